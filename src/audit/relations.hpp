// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <vector>

#include "audit/book.hpp"
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

/// May a percentage have been worked out from two numbers as they are printed, rounded? Then it tells nothing of the true
/// ones. `verdict` is what it states of two numbers.
template <class States>
[[nodiscard]] bool worked_out_from_printed(const Book& book, const NumberRef& a, const NumberRef& b, const States& verdict) {
  const auto printed_a = book.as_printed(a), printed_b = book.as_printed(b);
  if (!printed_a || !printed_b) return true;
  return (*printed_a != *book.range(a) || *printed_b != *book.range(b)) && verdict(*printed_a, *printed_b) != Verdict::refuted;
}

/// All percentages that print as `printed` under another rounding than the report's.
[[nodiscard]] Range percent_range(const Rational& printed, unsigned decimals, RoundingMode mode);

}  // namespace kinderrechten::detail
