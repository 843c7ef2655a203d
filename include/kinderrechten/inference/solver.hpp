// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace kinderrechten {

/// What a solver claims about the last problem it was given. A claim; nothing rests on it.
enum class SolverStatus : std::uint8_t { optimal, infeasible, unbounded, limit, failed };

/// A linear program over the reals, rows by rows: `row_low <= A x <= row_high`,
/// `low <= x <= high`. Infinite ends are ± infinity of `double`.
struct SolverProblem {
  std::vector<double> low, high;
  std::vector<std::int32_t> row_start = {0};  ///< one more than there are rows
  std::vector<std::int32_t> column;
  std::vector<double> coefficient;
  std::vector<double> row_low, row_high;
};

/// A linear-programming solver that searches; exact arithmetic elsewhere decides.
///
/// Floating point throughout: a wrong answer may cost a tight range, never a sound one. To inject
/// another solver, derive from this and hand it to `find_bounds`. One object is used by one thread;
/// `fresh()` makes another of the same kind.
class Solver {
 public:
  virtual ~Solver() = default;
  /// An empty solver of the same kind, for another thread.
  [[nodiscard]] virtual std::unique_ptr<Solver> fresh() const = 0;
  /// Takes over a problem, with objective 0.
  virtual void load(const SolverProblem& problem) = 0;
  /// Replaces the bounds of one column.
  virtual void set_bounds(std::int32_t column, double low, double high) = 0;
  /// Minimises `sum costs[k] x[columns[k]]` (all other costs 0), warm from the last basis.
  virtual SolverStatus minimise(std::span<const std::int32_t> columns,
                                std::span<const double> costs) = 0;
  /// Says that problems to come have no negative cost and 0 as the low end of every column but a few: the dual simplex
  /// starts there without a first phase. A solver that makes no difference need not.
  virtual void expect_dual_start() {}
  /// As the last `minimise`, over whole numbers; `limit` when that would take long. A solver that cannot says so.
  virtual SolverStatus minimise_whole() { return SolverStatus::failed; }
  /// Stops a `minimise` after so many steps (pivots), with the answer `limit`. A solver that cannot count need not.
  virtual void limit_steps(std::uint64_t steps) { (void)steps; }
  /// Steps of the last `minimise`; 0 where they are not counted.
  [[nodiscard]] virtual std::uint64_t steps() const { return 0; }
  /// Of the last `optimal` answer: the point, and the multiplier of each row.
  [[nodiscard]] virtual std::vector<double> primal() const = 0;
  [[nodiscard]] virtual std::vector<double> row_dual() const = 0;
  /// Of the last `infeasible` answer: row multipliers that show it; empty when there are none.
  [[nodiscard]] virtual std::vector<double> farkas_ray() const = 0;
};

/// HiGHS, single-threaded primal simplex; null when the library was built without it.
[[nodiscard]] std::unique_ptr<Solver> make_highs_solver();

}  // namespace kinderrechten
