// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/table_conflict.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace kinderrechten {
namespace {

/// The system of a model in which some cells are in doubt: these are numbers that their printed facts
/// may leave free, as unknown cells are; all others are put into the relations as printed.
class DoubtedSystem {
 public:
  DoubtedSystem(const TableModel& model, const std::set<std::uint32_t>& doubted) : model_(model) {
    const auto name = [](std::size_t) { return std::string(); };
    kind_ = system_.add_facts(FactKind::box, 1, name);
    printed_ = system_.add_facts(FactKind::box, 2 * std::size_t{model.cells()}, name);
    relations_ = system_.add_facts(FactKind::sum, model.relations().size(), name);
    number_.assign(model.cells(), TableSystem::none);
    for (std::uint32_t cell = 0; cell < model.cells(); ++cell)
      if (!model.boxes().exact(cell) || doubted.contains(cell)) add_cell(cell, doubted.contains(cell));
    for (std::size_t r = 0; r < model.relations().size(); ++r) add_relation(r);
  }

  [[nodiscard]] const System& system() const noexcept { return system_; }
  [[nodiscard]] bool may_be_wrong(FactId fact) const noexcept { return fact >= printed_ && fact < relations_; }
  /// The cells that a relation has as constants: whether it holds depends on them too.
  [[nodiscard]] std::vector<std::uint32_t> constants(FactId fact) const {
    std::vector<std::uint32_t> cells;
    if (fact < relations_) return cells;
    for_terms(fact - relations_, [&](std::uint32_t cell, int) {
      if (number_[cell] == TableSystem::none) cells.push_back(cell);
    });
    return cells;
  }
  [[nodiscard]] std::uint32_t cell(FactId fact) const { return (fact - printed_) / 2; }
  [[nodiscard]] TablePremise premise(FactId fact) const {
    if (fact >= relations_) return {TablePremise::Kind::relation, fact - relations_, 0, {}};
    if (fact < printed_) return {TablePremise::Kind::kind, 0, 0, {}};
    const bool high = (fact - printed_) % 2 != 0;
    const auto& boxes = model_.boxes();
    return {TablePremise::Kind::printed, 0, cell(fact), high ? boxes.high_place(cell(fact)) : boxes.low_place(cell(fact))};
  }

 private:
  template <class Visit>
  void for_terms(std::size_t r, Visit visit) const {
    const auto& relations = model_.relations();
    visit(relations.parent(r), 1);
    for (std::size_t k = 0; k < relations.children(r).size(); ++k)
      visit(relations.children(r)[k], -relations.signs(r)[k]);
  }
  void add_cell(std::uint32_t cell, bool doubted) {
    const UnitBox box = model_.boxes()[cell];
    const bool whole = model_.boxes().low_place(cell) == model_.boxes().high_place(cell);
    const FactId low = printed_ + 2 * cell, high = whole ? low : low + 1;
    const bool by_kind = model_.kind().nonnegative && box.low && *box.low == 0;
    number_[cell] = system_.add_number({box.low, box.high}, by_kind ? kind_ : low, high);
    if (doubted && model_.kind().nonnegative && !by_kind)
      system_.add_row({{number_[cell], 1}}, {Integer(0), std::nullopt}, kind_);
  }
  void add_relation(std::size_t r) {
    std::vector<Term> terms;
    Integer constant = 0;
    for_terms(r, [&](std::uint32_t cell, int sign) {
      if (number_[cell] != TableSystem::none) terms.push_back({number_[cell], sign});
      else constant += sign * *model_.boxes()[cell].low;
    });
    if (terms.empty() && constant == 0) return;
    system_.add_row(std::move(terms), {-constant, -constant}, static_cast<FactId>(relations_ + r));
  }

  const TableModel& model_;
  System system_;
  FactId kind_ = 0, printed_ = 0, relations_ = 0;
  std::vector<std::uint32_t> number_;
};

TableConflict conflict_of(const DoubtedSystem& doubted, const Conflict& conflict) {
  TableConflict result;
  result.irreducible = conflict.irreducible;
  for (const FactId fact : conflict.facts) result.premises.push_back(doubted.premise(fact));
  std::stable_sort(result.premises.begin(), result.premises.end(),
                   [](const TablePremise& a, const TablePremise& b) { return a.kind < b.kind; });
  return result;
}

/// The likeliest slip that leads from a number in the box to the printed one.
Slip likeliest(const Integer& printed, const UnitBox& instead) {
  if (instead.exact()) return slip(printed, *instead.low);
  if (printed < 0) return Slip::other;
  Slip best = Slip::other;
  for (const Integer& meant : neighbours(printed))
    if ((!instead.low || meant >= *instead.low) && (!instead.high || meant <= *instead.high))
      best = std::min(best, slip(printed, meant));
  return best;
}

TableContradiction::Correction correction_of(const TableModel& model, const DoubtedSystem& doubted,
                                             const CorrectionSet& set) {
  TableContradiction::Correction edits;
  for (std::size_t k = 0; k < set.facts.size(); ++k) {
    const TablePremise premise = doubted.premise(set.facts[k]);
    CellEdit edit{premise.cell, premise.place, {}, Slip::other};
    if (set.instead[k]) edit.instead = {set.instead[k]->low, set.instead[k]->high};
    const UnitBox printed = model.boxes()[edit.cell];
    if (printed.exact()) edit.slip = likeliest(*printed.low, edit.instead);
    edits.push_back(std::move(edit));
  }
  return edits;
}

auto likelihood(const TableContradiction::Correction& edits) {
  Slip worst = Slip::digit;
  bool loose = false;
  for (const CellEdit& edit : edits) worst = std::max(worst, edit.slip), loose |= !edit.instead.exact();
  return std::tuple(worst, loose, edits.empty() ? 0 : edits.front().cell);
}

}  // namespace

TableContradiction table_contradiction(const TableModel& model, const ConflictOptions& options) {
  std::set<std::uint32_t> in_doubt;
  for (;;) {
    const DoubtedSystem doubted(model, in_doubt);
    ConflictOptions asked = options;
    asked.cost = [&](FactId fact) { return doubted.may_be_wrong(fact) ? std::optional(1u) : std::nullopt; };
    const std::size_t before = in_doubt.size();
    const auto doubt = [&](const Conflict& conflict) {
      for (const FactId fact : conflict.facts)
        for (const std::uint32_t cell : doubted.constants(fact)) in_doubt.insert(cell);
    };
    const Corrections found = smallest_corrections(doubted.system(), asked);
    // a conflict with constants in it only says where to look
    for (const Conflict& conflict : found.conflicts) doubt(conflict);
    if (in_doubt.size() > before) continue;
    TableContradiction result;
    for (const Conflict& conflict : found.conflicts) result.conflicts.push_back(conflict_of(doubted, conflict));
    for (const auto& part : found.parts) {
      auto& alternatives = result.parts.emplace_back();
      for (const CorrectionSet& set : part) alternatives.push_back(correction_of(model, doubted, set));
      std::stable_sort(alternatives.begin(), alternatives.end(),
                       [](const auto& a, const auto& b) { return likelihood(a) < likelihood(b); });
    }
    result.cells = found.cost;
    result.complete = found.complete;
    return result;
  }
}

}  // namespace kinderrechten
