// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "inline_text.hpp"
#include "kinderrechten/reading/document.hpp"

namespace kinderrechten::detail::io {

/// Code points of `text`: how far a cursor moves over it.
[[nodiscard]] inline std::uint32_t width(std::string_view text) {
  std::uint32_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

/// Fills a grid cell by cell from one line at a time.
class GridBuilder {
 public:
  GridBuilder(Document& document, Inline markup) : document_(document), markup_(markup) {}

  Grid grid;

  /// Starts a row on this line, whose first column of text is `column` (from 1).
  void start_line(std::size_t line, std::string_view text, std::size_t column = 1) {
    line_ = static_cast<std::uint32_t>(line);
    text_ = text;
    column_ = static_cast<std::uint32_t>(column);
    counted_ = 0;
    if (grid.place.line == 0) grid.place = {line, column};
  }
  /// A cell that is text_[begin, end) of the line, as printed, with spaces around it.
  void cell(std::size_t begin, std::size_t end) {
    const std::string_view raw = text_.substr(begin, end - begin);
    std::size_t indent = raw.find_first_not_of(" \t");
    if (indent == std::string_view::npos) indent = 0;
    column_ += width(text_.substr(counted_, begin + indent - counted_));
    counted_ = begin + indent;
    const bool stub = grid.cells.size() == row_begin();
    add(raw, stub ? indent : 0);
  }
  void add(std::string_view raw, std::size_t indent) {
    const InlineText lowered = lower_inline(raw, markup_, document_.store);
    GridCell cell;
    cell.text = lowered.text;
    if (indent > 0 && !cell.text.empty())
      cell.text = document_.store.keep(std::string(indent, ' ') + std::string(cell.text));
    cell.strong = lowered.strong;
    cell.line = line_;
    cell.column = column_;
    cell.head = heads;
    remark_on_unclosed(lowered, true, cell.place(), document_.remarks);
    grid.cells.push_back(cell);
  }
  void end_row() { grid.end_row(); }
  /// Hands the grid over to the document.
  void finish() {
    if (grid.rows() == 0) return;
    Block block;
    block.kind = Block::Kind::grid;
    block.grid = document_.grids.size();
    block.place = grid.place;
    document_.grids.push_back(std::move(grid));
    document_.blocks.push_back(block);
    grid = Grid{};
  }

  bool heads = false;  ///< cells added now are heads

 private:
  [[nodiscard]] std::size_t row_begin() const {
    return grid.row_ends.empty() ? 0 : grid.row_ends.back();
  }
  Document& document_;
  Inline markup_;
  std::string_view text_;
  std::uint32_t line_ = 0, column_ = 1;
  std::size_t counted_ = 0;
};

}  // namespace kinderrechten::detail::io
