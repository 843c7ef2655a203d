// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <iterator>
#include <map>

#include "audit/checks.hpp"
#include "audit/relations.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail {
namespace {

struct Pair {
  NumberRef from, to;
};

/// What a column that compares two others made of them, claim by claim.
struct ColumnFit {
  std::size_t first = 0, fits = 0, fails = 0;

  void count(Verdict v) { ++(v == Verdict::refuted ? fails : fits); }
  /// Where most cells do not fit, the column compares something else: other years, another base.
  [[nodiscard]] bool misread() const { return fails >= 2 && fails > fits; }
};

void doubt(Claim& claim) {
  claim.doubtful = true;
  if (claim.judged == Verdict::refuted) claim.judged = Verdict::undecided;
}

/// The columns that a change compares: as its head says, else the last two periods before it.
std::optional<std::pair<std::size_t, std::size_t>> compared(const Layout& layout, std::size_t column) {
  const ColumnHead& head = layout.columns[column];
  if (head.from && head.to) return std::pair(*head.from, *head.to);
  std::vector<std::size_t> periods;
  for (std::size_t c = 0; c < layout.columns.size(); ++c)
    if (layout.columns[c].role == ColumnRole::values && layout.columns[c].period &&
        layout.columns[c].spanner == head.spanner)
      periods.push_back(c);
  std::stable_sort(periods.begin(), periods.end(), [&](std::size_t a, std::size_t b) {
    return *layout.columns[a].period < *layout.columns[b].period;
  });
  if (periods.size() < 2) return std::nullopt;
  return std::pair(periods[periods.size() - 2], periods.back());
}

/// Would the change fit if both numbers had been rounded?
bool fits_when_rounded(const Book& book, const Pair& pair, const Change& change, const Integer& base) {
  if (base == 0) return false;
  const Range slack = Range::between(Rational(-base) / 2, Rational(base) / 2);
  return change.states(*book.range(pair.from) + slack, *book.range(pair.to) + slack) != Verdict::refuted;
}

/// A count, or a mean above 0: not a percentage.
bool measured(const Book& book, const NumberRef& n) {
  if (book.is_count(n)) return true;
  const auto& range = book.range(n);
  return range && range->low() && *range->low() > 0 && !book.figure(n).share && !book.figure(n).change;
}

Claim change_claim(const Book& book, const Pair& pair, const NumberRef& cell, const Change& change,
                   const std::string& text) {
  Claim c;
  c.code = cell.part ? "KR402" : "KR401";
  c.kind = FindingKind::change;
  c.printed = text;
  c.statement = book.text(pair.from) + " → " + book.text(pair.to) + " = " + text;
  const bool counts = book.is_count(pair.from);
  if (counts) {
    c.relations = is_change(pair.from, pair.to, change.range(), c.statement);
  } else {  // of means: judged by themselves
    const Range truth = percent_change(*book.range(pair.from), *book.range(pair.to));
    c.judged = verdict(truth.possibly_equal(change.range()), change.range().contains(truth));
    c.possible = truth;
  }
  const auto under = [&](RoundingMode mode) {
    return is_change(pair.from, pair.to, percent_range(*change.printed(), change.decimals(), mode),
                     c.statement);
  };
  if (counts && change.mode() != RoundingMode::truncate) c.when_truncated = under(RoundingMode::truncate);
  if (counts && change.mode() != RoundingMode::half_even) c.when_half_even = under(RoundingMode::half_even);
  c.fact = !worked_out_from_printed(book, pair.from, pair.to, [&](const Range& from, const Range& to) { return change.states(from, to); });
  c.where = book.where({cell, pair.from, pair.to});
  c.subject = {Subject::Form::change, pair.to, pair.from};
  c.phrase = "change";
  c.percent = PrintedPercent{{cell, *change.printed(), false}, change.decimals()};
  const bool down = pair.from.row != pair.to.row;  // years down the rows
  c.values = {{"from", book.text(pair.from)},
              {"to", book.text(pair.to)},
              {"before", down ? book.row_name(pair.from) : book.column_name(pair.from)},
              {"after", down ? book.row_name(pair.to) : book.column_name(pair.to)}};
  if (book.broken_between(pair.from, pair.to)) c.steps.push_back({"break_between", {}, {}});
  return c;
}

/// A number with a word behind it that is no word for per cent: `-6 days`.
bool in_units(std::string_view text) {
  const bool word = std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
  return word && text.find('%') == std::string_view::npos && !contains_any(text, words::per_cent);
}

void add_change(const Book& book, const Pair& pair, const NumberRef& cell, const Change& change,
                const std::string& text, std::vector<Claim>& claims, ColumnFit& fit) {
  if (contains_any(text, words::points) || in_units(text)) return;  // `+0.62 points`, `-6 days`: a difference
  if (!change.printed() || !measured(book, pair.from) || !measured(book, pair.to) ||
      book.is_count(pair.from) != book.is_count(pair.to))
    return;
  Claim c = change_claim(book, pair, cell, change, text);
  const Verdict v = change.states(*book.range(pair.from), *book.range(pair.to));
  fit.count(v);
  if (v == Verdict::refuted &&
      fits_when_rounded(book, pair, change, book.coarseness(cell.table, cell.row))) {
    c.doubtful = true;
    c.steps.push_back({"maybe_rounded", {}, {}});
  }
  claims.push_back(std::move(c));
}

/// The part of a cell that a bracket in the change column speaks of: the one with its label, else
/// the one in its place among those that are not summands.
std::optional<NumberRef> matching_part(const Book& book, NumberRef cell, const Part& change,
                                       std::size_t place, std::size_t of) {
  const Figure& f = book.figure(cell);
  std::vector<std::size_t> parts;
  for (std::size_t p = 0; p < f.parts.size(); ++p) {
    if (f.parts[p].role == Role::term) continue;
    if (!change.label.empty() && f.parts[p].label == change.label) return cell.part = p, cell;
    parts.push_back(p);
  }
  if (!change.label.empty() || parts.size() != of) return std::nullopt;
  return cell.part = parts[place], cell;
}

std::string head_text(const std::string& text) {
  std::string head = text.substr(0, text.find('('));
  while (!head.empty() && head.back() == ' ') head.pop_back();
  return head;
}

void check_changes(const Book& book, const Pair& pair, const NumberRef& cell, std::vector<Claim>& claims,
                   ColumnFit& fit) {
  const Figure& f = book.figure(cell);
  if (f.change) add_change(book, pair, cell, *f.change, head_text(f.text), claims, fit);
  const auto changes = static_cast<std::size_t>(
      std::count_if(f.parts.begin(), f.parts.end(), [](const Part& p) { return p.change.has_value(); }));
  std::size_t place = 0;
  for (std::size_t p = 0; p < f.parts.size(); ++p) {
    if (!f.parts[p].change) continue;
    const auto from = matching_part(book, pair.from, f.parts[p], place, changes);
    const auto to = matching_part(book, pair.to, f.parts[p], place, changes);
    ++place;
    NumberRef here = cell;
    here.part = p;
    if (from && to) add_change(book, {*from, *to}, here, *f.parts[p].change, f.parts[p].text, claims, fit);
  }
}

/// A column of differences between percentages, in points: believed when more cells fit than do not.
void check_points(const Book& book, std::size_t t, std::size_t column, std::size_t from, std::size_t to, std::vector<Claim>& claims) {
  std::vector<Claim> these;
  std::size_t fits = 0;
  for (std::size_t r = 0; r < book.layout(t).rows.size(); ++r) {
    const NumberRef cell{t, r, column, std::nullopt}, a{t, r, from, std::nullopt}, b{t, r, to, std::nullopt};
    const auto& change = book.figure(cell).change;
    if (!change || !change->printed() || !book.figure(a).share || !book.figure(b).share) continue;
    const Range truth = *book.range(b) - *book.range(a);
    Claim c;
    c.code = "KR404";
    c.kind = FindingKind::change;
    c.printed = head_text(book.figure(cell).text);
    c.statement = book.text(b) + " - " + book.text(a) + " = " + c.printed;
    c.judged = verdict(truth.possibly_equal(change->range()), change->range().contains(truth));
    c.possible = truth;
    c.where = book.where(std::vector{cell, a, b});
    c.phrase = "points";
    c.values = {{"from", book.text(a)}, {"to", book.text(b)}};
    fits += *c.judged != Verdict::refuted;
    these.push_back(std::move(c));
  }
  if (fits >= 2 && fits > these.size() - fits) std::move(these.begin(), these.end(), std::back_inserter(claims));
}

/// The columns left of one that its changes may be of: those that its head names, else all.
std::vector<std::size_t> bases_of(const Layout& layout, std::size_t column) {
  std::vector<std::size_t> all, named;
  const std::string head = " " + normalised(layout.columns[column].spanner + " " + layout.columns[column].text) + " ";
  for (std::size_t c = column; c-- > 0;) {
    const ColumnHead& other = layout.columns[c];
    if (other.role != ColumnRole::values && other.role != ColumnRole::total) continue;
    all.push_back(c);
    const std::string name = normalised(other.text);
    if (!name.empty() && head.find(" " + name + " ") != std::string::npos) named.push_back(c);
  }
  return named.empty() ? all : named;
}

/// A difference in numbers: to - from.
void check_difference(const Book& book, const Pair& pair, const NumberRef& cell, std::vector<Claim>& claims,
                      ColumnFit& fit) {
  if (book.figure(cell).text.empty()) return;  // states nothing
  if (!book.is_count(cell) || !book.is_count(pair.from) || !book.is_count(pair.to)) return;
  Claim c;
  c.code = "KR403";
  c.kind = FindingKind::change;
  c.printed = book.text(cell);
  c.statement = book.text(pair.to) + " - " + book.text(pair.from) + " = " + c.printed;
  c.relations = {{FactKind::sum, c.statement, {{cell, 1}, {pair.to, -1}, {pair.from, 1}}, Integer(0), Integer(0)}};
  c.where = book.where({cell, pair.from, pair.to});
  c.subject = {Subject::Form::number, cell, {}};
  c.phrase = "difference";
  c.values = {{"from", book.text(pair.from)}, {"to", book.text(pair.to)}};
  const Range truth = *book.range(pair.to) - *book.range(pair.from);
  fit.count(truth.possibly_equal(*book.range(cell)) ? Verdict::undecided : Verdict::refuted);
  claims.push_back(std::move(c));
}

void check_cell(const Book& book, const Pair& pair, const NumberRef& cell, std::vector<Claim>& claims, ColumnFit& fit) {
  // some cells of a column of changes may be differences, and the other way round
  if (book.figure(cell).change) check_changes(book, pair, cell, claims, fit);
  else if (book.column(cell).role == ColumnRole::difference) check_difference(book, pair, cell, claims, fit);
}

/// A table with a row for each year: a column of changes compares the rows of a column before it, each with the year
/// before. Which column that is, its head or the numbers tell.
class YearsDown {
 public:
  YearsDown(const Book& book, std::size_t table) : book_(book), table_(table) {
    const auto& rows = book.layout(table).rows;
    for (std::size_t r = 0; r < rows.size(); ++r)
      if (rows[r].period && rows[r].role == RowRole::figures && !by_year_.emplace(rows[r].period->last(), r).second) repeated_ = true;
  }
  [[nodiscard]] bool any() const { return by_year_.size() >= 3; }

