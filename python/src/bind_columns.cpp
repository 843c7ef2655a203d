// SPDX-License-Identifier: BSD-3-Clause
// Many ranges at once, for data frames: columns of ends as numpy arrays in, columns out.
#include <pybind11/numpy.h>
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "kinderrechten/value/range_column.hpp"
#include "rooms.hpp"
#include "state.hpp"

namespace kinderrechten::python {

namespace {

using Words = py::array_t<std::int64_t, py::array::c_style | py::array::forcecast>;

/// Rows in the encoding of `RangeColumn`; what does not fit the words stands in `rest` as a Range.
struct Columns {
  Words low, high;
  py::array rest;

  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(low.size()); }
};

RangeColumn to_column(const Columns& columns) {
  const auto low = columns.low.unchecked<1>(), high = columns.high.unchecked<1>();
  RangeColumn all;
  all.reserve(columns.size());
  for (py::ssize_t i = 0; i < low.shape(0); ++i) all.push_back(low(i), high(i));
  const auto objects = static_cast<PyObject* const*>(columns.rest.data());
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (low(static_cast<py::ssize_t>(i)) == 2 && high(static_cast<py::ssize_t>(i)) == 0)
      all.set(i, py::cast<Range>(py::handle(objects[i])));
  return all;
}

py::tuple to_arrays(const RangeColumn& column) {
  const auto n = static_cast<py::ssize_t>(column.size());
  Words low(n, column.lows().data()), high(n, column.highs().data());
  py::object rest = py::module_::import("numpy").attr("empty")(n, "O");
  for (const auto& [row, range] : column.exact_rows()) rest[py::int_(row)] = py::cast(range);
  return py::make_tuple(low, high, rest);
}

std::string literal_of(py::handle object) { return py::cast<std::string>(py::repr(object)); }

RangeColumn pack(const py::iterable& values) {
  RangeColumn all;
  for (const py::handle value : values) {
    py::detail::make_caster<RangeLike> range;
    if (value.is_none())
      all.push_back_missing();
    else if (range.load(value, true))
      all.push_back(py::detail::cast_op<RangeLike&>(range).range);
    else
      throw py::type_error("a row of ranges is a Range, a number or missing, not " + literal_of(value));
  }
  return all;
}

using Operation = Range (*)(const Range&, const Range&);
Operation operation(const std::string& name) {
  if (name == "add") return [](const Range& a, const Range& b) { return a + b; };
  if (name == "sub") return [](const Range& a, const Range& b) { return a - b; };
  if (name == "mul") return [](const Range& a, const Range& b) { return a * b; };
  return [](const Range& a, const Range& b) { return a / b; };
}

bool is_finite(std::int64_t low, std::int64_t high) {
  return low <= high && low != RangeColumn::no_low && high != RangeColumn::no_high;
}

/// One sum or difference within the words; false when it needs the exact way.
bool add_words(bool minus, std::int64_t a_low, std::int64_t a_high, std::int64_t b_low, std::int64_t b_high,
               std::int64_t& low, std::int64_t& high) {
  if (!is_finite(a_low, a_high) || !is_finite(b_low, b_high)) return false;
  const bool overflows = minus ? __builtin_sub_overflow(a_low, b_high, &low) |
                                     __builtin_sub_overflow(a_high, b_low, &high)
                               : __builtin_add_overflow(a_low, b_low, &low) |
                                     __builtin_add_overflow(a_high, b_high, &high);
  return !overflows && low != RangeColumn::no_low && high != RangeColumn::no_high;
}

void check_lengths(std::size_t a, std::size_t b) {
  if (a != b && b != 1)
    throw ValueError("columns of " + std::to_string(a) + " and " + std::to_string(b) + " rows", {},
                     "give columns of the same length");
}

RangeColumn combine(const std::string& name, const RangeColumn& a, const RangeColumn& b) {
  check_lengths(a.size(), b.size());
  const bool minus = name == "sub", linear = minus || name == "add", single = b.size() == 1;
  const Operation apply = operation(name);
  RangeColumn all;
  all.reserve(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t j = single ? 0 : i;
    std::int64_t low = 0, high = 0;
    if (linear && add_words(minus, a.lows()[i], a.highs()[i], b.lows()[j], b.highs()[j], low, high)) {
      all.push_back(low, high);
      continue;
    }
    const auto x = a[i], y = b[j];
    all.push_back(x && y ? std::optional(apply(*x, *y)) : std::nullopt);
  }
  return all;
}

std::int8_t judge(const std::string& name, const Range& a, const Range& b) {
  Verdict v = Verdict::undecided;
  if (name == "lt") v = a.less(b);
  else if (name == "le") v = a.less_equal(b);
  else if (name == "gt") v = b.less(a);
  else if (name == "ge") v = b.less_equal(a);
  else v = a.equal(b);
  return static_cast<std::int8_t>(v);
}

/// Per row 0 refuted, 1 undecided, 2 confirmed; -1 where a range is missing.
py::array_t<std::int8_t> compare(const std::string& name, const RangeColumn& a, const RangeColumn& b) {
  check_lengths(a.size(), b.size());
  py::array_t<std::int8_t> all(static_cast<py::ssize_t>(a.size()));
  auto out = all.mutable_unchecked<1>();
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto x = a[i], y = b[b.size() == 1 ? 0 : i];
    out(static_cast<py::ssize_t>(i)) = x && y ? judge(name, *x, *y) : std::int8_t{-1};
  }
  return all;
}

