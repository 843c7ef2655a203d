// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/commands.hpp"

#include <algorithm>
#include <utility>

#include "io/files.hpp"
#include "io/sha256.hpp"
#include "io/table_input.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/inference/table_conflict.hpp"
#include "kinderrechten/inference/table_ranges.hpp"
#include "kinderrechten/io/bounds_json.hpp"
#include "kinderrechten/io/ranges_csv.hpp"
#include "kinderrechten/wording/table_wording.hpp"

namespace kinderrechten {

namespace {

namespace fs = std::filesystem;

TableModel make_model(detail::TableInput& input) {
  try {
    return TableModel(std::move(input.tables), input.spec.missing);
  } catch (const ValueError& e) {
    throw InputError(e.problem(), e.where(), e.mend());
  }
}

std::string cell_name(const TableModel& model, std::size_t table, std::size_t row) {
  const Table& t = model.tables()[table];
  return model.tables().size() > 1 ? t.title + ": " + t.name(row) : t.name(row);
}

/// What excludes each other, and the fewest cells to print differently.
void explain_contradiction(const TableModel& model, const BoundsOptions& search, RangesOutcome& outcome) {
  ConflictOptions options;
  options.bounds = search;
  options.max_corrections = 100;
  const TableContradiction found = table_contradiction(model, options);
  outcome.contradicts = true;
  for (const TableConflict& conflict : found.conflicts) {
    auto& parts = outcome.conflicts.emplace_back();
    for (const TablePremise& premise : conflict.premises)
      parts.push_back({premise.kind == TablePremise::Kind::relation ? "sum" : "box",
                       premise_text(premise, model, "en")});
  }
  for (const auto& part : found.parts) {
    auto& alternatives = outcome.corrections.emplace_back();
    for (const auto& correction : part) alternatives.push_back(correction_text(correction, model, "en"));
  }
  outcome.changed_cells = found.cells;
  outcome.every_correction = found.complete;
}

void write_proof(std::ostream& out, const detail::TableInput& input, const TableModel& model, const TableRanges& ranges) {
  BoundsProof proof;
  proof.input_sha256 = input.sha256.front();
  proof.linked_sha256.assign(input.sha256.begin() + 1, input.sha256.end());
  proof.structure_sha256 = detail::sha256(structure_text(model.relations(), model.kind()));
  proof.kind = model.kind();
  proof.certificate.cells = model.cells();
  write_bounds_proof(out, proof, [&ranges](CertificateSink& sink) { ranges.show(sink); });
}

/// The file name of a linked table as the spec gives it, whatever file was read for it.
fs::path linked_name(const detail::TableInput& input, std::size_t table) {
  return input.spec.linked[table - 1].file;
}

/// All outputs of a request.
std::vector<fs::path> outputs_of(const detail::TableInput& input, const RangesRequest& request) {
  std::vector<fs::path> outputs{request.output, request.proof.value_or(fs::path())};
  for (std::size_t t = 1; t < input.paths.size(); ++t)
    outputs.push_back(detail::linked_output(request.output, linked_name(input, t)));
  return outputs;
}

void write_files(const detail::TableInput& input, const TableModel& model,
                 const TableRanges& ranges, const RangesRequest& request, RangesOutcome& outcome) {
  detail::OutputFiles files;
  for (std::size_t t = 0; t < model.tables().size(); ++t)
    write_ranges_csv(files.open(t == 0 ? request.output
                                       : detail::linked_output(request.output, linked_name(input, t))),
                     model, ranges, t);
  if (request.proof)
    write_proof(files.open(*request.proof), input, model, ranges);
  outcome.written = files.commit();
}

void count(const TableModel& model, const TableRanges& ranges, RangesOutcome& outcome) {
  for (std::uint32_t cell = 0; cell < model.cells(); ++cell) {
    if (model.boxes().exact(cell)) continue;
    ++outcome.unknown;
    outcome.tight += ranges[cell].tight;
  }
}

/// Cells that a release does not print and that can be worked out all the same.
void find_exposed(const detail::TableInput& input, const TableModel& model,
                  const TableRanges& ranges, RangesOutcome& outcome) {
  std::vector<char> seen(model.cells(), 0);
  for (std::size_t t = 0; t < model.tables().size(); ++t) {
    for (std::size_t row = 0; row < model.tables()[t].size(); ++row) {
      if (row >= input.given[t]) {  // absent from the file
        if (t == 0) outcome.hidden_rows.push_back(row);
        continue;
      }
      const std::uint32_t cell = model.cell(t, row);
      const bool hidden = input.status[t].empty()
                              ? !model.tables()[t].cells().range(row).value_or(Range::all()).is_exact()
                              : input.status[t][row] != CellStatus::safe;
      if (hidden && t == 0) outcome.hidden_rows.push_back(row);
      if (!hidden || !ranges[cell].exact() || seen[cell]++) continue;
      if (++outcome.exposed <= 10) outcome.exposed_names.push_back(cell_name(model, t, row));
    }
  }
}

RangesOutcome find(const TableFiles& files, const RangesRequest& request, Solver* solver,
                   bool attack) {
  detail::TableInput input = detail::read_tables(files);
  detail::refuse_overwriting(files, input, outputs_of(input, request));
  const TableModel model = make_model(input);
  RangesOutcome outcome;
  outcome.remarks = input.remarks;
  const auto& linked = model.relations().numbers().remarks;
  outcome.remarks.insert(outcome.remarks.end(), linked.begin(), linked.end());
  outcome.cells = model.cells();
  const TableRanges ranges = table_ranges(model, request.search, solver);
  outcome.limit = ranges.bounds().limit();
  if (ranges.contradicts()) {
    explain_contradiction(model, request.search, outcome);
    return outcome;
  }
  count(model, ranges, outcome);
  if (attack) find_exposed(input, model, ranges, outcome);
  write_files(input, model, ranges, request, outcome);
  return outcome;
}

}  // namespace

RangesOutcome infer_table(const TableFiles& files, const RangesRequest& request, Solver* solver) {
  return find(files, request, solver, false);
}

RangesOutcome attack_release(const TableFiles& files, const RangesRequest& request,
                             Solver* solver) {
  return find(files, request, solver, true);
}

}  // namespace kinderrechten
