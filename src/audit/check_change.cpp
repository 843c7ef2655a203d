// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <iterator>

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
  c.where = book.where({cell, pair.from, pair.to});
  c.subject = {Subject::Form::change, pair.to, pair.from};
  c.phrase = "change";
  c.percent = PrintedPercent{{cell, *change.printed(), false}, change.decimals()};
  c.values = {{"row", book.row_name(cell)},        {"from", book.text(pair.from)},
              {"to", book.text(pair.to)},          {"before", book.column_name(pair.from)},
              {"after", book.column_name(pair.to)}};
  if (book.broken_between(pair.from, pair.to)) c.steps.push_back({"break_between", {}, {}});
  return c;
}

void add_change(const Book& book, const Pair& pair, const NumberRef& cell, const Change& change,
                const std::string& text, std::vector<Claim>& claims, ColumnFit& fit) {
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
    c.values = {{"row", book.row_name(cell)}, {"from", book.text(a)}, {"to", book.text(b)}};
    fits += *c.judged != Verdict::refuted;
    these.push_back(std::move(c));
  }
  if (fits >= 2 && fits > these.size() - fits) std::move(these.begin(), these.end(), std::back_inserter(claims));
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
  c.values = {{"row", book.row_name(cell)}, {"from", book.text(pair.from)}, {"to", book.text(pair.to)}};
  const Range truth = *book.range(pair.to) - *book.range(pair.from);
  fit.count(truth.possibly_equal(*book.range(cell)) ? Verdict::undecided : Verdict::refuted);
  claims.push_back(std::move(c));
}

}  // namespace

void check_change(const Book& book, std::vector<Claim>& claims) {
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
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
        // some cells of a column of changes may be differences, and the other way round
        if (book.figure(cell).change) check_changes(book, pair, cell, claims, fit);
        else if (role == ColumnRole::difference) check_difference(book, pair, cell, claims, fit);
      }
      if (fit.misread())
        for (std::size_t c = fit.first; c < claims.size(); ++c) doubt(claims[c]);
    }
  }
}

}  // namespace kinderrechten::detail
