// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/dialect_table.hpp"

/// The statistical offices of Germany and its states. `-` is exactly zero, `0` is more than nothing
/// and less than half of the last digit, brackets around a number say that it is not very reliable.
namespace kinderrechten::dialects::destatis_table {

inline constexpr NumberStyle styles[] = {{"de", " .", ','}, {"nl", " .", ','}, {"en", ", ", '.'}};

inline constexpr Symbol symbols[] = {
    {"-", State::exact, Extent::whole, {}, numbers, 0, 0},
    {".", State::unknown, Extent::any, {Status::missing, Status::confidential}},
    {"·", State::unknown, Extent::any, {Status::missing, Status::confidential}},
    {"...", State::unknown, Extent::any, {Status::missing}},  // will follow later
    {"…", State::unknown, Extent::any, {Status::missing}},
    {"/", State::unknown, Extent::any, {Status::low_reliability}},
    {"x", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
    {"X", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
    {"", State::unknown, Extent::any, {Status::missing}},
};

inline constexpr Flag flags[] = {
    {"p", {Status::provisional}}, {"r", {Status::revised}}, {"s", {Status::estimated}},
    {"D", {}},  // a mean
    {"|", {Status::break_in_series}},
};

}  // namespace kinderrechten::dialects::destatis_table

namespace kinderrechten::dialects {
inline constexpr Dialect destatis = {
    "destatis", "Statistical offices of Germany and its states", destatis_table::styles,
    destatis_table::symbols, destatis_table::flags, false, Extent::tiny, {Status::low_reliability}};
}  // namespace kinderrechten::dialects