/// The sum of the rows that have a range.
Range total(const RangeColumn& a) {
  Integer low = 0, high = 0;
  __int128 low_words = 0, high_words = 0;  // 2^63 rows would be needed to overflow
  Range rest(0);
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (is_finite(a.lows()[i], a.highs()[i])) {
      low_words += a.lows()[i], high_words += a.highs()[i];
    } else if (const auto x = a[i]) {
      rest = rest + *x;
    }
  }
  return rest + Range(Integer(low_words), Integer(high_words));
}

/// The range of the lesser of two numbers: the lower low end and the lower high end.
Range lesser(const Range& a, const Range& b) {
  const Range both = hull(a, b);
  const auto up_to = [&](const Range& r) { return Range(both.domain(), std::nullopt, r.high_end()); };
  return Range(both.domain(), both.low_end(), intersection(up_to(a), up_to(b)).value().high_end());
}

/// The range of the least (or greatest) of all numbers that have one.
std::optional<Range> extreme(const RangeColumn& a, bool greatest) {
  std::optional<Range> found;
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto x = a[i];
    if (!x) continue;
    if (greatest) x = -*x;
    found = found ? lesser(*found, *x) : *x;
  }
  return found && greatest ? std::optional(-*found) : found;
}

Columns take(const py::tuple& t) { return {t[0].cast<Words>(), t[1].cast<Words>(), t[2].cast<py::array>()}; }

}  // namespace

void bind_columns(py::module_& m) {
  m.def("_pack", [](const py::iterable& values) { return to_arrays(pack(values)); });
  m.def("_unpack", [](const py::tuple& a) {
    const RangeColumn column = to_column(take(a));
    py::list all(column.size());
    for (std::size_t i = 0; i < column.size(); ++i) all[i] = py::cast(column[i]);
    return all;
  });
  m.def("_combine", [](const std::string& name, const py::tuple& a, const py::tuple& b) {
    const RangeColumn x = to_column(take(a)), y = to_column(take(b));
    RangeColumn all;
    {
      const py::gil_scoped_release free;
      all = combine(name, x, y);
    }
    return to_arrays(all);
  });
  m.def("_compare", [](const std::string& name, const py::tuple& a, const py::tuple& b) {
    return compare(name, to_column(take(a)), to_column(take(b)));
  });
  m.def("_total", [](const py::tuple& a) { return total(to_column(take(a))); });
  m.def("_extreme", [](const py::tuple& a, bool greatest) { return extreme(to_column(take(a)), greatest); });
}

}  // namespace kinderrechten::python
