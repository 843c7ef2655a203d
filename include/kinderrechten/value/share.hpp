// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <utility>

#include "kinderrechten/value/rounding.hpp"

namespace kinderrechten {

/// A percentage of a whole as printed: `58%`, `76,6%`. It stands for every true percentage that is
/// printed so: 58% (half up) is [57.5, 58.5), 76,6% is [76.55, 76.65).
///
/// Not a count: adding a share to a count does not compile. 0 and 100 are not limits: a share of a
/// base of another kind may exceed 100; a reader reports it.
///
///     Share(58).states(Range(11565), Range(19872));   // Verdict::confirmed
class Share {
 public:
  /// `printed` per cent with so many `decimals`.
  explicit Share(Rational printed, unsigned decimals = 0, RoundingMode mode = RoundingMode::half_up)
      : printed_(std::move(printed)), decimals_(decimals), mode_(mode) {}

  [[nodiscard]] const Rational& printed() const noexcept { return printed_; }
  [[nodiscard]] unsigned decimals() const noexcept { return decimals_; }
  [[nodiscard]] RoundingMode mode() const noexcept { return mode_; }

  /// The true percentages that print as this. Throws `ValueError` when `printed` has more decimals
  /// than stated.
  [[nodiscard]] Range range() const {
    const auto r = Rounding::to_decimals(decimals_, mode_).preimage(printed_, Domain::rationals);
    if (!r) throw ValueError("the share has more decimals than stated", "Share", "raise `decimals`");
    // A share of a whole of the same kind is never negative.
    return printed_ >= 0 ? intersection(*r, Range(Domain::rationals, End{0}, std::nullopt)).value() : *r;
  }
  /// The counts that are this share of `whole`.
  [[nodiscard]] std::optional<Range> part_of(const Range& whole) const {
    return intersection(range() * whole / Range(100), Range::all());
  }
  /// Is `part` this share of `whole`?
  [[nodiscard]] Verdict states(const Range& part, const Range& whole) const {
    if (!intersection(whole, Range(whole.domain(), End{Rational(0), true}, std::nullopt))) return Verdict::refuted;
    const Range truth = share(part, whole);
    return verdict(truth.possibly_equal(range()), range().contains(truth));
  }

  friend bool operator==(const Share&, const Share&) = default;

 private:
  Rational printed_;
  unsigned decimals_;
  RoundingMode mode_;
};

}  // namespace kinderrechten
