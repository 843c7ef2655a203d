// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/notation/draft.hpp"
#include "kinderrechten/notation/language.hpp"

namespace kinderrechten::detail {

enum class Tok : std::uint8_t {
  end, number, word, percent, plus, dash, less, less_equal, greater, greater_equal, equals, about,
  plus_minus, open, close, square, comma, semicolon, colon, slash, bar, ampersand, star, times, other
};

/// One token; `at` leaves out the space before it.
struct Token {
  Tok kind = Tok::end;
  Stretch at;
  bool spaced = false;
};

/// Cuts a cell's text into tokens, on demand, and reads numbers by the separators of a language.
class Scanner {
 public:
  void start(std::string_view work, const NumberStyle& style, bool counts,
             const std::vector<std::string>& marks) {
    work_ = work;
    style_ = &style;
    counts_ = counts;
    marks_ = &marks;
    at = 0;
    seen_at_ = none;
  }

  std::uint32_t at = 0;  ///< where the next token is looked for

  [[nodiscard]] std::string_view work() const noexcept { return work_; }
  [[nodiscard]] unsigned char byte(std::size_t i) const noexcept {
    return i < work_.size() ? static_cast<unsigned char>(work_[i]) : 0;
  }

  /// The next token. Asked again at the same place it is not cut again.
  [[nodiscard]] const Token& peek() const noexcept {
    if (seen_at_ != at) cut();
    return seen_;
  }
  /// The kind of token at `i`; sets where it ends. Numbers and words are measured by their reader.
  [[nodiscard]] Tok kind_at(std::uint32_t i, std::uint32_t& end) const noexcept {
    const unsigned char c = byte(i);
    end = i + 1;
    if (c >= 0x80) return glyph(i, end);
    const Tok kind = simple[c];
    return kind != Tok::other ? kind : signs(c, i, end);
  }
  void skip(const Token& t) noexcept { at = t.at.end; }
  /// Where the dash at `i` ends; 0 when none stands there.
  [[nodiscard]] std::uint32_t dash_at(std::uint32_t i) const noexcept {
    std::uint32_t end = 0;
    return kind_at(i, end) == Tok::dash ? end : 0;
  }
  bool accept(Tok kind) noexcept {
    const Token& t = peek();
    if (t.kind != kind) return false;
    at = t.at.end;
    return true;
  }

  /// The full stop after an abbreviation: `25 j.`.
  void accept_dot() noexcept {
    if (byte(at) == '.' && !is_digit(byte(at + 1))) ++at;
  }

  /// What reading a number came to.
  enum class Read : std::uint8_t { good, mixed, foreign, three_decimals, glued_mark, too_long };

  /// Reads the number that starts at `from` (a digit) and moves past it. `mark` is the footnote mark
  /// that its end turned out to be, if any.
  Read number(std::uint32_t from, Decimal& d, Stretch& mark) {
    if (digits_alone(from, d)) {
      mark = {};
      return Read::good;
    }
    Groups g;
    collect(from, g);
    at = g.end;
    d = {};
    mark = {};
    d.at = {from, g.end};
    if (g.count == 1) return whole(d, g);
    return with_separators(d, g, mark);
  }

  /// True when `text` is a footnote mark that is known to exist.
  [[nodiscard]] bool is_mark(std::string_view text) const {
    return std::find(marks_->begin(), marks_->end(), text) != marks_->end();
  }
  [[nodiscard]] bool knows_marks() const { return !marks_->empty(); }

 private:
  /// The digit groups of a number: `1.234,5` has three, cut by `.` and `,`.
  struct Groups {
    std::uint32_t begin = 0, end = 0;
    std::uint32_t count = 0, first_length = 0, last_length = 0, digits = 0;
    char first_separator = 0, last_separator = 0;
    bool inner_same = true;    ///< all separators but the last are the first one
    bool inner_threes = true;  ///< all groups but the first and the last have three digits
    bool whole_threes = true;  ///< all groups but the first have three digits
    bool leading_zero = false; ///< the first group is a single 0, or starts with one
  };

  /// Digits that end before anything that could separate groups: most numbers. Moves past them.
  bool digits_alone(std::uint32_t from, Decimal& d) {
    std::int64_t value = 0;
    std::uint32_t i = from;
    for (unsigned char c = byte(i); is_digit(c); c = byte(++i)) {
      if (i - from == 18) return false;  // may not fit in a word
      value = value * 10 + (c - '0');
    }
    const unsigned char next = byte(i);
    const bool separates = next == '.' || next == ',' || next == ' ' || next == '\x1f' || next == '\'';
    if (next == 0xE2 || (separates && is_digit(byte(i + 1)))) return false;
    d = {value, 0, false, false, {from, i}};
    at = i;
    return true;
  }

