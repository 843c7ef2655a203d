// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <vector>

#include "symbol_legend.hpp"
#include "table_draft.hpp"

namespace kinderrechten::detail::reading {

/// A row head, and what only the reader needs to know of the row.
struct RowDraft {
  RowHead head;
  std::string hint;       ///< what stands in brackets at the end of the label
  bool shares = false;    ///< its cells are percentages
  bool shares_said = false;  ///< … as its label says
  bool shares_above = false; ///< its numbers are percentages as the title or the heading of its group says
  bool changes = false;   ///< its cells are changes (a row of a table whose periods are rows)
};

/// Understands the labels of a table: roles, levels, parents, names of parts, printed totals. Linear.
[[nodiscard]] std::vector<RowDraft> read_row_heads(const TableDraft& table, const Document& document,
                                                   const Vocabulary& words, const SymbolLegend& legend);

}  // namespace kinderrechten::detail::reading
