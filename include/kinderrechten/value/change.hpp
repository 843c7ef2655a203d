// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <utility>

#include "kinderrechten/value/rounding.hpp"

namespace kinderrechten {

/// A change in per cent from one period to another, as printed: `-39%`, `+140%`. It stands for every
/// true change that is printed so; half up means half away from zero, so -39% is (-39.5, -38.5].
///
///     Change(-39).states(109, 67);      // Verdict::confirmed
class Change {
 public:
  explicit Change(Rational printed, unsigned decimals = 0, RoundingMode mode = RoundingMode::half_up)
      : range_(preimage(printed, decimals, mode)),
        printed_(std::move(printed)),
        decimals_(decimals),
        mode_(mode) {}
  /// A change that was computed, not printed: every value in `range` is possible.
  [[nodiscard]] static Change computed(Range range) { return Change(Computed{}, std::move(range)); }

  /// The true changes, in per cent.
  [[nodiscard]] const Range& range() const noexcept { return range_; }
  /// As printed; nothing for a computed change.
  [[nodiscard]] const std::optional<Rational>& printed() const noexcept { return printed_; }
  [[nodiscard]] unsigned decimals() const noexcept { return decimals_; }
  [[nodiscard]] RoundingMode mode() const noexcept { return mode_; }

  /// Did a number go from `before` to `after` by this much? A stated change says that the base is
  /// above 0.
  [[nodiscard]] Verdict states(const Range& before, const Range& after) const {
    if (!intersection(before, Range(before.domain(), End{Rational(0), true}, std::nullopt))) return Verdict::refuted;
    return says(percent_change(before, after), range_);
  }
  /// Is this change the one that `claim` prints?
  [[nodiscard]] Verdict states(const Change& claim) const { return says(range_, claim.range_); }

  friend bool operator==(const Change&, const Change&) = default;

 private:
  struct Computed {};
  Change(Computed, Range range) : range_(std::move(range)) {}

  static Verdict says(const Range& truth, const Range& claim) {
    return verdict(truth.possibly_equal(claim), claim.contains(truth));
  }
  static Range preimage(const Rational& printed, unsigned decimals, RoundingMode mode) {
    const auto r = Rounding::to_decimals(decimals, mode).preimage(printed, Domain::rationals);
    if (!r) throw ValueError("the change has more decimals than stated", "Change", "raise `decimals`");
    return *r;
  }

  Range range_;
  std::optional<Rational> printed_;
  unsigned decimals_ = 0;
  RoundingMode mode_ = RoundingMode::half_up;
};

}  // namespace kinderrechten
