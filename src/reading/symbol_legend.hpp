// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <vector>

#include "kinderrechten/notation/dialect.hpp"
#include "table_draft.hpp"

namespace kinderrechten::detail::reading {

/// What a report itself says its symbols mean: "np: not published", "[c] = confidential", "Een x
/// betekent dat het aantal niet bekend is". Its own words go before the dialect it was taken for.
///
/// A symbol is the whole text of some cell, without digits; a meaning is understood as far as the
/// phrases of the languages go, else the dialect's stands.
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

 private:
  void gather_symbols(const Drafts& drafts, const Document& document);
  void look_in(std::string_view mark, std::string_view text, const Vocabulary& words);
  void define(std::size_t symbol, std::string_view text, const Vocabulary& words);
  [[nodiscard]] std::string_view legend_at(std::size_t symbol, std::string_view text, const Vocabulary& words) const;
  void look_for_more_hidden(std::string_view text, const Vocabulary& words);

  std::vector<std::string> printed_;  ///< symbols that stand in cells
  std::vector<bool> defined_;
  std::vector<Symbol> symbols_;
  bool hides_more_ = false;
  Dialect dialect_;
};

}  // namespace kinderrechten::detail::reading
