// SPDX-License-Identifier: BSD-3-Clause
#include <set>

#include "audit/checks.hpp"
#include "audit/relations.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail {
namespace {

Claim bound(const Book& book, const NumberRef& part, const NumberRef& whole, std::string code,
            std::string phrase) {
  Claim c;
  c.code = std::move(code);
  c.kind = FindingKind::bound;
  c.statement = book.text(part) + " ≤ " + book.text(whole);
  c.relations = {not_above(part, whole, c.statement)};
  c.where = book.where({part, whole});
  c.printed = book.text(part);
  c.phrase = std::move(phrase);
  c.values = {{"part", book.text(part)}, {"whole", book.text(whole)}, {"parent", book.row_name(whole)}};
  return c;
}

/// Parts that no other statement ties to their whole.
void check_cell(const Book& book, const NumberRef& cell, std::vector<Claim>& claims) {
  constexpr std::size_t most_parts = 100;  // what holds more is a list of something: each finding would quote all of it
  const Figure& f = book.figure(cell);
  if (f.parts.size() > most_parts) return;
  if (!book.is_count(cell) || !book.whole_printed(cell)) {
    if (!book.is_count(cell) || f.parts.front().role != Role::term) return;
  }
  for (std::size_t p = 0; p < f.parts.size(); ++p) {
    const Part& part = f.parts[p];
    NumberRef n = cell;
    n.part = p;
    if (part.share && part.share->printed() > 100 && part.role == Role::share) {
      Claim c = bound(book, n, cell, "KR504", "over_100");
      c.statement = part.text + " ≤ 100%";
      c.relations.clear();
      c.judged = Verdict::refuted;
      claims.push_back(std::move(c));
    }
    if (part.role != Role::part && part.role != Role::share) continue;
    if (part.share || !book.is_count(n)) continue;
    claims.push_back(bound(book, n, cell, "KR501", "part_of"));
  }
}

/// An "of which" row is part of the row that it hangs under, and so is each part with a label of its
/// own there.
void check_row(const Book& book, std::size_t t, std::size_t r, std::vector<Claim>& claims) {
  const Layout& layout = book.layout(t);
  const RowHead& head = layout.rows[r];
  if (head.role != RowRole::of_which || !head.parent || *head.parent >= layout.rows.size()) return;
  const RowHead& parent = layout.rows[*head.parent];
  if (head.distinct == false && parent.distinct == true) return;
  if (contains_any(head.text, words::not_additive) || contains_any(parent.text, words::not_additive)) return;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (!counts_column(layout.columns[c])) continue;
    const NumberRef part{t, r, c, std::nullopt}, whole{t, *head.parent, c, std::nullopt};
    if (!book.is_count(part) || !book.is_count(whole)) continue;
    claims.push_back(bound(book, part, whole, "KR502", "row_of"));
    const Figure &inner = book.figure(part), &outer = book.figure(whole);
    for (std::size_t i = 0; i < inner.parts.size(); ++i)
      for (std::size_t o = 0; o < outer.parts.size(); ++o) {
        const bool same = inner.parts[i].role == Role::part && outer.parts[o].role == Role::part &&
                          !inner.parts[i].label.empty() && inner.parts[i].label == outer.parts[o].label;
        NumberRef a = part, b = whole;
        a.part = i, b.part = o;
        if (same && book.is_count(a) && book.is_count(b)) claims.push_back(bound(book, a, b, "KR502", "row_of"));
      }
  }
}

/// `Waarvan 67 individuele slachtoffers` under `Totaal (=73)`.
void check_labels(const Book& book, std::size_t t, std::size_t r, std::vector<Claim>& claims) {
  const Layout& layout = book.layout(t);
  const RowHead& head = layout.rows[r];
  if (head.role != RowRole::of_which || !head.printed_total || !head.parent) return;
  const auto& whole = layout.rows[*head.parent].printed_total;
  if (!whole || layout.columns.empty()) return;
  const NumberRef here{t, r, 0, std::nullopt}, above{t, *head.parent, 0, std::nullopt};
  Claim c;
  c.code = "KR503";
  c.kind = FindingKind::bound;
  c.statement = to_string(*head.printed_total) + " ≤ " + to_string(*whole);
  c.where = book.where({here, above});
  c.printed = to_string(*head.printed_total);
  c.phrase = "persons";
  c.judged = *head.printed_total <= *whole ? Verdict::confirmed : Verdict::refuted;
  c.possible = *whole >= 0 ? Range(Integer(0), *whole) : Range(*whole);
  c.values = {{"part", to_string(*head.printed_total)}, {"whole", to_string(*whole)},
              {"parent", book.row_name(above)}};
  claims.push_back(std::move(c));
}

}  // namespace

void check_bound(const Book& book, std::vector<Claim>& claims) {
  // where a breakdown is stated, "each part is at most the whole" says nothing more
  std::set<NumberRef> divided;
  for (const Claim& c : claims)
    if (c.code == "KR101") divided.insert(c.subject.number);
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    for (std::size_t r = 0; r < layout.rows.size(); ++r) {
      for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        const NumberRef cell{t, r, c, std::nullopt};
        if (!divided.contains(cell)) check_cell(book, cell, claims);
      }
      check_row(book, t, r, claims);
      check_labels(book, t, r, claims);
    }
  }
}

}  // namespace kinderrechten::detail
