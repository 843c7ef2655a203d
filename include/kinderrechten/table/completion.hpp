// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/table/table.hpp"

namespace kinderrechten {

/// What a cell is that a table does not list: a number nobody printed, or a leaf that is zero.
enum class Missing : std::uint8_t { unknown, zero };

/// The positions of a table: every combination of codes, the last dimension running fastest.
///
///     TableGrid grid(table);
///     grid.row(grid.position(table, 17));      // 17, when no cell is listed twice
class TableGrid {
 public:
  static constexpr std::uint32_t no_row = std::numeric_limits<std::uint32_t>::max();
  /// More positions than this are refused: 4 bytes each are needed, and a table of which so few
  /// cells are listed wants other dimensions.
  static constexpr std::uint64_t most_positions = 200'000'000;

  /// Throws `ValueError` when a cell is listed twice or the table has too many positions. Linear in
  /// the number of positions.
  explicit TableGrid(const Table& table) : TableGrid(table.dimensions()) {
    rows_.assign(positions_, no_row);
    for (std::size_t row = 0; row < table.size(); ++row) {
      std::uint32_t& at = rows_[position(table, row)];
      if (at != no_row)
        throw ValueError("cell " + table.name(row) + " stands in rows " + std::to_string(at) +
                             " and " + std::to_string(row),
                         table.title, "list every cell once");
      at = static_cast<std::uint32_t>(row);
    }
  }

  [[nodiscard]] std::size_t size() const noexcept { return positions_; }
  /// Positions between neighbours along dimension d.
  [[nodiscard]] std::size_t stride(std::size_t d) const { return strides_[d]; }
  [[nodiscard]] std::size_t position(const Table& table, std::size_t row) const {
    std::size_t p = 0;
    for (std::size_t d = 0; d < strides_.size(); ++d) p += table.coordinate(row, d) * strides_[d];
    return p;
  }
  [[nodiscard]] std::uint32_t row(std::size_t position) const { return rows_[position]; }
  void set_row(std::size_t position, std::uint32_t row) { rows_[position] = row; }
  [[nodiscard]] CodeIndex code(std::size_t position, std::size_t d) const {
    return static_cast<CodeIndex>(position / strides_[d] % sizes_[d]);
  }

 private:
  explicit TableGrid(const std::vector<Dimension>& dimensions)
      : strides_(dimensions.size()), sizes_(dimensions.size()) {
    std::uint64_t all = 1;
    for (std::size_t d = dimensions.size(); d-- > 0;) {
      strides_[d] = all;
      sizes_[d] = dimensions[d].size();
      all *= sizes_[d];
      if (all > most_positions)
        throw ValueError("the dimensions have more than " + std::to_string(most_positions) +
                             " combinations of codes",
                         "dimension " + dimensions[d].name(),
                         "leave a dimension out, or split the table");
    }
    positions_ = all;
  }

  std::vector<std::size_t> strides_, sizes_;
  std::size_t positions_ = 0;
  std::vector<std::uint32_t> rows_;
};

/// Appends the cells that the table does not list, in dimension order (the last dimension fastest,
/// codes in the order of their dimension), and returns how many.
///
/// They have no text. An absent cell is unknown and stands in its relations as any other; with
/// `Missing::zero` an absent cell of leaf codes only is zero. Throws as `TableGrid`. Linear in the
/// number of combinations of codes.
inline std::size_t complete(Table& table, Missing missing = Missing::unknown) {
  const TableGrid grid(table);
  std::size_t absent = grid.size() - table.size();
  if (absent == 0) return 0;
  std::vector<std::vector<char>> inner;  // codes that are the sum of others
  for (const Dimension& d : table.dimensions()) {
    inner.emplace_back(d.size(), 0);
    for (const Hierarchy& h : d.hierarchies())
      for (const Split& s : h.splits) inner.back()[s.parent] = 1;
  }
  Figure unknown, zero;
  unknown.range = table.kind.nonnegative ? Range::count() : Range::all();
  zero.state = State::exact;
  zero.range = Range(0);
  std::vector<CodeIndex> codes(table.dimensions().size());
  for (std::size_t p = 0; p < grid.size(); ++p) {
    if (grid.row(p) != TableGrid::no_row) continue;
    bool leaf = true;
    for (std::size_t d = 0; d < codes.size(); ++d) {
      codes[d] = grid.code(p, d);
      leaf = leaf && !inner[d][codes[d]];
    }
    table.add(codes, missing == Missing::zero && leaf ? zero : unknown);
  }
  return absent;
}

}  // namespace kinderrechten
