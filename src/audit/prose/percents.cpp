// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <utility>

#include "audit/prose/other_years.hpp"
#include "audit/prose/quantities.hpp"
#include "audit/prose/years_of_clause.hpp"

namespace kinderrechten::detail::prose {
namespace {

using Kind = Quantity::Kind;

}  // namespace

/// Which way the words around point: +1, -1, 0, or nothing. Of several the one nearest to the number;
/// without a number they have to agree.
std::optional<int> Reader::direction(const Scene& scene, const Quantity* q) const {
  std::optional<int> found;
  std::size_t best = 0;
  for (const auto& d : scene.directions) {
    if (d.before && (!q || scene.tokens[d.first].clause != scene.tokens[q->last].clause)) continue;
    if (!q) {
      if (found && *found != d.direction) return std::nullopt;
      found = d.direction;
      continue;
    }
    const auto apart_from = [&](std::size_t k) {
      return (k > q->last ? k - q->last : q->first > k ? q->first - k : 0) + (scene.tokens[k].clause == scene.tokens[q->last].clause ? 0 : 100);
    };
    const std::size_t apart = std::min(apart_from(d.first), apart_from(d.last));
    if (!found || apart < best) found = d.direction, best = apart;
  }
  return found;
}

/// A direction stands in the clause of the number: in `na het dal, met 420 gevallen, liep het op` none does. `nam toe, met
/// ruim een derde` goes on from the clause before.
bool Reader::told_here(const Scene& scene, const Quantity& q) const {
  const auto& tokens = scene.tokens;
  const std::size_t own = tokens[q.last].clause;
  const auto stands_in = [&](std::size_t clause) {
    return std::any_of(scene.directions.begin(), scene.directions.end(), [&](const DirectionMention& d) { return tokens[d.first].clause == clause || tokens[d.last].clause == clause; });
  };
  if (stands_in(own)) return true;
  std::size_t start = q.first;
  while (start > 0 && tokens[start - 1].clause == own) --start;
  const bool goes_on = std::any_of(words_.by.begin(), words_.by.end(), [&](std::string_view p) { return match_phrase(tokens, start, p) > 0 && start + words_in(p) == q.first; });
  return goes_on && start > 0 && stands_in(tokens[start - 1].clause);
}

/// `is het aandeel met 54 procent hoger dan de helft`: so large it is, not so much did it change.
bool Reader::stands_at_a_rate(const Scene& scene, const Quantity& q) const {
  if (q.kind != Kind::percent) return false;
  const auto& tokens = scene.tokens;
  bool rate = false, compared = false;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    if (tokens[k].clause != tokens[q.last].clause) continue;
    rate |= k < q.first && in(words_.rates, tokens[k].folded);
    compared |= k > q.last && std::any_of(words_.comparatives.begin(), words_.comparatives.end(), [&](const DirectionWord& w) { return match_phrase(tokens, k, w.word) > 0; });
  }
  return rate && compared;
}

