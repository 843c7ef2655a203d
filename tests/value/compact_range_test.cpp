// SPDX-License-Identifier: BSD-3-Clause
// Ranges and figures in machine words: nothing is lost, and equal ones are told from others.
#include <doctest/doctest.h>

#include <limits>
#include <random>

#include "kinderrechten/value/compact_range.hpp"
#include "kinderrechten/value/figure_column.hpp"

using namespace kinderrechten;

namespace {

using Random = std::mt19937_64;
int pick(Random& random, int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }

Rational any_number(Random& random) {
  const Integer far = Integer(std::numeric_limits<std::int64_t>::max()) * (1 + pick(random, 3));
  switch (pick(random, 6)) {
    case 0: return Rational(far + pick(random, 3) - 1);
    case 1: return Rational(-far - pick(random, 3));
    case 2: return Rational(pick(random, 2000) - 1000, 1 + pick(random, 9));
    case 3: return Rational(pick(random, 200000) - 100000, 100);
    default: return Rational(pick(random, 2000) - 1000);
  }
}

std::optional<Range> any_range(Random& random) {
  if (pick(random, 8) == 0) return std::nullopt;
  Rational low = any_number(random), high = any_number(random);
  if (high < low) std::swap(low, high);
  const auto end = [&](const Rational& x) { return pick(random, 5) ? std::optional(End{x, pick(random, 4) == 0}) : std::nullopt; };
  const Domain domain = pick(random, 2) ? Domain::integers : Domain::rationals;
  return Range::try_make(domain, end(low), end(high));
}

Figure any_figure(Random& random) {
  Figure f;
  f.text = std::string(static_cast<std::size_t>(pick(random, 4)), 'x');
  f.state = static_cast<State>(pick(random, 10));
  f.range = any_range(random);
  if (pick(random, 3) == 0) f.status.insert(Status::provisional);
  for (int k = pick(random, 3); k > 0; --k) f.notes.push_back(std::to_string(k));
  if (pick(random, 4) == 0) f.share = Share(Rational(pick(random, 1000), 10), 1 + static_cast<unsigned>(pick(random, 2)));
  else if (pick(random, 4) == 0) f.change = Change(Rational(pick(random, 100) - 50), 0, RoundingMode::truncate);
  else if (pick(random, 8) == 0) f.change = Change::computed(Range::between(1, 2));
  for (int k = pick(random, 3); k > 0; --k) {
    Part& p = f.parts.emplace_back();
    p.role = static_cast<Role>(pick(random, 4));
    p.label = pick(random, 2) ? "jongens" : "";
    p.text = std::to_string(pick(random, 30));
    p.range = any_range(random);
    if (pick(random, 4) == 0) p.share = Share(Rational(pick(random, 100)));
  }
  if (pick(random, 9) == 0) f.problem = "something";
  return f;
}

}  // namespace

TEST_CASE("law: a compact range is the range that it was made of") {
  static_assert(sizeof(CompactRange) < sizeof(Range) / 4);
  Random random(1);
  for (int k = 0; k < 3000; ++k) {
    const auto range = any_range(random);
    const CompactRange compact = range;
    CHECK(compact.get() == range);
    CHECK(compact.has_value() == range.has_value());
    if (range) CHECK(compact->width() == range->width());
    const auto other = any_range(random);
    CHECK((compact == CompactRange(other)) == (range == other));
  }
}

TEST_CASE("law: a range of decimals in words is the range, and no other range is taken for one") {
  Random random(2);
  int found = 0;
  for (int k = 0; k < 3000; ++k) {
    const auto range = any_range(random);
    const auto decimal = range ? DecimalRange::of(*range) : std::nullopt;
    found += decimal.has_value();
    if (decimal) CHECK(decimal->range() == range);
  }
  CHECK(found > 300);
}

TEST_CASE("law: a column gives back what was put in, whatever of it was packed") {
  Random random(3);
  for (int round = 0; round < 200; ++round) {
    FigureColumn column;
    std::vector<Figure> all;
    for (int k = 0; k < 12; ++k) {
      all.push_back(k > 0 && pick(random, 3) == 0 ? all[static_cast<std::size_t>(pick(random, k))] : any_figure(random));
      column.push_back(all.back());
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      CHECK(column[i] == all[i]);
      std::string mine, theirs;
      if (!column.append_key(i, mine)) continue;
      for (std::size_t j = 0; j < i; ++j)
        if (theirs.clear(), column.append_key(j, theirs); !theirs.empty() && mine == theirs) CHECK(all[i] == all[j]);
    }
  }
}

TEST_CASE("equal plain figures have one key") {
  FigureColumn column;
  Figure f;
  f.text = "12 (3j-9m)";
  f.state = State::exact;
  f.range = Range(12);
  f.parts.resize(2);
  f.parts[0].range = Range(3), f.parts[1].range = Range(9);
  for (int k = 0; k < 2; ++k) column.push_back(f);
  std::string first, second;
  REQUIRE(column.append_key(0, first));
  REQUIRE(column.append_key(1, second));
  CHECK(first == second);
}
