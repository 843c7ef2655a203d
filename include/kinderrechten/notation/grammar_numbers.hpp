// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kinderrechten/notation/grammar_marks.hpp"

namespace kinderrechten::detail {

/// One number in digits or in words, with its scale and percent sign.
///
///     number = digits with separators | number in words
///     scale  = "mln" | "x 1.000"
class GrammarNumbers : protected GrammarMarks {
 protected:
  using GrammarMarks::GrammarMarks;

  /// A number in digits or in words; problems with its separators are reported.
  bool number(Decimal& d) {
    const Token t = in_.peek();
    if (t.at.begin >= end_) return false;
    if (t.kind == Tok::word) return number_in_words(d);
    if (t.kind != Tok::number) return false;
    Stretch mark;
    const Scanner::Read read = in_.number(t.at.begin, d, mark);
    if (mark.end) keep_mark({mark, mark});
    switch (read) {
      case Scanner::Read::good: break;
      case Scanner::Read::three_decimals:
        if (!scales_next()) return separators(d, "could have thousands or three decimals");
        break;
      case Scanner::Read::too_long:
        return problem("a number of more than 1000 digits; expected a count or a percentage");
      default: return separators(d, "mixes separators");
    }
    if (depth_mark(d)) return true;
    return out_.problem.empty() && not_glued(d);
  }
  [[nodiscard]] bool scales_next() {
    const Token t = in_.peek();
    if (t.kind == Tok::percent) return true;
    const CellPhrase* p = t.kind == Tok::word ? phrase() : nullptr;
    return p && (p->meaning == Meaning::percent || p->meaning == Meaning::scale);
  }
  bool separators(const Decimal& d, std::string_view what) {
    const std::string example = c_.style->decimal == ',' ? "1.234,5" : "1,234.5";
    return problem("'" + shown(d.at) + "' " + std::string(what) + "; expected " +
                   (c_.style->thousands.front() == ' ' ? std::string("1 234") + c_.style->decimal + "5" : example) +
                   " (language " + std::string(c_.style->language) + "), or name the language it is in");
  }
  /// `3702)` outside a bracket: the end of the digits is a footnote mark, if one is known.
  bool depth_mark(Decimal& d) {
    if (end_ != no_end || in_.byte(in_.at) != ')' || whole_open_) return false;
    std::optional<std::uint32_t> cut;
    int ways = 0;
    for (std::uint32_t length = 1; length <= 3 && d.at.begin + length < d.at.end; ++length) {
      const std::uint32_t at = d.at.end - length;
      const std::string_view mark = work_.substr(at, length);
      if (!is_digit(in_.byte(at))) break;
      if (!in_.is_mark(mark) && !in_.is_mark(std::string(mark) + ")")) continue;
      ++ways;
      cut = at;
    }
    const std::string glued = shown({d.at.begin, in_.at + 1});
    if (ways != 1)
      return !problem("'" + glued + "' ends in a bracket that was not opened; if its last digit is a footnote mark, "
                      "raise it or list the mark");
    const std::uint32_t end = in_.at + 1;
    Decimal front;
    Stretch none;
    const std::uint32_t stop = *cut;
    Scanner s;
    s.start(work_.substr(0, stop), *c_.style, doubtful(), *c_.marks);
    if (s.number(d.at.begin, front, none) != Scanner::Read::good)
      return !problem("'" + glued + "' cannot be cut into a number and a footnote mark");
    front.negative = d.negative;
    d = front;
    keep_mark({{stop, end - 1}, {stop, end}});
    in_.at = end;
    return true;
  }
  /// Letters directly after digits mean something only if the tables say so.
  bool not_glued(const Decimal& d) {
    const std::uint32_t i = in_.at;
    if (!is_letter(in_.byte(i)) || in_.peek().kind != Tok::word) return true;
    const CellPhrase* p = phrase();
    if (p && (p->meaning == Meaning::label || p->meaning == Meaning::scale || p->meaning == Meaning::percent ||
              p->meaning == Meaning::to || p->meaning == Meaning::or_more || p->meaning == Meaning::also))
      return true;
    if ((in_.byte(i) == 'x' || in_.byte(i) == 'X') && is_digit(in_.byte(i + 1))) return true;
    const Stretch word = word_at(i);
    if (in_.is_mark(word.of(work_)) || flag_at(i)) return true;
    const bool oh = in_.byte(i) == 'O' || in_.byte(i) == 'o' || in_.byte(i) == 'l' || in_.byte(i) == 'I';
    return problem("letter '" + std::string(Stretch{i, in_.peek().at.end}.of(text_)) + "' directly after '" +
                   shown(d.at) + "'; expected a digit, a space or a known label" +
                   (oh ? " (a zero or a one read as a letter?)" : ""));
  }
  bool number_in_words(Decimal& d) {
    const CellPhrase* p = phrase();
    if (!p || p->meaning != Meaning::number) return false;
    const std::uint32_t begin = in_.peek().at.begin;
    take(*p);
    d = {};
    d.digits = p->number;
    d.at = {begin, in_.at};
    return true;
  }

  bool percent(Amount& a) {
    const Token t = in_.peek();
    if (t.at.begin >= end_) return false;
    if (t.kind == Tok::percent) {
      in_.skip(t);
      return a.percent = true;
    }
    if (t.kind != Tok::word) return false;
    const CellPhrase* p = phrase();
    if (!p || p->meaning != Meaning::percent) return false;
    take(*p);
    return a.percent = true;
  }
  /// `1,5 mln`, `12 x 1.000`.
  void scale(Amount& a) {
    const Token t = in_.peek();
    if (t.at.begin >= end_) return;
    if (t.kind == Tok::word || t.kind == Tok::times) {
      const CellPhrase* p = t.kind == Tok::word ? phrase() : nullptr;
      if (p && p->meaning == Meaning::scale) {
        take(*p);
        a.scale = static_cast<std::uint8_t>(p->number);
        a.scaled = true;
        return;
      }
      times_thousand(a, t);
    }
  }
  void times_thousand(Amount& a, const Token& t) {
    const unsigned char c = in_.byte(t.at.begin);
    if (t.kind != Tok::times && c != 'x' && c != 'X') return;
    const std::uint32_t before = in_.at;
    in_.skip(t);
    Decimal d;
    Stretch mark;
    const Token n = in_.peek();
    if (n.kind == Tok::number && in_.number(n.at.begin, d, mark) == Scanner::Read::good && d.places == 0) {
      std::uint8_t power = 0;
      std::int64_t rest = d.digits;
      while (rest >= 1000 && rest % 1000 == 0) rest /= 1000, power = static_cast<std::uint8_t>(power + 3);
      if (rest == 1 && power > 0) {
        a.scale = power;
        a.scaled = true;
        return;
      }
    }
    in_.at = before;
  }
};

}  // namespace kinderrechten::detail
