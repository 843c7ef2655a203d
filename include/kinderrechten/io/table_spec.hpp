// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/io/spec.hpp"
#include "kinderrechten/table/completion.hpp"
#include "kinderrechten/table/table.hpp"
#include "kinderrechten/value/register.hpp"
#include "kinderrechten/value/rounding.hpp"

namespace kinderrechten {

/// One `[dimensions.NAME]` of a table's spec.
struct DimensionSpec {
  std::string name;                      ///< the column
  std::vector<std::string> hierarchies;  ///< files as written, relative to the spec; none: flat
  std::optional<std::string> total;      ///< code of the root; empty text: there is no total
  friend bool operator==(const DimensionSpec&, const DimensionSpec&) = default;
};

/// The spec of a table as CSV: which column is the number to publish, what it is, and how the codes
/// of its dimensions add up.
///
///     [table]
///     value = "freq"
///     [dimensions.region]
///     hierarchy = "region.csv"
///
/// `table.register = "COA"` says that counts are printed by the rules of `[registers.COA]`, the ones that `audit` has:
/// `20` of a register that rounds to tens is 15..24, `<5` of one that shows zeros 1..4.
///
/// `[rules]`, `[protection]` and `[attackers]` are kept as they are for whoever protects tables.
struct TableSpec {
  /// A further table that shares leaf records.
  struct Linked {
    std::string file;  ///< as written, relative to the spec
    std::optional<std::string> value;
    std::vector<DimensionSpec> dimensions;
    friend bool operator==(const Linked&, const Linked&) = default;
  };

  std::string name;                      ///< the file, for messages
  std::optional<std::string> value;
  std::string kind = "count";            ///< count, magnitude or signed
  unsigned decimals = 0;
  std::optional<std::string> frequency;
  std::vector<std::string> contributors;
  std::string cost = "one";
  Missing missing = Missing::unknown;
  std::optional<std::string> dialect;
  std::optional<Register> source;        ///< `register`: by whose rules the numbers were printed
  std::vector<std::string> registers;    ///< names of those that the spec has
  std::vector<DimensionSpec> dimensions;
  std::vector<Linked> linked;
  /// `[release]`: how the cells of status `rounded` were rounded (`rounding = {base = 3, ties =
  /// "up"}`, or `method = "random"`), and how far a `perturbed` one may lie from its true number
  /// (`perturbation = {maximum = 2}`). Public; without it such a cell may be any number.
  std::optional<Rounding> rounding;
  std::optional<Rational> perturbation;
  std::optional<SpecNode> rules, protection, attackers;

  [[nodiscard]] Kind number_kind() const { return {kind != "signed", decimals}; }
};

/// Reads the table's part of a spec. Throws `InputError` at the first unknown key, wrong type or
/// value out of place, with the key's path and what is expected there.
[[nodiscard]] TableSpec read_table_spec(const SpecNode& root, std::string_view name);

/// A spec given as JSON text instead of TOML: the same keys. Throws `InputError` with line and
/// column.
[[nodiscard]] SpecNode read_spec_json(std::string_view json, std::string_view name);

}  // namespace kinderrechten
