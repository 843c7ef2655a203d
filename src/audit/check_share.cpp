// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <functional>

#include "audit/checks.hpp"
#include "audit/relations.hpp"

namespace kinderrechten::detail {
namespace {

/// The percentage in a cell or part as printed: `58%` of `58% = 11.565`.
std::string percent_text(std::string_view text) {
  const auto sign = text.find('%');
  std::string all(text.substr(0, sign == std::string_view::npos ? sign : sign + 1));
  while (!all.empty() && (all.front() == ' ' || all.front() == '(')) all.erase(all.begin());
  return all;
}

Claim share_claim(const Book& book, const NumberRef& part, const NumberRef& whole,
                  const Share& printed, const std::string& text, const Edit& edit, std::string code) {
  Claim c;
  c.code = std::move(code);
  c.kind = FindingKind::share;
  c.printed = text;
  c.statement = book.text(part) + " / " + book.text(whole) + " = " + text;
  c.relations = is_share(part, whole, printed.range(), c.statement);
  const auto under = [&](RoundingMode mode) {
    return is_share(part, whole, percent_range(printed.printed(), printed.decimals(), mode), c.statement);
  };
  if (printed.mode() != RoundingMode::truncate) c.when_truncated = under(RoundingMode::truncate);
  if (printed.mode() != RoundingMode::half_even) c.when_half_even = under(RoundingMode::half_even);
  c.where = book.where({part, whole});
  c.subject = {Subject::Form::share, part, whole};
  c.phrase = "share";
  c.percent = PrintedPercent{edit, printed.decimals()};
  c.values = {{"row", book.row_name(part)}, {"column", book.column_name(part)},
              {"part", book.text(part)}, {"whole", book.text(whole)}};
  // a percentage of numbers that were rounded afterwards
  const Integer base = book.coarseness(whole.table, whole.row);
  const Range slack = Range::between(Rational(-base) / 2, Rational(base) / 2);
  if (base > 0 && printed.states(*book.range(part), *book.range(whole)) == Verdict::refuted &&
      printed.states(*book.range(part) + slack, *book.range(whole) + slack) != Verdict::refuted) {
    c.doubtful = true;
    c.steps.push_back({"maybe_rounded", {}, {}});
  }
  return c;
}

void check_cell(const Book& book, const NumberRef& cell, std::vector<Claim>& claims) {
  const Figure& f = book.figure(cell);
  if (!book.is_count(cell)) return;
  for (std::size_t p = 0; p < f.parts.size(); ++p) {
    NumberRef part = cell;
    part.part = p;
    if (!f.parts[p].share || f.parts[p].role == Role::other || !book.is_count(part)) continue;
    claims.push_back(share_claim(book, part, cell, *f.parts[p].share, percent_text(f.parts[p].text),
                                 {part, f.parts[p].share->printed(), true}, "KR301"));
  }
}

/// Which numbers a line of percentages compares: for each cross, its part and its whole.
struct Base {
  std::function<std::optional<std::pair<NumberRef, NumberRef>>(std::size_t cross)> of;
};

/// What makes a base believed. Numbers that have nothing to do with each other give a printed
/// percentage now and then: as often as its rounding is wide, or as a share of so few can come out.
/// The fits must be so many that all bases tried would hardly ever show them by accident.
struct Evidence {
  static constexpr int clustering = 2;   ///< real percentages lie closer together than even chance
  static constexpr int accidents = 100;  ///< believed when an accident is rarer than one in so many tables

  std::size_t compared = 0, fits = 0;
  std::vector<Rational> chances;  ///< of each fit, to be one by accident

