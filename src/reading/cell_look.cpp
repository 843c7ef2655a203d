// SPDX-License-Identifier: BSD-3-Clause
#include "cell_look.hpp"

#include <algorithm>

#include "marks.hpp"

namespace kinderrechten::detail::reading {

namespace {

/// "[c]", "{h}", "(s)".
bool is_bracketed(std::string_view text) {
  constexpr std::size_t longest = 6;
  const auto open = std::string_view("[{(").find(text.front());
  return text.size() > 2 && text.size() <= longest && open != std::string_view::npos && text.back() == "]})"[open];
}

/// "n.p.", "n/a": single letters apart.
bool is_initials(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  for (std::size_t i = 0; i < text.size(); ++i)
    if (i % 2 == 0 ? !is_ascii_letter(text[i]) : text[i] != '.' && text[i] != '/') return false;
  return text.size() >= 3 && text.size() % 2 == 1;
}

/// A dot, a square, a dagger: one sign or two, no letter of this alphabet.
bool is_sign(std::string_view text) {
  constexpr std::size_t longest = 8;
  if (text.size() > longest) return false;
  const auto begins = std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return begins <= 2 && std::none_of(text.begin(), text.end(), is_ascii_letter);
}

}  // namespace

Look look_of(std::string_view text, const Vocabulary& words) {
  text = trim(text);
  if (text.empty()) return Look::empty;
  if (static_cast<unsigned char>(text[0]) < 0x80 && is_digit(text[0])) {  // the usual cell, without a copy
    const auto end = text.find_first_of("(<");
    return text.substr(0, end).find('%') != std::string_view::npos ? Look::percent : Look::number;
  }
  const std::string folded = fold(split_marks(text).text);
  if (folded.empty()) return Look::empty;
  if (all_of(folded, "-")) return Look::dash;
  if (all_of(folded, ".:*/?")) return Look::symbol;
  const auto digit = folded.find_first_of("0123456789");
  if (digit != std::string::npos) {
    const auto letters = std::count_if(folded.begin(), folded.end(), [](char c) { return is_ascii_letter(c); });
    const bool first = digit == 0 || !std::any_of(folded.begin(), folded.begin() + static_cast<std::ptrdiff_t>(digit),
                                                  [](char c) { return is_ascii_letter(c); });
    if (first || letters <= 16) {
      const auto end = folded.find('(', digit);
      return std::string_view(folded).substr(0, end).find('%') != std::string_view::npos ? Look::percent : Look::number;
    }
    return Look::words;
  }
  if (folded.size() <= 2 || is_bracketed(folded) || is_initials(folded) || is_sign(folded)) return Look::symbol;
  if (words.any([&](const Words& w) { return is_any(folded, w.nobody); })) return Look::symbol;
  return folded == "%" || folded == "+/-" ? Look::symbol : Look::words;
}

bool has_decimals(std::string_view text) {
  const auto last = text.substr(0, text.find_first_not_of("0123456789., ")).find_last_of(".,");
  if (last == std::string_view::npos) return false;
  const auto digits = text.substr(last + 1, text.find_first_not_of("0123456789", last + 1) - last - 1);
  return !digits.empty() && digits.size() != 3;
}

}  // namespace kinderrechten::detail::reading
