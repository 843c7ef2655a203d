// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/table_system.hpp"

#include <algorithm>
#include <utility>

namespace kinderrechten {

TableSystem::TableSystem(std::span<const Table> tables, const TableRelations& relations,
                         const CellBoxes& boxes)
    : tables_(tables), relations_(&relations), boxes_(&boxes),
      number_of_(relations.cells(), none) {
  add_numbers();
  add_rows();
}

void TableSystem::add_numbers() {
  for (std::uint32_t cell = 0; cell < boxes_->size(); ++cell) {
    if (boxes_->exact(cell)) continue;
    number_of_[cell] = static_cast<std::uint32_t>(cell_of_.size());
    cell_of_.push_back(cell);
  }
  // Two facts a number, since two tables may print its ends.
  const auto count = cell_of_.size();
  low_facts_ = system_.add_facts(FactKind::box, count, [this](std::size_t k) {
    return box_text(cell_of_[k], false);
  });
  high_facts_ = system_.add_facts(FactKind::box, count, [this](std::size_t k) {
    return box_text(cell_of_[k], true);
  });
  for (std::uint32_t n = 0; n < count; ++n) {
    const UnitBox box = (*boxes_)[cell_of_[n]];
    system_.add_number({box.low, box.high}, low_facts_ + n, high_facts_ + n);
  }
}

void TableSystem::add_rows() {
  row_facts_ = system_.add_facts(FactKind::sum, relations_->size(), [this](std::size_t r) {
    return relations_->name(r, tables_);
  });
  for (std::size_t r = 0; r < relations_->size(); ++r) add_row(r);
}

namespace {

__extension__ typedef __int128 Wide;  // NOLINT: `using` does not take the extension

/// One relation with the printed cells put in: terms of unknown numbers, and the sum of the rest.
struct Folded {
  std::vector<std::pair<NumberId, std::int64_t>> terms;
  Wide constant = 0;
  Integer big_constant = 0;
  bool big = false;

  void clear() {
    terms.clear();
    constant = 0;
    if (big) big_constant = 0;
    big = false;
  }
};

}  // namespace

void TableSystem::add_row(std::size_t relation) {
  static thread_local Folded row;
  row.clear();
  const auto add = [&](std::uint32_t cell, int sign) {
    if (number_of_[cell] != none) {
      row.terms.emplace_back(number_of_[cell], sign);
    } else if (boxes_->is_big(cell)) {
      row.big = true;
      row.big_constant += sign * *(*boxes_)[cell].low;
    } else {
      row.constant += sign * boxes_->lows()[cell];
    }
  };
  add(relations_->parent(relation), 1);
  const auto children = relations_->children(relation);
  const auto signs = relations_->signs(relation);
  for (std::size_t k = 0; k < children.size(); ++k) add(children[k], -signs[k]);

  const Integer constant = row.big_constant + Integer(row.constant);
  if (row.terms.empty() && constant == 0) return;
  std::sort(row.terms.begin(), row.terms.end());
  const auto fact = static_cast<FactId>(row_facts_ + relation);
  const bool repeats =
      std::adjacent_find(row.terms.begin(), row.terms.end(), [](const auto& a, const auto& b) {
        return a.first == b.first;
      }) != row.terms.end();
  const auto right = to_int64(-constant);
  if (repeats || row.big || !right || *right > System::largest_word ||
      *right < -System::largest_word) {
    std::vector<Term> terms;
    for (const auto& [number, sign] : row.terms) terms.push_back({number, sign});
    system_.add_row(std::move(terms), {-constant, -constant}, fact);
  } else {
    static thread_local std::vector<NumberId> numbers;
    static thread_local std::vector<std::int64_t> coefficients;
    numbers.clear();
    coefficients.clear();
    for (const auto& [number, sign] : row.terms) {
      numbers.push_back(number);
      coefficients.push_back(sign);
    }
    system_.add_row_words(numbers, coefficients, *right, *right, fact);
  }
  relation_of_.push_back(static_cast<std::uint32_t>(relation));
}

std::optional<std::size_t> TableSystem::relation_of_fact(FactId fact) const {
  if (fact < row_facts_) return std::nullopt;
  return fact - row_facts_;
}

std::string TableSystem::box_text(std::uint32_t cell, bool high) const {
  const CellBoxes::Place at = high ? boxes_->high_place(cell) : boxes_->low_place(cell);
  const Table& table = tables_[at.table];
  std::string text = tables_.size() > 1 && !table.title.empty() ? table.title + ": " : "";
  text += table.name(at.row) + " is printed as '" + std::string(table.cells().text(at.row)) + "'";
  return text;
}

}  // namespace kinderrechten
