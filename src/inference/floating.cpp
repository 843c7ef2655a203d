// SPDX-License-Identifier: BSD-3-Clause
// Ranges with the help of a floating-point solver: its multipliers are rounded to small fractions
// and evaluated exactly, its points are rounded to whole numbers and tried. It can be wrong without
// harm.
#include <algorithm>
#include <cmath>
#include <limits>

#include "part.hpp"

namespace kinderrechten::detail {
namespace {

class FloatingSweep {
 public:
  FloatingSweep(PartSearch<std::int64_t>& search, Solver& solver)
      : search_(search), solver_(solver) {
    const auto& rows = search.part.rows;
    SolverProblem problem;
    for (std::size_t x = 0; x < search.size(); ++x) {
      problem.low.push_back(to_double(search.bounds.low[x]));
      problem.high.push_back(to_double(search.bounds.high[x]));
    }
    for (std::size_t r = 0; r < rows.count(); ++r) {
      problem.row_low.push_back(to_double(rows.low[r]));
      problem.row_high.push_back(to_double(rows.high[r]));
      problem.row_start.push_back(static_cast<std::int32_t>(rows.start[r + 1]));
    }
    problem.column.assign(rows.number.begin(), rows.number.end());
    problem.coefficient.assign(rows.coefficient.begin(), rows.coefficient.end());
    solver.load(problem);
  }

  void find_world() {
    if (minimise({}, {}) == SolverStatus::optimal) offer_rounded();
  }

  void run() {
    const auto n = static_cast<std::uint32_t>(search_.size());
    for (const std::uint32_t side : {0U, 1U})
      for (std::uint32_t x = 0; x < n; ++x)
        if (search_.is_open(2 * x + side) && !settle(2 * x + side)) return;
  }

 private:
  /// Work after which the clock is looked at again.
  static constexpr std::uint64_t most_at_once = 500'000'000;

  bool settle(std::uint32_t end) {
    if (search_.budget.spent()) {
      search_.gave_up = true;
      return false;
    }
    const auto column = static_cast<std::int32_t>(end / 2);
    const double cost = end % 2 == 0 ? 1.0 : -1.0;
    switch (minimise(std::span(&column, 1), std::span(&cost, 1))) {
      case SolverStatus::optimal: return use_optimum(end);
      case SolverStatus::infeasible: {
        const bool shown = try_multipliers(solver_.farkas_ray(), [&](const auto& y) {
          return search_.refute(y);
        });
        if (!shown) search_.gave_up = true;
        return false;
      }
      case SolverStatus::limit: search_.gave_up = true; return false;  // the next one would take as long
      default: search_.gave_up = true; return true;
    }
  }

  /// A linear program within the work that is left; a step is about one look at each term.
  SolverStatus minimise(std::span<const std::int32_t> columns, std::span<const double> costs) {
    const std::uint64_t terms = search_.part.rows.number.size() + search_.size() + 100;
    solver_.limit_steps(std::min(search_.budget.left(), most_at_once) / terms + 1);
    const SolverStatus status = solver_.minimise(columns, costs);
    search_.budget.take(20 * terms + solver_.steps() * terms);
    return status;
  }

  bool use_optimum(std::uint32_t end) {
    offer_rounded();
    if (search_.state[end] != EndState::open) return true;
    const bool better = try_multipliers(solver_.row_dual(), [&](const auto& y) {
      return search_.prove(end, y);
    });
    if (!better) return true;
    offer_rounded();
    const std::size_t before = search_.bounds.log.size() - 1;
    if (!search_.propagate()) return false;
    for (std::size_t k = before; k < search_.bounds.log.size(); ++k) {
      const std::uint32_t x = search_.bounds.log[k].end / 2;
      solver_.set_bounds(static_cast<std::int32_t>(x), to_double(search_.bounds.low[x]),
                         to_double(search_.bounds.high[x]));
    }
    return true;
  }

  void offer_rounded() {
    std::vector<std::int64_t> values;
    for (const double v : solver_.primal()) {
      if (!(std::abs(v) < 9e15)) return;
      values.push_back(std::llround(v));
    }
    search_.offer(values);
  }

  /// Whole multipliers first, then with small common denominators, then the doubles as they are.
  template <class Use>
  bool try_multipliers(const std::vector<double>& y, const Use& use) {
    bool any = false;
    for (const int scale : {1, 2, 3, 4, 6, 8, 12, 24, 60}) any = use(scaled(y, scale)) || any;
    return use(scaled(y, 1 << 20)) || any;
  }
  static std::vector<std::pair<std::uint32_t, Integer>> scaled(const std::vector<double>& y,
                                                               int scale) {
    std::vector<std::pair<std::uint32_t, Integer>> result;
    for (std::uint32_t r = 0; r < y.size(); ++r) {
      const double v = std::round(y[r] * scale);
      if (v != 0 && std::abs(v) < 9e15)
        result.emplace_back(r, Integer(static_cast<std::int64_t>(v)));
    }
    return result;
  }

  PartSearch<std::int64_t>& search_;
  Solver& solver_;
};

}  // namespace

void find_floating_world(PartSearch<std::int64_t>& search, Solver& solver) {
  FloatingSweep(search, solver).find_world();
}

void solve_floating(PartSearch<std::int64_t>& search, Solver& solver) {
  FloatingSweep(search, solver).run();
}

}  // namespace kinderrechten::detail
