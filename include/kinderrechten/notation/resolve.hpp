// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kinderrechten/notation/draft.hpp"
#include "kinderrechten/value/range_column.hpp"
#include "kinderrechten/value/register.hpp"

namespace kinderrechten::detail {

/// The numbers an amount stands for: in machine words where they fit, as in columns.
struct Resolved {
  enum class Kind : std::uint8_t { none, words, decimal, exact };
  State state = State::unknown;
  Kind kind = Kind::words;
  std::int64_t low = 0, high = RangeColumn::no_high;  ///< words
  DecimalRange decimal;
  /// What fits in neither, and why there is nothing; apart, because few cells need it.
  struct Rest {
    std::optional<Range> range;
    std::string problem;
  };
  std::unique_ptr<Rest> rest;

  [[nodiscard]] bool quick() const noexcept { return !rest; }
  [[nodiscard]] std::string_view problem() const noexcept {
    return rest ? std::string_view(rest->problem) : std::string_view();
  }
  [[nodiscard]] std::optional<Range> as_range() const {
    switch (kind) {
      case Kind::words: return RangeColumn::range_of(low, high);
      case Kind::decimal: return decimal.range();
      case Kind::exact: return rest->range;
      default: return std::nullopt;
    }
  }
};

/// Says what an amount means: by the dialect, the register and the kind of its cell.
class Resolver {
 public:
  const Dialect* dialect = nullptr;
  const Register* source = nullptr;
  CellKind kind = CellKind::counts;
  RoundingMode percent = RoundingMode::half_up;
  bool mean = false;              ///< so for whole numbers too
  bool decimals_rounded = false;  ///< `6,4` stands for all that prints as 6.4
  std::string_view work, text;

  [[nodiscard]] bool is_percent(const Amount& a) const {
    return a.percent || ((kind == CellKind::change || kind == CellKind::share) && !a.scaled);
  }
  /// A percentage of change rather than of a whole.
  [[nodiscard]] bool is_change(const Amount& a) const {
    return kind == CellKind::change || (kind == CellKind::counts && a.has_sign);
  }
  /// True for one printed percentage, which is a `Share` or a `Change`.
  [[nodiscard]] bool prints_percentage(const Amount& a) const {
    return a.form == Amount::Form::exact && is_percent(a);
  }

  /// One printed percentage in machine words; only where `fits_percentage`.
  [[nodiscard]] PrintedPercentage printed_percentage(const Amount& a) const {
    return {word(a.low), static_cast<std::uint8_t>(a.low.places), is_change(a), percent};
  }
  [[nodiscard]] static bool fits_percentage(const Amount& a) { return small(a.low) && !a.scaled; }

  [[nodiscard]] Resolved operator()(const Amount& a, StatusSet status = {}) const {
    if (a.form == Amount::Form::symbol) return symbol(a, status);
    if (is_percent(a)) return percentage(a);
    return number(a);
  }
  /// Every number of the kind: what a hidden or unreadable one can be.
  [[nodiscard]] Resolved any(State state) const {
    Resolved r;
    r.state = state;
    if (kind == CellKind::counts) return r;
    if (kind == CellKind::names) {
      r.kind = Resolved::Kind::none;
    } else {
      r.kind = Resolved::Kind::decimal;
      r.decimal.has_low = kind != CellKind::change;
      r.decimal.has_high = false;
    }
    return r;
  }

 private:
  using Form = Amount::Form;

  [[nodiscard]] Rational value(const Decimal& d, const Amount& a) const {
    return to_rational(d, work, a.scale);
  }
  /// One of the last digit printed: 0.1 of 76.6, 100000 of 1.5 million.
  [[nodiscard]] static Rational unit(const Decimal& d, const Amount& a) {
    const auto ten_to = [](unsigned n) { return boost::multiprecision::pow(Integer(10), n); };
    return Rational(ten_to(a.scale), ten_to(d.places));
  }

