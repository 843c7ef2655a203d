// SPDX-License-Identifier: BSD-3-Clause
#include "audit/checks.hpp"
#include "audit/relations.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail {

std::string sum_formula(const Book& book, const std::vector<NumberRef>& parts,
                        const std::string& whole) {
  std::string all;
  for (const auto& part : parts) all += (all.empty() ? "" : " + ") + book.text(part);
  return all + " = " + whole;
}

bool counts_column(const ColumnHead& head) {
  return (head.role == ColumnRole::values || head.role == ColumnRole::total) &&
         (!head.unit || head.unit->empty());
}

bool additive_column(const ColumnHead& head) {
  return counts_column(head) && !contains_any(head.spanner + " " + head.text, words::not_additive_heads);
}

void read_structure(const Book& book, std::vector<Claim>& claims) {
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    for (std::size_t r = 0; r < layout.rows.size(); ++r)
      for (std::size_t c = 0; c < layout.columns.size(); ++c) {
        const NumberRef cell{t, r, c, std::nullopt};
        if (!book.is_count(cell) || book.whole_printed(cell)) continue;
        const Figure& f = book.figure(cell);
        const bool summands = f.parts.front().role == Role::term;
        std::vector<NumberRef> parts;
        bool all_counts = true;
        for (std::size_t p = 0; p < f.parts.size(); ++p) {
          if (f.parts[p].role != (summands ? Role::term : Role::part)) continue;
          parts.push_back({t, r, c, p});
          all_counts &= book.is_count(parts.back());
        }
        if (!all_counts) continue;
        Claim claim;
        claim.listed = false;
        claim.statement = sum_formula(book, parts, f.text);
        claim.relations = {adds_up(parts, cell, claim.statement)};
        claims.push_back(std::move(claim));
      }
  }
}

}  // namespace kinderrechten::detail
