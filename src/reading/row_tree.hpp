// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "folded.hpp"
#include "kinderrechten/table/table.hpp"

namespace kinderrechten::detail::reading {

/// Lets the numbers tell which rows hang together where labels and indentation do not.
///
/// - Rows that together make up the row above or below them in column after column are its parts:
///   "All children", "Boys", "Girls". Accepted when an accident is very unlikely: the chance that a sum
///   hits a number of size v by accident is about 1/v in each column. Two rows named boys and girls
///   need less. One misprinted column does not hide such a structure.
/// - A last row that alone is printed in bold, or at the foot of the table, is a total when the numbers above make
///   up most of it.
/// - "of which" belongs to the row above it, unless that is smaller in most columns and an earlier row
///   is not: then to the nearest such row; to none when there is no such row.
///
/// Cost: linear in the cells times the number of parts of a row; tables of over `largest` rows are
/// left as their labels say.
void hang_rows(Table& table, const Vocabulary& words);

}  // namespace kinderrechten::detail::reading
