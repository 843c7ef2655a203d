// SPDX-License-Identifier: BSD-3-Clause
// Rows in the order of their numbers: `the largest group, followed by …`, `after A and B, C has the most`; and the first
// time that a number passed a bound.
#include <algorithm>
#include <utility>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {
namespace {

constexpr std::size_t most_named = 4;  // rows in one order

/// Does it hold of `own` and of none from `first` on to it, and which of them tells?
template <class Iterator, class Holds>
std::pair<Verdict, Iterator> holds_first(Iterator first, Iterator own, const Holds& holds) {
  std::pair<Verdict, Iterator> found{holds(own), own};
  for (auto x = first; x != own; ++x)
    if (const Verdict before = !holds(x); before < found.first) found = {before, x};
  return found;
}

}  // namespace

/// How many of the others are ahead of it for sure, and how many may be.
std::pair<std::size_t, std::size_t> Reader::ahead_of(const Number& x, const std::vector<Number>& others, int direction) const {
  std::size_t sure = 0, perhaps = 0;
  for (const auto& o : others) {
    if (o.ref == x.ref) continue;
    const Verdict beats = direction > 0 ? x.range.less(o.range) : o.range.less(x.range);
    sure += beats == Verdict::confirmed && !figure(o.ref).is_hidden();
    perhaps += beats != Verdict::refuted;
  }
  return {sure, perhaps};
}

