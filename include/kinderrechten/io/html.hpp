// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>

#include "kinderrechten/reading/document.hpp"
#include "kinderrechten/reading/progress.hpp"

namespace kinderrechten {

/// Reads HTML, tolerantly: tables (with colspan and rowspan, caption, heads), headings, paragraphs,
/// lists, superscripts, entities. Scripts, styles and comments are passed over; tags that are not
/// closed are closed where they must end, and remarked where that may change what is read. A table
/// within a cell becomes a grid of its own.
///
/// `text` is UTF-8 (see `decode_text`). Linear in its size, without recursion.
[[nodiscard]] Document read_html(std::string text, std::string_view name, const ReadingProgress& progress = {});

namespace detail {
/// Reads a piece of HTML that starts at `first_line` of its file into a document that already is there;
/// `piece` has to live as long as the document.
void read_html_piece(std::string_view piece, std::size_t first_line, Document& document);
}  // namespace detail

}  // namespace kinderrechten
