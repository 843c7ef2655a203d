// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/io/table_spec.hpp"
#include "kinderrechten/table/table.hpp"

namespace kinderrechten {

/// What the `status` column of a release says of a cell; `none` when there is no such column.
enum class CellStatus : std::uint8_t { none, safe, hidden, rounded, perturbed };

/// A table read from a CSV file: its cells in file order, and what the other columns say.
struct TableFile {
  Table table;                            ///< title: the file's name; hierarchies as the spec says
  std::vector<CellStatus> status;         ///< per row; empty without a column `status`
  std::string value;                      ///< name of the column that was read
  std::vector<std::string> measures;      ///< names of the further columns that were asked for
  std::vector<FigureColumn> measure_cells;  ///< and their cells
  std::vector<std::string> remarks;       ///< what was assumed, for the user
};

/// How a table file is read besides its spec.
struct TableCsvOptions {
  bool release = false;                   ///< read column `published` where there is one
  std::vector<std::string> measures;      ///< further columns to read
};

/// Reads a table as CSV: the dimensions' codes, then measures; one row a cell, margins included.
///
/// `file` is where hierarchy files are looked for beside, when `spec_path` is empty. Without
/// dimensions in the spec, the columns before the number are flat dimensions whose total is the code
/// Total, when there is one. A cell may be in any notation; plain whole numbers are read without an
/// allocation (1.4 million cells in about a second). Absent cells are not added: see `complete`.
///
/// Throws `InputError` naming file, line and column for: no cells, a short or long row, a cell twice,
/// an unknown code, a missing column, a number that the kind does not have; and for hierarchies: a
/// circle, two parents in one file, a missing total.
[[nodiscard]] TableFile read_table_csv(const std::filesystem::path& file, const TableSpec& spec,
                                       const std::filesystem::path& spec_path = {},
                                       const TableCsvOptions& options = {});

/// The same for bytes in memory; `linked` is the spec's further table to read, -1 for its first.
[[nodiscard]] TableFile read_table_csv_text(std::string_view bytes, std::string_view name,
                                            const TableSpec& spec,
                                            const std::filesystem::path& spec_path = {},
                                            const TableCsvOptions& options = {}, int linked = -1);

/// Reads a hierarchy file (columns parent, child and perhaps sign: +, -, 1 or -1) and adds its codes
/// and splits to the dimension. Throws `InputError` as above.
void read_hierarchy_csv(std::string_view bytes, std::string_view name, Dimension& dimension);

/// Writes a field, in quotation marks when it has to be.
void append_csv_field(std::string& out, std::string_view field);

}  // namespace kinderrechten
