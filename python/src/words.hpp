// SPDX-License-Identifier: BSD-3-Clause
#pragma once

// What people type for a value in Python, as the value: '-39%', 'half_up', '2016/17', 10.

#include <pybind11/pybind11.h>

#include <string>
#include <string_view>

#include "cast_number.hpp"
#include "kinderrechten/value/register.hpp"

namespace kinderrechten::python {

/// A text as Python would write it, in quotes.
[[nodiscard]] inline std::string literal(std::string_view text) {
  return py::cast<std::string>(py::repr(py::str(text.data(), text.size())));
}

/// A number together with how many decimals were printed.
struct PrintedNumber {
  Rational value;
  unsigned decimals = 0;
};

/// A number, or a text with a decimal point or comma and perhaps a per cent sign.
[[nodiscard]] inline PrintedNumber printed_number(const py::object& object) {
  if (!py::isinstance<py::str>(object)) {
    const auto number = try_rational(object);
    if (!number)
      throw py::type_error("a percentage is a number or a text, not " +
                           py::cast<std::string>(py::repr(object)));
    unsigned decimals = 0;
    for (Rational rest = *number; decimals < 30 && !is_whole(rest); ++decimals) rest *= 10;
    return {*number, decimals};
  }
  const auto given = py::cast<std::string>(object);
  std::string text = given;
  if (!text.empty() && text.back() == '%') text.pop_back();
  while (!text.empty() && text.back() == ' ') text.pop_back();
  if (text.starts_with("\u2212")) text = "-" + text.substr(std::string_view("\u2212").size());
  if (const auto comma = text.find(','); comma != std::string::npos) text[comma] = '.';
  const auto number = text.find('/') == std::string::npos ? try_parse_number(text) : std::nullopt;
  if (!number)
    throw ParseError("'" + given + "' is not a percentage", {},
                     "write one number, for example '-39%' or '76.6'");
  const auto point = text.find('.');
  return {*number, point == std::string::npos ? 0 : static_cast<unsigned>(text.size() - point - 1)};
}

[[nodiscard]] inline RoundingMode rounding_mode(const std::string& name) {
  if (const auto mode = try_parse_rounding_mode(name)) return *mode;
  throw NameError("no rounding mode '" + name + "'", {},
                  "use half_up, half_even, half_down, truncate, outward or random");
}

/// 2019, '2019', '2016-2017', '2016/17' or a `Period`.
[[nodiscard]] inline Period to_period(const py::handle& object) {
  if (py::isinstance<Period>(object)) return py::cast<Period>(object);
  if (PyIndex_Check(object.ptr())) return Period(py::cast<int>(object));
  const auto text = py::cast<std::string>(py::str(object));
  const auto digits = [&](std::size_t from, std::size_t n) {
    int value = 0;
    for (std::size_t i = from; i < from + n; ++i) {
      if (i >= text.size() || text[i] < '0' || text[i] > '9') return -1;
      value = value * 10 + (text[i] - '0');
    }
    return value;
  };
  const int first = digits(0, 4);
  const bool span = text.size() > 4 && (text[4] == '-' || text[4] == '/');
  int last = -1;
  if (text.size() == 4) last = first;
  if (span && text.size() == 9) last = digits(5, 4);
  if (span && text.size() == 7 && digits(5, 2) >= 0) last = first / 100 * 100 + digits(5, 2);
  if (first < 0 || last < first)
    throw ParseError("'" + text + "' is not a period", {},
                     "write a year, '2019', or a first and last one, '2016-2017'");
  return Period(first, last);
}

}  // namespace kinderrechten::python
