// SPDX-License-Identifier: BSD-3-Clause
// The extension module kinderrechten._core; every room has its own bind_<room>.cpp.
#include <pybind11/pybind11.h>

#include <kinderrechten/version.hpp>

#include "rooms.hpp"

PYBIND11_MODULE(_core, m) {
  using namespace kinderrechten::python;
  m.doc() = "kinderrechten: the compiled part";
  m.attr("__version__") = KINDERRECHTEN_VERSION;
  // What is bound here is imported by, and belongs to, the package: in messages, signatures, pickles.
  const pybind11::object compiled = m.attr("__name__");
  m.attr("__name__") = "kinderrechten";
  bind_error(m);
  bind_value(m);
  bind_register(m);
  bind_figure(m);
  bind_columns(m);
  bind_figure_column(m);
  bind_notation(m);
  bind_report(m);
  bind_audit(m);
  bind_inference(m);
  bind_disclosure(m);
  bind_commands(m);
  m.attr("__name__") = compiled;
}
