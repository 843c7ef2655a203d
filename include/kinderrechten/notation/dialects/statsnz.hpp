// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/dialect_table.hpp"

/// Stats NZ. Counts are rounded to base 3 at random where its register says so (see `Rounding`);
/// the symbols alone do not.
namespace kinderrechten::dialects::statsnz_table {

inline constexpr NumberStyle styles[] = {{"en", ", ", '.'}};

inline constexpr Symbol symbols[] = {
    {"-", State::exact, Extent::whole, {}, numbers, 0, 0},
    {"--", State::range, Extent::tiny, {Status::not_significant}},
    {"..", State::unknown, Extent::any, {Status::missing}},
    {"...", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
    {"…", State::not_applicable, Extent::nothing, {Status::cannot_exist}, every_kind},
    {"C", State::suppressed, Extent::any, {Status::confidential}},
    {"..C", State::suppressed, Extent::any, {Status::confidential}},
    {"S", State::suppressed, Extent::any, {Status::suppressed}},
    {"..S", State::suppressed, Extent::any, {Status::suppressed}},
    {"", State::unknown, Extent::any, {Status::missing}},
};

inline constexpr Flag flags[] = {
    {"C", {Status::confidential}}, {"E", {Status::estimated}}, {"P", {Status::provisional}},
    {"R", {Status::revised}},      {"S", {Status::suppressed}},
};

}  // namespace kinderrechten::dialects::statsnz_table

namespace kinderrechten::dialects {
inline constexpr Dialect statsnz = {"statsnz", "Stats NZ", statsnz_table::styles,
                                    statsnz_table::symbols, statsnz_table::flags};
}  // namespace kinderrechten::dialects
