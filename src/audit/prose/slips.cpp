// SPDX-License-Identifier: BSD-3-Clause
// What authors get wrong when they copy: the number of the year beside it, or a difference that went the other way. That the
// row has just this number elsewhere ties the sentence to it.
#include <algorithm>

#include "audit/book.hpp"
#include "audit/prose/quantities.hpp"
#include "kinderrechten/inference/slip.hpp"

namespace kinderrechten::detail::prose {
namespace {

using Kind = Quantity::Kind;

}  // namespace

/// The year that stands right behind the number (`987 in 2021`), or the only one of its clause.
std::optional<int> Reader::year_beside(const Scene& scene, const Quantity& q) const {
  constexpr std::size_t near = 3;
  const std::size_t clause = scene.tokens[q.last].clause;
  const YearMention* only = nullptr;
  for (const auto& y : scene.years) {
    if (!scene.tokens[y.token].year || scene.tokens[y.token].clause != clause) continue;
    const bool number_between = std::any_of(scene.numbers.begin(), scene.numbers.end(), [&](const Quantity& o) { return o.first > q.last && o.first < y.token; });
    if (y.token > q.last && y.token <= q.last + near && !number_between) return y.year();
  }
  for (const auto& y : scene.years) {
    if (scene.tokens[y.token].clause != clause) continue;
    if (y.base && scene.tokens[y.token].year && y.token < q.first) continue;  // `has been falling since 2019`
    const bool opens = y.back > 0 && scene.carried && y.token <= 1;  // `Two years earlier there had been just 79`
    if (only || (y.base && !opens)) return std::nullopt;
    // `overtook it in 2020 and now has 10,151`: of what is said behind the `and`
    for (std::size_t k = y.token; k < q.first; ++k)
      if (in(words_.joins, scene.tokens[k].folded)) return std::nullopt;
    only = &y;
  }
  return only ? std::optional(only->year()) : std::nullopt;
}

/// `from 860`, `fewer than the 860 of the year before`: what another number is held against.
bool Reader::compared_with(const Scene& scene, const Quantity& q) const {
  static constexpr std::string_view articles[] = {"the", "those", "de", "het", "die"};
  const bool article = q.first > 0 && in(articles, scene.tokens[q.first - 1].folded);
  for (const auto list : {words_.from, words_.compared, words_.than, words_.between, words_.before_now})
    if (right_before(scene, q.first, list) || (article && right_before(scene, q.first - 1, list))) return true;
  return false;
}

/// `In 2022 it came to 860`, where the row has 860 in 2021 and something else in 2022: which year it has the number in.
std::optional<std::pair<Number, Number>> Reader::number_of_another_year(const Scene& scene, const Quantity& q, const SentenceSubject& s) const {
  const bool large = (is_whole(q.value) && (q.value >= 100 || (q.value >= 20 && right_behind(scene, q)))) || q.decimals > 0;
  if (!large || q.bend.bend != Bend::exact || q.spelled || (s.column && !s.down) || amount_of_change(scene, q)) return std::nullopt;
  if (compared_with(scene, q) || right_before(scene, q.first, words_.subset) || !plainly_dated(scene, q)) return std::nullopt;
  if (has_phrase(scene, words_.together) || has_phrase(scene, words_.mean) || has_phrase(scene, words_.negations) || has_phrase(scene, words_.rates)) return std::nullopt;
  const auto year = year_beside(scene, q);
  const auto own = year ? cells(s, year) : std::vector<Number>{};
  if (own.size() != 1 || own[0].percent || !own[0].year || agrees_with(own[0], q) != Verdict::refuted || !parts(own[0]).empty()) return std::nullopt;
  auto all = series(s);
  if (!named_parts_.empty())  // another quarter of it
    for (std::size_t c = 0; !s.down && c < table(own[0].ref).layout->columns.size(); ++c)
      if (const auto x = number({s.table, own[0].ref.row, c, {}}); x && x->year && std::none_of(all.begin(), all.end(), [&](const Number& y) { return y.ref == x->ref; })) all.push_back(*x);
  const auto has_it = [&](const Number& x) { return x.ref != own[0].ref && agrees_with(x, q) == Verdict::confirmed; };
  if (std::count_if(all.begin(), all.end(), has_it) != 1) return std::nullopt;
  for (const NumberRef& ref : printed(q))  // another row has it in that year
    if (const auto x = number(ref); x && !index_.at(ref.table, ref.row, ref.column).same_place(s) && (!x->year || x->year == own[0].year)) return std::nullopt;
  return std::pair(own[0], *std::find_if(all.begin(), all.end(), has_it));
}

/// `The 44 recorded in 2022`, `Two years earlier there had been 79`: the year is that of the number and of nothing else.
bool Reader::right_behind(const Scene& scene, const Quantity& q) const {
  constexpr std::size_t near = 3;
  return !q.spelled && std::any_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) {
    const bool behind = y.token > q.last && y.token <= q.last + near && scene.tokens[y.token].clause == scene.tokens[q.last].clause;
    return behind || (y.back > 0 && scene.carried && y.token <= 1 && scene.numbers.size() == 1);
  });
}

