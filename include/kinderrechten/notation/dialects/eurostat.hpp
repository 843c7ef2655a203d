// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/dialect_table.hpp"

/// Eurostat since 27 January 2025: `:` is not available, observation flags are lower case and may
/// run together (`bep`), confidentiality flags are upper case. `0` is a real zero, `0n` is not.
namespace kinderrechten::dialects::eurostat_table {

inline constexpr NumberStyle styles[] = {{"en", ", ", '.'}};

inline constexpr Symbol symbols[] = {
    {":", State::unknown, Extent::any, {Status::missing}},
    {"0n", State::range, Extent::tiny, {Status::not_significant}},
    {"", State::unknown, Extent::any, {Status::missing}},
};

inline constexpr Flag flags[] = {
    {"b", {Status::break_in_series}}, {"d", {Status::definition_differs}},
    {"e", {Status::estimated}},       {"f", {Status::forecast}},
    {"i", {Status::imputed}},         {"m", {Status::cannot_exist}},
    {"n", {Status::not_significant}}, {"p", {Status::provisional}},
    {"u", {Status::low_reliability}}, {"C", {Status::confidential}},
    {"N", {Status::not_for_publication}}, {"P", {Status::confidential}},
};

}  // namespace kinderrechten::dialects::eurostat_table

namespace kinderrechten::dialects {
inline constexpr Dialect eurostat = {
    "eurostat", "Eurostat, since 27-01-2025", eurostat_table::styles, eurostat_table::symbols,
    eurostat_table::flags, true, Extent::whole, {}, false};
}  // namespace kinderrechten::dialects
