// SPDX-License-Identifier: BSD-3-Clause
// Systems in which each number is in at most two rows, once with either sign: flows through a network.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "inference/evaluate.hpp"
#include "kinderrechten/inference/bounds.hpp"

using namespace kinderrechten;

namespace {

struct Shape {
  std::uint32_t nodes, arcs;
  std::uint32_t reach;     // arcs lead at most so far
  bool endless = false;    // some arcs have no greatest value
  bool parallel = false;   // arcs come in pairs between the same nodes
  int room = 3;            // numbers end so far, at most, above the greatest value
};

/// What enters a node is what leaves it and a number that is known; one node, the ground, has no row.
System network(const Shape& shape, unsigned seed) {
  std::mt19937 random(seed);
  System s;
  const FactId box = s.add_fact(FactKind::box, "a flow");
  const FactId sum = s.add_fact(FactKind::sum, "a balance");
  std::vector<std::vector<Term>> rows(shape.nodes);
  std::vector<int> balance(shape.nodes, 0);
  for (std::uint32_t i = 0; i < shape.arcs; ++i) {
    const std::uint32_t place = shape.parallel ? i / 2 : i;
    const std::uint32_t tail = place % shape.nodes;
    std::uint32_t head = (tail + 1 + (place < shape.nodes ? 0 : random() % shape.reach)) % shape.nodes;
    if (head == tail) head = (tail + 1) % shape.nodes;
    const int value = static_cast<int>(random() % 5);
    Box range{0, 4 + static_cast<int>(random() % static_cast<unsigned>(shape.room))};
    if (shape.endless && random() % 4 == 0) range.high.reset();
    const NumberId x = s.add_number(range, box);
    const bool turned = random() % 3 == 0;
    rows[turned ? head : tail].push_back({x, 1});
    rows[turned ? tail : head].push_back({x, -1});
    balance[turned ? head : tail] += value;
    balance[turned ? tail : head] -= value;
  }
  for (std::uint32_t v = 1; v < shape.nodes; ++v) s.add_row(rows[v], {balance[v], balance[v]}, sum);
  return s;
}

void check_all_tight(const Shape& shape, unsigned seed) {
  const System s = network(shape, seed);
  BoundsOptions options;
  const BoundsResult result = find_bounds(s, options);
  INFO("seed " << seed << ", nodes " << shape.nodes);
  REQUIRE(result.has_world());
  for (NumberId i = 0; i < s.number_count(); ++i) REQUIRE(result[i].tight());
  // A proof of each end and a world that takes it leave no room for another answer.
  std::vector<NumberId> asked;
  const std::uint32_t step = std::max(1U, shape.arcs / 100);  // the evaluation is slow
  for (NumberId i = 0; i < s.number_count(); i += step) asked.push_back(i);
  REQUIRE(evaluate::check(s, result.certificate(asked)) == "");
}

}  // namespace

TEST_CASE("law: every end in a network is proven and taken") {
  for (unsigned seed = 1; seed <= 30; ++seed) {
    check_all_tight({8, 20, 7}, seed);
    check_all_tight({12, 26, 3, true}, seed);
    check_all_tight({9, 30, 8, false, true}, seed);
    check_all_tight({70, 100, 5, true}, seed);  // sets of nodes of more than one word
  }
}

TEST_CASE("law: so are those of a network too wide and sparse for sets of nodes") {
  check_all_tight({2500, 3500, 40, false, false, 40}, 1);
  check_all_tight({2500, 3300, 6, true, false, 40}, 2);
}

TEST_CASE("one world of a network takes many ends") {
  // 12 × 12 with all sums known: 288 ends, of which a world for each would be some 250.
  System s;
  const FactId box = s.add_fact(FactKind::box, "a count");
  const FactId sum = s.add_fact(FactKind::sum, "a total");
  constexpr std::uint32_t size = 12;
  for (std::uint32_t i = 0; i < size * size; ++i) s.add_number({0, std::nullopt}, box);
  for (std::uint32_t a = 0; a < size; ++a) {
    std::vector<Term> row, column;
    for (std::uint32_t b = 0; b < size; ++b) {
      row.push_back({a * size + b, 1});
      column.push_back({b * size + a, 1});
    }
    s.add_row(row, {30, 30}, sum);
    s.add_row(column, {30, 30}, sum);
  }
  const BoundsResult result = find_bounds(s, {});
  for (NumberId i = 0; i < s.number_count(); ++i) {
    REQUIRE(result[i].low == Integer(0));
    REQUIRE(result[i].high == Integer(30));
    REQUIRE(result[i].tight());
  }
  CHECK(result.world_count() <= 24);
}
