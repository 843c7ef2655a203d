// SPDX-License-Identifier: BSD-3-Clause
#include <map>
#include <utility>
#include <vector>

#include "kinderrechten/inference/table_system.hpp"

namespace kinderrechten {

namespace {

/// Rewrites a certificate about the numbers of a table's system into one about the table's cells.
class CellCertificate {
 public:
  CellCertificate(const TableSystem& system, const TableRelations& relations,
                  const CellBoxes& boxes)
      : system_(&system), relations_(&relations), boxes_(&boxes),
        relation_facts_(relations.size(), none), printed_facts_(relations.cells(), none) {}

  Certificate rewrite(Certificate from) {
    to_.cells = relations_->cells();
    for (CertificateFact& fact : from.facts) add_fact(std::move(fact));
    offset_ = static_cast<std::uint32_t>(to_.steps.size());
    to_.steps.reserve(to_.steps.size() + from.steps.size());
    for (CertificateStep& step : from.steps) add_step(std::move(step));
    to_.base = std::move(from.base);
    to_.worlds = std::move(from.worlds);
    to_.left_out = from.left_out;
    to_.bounds = std::move(from.bounds);
    name_cells(to_.base);
    for (CertificateWorld& w : to_.worlds) name_cells(w);
    for (CertificateBound& bound : to_.bounds) {
      bound.cell = system_->cell(bound.cell);
      if (bound.low_step) *bound.low_step += offset_;
      if (bound.high_step) *bound.high_step += offset_;
    }
    if (from.contradiction) to_.contradiction = *from.contradiction + offset_;
    return std::move(to_);
  }

 private:
  void name_cells(CertificateRow& row) const {
    for (std::uint32_t& cell : row.cells) cell = system_->cell(cell);
  }
  void name_cells(CertificateWorld& world) const {
    for (auto& [cell, value] : world) cell = system_->cell(cell);
  }

  void add_fact(CertificateFact fact) {
    name_cells(fact.row);
    if (const auto relation = system_->relation_of_fact(fact.origin)) {
      premises_.push_back({Premise::Kind::step, fold(*relation, std::move(fact)), 1});
      return;
    }
    premises_.push_back({Premise::Kind::fact, static_cast<std::uint32_t>(to_.facts.size()), 1});
    to_.facts.push_back(std::move(fact));
  }

  /// Adds the relation as a fact, the printed cells in it as facts, and the step that puts them in.
  std::uint32_t fold(std::size_t relation, CertificateFact wanted) {
    std::map<std::uint32_t, Integer> terms;
    terms[relations_->parent(relation)] += 1;
    const auto children = relations_->children(relation);
    const auto signs = relations_->signs(relation);
    for (std::size_t k = 0; k < children.size(); ++k) terms[children[k]] -= signs[k];

    CertificateStep step;
    step.gives = std::move(wanted.row);
    const Rational scale = scale_of(step.gives, terms);
    step.from.push_back({Premise::Kind::fact, relation_fact(relation, terms, wanted), scale});
    for (const auto& [cell, coefficient] : terms)
      if (coefficient != 0 && system_->number(cell) == TableSystem::none)
        step.from.push_back(
            {Premise::Kind::fact, printed_fact(cell), Rational(-scale * Rational(coefficient))});
    to_.steps.push_back(std::move(step));
    return static_cast<std::uint32_t>(to_.steps.size() - 1);
  }

  /// How often the relation, as the structure states it, is taken to give the wanted row.
  static Rational scale_of(const CertificateRow& wanted,
                           const std::map<std::uint32_t, Integer>& terms) {
    if (wanted.cells.empty()) return 1;
    return Rational(wanted.coefficients.front(), terms.at(wanted.cells.front()));
  }

  std::uint32_t relation_fact(std::size_t relation, const std::map<std::uint32_t, Integer>& terms,
                              const CertificateFact& wanted) {
    std::uint32_t& at = relation_facts_[relation];
    if (at != none) return at;
    at = static_cast<std::uint32_t>(to_.facts.size());
    CertificateFact fact{wanted.kind, {}, wanted.source, wanted.origin};
    for (const auto& [cell, coefficient] : terms) {
      if (coefficient == 0) continue;
      fact.row.cells.push_back(cell);
      fact.row.coefficients.push_back(coefficient);
    }
    fact.row.low = fact.row.high = Rational(0);
    to_.facts.push_back(std::move(fact));
    return at;
  }

  std::uint32_t printed_fact(std::uint32_t cell) {
    std::uint32_t& at = printed_facts_[cell];
    if (at != none) return at;
    at = static_cast<std::uint32_t>(to_.facts.size());
    const Rational value(*(*boxes_)[cell].low);
    to_.facts.push_back({"box", {{cell}, {1}, value, value}, {}, 0});
    return at;
  }

  void add_step(CertificateStep step) {
    name_cells(step.gives);
    for (Premise& premise : step.from) {
      if (premise.kind == Premise::Kind::fact) {
        const Premise& stands_for = premises_[premise.index];
        premise.kind = stands_for.kind;
        premise.index = stands_for.index;
      } else {
        premise.index += offset_;
      }
    }
    if (step.rule == Rule::split) {
      step.cell = system_->cell(step.cell);
      step.below += offset_;
      step.above += offset_;
    }
    for (Assumption& assumption : step.under) assumption.split += offset_;
    to_.steps.push_back(std::move(step));
  }

  const TableSystem* system_;
  const TableRelations* relations_;
  const CellBoxes* boxes_;
  Certificate to_;
  std::vector<Premise> premises_;  // what stands for each fact of the original
  std::uint32_t offset_ = 0;       // how far its steps moved
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> relation_facts_, printed_facts_;  // by relation, by cell
};

}  // namespace

Certificate TableSystem::cell_certificate(Certificate certificate) const {
  return CellCertificate(*this, *relations_, *boxes_).rewrite(std::move(certificate));
}

}  // namespace kinderrechten
