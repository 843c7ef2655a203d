// SPDX-License-Identifier: BSD-3-Clause
#include "marks.hpp"

#include "folded.hpp"

namespace kinderrechten::detail::reading {

namespace {

constexpr std::string_view raised[] = {"\u2070", "\u00b9", "\u00b2", "\u00b3", "\u2074",
                                       "\u2075", "\u2076", "\u2077", "\u2078", "\u2079"};
constexpr std::string_view daggers[] = {"\u2020", "\u2021"};

/// The digit raised at text[at], or -1.
int raised_digit(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0xC2) return -1;
  for (int d = 0; d < 10; ++d)
    if (text.substr(at).starts_with(raised[d])) return d;
  return -1;
}

/// A square or cubic metre is no footnote.
bool is_unit_before(std::string_view text) {
  if (!text.ends_with('m')) return false;
  text.remove_suffix(1);
  if (text.ends_with('k') || text.ends_with('c') || text.ends_with('d')) text.remove_suffix(1);
  return text.empty() || !is_word_char(text.back()) || is_digit(text.back());
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  Marked run() {
    while (at_ < text_.size())
      if (!mark()) plain();
    std::string kept;  // white space where a mark was
    for (const char c : out_.text) {
      const bool space = c == ' ' || c == '\n' || c == '\t';
      if (!space) kept += c;
      else if (!kept.empty() && kept.back() != ' ') kept += ' ';
    }
    if (!kept.empty() && kept.back() == ' ') kept.pop_back();
    out_.text = std::move(kept);
    trailing();
    return std::move(out_);
  }

 private:
  bool mark() { return superscript() || raised_run() || numbered() || bracketed() || caret(); }
  void plain() {
    if (text_[at_] == '(') ++depth_;
    if (text_[at_] == ')' && depth_ > 0) --depth_;
    out_.text += text_[at_++];
  }
  bool superscript() {
    constexpr std::string_view open = "<sup>", close = "</sup>";
    if (!text_.substr(at_).starts_with(open)) return false;
    const auto end = text_.substr(at_, 80).find(close);
    if (end == std::string_view::npos) return false;
    add(text_.substr(at_ + open.size(), end - open.size()));
    at_ += end + close.size();
    return true;
  }
  bool raised_run() {
    if (raised_digit(text_, at_) < 0) return false;
    const bool unit = is_unit_before(out_.text);
    std::string digits;
    while (at_ < text_.size()) {
      const int d = raised_digit(text_, at_);
      if (d < 0) break;
      digits += static_cast<char>('0' + d);
      if (unit) out_.text += raised[d];
      at_ += raised[d].size();
    }
    if (at_ < text_.size() && text_[at_] == ')' && depth_ == 0) ++at_;
    if (!unit) add(digits);
    return true;
  }
  bool numbered() {  // 1) where no bracket is open
    if (depth_ > 0 || !is_digit(text_[at_])) return false;
    if (at_ > 0 && (is_digit(text_[at_ - 1]) || text_[at_ - 1] == '.' || text_[at_ - 1] == ',')) return false;
    std::size_t end = at_;
    while (end < text_.size() && end < at_ + 2 && is_digit(text_[end])) ++end;
    if (end >= text_.size() || text_[end] != ')') return false;
    add(text_.substr(at_, end - at_));
    at_ = end + 1;
    return true;
  }
  bool bracketed() {  // [1]
    if (text_[at_] != '[') return false;
    const auto end = text_.substr(at_, 5).find(']');
    if (end == std::string_view::npos || end < 2) return false;
    const std::string_view inside = text_.substr(at_ + 1, end - 1);
    const bool number = mark_number(inside) > 0;
    if (!number && !(inside.size() == 1 && is_ascii_letter(inside[0]) && at_ + end + 1 >= text_.size() && at_ > 0))
      return false;
    add(inside);
    at_ += end + 1;
    return true;
  }
  bool caret() {  // ^1
    if (text_[at_] != '^' || at_ + 1 >= text_.size() || !is_digit(text_[at_ + 1])) return false;
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_digit(text_[end])) ++end;
    if (end - at_ > 3 || (at_ > 0 && is_digit(text_[at_ - 1]) && end < text_.size())) return false;
    add(text_.substr(at_ + 1, end - at_ - 1));
    at_ = end;
    return true;
  }
  void trailing() {  // words*, words†
    std::string& text = out_.text;
    std::size_t stars = 0;
    while (stars < text.size() && text[text.size() - 1 - stars] == '*') ++stars;
    if (stars > 0 && stars <= 3 && stars < text.size()) {
      text.resize(text.size() - stars);
      add(std::string(stars, '*'));
    }
    for (const auto d : daggers)
      if (text.size() > d.size() && text.ends_with(d)) {
        text.resize(text.size() - d.size());
        add(d);
      }
    text = trim(text);
  }
  void add(std::string_view mark) {
    auto bare = bare_mark(mark);
    if (!bare.empty()) out_.marks.push_back(std::move(bare));
  }

