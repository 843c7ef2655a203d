// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kinderrechten/disclosure/protect.hpp"
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
  std::vector<std::vector<FigureColumn>> measures;  ///< of each the further columns that were asked for
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

/// Which columns of a table are read.
enum class Reading : std::uint8_t {
  published,  ///< `published` where there is one, else the number
  truth,      ///< the number and the further columns that the spec names for rules and costs
};

/// Reads them. Throws `InputError`.
[[nodiscard]] TableInput read_tables(const TableFiles& files, Reading reading = Reading::published);
/// An output in the place of what was read would destroy it: throws `InputError`. Empty paths are passed over.
void refuse_overwriting(const TableFiles& files, const TableInput& input, const std::vector<std::filesystem::path>& outputs);

/// The further columns of a table read as `Reading::truth`. Throws `InputError` for one that is no number where one is needed.
[[nodiscard]] CellMeasures measures_of(const TableInput& input, std::size_t table);
/// What the spec says hiding costs.
[[nodiscard]] Cost cost_of(const TableSpec& spec);

}  // namespace kinderrechten::detail
