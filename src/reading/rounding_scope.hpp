// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <set>
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
/// Costs the labels of the table once, and the words of each subject times those of the labels.
class SubjectFinder {
 public:
  SubjectFinder(const TableDraft& table, const std::vector<RowDraft>& rows);

  [[nodiscard]] Named find(const Subject& subject) const;
  /// Rows that are no mere heading, in printed order: what a reader counts.
  [[nodiscard]] const std::vector<std::size_t>& counted_rows() const noexcept { return counted_; }

 private:
  using Name = std::vector<std::string>;
  [[nodiscard]] Named find(const Name& name) const;
  [[nodiscard]] Named totals() const;

  const TableDraft& table_;
  const std::vector<RowDraft>& rows_;
  std::vector<std::size_t> counted_;
  std::vector<Name> row_words_, column_words_;
  Name title_words_;
};

}  // namespace kinderrechten::detail::reading
