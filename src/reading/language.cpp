// SPDX-License-Identifier: BSD-3-Clause
#include "language.hpp"

#include <unordered_map>

#include "kinderrechten/reading/words_en.hpp"
#include "kinderrechten/reading/words_nl.hpp"

namespace kinderrechten::detail::reading {

namespace {

constexpr std::size_t enough_words = 20000, enough_cells = 5000;

class Counter {
 public:
  Counter() {
    add(dutch_words, 1);
    add(english_words, 2);
  }
  void text(std::string_view text) {
    const std::string folded = fold(text.substr(0, 20000));
    std::size_t i = 0;
    while (i < folded.size() && seen_ < enough_words) {
      while (i < folded.size() && !is_word_char(folded[i])) ++i;
      const std::size_t begin = i;
      while (i < folded.size() && is_word_char(folded[i])) ++i;
      if (i == begin) break;
      ++seen_;
      const auto it = words_.find(std::string_view(folded).substr(begin, i - begin));
      if (it == words_.end()) continue;
      dutch_ += (it->second & 1) != 0;
      english_ += (it->second & 2) != 0;
    }
  }
  /// 1.234 and 12,5% are Dutch, 1,234 and 12.5% English.
  void number(std::string_view text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
      if ((text[i] != '.' && text[i] != ',') || !is_digit(text[i - 1]) || !is_digit(text[i + 1])) continue;
      std::size_t run = 0;
      while (i + 1 + run < text.size() && is_digit(text[i + 1 + run])) ++run;
      const bool dutch_style = (text[i] == '.') == (run == 3);
      (dutch_style ? dutch_numbers_ : english_numbers_) += 1;
    }
  }
  /// Words decide, unless there are few and the numbers are all printed in one style.
  [[nodiscard]] LanguageGuess guess() const {
    constexpr std::size_t few = 3;
    const std::size_t apart = dutch_ > english_ ? dutch_ - english_ : english_ - dutch_;
    const bool one_style = (dutch_numbers_ == 0) != (english_numbers_ == 0);
    if (apart >= few || (apart > 0 && !one_style)) return {english_ > dutch_, true};
    if (dutch_numbers_ != english_numbers_) return {english_numbers_ > dutch_numbers_, true};
    return {english_ > dutch_, apart > 0};
  }

 private:
  void add(const Words& words, int bit) {
    for (const auto w : words.frequent) words_[w] |= bit;
    for (const auto list : {words.change, words.total, words.of_which})
      for (const auto w : list)
        if (w.find(' ') == std::string_view::npos) words_[w] |= bit;
  }
  std::unordered_map<std::string_view, int> words_;
  std::size_t seen_ = 0, dutch_ = 0, english_ = 0, dutch_numbers_ = 0, english_numbers_ = 0;
};

/// What the separators of one cell's number say, for a language with this decimal mark.
struct Separators {
  bool own = false;       ///< `1,234` or `12.5` in English
  bool thousands = false; ///< `1.234`: thousands of the other language, or three decimals
  bool other = false;     ///< `12,5`, `1.234.567`: of the other language only
  bool small = false;     ///< a whole number under a thousand, without separators
  bool large = false;     ///< a whole number of a thousand or more, without separators
};
Separators separators_in(std::string_view text, char decimal) {
  Separators found;
  const char other = decimal == '.' ? ',' : '.';
  for (std::size_t i = 0; i < text.size();) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i, groups = 0, run = 0, marks = 0;
    char mark = 0;
    for (; end < text.size() && (is_digit(text[end]) || ((text[end] == '.' || text[end] == ',') && end + 1 < text.size() && is_digit(text[end + 1]))); ++end) {
      if (is_digit(text[end])) ++run;
      else mark = text[end], ++marks, groups += marks > 1 && run == 3, run = 0;
    }
    if (marks == 0) (end - i <= 3 ? found.small : found.large) = true;
    else if (marks > 1) (mark == decimal && run == 3 ? found.other : found.own) |= groups + 1 == marks;
    else if (run == 3) (mark == decimal ? found.thousands : found.own) = true;
    else (mark == other ? found.other : found.own) = true;
    if (text[i] == '0' && marks > 0 && mark == decimal) found.own = true;  // 0.125
    i = end;
  }
  return found;
}

}  // namespace

bool numbers_of_other_language(const Document& document, bool english) {
  constexpr std::size_t enough = 3;
  const char decimal = english ? '.' : ',';
  std::size_t theirs = 0;
  bool proven = false;
  for (const Grid& grid : document.grids) {
    std::vector<Separators> columns;
    for (std::size_t r = 0, seen = 0; r < grid.rows() && seen < enough_cells; ++r)
      for (std::size_t c = 0; c < grid.width(r); ++c, ++seen) {
        const std::string_view text = grid.at(r, c).text;
        if (text.empty() || text.size() > 40 || !(is_digit(text[0]) || text[0] == '<' || text[0] == '*')) continue;
        const Separators s = separators_in(text, decimal);
        if (s.own) return false;
        theirs += s.thousands || s.other;
        proven |= s.other;
        if (c >= columns.size()) columns.resize(c + 1);
        columns[c].thousands |= s.thousands, columns[c].small |= s.small, columns[c].large |= s.large && r > 0;
      }
    // counts: some of the column have thousands, the others none; three decimals would all be printed
    proven |= std::any_of(columns.begin(), columns.end(), [](const Separators& s) { return s.thousands && s.small && !s.large; });
  }
  return proven && theirs >= enough;
}

LanguageGuess guess_language(const Document& document) {
  Counter counter;
  for (const auto& block : document.blocks) counter.text(block.text);
  std::size_t cells = 0;
  for (const auto& grid : document.grids) {
    counter.text(grid.caption);
    for (const auto& cell : grid.cells) {
      if (++cells > enough_cells) break;
      if (!cell.text.empty() && is_digit(cell.text[0])) counter.number(cell.text);
      else counter.text(cell.text);
    }
  }
  return counter.guess();
}

}  // namespace kinderrechten::detail::reading
