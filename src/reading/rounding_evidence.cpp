// SPDX-License-Identifier: BSD-3-Clause
// Which figures a rounding speaks of that a report states without tying it to figures: "the office rounds to tens", in
// a note on another row or in a paragraph. The numbers themselves tell it: rows, or columns, of multiples.

#include <algorithm>

#include "kinderrechten/reading/remark_codes.hpp"
#include "rule_book.hpp"
#include "sentence_sources.hpp"

namespace kinderrechten::detail::reading {
namespace {

/// So many numbers that all of them are multiples by accident in one row of a hundred at most.
bool no_accident(std::size_t numbers, long base) {
  constexpr double rare = 100;
  double chance = 1;
  for (std::size_t k = 0; k < numbers && chance <= rare; ++k) chance *= static_cast<double>(base);
  return numbers >= 3 && chance > rare;
}

}  // namespace

std::vector<Rounding> roundings_in(std::string_view text, const Vocabulary& words) {
  std::vector<Rounding> all;
  for (const auto& sentence : find_rules(text, words)) {
    if (const auto rounding = source_in(sentence).rounding) all.push_back(*rounding);
    for (const int base : sentence.bases) all.emplace_back(Rational(base));
  }
  return all;
}

/// Every number of the row (or column) with a count is a multiple of the base, and that is no accident.
bool RuleBook::all_are_multiples(const std::vector<std::pair<std::size_t, std::size_t>>& cells, long base) const {
  constexpr long beyond = 1'000'000'000'000'000;
  std::size_t numbers = 0;
  for (const auto& [r, k] : cells) {
    const auto remainder = remainder_of(r, k, base);
    if (!remainder) continue;
    if (*remainder != 0) return false;
    numbers += remainder_of(r, k, beyond).value_or(0) != 0;  // 0 is a multiple of everything
  }
  return no_accident(numbers, base);
}

/// Costs the cells of the table times the roundings.
void RuleBook::add_where_all_are_multiples(std::vector<Rounding> stated) {
  std::erase_if(stated, [](const Rounding& r) { return whole_base(r) < 2; });
  std::stable_sort(stated.begin(), stated.end(), [](const Rounding& a, const Rounding& b) { return b.base() < a.base(); });
  if (stated.empty() || table_source_.rounding || table_source_.exact) return;
  const auto counts = [&](std::size_t k) {
    const ColumnRole role = table_.heads.columns[k].role;
    return (role == ColumnRole::values || role == ColumnRole::total) && !column_sources_.contains(k);
  };
  const auto has_own = [&](std::size_t r) {
    const auto it = row_sources_.find(r);
    return it != row_sources_.end() && (it->second.rounding || it->second.exact || it->second.rounded);
  };
  const auto settle = [&](const std::vector<std::pair<std::size_t, std::size_t>>& cells, SourceDraft& own) {
    const auto it = std::find_if(stated.begin(), stated.end(), [&](const Rounding& r) { return all_are_multiples(cells, whole_base(r)); });
    if (it == stated.end()) return;
    SourceDraft draft;
    draft.rounding = *it;
    own.merge(draft);
  };
  std::map<std::size_t, SourceDraft> rows, columns;
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    std::vector<std::pair<std::size_t, std::size_t>> cells;
    for (std::size_t k = 0; k < table_.heads.columns.size(); ++k)
      if (counts(k)) cells.emplace_back(r, k);
    if (!has_own(r) && !rows_[r].shares && !rows_[r].changes) settle(cells, rows[r]);
  }
  for (std::size_t k = 0; k < table_.heads.columns.size(); ++k) {
    std::vector<std::pair<std::size_t, std::size_t>> cells;
    for (std::size_t r = 0; r < rows_.size(); ++r)
      if (!has_own(r) && !rows_[r].shares && !rows_[r].changes) cells.emplace_back(r, k);
    if (counts(k)) settle(cells, columns[k]);
  }
  for (auto& [r, draft] : rows)
    if (draft.rounding) row_sources_[r].merge(draft);
  for (auto& [k, draft] : columns)
    if (draft.rounding) column_sources_[k].merge(draft);
}

/// "All numbers are rounded to tens", and one in ten of them or more are multiples of five only, as all are: those are
/// read as rounded to fives. What is said of them is wrong, but that they are rounded is not. Nothing where rows, columns or
/// cells have rules of their own.
void RuleBook::add_finer_where_stated_does_not_fit() {
  constexpr std::size_t one_in = 10;
  constexpr long finest = 5;
  const long stated = table_source_.rounding ? whole_base(*table_source_.rounding) : 0;
  const auto of_its_own = [](const auto& sources) {
    return std::any_of(sources.begin(), sources.end(), [](const auto& s) { return s.second.rounding || s.second.exact || s.second.rounded; });
  };
  if (stated < 2 * finest || of_its_own(row_sources_) || of_its_own(column_sources_) || of_its_own(cell_sources_)) return;
  std::vector<std::pair<std::size_t, std::size_t>> cells, odd;
  for (std::size_t r = 0; r < rows_.size(); ++r)
    for (std::size_t k = 0; k < table_.heads.columns.size() && !rows_[r].shares && !rows_[r].changes; ++k) {
      const ColumnRole role = table_.heads.columns[k].role;
      const auto remainder = role == ColumnRole::values || role == ColumnRole::total ? remainder_of(r, k, stated) : std::nullopt;
      if (!remainder) continue;
      cells.emplace_back(r, k);
      if (*remainder != 0) odd.emplace_back(r, k);
    }
  if (odd.size() * one_in < cells.size()) return;
  for (long finer = stated / 2; finer >= finest; --finer)
    if (stated % finer == 0 && no_accident(odd.size(), finer) && all_are_multiples(cells, finer)) {
      for (const auto& cell : odd) cell_sources_[cell].rounding = Rounding(Rational(finer), table_source_.rounding->mode());
      remarks_.add(remark::rounding_not_kept, "remark_rounded_finer", {{"stated", std::to_string(stated)}, {"finer", std::to_string(finer)}, {"odd", std::to_string(odd.size())}, {"all", std::to_string(cells.size())}},
                   rows_[odd.front().first].head.place);
      return;
    }
}

}  // namespace kinderrechten::detail::reading
