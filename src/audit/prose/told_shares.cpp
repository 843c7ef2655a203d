// SPDX-License-Identifier: BSD-3-Clause
// The share that was told, in another year: `42 per cent, against 38 per cent in 2018`; `In 2017 was dat nog een kwart`.
#include <algorithm>

#include "audit/prose/quantities.hpp"

namespace kinderrechten::detail::prose {

/// The part and its whole in that year: a printed share has no whole of its own.
std::optional<std::pair<Number, std::optional<Number>>> Reader::told_share_in(const ToldShare& told, int year) const {
  const auto of_the_year = [&](const NumberRef& ref) -> std::optional<Number> {
    SentenceSubject s = index_.at(ref.table, ref.row, ref.column);
    if (s.column && !s.down) return std::nullopt;
    const auto xs = cells(s, year);
    if (xs.size() != 1) return std::nullopt;
    if (!ref.part) return xs.front();
    const auto &own = figure(ref).parts, &others = figure(xs.front().ref).parts;  // the part of the same name
    if (own.size() != others.size() || own[*ref.part].label != others[*ref.part].label) return std::nullopt;
    return number({xs.front().ref.table, xs.front().ref.row, xs.front().ref.column, ref.part});
  };
  const auto part = of_the_year(told.part);
  if (!part) return std::nullopt;
  if (!told.whole) return part->percent ? std::optional(std::pair(*part, std::optional<Number>())) : std::nullopt;
  const auto whole = of_the_year(*told.whole);
  if (!whole || part->percent || whole->percent || !above_zero(whole->range) || part->year != whole->year) return std::nullopt;
  return std::pair(*part, std::optional(*whole));
}

/// Held against the share that this sentence or the one before told, for a year that stands with it. Nothing else may be named.
bool Reader::share_in_another_year(Scene& scene, const Quantity& q, const BendWord& bend) {
  const auto& tokens = scene.tokens;
  const bool here = next_share_.has_value();
  const auto& told = here ? next_share_ : share_;
  if (!told || has_phrase(scene, words_.negations) || has_phrase(scene, words_.together)) return false;
  const YearMention* year = nullptr;
  for (const auto& y : scene.years) {
    if (tokens[y.token].clause != tokens[q.last].clause) continue;
    if (year) return false;
    year = &y;
  }
  if (!year || year->year() == told->year || (here && !compared_with(scene, q))) return false;
  const auto found = told_share_in(*told, year->year());
  if (!found) return false;
  const auto& part = found->first;
  const auto& whole = found->second;
  SentenceSubject s = row_of(scene, part.ref);
  if (part.ref.part)  // `girls`
    s.tokens.merge(index_.words_of(figure(part.ref).parts[*part.ref.part].label, tokens));
  if (whole) s.tokens.merge(row_of(scene, whole->ref).tokens);
  s.whole_label = s.anchored = true;
  const auto other = [&](const SentenceSubject& o) { return o.whole_label && !scene.carried && !o.same_place(s) && (!whole || !o.same_place(row_of(scene, whole->ref))) && !std::includes(s.tokens.begin(), s.tokens.end(), o.tokens.begin(), o.tokens.end()); };
  const bool alone = here ? names_nothing_else(scene, s, q.last) : surroundings(scene, s, nullptr).strangers == 0 && std::none_of(scene.touched.begin(), scene.touched.end(), other);
  if (!alone || scene.numbers.size() > (here ? 3U : 1U)) return false;
  const Range truth = whole ? share(part.range, whole->range) : part.range;
  const Verdict v = percent_agrees(truth, in_per_cent(q), q.decimals, bend);
  if (v == Verdict::undecided) return false;
  Finding f = begin(scene, "KR704", q.text, q.text);
  f.possible = truth;
  f.reason.values = {{"part", part.range}, {"whole", whole ? whole->range : part.range}, {"to", part.period}};
  finish(s, std::move(f), whole ? "share" : "percent", v, Tie::certain, whole ? std::vector{*whole, part} : std::vector{part});
  return true;
}

}  // namespace kinderrechten::detail::prose
