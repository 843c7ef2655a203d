// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/audit/number_ranges.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>
#include <vector>

using namespace kinderrechten;

TEST_CASE("law: the ranges of numbers are a map from number to range, whatever table was announced") {
  std::mt19937 random(7);
  const auto upto = [&](std::size_t n) { return random() % (n + 1); };
  for (int turn = 0; turn < 200; ++turn) {
    NumberRanges ranges;
    std::map<NumberRef, Range> expected;
    for (std::size_t t = 0; t < 3; ++t)
      if (upto(1)) ranges.expect(t, upto(3), upto(3));
    for (int k = 0; k < 40; ++k) {
      NumberRef n{upto(3), upto(4), upto(4), std::nullopt};
      if (upto(3) == 0) n.part = upto(2);
      const Range range = upto(4) == 0 ? Range::at_least(static_cast<int>(upto(9))) : Range(static_cast<int>(upto(5)), 5 + static_cast<int>(upto(9)));
      ranges.emplace(n, range);
      expected.emplace(n, range);
    }
    std::vector<NumberRef> order;
    ranges.for_each([&](const NumberRef& n, const Range& range) {
      order.push_back(n);
      REQUIRE(expected.contains(n));
      CHECK(expected.at(n) == range);
    });
    CHECK(order.size() == expected.size());
    for (const auto& [n, range] : expected) {
      CHECK(ranges.contains(n));
      CHECK(ranges.at(n) == range);
    }
    CHECK(std::is_sorted(order.begin(), order.end()));
    CHECK_FALSE(ranges.contains(NumberRef{9, 0, 0, std::nullopt}));
    CHECK_THROWS_AS((void)ranges.at(NumberRef{9, 0, 0, std::nullopt}), std::out_of_range);
  }
}
