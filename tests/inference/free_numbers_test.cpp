// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <vector>

#include "../../src/inference/free_numbers.hpp"

using namespace kinderrechten::detail;

namespace {

/// Rows that a random choice of numbers satisfies: equations and ranges, with coefficients of which most are 1 or -1.
struct Case {
  std::vector<std::int64_t> truth;
  Rows<std::int64_t> rows;

  explicit Case(unsigned seed) {
    std::mt19937 random(seed);
    const std::uint32_t n = 3 + random() % 10;
    for (std::uint32_t x = 0; x < n; ++x) truth.push_back(random() % 20);
    for (std::uint32_t r = 0; r < 2 + random() % 8; ++r) {
      std::int64_t sum = 0;
      for (std::uint32_t x = 0; x < n; ++x) {
        if (random() % 3 != 0) continue;
        const std::int64_t a = (random() % 2 == 0 ? 1 : -1) * (random() % 8 == 0 ? 3 : 1);
        rows.add_term(x, a);
        sum += a * truth[x];
      }
      rows.end_row(sum - (random() % 4 == 0 ? 1 : 0), sum, {});
    }
    rows.finish(n);
  }
  [[nodiscard]] std::int64_t value_of_row(const Rows<std::int64_t>& of, std::uint32_t r, const std::vector<std::int64_t>& x) const {
    std::int64_t sum = 0;
    for (std::uint32_t k = of.start[r]; k < of.start[r + 1]; ++k) sum += of.coefficient[k] * x[of.number[k]];
    return sum;
  }
};

}  // namespace

TEST_CASE("law: every number, and every row that was not solved, is its constant plus or minus its column") {
  for (unsigned seed = 1; seed <= 500; ++seed) {
    const Case c(seed);
    std::uint64_t work = 0;
    const FreeNumbers free(c.rows, work);
    std::vector<std::int64_t> column;
    for (std::uint32_t k = 0; k < free.count(); ++k) column.push_back(c.truth[free.number(k)]);
    const std::vector<std::int64_t> free_value = column;
    for (std::uint32_t r = 0; r < free.sums().count(); ++r) column.push_back(c.value_of_row(free.sums(), r, free_value));
    const auto n = static_cast<std::uint32_t>(c.truth.size());
    for (FreeNumbers::Subject s = 0; s < n + c.rows.count(); ++s) {
      const auto& at = free.place(s);
      if (at.column == FreeNumbers::none) {
        CHECK(s >= n);  // an equation that was solved, or follows from others
        continue;
      }
      CHECK(at.constant + at.sign * column[at.column] == (s < n ? c.truth[s] : c.value_of_row(c.rows, s - n, c.truth)));
    }
  }
}

TEST_CASE("law: rows that are found for coefficients add up to them at the solved numbers") {
  for (unsigned seed = 1; seed <= 500; ++seed) {
    const Case c(seed);
    std::uint64_t work = 0;
    FreeNumbers free(c.rows, work);
    const auto n = static_cast<std::uint32_t>(c.truth.size());
    std::vector<double> sum(n, 0.0), wanted(n, 0.0);
    FreeNumbers::Multipliers coefficients;
    for (std::uint32_t x = 0; x < n; x += 2) coefficients.emplace_back(x, wanted[x] = x + 1.0);
    for (const auto& [r, y] : free.rows_for(coefficients))
      for (std::uint32_t k = c.rows.start[r]; k < c.rows.start[r + 1]; ++k)
        sum[c.rows.number[k]] += y * static_cast<double>(c.rows.coefficient[k]);
    std::vector<bool> is_free(n, false);
    for (std::uint32_t k = 0; k < free.count(); ++k) is_free[free.number(k)] = true;
    for (std::uint32_t x = 0; x < n; ++x)
      if (!is_free[x]) CHECK(sum[x] == doctest::Approx(wanted[x]));
  }
}
