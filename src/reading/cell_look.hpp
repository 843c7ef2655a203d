// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <string_view>

#include "folded.hpp"

namespace kinderrechten::detail::reading {

/// What a cell looks like before it is read; decides where heads are, never what a number is.
enum class Look { empty, dash, symbol, number, percent, words };
[[nodiscard]] Look look_of(std::string_view text, const Vocabulary& words);
/// Does the text begin with a number with decimals, which is no count? Three digits behind a separator are thousands.
[[nodiscard]] bool has_decimals(std::string_view text);
/// Rows of a table that are looked at to tell its columns apart.
inline constexpr std::size_t rows_looked_at = 200;

}  // namespace kinderrechten::detail::reading