  [[nodiscard]] Resolved symbol(const Amount& a, StatusSet status) const {
    State state = a.word_state;
    status.insert(a.status);
    if (state == State::unknown && status.contains(Status::cannot_exist)) state = State::not_applicable;
    const bool confidential = status.contains(Status::confidential) || status.contains(Status::suppressed);
    const bool one_reason = !status.contains(Status::low_reliability) && !a.status.contains(Status::confidential);
    if (state == State::unknown && confidential && one_reason) state = State::suppressed;
    if (source && (state == State::unknown || state == State::suppressed))
      for (const std::string& glyph : source->refuses)
        if (glyph == a.at.of(text)) state = State::refused;
    Resolved r = any(state);
    if (state == State::not_applicable || a.extent == Extent::nothing) r.kind = Resolved::Kind::none;
    if (r.kind == Resolved::Kind::none) return r;
    if (a.extent == Extent::whole) {
      r.low = r.decimal.low = a.symbol->low;
      r.high = r.decimal.high = a.symbol->high;
      r.decimal.has_low = r.decimal.has_high = true;
      if (kind == CellKind::counts && r.low == 0 && r.high == 0) by_register_zero(r);
    } else if (a.extent == Extent::under_half || a.extent == Extent::tiny) {
      under_half(r, 0, a.extent == Extent::tiny);
    }
    return r;
  }
  void by_register_zero(Resolved& r) const {
    if (!source) return;
    if (const auto range = source->preimage(Rational(0))) {
      set(r, *range);
      if (!range->is_exact()) r.state = State::rounded;
    }
  }
  /// From 0 to half of the last digit printed.
  static void under_half(Resolved& r, unsigned places, bool not_zero) {
    r.kind = Resolved::Kind::decimal;
    r.decimal = DecimalRange{0, 5, static_cast<std::uint8_t>(places + 1), true, true, not_zero, true};
  }
  static void set(Resolved& r, Range range) {
    r.kind = Resolved::Kind::exact;
    r.rest = std::make_unique<Resolved::Rest>();
    r.rest->range = std::move(range);
  }
  /// Fits in a word, with room for what is done with it.
  [[nodiscard]] static bool small(const Decimal& d) {
    return !d.big && d.places < DecimalRange::most_places - 1 && d.digits < 900'000'000'000'000'000;
  }
  [[nodiscard]] static std::int64_t word(const Decimal& d) { return d.negative ? -d.digits : d.digits; }
  [[nodiscard]] static Resolved made(State state, Range range) {
    Resolved r;
    r.state = state;
    set(r, std::move(range));
    return r;
  }

