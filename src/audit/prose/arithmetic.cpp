// SPDX-License-Identifier: BSD-3-Clause
// What the numbers of one sentence are to each other: `fell from 78 to 86` contradicts itself, whatever the
// tables print.
#include <algorithm>
#include <utility>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {
namespace {

using Kind = Quantity::Kind;

bool plain(const Quantity& q) { return q.bend.bend == Bend::exact && !q.spelled && q.unit == 0; }

}  // namespace

void Reader::judge_arithmetic(Scene& scene) {
  from_to_way(scene);
  part_of_whole(scene);
  sum_of_two(scene);
}

void Reader::by_itself(const Scene& scene, std::string code, std::string statement, std::string printed, Range truth, Verdict v) {
  Finding f = begin(scene, std::move(code), std::move(statement), printed);
  f.verdict = v;
  f.possible = truth;
  f.reason.id = "prose_itself_" + std::string(to_string(v));
  f.reason.values = {{"stated", std::move(printed)}, {"truth", std::move(truth)}};
  findings_.push_back(std::move(f));
}

/// `fell from 78% to 86%`
void Reader::from_to_way(Scene& scene) {
  if (has_phrase(scene, words_.negations)) return;
  for (std::size_t i = 0; i + 1 < scene.numbers.size(); ++i) {
    const Quantity &from = scene.numbers[i], &to = scene.numbers[i + 1];
    if (from.kind != to.kind || from.kind == Kind::fraction || !plain(from) || !plain(to) || from.value == to.value) continue;
    if (!right_before(scene, from.first, words_.from) || !right_before(scene, to.first, words_.to)) continue;
    // `nam toe, van 610 naar 590`: the clause opens with the pair, and goes on from the one before
    const std::size_t clause = scene.tokens[from.first].clause;
    const bool opens = std::any_of(words_.from.begin(), words_.from.end(), [&](std::string_view p) {
      const std::size_t n = words_in(p);
      return from.first > n && match_phrase(scene.tokens, from.first - n, p) == n && scene.tokens[from.first - n - 1].clause + 1 == clause && scene.tokens[from.first - n].clause == clause;
    });
    const auto same_clause_of = [&](const DirectionMention& d) {
      const std::size_t own = scene.tokens[d.first].clause;
      return own == clause || (opens && own + 1 == clause);
    };
    const auto same_clause = [&](const DirectionMention& d) { return !d.before && same_clause_of(d); };
    const DirectionMention* way = nullptr;
    // `the decline became steeper, from 21 to 38`, `before the present growth it had shrunk, from 2,910 to 2,354`
    bool both = has_phrase(scene, words_.paces);
    for (const auto& d : scene.directions) {
      both |= d.before && same_clause_of(d);
      if (!same_clause(d) || d.direction == 0) continue;
      both |= way && way->direction != d.direction;
      way = &d;
    }
    if (!way || both || way->first > from.first || scene.tokens[to.last].clause != scene.tokens[from.first].clause) continue;
    if ((to.value > from.value) == (way->direction > 0)) continue;
    bool joined = false;  // `A rose and only B came down, from 264 to 248`: by a word that no table has
    for (std::size_t k = way->last + 1; k < from.first; ++k) joined |= in(words_.joins, scene.tokens[k].folded);
    if (joined) continue;
    std::string word;
    for (std::size_t k = way->first; k <= way->last; ++k)
      if (k == way->first || k == way->last) word += (word.empty() ? "" : " ") + scene.tokens[k].text;
    by_itself(scene, "KR705", from.text + " → " + to.text, word + " " + from.text + " → " + to.text, Range::between(to.value - from.value, to.value - from.value), Verdict::refuted);
    return;
  }
}

