// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <concepts>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <utility>

#include "kinderrechten/value/number.hpp"
#include "kinderrechten/value/verdict.hpp"

namespace kinderrechten {

/// What kind of number a range speaks of: whole numbers (counts) or fractions (percentages).
enum class Domain { integers, rationals };

/// One end of a range. An open end is approached but never reached.
struct End {
  Rational value;
  bool open = false;
  friend bool operator==(const End&, const End&) = default;
};

/// The set of numbers that one printed figure could truly be: minimum 7, maximum 28.
///
/// Over the integers both ends are whole and closed (a fractional or open end is moved inwards on
/// construction); over the rationals an end may be open: a printed 76,6% is [76.55, 76.65). Either
/// end may be missing (unbounded). A range is never empty: making one throws, and operations that
/// may find nothing return an `optional`.
///
/// Operands are treated as **independent**: `x - x` is not zero, because two figures with the same
/// range need not be the same number. Questions within one table go to inference; a percentage in
/// which a number occurs twice goes to `percent_change`, `share` or `share_of_sum`, which are tight.
/// Every operation gives the smallest range that holds all possible results.
///
/// There is no `<`: use `certainly_less`, `possibly_less` or `less`. `==` compares domain and ends,
/// so the integers 1..2 and the rationals [1, 2] are different.
///
///     Range hidden(7, 28);
///     hidden + 550;                // 557..578
class Range {
 public:
  /// Whole numbers `low`..`high`, both included. Throws `ValueError` when `low > high`.
  Range(Integer low, Integer high)
      : Range(Domain::integers, End{Rational(std::move(low))}, End{Rational(std::move(high))}) {}
  template <std::integral L, std::integral H>
  Range(L low, H high) : Range(Integer(low), Integer(high)) {}
  /// One whole number.
  template <std::integral N>
  Range(N exactly) : Range(Integer(exactly), Integer(exactly)) {}  // NOLINT: 550 is a Range
  Range(const Integer& exactly) : Range(exactly, exactly) {}       // NOLINT

  /// Any domain and ends; a missing end is unbounded. Throws `ValueError` when nothing is inside.
  Range(Domain domain, std::optional<End> low, std::optional<End> high)
      : domain_(domain), low_(std::move(low)), high_(std::move(high)) {
    if (!normalise())
      throw ValueError("empty range: no number lies between " + end_text(low_, true) + " and " +
                           end_text(high_, false),
                       {}, "give a low end that is not above the high end");
  }

  [[nodiscard]] static Range exactly(const Integer& x) { return Range(x, x); }
  [[nodiscard]] static Range at_least(const Integer& x) {
    return Range(Domain::integers, End{Rational(x)}, std::nullopt);
  }
  [[nodiscard]] static Range at_most(const Integer& x) {
    return Range(Domain::integers, std::nullopt, End{Rational(x)});
  }
  /// Whole numbers under `x`, without a low end: `below(10)` is ..9.
  [[nodiscard]] static Range below(const Integer& x) { return at_most(x - 1); }
  /// Whole numbers over `x`, without a high end.
  [[nodiscard]] static Range above(const Integer& x) { return at_least(x + 1); }
  /// Any count: 0 or more.
  [[nodiscard]] static Range count() { return at_least(0); }
  /// Every number of the domain.
  [[nodiscard]] static Range all(Domain domain = Domain::integers) {
    return Range(domain, std::nullopt, std::nullopt);
  }
  /// Fractions between two ends, closed unless said otherwise.
  [[nodiscard]] static Range between(const Rational& low, const Rational& high,
                                     bool low_open = false, bool high_open = false) {
    return Range(Domain::rationals, End{low, low_open}, End{high, high_open});
  }
  /// The range with these ends, or nothing when it would be empty.
  [[nodiscard]] static std::optional<Range> try_make(Domain domain, std::optional<End> low,
                                                     std::optional<End> high) {
    Range range(domain, std::move(low), std::move(high), Unchecked{});
    if (!range.normalise()) return std::nullopt;
    return range;
  }