  void add_fit(const Share& printed, const Range& whole) {
    ++fits;
    const Rational width = (*printed.range().high() - *printed.range().low()) / 100;
    chances.push_back(std::min(Rational(1), Rational(clustering * std::max(width, Rational(1 / *whole.low())))));
  }
  /// A bound on how often `tried` unrelated bases have so many fits: the ways to choose which fit,
  /// times the chance of each.
  [[nodiscard]] bool tells(std::size_t tried) const {
    Rational expected(tried);
    for (std::size_t k = 0; k < fits; ++k) expected *= chances[k] * Rational(compared - k) / Rational(k + 1);
    return expected * accidents <= 1;
  }
};

/// Reads one line of percentages with each candidate base, and believes the one that the printed
/// numbers bear out: more than accident explains, and more right than wrong.
void check_line(const Book& book, const std::vector<NumberRef>& cells, const std::vector<Base>& bases,
                std::vector<Claim>& claims) {
  std::vector<Claim> best;
  std::size_t best_fits = 1;
  for (const Base& base : bases) {
    std::vector<Claim> these;
    Evidence evidence;
    std::size_t misfits = 0;
    for (std::size_t x = 0; x < cells.size(); ++x) {
      const Figure& f = book.figure(cells[x]);
      const auto pair = base.of(x);
      if (!f.share || !pair || !book.is_count(pair->first) || !book.is_count(pair->second)) continue;
      const Range part = *book.range(pair->first), whole = *book.range(pair->second);
      if (f.share->states(part, whole) == Verdict::refuted) ++misfits;
      else if (part.is_exact() && whole.is_exact() && whole.certainly_less(Range(10)) == false &&
               f.share->printed() > 0 && f.share->printed() < 100) evidence.add_fit(*f.share, whole);
      these.push_back(share_claim(book, pair->first, pair->second, *f.share, percent_text(f.text),
                                  {cells[x], f.share->printed(), false}, "KR302"));
      these.back().where = book.where({cells[x], pair->first, pair->second});
    }
    evidence.compared = evidence.fits + misfits;
    if (evidence.fits > best_fits && evidence.fits > misfits && evidence.tells(bases.size())) {
      best_fits = evidence.fits;
      best = std::move(these);
    }
  }
  claims.insert(claims.end(), best.begin(), best.end());
}

/// A column (or row) of percentages beside counts: of the total under (beside) the counts, or of
/// another line in the same place.
void check_lines(const Book& book, std::size_t t, bool columns, std::vector<Claim>& claims) {
  const Layout& layout = book.layout(t);
  const std::size_t lines = columns ? layout.columns.size() : layout.rows.size();
  const std::size_t crosses = columns ? layout.rows.size() : layout.columns.size();
  const auto ref = [=](std::size_t line, std::size_t cross) {
    return columns ? NumberRef{t, cross, line, std::nullopt} : NumberRef{t, line, cross, std::nullopt};
  };
  const auto total_cross = [&](std::size_t x) {
    return columns ? layout.rows[x].role == RowRole::total : layout.columns[x].role == ColumnRole::total;
  };
  for (std::size_t l = 0; l < lines; ++l) {
    std::vector<NumberRef> cells;
    std::size_t shares = 0;
    for (std::size_t x = 0; x < crosses; ++x) {
      cells.push_back(ref(l, x));
      shares += book.figure(cells.back()).share.has_value();
    }
    if (shares < 2) continue;
    std::vector<Base> bases;
    for (std::size_t part = l; part-- > 0 && l - part <= 3;) {
      for (std::size_t x = 0; x < crosses; ++x)
        if (total_cross(x))
          bases.push_back({[=](std::size_t y) {
            return std::optional(std::pair(ref(part, y), ref(part, x)));
          }});
      for (std::size_t whole = 0; whole < lines; ++whole)
        if (whole != part && whole != l)
          bases.push_back({[=](std::size_t y) {
            return std::optional(std::pair(ref(part, y), ref(whole, y)));
          }});
    }
    check_line(book, cells, bases, claims);
  }
}

}  // namespace

void check_share(const Book& book, std::vector<Claim>& claims) {
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    for (std::size_t r = 0; r < layout.rows.size(); ++r)
      for (std::size_t c = 0; c < layout.columns.size(); ++c)
        check_cell(book, {t, r, c, std::nullopt}, claims);
    check_lines(book, t, true, claims);
    check_lines(book, t, false, claims);
  }
}

}  // namespace kinderrechten::detail
