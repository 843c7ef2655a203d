// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "symbol_legend.hpp"
#include "table_draft.hpp"

namespace kinderrechten::detail::reading {

/// The footnotes of a document, and which of them a printed mark means.
///
/// A mark that is explained twice (each table numbers from 1) means the explanation that follows it
/// next; the second one is then called `1 (2)`. An unnumbered list under a table explains the marks
/// in the order of their numbers, going on where the list before it ended.
class NoteBook {
 public:
  NoteBook(const Drafts& drafts, const Document& document, const Vocabulary& words);

  [[nodiscard]] const std::vector<Note>& notes() const noexcept { return notes_; }
  /// Is this block a footnote?
  [[nodiscard]] bool is_note(std::size_t block) const { return is_note_[block] != 0; }
  /// The note that a mark printed in this block means: its mark in `notes`; nothing when there is none.
  [[nodiscard]] std::optional<std::string> resolve(const std::string& mark, std::size_t block) const;
  /// Marks that are printed or explained anywhere, for the grammar of cells.
  [[nodiscard]] std::vector<std::string> known_marks() const;
  /// Notes whose mark is printed nowhere, unless they explain a symbol, and marks that nothing explains.
  void report(const SymbolLegend& legend, RemarkList& remarks) const;

 private:
  struct Definition {
    std::size_t block, note;
  };
  struct Use {
    std::size_t block;
    Place place;
    bool sure;  ///< raised, or beside a label: no other meaning
  };
  void gather_uses(const Drafts& drafts, const Document& document);
  void use(const std::vector<std::string>& marks, std::size_t block, Place place, bool sure);
  void gather_notes(const Drafts& drafts, const Vocabulary& words);
  enum class Where { notes, below_table, elsewhere };  ///< where a list stands: under the heading "Notes", …
  std::size_t read_list(const Drafts& drafts, std::size_t first, Where where);
  void read_marked_list(const Drafts& drafts, std::size_t first, std::size_t end, Where where);
  bool read_counted_list(const Drafts& drafts, std::size_t first, std::size_t end);
  void define(const Block& block, std::size_t at, const std::string& mark, std::string_view text);

  std::vector<Note> notes_;
  std::vector<char> is_note_;
  std::map<std::string, std::vector<Definition>> definitions_;
  std::map<std::string, std::vector<Use>> uses_;
  std::set<int> pending_;               ///< numbers used and not explained yet
  std::set<int> used_since_;            ///< numbers used since the last list of notes
  std::vector<std::pair<std::size_t, int>> number_uses_;  ///< block and number, in reading order
  std::size_t next_use_ = 0;
  int last_number_ = 0;                 ///< of the last note that an unnumbered list explained
};

}  // namespace kinderrechten::detail::reading
