// SPDX-License-Identifier: BSD-3-Clause
#include "io/files.hpp"

#include <random>
#include <system_error>
#include <utility>

#include "kinderrechten/error.hpp"

namespace kinderrechten::detail {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::error_code none;
  if (fs::is_directory(path, none))
    throw InputError("this is a folder", path.string(), "give the name of a file");
  std::ifstream in(path, std::ios::binary);
  std::string bytes;
  if (in) {
    const auto size = fs::file_size(path, none);  // a pipe has none
    if (!none && size > 0) bytes.reserve(size);
    constexpr std::size_t block = 1 << 20;
    while (in) {
      const std::size_t begin = bytes.size();
      bytes.resize(begin + block);
      in.read(bytes.data() + begin, block);
      bytes.resize(begin + static_cast<std::size_t>(in.gcount()));
    }
  }
  if (in.bad() || (!in.eof() && bytes.empty()))
    throw InputError("the file cannot be read", path.string(), "check its name and permissions");
  return bytes;
}

std::filesystem::path linked_output(const std::filesystem::path& first, const std::filesystem::path& table) {
  std::filesystem::path path = first;
  path.replace_filename(first.stem().string() + "." + table.stem().string() + first.extension().string());
  return path;
}

OutputFiles::~OutputFiles() {
  stream_.close();
  std::error_code none;
  for (const File& file : files_)
    if (!file.direct()) fs::remove(file.temporary, none);
}

void OutputFiles::close() {
  if (!stream_.is_open()) return;
  stream_.close();
  if (stream_.fail())
    throw InputError("the file cannot be written to its end", files_.back().path.string(),
                     "make room on the disk");
}

std::ostream& OutputFiles::open(const fs::path& name) {
  close();
  std::error_code none;
  // What a link leads to is replaced, not the link.
  const fs::path path = fs::is_symlink(name, none) && fs::exists(name, none) ? fs::canonical(name, none) : name;
  for (const File& file : files_)
    if (file.path == path)
      throw InputError("two outputs have one name", path.string(), "name them differently");
  if (fs::is_directory(path, none))
    throw InputError("this is a folder", path.string(), "give the name of a file");
  const bool direct = fs::exists(path, none) && !fs::is_regular_file(path, none);
  File file{path, path};
  if (!direct) file.temporary += "." + std::to_string(std::random_device{}()) + ".part";
  files_.push_back(file);
  stream_.clear();
  stream_.open(file.temporary, std::ios::binary);
  if (!stream_)
    throw InputError("the file cannot be written", path.string(),
                     "check that its folder exists and may be written to");
  return stream_;
}

std::vector<fs::path> OutputFiles::commit() {
  close();
  std::vector<fs::path> written;
  while (!files_.empty()) {
    const auto& [temporary, path] = files_.front();
    std::error_code error;
    if (!files_.front().direct()) fs::rename(temporary, path, error);
    if (error)
      throw InputError("the file cannot be put in place: " + error.message(), path.string(),
                       "check that it may be replaced");
    written.push_back(path);
    files_.erase(files_.begin());
  }
  return written;
}

}  // namespace kinderrechten::detail