  void collect(std::uint32_t from, Groups& g) const {
    g.begin = from;
    std::uint32_t i = from;
    g.leading_zero = byte(i) == '0';
    while (is_digit(byte(i))) ++i;
    g.count = 1;
    g.first_length = g.last_length = i - from;
    g.digits = g.first_length;
    g.end = i;
    while (true) {
      const unsigned char c = byte(i);
      std::uint32_t next = i + 1;
      if (c == 0xE2 && byte(i + 1) == 0x80 && byte(i + 2) == 0x99) next = i + 3;  // ’
      else if (c != '.' && c != ',' && c != ' ' && c != '\x1f' && c != '\'') break;
      if (!is_digit(byte(next))) break;
      std::uint32_t stop = next;
      while (is_digit(byte(stop))) ++stop;
      const char separator = c == 0xE2 ? '\'' : static_cast<char>(c);
      if (separator != '.' && separator != ',' && !joins(g, separator, next, stop)) break;
      if (g.count > 1) {
        g.inner_same = g.inner_same && g.last_separator == g.first_separator;
        g.inner_threes = g.inner_threes && g.last_length == 3;
      } else {
        g.first_separator = separator;
      }
      ++g.count;
      g.last_separator = separator;
      g.last_length = stop - next;
      g.whole_threes = g.whole_threes && g.last_length == 3;
      g.digits += g.last_length;
      g.end = i = stop;
    }
  }

  /// Does a space (or an apostrophe) before three digits group them with the number before?
  [[nodiscard]] bool joins(const Groups& g, char separator, std::uint32_t next, std::uint32_t stop) const {
    if (stop - next != 3 || g.first_length > 3 || (g.leading_zero && g.first_length > 0)) return false;
    if (g.count > 1 && (g.last_separator != separator || !g.whole_threes)) return false;
    if (separator != ' ') return true;
    if (style_->thousands.find(' ') == std::string_view::npos) return false;
    return !is_mark(work_.substr(next, 3));
  }

  Read whole(Decimal& d, const Groups& g) const { return fill(d, g.begin, g.end, g.digits, 0); }

  /// Adds up the digits in [begin, end).
  Read fill(Decimal& d, std::uint32_t begin, std::uint32_t end, std::uint32_t digits,
            std::uint32_t places) const {
    if (digits > 1000) return Read::too_long;
    d.places = static_cast<std::uint16_t>(places);
    d.at = {begin, end};
    if (digits > 18) {
      d.big = true;
      return Read::good;
    }
    std::int64_t value = 0;
    for (std::uint32_t i = begin; i < end; ++i)
      if (is_digit(byte(i))) value = value * 10 + (byte(i) - '0');
    d.digits = value;
    return Read::good;
  }

  Read with_separators(Decimal& d, const Groups& g, Stretch& mark) {
    const char decimal = style_->decimal;
    const bool groups_fit = g.first_length <= 3 && !(g.leading_zero && g.first_length > 0);
    const bool one_separator = g.inner_same && g.first_separator == g.last_separator;
    const std::uint32_t last = g.last_length;
    if (one_separator) {
      const char c = g.first_separator;
      const bool thousands = groups_fit && g.whole_threes;
      if (c != '.' && c != ',') return fill(d, g.begin, g.end, g.digits, 0);
      if (c == decimal && g.count == 2) {
        const Read read = fill(d, g.begin, g.end, g.digits, last);
        return read == Read::good && thousands && counts_ ? Read::three_decimals : read;
      }
      if (thousands) return fill(d, g.begin, g.end, g.digits, 0);
      if (const Read cut = cut_mark(d, g, mark); cut != Read::mixed) return cut;
      if (g.count == 2 && (last <= 2 || !counts_ || g.leading_zero))
        return fill(d, g.begin, g.end, g.digits, last);
      return Read::mixed;
    }
    // Thousands by one separator, decimals by another.
    if (!g.inner_same || !g.inner_threes || !groups_fit) return Read::mixed;
    if (g.last_separator != '.' && g.last_separator != ',') return Read::mixed;
    if (g.first_separator == decimal || g.last_separator != decimal) {
      const bool spaces = g.first_separator != '.' && g.first_separator != ',';
      if (!spaces || last > 2) return Read::foreign;
    }
    return fill(d, g.begin, g.end, g.digits, last);
  }