  void check(std::size_t column, std::vector<Claim>& claims) const {
    const ColumnRole role = book_.layout(table_).columns[column].role;
    if (repeated_ || (role != ColumnRole::change && role != ColumnRole::difference)) return;
    std::vector<Claim> best;
    std::size_t most = 0;
    for (const std::size_t base : bases_of(book_.layout(table_), column))
      for (const auto& since : starts_of(book_.layout(table_).columns[column])) {
        std::vector<Claim> these;
        const ColumnFit fit = compare(column, base, since, these);
        if (fit.fits >= 2 && fit.fits > fit.fails && fit.fits > most) most = fit.fits, best = std::move(these);
      }
    std::move(best.begin(), best.end(), std::back_inserter(claims));
  }

 private:
  /// The year that its changes start from: the year before each, or one that its head names.
  [[nodiscard]] std::vector<std::optional<int>> starts_of(const ColumnHead& head) const {
    std::vector<std::optional<int>> all{std::nullopt};
    for (const auto& [year, row] : by_year_)
      if ((head.spanner + " " + head.text).find(std::to_string(year)) != std::string::npos) all.emplace_back(year);
    return all;
  }
  ColumnFit compare(std::size_t column, std::size_t base, const std::optional<int>& since, std::vector<Claim>& claims) const {
    ColumnFit fit;
    for (auto now = std::next(by_year_.begin()); now != by_year_.end(); ++now) {
      const auto before = since ? by_year_.find(*since) : std::prev(now);
      if (since ? *since >= now->first : before->first + 1 != now->first) continue;  // a year is left out: compared with what?
      const Pair pair{{table_, before->second, base, std::nullopt}, {table_, now->second, base, std::nullopt}};
      check_cell(book_, pair, {table_, now->second, column, std::nullopt}, claims, fit);
    }
    return fit;
  }

