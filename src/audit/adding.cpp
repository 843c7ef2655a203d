// SPDX-License-Identifier: BSD-3-Clause
#include "audit/adding.hpp"

#include <algorithm>
#include <cmath>

#include "audit/checks.hpp"
#include "audit/words.hpp"
#include "kinderrechten/inference/slip.hpp"

namespace kinderrechten::detail {
namespace {

/// Sums of numbers that are not known exactly agree by accident more easily: no coincidence when one has evidence of
/// this, or several have that each, and that together.
constexpr double likely_alone = 2, likely_each = 0.5, likely_together = 1.5;

/// A dash under numbers: a total that is not given, rather than one of zero.
bool left_out(const Axis& axis, const Lines& members, std::size_t total, std::size_t cross) {
  const NumberRef whole = axis.ref(total, cross);
  const std::string text = axis.book->text(whole);
  if (text.find_first_of("0123456789") != std::string::npos || !axis.book->range(whole)->contains(0) || !axis.book->range(whole)->bounded()) return false;
  return std::any_of(members.begin(), members.end(), [&](std::size_t m) {
    return axis.book->range(whole)->certainly_less(*axis.book->range(axis.ref(m, cross)));
  });
}

/// The range as one of amounts, so that counts among them can be added.
Range as_amount(const Range& range) {
  return range.domain() == Domain::rationals ? range : Range(Domain::rationals, range.low_end(), range.high_end());
}

/// Averages and rates say so above the table rather than in every label.
bool amounts_add(const Axis& axis) {
  return !contains_any(axis.book->report().tables[axis.table].title + "\n" + axis.layout().stub_head, words::not_additive);
}

}  // namespace

bool Axis::is_total(std::size_t line) const {
  return rows ? layout().rows[line].role == RowRole::total : layout().columns[line].role == ColumnRole::total;
}

bool Axis::is_member(std::size_t line) const {
  if (!rows) return layout().columns[line].role == ColumnRole::values && additive_column(layout().columns[line]);
  const RowHead& head = layout().rows[line];
  return head.role == RowRole::figures && (words_do_not_tell || !contains_any(head.text, words::not_additive));
}

bool Axis::is_border(std::size_t line, std::size_t total) const {
  if (rows) return layout().rows[line].role == RowRole::heading;
  return layout().columns[line].spanner != layout().columns[total].spanner;
}

bool Axis::adds_across(std::size_t cross) const {
  if (rows) return additive_column(layout().columns[cross]);
  const RowHead& head = layout().rows[cross];
  return head.role != RowRole::names && head.role != RowRole::heading && !contains_any(head.text, words::not_additive);
}

std::optional<Addends> addends_at(const Axis& axis, const Lines& members, std::size_t total, std::size_t cross) {
  if (!axis.adds_across(cross)) return std::nullopt;
  bool amounts = false;
  const auto usable = [&](std::size_t line) {
    const NumberRef n = axis.ref(line, cross);
    const StatusSet& status = axis.book->figure(n).status;
    const bool amount = axis.book->is_amount(n);
    amounts |= amount;
    return (amount || axis.book->is_count(n)) && !status.contains(Status::includes_other) && !status.contains(Status::included_elsewhere);
  };
  if (!usable(total) || !std::all_of(members.begin(), members.end(), usable) || left_out(axis, members, total, cross)) return std::nullopt;
  if (!amounts) return Addends::counts;
  return amounts_add(axis) ? std::optional(Addends::amounts) : std::nullopt;
}

Range sum_range(const Axis& axis, const Lines& members, std::size_t cross, Addends kind) {
  Range sum = kind == Addends::counts ? Range(0) : Range::between(0, 0);
  for (const std::size_t m : members) {
    const Range& range = *axis.book->range(axis.ref(m, cross));
    sum = sum + (kind == Addends::counts ? range : as_amount(range));
  }
  return sum;
}

Range total_range(const Axis& axis, std::size_t total, std::size_t cross, Addends kind) {
  const Range& range = *axis.book->range(axis.ref(total, cross));
  return kind == Addends::counts ? range : as_amount(range);
}

Rational distance(const Range& sum, const Range& total) {
  if (sum.possibly_equal(total)) return 0;
  return sum.certainly_less(total) ? *total.low() - *sum.high() : *sum.low() - *total.high();
}

double evidence_of(const Range& sum, const Range& whole) {
  const auto a = sum.width(), b = whole.width();
  if (!a || !b || *whole.high() <= 0 || !sum.possibly_equal(whole)) return 0;
  const double room = static_cast<double>(*a + *b) + (whole.domain() == Domain::integers ? 1 : 0);
  return room <= 0 ? 0 : std::max(0.0, std::log10(static_cast<double>(*whole.high()) / room));
}

Grouping measure(const Axis& axis, Lines members, std::size_t total) {
  Grouping g;
  g.members = std::move(members);
  std::size_t likely = 0;
  double evidence = 0;
  for (std::size_t x = 0; x < axis.crosses(); ++x) {
    const auto kind = addends_at(axis, g.members, total, x);
    if (!kind) continue;
    g.crosses.push_back(x);
    const Range whole = total_range(axis, total, x, *kind), sum = sum_range(axis, g.members, x, *kind);
    const Rational off = distance(sum, whole);
    if (off != 0) {
      ++g.misfits;
      const Rational size = std::max(whole.high().value_or(0), sum.low().value_or(0));
      const auto sum_printed = exact(sum), total_printed = exact(whole);
      const bool slipped = sum_printed && total_printed && slip(*total_printed, *sum_printed) != Slip::other;
      g.all_near &= slipped || off <= (*kind == Addends::counts ? std::max(Rational(3), size / 10) : size / 10);
      continue;
    }
    ++g.fits;
    const auto nonzero = std::count_if(g.members.begin(), g.members.end(), [&](std::size_t m) {
      return *kind == Addends::amounts || axis.book->range(axis.ref(m, x))->certainly_less(Range(1)) == false;
    });
    if (nonzero < 2) continue;
    if (whole.is_exact() && sum.is_exact()) ++g.strong;
    else if (const double e = evidence_of(sum, whole); e >= likely_each) ++likely, evidence += e;
  }
  if (evidence >= (likely > 1 ? likely_together : likely_alone)) g.strong += likely;
  return g;
}

/// Lines that a total looks back over once its own group has ended, but for the last total of all: many totals in
/// a long table must not each look at all of it.
static constexpr std::size_t farthest = 300;

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

namespace {

/// The block that a line says it belongs to: its spanner, or "Sex" of the row "Sex: boys".
std::string_view group_of(const Axis& axis, std::size_t line) {
  if (!axis.rows) return axis.layout().columns[line].spanner;
  const std::string_view label = axis.layout().rows[line].text;
  const auto colon = label.find(": ");
  return colon == std::string_view::npos ? std::string_view{} : label.substr(0, colon);
}
bool is_heading(const Axis& axis, std::size_t line) { return axis.rows && axis.layout().rows[line].role == RowRole::heading; }

}  // namespace

std::vector<Lines> divisions(const Axis& axis, std::size_t total) {
  std::vector<Lines> all;
  if (!axis.rows && !axis.layout().columns[total].spanner.empty()) return all;  // divided by what stands over it
  Lines block;
  bool inside = false, own_total = false;  // the lines before the first heading are no block
  const auto close = [&] {
    if (inside && !own_total && block.size() >= 2) all.push_back(block);
    block.clear();
    own_total = false;
  };
  for (std::size_t l = 0; l < axis.lines(); ++l) {
    if (is_heading(axis, l)) {
      close();
      inside = true;
    } else if (const auto group = group_of(axis, l); group != (l > 0 ? group_of(axis, l - 1) : std::string_view{})) {
      close();
      inside = !group.empty();
    }
    if (l == total) {
      close();
      inside = false;  // what follows a total is another story, up to the next heading
    } else if (axis.is_total(l) || (!axis.rows && axis.layout().columns[l].period)) {
      own_total = true;
    } else if (axis.is_member(l)) {
      block.push_back(l);
    }
  }
  close();
  return all;
}

}  // namespace kinderrechten::detail