/// `Stood at 73 per cent in 2023`, which the row has in 2022: a percentage of another year.
std::optional<std::pair<Number, Number>> Reader::percent_of_another_year(const Scene& scene, const Quantity& q, const SentenceSubject& s) const {
  if (q.kind != Quantity::Kind::percent || q.bend.bend != Bend::exact || !s.whole_label || s.by_head || (s.column && !s.down) || amount_of_change(scene, q) || compared_with(scene, q)) return std::nullopt;
  if (!plainly_dated(scene, q) || has_phrase(scene, words_.negations) || has_phrase(scene, words_.together) || has_phrase(scene, words_.mean)) return std::nullopt;
  const auto year = year_beside(scene, q);
  const auto own = year ? cells(s, year) : std::vector<Number>{};
  const auto is_it = [&](const Number& x) { return x.percent && percent_agrees(x.range, q.value, q.decimals, q.bend) == Verdict::confirmed; };
  if (own.size() != 1 || !own[0].percent || percent_agrees(own[0].range, q.value, q.decimals, q.bend) != Verdict::refuted) return std::nullopt;
  const auto all = series(s);
  if (std::count_if(all.begin(), all.end(), is_it) != 1) return std::nullopt;
  for (const Number* x : percents_of(q))  // another row has it in that year
    if (!x->year || x->year == own[0].year) return std::nullopt;
  return std::pair(own[0], *std::find_if(all.begin(), all.end(), is_it));
}

