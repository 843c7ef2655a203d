// SPDX-License-Identifier: BSD-3-Clause
// What keeps an audit of very many statements small: it answers as what it stands for does.
#include <doctest/doctest.h>

#include <map>
#include <random>

#include "../../src/audit/in_order.hpp"
#include "../../src/audit/position_lists.hpp"
#include "kinderrechten/audit/finding.hpp"

using namespace kinderrechten;

namespace {
using Random = std::mt19937;
std::size_t pick(Random& random, std::size_t n) { return random() % n; }
}  // namespace

TEST_CASE("law: sorting in place is a stable sort") {
  Random random(1);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::pair<int, std::string>> all;
    for (std::size_t k = pick(random, 40); k > 0; --k) all.emplace_back(static_cast<int>(pick(random, 6)), std::to_string(k));
    auto expected = all;
    const auto less = [](const auto& a, const auto& b) { return a.first < b.first; };
    std::stable_sort(expected.begin(), expected.end(), less);
    detail::sort_in_place(all, less);
    CHECK(all == expected);
  }
}

TEST_CASE("law: the inverse of lists names for each position the lists that hold it, each once, in order") {
  Random random(2);
  for (int round = 0; round < 200; ++round) {
    const std::size_t count = 1 + pick(random, 12);
    detail::PositionLists lists;
    std::map<std::size_t, std::vector<std::uint32_t>> expected;
    for (std::uint32_t list = 0; list < 15; ++list) {
      for (std::size_t k = pick(random, 5); k > 0; --k) {
        const std::size_t item = pick(random, count);
        lists.push(item);
        auto& holders = expected[item];
        if (holders.empty() || holders.back() != list) holders.push_back(list);
      }
      lists.end_list();
    }
    const auto inverse = lists.inverse(count);
    REQUIRE(inverse.size() == count);
    for (std::size_t item = 0; item < count; ++item)
      CHECK(std::vector<std::uint32_t>(inverse[item].begin(), inverse[item].end()) == expected[item]);
  }
}

TEST_CASE("law: the values of a phrase are a map") {
  Random random(3);
  for (int round = 0; round < 200; ++round) {
    PhraseValues values;
    std::map<std::string, PhraseValues::Value> expected;
    for (int k = 0; k < 12; ++k) {
      const std::string name(1, static_cast<char>('a' + pick(random, 5)));
      const PhraseValues::Value value = pick(random, 2) ? PhraseValues::Value(Rational(k)) : PhraseValues::Value(Range(k, k + 1));
      if (pick(random, 2)) values[name] = expected[name] = value;
      else values.try_emplace(name, value), expected.try_emplace(name, value);
    }
    CHECK(values.size() == expected.size());
    for (const auto& [name, value] : expected) CHECK(values.at(name) == value);
    CHECK_THROWS_AS((void)values.at("z"), std::out_of_range);
    PhraseValues other;
    for (auto it = expected.rbegin(); it != expected.rend(); ++it) other[it->first] = it->second;
    CHECK(values == other);
  }
}
