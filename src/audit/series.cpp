// SPDX-License-Identifier: BSD-3-Clause
#include "audit/series.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "audit/checks.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail {
namespace {

bool usable(const Book& book, const NumberRef& n, bool counts_only) {
  return counts_only ? book.is_count(n) : book.range(n).has_value() && !book.figure(n).change;
}

/// How many rows and columns go by a name, as hashes: two names that share one are only kept for nothing.
class NameCount {
 public:
  explicit NameCount(const Book& book) {
    for (std::size_t t = 0; t < book.tables(); ++t) {
      if (!book.printed(t)) continue;
      const Layout& layout = book.layout(t);
      if (!has_periods(layout))
        for (const ColumnHead& column : layout.columns) ++count_[of(column)];
      else
        for (const RowHead& row : layout.rows) ++count_[of(row)];
    }
  }
  template <class Head>
  [[nodiscard]] bool repeated(const Head& head) const {
    return count_.find(of(head))->second > 1;
  }

 private:
  static std::size_t of(const RowHead& head) { return std::hash<std::string>()(normalised(head.label)); }
  static std::size_t of(const ColumnHead& head) { return ~std::hash<std::string>()(normalised(head.text)); }
  std::unordered_map<std::size_t, std::size_t> count_;
};

/// Columns of counts by row; a label that two rows carry tells neither.
void add_columns(const Book& book, std::size_t t, bool counts_only, const NameCount* names, std::map<SeriesName, std::vector<Series>>& all) {
  const Layout& layout = book.layout(t);
  if (names && std::none_of(layout.columns.begin(), layout.columns.end(), [&](const ColumnHead& c) { return names->repeated(c); })) return;
  std::map<std::string, std::size_t> labels;
  std::vector<std::string> rows;
  for (const RowHead& head : layout.rows) ++labels[rows.emplace_back(normalised(head.label))];
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const ColumnHead& column = layout.columns[c];
    if (column.role != ColumnRole::values && column.role != ColumnRole::total) continue;
    if (names && !names->repeated(column)) continue;
    if (counts_only && !counts_column(column)) continue;
    Series series{t, {}};
    for (std::size_t r = 0; r < layout.rows.size(); ++r) {
      const std::string& label = rows[r];
      if (!label.empty() && labels[label] == 1 && usable(book, {t, r, c, std::nullopt}, counts_only)) series.cells.emplace(label, NumberRef{t, r, c, std::nullopt});
    }
    if (series.cells.size() >= 2) all[{normalised(column.text), "", normalised(column.spanner), true}].push_back(std::move(series));
  }
}

std::map<SeriesName, std::vector<Series>> collect(const Book& book, bool counts_only, const NameCount* names) {
  std::map<SeriesName, std::vector<Series>> all;
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    if (!has_periods(layout)) {
      add_columns(book, t, counts_only, names, all);
      continue;
    }
    for (std::size_t r = 0; r < layout.rows.size(); ++r) {
      const RowHead& head = layout.rows[r];
      if (names && !names->repeated(head)) continue;
      const bool total = !counts_only && head.role == RowRole::total;
      if (head.role != RowRole::figures && head.role != RowRole::of_which && !total) continue;
      std::map<std::string, Series> by_spanner;
      for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        const ColumnHead& column = layout.columns[c];
        if (column.role != ColumnRole::values || !column.period || (counts_only && !counts_column(column))) continue;
        if (!usable(book, {t, r, c, std::nullopt}, counts_only)) continue;
        auto& series = by_spanner.try_emplace(column.spanner, Series{t, {}}).first->second;
        series.cells.emplace(column.period->to_string(), NumberRef{t, r, c, std::nullopt});
      }
      const std::string parent =
          head.parent && *head.parent < layout.rows.size() ? normalised(layout.rows[*head.parent].label) : "";
      for (auto& [spanner, series] : by_spanner)
        all[{normalised(head.label), parent, normalised(spanner), false}].push_back(std::move(series));
    }
  }
  return all;
}

}  // namespace

bool telling(const std::string& label) {
  if (label.size() < 8) return false;
  return std::find(std::begin(words::general_labels), std::end(words::general_labels), label) ==
         std::end(words::general_labels);
}

bool has_periods(const Layout& layout) {
  return std::any_of(layout.columns.begin(), layout.columns.end(), [](const ColumnHead& c) { return c.period.has_value(); });
}

std::map<SeriesName, std::vector<Series>> all_series(const Book& book, bool counts_only) { return collect(book, counts_only, nullptr); }

std::map<SeriesName, std::vector<Series>> repeated_series(const Book& book) {
  const NameCount names(book);
  return collect(book, true, &names);
}

std::vector<Match> shared_cells(const Series& a, const Series& b) {
  std::vector<Match> all;
  for (const auto& [key, cell] : b.cells)
    if (const auto it = a.cells.find(key); it != a.cells.end()) all.push_back({cell, it->second});
  return all;
}

Agreement agreement(const Book& here, const Book& there, const std::vector<Match>& cells) {
  constexpr int large_number = 100;
  Agreement all;
  for (const Match& m : cells) {
    const Range &a = *here.range(m.here), &b = *there.range(m.there);
    if (!a.possibly_equal(b)) ++all.differ;
    else if (a.is_exact() && b.is_exact() && *a.low() >= telling_number) ++all.agree, all.large += *a.low() >= large_number;
  }
  return all;
}

}  // namespace kinderrechten::detail
