// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string_view>
#include <utility>

/// The words by which texts say that all numbers of a table are rounded, Dutch and English together, as in `period_words`.
namespace kinderrechten::detail::rounding_words {

inline constexpr std::pair<std::string_view, int> bases[] = {
    {"rounded to the nearest five", 5},      {"rounded to the nearest 5", 5},     {"rounded to the nearest ten", 10},  {"rounded to the nearest 10", 10},
    {"rounded to the nearest hundred", 100}, {"rounded to the nearest 100", 100}, {"rounded to tens", 10},             {"rounded to multiples of five", 5},
    {"rounded to multiples of 5", 5},        {"afgerond op tientallen", 10},      {"afgerond op vijftallen", 5},       {"afgerond op honderdtallen", 100},
    {"afgerond op vijven", 5},               {"afgerond op tien", 10},            {"afgerond op vijf", 5}};
inline constexpr std::string_view every[] = {"all", "alle"};

}  // namespace kinderrechten::detail::rounding_words
