// SPDX-License-Identifier: BSD-3-Clause
#include "html_tables.hpp"

#include <algorithm>
#include <utility>

namespace kinderrechten::detail::io {

void HtmlTable::start_row() {
  if (in_row_) end_row();
  in_row_ = true;
}

void HtmlTable::end_row() {
  if (!in_row_) return;
  fill_hanging(true);
  in_row_ = false;
  if (grid_.cells.size() > grid_.begin(grid_.rows())) grid_.end_row();
}

/// Puts the cells that hang down from rows above into this row, up to the next free column.
void HtmlTable::fill_hanging(bool to_the_end) {
  const std::size_t begin = grid_.begin(grid_.rows());
  while (true) {
    const std::size_t column = grid_.cells.size() - begin;
    if (column >= hanging_.size()) return;
    Hanging& above = hanging_[column];
    if (above.rows == 0) {
      const bool more = to_the_end && std::any_of(hanging_.begin() + static_cast<std::ptrdiff_t>(column),
                                                  hanging_.end(), [](const Hanging& h) { return h.rows > 0; });
      if (!more) return;
      if (!afford(1)) return hanging_.clear();
      grid_.cells.push_back({});  // the row is short to the left of a cell from above
      continue;
    }
    if (!afford(1)) {
      above.rows = 0;
      continue;
    }
    --above.rows;
    grid_.cells.push_back(above.cell);
  }
}

bool HtmlTable::afford(std::size_t cells) {
  if (covered_ + cells > 10000 + 8 * own_) return false;
  covered_ += cells;
  return true;
}

bool HtmlTable::add(GridCell cell, std::size_t columns, std::size_t rows) {
  if (!in_row_) start_row();
  fill_hanging(false);
  ++own_;
  const bool affordable = columns <= 1 || afford(columns - 1);
  if (!affordable) columns = 1;
  cell.span = static_cast<std::uint16_t>(columns);
  const std::size_t column = grid_.cells.size() - grid_.begin(grid_.rows());
  GridCell copy = cell;
  copy.covered = true;
  copy.span = 1;
  for (std::size_t k = 0; k < columns; ++k) grid_.cells.push_back(k == 0 ? cell : copy);
  if (rows > 1) {
    if (hanging_.size() < column + columns) hanging_.resize(column + columns);
    for (std::size_t k = 0; k < columns; ++k) hanging_[column + k] = {copy, rows - 1};
  }
  return affordable;
}

Grid HtmlTable::take() {
  end_row();
  const bool empty = std::all_of(grid_.cells.begin(), grid_.cells.end(),
                                 [](const GridCell& c) { return c.text.empty(); });
  if (empty) return {};
  return std::exchange(grid_, {});
}

}  // namespace kinderrechten::detail::io
