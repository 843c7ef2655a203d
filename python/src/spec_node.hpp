// SPDX-License-Identifier: BSD-3-Clause
#pragma once

// A spec as Python's tomllib leaves it (dict, list, str, int, bool, date), as plain C++ values.

#include <pybind11/pybind11.h>

#include <string>

#include "kinderrechten/io/spec.hpp"

namespace kinderrechten::python {

namespace py = pybind11;

[[nodiscard]] inline SpecNode to_spec_node(py::handle given) {
  const auto integer = [](py::handle x) { return py::cast<int>(x); };
  if (py::isinstance<py::bool_>(given)) return {py::cast<bool>(given)};
  if (py::isinstance<py::int_>(given)) return {py::cast<std::int64_t>(given)};
  if (py::isinstance<py::str>(given)) return {py::cast<std::string>(given)};
  if (py::isinstance<py::float_>(given)) return {py::cast<std::string>(py::str(given))};
  if (py::isinstance<py::dict>(given)) {
    SpecNode::Members members;
    for (const auto& [key, value] : py::reinterpret_borrow<py::dict>(given))
      members.emplace_back(py::cast<std::string>(py::str(key)), to_spec_node(value));
    return {std::move(members)};
  }
  if (py::isinstance<py::list>(given) || py::isinstance<py::tuple>(given)) {
    SpecNode::List list;
    for (const py::handle value : py::reinterpret_borrow<py::sequence>(given)) list.push_back(to_spec_node(value));
    return {std::move(list)};
  }
  if (py::hasattr(given, "year") && !py::hasattr(given, "hour"))
    return {Date{integer(given.attr("year")), integer(given.attr("month")), integer(given.attr("day"))}};
  throw InputError("a value that a spec has no use for: " + py::cast<std::string>(py::repr(given)), "spec",
                   "use text, whole numbers, true or false, dates, lists and tables");
}

}  // namespace kinderrechten::python
