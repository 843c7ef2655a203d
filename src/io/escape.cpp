// SPDX-License-Identifier: BSD-3-Clause
#include "io/escape.hpp"

#include <algorithm>

#include "kinderrechten/io/encoding.hpp"

namespace kinderrechten::detail::output {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
bool is_direction_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}
bool is_noncharacter(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

struct Span {
  char32_t first, last;
};
// Blocks of combining and invisible characters, and of East Asian wide ones; whole blocks, since a
// column more or less at a line's end does no harm.
constexpr Span zero_width[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD},
                               {0x0610, 0x061A}, {0x064B, 0x065F}, {0x200B, 0x200F},
                               {0x202A, 0x202E}, {0x2060, 0x2069}, {0x20D0, 0x20FF},
                               {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
constexpr Span wide[] = {
    {0x1100, 0x115F}, {0x2E80, 0x303E},   {0x3041, 0x33FF},   {0x3400, 0x4DBF},  {0x4E00, 0x9FFF},
    {0xA000, 0xA4CF}, {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE4F},  {0xFF00, 0xFF60},
    {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

template <std::size_t N>
bool in(const Span (&spans)[N], char32_t c) {
  for (const Span& s : spans)
    if (c >= s.first && c <= s.last) return true;
  return false;
}
std::size_t columns(char32_t c) {
  if (c < 0x300) return 1;
  return in(zero_width, c) ? 0 : in(wide, c) ? 2 : 1;
}

// Calls `each` with every code point of the text.
template <class F>
void walk(std::string_view text, F each) {
  for (std::size_t i = 0; i < text.size();) each(next_code_point(text, i));
}

}  // namespace

std::size_t display_width(std::string_view text) noexcept {
  std::size_t n = 0;
  walk(text, [&](char32_t c) { n += columns(c); });
  return n;
}

std::string clipped(std::string_view text, std::size_t width) {
  std::size_t used = 0, fits = 0;  // `fits`: bytes that leave room for the …
  for (std::size_t i = 0; i < text.size();) {
    used += columns(next_code_point(text, i));
    if (used > width) return width == 0 ? std::string() : std::string(text.substr(0, fits)) + "…";
    if (used < width) fits = i;
  }
  return std::string(text);
}

void append_html(std::string& out, std::string_view text) {
  walk(text, [&](char32_t c) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      case '\t':
      case '\n':
        out += static_cast<char>(c);
        break;
      case '\r':
        out += ' ';
        break;
      default:
        append_utf8(out, is_control(c) || is_noncharacter(c) ? replacement : c);
    }
  });
}

void append_json(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  const auto escaped = [&](char32_t c) {
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += hex[(c >> shift) & 0xF];
  };
  out += '"';
  if (std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F && c != '"' && c != '\\'; })) {
    out += text;
    out += '"';
    return;
  }
  walk(text, [&](char32_t c) {
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\b':
        out += "\\b";
        break;
      case '\f':
        out += "\\f";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      case 0x2028:
      case 0x2029:
        escaped(c);
        break;  // line ends to JavaScript
      default:
        if (is_control(c))
          escaped(c);
        else
          append_utf8(out, c);
    }
  });
  out += '"';
}

void append_markdown(std::string& out, std::string_view text) {
  char32_t before = ' ';
  walk(text, [&](char32_t c) {
    // A zero width space keeps "@name" and "#12" from becoming a mention or a reference.
    if ((before == '@' || before == '#') && c > ' ') out += "\xE2\x80\x8B";
    before = c;
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '\t':
      case '\n':
      case '\r':
        out += ' ';
        break;
      case '\\':
      case '`':
      case '*':
      case '_':
      case '[':
      case ']':
      case '|':
      case '~':
      case '#':
      case '!':
      case '$':
        out += '\\';
        out += static_cast<char>(c);
        break;
      default:
        append_utf8(out, is_control(c) || is_direction_control(c) ? replacement : c);
    }
  });
}

std::string terminal(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  walk(text, [&](char32_t c) {
    if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029)
      out += ' ';
    else
      append_utf8(out, is_control(c) || is_direction_control(c) ? replacement : c);
  });
  return out;
}

}  // namespace kinderrechten::detail::output
