// SPDX-License-Identifier: BSD-3-Clause
// Ranges by linear programming in whole numbers, one part at a time.
#include "tableau.hpp"

namespace kinderrechten::detail {
namespace {

/// Beyond this many entries a dense tableau is no longer a good idea.
constexpr std::size_t largest_tableau = 40'000'000;
/// And beyond this many one in 64 bits takes too long.
constexpr std::size_t largest_wide_tableau = 200'000;

template <class Entry>
class SimplexSweep {
 public:
  using Answer = typename Tableau<Entry>::Answer;
  explicit SimplexSweep(PartSearch<std::int64_t>& search) : search_(search), tableau_(search) {}

  void run(bool first) {
    if (!first) tableau_.restart();
    if (tableau_.infeasible()) {
      search_.refute(tableau_.multipliers());
      return;
    }
    if (!make_feasible()) return;
    tableau_.offer_point();
    const auto n = static_cast<std::uint32_t>(search_.size());
    // All minima, then all maxima: neighbouring questions have neighbouring answers.
    for (const std::uint32_t side : {0U, 1U})
      for (std::uint32_t x = 0; x < n; ++x)
        if (search_.is_open(2 * x + side) && !settle(2 * x + side)) return;
  }

  /// Looks for worlds only.
  void walk() {
    const WholeBasis basis = tableau_.whole_basis();
    if (basis.part != nullptr) walk_for_worlds(search_, basis);
  }

 private:
  bool make_feasible() {
    switch (tableau_.make_feasible()) {
      case Answer::infeasible:
        if (!search_.refute(tableau_.multipliers())) search_.gave_up = true;
        return false;
      case Answer::stopped: search_.gave_up = true; return false;
      default: return true;
    }
  }

  /// False when the sweep is over: a conflict, or no work left.
  bool settle(std::uint32_t end) {
    switch (tableau_.reach(end)) {
      case Answer::stopped: search_.gave_up = true; return false;
      case Answer::endless: endless_.push_back(end); break;
      case Answer::optimal:
        if (search_.prove(end, tableau_.multipliers())) {
          tableau_.offer_point();  // may be the world that takes the new end
          if (!search_.propagate()) return false;
          tableau_.sync();
          if (!make_feasible()) return false;
        }
        break;
      default: break;
    }
    // A ray and one whole point make whole points without end.
    if (search_.has_world()) {
      for (const std::uint32_t e : endless_) search_.state[e] = EndState::endless;
      endless_.clear();
    }
    return true;
  }

  PartSearch<std::int64_t>& search_;
  Tableau<Entry> tableau_;
  std::vector<std::uint32_t> endless_;
};

/// Sweeps until everything is settled; where entries outgrow their type, starts again from the first
/// basis as long as that settles more. False when it does not; worlds are looked for then.
template <class Entry>
bool sweep(PartSearch<std::int64_t>& search, bool look_for_worlds) {
  try {
    SimplexSweep<Entry> work(search);
    for (bool first = true;; first = false) {
      const std::size_t before = search.count_open();
      try {
        work.run(first);
        return true;
      } catch (const TableauOverflow&) {
        if (search.bounds.conflict) return true;
        if (search.has_world() && search.count_open() < before) continue;
      }
      if (look_for_worlds) work.walk();
      return false;
    }
  } catch (const TableauOverflow&) {
    return false;
  } catch (const BudgetSpent&) {  // larger entries would not bring more work
    search.gave_up = true;
    return true;
  }
}

}  // namespace

bool solve_simplex(PartSearch<std::int64_t>& search) {
  const std::size_t rows = search.part.rows.count(), entries = rows * (search.size() + rows);
  if (entries > largest_tableau) return false;
  const bool small = entries <= largest_wide_tableau;
  return sweep<std::int32_t>(search, !small) || (small && sweep<std::int64_t>(search, true));
}

}  // namespace kinderrechten::detail
