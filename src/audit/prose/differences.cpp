// SPDX-License-Identifier: BSD-3-Clause
// How much more or less: `42 meer dan`, `rose by 42`, between two years of a row or two rows.
#include <algorithm>
#include <utility>

#include "audit/book.hpp"
#include "audit/prose/quantities.hpp"
#include "audit/prose/years_of_clause.hpp"
#include "kinderrechten/inference/slip.hpp"

namespace kinderrechten::detail::prose {
namespace {

using Kind = Quantity::Kind;

}  // namespace

void Reader::judge_differences(Scene& scene) {
  for (std::size_t i = 0; i < scene.numbers.size(); ++i) {
    const Quantity& q = scene.numbers[i];
    const YearsOfClause own_years(scene, q);
    if (scene.used[i] || q.kind != Kind::count || hedged(scene, q.last)) continue;
    const auto way = amount_of_change(scene, q);
    if (!way) continue;
    scene.used[i] = true;
    Quantity size = q;
    if (size.value < 0) size.value = -size.value;
    std::vector<SentenceSubject> rows = scene.subjects;
    if (telling(q) || (two_digits(q) && rows.empty())) rows.insert(rows.end(), scene.touched.begin(), scene.touched.end());
    const SentenceSubject* main = subject_of(scene, &q);
    if (main && main->column && !main->down)  // it has no years: of those that it names, one that has
      for (const auto& s : scene.subjects)
        if (s.whole_label && (!s.column || s.down)) main = &s;
    bool any = false, possible = false;
    const auto check = [&](const SentenceSubject& s) {
      for (const auto& [x, y] : pairs_meant(scene, s)) {
        if (x.percent || y.percent) continue;
        const Range truth = *way > 0 ? y.range - x.range : x.range - y.range;
        const Verdict v = count_agrees(truth, size);
        any = true;
        possible |= v == Verdict::undecided;
        if (v != Verdict::confirmed) continue;
        Finding f = begin(scene, "KR709", q.text, q.text);
        f.possible = truth;
        f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
        next_pair_ = {x, y};
        finish(s, std::move(f), "change", v, Tie::likely, {x, y});
        return true;
      }
      return false;
    };
    if (std::any_of(rows.begin(), rows.end(), check)) continue;
    if (const auto gap = gap_in_row(scene, size, *way)) {
      Finding f = begin(scene, "KR709", q.text, q.text);
      f.possible = *way > 0 ? gap->second.range - gap->first.range : gap->first.range - gap->second.range;
      f.reason.values = {{"before", gap->first.range}, {"after", gap->second.range}, {"from", gap->first.period}, {"to", gap->second.period}};
      next_pair_ = gap;
      finish(row_of(scene, gap->second.ref), std::move(f), "change", Verdict::confirmed, Tie::likely, {gap->first, gap->second});
      continue;
    }
    if (const auto gap = sets_groups_apart(scene) ? gap_of_two(scene, size) : std::nullopt) {
      Finding f = begin(scene, "KR709", q.text, q.text);
      f.possible = gap->second;
      f.reason.values = {{"first", gap->first.first.range}, {"second", gap->first.second.range}, {"to", gap->first.first.period}};
      finish(*gap_row(scene, gap->first.first), std::move(f), "groups", Verdict::confirmed, Tie::likely, {gap->first.first, gap->first.second});
      continue;
    }
    if (sets_groups_apart(scene) && std::none_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return y.base; })) continue;  // than another group
    const auto twin = told_elsewhere(scene);
    if (twin && (!main || (main->column && !main->down))) {
      main = &*twin;
      if (check(*main)) continue;
    }
    const auto refuted_by = [&](const std::pair<Number, Number>& pair, std::string_view kind) {
      const auto& [x, y] = pair;
      Finding f = begin(scene, "KR709", q.text, q.text);
      f.possible = *way > 0 ? y.range - x.range : x.range - y.range;
      f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
      finish(*main, std::move(f), kind, Verdict::refuted, Tie::certain, {x, y});
    };
    const auto moved = main && !of_a_label(scene, q) && !counts_other(scene, q, main) && tie(scene, *main, &q) != Tie::loose ? step_of_another_year(scene, size, *way, *main) : std::nullopt;
    if (moved) {
      refuted_by(*moved, "change");
      continue;
    }
    const auto turned = main && main->whole_label ? went_the_other_way(scene, size, *way, *main) : std::nullopt;
    if (turned) {
      refuted_by(*turned, "direction");
      continue;
    }
    const bool of_told = main && main == (twin ? &*twin : nullptr);
    if (!main || !any || counts_other(scene, q, main) || small_word(q) || (!of_told && printed_somewhere(q))) continue;
    const auto pairs = pairs_meant(scene, *main);
    if (pairs.empty()) continue;
    // `7.278 kinderen in een pleeggezin, 45 minder`, `some 2,582 went without, 266 fewer`: the change of another number
    const auto own = series(*main);
    const auto of_another = [&](const Quantity& o) {
      Quantity plain = o;  // of `at least 118` the 118
      plain.bend = {};
      return &o != &q && o.last < q.first && o.kind == Kind::count && o.value >= 20 && !of_a_label(scene, o) && std::none_of(own.begin(), own.end(), [&](const Number& x) { return agrees_with(x, is_bound(o) ? plain : o) != Verdict::refuted; });
    };
    if (std::any_of(scene.numbers.begin(), scene.numbers.end(), of_another)) continue;
    const auto steps = series(*main);  // another step of the row is as large: the sentence may mean that one
    const auto base = std::find_if(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return y.base; });
    const YearMention* own_year = nullptr;  // `in het laatste jaar kwamen er 127 bij`: to that year and no other
    bool one_year = base == scene.years.end();
    for (const auto& y : scene.years)
      if (scene.tokens[y.token].clause == scene.tokens[q.last].clause) one_year &= own_year == nullptr, own_year = &y;
    for (std::size_t k = 1; k < steps.size(); ++k) {
      if (one_year && own_year && steps[k].year != own_year->year()) continue;
      if (base != scene.years.end() && steps[k - 1].year != base->first && steps[k].year != base->first) continue;
      const Range step = *way > 0 ? steps[k].range - steps[k - 1].range : steps[k - 1].range - steps[k].range;
      possible |= count_agrees(step, size) != Verdict::refuted;
    }
    // `Abuse had 150 more contacts`, where the contacts are a row of another table: of the abuse
    const auto here = [&](std::size_t k) { return scene.tokens[k].clause == scene.tokens[q.last].clause && !scene.tokens[k].number; };
    const bool counted_noun = !main->tokens.empty() && std::all_of(main->tokens.begin(), main->tokens.end(), [&](std::size_t k) { return !here(k) || (k > q.last && k <= q.last + 3); });
    const auto before_it = [&](std::size_t k) { return !scene.tokens[k].number && k < q.first && scene.tokens[k].clause + 1 >= scene.tokens[q.last].clause; };
    const auto has_more = [&](const SentenceSubject& s) { return s.whole_label && !s.same_place(*main) && std::any_of(s.tokens.begin(), s.tokens.end(), [&](std::size_t k) { return (here(k) || before_it(k)) && !main->tokens.contains(k); }); };
    if (counted_noun && (std::any_of(scene.subjects.begin(), scene.subjects.end(), has_more) || std::any_of(scene.open_rows.begin(), scene.open_rows.end(), has_more) || std::any_of(scene.touched.begin(), scene.touched.end(), has_more))) continue;
    const auto& [x, y] = pairs.front();
    const auto below_it = [&](const Number& n) { return n.range.high() && *n.range.high() < size.value; };
    if (below_it(x) && below_it(y)) continue;  // so much neither has: of something else
    Finding f = begin(scene, "KR709", q.text, q.text);
    f.possible = *way > 0 ? y.range - x.range : x.range - y.range;
    f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
    // `That is 2,735 more than in 2022`: of the one number that the sentence before told
    const bool told = scene.carried && told_.size() == 1 && (of_told || told_.front() == y.ref || told_.front() == x.ref) && surroundings(scene, *main, nullptr).strangers == 0 &&
                      speaks_of_no_other(scene, *main) && std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& m) { return m.base; });
    // `Since 2017 it has gained 904`, where it is 804: of what the sentence before was about, a slip of the pen away
    const auto around = surroundings(scene, *main, nullptr);
    const auto truth = exact(*way > 0 ? y.range - x.range : x.range - y.range);
    const bool slipped = scene.carried && previous_sure_ && scene.subjects.size() == 1 && main->whole_label && around.strangers == 0 && !around.names && base != scene.years.end() && base->first == x.year && truth &&
                         two_digits(size) && size.bend.bend == Bend::exact && slip(numerator(size.value), *truth) != Slip::other;
    finish(*main, std::move(f), "change", possible ? Verdict::undecided : Verdict::refuted, told || slipped || (main->anchored && beside_anchor(scene, *main, q.first, q.last)) ? Tie::certain : tie(scene, *main, &q), {x, y});
  }
}

