// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace kinderrechten::detail::output {

/// Writes HTML from left to right. Markup comes from string literals of this library only; every
/// other text goes through `text` or an attribute, which escape it.
class HtmlWriter {
 public:
  struct Attribute {
    std::string_view name, value;  ///< left out when the value is empty
  };

  /// `<tag name="value">`.
  HtmlWriter& open(std::string_view tag, std::initializer_list<Attribute> attributes = {});
  HtmlWriter& close(std::string_view tag);
  /// Escaped.
  HtmlWriter& text(std::string_view value);
  HtmlWriter& number(std::size_t value);
  /// Markup of this library, as it stands.
  HtmlWriter& markup(std::string_view literal);
  /// `<tag class="…">text</tag>`.
  HtmlWriter& element(std::string_view tag, std::string_view value,
                      std::string_view css_class = {});
  HtmlWriter& line() { return markup("\n"); }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace kinderrechten::detail::output
