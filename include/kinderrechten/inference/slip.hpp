// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "kinderrechten/value/number.hpp"

namespace kinderrechten {

/// How a person comes to print one number for another, likeliest first. Corrections that need the
/// same number of changes are offered in this order.
enum class Slip : std::uint8_t { digit, swap, off_by_one, lost_or_added, other };

/// The slip that leads from what should have been printed to what was.
[[nodiscard]] Slip slip(const Integer& printed, const Integer& meant);

/// All numbers one slip away from `printed` (which is not negative). O(digits²).
[[nodiscard]] std::set<Integer> neighbours(const Integer& printed);

/// True for digits without a leading zero.
[[nodiscard]] bool plain_digits(const std::string& digits);

}  // namespace kinderrechten
