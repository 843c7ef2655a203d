// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/explanation.hpp"

#include <doctest/doctest.h>

using namespace kinderrechten;

namespace {
CertificateFact fact(CertificateRow row) { return {"sum", std::move(row), "", 0}; }
Premise cite_fact(std::uint32_t i, Rational times) { return {Premise::Kind::fact, i, times}; }
Premise cite_step(std::uint32_t i, Rational times) { return {Premise::Kind::step, i, times}; }
CertificateStep lin(std::vector<Premise> from, CertificateRow gives) {
  CertificateStep step;
  step.from = std::move(from);
  step.gives = std::move(gives);
  return step;
}
}  // namespace

TEST_CASE("a chain of linear steps folds into one sum of facts") {
  // women = total - men, with total 12 and men 9, by way of an intermediate step
  Certificate c;
  c.cells = 3;
  c.facts = {fact({{0, 1, 2}, {1, -1, -1}, 0, 0}), fact({{0}, {1}, 12, 12}), fact({{1}, {1}, 9, 9})};
  c.steps = {lin({cite_fact(0, 1), cite_fact(1, -1)}, {{1, 2}, {-1, -1}, -12, -12}),
             lin({cite_step(0, -1), cite_fact(2, -1)}, {{2}, {1}, 3, 3})};
  const Derivation d = derivation(c, 1);
  REQUIRE(d.is_cut());
  CHECK(d.lines[0].from.size() == 3);
  CHECK(d.lines[0].gives.low == Rational(3));
}

TEST_CASE("rounding inwards stays a line of its own, and steps that lead nowhere are left out") {
  Certificate c;
  c.cells = 1;
  c.facts = {fact({{0}, {2}, 3, std::nullopt})};
  CertificateStep round = lin({cite_fact(0, 1)}, {{0}, {1}, 2, std::nullopt});
  round.rule = Rule::rnd;
  c.steps = {lin({cite_fact(0, 5)}, {{0}, {10}, 15, std::nullopt}), round};
  const Derivation d = derivation(c, 1);
  REQUIRE(d.lines.size() == 1);
  CHECK(d.lines[0].rule == Rule::rnd);
  CHECK_THROWS_AS(derivation(c, 2), ValueError);
}
