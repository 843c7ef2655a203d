// SPDX-License-Identifier: BSD-3-Clause
#include "compared_columns.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "periods.hpp"

namespace kinderrechten::detail::reading {

namespace {

class ChangeConnector {
 public:
  ChangeConnector(std::vector<ColumnHead>& columns, const Vocabulary& words) : columns_(columns), words_(words) {}

  void run() {
    for (std::size_t k = 0; k < columns_.size(); ++k) connect_change(k);
  }

 private:
  /// Which value columns a change compares: by the years in its head, by "previous year", else the
  /// two value columns to its left within its group.
  void connect_change(std::size_t k) {
    ColumnHead& head = columns_[k];
    if (head.role != ColumnRole::change && head.role != ColumnRole::difference) return;
    const std::string text = fold(head.spanner + " " + head.text);
    const auto years = compared_years(text);
    if (sub_heads() && !choose_sub_head(text)) return;
    std::optional<std::size_t> latest = nearest(k, head.spanner);
    if (years.size() >= 2) {  // a change leads to the later one, also in "2022 t.o.v. 2021"
      head.from = find_year(k, std::min(years[0], years[1]));
      head.to = find_year(k, std::max(years[0], years[1]));
    } else if (years.size() == 1) {
      head.from = find_year(k, years[0]);
      if (head.from == latest && latest) {  // "verandering 2020": from the one before
        head.to = latest;
        head.from = nearest(*latest, head.spanner);
      } else {
        head.to = latest;
      }
    } else {
      head.to = latest;
      if (latest) head.from = before(*latest, head.spanner);
    }
    if (!head.from || !head.to || head.from == head.to) head.from.reset(), head.to.reset();
    if (!head.from) connect_by_topic(head, years);
  }
  /// "Reports 2022", "Reports 2023", "Difference reports": columns of one topic that differ in their year only, which
  /// the change names, or which are the only ones of that kind.
  void connect_by_topic(ColumnHead& change, const std::vector<int>& named) const {
    std::map<std::string, std::map<int, std::size_t>> topics;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const ColumnHead& head = columns_[i];
      const std::string text = fold(head.text);
      const auto years = years_in(text);
      if (head.role != ColumnRole::values || years.size() != 1 || head.spanner != change.spanner) continue;
      const std::string year = std::to_string(years[0]);
      const auto at = text.find(year);
      if (at == std::string::npos) continue;
      const std::string topic(trim(at == 0 ? text.substr(year.size()) : text.substr(0, at)));
      if (!topic.empty() && (at == 0 || at + year.size() == text.size())) topics[topic].emplace(years[0], i);
    }
    std::erase_if(topics, [](const auto& t) { return t.second.size() < 2; });
    const std::string text = fold(change.text);
    if (std::any_of(topics.begin(), topics.end(), [&](const auto& t) { return has_phrase(text, t.first); }))
      std::erase_if(topics, [&](const auto& t) { return !has_phrase(text, t.first); });
    if (topics.size() != 1) return;
    const auto& columns = topics.begin()->second;
    if (named.size() >= 2) {
      const auto from = columns.find(std::min(named[0], named[1])), to = columns.find(std::max(named[0], named[1]));
      if (from != columns.end() && to != columns.end() && from != to) change.from = from->second, change.to = to->second;
    } else if (named.empty()) {
      change.from = std::prev(columns.end(), 2)->second, change.to = std::prev(columns.end())->second;
    }
  }
  [[nodiscard]] bool is_value(std::size_t k) const {
    const ColumnHead& head = columns_[k];
    if (!head.period) return false;
    if (!sub_head_.empty()) return fold(head.text) == sub_head_;
    return head.role == ColumnRole::values;
  }
  /// Do periods stand over columns of several kinds: boys, girls, total?
  [[nodiscard]] bool sub_heads() const {
    std::optional<std::string_view> first;
    for (const ColumnHead& h : columns_) {
      if (!h.period || !parse_period(fold(h.spanner), words_) || parse_period(fold(h.text), words_)) continue;
      if (first && *first != h.text) return true;
      first = h.text;
    }
    return false;
  }
  /// Which of them a change compares: the one it names, else the totals; false when that is not said.
  bool choose_sub_head(std::string_view change) {
    sub_head_.clear();
    std::string total;
    for (const ColumnHead& h : columns_) {
      if (!h.period) continue;
      const std::string text = fold(h.text);
      if (!text.empty() && has_phrase(change, text)) sub_head_ = text;
      if (h.role == ColumnRole::total) total = text;
    }
    if (sub_head_.empty()) sub_head_ = total;
    if (sub_head_.empty() && words_.any([&](const Words& w) { return has_any(change, w.points); })) sub_head_ = only_share();
    return !sub_head_.empty();
  }
  /// The head of the percentages, when all that stand under a period have the same.
  [[nodiscard]] std::string only_share() const {
    std::set<std::string> heads;
    for (const ColumnHead& h : columns_)
      if (h.period && h.role == ColumnRole::share) heads.insert(fold(h.text));
    return heads.size() == 1 ? *heads.begin() : std::string();
  }
  /// The column of the latest period among those left of k (all, when none is left of it).
  [[nodiscard]] std::optional<std::size_t> nearest(std::size_t k, const std::string& spanner) const {
    std::optional<std::size_t> found;
    const auto take = [&](std::size_t i) {
      if (!is_value(i) || (i < columns_.size() && !same_group(i, spanner))) return;
      if (!found || columns_[*found].period->last() <= columns_[i].period->last()) found = i;
    };
    for (std::size_t i = 0; i < k; ++i) take(i);
    if (!found)
      for (std::size_t i = k + 1; i < columns_.size(); ++i) take(i);
    return found;
  }
  [[nodiscard]] bool same_group(std::size_t i, const std::string& spanner) const {
    const std::string& other = columns_[i].spanner;
    return spanner.empty() || other == spanner || other.empty() || parse_period(fold(other), words_) ||
           words_.any([&](const Words& w) { return has_any(fold(spanner), w.change); });
  }
  /// The column of the period before that of column k.
  [[nodiscard]] std::optional<std::size_t> before(std::size_t k, const std::string& spanner) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (i == k || !is_value(i) || !same_group(i, spanner)) continue;
      if (!(*columns_[i].period < *columns_[k].period)) continue;
      if (!found || *columns_[*found].period < *columns_[i].period) found = i;
    }
    return found;
  }
  [[nodiscard]] std::optional<std::size_t> find_year(std::size_t k, int year) const {
    std::optional<std::size_t> found;
    const std::string& spanner = columns_[k].spanner;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      if (!is_value(i) || !same_group(i, spanner)) continue;
      const Period& p = *columns_[i].period;
      if (p.first() == year || (!found && p.last() == year))
        if (!found || (i < k)) found = i;
    }
    return found;
  }

  std::vector<ColumnHead>& columns_;
  const Vocabulary& words_;
  std::string sub_head_;  ///< while a change is connected: the only columns it may compare
};

}  // namespace

void connect_changes(std::vector<ColumnHead>& columns, const Vocabulary& words) { ChangeConnector(columns, words).run(); }

}  // namespace kinderrechten::detail::reading