  [[nodiscard]] Resolved number(const Amount& a) const {
    const bool in_words = !a.low.big && !a.high.big && a.low.places == 0 && a.high.places == 0 && !a.scaled;
    switch (a.form) {
      case Form::exact:
        if ((mean || (decimals_rounded && a.low.places > 0)) && !a.scaled) return rounded_decimals(a);
        return source || a.scaled || !small(a.low) ? exact(a) : quick_exact(a.low);
      case Form::below: case Form::range: return in_words ? bounds(a) : exact_bounds(a);
      default:
        return in_words && !source && small(a.low) && small(a.high) ? quick_approximation(a) : approximation(a);
    }
  }
  [[nodiscard]] Resolved quick_exact(const Decimal& d) const {
    Resolved r;
    r.state = State::exact;
    if (d.digits == 0 && dialect->zero != Extent::whole) {
      r.state = State::rounded;
      under_half(r, d.places, dialect->zero == Extent::tiny);
    } else if (d.places == 0) {
      r.low = r.high = word(d);
    } else {
      std::int64_t one = 1;
      for (unsigned i = 0; i < d.places; ++i) one *= 10;
      if (d.digits % one == 0) {
        r.low = r.high = word(d) / one;
      } else {
        r.kind = Resolved::Kind::decimal;
        r.decimal.low = r.decimal.high = word(d);
        r.decimal.places = static_cast<std::uint8_t>(d.places);
      }
    }
    return r;
  }
  [[nodiscard]] static Range exactly(const Rational& x) {
    return is_whole(x) ? Range(numerator(x)) : Range::between(x, x);
  }
  [[nodiscard]] Resolved exact(const Amount& a) const {
    const Rational x = value(a.low, a);
    if (a.scaled) {  // 1,5 mln: printed to a tenth of a million
      const Rational half = unit(a.low, a) / 2;
      const Range near = Range::between(x - half, x + half);
      return made(State::rounded, nonnegative(intersection(near, Range::all()).value_or(near), x));  // 1,2345k is no whole number
    }
    if (source)
      if (const auto counts = source->preimage(x))
        return made(counts->is_exact() ? State::exact : State::rounded, *counts);
    if (x == 0 && dialect->zero != Extent::whole)
      return made(State::rounded,
                  Range::between(0, unit(a.low, a) / 2, dialect->zero == Extent::tiny, true));
    return made(State::exact, exactly(x));
  }
  /// All numbers that print with these decimals.
  [[nodiscard]] Resolved rounded_decimals(const Amount& a) const {
    const Rational x = value(a.low, a);
    const auto range = Rounding::to_decimals(a.low.places, percent).preimage(x, Domain::rationals);
    return made(State::rounded, nonnegative(*range, x));
  }
  /// Counts are not below 0 where what is printed is not.
  [[nodiscard]] static Range nonnegative(const Range& range, const Rational& printed) {
    if (printed < 0) return range;
    return intersection(range, Range(range.domain(), End{Rational(0)}, std::nullopt)).value_or(range);
  }

  /// Bounds in machine words. A count has 0 as its low end when none is printed.
  [[nodiscard]] Resolved bounds(const Amount& a) const {
    Resolved r;
    r.state = a.form == Form::below ? State::below : State::range;
    r.high = a.has_high ? word(a.high) - (a.high_open ? 1 : 0) : RangeColumn::no_high;
    r.low = a.has_low ? word(a.low) + (a.low_open ? 1 : 0) : r.high < 0 ? RangeColumn::no_low : 0;
    if (a.form == Form::below && source && source->threshold && source->threshold->zero_shown() && r.high >= 1)
      r.low = 1;
    if (!a.has_low && a.has_high && r.high < 0 && word(a.high) >= 0) r.low = 0;  // "< 0"
    if (a.has_low && a.has_high && !a.low_open && !a.high_open && r.low == r.high) r.state = State::exact;
    if (r.low > r.high) empty(r, a);
    return r;
  }
  void empty(Resolved& r, const Amount& a) const {
    r = any(State::unknown);
    r.rest = std::make_unique<Resolved::Rest>();
    r.rest->problem = "no number lies within '" + std::string(a.at.of(text)) + "'; expected bounds that leave one";
  }
  [[nodiscard]] Resolved exact_bounds(const Amount& a) const {
    const bool whole = a.low.places == 0 && a.high.places == 0;
    std::optional<End> low, high;
    if (a.has_low) low = End{value(a.low, a), a.low_open};
    if (a.has_high) high = End{value(a.high, a), a.high_open};
    if (!low && (!high || high->value >= 0)) low = End{Rational(0)};
    return from_ends(a, whole || a.scaled ? Domain::integers : Domain::rationals, low, high);
  }
  [[nodiscard]] Resolved from_ends(const Amount& a, Domain domain, std::optional<End> low,
                                   std::optional<End> high) const {
    Resolved r;
    if (auto range = Range::try_make(domain, std::move(low), std::move(high)))
      return made(a.form == Form::below ? State::below : State::range, *range);
    empty(r, a);
    return r;
  }

