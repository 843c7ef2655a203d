// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinderrechten/notation/language.hpp"

namespace kinderrechten::detail {

/// One character of UTF-8 text; `valid` is false for bytes that are not UTF-8.
struct CodePoint {
  std::uint32_t value = 0;
  std::uint8_t length = 1;
  bool valid = true;
};

[[nodiscard]] constexpr CodePoint code_point(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) -> std::uint32_t {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  const std::uint32_t b0 = byte(0);
  if (b0 < 0x80) return {b0, 1, true};
  const std::uint8_t length = b0 >= 0xF0 ? 4 : b0 >= 0xE0 ? 3 : 2;
  if (b0 < 0xC2 || b0 > 0xF4) return {0xFFFD, 1, false};
  std::uint32_t value = b0 & (0xFFU >> (length + 1U));
  for (std::uint8_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {0xFFFD, 1, false};
    value = (value << 6U) | (byte(i) & 0x3FU);
  }
  constexpr std::array<std::uint32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
    return {0xFFFD, 1, false};
  return {value, length, true};
}

/// What a character is before any grammar.
enum class CharClass : std::uint8_t { plain, space, no_break, invisible, override, digit, raised, mark };

[[nodiscard]] constexpr CharClass char_class(std::uint32_t c) noexcept {
  if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v') return CharClass::space;
  if (c < 0x80) return CharClass::plain;
  if (c == 0xA0 || c == 0x202F || c == 0x2007 || c == 0x2009 || c == 0x2008 || c == 0x200A)
    return CharClass::no_break;
  if (c == 0x1680 || (c >= 0x2000 && c <= 0x2006) || c == 0x2028 || c == 0x2029 || c == 0x205F ||
      c == 0x3000 || c == 0x85)
    return CharClass::space;
  if (c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x202A || c == 0x202B || c == 0x202C ||
      (c >= 0x2060 && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c == 0xFE0F)
    return CharClass::invisible;
  if (c == 0x202D || c == 0x202E) return CharClass::override;
  if (c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
    return CharClass::raised;
  if (c == 0x2020 || c == 0x2021 || c == 0xA7 || c == 0xB6) return CharClass::mark;  // † ‡ § ¶
  constexpr std::uint32_t zeros[] = {0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6,
                                     0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040, 0x17E0, 0x1810,
                                     0xFF10, 0x104A0};
  for (const std::uint32_t zero : zeros)
    if (c >= zero && c < zero + 10) return CharClass::digit;
  if (c >= 0x1D7CE && c <= 0x1D7FF) return CharClass::digit;
  return CharClass::plain;
}
[[nodiscard]] constexpr char raised_digit(std::uint32_t c) noexcept {
  if (c == 0xB9) return '1';
  if (c == 0xB2 || c == 0xB3) return static_cast<char>('2' + (c - 0xB2));
  return static_cast<char>('0' + (c - 0x2070));
}

/// A cell's text without markup and footnote marks.
///
/// `text` is what a reader of the page sees, with single plain spaces. `work` has the same bytes at
/// the same places, but says what kind of space it was: a line break is `\n`, a no-break space
/// `\x1f`. A cell without any markup is not copied.
class CellText {
 public:
  std::string_view text, work;
  std::vector<std::pair<std::uint32_t, std::string>> notes;  ///< with the place in `text` before which they stood
  std::string problem;
  bool copied = false;  ///< text and work stand in this object

  /// Takes `raw` apart. The result refers to `raw` or to this object.
  void read(std::string_view raw) {
    text = work = raw;
    copied = false;
    if (is_clean(raw)) return;
    read_marked(raw);
  }

 private:
  static constexpr std::size_t longest_tag = 400, longest_mark = 40;

  /// True when there is nothing to take out, so that the raw text serves as it is.
  static bool is_clean(std::string_view raw) noexcept {
    if (raw.empty()) return true;
    if (raw.front() == ' ' || raw.back() == ' ' || raw.front() == '*' || raw.front() == '_') return false;
    unsigned char before = 0;
    for (std::size_t i = 0; i < raw.size(); ++i) {
      const auto c = static_cast<unsigned char>(raw[i]);
      switch (kind_of[c]) {
        case 0: break;
        case 1: if (before == ' ') return false; break;
        case 2: return false;
        case 3:  // < before a letter or / may be a tag
          if (i + 1 < raw.size() && (raw[i + 1] == '/' || raw[i + 1] == '!' ||
                                     (is_letter(static_cast<unsigned char>(raw[i + 1])))))
            return false;
          break;
        case 4:  // [^1]
          if (i + 1 < raw.size() && raw[i + 1] == '^') return false;
          break;
        default: break;
      }
      before = c;
    }
    return true;
  }
  /// Per byte: 0 fine, 1 space, 2 look closer, 3 `<`, 4 `[`. Emphasis only matters where a cell starts with it.
  static constexpr std::array<std::uint8_t, 256> kind_of = [] {
    std::array<std::uint8_t, 256> k{};
    for (std::size_t c = 0; c < 32; ++c) k[c] = 2;
    k[' '] = 1, k['<'] = 3, k['['] = 4, k['&'] = k['\\'] = k['^'] = k[0x7F] = 2;
    for (std::size_t c = 0x80; c < 256; ++c) k[c] = 2;
    return k;
  }();

  void read_marked(std::string_view raw) {
    notes.clear();
    problem.clear();
    text_.clear();
    work_.clear();
    pending_ = 0;
    literal_start_ = false;
    copied = true;
    for (std::size_t i = 0; i < raw.size();) i = fine_run(raw, i);
    strip_emphasis();
    text = text_;
    work = work_;
  }

  /// Takes over the bytes from `i` on that are fine as they are, or reads what stands there.
  std::size_t fine_run(std::string_view raw, std::size_t i) {
    std::size_t end = i;
    while (end < raw.size() && kind_of[static_cast<unsigned char>(raw[end])] == 0) ++end;
    if (end == i) return step(raw, i);
    flush();
    text_.append(raw, i, end - i);
    work_.append(raw, i, end - i);
    return end;
  }
  /// Reads one character, tag or mark; returns where the next one starts.
  std::size_t step(std::string_view raw, std::size_t i) {
    const char c = raw[i];
    if (c == '<') {
      if (const std::size_t end = tag(raw, i)) return end;
    } else if (c == '&') {
      if (const std::size_t end = entity(raw, i)) return end;
    } else if (c == '^' || (c == '[' && i + 1 < raw.size() && raw[i + 1] == '^')) {
      if (const std::size_t end = caret_mark(raw, i)) return end;
    } else if (c == '\\' && i + 1 < raw.size() && is_punctuation(raw[i + 1])) {
      literal_start_ = literal_start_ || work_.empty();
      put(static_cast<unsigned char>(raw[i + 1]), raw.substr(i + 1, 1));
      return i + 2;
    }
    const CodePoint p = code_point(raw, i);
    if (!p.valid && problem.empty())
      problem = "byte " + std::to_string(i + 1) + " is not UTF-8; save the text as UTF-8";
    if (char_class(p.value) == CharClass::raised) return raised(raw, i);
    put(p.value, p.valid ? raw.substr(i, p.length) : std::string_view("\xEF\xBF\xBD"));
    return i + p.length;
  }

  void put(std::uint32_t c, std::string_view bytes) {
    switch (char_class(c)) {
      case CharClass::space: space(' '); return;
      case CharClass::no_break: space('\x1f'); return;
      case CharClass::invisible: return;
      case CharClass::override:
        if (problem.empty()) problem = "a mark that reverses the direction of digits; remove it";
        return;
      case CharClass::mark:
        if (!work_.empty()) {
          add_note(std::string(bytes));
          return;
        }
        break;
      case CharClass::digit:
        if (problem.empty())
          problem = "'" + std::string(bytes) + "' is a digit of another script; write 0-9";
        break;
      default: break;
    }
    if (c < 0x20 || c == 0x7F) {
      if (problem.empty()) problem = "a control character (byte " + std::to_string(c) + "); remove it";
      return;
    }
    flush();
    text_.append(bytes);
    work_.append(bytes);
  }
  /// A run of spaces is one: a line break wins, plain wins over no-break.
  void space(char kind) {
    if (kind == '\n' || pending_ == '\n') pending_ = '\n';
    else pending_ = pending_ == 0 || pending_ == kind ? kind : ' ';
  }
  void flush() {
    if (pending_ && !work_.empty()) {
      text_ += ' ';
      work_ += pending_;
    }
    pending_ = 0;
  }

  /// `<br>` ends a line, `<sup>` holds a mark, other tags go. 0 when this is no tag.
  std::size_t tag(std::string_view raw, std::size_t i) {
    if (i + 2 >= raw.size()) return 0;
    std::size_t name_at = i + 1;
    const bool closes = raw[name_at] == '/';
    if (closes) ++name_at;
    const bool comment = raw[name_at] == '!';
    if (comment) ++name_at;
    else if (!is_ascii_letter(raw[name_at])) return 0;
    const std::string_view inside = raw.substr(name_at, longest_tag);
    const std::size_t close = inside.find_first_of(comment ? ">" : "<>");  // `<b 5<sup>1</sup>`: the first is none
    if (close == std::string_view::npos || inside[close] == '<') return 0;
    const std::size_t next = name_at + close + 1;
    std::string name;
    for (std::size_t k = name_at; k < next && (is_ascii_letter(raw[k]) || is_digit(static_cast<unsigned char>(raw[k]))); ++k)
      name += static_cast<char>(lower(static_cast<unsigned char>(raw[k])));
    if (name == "sup" && !closes) {
      const std::string_view inner = raw.substr(next, longest_mark + 8);
      std::size_t end = inner.find("</sup>");
      if (end == std::string_view::npos) end = inner.find("</SUP>");
      if (end == std::string_view::npos) {
        if (problem.empty()) problem = "<sup> without </sup> after it; close the tag";
        return next;
      }
      add_marks(inner.substr(0, end));
      return next + end + 6;
    }
    if (name == "br" || name == "p" || name == "div" || name == "li" || name == "td" || name == "tr")
      space('\n');
    return next;
  }

  /// `&nbsp;`, `&lt;`, `&#160;`. 0 when it is none that is known.
  std::size_t entity(std::string_view raw, std::size_t i) {
    const std::size_t end = raw.substr(i, 12).find(';');
    if (end == std::string_view::npos || end < 2) return 0;
    const std::string_view name = raw.substr(i + 1, end - 1);
    struct Named {
      std::string_view name;
      std::uint32_t value;
    };
    static constexpr Named named[] = {
        {"nbsp", 0xA0},    {"thinsp", 0x2009}, {"lt", '<'},     {"gt", '>'},      {"amp", '&'},
        {"ndash", 0x2013}, {"mdash", 0x2014},  {"minus", 0x2212}, {"le", 0x2264}, {"ge", 0x2265},
        {"plusmn", 0xB1},  {"asymp", 0x2248},  {"times", 0xD7}, {"sup1", 0xB9},   {"sup2", 0xB2},
        {"sup3", 0xB3},    {"dagger", 0x2020}, {"Dagger", 0x2021}, {"shy", 0xAD}, {"quot", '"'},
        {"apos", '\''},    {"eacute", 0xE9},   {"euml", 0xEB},  {"iuml", 0xEF},   {"ouml", 0xF6},
        {"hellip", 0x2026}, {"middot", 0xB7}};
    std::uint32_t value = 0;
    for (const Named& n : named)
      if (n.name == name) value = n.value;
    if (name.front() == '#') value = numeric_entity(name.substr(1));
    if (value == 0) return 0;
    const std::string bytes = utf8(value);
    if (char_class(value) == CharClass::raised) add_note(std::string(1, raised_digit(value)));
    else put(value, bytes);
    return i + end + 1;
  }
  static std::uint32_t numeric_entity(std::string_view digits) {
    const bool hex = !digits.empty() && (digits.front() == 'x' || digits.front() == 'X');
    if (hex) digits.remove_prefix(1);
    std::uint32_t value = 0;
    for (const char c : digits) {
      const auto b = static_cast<unsigned char>(lower(static_cast<unsigned char>(c)));
      const int digit = is_digit(b) ? b - '0' : hex && b >= 'a' && b <= 'f' ? b - 'a' + 10 : -1;
      if (digit < 0) return 0;
      value = value * (hex ? 16 : 10) + static_cast<std::uint32_t>(digit);
      if (value > 0x10FFFF) return 0;
    }
    return value >= 0xD800 && value < 0xE000 ? 0 : value;
  }
  static std::string utf8(std::uint32_t c) {
    const auto byte = [](std::uint32_t b) { return static_cast<char>(static_cast<unsigned char>(b)); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F))};
    if (c < 0x10000)
      return {byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F))};
    return {byte(0xF0 | (c >> 18)), byte(0x80 | ((c >> 12) & 0x3F)), byte(0x80 | ((c >> 6) & 0x3F)),
            byte(0x80 | (c & 0x3F))};
  }

  /// Pandoc's `^1^` and Markdown's `[^1]`.
  std::size_t caret_mark(std::string_view raw, std::size_t i) {
    const bool square = raw[i] == '[';
    const std::size_t start = i + (square ? 2 : 1);
    const std::size_t end = raw.substr(start, longest_mark).find(square ? ']' : '^');
    if (end == std::string_view::npos || end == 0) return 0;
    add_marks(raw.substr(start, end));
    return start + end + 1;
  }

  /// Raised digits: a run is one mark.
  std::size_t raised(std::string_view raw, std::size_t i) {
    std::string mark;
    while (i < raw.size()) {
      const CodePoint p = code_point(raw, i);
      if (char_class(p.value) != CharClass::raised) break;
      mark += raised_digit(p.value);
      i += p.length;
    }
    add_note(std::move(mark));
    return i;
  }

  void add_note(std::string mark) {
    notes.emplace_back(static_cast<std::uint32_t>(work_.size()), std::move(mark));
  }
  void add_marks(std::string_view inner) {
    std::string mark;
    const auto finish = [&] {
      while (!mark.empty() && (mark.back() == ')' || mark.back() == ']')) mark.pop_back();
      while (!mark.empty() && (mark.front() == '(' || mark.front() == '[')) mark.erase(0, 1);
      if (!mark.empty()) add_note(mark);
      mark.clear();
    };
    bool in_tag = false;
    for (std::size_t i = 0; i < inner.size();) {
      const CodePoint p = code_point(inner, i);
      const CharClass k = char_class(p.value);
      if (p.value == '<') in_tag = true;
      if (in_tag) in_tag = p.value != '>';
      else if (p.value == ',' || p.value == ';' || k == CharClass::space || k == CharClass::no_break) finish();
      else if (k == CharClass::raised) mark += raised_digit(p.value);
      else if (k != CharClass::invisible && p.value != '\\') mark.append(inner.substr(i, p.length));
      i += p.length;
    }
    finish();
  }

  /// `**44**`, `_44_`: emphasis around the whole; not in `\*44\*`, which has stars.
  void strip_emphasis() {
    if (literal_start_) return;
    const auto runs = [&](char c) {
      std::size_t n = 0;
      while (n < 3 && n < work_.size() && work_[n] == c) ++n;
      return n;
    };
    for (const char c : {'*', '_'}) {
      const std::size_t n = runs(c);
      if (n == 0 || work_.size() <= 2 * n) continue;
      for (std::size_t k = 0; k < n; ++k)
        if (work_[work_.size() - 1 - k] != c) return;
      if (work_[work_.size() - 1 - n] == c) return;
      for (std::string* s : {&text_, &work_}) *s = s->substr(n, s->size() - 2 * n);
    }
  }

  static bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
  static bool is_punctuation(char c) {
    return std::string_view("\\`*_{}[]()#+-.!<>|~^").find(c) != std::string_view::npos;
  }

  std::string text_, work_;
  char pending_ = 0;
  bool literal_start_ = false;  // the first character was escaped
};

}  // namespace kinderrechten::detail
