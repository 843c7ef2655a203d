// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/notation/dialect.hpp"
#include "kinderrechten/table/table.hpp"
#include "kinderrechten/value/figure_column.hpp"

namespace kinderrechten {

/// Reads the cells of a table in memory as `read_table_csv` reads those of a file.
///
/// Plain numbers are those of programs: `1.013` is one and a bit where the kind has decimals, unless `stated`, that is:
/// somebody named the dialect, and its point separates thousands. Any other text is the dialect's notation; a word
/// is any number of the kind. Throws `InputError` for a number that the kind does not have (negative, too many
/// decimals, a percentage) and for one gone wrong (`12O`); `name(k)` says which cell that is.
[[nodiscard]] FigureColumn read_table_cells(std::span<const std::string_view> texts, const Kind& kind,
                                            const Dialect& dialect, bool stated,
                                            const std::function<std::string(std::size_t)>& name);

/// The numbers of cells times `scale`, which has to make them whole numbers of 0 or more; a blank cell is 0. Throws
/// `InputError` otherwise; `name(k)` says which one that is.
[[nodiscard]] std::vector<std::int64_t> whole_units(const FigureColumn& cells, const Integer& scale,
                                                    const std::function<std::string(std::size_t)>& name);

}  // namespace kinderrechten