/// `In 2021, met 154 minder dan het jaar daarvoor`, where the row fell by 154 the year after: a step of another year, or one
/// counted from another year. Quadratic in the years, of which 60 are looked at.
std::optional<std::pair<Number, Number>> Reader::step_of_another_year(const Scene& scene, const Quantity& size, int way, const SentenceSubject& s) const {
  constexpr std::size_t most = 60;
  const bool large = is_whole(size.value) && size.value >= 20 && !size.spelled && size.bend.bend == Bend::exact;
  if (!large || !s.whole_label || (s.column && !s.down) || has_phrase(scene, words_.negations) || has_phrase(scene, words_.together) || has_phrase(scene, words_.mean)) return std::nullopt;
  const auto is_base = [](const YearMention& y) { return y.base; };
  if (sets_groups_apart(scene) && std::none_of(scene.years.begin(), scene.years.end(), is_base)) return std::nullopt;
  const bool dated = std::any_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) { return scene.tokens[y.token].year.has_value(); }) &&
                     std::any_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) { return scene.tokens[y.token].clause == scene.tokens[size.last].clause; });
  const auto pairs = pairs_meant(scene, s);
  if (!dated || pairs.empty() || pairs[0].first.percent || !pairs[0].first.year || !pairs[0].second.year) return std::nullopt;
  const auto& [x, y] = pairs[0];
  const auto as_large = [&](const Number& a, const Number& b) { return count_agrees(way > 0 ? b.range - a.range : a.range - b.range, size); };
  if (std::any_of(pairs.begin(), pairs.end(), [&](const auto& p) { return as_large(p.first, p.second) != Verdict::refuted; })) return std::nullopt;
  const auto all = series(s);
  std::size_t found = 0;
  for (std::size_t j = all.size() > most ? all.size() - most : 0; j < all.size(); ++j)
    for (std::size_t i = all.size() > most ? all.size() - most : 0; i < j; ++i) {
      const bool near = i + 1 == j || all[i].ref == x.ref || all[j].ref == y.ref;
      const Verdict v = near && !all[i].percent && !all[j].percent ? as_large(all[i], all[j]) : Verdict::refuted;
      if (v == Verdict::undecided) return std::nullopt;
      found += v == Verdict::confirmed;
    }
  if (found != 1) return std::nullopt;
  for (const std::size_t r : rows_of_one_kind(s.table)) {  // another row changed by as much in that time
    SentenceSubject o = s;
    o.row = r;
    const auto xs = s.down ? std::vector<Number>{} : cells(o, x.year), ys = s.down ? std::vector<Number>{} : cells(o, y.year);
    if (xs.size() == 1 && ys.size() == 1 && !xs[0].percent && !ys[0].percent && as_large(xs[0], ys[0]) != Verdict::refuted) return std::nullopt;
  }
  return std::pair(x, y);
}

/// `That is 3,284 fewer than in 2020/21`, where it is 3,284 more: between that year and the one the sentence is about.
std::optional<std::pair<Number, Number>> Reader::went_the_other_way(const Scene& scene, const Quantity& size, int way, const SentenceSubject& s) const {
  if (!telling(size) || has_phrase(scene, words_.negations) || sets_groups_apart(scene)) return std::nullopt;
  const YearMention* base = nullptr;
  for (const auto& y : scene.years)
    if (y.base) base = base ? nullptr : &y;
  const auto year = main_year(scene, s);
  if (!base || !year || *year <= base->first) return std::nullopt;
  const auto xs = cells(s, base->first), ys = cells(s, year);
  if (xs.size() != 1 || ys.size() != 1 || xs[0].percent || ys[0].percent) return std::nullopt;
  const Range other = way > 0 ? xs[0].range - ys[0].range : ys[0].range - xs[0].range;
  if (count_agrees(other, size) != Verdict::confirmed) return std::nullopt;
  return std::pair(xs[0], ys[0]);
}

/// What stands before the year of a number: `in 2023`, `het schooljaar 2022/23`. `Until 2023` is of another.
bool Reader::plainly_dated(const Scene& scene, const Quantity& q) const {
  static constexpr std::string_view plain[] = {"in", "of", "for", "over", "van", "during", "jaar", "schooljaar", "year"};
  return std::all_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) {
    return y.base || scene.tokens[y.token].clause != scene.tokens[q.last].clause || !scene.tokens[y.token].year || y.token == 0 || in(plain, scene.tokens[y.token - 1].folded);
  });
}

/// Numbers that are told of one year as they stand: no comparison, no part, no sum.
bool Reader::told_plainly(const Scene& scene, const Quantity& q) const {
  return !compared_with(scene, q) && telling(q) && q.value >= 1000 && !amount_of_change(scene, q) && !has_phrase(scene, words_.together) && !has_phrase(scene, words_.mean) && !has_phrase(scene, words_.negations) && plainly_dated(scene, q);
}

