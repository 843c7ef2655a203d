// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "kinderrechten/inference/certificate_sink.hpp"
#include "kinderrechten/inference/system.hpp"
#include "kinderrechten/table/cell_boxes.hpp"
#include "kinderrechten/table/table.hpp"
#include "kinderrechten/table/table_relations.hpp"

namespace kinderrechten {

/// The system of one or more tables: a number for every cell that is not printed as one number, a
/// row for every relation among them, with the printed cells put in.
///
/// Refers to the tables, relations and boxes, which must outlive it. Certificates about the system
/// are turned into ones about cells by `cell_certificate`, where every printed number that takes
/// part is a premise of its own, so that whoever checks them needs the table alone.
class TableSystem {
 public:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

  /// Linear in the number of terms; about a second for 1.4 million cells.
  TableSystem(std::span<const Table> tables, const TableRelations& relations,
              const CellBoxes& boxes);

  [[nodiscard]] const System& system() const noexcept { return system_; }
  [[nodiscard]] std::uint32_t cell(NumberId number) const { return cell_of_[number]; }
  /// The number of a cell, or `none` when it is printed exactly.
  [[nodiscard]] std::uint32_t number(std::uint32_t cell) const { return number_of_[cell]; }
  [[nodiscard]] std::size_t relation(RowId row) const { return relation_of_[row]; }
  /// The relation or the cell that a fact of the system states.
  [[nodiscard]] std::optional<std::size_t> relation_of_fact(FactId fact) const;
  /// What is printed in a cell, by code names: "a × 0-11 is printed as 'x'".
  [[nodiscard]] std::string printed_text(std::uint32_t cell) const {
    return box_text(cell, false);
  }

  /// Turns a certificate about numbers of `system()` into one about cells: relations as the
  /// structure states them, printed cells as facts, and a step that puts them in.
  [[nodiscard]] Certificate cell_certificate(Certificate certificate) const;
  /// The same for pieces, which go on to `to` while they pass. Both have to outlive it.
  [[nodiscard]] std::unique_ptr<CertificateSink> cell_names(CertificateSink& to) const;

 private:
  void add_numbers();
  void add_rows();
  void add_row(std::size_t relation);
  [[nodiscard]] std::string box_text(std::uint32_t cell, bool high) const;

  std::span<const Table> tables_;
  const TableRelations* relations_;
  const CellBoxes* boxes_;
  System system_;
  std::vector<std::uint32_t> cell_of_, number_of_;
  std::vector<std::uint32_t> relation_of_;  // per row
  FactId low_facts_ = 0, high_facts_ = 0, row_facts_ = 0;
};

}  // namespace kinderrechten
