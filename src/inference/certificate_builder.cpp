// SPDX-License-Identifier: BSD-3-Clause
#include "certificate_builder.hpp"

namespace kinderrechten::detail {

bool CertificateBuilder::add_up(const Premises& from) {
  terms_.clear();
  for (const PackedPremise& p : from.list()) {
    if (p.times == 0) return false;
    const Cited what = p.what();
    if (p.is_assumed()) {
      terms_.add(split_cell(what.index), p.times, 1);
      continue;
    }
    const PackedRows& rows = proof.rows(what.kind);
    if (!rows.is_words(what.index)) return false;
    const WordRow row = rows[what.index];
    for (std::size_t k = 0; k < row.cells.size(); ++k) terms_.add(row.cells[k], p.times, row.coefficients[k]);
  }
  return terms_.fits();
}

std::map<std::uint32_t, Rational> CertificateBuilder::exact_terms(const Premises& from) const {
  std::map<std::uint32_t, Rational> terms;
  CertificateRow row;
  from.each([&](Cited what, const Rational& times) {
    if (what.kind == Premise::Kind::below || what.kind == Premise::Kind::above) {
      terms[split_cell(what.index)] += times;
      return;
    }
    proof.rows(what.kind).unpack(what.index, row);
    for (std::size_t k = 0; k < row.cells.size(); ++k) terms[row.cells[k]] += times * Rational(row.coefficients[k]);
  });
  return terms;
}

std::optional<std::int64_t> CertificateBuilder::word_end(const Premises& from, bool low) const {
  WordTotal total;
  bool finite = true;
  for (const PackedPremise& p : from.list()) {
    const Cited what = p.what();
    const PackedRows& rows = proof.rows(what.kind);
    if (p.times == 0 || !rows.is_words(what.index)) return std::nullopt;
    const WordRow row = rows[what.index];
    const bool take_low = low == (p.times > 0);
    const std::int64_t end = take_low ? row.low : row.high;
    finite = finite && end != (take_low ? System::minus_infinity : System::plus_infinity);
    if (finite) total.add(p.times, end);
  }
  if (!finite) return low ? System::minus_infinity : System::plus_infinity;
  return total.get();
}

std::optional<Rational> CertificateBuilder::sum_end(const Premises& from, bool low) const {
  if (const auto word = word_end(from, low)) {
    if (*word == (low ? System::minus_infinity : System::plus_infinity)) return std::nullopt;
    return Rational(*word);
  }
  std::optional<Rational> sum = Rational(0);
  CertificateRow row;
  from.each([&](Cited what, const Rational& times) {
    proof.rows(what.kind).unpack(what.index, row);
    const auto& end = low == (times.sign() > 0) ? row.low : row.high;
    if (sum && end) *sum += times * *end;
    else sum.reset();
  });
  return sum;
}

std::uint32_t CertificateBuilder::lin(const Premises& from, bool with_low, bool with_high) {
  const auto low = with_low ? word_end(from, true) : System::minus_infinity;
  const auto high = with_high ? word_end(from, false) : System::plus_infinity;
  PackedRows& step = proof.new_step();
  bool words = low && high && add_up(from);
  if (words)
    for (const std::uint32_t x : terms_.numbers())
      if (const std::int64_t a = terms_[x]; words && a != 0) words = step.term(x, a);
  if (words) return proof.end_step(Rule::lin, from, *low, *high);
  step.drop();
  CertificateRow gives;
  if (with_low) gives.low = sum_end(from, true);
  if (with_high) gives.high = sum_end(from, false);
  for (const auto& [x, a] : exact_terms(from)) {
    if (a == 0) continue;
    gives.cells.push_back(x);
    gives.coefficients.push_back(numerator(a));
  }
  return proof.add_step(Rule::lin, from, gives);
}

std::uint32_t CertificateBuilder::bound(const Premises& from, std::uint32_t x, bool low) {
  if (const auto end = word_end(from, low)) {
    (void)proof.new_step().term(x, 1);
    return proof.end_step(Rule::lin, from, low ? *end : System::minus_infinity, low ? System::plus_infinity : *end);
  }
  CertificateRow gives{{x}, {1}, {}, {}};
  const std::optional<Rational> end = sum_end(from, low);
  (low ? gives.low : gives.high) = end;
  const std::uint32_t step = proof.add_step(Rule::lin, from, gives);
  return end && !is_whole(*end) ? rnd({Premise::Kind::step, step}) : step;
}

std::uint32_t CertificateBuilder::rnd(Cited what) {
  CertificateRow gives;
  proof.rows(what.kind).unpack(what.index, gives);
  Integer factor = 0;
  for (const Integer& a : gives.coefficients) factor = gcd(factor, a);
  for (Integer& a : gives.coefficients) a /= factor;
  if (auto& low = gives.low) low = Rational(ceil(*low / Rational(factor)));
  if (auto& high = gives.high) high = Rational(floor(*high / Rational(factor)));
  Premises from;
  from.add(what, 1);
  return proof.add_step(Rule::rnd, from, gives);
}

}  // namespace kinderrechten::detail