/// `In 2023 telden wij 6.008 kinderen van 8 tot en met 11`, which one row alone has, in 2022: no row need be named in full.
std::optional<std::pair<Number, Number>> Reader::misdated(const Scene& scene, const Quantity& q) const {
  const auto year = too_many_ || !told_plainly(scene, q) || has_phrase(scene, words_.rates) ? std::nullopt : year_beside(scene, q);
  const auto refs = year ? printed(q) : std::vector<NumberRef>{};
  if (refs.size() != 1 || refs[0].part) return std::nullopt;
  const auto x = number(refs[0]);
  if (!x || x->percent || !x->year || x->year == year || agrees_with(*x, q) != Verdict::confirmed) return std::nullopt;
  const auto own = cells(index_.at(refs[0].table, refs[0].row, refs[0].column), year);
  if (own.size() != 1 || agrees_with(own[0], q) != Verdict::refuted) return std::nullopt;
  const Layout& layout = *table(refs[0]).layout;
  const bool touched = std::any_of(scene.touched.begin(), scene.touched.end(), [&](const SentenceSubject& t) { return t.matched > 0 && t.same_place(index_.at(refs[0].table, refs[0].row, refs[0].column)); });
  const bool about_it = touched || !index_.words_of(layout.rows[refs[0].row].period ? layout.columns[refs[0].column].text : layout.rows[refs[0].row].text, scene.tokens).empty();
  return about_it ? std::optional(std::pair(own[0], *x)) : std::nullopt;
}

/// The two numbers of the sentence changed places. `crossed`: what the first should be, then the second.
void Reader::refute_crossed(Scene& scene, SentenceSubject s, const std::pair<Number, Number>& crossed) {
  const std::string& stated = scene.numbers[0].text;
  s.anchored = true;
  Finding f = begin(scene, "KR700", stated, stated);
  f.possible = crossed.first.range;
  f.reason.values = {{"truth", crossed.first.range}, {"to", crossed.first.period}};
  finish(s, std::move(f), "level", Verdict::refuted, Tie::certain, {crossed.first, crossed.second});
  scene.used[0] = scene.used[1] = true;
}

/// `Retail produced 192, just ahead of construction with 187`, where it is the other way round: two rows and two numbers that take
/// turns, and each number is that of the other row.
void Reader::judge_crossed(Scene& scene) {
  const auto plain = [&](const Quantity& q) { return q.kind == Kind::count && q.bend.bend == Bend::exact && !q.spelled && q.value >= 10 && is_whole(q.value) && !hedged(scene, q.last) && !of_a_label(scene, q); };
  if (scene.numbers.size() != 2 || !plain(scene.numbers[0]) || !plain(scene.numbers[1]) || scene.used[0] || scene.used[1] || too_many_ || scene.numbers[0].value == scene.numbers[1].value) return;
  std::vector<SentenceSubject> rows;
  for (const auto* list : {&scene.touched, &scene.open_rows})
    for (const auto& s : *list)
      if (s.whole_label && !s.tokens.empty() && !s.down && !s.by_head && std::none_of(rows.begin(), rows.end(), [&](const SentenceSubject& o) { return o.table == s.table && o.row == s.row; })) rows.push_back(s);
  if (rows.size() != 2 || rows[0].table != rows[1].table) return;
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return *a.tokens.begin() < *b.tokens.begin(); });
  const Quantity &one = scene.numbers[0], &two = scene.numbers[1];
  const std::size_t a = *rows[0].tokens.rbegin(), b = *rows[1].tokens.begin();
  const bool names_first = a < one.first && one.last < b && *rows[1].tokens.rbegin() < two.first;
  const bool numbers_first = one.last < *rows[0].tokens.begin() && a < two.first && two.last < b;
  const auto changes = [&](const Quantity& q) { return amount_of_change(scene, q).has_value() || compared_with(scene, q); };
  if ((!names_first && !numbers_first) || changes(one) || changes(two)) return;
  std::optional<std::pair<Number, Number>> crossed;
  for (std::size_t c = 0; c < report_.tables[rows[0].table].layout->columns.size(); ++c) {
    const auto x = number({rows[0].table, rows[0].row, c, {}}), y = number({rows[1].table, rows[1].row, c, {}});
    if (!x || !y || x->percent || y->percent) continue;
    if (agrees_with(*x, one) == Verdict::confirmed || agrees_with(*y, two) == Verdict::confirmed) return;  // one of them is right there
    if (agrees_with(*x, two) == Verdict::confirmed && agrees_with(*y, one) == Verdict::confirmed) crossed = {*x, *y};
  }
  if (crossed) refute_crossed(scene, rows[0], *crossed);
}

