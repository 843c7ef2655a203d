// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <cmath>
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
  const bool counts = book.is_count(part) && book.is_count(whole);
  if (counts) {
    c.relations = is_share(part, whole, printed.range(), c.statement);
  } else {  // of amounts with decimals: judged by themselves
    const Range truth = share(*book.range(part), *book.range(whole));
    c.judged = verdict(truth.possibly_equal(printed.range()), printed.range().contains(truth));
    c.possible = truth;
  }
  const auto under = [&](RoundingMode mode) {
    return is_share(part, whole, percent_range(printed.printed(), printed.decimals(), mode), c.statement);
  };
  if (counts && printed.mode() != RoundingMode::truncate) c.when_truncated = under(RoundingMode::truncate);
  if (counts && printed.mode() != RoundingMode::half_even) c.when_half_even = under(RoundingMode::half_even);
  c.fact = !worked_out_from_printed(book, part, whole, [&](const Range& n, const Range& base) { return printed.states(n, base); });
  c.where = book.where({part, whole});
  c.subject = {Subject::Form::share, part, whole};
  c.phrase = "share";
  c.percent = PrintedPercent{edit, printed.decimals()};
  c.values = {{"part", book.text(part)}, {"whole", book.text(whole)}};
  // a percentage of numbers that were rounded afterwards
  const Integer base = counts ? book.coarseness(whole.table, whole.row) : Integer(0);
  const Range slack = Range::between(Rational(-base) / 2, Rational(base) / 2);
  if (base > 0 && printed.states(*book.range(part), *book.range(whole)) == Verdict::refuted &&
      printed.states(*book.range(part) + slack, *book.range(whole) + slack) != Verdict::refuted) {
    c.doubtful = true;
    c.steps.push_back({"maybe_rounded", {}, {}});
  }
  return c;
}

