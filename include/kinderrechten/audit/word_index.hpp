// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kinderrechten {

/// Words that say the same of children, the word itself among them: `boys`, `male`. Mostly none.
[[nodiscard]] std::span<const std::string_view> synonyms_of(std::string_view word);

/// Equal, alike up to a short ending on a stem of four letters or more, or synonyms. Words that are alike have
/// the same first four letters.
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
      by_start_[word.substr(0, start_length)].push_back(&*it);
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
  /// The words that are alike to this one.
  [[nodiscard]] std::vector<Word> alike(std::string_view word) const {
    std::vector<Word> found;
    for (const std::string_view other : synonyms_of(word))
      if (const auto known = numbers_.find(std::string(other)); other != word && known != numbers_.end()) found.push_back(known->second);
    const auto it = by_start_.find(std::string(word.substr(0, start_length)));
    if (it == by_start_.end()) return found;
    for (const auto* known : it->second)
      if (same_word(known->first, word) && std::find(found.begin(), found.end(), known->second) == found.end()) found.push_back(known->second);
    return found;
  }

 private:
  using Numbers = std::unordered_map<std::string, Word>;
  Numbers numbers_;  // its elements stay where they are
  std::unordered_map<std::string, std::vector<const Numbers::value_type*>> by_start_;
  std::vector<const std::string*> texts_;
  std::vector<std::vector<std::uint32_t>> labels_;
};

}  // namespace kinderrechten
