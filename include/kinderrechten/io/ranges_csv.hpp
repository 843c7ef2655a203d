// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <ostream>

#include "kinderrechten/inference/table_ranges.hpp"

namespace kinderrechten {

/// Writes the ranges of one table's cells as `OUT.csv`: the dimensions, `text` as printed, `low`,
/// `high`, `tight` (true or false); rows in input order, cells absent from the input after them.
/// Numbers are whole or `a/b`; an end without bound is empty. Linear.
void write_ranges_csv(std::ostream& out, const TableModel& model, const TableRanges& ranges,
                      std::size_t table = 0);

}  // namespace kinderrechten
