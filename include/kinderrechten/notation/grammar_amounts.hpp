// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>

#include "kinderrechten/notation/grammar_numbers.hpp"

namespace kinderrechten::detail {

/// A number with everything that bounds it.
///
///     amount = [bound | approximation] number ["-" number] [scale] ["%"] ["or more"] | symbol
class GrammarAmounts : protected GrammarNumbers {
 protected:
  using GrammarNumbers::GrammarNumbers;

  /// A number with everything that bounds it. False without a problem when none starts here.
  bool amount(Amount& a) {
    const std::uint32_t begin = in_.peek().at.begin;
    if (begin >= end_) return false;
    if (in_.peek().kind == Tok::number && !c_.starts.digit_symbols) {  // no sign, bound or symbol: most are so
      if (!plain(a)) return false;
      a.at = {begin, in_.at};
      return true;
    }
    flags_before();
    const Meaning bound = opening();
    bool good = false;
    if (bound == Meaning::between) good = between(a);
    else if (bound != Meaning::none) good = bounded(a, bound);
    else if (symbol(a)) good = true;
    else good = plain(a);
    if (!good) {
      if (bound != Meaning::none && out_.problem.empty()) return expected("a number after the bound");
      return false;
    }
    a.at = {begin, in_.at};
    return true;
  }

  /// A comparison sign or word; moves past it.
  Meaning opening() {
    Meaning found = Meaning::none;
    while (true) {
      const Token t = in_.peek();
      Meaning m = Meaning::none;
      switch (t.kind) {
        case Tok::less: m = Meaning::less; break;
        case Tok::less_equal: m = Meaning::at_most; break;
        case Tok::greater: m = Meaning::more; break;
        case Tok::greater_equal: m = Meaning::at_least; break;
        case Tok::about: case Tok::plus_minus: m = Meaning::about; break;
        case Tok::equals: m = Meaning::none; break;
        default: break;
      }
      if (t.kind == Tok::equals) {
        in_.skip(t);
        continue;
      }
      if (m != Meaning::none) {
        in_.skip(t);
      } else if (t.kind == Tok::word) {
        const CellPhrase* p = phrase();
        if (!p || !starts_amount(p->meaning)) return found;
        if (is_single_letter_symbol(*p)) return found;
        m = p->meaning;
        take(*p);
      } else {
        return found;
      }
      // "afgerond ca. 40": the wider of two approximations; "ca. < 5" stays a bound.
      if (found == Meaning::none || found == Meaning::rounded || found == Meaning::about)
        found = found == Meaning::about && m == Meaning::rounded ? found : m;
    }
  }
  static bool is_single_letter_symbol(const CellPhrase& p) { return p.text.size() == 1; }

  bool between(Amount& a) {
    const std::uint32_t start = in_.at;
    if (!number(a.low)) return false;
    scale(a);
    percent(a);
    const CellPhrase* p = phrase();
    const bool joined = p && (p->meaning == Meaning::also || p->meaning == Meaning::to);
    if (joined) take(*p);
    else if (!in_.accept(Tok::dash)) {
      in_.at = start;
      return expected("'between' with two numbers");
    }
    if (!number(a.high)) return expected("a second number");
    a.form = Amount::Form::range;
    scale(a);
    percent(a);
    return forwards(a);
  }

  bool bounded(Amount& a, Meaning bound) {
    if (!number(a.low)) return false;
    a.high = a.low;
    scale(a);
    percent(a);
    switch (bound) {
      case Meaning::less: a.form = Amount::Form::below, a.has_low = false, a.high_open = true; break;
      case Meaning::at_most: a.form = Amount::Form::range, a.has_low = false; break;
      case Meaning::more: a.form = Amount::Form::range, a.has_high = false, a.low_open = true; break;
      case Meaning::at_least: a.form = Amount::Form::range, a.has_high = false; break;
      case Meaning::about: a.form = Amount::Form::about; break;
      default: a.form = Amount::Form::rounded; break;
    }
    if (bound == Meaning::about || bound == Meaning::rounded) {
      if (!range_after(a)) return false;
      return true;
    }
    return other_bound(a);
  }
  /// `minimum 7, maximum 28`: the second bound, in either order.
  bool other_bound(Amount& a) {
    const std::uint32_t before = in_.at;
    if (!in_.accept(Tok::comma) && !in_.accept(Tok::semicolon) && !in_.accept(Tok::dash) &&
        !in_.accept(Tok::slash) && !in_.accept(Tok::ampersand))
      if (const CellPhrase* p = phrase(); p && p->meaning == Meaning::also) take(*p);
    const Meaning bound = opening();
    const bool low = bound == Meaning::more || bound == Meaning::at_least;
    const bool high = bound == Meaning::less || bound == Meaning::at_most;
    Decimal d;
    if (!(low || high) || (low ? a.has_low : a.has_high) || !number(d)) {
      in_.at = before;
      return out_.problem.empty();
    }
    (low ? a.low : a.high) = d;
    (low ? a.has_low : a.has_high) = true;
    (low ? a.low_open : a.high_open) = bound == Meaning::more || bound == Meaning::less;
    a.form = Amount::Form::range;
    scale(a);
    percent(a);
    return true;  // whether anything lies between is for the range to say
  }

