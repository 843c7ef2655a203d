// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string_view>

#include "kinderrechten/disclosure/protect.hpp"
#include "kinderrechten/io/table_spec.hpp"

namespace kinderrechten {

/// `[rules]`, `[protection]` and `[attackers]` of a table's spec.
struct ProtectionSpec {
  Rules rules;
  Protection protection;
  bool contributors = false;  ///< attackers who know their own contribution, besides those who know the release alone
};

/// Reads them. Throws `InputError` with the key's path for a value out of place, and for `attackers.rule = true`, which this
/// version does not protect against.
[[nodiscard]] ProtectionSpec read_protection_spec(const TableSpec& spec);

/// What `table.cost` says: one, value, frequency or log; another word is the name of a column.
[[nodiscard]] Cost cost_named(std::string_view name);

}  // namespace kinderrechten
