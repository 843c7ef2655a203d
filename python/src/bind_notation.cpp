// SPDX-License-Identifier: BSD-3-Clause
// Text at the edge: reading and printing figures; what needs that of Register and Indicator.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <string_view>

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

/// No dialect (None) lists the readings that differ.
const Dialect* to_dialect(const std::optional<std::string>& name) { return name ? &dialect(*name) : nullptr; }

CellKind to_kind(const std::string& name) {
  constexpr std::string_view names[] = {"counts", "change", "share", "names"};
  for (std::size_t i = 0; i < 4; ++i)
    if (name == names[i]) return static_cast<CellKind>(i);
  throw NameError("no kind of cell '" + name + "'", {}, "use counts, change, share or names");
}
std::optional<Role> to_role(const std::optional<std::string>& name) {
  if (!name) return std::nullopt;
  if (const auto role = try_parse_role(*name)) return role;
  throw NameError("no role '" + *name + "'", {}, "use part, term, share or other");
}

CellContext context(const std::optional<std::string>& language, const Register* source = nullptr,
                    const std::string& kind = "counts", const std::optional<std::string>& bracket = {}) {
  CellContext c;
  c.kind = to_kind(kind);
  if (language && *language != "nl" && *language != "en")
    throw NameError("no language '" + *language + "'", "language", "use nl or en");
  if (language) c.language = *language;
  c.source = source;
  c.bracket = to_role(bracket);
  return c;
}

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

std::vector<Figure> read_figures(const std::vector<std::string>& texts, const std::optional<std::string>& name,
                                 const std::optional<std::string>& language, const std::string& kind) {
  const Dialect* d = to_dialect(name);
  const CellContext c = context(language, nullptr, kind);
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  FigureColumn column;
  {
    const py::gil_scoped_release free;
    column = read_column(views, d, c);
  }
  std::vector<Figure> all;
  all.reserve(column.size());
  for (std::size_t i = 0; i < column.size(); ++i) all.push_back(column[i]);
  return all;
}

}  // namespace

void bind_notation(py::module_& m) {
  bind_figure_text(m);
  bind_register_text(m);
  bind_indicator(m);
  m.def("read_figures", &read_figures, "texts"_a, py::kw_only(), "dialect"_a = "report", "language"_a = py::none(),
        "kind"_a = "counts", R"doc(Reads many cells of one kind in one call.

Never raises for what is in a cell: a text that cannot be read has a `problem`.

>>> import kinderrechten as kr
>>> [f.range for f in kr.read_figures(["223 (25j-98m)", "<10"])]
[Range(223, 223), Range(0, 9)]
)doc");
  m.def("dialects", [] {
    py::dict all;
    for (const Dialect* d : all_dialects()) all[py::str(std::string(d->name))] = py::str(std::string(d->office));
    return all;
  }, "The dialects there are, and whose conventions each holds.");
}

}  // namespace kinderrechten::python
