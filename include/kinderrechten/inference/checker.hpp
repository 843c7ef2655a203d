// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"
#include "kinderrechten/inference/checker_row.hpp"
#include "kinderrechten/inference/checker_world.hpp"
#include "kinderrechten/table/cell_boxes.hpp"
#include "kinderrechten/table/table_relations.hpp"

// The checker of certificates: whoever reads it need not read a solver. It includes numbers, the
// relations of tables and the certificate as data, and nothing that made one.
namespace kinderrechten {

/// What a checker found. Accepted when there are no problems.
struct CheckReport {
  std::vector<std::string> problems;  ///< the first twenty, in words
  std::size_t problem_count = 0;
  [[nodiscard]] bool accepted() const noexcept { return problem_count == 0; }
  void add(std::string problem) {
    if (++problem_count <= 20) problems.push_back(std::move(problem));
  }
};

/// Checks certificates about the cells of tables against what the tables print.
///
/// Every fact is looked up: a relation has to be one of the structure, a box has to follow from
/// what is printed in the cell. Every step is computed again with exact numbers; a step under a side
/// of a case may use only what holds there. Every world is put into every relation and every box.
/// A bound holds when its step gives it under no assumption, and is attained when its world takes
/// it; `tight` needs both ends attained, or, where nothing bounds an end, a world that differs from
/// the base by a direction which can be followed for ever.
///
///     CertificateChecker checker(relations, boxes);
///     checker.check(certificate).accepted();
///
/// Linear in the size of tables and certificate together. Numbers are in units throughout.
class CertificateChecker {
 public:
  /// Both have to outlive the checker.
  CertificateChecker(const TableRelations& relations, const CellBoxes& boxes)
      : relations_(&relations), boxes_(&boxes), around_(relations) {}

  [[nodiscard]] CheckReport check(const Certificate& certificate) {
    report_ = {};
    certificate_ = &certificate;
    if (certificate.cells != relations_->cells()) {
      report_.add("the proof is of a table of " + std::to_string(certificate.cells) +
                  " cells, this one has " + std::to_string(relations_->cells()));
      return std::move(report_);
    }
    check_facts();
    if (report_.accepted()) check_steps();  // steps are about facts that hold
    detail::WorldChecker worlds(*relations_, *boxes_, around_);
    if (report_.accepted()) check_worlds(worlds);
    if (report_.accepted()) check_bounds(worlds);
    return std::move(report_);
  }

 private:
  using CompactRow = detail::CompactRow;

  void check_facts() {
    rows_.clear();
    const auto& c = *certificate_;
    rows_.reserve(c.facts.size() + c.steps.size());
    for (std::size_t f = 0; f < c.facts.size(); ++f) {
      const CertificateFact& fact = c.facts[f];
      const char* wrong = nullptr;
      if (!shaped(fact.row)) wrong = "is no row of cells of this table";
      else if (fact.kind == "sum") wrong = stated_by_structure(fact.row);
      else if (fact.kind == "box" || fact.kind == "rounding") wrong = printed_in_cell(fact.row);
      else wrong = "is of a kind that tables do not state";
      if (wrong) report_.add("fact " + std::to_string(f) + " (" + fact.kind + ") " + wrong);
      rows_.add(fact.row);
    }
  }

  /// Cells in range and ascending, as many coefficients, none zero.
  [[nodiscard]] bool shaped(const CertificateRow& row) const {
    if (row.cells.size() != row.coefficients.size()) return false;
    for (std::size_t k = 0; k < row.cells.size(); ++k)
      if (row.cells[k] >= relations_->cells() || row.coefficients[k] == 0 ||
          (k > 0 && row.cells[k] <= row.cells[k - 1]))
        return false;
    return true;
  }

