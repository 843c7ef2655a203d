// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kinderrechten/inference/table_ranges.hpp"
#include "kinderrechten/io/commands.hpp"
#include "kinderrechten/io/table_csv.hpp"

namespace kinderrechten::detail {

/// A table file with its linked ones, as the commands need them.
struct TableInput {
  TableSpec spec;
  std::vector<Table> tables;                     ///< complete: absent cells appended
  std::vector<std::size_t> given;                ///< rows of each that the file has
  std::vector<std::vector<CellStatus>> status;   ///< of these rows; empty without a status column
  std::vector<std::filesystem::path> paths;      ///< of the table files
  std::vector<std::string> sha256;               ///< of their bytes
  std::vector<std::string> remarks;
  bool release = false;                          ///< the first file has a column `published`

  /// A cell by its file and codes.
  [[nodiscard]] std::string name(std::size_t table, std::size_t row) const {
    return tables.size() > 1 ? tables[table].title + ": " + tables[table].name(row)
                             : tables[table].name(row);
  }
};

/// Reads them. Column `published` is read where there is one. Throws `InputError`.
[[nodiscard]] TableInput read_tables(const TableFiles& files);

}  // namespace kinderrechten::detail
