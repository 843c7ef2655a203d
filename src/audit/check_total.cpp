// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <cmath>

#include "audit/adding.hpp"
#include "audit/checks.hpp"
#include "audit/not_known.hpp"
#include "audit/relations.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail {
namespace {

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

/// Only the largest of what there is.
bool is_selection(const Axis& axis, const Grouping& g) {
  return axis.rows && std::any_of(g.members.begin(), g.members.end(),
                                  [&](std::size_t m) { return contains_any(axis.layout().rows[m].text, words::selection); });
}

/// A block that falls short now and then leaves out who is in none of its rows; one that differs once is wrong.
bool divides(const Axis& axis, const Grouping& g) { return g.strong > 0 && 2 * g.misfits <= g.fits && !is_selection(axis, g); }

bool of_amounts(const Axis& axis, const Grouping& g, std::size_t total) {
  return std::any_of(g.crosses.begin(), g.crosses.end(), [&](std::size_t x) { return addends_at(axis, g.members, total, x) == Addends::amounts; });
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
  if (is_selection(axis, g)) return Reading::none;
  if (g.supported()) return Reading::sum;
  if (periods || of_amounts(axis, g, total)) return Reading::none;  // an average may be near the sum of few
  if (g.crosses.size() == 1 && ways == 1 && g.all_near) return Reading::sum;
  return g.all_near ? Reading::doubtful : Reading::none;
}

/// What all numbers of the grouping are multiples of, when there are enough of them to tell; else 0.
Integer common_factor(const Axis& axis, const Grouping& g, std::size_t total) {
  constexpr std::size_t enough = 8;
  Integer base = 0;
  std::size_t nonzero = 0;
  Lines lines = g.members;
  lines.push_back(total);
  for (const std::size_t x : g.crosses)
    for (const std::size_t l : lines)
      if (const auto value = exact(axis.book->range(axis.ref(l, x))); value && *value != 0) ++nonzero, base = boost::multiprecision::gcd(base, *value);
  return nonzero >= enough ? base : Integer(0);
}

/// Numbers that are all multiples of 5, 10, 100 … and whose sum is off by no more than rounding each
/// could explain may have been rounded without saying so. `factor`: that of the whole grouping.
bool may_be_rounded(const Axis& axis, const Lines& members, std::size_t total, std::size_t cross,
                    bool said, const Integer& factor) {
  const Rational off = distance(sum_range(axis, members, cross, Addends::counts), *axis.book->range(axis.ref(total, cross)));
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
  if (factor > 0 && factor % 5 == 0 && off <= room * Rational(factor)) return true;
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
  return c;
}

/// Amounts are judged on all that they may have been before they were rounded: no relation of whole numbers.
Claim amounts_claim(const Axis& axis, const Lines& members, std::size_t total, std::size_t cross) {
  Claim c = total_claim(axis, members, total, cross);
  const Range sum = sum_range(axis, members, cross, Addends::amounts), whole = total_range(axis, total, cross, Addends::amounts);
  c.relations.clear();
  c.subject = {};
  c.possible = sum;
  c.judged = verdict(sum.possibly_equal(whole), whole.contains(sum));
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

/// A total of days or of numbers that are said to be weighted, no larger than the largest of its lines and no smaller than
/// the smallest: their mean.
bool may_be_mean(const Axis& axis, const Grouping& g, std::size_t total, std::size_t cross) {
  const std::string words = words_around(axis, total) + "\n" + (axis.rows ? axis.layout().columns[cross].spanner + " " + axis.layout().columns[cross].text : axis.layout().rows[cross].text);
  if (g.members.size() < 3 || !contains_any(words, words::maybe_means)) return false;
  const auto& mean = axis.book->range(axis.ref(total, cross));
  std::optional<Range> all;
  for (const std::size_t m : g.members) {
    const auto& value = axis.book->range(axis.ref(m, cross));
    if (!value || !value->low() || !value->high() || *value->low() <= 0) return false;
    all = all ? hull(*all, *value) : *value;
  }
  return mean && all->contains(*mean);
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

/// The claims of one way to read a total, at each cross.
class GroupingClaims {
 public:
  GroupingClaims(const Axis& axis, std::size_t total, NotKnown& not_known, std::vector<Claim>& claims)
      : axis_(axis), total_(total), not_known_(not_known), claims_(claims), said_(contains_any(words_around(axis, total), words::rounded)) {}

  void add(const Grouping& g, Reading reading) {
    if (reading == Reading::none) return;
    const auto shortfall = told_shortfall(axis_, g, total_, not_known_);
    factor_ = g.misfits > 0 ? common_factor(axis_, g, total_) : Integer(0);
    for (const std::size_t x : g.crosses) {
      if (addends_at(axis_, g.members, total_, x) == Addends::amounts) {
        if (reading == Reading::sum && !may_be_mean(axis_, g, total_, x)) claims_.push_back(amounts_claim(axis_, g.members, total_, x));
        continue;
      }
      add_counts(g, reading, x, shortfall);
      if (reading == Reading::sum) label_claims(axis_, g, total_, x, claims_);
    }
  }

 private:
  void add_counts(const Grouping& g, Reading reading, std::size_t x, const std::optional<Integer>& shortfall) {
    Claim c = total_claim(axis_, g.members, total_, x);
    if (reading == Reading::bound) c = overlap_claim(std::move(c), axis_, g.members, total_, x);
    else if (may_be_rounded(axis_, g.members, total_, x, said_, factor_)) doubt(c, {"maybe_rounded", {}, {}});
    else if (may_be_mean(axis_, g, total_, x)) doubt(c, {"maybe_mean", {}, {}});
    else if (shortfall) doubt(c, {"maybe_unknown", {{"difference", Rational(*shortfall)}}, {}});
    else if (reading == Reading::doubtful) doubt(c, {"maybe_other_rows", {}, {}});
    claims_.push_back(std::move(c));
  }
  static void doubt(Claim& c, Phrase why) {
    c.doubtful = true;
    c.steps.push_back(std::move(why));
  }

  const Axis& axis_;
  std::size_t total_;
  NotKnown& not_known_;
  std::vector<Claim>& claims_;
  bool said_;  ///< that numbers are rounded
  Integer factor_ = 0;
};

void check_line(Axis axis, std::size_t total, NotKnown& not_known, std::vector<Claim>& claims) {
  if (axis.rows)
    if (const auto under = cells_under(*axis.book, axis.table, total)) axis.moved = {total, *under};
  std::size_t ways = 0;
  const auto g = best_grouping(axis, total, &ways);
  GroupingClaims add(axis, total, not_known, claims);
  if (g) add.add(*g, reading_of(axis, total, *g, ways));
  if (total != axis.first_total && total != axis.last_total) return;
  for (Lines& members : divisions(axis, total)) {
    if (g && g->members == members) continue;
    const Grouping division = measure(axis, std::move(members), total);
    if (divides(axis, division)) add.add(division, reading_of(axis, total, division, 2));
  }
}

/// A first row without a word for it, over blocks that divide it: "Children in care", "By sex", …
void check_first_row(const Axis& axis, NotKnown& not_known, std::vector<Claim>& claims) {
  const auto& rows = axis.layout().rows;
  if (rows.size() < 4 || rows[1].role != RowRole::heading || !axis.is_member(0)) return;
  for (Lines& members : divisions(axis, 0)) {
    const Grouping division = measure(axis, std::move(members), 0);
    if (division.strong >= 2 && divides(axis, division))
      GroupingClaims(axis, 0, not_known, claims).add(division, reading_of(axis, 0, division, 2));
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
          const auto kind = addends_at(axis, members, whole, x);
          const double e = evidence_of(sum_range(axis, members, x, *kind), total_range(axis, whole, x, *kind));
          evidence += e;
          telling += e > 0.3;
        }
        if (telling < 3 || g.misfits * 3 > telling) continue;
        if (evidence < enough + 2 * std::log10(static_cast<double>(axis.lines()))) continue;
        for (const std::size_t x : g.crosses) {
          const bool counts = addends_at(axis, members, whole, x) == Addends::counts;
          claims.push_back(counts ? total_claim(axis, members, whole, x) : amounts_claim(axis, members, whole, x));
        }
        break;
      }
    }
  }
}