/// In a table whose columns are not years: `1,401 children were placed … that is 19 fewer`, of the number told and
/// another of its row.
std::optional<std::pair<Number, Number>> Reader::gap_in_row(const Scene& scene, const Quantity& size, int way) const {
  if (!two_digits(size) || size.bend.bend != Bend::exact) return std::nullopt;
  std::vector<NumberRef> from;
  for (const auto& [i, ref] : scene.anchors) from.push_back(ref);
  if (scene.carried) from.insert(from.end(), told_.begin(), told_.end());
  for (const NumberRef& ref : from) {
    const auto y = number(ref);
    if (!y || y->percent || y->year || y->range.domain() != Domain::integers) continue;
    for (std::size_t c = 0; c < table(ref).layout->columns.size(); ++c) {
      const auto x = number({ref.table, ref.row, c, {}});
      if (!x || x->ref == ref || x->percent || x->range.domain() != Domain::integers) continue;
      if (count_agrees(way > 0 ? y->range - x->range : x->range - y->range, size) == Verdict::confirmed) return std::pair(*x, *y);
    }
  }
  return std::nullopt;
}

/// The one number that the sentence before told stands in a table with years as well: its row there.
std::optional<SentenceSubject> Reader::told_elsewhere(const Scene& scene) const {
  if (!scene.carried || told_.size() != 1 || too_many_) return std::nullopt;
  const auto told = number(told_.front());
  const auto value = told ? exact(told->range) : std::nullopt;
  if (!value || *value < 100) return std::nullopt;
  Quantity q;
  q.value = Rational(*value);
  std::optional<SentenceSubject> found;
  for (const NumberRef& ref : printed(q)) {
    const auto x = number(ref);
    if (ref.table == told_.front().table || ref.part || !x || !x->year || (previous_year_ && x->year != previous_year_)) continue;
    if (found) return std::nullopt;
    found = index_.at(ref.table, ref.row, ref.column);
    found->whole_label = true;
  }
  return found;
}

