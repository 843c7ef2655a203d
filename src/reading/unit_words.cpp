// SPDX-License-Identifier: BSD-3-Clause
#include "unit_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace kinderrechten::detail::reading {
namespace {

/// What stands in brackets, behind a comma or colon, or behind "in": where a unit is told, not a subject.
std::vector<std::string_view> asides(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t from = 0;
  bool aside = text.starts_with("in ");
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool within = i > 0 && i + 1 < text.size() && is_digit(text[i - 1]) && is_digit(text[i + 1]);  // "1,000"
    const bool mark = i == text.size() || (!within && std::string_view("(),;:[]").find(text[i]) != std::string_view::npos);
    const bool joins = !mark && text.substr(i).starts_with(" in ");
    if (!mark && !joins) continue;
    if (aside) parts.push_back(trim(text.substr(from, i - from)));
    aside = true;
    from = i + (joins ? 4 : 1);
    if (joins) i += 3;
  }
  return parts;
}

/// "€ 1.000", "eur 1 000", "€ m": a currency and a unit, nothing more.
bool is_money(std::string_view part) {
  const auto sign = std::find_if(part.begin(), part.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80 || c == '$'; });
  if (sign == part.end() && !part.starts_with("eur") && !part.starts_with("x ")) return false;
  std::string digits, letters;
  for (const char c : part) {
    if (is_digit(c)) digits += c;
    else if (is_ascii_letter(c)) letters += c;
  }
  const bool unit = digits == "1000" || digits == "1000000";
  return (unit && letters.size() <= 5) || (digits.empty() && letters == "m");
}

/// A unit without a number of its own: "2 million" is one, "x 1 million" is not.
bool names_unit(std::string_view part, const Words& w) {
  if (!has_any(part, w.unit_heads) || has_any(part, w.rates)) return false;
  return std::none_of(part.begin(), part.end(), [](char c) { return is_digit(c) && c != '1' && c != '0'; });
}

}  // namespace

bool says_units(std::string_view folded, const Vocabulary& words) {
  if (words.any([&](const Words& w) { return (has_any(folded, w.units) && !has_any(folded, w.rates)) || is_any(folded, w.unit_heads); })) return true;
  const std::string_view first = trim(folded.substr(0, folded.find_first_of("(,;:")));  // "Thousands, 2019"
  if (words.any([&](const Words& w) { return is_any(first, w.unit_heads); })) return true;
  for (const std::string_view part : asides(folded))
    if (is_money(part) || words.any([&](const Words& w) { return names_unit(part, w); })) return true;
  return false;
}

bool remarks_units(std::string_view folded, const Vocabulary& words) {
  constexpr std::size_t longest = 80, brief = 25;
  if (folded.size() > longest) return false;
  const bool of_figures = words.any([&](const Words& w) { return has_any(folded, w.figures) || starts_with_any(folded, w.unit_labels) > 0; });
  if (!of_figures && folded.size() > brief) return false;
  while (folded.ends_with('.')) folded.remove_suffix(1);
  return says_units(folded, words);
}

}  // namespace kinderrechten::detail::reading
