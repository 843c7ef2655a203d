// SPDX-License-Identifier: BSD-3-Clause
#include <utility>

#include "io/table_input.hpp"
#include "kinderrechten/disclosure/protect.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/io/commands.hpp"
#include "kinderrechten/io/release_files.hpp"
#include "kinderrechten/io/rules_spec.hpp"

// `protect`: a true table and its rules in, a release and its proofs out.
namespace kinderrechten {

namespace {

ProtectionTask task_of(detail::TableInput& input) {
  ProtectionTask task;
  const TableSpec& spec = input.spec;
  const ProtectionSpec wanted = read_protection_spec(spec);
  task.rules = wanted.rules;
  task.protection = wanted.protection;
  task.contributors = wanted.contributors;
  task.missing = spec.missing;
  task.count = spec.kind == "count";
  task.cost = detail::cost_of(spec);
  for (std::size_t t = 0; t < input.tables.size(); ++t) task.measures.push_back(detail::measures_of(input, t));
  task.tables = std::move(input.tables);
  return task;
}

std::string name_of(const Release& release, std::uint32_t cell) {
  const auto& tables = release.model->tables();
  for (std::size_t t = 0; t < tables.size(); ++t)
    for (std::size_t row = 0; row < tables[t].size(); ++row)
      if (release.model->cell(t, row) == cell) return (tables.size() > 1 ? tables[t].title + ": " : "") + tables[t].name(row);
  return std::to_string(cell);
}

void tell(const Release& release, ProtectOutcome& outcome) {
  outcome.cells = release.model->cells();
  outcome.primary = release.count(Release::State::primary);
  outcome.secondary = release.count(Release::State::secondary);
  outcome.cost = release.suppression.cost;
  outcome.bound = release.suppression.bound;
  outcome.limit = release.suppression.limit;
  outcome.public_proof = release.proof_found;
  outcome.unproven = release.unproven.size();
  for (std::size_t k = 0; k < release.unproven.size() && k < 10; ++k)
    outcome.unproven_names.push_back(name_of(release, release.unproven[k]));
}

}  // namespace

ProtectOutcome protect_table(const TableFiles& files, const ProtectRequest& request, Solver* solver) {
  const ReleaseTarget target{request.output, request.proof, request.private_proof, request.with_status};
  detail::TableInput input = detail::read_tables(files, detail::Reading::truth);
  ProtectOutcome outcome;
  try {
    Release release = protect(task_of(input), request.search, solver);
    outcome.remarks = input.remarks;
    outcome.remarks.insert(outcome.remarks.end(), release.remarks.begin(), release.remarks.end());
    tell(release, outcome);
    if (!outcome.proven()) return outcome;
    detail::refuse_overwriting(files, input, release_paths(release, target));
    ReleaseTarget found = target;
    if (!release.proof_found) found.proof.reset();
    if (!release.proof_found && !target.private_proof) return outcome;
    outcome.written = write_release(release, found);
  } catch (const ValueError& e) {
    throw InputError(e.problem(), files.table.string() + (e.where().empty() ? "" : ": " + e.where()), e.mend());
  }
  return outcome;
}

}  // namespace kinderrechten
