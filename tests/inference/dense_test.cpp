// SPDX-License-Identifier: BSD-3-Clause
// Dense tables of three dimensions: no network, hardly helped by propagation, so that their ranges
// rest on the simplex sweep.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <random>
#include <span>
#include <vector>

#include "kinderrechten/inference/bounds.hpp"

using namespace kinderrechten;

namespace {

struct DenseTable {
  System system;
  std::vector<std::int64_t> truth;

  /// Counts of a cube of which only the sums along each dimension are known.
  DenseTable(std::uint32_t size, unsigned seed, std::int64_t factor = 1) {
    std::mt19937 random(seed);
    const FactId box = system.add_fact(FactKind::box, "a count");
    const FactId sum = system.add_fact(FactKind::sum, "a total");
    for (std::uint32_t i = 0; i < size * size * size; ++i) {
      truth.push_back(static_cast<std::int64_t>(random() % 7) * factor + static_cast<std::int64_t>(factor > 1 ? random() % 1000 : 0));
      system.add_number_words(0, System::plus_infinity, box);
    }
    const std::uint32_t stride[] = {size * size, size, 1};
    for (int d = 0; d < 3; ++d)
      for (std::uint32_t a = 0; a < size; ++a)
        for (std::uint32_t b = 0; b < size; ++b) {
          std::vector<NumberId> cells;
          std::int64_t total = 0;
          for (std::uint32_t k = 0; k < size; ++k) {
            cells.push_back(k * stride[d] + a * stride[(d + 1) % 3] + b * stride[(d + 2) % 3]);
            total += truth[cells.back()];
          }
          system.add_row_words(cells, std::vector<std::int64_t>(size, 1), total, total, sum);
        }
  }
};

}  // namespace

TEST_CASE("law: ranges of dense tables hold the truth, are taken by worlds, whatever the threads") {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    const DenseTable table(5, seed);
    BoundsOptions options;
    options.effort = 5;
    const BoundsResult one = find_bounds(table.system, options);
    options.threads = 2;
    const BoundsResult two = find_bounds(table.system, options);
    REQUIRE(one.has_world());
    std::size_t tight = 0;
    for (NumberId i = 0; i < table.truth.size(); ++i) {
      const NumberBounds b = one[i];
      REQUIRE(b.low);
      REQUIRE(b.high);
      CHECK(*b.low <= table.truth[i]);
      CHECK(*b.high >= table.truth[i]);
      if (b.low_world) CHECK(one.world(*b.low_world)[i] == *b.low);
      if (b.high_world) CHECK(one.world(*b.high_world)[i] == *b.high);
      CHECK(two[i].low == b.low);
      CHECK(two[i].high == b.high);
      tight += b.low_tight;
      tight += b.high_tight;
    }
    CHECK(tight >= 2 * table.truth.size() * 95 / 100);
  }
}

TEST_CASE("law: a seed may lead to other worlds, never to other ranges") {
  const DenseTable table(8, 1);
  BoundsOptions options;
  options.effort = 20;
  const BoundsResult one = find_bounds(table.system, options), again = find_bounds(table.system, options);
  options.seed = 17;
  const BoundsResult other = find_bounds(table.system, options);
  REQUIRE(one.has_world());
  REQUIRE(other.has_world());
  const auto worlds = [](const BoundsResult& found) {
    std::vector<std::vector<Integer>> all;
    for (std::int32_t w = -1; w < static_cast<std::int32_t>(found.world_count()); ++w) all.push_back(found.world(w));
    return all;
  };
  CHECK(worlds(one) == worlds(again));
  CHECK(worlds(one) != worlds(other));
  for (NumberId i = 0; i < table.truth.size(); ++i) {
    const NumberBounds a = one[i], b = other[i];
    if (a.low_tight && b.low_tight) CHECK(a.low == b.low);
    if (a.high_tight && b.high_tight) CHECK(a.high == b.high);
    if (b.high_world) CHECK(other.world(*b.high_world)[i] == *b.high);
  }
}

