// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/dialect_table.hpp"

/// Australian Bureau of Statistics. `-` is nil or rounded to zero; `*` and `**` before a number warn
/// of its standard error.
namespace kinderrechten::dialects::abs_table {

inline constexpr NumberStyle styles[] = {{"en", ", ", '.'}};

inline constexpr Symbol symbols[] = {
    {"-", State::range, Extent::under_half, {}},
    {"..", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
    {"na", State::unknown, Extent::any, {Status::missing}},
    {"n.a.", State::unknown, Extent::any, {Status::missing}},
    {"np", State::suppressed, Extent::any, {Status::confidential, Status::suppressed}},
    {"n.p.", State::suppressed, Extent::any, {Status::confidential, Status::suppressed}},
    {"nya", State::unknown, Extent::any, {Status::missing}},
    {"n.y.a.", State::unknown, Extent::any, {Status::missing}},
    {"", State::unknown, Extent::any, {Status::missing}},
};

inline constexpr Flag flags[] = {
    {"**", {Status::low_reliability}}, {"*", {Status::low_reliability}},
    {"p", {Status::provisional}},      {"r", {Status::revised}},
    {"e", {Status::estimated}},        {"b", {Status::break_in_series}},
};

}  // namespace kinderrechten::dialects::abs_table

namespace kinderrechten::dialects {
inline constexpr Dialect abs = {"abs", "Australian Bureau of Statistics", abs_table::styles,
                                abs_table::symbols, abs_table::flags};
}  // namespace kinderrechten::dialects
