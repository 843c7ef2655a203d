// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kinderrechten/notation/dialect.hpp"
#include "kinderrechten/table/report.hpp"
#include "note_book.hpp"
#include "registers.hpp"
#include "row_heads.hpp"
#include "rule_book.hpp"
#include "symbol_legend.hpp"
#include "table_draft.hpp"

namespace kinderrechten::detail::reading {

/// What the cells of a table are read by, besides the table itself.
struct TableFilling {
  Document& document;  ///< takes the remarks
  const Drafts& drafts;
  const Vocabulary& words;
  const Dialect& dialect;
  const SymbolLegend& legend;
  const NoteBook& notes;
  const std::vector<std::string>& marks;  ///< footnote marks of the report
  const Report& report;                   ///< its language, and how its percentages are rounded
  Registers& registers;                   ///< get those that rules make
};

/// Reads every cell of table number `t`, row by row, and names the registers of its rows. `row_done` is called before
/// each row. Linear in the cells.
[[nodiscard]] FigureColumn fill_table(const TableFilling& in, std::size_t t, const TableDraft& draft, std::vector<RowDraft>& rows,
                                      const RuleBook& rules, const std::function<void()>& row_done);

}  // namespace kinderrechten::detail::reading
