// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>

#include "kinderrechten/notation/dialect_table.hpp"
#include "kinderrechten/notation/dialects/abs.hpp"
#include "kinderrechten/notation/dialects/cbs.hpp"
#include "kinderrechten/notation/dialects/cdc.hpp"
#include "kinderrechten/notation/dialects/destatis.hpp"
#include "kinderrechten/notation/dialects/eurostat.hpp"
#include "kinderrechten/notation/dialects/eurostat_2024.hpp"
#include "kinderrechten/notation/dialects/gss.hpp"
#include "kinderrechten/notation/dialects/nhs.hpp"
#include "kinderrechten/notation/dialects/report.hpp"
#include "kinderrechten/notation/dialects/statcan.hpp"
#include "kinderrechten/notation/dialects/statsnz.hpp"

namespace kinderrechten {

namespace detail {
inline constexpr const Dialect* every_dialect[] = {
    &dialects::report,  &dialects::cbs,     &dialects::eurostat, &dialects::eurostat_2024,
    &dialects::gss,     &dialects::destatis, &dialects::statcan, &dialects::abs,
    &dialects::statsnz, &dialects::nhs,     &dialects::cdc};
}  // namespace detail

/// Every dialect there is; `report` first.
[[nodiscard]] constexpr std::span<const Dialect* const> all_dialects() noexcept {
  return detail::every_dialect;
}

/// The dialect of this name, or null.
[[nodiscard]] constexpr const Dialect* find_dialect(std::string_view name) noexcept {
  for (const Dialect* d : all_dialects())
    if (d->name == name) return d;
  return nullptr;
}

/// The dialect of this name. Throws `NameError`, which lists those there are.
[[nodiscard]] inline const Dialect& dialect(std::string_view name) {
  if (const Dialect* d = find_dialect(name)) return *d;
  std::string names;
  for (const Dialect* d : all_dialects()) names += (names.empty() ? "" : ", ") + std::string(d->name);
  throw NameError("no dialect '" + std::string(name) + "'", "dialect", "use one of " + names);
}

}  // namespace kinderrechten
