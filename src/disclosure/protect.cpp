// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/disclosure/protect.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <utility>

#include "alternative_search.hpp"
#include "kinderrechten/error.hpp"
#include "true_table.hpp"

namespace kinderrechten {

namespace {

using detail::TrueTable;

std::vector<ProtectedCell> sensitive_cells(const ProtectionTask& task, const TrueTable& table) {
  std::vector<ProtectedCell> found;
  CellContributions facts;
  for (std::uint32_t cell = 0; cell < table.value.size(); ++cell) {
    facts.value = table.value[cell];
    facts.frequency = table.frequency[cell];
    facts.largest.clear();
    Integer sum = 0;
    for (const auto& column : table.largest) {
      facts.largest.emplace_back(column[cell]);
      sum += column[cell];
    }
    const Sensitivity s = assess(task.rules, facts);
    if (sum > facts.value && table.model->kind().nonnegative)
      throw ValueError("the largest contributions of a cell are more than the cell", "cell " + std::to_string(cell),
                       "give contributions in the measure of the table");
    if (s) found.push_back({cell, s.reasons, levels(task.protection, table.model->kind(), task.count, s, facts.value)});
  }
  return found;
}

SuppressionProblem problem_of(const ProtectionTask& task, const TrueTable& table, const std::vector<ProtectedCell>& sensitive) {
  SuppressionProblem problem;
  problem.relations = &table.model->relations();
  problem.value = table.value;
  problem.cost = table.cost;
  problem.nonnegative = table.model->kind().nonnegative;
  for (const ProtectedCell& p : sensitive) problem.primary.push_back({p.cell, p.levels});
  if (task.contributors) problem.insiders = detail::insiders(table, task.count);
  Integer all = 0;
  for (const std::int64_t c : table.cost) all += c;
  if (all > std::numeric_limits<std::int64_t>::max())
    throw ValueError("the costs of all cells together are too large", "cost", "use smaller costs, or cost = \"one\"");
  return problem;
}

/// The tables with what is hidden as any number of their kind.
std::vector<Table> published(const TableModel& truth, const std::vector<char>& hidden, const std::vector<std::int64_t>& value) {
  std::vector<Table> tables = truth.tables();
  Figure unknown;
  unknown.text = "x";
  unknown.state = State::suppressed;
  unknown.range = truth.kind().nonnegative ? Range::count() : Range::all();
  for (std::size_t t = 0; t < tables.size(); ++t)
    for (std::size_t row = 0; row < tables[t].size(); ++row) {
      const std::uint32_t cell = truth.cell(t, row);
      if (hidden[cell]) {
        tables[t].set(row, unknown);
      } else if (!truth.boxes().exact(cell)) {  // it followed from the others
        Figure known;
        known.state = State::exact;
        const End end{truth.value(value[cell])};
        known.range = Range(truth.kind().decimals == 0 ? Domain::integers : Domain::rationals, end, end);
        tables[t].set(row, std::move(known));
      }
    }
  return tables;
}

/// The proof from the release alone; nothing here looks at a true number before it is made.
void prove(Release& release, const BoundsOptions& options, Solver* solver) {
  BoundsOptions search;  // not the user's limits and seed: two true tables with one release have one proof
  search.threads = options.threads;
  search.progress = options.progress;  // whoever cancels gets no proof
  release.proof = release_worlds(*release.model, search, solver);
  std::vector<const ProtectedCell*> protected_at(release.truth.size(), nullptr);
  for (const ProtectedCell& p : release.sensitive) protected_at[p.cell] = &p;
  std::size_t met = 0;
  for (const ReleaseClaim& claim : release.proof.claims)
    if (const ProtectedCell* p = protected_at[claim.cell]) met += p->levels.met(release.truth[claim.cell], claim.low, claim.high);
  release.proof_found = met == release.sensitive.size();
}

/// A world of the public proof as its differences from the true table.
CertificateWorld from_truth(const Release& release, std::int32_t world) {
  std::map<std::uint32_t, Integer> values(release.proof.base.begin(), release.proof.base.end());
  if (world >= 0)
    for (const auto& [cell, value] : release.proof.worlds[static_cast<std::size_t>(world)]) values[cell] = value;
  std::erase_if(values, [&](const auto& entry) { return release.truth[entry.first] == entry.second; });
  return {values.begin(), values.end()};
}

/// Worlds around the true table: what the search for the pattern found, and for a cell of which it found nothing what the
/// public proof has.
void prove_privately(Release& release, const SuppressionProblem& problem) {
  ReleaseWorlds& proof = release.private_proof;
  for (std::uint32_t cell = 0; cell < release.truth.size(); ++cell)
    if (release.suppression.hidden[cell]) proof.base.emplace_back(cell, release.truth[cell]);
  for (const Alternative& alternative : release.suppression.alternatives) {
    CertificateWorld world;
    for (const auto& [cell, change] : alternative) world.emplace_back(cell, release.truth[cell] + change);
    proof.worlds.push_back(std::move(world));
  }
  std::map<std::pair<std::uint32_t, std::uint32_t>, ReleaseClaim> claims;  // by cell and attacker
  const auto widen = [&](ReleaseClaim& claim, std::uint32_t world) {
    for (const auto& [cell, value] : proof.worlds[world]) {
      if (cell != claim.cell) continue;
      if (value < claim.low) claim.low = value, claim.low_world = static_cast<std::int32_t>(world);
      if (value > claim.high) claim.high = value, claim.high_world = static_cast<std::int32_t>(world);
    }
  };
  for (const Shown& s : release.suppression.shown) {
    const Integer& value = release.truth[s.cell];
    const std::string attacker = s.attacker == Shown::nobody ? "" : "contributor:" + std::to_string(s.attacker);
    const auto [at, fresh] = claims.try_emplace({s.cell, s.attacker}, ReleaseClaim{s.cell, -1, -1, value, value, attacker});
    widen(at->second, s.alternative);
    if (s.attacker == Shown::nobody || !fresh) continue;
    // What nobody in particular is shown holds for this attacker too, where it does not contradict what he knows.
    for (const Shown& plain : release.suppression.shown)
      if (plain.cell == s.cell && plain.attacker == Shown::nobody &&
          detail::AlternativeSearch::allowed(problem, release.suppression.alternatives[plain.alternative], s.attacker))
        widen(at->second, plain.alternative);
  }
  for (const std::uint32_t cell : release.proof_found ? release.suppression.not_shown : std::vector<std::uint32_t>{}) {
    const auto open = std::find_if(release.proof.claims.begin(), release.proof.claims.end(), [&](const auto& c) { return c.cell == cell; });
    const auto next = static_cast<std::int32_t>(proof.worlds.size());
    proof.worlds.push_back(from_truth(release, open->low_world));
    proof.worlds.push_back(from_truth(release, open->high_world));
    claims[{cell, Shown::nobody}] = {cell, next, next + 1, open->low, open->high, {}};
  }
  std::map<std::uint32_t, Levels> levels;
  for (const ProtectedCell& p : release.sensitive) levels[p.cell] = p.levels;
  for (auto& [key, claim] : claims) {
    release.private_levels.push_back(levels[claim.cell]);
    proof.claims.push_back(std::move(claim));
  }
}

}  // namespace

Release protect(ProtectionTask task, const BoundsOptions& options, Solver* solver) {
  const TrueTable table = detail::true_table(task, options, solver);
  Release release;
  release.count_table = task.count;
  release.sensitive = sensitive_cells(task, table);
  const SuppressionProblem problem = problem_of(task, table, release.sensitive);
  release.suppression = suppress(problem, options, solver);
  release.state.assign(table.value.size(), Release::State::safe);
  for (std::uint32_t cell = 0; cell < release.state.size(); ++cell)
    if (release.suppression.hidden[cell]) release.state[cell] = Release::State::secondary;
  for (const ProtectedCell& p : release.sensitive) release.state[p.cell] = Release::State::primary;
  release.truth.assign(table.value.begin(), table.value.end());
  release.model = std::make_shared<const TableModel>(published(*table.model, release.suppression.hidden, table.value));
  prove(release, options, solver);
  prove_privately(release, problem);
  if (!release.proof_found || task.contributors) release.unproven = release.suppression.not_shown;
  return release;
}

}  // namespace kinderrechten