/// A share that stands by itself behind the numbers that make it: `(98%)`, `an occupancy of 98%`.
bool Reader::apposed(const Scene& scene, const Quantity& q) const {
  const std::size_t clause = scene.tokens[q.last].clause;
  const std::size_t end = q.last + 1;
  const bool closes = end >= scene.tokens.size() || scene.tokens[end].clause != clause || std::any_of(words_.percent.begin(), words_.percent.end(), [&](std::string_view p) {
    const std::size_t n = match_phrase(scene.tokens, end, p);
    return n > 0 && (end + n >= scene.tokens.size() || scene.tokens[end + n].clause != clause);
  });
  std::size_t start = q.first;
  while (start > 0 && scene.tokens[start - 1].clause == clause) --start;
  return closes && (start == q.first || right_before(scene, q.first, words_.that_is)) && q.first - start <= 4;
}

/// `73 of 78 places were taken, an occupancy of 98%`
void Reader::part_of_whole(Scene& scene) {
  const auto shares = std::count_if(scene.numbers.begin(), scene.numbers.end(), [](const Quantity& q) { return q.kind == Kind::percent || q.kind == Kind::fraction; });
  if (shares != 1 || scene.numbers.size() != 3 || !scene.directions.empty()) return;
  const bool first = scene.numbers[0].kind != Kind::count;  // `a quarter of all placements (46 of 199)`
  const Quantity &a = scene.numbers[first ? 1 : 0], &b = scene.numbers[first ? 2 : 1], &x = scene.numbers[first ? 0 : 2];
  if (x.kind == Kind::count || a.kind != Kind::count || b.kind != Kind::count || !plain(a) || !plain(b) || !is_whole(a.value) || !is_whole(b.value) || b.value <= 0 || a.value > b.value) return;
  const bool of = std::any_of(words_.of_all.begin(), words_.of_all.end(), [&](std::string_view p) {
    const std::size_t n = match_phrase(scene.tokens, a.last + 1, p);
    return n > 0 && a.last + 1 + n == b.first;
  });
  if (!of || !(first ? scene.tokens[a.first].depth > 0 && scene.tokens[b.last].depth > 0 : apposed(scene, x))) return;
  const Range truth = kinderrechten::share(Range(numerator(a.value)), Range(numerator(b.value)));
  const BendWord bend = x.kind == Kind::fraction && x.bend.bend == Bend::exact ? words_.fraction : x.bend;
  const Verdict v = percent_agrees(truth, in_per_cent(x), x.decimals, bend);
  if (v != Verdict::undecided) by_itself(scene, "KR704", a.text + " / " + b.text, x.text, truth, v);
}

/// `58 here and 19 abroad, in total 67`: where the tables print the two and not the sum.
void Reader::sum_of_two(Scene& scene) {
  std::vector<const Quantity*> counts;
  for (const Quantity& q : scene.numbers)
    if (q.kind == Kind::count) counts.push_back(&q);
  if (counts.size() != 3) return;
  const Quantity &a = *counts[0], &b = *counts[1], &c = *counts[2];
  if (!plain(a) || !plain(b) || !plain(c) || a.value < 0 || b.value < 0) return;
  bool total = false;
  for (std::size_t k = c.first; k > b.last && c.first - k <= 3; --k) total |= right_before(scene, k, words_.together);
  if (!total || !explanation(scene, a) || !explanation(scene, b) || a.value + b.value == c.value) return;
  by_itself(scene, "KR710", a.text + " + " + b.text + " = " + c.text, c.text, Range(numerator(a.value + b.value)), Verdict::refuted);
}

/// The sum or difference of two other numbers of the sentence that the tables print.
bool Reader::made_of_others(const Scene& scene, const Quantity& q) const {
  if (!plain(q) || q.value < 10) return false;
  for (const Quantity& a : scene.numbers)
    for (const Quantity& b : scene.numbers) {
      if (&a >= &b || &a == &q || &b == &q || a.kind != Kind::count || b.kind != Kind::count || !plain(a) || !plain(b)) continue;
      const Rational apart = a.value > b.value ? Rational(a.value - b.value) : Rational(b.value - a.value);
      if ((q.value == a.value + b.value || q.value == apart) && printed_somewhere(a) && printed_somewhere(b)) return true;
    }
  return false;
}

}  // namespace kinderrechten::detail::prose
