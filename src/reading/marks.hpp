// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinderrechten::detail::reading {

/// Text and the footnote marks that were printed in it.
struct Marked {
  std::string text;                ///< without the marks, one space between words, no line breaks
  std::vector<std::string> marks;
};

/// Takes footnote marks out of a label, head or sentence: `<sup>1</sup>`, `¹`, `1)`, `[1]`, `^1`, and
/// `*` or `†` at the end. `m²` keeps its square.
[[nodiscard]] Marked split_marks(std::string_view text);

/// The marks that a cell's text surely holds; a cell's own grammar decides the rest.
[[nodiscard]] std::vector<std::string> cell_marks(std::string_view text);

/// Could the text hold a mark at all? One look at its bytes.
[[nodiscard]] bool may_hold_marks(std::string_view text);

/// A footnote that starts with its mark: `1) words`, `* words`, `1 Words`.
struct LeadingMark {
  std::string mark;
  std::string_view text;
};
[[nodiscard]] std::optional<LeadingMark> leading_mark(std::string_view text);

/// The mark without brackets, dots and raised digits: `1)` and `¹` are `1`.
[[nodiscard]] std::string bare_mark(std::string_view mark);

/// Up to three digits: the number; 0 for any other mark.
[[nodiscard]] int mark_number(std::string_view mark);

}  // namespace kinderrechten::detail::reading
