// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/notation/dialect.hpp"
#include "table_draft.hpp"

namespace kinderrechten::detail::reading {

/// What a report itself says its symbols mean: "np: not published", "[c] = confidential", "Een x
/// betekent dat het aantal niet bekend is". Its own words go before the dialect it was taken for.
///
/// A symbol is the whole text of some cell, without digits; its legend prints it, or calls it by its name ("an
/// asterisk"). A meaning is understood as far as the phrases of the languages go. One that is not leaves the number
/// open: of a dash too, which then is no zero for sure.
class SymbolLegend {
 public:
  SymbolLegend(const Drafts& drafts, const Document& document, const Vocabulary& words, const Dialect& base);
  SymbolLegend(const SymbolLegend&) = delete;
  SymbolLegend& operator=(const SymbolLegend&) = delete;

  /// The base dialect with the report's own symbols; lives as long as this.
  [[nodiscard]] const Dialect& dialect() const noexcept { return dialect_; }
  /// Is a note with this mark the legend of a symbol that stands in cells: `c` of "[c]"?
  [[nodiscard]] bool explains(std::string_view mark) const;
  /// Does the report say that more than small numbers are hidden, so that these cannot be worked out?
  [[nodiscard]] bool hides_more() const noexcept { return hides_more_; }
  /// Does the legend of "<5" say that it also stands for numbers that are hidden for another reason?
  [[nodiscard]] bool widens_below(int bound) const { return widened_.contains(bound); }
  /// Is this the whole of a cell that the report's own legend explains?
  [[nodiscard]] bool is_symbol(std::string_view text) const;

 private:
  void gather_symbols();
  [[nodiscard]] std::vector<std::string_view> pieces_of(std::string_view text) const;
  void look_in(std::string_view mark, std::string_view text, const Vocabulary& words);
  void look_for_names(std::size_t symbol, std::string_view folded, const Vocabulary& words);
  void look_before(std::size_t symbol, std::string_view folded, const Vocabulary& words);
  void look_for_bounds(std::string_view folded, const Vocabulary& words);
  [[nodiscard]] bool speaks_of_some_tables(std::size_t symbol, std::string_view legend) const;
  void define(std::size_t symbol, std::string_view text, const Vocabulary& words, bool tied);
  void leave_open();
  [[nodiscard]] std::string_view legend_at(std::size_t symbol, std::string_view text, const Vocabulary& words) const;
  void look_for_more_hidden(std::string_view text, const Vocabulary& words);

  const Drafts& drafts_;              ///< while this is made
  const Document& document_;
  std::string_view text_;             ///< that is looked in, folded
  std::vector<std::string> printed_;  ///< symbols that stand in cells
  std::vector<bool> defined_;
  std::vector<bool> unclear_;         ///< explained in words that are not understood
  std::set<int> bounds_, widened_;    ///< n of the cells "<n"; of those that may be any number
  std::vector<Symbol> symbols_;
  bool hides_more_ = false;
  Dialect dialect_;
};

}  // namespace kinderrechten::detail::reading
