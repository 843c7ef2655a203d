// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace kinderrechten::detail {

/// The rows of a CSV file (RFC 4180: commas, quotes doubled inside quotes, LF, CRLF or CR), one at a
/// time, without a copy for fields that need none. Empty lines are passed over.
///
/// Throws `InputError` with file, line and column for bytes that are not UTF-8, an open quote, or
/// text after a closing quote.
class CsvRows {
 public:
  CsvRows(std::string_view text, std::string_view name);

  /// Reads the next row; false at the end. The fields are valid until the next call.
  bool next();
  [[nodiscard]] const std::vector<std::string_view>& fields() const noexcept { return fields_; }
  /// The line of the row, from 1.
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  /// `file:line:column` of field k; of the row's end when there are fewer.
  [[nodiscard]] std::string place(std::size_t k) const;
  [[nodiscard]] const std::string& name() const noexcept { return name_; }

 private:
  std::string_view quoted_field();
  void check_utf8() const;
  [[nodiscard]] std::string place_of(const char* at) const;

  std::string_view text_;
  std::string name_;
  std::size_t at_ = 0, line_ = 0, next_line_ = 1, row_end_ = 0;
  std::vector<std::string_view> fields_;
  std::vector<std::size_t> begins_;     // where each field starts in text_
  std::deque<std::string> unquoted_;    // fields with doubled quotes
};

}  // namespace kinderrechten::detail
