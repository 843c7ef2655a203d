// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "kinderrechten/reading/read.hpp"
#include "kinderrechten/reading/spec.hpp"
#include "kinderrechten/table/report.hpp"

namespace kinderrechten {

/// How a report is read; everything has a default that looks at the report itself.
struct ReadOptions {
  std::string language = "auto";       ///< auto, nl or en
  std::string dialect = "report";      ///< a name of `notation`'s dialects
  std::string format = "auto";         ///< auto, markdown, text, html or csv; by content, then by file ending
  std::optional<Spec> spec;            ///< goes before the other options and before what is found
  /// Told how far the reading is, as so many bytes of all; where it returns true `ReadingStopped` is thrown.
  ReadingProgress progress = {};
};

/// Reads a report from a file, or from standard input when `path` is `-`.
///
/// Markdown, plain text with tab-separated (or aligned) tables, HTML or CSV; UTF-8, UTF-16 with a
/// byte order mark, or Windows-1252, which is remarked. What cannot be made sense of is a remark
/// with its line and column, never silent. Linear in the size of the file.
///
/// Throws `InputError` when the file cannot be opened, is empty or is not text, or when the spec
/// names a row or register that is not there; `NameError` for an unknown language, dialect or format.
[[nodiscard]] Report read_report(const std::filesystem::path& path, const ReadOptions& options = {});

/// The same for bytes in memory; `name` stands for the file in messages and in `Report::name`.
[[nodiscard]] Report read_report_text(std::string_view bytes, std::string_view name,
                                      const ReadOptions& options = {});

}  // namespace kinderrechten