  [[nodiscard]] const char* printed_in_cell(const CertificateRow& row) const {
    if (row.cells.size() != 1 || row.coefficients[0] != 1) return "is not about one cell";
    const UnitBox box = (*boxes_)[row.cells[0]];
    const bool low = !row.low || (box.low && Rational(*box.low) >= *row.low);
    const bool high = !row.high || (box.high && Rational(*box.high) <= *row.high);
    return low && high ? nullptr : "is not what the cell prints";
  }

  /// A whole multiple of one relation, which is 0.
  [[nodiscard]] const char* stated_by_structure(const CertificateRow& row) {
    constexpr const char* not_stated = "is no relation of the structure";
    if (row.cells.empty()) return not_stated;
    if ((row.low && *row.low > 0) || (row.high && *row.high < 0)) return not_stated;
    for (const std::uint32_t r : around_.of(row.cells.front()))
      if (is_multiple(row, r)) return nullptr;
    return not_stated;
  }
  [[nodiscard]] bool is_multiple(const CertificateRow& row, std::size_t relation) {
    const auto children = relations_->children(relation);
    const auto signs = relations_->signs(relation);
    if (row.cells.size() > children.size() + 1) return false;
    // The multiple is the parent's coefficient; the parent may be anywhere among the cells.
    const std::uint32_t parent = relations_->parent(relation);
    const auto at = std::lower_bound(row.cells.begin(), row.cells.end(), parent);
    if (at == row.cells.end() || *at != parent) return false;
    const auto times = to_int64(row.coefficients[static_cast<std::size_t>(at - row.cells.begin())]);
    if (!times || *times == std::numeric_limits<std::int64_t>::min()) return false;
    scratch_.resize(relations_->cells(), 0);
    bool equal = true;
    for (std::size_t k = 0; k < row.cells.size(); ++k) {
      const auto coefficient = to_int64(row.coefficients[k]);
      equal = equal && coefficient && (*coefficient == *times || *coefficient == -*times);
      scratch_[row.cells[k]] = !coefficient ? 0 : *coefficient == *times ? 1 : -1;
    }
    scratch_[parent] -= 1;
    for (std::size_t k = 0; k < children.size(); ++k)
      scratch_[children[k]] = static_cast<std::int8_t>(scratch_[children[k]] + signs[k]);
    const auto settle = [&](std::uint32_t cell) {
      equal = equal && scratch_[cell] == 0;
      scratch_[cell] = 0;
    };
    for (const std::uint32_t cell : row.cells) settle(cell);
    for (const std::uint32_t cell : children) settle(cell);
    return equal;
  }

  void check_steps() {
    const auto& steps = certificate_->steps;
    for (std::size_t s = 0; s < steps.size(); ++s) {
      const char* wrong = "gives no row of cells of this table";
      if (shaped(steps[s].gives)) {
        wrong = assumptions_exist(steps[s]);
        if (!wrong && steps[s].rule == Rule::lin) wrong = check_lin(s);
        else if (!wrong && steps[s].rule == Rule::rnd) wrong = check_rnd(s);
        else if (!wrong) wrong = check_case(s);
      }
      if (wrong)
        report_.add("step " + std::to_string(s) + " (" + std::string(to_string(steps[s].rule)) +
                    ") " + wrong);
      if (wrong) return;  // later steps may cite it
      rows_.add(steps[s].gives);
    }
  }

  [[nodiscard]] const char* assumptions_exist(const CertificateStep& step) const {
    for (const Assumption& a : step.under)
      if (a.split >= certificate_->steps.size() ||
          certificate_->steps[a.split].rule != Rule::split ||
          certificate_->steps[a.split].cell >= relations_->cells())
        return "stands under a case that is none";
    return nullptr;
  }

  static bool assumes(const std::vector<Assumption>& under, const Assumption& a) {
    return std::find(under.begin(), under.end(), a) != under.end();
  }
  /// Whether what holds under `inner` holds under `outer` and `extra` too.
  static bool within(const std::vector<Assumption>& inner, const std::vector<Assumption>& outer,
                     const std::optional<Assumption>& extra = {}) {
    return std::all_of(inner.begin(), inner.end(), [&](const Assumption& a) {
      return assumes(outer, a) || (extra && *extra == a);
    });
  }

