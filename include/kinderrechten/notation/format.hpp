// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>

#include "kinderrechten/notation/parse.hpp"

namespace kinderrechten {

/// The number with the dialect's separators: `19.872`, `76,6`. Throws `ValueError` when it has no
/// finite decimal expansion.
[[nodiscard]] std::string format(const Rational& number, const Dialect& dialect,
                                 std::string_view language = {});

/// The figure as this dialect prints it. What was read is printed as it was, when it means the same
/// in this dialect; anything else is written anew. Footnote marks come after it, raised.
///
/// Law: reading what this returns, in the same context, gives the figure again.
[[nodiscard]] std::string format(const Figure& figure, const Dialect& dialect,
                                 std::string_view language = {});
[[nodiscard]] std::string format(const Figure& figure, const Dialect& dialect, const CellContext& context);

}  // namespace kinderrechten
