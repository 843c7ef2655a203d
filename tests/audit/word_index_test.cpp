// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "kinderrechten/audit/word_index.hpp"

using namespace kinderrechten;

// What is looked up by its beginning is what comparing with every word finds.
TEST_CASE("the words of an index that are alike are those that same_word says are") {
  const std::vector<std::string> stems = {"kern", "meld", "family", "famil", "famili", "fixed", "maim", "jong", "kinder", "kinderen", "gemeente", "ab", "abc", "stad", "city", "lady"};
  const std::vector<std::string> endings = {"", "s", "es", "ed", "ing", "en", "y", "ies", "ingen", "-term", "1", "12", "e", "er", "ente", "stad"};
  std::vector<std::string> words;
  for (const auto& stem : stems)
    for (const auto& one : endings) {
      words.push_back(stem + one);
      for (const auto& two : endings) words.push_back(stem + one + two);
    }
  std::mt19937 random(7);
  for (int k = 0; k < 300; ++k) {
    std::string word;
    for (std::size_t n = 3 + random() % 9; n > 0; --n) word += static_cast<char>("aaen-sy"[random() % 7]);
    words.push_back(word);
  }
  WordIndex index;
  for (const auto& word : words) index.add(word);
  std::size_t wrong = 0;
  for (const auto& word : words) {
    std::vector<WordIndex::Word> expected;
    for (WordIndex::Word w = 0; w < index.size(); ++w)
      if (same_word(index.text(w), word) && (word.size() >= WordIndex::start_length || index.text(w) == word)) expected.push_back(w);
    wrong += index.alike(word) != expected;
  }
  CHECK(wrong == 0);
}
