// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string_view>

#include "kinderrechten/reading/document.hpp"
#include "kinderrechten/reading/progress.hpp"

namespace kinderrechten::detail::io {

/// Which tables a text made of lines may hold besides those with tabs or in HTML.
struct LineFormat {
  bool loose_tables = false;  ///< columns apart by spaces, by `;`, or by `|` without a rule
};

/// Cuts a text into headings, paragraphs, list items, notes and grids, in reading order. `text` has
/// to live as long as the document. `progress` is told the bytes
/// that are done. Linear.
void read_line_blocks(std::string_view text, LineFormat format, Document& document, const ReadingProgress& progress = {});

}  // namespace kinderrechten::detail::io
