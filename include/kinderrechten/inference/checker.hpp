// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"
#include "kinderrechten/inference/checker_claims.hpp"
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
/// What is too large to be held at once is shown piece by piece, in this order: `begin`, the facts,
/// the steps, the bounds, the base, the worlds, `end`. What is not needed any more is not kept: a
/// checker of a million cells holds the rows of the steps, and no world.
///
/// Linear in the size of tables and certificate together. Numbers are in units throughout.
class CertificateChecker {
 public:
  /// Both have to outlive the checker.
  CertificateChecker(const TableRelations& relations, const CellBoxes& boxes)
      : relations_(&relations), boxes_(&boxes), around_(relations), worlds_(relations, boxes, around_) {}
  CertificateChecker(const CertificateChecker&) = delete;
  CertificateChecker& operator=(const CertificateChecker&) = delete;

  [[nodiscard]] CheckReport check(const Certificate& certificate) {
    begin(certificate.cells);
    for (std::uint32_t s = 0; s < certificate.steps.size(); ++s) {
      const CertificateStep& step = certificate.steps[s];
      if (step.rule == Rule::split) expect_case(s, step.cell, step.at);
    }
    for (const CertificateFact& fact : certificate.facts) add_fact(fact);
    for (const CertificateStep& step : certificate.steps) add_step(step);
    for (const CertificateBound& bound : certificate.bounds) add_bound(bound);
    if (certificate.contradiction) set_contradiction(*certificate.contradiction);
    if (!certificate.base.empty()) set_base(certificate.base);
    for (const CertificateWorld& world : certificate.worlds) add_world(world);
    return end();
  }

  /// Of a table with so many cells.
  void begin(std::uint32_t cells) {
    report_ = {};
    phase_ = Phase::facts;
    rows_.clear();
    facts_ = steps_ = world_count_ = 0;
    cases_.clear();
    under_.clear();
    bounded_.assign(relations_->cells(), 0);
    claims_.clear();
    worlds_ = detail::WorldChecker(*relations_, *boxes_, around_);
    if (cells != relations_->cells())
      report_.add("the proof is of a table of " + std::to_string(cells) + " cells, this one has " +
                  std::to_string(relations_->cells()));
    stopped_ = !report_.accepted();
  }
  /// Tells that step `step` will be a case, before a step that stands under it is shown.
  void expect_case(std::uint32_t step, std::uint32_t cell, Integer at) {
    cases_.insert_or_assign(step, Case{cell, std::move(at)});
  }

  void add_fact(const CertificateFact& fact) {
    if (stop(Phase::facts)) return;
    const char* wrong = nullptr;
    if (!shaped(fact.row)) wrong = "is no row of cells of this table";
    else if (fact.kind == "sum") wrong = stated_by_structure(fact.row);
    else if (fact.kind == "box" || fact.kind == "rounding") wrong = printed_in_cell(fact.row);
    else wrong = "is of a kind that tables do not state";
    if (wrong) report_.add("fact " + std::to_string(facts_) + " (" + fact.kind + ") " + wrong);
    rows_.add(fact.row);
    ++facts_;
  }

  /// Steps are about facts that hold: the first problem is the last that is looked for.
  void add_step(const CertificateStep& step) {
    if (stop(Phase::steps) || !report_.accepted()) return;
    const char* wrong = "gives no row of cells of this table";
    if (shaped(step.gives)) {
      wrong = assumptions_exist(step);
      if (!wrong && step.rule == Rule::lin) wrong = check_lin(step);
      else if (!wrong && step.rule == Rule::rnd) wrong = check_rnd(step);
      else if (!wrong) wrong = check_case(step);
    }
    if (wrong)
      return report_.add("step " + std::to_string(steps_) + " (" + std::string(to_string(step.rule)) + ") " + wrong);
    rows_.add(step.gives);
    if (!step.under.empty()) under_.emplace(steps_, step.under);
    ++steps_;
  }

  void add_bound(const CertificateBound& bound) {
    if (stop(Phase::bounds)) return;
    const char* wrong = nullptr;
    if (bound.cell >= relations_->cells()) wrong = "there is no such cell";
    else if (bounded_[bound.cell]++) wrong = "the cell has two ranges";
    else if (!(wrong = check_end(bound, true))) wrong = check_end(bound, false);
    if (wrong) report_.add("range of cell " + std::to_string(bound.cell) + ": " + wrong);
  }
  void set_contradiction(std::uint32_t step) {
    if (stop(Phase::bounds)) return;
    if (step >= steps_ || under_.contains(step) || !detail::impossible(rows_[facts_ + step]))
      report_.add("the contradiction is none");
  }

