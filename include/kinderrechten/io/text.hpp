// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>

#include "kinderrechten/reading/document.hpp"
#include "kinderrechten/reading/progress.hpp"

namespace kinderrechten {

/// Reads plain text: paragraphs, headings, lists, and tables whose columns are apart by tabs, by two
/// or more spaces, by `|` or by `;`. Markdown's own marks are understood too: much plain text has them.
///
/// `text` is UTF-8 without a byte order mark (see `decode_text`). Throws nothing for what is in it;
/// oddities are remarks. Linear in its size.
[[nodiscard]] Document read_text(std::string text, std::string_view name, const ReadingProgress& progress = {});

}  // namespace kinderrechten