  [[nodiscard]] Domain domain() const noexcept { return domain_; }
  /// The low end; nothing when unbounded.
  [[nodiscard]] const std::optional<End>& low_end() const noexcept { return low_; }
  [[nodiscard]] const std::optional<End>& high_end() const noexcept { return high_; }
  /// The low end's value; nothing when unbounded.
  [[nodiscard]] std::optional<Rational> low() const {
    return low_ ? std::optional(low_->value) : std::nullopt;
  }
  [[nodiscard]] std::optional<Rational> high() const {
    return high_ ? std::optional(high_->value) : std::nullopt;
  }
  [[nodiscard]] bool low_open() const noexcept { return low_ && low_->open; }
  [[nodiscard]] bool high_open() const noexcept { return high_ && high_->open; }
  [[nodiscard]] bool bounded() const noexcept { return low_ && high_; }
  /// True when only one number is possible.
  [[nodiscard]] bool is_exact() const { return low_ && high_ && detail::order(low_->value, high_->value) == 0; }
  /// High minus low; nothing when unbounded.
  [[nodiscard]] std::optional<Rational> width() const {
    return bounded() ? std::optional<Rational>(high_->value - low_->value) : std::nullopt;
  }
  [[nodiscard]] bool contains(const Rational& x) const {
    if (domain_ == Domain::integers && !is_whole(x)) return false;
    const auto beyond = [&](const std::optional<End>& end, int side) {
      const int way = end ? detail::order(x, end->value) * side : -1;
      return way > 0 || (way == 0 && end->open);
    };
    return !beyond(low_, -1) && !beyond(high_, 1);
  }
  template <std::integral N>
  [[nodiscard]] bool contains(N x) const {
    return contains(Rational(x));
  }
  /// True when every number of `inner` is in this range.
  [[nodiscard]] bool contains(const Range& inner) const {
    if (domain_ == Domain::integers && inner.domain_ == Domain::rationals)
      return inner.is_exact() && contains(inner.low_->value);
    return !starts_before(inner.low_, low_) && !ends_after(inner.high_, high_);
  }

  [[nodiscard]] Range operator-() const {
    return Range(domain_, flipped(high_), flipped(low_), Unchecked{});
  }
  friend Range operator+(const Range& a, const Range& b) {
    return Range(joint(a, b), sum(a.low_, b.low_), sum(a.high_, b.high_), Unchecked{});
  }
  friend Range operator-(const Range& a, const Range& b) { return a + -b; }
  friend Range operator*(const Range& a, const Range& b) { return product(a, b, joint(a, b)); }
  /// All quotients by divisors other than 0, over the rationals. Throws `ValueError` when the
  /// divisor can only be 0.
  friend Range operator/(const Range& a, const Range& b) {
    std::optional<Range> quotient;
    for (const bool positive : {true, false}) {
      const auto side = b.side_of_zero(positive);
      if (!side) continue;
      const Range part = product(a, side->reciprocal(), Domain::rationals);
      quotient = quotient ? hull(*quotient, part) : part;
    }
    if (!quotient) throw ValueError("division by zero", "Range", "use a divisor that can differ from 0");
    return *quotient;
  }

  /// The numbers in both; nothing when they exclude each other. Integers when either side is.
  [[nodiscard]] friend std::optional<Range> intersection(const Range& a, const Range& b) {
    const bool whole = a.domain_ == Domain::integers || b.domain_ == Domain::integers;
    return try_make(whole ? Domain::integers : Domain::rationals,
                    starts_before(a.low_, b.low_) ? b.low_ : a.low_,
                    ends_after(a.high_, b.high_) ? b.high_ : a.high_);
  }
  /// The smallest range that holds both.
  [[nodiscard]] friend Range hull(const Range& a, const Range& b) {
    return Range(joint(a, b), starts_before(a.low_, b.low_) ? a.low_ : b.low_,
                 ends_after(a.high_, b.high_) ? a.high_ : b.high_, Unchecked{});
  }

  /// Every number of this range is below every number of `other`.
  [[nodiscard]] bool certainly_less(const Range& other) const {
    return !other.possibly_less_equal(*this);
  }
  [[nodiscard]] bool certainly_less_equal(const Range& other) const {
    return !other.possibly_less(*this);
  }
  /// Some number of this range is below some number of `other`.
  [[nodiscard]] bool possibly_less(const Range& other) const {
    return !low_ || !other.high_ || detail::order(low_->value, other.high_->value) < 0;
  }
  [[nodiscard]] bool possibly_less_equal(const Range& other) const { return meet(low_, other.high_); }
  [[nodiscard]] bool certainly_equal(const Range& other) const {
    return is_exact() && other.is_exact() && detail::order(low_->value, other.low_->value) == 0;
  }
  [[nodiscard]] bool possibly_equal(const Range& other) const {
    if (domain_ != other.domain_) return intersection(*this, other).has_value();
    return meet(low_, other.high_) && meet(other.low_, high_);
  }
  /// Three-valued comparisons with another figure's range.
  [[nodiscard]] Verdict less(const Range& other) const {
    return verdict(possibly_less(other), certainly_less(other));
  }
  [[nodiscard]] Verdict less_equal(const Range& other) const {
    return verdict(possibly_less_equal(other), certainly_less_equal(other));
  }
  [[nodiscard]] Verdict equal(const Range& other) const {
    return verdict(possibly_equal(other), certainly_equal(other));
  }