  void set_base(const CertificateWorld& base) {
    if (stop(Phase::worlds)) return;
    if (const auto wrong = worlds_.set_base(base)) {
      stopped_ = true;
      return report_.add("the base world " + *wrong);
    }
    claims_.look_at(-1, nullptr, worlds_, WrongRange{&report_});
  }
  void add_world(const CertificateWorld& world) {
    if (!worlds_.has_base()) set_base({});  // which is one where every number is printed
    if (stop(Phase::worlds)) return;
    const auto index = static_cast<std::int32_t>(world_count_++);
    if (const auto wrong = worlds_.check(world)) report_.add("world " + std::to_string(index) + " " + *wrong);
    else claims_.look_at(index, &world, worlds_, WrongRange{&report_});
  }

  [[nodiscard]] CheckReport end() {
    if (!worlds_.has_base() && !claims_.empty()) set_base({});
    if (!stop(Phase::worlds)) claims_.rest(WrongRange{&report_});
    return std::move(report_);
  }

 private:
  struct Case {
    std::uint32_t cell;
    Integer at;
  };
  struct WrongRange {
    CheckReport* report;
    void operator()(std::uint32_t cell, const char* why) const { report->add("range of cell " + std::to_string(cell) + ": " + why); }
  };

  enum class Phase : std::uint8_t { facts, steps, bounds, worlds };

