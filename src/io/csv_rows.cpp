// SPDX-License-Identifier: BSD-3-Clause
#include "io/csv_rows.hpp"

#include <algorithm>

#include "kinderrechten/error.hpp"

namespace kinderrechten::detail {

namespace {

/// Does a line end with this character? CR LF ends it once, at its LF.
bool ends_line(std::string_view text, std::size_t i) {
  return text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.size() && text[i + 1] == '\n'));
}
bool ends_field(char c) { return c == ',' || c == '\n' || c == '\r'; }
std::size_t line_ends(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t n = 0;
  for (std::size_t i = begin; i < end; ++i) n += ends_line(text, i);
  return n;
}

/// Length of the UTF-8 sequence at `text[i]`, 0 when it is none. Overlong forms and surrogates too.
std::size_t sequence(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) {
    return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
  };
  const auto follows = [&](std::size_t k) { return (byte(k) & 0xC0U) == 0x80U; };
  const unsigned first = byte(0), second = byte(1);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return follows(1) ? 2 : 0;
  if (first >= 0xE0 && first < 0xF0) {
    const bool good = !(first == 0xE0 && second < 0xA0) && !(first == 0xED && second >= 0xA0);
    return good && follows(1) && follows(2) ? 3 : 0;
  }
  if (first >= 0xF0 && first < 0xF5) {
    const bool good = !(first == 0xF0 && second < 0x90) && !(first == 0xF4 && second >= 0x90);
    return good && follows(1) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

CsvRows::CsvRows(std::string_view text, std::string_view name) : text_(text), name_(name) {
  check_utf8();
  if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
}

void CsvRows::check_utf8() const {
  for (std::size_t i = 0; i < text_.size();) {
    const std::size_t length = sequence(text_, i);
    if (length == 0)
      throw InputError("a byte that is not UTF-8", place_of(text_.data() + i),
                       "save the file as UTF-8");
    i += length;
  }
}

bool CsvRows::next() {
  fields_.clear();
  begins_.clear();
  unquoted_.clear();
  while (at_ < text_.size() && (text_[at_] == '\n' || text_[at_] == '\r')) {
    next_line_ += ends_line(text_, at_++);
  }
  if (at_ >= text_.size()) return false;
  line_ = next_line_;
  while (true) {
    begins_.push_back(at_);
    if (at_ < text_.size() && text_[at_] == '"') {
      fields_.push_back(quoted_field());
    } else {
      const std::size_t begin = at_;
      while (at_ < text_.size() && !ends_field(text_[at_])) ++at_;
      fields_.push_back(text_.substr(begin, at_ - begin));
    }
    row_end_ = at_;
    if (at_ >= text_.size() || text_[at_] != ',') return true;  // a line's end is passed over next
    ++at_;
  }
}

std::string_view CsvRows::quoted_field() {
  const std::size_t open = at_++;
  bool doubled = false;
  while (true) {
    const std::size_t quote = text_.find('"', at_);
    if (quote == std::string_view::npos)
      throw InputError("a quotation mark that is not closed", place_of(text_.data() + open),
                       "close it, or write it twice inside a quoted field");
    at_ = quote + 1;
    if (at_ >= text_.size() || text_[at_] != '"') break;
    doubled = true;
    ++at_;
  }
  std::string_view field = text_.substr(open + 1, at_ - open - 2);
  next_line_ += line_ends(text_, open + 1, at_ - 1);
  if (at_ < text_.size() && !ends_field(text_[at_]))
    throw InputError("text after a closing quotation mark", place_of(text_.data() + at_),
                     "put the whole field in quotation marks");
  if (!doubled) return field;
  std::string& plain = unquoted_.emplace_back();
  for (std::size_t i = 0; i < field.size(); ++i) {
    plain += field[i];
    if (field[i] == '"') ++i;
  }
  return plain;
}

std::string CsvRows::place(std::size_t k) const {
  return place_of(text_.data() + (k < begins_.size() ? begins_[k] : row_end_));
}

std::string CsvRows::place_of(const char* where) const {
  const auto at = static_cast<std::size_t>(where - text_.data());
  const std::string_view before = text_.substr(0, std::min(at, text_.size()));
  const std::size_t line = 1 + line_ends(text_, 0, before.size());
  std::size_t begin = before.size();
  while (begin > 0 && !ends_line(text_, begin - 1)) --begin;
  std::size_t column = 1;  // in characters, not bytes
  for (std::size_t i = begin; i < before.size(); ++i)
    if ((static_cast<unsigned char>(before[i]) & 0xC0U) != 0x80U) ++column;
  if (begin == 0 && before.starts_with("\xEF\xBB\xBF")) --column;
  return name_ + ":" + std::to_string(line) + ":" + std::to_string(column);
}

}  // namespace kinderrechten::detail
