// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"
#include "kinderrechten/inference/checker.hpp"
#include "kinderrechten/table/cell_boxes.hpp"
#include "kinderrechten/table/completion.hpp"
#include "kinderrechten/table/table_relations.hpp"

// Checking in memory what `table_ranges` answered; nothing that searched for it is included.
namespace kinderrechten {

/// The range of a cell as somebody states it, in units.
struct StatedRange {
  std::optional<Integer> low, high;
  bool tight = false;
};

/// Checks a proof of ranges (`TableRanges::certificate`) against tables, as the command `verify` checks a file: the
/// cells are numbered and the relations built from the tables anew, and each fact, step and world is looked at.
///
/// `tables` are those that the ranges are of, `missing` what a cell is that they do not list. `stated`, when given, has
/// a range for every cell by its number; each has to be what the proof shows or what the cell prints.
///
///     verify(tables, ranges.certificate()).accepted();
[[nodiscard]] inline CheckReport verify(std::vector<Table> tables, const Certificate& certificate,
                                        Missing missing = Missing::unknown,
                                        const std::vector<StatedRange>* stated = nullptr) {
  for (Table& table : tables) complete(table, missing);
  const TableRelations relations(tables);
  const CellBoxes boxes(tables, relations.numbers());
  CheckReport report = CertificateChecker(relations, boxes).check(certificate);
  if (!stated || !report.accepted()) return report;
  if (stated->size() != relations.cells()) {
    report.add("ranges are stated of " + std::to_string(stated->size()) + " cells, the table has " +
               std::to_string(relations.cells()));
    return report;
  }
  std::vector<const CertificateBound*> proven(relations.cells(), nullptr);
  for (const CertificateBound& bound : certificate.bounds) proven[bound.cell] = &bound;
  for (std::uint32_t cell = 0; cell < relations.cells(); ++cell) {
    const StatedRange& s = (*stated)[cell];
    const UnitBox box = boxes[cell];
    const bool same = proven[cell] ? s.low == proven[cell]->low && s.high == proven[cell]->high && (!s.tight || proven[cell]->tight)
                                   : box.exact() && s.low == box.low && s.high == box.high;
    if (!same) report.add("cell " + std::to_string(cell) + ": the range stated is not the one that is proven");
  }
  return report;
}

}  // namespace kinderrechten