  /// Whether something was wrong before this phase, so that what is shown now would rest on it.
  [[nodiscard]] bool stop(Phase phase) noexcept {
    if (phase != phase_) stopped_ = !report_.accepted();
    phase_ = phase;
    return stopped_;
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
    const bool holds = (!row.low || printed_at_least(row.cells[0], *row.low)) &&
                       (!row.high || printed_at_most(row.cells[0], *row.high));
    return holds ? nullptr : "is not what the cell prints";
  }
  [[nodiscard]] bool printed_at_least(std::uint32_t cell, const Rational& end) const {
    if (!boxes_->is_big(cell)) {
      const std::int64_t low = boxes_->lows()[cell];
      return low != CellBoxes::minus_infinity && end <= low;
    }
    const UnitBox box = (*boxes_)[cell];
    return box.low && Rational(*box.low) >= end;
  }
  [[nodiscard]] bool printed_at_most(std::uint32_t cell, const Rational& end) const {
    if (!boxes_->is_big(cell)) {
      const std::int64_t high = boxes_->highs()[cell];
      return high != CellBoxes::plus_infinity && end >= high;
    }
    const UnitBox box = (*boxes_)[cell];
    return box.high && Rational(*box.high) <= end;
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

  [[nodiscard]] const char* assumptions_exist(const CertificateStep& step) const {
    for (const Assumption& a : step.under) {
      const auto found = cases_.find(a.split);
      if (found == cases_.end() || found->second.cell >= relations_->cells()) return "stands under a case that is none";
    }
    return nullptr;
  }

  static bool assumes(const std::vector<Assumption>& under, const Assumption& a) {
    return std::find(under.begin(), under.end(), a) != under.end();
  }
  /// Whether what step `inner` stands under is assumed in `outer` or is `extra`.
  [[nodiscard]] bool within(std::uint32_t inner, const std::vector<Assumption>& outer,
                            const std::optional<Assumption>& extra = {}) const {
    const auto found = under_.find(inner);
    return found == under_.end() ||
           std::all_of(found->second.begin(), found->second.end(), [&](const Assumption& a) {
             return assumes(outer, a) || (extra && *extra == a);
           });
  }

  /// The row that a premise cites; null (and why) when it may not be cited.
  [[nodiscard]] const char* cite(const CertificateStep& step, const Premise& p, std::size_t& row) const {
    switch (p.kind) {
      case Premise::Kind::fact:
        if (p.index >= facts_) return "cites a fact that is not there";
        row = p.index;
        return nullptr;
      case Premise::Kind::step:
        if (p.index >= steps_) return "cites a step that does not come before it";
        if (!within(p.index, step.under)) return "cites a step that holds in another case only";
        row = facts_ + p.index;
        return nullptr;
      default:
        break;
    }
    const Side side = p.kind == Premise::Kind::below ? Side::below : Side::above;
    if (!assumes(step.under, {p.index, side})) return "assumes what it does not stand under";
    row = assumption_row;
    return nullptr;
  }
  [[nodiscard]] CertificateRow assumed(const Premise& p) const {
    const Case& split = cases_.at(p.index);
    CertificateRow row{{split.cell}, {1}, {}, {}};
    if (p.kind == Premise::Kind::below) row.high = Rational(split.at);
    else row.low = Rational(Integer(split.at + 1));
    return row;
  }
  [[nodiscard]] CertificateRow cited_row(const Premise& p, std::size_t row) const {
    return row == assumption_row ? assumed(p) : rows_[row];
  }

  [[nodiscard]] const char* check_lin(const CertificateStep& step) {
    if (step.from.empty()) return "has no premises";
    cited_.clear();
    bool fast = true;
    for (const Premise& p : step.from) {
      std::size_t row = 0;
      if (const char* wrong = cite(step, p, row)) return wrong;
      if (p.multiplier == 0) return "takes a premise 0 times";
      cited_.push_back(row);
      fast = fast && row != assumption_row;
    }
    if (fast)
      if (const auto verdict = rows_.combines(step, cited_, relations_->cells()))
        return *verdict ? nullptr : "does not follow from its premises";
    detail::ExactSum sum;
    for (std::size_t k = 0; k < step.from.size(); ++k)
      sum.add(cited_row(step.from[k], cited_[k]), step.from[k].multiplier);
    return sum.gives(step.gives) ? nullptr : "does not follow from its premises";
  }

  [[nodiscard]] const char* check_rnd(const CertificateStep& step) const {
    if (step.from.size() != 1 || step.from[0].multiplier != 1) return "needs one premise, once";
    std::size_t at = 0;
    if (const char* wrong = cite(step, step.from[0], at)) return wrong;
    return detail::rounds_to(cited_row(step.from[0], at), step.gives) ? nullptr : "does not follow by rounding";
  }

  [[nodiscard]] const char* check_case(const CertificateStep& step) const {
    if (step.cell >= relations_->cells()) return "splits a cell that is not there";
    const auto expected = cases_.find(static_cast<std::uint32_t>(steps_));
    if (expected == cases_.end() || expected->second.cell != step.cell || expected->second.at != step.at)
      return "is another case than was said";
    for (const Side side : {Side::below, Side::above}) {
      const std::uint32_t branch = side == Side::below ? step.below : step.above;
      if (branch >= steps_) return "cites a branch that does not come before it";
      if (!within(branch, step.under, Assumption{static_cast<std::uint32_t>(steps_), side}))
        return "cites a branch that holds in another case only";
      if (!detail::implies(rows_[facts_ + branch], step.gives)) return "does not follow from its branches";
    }
    return nullptr;
  }

  /// That the end follows; whether its world takes it is seen when that is shown.
  [[nodiscard]] const char* check_end(const CertificateBound& bound, bool low) {
    const auto& end = low ? bound.low : bound.high;
    const auto& step = low ? bound.low_step : bound.high_step;
    const auto& world = low ? bound.low_world : bound.high_world;
    if (end && !proven(bound.cell, *end, low, step)) return "an end does not follow from its step";
    if (!end && step) return "a step proves an end that is not stated";
    if (world && *world < -1) return "there is no such world";
    if (world) claims_.add(*world, bound.cell, low, end);
    else if (bound.tight) return "it is called tight, but no world shows an end";
    return nullptr;
  }
  [[nodiscard]] bool proven(std::uint32_t cell, const Integer& end, bool low,
                            const std::optional<std::uint32_t>& step) const {
    if (!step) return low ? printed_at_least(cell, Rational(end)) : printed_at_most(cell, Rational(end));
    return *step < steps_ && !under_.contains(*step) && rows_.bounds(facts_ + *step, cell, end, low);
  }

  static constexpr std::size_t assumption_row = static_cast<std::size_t>(-1);

  const TableRelations* relations_;
  const CellBoxes* boxes_;
  detail::RelationsAround around_;
  detail::WorldChecker worlds_;
  CheckReport report_;
  Phase phase_ = Phase::facts;
  bool stopped_ = false;
  detail::CompactRows rows_;  // facts, then steps
  std::size_t facts_ = 0, steps_ = 0, world_count_ = 0;
  std::unordered_map<std::size_t, Case> cases_;
  std::unordered_map<std::size_t, std::vector<Assumption>> under_;  // per step, where there are any
  std::vector<char> bounded_;
  detail::ClaimedEnds claims_;
  std::vector<std::size_t> cited_;
  std::vector<std::int8_t> scratch_;  // zero between uses
};

}  // namespace kinderrechten
