// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kinderrechten/inference/bounds.hpp"
#include "kinderrechten/inference/table_system.hpp"
#include "kinderrechten/table/table.hpp"

namespace kinderrechten {

/// One or more tables with everything that inference needs of them, kept together.
///
///     TableModel model({table});               // completes it first
///     TableRanges ranges = table_ranges(model);
///     ranges.range(17);                        // of cell 17
class TableModel {
 public:
  /// Completes the tables (`missing`), numbers their cells, builds their relations and system.
  /// Throws `ValueError` for a cell listed twice or a number that its kind does not have. The
  /// tables are of one kind.
  explicit TableModel(std::vector<Table> tables, Missing missing = Missing::unknown);

  [[nodiscard]] const std::vector<Table>& tables() const noexcept { return tables_; }
  [[nodiscard]] const TableRelations& relations() const noexcept { return *relations_; }
  [[nodiscard]] const CellBoxes& boxes() const noexcept { return *boxes_; }
  [[nodiscard]] const TableSystem& system() const noexcept { return *system_; }
  [[nodiscard]] const Kind& kind() const { return tables_.front().kind; }
  [[nodiscard]] std::uint32_t cells() const noexcept { return relations_->cells(); }
  /// The cell's number by table and row.
  [[nodiscard]] std::uint32_t cell(std::size_t table, std::size_t row) const {
    return relations_->numbers().of[table][row];
  }
  /// The number of units as a number: 1234 with two decimals is 617/50.
  [[nodiscard]] Rational value(const Integer& units) const {
    return Rational(units, units_per_one(kind()));
  }

 private:
  std::vector<Table> tables_;
  std::unique_ptr<TableRelations> relations_;
  std::unique_ptr<CellBoxes> boxes_;
  std::unique_ptr<TableSystem> system_;
};

/// The tightest range of every cell, given everything that the tables print.
class TableRanges {
 public:
  TableRanges(const TableModel& model, BoundsResult bounds)
      : model_(&model), bounds_(std::move(bounds)) {}

  [[nodiscard]] const BoundsResult& bounds() const noexcept { return bounds_; }
  [[nodiscard]] bool contradicts() const noexcept { return bounds_.contradicts(); }
  /// Ends in units, and whether both are proven to be taken in some world. A cell printed as one
  /// number is that, tight.
  struct Cell {
    std::optional<Integer> low, high;
    bool tight = true;
    [[nodiscard]] bool exact() const { return low && high && *low == *high; }
  };
  /// Throws `ValueError` when the tables contradict themselves.
  [[nodiscard]] Cell operator[](std::uint32_t cell) const;
  /// The same as a range of numbers.
  [[nodiscard]] Range range(std::uint32_t cell) const;
  /// What proves the ranges of all cells that are not printed exactly, or the contradiction; by
  /// cell numbers.
  [[nodiscard]] Certificate certificate() const;
  /// The same piece by piece: a certificate of a million cells takes more room than all else together.
  void show(CertificateSink& sink) const { bounds_.show(*model_->system().cell_names(sink)); }

 private:
  const TableModel* model_;
  BoundsResult bounds_;
};

/// Finds them; see `find_bounds` for what the options mean. `model` must outlive the answer.
[[nodiscard]] TableRanges table_ranges(const TableModel& model, const BoundsOptions& options = {},
                                       Solver* solver = nullptr);

}  // namespace kinderrechten
