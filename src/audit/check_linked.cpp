// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "audit/checks.hpp"
#include "audit/relations.hpp"
#include "audit/words.hpp"
#include "kinderrechten/inference/slip.hpp"

namespace kinderrechten::detail {
namespace {

/// A row of counts by period, or in a table without periods a column of counts by row.
struct Series {
  std::size_t table;
  std::map<std::string, NumberRef> cells;  ///< by what tells them apart: the period, the row
};
/// What says that two series are the same thing: label, the label that it hangs under, the spanner.
using Name = std::tuple<std::string, std::string, std::string>;

/// Small numbers are the same by accident too often.
constexpr int telling_number = 10;

bool telling(const std::string& label) {
  if (label.size() < 8) return false;
  return std::find(std::begin(words::general_labels), std::end(words::general_labels), label) ==
         std::end(words::general_labels);
}

bool has_periods(const Layout& layout) {
  return std::any_of(layout.columns.begin(), layout.columns.end(), [](const ColumnHead& c) { return c.period.has_value(); });
}

/// Columns of counts by row; a label that two rows carry tells neither.
void add_columns(const Book& book, std::size_t t, std::map<Name, std::vector<Series>>& all) {
  const Layout& layout = book.layout(t);
  std::map<std::string, std::size_t> labels;
  for (const RowHead& head : layout.rows) ++labels[normalised(head.label)];
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const ColumnHead& column = layout.columns[c];
    if (column.role != ColumnRole::values && column.role != ColumnRole::total) continue;
    if (!counts_column(column)) continue;
    Series series{t, {}};
    for (std::size_t r = 0; r < layout.rows.size(); ++r) {
      const std::string label = normalised(layout.rows[r].label);
      if (!label.empty() && labels[label] == 1 && book.is_count({t, r, c, std::nullopt})) series.cells.emplace(label, NumberRef{t, r, c, std::nullopt});
    }
    // apart from rows of the same name
    if (series.cells.size() >= 2) all[{normalised(column.text), "", "\n" + normalised(column.spanner)}].push_back(std::move(series));
  }
}

/// Series of counts under the names that tell them apart.
std::map<Name, std::vector<Series>> all_series(const Book& book) {
  std::map<Name, std::vector<Series>> all;
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    if (!has_periods(layout)) {
      add_columns(book, t, all);
      continue;
    }
    for (std::size_t r = 0; r < layout.rows.size(); ++r) {
      const RowHead& head = layout.rows[r];
      if (head.role != RowRole::figures && head.role != RowRole::of_which) continue;
      std::map<std::string, Series> by_spanner;
      for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        const ColumnHead& column = layout.columns[c];
        if (column.role != ColumnRole::values || !column.period || !counts_column(column)) continue;
        if (!book.is_count({t, r, c, std::nullopt})) continue;
        auto& series = by_spanner.try_emplace(column.spanner, Series{t, {}}).first->second;
        series.cells.emplace(column.period->to_string(), NumberRef{t, r, c, std::nullopt});
      }
      const std::string parent =
          head.parent && *head.parent < layout.rows.size() ? normalised(layout.rows[*head.parent].label) : "";
      for (auto& [spanner, series] : by_spanner)
        all[{normalised(head.label), parent, normalised(spanner)}].push_back(std::move(series));
    }
  }
  return all;
}

struct Match {
  NumberRef here, there;
};

std::vector<Match> shared_cells(const Series& a, const Series& b) {
  std::vector<Match> all;
  for (const auto& [key, cell] : b.cells)
    if (const auto it = a.cells.find(key); it != a.cells.end()) all.push_back({cell, it->second});
  return all;
}

/// Two rows with one name may still count different things (another region, another age). They are
/// taken for the same only where the numbers bear it out: at least one telling number agrees, and as
/// many agree as differ. Where the name is general ("boys"), two large numbers must.
bool borne_out(const Book& book, const std::vector<Match>& cells, bool telling_name) {
  constexpr int large_number = 100;
  std::size_t agree = 0, differ = 0, large = 0;
  for (const Match& m : cells) {
    const Range &a = *book.range(m.here), &b = *book.range(m.there);
    if (!a.possibly_equal(b)) ++differ;
    else if (a.is_exact() && b.is_exact() && *a.low() >= telling_number) ++agree, large += *a.low() >= large_number;
  }
  return agree > 0 && agree >= differ && (telling_name || large >= 2);
}

