// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>

#include "io/words.hpp"
#include "kinderrechten/value/range.hpp"

namespace kinderrechten::detail::output {

/// For people: `1.013`, `76,55`. Exact when six decimals are enough, else two decimals towards
/// `direction` (-1 down, +1 up), so that a printed range never leaves a possible number out.
std::string display(const Rational& number, const Words& words, int direction = 0);

/// `7 tot en met 28`, `550`, `minstens 5`, `76,55 tot net onder 76,65%`.
std::string display(const Range& range, const Words& words, bool percent = false);

/// The same in little room: `7–28`, `≥ 5`, `76,55–76,65%`.
std::string display_short(const Range& range, const Words& words, bool percent = false);

}  // namespace kinderrechten::detail::output
