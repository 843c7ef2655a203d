// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/disclosure/rules.hpp"

#include <algorithm>
#include <functional>

#include "kinderrechten/table/cell_boxes.hpp"

namespace kinderrechten {

namespace {

/// The sum of the n largest.
Integer sum_of(const std::vector<Integer>& descending, unsigned n) {
  Integer sum = 0;
  for (std::size_t k = 0; k < descending.size() && k < n; ++k) sum += descending[k];
  return sum;
}

void ask(Sensitivity& found, SensitivityReason reason, const Rational& upper) {
  if (std::find(found.reasons.begin(), found.reasons.end(), reason) == found.reasons.end()) found.reasons.push_back(reason);
  if (!found.upper || upper > *found.upper) found.upper = upper;
}

}  // namespace

unsigned Rules::contributions_needed() const {
  unsigned most = pq ? 2 : 0;
  for (const Dominance& d : dominance) most = std::max(most, d.n);
  if (p_percent) most = std::max(most, p_percent->n + 1);
  return most;
}

Sensitivity assess(const Rules& rules, const CellContributions& cell) {
  Sensitivity found;
  if (rules.minimum_frequency && cell.frequency > 0 && cell.frequency < *rules.minimum_frequency)
    found.reasons.push_back(SensitivityReason::minimum_frequency);
  if (rules.zero_sensitive && cell.value == 0) found.reasons.push_back(SensitivityReason::zero_sensitive);
  if (rules.contributions_needed() == 0) return found;

  std::vector<Integer> x = cell.largest;
  std::sort(x.begin(), x.end(), std::greater<>());
  for (const Dominance& d : rules.dominance) {
    const Rational could_be = Rational(100) / d.k * sum_of(x, d.n);  // of which the largest n are exactly k per cent
    if (could_be > cell.value) ask(found, SensitivityReason::dominance, could_be - cell.value);
  }
  // What the coalition (the second largest and so on) does not know besides the largest is X - S_(n+1).
  const auto ratio = [&](const Rational& share, unsigned n, SensitivityReason reason) {
    const Rational lacking = share * sum_of(x, 1) + sum_of(x, n + 1) - cell.value;
    if (lacking > 0) ask(found, reason, lacking);
  };
  if (rules.p_percent) ratio(rules.p_percent->p / 100, rules.p_percent->n, SensitivityReason::p_percent);
  if (rules.pq) ratio(rules.pq->p / rules.pq->q, 1, SensitivityReason::pq);
  return found;
}

Levels levels(const Protection& protection, const Kind& kind, bool count, const Sensitivity& sensitivity, const Integer& value) {
  const Rational scale(units_per_one(kind));
  const auto units = [&](const std::optional<Rational>& stated, const Integer& otherwise) {
    return stated ? Integer(ceil(*stated * scale)) : otherwise;
  };
  Levels l;
  const Integer asked = sensitivity.upper && !count ? Integer(ceil(*sensitivity.upper)) : Integer(0);
  l.upper = units(protection.upper, asked);
  l.lower = units(protection.lower, count ? Integer(0) : l.upper);
  l.width = units(protection.width, count ? 1 : 0);
  if (kind.nonnegative) l.lower = std::min(l.lower, value);
  if (l.lower == 0 && l.upper == 0 && l.width == 0) l.width = 1;  // or the number might as well be published
  return l;
}

}  // namespace kinderrechten
