// SPDX-License-Identifier: BSD-3-Clause
// Which row changed most: `de grootste stijging was in Zuid`, `the sharpest fall`.
#include <algorithm>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {
namespace {

/// How much each row changed, in numbers and per cent.
struct Changed {
  std::pair<Number, Number> cells;
  Range in_numbers, in_per_cent;
};

/// Is the first the largest of them, in every possible world? Equal ones share the place.
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

/// Held against the rows beside it, between the two years that are meant. What leads in numbers but not per cent, or the other
/// way round, is only decided where the sentence says which it means.
void Reader::judge_largest_change(Scene& scene) {
  const auto found = largest_change(scene);
  if (!found) return;
  scene.trend = true;
  const auto [at, way] = *found;
  if (hedged(scene, at) || has_phrase(scene, words_.negations) || has_phrase(scene, words_.except) || makes_a_choice(scene) || at + 1 >= scene.tokens.size()) return;
  const SentenceSubject* only = nullptr;
  for (const auto& s : scene.subjects) {
    if (!s.whole_label || s.down || s.column || report_.tables[s.table].layout->rows[s.row].role == RowRole::total) continue;
    if (only && !only->same_place(s)) return;  // of which of them it is said, is not clear
    only = &s;
  }
  if (!only || scene.carried) return;
  const SentenceSubject& s = *only;
  const auto pairs = pairs_meant(scene, s);
  if (pairs.empty() || !pairs.front().first.year || !pairs.front().second.year) return;
  const auto from = pairs.front().first.year, to = pairs.front().second.year;
  std::vector<Changed> all;
  std::size_t own = 0;
  const auto& rows = rows_of_one_kind(s.table);
  if (std::find(rows.begin(), rows.end(), s.row) == rows.end() || rows.size() < 3) return;
  for (const std::size_t r : rows) {
    SentenceSubject other = s;
    other.row = r;
    const auto xs = cells(other, from), ys = cells(other, to);
    if (xs.size() != 1 || ys.size() != 1 || xs[0].percent || ys[0].percent || xs[0].range.domain() != Domain::integers || xs[0].range.contains(0)) return;
    if (r == s.row) own = all.size();
    const Range numbers = ys[0].range - xs[0].range, percent = percent_change(xs[0].range, ys[0].range);
    all.push_back({{xs[0], ys[0]}, way > 0 ? numbers : -numbers, way > 0 ? percent : -percent});
  }
  const bool relative = has_phrase(scene, words_.relative), absolute = has_phrase(scene, words_.absolute);
  const Verdict numbers = leads(all, own, &Changed::in_numbers), percent = leads(all, own, &Changed::in_per_cent);
  Verdict v = relative ? percent : absolute ? numbers : numbers == percent ? numbers : Verdict::undecided;
  if (v == Verdict::undecided) return;
  const Changed& c = all[own];
  Finding f = begin(scene, "KR712", c.cells.first.range.to_string() + " → " + c.cells.second.range.to_string() + " = max", scene.tokens[at].text);
  f.possible = c.cells.second.range;
  f.reason.values = {{"truth", c.in_numbers}, {"to", c.cells.second.period}};
  const bool dated = series(s).size() == 2 || std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return !y.base; });
  finish(s, std::move(f), "rank", v, std::min(tie(scene, s, nullptr), dated || v == Verdict::confirmed ? Tie::certain : Tie::likely), {c.cells.first, c.cells.second});
}

}  // namespace kinderrechten::detail::prose
