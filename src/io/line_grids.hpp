// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "kinderrechten/reading/document.hpp"

namespace kinderrechten::detail::io {

using LineTold = std::function<void(std::size_t line)>;

/// Reads the table that starts at the first of these lines into the document, and returns how many
/// lines it takes: 0 when no table starts there. Columns are apart by tabs or by `|`; with `loose`
/// also by `;` or by two or more spaces. `line` is the number of the first line; `told` is called with the position of
/// each line that becomes a row.
std::size_t read_line_grid(std::span<const std::string_view> lines, std::size_t line, bool loose,
                           Document& document, const LineTold& told);

/// Does a table start at the first of these lines? Looks at two lines only.
[[nodiscard]] bool starts_line_grid(std::span<const std::string_view> lines, bool loose);

}  // namespace kinderrechten::detail::io
