// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kinderrechten/value/figure.hpp"
#include "kinderrechten/value/register.hpp"

namespace kinderrechten {

/// What a spec says of the rows whose label contains `match`.
struct RowRule {
  std::string match;                        ///< part of the label; upper and lower case are the same
  std::optional<std::string> register_name; ///< one of `Spec::registers`
  std::optional<Role> bracket;              ///< what a number in brackets is to its whole
  std::optional<bool> distinct;             ///< distinct persons (true) or registrations (false)

  friend bool operator==(const RowRule&, const RowRule&) = default;
};

/// What a person who knows the report states about it, because it cannot be read from the page or
/// was read wrongly. Everything said here goes before what the reader finds.
///
///     Spec spec;
///     spec.registers.emplace_back("COA").rounding = Rounding(10);
///     spec.rows.push_back({.match = "Verdwijningen", .register_name = "COA", .bracket = Role::term});
///
/// A row rule that no row matches, or that names a register that is not there, is an error when a
/// report is read with it. As a file it is TOML; see `read_spec` in io/spec.hpp.
struct Spec {
  std::string name = "the spec";            ///< file name, for messages
  std::optional<std::string> language;      ///< nl or en
  std::optional<std::string> dialect;
  std::optional<int> year;                  ///< the year that the report is about
  std::optional<RoundingMode> percent;      ///< how its percentages were rounded
  std::vector<Register> registers;
  std::vector<RowRule> rows;

  friend bool operator==(const Spec&, const Spec&) = default;
};

}  // namespace kinderrechten
