// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {

/// A number that hardly two cells share by chance.
[[nodiscard]] inline bool telling(const Quantity& q) {
  return !q.spelled && q.bend.bend == Bend::exact && q.unit == 0 && is_whole(q.value) && (q.value >= 1000 || (q.value >= 100 && numerator(q.value) % 10 != 0));
}

/// A small number in words is often one of something that no table counts.
[[nodiscard]] inline bool small_word(const Quantity& q) { return q.spelled && q.value <= 20; }

[[nodiscard]] inline bool two_digits(const Quantity& q) { return is_whole(q.value) && q.value >= 10; }

/// It states the number rather than bounding it.
[[nodiscard]] inline bool pins(const Quantity& q) { return !is_bound(q); }
/// It may be divided by.
[[nodiscard]] inline bool above_zero(const Range& r) { return intersection(r, Range(r.domain(), End{Rational(0), true}, std::nullopt)).has_value(); }

}  // namespace kinderrechten::detail::prose