  /// The row that a premise of step s cites, compact; null (and why) when it may not be cited.
  [[nodiscard]] const char* cite(std::size_t s, const Premise& p, std::size_t& row) {
    const auto& c = *certificate_;
    switch (p.kind) {
      case Premise::Kind::fact:
        if (p.index >= c.facts.size()) return "cites a fact that is not there";
        row = p.index;
        return nullptr;
      case Premise::Kind::step:
        if (p.index >= s) return "cites a step that does not come before it";
        if (!within(c.steps[p.index].under, c.steps[s].under))
          return "cites a step that holds in another case only";
        row = c.facts.size() + p.index;
        return nullptr;
      default:
        break;
    }
    const Side side = p.kind == Premise::Kind::below ? Side::below : Side::above;
    if (!assumes(c.steps[s].under, {p.index, side})) return "assumes what it does not stand under";
    row = assumption_row;
    return nullptr;
  }
  [[nodiscard]] CertificateRow assumed(const Premise& p) const {
    const CertificateStep& split = certificate_->steps[p.index];
    CertificateRow row{{split.cell}, {1}, {}, {}};
    if (p.kind == Premise::Kind::below) row.high = Rational(split.at);
    else row.low = Rational(Integer(split.at + 1));
    return row;
  }
  [[nodiscard]] const CertificateRow& full_row(std::size_t row) const {
    const auto& c = *certificate_;
    return row < c.facts.size() ? c.facts[row].row : c.steps[row - c.facts.size()].gives;
  }

  [[nodiscard]] const char* check_lin(std::size_t s) {
    const CertificateStep& step = certificate_->steps[s];
    if (step.from.empty()) return "has no premises";
    cited_.clear();
    bool fast = true;
    for (const Premise& p : step.from) {
      std::size_t row = 0;
      if (const char* wrong = cite(s, p, row)) return wrong;
      if (p.multiplier == 0) return "takes a premise 0 times";
      cited_.push_back(row);
      fast = fast && row != assumption_row;
    }
    if (fast)
      if (const auto verdict = rows_.combines(step, cited_, relations_->cells()))
        return *verdict ? nullptr : "does not follow from its premises";
    detail::ExactSum sum;
    for (std::size_t k = 0; k < step.from.size(); ++k)
      sum.add(cited_[k] == assumption_row ? assumed(step.from[k]) : full_row(cited_[k]),
              step.from[k].multiplier);
    return sum.gives(step.gives) ? nullptr : "does not follow from its premises";
  }

  [[nodiscard]] const char* check_rnd(std::size_t s) {
    const CertificateStep& step = certificate_->steps[s];
    if (step.from.size() != 1 || step.from[0].multiplier != 1) return "needs one premise, once";
    std::size_t at = 0;
    if (const char* wrong = cite(s, step.from[0], at)) return wrong;
    const CertificateRow row = at == assumption_row ? assumed(step.from[0]) : full_row(at);
    return detail::rounds_to(row, step.gives) ? nullptr : "does not follow by rounding";
  }

  [[nodiscard]] const char* check_case(std::size_t s) const {
    const CertificateStep& step = certificate_->steps[s];
    if (step.cell >= relations_->cells()) return "splits a cell that is not there";
    for (const Side side : {Side::below, Side::above}) {
      const std::uint32_t branch = side == Side::below ? step.below : step.above;
      if (branch >= s) return "cites a branch that does not come before it";
      const CertificateStep& end = certificate_->steps[branch];
      if (!within(end.under, step.under, Assumption{static_cast<std::uint32_t>(s), side}))
        return "cites a branch that holds in another case only";
      if (!detail::implies(end.gives, step.gives)) return "does not follow from its branches";
    }
    return nullptr;
  }

