// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "kinderrechten/disclosure/rules.hpp"
#include "kinderrechten/inference/bounds.hpp"
#include "kinderrechten/table/table_relations.hpp"

namespace kinderrechten {

/// A primary suppression: a cell that is sensitive, and the levels that it is to have.
struct PrimaryCell {
  std::uint32_t cell = 0;
  Levels levels;
};

/// What somebody who contributed to a cell knows of it besides the release: that it is at least his own part, or, as its
/// only contributor, the number itself.
struct CellInsider {
  static constexpr std::uint32_t several = std::numeric_limits<std::uint32_t>::max();
  std::int64_t at_least = 0;      ///< units
  std::uint32_t only = several;   ///< the only contributor, if there is one; cells that share him have the same number here
};

/// A table with numbers of which some must not be known: the input of secondary suppression.
struct SuppressionProblem {
  const TableRelations* relations = nullptr;
  std::vector<std::int64_t> value;  ///< per cell, the true number in units; it adds up
  std::vector<std::int64_t> cost;   ///< per cell, what hiding it costs: 0 or more
  bool nonnegative = true;
  std::vector<PrimaryCell> primary;
  /// Per cell, what the best informed of its contributors knows; empty: nobody knows more than the release.
  std::vector<std::optional<CellInsider>> insiders;
};

/// A table that agrees with all published cells, as its differences from the true one: cells ascending, none 0.
using Alternative = std::vector<std::pair<std::uint32_t, std::int64_t>>;

/// "This cell can be that much larger (smaller), for all that this attacker knows."
struct Shown {
  static constexpr std::uint32_t nobody = std::numeric_limits<std::uint32_t>::max();
  std::uint32_t cell = 0;
  std::uint32_t attacker = nobody;  ///< a contributor of that cell; nobody: who knows the release alone
  std::uint32_t alternative = 0;    ///< position in `Suppression::alternatives`
};

/// Which cells to hide, and why that is enough.
struct Suppression {
  std::vector<char> hidden;                ///< per cell
  std::vector<Alternative> alternatives;   ///< each checked by addition
  std::vector<Shown> shown;                ///< what every primary cell is shown to reach
  std::vector<std::uint32_t> not_shown;    ///< primary cells for which no alternative was found
  Integer cost = 0;                        ///< of all hidden cells
  Integer bound = 0;                       ///< no safe pattern costs less
  BoundsLimit limit = BoundsLimit::none;   ///< why improving stopped early
};

/// Finds further cells to hide (secondary suppression) so that no primary cell can be narrowed below its levels.
///
/// For each primary cell the cheapest table that differs from the true one by its level is searched, as a linear program
/// over the cells around it, wider where that has none; what it changes is hidden. Numbers already hidden cost next to
/// nothing there. Then each such table is given up in turn and searched again, as long as that saves anything. A cell
/// that no such table changes is published. (The idea of Kelly, Golden and Assad, 1992, with windows and local search.)
///
/// Exact in what it answers: every alternative is added up in whole numbers. `bound` counts what any pattern must
/// hide: in each relation with one primary cell another one. The work grows with the number of primary cells, not with
/// the table, as long as windows suffice; `options.effort` sets how often alternatives are searched anew (0: never),
/// the time limit ends that too. Without a solver nothing is found: `not_shown` lists the primary cells.
[[nodiscard]] Suppression suppress(const SuppressionProblem& problem, const BoundsOptions& options, Solver* solver);

}  // namespace kinderrechten
