// SPDX-License-Identifier: BSD-3-Clause
#pragma once

// What Python's keywords say of cells that are to be read: dialect, language, register, kind, bracket.

#include <optional>
#include <string>

#include "kinderrechten/notation/dialect_table.hpp"
#include "kinderrechten/notation/parse.hpp"

namespace kinderrechten::python {

/// No dialect (None) lists the readings that differ.
[[nodiscard]] inline const Dialect* to_dialect(const std::optional<std::string>& name) { return name ? &dialect(*name) : nullptr; }

[[nodiscard]] inline CellKind to_kind(const std::string& name) {
  constexpr std::string_view names[] = {"counts", "change", "share", "names"};
  for (std::size_t i = 0; i < 4; ++i)
    if (name == names[i]) return static_cast<CellKind>(i);
  throw NameError("no kind of cell '" + name + "'", {}, "use counts, change, share or names");
}
[[nodiscard]] inline std::optional<Role> to_role(const std::optional<std::string>& name) {
  if (!name) return std::nullopt;
  if (const auto role = try_parse_role(*name)) return role;
  throw NameError("no role '" + *name + "'", {}, "use part, term, share or other");
}

[[nodiscard]] inline CellContext context(const std::optional<std::string>& language, const Register* source = nullptr,
                                         const std::string& kind = "counts",
                                         const std::optional<std::string>& bracket = {}) {
  CellContext c;
  c.kind = to_kind(kind);
  if (language && *language != "nl" && *language != "en")
    throw NameError("no language '" + *language + "'", "language", "use nl or en");
  if (language) c.language = *language;
  c.source = source;
  c.bracket = to_role(bracket);
  return c;
}

}  // namespace kinderrechten::python
