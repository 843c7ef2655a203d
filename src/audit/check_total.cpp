// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <cmath>
#include <functional>

#include "audit/checks.hpp"
#include "audit/not_known.hpp"
#include "audit/relations.hpp"
#include "audit/words.hpp"
#include "kinderrechten/inference/slip.hpp"

namespace kinderrechten::detail {
namespace {

using Lines = std::vector<std::size_t>;  // rows, or columns

/// A table seen along one axis, so that total rows and total columns are one case: `line` counts
/// along the axis that is added up, `cross` along the other.
struct Axis {
  const Book* book;
  std::size_t table;
  bool rows;  ///< lines are rows
  const std::vector<bool>* parents;  ///< rows that others hang under
  std::size_t last_total = 0;
  /// A total row without cells, and the row under it that holds them.
  std::optional<std::pair<std::size_t, std::size_t>> moved = {};
  bool words_do_not_tell = false;  ///< count rows whose label sounds like an average in all the same

  [[nodiscard]] NumberRef ref(std::size_t line, std::size_t cross) const {
    if (moved && line == moved->first) line = moved->second;
    return rows ? NumberRef{table, line, cross, std::nullopt} : NumberRef{table, cross, line, std::nullopt};
  }
  [[nodiscard]] const Layout& layout() const { return book->layout(table); }
  [[nodiscard]] std::size_t lines() const { return rows ? layout().rows.size() : layout().columns.size(); }
  [[nodiscard]] std::size_t crosses() const { return rows ? layout().columns.size() : layout().rows.size(); }
  [[nodiscard]] bool is_total(std::size_t line) const {
    return rows ? layout().rows[line].role == RowRole::total
                : layout().columns[line].role == ColumnRole::total;
  }
  [[nodiscard]] bool is_member(std::size_t line) const {
    if (!rows) return layout().columns[line].role == ColumnRole::values && additive_column(layout().columns[line]);
    const RowHead& head = layout().rows[line];
    return head.role == RowRole::figures && (words_do_not_tell || !contains_any(head.text, words::not_additive));
  }
  /// A line that ends a group: a heading, another spanner.
  [[nodiscard]] bool is_border(std::size_t line, std::size_t total) const {
    if (rows) return layout().rows[line].role == RowRole::heading;
    return layout().columns[line].spanner != layout().columns[total].spanner;
  }
  [[nodiscard]] bool adds_across(std::size_t cross) const {
    if (rows) return additive_column(layout().columns[cross]);
    const RowHead& head = layout().rows[cross];
    return head.role != RowRole::names && head.role != RowRole::heading &&
           !contains_any(head.text, words::not_additive);
  }
};

/// One way to read which lines a total adds up, and how well the printed numbers agree with it.
struct Grouping {
  Lines members;
  Lines crosses;               ///< where total and all members are counts
  std::size_t fits = 0, misfits = 0;
  std::size_t strong = 0;      ///< fits that are no coincidence: at least two members are not zero
  bool all_near = true;        ///< every misfit is a little off, or one slip of the pen
};

/// A dash under numbers: a total that is not given, rather than one of zero.
bool left_out(const Axis& axis, const Lines& members, std::size_t total, std::size_t cross) {
  const NumberRef whole = axis.ref(total, cross);
  const std::string text = axis.book->text(whole);
  if (text.find_first_of("0123456789") != std::string::npos || !axis.book->range(whole)->contains(0) || !axis.book->range(whole)->bounded()) return false;
  return std::any_of(members.begin(), members.end(), [&](std::size_t m) {
    return axis.book->range(whole)->certainly_less(*axis.book->range(axis.ref(m, cross)));
  });
}

/// Everything printed at the cross is a count, and none is said to include another.
bool checkable(const Axis& axis, const Lines& members, std::size_t total, std::size_t cross) {
  const auto usable = [&](std::size_t line) {
    const NumberRef n = axis.ref(line, cross);
    const StatusSet& status = axis.book->figure(n).status;
    return axis.book->is_count(n) && !status.contains(Status::includes_other) &&
           !status.contains(Status::included_elsewhere);
  };
  return axis.adds_across(cross) && usable(total) && std::all_of(members.begin(), members.end(), usable) &&
         !left_out(axis, members, total, cross);
}

Range sum_range(const Axis& axis, const Lines& members, std::size_t cross) {
  Range sum = 0;
  for (const std::size_t m : members) sum = sum + *axis.book->range(axis.ref(m, cross));
  return sum;
}

/// Powers of ten by which numbers that have nothing to do with each other would seldom agree so: a sum as large
/// as this, known as closely as that.
double evidence_of(const Range& sum, const Range& whole) {
  const auto a = sum.width(), b = whole.width();
  if (!a || !b || *whole.high() <= 0 || !sum.possibly_equal(whole)) return 0;
  return std::max(0.0, std::log10(static_cast<double>(*whole.high()) / (static_cast<double>(*a + *b) + 1)));
}

/// Sums of numbers that are not known exactly agree by accident more easily: no coincidence when two of them have
/// evidence of this each, and all together of that.
constexpr double likely_each = 1, likely_together = 3;

/// How far the total is from what the members can add up to; 0 when it agrees.
Rational distance(const Range& sum, const Range& total) {
  if (sum.possibly_equal(total)) return 0;
  return sum.certainly_less(total) ? *total.low() - *sum.high() : *sum.low() - *total.high();
}

Grouping measure(const Axis& axis, Lines members, std::size_t total) {
  Grouping g{std::move(members), {}, 0, 0, 0, true};
  std::size_t likely = 0;
  double evidence = 0;
  for (std::size_t x = 0; x < axis.crosses(); ++x) {
    if (!checkable(axis, g.members, total, x)) continue;
    g.crosses.push_back(x);
    const Range whole = *axis.book->range(axis.ref(total, x));
    const Range sum = sum_range(axis, g.members, x);
    const Rational off = distance(sum, whole);
    if (off != 0) {
      ++g.misfits;
      const Rational size = std::max(whole.high().value_or(0), sum.low().value_or(0));
      const auto sum_printed = exact(sum), total_printed = exact(whole);
      const bool slipped = sum_printed && total_printed && slip(*total_printed, *sum_printed) != Slip::other;
      g.all_near &= slipped || off <= std::max(Rational(3), size / 10);
      continue;
    }
    ++g.fits;
    const auto nonzero = std::count_if(g.members.begin(), g.members.end(), [&](std::size_t m) {
      return axis.book->range(axis.ref(m, x))->certainly_less(Range(1)) == false;
    });
    if (nonzero < 2) continue;
    if (whole.is_exact() && sum.is_exact()) ++g.strong;
    else if (const double e = evidence_of(sum, whole); e >= likely_each) ++likely, evidence += e;
  }
  if (likely >= 2 && evidence >= likely_together) g.strong += likely;
  return g;
}

/// Lines that a total looks back over once its own group has ended, but for the last total of all: many totals in
/// a long table must not each look at all of it.
constexpr std::size_t farthest = 300;

/// The ways to read it: what hangs under the total, what stands between it and the total or heading
/// before it, all before it, all totals before it, or, for a total that comes first, what follows.
std::vector<Lines> groupings(Axis axis, std::size_t total) {
  std::vector<Lines> all;
  if (axis.rows && !axis.words_do_not_tell) {
    axis.words_do_not_tell = true;
    all = groupings(axis, total);
    axis.words_do_not_tell = false;
  }
  const auto offer = [&](Lines lines) {
    if (lines.size() >= 2 && std::find(all.begin(), all.end(), lines) == all.end())
      all.push_back(std::move(lines));
  };
  if (axis.rows) {
    Lines below;
    for (std::size_t l = 0; (*axis.parents)[total] && l < axis.lines(); ++l)
      if (axis.layout().rows[l].parent == total && axis.is_member(l)) below.push_back(l);
    if (!below.empty()) {
      offer(below);
      return all;
    }
  }
  Lines since, before, totals, after;
  bool open = true, far = false;
  for (std::size_t l = total; l-- > 0 && !far;) {
    if (axis.is_total(l) || axis.is_border(l, total)) open = false;
    far = !open && total != axis.last_total && total - l > farthest;
    if (axis.is_total(l)) totals.push_back(l);
    if (!axis.is_member(l)) continue;
    before.push_back(l);
    if (open) since.push_back(l);
  }
  for (Lines* lines : {&since, &totals, &before}) std::reverse(lines->begin(), lines->end());
  offer(since);
  if (!far) offer(totals), offer(before);
  if (before.empty() && totals.empty()) {
    for (std::size_t l = total + 1; l < axis.lines(); ++l) {
      if (axis.is_total(l) || axis.is_border(l, total)) break;
      if (axis.is_member(l)) after.push_back(l);
    }
    offer(after);
  }
  return all;
}

/// The grouping that the numbers agree with best; the nearest one on a tie.
std::optional<Grouping> best_grouping(const Axis& axis, std::size_t total, std::size_t* ways) {
  std::optional<Grouping> best;
  *ways = 0;
  for (const Lines& members : groupings(axis, total)) {
    Grouping g = measure(axis, members, total);
    if (g.crosses.empty()) continue;
    ++*ways;
    if (!best || std::pair(g.strong, g.fits) > std::pair(best->strong, best->fits)) best = std::move(g);
  }
  return best;
}

std::string words_around(const Axis& axis, std::size_t total) {
  const Layout& layout = axis.layout();
  std::string all = axis.book->report().tables[axis.table].title + "\n" + layout.stub_head;
  if (axis.rows) return all + "\n" + axis.book->words_about(axis.table, total);
  all += "\n" + layout.columns[total].text;
  for (const auto& mark : layout.columns[total].notes)
    if (const Note* note = axis.book->note(mark)) all += "\n" + note->text;
  return all;
}

/// How the page must be read for the total to be a sum.
enum class Reading { sum, bound, doubtful, none };

Reading reading_of(const Axis& axis, std::size_t total, const Grouping& g, std::size_t ways) {
  const std::string words = words_around(axis, total);
  bool periods = false;
  if (!axis.rows)
    for (const std::size_t c : g.members) periods |= axis.layout().columns[c].period.has_value();
  const bool overlap = contains_any(words, words::overlapping) ||
                       (axis.rows && axis.layout().rows[total].distinct == true);
  if (g.misfits == 0) return overlap && g.strong == 0 ? Reading::bound : Reading::sum;
  if (overlap && g.fits <= g.misfits) return Reading::bound;
  for (const std::size_t m : g.members)
    if (axis.rows && contains_any(axis.layout().rows[m].text, words::selection)) return Reading::none;
  const bool supported = g.strong > 0 && (g.misfits <= g.fits || g.all_near);
  if (supported) return Reading::sum;
  if (periods) return Reading::none;
  if (g.crosses.size() == 1 && ways == 1 && g.all_near) return Reading::sum;
  return g.all_near ? Reading::doubtful : Reading::none;
}

/// Numbers that are all multiples of 5, 10, 100 … and whose sum is off by no more than rounding each
/// could explain may have been rounded without saying so.
bool may_be_rounded(const Axis& axis, const Lines& members, std::size_t total, std::size_t cross,
                    bool said) {
  const Rational off = distance(sum_range(axis, members, cross), *axis.book->range(axis.ref(total, cross)));
  if (off == 0) return false;
  Integer base = 0;
  std::size_t nonzero = 0;
  Lines all = members;
  all.push_back(total);
  for (const std::size_t l : all) {
    const auto value = exact(axis.book->range(axis.ref(l, cross)));
    if (!value) continue;
    nonzero += *value != 0;
    base = boost::multiprecision::gcd(base, *value);
  }
  const Rational room(static_cast<long long>(all.size()), 2);
  if (said && off <= room * std::max(Rational(1), Rational(base))) return true;
  return nonzero >= 3 && base % 5 == 0 && off <= room * Rational(base);
}

Claim total_claim(const Axis& axis, const Lines& members, std::size_t total, std::size_t cross) {
  const Book& book = *axis.book;
  const NumberRef whole = axis.ref(total, cross);
  std::vector<NumberRef> parts;
  for (const std::size_t m : members) parts.push_back(axis.ref(m, cross));
  Claim c;
  c.code = axis.rows ? "KR201" : "KR202";
  c.kind = FindingKind::total;
  c.statement = sum_formula(book, parts, book.text(whole));
  c.relations = {adds_up(parts, whole, c.statement)};
  std::vector<NumberRef> named{whole};
  named.insert(named.end(), parts.begin(), parts.end());
  c.where = book.where(named);
  c.printed = book.text(whole);
  c.subject = {Subject::Form::number, whole, {}};
  c.phrase = axis.rows ? "total_row" : "total_column";
  c.values = {{"row", book.row_name(whole)}, {"column", book.column_name(whole)}};
  return c;
}

/// What is left of a total when its lines overlap: no more than all of them, no less than any.
Claim overlap_claim(Claim c, const Axis& axis, const Lines& members, std::size_t total, std::size_t cross) {
  const NumberRef whole = axis.ref(total, cross);
  std::vector<NumberRef> parts;
  for (const std::size_t m : members) parts.push_back(axis.ref(m, cross));
  c.code = "KR206";
  c.phrase = "overlap";
  c.statement = sum_formula(*axis.book, parts, "");
  c.statement = axis.book->text(whole) + " ≤ " + c.statement.substr(0, c.statement.size() - 3);
  c.relations = {not_above_sum(whole, parts, c.statement)};
  for (const auto& part : parts) c.relations.push_back(not_above(part, whole, c.statement));
  return c;
}

/// `108 (60 meisjes, 48 jongens)` under cells with meisjes and jongens: each label adds up too.
void label_claims(const Axis& axis, const Grouping& g, std::size_t total, std::size_t cross,
                  std::vector<Claim>& claims) {
  const Book& book = *axis.book;
  const NumberRef whole = axis.ref(total, cross);
  const Figure& f = book.figure(whole);
  for (std::size_t p = 0; p < f.parts.size(); ++p) {
    NumberRef subject = whole;
    subject.part = p;
    if (f.parts[p].role != Role::part || f.parts[p].label.empty() || !book.is_count(subject)) continue;
    std::vector<NumberRef> parts;
    bool complete = true;
    for (const std::size_t m : g.members) {
      NumberRef n = axis.ref(m, cross);
      const Figure& member = book.figure(n);
      const auto same = std::find_if(member.parts.begin(), member.parts.end(), [&](const Part& part) {
        return part.role == Role::part && part.label == f.parts[p].label;
      });
      if (same != member.parts.end()) {
        n.part = static_cast<std::size_t>(same - member.parts.begin());
        complete &= book.is_count(n);
        parts.push_back(n);
      } else if (exact(book.range(n)) != Integer(0) && book.whole_printed(n)) {
        complete = false;
      }
    }
    if (!complete || parts.size() < 2) continue;
    Claim c = total_claim(axis, g.members, total, cross);
    c.statement = sum_formula(book, parts, book.text(subject));
    c.relations = {adds_up(parts, subject, c.statement)};
    c.printed = book.text(subject);
    c.subject.number = subject;
    c.steps.push_back({"of_part", {{"part", f.parts[p].label}}, {}});
    claims.push_back(std::move(c));
  }
}

/// The row that holds the cells of a total row: itself, or, when it has none, the "of which" row
/// under it, if those add up to the number in the total's label.
std::optional<std::size_t> cells_under(const Book& book, std::size_t table, std::size_t row) {
  const Layout& layout = book.layout(table);
  const auto& printed = layout.rows[row].printed_total;
  if (!printed || row + 1 >= layout.rows.size() || layout.rows[row + 1].role != RowRole::of_which)
    return std::nullopt;
  Range sum = 0;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (!counts_column(layout.columns[c])) continue;
    const NumberRef own{table, row, c, std::nullopt};
    if (layout.columns[c].period || (book.range(own) && !book.figure(own).text.empty())) return std::nullopt;
    const NumberRef under{table, row + 1, c, std::nullopt};
    if (!book.is_count(under)) return std::nullopt;
    if (layout.columns[c].role == ColumnRole::values) sum = sum + *book.range(under);
  }
  return sum.contains(Rational(*printed)) ? std::optional(row + 1) : std::nullopt;
}

/// By how many the text says that the lines fall short, in any of the crosses: then they may in each.
std::optional<Integer> told_shortfall(const Axis& axis, const Grouping& g, std::size_t total, NotKnown& not_known) {
  if (g.misfits == 0) return std::nullopt;
  for (const std::size_t x : g.crosses) {
    std::vector<NumberRef> parts;
    for (const std::size_t m : g.members) parts.push_back(axis.ref(m, x));
    if (const auto told = not_known.told_shortfall(parts, axis.ref(total, x))) return told;
  }
  return std::nullopt;
}

void check_line(Axis axis, std::size_t total, NotKnown& not_known, std::vector<Claim>& claims) {
  if (axis.rows)
    if (const auto under = cells_under(*axis.book, axis.table, total)) axis.moved = {total, *under};
  std::size_t ways = 0;
  const auto g = best_grouping(axis, total, &ways);
  if (!g) return;
  const Reading reading = reading_of(axis, total, *g, ways);
  if (reading == Reading::none) return;
  const bool said = contains_any(words_around(axis, total), words::rounded);
  const auto shortfall = told_shortfall(axis, *g, total, not_known);
  for (const std::size_t x : g->crosses) {
    Claim c = total_claim(axis, g->members, total, x);
    if (reading == Reading::bound) c = overlap_claim(std::move(c), axis, g->members, total, x);
    else if (may_be_rounded(axis, g->members, total, x, said)) {
      c.doubtful = true;
      c.steps.push_back({"maybe_rounded", {}, {}});
    } else if (shortfall) {
      c.doubtful = true;
      c.steps.push_back({"maybe_unknown", {{"difference", Rational(*shortfall)}}, {}});
    } else if (reading == Reading::doubtful) {
      c.doubtful = true;
      c.steps.push_back({"maybe_other_rows", {}, {}});
    }
    claims.push_back(std::move(c));
    if (reading == Reading::sum) label_claims(axis, *g, total, x, claims);
  }
}

/// `Totaal (=73)`: the row adds up to the number in its label.
void check_printed(const Book& book, std::size_t table, std::size_t row, std::vector<Claim>& claims) {
  const Layout& layout = book.layout(table);
  const auto& printed = layout.rows[row].printed_total;
  if (!printed || layout.rows[row].role == RowRole::of_which) return;
  const auto cells_of = [&](std::size_t r, ColumnRole role) -> std::optional<std::vector<NumberRef>> {
    std::vector<NumberRef> cells;
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
      const ColumnHead& head = layout.columns[c];
      if (head.role != role || !counts_column(head)) continue;
      if (head.period) return std::nullopt;
      cells.push_back({table, r, c, std::nullopt});
      if (!book.is_count(cells.back())) return std::nullopt;
    }
    if (cells.empty()) return std::nullopt;
    return cells;
  };
  const std::size_t holder = cells_under(book, table, row).value_or(row);
  auto cells = cells_of(holder, ColumnRole::total);
  if (!cells || cells->size() != 1) cells = cells_of(holder, ColumnRole::values);
  if (!cells) return;
  Claim c;
  c.code = "KR203";
  c.kind = FindingKind::total;
  c.statement = sum_formula(book, *cells, to_string(*printed));
  c.relations = {adds_up(*cells, *printed, c.statement)};
  c.where = book.where(*cells);
  c.printed = to_string(*printed);
  c.phrase = "label_total";
  Range sum = 0;
  for (const auto& n : *cells) sum = sum + *book.range(n);
  c.possible = sum;
  c.values = {{"row", book.row_name({table, row, 0, std::nullopt})}};
  claims.push_back(std::move(c));
}

