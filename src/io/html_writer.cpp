// SPDX-License-Identifier: BSD-3-Clause
#include "io/html_writer.hpp"

#include "io/escape.hpp"

namespace kinderrechten::detail::output {

HtmlWriter& HtmlWriter::open(std::string_view tag, std::initializer_list<Attribute> attributes) {
  (out_ += '<') += tag;
  for (const Attribute& a : attributes) {
    if (a.value.empty()) continue;
    ((out_ += ' ') += a.name) += "=\"";
    append_html(out_, a.value);
    out_ += '"';
  }
  out_ += '>';
  return *this;
}

HtmlWriter& HtmlWriter::close(std::string_view tag) {
  ((out_ += "</") += tag) += '>';
  return *this;
}

HtmlWriter& HtmlWriter::text(std::string_view value) {
  append_html(out_, value);
  return *this;
}

HtmlWriter& HtmlWriter::number(std::size_t value) {
  out_ += std::to_string(value);
  return *this;
}

HtmlWriter& HtmlWriter::markup(std::string_view literal) {
  out_ += literal;
  return *this;
}

HtmlWriter& HtmlWriter::element(std::string_view tag, std::string_view value,
                                std::string_view css_class) {
  return open(tag, {{"class", css_class}}).text(value).close(tag);
}

}  // namespace kinderrechten::detail::output
