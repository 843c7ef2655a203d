// SPDX-License-Identifier: BSD-3-Clause
// Many ranges at once, for data frames: columns of ends as numpy arrays in, columns out.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include "kinderrechten/value/range_arithmetic.hpp"
#include "range_arrays.hpp"
#include "rooms.hpp"
#include "state.hpp"

namespace kinderrechten::python {

RangeColumn to_column(const py::tuple& arrays) {
  const RangeArrays columns{arrays[0].cast<Words>(), arrays[1].cast<Words>(), arrays[2].cast<py::array>()};
  const auto low = columns.low.unchecked<1>(), high = columns.high.unchecked<1>();
  const auto objects = static_cast<PyObject* const*>(columns.rest.data());
  RangeColumn all;
  all.reserve(static_cast<std::size_t>(low.shape(0)));
  for (py::ssize_t i = 0; i < low.shape(0); ++i) {
    if (low(i) <= high(i)) all.push_back(low(i), high(i));
    else if (low(i) == missing_low) all.push_back_missing();
    else all.push_back(std::optional(py::cast<Range>(py::handle(objects[i]))));
  }
  return all;
}

py::tuple to_arrays(const RangeColumn& column) {
  const auto n = static_cast<py::ssize_t>(column.size());
  Words low(n), high(n);
  auto lows = low.mutable_unchecked<1>(), highs = high.mutable_unchecked<1>();
  const py::object rest = py::module_::import("numpy").attr("empty")(n, "O");
  for (std::size_t i = 0; i < column.size(); ++i) {
    const auto row = static_cast<py::ssize_t>(i);
    lows(row) = column.lows()[i], highs(row) = column.highs()[i];
    if (lows(row) <= highs(row)) continue;
    const auto range = column[i];
    lows(row) = range ? exact_low : missing_low, highs(row) = no_words;
    if (range) rest[py::int_(i)] = py::cast(*range);
  }
  return py::make_tuple(low, high, rest);
}

namespace {

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

void check_lengths(std::size_t a, std::size_t b) {
  if (a != b && b != 1)
    throw ValueError("columns of " + std::to_string(a) + " and " + std::to_string(b) + " rows", {},
                     "give columns of the same length");
}

/// Row by row; a second column of one row stands beside every row.
RangeColumn combine(const std::string& name, const RangeColumn& a, const RangeColumn& b) {
  check_lengths(a.size(), b.size());
  if (a.size() == b.size() && name == "add") return a + b;
  if (a.size() == b.size() && name == "sub") return a - b;
  const Operation apply = operation(name);
  RangeColumn all;
  all.reserve(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto x = a[i], y = b[b.size() == 1 ? 0 : i];
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

/// As `judge`, of two ranges in words. Missing ends order like numbers beyond all others, but do not equal.
std::int8_t judge_words(const std::string& name, std::int64_t a_low, std::int64_t a_high, std::int64_t b_low,
                        std::int64_t b_high) {
  const auto verdict = [](bool always, bool never) { return static_cast<std::int8_t>(always ? 2 : never ? 0 : 1); };
  if (name == "lt") return verdict(a_high < b_low, a_low >= b_high);
  if (name == "le") return verdict(a_high <= b_low, a_low > b_high);
  if (name == "gt") return verdict(b_high < a_low, b_low >= a_high);
  if (name == "ge") return verdict(b_high <= a_low, b_low > a_high);
  return verdict(a_low == a_high && b_low == b_high && a_low == b_low, a_high < b_low || b_high < a_low);
}

/// Per row 0 refuted, 1 undecided, 2 confirmed; -1 where a range is missing.
py::array_t<std::int8_t> compare(const std::string& name, const RangeColumn& a, const RangeColumn& b) {
  check_lengths(a.size(), b.size());
  py::array_t<std::int8_t> all(static_cast<py::ssize_t>(a.size()));
  auto out = all.mutable_unchecked<1>();
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t j = b.size() == 1 ? 0 : i;
    if (a.lows()[i] <= a.highs()[i] && b.lows()[j] <= b.highs()[j]) {
      out(static_cast<py::ssize_t>(i)) = judge_words(name, a.lows()[i], a.highs()[i], b.lows()[j], b.highs()[j]);
      continue;
    }
    const auto x = a[i], y = b[j];
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

}  // namespace

void bind_columns(py::module_& m) {
  m.def("_pack", [](const py::iterable& values) { return to_arrays(pack(values)); });
  m.def("_unpack", [](const py::tuple& a) {
    const RangeColumn column = to_column(a);
    py::list all(column.size());
    for (std::size_t i = 0; i < column.size(); ++i) all[i] = py::cast(column[i]);
    return all;
  });
  m.def("_combine", [](const std::string& name, const py::tuple& a, const py::tuple& b) {
    const RangeColumn x = to_column(a), y = to_column(b);
    RangeColumn all;
    {
      const py::gil_scoped_release free;
      all = combine(name, x, y);
    }
    return to_arrays(all);
  });
  m.def("_compare", [](const std::string& name, const py::tuple& a, const py::tuple& b) {
    return compare(name, to_column(a), to_column(b));
  });
  m.def("_total", [](const py::tuple& a) { return total(to_column(a)); });
  m.def("_extreme", [](const py::tuple& a, bool greatest) { return extreme(to_column(a), greatest); });
}

}  // namespace kinderrechten::python