/// Columns without a word for it that make up the column before or after them in row after row: "children", "from
/// Scotland", "from elsewhere". Believed when accident is as good as excluded, and at most one row differs.
void check_silent_columns(const Axis& axis, std::vector<Claim>& claims) {
  constexpr std::size_t most = 5, widest = 20;
  constexpr double enough = 4;  // powers of ten
  const Layout& layout = axis.layout();
  if (axis.lines() > widest) return;
  for (const ColumnHead& head : layout.columns)
    if (head.period || head.role == ColumnRole::total) return;
  for (std::size_t whole = 0; whole < axis.lines(); ++whole) {
    for (const bool after : {true, false}) {
      Lines members;
      for (std::size_t l = whole; members.size() < most;) {
        if (after ? ++l == axis.lines() : l-- == 0) break;
        if (!axis.is_member(l) || layout.columns[l].spanner != layout.columns[whole].spanner) break;
        members.push_back(l);
        if (members.size() < 2 || !axis.is_member(whole)) continue;
        const Grouping g = measure(axis, members, whole);
        if (g.misfits > 1) continue;
        double evidence = 0;
        std::size_t telling = 0;
        for (const std::size_t x : g.crosses) {
          const double e = evidence_of(sum_range(axis, members, x), *axis.book->range(axis.ref(whole, x)));
          evidence += e;
          telling += e > 0.3;
        }
        if (telling < 3 || g.misfits * 3 > telling) continue;
        if (evidence < enough + 2 * std::log10(static_cast<double>(axis.lines()))) continue;
        for (const std::size_t x : g.crosses) claims.push_back(total_claim(axis, members, whole, x));
        break;
      }
    }
  }
}

