// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kinderrechten {

/// Words that say the same of children, the word itself among them: `boys`, `male`. Mostly none.
[[nodiscard]] std::span<const std::string_view> synonyms_of(std::string_view word);

/// Equal, alike up to a short ending on a stem of four letters or more, or synonyms. Words that are alike and no synonyms
/// have the same first four letters.
[[nodiscard]] bool same_word(std::string_view a, std::string_view b);

/// The different words of many labels, and in which labels each stands. A word of a sentence is
/// compared with those that begin as it does, once, however many labels they stand in.
class WordIndex {
 public:
  using Word = std::uint32_t;
  static constexpr std::size_t start_length = 4;

  /// The number of a word, given to it when it is new.
  Word add(const std::string& word) {
    const auto [it, fresh] = numbers_.try_emplace(word, static_cast<Word>(labels_.size()));
    if (fresh) {
      labels_.emplace_back();
      texts_.push_back(&it->first);
    }
    return it->second;
  }
  /// The word stands in a label; labels come in rising order.
  void stands_in(Word word, std::uint32_t label) {
    auto& all = labels_[word];
    if (all.empty() || all.back() != label) all.push_back(label);
  }
  [[nodiscard]] const std::vector<std::uint32_t>& labels(Word word) const { return labels_[word]; }

  [[nodiscard]] const std::string& text(Word word) const { return *texts_[word]; }
  [[nodiscard]] std::size_t size() const { return labels_.size(); }

  [[nodiscard]] std::optional<Word> find(const std::string& word) const {
    const auto it = numbers_.find(word);
    return it == numbers_.end() ? std::nullopt : std::optional(it->second);
  }
  /// The words that are alike to this one: those that `same_word` can call so are looked up, by the beginning that they
  /// would share with it, whatever else begins with the same four letters.
  [[nodiscard]] std::vector<Word> alike(std::string_view word) const {
    std::vector<Word> found;
    const auto take = [&](const auto& known) {
      if (same_word(known.first, word)) found.push_back(known.second);
    };
    const auto look = [&](std::string_view one) {
      if (const auto it = numbers_.find(one); it != numbers_.end()) take(*it);
    };
    const auto look_from = [&](const std::string& start) {
      for (auto it = numbers_.lower_bound(start); it != numbers_.end() && it->first.starts_with(start); ++it) take(*it);
    };
    const std::size_t n = word.size();
    look(word);
    for (const std::string_view other : synonyms_of(word)) look(other);
    if (n >= start_length) {
      for (std::size_t k = start_length; k < n; ++k)
        if (word[k] == '-') look(word.substr(0, k));  // fixed-term
      for (std::size_t k = start_length; k < std::min(n, longest_whole + 1); ++k) look(word.substr(0, k));
      if (n >= longest_whole) look(std::string(word.substr(0, longest_whole - 1)) + 'y');  // families, family
      look_from(std::string(word.substr(0, n > longest_whole ? std::max(longest_whole, n - most_apart) : n - (n == longest_whole && word.back() == 'y'))));
      look_stems(word, look);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  static constexpr std::size_t longest_whole = 6;  // a word of so many letters stands whole in one that is alike, but for families
  static constexpr std::size_t most_apart = 5;     // letters at the end in which two longer words may differ

  /// `maiming`, `maimed`: on one stem.
  template <class Look>
  static void look_stems(std::string_view word, const Look& look) {
    constexpr std::string_view endings[] = {"", "ing", "ed", "es", "s"};
    for (const auto ending : endings) {
      if (!word.ends_with(ending) || word.size() < start_length + ending.size()) continue;
      for (const auto other : endings) look(std::string(word.substr(0, word.size() - ending.size())).append(other));
    }
  }

  std::map<std::string, Word, std::less<>> numbers_;  // its elements stay where they are
  std::vector<const std::string*> texts_;
  std::vector<std::vector<std::uint32_t>> labels_;
};

}  // namespace kinderrechten
