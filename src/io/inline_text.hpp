// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kinderrechten/reading/document.hpp"

namespace kinderrechten::detail::io {

/// What separates words and attributes.
[[nodiscard]] constexpr bool is_space(char c) noexcept { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Which inline markup a format has; HTML tags and entities are known to all.
enum class Inline { html, markdown };

struct InlineText {
  std::string_view text;  ///< only `<sup>…</sup>` is left; a line break is \n; trimmed
  bool strong = false;    ///< all of it is bold or italic
  std::string_view unclosed = {};  ///< a tag that is opened and not closed, `!--` for a comment; empty when there is none
};

/// Takes the inline markup out of `raw`: emphasis, links, tags, entities. `<sup>`, `[^1]` and `^1^`
/// become `<sup>1</sup>`, one for each mark. Views `raw` when there is nothing to change, so `raw`
/// has to live as long as `store`. Linear.
[[nodiscard]] InlineText lower_inline(std::string_view raw, Inline markup, TextStore& store);

/// Remarks on what was not closed in it. `in_cell`: it is a cell of a table.
void remark_on_unclosed(const InlineText& text, bool in_cell, Place place, RemarkList& remarks);

/// Text without `<sup>` marks around it: superscripts of one mark, as `[1]`, `(1)` or `1)` print them.
void append_marks(std::string& out, std::string_view superscript);

/// The character that `&name;` stands for, appended to `out`; false when there is none. `entity` is
/// without & and ;.
bool append_entity(std::string& out, std::string_view entity);

/// Lower-case copy of ASCII letters.
[[nodiscard]] std::string ascii_lower(std::string_view text);
/// Without ASCII white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] bool is_blank(std::string_view text);

/// A tag at text[at] == '<': its name in lower case, and where it ends. Nothing when the text there is
/// no tag of HTML: `<10`, `< 5`, `<onbekend>`.
struct InlineTag {
  std::string name;
  bool closing = false;
  std::size_t end = 0;  ///< after the `>`
};
[[nodiscard]] std::optional<InlineTag> inline_tag(std::string_view text, std::size_t at);
[[nodiscard]] bool is_html_name(std::string_view lower_name);

}  // namespace kinderrechten::detail::io
