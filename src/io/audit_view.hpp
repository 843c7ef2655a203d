// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "io/words.hpp"
#include "kinderrechten/audit/finding.hpp"
#include "kinderrechten/io/write_options.hpp"
#include "kinderrechten/wording/remark_wording.hpp"

namespace kinderrechten::detail::output {

/// A table as rows and value columns: the layout of a printed one; of any other table one row a
/// cell, named by its codes, and one column.
class TableView {
 public:
  explicit TableView(const Table& table) : table_(&table) {}

  [[nodiscard]] const Table& table() const { return *table_; }
  [[nodiscard]] std::size_t rows() const {
    return table_->layout ? table_->rows() : table_->size();
  }
  [[nodiscard]] std::size_t columns() const { return table_->layout ? table_->columns() : 1; }
  /// How many cells the row has: a short row ends before the last column. Linear in the columns.
  [[nodiscard]] std::size_t printed_cells(std::size_t row) const;
  /// Nothing outside the table.
  [[nodiscard]] std::optional<Figure> figure(std::size_t row, std::size_t column) const;
  /// The figure, when it has more than text, state and range.
  [[nodiscard]] std::optional<Figure> rich(std::size_t row, std::size_t column) const {
    const std::size_t cell = table_->layout ? table_->at(row, column) : row;
    return cell < table_->size() ? table_->cells().rich(cell) : std::nullopt;
  }
  [[nodiscard]] const RowHead* row_head(std::size_t row) const {
    return table_->layout && row < rows() ? &table_->layout->rows[row] : nullptr;
  }
  [[nodiscard]] const ColumnHead* column_head(std::size_t column) const {
    return table_->layout && column < columns() ? &table_->layout->columns[column] : nullptr;
  }
  /// As printed; empty outside the table.
  [[nodiscard]] std::string row_label(std::size_t row) const;
  /// As printed, with the head over it where the same text stands elsewhere too.
  [[nodiscard]] std::string column_label(std::size_t column) const;

 private:
  const Table* table_;
};

/// Where on the page a finding points: a cell, or the head of a row or column (`head` in the other).
struct Spot {
  static constexpr std::size_t head = static_cast<std::size_t>(-1);
  std::size_t table = 0, row = head, column = head;
  friend auto operator<=>(const Spot&, const Spot&) = default;
};

/// An audit looked at from its places: what every writer asks, answered once.
class AuditView {
 public:
  AuditView(const Audit& audit, const WriteOptions& options);

  [[nodiscard]] const Audit& audit() const { return *audit_; }
  [[nodiscard]] const Report& report() const { return audit_->report; }
  [[nodiscard]] const Words& words() const { return *words_; }
  /// Language of the findings' sentences.
  [[nodiscard]] const std::string& language() const { return language_; }

  /// Nothing when the report has no such table, or neither row nor column.
  [[nodiscard]] std::optional<Spot> spot(const Where& where) const;
  [[nodiscard]] const std::vector<std::size_t>& findings_at(const Spot& spot) const;
  [[nodiscard]] const std::vector<std::size_t>& findings_of_note(const std::string& mark) const;
  [[nodiscard]] const std::vector<std::size_t>& findings_of_paragraph(std::size_t paragraph) const;
  /// The verdict that colours a place; nothing without findings.
  [[nodiscard]] std::optional<Verdict> worst(const std::vector<std::size_t>& findings) const;

  /// What the number may be: by everything in the report, else as printed.
  [[nodiscard]] std::optional<Range> range(const NumberRef& number, const Figure& figure) const;
  [[nodiscard]] std::string explanation(const Finding& finding) const;
  [[nodiscard]] std::string text(const Remark& remark) const { return remark_text(remark, language_); }

  /// The title of a table without its own `Tabel 1`, for what stands after a `tabel 1` of ours.
  [[nodiscard]] std::string_view title(std::size_t table) const;
  /// `Minderjarige slachtoffers · 2012`, `noot 5`, `alinea 3`.
  [[nodiscard]] std::string name(const Where& where) const;
  /// `uitbuiting.txt:57`, without the line when it is not known.
  [[nodiscard]] std::string place(const Where& where) const;
  [[nodiscard]] std::size_t line(const Where& where) const;
  /// What the edit replaces, as printed.
  [[nodiscard]] std::string printed(const Edit& edit) const;

 private:
  using List = std::vector<std::size_t>;
  /// The findings of each place.
  struct Places {
    std::map<Spot, List> spot;
    std::map<std::string, List> note;
    std::map<std::size_t, List> paragraph;
  };
  [[nodiscard]] const Places& places() const;

  const Audit* audit_;
  std::string language_;
  const Words* words_;
  mutable std::optional<Places> places_;  // made when asked for: a page needs them, JSON does not
  std::unordered_map<std::string, std::size_t> line_of_note_;  // the first note of a mark
};

/// Is the number of the figure, or of its part, a percentage?
bool is_percent(const Figure& figure, std::optional<std::size_t> part = std::nullopt);

}  // namespace kinderrechten::detail::output
