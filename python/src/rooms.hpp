// SPDX-License-Identifier: BSD-3-Clause
#pragma once

// Every binding file, in the order in which module.cpp calls them: a room after those it builds on.

#include <pybind11/pybind11.h>

namespace kinderrechten::python {

void bind_error(pybind11::module_& m);
void bind_value(pybind11::module_& m);
void bind_register(pybind11::module_& m);
void bind_figure(pybind11::module_& m);
void bind_columns(pybind11::module_& m);
void bind_figure_column(pybind11::module_& m);
void bind_notation(pybind11::module_& m);
void bind_report(pybind11::module_& m);
void bind_audit(pybind11::module_& m);
void bind_inference(pybind11::module_& m);
void bind_disclosure(pybind11::module_& m);
void bind_commands(pybind11::module_& m);

}  // namespace kinderrechten::python
