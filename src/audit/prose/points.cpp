// SPDX-License-Identifier: BSD-3-Clause
// Percentage points: between the two percentages of the sentence itself, two years of a row of percentages, or two rows.
#include <algorithm>
#include <utility>

#include "audit/prose/other_years.hpp"

namespace kinderrechten::detail::prose {
namespace {

using Kind = Quantity::Kind;

Range apart(const Range& a, const Range& b) {
  const Range up = b - a, down = a - b;
  if (a.certainly_less_equal(b)) return up;
  if (b.certainly_less_equal(a)) return down;
  return hull(up, down);
}

/// The percentage as it is printed, and what it may have been before it was rounded.
Range before_rounding(const Quantity& q) { return Rounding::to_decimals(q.decimals).preimage(q.value, Domain::rationals).value(); }

}  // namespace

/// `2.7 percentage points`, `almost eleven points`: the number and how it is bent.
std::optional<Quantity> Reader::points_at(const Scene& scene, std::size_t k) const {
  const auto& tokens = scene.tokens;
  const auto spelled = tokens[k].number ? std::nullopt : spelled_number(tokens[k].folded, words_);
  if ((!tokens[k].number && !spelled) || tokens[k].percent || tokens[k].year || tokens[k].joined) return std::nullopt;
  if (std::none_of(words_.points.begin(), words_.points.end(), [&](std::string_view p) { return match_phrase(tokens, k + 1, p) > 0; })) return std::nullopt;
  Quantity q;
  q.kind = Kind::percent;
  q.value = tokens[k].number ? tokens[k].value : Rational(*spelled);
  q.decimals = tokens[k].number ? tokens[k].decimals : 0;
  q.first = q.last = k;
  q.text = tokens[k].text;
  std::size_t longest = 0;
  for (const auto& w : words_.bends)
    if (const std::size_t n = words_in(w.words); n > longest && n <= k && match_phrase(tokens, k - n, w.words) == n) longest = n, q.bend = w;
  if (q.value < 0) q.value = -q.value;
  return q;
}

void Reader::judge_points(Scene& scene) {
  for (std::size_t k = 0; k < scene.tokens.size(); ++k) {
    const auto q = points_at(scene, k);
    if (!q || hedged(scene, k)) continue;
    if (points_of_pair(scene, *q) || points_of_years(scene, *q) || points_of_rows(scene, *q) || points_of_counts(scene, *q)) return;
  }
}

/// `fell from 9.6 to 7.9 per cent, a drop of 1.7 percentage points`
bool Reader::points_of_pair(Scene& scene, const Quantity& q) {
  const Quantity *from = nullptr, *to = nullptr;
  for (const Quantity& n : scene.numbers) {
    if (n.kind == Kind::fraction || n.spelled || n.bend.bend != Bend::exact || n.last == q.last) continue;
    if (right_before(scene, n.first, words_.from)) from = from ? nullptr : &n;
    if (right_before(scene, n.first, words_.to)) to = to ? nullptr : &n;
  }
  if (!from || !to || (from->kind != Kind::percent && to->kind != Kind::percent) || std::max(from->first, to->first) - std::min(from->last, to->last) > 14) return false;
  // `fell from 70.6 to 67.9 per cent, and it fell elsewhere as well, though by less than 2 points each`
  if (scene.tokens[q.last].clause > scene.tokens[std::max(from->last, to->last)].clause + 1) return true;
  const Range truth = apart(before_rounding(*from), before_rounding(*to));
  const bool as_printed = (from->value > to->value ? Rational(from->value - to->value) : Rational(to->value - from->value)) == q.value;
  const Verdict v = as_printed && q.bend.bend == Bend::exact ? Verdict::confirmed : percent_agrees(truth, q.value, q.decimals, q.bend);
  if (v != Verdict::undecided) by_itself(scene, "KR715", from->text + " → " + to->text, q.text, truth, v);
  return true;
}

/// `1.2 points higher than in 2019`: between two years of a row of percentages.
bool Reader::points_of_years(Scene& scene, const Quantity& q) {
  const auto as_printed = [&](const Number& x) -> std::optional<Rational> {
    if (x.ref.part) return std::nullopt;
    for (const Token& token : tokenise(figure(x.ref).text, words_))
      if (token.number) return token.value;
    return std::nullopt;
  };
  const auto judged = [&](const Number& x, const Number& y) {
    const auto a = as_printed(x), b = as_printed(y);
    if (q.bend.bend == Bend::exact && a && b && (*a - *b == q.value || *b - *a == q.value) && apart(x.range, y.range).contains(q.value)) return Verdict::confirmed;
    return percent_agrees(apart(x.range, y.range), q.value, q.decimals, q.bend);
  };
  const auto done = [&](const SentenceSubject& s, const Number& x, const Number& y, Verdict v, Tie tied) {
    Finding f = begin(scene, "KR715", x.range.to_string() + " → " + y.range.to_string(), q.text);
    f.possible = apart(x.range, y.range);
    f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
    finish(s, std::move(f), "change", v, tied, {x, y});
    return true;
  };
  const SentenceSubject* of_shares = nullptr;
  std::size_t rows = 0;
  for (const auto* list : {&scene.subjects, &scene.touched})
    for (const auto& s : *list) {
      if (list == &scene.touched && s.matched * 2 < s.words) continue;
      bool any = false;
      for (const auto& [x, y] : pairs_meant(scene, s)) {
        if (!x.percent || !y.percent) continue;
        any = true;
        if (judged(x, y) == Verdict::confirmed) return done(s, x, y, Verdict::confirmed, Tie::likely);
      }
      if (any && list == &scene.subjects) of_shares = &s, ++rows;
    }
  const bool base = std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return y.base; }) || scene.years.size() == 2;
  if (rows != 1 || !base || sets_groups_apart(scene)) return false;
  const auto pairs = pairs_meant(scene, *of_shares);
  const auto& [x, y] = pairs.front();
  Verdict v = judged(x, y);
  if (v == Verdict::refuted && some_years_fit(series(*of_shares), [&, &x = x, &y = y](const Number& a, const Number& b) { return (a.year == x.year || b.year == y.year) && judged(a, b) != Verdict::refuted; })) v = Verdict::undecided;
  return done(*of_shares, x, y, v, tie(scene, *of_shares, nullptr));
}

