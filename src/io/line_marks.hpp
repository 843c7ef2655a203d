// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string_view>

namespace kinderrechten::detail::io {

/// What a line starts with: a bullet, a number, a footnote mark.
struct LineStart {
  enum class Kind { item, note } kind = Kind::item;
  std::string_view mark;     ///< `-`, `1.`, `*`; of a note its bare mark
  std::size_t text = 0;      ///< where the words begin
  std::size_t indent = 0;
  bool numbered = false;
};

/// `- x`, `1. x`, `1) x`, `(a) x` are items; `[^1]: x`, `[1] x`, `<sup>1</sup> x`, `¹ x`, `*) x`,
/// `** x` are notes. Nothing for any other line. `next` is the text after it:
/// emphasis may run on.
[[nodiscard]] std::optional<LineStart> line_start(std::string_view line, std::string_view next = {});

/// Is this a line of dashes, equals signs, underscores or stars only (three or more)?
[[nodiscard]] bool is_rule(std::string_view line);
/// The level of `## Heading`, 0 for any other line: `# = hidden` is the legend of a sign.
[[nodiscard]] unsigned heading_level(std::string_view line);

}  // namespace kinderrechten::detail::io
