// SPDX-License-Identifier: BSD-3-Clause
#include "folded.hpp"

#include <algorithm>

namespace kinderrechten::detail::reading {

namespace {

/// U+00C0 to U+00FF without accents; `*` is no letter.
constexpr std::string_view latin[] = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o",
    "o", "x", "o", "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e",
    "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o", "/", "o", "u", "u", "u", "u", "y", "th", "y"};

/// Appends what a character outside ASCII is compared as; returns its length in bytes.
std::size_t fold_wide(std::string_view text, std::size_t i, std::string& out) {
  const auto byte = [&](std::size_t k) {
    return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
  };
  const unsigned a = byte(0), b = byte(1), c = byte(2);
  if (a == 0xC2) {
    if (b == 0xA0) out += ' ';
    else if (b != 0xAD) out.append(text, i, 2);
    return 2;
  }
  if (a == 0xC3 && b >= 0x80) return out += latin[b - 0x80], 2;
  if (a == 0xD9 && b >= 0xA0 && b <= 0xA9) return out += static_cast<char>('0' + (b - 0xA0)), 2;
  if (a == 0xDB && b >= 0xB0 && b <= 0xB9) return out += static_cast<char>('0' + (b - 0xB0)), 2;
  if (a == 0xE2 && b == 0x80) {
    if (c >= 0x80 && c <= 0x8A) out += ' ';
    else if (c >= 0x90 && c <= 0x95) out += '-';
    else if (c == 0x98 || c == 0x99 || c == 0xB2) out += '\'';
    else if (c == 0x9C || c == 0x9D || c == 0x9E) out += '"';
    else if (c == 0xAF) out += ' ';
    else if (!(c >= 0x8B && c <= 0x8F) && !(c >= 0xAA && c <= 0xAE)) out.append(text, i, 3);
    return 3;
  }
  if (a == 0xE2 && b == 0x88 && c == 0x92) return out += '-', 3;
  if (a == 0xE2 && b == 0x81 && c == 0xA0) return 3;  // word joiner
  if (a == 0xEF && b == 0xBB && c == 0xBF) return 3;  // byte order mark
  if (a == 0xEF && b == 0xBC && c >= 0x90 && c <= 0x99) return out += static_cast<char>('0' + (c - 0x90)), 3;
  const std::size_t n = a >= 0xF0 ? 4 : a >= 0xE0 ? 3 : a >= 0xC0 ? 2 : 1;
  out.append(text, i, n);
  return n;
}

bool boundary(std::string_view text, std::size_t at, std::string_view phrase) {
  const std::size_t end = at + phrase.size();
  const bool before = !is_word_char(phrase.front()) || at == 0 || !is_word_char(text[at - 1]);
  const bool after = !is_word_char(phrase.back()) || end == text.size() || !is_word_char(text[end]);
  return before && after;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) >= 0x80) {
      i += fold_wide(text, i, out);
    } else {
      if (c >= 'A' && c <= 'Z') out += static_cast<char>(c - 'A' + 'a');
      else out += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
      ++i;
    }
    if (out.size() > 1 && out.back() == ' ' && out[out.size() - 2] == ' ') out.pop_back();
  }
  return std::string(trim(out));
}

std::string_view trim(std::string_view text) {
  const auto space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
  while (!text.empty() && space(text.front())) text.remove_prefix(1);
  while (!text.empty() && space(text.back())) text.remove_suffix(1);
  return text;
}

bool has_phrase(std::string_view folded, std::string_view phrase) {
  for (auto at = folded.find(phrase); at != std::string_view::npos; at = folded.find(phrase, at + 1))
    if (boundary(folded, at, phrase)) return true;
  return false;
}
bool has_any(std::string_view folded, std::span<const std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](auto p) { return has_phrase(folded, p); });
}
bool is_any(std::string_view folded, std::span<const std::string_view> phrases) {
  return std::find(phrases.begin(), phrases.end(), folded) != phrases.end();
}
std::size_t starts_with_any(std::string_view folded, std::span<const std::string_view> phrases) {
  std::size_t longest = 0;
  for (const auto p : phrases)
    if (folded.starts_with(p) && boundary(folded, 0, p)) longest = std::max(longest, p.size());
  return longest;
}

}  // namespace kinderrechten::detail::reading
