// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinderrechten/audit/sentence.hpp"
#include "kinderrechten/audit/word_index.hpp"
#include "kinderrechten/table/report.hpp"

namespace kinderrechten {

/// What a sentence speaks of: a row whose columns are years, a column whose rows are years, or, in a
/// table without years, one cell.
struct SentenceSubject {
  std::size_t table = 0, row = 0;
  std::optional<std::size_t> column;  ///< fixed: in a table without years, or one whose rows are years
  bool open = false;                  ///< a row of a table without years, of which the sentence names no column
  bool down = false;                  ///< the years are rows: `row` stands for none
  bool whole_label = false;           ///< every word of the label stands in the sentence
  bool by_head = false;               ///< of the label only what stands before its first preposition does, and no other label has it
  bool by_column = false;             ///< the total row of a table with several columns of one year, of which the sentence names one
  bool anchored = false;              ///< the sentence prints a number that stands in this row and no other
  std::set<std::size_t> tokens;       ///< tokens of the sentence that are words of the label
  std::size_t matched = 0, words = 0; ///< how many words of the label stand in it, of how many
  std::size_t title = 0;              ///< how many words of the table's title do

  /// Not a cell of a table without years.
  [[nodiscard]] bool has_years() const { return !column || down; }
  [[nodiscard]] bool same_place(const SentenceSubject& other) const {
    return table == other.table && row == other.row && column == other.column && down == other.down;
  }
};

/// The rows of a report by the words of their labels.
///
/// A word of a sentence is a word of a label when they are equal, or one begins with the other and
/// they differ in a short ending: `melding`, `meldingen`. Built in time linear in the labels; a
/// look-up costs about the number of rows that share a word with the sentence, of a word that stands
/// in thousands of labels the first two thousand.
class SubjectIndex {
 public:
  SubjectIndex(const Report& report, const ProseWords& words);

  /// The row, or in a table without years the cell, without regard to any sentence.
  [[nodiscard]] SentenceSubject at(std::size_t table, std::size_t row, std::size_t column) const;
  /// Every row that shares a word with the sentence, `open` ones too; those whose whole label stands in it first, then
  /// by how much of it does; of very many only the first.
  static constexpr std::size_t most_touched = 400;
  [[nodiscard]] std::vector<SentenceSubject> touched(const std::vector<Token>& sentence) const;
  /// The tokens that are words of `text`: a part's label, a column head.
  [[nodiscard]] std::set<std::size_t> words_of(std::string_view text, const std::vector<Token>& sentence) const;
  /// Is the word one of the table's title, heads or hints?
  [[nodiscard]] bool stands_around(std::size_t table, std::string_view word) const;
  /// The words of a text that name something; valid until the next call. Labels are asked for again and again, so the
  /// last few thousand are kept: an index is one thread's.
  [[nodiscard]] const std::vector<std::string>& content(std::string_view text) const;

 private:
  struct Entry {
    std::size_t table, row;
    std::optional<std::size_t> column;
    bool down = false;
    std::vector<std::string> words, hints;  ///< of the label; of what stands in brackets behind it
    std::string initials = {};              ///< a label that is nothing but these: NSW
    std::vector<std::string> head = {};     ///< `Disappeared` of `Disappeared from reception`
  };
  /// An entry as it is kept: its words by their numbers.
  struct Kept {
    std::size_t table, row;
    std::optional<std::size_t> column;
    bool down;
    std::vector<WordIndex::Word> words, hints;
    std::string initials;
    std::vector<WordIndex::Word> head;
    std::size_t needed = 0;  ///< how many of the first words make the label, when the others may be left out
  };
  /// A word of a label and the token that it stands for, in order.
  using Matches = std::vector<std::pair<WordIndex::Word, std::size_t>>;
  /// An entry that shares a word with a sentence.
  struct Candidate {
    std::uint32_t entry;
    std::size_t matched, title;
    bool whole, by_initials, by_head = false;
  };
  [[nodiscard]] std::vector<std::uint32_t> entries_with(const Matches& matches) const;
  [[nodiscard]] static std::vector<std::size_t> tokens_of(std::span<const WordIndex::Word> words, const Matches& matches);
  [[nodiscard]] std::optional<WordIndex::Word> first_of_compound(const std::string& word) const;
  [[nodiscard]] static bool stands(WordIndex::Word word, const Matches& matches);
  void add_rows(std::size_t table);
  using LabelWords = std::map<std::string, std::pair<std::size_t, bool>>;
  [[nodiscard]] LabelWords label_words(const Layout& layout) const;
  static void leave_out_kinds(const LabelWords& seen, Entry& entry);
  /// The words of the sentence that the label abbreviates: `New South Wales`.
  [[nodiscard]] static std::set<std::size_t> spelt_out(std::string_view initials, const std::vector<Token>& sentence);
  void leave_out_persons();
  [[nodiscard]] std::vector<std::string> head_of(std::string_view label) const;
  void keep_heads_that_tell();
  void add_columns(std::size_t table);
  void add(Entry entry);
  void add_around(std::size_t table);
  [[nodiscard]] std::optional<std::size_t> column_of(std::size_t table, const std::vector<Token>& sentence,
                                                     std::set<std::size_t>& used) const;

  const Report& report_;
  const ProseWords& words_;
  std::vector<Kept> entries_;
  std::vector<std::uint32_t> abbreviated_;                  // entries whose label is
  std::vector<std::vector<std::string>> around_;            // per table, sorted
  std::vector<std::vector<WordIndex::Word>> titles_;
  mutable std::unordered_map<std::string, std::vector<std::string>> contents_;
  WordIndex index_;                                         // of labels, hints and titles; its labels are entries
};

}  // namespace kinderrechten
