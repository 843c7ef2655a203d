// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/table_check.hpp"

#include <doctest/doctest.h>

#include <random>

#include "kinderrechten/inference/table_ranges.hpp"
#include "kinderrechten/table/hierarchy.hpp"

using namespace kinderrechten;

namespace {

Figure printed(std::optional<int> value) {
  Figure f;
  f.text = value ? std::to_string(*value) : "x";
  f.state = value ? State::exact : State::suppressed;
  f.range = value ? Range(*value) : Range::count();
  return f;
}

/// Rows and columns with their totals; `hidden` in a hundred cells are, some inner cells are not listed.
Table square(int n, unsigned seed, int hidden) {
  std::mt19937 random(seed);
  std::vector<Dimension> dimensions;
  for (const char* name : {"row", "column"}) {
    Dimension& d = dimensions.emplace_back(name);
    d.add("Total");
    for (int k = 1; k <= n; ++k) d.add(std::to_string(k));
    d.add_hierarchy(flat_hierarchy(d, 0));
  }
  const auto at = [n](int r, int c) { return static_cast<std::size_t>(r * (n + 1) + c); };
  std::vector<int> truth(at(n, n) + 1, 0);
  for (int r = 1; r <= n; ++r)
    for (int c = 1; c <= n; ++c) {
      const int x = static_cast<int>(random() % 9);
      truth[at(r, c)] = x, truth[at(r, 0)] += x, truth[at(0, c)] += x, truth[0] += x;
    }
  Table table(dimensions);
  for (int r = 0; r <= n; ++r)
    for (int c = 0; c <= n; ++c) {
      if (r > 0 && c > 0 && random() % 10 == 0) continue;
      const bool hide = static_cast<int>(random() % 100) < hidden;
      table.add({static_cast<CodeIndex>(r), static_cast<CodeIndex>(c)}, printed(hide ? std::nullopt : std::optional(truth[at(r, c)])));
    }
  return table;
}

std::vector<StatedRange> stated(const TableModel& model, const TableRanges& ranges) {
  std::vector<StatedRange> all;
  for (std::uint32_t cell = 0; cell < model.cells(); ++cell) all.push_back({ranges[cell].low, ranges[cell].high, ranges[cell].tight});
  return all;
}

}  // namespace

TEST_CASE("law: what table_ranges answers is verified, and nothing else is") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Table table = square(2 + static_cast<int>(seed % 6), seed, 20 + 30 * static_cast<int>(seed % 3));
    const TableModel model({table});
    const TableRanges ranges = table_ranges(model);
    REQUIRE_FALSE(ranges.contradicts());
    const Certificate proof = ranges.certificate();
    std::vector<StatedRange> told = stated(model, ranges);
    CHECK(verify({table}, proof).accepted());
    CHECK(verify({table}, proof, Missing::unknown, &told).accepted());
    for (std::uint32_t cell = 0; cell < model.cells(); ++cell) {
      const StatedRange true_one = told[cell];
      told[cell].low = told[cell].low.value_or(0) + 1;
      CHECK_FALSE(verify({table}, proof, Missing::unknown, &told).accepted());
      told[cell] = true_one;
      if (true_one.high) told[cell].high = *true_one.high - 1;
      else told[cell].high = 1'000'000;
      CHECK_FALSE(verify({table}, proof, Missing::unknown, &told).accepted());
      told[cell] = true_one;
    }
    told.pop_back();
    CHECK_FALSE(verify({table}, proof, Missing::unknown, &told).accepted());
    CHECK_FALSE(verify({square(9, seed, 50)}, proof).accepted());
  }
}

TEST_CASE("a range called tight has to be proven so") {
  const Table table = square(5, 3, 60);
  const TableModel model({table});
  BoundsOptions nothing_searched;
  nothing_searched.effort = 0;
  const TableRanges ranges = table_ranges(model, nothing_searched);
  const Certificate proof = ranges.certificate();
  std::vector<StatedRange> told = stated(model, ranges);
  CHECK(verify({table}, proof, Missing::unknown, &told).accepted());
  for (StatedRange& r : told) r.tight = true;
  CHECK_FALSE(verify({table}, proof, Missing::unknown, &told).accepted());
}
