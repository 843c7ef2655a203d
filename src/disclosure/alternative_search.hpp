// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "kinderrechten/disclosure/suppression.hpp"
#include "kinderrechten/inference/solver.hpp"
#include "neighbourhood.hpp"

namespace kinderrechten::detail {

/// What an alternative is to do: change `cell` by `amount` (units, not 0), while what `attacker`'s contributor knows
/// of that cell stays true.
struct Demand {
  std::uint32_t cell = 0;
  std::int64_t amount = 0;
  bool either = false;  ///< the other sign serves as well
  std::uint32_t attacker = Shown::nobody;
};

/// Searches the cheapest alternatives of a problem, by linear programs over windows of it.
class AlternativeSearch {
 public:
  AlternativeSearch(const SuppressionProblem& problem, const RelationsAround& around, Solver& solver)
      : problem_(problem), around_(around), solver_(solver), window_(*problem.relations, around) {}

  using Price = std::function<double(std::uint32_t)>;

  /// The cheapest found, where changing a cell at all costs `price`: in a window, in the whole table where that has none, by
  /// branching where only fractions come out.
  [[nodiscard]] std::optional<Alternative> find(const Demand& demand, const Price& price);
  /// The same in one window of about `most` cells, without branching.
  [[nodiscard]] std::optional<Alternative> find_near(const Demand& demand, const Price& price, std::size_t most);

  /// How far the cell can be changed that way (amount 1: up, -1: down), at most `most`.
  [[nodiscard]] std::int64_t reach(const Demand& demand, std::int64_t most);

  /// Counted work of all searches so far: pivots, each times the relations of its window.
  [[nodiscard]] std::uint64_t work() const noexcept { return work_; }

  /// Whether an alternative does it.
  [[nodiscard]] bool meets(const Alternative& alternative, const Demand& demand) const;

  /// Whether an alternative agrees with what is known: no number below 0, and what a contributor of `attacker` knows.
  [[nodiscard]] static bool allowed(const SuppressionProblem& problem, const Alternative& alternative, std::uint32_t attacker);
  /// Whether the contributor of cell `attacker` who is its only one is that of `cell` too.
  [[nodiscard]] static bool same_owner(const SuppressionProblem& problem, std::uint32_t attacker, std::uint32_t cell);

 private:
  struct Ends {
    double down, up;  // how far a cell may go
  };
  /// All in what the attacker knows of the cell; he may know nothing of it.
  [[nodiscard]] Ends ends(std::uint32_t cell, const Demand& demand) const;
  [[nodiscard]] std::optional<Alternative> find_in_window(const Demand& demand, const Price& price);
  [[nodiscard]] bool solve(const Demand& demand, const Price& price_of_one, std::int64_t most);
  [[nodiscard]] double change(std::size_t k) const;
  [[nodiscard]] std::optional<Alternative> whole(const Demand& demand) const;
  [[nodiscard]] bool adds_up(const Alternative& alternative) const;

  const SuppressionProblem& problem_;
  const RelationsAround& around_;
  Solver& solver_;
  Neighbourhood window_;
  std::vector<std::int32_t> up_, down_;  // columns of the window's cells, -1 for none
  std::vector<double> point_;
  std::uint64_t work_ = 0;
};

}  // namespace kinderrechten::detail
