// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string_view>

#include "folded.hpp"

namespace kinderrechten::detail::reading {

/// Does a title, head or label say that its numbers count thousands or millions: "(x 1.000)", "in thousands", ", mln
/// euro", "(€ 1.000)"? "Thousands of children" and "per 1,000" do not.
[[nodiscard]] bool says_units(std::string_view folded, const Vocabulary& words);
/// … so does a remark of its own at a table: "All figures are in thousands.", "Unit: thousands".
[[nodiscard]] bool remarks_units(std::string_view folded, const Vocabulary& words);

}  // namespace kinderrechten::detail::reading