Claim linked_claim(const Book& book, const Match& m) {
  Claim c;
  c.code = "KR601";
  c.kind = FindingKind::linked;
  c.statement = book.text(m.here) + " = " + book.text(m.there);
  c.relations = {adds_up({m.there}, m.here, c.statement)};
  c.where = book.where({m.here, m.there});
  c.printed = book.text(m.here);
  c.subject = {Subject::Form::number, m.here, {}};
  c.phrase = "linked";
  c.values = {{"row", book.row_name(m.here)},
              {"column", book.column_name(m.here)},
              {"other", book.text(m.there)},
              {"table", Rational(m.there.table + 1)}};
  return c;
}

/// Earlier rows of one name by the telling numbers that they print, so that a row is held only
/// against those that it may repeat. Cost: linear in the rows, since a number that many rows print
/// tells little and only the first of them are kept.
class Repeated {
 public:
  explicit Repeated(const Book& book) : book_(book) {}

  void add(const Series& series, std::size_t index) {
    each_number(series, [&](const Key& key) {
      auto& rows = rows_[key];
      if (rows.size() < most_rows) rows.push_back(index);
    });
  }
  /// In order.
  [[nodiscard]] std::set<std::size_t> candidates(const Series& series) const {
    std::set<std::size_t> all;
    each_number(series, [&](const Key& key) {
      if (const auto rows = rows_.find(key); rows != rows_.end()) all.insert(rows->second.begin(), rows->second.end());
    });
    return all;
  }

 private:
  using Key = std::pair<std::string, Integer>;
  static constexpr std::size_t most_rows = 32;

  template <class Visit>
  void each_number(const Series& series, Visit visit) const {
    for (const auto& [key, cell] : series.cells)
      if (const auto value = exact(book_.range(cell)); value && *value >= telling_number) visit(Key{key, *value});
  }

  const Book& book_;
  std::map<Key, std::vector<std::size_t>> rows_;
};

/// A count under a name that stands on its own: the words of its label and head, and its year.
struct Named {
  NumberRef number;
  std::set<std::string> words;
  int year;
};

/// `total requests 2023`: what the words of the labels and the year say that the cell counts. Nothing where no
/// year is named, or where the words alone tell too little.
std::optional<Named> named(const Book& book, const NumberRef& n) {
  const RowHead& row = book.row(n);
  const ColumnHead& column = book.column(n);
  Named named{n, {}, 0};
  std::set<int> years;
  const auto take = [&](const std::string& text) {
    std::string word;
    for (const char c : normalised(text) + " ") {
      if (c != ' ') {
        word += c;
        continue;
      }
      const bool year = word.size() == 4 && (word.starts_with("19") || word.starts_with("20")) &&
                        std::all_of(word.begin(), word.end(), [](char d) { return d >= '0' && d <= '9'; });
      if (year) years.insert(std::stoi(word));
      else if (!word.empty()) named.words.insert(word);
      word.clear();
    }
  };
  take(row.label);
  if (column.period) {
    if (!column.period->is_year() || !column.spanner.empty()) return std::nullopt;
    years.insert(column.period->first());
  } else if (std::find(std::begin(words::general_heads), std::end(words::general_heads), normalised(column.text)) ==
             std::end(words::general_heads)) {
    take(column.text);
  }
  const bool general = std::all_of(named.words.begin(), named.words.end(), [](const std::string& w) {
    return std::find(std::begin(words::general_labels), std::end(words::general_labels), w) != std::end(words::general_labels);
  });
  if (years.size() != 1 || general || row.parent || row.role == RowRole::of_which) return std::nullopt;
  named.year = *years.begin();
  return named;
}

