// SPDX-License-Identifier: BSD-3-Clause
// What a report prints in one place: Figure, Part, Reading.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "kinderrechten/value/figure.hpp"
#include "rooms.hpp"
#include "state.hpp"
#include "words.hpp"

namespace kinderrechten::python {

namespace {

using namespace py::literals;

std::vector<std::string> words(const StatusSet& set) {
  std::vector<std::string> all;
  for (const Status s : set.list()) all.emplace_back(to_string(s));
  return all;
}

std::string range_text(const std::optional<Range>& r) {
  return r ? py::cast<std::string>(py::repr(py::cast(*r))) : "None";
}

void bind_part(py::module_& m) {
  py::class_<Part> type(m, "Part", "One number printed inside a cell beside or within its whole: `25j`, `70`.");
  type.def_property_readonly("role", [](const Part& p) { return std::string(to_string(p.role)); },
                             "'part' (of which), 'term' (a summand), 'share' or 'other'.")
      .def_property_readonly("label", [](const Part& p) { return p.label; },
                             "Plain name, such as 'jongens'; empty when none is printed.")
      .def_property_readonly("text", [](const Part& p) { return p.text; }, "As printed, without brackets.")
      .def_property_readonly("state", [](const Part& p) { return std::string(to_string(p.state)); },
                             "How much it tells of its number: see `Figure.state`.")
      .def_property_readonly("range", [](const Part& p) { return p.range; },
                             "Of the part's number; in per cent when only a share or change is printed.")
      .def_property_readonly("share", [](const Part& p) { return p.share; },
                             "The percentage of the whole printed with it; else None.")
      .def_property_readonly("change", [](const Part& p) { return p.change; },
                             "In a change column: the change of this part; else None.")
      .def("__str__", [](const Part& p) { return p.text; })
      .def("__repr__", [](const Part& p) {
        return "<Part " + std::string(to_string(p.role)) + " " + literal(p.text) +
               (p.label.empty() ? "" : " (" + p.label + ")") + ": " + range_text(p.range) + ">";
      });
  bind_value_semantics(type);
}

void bind_reading(py::module_& m) {
  py::class_<Reading> type(m, "Reading", "One of several things that a symbol may mean when no dialect decides.");
  type.def_property_readonly("dialects", [](const Reading& r) { return r.dialects; }, "The offices that read it so.")
      .def_property_readonly("state", [](const Reading& r) { return std::string(to_string(r.state)); })
      .def_property_readonly("status", [](const Reading& r) { return words(r.status); })
      .def_property_readonly("range", [](const Reading& r) { return r.range; })
      .def("__repr__", [](const Reading& r) {
        std::string all = "<Reading " + std::string(to_string(r.state)) + ": " + range_text(r.range) + ",";
        for (const auto& d : r.dialects) all += " " + d;
        return all + ">";
      });
  bind_value_semantics(type);
}

void bind_figure_type(py::module_& m) {
  py::class_<Figure> type(m, "Figure", R"(What a report prints in one place, and the set of numbers that it stands for.

A value: what was printed and what it means by the rules of its dialect and register. Footnote marks
and statuses are fields, never digits. A percentage's range is in per cent. A cell of words has no
range; a hidden number has any count, or what its symbol says.)");
  type.def_property_readonly("text", [](const Figure& f) { return f.text; }, "Exactly as printed.")
      .def_property_readonly("state", [](const Figure& f) { return std::string(to_string(f.state)); },
                             R"(How much it tells of its number: 'exact', 'range', 'rounded', 'below', 'share', 'suppressed',
'refused', 'unknown', 'not_applicable' or 'text'.)")
      .def_property_readonly("range", [](const Figure& f) { return f.range; },
                             "Of the whole: terms added up, parts not added; None when there is no number.")
      .def_property_readonly("status", [](const Figure& f) { return words(f.status); },
                             "'provisional', 'revised', 'break', …; in SDMX's order of precedence.")
      .def_property_readonly("parts", [](const Figure& f) { return f.parts; }, "In printed order.")
      .def_property_readonly("notes", [](const Figure& f) { return f.notes; }, "Footnote marks, in printed order.")
      .def_property_readonly("share", [](const Figure& f) { return f.share; }, "When the cell is a percentage.")
      .def_property_readonly("change", [](const Figure& f) { return f.change; }, "When the cell is a change.")
      .def_property_readonly("readings", [](const Figure& f) { return f.readings; },
                             "More than one when offices differ and no dialect was named.")
      .def_property_readonly("problem", [](const Figure& f) { return f.problem; },
                             "Why it could not be read as a number (`12O`); else empty.")
      .def_property_readonly("is_number", &Figure::is_number, "True for cells that state a number, known or hidden.")
      .def_property_readonly("is_hidden", &Figure::is_hidden, "True when the number is hidden.")
      .def("__str__", [](const Figure& f) { return f.text; })
      .def("__format__", [](const Figure& f, const py::str& how) { return py::str(f.text).attr("__format__")(how); })
      .def("__repr__", [](const Figure& f) {
        return "<Figure " + literal(f.text) + " " + std::string(to_string(f.state)) + ": " + range_text(f.range) + ">";
      });
  bind_value_semantics(type);
}

}  // namespace

void bind_figure(py::module_& m) {
  bind_part(m);
  bind_reading(m);
  bind_figure_type(m);
}

}  // namespace kinderrechten::python
