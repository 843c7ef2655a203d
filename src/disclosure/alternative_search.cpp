// SPDX-License-Identifier: BSD-3-Clause
#include "alternative_search.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace kinderrechten::detail {

namespace {

constexpr double without_end = std::numeric_limits<double>::infinity();
constexpr std::size_t whole_table = std::numeric_limits<std::size_t>::max();

std::int64_t change_of(const Alternative& alternative, std::uint32_t cell) {
  const auto at = std::lower_bound(alternative.begin(), alternative.end(), cell,
                                   [](const auto& entry, std::uint32_t c) { return entry.first < c; });
  return at != alternative.end() && at->first == cell ? at->second : 0;
}

}  // namespace

AlternativeSearch::Ends AlternativeSearch::ends(std::uint32_t cell, const Demand& demand) const {
  Ends e{problem_.nonnegative ? static_cast<double>(problem_.value[cell]) : without_end, without_end};
  if (demand.attacker == Shown::nobody) return e;
  if (same_owner(problem_, demand.attacker, cell)) return {0, 0};
  if (cell == demand.attacker) e.down = std::min(e.down, static_cast<double>(problem_.value[cell] - problem_.insiders[cell]->at_least));
  return e;
}

bool AlternativeSearch::same_owner(const SuppressionProblem& problem, std::uint32_t attacker, std::uint32_t cell) {
  if (!problem.insiders[attacker] || !problem.insiders[cell]) return false;
  const std::uint32_t owner = problem.insiders[attacker]->only;
  return owner != CellInsider::several && problem.insiders[cell]->only == owner;
}

double AlternativeSearch::change(std::size_t k) const {
  return (up_[k] >= 0 ? point_[static_cast<std::size_t>(up_[k])] : 0) - (down_[k] >= 0 ? point_[static_cast<std::size_t>(down_[k])] : 0);
}

bool AlternativeSearch::solve(const Demand& demand, const Price& price, std::int64_t most) {
  point_.clear();
  const auto cells = window_.cells();
  SolverProblem lp;
  std::vector<std::int32_t> columns;
  std::vector<double> costs;
  up_.assign(cells.size(), -1);
  down_.assign(cells.size(), -1);
  const double amount = static_cast<double>(demand.amount);
  const auto column = [&](double low, double high, double cost) {
    columns.push_back(static_cast<std::int32_t>(lp.low.size()));
    costs.push_back(cost);
    lp.low.push_back(low);
    lp.high.push_back(high);
    return columns.back();
  };
  for (std::size_t k = 0; k < cells.size(); ++k) {
    const Ends e = ends(cells[k], demand);
    if (cells[k] == demand.cell) {
      if (std::abs(amount) > (amount > 0 ? e.up : e.down)) return false;
      // With `most`, as far as it goes; else by that much.
      const double low = most > 0 ? 0 : std::abs(amount), high = most > 0 ? static_cast<double>(most) : std::abs(amount);
      (amount > 0 ? up_ : down_)[k] = column(low, std::min(high, amount > 0 ? e.up : e.down), most > 0 ? -1 : 0);
      continue;
    }
    const double cost = most > 0 ? 0 : price(cells[k]);
    if (e.up > 0) up_[k] = column(0, e.up, cost);
    if (e.down > 0) down_[k] = column(0, e.down, cost);
  }
  const TableRelations& relations = *problem_.relations;
  const auto term = [&](std::uint32_t cell, double sign) {
    const std::uint32_t k = window_.position(cell);
    if (k == Neighbourhood::none) return;
    if (up_[k] >= 0) lp.column.push_back(up_[k]), lp.coefficient.push_back(sign);
    if (down_[k] >= 0) lp.column.push_back(down_[k]), lp.coefficient.push_back(-sign);
  };
  for (const std::uint32_t r : window_.relations()) {
    term(relations.parent(r), 1);
    const auto children = relations.children(r);
    const auto signs = relations.signs(r);
    for (std::size_t k = 0; k < children.size(); ++k) term(children[k], -signs[k]);
    lp.row_start.push_back(static_cast<std::int32_t>(lp.column.size()));
    lp.row_low.push_back(0);
    lp.row_high.push_back(0);
  }
  solver_.load(lp);
  const SolverStatus status = solver_.minimise(columns, costs);
  work_ += (1 + solver_.steps()) * window_.relations().size();
  if (status != SolverStatus::optimal) return false;
  point_ = solver_.primal();
  return true;
}

