// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "audit/checks.hpp"
#include "audit/relations.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail {
namespace {

/// What says that two rows are the same thing: label, the label that it hangs under, the spanner.
struct Series {
  std::size_t table, row;
  std::string spanner;
  std::map<Period, std::size_t> columns;
};
using Name = std::tuple<std::string, std::string, std::string>;

/// Small numbers are the same by accident too often.
constexpr int telling_number = 10;

bool telling(const std::string& label) {
  if (label.size() < 8) return false;
  return std::find(std::begin(words::general_labels), std::end(words::general_labels), label) ==
         std::end(words::general_labels);
}

/// Rows of counts by period, under the names that tell them apart.
std::map<Name, std::vector<Series>> all_series(const Book& book) {
  std::map<Name, std::vector<Series>> all;
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    for (std::size_t r = 0; r < layout.rows.size(); ++r) {
      const RowHead& head = layout.rows[r];
      if (head.role != RowRole::figures && head.role != RowRole::of_which) continue;
      std::map<std::string, Series> by_spanner;
      for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        const ColumnHead& column = layout.columns[c];
        if (column.role != ColumnRole::values || !column.period || !counts_column(column)) continue;
        if (!book.is_count({t, r, c, std::nullopt})) continue;
        auto& series = by_spanner.try_emplace(column.spanner, Series{t, r, column.spanner, {}}).first->second;
        series.columns.emplace(*column.period, c);
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
  for (const auto& [period, column] : b.columns)
    if (const auto it = a.columns.find(period); it != a.columns.end())
      all.push_back({{b.table, b.row, column, std::nullopt}, {a.table, a.row, it->second, std::nullopt}});
  return all;
}

/// Two rows with one name may still count different things (another region, another age). They are
/// taken for the same only where the numbers bear it out: at least one telling number agrees, and as
/// many agree as differ.
bool borne_out(const Book& book, const std::vector<Match>& cells) {
  std::size_t agree = 0, differ = 0;
  for (const Match& m : cells) {
    const Range &a = *book.range(m.here), &b = *book.range(m.there);
    if (!a.possibly_equal(b)) ++differ;
    else if (a.is_exact() && b.is_exact() && *a.low() >= telling_number) ++agree;
  }
  return agree > 0 && agree >= differ;
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
  using Key = std::pair<Period, Integer>;
  static constexpr std::size_t most_rows = 32;

  template <class Visit>
  void each_number(const Series& series, Visit visit) const {
    for (const auto& [period, column] : series.columns)
      if (const auto value = exact(book_.range({series.table, series.row, column, std::nullopt})); value && *value >= telling_number)
        visit(Key{period, *value});
  }

  const Book& book_;
  std::map<Key, std::vector<std::size_t>> rows_;
};

}  // namespace

void check_linked(const Book& book, std::vector<Claim>& claims) {
  for (const auto& [name, series] : all_series(book)) {
    if (!telling(std::get<0>(name))) continue;
    Repeated earlier(book);
    for (std::size_t b = 0; b < series.size(); ++b) {
      for (const std::size_t a : earlier.candidates(series[b])) {
        const auto cells = shared_cells(series[a], series[b]);
        if (!borne_out(book, cells)) continue;
        for (const Match& m : cells) claims.push_back(linked_claim(book, m));
        break;  // the first one that it repeats
      }
      earlier.add(series[b], b);
    }
  }
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
