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

}  // namespace

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
