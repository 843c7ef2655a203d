// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/dialect_table.hpp"

/// UK Government Statistical Service: every mark in square brackets of its own, `[r][e]`. `[low]`
/// rounds to 0 but is not; a true zero is a plain 0. Offices that keep to the older usage (StatsWales,
/// the Department for Education) print the letters alone, and `k` for `[low]`; read, never printed.
namespace kinderrechten::dialects::gss_table {

inline constexpr NumberStyle styles[] = {{"en", ", ", '.'}};

inline constexpr Symbol symbols[] = {
    {"[c]", State::suppressed, Extent::any, {Status::confidential}},
    {"[low]", State::range, Extent::tiny, {Status::not_significant}},
    {"[x]", State::unknown, Extent::any, {Status::missing}},
    {"[w]", State::unknown, Extent::any, {Status::not_collected}},  // none recorded in the survey
    {"[u]", State::unknown, Extent::any, {Status::low_reliability}},
    {"[z]", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
    {"c", State::suppressed, Extent::any, {Status::confidential}},
    {"k", State::range, Extent::tiny, {Status::not_significant}},
    {"x", State::unknown, Extent::any, {Status::missing}},
    {"w", State::unknown, Extent::any, {Status::not_collected}},
    {"u", State::unknown, Extent::any, {Status::low_reliability}},
    {"z", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
    {"", State::unknown, Extent::any, {Status::missing}},
};

inline constexpr Flag flags[] = {
    {"[b]", {Status::break_in_series}}, {"[e]", {Status::estimated}},
    {"[er]", {Status::revised}},        {"[f]", {Status::forecast}},
    {"[n]", {Status::not_significant}}, {"[p]", {Status::provisional}},
    {"[r]", {Status::revised}},         {"[u]", {Status::low_reliability}},
    {"[c]", {Status::confidential}},    {"[x]", {Status::missing}},
    {"[s]", {}},                        {"[ss]", {}},
    {"[sss]", {}},
};

}  // namespace kinderrechten::dialects::gss_table

namespace kinderrechten::dialects {
inline constexpr Dialect gss = {"gss", "UK Government Statistical Service", gss_table::styles,
                                gss_table::symbols, gss_table::flags};
}  // namespace kinderrechten::dialects
