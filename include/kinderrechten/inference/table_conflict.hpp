// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "kinderrechten/inference/conflict.hpp"
#include "kinderrechten/inference/slip.hpp"
#include "kinderrechten/inference/table_ranges.hpp"

namespace kinderrechten {

/// Something that tables state: a relation of their structure, what one of them prints in a cell, or
/// that numbers of the kind are not negative.
struct TablePremise {
  enum class Kind : std::uint8_t { relation, printed, kind };
  Kind kind = Kind::relation;
  std::size_t relation = 0;        ///< position in `TableModel::relations()`
  std::uint32_t cell = 0;          ///< of `printed`, with the place that prints it
  CellBoxes::Place place;
  friend bool operator==(const TablePremise&, const TablePremise&) = default;
};

/// A cell to print differently: what it could be instead, in units, were all edits of its correction
/// made.
struct CellEdit {
  std::uint32_t cell = 0;
  CellBoxes::Place place;  ///< which table prints it, where several do
  UnitBox instead;
  Slip slip = Slip::other; ///< how a person would have come to print what is printed now
  friend bool operator==(const CellEdit&, const CellEdit&) = default;
};

/// Premises that exclude each other, none of them needless when `irreducible`.
struct TableConflict {
  std::vector<TablePremise> premises;  ///< relations first, then cells in order
  bool irreducible = true;
};

/// Why tables have no world, and the fewest printed cells to change so that they have one.
struct TableContradiction {
  using Correction = std::vector<CellEdit>;
  std::vector<TableConflict> conflicts;  ///< the correction hits each of them; first those found first
  /// Errors that have nothing to do with each other apart: of each, its alternatives, likeliest first.
  /// One of each part makes a correction.
  std::vector<std::vector<Correction>> parts;
  std::size_t cells = 0;   ///< how many cells a smallest correction changes
  bool complete = true;    ///< every alternative is listed, and fewer cells are proven not to do
};

/// Explains the contradiction of a model; empty when it has a world or none was found to be missing.
///
/// The structure and the kind are taken to be right; what is printed in cells may be wrong, each cell
/// at the same cost. Only cells in conflicts come into doubt, so the cost depends on the errors and
/// on the number of cells that are not printed as one number, not on the size of the table.
[[nodiscard]] TableContradiction table_contradiction(const TableModel& model, const ConflictOptions& options = {});

}  // namespace kinderrechten
