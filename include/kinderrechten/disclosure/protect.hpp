// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kinderrechten/disclosure/release_checker.hpp"
#include "kinderrechten/disclosure/rules.hpp"
#include "kinderrechten/disclosure/suppression.hpp"
#include "kinderrechten/inference/table_ranges.hpp"

namespace kinderrechten {

/// What hiding a cell costs: 1, its absolute value in units, its contributors, the logarithm of one more than its value
/// (in 1024ths of a binary digit), or numbers of its own.
enum class Cost : std::uint8_t { one, value, frequency, log, given };

/// What a producer knows of the cells of one table besides their numbers: row by row, as the table was given.
struct CellMeasures {
  std::vector<std::int64_t> frequency;             ///< contributors; empty: of counts the number itself
  std::vector<std::vector<std::int64_t>> largest;  ///< the largest contributions in units: a column each
  std::vector<std::int64_t> cost;                  ///< of `Cost::given`: 0 or more
};

/// A true table with the rules for publishing it.
struct ProtectionTask {
  std::vector<Table> tables;           ///< every cell one number; cells that follow from others may be absent
  std::vector<CellMeasures> measures;  ///< one a table
  Missing missing = Missing::unknown;
  bool count = true;                   ///< contributors are what is counted: the defaults of levels differ
  Rules rules;
  Protection protection;
  bool contributors = false;           ///< protect against who knows his own contribution, too
  Cost cost = Cost::one;
};

/// A sensitive cell of a release: why, and what its interval is to have.
struct ProtectedCell {
  std::uint32_t cell = 0;
  std::vector<SensitivityReason> reasons;
  Levels levels;
};

/// A table that can be published, and what proves it.
struct Release {
  enum class State : std::uint8_t { safe, primary, secondary };

  std::shared_ptr<const TableModel> model;  ///< of the published tables: what is hidden is any number of the kind
  bool count_table = true;                  ///< of counts, not magnitudes
  std::vector<State> state;                 ///< per cell number
  std::vector<Integer> truth;               ///< per cell number, in units; not to be published
  std::vector<ProtectedCell> sensitive;
  Suppression suppression;                  ///< the pattern, its cost and a bound on it
  /// Follows from the published tables alone: two tables that give one release have one proof. Its claims are
  /// the feasibility intervals, or what was found of them.
  ReleaseWorlds proof;
  bool proof_found = false;                 ///< `proof` shows the levels of every sensitive cell
  /// The producer's own: worlds around the true table, claims by attacker. Never to be published.
  ReleaseWorlds private_proof;
  std::vector<Levels> private_levels;       ///< of the private proof's claims
  /// Sensitive cells that neither proof shows to keep their levels; while there are any, nothing may leave.
  std::vector<std::uint32_t> unproven;
  std::vector<std::string> remarks;

  [[nodiscard]] bool safe() const noexcept { return unproven.empty(); }
  [[nodiscard]] std::size_t count(State s) const {
    return static_cast<std::size_t>(std::count(state.begin(), state.end(), s));
  }
};

/// Applies the rules, hides what has to be hidden, and proves it (see `suppress` for how it is searched).
///
/// Throws `ValueError` for a table that is not all numbers, does not add up, or lacks what a rule looks at.
[[nodiscard]] Release protect(ProtectionTask task, const BoundsOptions& options, Solver* solver);

/// The worlds and feasibility intervals of a published table, from it alone: the public part of a release's proof. The
/// base is empty when no world was found within the effort.
[[nodiscard]] ReleaseWorlds release_worlds(const TableModel& release, const BoundsOptions& options, Solver* solver);

}  // namespace kinderrechten