/// What names the number in its row: the label of a part, or the head of a column.
std::optional<std::string> Reader::group_label(const Number& x) const {
  if (x.ref.part) return figure(x.ref).parts[*x.ref.part].label;
  const ColumnHead& head = table(x.ref).layout->columns[x.ref.column];
  return head.role == ColumnRole::values ? std::optional(head.text) : std::nullopt;
}

/// `2,504 girls and 366 boys`, where it is the other way round: two numbers of one row, each with the group of the other behind it.
void Reader::judge_crossed_groups(Scene& scene) {
  const auto plain = [&](const Quantity& q) { return q.kind == Kind::count && q.bend.bend == Bend::exact && !q.spelled && q.value >= 10 && is_whole(q.value) && !hedged(scene, q.last) && !amount_of_change(scene, q) && !compared_with(scene, q); };
  if (scene.numbers.size() != 2 || too_many_ || scene.numbers[0].value == scene.numbers[1].value) return;
  const Quantity &one = scene.numbers[0], &two = scene.numbers[1];
  const std::size_t a = one.last + 1, b = two.last + 1;
  if (scene.used[0] || scene.used[1] || !plain(one) || !plain(two) || a >= two.first || b >= scene.tokens.size() || scene.tokens[a].number || scene.tokens[b].number) return;
  std::optional<std::pair<Number, Number>> crossed;
  const auto look = [&](const NumberRef& first, const NumberRef& second) {  // false: the sentence is right of these
    const auto x = number(first), y = number(second);
    if (!x || !y || x->percent || y->percent || agrees_with(*x, one) != Verdict::confirmed || agrees_with(*y, two) != Verdict::confirmed) return true;
    const auto p = group_label(*x), q = group_label(*y);
    if (!p || !q) return true;
    if (names(scene, *p, {a}) && names(scene, *q, {b})) return false;
    if (names(scene, *p, {b}) && names(scene, *q, {a}) && !names(scene, *p, {a})) crossed = {*y, *x};
    return true;
  };
  constexpr std::size_t most = 40;  // places of a number that tells nothing
  const auto firsts = printed(one), seconds = printed(two);
  if (firsts.size() > most || seconds.size() > most) return;
  for (const NumberRef& first : firsts)
    for (const NumberRef& second : seconds)
      if (first.table == second.table && first.row == second.row && first.part.has_value() == second.part.has_value() && !look(first, second)) return;
  if (crossed) refute_crossed(scene, row_of(scene, crossed->first.ref), *crossed);
}

