// SPDX-License-Identifier: BSD-3-Clause
#pragma once

// A RangeColumn as numpy arrays and back.

#include <pybind11/numpy.h>

#include <cstdint>

#include "cast_number.hpp"
#include "kinderrechten/value/range_column.hpp"

namespace kinderrechten::python {

using Words = py::array_t<std::int64_t, py::array::c_style | py::array::forcecast>;

/// Ends as machine words, `RangeColumn::no_low` and `no_high` without bound; what does not fit the
/// words stands in `rest` as a Range.
struct RangeArrays {
  Words low, high;
  py::array rest;
};

/// How a row whose words hold no range is marked in the arrays: low above high.
constexpr std::int64_t missing_low = 1, exact_low = 2, no_words = 0;

[[nodiscard]] RangeColumn to_column(const py::tuple& arrays);
[[nodiscard]] py::tuple to_arrays(const RangeColumn& column);

}  // namespace kinderrechten::python
