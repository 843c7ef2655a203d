// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kinderrechten::detail::output {

/// Columns that a terminal gives the text: wide characters take two, combining ones none.
std::size_t display_width(std::string_view text) noexcept;
/// At most `width` columns; what is cut off is replaced by one `…`.
std::string clipped(std::string_view text, std::size_t width);

/// Text as HTML, in an element or a quoted attribute: nothing in it can end either.
void append_html(std::string& out, std::string_view text);
/// A JSON string with its quotes.
void append_json(std::string& out, std::string_view text);
/// Text inside a Markdown paragraph or table cell, on one line.
void append_markdown(std::string& out, std::string_view text);
/// Text for a terminal, on one line: a report cannot move the cursor or turn the writing round.
std::string terminal(std::string_view text);

}  // namespace kinderrechten::detail::output
