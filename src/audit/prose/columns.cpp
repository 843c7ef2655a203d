// SPDX-License-Identifier: BSD-3-Clause
// Tables with several columns of one year: `2023` over boys, girls and total. The sentence means those that it names, else the
// total.
#include <algorithm>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {

/// Which tables have them. Linear in the columns.
void Reader::find_years_of_several_columns() {
  for (std::size_t t = 0; t < report_.tables.size(); ++t) {
    if (!report_.tables[t].layout) continue;
    const auto& columns = report_.tables[t].layout->columns;
    std::map<std::string, std::set<std::string>> heads;  // by period
    std::size_t most = 0;
    for (const auto& c : columns) {
      if (!c.period || (c.role != ColumnRole::values && c.role != ColumnRole::total)) continue;
      auto& own = heads[c.period->to_string()];
      own.insert(c.text);
      most = std::max(most, own.size());
    }
    if (most > 1) several_.insert(t);
  }
}

/// Does the column hold percentages, as its first number does?
bool Reader::of_percentages(std::size_t t, std::size_t column) const {
  constexpr std::size_t looked_at = 20;
  for (std::size_t r = 0; r < std::min(report_.tables[t].layout->rows.size(), looked_at); ++r)
    if (const auto x = number({t, r, column, {}})) return x->percent;
  return false;
}

/// Of the columns whose head stands in the sentence those with most of its words; when none does, the totals if there are any.
void Reader::choose_columns(std::size_t t, std::vector<bool>& meant) const {
  const std::vector<Token>& tokens = *sentence_;
  const auto& columns = report_.tables[t].layout->columns;
  meant.assign(columns.size(), true);
  std::vector<std::size_t> words(columns.size(), 0);
  std::size_t most = 0;
  bool total = false;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    total |= columns[c].role == ColumnRole::total && columns[c].period;
    const auto wanted = index_.content(columns[c].text);
    const auto found = index_.words_of(columns[c].text, tokens);
    const auto telling = std::count_if(found.begin(), found.end(), [&](std::size_t k) { return !in(words_.persons, tokens[k].folded); });
    if (!wanted.empty() && found.size() >= wanted.size()) words[c] = 1 + 2 * static_cast<std::size_t>(telling);  // `unaccompanied`, not `children`
    most = std::max(most, words[c]);
  }
  // numbers and percentages of one year side by side: the sentence means numbers, unless it speaks of a share
  const bool says_share = std::any_of(tokens.begin(), tokens.end(), [&](const Token& w) { return w.percent || in(words_.rates, w.folded); });
  std::vector<bool> shares(columns.size(), false);
  for (std::size_t c = 0; most == 0 && !says_share && c < columns.size(); ++c) shares[c] = columns[c].period && of_percentages(t, c);
  const bool counts = std::any_of(columns.begin(), columns.end(), [&](const ColumnHead& head) { return head.period && !shares[static_cast<std::size_t>(&head - columns.data())]; });
  for (std::size_t c = 0; c < columns.size(); ++c)
    meant[c] = counts && shares[c] ? false : most > 0 ? words[c] == most : !total || columns[c].role == ColumnRole::total || !columns[c].period;
}

/// No other column (or row) that the sentence may mean is of the same year: halves and quarters are.
bool Reader::alone_in_its_year(const Number& x) const {
  if (!x.year) return true;
  const auto& columns = report_.tables[x.ref.table].layout->columns;
  const auto all = cells(index_.at(x.ref.table, x.ref.row, x.ref.column), x.year);
  return std::count_if(all.begin(), all.end(), [&](const Number& y) {
           return y.percent == x.percent && (columns[y.ref.column].role == ColumnRole::values || columns[y.ref.column].role == ColumnRole::total);
         }) <= 1;
}

/// `The number of girls grew`: girls are a column of each year, and the sentence names no row. It is of the total.
void Reader::add_named_columns(Scene& scene) const {
  for (const std::size_t t : several_) {
    const auto& totals = total_rows(t);
    if (totals.size() != 1) continue;
    SentenceSubject s;
    for (const auto& column : report_.tables[t].layout->columns) {
      const auto wanted = index_.content(column.text);
      const auto found = index_.words_of(column.text, scene.tokens);
      const bool telling = std::any_of(wanted.begin(), wanted.end(), [&](const std::string& w) { return !in(words_.persons, w); });
      if (column.period && column.role != ColumnRole::total && telling && found.size() >= wanted.size()) s.tokens.insert(found.begin(), found.end());
    }
    if (s.tokens.empty()) continue;
    s.table = t, s.row = totals.front();
    s.whole_label = s.by_column = true;
    s.words = s.matched = s.tokens.size();
    scene.subjects.push_back(std::move(s));
  }
  if (scene.subjects.size() > 2) scene.subjects.clear();
}

bool Reader::chosen(std::size_t table, std::size_t column) const {
  if (!several_.contains(table)) return true;
  const auto [it, fresh] = meant_.try_emplace(table);
  if (fresh) choose_columns(table, it->second);
  return it->second[column];
}

}  // namespace kinderrechten::detail::prose
