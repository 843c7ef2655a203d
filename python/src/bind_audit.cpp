// SPDX-License-Identifier: BSD-3-Clause
// What an audit found: Audit, Finding; and its forms as text, JSON, HTML and Markdown.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <algorithm>
#include <memory>

#include "kinderrechten/audit/audit.hpp"
#include "kinderrechten/io/audit_html.hpp"
#include "kinderrechten/io/audit_json.hpp"
#include "kinderrechten/io/audit_markdown.hpp"
#include "kinderrechten/io/audit_text.hpp"
#include "kinderrechten/wording/wording.hpp"
#include "rooms.hpp"
#include "state.hpp"
#include "watched.hpp"
#include "words.hpp"

namespace kinderrechten::python {

namespace {

using namespace py::literals;

using SharedAudit = std::shared_ptr<Audit>;

/// A finding and the audit it belongs to: its places are places in that report.
struct BoundFinding {
  SharedAudit audit;
  std::size_t index = 0;
  [[nodiscard]] const Finding& get() const { return audit->findings[index]; }
  [[nodiscard]] std::string explain(const std::string& wording) const {
    return explanation(get(), audit->report, wording.empty() ? audit->report.language : wording);
  }
};

std::vector<BoundFinding> findings(const SharedAudit& audit, std::optional<Verdict> verdict) {
  std::vector<BoundFinding> all;
  for (std::size_t i = 0; i < audit->findings.size(); ++i)
    if (!verdict || audit->findings[i].verdict == *verdict) all.push_back({audit, i});
  return all;
}

WriteOptions write_options(const std::string& wording, bool colour = false, std::size_t width = 80,
                           bool verbose = false) {
  WriteOptions o;
  o.wording = wording;
  o.colour = colour;
  o.width = width;
  o.verbose = verbose;
  return o;
}

void bind_finding(py::module_& m) {
  py::class_<BoundFinding> type(m, "Finding", "One statement of a report, judged.");
  type.def_property_readonly("code", [](const BoundFinding& f) { return f.get().code; }, "Stable, for example KR101.")
      .def_property_readonly("kind", [](const BoundFinding& f) { return std::string(to_string(f.get().kind)); },
                             "'breakdown', 'total', 'share', 'change', 'bound', 'linked', 'prose', 'date', 'ranking' or 'disclosure'.")
      .def_property_readonly("verdict", [](const BoundFinding& f) { return f.get().verdict; })
      .def_property_readonly("statement", [](const BoundFinding& f) { return f.get().statement; },
                             "As a formula in the printed numbers.")
      .def_property_readonly("printed", [](const BoundFinding& f) { return f.get().printed; },
                             "The number that is judged, as printed.")
      .def_property_readonly("possible", [](const BoundFinding& f) { return f.get().possible.get(); },
                             "What it could be, by everything else; None when it is no number.")
      .def_property_readonly("facts", [](const BoundFinding& f) { return f.get().facts; },
                             "Formulas of the facts of a contradiction or a derivation.")
      .def_property_readonly("explanation", [](const BoundFinding& f) { return f.explain({}); },
                             "Why it is judged so, in the report's language.")
      .def("explain", &BoundFinding::explain, "wording"_a = "", "The same in 'nl' or 'en'.")
      .def_readonly("_index", &BoundFinding::index)
      .def_property_readonly("_audit", [](const BoundFinding& f) { return f.audit; })
      .def("_repr_html_", [](const BoundFinding& f) { return to_html_fragment(f.get(), f.audit->report); })
      .def("__repr__", [](const BoundFinding& f) {
        return "<Finding " + f.get().code + " " + std::string(to_string(f.get().verdict)) + ": " + f.get().statement + ">";
      });
}

std::string audit_repr(const Audit& a) {
  return "<Audit of " + literal(a.report.name) + ": " + std::to_string(a.count(Verdict::refuted)) + " refuted, " +
         std::to_string(a.count(Verdict::undecided)) + " undecided, " + std::to_string(a.count(Verdict::confirmed)) +
         " confirmed>";
}

/// What every number could be, as ((table, row, column, part or None), range), in order.
py::list ranges(const Audit& a) {
  py::list all;
  a.ranges.for_each([&](const NumberRef& n, const Range& range) {
    all.append(py::make_tuple(py::make_tuple(n.table, n.row, n.column, n.part), range));
  });
  return all;
}

using AuditClass = py::class_<Audit, std::shared_ptr<Audit>>;

void bind_audit_type(AuditClass& type) {
  type.def_property_readonly("report", [](const Audit& a) -> const Report& { return a.report; },
                             py::return_value_policy::reference_internal)
      .def_property_readonly("findings", [](const SharedAudit& a) { return findings(a, {}); },
                             "All of them: refuted first, then undecided, then confirmed.")
      .def_property_readonly("refuted", [](const SharedAudit& a) { return findings(a, Verdict::refuted); },
                             "Statements that hold in no possible world.")
      .def_property_readonly("undecided", [](const SharedAudit& a) { return findings(a, Verdict::undecided); },
                             "Statements that hold in some possible worlds only.")
      .def_property_readonly("confirmed", [](const SharedAudit& a) { return findings(a, Verdict::confirmed); },
                             "Statements that hold in every possible world.")
      .def_property_readonly("limit", [](const Audit& a) { return std::string(to_string(a.limit)); },
                             "'time' or 'cancelled' where that ended it before everything was looked at, else 'none'.")
      .def("_ranges", &ranges)
      .def("to_json", [](const Audit& a, const std::string& wording) { return to_json(a, write_options(wording)); },
           "wording"_a = "", "The audit as JSON; `wording` 'nl' or 'en', the report's language when empty.",
           py::call_guard<py::gil_scoped_release>())
      .def("_write_json",
           [](const Audit& a, const py::object& write, const std::string& wording) {
             py::gil_scoped_release release;
             write_json(a, [&](std::string_view piece) {
               py::gil_scoped_acquire acquire;
               if (PyErr_CheckSignals() != 0) throw py::error_already_set();
               write(py::bytes(piece.data(), piece.size()));
             }, write_options(wording));
           },
           "write"_a, "wording"_a = "", "The bytes of `to_json`, given to `write` in pieces.")
      .def("to_text",
           [](const Audit& a, const std::string& wording, bool colour, std::size_t width, bool verbose) {
             return to_text(a, write_options(wording, colour, width, verbose));
           },
           "wording"_a = "", py::kw_only(), "colour"_a = false, "width"_a = 80, "verbose"_a = false,
           "The audit as text for a terminal; `verbose` lists what was confirmed too.",
           py::call_guard<py::gil_scoped_release>())
      .def("to_html", [](const Audit& a, const std::string& wording) { return to_html(a, write_options(wording)); },
           "wording"_a = "", "The audit as one page that needs nothing else.", py::call_guard<py::gil_scoped_release>())
      .def("to_markdown",
           [](const Audit& a, const std::string& wording, bool verbose) {
             return to_markdown(a, write_options(wording, false, 80, verbose));
           },
           "wording"_a = "", py::kw_only(), "verbose"_a = false, "The audit as Markdown, to post under a pull request.",
           py::call_guard<py::gil_scoped_release>())
      .def("_repr_html_", [](const Audit& a) { return to_html_fragment(a); })
      .def("__str__", [](const Audit& a) { return to_text(a); })
      .def("__repr__", &audit_repr);
}

/// The findings of a comparison with an older edition join the others, in the same order of verdicts.
SharedAudit judged(Report& report, const Report* against, std::size_t corrections, std::uint64_t effort,
                   std::optional<double> time_limit, std::uint64_t seed, unsigned threads, const py::object& progress,
                   bool take) {
  AuditOptions options;
  options.max_corrections = corrections;
  options.effort = effort;
  if (time_limit) options.time_limit = std::chrono::duration<double>(*time_limit);
  options.seed = seed;
  options.threads = threads;
  return run_watched(progress, [&](Watch& watch) {
    options.progress = watch.reporter();
    auto result = std::make_shared<Audit>(audit(take ? std::move(report) : report, options));
    if (against) {
      for (Finding& f : compare(result->report, *against)) result->findings.push_back(std::move(f));
      std::stable_sort(result->findings.begin(), result->findings.end(),
                       [](const Finding& a, const Finding& b) { return a.verdict < b.verdict; });
    }
    return result;
  });
}

}  // namespace

void bind_audit(py::module_& m) {
  AuditClass type(m, "Audit", py::dynamic_attr(), R"(What an audit found: every statement with its verdict, and what every number could be.

Made by `Report.audit`. Shown as text by `print`, as tables with coloured cells in a notebook.)");
  bind_finding(m);  // the two name each other
  bind_audit_type(type);
  auto report = py::reinterpret_borrow<py::class_<Report, std::shared_ptr<Report>>>(m.attr("Report"));
  report.def("_audit", &judged, py::kw_only(), "against"_a = static_cast<const Report*>(nullptr), "corrections"_a = 8,
             "effort"_a = 100, "time_limit"_a = py::none(), "seed"_a = 0, "threads"_a = 1, "progress"_a = py::none(),
             "take"_a = false, "`audit`; `take`: nobody looks at the report any more.");
  m.def("_figure_json", [](const Figure& f) { return to_json(f); });
  m.def("_figure_text", [](const Figure& f, const std::string& wording, bool colour, std::size_t width) {
    return to_text(f, write_options(wording, colour, width));
  });
}

}  // namespace kinderrechten::python
