// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/dialect_table.hpp"

/// NHS England, hospital data below national level: 1 to 7 is printed as `*`, a zero as 0. Other
/// counts are rounded to 5 where the publication says so (see `Rounding`); the symbol does not.
namespace kinderrechten::dialects::nhs_table {

inline constexpr NumberStyle styles[] = {{"en", ", ", '.'}};

inline constexpr Symbol symbols[] = {
    {"*", State::suppressed, Extent::whole, {Status::suppressed, Status::primary}, only(CellKind::counts), 1, 7},
    {"*", State::suppressed, Extent::any, {Status::suppressed}},
    {"-", State::unknown, Extent::any, {Status::missing}},
    {":", State::unknown, Extent::any, {Status::missing}},
    {".", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
    {"z", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
    {"", State::unknown, Extent::any, {Status::missing}},
};

}  // namespace kinderrechten::dialects::nhs_table

namespace kinderrechten::dialects {
inline constexpr Dialect nhs = {"nhs", "NHS England", nhs_table::styles, nhs_table::symbols, {}};
}  // namespace kinderrechten::dialects