  /// `742.0226` where a footnote 6 exists: the last group is three digits and the mark.
  Read cut_mark(Decimal& d, const Groups& g, Stretch& mark) {
    if (!knows_marks() || g.last_length <= 3 || g.last_length > 6 || g.first_length > 3) return Read::mixed;
    if (g.count > 2 && !g.inner_threes) return Read::mixed;
    const std::uint32_t cut = g.end - (g.last_length - 3);
    if (!is_mark(work_.substr(cut, g.end - cut))) return Read::mixed;
    mark = {cut, g.end};
    return fill(d, g.begin, cut, g.digits - (g.end - cut), 0);
  }

  void cut() const noexcept {
    std::uint32_t i = at;
    while (is_space(byte(i))) ++i;
    seen_at_ = at;
    seen_.spaced = i != at;
    seen_.at.begin = i;
    seen_.kind = kind_at(i, seen_.at.end);
  }
  /// Single characters that are a token whatever follows; `other` for those to look at.
  static constexpr std::array<Tok, 128> simple = [] {
    std::array<Tok, 128> kinds{};
    kinds.fill(Tok::other);
    for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = Tok::number;
    for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = kinds[c - 32] = Tok::word;
    kinds['%'] = Tok::percent, kinds['+'] = Tok::plus, kinds['-'] = Tok::dash, kinds['~'] = Tok::about;
    kinds['('] = kinds['{'] = Tok::open, kinds[')'] = kinds['}'] = Tok::close, kinds['['] = Tok::square;
    kinds[','] = Tok::comma, kinds[';'] = Tok::semicolon, kinds[':'] = Tok::colon, kinds['/'] = Tok::slash;
    kinds['|'] = Tok::bar, kinds['&'] = Tok::ampersand, kinds['*'] = Tok::star;
    return kinds;
  }();
  Tok signs(unsigned char c, std::uint32_t i, std::uint32_t& end) const noexcept {
    switch (c) {
      case 0: end = i; return i < work_.size() ? Tok::other : Tok::end;
      case '<': return or_equal(i, end, Tok::less, Tok::less_equal);
      case '>': return or_equal(i, end, Tok::greater, Tok::greater_equal);
      case '=':
        if (byte(i + 1) == '<') return end = i + 2, Tok::less_equal;
        if (byte(i + 1) == '>') return end = i + 2, Tok::greater_equal;
        return Tok::equals;
      default: return Tok::other;
    }
  }
  Tok or_equal(std::uint32_t i, std::uint32_t& end, Tok plain, Tok with) const noexcept {
    if (byte(i + 1) != '=') return plain;
    end = i + 2;
    return with;
  }
  Tok glyph(std::uint32_t i, std::uint32_t& end) const noexcept {
    const unsigned char a = byte(i), b = byte(i + 1), c = byte(i + 2);
    const auto three = [&](Tok kind) { return end = i + 3, kind; };
    if (a == 0xC2 && b == 0xB1) return end = i + 2, Tok::plus_minus;
    if (a == 0xC3 && b == 0x97) return end = i + 2, Tok::times;
    if (a == 0xC2) return end = i + 2, Tok::other;
    if (a == 0xE2 && b == 0x80 && c >= 0x90 && c <= 0x95) return three(Tok::dash);
    if (a == 0xE2 && b == 0x88 && c == 0x92) return three(Tok::dash);   // minus
    if (a == 0xE2 && b == 0x89 && c == 0x88) return three(Tok::about);  // almost equal
    if (a == 0xE2 && b == 0x89 && c == 0xA4) return three(Tok::less_equal);
    if (a == 0xE2 && b == 0x89 && c == 0xA5) return three(Tok::greater_equal);
    if (a == 0xE2 && b == 0xA9 && c == 0xBD) return three(Tok::less_equal);
    if (a == 0xE2 && b == 0xA9 && c == 0xBE) return three(Tok::greater_equal);
    if (a == 0xE2 && b <= 0xAF) return three(Tok::other);
    if (a == 0xEF && b == 0xB9 && (c == 0x98 || c == 0xA3)) return three(Tok::dash);
    if (a == 0xEF && b == 0xBC && c == 0x8D) return three(Tok::dash);
    end = i + (a >= 0xF0 ? 4 : a >= 0xE0 ? 3 : a >= 0xC0 ? 2 : 1);
    return Tok::word;
  }

  std::string_view work_;
  const NumberStyle* style_ = nullptr;
  const std::vector<std::string>* marks_ = nullptr;
  bool counts_ = true;
  static constexpr std::uint32_t none = ~std::uint32_t{0};
  mutable std::uint32_t seen_at_ = none;  // where `seen_` was cut
  mutable Token seen_;
};

}  // namespace kinderrechten::detail