/// The solver's point in whole numbers, when it is one; a point of halves or thirds is taken two or three times.
std::optional<Alternative> AlternativeSearch::whole(const Demand& demand) const {
  for (const double times : {1.0, 2.0, 3.0}) {
    Alternative found;
    const auto cells = window_.cells();
    bool exact = true;
    for (std::size_t k = 0; k < cells.size() && exact; ++k) {
      const double by = change(k) * times, rounded = std::nearbyint(by);
      exact = std::abs(rounded) < 4e15 && std::abs(rounded - by) < 1e-3;
      if (rounded != 0) found.emplace_back(cells[k], static_cast<std::int64_t>(rounded));
    }
    std::sort(found.begin(), found.end());
    if (exact && meets(found, demand) && adds_up(found)) return found;
  }
  return std::nullopt;
}

bool AlternativeSearch::adds_up(const Alternative& alternative) const {
  std::unordered_map<std::uint32_t, std::int64_t> off;
  for (const auto& [cell, change] : alternative) {
    const auto around = around_.of(cell);
    const auto signs = around_.signs(cell);
    for (std::size_t k = 0; k < around.size(); ++k)
      if (std::int64_t& sum = off[around[k]]; __builtin_add_overflow(sum, change * signs[k], &sum)) return false;
  }
  return std::all_of(off.begin(), off.end(), [](const auto& entry) { return entry.second == 0; });
}

bool AlternativeSearch::allowed(const SuppressionProblem& problem, const Alternative& alternative, std::uint32_t attacker) {
  return std::all_of(alternative.begin(), alternative.end(), [&](const auto& entry) {
    const auto& [cell, change] = entry;
    std::int64_t to = 0;
    if (__builtin_add_overflow(problem.value[cell], change, &to)) return false;
    if (problem.nonnegative && to < 0) return false;
    if (attacker == Shown::nobody) return true;
    if (same_owner(problem, attacker, cell)) return false;
    return cell != attacker || to >= problem.insiders[cell]->at_least;
  });
}

bool AlternativeSearch::meets(const Alternative& alternative, const Demand& demand) const {
  const std::int64_t change = change_of(alternative, demand.cell);
  const bool far_enough = demand.amount > 0 ? change >= demand.amount : change <= demand.amount;
  const bool other_way = demand.either && (demand.amount > 0 ? change <= -demand.amount : change >= -demand.amount);
  return (far_enough || other_way) && allowed(problem_, alternative, demand.attacker);
}

std::optional<Alternative> AlternativeSearch::find(const Demand& demand, const Price& price) {
  constexpr std::size_t first = 1'500;
  for (const std::size_t most : {first, whole_table}) {
    if (auto found = find_near(demand, price, most)) return found;
    if (!point_.empty() && solver_.minimise_whole() == SolverStatus::optimal) {
      point_ = solver_.primal();
      if (auto found = whole(demand)) return found;
    }
    if (window_.whole()) break;
  }
  return std::nullopt;
}

std::optional<Alternative> AlternativeSearch::find_near(const Demand& demand, const Price& price, std::size_t most) {
  window_.grow(demand.cell, most, price);
  return find_in_window(demand, price);
}

/// A linear program pays by the unit; hiding costs the same for one unit as for all. So each cell that was changed is offered
/// anew at what its change did cost a unit, a few times (slope scaling), which also leaves fewer fractions.
std::optional<Alternative> AlternativeSearch::find_in_window(const Demand& demand, const Price& price) {
  constexpr int rounds = 5;
  constexpr double least = 1e-6;
  const auto cells = window_.cells();
  const double amount = std::abs(static_cast<double>(demand.amount));
  std::vector<double> slope(cells.size());
  for (std::size_t k = 0; k < cells.size(); ++k) slope[k] = price(cells[k]) / amount;
  const auto of_one = [&](std::uint32_t cell) { return slope[window_.position(cell)]; };
  std::optional<Alternative> best;
  double best_price = 0;
  for (int round = 0; round < rounds && solve(demand, of_one, 0); ++round) {
    auto found = whole(demand);
    double found_price = 0;
    if (found)
      for (const auto& [cell, by] : *found) found_price += price(cell);
    if (found && (!best || found_price < best_price)) best = std::move(found), best_price = found_price;
    if (best && amount == 1) break;  // changes of one: the unit's price is the whole
    bool news = false;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      const double by = std::abs(change(k));
      if (by < least) continue;
      const double paid = price(cells[k]) / by;
      news = news || std::abs(paid - slope[k]) > 0.01 * paid;
      slope[k] = paid;
    }
    if (!news) break;
  }
  return best;
}

std::int64_t AlternativeSearch::reach(const Demand& demand, std::int64_t most) {
  const auto any = [](std::uint32_t) { return 1.0; };
  window_.grow(demand.cell, whole_table, any);
  if (!solve(demand, any, most)) return 0;
  const std::uint32_t k = window_.position(demand.cell);
  const std::int32_t column = demand.amount > 0 ? up_[k] : down_[k];
  return static_cast<std::int64_t>(std::floor(point_[static_cast<std::size_t>(column)] + 1e-6));
}

}  // namespace kinderrechten::detail
