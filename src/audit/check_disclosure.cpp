// SPDX-License-Identifier: BSD-3-Clause
#include <set>

#include "audit/checks.hpp"
#include "audit/judge.hpp"
#include "audit/open_numbers.hpp"

namespace kinderrechten::detail {
namespace {

bool hides(State state) {
  return state == State::suppressed || state == State::refused || state == State::below ||
         state == State::unknown;
}

Finding hidden_finding(const Book& book, const Judge& judge, const NumberRef& n) {
  const Range now = judge.range(n);
  Finding f;
  f.code = "KR951";
  f.kind = FindingKind::disclosure;
  f.where = book.where(std::vector{n});
  f.printed = book.text(n);
  f.statement = f.printed + " = ?";
  f.possible = now;
  f.reason.values = {{"printed", f.printed}, {"possible", now}};
  if (now.is_exact()) {
    f.verdict = Verdict::refuted;
    f.facts = judge.derivation(n);
    std::string all;
    for (const auto& fact : f.facts) all += (all.empty() ? "" : "; ") + fact;
    f.reason.id = all.empty() ? "hidden_exact_only" : "hidden_exact";
    f.reason.values["facts"] = all;
  } else if (judge.certainly_open(n)) {
    f.verdict = Verdict::confirmed;
    f.reason.id = now == *book.range(n) ? "hidden_open" : "hidden_narrowed";
  } else {
    f.verdict = Verdict::undecided;
    f.reason.id = "hidden_undecided";
    if (judge.out_of_time()) f.reason.steps.push_back({"out_of_time", {}, {}});
  }
  return f;
}

/// A sentence prints it.
Finding stated_finding(const Book& book, const OpenNumber& open) {
  Finding f;
  f.code = "KR952";
  f.kind = FindingKind::disclosure;
  f.verdict = Verdict::refuted;
  f.where = book.where(std::vector{open.cell});
  f.where.push_back(open.where);
  f.printed = book.text(open.cell);
  f.statement = f.printed + " = " + to_string(open.value);
  f.possible = Range(open.value);
  f.reason = {"hidden_stated",
              {{"row", book.row_name(open.cell)}, {"column", book.column_name(open.cell)}, {"printed", f.printed}, {"stated", open.text}},
              {}};
  return f;
}

/// A hidden cell of the column would print a count: it is a column of counts, and its other cells are not all percentages.
bool hides_counts(const Book& book, std::size_t t, std::size_t c) {
  const Layout& layout = book.layout(t);
  if (!counts_column(layout.columns[c])) return false;
  bool any = false;
  for (std::size_t r = 0; r < layout.rows.size(); ++r) {
    const Figure& f = book.figure({t, r, c, std::nullopt});
    if (f.text.empty() || hides(f.state) || f.state == State::not_applicable) continue;
    if (!f.share) return true;
    any = true;
  }
  return !any;
}

/// Hidden counts of the tables, whole cells and parts. Linear: a column is looked through once.
std::vector<NumberRef> hidden_numbers(const Book& book) {
  std::vector<NumberRef> all;
  const auto look = [&](const NumberRef& n, State state) {
    const auto& range = book.range(n);
    if (hides(state) && range && !range->is_exact() && book.is_count(n)) all.push_back(n);
  };
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    std::vector<bool> counts;
    for (std::size_t c = 0; c < layout.columns.size(); ++c) counts.push_back(hides_counts(book, t, c));
    for (std::size_t r = 0; r < layout.rows.size(); ++r)
      for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        NumberRef n{t, r, c, std::nullopt};
        const Figure& f = book.figure(n);
        if (layout.rows[r].role == RowRole::names || !f.problem.empty() || f.text.empty()) continue;
        if (hides(f.state) && counts[c]) look(n, f.state);
        for (std::size_t p = 0; p < f.parts.size(); ++p) {
          n.part = p;
          look(n, f.parts[p].state);
        }
      }
  }
  return all;
}

}  // namespace

void check_disclosure(const Book& book, const Judge& judge, std::vector<Finding>& findings) {
  const auto hidden = hidden_numbers(book);
  std::set<NumberRef> stated;
  for (const OpenNumber& open : open_numbers(book, hidden)) {
    findings.push_back(stated_finding(book, open));
    stated.insert(open.cell);
  }
  for (const NumberRef& n : hidden)
    if (!stated.contains(n)) findings.push_back(hidden_finding(book, judge, n));
}

}  // namespace kinderrechten::detail
