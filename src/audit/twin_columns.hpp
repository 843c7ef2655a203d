// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <vector>

#include "audit/series.hpp"

namespace kinderrechten::detail {

/// Columns of two tables that print the same numbers under the same labels: `Received` of one table is `2022/23` of the
/// other, whatever their heads say. The cells that they share, of each pair of columns; those that differ only where a slip
/// of the pen explains it. Linear in the cells: a number that many rows print under one label tells nothing.
[[nodiscard]] std::vector<std::vector<Match>> twin_columns(const Book& book);

}  // namespace kinderrechten::detail
