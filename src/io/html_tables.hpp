// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <vector>

#include "kinderrechten/reading/document.hpp"

namespace kinderrechten::detail::io {

/// Lays out one HTML table: cells that stretch over columns and rows are repeated where they cover.
class HtmlTable {
 public:
  explicit HtmlTable(Place start) { grid_.place = start; }

  [[nodiscard]] bool in_row() const noexcept { return in_row_; }
  [[nodiscard]] Place start() const { return grid_.place; }
  std::string caption;

  void start_row();
  void end_row();
  /// Adds a cell of the row; starts one when there is none. Spans that would make a table much
  /// larger than its source are cut short: false.
  bool add(GridCell cell, std::size_t columns, std::size_t rows);
  /// The finished grid; empty when the table has no text.
  [[nodiscard]] Grid take();

 private:
  struct Hanging {  // a cell that reaches down into the rows to come
    GridCell cell;
    std::size_t rows = 0;
  };
  void fill_hanging(bool to_the_end);
  bool afford(std::size_t cells);

  Grid grid_;
  std::vector<Hanging> hanging_;  // by column
  bool in_row_ = false;
  std::size_t covered_ = 0, own_ = 0;
};

}  // namespace kinderrechten::detail::io
