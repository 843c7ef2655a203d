// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <utility>
#include <vector>

#include "kinderrechten/table/relation.hpp"
#include "kinderrechten/value/range_column.hpp"

namespace kinderrechten {

/// What every number of a report could be. Cells of tables that were announced take 16 bytes each;
/// parts, and cells of other tables, a node of a map.
class NumberRanges {
 public:
  /// Makes room for the cells of a table.
  void expect(std::size_t table, std::size_t rows, std::size_t columns) {
    if (tables_.size() <= table) tables_.resize(table + 1);
    tables_[table].columns = columns;
    tables_[table].cells.reserve(rows * columns);
    for (std::size_t i = 0; i < rows * columns; ++i) tables_[table].cells.push_back_missing();
  }
  /// Nothing changes where the number has a range already.
  void emplace(const NumberRef& n, Range range) {
    if (const auto cell = cell_of(n)) {
      auto& cells = tables_[n.table].cells;
      if (cells.is_missing(*cell)) cells.set(*cell, std::move(range));
    } else {
      others_.emplace(n, std::move(range));
    }
  }

  [[nodiscard]] std::optional<Range> find(const NumberRef& n) const {
    if (const auto cell = cell_of(n)) return tables_[n.table].cells[*cell];
    const auto it = others_.find(n);
    return it == others_.end() ? std::nullopt : std::optional(it->second);
  }
  /// The ends of a cell's range as in `RangeColumn`; nothing when they are not machine words.
  [[nodiscard]] std::optional<std::pair<std::int64_t, std::int64_t>> words(const NumberRef& n) const {
    const auto cell = cell_of(n);
    if (!cell) return std::nullopt;
    const std::int64_t low = tables_[n.table].cells.lows()[*cell], high = tables_[n.table].cells.highs()[*cell];
    return low <= high ? std::optional(std::pair(low, high)) : std::nullopt;
  }
  [[nodiscard]] bool contains(const NumberRef& n) const {
    const auto cell = cell_of(n);
    return cell ? !tables_[n.table].cells.is_missing(*cell) : others_.contains(n);
  }
  /// Throws `std::out_of_range` when nothing is known of the number.
  [[nodiscard]] Range at(const NumberRef& n) const {
    if (auto range = find(n)) return *std::move(range);
    throw std::out_of_range("no range of such a number");
  }

  /// Calls `visit(number, range)` for each, in the order of the numbers.
  template <class Visit>
  void for_each(Visit visit) const {
    auto other = others_.begin();
    for (std::size_t t = 0; t < tables_.size(); ++t)
      for (std::size_t i = 0; i < tables_[t].cells.size(); ++i) {
        const NumberRef n{t, i / tables_[t].columns, i % tables_[t].columns, std::nullopt};
        for (; other != others_.end() && other->first < n; ++other) visit(other->first, other->second);
        if (const auto range = tables_[t].cells[i]) visit(n, *range);
      }
    for (; other != others_.end(); ++other) visit(other->first, other->second);
  }

 private:
  struct Cells {
    std::size_t columns = 0;
    RangeColumn cells;
  };
  [[nodiscard]] std::optional<std::size_t> cell_of(const NumberRef& n) const {
    if (n.part || n.table >= tables_.size() || n.column >= tables_[n.table].columns) return std::nullopt;
    const std::size_t cell = n.row * tables_[n.table].columns + n.column;
    return cell < tables_[n.table].cells.size() ? std::optional(cell) : std::nullopt;
  }

  std::vector<Cells> tables_;
  std::map<NumberRef, Range> others_;
};

}  // namespace kinderrechten
