// SPDX-License-Identifier: BSD-3-Clause
#pragma once

// How numbers cross between Python and C++: exactly, at any size. Included by every binding file, so
// that no translation unit sees another caster for the same type.

#include <pybind11/pybind11.h>

#include <optional>
#include <string>
#include <utility>

#include "kinderrechten/value/range.hpp"

namespace kinderrechten::python {

namespace py = pybind11;

/// A Python int (or anything with `__index__`, such as a numpy integer) as an `Integer`; nothing for
/// other objects. True and False count nothing: a mask in the place of numbers is a mistake.
[[nodiscard]] inline std::optional<Integer> try_integer(py::handle object) {
  if (!object || PyBool_Check(object.ptr()) || !PyIndex_Check(object.ptr())) return std::nullopt;
  const auto whole = py::reinterpret_steal<py::object>(PyNumber_Index(object.ptr()));
  if (!whole) throw py::error_already_set();
  int overflow = 0;
  const long long word = PyLong_AsLongLongAndOverflow(whole.ptr(), &overflow);
  if (overflow == 0) return Integer(word);
  const auto hex = py::reinterpret_steal<py::object>(PyNumber_ToBase(whole.ptr(), 16));  // linear
  if (!hex) throw py::error_already_set();
  return Integer(py::cast<std::string>(hex));
}

/// An `Integer` as a Python int.
[[nodiscard]] inline py::object to_python(const Integer& x) {
  if (const auto word = to_int64(x)) return py::int_(*word);
  const Integer size = abs(x);
  const std::string hex = (x < 0 ? "-" : "") + size.str(0, std::ios_base::hex);
  auto number = py::reinterpret_steal<py::object>(PyLong_FromString(hex.c_str(), nullptr, 16));
  if (!number) throw py::error_already_set();
  return number;
}

inline py::object fraction_type() { return py::module_::import("fractions").attr("Fraction"); }

/// Always a `fractions.Fraction`, also for a whole number.
[[nodiscard]] inline py::object to_fraction(const Rational& x) {
  return fraction_type()(to_python(Integer(numerator(x))), to_python(Integer(denominator(x))));
}
/// An int when whole, else a `fractions.Fraction`.
[[nodiscard]] inline py::object to_python(const Rational& x) {
  return is_whole(x) ? to_python(Integer(numerator(x))) : to_fraction(x);
}

/// An int, `Fraction`, `Decimal` or float as an exact fraction; nothing for other objects. A float
/// stands for the shortest decimal that prints it: 76.55 is 1531/20, not its binary neighbour.
/// Throws `ValueError` for infinity and not-a-number.
[[nodiscard]] inline std::optional<Rational> try_rational(py::handle object) {
  if (const auto whole = try_integer(object)) return Rational(*whole);
  if (!object || py::isinstance<py::str>(object) || PyBool_Check(object.ptr())) return std::nullopt;
  const auto numbers = py::module_::import("numbers");
  py::object fraction;
  if (py::isinstance(object, numbers.attr("Rational"))) {
    fraction = py::reinterpret_borrow<py::object>(object);
  } else if (py::isinstance(object, numbers.attr("Real")) ||
             py::isinstance(object, py::module_::import("decimal").attr("Decimal"))) {
    const auto text = py::cast<std::string>(py::str(object));
    if (text.find_first_of("nN") != std::string::npos)  // inf, nan, Infinity, NaN
      throw ValueError("'" + text + "' is not a number with a place on the line", {},
                       "give a finite number, or None for an end without bound");
    fraction = fraction_type()(text);
  } else {
    return std::nullopt;
  }
  const auto n = try_integer(fraction.attr("numerator"));
  const auto d = try_integer(fraction.attr("denominator"));
  if (!n || !d) return std::nullopt;
  return Rational(*n, *d);
}

/// What stands beside a range in arithmetic and comparisons: another range, or a number, which is a
/// range of one (over the integers for an int, over the rationals for any other number).
struct RangeLike {
  Range range = Range(0);
};

}  // namespace kinderrechten::python

namespace pybind11::detail {

template <>
struct type_caster<kinderrechten::Integer> {
  PYBIND11_TYPE_CASTER(kinderrechten::Integer, const_name("int"));
  bool load(handle source, bool) {
    const auto number = kinderrechten::python::try_integer(source);
    if (number) value = *number;
    return number.has_value();
  }
  static handle cast(const kinderrechten::Integer& x, return_value_policy, handle) {
    return kinderrechten::python::to_python(x).release();
  }
};

template <>
struct type_caster<kinderrechten::Rational> {
  PYBIND11_TYPE_CASTER(kinderrechten::Rational,
                       io_name("int | fractions.Fraction | decimal.Decimal | float",
                               "int | fractions.Fraction"));
  bool load(handle source, bool) {
    const auto number = kinderrechten::python::try_rational(source);
    if (number) value = *number;
    return number.has_value();
  }
  static handle cast(const kinderrechten::Rational& x, return_value_policy, handle) {
    return kinderrechten::python::to_python(x).release();
  }
};

template <>
struct type_caster<kinderrechten::python::RangeLike> {
  PYBIND11_TYPE_CASTER(kinderrechten::python::RangeLike,
                       const_name("kinderrechten.Range | int | fractions.Fraction | "
                                  "decimal.Decimal | float"));
  bool load(handle source, bool convert) {
    namespace kr = kinderrechten;
    make_caster<kr::Range> range;
    if (range.load(source, convert)) {
      value.range = cast_op<const kr::Range&>(range);
    } else if (const auto whole = kr::python::try_integer(source)) {
      value.range = kr::Range(*whole);
    } else if (const auto fraction = kr::python::try_rational(source)) {
      value.range = kr::Range::between(*fraction, *fraction);
    } else {
      return false;
    }
    return true;
  }
  static handle cast(const kinderrechten::python::RangeLike& x, return_value_policy policy,
                     handle parent) {
    return make_caster<kinderrechten::Range>::cast(x.range, policy, parent);
  }
};

}  // namespace pybind11::detail
