// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/dialect_table.hpp"

/// Eurostat before 27 January 2025: `c` is confidential, `s` the estimate by Eurostat that is now
/// `i`, `z` the not applicable that is now `m`, `r` revised.
namespace kinderrechten::dialects::eurostat_2024_table {

inline constexpr NumberStyle styles[] = {{"en", ", ", '.'}};

inline constexpr Symbol symbols[] = {
    {":", State::unknown, Extent::any, {Status::missing}},
    {"0n", State::range, Extent::tiny, {Status::not_significant}},
    {"", State::unknown, Extent::any, {Status::missing}},
};

inline constexpr Flag flags[] = {
    {"b", {Status::break_in_series}}, {"c", {Status::confidential}},
    {"d", {Status::definition_differs}}, {"e", {Status::estimated}},
    {"f", {Status::forecast}},        {"n", {Status::not_significant}},
    {"p", {Status::provisional}},     {"r", {Status::revised}},
    {"s", {Status::imputed}},         {"u", {Status::low_reliability}},
    {"z", {Status::cannot_exist}},
};

}  // namespace kinderrechten::dialects::eurostat_2024_table

namespace kinderrechten::dialects {
inline constexpr Dialect eurostat_2024 = {
    "eurostat-2024", "Eurostat, before 27-01-2025", eurostat_2024_table::styles,
    eurostat_2024_table::symbols, eurostat_2024_table::flags, true, Extent::whole, {}, false};
}  // namespace kinderrechten::dialects