// Amounts of money, say: rounding errors are larger there than what tells whole numbers apart elsewhere.
TEST_CASE("law: ranges of dense tables of large numbers are tight as well") {
  for (unsigned seed = 1; seed <= 3; ++seed) {
    const DenseTable table(5, seed, 100'000'000'000);
    const BoundsResult found = find_bounds(table.system);
    REQUIRE(found.has_world());
    std::size_t tight = 0;
    for (NumberId i = 0; i < table.truth.size(); ++i) {
      CHECK(*found[i].low <= table.truth[i]);
      CHECK(*found[i].high >= table.truth[i]);
      tight += found[i].low_tight;
      tight += found[i].high_tight;
    }
    CHECK(tight >= 2 * table.truth.size() * 95 / 100);
  }
}

TEST_CASE("law: no effort is propagation alone, and what it says holds") {
  const DenseTable table(5, 9);
  BoundsOptions options;
  options.effort = 0;
  const BoundsResult quick = find_bounds(table.system, options);
  CHECK(quick.limit() == BoundsLimit::effort);
  for (NumberId i = 0; i < table.truth.size(); ++i) {
    CHECK(*quick[i].low <= table.truth[i]);
    CHECK(*quick[i].high >= table.truth[i]);
  }
}

// Dives fail here and vertices are not whole: worlds come from mending others.
TEST_CASE("law: every range of a cube too dense for dives is taken by worlds") {
  for (unsigned seed = 1; seed <= 2; ++seed) {
    const DenseTable table(8, seed);
    const BoundsResult result = find_bounds(table.system);
    REQUIRE(result.has_world());
    CHECK(result.limit() == BoundsLimit::none);
    std::size_t tight = 0;
    for (NumberId i = 0; i < table.truth.size(); ++i) {
      const NumberBounds b = result[i];
      REQUIRE(b.low);
      REQUIRE(b.high);
      CHECK(*b.low <= table.truth[i]);
      CHECK(*b.high >= table.truth[i]);
      tight += b.low_tight;
      tight += b.high_tight;
    }
    CHECK(tight >= 2 * table.truth.size() * 99 / 100);
    for (std::int32_t w = -1; w < static_cast<std::int32_t>(result.world_count()); w += 17) {
      const std::vector<Integer> world = result.world(w);
      for (std::uint32_t r = 0; r < table.system.row_count(); ++r) {
        Integer sum = 0;
        for (const Term& t : table.system.terms(r)) sum += t.coefficient * world[t.number];
        REQUIRE(sum == *table.system.row_range(r).low);
      }
    }
  }
}

namespace {

/// A cube with all its margins, of which the counts of 1 to 4 are hidden, and enough others; its codes in any order.
struct HiddenCube {
  std::uint32_t size;  // codes of a dimension, the total first
  std::vector<std::int64_t> truth;
  std::vector<std::uint8_t> hidden;

  HiddenCube(std::uint32_t codes, unsigned seed) : size(codes + 1), truth(size * size * size, 0) {
    std::mt19937 random(seed);
    for (std::uint32_t i = 0; i < truth.size(); ++i) {
      const std::uint32_t at[] = {i / size / size, i / size % size, i % size};
      if (at[0] == 0 || at[1] == 0 || at[2] == 0) continue;
      const auto count = static_cast<std::int64_t>(random() % 9);
      for (std::uint32_t mask = 0; mask < 8; ++mask)
        truth[index(mask & 1 ? at[0] : 0, mask & 2 ? at[1] : 0, mask & 4 ? at[2] : 0)] += count;
    }
    for (const std::int64_t v : truth) hidden.push_back((v >= 1 && v <= 4) || random() % 8 == 0);
  }
  [[nodiscard]] std::uint32_t index(std::uint32_t a, std::uint32_t b, std::uint32_t c) const {
    return (a * size + b) * size + c;
  }

  /// The same table with dimensions and codes renamed; `name[i]` is what number i is called.
  [[nodiscard]] System system(const std::vector<NumberId>& name) const {
    System s;
    const FactId box = s.add_fact(FactKind::box, "a cell"), sum = s.add_fact(FactKind::sum, "a total");
    std::vector<std::uint32_t> original(name.size());
    for (std::uint32_t i = 0; i < name.size(); ++i) original[name[i]] = i;
    for (const std::uint32_t i : original)
      s.add_number_words(hidden[i] != 0 ? 0 : truth[i], hidden[i] != 0 ? System::plus_infinity : truth[i], box);
    const std::uint32_t stride[] = {size * size, size, 1};
    for (std::uint32_t d = 0; d < 3; ++d)
      for (std::uint32_t i = 0; i < truth.size(); ++i) {
        if (i / stride[d] % size != 0) continue;
        std::vector<Term> terms;
        for (std::uint32_t k = 0; k < size; ++k) terms.push_back({name[i + k * stride[d]], k == 0 ? 1 : -1});
        s.add_row(std::move(terms), {0, 0}, sum);
      }
    return s;
  }
};

}  // namespace

TEST_CASE("law: how dimensions and codes are ordered changes no range of a cube") {
  for (unsigned seed = 1; seed <= 3; ++seed) {
    const HiddenCube cube(6, seed);
    const auto n = static_cast<NumberId>(cube.truth.size());
    std::vector<NumberId> same(n), other(n);
    for (NumberId i = 0; i < n; ++i) same[i] = i;
    std::vector<std::uint32_t> order(cube.size);
    for (std::uint32_t k = 0; k < cube.size; ++k) order[k] = k;
    std::shuffle(order.begin(), order.end(), std::mt19937(seed));
    for (NumberId i = 0; i < n; ++i) {
      const std::uint32_t a = i / cube.size / cube.size, b = i / cube.size % cube.size, c = i % cube.size;
      other[i] = cube.index(order[c], order[a], order[b]);
    }
    const System first = cube.system(same), second = cube.system(other);
    const BoundsResult one = find_bounds(first), two = find_bounds(second);
    REQUIRE(one.has_world());
    REQUIRE(two.has_world());
    for (NumberId i = 0; i < n; ++i) {
      const NumberBounds b = one[i], c = two[other[i]];
      CHECK(*b.low <= cube.truth[i]);
      CHECK(*b.high >= cube.truth[i]);
      if (b.low_tight && c.low_tight) CHECK(b.low == c.low);
      if (b.high_tight && c.high_tight) CHECK(b.high == c.high);
      CHECK(b.tight());
      CHECK(c.tight());
      if (b.low_world) CHECK(one.world(*b.low_world)[i] == *b.low);
      if (c.high_world) CHECK(two.world(*c.high_world)[other[i]] == *c.high);
    }
  }
}

namespace {

/// Never gets anywhere, and writes down how far it might have gone.
class LimitedSolver final : public Solver {
 public:
  explicit LimitedSolver(std::vector<std::uint64_t>& allowed) : allowed_(allowed) {}
  [[nodiscard]] std::unique_ptr<Solver> fresh() const override { return std::make_unique<LimitedSolver>(allowed_); }
  void load(const SolverProblem&) override {}
  void set_bounds(std::int32_t, double, double) override {}
  void limit_steps(std::uint64_t steps) override { limit_ = steps; }
  [[nodiscard]] std::uint64_t steps() const override { return limit_; }
  SolverStatus minimise(std::span<const std::int32_t>, std::span<const double>) override {
    allowed_.push_back(limit_);
    return SolverStatus::limit;
  }
  [[nodiscard]] std::vector<double> primal() const override { return {}; }
  [[nodiscard]] std::vector<double> row_dual() const override { return {}; }
  [[nodiscard]] std::vector<double> farkas_ray() const override { return {}; }

 private:
  std::vector<std::uint64_t>& allowed_;
  std::uint64_t limit_ = 0;
};

}  // namespace

TEST_CASE("law: a solver is told how many steps the effort leaves it, and not asked again at the limit") {
  const DenseTable table(12, 3);
  std::vector<std::uint64_t> allowed;
  LimitedSolver solver(allowed);
  BoundsOptions options;
  options.effort = 1;
  const BoundsResult result = find_bounds(table.system, options, &solver);
  CHECK(allowed.size() <= 2);
  for (const std::uint64_t steps : allowed) CHECK((steps >= 1 && steps < 10'000'000));
  for (NumberId i = 0; i < table.truth.size(); ++i) {
    CHECK(*result[i].low <= table.truth[i]);
    CHECK(*result[i].high >= table.truth[i]);
    if (result.has_world()) CHECK((*result[i].attained_low >= *result[i].low && *result[i].attained_high <= *result[i].high));
  }
}