/// Percentages of one whole make the total's percentage, within what rounding each allows.
std::optional<Claim> percentages_claim(const Axis& axis, const Lines& members, std::size_t total, std::size_t cross) {
  const Book& book = *axis.book;
  Range sum = Range::between(0, 0);
  std::vector<NumberRef> named{axis.ref(total, cross)}, parts;
  for (const std::size_t m : members) parts.push_back(axis.ref(m, cross));
  named.insert(named.end(), parts.begin(), parts.end());
  for (const auto& n : named)
    if (!book.figure(n).share || !book.range(n)) return std::nullopt;
  for (const auto& n : parts) sum = sum + *book.range(n);
  const Range whole = *book.range(named.front());
  Claim c;
  c.code = "KR204";
  c.kind = FindingKind::total;
  c.statement = sum_formula(book, parts, book.text(named.front()));
  c.where = book.where(named);
  c.printed = book.text(named.front());
  c.phrase = "percentages";
  c.judged = verdict(sum.possibly_equal(whole), whole.contains(sum));
  c.possible = sum;
  return c;
}

/// What is far off may be percentages of different wholes, unless others beside it make theirs.
void check_percentages(const Axis& axis, std::size_t total, std::vector<Claim>& claims) {
  constexpr int far = 5;
  if (contains_any(words_around(axis, total), words::overlapping)) return;
  const auto ways = groupings(axis, total);
  if (ways.empty()) return;
  const Lines& members = ways.front();  // the nearest only
  std::vector<std::pair<Claim, bool>> found;
  std::size_t fits = 0, misfits = 0;
  for (std::size_t x = 0; x < axis.crosses(); ++x) {
    auto c = percentages_claim(axis, members, total, x);
    if (!c) continue;
    ++(c->judged == Verdict::refuted ? misfits : fits);
    const bool near = distance(*c->possible, *axis.book->range(axis.ref(total, x))) <= far;
    found.emplace_back(std::move(*c), near);
  }
  const bool supported = fits >= 2 && misfits < fits;
  for (auto& [c, near] : found)
    if (near || supported) claims.push_back(std::move(c));
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
      bool any = false;
      for (std::size_t l = 0; l < axis.lines(); ++l)
        if (axis.is_total(l)) axis.first_total = any ? axis.first_total : l, axis.last_total = l, any = true;
      if (rows && !any) check_first_row(axis, not_known, claims);
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