  /// The same as `approximation`, for whole numbers in machine words.
  [[nodiscard]] static Resolved quick_approximation(const Amount& a) {
    const std::int64_t x = word(a.low), size = a.low.digits;
    Resolved r;
    r.state = a.form == Form::within ? State::range : State::rounded;
    std::int64_t twice = 2 * a.high.digits;  // the slack
    if (a.form != Form::within) {
      std::int64_t base = 1;
      for (std::int64_t ten = 10; size && size % ten == 0; ten *= 10) base = ten;
      if (size && size % (base * 5) == 0) base *= 5;
      twice = base;
    }
    r.low = ceil_half(2 * x - twice);
    r.high = -ceil_half(-(2 * x + twice));
    if (a.form == Form::about) {
      const std::int64_t tenth = size / 10;  // whole steps of a tenth: the ends move inwards
      r.low = std::min(r.low, x - tenth);
      r.high = std::max(r.high, x + tenth);
    }
    if (x >= 0) r.low = std::max<std::int64_t>(r.low, 0);
    return r;
  }
  [[nodiscard]] static std::int64_t ceil_half(std::int64_t twice) { return twice / 2 + (twice > 0 && twice % 2 ? 1 : 0); }

  /// `ca. 40`, `afgerond 320`, `40 ± 5`.
  [[nodiscard]] Resolved approximation(const Amount& a) const {
    const Rational x = value(a.low, a);
    const auto counts = a.form != Form::within && source && source->rounding ? source->preimage(x) : std::nullopt;
    if (counts && a.form == Form::rounded) return made(counts->is_exact() ? State::exact : State::rounded, *counts);
    const Rational slack = a.form == Form::within ? value(a.high, a) : tolerance(a, x);
    const Domain domain = a.low.places && !a.scaled ? Domain::rationals : Domain::integers;
    Range range = nonnegative(Range(domain, End{x - slack}, End{x + slack}), x);
    if (counts && counts->domain() == domain) range = hull(range, *counts);  // `ca. 320` of a register that rounds is no nearer for it
    return made(a.form == Form::within ? State::range : State::rounded, range);
  }
  /// Half of the largest usual base (1, 5, 10, 50, 100, …) that divides the number; for `about` a
  /// tenth of the number, if that is more.
  [[nodiscard]] static Rational tolerance(const Amount& a, const Rational& x) {
    Rational base = unit(a.low, a);
    while (x != 0 && is_whole(x / (base * 10))) base *= 10;
    if (x != 0 && is_whole(x / (base * 5))) base *= 5;
    const Rational tenth = abs(x) / 10;
    return a.form == Form::about && tenth > base / 2 ? tenth : Rational(base / 2);
  }

  [[nodiscard]] Resolved percentage(const Amount& a) const {
    const bool change = is_change(a);
    if (a.form == Form::exact && small(a.low) && !a.scaled)
      if (const auto decimal = printed_percentage(a).range()) {
        Resolved r;
        r.state = State::share;
        r.kind = Resolved::Kind::decimal;
        r.decimal = *decimal;
        return r;
      }
    const auto printed = [&](const Decimal& d) {
      const Rational x = value(d, a);
      return change ? Change(x, d.places, percent).range() : Share(x, d.places, percent).range();
    };
    const std::optional<End> floor = change ? std::nullopt : std::optional(End{Rational(0)});
    switch (a.form) {
      case Form::exact: return made(State::share, printed(a.low));
      case Form::below: case Form::range: {
        if (a.has_low && a.has_high) {
          if (a.low_open || a.high_open)
            return from_ends(a, Domain::rationals, End{value(a.low, a), a.low_open}, End{value(a.high, a), a.high_open});
          return made(State::range, hull(printed(a.low), printed(a.high)));
        }
        std::optional<End> low = floor, high;
        if (a.has_low) low = End{value(a.low, a), a.low_open};
        if (a.has_high) high = End{value(a.high, a), a.high_open};
        return from_ends(a, Domain::rationals, low, high);
      }
      default: {
        const Rational x = value(a.low, a);
        const Rational slack = a.form == Form::within ? value(a.high, a) : tolerance(a, x);
        Range range = Range::between(x - slack, x + slack);
        if (!change) range = nonnegative(range, x);
        return made(State::rounded, range);
      }
    }
  }
};

}  // namespace kinderrechten::detail
