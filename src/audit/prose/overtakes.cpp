// SPDX-License-Identifier: BSD-3-Clause
// One row passes another in a year: `Chat overtook the telephone in 2020`.
#include <algorithm>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {

/// Of two rows of one table, named before the verb and behind it, the first is larger in that year and was not in the year before.
void Reader::judge_overtakes(Scene& scene) {
  const auto& tokens = scene.tokens;
  std::size_t at = 0, verb = 0;
  for (; at < tokens.size() && verb == 0; ++at)
    for (const auto phrase : words_.overtakes) verb = std::max(verb, match_phrase(tokens, at, phrase));
  if (verb == 0 || hedged(scene, --at) || has_phrase(scene, words_.negations) || has_phrase(scene, words_.except) || !scene.numbers.empty()) return;
  if (scene.years.size() != 1 || scene.years[0].base || !tokens[scene.years[0].token].year) return;
  const auto named = [&](bool before) {
    const SentenceSubject* only = nullptr;
    bool several = false;
    for (const auto& s : scene.subjects) {
      const bool here = s.whole_label && !s.tokens.empty() && (before ? *s.tokens.rbegin() < at : *s.tokens.begin() >= at + verb);
      several |= here && only;
      if (here) only = &s;
    }
    return several ? nullptr : only;
  };
  const SentenceSubject *first = named(true), *second = named(false);
  if (!first || !second || first->table != second->table || scene.subjects.size() != 2) return;
  const auto xs = series(*first), ys = series(*second);
  const auto year = scene.years[0].year();
  const auto of_year = [&](const std::vector<Number>& all) { return std::find_if(all.begin(), all.end(), [&](const Number& x) { return x.year == year; }); };
  const auto x = of_year(xs), y = of_year(ys);
  if (x == xs.end() || y == ys.end() || x == xs.begin() || y == ys.begin() || x->percent != y->percent || (x - 1)->year != (y - 1)->year) return;
  const Verdict now = y->range.less(x->range), before = !(y - 1)->range.less((x - 1)->range);
  const Verdict v = now & before;
  if (v == Verdict::undecided) return;
  scene.trend = true;
  const bool of_now = now == v;
  const Number &a = of_now ? *x : *(x - 1), &b = of_now ? *y : *(y - 1);
  Finding f = begin(scene, "KR711", a.range.to_string() + (v == Verdict::confirmed || !of_now ? " > " : " < ") + b.range.to_string(), tokens[at].text);
  f.possible = a.range;
  f.reason.values = {{"first", a.range}, {"second", b.range}, {"to", a.period}};
  SentenceSubject s = *first;
  s.tokens.insert(second->tokens.begin(), second->tokens.end());
  finish(s, std::move(f), "groups", v, tie(scene, s, nullptr), {a, b});
}

}  // namespace kinderrechten::detail::prose
