// SPDX-License-Identifier: BSD-3-Clause
// Text at the edge: reading and printing figures; what needs that of Register and Indicator.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <string_view>

#include "cell_context.hpp"
#include "kinderrechten/notation/dialect_table.hpp"
#include "kinderrechten/notation/format.hpp"
#include "kinderrechten/notation/parse.hpp"
#include "kinderrechten/value/indicator.hpp"
#include "rooms.hpp"
#include "state.hpp"
#include "words.hpp"

namespace kinderrechten::python {

namespace {

using namespace py::literals;

/// Reads with or without a dialect; text that cannot be read raises.
Figure to_figure(std::string_view text, const Dialect* dialect, const CellContext& c) {
  if (dialect) return parse_figure(text, *dialect, c);
  Figure figure = read_figure(text, nullptr, c);
  if (!figure.problem.empty()) throw ParseError(figure.problem, "'" + std::string(text) + "'", "name a dialect, or correct the text");
  return figure;
}

/// A figure, a whole number, or text in report notation.
Figure figure_of(const py::handle& given, const Dialect* dialect, const CellContext& c) {
  if (py::isinstance<Figure>(given)) return py::cast<Figure>(given);
  return to_figure(py::cast<std::string>(py::str(given)), dialect, c);
}

void bind_figure_text(py::module_& m) {
  auto type = py::reinterpret_borrow<py::class_<Figure>>(m.attr("Figure"));
  type.def(py::init([](const std::string& text, const std::optional<std::string>& language,
                       const std::optional<std::string>& dialect, const Register* source, const std::string& kind,
                       const std::optional<std::string>& bracket) {
             return to_figure(text, to_dialect(dialect), context(language, source, kind, bracket));
           }),
           "text"_a, py::kw_only(), "language"_a = py::none(), "dialect"_a = py::none(),
           "register"_a = static_cast<const Register*>(nullptr), "kind"_a = "counts", "bracket"_a = py::none(),
           R"doc(Reads one cell.

`dialect`: whose symbols they are; None reads it as every office would and lists `readings` that
differ. `register`: whose rules the number was printed by. `kind`: what the cells around it state:
'counts', 'change', 'share' or 'names'. `bracket`: what a number in brackets is: 'part', 'term',
'share' or 'other'. Raises `ParseError` for text that cannot be read.

>>> import kinderrechten as kr
>>> f = kr.Figure("480 + 70 (7 tot 28)", language="nl", dialect="report")
>>> f.range
Range(550, 550)
>>> [(p.role, p.text) for p in f.parts]
[('term', '480'), ('term', '70'), ('part', '7 tot 28')]
)doc")
      .def("format",
           [](const Figure& f, const std::string& name, const std::optional<std::string>& language) {
             return format(f, dialect(name), std::string_view(language ? *language : std::string()));
           },
           "dialect"_a = "report", "language"_a = py::none(),
           "The figure as this dialect prints it; reading that gives the figure again.");
}

void bind_register_text(py::module_& m) {
  auto type = py::reinterpret_borrow<py::class_<Register>>(m.attr("Register"));
  type.def("figure",
           [](const Register& r, const std::string& text, const std::string& name,
              const std::optional<std::string>& language) {
             return parse_figure(text, dialect(name), context(language, &r));
           },
           "text"_a, py::kw_only(), "dialect"_a = "report", "language"_a = py::none(),
           R"doc(What this register means by a printed text.

>>> import kinderrechten as kr
>>> kr.Register("COA", rounding=10, threshold=5).figure("320").range
Range(315, 324)
)doc")
      .def("publish",
           [](const Register& r, const Integer& x, const std::string& name) {
             Figure f = r.publish(x);
             f.text = format(f, dialect(name));
             return f;
           },
           "x"_a, py::kw_only(), "dialect"_a = "report",
           R"doc(What is printed for the true count `x`. Raises `ValueError` for random rounding: use `outcomes`.

>>> import kinderrechten as kr
>>> str(kr.Register("COA", rounding=10, threshold=5, zero="shown").publish(3))
'<5'
)doc")
      .def("outcomes",
           [](const Register& r, const Integer& x, const std::string& name) {
             auto all = r.outcomes(x);
             for (Figure& f : all) f.text = format(f, dialect(name));
             return all;
           },
           "x"_a, py::kw_only(), "dialect"_a = "report",
           "Everything that may be printed for the true count `x`: two figures when rounding is random.");
}

std::string indicator_repr(const Indicator& i) {
  return "<Indicator " + literal(i.label) + ", " + std::to_string(i.figures.size()) + " figures>";
}

void bind_indicator(py::module_& m) {
  py::class_<Indicator> type(m, "Indicator", R"doc(What is counted, by whom, and the figure of each period: one row of a report.

>>> import kinderrechten as kr
>>> victims = kr.Indicator("Minderjarige slachtoffers",
...                        figures={"2019": "109 (23j-86m)", "2020": "67 (16j-51m)"})
>>> victims.change("2019", "2020").states("-39%")
<Verdict.confirmed: 2>
)doc");
  type.def(py::init([](const std::string& label, const std::optional<Register>& source, const py::dict& figures,
                       const std::string& unit, const py::iterable& breaks, const std::string& name,
                       const std::optional<std::string>& language) {
             Indicator all{label, unit, source, {}, {}};
             const CellContext c = context(language, source ? &*source : nullptr);
             for (const auto& [period, figure] : figures)
               all.figures.insert_or_assign(to_period(period), figure_of(figure, &dialect(name), c));
             for (const py::handle period : breaks) all.breaks.push_back(to_period(period));
             return all;
           }),
           "label"_a, py::kw_only(), "register"_a = py::none(), "figures"_a = py::dict(), "unit"_a = "",
           "breaks"_a = py::tuple(), "dialect"_a = "report", "language"_a = py::none(),
           "`figures`: period to figure, whole number or text; `breaks`: periods that do not compare with the one before.")
      .def_property_readonly("label", [](const Indicator& i) { return i.label; })
      .def_property_readonly("unit", [](const Indicator& i) { return i.unit; })
      .def_property_readonly("register", [](const Indicator& i) { return i.source; })
      .def_property_readonly("figures", [](const Indicator& i) { return i.figures; }, "By period, in order.")
      .def_property_readonly("breaks", [](const Indicator& i) { return i.breaks; })
      .def("__getitem__",
           [](const Indicator& i, const py::object& period) {
             const auto it = i.figures.find(to_period(period));
             if (it == i.figures.end())
               throw NameError("no figure for " + py::cast<std::string>(py::str(period)), i.label,
                               "`figures` has the periods that there are");
             return it->second;
           },
           "period"_a, "The figure of a period. Raises `NameError`, a `KeyError`, when there is none.")
      .def("__contains__",
           [](const Indicator& i, const py::object& period) { return i.figures.contains(to_period(period)); },
           "period"_a)
      .def("range", [](const Indicator& i, const py::object& period) { return i.range(to_period(period)); }, "period"_a,
           "The figure's range. Raises `NameError` when the period has none or it states no number.")
      .def("change",
           [](const Indicator& i, const py::object& from, const py::object& to) {
             return i.change(to_period(from), to_period(to));
           },
           "before"_a, "after"_a, "The change in per cent between two periods.")
      .def("broken_between",
           [](const Indicator& i, const py::object& from, const py::object& to) {
             return i.broken_between(to_period(from), to_period(to));
           },
           "before"_a, "after"_a, "True when a break in the series lies after the first, up to and including the second.")
      .def("__repr__", &indicator_repr);
  bind_value_semantics(type);
}

}  // namespace

void bind_notation(py::module_& m) {
  bind_figure_text(m);
  bind_register_text(m);
  bind_indicator(m);
  m.def("dialects", [] {
    py::dict all;
    for (const Dialect* d : all_dialects()) all[py::str(std::string(d->name))] = py::str(std::string(d->office));
    return all;
  }, "The dialects there are, and whose conventions each holds.");
}

}  // namespace kinderrechten::python
