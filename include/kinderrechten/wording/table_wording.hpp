// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/inference/table_conflict.hpp"
#include "kinderrechten/inference/table_explanation.hpp"

namespace kinderrechten {

/// Sentences about tables, in "nl" or "en"; any other language is a `NameError`. Cells are named by
/// their codes.

/// Why a cell lies in its range, as sentences that a person follows with pen and paper: the cell and
/// its range, for each end why it goes no further, and a world that reaches it.
///
///     women is 3
///     women = Total − men = 12 − 9 = 3
[[nodiscard]] std::vector<std::string> sentences(const CellExplanation& explanation, const TableModel& model,
                                                 std::string_view language);

/// The same for a cell of a table in memory, one sentence a line; the table is completed first. Throws
/// `InputError` when its figures contradict each other.
[[nodiscard]] std::string explain(const Table& table, std::size_t cell, std::string_view language = "en",
                                  const BoundsOptions& options = {});

/// One premise of a contradiction: `Total = men + women`, `men is printed as '9'`.
[[nodiscard]] std::string premise_text(const TablePremise& premise, const TableModel& model,
                                       std::string_view language);
/// What to print instead: `men: 8 instead of '9'`; cells to change together are joined by "and".
[[nodiscard]] std::string correction_text(const TableContradiction::Correction& correction,
                                          const TableModel& model, std::string_view language);

}  // namespace kinderrechten
