// SPDX-License-Identifier: BSD-3-Clause
// Adding columns of ranges, overflow checks on, against two columns of plain int64 added without any
// check, and against Boost.Interval<double>. Best of several runs, in place, memory touched before.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <vector>

#include <boost/numeric/interval.hpp>

#include <kinderrechten/value/range_arithmetic.hpp>

namespace kr = kinderrechten;

namespace {

template <class Work>
double nanoseconds_per_row(std::size_t rows, const Work& work) {
  using Clock = std::chrono::steady_clock;
  const std::size_t repeats = std::max<std::size_t>(1, 2'000'000 / rows);
  double best = 1e300;
  for (int run = 0; run < 15; ++run) {
    const auto start = Clock::now();
    for (std::size_t i = 0; i < repeats; ++i) work();
    const std::chrono::duration<double, std::nano> took = Clock::now() - start;
    best = std::min(best, took.count() / static_cast<double>(rows * repeats));
  }
  return best;
}

std::int64_t low_of(std::size_t i) { return static_cast<std::int64_t>(i % 1000); }

void measure(std::size_t rows) {
  std::vector<std::int64_t> low(rows), high(rows), low2(rows), high2(rows);
  std::vector<boost::numeric::interval<double>> a(rows), b(rows);
  kr::RangeColumn column, column2;
  column.reserve(rows), column2.reserve(rows);
  for (std::size_t i = 0; i < rows; ++i) {
    low[i] = low_of(i), high[i] = low_of(i) + 9, low2[i] = 0, high2[i] = 0;
    a[i] = {static_cast<double>(low[i]), static_cast<double>(high[i])}, b[i] = {0, 0};
    column.push_back(low[i], high[i]), column2.push_back(0, 0);
  }
  const double plain = nanoseconds_per_row(rows, [&] {
    for (std::size_t i = 0; i < rows; ++i) low[i] += low2[i];
    for (std::size_t i = 0; i < rows; ++i) high[i] += high2[i];
  });
  const double boost = nanoseconds_per_row(rows, [&] {
    for (std::size_t i = 0; i < rows; ++i) a[i] += b[i];
  });
  const double exact = nanoseconds_per_row(rows, [&] { column += column2; });
  const double single = nanoseconds_per_row(rows, [&] { column += kr::Range(0); });
  std::printf("%10zu rows: two int64 columns %6.3f ns/row; ranges %6.3f (%.2fx); ranges + one range %6.3f; "
              "Boost.Interval<double> %6.3f (%.2fx)\n",
              rows, plain, exact, exact / plain, single, boost, boost / plain);
}

}  // namespace

int main() {
  for (const std::size_t rows : {10'000u, 10'000'000u}) measure(rows);
}
