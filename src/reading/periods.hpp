// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "folded.hpp"
#include "kinderrechten/value/period.hpp"

namespace kinderrechten::detail::reading {

/// A period as a head prints it, with a footnote mark that was glued to it: `20201`, `2020 1`, `2020 (1)`.
struct PrintedPeriod {
  Period period;
  std::string glued_mark;
};

/// Reads `2019`, `'19`, `2019-2020`, `2016/'17`, `2016/17`, `31-12-2019`, `eind 2019`, `2020
/// (voorlopig)` from a folded head without marks. Nothing when other words stand there too, or when
/// it is a part of a year: those are categories.
[[nodiscard]] std::optional<PrintedPeriod> parse_period(std::string_view folded, const Vocabulary& words);

/// The years that stand in a folded text, in order; `2019-2020` is two.
[[nodiscard]] std::vector<int> years_in(std::string_view folded);

/// The years that the head of a change may compare: those that stand in it, else of `22/23` or `'22-'23` the two of this century.
[[nodiscard]] std::vector<int> compared_years(std::string_view folded);

}  // namespace kinderrechten::detail::reading