  void check_worlds(detail::WorldChecker& worlds) {
    const auto& c = *certificate_;
    if (c.base.empty() && c.worlds.empty() && boxes_->size() > 0 && !needs_base()) return;
    if (const auto wrong = worlds.set_base(c.base)) {
      report_.add("the base world " + *wrong);
      return;
    }
    for (std::size_t w = 0; w < c.worlds.size(); ++w)
      if (const auto wrong = worlds.check(c.worlds[w]))
        report_.add("world " + std::to_string(w) + " " + *wrong);
  }
  [[nodiscard]] bool needs_base() const {
    const auto& bounds = certificate_->bounds;
    return std::any_of(bounds.begin(), bounds.end(),
                       [](const CertificateBound& b) { return b.low_world || b.high_world; });
  }

  void check_bounds(const detail::WorldChecker& worlds) {
    std::vector<char> seen(relations_->cells(), 0);
    for (const CertificateBound& bound : certificate_->bounds) {
      const char* wrong = nullptr;
      if (bound.cell >= relations_->cells()) wrong = "there is no such cell";
      else if (seen[bound.cell]++) wrong = "the cell has two ranges";
      else if (!(wrong = check_end(bound, true, worlds))) wrong = check_end(bound, false, worlds);
      if (wrong) report_.add("range of cell " + std::to_string(bound.cell) + ": " + wrong);
    }
    if (!certificate_->contradiction) return;
    const auto step = *certificate_->contradiction;
    if (step >= certificate_->steps.size() || !certificate_->steps[step].under.empty() ||
        !detail::impossible(certificate_->steps[step].gives))
      report_.add("the contradiction is none");
  }

  [[nodiscard]] const char* check_end(const CertificateBound& bound, bool low,
                                      const detail::WorldChecker& worlds) const {
    const auto& end = low ? bound.low : bound.high;
    const auto& step = low ? bound.low_step : bound.high_step;
    const auto& world = low ? bound.low_world : bound.high_world;
    if (end && !proven(bound.cell, *end, low, step)) return "an end does not follow from its step";
    if (!end && step) return "a step proves an end that is not stated";
    if (world) {
      const auto count = static_cast<std::int32_t>(certificate_->worlds.size());
      if (*world < -1 || *world >= count || !worlds.has_base()) return "there is no such world";
      const CertificateWorld* differences =
          *world < 0 ? nullptr : &certificate_->worlds[static_cast<std::size_t>(*world)];
      if (end && worlds.value(differences, bound.cell) != *end)
        return "a world does not take the end that it is named for";
      if (!end && !(differences && worlds.goes_on(*differences, bound.cell, low)))
        return "a world does not show that nothing bounds the end";
    } else if (bound.tight) {
      return "it is called tight, but no world shows an end";
    }
    return nullptr;
  }
  [[nodiscard]] bool proven(std::uint32_t cell, const Integer& end, bool low,
                            const std::optional<std::uint32_t>& step) const {
    CertificateRow wanted{{cell}, {1}, {}, {}};
    (low ? wanted.low : wanted.high) = Rational(end);
    if (!step) return printed_in_cell(wanted) == nullptr;
    return *step < certificate_->steps.size() && certificate_->steps[*step].under.empty() &&
           !certificate_->steps[*step].gives.cells.empty() &&
           detail::implies(certificate_->steps[*step].gives, wanted);
  }

  static constexpr std::size_t assumption_row = static_cast<std::size_t>(-1);

  const TableRelations* relations_;
  const CellBoxes* boxes_;
  detail::RelationsAround around_;
  const Certificate* certificate_ = nullptr;
  CheckReport report_;
  detail::CompactRows rows_;
  std::vector<std::size_t> cited_;
  std::vector<std::int8_t> scratch_;  // zero between uses
};

}  // namespace kinderrechten
