// SPDX-License-Identifier: BSD-3-Clause
// Exceptions: each C++ class is raised as the class of the same name in kinderrechten/errors.py.
#include <pybind11/pybind11.h>

#include "kinderrechten/error.hpp"
#include "rooms.hpp"

namespace kinderrechten::python {

namespace {

namespace py = pybind11;

void raise(const char* name, const Error& error) {
  const auto type = py::module_::import("kinderrechten.errors").attr(name);
  const auto object = type(error.problem(), error.where(), error.mend());
  PyErr_SetObject(type.ptr(), object.ptr());
}

}  // namespace

void bind_error(py::module_&) {
  py::register_local_exception_translator([](std::exception_ptr thrown) {
    if (!thrown) return;
    try {
      std::rethrow_exception(thrown);
    } catch (const ValueError& e) {
      raise("ValueError", e);
    } catch (const OverflowError& e) {
      raise("OverflowError", e);
    } catch (const NameError& e) {
      raise("NameError", e);
    } catch (const ParseError& e) {
      raise("ParseError", e);
    } catch (const InputError& e) {
      raise("InputError", e);
    } catch (const ProofError& e) {
      raise("ProofError", e);
    } catch (const Error& e) {
      raise("Error", e);
    }
  });
}

}  // namespace kinderrechten::python
