// SPDX-License-Identifier: BSD-3-Clause
#include "certificate_builder.hpp"

namespace kinderrechten::detail {
namespace {

/// a += factor * b, where an absent end stays absent.
void add_scaled(std::optional<Rational>& a, const Rational& factor, const std::optional<Rational>& b) {
  if (a && b)
    *a += factor * *b;
  else
    a.reset();
}

/// Which end of a row a sum takes for its low (high) end.
const std::optional<Rational>& end_of(const CertificateRow& row, bool low, const Rational& factor) {
  return low == (factor.sign() > 0) ? row.low : row.high;
}

bool assumed(const Premise& p) { return p.kind == Premise::Kind::below || p.kind == Premise::Kind::above; }

}  // namespace

CertificateRow CertificateBuilder::row_of_cell(std::uint32_t x) {
  CertificateRow row;
  row.cells.push_back(x);
  row.coefficients.emplace_back(1);
  return row;
}

bool CertificateBuilder::add_up(const Premises& from) {
  terms_.clear();
  for (const Premise& p : from) {
    const auto factor = word_of(p.multiplier);
    if (!factor) return false;
    if (assumed(p)) {
      terms_.add(split_cell(p.index), *factor, 1);
      continue;
    }
    const CertificateRow& row = row_of(p);
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      const auto a = word_of(row.coefficients[k]);
      if (!a) return false;
      terms_.add(row.cells[k], *factor, *a);
    }
  }
  return terms_.fits();
}

std::map<std::uint32_t, Rational> CertificateBuilder::exact_terms(const Premises& from) const {
  std::map<std::uint32_t, Rational> terms;
  for (const Premise& p : from) {
    if (assumed(p)) {
      terms[split_cell(p.index)] += p.multiplier;
      continue;
    }
    const CertificateRow& row = row_of(p);
    for (std::size_t k = 0; k < row.cells.size(); ++k)
      terms[row.cells[k]] += p.multiplier * Rational(row.coefficients[k]);
  }
  return terms;
}

std::optional<Rational> CertificateBuilder::sum_end(const Premises& from, bool low) const {
  WordTotal total;
  for (const Premise& p : from) {
    const auto factor = word_of(p.multiplier);
    const std::optional<Rational>& end = end_of(row_of(p), low, p.multiplier);
    if (!end) return std::nullopt;
    total.add(factor ? *factor : 0, factor ? word_of(*end) : std::nullopt);
  }
  if (const auto words = total.get()) return Rational(*words);
  std::optional<Rational> value = Rational(0);
  for (const Premise& p : from) add_scaled(value, p.multiplier, end_of(row_of(p), low, p.multiplier));
  return value;
}

void CertificateBuilder::put_terms(const Premises& from, CertificateRow& row) {
  const auto put = [&row](std::uint32_t x, Integer a) {
    if (a == 0) return;
    row.cells.push_back(x);
    row.coefficients.push_back(std::move(a));
  };
  if (add_up(from))
    for (const std::uint32_t x : terms_.numbers()) put(x, Integer(terms_[x]));
  else
    for (const auto& [x, a] : exact_terms(from)) put(x, numerator(a));
}

std::uint32_t CertificateBuilder::push(CertificateStep step) {
  proof.steps.push_back(std::move(step));
  return static_cast<std::uint32_t>(proof.steps.size() - 1);
}

std::uint32_t CertificateBuilder::lin(Premises from) {
  CertificateStep step;
  step.gives.low = sum_end(from, true);
  step.gives.high = sum_end(from, false);
  put_terms(from, step.gives);
  step.from = std::move(from);
  return push(std::move(step));
}

std::uint32_t CertificateBuilder::lin(Premises from, bool low) {
  CertificateStep step;
  (low ? step.gives.low : step.gives.high) = sum_end(from, low);
  put_terms(from, step.gives);
  step.from = std::move(from);
  return push(std::move(step));
}

std::uint32_t CertificateBuilder::rnd(Cited what) {
  CertificateStep step;
  step.rule = Rule::rnd;
  add(step.from, what, 1);
  step.gives = row_of(step.from[0]);
  Integer factor = 0;
  for (const Integer& a : step.gives.coefficients) factor = gcd(factor, a);
  for (Integer& a : step.gives.coefficients) a /= factor;
  if (auto& low = step.gives.low) low = Rational(ceil(*low / Rational(factor)));
  if (auto& high = step.gives.high) high = Rational(floor(*high / Rational(factor)));
  return push(std::move(step));
}

}  // namespace kinderrechten::detail