void check_shares_in(const Book& book, const NumberRef& cell, std::vector<Claim>& claims) {
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

/// What a percentage compares: a part, and its whole; with `rest` the whole is the part and the rest together.
struct Compared {
  NumberRef part, whole;
  std::optional<NumberRef> rest;
};
/// Which numbers a line of percentages compares, at each cross.
struct Base {
  std::function<std::optional<Compared>(std::size_t cross)> of;
};

/// The bases that may be meant. The first of them are natural: what any reader would try, the total of the counts right
/// beside the percentages. Those that hold no number, or too many to look at, are only counted.
struct Bases {
  std::vector<Base> all;
  std::size_t natural = 0;  ///< how many of `all`
  std::size_t tried = 0, natural_tried = 0;
};

/// A percentage of a line: in a cell of its own, or in brackets beside a count.
struct Printed {
  NumberRef cell;
  std::optional<std::size_t> part;  ///< in brackets
};

const std::optional<Share>& share_in(const Book& book, const Printed& p) {
  const Figure& f = book.figure(p.cell);
  return p.part ? f.parts[*p.part].share : f.share;
}

/// What makes a base believed. Numbers that have nothing to do with each other give a printed
/// percentage now and then: as often as its rounding is wide, or as a share of so few can come out.
/// The fits must be so many that all bases tried would hardly ever show them by accident.
struct Evidence {
  static constexpr int clustering = 2;   ///< real percentages lie closer together than even chance
  static constexpr int accidents = 100;  ///< believed when an accident is rarer than one in so many tables

  std::size_t compared = 0, fits = 0;
  std::vector<Rational> chances;  ///< of each fit, to be one by accident

  /// `truth`: the shares that the numbers allow; rounded numbers allow more than one.
  void add_fit(const Share& printed, const Range& truth, const Range& whole) {
    ++fits;
    const Rational width = (*printed.range().width() + *truth.width()) / 100;
    chances.push_back(std::min(Rational(1), Rational(clustering * std::max(width, Rational(1 / *whole.low())))));
  }
  /// A bound on how often `tried` unrelated bases have so many fits: the ways to choose which fit,
  /// times the chance of each.
  [[nodiscard]] bool tells(std::size_t tried) const {
    double guess = std::log10(static_cast<double>(tried) * accidents);  // exact only where it is close: numbers get long
    for (std::size_t k = 0; k < fits; ++k)
      guess += std::log10(static_cast<double>(chances[k]) * static_cast<double>(compared - k) / static_cast<double>(k + 1));
    constexpr double far = 1;  // powers of ten; rounding is off by a billionth of that
    if (std::isfinite(guess) && std::abs(guess) > far) return guess < 0;
    Rational expected(tried);
    for (std::size_t k = 0; k < fits; ++k) expected *= chances[k] * Rational(compared - k) / Rational(k + 1);
    return expected * accidents <= 1;
  }
};

/// A share of two numbers together: judged on their printed ranges, as their sum has no cell of its own.
Claim share_of_both(const Book& book, const Compared& of, const Share& printed, const std::string& text) {
  Claim c;
  c.code = "KR303";
  c.kind = FindingKind::share;
  c.printed = text;
  const std::string whole = book.text(of.part) + " + " + book.text(*of.rest);
  c.statement = book.text(of.part) + " / (" + whole + ") = " + text;
  const Range truth = share_of_sum(*book.range(of.part), *book.range(*of.rest));
  c.judged = verdict(truth.possibly_equal(printed.range()), printed.range().contains(truth));
  c.possible = truth;
  c.phrase = "share";
  c.values = {{"part", book.text(of.part)}, {"whole", whole}};
  return c;
}

/// So many thousands, of which another may be a share.
bool is_amount(const Book& book, const NumberRef& n) { return book.is_amount(n) && *book.range(n)->low() > 0; }

/// Do the numbers allow a share at all?
bool comparable(const Book& book, const Compared& of) {
  if (!of.rest && is_amount(book, of.part) && is_amount(book, of.whole)) return true;
  if (!book.is_count(of.part) || !book.is_count(of.rest ? *of.rest : of.whole)) return false;
  return !of.rest || (book.range(of.part)->is_exact() && book.range(*of.rest)->is_exact() &&
                      *book.range(of.part)->low() + *book.range(*of.rest)->low() > 0 && *book.range(of.part)->low() >= 0 && *book.range(*of.rest)->low() >= 0);
}

/// As `Share::states`, where `range` is the share's: of numbers that are known, by one division.
Verdict states(const Share& printed, const Range& range, const Range& part, const Range& whole) {
  if (!part.is_exact() || !whole.is_exact() || whole.low_end()->value <= 0) return printed.states(part, whole);
  return range.contains(Rational(part.low_end()->value * 100 / whole.low_end()->value)) ? Verdict::confirmed : Verdict::refuted;
}

/// What the printed numbers say of one base. `ranges`: of the shares.
Evidence evidence_for(const Book& book, const std::vector<std::optional<Printed>>& cells, const std::vector<std::optional<Range>>& ranges, const Base& base) {
  Evidence evidence;
  std::size_t misfits = 0;
  for (std::size_t x = 0; x < cells.size(); ++x) {
    const auto of = cells[x] ? base.of(x) : std::nullopt;
    if (!of || !comparable(book, *of)) continue;
    const Share& printed = *share_in(book, *cells[x]);
    const Range& part = *book.range(of->part);
    const Range whole = of->rest ? part + *book.range(*of->rest) : *book.range(of->whole);
    const bool is_whole_of_itself = !of->rest && of->part == of->whole;
    if (states(printed, *ranges[x], part, whole) == Verdict::refuted) ++misfits;
    else if (part.width() && whole.width() && whole.possibly_less(Range(10)) == false && !is_whole_of_itself &&
             printed.printed() > 0 && printed.printed() < 100)
      evidence.add_fit(printed, of->rest ? share_of_sum(part, *book.range(*of->rest)) : share(part, whole), whole);
  }
  evidence.compared = evidence.fits + misfits;
  return evidence;
}

/// What the line states, if this is its base.
void add_claims(const Book& book, const std::vector<std::optional<Printed>>& cells, const Base& base, std::vector<Claim>& claims) {
  for (std::size_t x = 0; x < cells.size(); ++x) {
    const auto of = cells[x] ? base.of(x) : std::nullopt;
    if (!of || !comparable(book, *of)) continue;
    const Share& printed = *share_in(book, *cells[x]);
    const Figure& f = book.figure(cells[x]->cell);
    const std::string text = percent_text(cells[x]->part ? f.parts[*cells[x]->part].text : f.text);
    NumberRef place = cells[x]->cell;
    place.part = cells[x]->part;
    claims.push_back(of->rest ? share_of_both(book, *of, printed, text)
                              : share_claim(book, of->part, of->whole, printed, text, {place, printed.printed(), cells[x]->part.has_value()}, "KR302"));
    claims.back().where = book.where(std::vector{cells[x]->cell, of->part, of->rest ? *of->rest : of->whole});
  }
}

/// Reads one line of percentages with each candidate base, and believes the one that the printed
/// numbers bear out: more than accident explains, and more right than wrong.
void check_line(const Book& book, const std::vector<std::optional<Printed>>& cells, const Bases& bases, std::vector<Claim>& claims) {
  const Base* best = nullptr;
  std::size_t best_fits = 1;
  std::vector<std::optional<Range>> ranges;
  for (const auto& cell : cells) ranges.push_back(cell && !bases.all.empty() ? std::optional(share_in(book, *cell)->range()) : std::nullopt);
  for (const Base& base : bases.all) {
    const Evidence evidence = evidence_for(book, cells, ranges, base);
    const bool natural = &base < bases.all.data() + bases.natural;
    if (evidence.fits > best_fits && 2 * evidence.fits > evidence.compared && evidence.tells(natural ? bases.natural_tried : bases.tried)) {
      best_fits = evidence.fits;
      best = &base;
    }
  }
  if (best) add_claims(book, cells, *best, claims);
}

/// The lines of one table along one axis.
class ShareLines {
 public:
  ShareLines(const Book& book, std::size_t table, bool columns) : book_(book), table_(table), columns_(columns) {
    for (std::size_t l = 0; l < lines(); ++l)
      if (has_numbers(l)) counted_.push_back(l);
  }

  [[nodiscard]] std::size_t lines() const { return columns_ ? layout().columns.size() : layout().rows.size(); }
  [[nodiscard]] std::size_t crosses() const { return columns_ ? layout().rows.size() : layout().columns.size(); }
  [[nodiscard]] NumberRef ref(std::size_t line, std::size_t cross) const {
    return columns_ ? NumberRef{table_, cross, line, std::nullopt} : NumberRef{table_, line, cross, std::nullopt};
  }
  /// A cross that holds totals: it says so, or the line prints 100% there.
  [[nodiscard]] bool is_total(std::size_t line, std::size_t x) const {
    const bool says = columns_ ? layout().rows[x].role == RowRole::total : layout().columns[x].role == ColumnRole::total;
    const auto& share = book_.figure(ref(line, x)).share;
    return says || (share && share->printed() == 100);
  }

  /// A line of percentages, of counts in the lines before it.
  void check_shares(std::size_t l, std::vector<Claim>& claims) const {
    std::vector<std::optional<Printed>> cells;
    std::size_t shares = 0;
    for (std::size_t x = 0; x < crosses(); ++x) {
      const bool there = book_.figure(ref(l, x)).share.has_value();
      cells.push_back(there ? std::optional(Printed{ref(l, x), std::nullopt}) : std::nullopt);
      shares += there;
    }
    if (shares < 2) return;
    Bases bases;
    for (std::size_t part = l; part-- > 0 && l - part <= nearest;) {
      offer_totals(l, part, bases);
      if (part + 1 == l) bases.natural = bases.all.size(), bases.natural_tried = bases.tried;
      offer_others(l, part, false, bases);
    }
    for (std::size_t part = l; part-- > 0 && l - part <= nearest && lines() <= most_together;) offer_others(l, part, true, bases);
    check_line(book_, cells, bases, claims);
  }
  /// A line of counts with a percentage in brackets, of another line or of the totals.
  void check_brackets(std::size_t l, std::vector<Claim>& claims) const {
    std::vector<std::optional<Printed>> cells;
    std::size_t shares = 0;
    for (std::size_t x = 0; x < crosses(); ++x) {
      const NumberRef n = ref(l, x);
      const Figure& f = book_.figure(n);
      const bool there = f.parts.size() == 1 && f.parts[0].share && f.parts[0].role == Role::share && f.parts[0].range &&
                         f.parts[0].range->domain() == Domain::rationals;
      cells.push_back(there ? std::optional(Printed{n, 0}) : std::nullopt);
      shares += there;
    }
    if (shares < 2) return;
    Bases bases;
    offer_totals(l, l, bases);
    bases.natural = bases.all.size(), bases.natural_tried = bases.tried;
    for (std::size_t whole = l - std::min(l, farthest); whole < std::min(lines(), l + farthest); ++whole)
      if (whole != l) offer(l, whole, false, bases);
    check_line(book_, cells, bases, claims);
  }

 private:
  static constexpr std::size_t nearest = 3;         ///< lines between a count and its percentage
  static constexpr std::size_t farthest = 50;       ///< lines between a count and the whole that its bracket is of
  static constexpr std::size_t most_together = 40;  ///< lines of a table in which sums of two are tried
  static constexpr std::size_t most_lines = 400;    ///< … in which any other may be the whole; of a longer one those near
  static constexpr std::size_t most_totals = 64;    ///< crosses of one line that are tried as its total
  [[nodiscard]] const Layout& layout() const { return book_.layout(table_); }
  [[nodiscard]] bool has_numbers(std::size_t l) const {
    for (std::size_t x = 0; x < crosses(); ++x)
      if (const NumberRef n = ref(l, x); book_.is_count(n) || book_.is_amount(n)) return true;
    return false;
  }
  void offer_totals(std::size_t line, std::size_t part, Bases& bases) const {
    std::size_t offered = 0;
    for (std::size_t x = 0; x < crosses(); ++x) {
      if (!is_total(line, x)) continue;
      ++bases.tried;
      if (offered++ < most_totals && counts(part))
        bases.all.push_back({[this, part, x](std::size_t y) { return std::optional(Compared{ref(part, y), ref(part, x), std::nullopt}); }});
    }
  }
  /// Every other line that holds numbers.
  void offer_others(std::size_t line, std::size_t part, bool together, Bases& bases) const {
    const std::size_t before = bases.tried;
    const bool few = lines() <= most_lines;
    const auto first = few ? counted_.begin() : std::lower_bound(counted_.begin(), counted_.end(), line - std::min(line, farthest));
    for (auto other = first; counts(part) && other != counted_.end() && (few || *other < line + farthest); ++other)
      if (*other != part && *other != line) offer(part, *other, together, bases);
    bases.tried = before + lines() - 2;
  }
  void offer(std::size_t part, std::size_t other, bool together, Bases& bases) const {
    ++bases.tried;
    bases.all.push_back({[this, part, other, together](std::size_t y) {
      return std::optional(Compared{ref(part, y), ref(other, y), together ? std::optional(ref(other, y)) : std::nullopt});
    }});
  }
  [[nodiscard]] bool counts(std::size_t line) const { return std::binary_search(counted_.begin(), counted_.end(), line); }

  const Book& book_;
  std::size_t table_;
  bool columns_;
  std::vector<std::size_t> counted_;  ///< lines that hold numbers
};

/// A column (or row) of percentages beside counts: of the total under (beside) the counts, or of
/// another line in the same place.
void check_lines(const Book& book, std::size_t t, bool columns, std::vector<Claim>& claims) {
  const ShareLines lines(book, t, columns);
  for (std::size_t l = 0; l < lines.lines(); ++l) {
    lines.check_shares(l, claims);
    lines.check_brackets(l, claims);
  }
}

}  // namespace

void check_share(const Book& book, std::vector<Claim>& claims) {
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    for (std::size_t r = 0; r < layout.rows.size(); ++r)
      for (std::size_t c = 0; c < layout.columns.size(); ++c)
        check_shares_in(book, {t, r, c, std::nullopt}, claims);
    check_lines(book, t, true, claims);
    check_lines(book, t, false, claims);
  }
}

}  // namespace kinderrechten::detail
