// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/table_explanation.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "kinderrechten/inference/conflict.hpp"

namespace kinderrechten {
namespace {

using FactSet = std::set<FactId>;

FactSet premises(const Certificate& certificate) {
  FactSet facts;
  for (const CertificateFact& fact : certificate.facts) facts.insert(fact.origin);
  return facts;
}

/// Drops the facts that the end does not need: together with "the number lies beyond it" they are a
/// conflict, and an irreducible one is what remains.
FactSet needed(const System& system, NumberId number, const Integer& end, bool low, FactSet facts,
               const BoundsOptions& options) {
  Subsystem part = subsystem(system, [&](FactId f) { return facts.contains(f); });
  const auto at = std::lower_bound(part.numbers.begin(), part.numbers.end(), number);
  if (at == part.numbers.end() || *at != number) return facts;
  const auto local = static_cast<NumberId>(at - part.numbers.begin());
  const FactId beyond = part.system.add_fact(FactKind::known, "the number lies beyond");
  Box outside;
  (low ? outside.high : outside.low) = end + (low ? -1 : 1);
  part.system.add_row({{local, 1}}, outside, beyond);
  ConflictOptions asked;
  asked.bounds = options;
  const auto conflict = find_conflict(part.system, asked);
  if (!conflict) return facts;
  facts = {conflict->facts.begin(), conflict->facts.end()};
  facts.erase(beyond);
  return facts;
}

/// A certificate about the numbers of a part, as one about those of the whole; a part does not know
/// what its facts are.
Certificate renumbered(Certificate certificate, const std::vector<NumberId>& numbers, const System& system) {
  const auto row = [&](CertificateRow& r) {
    for (std::uint32_t& cell : r.cells) cell = numbers[cell];
  };
  certificate.cells = static_cast<std::uint32_t>(system.number_count());
  for (CertificateFact& fact : certificate.facts) {
    row(fact.row);
    fact.kind = to_string(system.fact_kind(fact.origin));
    fact.source = system.fact_source(fact.origin);
  }
  for (CertificateStep& step : certificate.steps) {
    row(step.gives);
    if (step.rule == Rule::split) step.cell = numbers[step.cell];
  }
  for (CertificateBound& bound : certificate.bounds) {
    bound.cell = numbers[bound.cell];
    bound.low_world = bound.high_world = std::nullopt;  // a world of the part is none of the whole
    bound.tight = false;
  }
  certificate.base.clear();
  certificate.worlds.clear();
  return certificate;
}

class Explaining {
 public:
  Explaining(const TableModel& model, std::uint32_t cell, const BoundsOptions& options)
      : model_(model), system_(model.system().system()), cell_(cell), number_(model.system().number(cell)),
        options_(options) {}

  CellExplanation run() {
    CellExplanation all{cell_, model_.boxes()[cell_], {}, {}};
    const bool exact = number_ == TableSystem::none;
    BoundsOptions asked = options_;
    if (!exact) asked.wanted = {number_};
    else if (system_.number_count() > 0) asked.wanted = {0};
    const BoundsResult result = find_bounds(system_, asked);
    if (result.contradicts())
      throw InputError("the figures contradict each other", "explain", "correct what excludes each other first");
    if (exact) {
      all.low.end = all.high.end = all.printed.low;
      all.low.tight = all.high.tight = true;
      return all;
    }
    const NumberBounds found = result[number_];
    all.low.end = found.low, all.high.end = found.high;
    all.low.tight = found.low_tight, all.high.tight = found.high_tight;
    const bool derived_low = found.low && found.low != all.printed.low;
    const bool derived_high = found.high && found.high != all.printed.high;
    if (derived_low || derived_high) {
      const FactSet facts = premises(result.certificate(std::vector{number_}));
      if (derived_low) derive(all.low, facts, true);
      if (derived_high) derive(all.high, facts, false);
    }
    add_world(all.low, result, found.low_tight ? found.low_world : std::nullopt);
    add_world(all.high, result, found.high_tight ? found.high_world : std::nullopt);
    return all;
  }

 private:
  void derive(EndExplanation& to, const FactSet& facts, bool low) {
    if (!derive_from(to, needed(system_, number_, *to.end, low, facts, options_), low)) derive_from(to, facts, low);
  }
  bool derive_from(EndExplanation& to, const FactSet& facts, bool low) {
    const Subsystem part = subsystem(system_, [&](FactId f) { return facts.contains(f); });
    const auto at = std::lower_bound(part.numbers.begin(), part.numbers.end(), number_);
    if (at == part.numbers.end() || *at != number_) return false;
    BoundsOptions asked = options_;
    asked.wanted = {static_cast<NumberId>(at - part.numbers.begin())};
    const BoundsResult result = find_bounds(part.system, asked);
    if (result.contradicts()) return false;
    const Certificate own = renumbered(result.certificate(asked.wanted), part.numbers, system_);
    to.certificate = model_.system().cell_certificate(own);
    for (const CertificateBound& bound : to.certificate.bounds) {
      const auto& end = low ? bound.low : bound.high;
      const auto& step = low ? bound.low_step : bound.high_step;
      if (bound.cell != cell_ || end != to.end || !step) continue;
      to.derivation = derivation(to.certificate, *step);
      note_cells(to.derivation, to.certificate);
      return true;
    }
    to.certificate = {};
    return false;
  }
  void note_cells(const Derivation& derivation, const Certificate& certificate) {
    for (const auto& line : derivation.lines)
      for (const auto& use : line.from)
        if (use.kind == Derivation::Use::Kind::fact)
          for (const std::uint32_t cell : certificate.facts[use.index].row.cells) around_.insert(cell);
  }
  void add_world(EndExplanation& to, const BoundsResult& result, const std::optional<std::int32_t>& index) {
    if (!index) return;
    if (around_.empty()) note_relations();
    const std::vector<Integer> world = result.world(*index);
    to.world.emplace_back(cell_, world[number_]);
    for (const std::uint32_t cell : around_)
      if (const std::uint32_t n = model_.system().number(cell); n != TableSystem::none && n != number_)
        to.world.emplace_back(cell, world[n]);
  }
  /// Where no end is derived: the cells of the relations that the cell stands in.
  void note_relations() {
    around_.insert(cell_);
    const auto& relations = model_.relations();
    for (std::size_t r = 0; r < relations.size(); ++r) {
      const auto children = relations.children(r);
      if (relations.parent(r) != cell_ && std::find(children.begin(), children.end(), cell_) == children.end()) continue;
      around_.insert(relations.parent(r));
      around_.insert(children.begin(), children.end());
    }
  }

  const TableModel& model_;
  const System& system_;
  std::uint32_t cell_, number_;
  BoundsOptions options_;
  std::set<std::uint32_t> around_;
};

}  // namespace

CellExplanation explain(const TableModel& model, std::uint32_t cell, const BoundsOptions& options) {
  if (cell >= model.cells())
    throw ValueError("no cell has number " + std::to_string(cell), "explain",
                     "the tables have " + std::to_string(model.cells()) + " cells");
  return Explaining(model, cell, options).run();
}

}  // namespace kinderrechten
