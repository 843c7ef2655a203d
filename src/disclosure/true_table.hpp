// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <vector>

#include "kinderrechten/disclosure/protect.hpp"

namespace kinderrechten::detail {

/// The true numbers of a task with what the rules look at, by cell number.
struct TrueTable {
  std::shared_ptr<const TableModel> model;
  std::vector<std::int64_t> value;                 ///< units
  std::vector<std::int64_t> frequency;             ///< -1 where nobody says
  std::vector<std::vector<std::int64_t>> largest;  ///< a column each
  std::vector<std::int64_t> cost;
};

/// Takes a task apart. Throws `ValueError` naming the cell or the sum that does not do.
[[nodiscard]] TrueTable true_table(ProtectionTask& task, const BoundsOptions& options, Solver* solver);

/// What the best informed contributor of each cell knows; empty unless the task asks for such attackers. Throws
/// `ValueError` when contributions would be needed and are not given.
[[nodiscard]] std::vector<std::optional<CellInsider>> insiders(const TrueTable& table, bool count);

}  // namespace kinderrechten::detail
