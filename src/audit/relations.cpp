// SPDX-License-Identifier: BSD-3-Clause
#include "audit/relations.hpp"

namespace kinderrechten::detail {
namespace {

/// `end <= 100 number/base - offset` (or `>=` for an upper end) as a whole-number row. With
/// end = p/q: 100q number - (offset q + p) base >= 0, over the integers >= 1 when the end is open.
Relation percent_row(const NumberRef& number, const NumberRef& base, const Integer& offset,
                     const End& end, bool upper, FactKind kind, const std::string& source) {
  const Integer p = boost::multiprecision::numerator(end.value);
  const Integer q = boost::multiprecision::denominator(end.value);
  Integer a = 100 * q, b = offset * q + p;
  const Integer common = boost::multiprecision::gcd(a, b);
  if (common > 1) a /= common, b /= common;
  Relation r{kind, source, {{number, a}}, std::nullopt, std::nullopt};
  if (b != 0) r.terms.push_back({base, -b});
  if (upper) r.high = end.open ? -1 : 0;
  else r.low = end.open ? 1 : 0;
  return r;
}

std::vector<Relation> percent_rows(const NumberRef& number, const NumberRef& base,
                                   const Integer& offset, const Range& percent, FactKind kind,
                                   const std::string& source) {
  std::vector<Relation> rows{{kind, source, {{base, 1}}, Integer(1), std::nullopt}};
  if (percent.low_end())
    rows.push_back(percent_row(number, base, offset, *percent.low_end(), false, kind, source));
  if (percent.high_end())
    rows.push_back(percent_row(number, base, offset, *percent.high_end(), true, kind, source));
  return rows;
}

}  // namespace

Relation adds_up(const std::vector<NumberRef>& parts, const NumberRef& whole, std::string source) {
  Relation r{FactKind::sum, std::move(source), {{whole, 1}}, Integer(0), Integer(0)};
  for (const auto& part : parts) r.terms.push_back({part, -1});
  return r;
}

Relation adds_up(const std::vector<NumberRef>& parts, const Integer& whole, std::string source) {
  Relation r{FactKind::sum, std::move(source), {}, whole, whole};
  for (const auto& part : parts) r.terms.push_back({part, 1});
  return r;
}

Relation not_above(const NumberRef& part, const NumberRef& whole, std::string source) {
  return {FactKind::union_, std::move(source), {{whole, 1}, {part, -1}}, Integer(0), std::nullopt};
}

Relation not_above_sum(const NumberRef& whole, const std::vector<NumberRef>& parts,
                       std::string source) {
  Relation r{FactKind::union_, std::move(source), {{whole, 1}}, std::nullopt, Integer(0)};
  for (const auto& part : parts) r.terms.push_back({part, -1});
  return r;
}

std::vector<Relation> is_share(const NumberRef& part, const NumberRef& whole, const Range& percent,
                               const std::string& source) {
  return percent_rows(part, whole, 0, percent, FactKind::share, source);
}

std::vector<Relation> is_change(const NumberRef& from, const NumberRef& to, const Range& percent,
                                const std::string& source) {
  return percent_rows(to, from, 100, percent, FactKind::change, source);
}

Range percent_range(const Rational& printed, unsigned decimals, RoundingMode mode) {
  return Rounding::to_decimals(decimals, mode).preimage(printed, Domain::rationals).value();
}

}  // namespace kinderrechten::detail
