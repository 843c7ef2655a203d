// SPDX-License-Identifier: BSD-3-Clause
#include "lower_bound.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <vector>

namespace kinderrechten::detail {

Integer lower_bound(const SuppressionProblem& problem) {
  const TableRelations& relations = *problem.relations;
  std::vector<char> taken(problem.value.size(), 0);
  Integer bound = 0;
  for (const PrimaryCell& p : problem.primary) {
    taken[p.cell] = 1;
    bound += problem.cost[p.cell];
  }
  const auto each = [&](std::size_t r, auto visit) {
    visit(relations.parent(r));
    for (const std::uint32_t child : relations.children(r)) visit(child);
  };
  struct Needs {
    std::int64_t cost;
    std::size_t relation;
  };
  std::vector<Needs> alone;
  for (std::size_t r = 0; r < relations.size(); ++r) {
    std::size_t primary = 0;
    std::int64_t cheapest = std::numeric_limits<std::int64_t>::max();
    each(r, [&](std::uint32_t cell) {
      primary += taken[cell] != 0;
      if (!taken[cell]) cheapest = std::min(cheapest, problem.cost[cell]);
    });
    if (primary == 1 && cheapest > 0 && cheapest < std::numeric_limits<std::int64_t>::max()) alone.push_back({cheapest, r});
  }
  std::sort(alone.begin(), alone.end(),
            [](const Needs& a, const Needs& b) { return std::tie(b.cost, a.relation) < std::tie(a.cost, b.relation); });
  std::vector<char> counted(problem.value.size(), 0);
  for (const Needs& n : alone) {
    bool apart = true;
    each(n.relation, [&](std::uint32_t cell) { apart = apart && !counted[cell]; });
    if (!apart) continue;
    each(n.relation, [&](std::uint32_t cell) { counted[cell] = !taken[cell]; });
    bound += n.cost;
  }
  return bound;
}

}  // namespace kinderrechten::detail
