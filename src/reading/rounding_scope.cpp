// SPDX-License-Identifier: BSD-3-Clause
#include "rounding_scope.hpp"

#include <algorithm>

namespace kinderrechten::detail::reading {

namespace {

using Name = std::vector<std::string>;

bool holds(const Name& label, const std::string& word) {
  const bool hangs = word.size() > 4 && word.back() == '-';  // the first half of a word
  const std::string_view start(word.data(), word.size() - (hangs ? 1 : 0));
  return std::any_of(label.begin(), label.end(), [&](const std::string& w) { return hangs ? w.starts_with(start) : same_word(w, word); });
}
std::size_t found_in(const Name& label, const Name& name) {
  return static_cast<std::size_t>(std::count_if(name.begin(), name.end(), [&](const std::string& w) { return holds(label, w); }));
}
/// "2020", or "2020+" for "since 2020".
bool is_year_word(const std::string& word) {
  return (word.size() == 4 || (word.size() == 5 && word.back() == '+')) && word.substr(0, 4).find_first_not_of("0123456789") == std::string::npos;
}

/// The places first..last of a list, from 1 or from its end, as far as they exist.
void add_numbered(const std::vector<NamedRows>& named, const std::vector<std::size_t>& list, std::set<std::size_t>& out) {
  const auto n = static_cast<int>(list.size());
  for (const NamedRows& place : named)
    for (int k = place.first; k <= std::min(place.last, n); ++k)
      out.insert(list[static_cast<std::size_t>(place.from_end ? n - k : k - 1)]);
}

}  // namespace

void Named::add(const Named& other) {
  rows.insert(other.rows.begin(), other.rows.end());
  columns.insert(other.columns.begin(), other.columns.end());
  cells.insert(other.cells.begin(), other.cells.end());
  everything = everything || other.everything;
  sure = sure && other.sure;
}

SubjectFinder::SubjectFinder(const TableDraft& table, const std::vector<RowDraft>& rows)
    : table_(table), rows_(rows), title_words_(words_of(fold(table.title + " " + table.heads.stub))) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const RowHead& head = rows[r].head;
    if (head.role != RowRole::heading) counted_.push_back(r);
    Name words = words_of(fold(head.text));
    // what a heading over the row says, it says of the row
    std::size_t steps = 0;
    for (auto above = head.parent; above && steps < 8; above = rows[*above].head.parent, ++steps)
      if (rows[*above].head.role == RowRole::heading)
        for (auto& word : words_of(fold(rows[*above].head.text))) words.push_back(std::move(word));
    add_label(words);
    if (head.role == RowRole::of_which && head.parent) parts_[*head.parent].push_back(r);
  }
  for (const ColumnHead& head : table.heads.columns) add_label(words_of(fold(head.text + " " + head.spanner)));
}

void SubjectFinder::add_label(const Name& words) {
  for (const auto& word : words) {
    const auto [it, fresh] = by_word_.try_emplace(word);
    if (fresh) by_start_[word.substr(0, 3)].push_back(&it->first);
    if (it->second.empty() || it->second.back() != labels_) it->second.push_back(labels_);
  }
  ++labels_;
}

