// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "kinderrechten/value/number.hpp"

namespace kinderrechten::detail {

/// Row multipliers in floating point, scaled to whole ones. In tables they are whole nearly always,
/// or multiples of a half; the last resort is fine enough for any proof that rounds in its favour.
inline std::vector<std::pair<std::uint32_t, Integer>> whole_multipliers(
    std::vector<std::pair<std::uint32_t, double>> y) {
  std::sort(y.begin(), y.end());
  double scale = 1;
  const auto fits = [&] {
    return std::all_of(y.begin(), y.end(), [&](const auto& e) {
      return std::abs(e.second * scale - std::round(e.second * scale)) < 1e-6 * scale;
    });
  };
  while (scale <= 64 && !fits()) ++scale;
  if (scale > 64) scale = 1 << 20;
  std::vector<std::pair<std::uint32_t, Integer>> result;
  for (const auto& [r, v] : y)
    if (const double whole = std::round(v * scale); whole != 0 && std::abs(whole) < 9e15)
      result.emplace_back(r, Integer(static_cast<std::int64_t>(whole)));
  return result;
}

}  // namespace kinderrechten::detail
