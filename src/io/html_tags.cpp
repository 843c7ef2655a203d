// SPDX-License-Identifier: BSD-3-Clause
#include "html_tags.hpp"

#include <algorithm>
#include <cctype>

#include "inline_text.hpp"

namespace kinderrechten::detail::io {

namespace {
bool is_name_char(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == ':'; }
}  // namespace

std::optional<std::string_view> HtmlTag::attribute(std::string_view wanted) const {
  std::size_t i = 0;
  while (i < attributes.size()) {
    while (i < attributes.size() && !is_name_char(attributes[i])) ++i;
    const std::size_t from = i;
    while (i < attributes.size() && is_name_char(attributes[i])) ++i;
    const std::string_view found = attributes.substr(from, i - from);
    while (i < attributes.size() && is_space(attributes[i])) ++i;
    std::string_view value;
    if (i < attributes.size() && attributes[i] == '=') {
      ++i;
      while (i < attributes.size() && is_space(attributes[i])) ++i;
      const char quote = i < attributes.size() && (attributes[i] == '"' || attributes[i] == '\'')
                             ? attributes[i++] : '\0';
      const std::size_t begin = i;
      while (i < attributes.size() && (quote ? attributes[i] != quote : !is_space(attributes[i]))) ++i;
      value = attributes.substr(begin, i - begin);
      if (quote && i < attributes.size()) ++i;
    }
    if (found.size() == wanted.size() && ascii_lower(found) == wanted) return value;
    if (found.empty()) ++i;
  }
  return std::nullopt;
}

std::size_t HtmlTag::number(std::string_view wanted, std::size_t otherwise, std::size_t least,
                            std::size_t most) const {
  const auto value = attribute(wanted);
  if (!value || value->empty()) return otherwise;
  std::size_t n = 0, digits = 0;
  for (const char c : trimmed(*value)) {
    if (c < '0' || c > '9' || ++digits > 6) break;
    n = n * 10 + static_cast<std::size_t>(c - '0');
  }
  return digits == 0 ? otherwise : std::clamp(n, least, most);
}

std::optional<HtmlTag> html_tag(std::string_view text, std::size_t at) {
  HtmlTag tag;
  std::size_t i = at + 1;
  if (i < text.size() && text[i] == '/') tag.closing = true, ++i;
  const std::size_t name = i;
  while (i < text.size() && is_name_char(text[i]) && i < name + 40) ++i;
  if (i == name || std::isalpha(static_cast<unsigned char>(text[name])) == 0) return std::nullopt;
  if (i < text.size() && !is_space(text[i]) && text[i] != '>' && text[i] != '/') return std::nullopt;
  tag.name = ascii_lower(text.substr(name, i - name));
  // A custom element has a hyphen; `<onbekend>` is a word.
  if (!is_html_name(tag.name) && tag.name.find_first_of("-:") == std::string::npos) return std::nullopt;
  const std::size_t attributes = i;
  char quote = 0;
  for (; i < text.size(); ++i) {
    const char c = text[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && text[i - 1] == '=') {
      quote = c;
    } else if (c == '>' || c == '<') {
      break;
    }
  }
  // A quote that is never closed, or a `<` before the `>`: the tag was cut off.
  tag.attributes = text.substr(attributes, std::min(i, text.size()) - attributes);
  tag.end = i < text.size() && text[i] == '>' ? i + 1 : std::string_view::npos;
  return tag;
}

}  // namespace kinderrechten::detail::io