SubjectFinder::Labels SubjectFinder::labels_with(const std::string& word) const {
  Labels all;
  const auto alike = by_start_.find(word.substr(0, 3));
  if (alike == by_start_.end()) return all;
  for (const std::string* known : alike->second) {
    if (!same_word(*known, word)) continue;
    const Labels& more = by_word_.at(*known);
    all.insert(all.end(), more.begin(), more.end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

/// The labels that hold the most of the words, and how many those are. A label that holds none of the rarest words holds at
/// most the others: once a label holds more, no other is looked at.
std::pair<std::size_t, SubjectFinder::Labels> SubjectFinder::labels_with_most(const Name& words) const {
  std::vector<Labels> with;
  for (const auto& word : words) with.push_back(labels_with(word));
  std::sort(with.begin(), with.end(), [](const Labels& a, const Labels& b) { return a.size() < b.size(); });
  std::pair<std::size_t, Labels> best{1, {}};
  std::set<std::uint32_t> seen;
  for (std::size_t rarest = 0; rarest < with.size() && (best.second.empty() || best.first <= with.size() - rarest); ++rarest)
    for (const std::uint32_t label : with[rarest]) {
      if (!seen.insert(label).second) continue;
      const auto n = static_cast<std::size_t>(std::count_if(with.begin(), with.end(), [&](const Labels& list) { return std::binary_search(list.begin(), list.end(), label); }));
      if (n > best.first) best = {n, {}};
      if (n == best.first) best.second.push_back(label);
    }
  return best;
}

Named SubjectFinder::totals() const {
  Named named;
  for (std::size_t r = 0; r < rows_.size(); ++r)
    if (rows_[r].head.role == RowRole::total) named.rows.insert(r);
  for (std::size_t k = 0; k < table_.heads.columns.size(); ++k)
    if (table_.heads.columns[k].role == ColumnRole::total) named.columns.insert(k);
  named.sure = !named.nothing();
  return named;
}

Named SubjectFinder::find(const Name& name) const {
  constexpr std::size_t most_kept = 256;
  if (const auto it = found_.find(name); it != found_.end()) return it->second;
  if (found_.size() >= most_kept) found_.clear();
  return found_.emplace(name, look_up(name)).first->second;
}

Named SubjectFinder::look_up(const Name& name) const {
  Named named;
  Name words, years;
  for (const auto& word : name) (is_year_word(word) ? years : words).push_back(word);
  std::set<std::size_t> periods;
  for (const auto& year : years)
    for (std::size_t k = 0; k < table_.heads.columns.size(); ++k)
      if (const auto& period = table_.heads.columns[k].period) {
        const int y = std::stoi(year.substr(0, 4));
        if (year.size() == 5 ? period->last() >= y : period->first() <= y && y <= period->last()) periods.insert(k);
      }
  if (words.empty()) {
    named.columns = std::move(periods);
    named.sure = !named.columns.empty();
    return named;
  }
  if (found_in(title_words_, words) == words.size()) {  // "children" in a table of children
    named.everything = true;
    named.sure = years.empty();
    return named;
  }
  const auto [most, labels] = labels_with_most(words);
  for (const std::size_t k : labels) {
    if (k < rows_.size()) named.rows.insert(k);
    else named.columns.insert(k - rows_.size());
  }
  named.sure = most == words.size() && !named.nothing() && (years.empty() || !periods.empty());
  if (named.rows.size() == counted_.size() || named.columns.size() == table_.heads.columns.size()) {
    named = {};
    named.everything = true;
    named.sure = years.empty();
    return named;
  }
  // what is said of a row may hold for its parts
  for (auto r = named.rows.begin(); r != named.rows.end(); ++r)
    if (const auto parts = parts_.find(*r); parts != parts_.end()) named.rows.insert(parts->second.begin(), parts->second.end());
  if (periods.empty()) return named;
  for (const std::size_t r : named.rows)
    for (const std::size_t k : periods) named.cells.emplace(r, k);
  named.rows.clear();
  return named;
}

Named SubjectFinder::find(const Subject& subject) const {
  Named named;
  std::vector<std::size_t> columns;
  for (std::size_t k = 0; k < table_.heads.columns.size(); ++k) columns.push_back(k);
  add_numbered(subject.rows, counted_, named.rows);
  add_numbered(subject.columns, columns, named.columns);
  if (subject.by_number()) {
    named.sure = !named.nothing();
    return named;
  }
  if (subject.totals) named.add(totals());
  for (const auto& name : subject.names) named.add(find(name));
  if (subject.is_everything()) named.everything = true;
  if (subject.indefinite) named.sure = false;
  return named;
}

}  // namespace kinderrechten::detail::reading
