// SPDX-License-Identifier: BSD-3-Clause
// Many figures at once: cells read in bulk, and the pool in which a data frame's column keeps them.
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <memory>
#include <string_view>

#include "cell_context.hpp"
#include "kinderrechten/notation/format.hpp"
#include "range_arrays.hpp"
#include "rooms.hpp"

namespace kinderrechten::python {

namespace {

using namespace py::literals;

/// Figures that columns of a data frame name by row; only ever added to, so those rows keep their meaning.
struct FigurePool {
  FigureColumn figures;
};
using Pool = std::shared_ptr<FigurePool>;

constexpr std::int64_t no_figure = -1;

/// The characters of a Python text, which must outlive the view.
std::string_view characters(py::handle text) {
  Py_ssize_t size = 0;
  const char* begin = PyUnicode_AsUTF8AndSize(text.ptr(), &size);
  if (!begin) throw py::error_already_set();
  return {begin, static_cast<std::size_t>(size)};
}

FigureColumn read_texts(const std::vector<std::string_view>& texts, const Dialect* dialect, const CellContext& c) {
  const py::gil_scoped_release free;
  return read_column(texts, dialect, c);
}

/// A figure of what is no text: a Figure, a whole number; nothing for what is missing.
std::optional<Figure> figure_of_object(py::handle item, const Dialect* dialect, const CellContext& c,
                                       const py::function& is_missing) {
  if (py::isinstance<Figure>(item)) return py::cast<Figure>(item);
  if (const auto whole = try_integer(item)) {
    Figure f = read_figure(whole->str(), dialect, c);
    return f;
  }
  if (item.is_none() || py::cast<bool>(is_missing(item))) return std::nullopt;
  throw py::type_error("a figure is made of a text, a whole number or a Figure, not of " +
                       py::cast<std::string>(py::type::of(item).attr("__name__")));
}

/// The pool of a list's figures, and the row of each in it; -1 where it is missing.
py::tuple make_pool(const py::list& items, const py::function& is_missing, const std::optional<std::string>& name,
                    const std::optional<std::string>& language, const std::string& kind) {
  const Dialect* dialect = to_dialect(name);
  const CellContext c = context(language, nullptr, kind);
  std::vector<std::string_view> texts;
  for (const py::handle item : items)
    if (PyUnicode_Check(item.ptr())) texts.push_back(characters(item));
  auto pool = std::make_shared<FigurePool>();
  pool->figures = read_texts(texts, dialect, c);
  Words rows(static_cast<py::ssize_t>(items.size()));
  auto row = rows.mutable_unchecked<1>();
  std::int64_t next_text = 0;
  for (py::ssize_t i = 0; i < row.shape(0); ++i) {
    const py::handle item = items[static_cast<std::size_t>(i)];
    if (PyUnicode_Check(item.ptr())) {
      row(i) = next_text++;
    } else if (auto figure = figure_of_object(item, dialect, c, is_missing)) {
      row(i) = static_cast<std::int64_t>(pool->figures.size());
      pool->figures.push_back(std::move(*figure));
    } else {
      row(i) = no_figure;
    }
  }
  return py::make_tuple(pool, rows);
}

/// Adds some figures of another pool; gives their rows here.
Words append(FigurePool& pool, const FigurePool& other, const Words& rows) {
  Words added(rows.size());
  const auto from = rows.unchecked<1>();
  auto to = added.mutable_unchecked<1>();
  for (py::ssize_t i = 0; i < from.shape(0); ++i) {
    to(i) = from(i) == no_figure ? no_figure : static_cast<std::int64_t>(pool.figures.size());
    if (from(i) != no_figure) pool.figures.push_back(other.figures[static_cast<std::size_t>(from(i))]);
  }
  return added;
}

/// `of(row)` for each row, `missing` where there is no figure.
template <typename Of>
py::list each(const Words& rows, const py::object& missing, const Of& of) {
  py::list all(static_cast<std::size_t>(rows.size()));
  const auto row = rows.unchecked<1>();
  for (py::ssize_t i = 0; i < row.shape(0); ++i)
    all[static_cast<std::size_t>(i)] = row(i) == no_figure ? missing : of(static_cast<std::size_t>(row(i)));
  return all;
}

py::list pool_states(const FigurePool& pool, const Words& rows, const py::object& missing) {
  std::vector<py::object> names;
  for (const std::string_view name : state_names) names.emplace_back(py::str(std::string(name)));
  return each(rows, missing, [&](std::size_t i) { return names[static_cast<std::size_t>(pool.figures.state(i))]; });
}

py::tuple pool_ranges(const FigurePool& pool, const Words& rows) {
  const RangeColumn& all = pool.figures.ranges();
  const auto row = rows.unchecked<1>();
  RangeColumn some;
  some.reserve(static_cast<std::size_t>(row.shape(0)));
  for (py::ssize_t k = 0; k < row.shape(0); ++k) {
    const auto i = static_cast<std::size_t>(row(k));
    if (row(k) == no_figure) some.push_back_missing();
    else if (all.lows()[i] <= all.highs()[i]) some.push_back(all.lows()[i], all.highs()[i]);
    else some.push_back(all[i]);
  }
  return to_arrays(some);
}

std::vector<Figure> read_figures(const std::vector<std::string>& texts, const std::optional<std::string>& name,
                                 const std::optional<std::string>& language, const std::string& kind) {
  const FigureColumn column =
      read_texts({texts.begin(), texts.end()}, to_dialect(name), context(language, nullptr, kind));
  std::vector<Figure> all;
  all.reserve(column.size());
  for (std::size_t i = 0; i < column.size(); ++i) all.push_back(column[i]);
  return all;
}

void bind_pool(py::module_& m) {
  py::class_<FigurePool, Pool> type(m, "_FigurePool", "Figures that columns of a data frame share; for pandas.py alone.");
  type.def(py::init<>())
      .def("append", &append, "other"_a, "rows"_a)
      .def("figures",
           [](const FigurePool& pool, const Words& rows, const py::object& missing) {
             return each(rows, missing, [&](std::size_t i) { return py::cast(pool.figures[i]); });
           },
           "rows"_a, "missing"_a)
      .def("states", &pool_states, "rows"_a, "missing"_a)
      .def("ranges", &pool_ranges, "rows"_a);
  m.def("_figure_pool", &make_pool, "items"_a, "is_missing"_a, py::kw_only(), "dialect"_a = "report",
        "language"_a = py::none(), "kind"_a = "counts");
}

}  // namespace

void bind_figure_column(py::module_& m) {
  bind_pool(m);
  m.def("read_figures", &read_figures, "texts"_a, py::kw_only(), "dialect"_a = "report", "language"_a = py::none(),
        "kind"_a = "counts", R"doc(Reads many cells of one kind in one call.

Never raises for what is in a cell: a text that cannot be read has a `problem`. A `Figure` is made of
every cell; a column of a million is kept some ten times as fast, and smaller, as
`kinderrechten.pandas.FigureArray.read(texts)`.

>>> import kinderrechten as kr
>>> [f.range for f in kr.read_figures(["223 (25j-98m)", "<10"])]
[Range(223, 223), Range(0, 9)]
)doc");
}

}  // namespace kinderrechten::python