/// `The difference between secondary and primary schools amounts to 2.2 percentage points`: of two rows, in columns of percentages.
bool Reader::points_of_rows(Scene& scene, const Quantity& q) {
  std::vector<const SentenceSubject*> rows;
  for (const auto* list : {&scene.subjects, &scene.open_rows})
    for (const auto& s : *list)
      if (s.whole_label && std::none_of(rows.begin(), rows.end(), [&](const SentenceSubject* o) { return o->same_place(s); })) rows.push_back(&s);
  if (rows.size() != 2 || rows[0]->table != rows[1]->table || rows[0]->down || rows[1]->down || rows[0]->row == rows[1]->row) return false;
  // `Anxiety was the leading reason and gained 6.5 points`: of one row
  if (!scene.directions.empty() || (!has_phrase(scene, words_.gaps) && !says_comparative(scene))) return false;
  const std::size_t t = rows[0]->table;
  std::vector<std::pair<Number, Number>> all;
  const auto take = [&](std::size_t c) {
    const auto x = number({t, rows[0]->row, c, {}}), y = number({t, rows[1]->row, c, {}});
    if (x && y && x->percent && y->percent) all.emplace_back(*x, *y);
  };
  for (std::size_t c = 0; c < report_.tables[t].layout->columns.size() && c < 40; ++c) take(c);
  if (all.empty()) return false;
  const auto judged = [&](const auto& p) { return percent_agrees(apart(p.first.range, p.second.range), q.value, q.decimals, q.bend); };
  auto best = all.begin();
  for (auto it = all.begin(); it != all.end(); ++it)
    if (judged(*it) > judged(*best)) best = it;
  SentenceSubject both = *rows[0];
  both.tokens.insert(rows[1]->tokens.begin(), rows[1]->tokens.end());
  both.anchored = true;
  Finding f = begin(scene, "KR715", best->first.range.to_string() + " : " + best->second.range.to_string(), q.text);
  f.possible = apart(best->first.range, best->second.range);
  f.reason.values = {{"first", best->first.range}, {"second", best->second.range}, {"to", best->first.period}};
  finish(both, std::move(f), "apart", judged(*best), std::min(tie(scene, both, nullptr, true), scene.carried ? Tie::likely : Tie::certain), {best->first, best->second});
  return true;
}

/// `The number rose by 9.4 percentage points`: a number of persons changes by per cent, and by this many it did. Only what just
/// this percentage shows to be meant is told.
bool Reader::points_of_counts(Scene& scene, const Quantity& q) {
  if (q.bend.bend != Bend::exact || q.decimals == 0 || scene.subjects.size() != 1 || !scene.subjects.front().whole_label || has_phrase(scene, words_.rates)) return false;
  const SentenceSubject& s = scene.subjects.front();
  const auto way = direction(scene, &q);
  const auto pairs = pairs_meant(scene, s);
  if (!way || *way == 0 || pairs.empty()) return false;
  const auto& [x, y] = pairs.front();
  if (x.percent || y.percent || !x.year || x.range.domain() != Domain::integers) return false;
  const Range change = percent_change(x.range, y.range);
  if (percent_agrees(*way < 0 ? -change : change, q.value, q.decimals, q.bend) != Verdict::confirmed) return false;
  Finding f = begin(scene, "KR715", x.range.to_string() + " → " + y.range.to_string(), q.text);
  f.possible = change;
  f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
  finish(s, std::move(f), "unit", Verdict::refuted, tie(scene, s, nullptr), {x, y});
  return true;
}

}  // namespace kinderrechten::detail::prose
