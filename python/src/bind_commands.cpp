// SPDX-License-Identifier: BSD-3-Clause
// The commands over table files: infer, attack, verify.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "kinderrechten/inference/solver.hpp"
#include "kinderrechten/io/commands.hpp"
#include "rooms.hpp"
#include "spec_node.hpp"
#include "state.hpp"
#include "watched.hpp"

namespace kinderrechten::python {

namespace {

using namespace py::literals;

TableFiles table_files(const std::filesystem::path& table, const py::object& spec, const std::filesystem::path& spec_path) {
  TableFiles files;
  files.table = table;
  if (!spec.is_none()) files.spec = to_spec_node(spec);
  files.spec_path = spec_path;
  return files;
}

using Command = RangesOutcome (*)(const TableFiles&, const RangesRequest&, Solver*);

RangesOutcome run_ranges(Command command, const std::filesystem::path& table, const py::object& spec,
                         const std::filesystem::path& spec_path, const std::filesystem::path& output,
                         const std::optional<std::filesystem::path>& proof, std::uint64_t effort,
                         std::optional<double> time_limit, std::uint64_t seed, unsigned threads,
                         const py::object& progress) {
  const TableFiles files = table_files(table, spec, spec_path);
  RangesRequest request{output, proof, search_options(effort, time_limit, seed, threads)};
  return run_watched(progress, [&](Watch& watch) {
    request.search.progress = watch.reporter();
    const auto solver = make_highs_solver();  // nothing without HiGHS; what it proposes is proven or dropped
    return command(files, request, solver.get());
  });
}

void bind_outcomes(py::module_& m) {
  py::class_<RangesOutcome>(m, "RangesOutcome", "What came of `infer` or `attack`.")
      .def_readonly("contradicts", &RangesOutcome::contradicts, "The input contradicts itself; no file was written.")
      .def_property_readonly("conflicts", [](const RangesOutcome& o) {
        std::vector<std::vector<std::pair<std::string, std::string>>> all;
        for (const auto& conflict : o.conflicts) {
          all.emplace_back();
          for (const auto& part : conflict) all.back().emplace_back(part.kind, part.text);
        }
        return all;
      }, "Of each contradiction the printed numbers and relations that cannot all hold, none needless, as (kind, text).")
      .def_readonly("corrections", &RangesOutcome::corrections,
                    "Of each error apart its alternatives in words, likeliest first.")
      .def_readonly("changed_cells", &RangesOutcome::changed_cells, "How many cells a smallest correction changes.")
      .def_readonly("every_correction", &RangesOutcome::every_correction,
                    "All are listed, and fewer cells are proven not to do.")
      .def_readonly("cells", &RangesOutcome::cells, "All cells, with those absent from the file.")
      .def_readonly("unknown", &RangesOutcome::unknown, "Cells not printed as one number.")
      .def_readonly("tight", &RangesOutcome::tight, "Unknown cells whose range is proven tightest.")
      .def_readonly("exposed", &RangesOutcome::exposed, "Hidden cells that can be known exactly.")
      .def_readonly("exposed_names", &RangesOutcome::exposed_names, "The first ten of them, by codes.")
      .def_readonly("hidden_rows", &RangesOutcome::hidden_rows, "Rows of the first output that `attack` is about.")
      .def_property_readonly("limit", [](const RangesOutcome& o) { return std::string(to_string(o.limit)); },
                             "Why the search stopped early: 'none', 'effort', 'time' or 'cancelled'.")
      .def_readonly("remarks", &RangesOutcome::remarks)
      .def_property_readonly("written", [](const RangesOutcome& o) {
        std::vector<std::string> all;
        for (const auto& p : o.written) all.push_back(p.string());
        return all;
      })
      .def_property_readonly("infer_status", &RangesOutcome::infer_status)
      .def_property_readonly("attack_status", &RangesOutcome::attack_status);
  py::class_<VerifyOutcome>(m, "VerifyOutcome", "What came of `verify`: accepted when `problems` is empty.")
      .def_readonly("format", &VerifyOutcome::format)
      .def_readonly("problems", &VerifyOutcome::problems, "Why it was rejected, the first twenty.")
      .def_readonly("problem_count", &VerifyOutcome::problem_count)
      .def_readonly("facts", &VerifyOutcome::facts)
      .def_readonly("steps", &VerifyOutcome::steps)
      .def_readonly("worlds", &VerifyOutcome::worlds)
      .def_readonly("claims", &VerifyOutcome::claims)
      .def_readonly("summary", &VerifyOutcome::summary)
      .def_readonly("remarks", &VerifyOutcome::remarks)
      .def_property_readonly("accepted", &VerifyOutcome::accepted);
}

}  // namespace

void bind_commands(py::module_& m) {
  bind_outcomes(m);
  const auto bind_ranges = [&](const char* name, Command command) {
    m.def(name,
          [command](const std::filesystem::path& table, const py::object& spec, const std::filesystem::path& spec_path,
                    const std::filesystem::path& output, const std::optional<std::filesystem::path>& proof,
                    std::uint64_t effort, std::optional<double> time_limit, std::uint64_t seed, unsigned threads,
                    const py::object& progress) {
            return run_ranges(command, table, spec, spec_path, output, proof, effort, time_limit, seed, threads, progress);
          },
          "table"_a, "spec"_a, "spec_path"_a, "output"_a, "proof"_a = py::none(), "effort"_a = 100,
          "time_limit"_a = py::none(), "seed"_a = 0, "threads"_a = 1, "progress"_a = py::none());
  };
  bind_ranges("_infer", &infer_table);
  bind_ranges("_attack", &attack_release);
  m.def("_verify",
        [](const std::filesystem::path& table, const py::object& spec, const std::filesystem::path& spec_path,
           const std::filesystem::path& proof, const std::optional<std::filesystem::path>& truth,
           const std::optional<std::filesystem::path>& private_proof) {
          const TableFiles files = table_files(table, spec, spec_path);
          const VerifyRequest request{proof, truth, private_proof};
          return run_watched(py::none(), [&](Watch&) { return verify_proof(files, request); });
        },
        "table"_a, "spec"_a, "spec_path"_a, "proof"_a, "truth"_a = py::none(), "private_proof"_a = py::none());
}

}  // namespace kinderrechten::python