/// `54 more than Westeinde`, `249 apart`: between two rows that the sentence names, or two parts of one.
std::optional<std::pair<std::pair<Number, Number>, Range>> Reader::gap_of_two(const Scene& scene, const Quantity& q) const {
  constexpr std::size_t most_subjects = 20;  // a sentence that names more names none
  if (q.bend.bend != Bend::exact || q.spelled || !two_digits(q) || scene.subjects.size() > most_subjects) return std::nullopt;
  std::optional<std::pair<std::pair<Number, Number>, Range>> found;
  const auto look = [&](const Number& a, const Number& b) {
    if (found || a.range.domain() != Domain::integers || b.range.domain() != Domain::integers) return;
    for (const auto& apart : {a.range - b.range, b.range - a.range})
      if (count_agrees(apart, q) == Verdict::confirmed) found = {{a, b}, apart};
  };
  for (const auto& s : scene.subjects) {
    const auto xs = cells(s, year_of(scene, s, q));
    for (const auto& x : xs) {
      const auto inner = parts(x);
      for (std::size_t i = 0; i < inner.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) look(inner[i], inner[j]);
    }
    for (const auto& o : scene.touched) {
      if (o.table != s.table || o.same_place(s) || !o.whole_label) continue;
      for (const auto& x : xs)
        for (const auto& y : cells(o, year_of(scene, o, q))) look(x, y);
    }
  }
  constexpr std::size_t most_rows = 6, most_columns = 40;
  std::vector<const SentenceSubject*> named;  // in a table without years, whatever the column
  for (const auto& s : scene.open_rows)
    if (s.whole_label) named.push_back(&s);
  for (const auto* a : named)
    for (const auto* b : named) {
      if (found || named.size() > most_rows || a->table != b->table || a->row >= b->row) continue;
      for (std::size_t c = 0; c < std::min(most_columns, report_.tables[a->table].layout->columns.size()); ++c) {
        const auto x = number({a->table, a->row, c, {}}), y = number({b->table, b->row, c, {}});
        if (x && y) look(*x, *y);
      }
    }
  return found;
}

const SentenceSubject* Reader::gap_row(const Scene& scene, const Number& x) {
  for (const auto* list : {&scene.subjects, &scene.open_rows})
    for (const auto& s : *list)
      if (s.table == x.ref.table && (s.down || s.row == x.ref.row)) return &s;
  return scene.subjects.empty() ? &scene.open_rows.front() : &scene.subjects.front();
}

}  // namespace kinderrechten::detail::prose