/// One number under one name in tables that are laid out differently: the row "Requests" in the column 2023, and
/// the row "Requests 2023" in another table. The names alone do not tie them, for one table may be about a part
/// of the country: the numbers must be near, or one slip apart.
void link_names(const Book& book, std::vector<Claim>& claims) {
  constexpr int near_percent = 2;
  std::map<std::pair<std::set<std::string>, int>, std::vector<NumberRef>> all;
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    for (std::size_t r = 0; r < layout.rows.size(); ++r)
      for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        const NumberRef n{t, r, c, std::nullopt};
        const bool counts = (layout.columns[c].role == ColumnRole::values || layout.columns[c].role == ColumnRole::total) && counts_column(layout.columns[c]);
        if (!counts || layout.rows[r].role == RowRole::names || !exact(book.range(n)) || *exact(book.range(n)) < telling_number) continue;
        if (auto name = named(book, n)) all[{std::move(name->words), name->year}].push_back(n);
      }
  }
  for (const auto& [name, numbers] : all) {
    if (numbers.size() != 2 || numbers[0].table == numbers[1].table) continue;
    if (has_periods(book.layout(numbers[0].table)) == has_periods(book.layout(numbers[1].table))) continue;  // series
    const Integer a = *exact(book.range(numbers[0])), b = *exact(book.range(numbers[1]));
    const bool near = boost::multiprecision::abs(a - b) * 100 <= near_percent * std::max(a, b);
    if (near || slip(a, b) != Slip::other) claims.push_back(linked_claim(book, {numbers[1], numbers[0]}));
  }
}

}  // namespace

void check_linked(const Book& book, std::vector<Claim>& claims) {
  for (const auto& [name, series] : all_series(book)) {
    const bool columns = std::get<2>(name).starts_with('\n'), tells = telling(std::get<0>(name));
    if (!tells && (!columns || std::get<0>(name).empty())) continue;
    Repeated earlier(book);
    for (std::size_t b = 0; b < series.size(); ++b) {
      for (const std::size_t a : earlier.candidates(series[b])) {
        if (columns && series[a].table == series[b].table) continue;  // two columns of one head
        const auto cells = shared_cells(series[a], series[b]);
        if (!borne_out(book, cells, tells)) continue;
        for (const Match& m : cells) claims.push_back(linked_claim(book, m));
        break;  // the first one that it repeats
      }
      earlier.add(series[b], b);
    }
  }
  link_names(book, claims);
}

/// The same cell in two editions: where both print it, and whether it can be one number.
std::vector<Finding> compare_books(const Book& newer, const Book& older) {
  const auto before = all_series(older);
  std::vector<Finding> found;
  for (const auto& [name, series] : all_series(newer)) {
    const auto it = before.find(name);
    // a name that several rows of one edition carry does not say which is meant
    if (it == before.end() || it->second.size() != 1 || series.size() != 1) continue;
    for (const Match& m : shared_cells(it->second.front(), series.front())) {
      const Range &now = *newer.range(m.here), &then = *older.range(m.there);
      Finding f;
      f.code = "KR602";
      f.kind = FindingKind::linked;
      f.verdict = now.equal(then);
      f.where = newer.where(std::vector{m.here});
      f.printed = newer.text(m.here);
      f.statement = f.printed + " = " + older.text(m.there);
      f.possible = then;
      f.facts = {f.statement};
      const bool revised = newer.figure(m.here).status.contains(Status::revised);
      const char* outcome = f.verdict == Verdict::refuted ? (revised ? "marked" : "differ")
                            : f.verdict == Verdict::confirmed ? "agree" : "open";
      f.reason = {std::string("edition_") + outcome,
                  {{"row", newer.row_name(m.here)}, {"column", newer.column_name(m.here)},
                   {"printed", f.printed}, {"other", older.text(m.there)},
                   {"edition", older.report().name}},
                  {}};
      found.push_back(std::move(f));
    }
  }
  std::stable_sort(found.begin(), found.end(), [](const Finding& a, const Finding& b) {
    return std::tuple(a.verdict, a.where.front().number) < std::tuple(b.verdict, b.where.front().number);
  });
  return found;
}

}  // namespace kinderrechten::detail

namespace kinderrechten {

std::vector<Finding> compare(const Report& newer, const Report& older) {
  return detail::compare_books(detail::Book(newer), detail::Book(older));
}

}  // namespace kinderrechten
