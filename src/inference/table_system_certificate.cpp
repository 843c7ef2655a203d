// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "inference/packed_rows.hpp"
#include "kinderrechten/inference/table_system.hpp"

namespace kinderrechten {

namespace {

/// Turns the pieces of a certificate about the numbers of a table's system into ones about the table's cells, while they
/// pass. A fact of the system that is a relation becomes the relation and the printed cells in it, as facts, and a step
/// that puts these in; such steps come before all others.
class CellNames final : public CertificateSink {
 public:
  CellNames(const TableSystem& system, const TableRelations& relations, const CellBoxes& boxes, CertificateSink& to)
      : system_(&system), relations_(&relations), boxes_(&boxes), to_(&to),
        relation_facts_(relations.size(), none), printed_facts_(relations.cells(), none) {}

  void fact(CertificateFact& fact) override {
    name_cells(fact.row);
    const auto relation = system_->relation_of_fact(fact.origin);
    if (!relation) {
      stands_for_.push_back({facts_++, Premise::Kind::fact});
      return to_->fact(fact);
    }
    stands_for_.push_back({static_cast<std::uint32_t>(folds_.size()), Premise::Kind::step});
    folds_.push_back(static_cast<std::uint32_t>(*relation));
    folded_.add(fact.row);
    state(*relation, fact);
  }

  void step(CertificateStep& step) override {
    end_facts();
    name_cells(step.gives);
    for (Premise& premise : step.from) {
      if (premise.kind == Premise::Kind::fact) {
        const StandsFor& other = stands_for_[premise.index];
        premise.kind = other.kind;
        premise.index = other.index;
      } else {
        premise.index += offset();
      }
    }
    if (step.rule == Rule::split) {
      step.cell = system_->cell(step.cell);
      step.below += offset();
      step.above += offset();
    }
    for (Assumption& assumption : step.under) assumption.split += offset();
    to_->step(step);
  }

  void bound(CertificateBound& bound) override {
    end_facts();
    bound.cell = system_->cell(bound.cell);
    if (bound.low_step) *bound.low_step += offset();
    if (bound.high_step) *bound.high_step += offset();
    to_->bound(bound);
  }
  void contradiction(std::uint32_t step) override {
    end_facts();
    to_->contradiction(step + offset());
  }
  void base(CertificateWorld& base) override {
    end_facts();
    name_cells(base);
    to_->base(base);
  }
  void world(CertificateWorld& world) override {
    name_cells(world);
    to_->world(world);
  }

 private:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
  using Terms = std::vector<std::pair<std::uint32_t, std::int64_t>>;
  struct StandsFor {
    std::uint32_t index;
    Premise::Kind kind;
  };

  void name_cells(CertificateRow& row) const {
    for (std::uint32_t& cell : row.cells) cell = system_->cell(cell);
  }
  void name_cells(CertificateWorld& world) const {
    for (auto& [cell, value] : world) cell = system_->cell(cell);
  }

  /// How far the steps of the system's certificate move.
  [[nodiscard]] std::uint32_t offset() const noexcept { return static_cast<std::uint32_t>(folds_.size()); }

  /// A relation as the structure states it, by cells, in `terms_`.
  void read(std::size_t relation) {
    terms_.assign(1, {relations_->parent(relation), 1});
    const auto children = relations_->children(relation);
    const auto signs = relations_->signs(relation);
    for (std::size_t k = 0; k < children.size(); ++k) terms_.emplace_back(children[k], -signs[k]);
    std::sort(terms_.begin(), terms_.end());
    std::size_t kept = 0;
    for (std::size_t k = 0; k < terms_.size();) {
      auto term = terms_[k];
      for (++k; k < terms_.size() && terms_[k].first == term.first; ++k) term.second += terms_[k].second;
      if (term.second != 0) terms_[kept++] = term;
    }
    terms_.resize(kept);
  }

  /// Adds a relation and the printed cells in it as facts, where they are not yet there; `wanted` is used up.
  void state(std::size_t relation, CertificateFact& wanted) {
    read(relation);
    if (relation_facts_[relation] == none) {
      wanted.row.cells.clear();
      wanted.row.coefficients.clear();
      for (const auto& [cell, coefficient] : terms_) {
        wanted.row.cells.push_back(cell);
        wanted.row.coefficients.emplace_back(coefficient);
      }
      wanted.row.low = wanted.row.high = Rational(0);
      relation_facts_[relation] = facts_++;
      to_->fact(wanted);
    }
    for (const auto& [cell, coefficient] : terms_)
      if (is_printed(cell) && printed_facts_[cell] == none) state_printed(cell);
  }
  [[nodiscard]] bool is_printed(std::uint32_t cell) const { return system_->number(cell) == TableSystem::none; }
  void state_printed(std::uint32_t cell) {
    printed_facts_[cell] = facts_++;
    printed_.kind = to_string(FactKind::box);
    printed_.row.cells.assign(1, cell);
    printed_.row.coefficients.assign(1, 1);
    if (boxes_->is_big(cell)) printed_.row.low = Rational(*(*boxes_)[cell].low);
    else printed_.row.low = Rational(boxes_->lows()[cell]);
    printed_.row.high = printed_.row.low;
    to_->fact(printed_);
  }

  /// Once all facts have passed: the steps that put printed cells into relations.
  void end_facts() {
    if (std::exchange(facts_ended_, true)) return;
    CertificateStep step;
    for (std::uint32_t f = 0; f < folds_.size(); ++f) {
      folded_.unpack(f, step.gives);
      read(folds_[f]);
      const Rational scale = scale_of(step.gives);
      step.from.clear();
      step.from.push_back({Premise::Kind::fact, relation_facts_[folds_[f]], scale});
      for (const auto& [cell, coefficient] : terms_)
        if (is_printed(cell)) step.from.push_back({Premise::Kind::fact, printed_facts_[cell], Rational(-scale * coefficient)});
      to_->step(step);
    }
    folded_ = {};
  }
  /// How often the relation, as the structure states it, is taken to give the wanted row.
  [[nodiscard]] Rational scale_of(const CertificateRow& wanted) const {
    if (wanted.cells.empty()) return 1;
    const auto at = std::lower_bound(terms_.begin(), terms_.end(), std::pair(wanted.cells.front(), std::numeric_limits<std::int64_t>::min()));
    return Rational(wanted.coefficients.front(), Integer(at->second));
  }

  const TableSystem* system_;
  const TableRelations* relations_;
  const CellBoxes* boxes_;
  CertificateSink* to_;
  std::uint32_t facts_ = 0;  // that have gone on
  bool facts_ended_ = false;
  std::vector<StandsFor> stands_for_;   // per fact of the system
  std::vector<std::uint32_t> folds_;    // the relations that steps put printed cells into
  detail::PackedRows folded_;           // what these give
  std::vector<std::uint32_t> relation_facts_, printed_facts_;  // by relation, by cell
  Terms terms_;                         // scratch
  CertificateFact printed_;
};

}  // namespace

std::unique_ptr<CertificateSink> TableSystem::cell_names(CertificateSink& to) const {
  return std::make_unique<CellNames>(*this, *relations_, *boxes_, to);
}

Certificate TableSystem::cell_certificate(Certificate certificate) const {
  KeptCertificate by_cell(relations_->cells());
  show(std::move(certificate), *cell_names(by_cell));
  return std::move(by_cell.kept);
}

}  // namespace kinderrechten
