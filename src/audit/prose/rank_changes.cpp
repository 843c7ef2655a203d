// SPDX-License-Identifier: BSD-3-Clause
// What changed most: of rows (`de grootste stijging was in Zuid`) or of years (`the sharpest fall came in 2021`).
#include <algorithm>

#include "audit/prose/quantities.hpp"
#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {
namespace {

/// How much a number changed from one year to another, in numbers and per cent.
struct Changed {
  std::pair<Number, Number> cells;
  Range in_numbers, in_per_cent;
};

std::optional<Changed> changed(const Number& x, const Number& y, int way) {
  if (x.percent != y.percent || x.range.domain() != y.range.domain() || (!x.percent && (x.range.domain() != Domain::integers || x.range.contains(0)))) return std::nullopt;
  const Range numbers = y.range - x.range, percent = x.percent ? numbers : percent_change(x.range, y.range);
  return Changed{{x, y}, way > 0 ? numbers : -numbers, way > 0 ? percent : -percent};
}

/// Is this the largest of them, in every possible world? Equal ones share the place.
Verdict leads(const std::vector<Changed>& all, std::size_t own, Range Changed::* size) {
  Verdict v = Verdict::confirmed;
  for (std::size_t k = 0; k < all.size(); ++k)
    if (k != own) v = v & !(all[own].*size).less(all[k].*size);
  return v;
}

}  // namespace

/// A superlative right before a word of direction, an adjective between them allowed: where it stands, and the direction.
std::optional<std::pair<std::size_t, int>> Reader::largest_change(const Scene& scene) const {
  const auto& tokens = scene.tokens;
  for (const auto& d : scene.directions)
    for (std::size_t back = 1; back <= 2 && back <= d.first; ++back) {
      const std::size_t at = d.first - back;
      const bool superlative = in(words_.strongest, tokens[at].folded) && tokens[at].clause == tokens[d.first].clause;
      if (superlative && d.direction != 0 && !d.before) return std::pair(at, d.direction);
    }
  return std::nullopt;
}

/// What leads in numbers but not per cent, or the other way round, is only decided where the sentence says which it means.
void Reader::judge_largest_change(Scene& scene) {
  const auto found = largest_change(scene);
  if (!found) return;
  scene.trend = true;
  const auto [at, way] = *found;
  if (hedged(scene, at) || has_phrase(scene, words_.negations) || has_phrase(scene, words_.except) || makes_a_choice(scene) || at + 1 >= scene.tokens.size()) return;
  const auto of_years = largest_of_years(scene, at, way), of_rows = largest_of_rows(scene, way);
  // which of the two is meant the sentence need not say: only what neither bears out is refuted
  const bool over_years = of_years && !(of_rows && of_rows->verdict > of_years->verdict);
  const auto& best = over_years ? of_years : of_rows;
  if (!best || best->verdict == Verdict::undecided) return;
  const auto& [x, y] = best->cells;
  Finding f = begin(scene, over_years ? "KR707" : "KR712", x.range.to_string() + " → " + y.range.to_string() + " = max", scene.tokens[at].text);
  f.possible = y.range;
  f.reason.values = {{"truth", best->size}, {"to", y.period}};
  if (over_years) f.reason.values["from"] = series(best->s).front().period;
  finish(best->s, std::move(f), over_years ? "extreme" : "rank", best->verdict, best->tie, {x, y});
}

/// In numbers, per cent, or both where the sentence does not say.
Verdict Reader::largest_as_said(const Scene& scene, Verdict numbers, Verdict percent) const {
  const bool relative = has_phrase(scene, words_.relative), absolute = has_phrase(scene, words_.absolute);
  return relative ? percent : absolute ? numbers : numbers == percent ? numbers : Verdict::undecided;
}

/// Held against the rows beside it, between the two years that are meant.
std::optional<LargestChange> Reader::largest_of_rows(const Scene& scene, int way) const {
  const SentenceSubject* only = nullptr;
  for (const auto& s : scene.subjects) {
    if (!s.whole_label || s.down || s.column || report_.tables[s.table].layout->rows[s.row].role == RowRole::total) continue;
    if (only && !only->same_place(s)) return std::nullopt;  // of which of them it is said, is not clear
    only = &s;
  }
  if (!only || scene.carried) return std::nullopt;
  const SentenceSubject& s = *only;
  const auto pairs = pairs_meant(scene, s);
  if (pairs.empty() || !pairs.front().first.year || !pairs.front().second.year) return std::nullopt;
  const auto from = pairs.front().first.year, to = pairs.front().second.year;
  std::vector<Changed> all;
  std::size_t own = 0;
  const auto& rows = rows_of_one_kind(s.table);
  if (std::find(rows.begin(), rows.end(), s.row) == rows.end() || rows.size() < 3) return std::nullopt;
  for (const std::size_t r : rows) {
    SentenceSubject other = s;
    other.row = r;
    const auto xs = cells(other, from), ys = cells(other, to);
    const auto step = xs.size() == 1 && ys.size() == 1 && !xs[0].percent ? changed(xs[0], ys[0], way) : std::nullopt;
    if (!step) return std::nullopt;
    if (r == s.row) own = all.size();
    all.push_back(*step);
  }
  const Verdict v = largest_as_said(scene, leads(all, own, &Changed::in_numbers), leads(all, own, &Changed::in_per_cent));
  const bool dated = series(s).size() == 2 || std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return !y.base; });
  return LargestChange{s, all[own].cells, all[own].in_numbers, v, std::min(tie(scene, s, nullptr), dated || v == Verdict::confirmed ? Tie::certain : Tie::likely)};
}

/// `The steepest rise came in 2021`: held against the other steps of the row, each from one year to the next. With a number of its
/// own the sentence is of a row that has a step as large.
std::optional<LargestChange> Reader::largest_of_years(const Scene& scene, std::size_t at, int way) const {
  constexpr std::size_t fewest = 3;
  const YearMention* year = nullptr;
  for (const auto& y : scene.years) {
    if (y.base && !scene.tokens[y.token].year) continue;  // `in a single year`
    if (y.base || y.token < at || year) return std::nullopt;
    year = &y;
  }
  if (!year) return std::nullopt;
  std::optional<LargestChange> found;
  for (const auto& s : scene.subjects) {
    const auto numbers = series(s);
    std::vector<Changed> all;
    std::size_t own = numbers.size();
    bool told = false;
    for (std::size_t k = 1; k < numbers.size(); ++k) {
      const auto step = changed(numbers[k - 1], numbers[k], way);
      if (!step) return std::nullopt;
      if (numbers[k].year == year->year()) own = all.size();
      for (const Quantity& q : scene.numbers) told |= count_agrees(step->in_numbers, q) == Verdict::confirmed;
      all.push_back(*step);
    }
    if (all.size() < fewest || own >= all.size() || (!told && !scene.numbers.empty())) continue;
    const Verdict v = largest_as_said(scene, leads(all, own, &Changed::in_numbers), leads(all, own, &Changed::in_per_cent));
    LargestChange step{s, all[own].cells, all[own].in_numbers, v, tie(scene, s, nullptr)};
    if (!found || v > found->verdict) found = std::move(step);
  }
  return found;
}

}  // namespace kinderrechten::detail::prose
