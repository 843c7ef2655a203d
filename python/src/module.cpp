// SPDX-License-Identifier: BSD-3-Clause
// The extension module kinderrechten._core; every room has its own bind_<room>.cpp.
#include <pybind11/pybind11.h>

#include <kinderrechten/version.hpp>

PYBIND11_MODULE(_core, m) {
    m.doc() = "kinderrechten: the compiled part";
    m.attr("__version__") = KINDERRECHTEN_VERSION;
}