  const Book& book_;
  std::size_t table_;
  std::map<int, std::size_t> by_year_;  ///< rows
  bool repeated_ = false;               ///< two rows of one year: it is not known which is compared
};

}  // namespace

void check_change(const Book& book, std::vector<Claim>& claims) {
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    if (const YearsDown years(book, t); years.any()) {
      for (std::size_t col = 0; col < layout.columns.size(); ++col) years.check(col, claims);
      continue;
    }
    for (std::size_t col = 0; col < layout.columns.size(); ++col) {
      const ColumnRole role = layout.columns[col].role;
      if (role != ColumnRole::change && role != ColumnRole::difference) continue;
      const auto columns = compared(layout, col);
      if (!columns || columns->first >= layout.columns.size() || columns->second >= layout.columns.size())
        continue;
      check_points(book, t, col, columns->first, columns->second, claims);
      ColumnFit fit{claims.size()};
      for (std::size_t r = 0; r < layout.rows.size(); ++r) {
        const NumberRef cell{t, r, col, std::nullopt};
        const Pair pair{{t, r, columns->first, std::nullopt}, {t, r, columns->second, std::nullopt}};
        check_cell(book, pair, cell, claims, fit);
      }
      if (fit.misread())
        for (std::size_t c = fit.first; c < claims.size(); ++c) doubt(claims[c]);
    }
  }
}

}  // namespace kinderrechten::detail
