// SPDX-License-Identifier: BSD-3-Clause
// What authors get wrong when they copy: the number of the year beside it, or a difference that went the other way. That the
// row has just this number elsewhere ties the sentence to it.
#include <algorithm>

#include "audit/prose/quantities.hpp"

namespace kinderrechten::detail::prose {

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
    if (only || y.base || !scene.tokens[y.token].year) return std::nullopt;
    only = &y;
  }
  return only ? std::optional(only->year()) : std::nullopt;
}

/// `In 2022 it came to 860`, where the row has 860 in 2021 and something else in 2022: which year it has the number in.
std::optional<std::pair<Number, Number>> Reader::number_of_another_year(const Scene& scene, const Quantity& q, const SentenceSubject& s) const {
  const bool large = (is_whole(q.value) && q.value >= 100) || q.decimals > 0;
  if (!large || q.bend.bend != Bend::exact || q.spelled || (s.column && !s.down) || amount_of_change(scene, q)) return std::nullopt;
  for (const auto list : {words_.from, words_.compared, words_.than, words_.between, words_.before_now, words_.subset})
    if (right_before(scene, q.first, list)) return std::nullopt;
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

}  // namespace kinderrechten::detail::prose
