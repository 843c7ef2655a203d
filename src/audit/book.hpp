// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kinderrechten/audit/finding.hpp"

namespace kinderrechten::detail {

/// Nobody waits for the answer any more.
struct Unwanted {};

/// A report opened for checking: its figures unpacked once, those that print the same shared, and the
/// questions that every check asks of a cell. Refers to the report, which must outlive it.
class Book {
 public:
  /// `wanted` is asked now and then while the book is made and while cells are looked at, until `ask_no_more`; where it
  /// says no, `Unwanted` is thrown.
  explicit Book(const Report& report, std::function<bool()> wanted = {});
  /// For work that asks for itself, or by several threads.
  void ask_no_more() { asks_ = false; }
  void ask_again() { asks_ = static_cast<bool>(wanted_); }

  [[nodiscard]] const Report& report() const noexcept { return report_; }
  /// Only printed tables (those with a layout) have rows.
  [[nodiscard]] std::size_t tables() const noexcept { return report_.tables.size(); }
  [[nodiscard]] const Layout& layout(std::size_t table) const { return *report_.tables[table].layout; }
  [[nodiscard]] bool printed(std::size_t table) const { return report_.tables[table].layout.has_value(); }
  [[nodiscard]] const RowHead& row(const NumberRef& n) const { return layout(n.table).rows[n.row]; }
  [[nodiscard]] const ColumnHead& column(const NumberRef& n) const {
    return layout(n.table).columns[n.column];
  }

  [[nodiscard]] const Figure& figure(const NumberRef& n) const {
    if (asks_) ask();
    return figures_[cells_[n.table][n.row * width_[n.table] + n.column]];
  }
  /// What was printed allows for this number; nothing for words and empty cells.
  [[nodiscard]] const std::optional<Range>& range(const NumberRef& n) const {
    return n.part ? figure(n).parts[*n.part].range : figure(n).range;
  }
  /// A number over the integers: what relations may speak of.
  [[nodiscard]] bool is_count(const NumberRef& n) const;
  /// A number with decimals, or one rounded to a whole unit, that is no percentage or change: an interval.
  [[nodiscard]] bool is_amount(const NumberRef& n) const;
  /// A number of the cell's own is printed; false for `25 meisjes, 4 jongens`, where it is implied.
  [[nodiscard]] bool whole_printed(const NumberRef& cell) const;

  /// The number as printed, without what stands beside it in the cell: `223`, `480 + 70`, `x`.
  [[nodiscard]] std::string text(const NumberRef& n) const;
  /// The whole cell as a place.
  [[nodiscard]] Where where(const NumberRef& n) const;
  /// The cells of all these numbers, each once, in order.
  [[nodiscard]] std::vector<Where> where(const std::vector<NumberRef>& numbers) const;
  /// `table`, `row` and `column` as a person reads them, for the values of a phrase.
  [[nodiscard]] std::string row_name(const NumberRef& n) const;
  [[nodiscard]] std::string column_name(const NumberRef& n) const;

  /// The register that the row's figures come from, when the report knows it.
  [[nodiscard]] const Register* source(const NumberRef& n) const;
  /// As `Report::note`, without a search.
  [[nodiscard]] const Note* note(const std::string& mark) const {
    const auto it = notes_.find(mark);
    return it == notes_.end() ? nullptr : it->second;
  }
  /// What this number would stand for, were it printed as `value`; nothing when it cannot be printed so.
  [[nodiscard]] std::optional<Range> reprinted(const NumberRef& n, const Rational& value) const;
  /// The number that is printed: of a rounded one the one that it was rounded to, where the text tells it.
  [[nodiscard]] std::optional<Range> as_printed(const NumberRef& n) const;
  /// True when a break in the series lies between two cells of a row.
  [[nodiscard]] bool broken_between(const NumberRef& from, const NumberRef& to) const;
  /// How coarse a row's numbers are when they look rounded without saying how: the common factor
  /// when all are multiples of 5, 10, 100 …; 1 when only the words say "rounded"; 0 when neither.
  [[nodiscard]] Integer coarseness(std::size_t table, std::size_t row) const;
  /// All text that speaks of this row: its label, its notes and those of its cells.
  [[nodiscard]] std::string words_about(std::size_t table, std::size_t row) const;

 private:
  void ask() const {
    constexpr std::size_t often = std::size_t{1} << 14;
    if (++looks_ % often == 0 && !wanted_()) throw Unwanted();
  }

  const Report& report_;
  std::function<bool()> wanted_;
  bool asks_ = false;
  mutable std::size_t looks_ = 0;  // while it asks: of one thread
  std::deque<Figure> figures_;                     // the different ones
  std::vector<std::vector<std::uint32_t>> cells_;  // which of them each cell is, table by table
  std::unordered_map<std::string_view, const Note*> notes_;
  std::unordered_map<std::string_view, const Register*> registers_;
  std::vector<std::size_t> width_;
};

/// A whole-number range as its two ends.
struct Ends {
  std::optional<Integer> low, high;
};
[[nodiscard]] Ends ends(const Range& range);
[[nodiscard]] Range to_range(const Ends& e);
[[nodiscard]] inline bool fixed(const Ends& e) { return e.low && e.high && *e.low == *e.high; }

/// The one number of a range, when it is one whole number.
[[nodiscard]] std::optional<Integer> exact(const std::optional<Range>& range);

}  // namespace kinderrechten::detail
