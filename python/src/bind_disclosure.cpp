// SPDX-License-Identifier: BSD-3-Clause
// Releases of tables in memory, and the command protect.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "cast_number.hpp"
#include "kinderrechten/disclosure/protect.hpp"
#include "kinderrechten/inference/solver.hpp"
#include "kinderrechten/io/commands.hpp"
#include "kinderrechten/io/release_files.hpp"
#include "kinderrechten/io/rules_spec.hpp"
#include "kinderrechten/io/table_cells.hpp"
#include "kinderrechten/notation/dialect_table.hpp"
#include "rooms.hpp"
#include "spec_node.hpp"
#include "state.hpp"
#include "watched.hpp"

namespace kinderrechten::python {

namespace {

using namespace py::literals;

using Texts = std::vector<std::string>;

/// A column of numbers beside a table, in units of `kind`.
std::vector<std::int64_t> measure(const Table& table, const Texts& texts, const Kind& kind, const std::string& what) {
  const auto name = [&](std::size_t row) { return what + " of " + table.name(row); };
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  return whole_units(read_table_cells(views, kind, dialect("report"), false, name), units_per_one(kind), name);
}

/// `spec` has the tables rules, protection and attackers, as a spec file does.
ProtectionTask to_task(const Table& table, const py::object& spec, bool missing_zero, std::optional<bool> count,
                       const std::optional<Texts>& frequency, const std::vector<Texts>& contributions, const std::string& cost, const std::optional<Texts>& costs) {
  const ProtectionSpec wanted = read_protection_spec(read_table_spec(to_spec_node(spec), "protect"));
  ProtectionTask task;
  task.rules = wanted.rules;
  task.protection = wanted.protection;
  task.contributors = wanted.contributors;
  task.missing = missing_zero ? Missing::zero : Missing::unknown;
  task.count = count.value_or(table.kind.nonnegative && table.kind.decimals == 0 && contributions.empty());
  CellMeasures& m = task.measures.emplace_back();
  if (frequency) m.frequency = measure(table, *frequency, Kind{}, "frequency");
  for (const Texts& column : contributions) m.largest.push_back(measure(table, column, table.kind, "contribution"));
  if (costs) m.cost = measure(table, *costs, table.kind, "cost");
  task.cost = costs ? Cost::given : cost_named(cost);
  task.tables.push_back(table);
  return task;
}

std::shared_ptr<Release> protect_table_in_memory(const Table& table, const py::object& spec, bool missing_zero, std::optional<bool> count,
                                                 const std::optional<Texts>& frequency, const std::vector<Texts>& contributions,
                                                 const std::string& cost, const std::optional<Texts>& costs, std::uint64_t effort,
                                                 std::optional<double> time_limit, std::uint64_t seed, unsigned threads,
                                                 const py::object& progress) {
  ProtectionTask task = to_task(table, spec, missing_zero, count, frequency, contributions, cost, costs);
  BoundsOptions options = search_options(effort, time_limit, seed, threads);
  return run_watched(progress, [&](Watch& watch) {
    options.progress = watch.reporter();
    const auto solver = make_highs_solver();
    return std::make_shared<Release>(protect(std::move(task), options, solver.get()));
  });
}

ProtectOutcome protect_files(const std::filesystem::path& table, const py::object& spec, const std::filesystem::path& spec_path,
                             const std::filesystem::path& output, const std::optional<std::filesystem::path>& proof,
                             const std::optional<std::filesystem::path>& private_proof, bool with_status, std::uint64_t effort,
                             std::optional<double> time_limit, std::uint64_t seed, unsigned threads, const py::object& progress) {
  const TableFiles files{table, to_spec_node(spec), spec_path};
  ProtectRequest request{output, proof, private_proof, with_status, search_options(effort, time_limit, seed, threads)};
  return run_watched(progress, [&](Watch& watch) {
    request.search.progress = watch.reporter();
    const auto solver = make_highs_solver();
    return protect_table(files, request, solver.get());
  });
}

/// What is wrong with the public proof, checked as `verify` would.
std::vector<std::string> release_problems(const Release& release) {
  std::vector<std::uint32_t> hidden;
  for (std::uint32_t cell = 0; cell < release.state.size(); ++cell)
    if (release.state[cell] != Release::State::safe) hidden.push_back(cell);
  return check_release(release.proof, release.model->relations(), release.model->boxes(), hidden).problems;
}

/// Of each row of the published table its state, and the ends of its interval as the public proof shows them.
py::tuple release_columns(const Release& release) {
  constexpr std::string_view words[] = {"safe", "primary", "secondary"};
  const Table& table = release.model->tables().front();
  std::vector<const ReleaseClaim*> claim_of(release.state.size(), nullptr);
  for (const ReleaseClaim& claim : release.proof.claims) claim_of[claim.cell] = &claim;
  py::list status, lows, highs;
  for (std::size_t row = 0; row < table.size(); ++row) {
    const std::uint32_t cell = release.model->cell(0, row);
    status.append(std::string(words[static_cast<int>(release.state[cell])]));
    const ReleaseClaim* claim = claim_of[cell];
    const bool safe = release.state[cell] == Release::State::safe;
    const auto end = [&](bool low) -> py::object {
      if (safe) return to_python(release.model->value(release.truth[cell]));
      return claim ? to_python(release.model->value(low ? claim->low : claim->high)) : py::none();
    };
    lows.append(end(true));
    highs.append(end(false));
  }
  return py::make_tuple(py::cast(table), status, lows, highs);
}

void bind_release(py::module_& m) {
  py::class_<Release, std::shared_ptr<Release>>(m, "Release", "A table that can be published, with what proves it; made by `protect`.")
      .def_property_readonly("table", [](const Release& r) { return r.model->tables().front(); }, "What is published; x where a number is hidden.")
      .def_property_readonly("safe", &Release::safe, "Every sensitive cell is proven to keep its levels.")
      .def_property_readonly("proven", [](const Release& r) { return r.proof_found; },
                             "The levels are proven from the release alone, by worlds that can be published.")
      .def_property_readonly("primary", [](const Release& r) { return r.count(Release::State::primary); }, "Sensitive cells.")
      .def_property_readonly("secondary", [](const Release& r) { return r.count(Release::State::secondary); },
                             "Further cells hidden to protect these.")
      .def_property_readonly("cost", [](const Release& r) { return to_python(Rational(r.suppression.cost)); }, "Of all hidden cells.")
      .def_property_readonly("bound", [](const Release& r) { return to_python(Rational(r.suppression.bound)); },
                             "No safe pattern costs less.")
      .def_property_readonly("limit", [](const Release& r) { return std::string(to_string(r.suppression.limit)); },
                             "Why it was not improved further: 'none', 'effort', 'time' or 'cancelled'.")
      .def_property_readonly("unproven", [](const Release& r) {
        std::vector<std::string> names;
        const Table& table = r.model->tables().front();
        for (std::size_t row = 0; row < table.size(); ++row)
          for (const std::uint32_t cell : r.unproven)
            if (r.model->cell(0, row) == cell) names.push_back(table.name(row));
        return names;
      }, "Sensitive cells that are not proven to keep their levels, by codes; while there are any, nothing may leave.")
      .def_readonly("remarks", &Release::remarks)
      .def("_columns", &release_columns)
      .def("_problems", &release_problems)
      .def("_save",
           [](const Release& r, const std::filesystem::path& output, const std::optional<std::filesystem::path>& proof,
              const std::optional<std::filesystem::path>& private_proof, bool with_status) {
             std::vector<std::string> names;
             for (const auto& path : write_release(r, {output, proof, private_proof, with_status})) names.push_back(path.string());
             return names;
           },
           "output"_a, "proof"_a, "private_proof"_a, "with_status"_a);
}

void bind_outcome(py::module_& m) {
  py::class_<ProtectOutcome>(m, "ProtectOutcome", "What came of the command `protect`.")
      .def_readonly("cells", &ProtectOutcome::cells)
      .def_readonly("primary", &ProtectOutcome::primary)
      .def_readonly("secondary", &ProtectOutcome::secondary)
      .def_property_readonly("cost", [](const ProtectOutcome& o) { return to_python(Rational(o.cost)); })
      .def_property_readonly("bound", [](const ProtectOutcome& o) { return to_python(Rational(o.bound)); })
      .def_property_readonly("limit", [](const ProtectOutcome& o) { return std::string(to_string(o.limit)); })
      .def_readonly("unproven", &ProtectOutcome::unproven)
      .def_readonly("unproven_names", &ProtectOutcome::unproven_names)
      .def_readonly("public_proof", &ProtectOutcome::public_proof)
      .def_readonly("remarks", &ProtectOutcome::remarks)
      .def_property_readonly("written", [](const ProtectOutcome& o) {
        std::vector<std::string> all;
        for (const auto& p : o.written) all.push_back(p.string());
        return all;
      })
      .def_property_readonly("proven", &ProtectOutcome::proven)
      .def_property_readonly("status", &ProtectOutcome::status);
}

}  // namespace

void bind_disclosure(py::module_& m) {
  bind_release(m);
  bind_outcome(m);
  m.def("_protect_table", &protect_table_in_memory, "table"_a, "spec"_a, "missing_zero"_a, "count"_a, "frequency"_a, "contributions"_a,
        "cost"_a, "costs"_a, "effort"_a, "time_limit"_a, "seed"_a, "threads"_a, "progress"_a);
  m.def("_protect", &protect_files, "table"_a, "spec"_a, "spec_path"_a, "output"_a, "proof"_a = py::none(), "private_proof"_a = py::none(),
        "with_status"_a = false, "effort"_a = 100, "time_limit"_a = py::none(), "seed"_a = 0, "threads"_a = 1, "progress"_a = py::none());
}

}  // namespace kinderrechten::python
