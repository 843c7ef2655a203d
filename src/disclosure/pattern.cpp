// SPDX-License-Identifier: BSD-3-Clause
#include "pattern.hpp"

#include <algorithm>
#include <utility>

namespace kinderrechten::detail {

namespace {
constexpr std::uint32_t not_primary = static_cast<std::uint32_t>(-1);
}

Pattern::Pattern(const SuppressionProblem& problem)
    : problem_(problem),
      uses_(problem.value.size(), 0),
      demands_of_(problem.primary.size()),
      changing_(problem.value.size()),
      primary_at_(problem.value.size(), not_primary) {
  for (std::size_t k = 0; k < problem.primary.size(); ++k) {
    primary_at_[problem.primary[k].cell] = static_cast<std::uint32_t>(k);
    hide(problem.primary[k].cell);
  }
}

void Pattern::hide(std::uint32_t cell) {
  if (uses_[cell]++ > 0) return;
  price_.cost += problem_.cost[cell];
  ++price_.cells;
}

void Pattern::publish(std::uint32_t cell) {
  if (--uses_[cell] > 0) return;
  price_.cost -= problem_.cost[cell];
  --price_.cells;
}

std::size_t Pattern::add_demand(const Demand& demand) {
  demands_of_[primary_at_[demand.cell]].push_back(demands_.size());
  demands_.push_back(demand);
  served_by_.push_back(none);
  return demands_.size() - 1;
}

void Pattern::attach(std::size_t demand, std::size_t k) {
  served_by_[demand] = k;
  alternatives_[k].serves.push_back(demand);
}

bool Pattern::serve(std::size_t demand, const AlternativeSearch& search) {
  auto& changing = changing_[demands_[demand].cell];
  std::erase_if(changing, [&](std::size_t k) { return k >= alternatives_.size() || !alternatives_[k].used; });
  const auto found = std::find_if(changing.begin(), changing.end(), [&](std::size_t k) {
    return search.meets(alternatives_[k].changes, demands_[demand]);
  });
  if (found == changing.end()) return false;
  attach(demand, *found);
  return true;
}

std::size_t Pattern::use(Alternative alternative, std::size_t demand, const AlternativeSearch& search) {
  const std::size_t k = alternatives_.size();
  alternatives_.push_back({std::move(alternative), {}, true});
  attach(demand, k);
  for (const auto& [cell, change] : alternatives_[k].changes) {
    hide(cell);
    changing_[cell].push_back(k);
    if (primary_at_[cell] == not_primary) continue;
    for (const std::size_t d : demands_of_[primary_at_[cell]])
      if (!served(d) && search.meets(alternatives_[k].changes, demands_[d])) attach(d, k);
  }
  return k;
}

Pattern::Dropped Pattern::drop(std::size_t k) {
  InUse& dropped = alternatives_[k];
  dropped.used = false;
  for (const auto& [cell, change] : dropped.changes) publish(cell);
  for (const std::size_t d : dropped.serves) served_by_[d] = none;
  return {k, std::exchange(dropped.serves, {})};
}

void Pattern::restore(std::size_t before, const std::vector<Dropped>& dropped) {
  while (alternatives_.size() > before) {
    if (alternatives_.back().used) (void)drop(alternatives_.size() - 1);
    for (const auto& [cell, change] : alternatives_.back().changes) std::erase(changing_[cell], alternatives_.size() - 1);
    alternatives_.pop_back();
  }
  for (const Dropped& again : dropped) {
    for (const std::size_t d : again.demands)  // some are served by an alternative that was there all the time
      if (served(d)) std::erase(alternatives_[served_by_[d]].serves, d);
    alternatives_[again.alternative].used = true;
    for (const auto& [cell, change] : alternatives_[again.alternative].changes) {
      hide(cell);
      auto& changing = changing_[cell];
      if (std::find(changing.begin(), changing.end(), again.alternative) == changing.end()) changing.push_back(again.alternative);
    }
    for (const std::size_t d : again.demands) attach(d, again.alternative);
  }
}

std::vector<std::size_t> Pattern::sharing(std::size_t k, std::size_t most) const {
  std::vector<std::size_t> found{k};
  for (const auto& [cell, change] : alternatives_[k].changes) {
    if (primary_at_[cell] != not_primary) continue;
    for (const std::size_t other : changing_[cell])
      if (alternatives_[other].used && found.size() < most && std::find(found.begin(), found.end(), other) == found.end())
        found.push_back(other);
  }
  return found;
}

}  // namespace kinderrechten::detail