  /// A number, or two with a dash or "tot" between.
  bool plain(Amount& a) {
    const Token t = in_.peek();
    if (t.kind == Tok::plus || t.kind == Tok::dash) {
      const std::uint32_t before = in_.at;
      in_.skip(t);
      if (in_.peek().kind != Tok::number) {
        in_.at = before;
        return false;
      }
      a.has_sign = true;
      if (!number(a.low)) return false;
      a.low.negative = t.kind == Tok::dash;
    } else if (!number(a.low)) {
      return false;
    }
    a.high = a.low;
    if (!goes_on(in_.peek().kind)) return true;
    scale(a);
    percent(a);
    return range_after(a);
  }
  /// May an amount go on with this token after its number?
  static bool goes_on(Tok t) {
    return t == Tok::word || t == Tok::percent || t == Tok::dash || t == Tok::plus || t == Tok::plus_minus ||
           t == Tok::times;
  }

  /// What may follow a number: `-28`, `tot 28`, `± 5`, `of meer`, a closing `+`.
  bool range_after(Amount& a) {
    const std::uint32_t before = in_.at;
    const Token t = in_.peek();
    if (t.at.begin >= end_) return true;
    if (t.kind == Tok::dash && !hinted()) {
      in_.skip(t);
      if (in_.peek().kind != Tok::number && in_.peek().kind != Tok::plus) return in_.at = before, true;
      return range_end(a, before, false);
    }
    if (t.kind == Tok::plus_minus) {
      in_.skip(t);
      if (!number(a.high)) return expected("a number after ±");
      percent(a);
      a.form = Amount::Form::within;
      return true;
    }
    if (t.kind == Tok::plus && !t.spaced && ends_after(t.at.end)) {
      in_.skip(t);
      return at_least(a);
    }
    if (t.kind != Tok::word) return true;
    const CellPhrase* p = phrase();
    if (!p) return true;
    if (p->meaning == Meaning::or_more) return take(*p), at_least(a);
    if (p->meaning == Meaning::or_less) {
      take(*p);
      a.form = Amount::Form::range;
      a.has_low = false;
      return true;
    }
    if (p->meaning == Meaning::to || p->meaning == Meaning::at_most) {
      take(*p);
      return range_end(a, before, true);
    }
    return true;
  }
  bool at_least(Amount& a) {
    a.form = Amount::Form::range;
    a.has_high = false;
    return true;
  }
  bool range_end(Amount& a, std::uint32_t before, bool in_words) {
    Decimal d;
    const bool negative = in_words && in_.peek().kind == Tok::dash && in_.accept(Tok::dash);
    if (in_.peek().kind == Tok::plus) in_.accept(Tok::plus);
    if (!number(d)) {
      if (!out_.problem.empty()) return false;
      in_.at = before;
      return true;
    }
    d.negative = negative;
    a.high = d;
    const Amount::Form form = a.form;
    a.form = Amount::Form::range;
    scale(a);
    percent(a);
    if (form == Amount::Form::about || form == Amount::Form::rounded) a.low_open = a.high_open = false;
    return forwards(a);
  }
  bool forwards(Amount& a) {
    const bool less = !a.low.big && !a.high.big && a.low.places == a.high.places
                          ? signed_digits(a.low) <= signed_digits(a.high)
                          : to_rational(a.low, work_) <= to_rational(a.high, work_);
    if (less) return true;
    return problem("the range '" + shown({a.low.at.begin, a.high.at.end}) +
                   "' runs backwards; expected the smaller number first");
  }
  static std::int64_t signed_digits(const Decimal& d) { return d.negative ? -d.digits : d.digits; }

  static bool compares(Tok t) {
    return t == Tok::less || t == Tok::less_equal || t == Tok::greater || t == Tok::greater_equal ||
           t == Tok::about || t == Tok::plus_minus;
  }
  static bool starts_amount(Meaning m) {
    return m == Meaning::less || m == Meaning::at_most || m == Meaning::more || m == Meaning::at_least ||
           m == Meaning::about || m == Meaning::rounded || m == Meaning::between;
  }
};

}  // namespace kinderrechten::detail
