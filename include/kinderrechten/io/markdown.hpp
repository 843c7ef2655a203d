// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>

#include "kinderrechten/reading/document.hpp"
#include "kinderrechten/reading/progress.hpp"

namespace kinderrechten {

/// Reads Markdown: headings, paragraphs, lists, `[^1]` notes, pipe tables and HTML tables within it, and
/// tab-separated tables, which people paste into it.
///
/// `text` is UTF-8 without a byte order mark (see `decode_text`). Throws nothing for what is in it;
/// oddities are remarks. Linear in its size.
[[nodiscard]] Document read_markdown(std::string text, std::string_view name, const ReadingProgress& progress = {});

}  // namespace kinderrechten
