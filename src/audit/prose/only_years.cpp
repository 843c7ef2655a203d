// SPDX-License-Identifier: BSD-3-Clause
// What happened in the years named and in no other: `alleen in 2022 was er een daling`, `only in 2020 did it fall`.
#include <algorithm>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {

/// `Alleen in 2022`, `only 2020 saw`: the word at the token speaks of years, not of rows.
bool Reader::only_years(const Scene& scene, std::size_t at) const {
  constexpr std::size_t reach = 3;
  const auto& tokens = scene.tokens;
  for (const auto phrase : words_.only_named)
    if (const std::size_t n = match_phrase(tokens, at, phrase))
      for (std::size_t k = at + n; k < tokens.size() && k < at + n + reach && tokens[k].clause == tokens[at].clause; ++k) {
        if (tokens[k].year) return true;
        if (!in(words_.function, tokens[k].folded) && !in(words_.year_units, tokens[k].folded)) break;
      }
  return false;
}

/// The step to each of the years named goes the way that the sentence says, and no other step does.
void Reader::judge_only_years(Scene& scene) {
  const auto& tokens = scene.tokens;
  std::size_t at = 0;
  while (at < tokens.size() && !only_years(scene, at)) ++at;
  const auto way = direction(scene, nullptr);
  if (at == tokens.size() || !way || *way == 0 || hedged(scene, at) || has_phrase(scene, words_.negations) || has_phrase(scene, words_.first_time)) return;
  std::set<int> named;
  for (const auto& y : scene.years) {
    if (y.base) return;  // `only in 2020 was it lower than in 2015`
    if (y.token > at && tokens[y.token].clause == tokens[at].clause) named.insert(y.year());
  }
  if (named.empty() || scene.years.size() != named.size()) return;
  scene.trend = true;
  for (const auto& s : scene.subjects) {
    const auto all = series(s);
    if (all.size() < 3 || !s.whole_label || (!all.front().percent && of_a_share(scene, s))) continue;
    Verdict v = Verdict::confirmed;
    std::size_t telling = 1, found = 0;
    for (std::size_t k = 1; k < all.size(); ++k) {
      const Verdict step = *way > 0 ? all[k - 1].range.less(all[k].range) : all[k].range.less(all[k - 1].range);
      const bool wanted = named.contains(all[k].year.value_or(0));
      found += wanted;
      if (const Verdict own = wanted ? step : !step; own < v || (wanted && v == Verdict::confirmed)) v = std::min(v, own), telling = k;
    }
    if (found != named.size() || v == Verdict::undecided) continue;
    const Number &x = all[telling - 1], &y = all[telling];
    Finding f = begin(scene, "KR705", x.range.to_string() + " → " + y.range.to_string(), "");
    f.possible = y.range;
    f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
    return finish(s, std::move(f), "direction", v, scene.subjects.size() == 1 ? tie(scene, s, nullptr) : Tie::likely, {x, y});
  }
}

}  // namespace kinderrechten::detail::prose
