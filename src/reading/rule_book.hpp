// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "note_book.hpp"
#include "note_rules.hpp"
#include "percent_words.hpp"
#include "rounding_scope.hpp"
#include "row_heads.hpp"
#include "sentence_sources.hpp"

namespace kinderrechten::detail::reading {

/// What notes, labels, titles and the spec say of the rows, columns and cells of one table. A cell goes
/// before its column, a column before its row, a row before the table, the spec before all.
class RuleBook {
 public:
  RuleBook(const TableDraft& table, std::vector<RowDraft>& rows, const Document& document,
           const Vocabulary& words, RemarkList& remarks)
      : table_(table), rows_(rows), document_(document), words_(words), remarks_(remarks), finder_(table, rows) {
    rates_ = says_rates(fold(table.title), words);
  }

  /// A note whose mark stands at these places of the table. `origin` names it in messages.
  void add_note(const Note& note, const std::vector<std::pair<int, int>>& places);
  /// What the title says, a remark under the table without a mark, or one elsewhere about all tables.
  enum class Where { title, at_table, elsewhere };
  void add_general(std::string_view text, Where where);
  /// What is said of "the figures" somewhere in the report, without saying which: rounding that all numbers of
  /// this table agree with.
  void add_where_it_fits(std::string_view text);
  /// Roundings that the report states somewhere: of the rows and columns here that have none and print multiples only.
  void add_where_all_are_multiples(std::vector<Rounding> stated);
  /// Where many numbers are no multiple of what is said of the whole table, and all are of something finer.
  void add_finer_where_stated_does_not_fit();
  /// What the labels say of their own rows.
  void add_labels();
  void add_heads();
  /// What title, heads and decimals tell of numbers in brackets, where nothing else does.
  void add_brackets();
  /// The spec's rule for a row; its register is one of the spec's.
  void add_spec(std::size_t row, const Register& source);

  /// The register that prints the cell, without rounding that nobody states; nothing when nothing is known.
  [[nodiscard]] SourceDraft source_of_row(std::size_t row) const;
  [[nodiscard]] std::optional<SourceDraft> source_of_cell(std::size_t row, std::size_t column) const;
  [[nodiscard]] Remarks remarks_of(std::size_t row, std::size_t column) const;
  [[nodiscard]] bool has_cells(std::size_t row) const;
  /// Is it said of the row that a true zero is printed?
  [[nodiscard]] bool prints_zeros(std::size_t row) const;
  /// Does the label, the head or a note say that the cell is a mean?
  [[nodiscard]] bool is_mean(std::size_t row, std::size_t column) const;
  /// Does a note, the label or the spec say something of this row alone?
  [[nodiscard]] bool says_of_row(std::size_t row) const {
    return row_sources_.contains(row) || spec_sources_.contains(row);
  }

 private:
  /// Rows and columns that a sentence speaks of; -1 is all of them.
  struct Scope {
    int row = -1, column = -1;
  };
  void apply(const RuleSentence& sentence, Scope scope);
  void add_bound(const RuleSentence& sentence);
  void add_by_size_where_it_fits(const std::vector<RuleSentence>& sentences);
  void add_roundings(const std::vector<RuleSentence>& sentences, const std::vector<Scope>& scopes, const Note* note);
  /// What one clause says of rounding, to the figures that it names. Where it may mean others too, all that the
  /// scopes hold: a number that is no multiple stays exact anyway. `by_size`: some clause of the text rounds figures
  /// of some size only.
  void add_rounding(const RuleSentence& clause, const std::vector<Scope>& scopes, const Note* note, bool by_size);
  void add_where_possible(const Named& named, const std::vector<Scope>& scopes, const Rounding& rounding);
  void add_source(const Named& named, const SourceDraft& draft);
  void add_unnamed();
  void add_brackets_of_something_else();
  void add_widest(const std::vector<Rounding>& roundings);
  void check_numbered(const std::vector<NamedRows>& rows, const Note* note) const;
  /// `on_figure`: the mark stands on one figure and the sentence speaks of no row; `names_rows`: it
  /// says which rows it speaks of.
  void apply_to(const RuleSentence& sentence, Scope scope, bool on_figure = false, bool names_rows = false);
  void add_source(Scope scope, const SourceDraft& draft);
  void add_remarks(Scope scope, const Remarks& what);
  [[nodiscard]] std::vector<std::size_t> rows_about(const std::vector<std::string>& topic) const;
  [[nodiscard]] std::optional<Rounding> plain_rounding(std::size_t row, int column) const;
  void round_table(const RuleSentence& sentence);
  [[nodiscard]] bool all_multiples_of(int base) const;
  [[nodiscard]] bool all_fit(const Rounding& rounding) const;
  [[nodiscard]] bool all_are_multiples(const std::vector<std::pair<std::size_t, std::size_t>>& cells, long base) const;
  [[nodiscard]] bool is_length_of_time(const ColumnHead& head) const;
  [[nodiscard]] int base_of(std::size_t row, std::size_t from, std::size_t to, int base) const;
  void finish(SourceDraft& draft, std::size_t row, int column) const;
  [[nodiscard]] bool prints_zero(std::size_t row) const;
  [[nodiscard]] bool fits(const Rounding& rounding, std::size_t row, std::size_t column) const;
  [[nodiscard]] static long whole_base(const Rounding& rounding);
  [[nodiscard]] std::optional<long> remainder_of(std::size_t row, std::size_t column, long unit) const;

  const TableDraft& table_;
  std::vector<RowDraft>& rows_;
  const Document& document_;
  const Vocabulary& words_;
  RemarkList& remarks_;
  SubjectFinder finder_;
  bool rates_ = false;                ///< as its title says of all of its numbers
  Named spoken_;                      ///< what the clauses of the text at hand spoke of so far
  std::vector<Rounding> untied_;      ///< what they say of figures that were not found
  std::vector<Rounding> by_name_;     ///< what they say of figures that they call by name
  SourceDraft table_source_;
  Remarks table_remarks_;
  std::map<std::size_t, SourceDraft> row_sources_, column_sources_;
  std::map<std::pair<std::size_t, std::size_t>, SourceDraft> cell_sources_;
  std::map<std::size_t, Remarks> row_remarks_, column_remarks_;
  std::map<std::pair<std::size_t, std::size_t>, Remarks> cell_remarks_;
  std::map<std::size_t, Register> spec_sources_;
  std::size_t widest_added_ = 0, widest_looked_at_ = 0, unnamed_added_ = 0;
  mutable std::map<std::string, std::vector<std::size_t>, std::less<>> rows_with_;  ///< by the words of their labels, once asked for
  mutable bool rate_has_a_place_ = false;
  mutable std::vector<bool> means_of_rows_, means_of_columns_, counts_of_rows_, counts_of_columns_;
  mutable std::vector<long> numbers_;  ///< of the cells, row by row, as far as they were asked for
};

/// All roundings of counts that a text states, of whatever it speaks.
[[nodiscard]] std::vector<Rounding> roundings_in(std::string_view text, const Vocabulary& words);

}  // namespace kinderrechten::detail::reading