/// The rows (or columns) among the numbers that the tokens name in full, in the order of the sentence: the longest names.
std::vector<Number> Reader::named_among(const Scene& scene, const std::vector<Number>& numbers, const std::vector<std::size_t>& tokens, bool down) const {
  std::vector<std::pair<std::set<std::size_t>, Number>> found;
  for (const Number& x : numbers) {
    const Layout& layout = *table(x.ref).layout;
    const std::string& label = down ? layout.columns[x.ref.column].text : layout.rows[x.ref.row].label;
    if (!names(scene, label, tokens)) continue;
    auto own = index_.words_of(label, scene.tokens);
    std::erase_if(own, [&](std::size_t k) { return !std::binary_search(tokens.begin(), tokens.end(), k); });
    if (!own.empty()) found.emplace_back(std::move(own), x);
  }
  const auto covered = [&](const auto& a) {
    return std::any_of(found.begin(), found.end(), [&](const auto& b) { return b.first.size() > a.first.size() && std::includes(b.first.begin(), b.first.end(), a.first.begin(), a.first.end()); });
  };
  std::vector<std::pair<std::size_t, Number>> kept;
  for (const auto& a : found)
    if (!covered(a)) kept.emplace_back(*a.first.begin(), a.second);
  std::stable_sort(kept.begin(), kept.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Number> all;
  for (auto& [at, x] : kept) all.push_back(x);
  return all;
}

/// Where `phrases` stand from a token on, and what follows in the clause, with brackets and further names behind commas.
std::vector<std::size_t> Reader::behind_phrase(const Scene& scene, std::span<const std::string_view> phrases, std::size_t from) const {
  std::vector<std::size_t> tail;
  for (std::size_t k = from; k < scene.tokens.size() && tail.empty(); ++k)
    for (const auto phrase : phrases)
      if (const std::size_t n = match_phrase(scene.tokens, k, phrase); n > 0 && tail.empty())
        for (std::size_t t = k + n; t < scene.tokens.size() && !(scene.tokens[t].depth == 0 && in(words_.verbs, scene.tokens[t].folded)); ++t)
          if (!inside_number(scene, t)) tail.push_back(t);
  return tail;
}

/// `Nakuru has the most, followed by Kisumu`: the row that leads is right; those named behind it follow at the next places.
void Reader::judge_followers(Scene& scene, const SentenceSubject& lead, const Number& first, const RankWord& word, std::size_t end) {
  const auto tail = behind_phrase(scene, words_.followed_by, end);
  if (tail.empty()) return;
  std::vector<Number> leading{first};  // in a table without years the column may be any of those that it leads in
  if (lead.open || (lead.column && !lead.down))
    for (std::size_t c = 0; c < table(first.ref).layout->columns.size(); ++c)
      if (const auto x = number({first.ref.table, first.ref.row, c, {}}); x && c != first.ref.column)
        if (place_among(*x, rivals(*x, lead.down), word) == Verdict::confirmed) leading.push_back(*x);
  std::optional<std::pair<Verdict, Number>> best;
  SentenceSubject s = with_neighbours(scene, lead);
  for (const Number& x : leading) {
    auto all = rivals(x, lead.down);
    const auto named = named_among(scene, all, tail, lead.down);
    if (named.empty() || named.size() > most_named) return;
    all.push_back(x);
    const std::size_t most = static_cast<std::size_t>(word.place) + named.size() - 1;
    Verdict v = Verdict::confirmed;
    const Number* telling = &named.front();
    for (const Number& y : named) {
      const auto [sure, perhaps] = ahead_of(y, all, word.direction);
      const Verdict own = sure > most ? Verdict::refuted : perhaps <= most ? Verdict::confirmed : Verdict::undecided;
      if (own < v) v = own, telling = &y;
    }
    if (!best || v > best->first) best = {v, *telling};
  }
  if (!best || best->first == Verdict::undecided) return;
  s.anchored = s.whole_label = true;
  Finding f = begin(scene, "KR712", best->second.range.to_string() + " : " + first.range.to_string(), scene.tokens[tail.front() - 1].text);
  f.possible = best->second.range;
  f.reason.values = {{"truth", best->second.range}, {"to", best->second.period}};
  finish(s, std::move(f), "order", best->first, tie(scene, s, nullptr), {best->second, first});
}

/// `After Antwerp and Ghent, Bruges has the most`: as many are ahead of it as are named before it.
void Reader::judge_after(Scene& scene) {
  const auto& tokens = scene.tokens;
  std::size_t behind = 0;
  for (const auto phrase : words_.ranked_after)
    if (!behind) behind = match_phrase(tokens, 0, phrase);
  const RankWord* word = nullptr;
  for (std::size_t k = behind; behind > 0 && k < tokens.size(); ++k)
    for (const auto& w : words_.ranks)
      if (!word && w.place == 1 && w.of != RankWord::Of::years && match_phrase(tokens, k, w.words)) word = &w;
  if (!word || !scene.directions.empty() || has_phrase(scene, words_.negations)) return;
  std::vector<std::size_t> head, tail;  // names joined by `and`, or one of them; what comes behind them
  bool joined = std::none_of(tokens.begin(), tokens.end(), [&](const Token& t) { return in(words_.joins, t.folded); });
  for (std::size_t k = behind; k < tokens.size(); ++k) {
    const bool joins = in(words_.joins, tokens[k].folded) || tokens[k].number || inside_number(scene, k);
    const bool other_clause = !head.empty() && tokens[k].clause != tokens[head.back()].clause && tokens[k].depth == tokens[head.back()].depth;
    const bool ends = tail.empty() && !head.empty() && !joins && (other_clause ? joined : known(tokens[k].folded));
    joined |= in(words_.joins, tokens[k].folded);
    (tail.empty() && !ends ? head : tail).push_back(k);
  }
  for (const auto* list : {&scene.subjects, &scene.open_rows})
    for (const auto& s : *list) {
      if (!s.whole_label || s.down || tail.empty()) continue;
      const Layout& layout = *report_.tables[s.table].layout;
      if (!names(scene, layout.rows[s.row].label, tail)) continue;
      std::vector<Number> meant;
      if (s.open || s.column) {
        for (std::size_t c = 0; c < layout.columns.size(); ++c)
          if (const auto x = number({s.table, s.row, c, {}})) meant.push_back(*x);
      } else {
        meant = cells(s, main_year(scene, s));
      }
      std::optional<std::pair<Verdict, Number>> best;
      for (const Number& x : meant) {
        const auto all = rivals(x, false);
        const auto ahead = named_among(scene, all, head, false);
        if (ahead.empty() || ahead.size() > most_named) continue;
        const auto [sure, perhaps] = ahead_of(x, all, word->direction);
        const Verdict v = sure == ahead.size() && perhaps == sure ? Verdict::confirmed : sure > ahead.size() || perhaps < ahead.size() ? Verdict::refuted : Verdict::undecided;
        if (!best || v > best->first) best = {v, x};
      }
      if (!best || best->first == Verdict::undecided) continue;
      SentenceSubject own = with_neighbours(scene, s);
      own.anchored = true;
      scene.trend = true;
      Finding f = begin(scene, "KR712", best->second.range.to_string(), std::string(word->words));
      f.possible = best->second.range;
      f.reason.values = {{"truth", best->second.range}, {"to", best->second.period}};
      finish(own, std::move(f), "order", best->first, tie(scene, own, nullptr), {best->second});
      return;
    }
}

/// `De eerste daling sinds 2016`, `fell for the first time since 2017`: the step to that year goes that way, none between does.
void Reader::judge_first_change(Scene& scene) {
  if (has_phrase(scene, words_.negations) || has_phrase(scene, words_.except)) return;
  const auto& tokens = scene.tokens;
  const DirectionMention* way = nullptr;
  for (const auto& d : scene.directions)
    if (d.direction != 0 && !d.before && ((d.first > 0 && in(words_.first, tokens[d.first - 1].folded)) || has_phrase(scene, words_.first_time))) way = way ? way : &d;
  if (!way || hedged(scene, way->first)) return;
  if (std::any_of(scene.numbers.begin(), scene.numbers.end(), [](const Quantity& q) { return is_bound(q); })) return;  // of a bound that it passed
  std::optional<int> since;
  for (const auto& y : scene.years)
    if (y.base && y.token > way->first && has_phrase(scene, words_.since, 0, y.token)) since = y.first;
  scene.trend = true;
  for (const auto& s : scene.subjects) {
    const auto all = series(s);
    const auto year = main_year(scene, s);
    const auto own = std::find_if(all.begin(), all.end(), [&](const Number& x) { return x.year == year; });
    if (own == all.end() || own == all.begin() || (!own->percent && of_a_share(scene, s))) continue;
    const auto step = [&](auto to) { return way->direction > 0 ? (to - 1)->range.less(to->range) : to->range.less((to - 1)->range); };
    const auto first = std::find_if(all.begin() + 1, own, [&](const Number& x) { return !since || (&x - 1)->year >= since; });
    const auto [v, telling] = holds_first(first, own, step);
    if (v == Verdict::undecided) continue;
    const bool dated = since && std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return !y.base; });
    Finding f = begin(scene, "KR714", (telling - 1)->range.to_string() + (way->direction > 0 ? " < " : " > ") + telling->range.to_string(), tokens[way->first].text);
    f.possible = telling->range;
    f.reason.values = {{"truth", telling->range}, {"to", telling->period}};
    finish(s, std::move(f), "first", v, std::min(tie(scene, s, nullptr), dated ? Tie::certain : Tie::likely), {*telling, *(telling - 1)});
    return;
  }
}