/// `Western came second with 2,677 admissions`, which are its boys, of whom the paragraph says nothing: what all of them are, and
/// the number that was taken.
std::optional<std::pair<Number, Number>> Reader::of_unnamed_column(const Scene& scene, const Quantity& q) const {
  if (too_many_ || !two_digits(q) || q.spelled || q.bend.bend != Bend::exact || scene.numbers.size() != 1 || !scene.directions.empty() || amount_of_change(scene, q) || compared_with(scene, q)) return std::nullopt;
  for (const auto list : {words_.together, words_.mean, words_.negations, words_.subset, words_.rates, words_.gaps, words_.rest, words_.than})
    if (has_phrase(scene, list)) return std::nullopt;
  const auto refs = printed(q);
  const auto x = refs.size() == 1 && !refs[0].part ? number(refs[0]) : std::nullopt;
  if (!x || x->percent || x->year || agrees_with(*x, q) != Verdict::confirmed) return std::nullopt;
  const Layout& layout = *table(refs[0]).layout;
  const ColumnHead& head = layout.columns[refs[0].column];
  const auto named = [&](const SentenceSubject& s) { return s.whole_label && !s.by_head && s.table == refs[0].table && s.row == refs[0].row && !s.tokens.empty(); };
  const bool row_named = std::any_of(scene.open_rows.begin(), scene.open_rows.end(), named) || std::any_of(scene.touched.begin(), scene.touched.end(), named);
  if (head.role != ColumnRole::values || layout.rows[refs[0].row].role == RowRole::total || !row_named) return std::nullopt;
  if (index_.content(head.text).empty() || !index_.words_of(head.text, scene.tokens).empty()) return std::nullopt;
  std::optional<Number> whole;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (layout.columns[c].role != ColumnRole::total || layout.columns[c].spanner != head.spanner) continue;
    if (whole) return std::nullopt;
    whole = number({refs[0].table, refs[0].row, c, {}});
  }
  if (!whole || agrees_with(*whole, q) != Verdict::refuted) return std::nullopt;
  // the paragraph speaks of boys, unless the sentence before told what all of another row are
  const auto of_all = [&](const NumberRef& ref) { return ref.table == whole->ref.table && ref.column == whole->ref.column; };
  const bool spoken_of = spoken_.size() >= most_spoken || !index_.words_of(head.text, spoken_).empty();
  if (spoken_of && !std::any_of(told_.begin(), told_.end(), of_all)) return std::nullopt;
  return std::pair(*whole, *x);
}

/// `Over politie en justitie kwamen in 2023 80 zaken binnen`, which another row has in that year and nothing else does.
bool Reader::of_row_beside(const Scene& scene, const Quantity& q, const SentenceSubject& s, const Number& own) const {
  if (scene.carried || !s.whole_label || s.by_head || s.down || !own.year || !own.range.is_exact() || q.spelled || !two_digits(q) || q.bend.bend != Bend::exact || scene.numbers.size() != 1 || !scene.directions.empty()) return false;
  for (const auto list : {words_.together, words_.mean, words_.negations, words_.subset, words_.rates, words_.gaps, words_.rest, words_.than, words_.compared})
    if (has_phrase(scene, list)) return false;
  bool found = false;
  for (const NumberRef& ref : printed(q)) {
    const auto x = number(ref);
    if (!x || ref.part || ref.table != own.ref.table || ref.row == own.ref.row) return false;
    found |= ref.column == own.ref.column;
  }
  return found;
}

/// `Of these, 1,370 …`, where the one row of the table that shares words with it has 1,307: two digits changed places.
std::optional<Number> Reader::swapped_in_a_row(const Scene& scene, const Quantity& q) const {
  constexpr std::size_t most = 12;
  if (too_many_ || !told_plainly(scene, q) || printed_somewhere(q)) return std::nullopt;
  std::optional<Number> found;
  std::size_t looked_at = 0;
  for (const auto* list : {&scene.subjects, &scene.touched})
    for (const auto& s : *list) {
      if (++looked_at > most) return std::nullopt;
      const bool goes_on = std::any_of(previous_.begin(), previous_.end(), [&](const SentenceSubject& p) { return p.table == s.table; });
      if (s.matched == 0 || (!s.whole_label && !better_half(s) && s.matched < 2 && !goes_on)) continue;
      for (const Number& x : cells(s, year_of(scene, s, q))) {
        const auto only = exact(x.range);
        if (!only || x.percent || slip(numerator(q.value), *only) != Slip::swap || (found && found->ref == x.ref)) continue;
        if (found) return std::nullopt;
        found = x;
      }
    }
  return found;
}

}  // namespace kinderrechten::detail::prose
