// SPDX-License-Identifier: BSD-3-Clause
#include "line_marks.hpp"

#include <algorithm>

#include "inline_text.hpp"

namespace kinderrechten::detail::io {

namespace {

bool is_mark_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

constexpr std::string_view bullets[] = {"-", "*", "+", "\u2022", "\u00b7", "\u25aa", "\u25e6",
                                        "\u2013", "\u2014", "\u25cf"};
constexpr std::string_view raised_digits[] = {"\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
                                              "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
/// "= not published", "- not published": what no heading opens with.
bool ties_to_meaning(std::string_view text) {
  text = trimmed(text);
  for (const std::string_view tie : {"=", ":", "-", "\u2013", "\u2014", "\u2192"})
    if (text.starts_with(tie) && text.size() > tie.size() && is_space(text[tie.size()])) return true;
  return false;
}

constexpr std::string_view daggers[] = {"\u2020", "\u2021", "\u00a7", "#"};

/// Cuts one line's start to pieces from the left.
class StartReader {
 public:
  StartReader(std::string_view line, std::string_view next) : line_(line), next_(next) {
    while (at_ < line.size() && is_space(line[at_])) ++at_;
    start_.indent = at_;
  }

  std::optional<LineStart> read() {
    if (at_ >= line_.size()) return std::nullopt;
    if (definition() || superscript() || raised() || bracketed() || numbered() || stars() || bullet())
      return start_;
    return std::nullopt;
  }

 private:
  [[nodiscard]] char peek(std::size_t i) const { return i < line_.size() ? line_[i] : '\0'; }
  /// The mark is line_[from, to); the words begin after `end` and spaces. False without words.
  bool found(LineStart::Kind kind, std::size_t from, std::size_t to, std::size_t end) {
    while (end < line_.size() && is_space(line_[end])) ++end;
    if (end >= line_.size()) return false;
    start_.kind = kind;
    start_.mark = line_.substr(from, to - from);
    start_.text = end;
    return true;
  }
  std::size_t mark_end(std::size_t i) const {  // up to three digits, one letter, or stars
    const std::size_t from = i;
    while (i < from + 3 && is_mark_digit(peek(i))) ++i;
    if (i == from)
      while (i < from + 3 && peek(i) == '*') ++i;
    if (i == from && is_lower(peek(i))) ++i;
    return i;
  }

  bool definition() {  // [^1]: words
    if (peek(at_) != '[' || peek(at_ + 1) != '^') return false;
    const auto close = line_.find("]:", at_);
    if (close == std::string_view::npos || close > at_ + 40) return false;
    return found(LineStart::Kind::note, at_ + 2, close, close + 2);
  }
  bool superscript() {  // <sup>1</sup> words
    const auto tag = line_.substr(at_, 5);
    if (tag != "<sup>" && tag != "<SUP>") return false;
    const auto close = line_.find("</", at_);
    if (close == std::string_view::npos || close > at_ + 12) return false;
    std::size_t to = close;
    while (to > at_ + 5 && (line_[to - 1] == ')' || line_[to - 1] == '.')) --to;
    const auto end = line_.find('>', close);
    return end != std::string_view::npos && found(LineStart::Kind::note, at_ + 5, to, end + 1);
  }
  bool raised() {  // ¹ words, ^1 words, † words
    std::size_t i = at_;
    if (peek(i) == '^' && is_mark_digit(peek(i + 1))) {
      const std::size_t end = mark_end(i + 1);
      return found(LineStart::Kind::note, i + 1, end, peek(end) == '^' ? end + 1 : end);
    }
    for (bool more = true; more;) {
      more = false;
      for (const auto d : raised_digits)
        if (line_.substr(i).starts_with(d)) i += d.size(), more = true;
    }
    if (i == at_)
      for (const auto d : daggers)
        if (d != "#" && line_.substr(i).starts_with(d)) {
          i += d.size();
          break;
        }
    if (i == at_) return false;
    return found(LineStart::Kind::note, at_, i, peek(i) == ')' ? i + 1 : i);
  }
  bool bracketed() {  // [1] words, (1) words
    const char open = peek(at_);
    if (open != '[' && open != '(') return false;
    const std::size_t to = mark_end(at_ + 1);
    if (to == at_ + 1 || peek(to) != (open == '[' ? ']' : ')')) return false;
    if (open == '[' && peek(to + 1) == '(') return false;  // a link
    std::size_t end = to + 1;
    if (open == '[' && peek(end) == ':') ++end;
    start_.numbered = true;
    return found(open == '[' ? LineStart::Kind::note : LineStart::Kind::item, at_ + 1, to, end);
  }
  bool numbered() {  // 1. words, 1) words, a) words
    if (peek(at_) == '*') return false;
    const std::size_t to = mark_end(at_);
    if (to == at_) return false;
    const char after = peek(to);
    if (after == ')' ? is_mark_digit(peek(to + 1)) : after != '.' || !is_mark_digit(line_[at_]) || !is_space(peek(to + 1)))
      return false;
    start_.numbered = true;
    return found(LineStart::Kind::item, at_, to, to + 1);
  }
  bool stars() {  // *) words, ** words, *words without a closing star
    std::size_t to = at_;
    while (peek(to) == '*') ++to;
    const std::size_t n = to - at_;
    if (n == 0 || n > 3) return false;
    if (peek(to) == ')') return found(LineStart::Kind::note, at_, to, to + 1);
    if (is_space(peek(to))) return n > 1 && found(LineStart::Kind::note, at_, to, to);
    const bool emphasis = line_.find(line_.substr(at_, n), to) != std::string_view::npos;
    return !emphasis && to < line_.size() && !is_mark_digit(peek(to)) &&
           next_.find('*') == std::string_view::npos && line_.find(' ', to) != std::string_view::npos &&
           found(LineStart::Kind::note, at_, to, to);
  }
  bool bullet() {
    for (const auto b : bullets)
      if (line_.substr(at_).starts_with(b) && is_space(peek(at_ + b.size())))
        return found(LineStart::Kind::item, at_, at_ + b.size(), at_ + b.size());
    return false;
  }

  std::string_view line_, next_;
  std::size_t at_ = 0;
  LineStart start_;
};

}  // namespace

std::optional<LineStart> line_start(std::string_view line, std::string_view next) {
  return StartReader(line, next).read();
}

bool is_rule(std::string_view line) {
  line = trimmed(line);
  if (line.size() < 3) return false;
  const char c = line.front();
  if (c != '-' && c != '=' && c != '_' && c != '*') return false;
  return std::all_of(line.begin(), line.end(), [&](char d) { return d == c || d == ' '; }) &&
         std::count(line.begin(), line.end(), c) >= 3;
}

unsigned heading_level(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() && i < 3 && line[i] == ' ') ++i;
  std::size_t n = 0;
  while (i + n < line.size() && line[i + n] == '#') ++n;
  if (n < 1 || n > 6 || i + n >= line.size() || !is_space(line[i + n])) return 0;
  return n == 1 && ties_to_meaning(line.substr(i + n)) ? 0 : static_cast<unsigned>(n);
}

}  // namespace kinderrechten::detail::io
