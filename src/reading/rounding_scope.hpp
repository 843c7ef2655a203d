// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "rounding_subject.hpp"
#include "row_heads.hpp"
#include "table_draft.hpp"

namespace kinderrechten::detail::reading {

/// The rows, columns and cells of a table that a subject names.
struct Named {
  std::set<std::size_t> rows, columns;
  std::set<std::pair<std::size_t, std::size_t>> cells;
  bool everything = false;  ///< it speaks of all figures
  /// Every word of it was found: it speaks of these and of nothing else. Otherwise it may speak of more.
  bool sure = true;

  [[nodiscard]] bool nothing() const noexcept { return rows.empty() && columns.empty() && cells.empty() && !everything; }
  void add(const Named& other);
};

/// Ties the subjects of clauses to one table: by number, as totals, by the words of its labels and heads.
/// Costs the labels of the table once, and each subject the labels that hold its rarest words.
class SubjectFinder {
 public:
  SubjectFinder(const TableDraft& table, const std::vector<RowDraft>& rows);

  [[nodiscard]] Named find(const Subject& subject) const;
  /// Rows that are no mere heading, in printed order: what a reader counts.
  [[nodiscard]] const std::vector<std::size_t>& counted_rows() const noexcept { return counted_; }

 private:
  using Name = std::vector<std::string>;
  using Labels = std::vector<std::uint32_t>;  ///< rows, then columns, in order
  [[nodiscard]] Named find(const Name& name) const;
  [[nodiscard]] Named look_up(const Name& name) const;
  [[nodiscard]] Labels labels_with(const std::string& word) const;
  [[nodiscard]] std::pair<std::size_t, Labels> labels_with_most(const Name& words) const;
  void add_label(const Name& words);
  [[nodiscard]] Named totals() const;

  const TableDraft& table_;
  const std::vector<RowDraft>& rows_;
  std::vector<std::size_t> counted_;
  std::uint32_t labels_ = 0;
  std::map<std::string, Labels> by_word_;                              ///< the labels that hold each word
  std::unordered_map<std::string, std::vector<const std::string*>> by_start_;  ///< words that are alike begin alike
  std::map<std::size_t, std::vector<std::size_t>> parts_;              ///< "of which" rows of each row
  Name title_words_;
  mutable std::map<Name, Named> found_;                                ///< notes say the same of their rows
};

}  // namespace kinderrechten::detail::reading
