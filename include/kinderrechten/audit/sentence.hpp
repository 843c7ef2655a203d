// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/audit/prose_words.hpp"
#include "kinderrechten/value/number.hpp"
#include "kinderrechten/value/period.hpp"

namespace kinderrechten {

/// Is the word one of the list? Most of them differ in length or in the first letter.
[[nodiscard]] inline bool is_one_of(std::span<const std::string_view> list, std::string_view word) {
  for (const std::string_view known : list)
    if (known.size() == word.size() && (word.empty() || (known.front() == word.front() && known == word))) return true;
  return false;
}

/// A word or a number of a sentence.
struct Token {
  std::string text;    ///< as printed
  std::string folded;  ///< lower case
  bool number = false;
  Rational value;          ///< of a number
  unsigned decimals = 0;   ///< printed decimals
  bool percent = false;
  std::optional<int> year; ///< a number that reads as a year: 1980..2049 without separators
  bool capital = false;    ///< starts with a capital
  bool opens = false;      ///< first word of the sentence
  bool joined = false;     ///< a dash or slash ties it to the number before: the 2020 of `2019-2020`
  std::size_t clause = 0;  ///< which stretch between commas, colons, brackets and dashes it stands in
  std::size_t depth = 0;   ///< how many brackets it stands in
};

/// A number that a sentence states, with the words that bend it.
struct Quantity {
  enum class Kind { count, percent, fraction, measure };  ///< measure: of a unit that stands behind it, `2,8 jaar`
  Kind kind = Kind::count;
  Rational value;
  unsigned decimals = 0;
  Rational unit = 0;          ///< of a number with a scale, what it is rounded to: 100.000 in `1,2 miljoen`; else 0
  bool spelled = false;       ///< written as a word
  BendWord bend{"", Bend::exact, 0, 0};
  std::size_t first = 0, last = 0;  ///< tokens, bend words included
  std::string text;           ///< the number as printed
};

/// Splits running text into sentences; a full stop after an abbreviation or inside a number ends
/// none. Linear.
[[nodiscard]] std::vector<std::string_view> split_sentences(std::string_view text, const ProseWords& words);

/// The words and numbers of a sentence, in order. Linear.
[[nodiscard]] std::vector<Token> tokenise(std::string_view sentence, const ProseWords& words);

/// How many tokens from `at` on are the words of `phrase`; 0 when they are not.
/// Every phrase of the language's tables is asked for at every token, and most differ in the first letter.
[[nodiscard]] std::size_t match_words(const std::vector<Token>& tokens, std::size_t at, std::string_view phrase);
[[nodiscard]] inline std::size_t match_phrase(const std::vector<Token>& tokens, std::size_t at, std::string_view phrase) {
  if (at >= tokens.size() || phrase.empty() || tokens[at].folded.c_str()[0] != phrase.front()) return 0;
  return match_words(tokens, at, phrase);
}

/// The number that a word spells, compounds included: `drieëntwintig`, `twenty-three`, `tweehonderd`.
[[nodiscard]] std::optional<int> spelled_number(std::string_view word, const ProseWords& words);

/// The numbers that count something: years, ages, dates and numbers of articles left out. Linear in
/// the tokens times the size of the word tables.
[[nodiscard]] std::vector<Quantity> quantities(const std::vector<Token>& tokens, const ProseWords& words);

}  // namespace kinderrechten