/// `In 2019 it fell below 7 per cent for the first time`: in that year, and in none before it.
void Reader::judge_first_time(Scene& scene) {
  if (!has_phrase(scene, words_.first_time)) return;
  for (std::size_t i = 0; i < scene.numbers.size(); ++i) {
    const Quantity& q = scene.numbers[i];
    if (!is_bound(q) || q.kind == Quantity::Kind::fraction || hedged(scene, q.last)) continue;
    scene.used[i] = true;
    for (const auto& s : scene.subjects) {
      const auto all = series(s);
      const auto year = main_year(scene, s);
      const auto own = std::find_if(all.begin(), all.end(), [&](const Number& x) { return x.year == year; });
      if (own == all.end() || own == all.begin() || own->percent != (q.kind == Quantity::Kind::percent)) continue;
      const auto [v, telling] = holds_first(all.begin(), own, [&](auto x) { return keeps_to(*x, q); });
      if (v == Verdict::undecided) return;
      const bool dated = std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return !y.base; });
      Finding f = begin(scene, "KR714", telling->range.to_string() + " : " + std::string(q.bend.words) + " " + to_string(q.value), q.text);
      f.possible = telling->range;
      f.reason.values = {{"truth", telling->range}, {"to", telling->period}};
      finish(s, std::move(f), "first", v, std::min(tie(scene, s, nullptr), dated ? Tie::certain : Tie::likely), {*telling, *own});
      return;
    }
  }
}

}  // namespace kinderrechten::detail::prose
