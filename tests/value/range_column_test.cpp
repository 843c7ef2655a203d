// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <random>

#include "kinderrechten/value/range_arithmetic.hpp"

using namespace kinderrechten;

namespace {

constexpr auto most = std::numeric_limits<std::int64_t>::max();

/// Ranges of every sort that a column stores in its own way, plain ones most of the time.
std::optional<Range> any_range(std::mt19937_64& random, bool plain) {
  const auto small = [&] { return static_cast<std::int64_t>(random() % 2001) - 1000; };
  const std::int64_t low = small(), high = low + static_cast<std::int64_t>(random() % 50);
  if (plain) return Range(low, high);
  switch (random() % 9) {
    case 0: return std::nullopt;
    case 1: return Range::at_least(low);
    case 2: return Range::at_most(high);
    case 3: return Range::all();
    case 4: return Range(most - (low & 3), most);
    case 5: return Range(Integer(most) * 3, Integer(most) * 4);
    case 6: return Range::between(Rational(low, 7), Rational(low + 1, 7) + 1, random() % 2, false);
    case 7: return Range(-Integer(most) - 1, Integer(low) - most / 2);
    default: return Range(low, high);
  }
}

RangeColumn any_column(std::mt19937_64& random, std::size_t size, unsigned odd_per_thousand) {
  RangeColumn all;
  for (std::size_t i = 0; i < size; ++i) all.push_back(any_range(random, random() % 1000 >= odd_per_thousand));
  return all;
}

std::optional<Range> added(const std::optional<Range>& a, const std::optional<Range>& b) {
  return a && b ? std::optional(*a + *b) : std::nullopt;
}
std::optional<Range> subtracted(const std::optional<Range>& a, const std::optional<Range>& b) {
  return a && b ? std::optional(*a - *b) : std::nullopt;
}

}  // namespace

TEST_CASE("what is put into a column comes out of it") {
  std::mt19937_64 random{1};
  for (int i = 0; i < 500; ++i) {
    const auto range = any_range(random, false);
    RangeColumn column;
    column.push_back(range);
    CHECK(column[0] == range);
    CHECK(column.is_missing(0) == !range.has_value());
  }
}

TEST_CASE("columns add and subtract as their rows do, whatever the rows are") {
  std::mt19937_64 random{2};
  for (const unsigned odd : {0u, 1u, 300u, 1000u}) {
    for (const std::size_t size : {0u, 1u, 511u, 512u, 513u, 1500u}) {
      const RangeColumn a = any_column(random, size, odd), b = any_column(random, size, odd);
      const RangeColumn sum = a + b, difference = a - b;
      REQUIRE(sum.size() == size);
      for (std::size_t i = 0; i < size; ++i) {
        REQUIRE(sum[i] == added(a[i], b[i]));
        REQUIRE(difference[i] == subtracted(a[i], b[i]));
      }
    }
  }
}

TEST_CASE("a range is added to every row") {
  std::mt19937_64 random{3};
  for (int round = 0; round < 20; ++round) {
    const RangeColumn a = any_column(random, 700, round % 2 ? 100 : 0);
    const auto b = any_range(random, round < 5);
    if (!b) continue;
    const RangeColumn sum = a + *b, difference = a - *b;
    for (std::size_t i = 0; i < a.size(); ++i) {
      REQUIRE(sum[i] == added(a[i], b));
      REQUIRE(difference[i] == subtracted(a[i], b));
    }
  }
}

TEST_CASE("words at the edge of what is added in blocks do not turn into unbounded ends") {
  for (const int bits : {60, 61, 62}) {
    const std::int64_t edge = std::int64_t{1} << bits;
    for (const auto& [low, high] : {std::pair{-edge, edge - 1}, std::pair{-edge - 1, edge}}) {
      RangeColumn a;
      for (int i = 0; i < 1024; ++i) a.push_back(low, high);
      const Range row(low, high);
      for (const auto i : {0, 511, 1023}) {
        CHECK((a + a)[i] == row + row);
        CHECK((a - a)[i] == row - row);
        CHECK((a + row)[i] == row + row);
      }
    }
  }
}

TEST_CASE("a column less itself is not zero: operands are independent") {
  RangeColumn a;
  for (int i = 0; i < 600; ++i) a.push_back(1, 4);
  a -= a;
  CHECK(a[0] == Range(-3, 3));
  CHECK(a[599] == Range(-3, 3));
}

TEST_CASE("columns of different lengths are refused") {
  RangeColumn a, b;
  a.push_back(1, 2);
  CHECK_THROWS_AS(a += b, ValueError);
}
