// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/dialect_table.hpp"

/// Yearly reports by advocates and ministries, Dutch or English: figures as they were sent in.
/// Words such as `onbekend`, `n.v.t.` or `secret` are in the language tables.
namespace kinderrechten::dialects::report_table {

inline constexpr NumberStyle styles[] = {{"nl", ". ", ','}, {"en", ", ", '.'}};

inline constexpr Symbol symbols[] = {
    {"-", State::exact, Extent::whole, {}, only(CellKind::counts), 0, 0},
    {"-", State::not_applicable, Extent::nothing, {}, every_kind},
    {"x", State::refused, Extent::any, {}, every_kind},
    {"X", State::refused, Extent::any, {}, every_kind},
    {"?", State::unknown, Extent::any, {Status::missing}, every_kind},
    {".", State::unknown, Extent::any, {Status::missing}},
    {"..", State::unknown, Extent::any, {Status::missing}},
    {"...", State::unknown, Extent::any, {Status::missing}},
    {"*", State::unknown, Extent::any, {Status::missing}},
    {"", State::unknown, Extent::any, {}, only(CellKind::counts) | only(CellKind::share)},
    {"", State::not_applicable, Extent::nothing, {}, every_kind},
};

}  // namespace kinderrechten::dialects::report_table

namespace kinderrechten::dialects {
inline constexpr Dialect report = {"report", "reports to the public, Dutch or English",
                                   report_table::styles, report_table::symbols, {}, false,
                                   Extent::whole, {}, true, true};
}  // namespace kinderrechten::dialects
