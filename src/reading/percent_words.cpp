// SPDX-License-Identifier: BSD-3-Clause
#include "percent_words.hpp"

#include <algorithm>

#include "cell_look.hpp"

namespace kinderrechten::detail::reading {
namespace {

/// Does one of the brackets of a text begin with a word for percentages: "(in %)", "(% of children)"?
bool in_bracket(std::string_view folded, const Vocabulary& words) {
  for (auto open = folded.find('('); open != std::string_view::npos; open = folded.find('(', open + 1)) {
    const std::string_view inside = trim(folded.substr(open + 1, folded.find(')', open) - open - 1));
    if (words.any([&](const Words& w) { return starts_with_any(inside, w.share) > 0; })) return true;
  }
  return false;
}

bool begins_so(std::string_view folded, const Vocabulary& words) {
  // "Percentages are rounded to tens" says how they are printed, wherever they stand
  return words.any([&](const Words& w) { return starts_with_any(folded, w.share) > 0; }) && !words.any([&](const Words& w) { return has_any(folded, w.rounded); });
}

}  // namespace

bool says_percentages(std::string_view folded, const Vocabulary& words) {
  if (words.any([&](const Words& w) { return has_any(folded, w.change) || has_any(folded, w.counting); })) return false;
  // behind "Table 3." and behind a comma or colon: "Children in care, per cent"
  if (begins_so(folded, words) || in_bracket(folded, words)) return true;
  for (std::size_t at = folded.find_first_of(".:,;"); at != std::string_view::npos; at = folded.find_first_of(".:,;", at + 1))
    if (at + 1 < folded.size() && folded[at + 1] == ' ' && begins_so(trim(folded.substr(at + 1)), words)) return true;
  return words.any([&](const Words& w) { return has_any(folded, w.share_of); });
}

bool says_counts(std::string_view folded, const Vocabulary& words) {
  return words.any([&](const Words& w) { return has_any(folded, w.counting) || is_any(folded, w.in_numbers) || starts_with_any(folded, w.bases) > 0; });
}

bool exceeds_hundred(std::string_view text) {
  const auto end = std::min(text.size(), text.find_first_not_of("0123456789"));
  const std::string_view whole = text.substr(0, end);
  if (whole.size() > 3 || (whole.size() == 3 && whole != "100")) return true;
  constexpr std::size_t separated = 4;  // and three digits: thousands
  const std::string_view rest = text.substr(end, separated + 1);
  const bool thousands = rest.size() >= separated && (rest[0] == '.' || rest[0] == ',' || rest[0] == ' ') &&
                         std::all_of(rest.begin() + 1, rest.begin() + separated, is_digit) && (rest.size() == separated || !is_digit(rest[separated]));
  return !whole.empty() && thousands;
}

std::vector<bool> counting_columns(const TableDraft& table, const Document& document, const Vocabulary& words) {
  std::vector<bool> counting;
  for (std::size_t k = 0; k < table.heads.columns.size(); ++k) {
    std::size_t numbers = 0, large = 0;
    for (std::size_t r = 0; r < std::min(table.rows.size(), rows_looked_at); ++r) {
      const std::string_view text = trim(table.cell(document, r, table.shape.stubs + k).text);
      if (text.empty() || !is_digit(text[0])) continue;
      ++numbers;
      large += exceeds_hundred(text);
    }
    counting.push_back(says_counts(fold(table.heads.columns[k].text), words) || (numbers >= 2 && large == numbers));
  }
  return counting;
}

bool says_rates(std::string_view folded, const Vocabulary& words) {
  return words.any([&](const Words& w) { return has_any(folded, w.per_population); }) &&
         !words.any([&](const Words& w) { return has_any(folded, w.counting) || has_any(folded, w.change); });
}

}  // namespace kinderrechten::detail::reading
