// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <utility>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {
namespace {

/// Nearly halved is a little more than a half: for a factor under 1 the words bend the other way.
Bend downward(Bend bend) {
  switch (bend) {
    case Bend::nearly: return Bend::little_over;
    case Bend::little_over: return Bend::nearly;
    case Bend::less: return Bend::more;
    case Bend::more: return Bend::less;
    case Bend::at_least: return Bend::at_most;
    case Bend::at_most: return Bend::at_least;
    default: return bend;
  }
}

}  // namespace

/// `verdubbeld`, `three times as many`.
void Reader::judge_factor(Scene& scene) {
  for (std::size_t k = 0; k < scene.tokens.size(); ++k) {
    Rational factor;
    std::size_t n = 0;
    for (const auto& w : words_.factors)
      if (const std::size_t m = match_phrase(scene.tokens, k, w.word); m > n) n = m, factor = Rational(w.numerator, w.denominator);
    if (n == 0) {  // `3 keer zo veel`
      const Token& t = scene.tokens[k];
      std::optional<Rational> times;
      if (t.number && !t.percent && !t.year && t.value > 1 && t.value <= 100) times = t.value;
      else if (const auto spelled = spelled_number(t.folded, words_); spelled && *spelled > 1) times = Rational(*spelled);
      const bool repeats = times && k + 1 < scene.tokens.size() && std::find(words_.times.begin(), words_.times.end(), scene.tokens[k + 1].folded) != words_.times.end();
      if (!repeats || std::none_of(words_.as_many.begin(), words_.as_many.end(), [&](std::string_view p) { return match_phrase(scene.tokens, k + 2, p) > 0; })) continue;
      n = 2, factor = *times;
    }
    scene.factor = true;
    if (hedged(scene, k)) return;
    std::string stated;
    for (std::size_t i = k; i < k + n; ++i) stated += (i > k ? " " : "") + scene.tokens[i].text;
    BendWord bend = words_.factor;
    for (const auto& w : words_.bends)
      if (k > 0 && match_phrase(scene.tokens, k - 1, w.words) == 1) bend = w;
      else if (k > 1 && match_phrase(scene.tokens, k - 2, w.words) == 2) bend = w;
    if (factor < 1) bend.bend = downward(bend.bend);
    for (std::size_t i = 0; i < scene.numbers.size(); ++i)
      if (scene.numbers[i].last >= k && scene.numbers[i].first < k + n) scene.used[i] = true;
    const auto judged = [&](const SentenceSubject& s, const Number& x, const Number& y, Tie tied) -> std::optional<Verdict> {
      if (x.range.domain() != y.range.domain() || !intersection(x.range, Range::above(0))) return std::nullopt;
      const Range truth = y.range / x.range;
      const Verdict v = agrees(truth, factor, bend, Verdict::undecided);
      if (tied == Tie::loose && v != Verdict::confirmed) return v;
      Finding f = begin(scene, "KR703", "× " + to_string(factor), stated);
      f.possible = truth;
      f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
      finish(s, std::move(f), "factor", v, tied, {x, y});
      return v;
    };
    if (next_pair_) {
      SentenceSubject s;
      s.table = next_pair_->first.ref.table, s.row = next_pair_->first.ref.row;
      judged(s, next_pair_->first, next_pair_->second, Tie::certain);
      return;
    }
    const SentenceSubject* main = subject_of(scene, nullptr);
    if (!main) return;
    for (const auto& s : scene.subjects)
      for (const auto& [x, y] : pairs_meant(scene, s))
        if (agrees(y.range / x.range, factor, bend, Verdict::undecided) == Verdict::confirmed) {
          judged(s, x, y, Tie::likely);
          return;
        }
    const auto pairs = pairs_meant(scene, *main);
    if (!pairs.empty() && scene.subjects.size() == 1) judged(*main, pairs.front().first, pairs.front().second, tie(scene, *main, nullptr));
    return;
  }
}

/// `voor het derde jaar op rij`, `the lowest number since 2015`: a run of years, or the extreme of one.
void Reader::judge_trend(Scene& scene) {
  const SentenceSubject* s = subject_of(scene, nullptr);
  for (std::size_t k = 0; k < scene.tokens.size() && !scene.trend; ++k) {
    for (const auto& w : words_.ordinals)
      for (const auto phrase : words_.in_a_row)
        if (match_phrase(scene.tokens, k, w.words) && match_phrase(scene.tokens, k + 1, phrase)) {
          scene.trend = true;
          if (s) run_of_years(scene, *s, w.numerator, std::string(w.words) + " " + std::string(phrase));
        }
    for (const auto& w : words_.extremes)
      if (!scene.trend && match_phrase(scene.tokens, k, w.word)) {
        scene.trend = true;
        if (s && scene.subjects.size() == 1) extreme(scene, *s, w, k);
      }
  }
}

