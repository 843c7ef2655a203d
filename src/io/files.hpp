// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>
#include <vector>

namespace kinderrechten::detail {

/// All bytes of a file. Throws `InputError` when it cannot be read or is a folder.
[[nodiscard]] std::string read_file(const std::filesystem::path& path);

/// Where the output for a linked table goes: beside OUT.csv, of other.csv, OUT.other.csv.
[[nodiscard]] std::filesystem::path linked_output(const std::filesystem::path& first, const std::filesystem::path& table);

/// Files written beside their places and renamed there together, when all are complete; what was
/// not committed is removed. So no output is ever half-written. A pipe or a device (`/dev/stdout`)
/// cannot be replaced and is written to as it is.
class OutputFiles {
 public:
  OutputFiles() = default;
  OutputFiles(const OutputFiles&) = delete;
  OutputFiles& operator=(const OutputFiles&) = delete;
  ~OutputFiles();

  /// A stream for what is to become `name`, open until the next call. Throws `InputError` when it
  /// cannot be written there.
  std::ostream& open(const std::filesystem::path& name);
  /// Puts all files in place and returns their paths. Throws `InputError` when one cannot be.
  std::vector<std::filesystem::path> commit();

 private:
  struct File {
    std::filesystem::path temporary, path;  // the same for a pipe or a device
    [[nodiscard]] bool direct() const { return temporary == path; }
  };
  void close();

  std::ofstream stream_;
  std::vector<File> files_;
};

}  // namespace kinderrechten::detail
