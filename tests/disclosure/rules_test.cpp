// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/disclosure/rules.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using namespace kinderrechten;

namespace {

CellContributions cell_of(std::vector<Integer> x) {
  CellContributions c;
  for (const Integer& part : x) c.value += part;
  c.frequency = x.size();
  c.largest = std::move(x);
  return c;
}

}  // namespace

TEST_CASE("a cell is sensitive when a rule says so, and by the rules that do") {
  Rules rules;
  CHECK_FALSE(assess(rules, cell_of({1})));
  rules.minimum_frequency = 3;
  CHECK(assess(rules, cell_of({5, 5})).reasons == std::vector{SensitivityReason::minimum_frequency});
  CHECK_FALSE(assess(rules, cell_of({5, 5, 5})));
  CHECK_FALSE(assess(rules, cell_of({})));  // nobody is in it
  rules.zero_sensitive = true;
  CHECK(assess(rules, cell_of({})).reasons == std::vector{SensitivityReason::zero_sensitive});
}

TEST_CASE("the handbook's formulas") {
  Rules p;
  p.p_percent = PPercent{10, 1};
  // x1 = 100, x2 = 50, the rest 8: the second estimates the first to within 8 per cent.
  const Sensitivity s = assess(p, cell_of({100, 50, 8}));
  REQUIRE(s);
  CHECK(*s.upper == 2);
  CHECK_FALSE(assess(p, cell_of({100, 50, 10})));
  Rules pq;
  pq.pq = PriorPosterior{10, 50};
  CHECK(*assess(pq, cell_of({100, 50, 8})).upper == 12);
  Rules dominance;
  dominance.dominance = {{1, 75}};
  CHECK(*assess(dominance, cell_of({90, 10})).upper == 20);
  CHECK_FALSE(assess(dominance, cell_of({75, 25})));
}

TEST_CASE("law: a cell larger by its upper level is not sensitive by the rule that asked it") {
  std::mt19937 random(11);
  Rules rules;
  rules.p_percent = PPercent{15, 1};
  rules.dominance = {{2, 80}};
  int asked = 0;
  for (int round = 0; round < 500; ++round) {
    std::vector<Integer> x;
    for (unsigned k = 0; k < 1 + random() % 5; ++k) x.emplace_back(1 + random() % 1000);
    CellContributions c = cell_of(x);
    const Sensitivity s = assess(rules, c);
    if (!s.upper) continue;
    ++asked;
    c.value += ceil(*s.upper);
    CHECK_FALSE(assess(rules, c));
    c.value -= ceil(*s.upper);
    std::shuffle(c.largest.begin(), c.largest.end(), random);
    CHECK(assess(rules, c).upper == s.upper);  // whatever the order
  }
  CHECK(asked > 50);
}

TEST_CASE("levels: defaults by kind, cut to what is possible") {
  Sensitivity s;
  s.upper = Rational(5, 2);
  const Levels count = levels({}, {true, 0}, true, s, 3);
  CHECK(count == Levels{0, 0, 1});
  const Levels magnitude = levels({}, {true, 0}, false, s, 2);
  CHECK(magnitude == Levels{2, 3, 0});
  CHECK(levels({}, {true, 0}, false, {}, 7) == Levels{0, 0, 1});  // a rule without a level: never exact
  CHECK(levels({{}, Rational(9), Rational(1, 3)}, {true, 1}, false, s, 40) == Levels{40, 4, 0});  // in tenths
  CHECK(levels({{}, Rational(9), Rational(1)}, {false, 0}, false, s, 4) == Levels{9, 1, 0});
  CHECK(levels({Rational(0), {}, {}}, {true, 0}, true, {}, 7) == Levels{0, 0, 1});  // never nothing at all
  CHECK(levels({{}, Rational(5), Rational(0)}, {true, 0}, false, {}, 0) == Levels{0, 0, 1});
  CHECK(count.met(3, 3, 4));
  CHECK_FALSE(count.met(3, 3, 3));
}
