// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "audit/checks.hpp"
#include "audit/not_known.hpp"
#include "audit/relations.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail {
namespace {

/// All parts of the cell that divide its whole, when their labels say that nothing is left over.
std::vector<NumberRef> exhaustive_parts(const Book& book, const NumberRef& cell) {
  const Figure& f = book.figure(cell);
  std::vector<NumberRef> parts;
  std::vector<std::string> names;
  for (std::size_t p = 0; p < f.parts.size(); ++p) {
    if (f.parts[p].role != Role::part) continue;
    NumberRef n = cell;
    n.part = p;
    if (f.parts[p].label.empty() || !book.is_count(n)) return {};
    parts.push_back(n);
    names.push_back(f.parts[p].label);
  }
  if (parts.size() < 2) return {};
  const auto& hint = book.row(cell).part_labels;
  const bool hinted = hint.size() == names.size() && std::is_permutation(hint.begin(), hint.end(), names.begin());
  return hinted || is_partition(names) ? parts : std::vector<NumberRef>{};
}

Claim breakdown(const Book& book, const NumberRef& whole, const std::vector<NumberRef>& parts,
                std::string code, std::string phrase) {
  Claim c;
  c.code = std::move(code);
  c.kind = FindingKind::breakdown;
  c.statement = sum_formula(book, parts, book.text(whole));
  c.relations = {adds_up(parts, whole, c.statement)};
  std::vector<NumberRef> named{whole};
  named.insert(named.end(), parts.begin(), parts.end());
  c.where = book.where(named);
  c.printed = book.text(whole);
  c.subject = {Subject::Form::number, whole, {}};
  c.phrase = std::move(phrase);
  return c;
}

/// Off by no more than rounding each number could explain, in a row that looks rounded.
void doubt_when_rounded(const Book& book, const std::vector<NumberRef>& parts, Claim& c) {
  const NumberRef& whole = c.subject.number;
  const Integer base = book.coarseness(whole.table, whole.row);
  if (base == 0) return;
  const auto total = exact(book.range(whole));
  Integer sum = 0;
  for (const auto& part : parts) {
    const auto value = exact(book.range(part));
    if (!value || (base > 1 && *value % base != 0)) return;
    sum += *value;
  }
  if (!total || sum == *total) return;
  const Integer off = boost::multiprecision::abs(sum - *total);
  if (2 * off > base * static_cast<long long>(parts.size() + 1)) return;
  c.doubtful = true;
  c.steps.push_back({"maybe_rounded", {}, {}});
}

/// The text says of as many as the parts fall short that they belong to none.
void doubt_when_told(const std::vector<NumberRef>& parts, NotKnown& not_known, Claim& c) {
  if (c.doubtful) return;
  const auto difference = not_known.told_shortfall(parts, c.subject.number);
  if (!difference) return;
  c.doubtful = true;
  c.steps.push_back({"maybe_unknown", {{"difference", Rational(*difference)}}, {}});
}

std::string name_of_part(const RowHead& head) {
  std::string name = lowered(head.label);
  for (const auto word : words::of_which)
    if (name.starts_with(word)) name = name.substr(std::min(word.size() + 1, name.size()));
  return name;
}

/// Rows that together make up `parent` in every column of counts.
void check_parts(const Book& book, std::size_t table, std::size_t parent, const std::vector<std::size_t>& children,
                 NotKnown& not_known, std::vector<Claim>& claims) {
  const Layout& layout = book.layout(table);
  for (std::size_t col = 0; col < layout.columns.size(); ++col) {
    if (!additive_column(layout.columns[col])) continue;
    const NumberRef whole{table, parent, col, std::nullopt};
    std::vector<NumberRef> parts;
    for (const std::size_t r : children) parts.push_back({table, r, col, std::nullopt});
    if (!book.is_count(whole) ||
        !std::all_of(parts.begin(), parts.end(), [&](const auto& n) { return book.is_count(n); }))
      continue;
    claims.push_back(breakdown(book, whole, parts, "KR102", "parts"));
    doubt_when_rounded(book, parts, claims.back());
    doubt_when_told(parts, not_known, claims.back());
  }
}

/// Rows of one whole that divide it in several ways, taken apart: those before it and those behind it, and there
/// each run of labels that is a partition of its own.
std::vector<std::vector<std::size_t>> divisions(const Layout& layout, std::size_t whole, const std::vector<std::size_t>& rows) {
  std::vector<std::vector<std::size_t>> sides(2);
  for (const std::size_t r : rows) sides[r > whole].push_back(r);
  std::vector<std::vector<std::size_t>> all;
  for (const auto& side : sides) {
    std::vector<std::vector<std::size_t>> runs;
    std::vector<std::size_t> run;
    std::vector<std::string> names;
    for (const std::size_t r : side) {
      run.push_back(r);
      names.push_back(name_of_part(layout.rows[r]));
      if (run.size() < 2 || !is_partition(names)) continue;
      runs.push_back(std::exchange(run, {}));
      names.clear();
    }
    if (run.empty()) all.insert(all.end(), runs.begin(), runs.end());
    else if (!side.empty()) all.push_back(side);
  }
  return all;
}

/// "of which boys" and "of which girls" under one row, and rows whose numbers show that they make it up.
void check_rows(const Book& book, std::size_t table, NotKnown& not_known, std::vector<Claim>& claims) {
  const Layout& layout = book.layout(table);
  std::map<std::size_t, std::vector<std::size_t>> complete, named;
  for (std::size_t r = 0; r < layout.rows.size(); ++r) {
    const RowHead& head = layout.rows[r];
    if (head.role == RowRole::of_which && head.parent) (head.complete ? complete : named)[*head.parent].push_back(r);
  }
  for (const auto& [parent, children] : complete)
    for (const auto& division : divisions(layout, parent, children)) check_parts(book, table, parent, division, not_known, claims);
  for (const auto& [parent, children] : named)
    for (const auto& division : divisions(layout, parent, children)) {
      std::vector<std::string> names;
      for (const std::size_t r : division) names.push_back(name_of_part(layout.rows[r]));
      if (division.size() >= 2 && is_partition(names)) check_parts(book, table, parent, division, not_known, claims);
    }
}

}  // namespace

void check_breakdown(const Book& book, std::vector<Claim>& claims) {
  NotKnown not_known(book);
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    for (std::size_t r = 0; r < layout.rows.size(); ++r)
      for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        const NumberRef cell{t, r, c, std::nullopt};
        if (!book.is_count(cell) || !book.whole_printed(cell)) continue;
        const auto parts = exhaustive_parts(book, cell);
        if (parts.empty()) continue;
        claims.push_back(breakdown(book, cell, parts, "KR101", "parts"));
        doubt_when_rounded(book, parts, claims.back());
        doubt_when_told(parts, not_known, claims.back());
      }
    check_rows(book, t, not_known, claims);
  }
}

}  // namespace kinderrechten::detail