  std::string_view text_;
  std::size_t at_ = 0, depth_ = 0;
  Marked out_;
};

}  // namespace

bool may_hold_marks(std::string_view text) {
  for (const char c : text)
    if (c == '<' || c == ')' || c == ']' || c == '^' || c == '*' || c == '\n' || static_cast<unsigned char>(c) >= 0xC2)
      return true;
  return false;
}

Marked split_marks(std::string_view text) {
  text = trim(text);
  if (!may_hold_marks(text) && text.find("  ") == std::string_view::npos) return {std::string(text), {}};
  return Splitter(text).run();
}

std::vector<std::string> cell_marks(std::string_view text) {
  if (!may_hold_marks(text)) return {};
  return split_marks(text).marks;
}

std::string bare_mark(std::string_view mark) {
  std::string bare;
  for (std::size_t i = 0; i < mark.size();) {
    const int d = raised_digit(mark, i);
    if (d >= 0) {
      bare += static_cast<char>('0' + d);
      i += raised[d].size();
      continue;
    }
    const char c = mark[i++];
    if (c != '(' && c != ')' && c != '[' && c != ']' && c != '.' && c != ':' && c != ' ' && c != '^') bare += c;
  }
  return bare;
}

int mark_number(std::string_view mark) {
  if (mark.empty() || mark.size() > 3) return 0;
  int n = 0;
  for (const char c : mark) {
    if (!is_digit(c)) return 0;
    n = n * 10 + (c - '0');
  }
  return n;
}

std::optional<LeadingMark> leading_mark(std::string_view text) {
  text = trim(text);
  const std::size_t size = text.size();
  const auto rest = [&](std::string mark, std::size_t end) -> std::optional<LeadingMark> {
    const auto words = trim(text.substr(end));
    if (words.empty()) return std::nullopt;
    return LeadingMark{std::move(mark), words};
  };
  if (text.starts_with("<sup>")) {
    const auto end = text.find("</sup>");
    if (end == std::string_view::npos || end > 20) return std::nullopt;
    return rest(bare_mark(text.substr(5, end - 5)), end + 6);
  }
  std::size_t i = 0;
  std::string digits;
  while (i < size && raised_digit(text, i) >= 0) {
    const int d = raised_digit(text, i);
    digits += static_cast<char>('0' + d);
    i += raised[d].size();
  }
  if (i > 0) return rest(digits, i < size && text[i] == ')' ? i + 1 : i);
  while (i < size && text[i] == '*') ++i;
  if (i > 0 && i <= 3 && i < size) return rest(std::string(i, '*'), text[i] == ')' ? i + 1 : i);
  const bool open = size > 0 && (text[0] == '(' || text[0] == '[');
  std::size_t from = open ? 1 : 0;
  i = from;
  while (i < size && i < from + 2 && is_digit(text[i])) ++i;
  if (i == from && i < size && is_ascii_letter(text[i])) ++i;
  if (i == from || i >= size) return std::nullopt;
  const std::string mark(text.substr(from, i - from));
  if (text[i] == ')' || text[i] == ']') return rest(mark, i + 1);
  const bool number = is_digit(mark[0]);
  if (number && !open && (text[i] == ' ' || (text[i] == '.' && i + 1 < size && text[i + 1] == ' '))) {
    const auto words = trim(text.substr(i + 1));
    if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z') return rest(mark, i + 1);
  }
  return std::nullopt;
}

}  // namespace kinderrechten::detail::reading
