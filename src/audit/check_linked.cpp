// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "audit/checks.hpp"
#include "audit/relations.hpp"
#include "audit/series.hpp"
#include "audit/twin_columns.hpp"
#include "audit/words.hpp"
#include "kinderrechten/inference/slip.hpp"

namespace kinderrechten::detail {
namespace {

/// Two rows with one name may still count different things (another region, another age). They are
/// taken for the same only where the numbers bear it out: at least one telling number agrees, and as
/// many agree as differ. Where the name is general ("boys"), two large numbers must.
bool borne_out(const Book& book, const std::vector<Match>& cells, bool telling_name) {
  const Agreement a = agreement(book, book, cells);
  return a.agree > 0 && a.agree >= a.differ && (telling_name || a.large >= 2);
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
  c.values = {{"other", book.text(m.there)},
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
struct NamedCount {
  NumberRef number;
  std::set<std::string> words;
  int year;
};

/// `total requests 2023`: what the words of the labels and the year say that the cell counts. Nothing where no
/// year is named, or where the words alone tell too little.
std::optional<NamedCount> named(const Book& book, const NumberRef& n) {
  const RowHead& row = book.row(n);
  const ColumnHead& column = book.column(n);
  NamedCount named{n, {}, 0};
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
  bool across = false, down = false;  // tables with periods and without
  for (std::size_t t = 0; t < book.tables(); ++t)
    if (book.printed(t)) (has_periods(book.layout(t)) ? across : down) = true;
  if (!across || !down) return;  // series
  std::map<std::pair<std::set<std::string>, int>, std::vector<NumberRef>> all;
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    for (std::size_t r = 0; r < layout.rows.size(); ++r)
      for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        const NumberRef n{t, r, c, std::nullopt};
        if (!counts_column(layout.columns[c]) || layout.rows[r].role == RowRole::names || !exact(book.range(n)) || *exact(book.range(n)) < telling_number) continue;
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
  for (const auto& [name, series] : repeated_series(book)) {
    const bool tells = telling(name.label);
    if (!tells && (!name.column || name.label.empty())) continue;
    Repeated earlier(book);
    for (std::size_t b = 0; b < series.size(); ++b) {
      for (const std::size_t a : earlier.candidates(series[b])) {
        if (name.column && series[a].table == series[b].table) continue;  // two columns of one head
        const auto cells = shared_cells(series[a], series[b]);
        if (!borne_out(book, cells, tells)) continue;
        for (const Match& m : cells) claims.push_back(linked_claim(book, m));
        break;  // the first one that it repeats
      }
      earlier.add(series[b], b);
    }
  }
  link_names(book, claims);
  for (const auto& cells : twin_columns(book))
    for (const Match& m : cells) claims.push_back(linked_claim(book, m));
}

}  // namespace kinderrechten::detail