/// Percentages of one whole make the total's percentage, within what rounding each allows.
void check_percentages(const Axis& axis, std::size_t total, std::vector<Claim>& claims) {
  const Book& book = *axis.book;
  for (const Lines& members : groupings(axis, total)) {
    for (std::size_t x = 0; x < axis.crosses(); ++x) {
      Range sum = Range::between(0, 0);
      std::vector<NumberRef> named{axis.ref(total, x)}, parts;
      bool shares = true;
      for (const std::size_t m : members) parts.push_back(axis.ref(m, x));
      named.insert(named.end(), parts.begin(), parts.end());
      for (const auto& n : named) shares &= book.figure(n).share && book.range(n);
      if (!shares) continue;
      for (const auto& n : parts) sum = sum + *book.range(n);
      const Range whole = *book.range(named.front());
      const Rational off = distance(sum, whole);
      if (off > 5 || contains_any(words_around(axis, total), words::overlapping)) continue;
      Claim c;
      c.code = "KR204";
      c.kind = FindingKind::total;
      c.statement = sum_formula(book, parts, book.text(named.front()));
      c.where = book.where(named);
      c.printed = book.text(named.front());
      c.phrase = "percentages";
      c.judged = verdict(sum.possibly_equal(whole), whole.contains(sum));
      c.possible = sum;
      c.values = {{"row", book.row_name(named.front())}, {"column", book.column_name(named.front())}};
      claims.push_back(std::move(c));
    }
    return;  // the nearest grouping only
  }
}

}  // namespace

void check_total(const Book& book, std::vector<Claim>& claims) {
  NotKnown not_known(book);
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    std::vector<bool> parents(book.layout(t).rows.size());
    for (const RowHead& head : book.layout(t).rows)
      if (head.parent) parents[*head.parent] = true;
    for (const bool rows : {true, false}) {
      Axis axis{&book, t, rows, &parents};
      for (std::size_t l = 0; l < axis.lines(); ++l)
        if (axis.is_total(l)) axis.last_total = l;
      for (std::size_t l = 0; l < axis.lines(); ++l) {
        if (rows) check_printed(book, t, l, claims);
        if (!axis.is_total(l)) continue;
        check_line(axis, l, not_known, claims);
        if (rows) check_percentages(axis, l, claims);
      }
      if (!rows) check_silent_columns(axis, claims);
    }
  }
}

}  // namespace kinderrechten::detail
