// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "column_heads.hpp"
#include "kinderrechten/reading/document.hpp"

namespace kinderrechten::detail::reading {

/// One printed row: which row of which grid, and where in the document.
struct RowRef {
  std::uint32_t grid, row, block;
};

/// A printed table before its rows are understood; one that goes on after its footnotes is one.
struct TableDraft {
  std::string title;
  std::vector<std::string> title_notes;
  std::size_t block = 0;            ///< where its first grid stands
  GridShape shape;                  ///< of its first grid
  Heads heads;
  std::vector<RowRef> rows;

  [[nodiscard]] const GridCell& cell(const Document& d, std::size_t r, std::size_t c) const {
    static const GridCell none;
    const Grid& grid = d.grids[rows[r].grid];
    if (c >= grid.width(rows[r].row)) return none;
    const GridCell& cell = grid.at(rows[r].row, c);
    // a label that stretches over the columns behind it heads a group, and stands in none of them
    return cell.covered && c >= shape.stubs && grid.at(rows[r].row, 0).span > c ? none : cell;
  }
};

/// The document cut into tables and everything else.
struct Drafts {
  std::vector<Block> blocks;        ///< the document's, with the notes under a table as blocks of their own
  std::vector<TableDraft> tables;
  std::vector<int> table_of;        ///< by block: which table a grid belongs to, else -1
  std::vector<char> is_title;       ///< by block: the title of a table
};

/// Finds the tables, joins those that go on, gives each its title. Tables of contents become headings.
[[nodiscard]] Drafts draft_tables(Document& document, const Vocabulary& words);

}  // namespace kinderrechten::detail::reading
