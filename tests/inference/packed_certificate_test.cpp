// SPDX-License-Identifier: BSD-3-Clause
// Certificates in flat arrays, and piece by piece: nothing is lost on the way, however large the numbers are.
#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "../../src/inference/packed_certificate.hpp"
#include "inference/evaluate.hpp"
#include "kinderrechten/inference/bounds.hpp"

using namespace kinderrechten;

namespace {

using Random = std::mt19937;

/// A whole number, small, near the ends of machine words, or far beyond them.
Integer any_integer(Random& random) {
  const Integer small = static_cast<int>(random() % 7) - 3;
  switch (random() % 8) {
    case 0: return (Integer(1) << 31) + small;
    case 1: return -(Integer(1) << 31) + small;
    case 2: return (Integer(1) << 62) + small;
    case 3: return -(Integer(1) << 63) + small;
    case 4: return (Integer(1) << 90) * (1 + small);
    default: return small;
  }
}
Rational any_number(Random& random) { return Rational(any_integer(random), 1 + random() % 3); }

CertificateRow any_row(Random& random) {
  CertificateRow row;
  for (std::uint32_t cell = 0; cell < 5; ++cell) {
    const Integer a = any_integer(random);
    if (random() % 2 == 0 || a == 0) continue;
    row.cells.push_back(cell);
    row.coefficients.push_back(random() % 3 == 0 ? a : Integer(1));
  }
  if (random() % 3 != 0) row.low = any_number(random);
  if (random() % 3 != 0) row.high = any_number(random);
  return row;
}

CertificateStep any_step(Random& random, std::uint32_t position) {
  CertificateStep step;
  step.rule = static_cast<Rule>(random() % 3);
  step.gives = any_row(random);
  for (unsigned k = random() % 4; k > 0; --k) {
    const Rational times = any_number(random);
    if (times != 0) step.from.push_back({static_cast<Premise::Kind>(random() % 4), static_cast<std::uint32_t>(random() % 1000), times});
  }
  if (random() % 3 == 0) step.under.push_back({position + 1, Side::above});
  if (step.rule == Rule::split) {
    step.cell = 3;
    step.at = any_integer(random);
    step.below = position;
  }
  return step;
}

/// Numbers in rows and columns with known sums: very large ones, ends without bound, or coefficients of 2.
System cross(Random& random, int turn) {
  System s;
  const FactId fact = s.add_fact(FactKind::box, "printed");
  const std::size_t n = 3 + random() % 4;
  const Integer scale = turn % 3 == 0 ? Integer(1) << 70 : Integer(1);
  std::vector<Integer> truth;
  for (std::size_t c = 0; c < n * n; ++c) {
    truth.push_back(scale * (random() % 9));
    const bool endless = turn % 3 == 1 && random() % 6 == 0;
    s.add_number({endless ? std::optional<Integer>() : Integer(0), std::nullopt}, fact);
  }
  for (const bool columns : {false, true})
    for (std::size_t k = 0; k < n; ++k) {
      std::vector<Term> terms;
      Integer total = 0;
      for (std::size_t j = 0; j < n; ++j) {
        const std::size_t c = columns ? j * n + k : k * n + j;
        const int a = turn % 3 == 2 && random() % 5 == 0 ? 2 : 1;
        terms.push_back({static_cast<NumberId>(c), a});
        total += a * truth[c];
      }
      s.add_row(terms, {total, total}, fact);
    }
  return s;
}

}  // namespace

TEST_CASE("law: what is packed is told as it was") {
  Random random(3);
  for (int turn = 0; turn < 50; ++turn) {
    System s;
    const FactId first = s.add_fact(FactKind::box, "printed"), second = s.add_fact(FactKind::sum, "total");
    detail::PackedCertificate packed;
    Certificate wanted;
    for (unsigned k = random() % 9; k > 0; --k) {
      const FactId origin = random() % 2 == 0 ? first : second;
      const CertificateRow row = any_row(random);
      (void)packed.add_fact(origin, row);
      wanted.facts.push_back({origin == first ? "box" : "sum", row, origin == first ? "printed" : "total", origin});
    }
    for (std::uint32_t k = 0; k < 9; ++k) {
      const CertificateStep step = any_step(random, k);
      detail::Premises from;
      for (const Premise& p : step.from) from.add({p.kind, p.index}, p.multiplier);
      (void)packed.add_step(step.rule, from, step.gives);
      packed.add_case(step);
      wanted.steps.push_back(step);
    }
    KeptCertificate told(0);
    packed.show(s, told);
    CHECK(told.kept.facts == wanted.facts);
    CHECK(told.kept.steps == wanted.steps);
  }
}

TEST_CASE("law: a proof told piece by piece holds and says what the certificate says") {
  Random random(4);
  for (int turn = 0; turn < 60; ++turn) {
    const System s = cross(random, turn);
    BoundsOptions options;
    options.effort = turn % 4 == 0 ? 0 : 2;
    const BoundsResult found = find_bounds(s, options);
    REQUIRE_FALSE(found.contradicts());
    KeptCertificate told(static_cast<std::uint32_t>(s.number_count()));
    found.show(told);
    CHECK(evaluate::check(s, told.kept) == "");
    const Certificate whole = found.certificate();
    CHECK(told.kept.facts == whole.facts);
    CHECK(told.kept.steps == whole.steps);
    CHECK(told.kept.base == whole.base);
    REQUIRE(told.kept.bounds.size() == whole.bounds.size());
    for (std::size_t k = 0; k < whole.bounds.size(); ++k) {
      CHECK(told.kept.bounds[k].low == whole.bounds[k].low);
      CHECK(told.kept.bounds[k].high == whole.bounds[k].high);
      if (!told.kept.bounds[k].tight) continue;  // then a world shows each of its ends
      CHECK(told.kept.bounds[k].low_world.has_value());
      CHECK(told.kept.bounds[k].high_world.has_value());
    }
  }
}

TEST_CASE("a contradiction is told with its steps, and nothing else") {
  System s;
  const FactId fact = s.add_fact(FactKind::sum, "total");
  const NumberId a = s.add_number({Integer(0), Integer(3)}, fact), b = s.add_number({Integer(0), Integer(3)}, fact);
  s.add_row({{a, 1}, {b, 1}}, {Integer(9), Integer(9)}, fact);
  KeptCertificate told(2);
  find_bounds(s).show(told);
  REQUIRE(told.kept.contradiction.has_value());
  CHECK(evaluate::check(s, told.kept) == "");
  CHECK(told.kept.bounds.empty());
}
