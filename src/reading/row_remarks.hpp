// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <vector>

#include "kinderrechten/reading/document.hpp"
#include "row_heads.hpp"
#include "table_draft.hpp"

namespace kinderrechten::detail::reading {

/// Remarks on rows that are too long or too short, on labels and periods that stand there twice, and on changes between
/// columns that are not there.
void remark_on_rows(const TableDraft& draft, const std::vector<RowDraft>& rows, Document& document);

}  // namespace kinderrechten::detail::reading