/// The number is how much something changed: `met 39%`, `een daling van 39%`, `39% minder`, `+39%`.
std::optional<int> Reader::amount_of_change(const Scene& scene, const Quantity& q) const {
  const auto& tokens = scene.tokens;
  if (q.text.starts_with('+')) return 1;
  if (q.value < 0) return -1;
  for (const auto& w : words_.before_amount)  // `up 14%`, not `made up 14%`
    if (const std::string_view one[] = {w.word}; right_before(scene, q.first, one) && !right_before(scene, q.first, words_.makes_up)) return w.direction;
  for (const Quantity& o : scene.numbers)  // `gestegen van 19% tot 24%`: where it came from
    if (o.kind == q.kind && o.first > q.last && o.first - q.last <= 14 && right_before(scene, q.first, words_.from) && right_before(scene, o.first, words_.to)) return std::nullopt;
  for (const auto& d : scene.directions) {  // `kwamen er 117 bij`
    const bool around = d.first < q.first && d.last > q.last && tokens[d.first].clause == tokens[d.last].clause;
    const auto is = [&](const SplitWord& w) { return tokens[d.first].folded == w.verb && tokens[d.last].folded == w.particle; };
    if (around && std::any_of(words_.added_verbs.begin(), words_.added_verbs.end(), is)) return d.direction;
  }
  std::size_t next = q.last + 1;
  if (q.kind == Kind::percent && next < tokens.size() && std::find(words_.percent.begin(), words_.percent.end(), tokens[next].folded) != words_.percent.end()) ++next;
  for (const auto phrase : words_.percent)  // `per cent`
    if (const std::size_t n = match_phrase(tokens, q.last + 1, phrase)) next = std::max(next, q.last + 1 + n);
  for (std::size_t k = next; k <= next + 1 && k < tokens.size() && tokens[k].clause == tokens[q.last].clause; ++k) {
    for (const auto& w : words_.after_amount)
      if (match_phrase(tokens, k, w.word)) return w.direction;
    if (q.kind != Kind::count) break;  // `334 kinderen minder` for counts only
  }
  // `73 langdurig verzuimers meer dan`: what is counted has an adjective, and a comparison follows
  const std::size_t far = next + 2;
  if (q.kind == Kind::count && far + 1 < tokens.size() && tokens[far].clause == tokens[q.last].clause && in(words_.than, tokens[far + 1].folded) && !known(tokens[next].folded))
    for (const auto& w : words_.after_amount)
      if (match_phrase(tokens, far, w.word) == 1) return w.direction;
  for (const auto list : {words_.by, words_.of})
    for (const auto phrase : list) {
      const std::size_t n = 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
      if (q.first < n || match_phrase(tokens, q.first - n, phrase) != n) continue;
      const std::size_t end = q.first - n;
      if (list.data() == words_.by.data()) {
        if (stands_at_a_rate(scene, q)) return std::nullopt;
        if (const auto way = direction(scene, &q); way && *way != 0 && told_here(scene, q)) return way;
        continue;
      }
      for (std::size_t back = 1; back <= 2 && end >= back; ++back)
        for (const auto& w : words_.directions)
          if (match_phrase(tokens, end - back, w.word) && tokens[end - back].clause == tokens[q.last].clause) return w.direction == 0 ? std::nullopt : std::optional(w.direction);
    }
  return std::nullopt;
}

void Reader::judge_percents(Scene& scene) {
  for (std::size_t i = 0; i < scene.numbers.size(); ++i) {
    const Quantity& q = scene.numbers[i];
    if (scene.used[i] || q.kind == Kind::count || q.kind == Kind::measure) continue;
    scene.used[i] = true;
    if (hedged(scene, q.last)) continue;
    const YearsOfClause own_years(scene, q);
    if (const auto way = amount_of_change(scene, q)) {
      change(scene, q, *way, true);
      continue;
    }
    if (share_of(scene, q)) continue;
    const bool share = std::any_of(words_.of_all.begin(), words_.of_all.end(), [&](std::string_view p) { return match_phrase(scene.tokens, q.last + 1, p) > 0; });
    const auto way = direction(scene, &q);
    if (!share && way && *way != 0) change(scene, q, *way, false);
  }
}

/// `climbed by 9% while the children involved slipped from 121 to 119`: what goes another way behind it is not of it.
bool Reader::told_before_the_pair(const Scene& scene, const Quantity& q) const {
  for (const Quantity& o : scene.numbers)
    if (o.first > q.last && o.kind == Kind::count && right_before(scene, o.first, words_.from))
      return std::any_of(scene.directions.begin(), scene.directions.end(), [&](const DirectionMention& d) { return d.first > q.last && d.first < o.first; });
  return false;
}

/// `leapt by half to 27,150`: the number that it led to, and its year.
std::optional<Number> Reader::led_to(const Scene& scene, const Quantity& q) const {
  constexpr std::size_t near = 4;
  for (const auto& [i, ref] : scene.anchors) {
    const Quantity& o = scene.numbers[i];
    if (o.first > q.last && o.first - q.last <= near && scene.tokens[o.first].clause == scene.tokens[q.last].clause && right_before(scene, o.first, words_.to)) return number(ref);
  }
  return std::nullopt;
}

