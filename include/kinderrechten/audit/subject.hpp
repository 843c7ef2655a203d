// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "kinderrechten/audit/sentence.hpp"
#include "kinderrechten/table/report.hpp"

namespace kinderrechten {

/// The row (and, in a table without periods, the column) that a sentence speaks of.
struct SentenceSubject {
  std::size_t table = 0, row = 0;
  std::optional<std::size_t> column;  ///< in a table without periods
  bool whole_label = false;           ///< every word of the label stands in the sentence
  std::set<std::size_t> tokens;       ///< tokens of the sentence that are words of the label
  std::vector<SentenceSubject> others;  ///< rows of the same label in other places
};

/// The rows of a report by the words of their labels.
///
/// A word of a sentence is a word of a label when they are equal, or one begins with the other and
/// they differ in a short ending: `melding`, `meldingen`. Built in time linear in the labels; a
/// look-up costs about the number of rows that share a word with the sentence.
class SubjectIndex {
 public:
  SubjectIndex(const Report& report, const ProseWords& words);

  /// The one row that fits best; nothing when none does or when two fit as well.
  [[nodiscard]] std::optional<SentenceSubject> find(const std::vector<Token>& sentence) const;
  /// The tokens that are words of `text`: a part's label, a column head.
  [[nodiscard]] std::set<std::size_t> words_of(std::string_view text, const std::vector<Token>& sentence) const;

 private:
  struct Entry {
    std::size_t table, row;
    std::vector<std::string> words;
  };
  void add_rows(const Report& report, std::size_t table);
  [[nodiscard]] std::vector<std::string> content(std::string_view text) const;
  [[nodiscard]] std::optional<std::size_t> column_of(std::size_t table, const std::vector<Token>& sentence,
                                                     std::set<std::size_t>& used) const;

  const Report& report_;
  const ProseWords& words_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_start_;  // first letters -> entries
};

}  // namespace kinderrechten