void Reader::run_of_years(Scene& scene, const SentenceSubject& s, int length, std::string stated) {
  const auto way = direction(scene, nullptr);
  if (!way || *way == 0 || hedged(scene, 0)) return;
  const auto year = main_year(scene, s);
  const auto all = series(s);
  const auto at = std::find_if(all.begin(), all.end(), [&](const Number& x) { return x.year == year; });
  if (at == all.end()) return;
  Finding f = begin(scene, "KR706", at->range.to_string(), std::move(stated));
  if (at - all.begin() < length) return;
  Verdict v = Verdict::confirmed;
  std::vector<Number> numbers{*at};
  for (int back = 1; back <= length; ++back) {
    const Number& x = *(at - back);
    const Range &before = x.range, &after = numbers.back().range;
    v = v & (*way > 0 ? before.less(after) : after.less(before));
    f.statement = before.to_string() + (*way > 0 ? " < " : " > ") + f.statement;
    numbers.push_back(x);
  }
  f.reason.values = {{"from", numbers.back().period}, {"to", at->period}};
  finish(s, std::move(f), "run", v, tie(scene, s, nullptr), numbers);
}

void Reader::extreme(Scene& scene, const SentenceSubject& s, const DirectionWord& word, std::size_t at) {
  const auto all = series(s);
  if (all.size() < 2 || hedged(scene, at)) return;
  std::optional<int> since;
  for (const auto& y : scene.years)
    if (y.base) since = y.first;
  const bool span = since || has_phrase(scene, words_.all_years);
  const auto year = main_year(scene, s);
  const auto best = std::find_if(all.begin(), all.end(), [&](const Number& x) { return x.year == year; });
  if (best == all.end()) return;
  Verdict v = Verdict::confirmed;
  std::vector<Number> numbers{*best};
  for (const auto& x : all) {
    if (x.year == year || (since && x.year < since)) continue;
    if (since && x.year > year) continue;
    v = v & (word.direction > 0 ? x.range.less_equal(best->range) : best->range.less_equal(x.range));
    numbers.push_back(x);
  }
  // "the highest number" without a span may be the highest of something else
  Tie tied = tie(scene, s, nullptr);
  if (!span && v != Verdict::confirmed) return;
  if (v == Verdict::confirmed) tied = std::max(tied, Tie::likely);
  Finding f = begin(scene, "KR707", best->range.to_string() + (word.direction > 0 ? " = max" : " = min"), std::string(word.word));
  f.possible = best->range;
  f.reason.values = {{"from", numbers.size() > 1 ? numbers[1].period : best->period}, {"to", best->period}, {"truth", best->range}};
  finish(s, std::move(f), "extreme", v, tied, numbers);
}

/// Only a direction, no number: `is gestegen ten opzichte van 2019`.
void Reader::judge_direction(Scene& scene) {
  if (!scene.numbers.empty() || scene.factor || scene.trend || has_phrase(scene, words_.negations)) return;
  const auto way = direction(scene, nullptr);
  if (!way || hedged(scene, 0)) return;
  for (const auto& s : scene.subjects) {
    const auto pairs = pairs_meant(scene, s);
    if (pairs.empty()) continue;
    const auto& [x, y] = pairs.front();
    const Tie tied = tie(scene, s, nullptr);
    if (tied == Tie::loose) continue;
    const Verdict v = *way > 0 ? x.range.less(y.range) : *way < 0 ? y.range.less(x.range) : x.range.equal(y.range);
    if (v != Verdict::confirmed && (*way == 0 || scene.carried)) continue;  // "stable" allows for a little
    const char* sign = *way > 0 ? " < " : *way < 0 ? " > " : " = ";
    Finding f = begin(scene, "KR705", x.range.to_string() + sign + y.range.to_string(), "");
    f.possible = y.range;
    f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
    finish(s, std::move(f), "direction", v, tied, {x, y});
    if (scene.subjects.size() > 1 && s.whole_label) continue;
    return;
  }
}

}  // namespace kinderrechten::detail::prose
