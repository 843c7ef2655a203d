// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/dialect_table.hpp"

/// CDC WONDER: counts 0 to 9 below national level are "Suppressed"; a rate of fewer than 20 deaths is
/// "Unreliable", which bounds no count.
namespace kinderrechten::dialects::cdc_table {

inline constexpr NumberStyle styles[] = {{"en", ", ", '.'}};

inline constexpr Symbol symbols[] = {
    {"Suppressed", State::suppressed, Extent::whole, {Status::suppressed, Status::primary}, only(CellKind::counts), 0, 9},
    {"Suppressed", State::suppressed, Extent::any, {Status::suppressed}},
    {"Unreliable", State::unknown, Extent::any, {Status::low_reliability}},
    {"Missing", State::unknown, Extent::any, {Status::missing}},
    {"Not Applicable", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
    {"Not Available", State::unknown, Extent::any, {Status::missing}},
    {"", State::unknown, Extent::any, {Status::missing}},
};

inline constexpr Flag flags[] = {{"(Unreliable)", {Status::low_reliability}}};

}  // namespace kinderrechten::dialects::cdc_table

namespace kinderrechten::dialects {
inline constexpr Dialect cdc = {"cdc", "CDC WONDER", cdc_table::styles, cdc_table::symbols,
                                cdc_table::flags};
}  // namespace kinderrechten::dialects
