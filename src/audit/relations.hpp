// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <vector>

#include "kinderrechten/audit/claim.hpp"

namespace kinderrechten::detail {

/// The parts add up to the whole.
[[nodiscard]] Relation adds_up(const std::vector<NumberRef>& parts, const NumberRef& whole,
                               std::string source);
/// The numbers add up to a constant.
[[nodiscard]] Relation adds_up(const std::vector<NumberRef>& parts, const Integer& whole,
                               std::string source);
/// `part` is not above `whole`.
[[nodiscard]] Relation not_above(const NumberRef& part, const NumberRef& whole, std::string source);
/// `whole` is not above the sum of the parts.
[[nodiscard]] Relation not_above_sum(const NumberRef& whole, const std::vector<NumberRef>& parts,
                                     std::string source);
/// 100 part / whole lies in `percent`, and the whole is above 0.
[[nodiscard]] std::vector<Relation> is_share(const NumberRef& part, const NumberRef& whole,
                                             const Range& percent, const std::string& source);
/// 100 (to - from) / from lies in `percent`, and `from` is above 0.
[[nodiscard]] std::vector<Relation> is_change(const NumberRef& from, const NumberRef& to,
                                              const Range& percent, const std::string& source);

/// All percentages that print as `printed` under another rounding than the report's.
[[nodiscard]] Range percent_range(const Rational& printed, unsigned decimals, RoundingMode mode);

}  // namespace kinderrechten::detail
