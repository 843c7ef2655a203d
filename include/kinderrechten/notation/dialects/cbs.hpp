// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/dialect_table.hpp"

/// Statistics Netherlands (StatLine). `.` has three possible reasons: unknown, insufficiently
/// reliable or confidential. A 0 is anything under half the unit. `-` only stands between two numbers.
namespace kinderrechten::dialects::cbs_table {

inline constexpr NumberStyle styles[] = {{"nl", " .", ','}, {"en", ", ", '.'}};

inline constexpr Symbol symbols[] = {
    {".", State::unknown, Extent::any, {Status::missing, Status::low_reliability, Status::confidential}},
    {"x", State::suppressed, Extent::any, {Status::confidential}},  // until it became part of `.`
    {"X", State::suppressed, Extent::any, {Status::confidential}},
    {"", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
};

inline constexpr Flag flags[] = {
    {"**", {Status::provisional, Status::revised}},
    {"*", {Status::provisional}},
};

}  // namespace kinderrechten::dialects::cbs_table

namespace kinderrechten::dialects {
inline constexpr Dialect cbs = {"cbs", "Statistics Netherlands", cbs_table::styles,
                                cbs_table::symbols, cbs_table::flags, false, Extent::under_half};
}  // namespace kinderrechten::dialects
