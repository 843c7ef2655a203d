// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <utility>

#include "kinderrechten/value/range.hpp"

namespace kinderrechten {

/// A register's rule that small counts are not printed: `<5` stands for 1..4, or for 0..4 when a
/// zero is hidden too. Used in both directions, like `Rounding`.
///
///     Threshold(5).hides(3);             // true
///     Threshold(5).preimage();           // 1..4: zero is shown
class Threshold {
 public:
  /// Counts under `below` are hidden. Throws `ValueError` unless `below >= 1`.
  explicit Threshold(Integer below, bool zero_shown = true)
      : below_(std::move(below)), zero_shown_(zero_shown) {
    if (below_ < (zero_shown_ ? 2 : 1))
      throw ValueError("a threshold below " + to_string(below_) + " hides nothing", "Threshold",
                       "give the smallest count that is printed, for example 5");
  }

  [[nodiscard]] const Integer& below() const noexcept { return below_; }
  /// True when the register prints a true zero as zero.
  [[nodiscard]] bool zero_shown() const noexcept { return zero_shown_; }

  [[nodiscard]] bool hides(const Integer& x) const {
    return x < below_ && (zero_shown_ ? x > 0 : x >= 0);
  }
  /// The counts that are printed as "fewer than `below`".
  [[nodiscard]] Range preimage() const { return Range(Integer(zero_shown_ ? 1 : 0), below_ - 1); }

  friend bool operator==(const Threshold&, const Threshold&) = default;

 private:
  Integer below_;
  bool zero_shown_;
};

}  // namespace kinderrechten