/// `sure`: the words say that it is a change, not only that something rose.
bool Reader::change(Scene& scene, const Quantity& q, int way, bool sure) {
  const Rational size = in_per_cent(q) < 0 ? Rational(-in_per_cent(q)) : in_per_cent(q);
  const BendWord bend = q.kind == Kind::fraction && q.bend.bend == Bend::exact ? words_.fraction : q.bend;
  const auto judged = [&](const Number& x, const Number& y) -> std::optional<std::pair<Verdict, Range>> {
    if (!above_zero(x.range) || x.percent || y.percent) return std::nullopt;
    const Range truth = percent_change(x.range, y.range);
    return std::pair(percent_agrees(way < 0 ? -truth : truth, size, q.decimals, bend), truth);
  };
  const auto done = [&](const SentenceSubject& s, const Number& x, const Number& y, Verdict v, const Range& truth, Tie tied) {
    Finding f = begin(scene, "KR702", q.text, q.text);
    f.possible = truth;
    f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
    finish(s, std::move(f), "change", v, tied, {x, y});
    return true;
  };
  // `the supply as a whole was stable (-0.3%)`: what stands in brackets is of what they stand behind
  const std::size_t depth = scene.tokens[q.last].depth;
  std::size_t host = q.first;
  while (host > 0 && depth > 0 && scene.tokens[host].depth >= depth) --host;
  if (const auto y = led_to(scene, q); y && y->year && !y->ref.part) {
    const SentenceSubject s = row_of(scene, y->ref);
    std::optional<Number> before;
    for (const Number& x : series(s))
      if (*x.year < *y->year) before = x;
    const auto base = base_year(scene, s);
    if (const auto v = before ? judged(*before, *y) : std::nullopt; v && v->first == Verdict::confirmed) return done(s, *before, *y, v->first, v->second, Tie::likely);
    if (scene.years.size() > 1 || !base || *base >= *y->year) return false;  // since when is not clear
  }
  // `Dit is een stijging van 263%` is about the two numbers of this sentence or the one before
  const auto own_base = std::find_if(scene.years.begin(), scene.years.end(), [&](const YearMention& y) { return y.base && y.token > q.last && scene.tokens[y.token].clause == scene.tokens[q.last].clause; });
  const auto of_own_base = [&](const std::pair<Number, Number>& both) { return own_base == scene.years.end() || !both.first.year || own_base->first == both.first.year; };
  for (const auto* both : {next_pair_ ? &*next_pair_ : nullptr, pair_ && (scene.carried || scene.subjects.empty()) ? &*pair_ : nullptr})
    if (both)
      if (const auto v = both == (next_pair_ ? &*next_pair_ : nullptr) && (told_before_the_pair(scene, q) || !of_own_base(*both)) ? std::nullopt : judged(both->first, both->second)) {
        SentenceSubject s = row_of(scene, both->first.ref);
        const bool only = std::count_if(scene.numbers.begin(), scene.numbers.end(), [](const Quantity& n) { return n.kind != Kind::count; }) == 1;
        const auto of_them = [&](const YearMention& y) {
          const auto is = [&](const std::optional<int>& year) { return year == y.first || year == y.last; };
          return is(both->first.year) || is(both->second.year) || (!both->first.year && scene.years.size() == 1);
        };
        // `halved from 2,801 to 1,497, and then went up by a third`, `down by 21 per cent since 2021`: to a later year than the pair's
        const bool later = both == (next_pair_ ? &*next_pair_ : nullptr) && has_phrase(scene, words_.afterwards, 0, q.first);
        const auto years = series(s);
        const bool onward = std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return y.base; }) &&
                            std::all_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return y.base; }) && !years.empty() && years.back().year != both->second.year;
        const bool certain = sure && only && !later && !onward && !describes_a_row(scene) && !has_phrase(scene, words_.this_year) && std::all_of(scene.years.begin(), scene.years.end(), of_them) && (both == (pair_ ? &*pair_ : nullptr) ? scene.carried : names_nothing_else(scene, s, q.last) && names_nothing_else(scene, s, host));
        s.anchored |= certain;
        if (v->first == Verdict::confirmed || certain) return done(s, both->first, both->second, v->first, v->second, certain ? Tie::certain : Tie::likely);
      }
  struct Best {
    const SentenceSubject* s;
    Number x, y;
    Verdict v;
    Range truth;
  };
  std::optional<Best> open;
  const auto look = [&](const SentenceSubject& s, bool own) {
    for (const auto& [x, y] : pairs_meant(scene, s)) {
      const auto v = judged(x, y);
      if (!v) continue;
      if (v->first == Verdict::confirmed) return done(s, x, y, v->first, v->second, Tie::likely);
      if (own && (!open || (open->v == Verdict::refuted && v->first == Verdict::undecided))) open = Best{&s, x, y, v->first, v->second};
      auto xs = parts(x), ys = parts(y);
      for (std::size_t p = 0; p < std::min(xs.size(), ys.size()); ++p)
        if (const auto inner = judged(xs[p], ys[p])) {
          if (inner->first == Verdict::confirmed) return done(s, xs[p], ys[p], inner->first, inner->second, Tie::likely);
          if (own && inner->first == Verdict::undecided) open->v = Verdict::undecided;
        }
    }
    return false;
  };
  // `halved to 804 in 2021, and went up by 28% in 2022`, `655, up 14% on 2021`: of the number printed and the year beside
  // the percentage
  for (const auto& y : scene.years)
    for (const auto& s : scene.subjects) {
      const auto own = s.anchored && scene.tokens[y.token].clause == scene.tokens[q.last].clause ? anchored_year(scene, s, false) : std::nullopt;
      if (!own || *own == y.year() || !beside_anchor(scene, s, q.first, q.last)) continue;
      const auto xs = cells(s, std::min(*own, y.year())), ys = cells(s, std::max(*own, y.year()));
      if (xs.size() != 1 || ys.size() != 1) continue;
      if (const auto v = judged(xs[0], ys[0])) return done(s, xs[0], ys[0], v->first, v->second, sure ? Tie::certain : Tie::likely);
    }
  const SentenceSubject* nearest = subject_of(scene, &q);
  if (nearest && look(*nearest, true)) return true;
  for (const auto& s : scene.subjects)
    if (&s != nearest && look(s, true)) return true;
  for (const auto& s : scene.touched)
    if (s.matched * 2 >= s.words && look(s, false)) return true;
  if (!open) return false;
  const auto named = [&](const Number& x) {
    return std::any_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) { return y.first == x.year || y.last == x.year; });
  };
  // "leapt by 56% …, dropped since": a verb that no table of words has, and the direction is that of another clause
  const bool here = told_here(scene, q), compares = says_comparative(scene);
  const bool both_named = named(open->x) && named(open->y) && open->x.year < open->y.year;
  if (open->v == Verdict::refuted && !both_named && some_years_fit(series(*open->s), [&](const Number& x, const Number& y) {
        const bool may_be = scene.years.empty() || named(x) || named(y);
        // `in 2020 it was still a quarter lower`: than in a later year
        const auto back = may_be && compares ? judged(y, x) : std::nullopt;
        if (back && back->first == Verdict::confirmed) return true;
        const auto v = may_be ? judged(x, y) : std::nullopt;
        return v && (v->first == Verdict::confirmed || (!here && percent_agrees(-(way < 0 ? -v->second : v->second), size, q.decimals, bend) == Verdict::confirmed));
      }))
    open->v = Verdict::undecided;
  const SentenceSubject* s = subject_of(scene, &q);
  // behind it may stand a cause, unless it is what the number went to
  const bool goes_on = scene.carried && previous_sure_ && opens_with_that(scene);  // `That is an increase of 17 per cent on the year before`
  const bool before = goes_on || (!s->tokens.empty() && *s->tokens.begin() < q.first) || anchored_year(scene, *s, true).has_value();
  const bool of_host = depth == 0 || std::any_of(s->tokens.begin(), s->tokens.end(), [&](std::size_t k) { return scene.tokens[k].clause == scene.tokens[host].clause; });
  const bool beside = s->anchored && beside_anchor(scene, *s, q.first, q.last);
  const bool of_another = told_before_the_pair(scene, q);  // the row is that of the pair
  const Tie tied = of_another ? Tie::loose : std::min(beside ? Tie::certain : tie(scene, *s, &q), sure && before && (of_host || beside) ? Tie::certain : Tie::likely);
  return done(*open->s, open->x, open->y, open->v, open->truth, tied);
}

}  // namespace kinderrechten::detail::prose
