// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <vector>

#include "io/table_input.hpp"
#include "kinderrechten/disclosure/release_checker.hpp"
#include "kinderrechten/disclosure/rules.hpp"
#include "kinderrechten/io/rules_spec.hpp"

namespace kinderrechten::detail {

/// The producer's table beside what was published of it, by the cell numbers of the latter.
struct ReleaseTruth {
  std::vector<std::optional<Integer>> value;     ///< units; nothing where the table gives none
  std::vector<CellContributions> contributions;  ///< what the rules look at; empty without rules
  ProtectionSpec wanted;                         ///< rules and levels of the spec
};

/// Reads the true table `path` by the spec of the published one. Throws `InputError` for a cell that was not published.
[[nodiscard]] ReleaseTruth read_release_truth(const TableFiles& files, const std::filesystem::path& path,
                                              const TableInput& published, const CellNumbers& numbers);

/// Holds a proof against the truth: every sensitive cell is hidden and keeps its levels, and in the worlds that are shown
/// to a contributor what he knows stays true. `hides(cell)` says what is hidden.
void check_levels(const ReleaseTruth& truth, const ReleaseWorlds& proof, bool confidential, const TableInput& published,
                  const std::vector<char>& hidden, CheckReport& report);

}  // namespace kinderrechten::detail