  friend bool operator==(const Range&, const Range&) = default;

  /// `7..28`, `550`, `5..`, `..9`; over the rationals `[153/2, 155/2)`.
  [[nodiscard]] std::string to_string() const {
    if (domain_ == Domain::integers) {
      if (is_exact()) return kinderrechten::to_string(low_->value);
      return (low_ ? kinderrechten::to_string(low_->value) : "") + ".." +
             (high_ ? kinderrechten::to_string(high_->value) : "");
    }
    return end_text(low_, true) + ", " + end_text(high_, false);
  }
  friend std::ostream& operator<<(std::ostream& out, const Range& r) { return out << r.to_string(); }

 private:
  struct Unchecked {};
  Range(Domain domain, std::optional<End> low, std::optional<End> high, Unchecked)
      : domain_(domain), low_(std::move(low)), high_(std::move(high)) {}

  /// Moves integer ends inwards to whole numbers; false when the range is empty.
  bool normalise() {
    if (domain_ == Domain::integers) {
      const auto settled = [](const std::optional<End>& end) { return !end || (!end->open && is_whole(end->value)); };
      if (!settled(low_))
        *low_ = {Rational(low_->open ? floor(low_->value) + 1 : ceil(low_->value)), false};
      if (!settled(high_))
        *high_ = {Rational(high_->open ? ceil(high_->value) - 1 : floor(high_->value)), false};
    }
    return meet(low_, high_);
  }
  /// Some number lies from a low end to a high one; over the rationals, or between ends that are whole.
  static bool meet(const std::optional<End>& low, const std::optional<End>& high) {
    if (!low || !high) return true;
    const int way = detail::order(low->value, high->value);
    return way < 0 || (way == 0 && !low->open && !high->open);
  }

  static Domain joint(const Range& a, const Range& b) {
    return a.domain_ == b.domain_ ? a.domain_ : Domain::rationals;
  }
  static std::optional<End> flipped(const std::optional<End>& end) {
    if (!end) return std::nullopt;
    return End{-end->value, end->open};
  }
  static std::optional<End> sum(const std::optional<End>& a, const std::optional<End>& b) {
    if (!a || !b) return std::nullopt;
    return End{a->value + b->value, a->open || b->open};
  }
  /// True when low end `a` lets in numbers that low end `b` does not.
  static bool starts_before(const std::optional<End>& a, const std::optional<End>& b) {
    if (!a || !b) return !a && b;
    const int way = detail::order(a->value, b->value);
    return way < 0 || (way == 0 && !a->open && b->open);
  }
  static bool ends_after(const std::optional<End>& a, const std::optional<End>& b) {
    if (!a || !b) return !a && b;
    const int way = detail::order(a->value, b->value);
    return way > 0 || (way == 0 && !a->open && b->open);
  }

  /// The positive (or negative) numbers of this range.
  [[nodiscard]] std::optional<Range> side_of_zero(bool positive) const {
    const End zero{Rational(0), true};
    return intersection(*this, positive ? Range(domain_, zero, std::nullopt)
                                        : Range(domain_, std::nullopt, zero));
  }
  /// 1/x for a range on one side of zero: ends swap; 0 turns into "unbounded" and back.
  [[nodiscard]] Range reciprocal() const {
    const auto inverse = [](const std::optional<End>& end) -> std::optional<End> {
      if (!end) return End{Rational(0), true};
      if (end->value == 0) return std::nullopt;
      return End{Rational(1) / end->value, end->open};
    };
    return Range(Domain::rationals, inverse(high_), inverse(low_), Unchecked{});
  }

  /// The extremes of a product lie in the four pairs of ends. A closed 0 times anything is 0, also
  /// times an unbounded end; an open 0 times an unbounded end adds nothing that other pairs lack.
  static Range product(const Range& a, const Range& b, Domain domain) {
    struct Corner {
      int infinite;  // -1, 0, +1
      End end;
    };
    std::optional<Corner> least, most;
    const auto offer = [&](const Corner& c) {
      const auto below = [](const Corner& x, const Corner& y) {
        if (x.infinite != y.infinite) return x.infinite < y.infinite;
        return x.infinite == 0 && x.end.value < y.end.value;
      };
      const auto better = [&](std::optional<Corner>& best, bool improves) {
        if (!best || improves) best = c;
        else if (best->infinite == 0 && c.infinite == 0 && best->end.value == c.end.value)
          best->end.open = best->end.open && c.end.open;
      };
      better(least, least && below(c, *least));
      better(most, most && below(*most, c));
    };
    for (const bool a_low : {true, false}) {
      for (const bool b_low : {true, false}) {
        const auto& x = a_low ? a.low_ : a.high_;
        const auto& y = b_low ? b.low_ : b.high_;
        const auto sign = [](const std::optional<End>& e, bool low) {
          return !e ? (low ? -1 : 1) : e->value < 0 ? -1 : e->value > 0 ? 1 : 0;
        };
        const int direction = sign(x, a_low) * sign(y, b_low);
        const bool closed_zero = (x && x->value == 0 && !x->open) || (y && y->value == 0 && !y->open);
        if (direction == 0) offer({0, End{Rational(0), !closed_zero}});
        else if (!x || !y) offer({direction, End{}});
        else offer({0, End{x->value * y->value, x->open || y->open}});
      }
    }
    return Range(domain, least->infinite ? std::nullopt : std::optional(least->end),
                 most->infinite ? std::nullopt : std::optional(most->end), Unchecked{});
  }

