// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/table_ranges.hpp"

#include <utility>

namespace kinderrechten {

TableModel::TableModel(std::vector<Table> tables, Missing missing) : tables_(std::move(tables)) {
  if (tables_.empty()) throw ValueError("no table", "TableModel", "give at least one");
  for (Table& table : tables_) complete(table, missing);
  relations_ = std::make_unique<TableRelations>(tables_);
  boxes_ = std::make_unique<CellBoxes>(tables_, relations_->numbers());
  system_ = std::make_unique<TableSystem>(tables_, *relations_, *boxes_);
}

TableRanges::Cell TableRanges::operator[](std::uint32_t cell) const {
  const std::uint32_t number = model_->system().number(cell);
  if (number == TableSystem::none) {
    const UnitBox box = model_->boxes()[cell];
    return {box.low, box.high, true};
  }
  const NumberBounds found = bounds_[number];
  return {found.low, found.high, found.tight()};
}

Range TableRanges::range(std::uint32_t cell) const {
  const Cell found = (*this)[cell];
  const auto end = [&](const std::optional<Integer>& units) -> std::optional<End> {
    if (!units) return std::nullopt;
    return End{model_->value(*units)};
  };
  const Domain domain = model_->kind().decimals == 0 ? Domain::integers : Domain::rationals;
  return Range(domain, end(found.low), end(found.high));
}

Certificate TableRanges::certificate() const {
  KeptCertificate all(model_->cells());
  show(all);
  return std::move(all.kept);
}

TableRanges table_ranges(const TableModel& model, const BoundsOptions& options, Solver* solver) {
  return TableRanges(model, find_bounds(model.system().system(), options, solver));
}

}  // namespace kinderrechten
