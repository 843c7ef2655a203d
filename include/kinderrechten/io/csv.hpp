// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>

#include "kinderrechten/reading/document.hpp"
#include "kinderrechten/reading/progress.hpp"

namespace kinderrechten {

/// Reads CSV: separator found from the rows (comma, semicolon, tab or bar), quotes, titles above and
/// notes below the table. Parts with blank lines between become grids of their own.
///
/// `text` is UTF-8 without a byte order mark (see `decode_text`). Throws nothing for what is in it;
/// oddities are remarks. Linear in its size.
[[nodiscard]] Document read_csv(std::string text, std::string_view name, const ReadingProgress& progress = {});

}  // namespace kinderrechten
