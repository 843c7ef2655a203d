// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "kinderrechten/inference/explanation.hpp"
#include "kinderrechten/inference/table_ranges.hpp"

namespace kinderrechten {

/// Why a cell's range ends where it does.
///
/// `certificate` speaks of cells by number and rests on an irreducible set of facts: without any one
/// of them the end would lie further out. It is empty where the end is what is printed in the cell,
/// or what the kind of the table gives.
struct EndExplanation {
  std::optional<Integer> end;    ///< in units; nothing: the cell has no such end
  Certificate certificate;
  Derivation derivation;         ///< of the end; no lines when `certificate` is empty
  bool tight = false;
  /// Of a world in which the cell is at this end, the cell and the unknown cells around it.
  std::vector<std::pair<std::uint32_t, Integer>> world;
};

/// Both ends of a cell's range, explained. `wording` makes the sentences.
struct CellExplanation {
  std::uint32_t cell = 0;
  UnitBox printed;               ///< what the cell says by itself
  EndExplanation low, high;
};

/// Explains the range of one cell by everything that the tables print. Throws `InputError` when they
/// contradict themselves (see `table_contradiction`). Cost: that of the range, and a question on the
/// facts of its proof for each of them.
[[nodiscard]] CellExplanation explain(const TableModel& model, std::uint32_t cell,
                                      const BoundsOptions& options = {});

}  // namespace kinderrechten
