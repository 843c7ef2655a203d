// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kinderrechten::detail::io {

/// One tag of HTML as it stands in the text.
struct HtmlTag {
  std::string name;             ///< lower case
  bool closing = false;
  std::string_view attributes;  ///< everything between the name and `>`
  std::size_t end = 0;          ///< after the `>`

  /// The value of an attribute, quotes taken off; nothing when it is not there.
  [[nodiscard]] std::optional<std::string_view> attribute(std::string_view name) const;
  /// A whole number from an attribute, within [least, most]; `otherwise` when there is none.
  [[nodiscard]] std::size_t number(std::string_view name, std::size_t otherwise, std::size_t least,
                                   std::size_t most) const;
};

/// The tag at text[at] == '<'. Nothing when what stands there is text (`<10`, `< 5`); a tag whose `>`
/// is missing has end == npos.
[[nodiscard]] std::optional<HtmlTag> html_tag(std::string_view text, std::size_t at);

}  // namespace kinderrechten::detail::io
