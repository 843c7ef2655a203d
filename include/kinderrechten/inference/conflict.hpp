// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "kinderrechten/inference/bounds.hpp"
#include "kinderrechten/inference/system.hpp"

namespace kinderrechten {

/// Facts that exclude each other and of which none is needless: an irreducible contradiction.
///
/// `worlds[k]` satisfies all of them but `facts[k]`, which shows that this one is needed; it gives a
/// value to each of `numbers`. `proof` derives the contradiction from the facts alone.
struct Conflict {
  std::vector<FactId> facts;                 ///< ascending
  std::vector<NumberId> numbers;             ///< that the facts speak of, ascending
  std::vector<std::vector<Integer>> worlds;  ///< one per fact
  Certificate proof;                         ///< its cells are positions in `numbers`
  bool irreducible = true;                   ///< false when a limit struck before every fact was tried
};

/// How a search for conflicts and corrections is bounded, and what it may doubt.
struct ConflictOptions {
  BoundsOptions bounds;           ///< of each question to the engine
  std::size_t max_conflicts = 64; ///< conflicts looked at; when more are needed the answer says so
  std::size_t max_corrections = 20; ///< alternatives listed, of the whole and of each part
  /// What it costs to give up a fact; nothing: it is beyond doubt (the structure of a table, "counts
  /// are not negative"). Default: every fact costs 1.
  std::function<std::optional<unsigned>(FactId)> cost;
};

/// One irreducible contradiction of the system; nothing when it has a world or none was found to be
/// missing within the limits.
///
/// Starts from the facts in the engine's proof and drops them one by one, taking over the facts of
/// each new proof. Cost: at most one question per fact in the first proof, each on those facts only.
[[nodiscard]] std::optional<Conflict> find_conflict(const System& system,
                                                    const ConflictOptions& options = {});

/// Facts to give up together so that the rest has a world.
struct CorrectionSet {
  std::vector<FactId> facts;
  /// Of each of `facts` that states the box of one number: what that number may be instead.
  std::vector<std::optional<Box>> instead;
  friend bool operator==(const CorrectionSet&, const CorrectionSet&) = default;
};

/// The cheapest ways to mend a contradictory system, with what proves that none is cheaper.
///
/// Every set of facts that mends the system has to hit each conflict: the cheapest set that hits all
/// `conflicts` costs `cost`, so nothing cheaper can do (Reiter's hitting sets; small enough to check
/// by hand, often because the conflicts are disjoint).
struct Corrections {
  unsigned cost = 0;
  std::vector<CorrectionSet> sets;   ///< alternatives of that cost, in order of fact numbers
  /// The same, errors that have nothing to do with each other apart: of each part, its alternatives.
  /// Every one of them mends the system together with the first alternative of every other part.
  std::vector<std::vector<CorrectionSet>> parts;
  std::vector<Conflict> conflicts;   ///< the proof
  bool complete = true;              ///< every alternative is listed and the cost is proven
};

/// Nothing to mend: no sets, cost 0. Cost: a question per candidate set; the number of candidates
/// grows with the number of overlapping conflicts, and the limits bound it. The time limit and the
/// progress function of `options.bounds` end the whole search.
[[nodiscard]] Corrections smallest_corrections(const System& system, const ConflictOptions& options = {});

/// The system with the facts for which `keep` is true: other rows are left out, other ends of boxes
/// become infinite, and numbers that nothing speaks of any more disappear. `numbers[i]` is the old
/// position of the new number i. Facts keep their ids.
struct Subsystem {
  System system;
  std::vector<NumberId> numbers;
};
[[nodiscard]] Subsystem subsystem(const System& system, const std::function<bool(FactId)>& keep);

}  // namespace kinderrechten
