// SPDX-License-Identifier: BSD-3-Clause
#include "audit/checks.hpp"

namespace kinderrechten::detail {
namespace {

Claim contradiction(const Book& book, const NumberRef& n, std::string code, std::string phrase, const Integer& bound) {
  Claim c;
  c.code = std::move(code);
  c.kind = FindingKind::bound;
  c.phrase = std::move(phrase);
  c.judged = Verdict::refuted;
  c.where = book.where(std::vector{n});
  c.printed = book.text(n);
  c.statement = c.code == "KR505" ? to_string(bound) + " ≤ " + c.printed : c.printed + " = … × " + to_string(bound);
  return c;
}

/// The counts of a row as they are printed, a threshold and rounding left out.
struct PrintedRow {
  std::vector<std::pair<NumberRef, Integer>> numbers;
  bool hides = false;   ///< some cell is printed as "fewer than"
  bool periods = true;  ///< all numbers stand in columns of periods
};

PrintedRow printed_row(const Book& book, std::size_t t, std::size_t r) {
  PrintedRow row;
  const Layout& layout = book.layout(t);
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const ColumnHead& head = layout.columns[c];
    const NumberRef n{t, r, c, std::nullopt};
    if (!counts_column(head) || !book.is_count(n)) continue;
    const Figure& f = book.figure(n);
    row.hides |= f.state == State::below;
    row.periods &= head.period.has_value();
    // what its register never prints stands for itself
    if (f.state == State::exact && f.parts.empty() && exact(f.range)) row.numbers.emplace_back(n, *exact(f.range));
  }
  return row;
}

/// "Fewer than 5 is shown as <5", and a cell of a row that does so prints 3.
void check_threshold(const Book& book, const Register& source, const PrintedRow& row, std::vector<Claim>& claims) {
  // Columns that are no periods count different things: what holds of one says nothing of the others.
  if (!source.threshold || !row.hides || !row.periods) return;
  for (const auto& [n, value] : row.numbers)
    if (source.threshold->hides(value) && value > 0) {
      claims.push_back(contradiction(book, n, "KR505", "threshold", source.threshold->below()));
      claims.back().values["below"] = Rational(source.threshold->below());
    }
}

/// "Rounded to tens", and one cell among many prints 37.
void check_rounding(const Book& book, const Register& source, std::size_t t, std::size_t r, const PrintedRow& row, std::vector<Claim>& claims) {
  constexpr std::size_t enough = 3;  // cells that do as is said, for each that does not
  if (!source.rounding || source.rounding->steps().size() != 1 || !is_whole(source.rounding->base())) return;
  const Integer base = numerator(source.rounding->base());
  std::size_t rounded = 0;
  for (std::size_t c = 0; c < book.layout(t).columns.size(); ++c) {
    const Figure& f = book.figure({t, r, c, std::nullopt});
    rounded += f.state == State::rounded && f.range && !f.range->contains(0);  // any rule prints a zero
  }
  std::vector<std::pair<NumberRef, Integer>> odd;
  for (const auto& [n, value] : row.numbers)
    if (value % base != 0) odd.emplace_back(n, value);
  if (odd.empty() || rounded < enough * odd.size()) return;
  for (const auto& [n, value] : odd) {
    claims.push_back(contradiction(book, n, "KR506", "rounding", base));
    claims.back().values["base"] = Rational(base);
  }
}

}  // namespace

void check_register(const Book& book, std::vector<Claim>& claims) {
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    for (std::size_t r = 0; r < book.layout(t).rows.size(); ++r) {
      const Register* source = book.source({t, r, 0, std::nullopt});
      if (!source || (!source->threshold && !source->rounding)) continue;
      const PrintedRow row = printed_row(book, t, r);
      check_threshold(book, *source, row, claims);
      check_rounding(book, *source, t, r, row, claims);
    }
  }
}

}  // namespace kinderrechten::detail
