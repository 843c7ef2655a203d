// SPDX-License-Identifier: BSD-3-Clause
#include "io/json_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

#include "io/escape.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/io/encoding.hpp"

namespace kinderrechten::detail {

bool JsonReader::refill(std::size_t& from) {
  constexpr std::size_t most = 1 << 18;  // stays in the cache until it is read
  if (in_ == nullptr || !*in_) return false;
  const std::size_t drop = from, kept = text_.size() - drop;
  std::char_traits<char>::move(piece_.data(), piece_.data() + drop, kept);
  if (piece_.size() < kept + most) piece_.resize(2 * (kept + most));
  in_->read(piece_.data() + kept, most);
  const auto got = static_cast<std::size_t>(in_->gcount());
  text_ = std::string_view(piece_).substr(0, kept + got);
  origin_ += drop;
  if (&from != &at_) at_ -= drop;
  from = 0;
  return got > 0;
}

void JsonReader::go_to(std::uint64_t place) {
  if (in_ == nullptr) {
    at_ = static_cast<std::size_t>(place);
    return;
  }
  in_->clear();
  in_->seekg(static_cast<std::streamoff>(place));
  text_ = {};
  origin_ = place;
  at_ = 0;
  (void)refill(at_);
}

void JsonReader::fail_at(std::size_t at, const std::string& expected) const {
  std::string earlier;  // what of a stream is gone
  if (origin_ > 0) {
    in_->clear();
    in_->seekg(0);
    earlier.resize(static_cast<std::size_t>(origin_));
    in_->read(earlier.data(), static_cast<std::streamsize>(origin_));
  }
  const auto lines = [](std::string_view text) { return std::count(text.begin(), text.end(), '\n'); };
  const std::string_view before = text_.substr(0, at);
  const auto line = 1 + lines(earlier) + lines(before);
  std::size_t column = at + 1;
  if (const std::size_t last = before.rfind('\n'); last != std::string_view::npos) column = at - last;
  else if (const std::size_t gone = earlier.rfind('\n'); gone == std::string::npos) column += earlier.size();
  else column += earlier.size() - 1 - gone;
  const std::string found =
      at >= text_.size() ? "the end" : "'" + std::string(text_.substr(at, 1)) + "'";
  throw InputError("found " + found + " where " + expected + " was expected",
                   std::string(name_) + ":" + std::to_string(line) + ":" + std::to_string(column),
                   "write the file again, or take it from a complete copy");
}

void JsonReader::fail_without(char c) const { fail(std::string("'") + c + "'"); }

namespace {

/// Which bytes of a string stand for themselves.
constexpr std::array<bool, 256> plain_bytes = [] {
  std::array<bool, 256> plain{};
  for (std::size_t c = 0x20; c < plain.size(); ++c) plain[c] = c != '"' && c != '\\';
  return plain;
}();

}  // namespace

std::string_view JsonReader::text() {
  expect('"');
  std::size_t begin = at_;
  do {
    const char *p = text_.data() + at_, *const end = text_.data() + text_.size();
    while (p != end && plain_bytes[static_cast<unsigned char>(*p)]) ++p;
    at_ = static_cast<std::size_t>(p - text_.data());
    if (p == end) continue;
    if (*p == '"') return text_.substr(begin, at_++ - begin);
    if (*p == '\\') return escaped(begin);
    fail("a string without control characters");
  } while (refill(begin));
  fail("the end of a string");
}

std::string_view JsonReader::escaped(std::size_t begin) {
  buffer_.assign(text_.substr(begin, at_ - begin));
  const auto more = [this] {
    look_ahead();
    return at_ < text_.size();
  };
  while (more() && text_[at_] != '"') {
    const char c = text_[at_++];
    if (static_cast<unsigned char>(c) < 0x20) fail_at(at_ - 1, "a string without control characters");
    if (c != '\\') {
      buffer_ += c;
      continue;
    }
    constexpr std::string_view letters = "\"\\/bfnrt", meant = "\"\\/\b\f\n\r\t";
    if (at_ >= text_.size()) fail("the rest of an escape");
    const char escape = text_[at_++];
    if (const auto k = letters.find(escape); k != std::string_view::npos) buffer_ += meant[k];
    else if (escape == 'u') append_code_point();
    else fail_at(at_ - 1, "an escape of JSON");
  }
  if (at_ >= text_.size()) fail("the end of a string");
  ++at_;
  return buffer_;
}

std::uint32_t JsonReader::hex4() {
  std::uint32_t value = 0;
  if (at_ + 4 > text_.size()) fail("four hexadecimal digits");
  const char* begin = text_.data() + at_;
  const auto [end, error] = std::from_chars(begin, begin + 4, value, 16);
  if (error != std::errc() || end != begin + 4) fail("four hexadecimal digits");
  at_ += 4;
  return value;
}

void JsonReader::append_code_point() {
  std::uint32_t unit = hex4();
  if (unit >= 0xD800 && unit < 0xDC00 && text_.substr(at_, 2) == "\\u") {
    at_ += 2;
    const std::uint32_t low = hex4();
    if (low < 0xDC00 || low > 0xDFFF) fail("the second half of a pair");
    unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
  }
  if (unit >= 0xD800 && unit < 0xE000) unit = 0xFFFD;
  append_utf8(buffer_, unit);
}

std::string_view JsonReader::digits() {
  space();
  std::size_t begin = at_;
  if (at_ < text_.size() && text_[at_] == '-') ++at_;
  do
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
  while (at_ >= text_.size() && refill(begin));
  if (at_ == begin || text_[at_ - 1] == '-') fail_at(begin, "a whole number");
  if (at_ < text_.size() && (text_[at_] == '.' || text_[at_] == 'e' || text_[at_] == 'E'))
    fail("a whole number (fractions are strings \"a/b\")");
  return text_.substr(begin, at_ - begin);
}

std::optional<std::int64_t> JsonReader::word() {
  space();
  const std::size_t quote = at_ < text_.size() && text_[at_] == '"' ? 1 : 0;
  std::size_t p = at_ + quote;
  const bool negative = p < text_.size() && text_[p] == '-';
  if (negative) ++p;
  const std::size_t begin = p, most = std::min(text_.size(), begin + 18);
  std::int64_t value = 0;
  for (; p < most && text_[p] >= '0' && text_[p] <= '9'; ++p) value = 10 * value + (text_[p] - '0');
  if (p == begin || p >= text_.size()) return std::nullopt;
  if (quote != 0 ? text_[p] != '"' : std::string_view(",]} \n\r\t").find(text_[p]) == std::string_view::npos)
    return std::nullopt;
  at_ = p + quote;
  return negative ? -value : value;
}

void JsonReader::fail_number(std::string_view run, const std::string& expected) const {
  const bool here = run.data() >= text_.data() && run.data() <= text_.data() + text_.size();  // else it had escapes
  fail_at(here ? static_cast<std::size_t>(run.data() - text_.data()) : at_, expected);
}

std::optional<std::uint32_t> JsonReader::quick_index() {
  space();
  std::size_t p = at_;
  const std::size_t most = std::min(text_.size(), p + 9);  // digits that fit for sure
  std::uint32_t value = 0;
  for (; p < most && text_[p] >= '0' && text_[p] <= '9'; ++p) value = 10 * value + static_cast<std::uint32_t>(text_[p] - '0');
  if (p == at_ || p >= text_.size() || std::string_view(",]}").find(text_[p]) == std::string_view::npos) return std::nullopt;
  at_ = p;
  return value;
}

std::uint32_t JsonReader::index() {
  if (const auto value = quick_index()) return *value;
  const std::string_view run = digits();
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(run.data(), run.data() + run.size(), value);
  if (error != std::errc() || end != run.data() + run.size()) fail_number(run, "a number from 0");
  return value;
}

std::int32_t JsonReader::signed_index() {
  const std::string_view run = digits();
  std::int32_t value = 0;
  const auto [end, error] = std::from_chars(run.data(), run.data() + run.size(), value);
  if (error != std::errc() || end != run.data() + run.size()) fail_number(run, "a whole number");
  return value;
}

std::string_view JsonReader::number_text() {
  return peek() == '"' ? text() : digits();
}

Rational JsonReader::number() {
  if (const auto value = word()) return Rational(*value);
  const std::string_view run = number_text();
  if (const auto value = try_parse_number(run)) return *value;
  fail_number(run, "an exact number");
}

Rational JsonReader::decimal() {
  space();
  const std::size_t begin = at_;
  digits_or_fraction();
  const auto value = try_parse_number(text_.substr(begin, at_ - begin));
  if (!value) fail_at(begin, "a number without an exponent");
  return *value;
}

Integer JsonReader::integer() {
  if (const auto value = word()) return Integer(*value);
  const std::string_view run = number_text();
  const auto value = try_parse_number(run);
  if (!value || !is_whole(*value)) fail_number(run, "a whole number");
  return numerator(*value);
}

bool JsonReader::truth() {
  space();
  for (const bool value : {true, false}) {
    const std::string_view word = value ? "true" : "false";
    if (text_.substr(at_, word.size()) != word) continue;
    at_ += word.size();
    return value;
  }
  fail("true or false");
}

bool JsonReader::null() {
  space();
  if (text_.substr(at_, 4) != "null") return false;
  at_ += 4;
  return true;
}

char JsonReader::peek() {
  space();
  if (at_ >= text_.size()) return '\0';
  const char c = text_[at_];
  return c == '-' || (c >= '0' && c <= '9') ? '0' : c;
}

void JsonReader::skip() {
  // Without recursion, so that a file of brackets cannot exhaust the stack.
  std::string open;
  do {
    look_ahead();
    const char c = peek();
    if (c == '{' || c == '[') {
      ++at_;
      open += c == '{' ? '}' : ']';
      if (take(open.back())) open.pop_back();
      else if (open.back() == '}') (void)text(), expect(':');
      else continue;
      if (!open.empty() && text_[at_ - 1] == ':') continue;
    } else if (c == '"') {
      (void)text();
    } else if (c == 't' || c == 'f') {
      (void)truth();
    } else if (c == '0') {
      digits_or_fraction();
    } else if (!null()) {
      fail("a value");
    }
    while (!open.empty()) {
      if (take(',')) {
        if (open.back() == '}') (void)text(), expect(':');
        break;
      }
      expect(open.back());
      open.pop_back();
    }
  } while (!open.empty());
}

void JsonReader::digits_or_fraction() {
  while (at_ < text_.size() && std::string_view("+-.eE0123456789").find(text_[at_]) !=
                                   std::string_view::npos)
    ++at_;
}

void JsonReader::end() {
  if (peek() != '\0') fail("the end");
}

}  // namespace kinderrechten::detail
