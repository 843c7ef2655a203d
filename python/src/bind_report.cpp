// SPDX-License-Identifier: BSD-3-Clause
// Reports as read: Report, its tables, notes, paragraphs and remarks.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>
#include <pybind11/stl/filesystem.h>

#include "kinderrechten/io/audit_html.hpp"
#include "kinderrechten/io/report_reader.hpp"
#include "kinderrechten/io/spec.hpp"
#include "kinderrechten/wording/remark_wording.hpp"
#include "rooms.hpp"
#include "spec_node.hpp"
#include "state.hpp"
#include "watched.hpp"
#include "words.hpp"

namespace kinderrechten::python {

namespace {

using namespace py::literals;

py::tuple place(const Place& p) { return py::make_tuple(p.line, p.column); }

void bind_pieces(py::module_& m) {
  py::class_<Note>(m, "Note", "A footnote: its mark as printed, and its words.")
      .def_readonly("mark", &Note::mark)
      .def_readonly("text", &Note::text)
      .def_property_readonly("place", [](const Note& n) { return place(n.place); }, "Line and column, from 1.")
      .def("__repr__", [](const Note& n) { return "<Note " + n.mark + " " + literal(n.text) + ">"; });
  py::class_<Paragraph>(m, "Paragraph", "A piece of running text.")
      .def_readonly("text", &Paragraph::text)
      .def_readonly("heading", &Paragraph::heading)
      .def_property_readonly("place", [](const Paragraph& p) { return place(p.place); }, "Line and column, from 1.")
      .def("__str__", [](const Paragraph& p) { return p.text; })
      .def("__repr__", [](const Paragraph& p) { return "<Paragraph " + literal(p.text) + ">"; });
  py::class_<Remark>(m, "Remark", "Something the reader could not make sense of; never silent, never fatal.")
      .def_readonly("code", &Remark::code, "Stable, for example KR012.")
      .def_readonly("text", &Remark::text, "What was found, what was expected, how to mend it, in the report's language.")
      .def("explain", [](const Remark& r, const std::string& wording) { return wording.empty() ? r.text : remark_text(r, wording); },
           "wording"_a = "", "The same in 'nl' or 'en'.")
      .def_property_readonly("place", [](const Remark& r) { return place(r.place); }, "Line and column, from 1; 0 when unknown.")
      .def("__repr__", [](const Remark& r) {
        return "<Remark " + r.code + " line " + std::to_string(r.place.line) + ": " + literal(r.text) + ">";
      });
}

/// Python counts rows from the end too; anything else is out of range.
std::size_t index(const py::ssize_t i, std::size_t size, const char* what) {
  const auto n = static_cast<py::ssize_t>(size);
  if (i < -n || i >= n) throw py::index_error(std::string(what) + " " + std::to_string(i) + " of " + std::to_string(n));
  return static_cast<std::size_t>(i < 0 ? i + n : i);
}

std::vector<std::string> row_labels(const Table& t) {
  std::vector<std::string> all;
  if (t.layout)
    for (const auto& row : t.layout->rows) all.push_back(row.text);
  return all;
}
std::vector<std::string> column_labels(const Table& t) {
  std::vector<std::string> all;
  if (t.layout)
    for (std::size_t c = 0; c < t.layout->columns.size(); ++c) all.push_back(column_label(*t.layout, c));
  return all;
}

std::string html(const Table& t) { return to_html_fragment(t); }

void bind_table(py::module_& m) {
  py::class_<Table> type(m, "Table", R"(Figures laid out along dimensions.

A printed table has rows and value columns; `table[r, c]` is a figure, both from 0. Any table is a
list of cells, each with one code a dimension.)");
  type.def_readonly("title", &Table::title)
      .def("__len__", &Table::size)
      .def_property_readonly("rows", &row_labels, "Labels of a printed table's rows, as printed.")
      .def_property_readonly("columns", &column_labels, "Heads of a printed table's value columns, as printed; after the head over it where the same text stands twice.")
      .def_property_readonly("stub_head", [](const Table& t) { return t.layout ? t.layout->stub_head : std::string(); },
                             "Head of a printed table's label column.")
      .def_property_readonly("dimensions", [](const Table& t) {
        std::vector<std::string> names;
        for (const auto& d : t.dimensions()) names.push_back(d.name());
        return names;
      }, "Names of the dimensions.")
      .def("codes", [](const Table& t, py::ssize_t cell) {
        const std::size_t i = index(cell, t.size(), "cell");
        std::vector<std::string> codes;
        for (std::size_t d = 0; d < t.dimensions().size(); ++d)
          codes.push_back(t.dimensions()[d].codes()[t.coordinate(i, d)]);
        return codes;
      }, "cell"_a, "The cell's code in each dimension.")
      .def("figure", [](const Table& t, py::ssize_t cell) { return t.figure(index(cell, t.size(), "cell")); }, "cell"_a,
           "The cell's figure; cells count from 0.")
      .def("__getitem__", [](const Table& t, std::pair<py::ssize_t, py::ssize_t> at) {
        return t.figure(t.at(index(at.first, t.rows(), "row"), index(at.second, t.columns(), "column")));
      })
      .def("_repr_html_", &html)
      .def("__repr__", [](const Table& t) {
        if (t.layout)
          return "<Table " + literal(t.title) + ": " + std::to_string(t.rows()) + " rows, " +
                 std::to_string(t.columns()) + " columns>";
        return "<Table of " + std::to_string(t.size()) + " cells in " + std::to_string(t.dimensions().size()) + " dimensions>";
      });
}

void bind_report_type(py::module_& m) {
  py::class_<Report, std::shared_ptr<Report>> type(m, "Report", R"(A chapter as printed: tables, notes and text in reading order, and the relations that it states.

Made by `read_report`.)");
  type.def_readonly("name", &Report::name, "File name.")
      .def_readonly("language", &Report::language, "'nl' or 'en'.")
      .def_readonly("dialect", &Report::dialect)
      .def_readonly("year", &Report::year, "The year it reports on; None when not said.")
      .def_readonly("tables", &Report::tables, "In reading order; a continued table is one table.")
      .def_readonly("notes", &Report::notes)
      .def_readonly("paragraphs", &Report::paragraphs)
      .def_readonly("registers", &Report::registers)
      .def_readonly("remarks", &Report::remarks, "What the reader could not make sense of.")
      .def_property_readonly("percent", [](const Report& r) { return std::string(to_string(r.percent)); },
                             "How its percentages are rounded.")
      .def("__repr__", [](const Report& r) {
        return "<Report " + literal(r.name) + ": " + std::to_string(r.tables.size()) + " tables, " +
               std::to_string(r.notes.size()) + " notes, " + std::to_string(r.paragraphs.size()) + " paragraphs>";
      });
}

ReadOptions options(const std::string& language, const std::string& dialect, const std::string& format,
                    const py::object& spec, const std::string& spec_name) {
  ReadOptions o;
  o.language = language;
  o.dialect = dialect;
  o.format = format;
  if (!spec.is_none()) o.spec = read_spec(to_spec_node(spec), spec_name);
  return o;
}

}  // namespace

void bind_report(py::module_& m) {
  bind_pieces(m);
  bind_table(m);
  bind_report_type(m);
  m.def("_read_report",
        [](const std::filesystem::path& path, const std::string& language, const std::string& dialect,
           const std::string& format, const py::object& spec, const std::string& spec_name, const py::object& progress) {
          ReadOptions o = options(language, dialect, format, spec, spec_name);
          return run_watched(progress, [&](Watch& watch) {
            o.progress = watch.reporter();
            return std::make_shared<Report>(read_report(path, o));
          });
        });
  m.def("_read_report_text",
        [](const py::bytes& bytes, const std::string& name, const std::string& language, const std::string& dialect,
           const std::string& format, const py::object& spec, const std::string& spec_name, const py::object& progress) {
          ReadOptions o = options(language, dialect, format, spec, spec_name);
          const std::string_view view = bytes;
          return run_watched(progress, [&](Watch& watch) {
            o.progress = watch.reporter();
            return std::make_shared<Report>(read_report_text(view, name, o));
          });
        });
}

}  // namespace kinderrechten::python