  static std::string end_text(const std::optional<End>& end, bool low) {
    const bool open = !end || end->open;
    const std::string value =
        end ? kinderrechten::to_string(end->value) : low ? "-inf" : "inf";
    return low ? (open ? "(" : "[") + value : value + (open ? ")" : "]");
  }

  Domain domain_;
  std::optional<End> low_, high_;
};

/// Change from `before` to `after` in per cent: 100 (after - before) / before.
///
/// Written as 100 after/before - 100 each number occurs once, so the result is tight. A stated
/// change says that the base is above 0: only such bases are considered. Throws `ValueError` when
/// there is none.
[[nodiscard]] inline Range percent_change(const Range& before, const Range& after) {
  if (before.is_exact() && after.is_exact() && before.low_end()->value > 0) {  // most are: one division
    const Rational change = (after.low_end()->value - before.low_end()->value) * 100 / before.low_end()->value;
    return Range::between(change, change);
  }
  const auto base = intersection(before, Range(before.domain(), End{Rational(0), true}, std::nullopt));
  if (!base)
    throw ValueError("a change from a base that cannot be above 0", "percent_change",
                     "give a base with a number above 0 in its range");
  return after / *base * Range(100) - Range(100);
}

/// `part` as a percentage of `whole`, for a whole above 0. Throws `ValueError` when there is none.
///
/// The two are independent here; when the whole is the part plus a rest use `share_of_sum`.
[[nodiscard]] inline Range share(const Range& part, const Range& whole) {
  const auto base = intersection(whole, Range(whole.domain(), End{Rational(0), true}, std::nullopt));
  if (!base)
    throw ValueError("a share of a whole that cannot be above 0", "share",
                     "give a whole with a number above 0 in its range");
  return part / *base * Range(100);
}

/// 100 part / (part + rest) for part, rest >= 0 and a sum above 0; tight although the part occurs
/// twice, since it equals 100 / (1 + rest/part) and rises with part and falls with rest.
[[nodiscard]] inline Range share_of_sum(const Range& part, const Range& rest) {
  const Range nonnegative = Range(Domain::rationals, End{Rational(0)}, std::nullopt);
  const auto p = intersection(part, nonnegative), r = intersection(rest, nonnegative);
  if (!p || !r || (p->high() == Rational(0) && r->high() == Rational(0)))
    throw ValueError("a share of a sum that cannot be above 0", "share_of_sum",
                     "give a part and a rest that can be 0 or more, and not both 0");
  // One end of the result, from an end of the part and the opposite end of the rest; "0 of 0" is
  // not a share, so there the next possible pair decides.
  const auto corner = [](const std::optional<End>& x, const std::optional<End>& y, bool low) -> End {
    if (!x && !y) return End{Rational(low ? 0 : 100), true};
    if (!x) return End{Rational(100), y->value != 0 || y->open};
    if (!y) return End{Rational(0), x->value != 0 || x->open};
    // At the low end the rest is 0 for certain, so every share is 100; at the high end the part is.
    if (x->value == 0 && y->value == 0) return End{Rational(low ? 100 : 0), false};
    return End{Rational(100) * x->value / (x->value + y->value), x->open || y->open};
  };
  End low = corner(p->low_end(), r->high_end(), true);
  End high = corner(p->high_end(), r->low_end(), false);
  // A closed 0 in the part gives exactly 0 for any rest above 0, a closed 0 in the rest exactly 100.
  if (low.value == 0 && p->contains(Rational(0))) low.open = false;
  if (high.value == 100 && r->contains(Rational(0))) high.open = false;
  return Range(Domain::rationals, low, high);
}

}  // namespace kinderrechten

template <>
struct std::hash<kinderrechten::Range> {
  std::size_t operator()(const kinderrechten::Range& r) const {
    return std::hash<std::string>{}(r.to_string()) * 2 + (r.domain() == kinderrechten::Domain::integers);
  }
};
