// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "io/json_reader.hpp"
#include "kinderrechten/table/table.hpp"

// What the numbers of a table are, as proof files say it.
namespace kinderrechten::detail {

/// `"unit"`: 1, 1/10, 1/100, …
inline void read_unit(JsonReader& json, Kind& kind) {
  const Rational unit = json.number();
  unsigned decimals = 0;
  Integer power = 1;
  while (decimals < 18 && Rational(Integer(1), power) > unit) power *= 10, ++decimals;
  if (Rational(Integer(1), power) != unit) json.fail("a unit of 1, 1/10, 1/100, …");
  kind.decimals = decimals;
}

/// `"minimum"`: 0 or null.
inline void read_minimum(JsonReader& json, Kind& kind) {
  kind.nonnegative = !json.null();
  if (kind.nonnegative && json.number() != 0) json.fail("a minimum of 0 or null");
}

}  // namespace kinderrechten::detail
