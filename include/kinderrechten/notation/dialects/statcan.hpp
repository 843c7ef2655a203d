// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/dialect_table.hpp"

/// Statistics Canada. `x` is used for confidentiality and nothing else; `0` is a true zero or a
/// rounded one, `0s` a rounded one where the difference matters.
namespace kinderrechten::dialects::statcan_table {

inline constexpr NumberStyle styles[] = {{"en", ", ", '.'}, {"fr", " ", ','}};

inline constexpr Symbol symbols[] = {
    {".", State::unknown, Extent::any, {Status::missing}},     // never available
    {"..", State::unknown, Extent::any, {Status::missing}},    // not for this period
    {"...", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
    {"…", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
    {"0s", State::range, Extent::tiny, {Status::not_significant}},
    {"x", State::suppressed, Extent::any, {Status::confidential, Status::suppressed}},
    {"F", State::unknown, Extent::any, {Status::low_reliability}},  // too unreliable to publish
    {"<LOD", State::range, Extent::any, {Status::not_significant}},  // below detection limit
    {"", State::unknown, Extent::any, {Status::missing}},
};

inline constexpr Flag flags[] = {
    {"p", {Status::provisional}}, {"r", {Status::revised}}, {"e", {Status::estimated}},
    {"E", {Status::low_reliability}}, {"F", {Status::low_reliability}}, {"*", {}},
    {"A", {}}, {"B", {}}, {"C", {}}, {"D", {}},  // grades of quality
};

}  // namespace kinderrechten::dialects::statcan_table

namespace kinderrechten::dialects {
inline constexpr Dialect statcan = {"statcan", "Statistics Canada", statcan_table::styles,
                                    statcan_table::symbols, statcan_table::flags, false,
                                    Extent::under_half};
}  // namespace kinderrechten::dialects
