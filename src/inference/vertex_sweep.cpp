// SPDX-License-Identifier: BSD-3-Clause
// Ranges by a warm floating-point simplex whose multipliers are proven exactly and whose whole
// vertices are worlds.
#include <algorithm>
#include <cmath>

#include "vertex_walk.hpp"

namespace kinderrechten::detail {
namespace {

class VertexSweep {
 public:
  using Answer = VertexWalk::Answer;
  explicit VertexSweep(PartSearch<std::int64_t>& search) : search_(search), walk_(search) {}

  bool run() {
    if (!make_feasible()) return bool(search_.bounds.conflict);
    walk_.offer_point();
    const auto n = static_cast<std::uint32_t>(search_.size());
    // All minima, then all maxima: neighbouring questions have neighbouring answers.
    for (const std::uint32_t side : {0U, 1U})
      for (std::uint32_t x = 0; x < n; ++x)
        if (search_.is_open(2 * x + side) && !search_.offer_base(2 * x + side) && !settle(2 * x + side))
          return bool(search_.bounds.conflict);
    return complete_ && search_.has_world();
  }

 private:
  bool make_feasible() {
    switch (walk_.make_feasible()) {
      case Answer::infeasible: (void)search_.refute(walk_.multipliers()); return false;
      case Answer::stopped: return false;
      default: return true;
    }
  }

  /// False when the sweep is over: a conflict, no work left, or a stall.
  bool settle(std::uint32_t end) {
    switch (walk_.reach(end)) {
      case Answer::stopped: return false;
      case Answer::endless: complete_ = false; break;  // for exact arithmetic to say
      case Answer::optimal:
        if (search_.prove(end, walk_.multipliers())) {
          walk_.offer_point();  // may be the world that takes the new end
          if (!search_.propagate()) return false;
          walk_.sync();
          if (!make_feasible()) return false;
        }
        break;
      default: break;
    }
    return true;
  }

  PartSearch<std::int64_t>& search_;
  VertexWalk walk_;
  bool complete_ = true;
};

}  // namespace

namespace {

/// The size of the largest number that is not infinite.
std::int64_t largest(const std::vector<std::int64_t>& values) {
  std::int64_t most = 0;
  for (const std::int64_t v : values)
    if (v != System::minus_infinity && v != System::plus_infinity) most = std::max(most, v < 0 ? -v : v);
  return most;
}
std::int64_t largest(const PartSearch<std::int64_t>& search) {
  const auto& rows = search.part.rows;
  return std::max({largest(search.bounds.low), largest(search.bounds.high), largest(rows.low), largest(rows.high),
                   largest(rows.coefficient)});
}

}  // namespace

bool fits_doubles(const PartSearch<std::int64_t>& search) {
  return largest(search) < std::int64_t{1} << 43;  // beyond, doubles are too coarse
}

double nearness(const PartSearch<std::int64_t>& search) {
  return std::max(1e-7, std::ldexp(static_cast<double>(largest(search)), -46));
}

bool solve_vertices(PartSearch<std::int64_t>& search) {
  return fits_doubles(search) && VertexSweep(search).run();
}

}  // namespace kinderrechten::detail
