// SPDX-License-Identifier: BSD-3-Clause
// Two numbers side by side: `from … to …`, `… against …`.
#include <algorithm>
#include <utility>

#include "audit/prose/other_years.hpp"
#include "audit/prose/quantities.hpp"
#include "kinderrechten/inference/slip.hpp"

namespace kinderrechten::detail::prose {
namespace {

using Kind = Quantity::Kind;

}  // namespace

/// `Total 2023` and `Total 2022`: heads that name a year besides what is counted.
bool Reader::headed_later(const Number& x, const Number& y) const {
  const auto a = x.year ? std::nullopt : year_in(x.period), b = y.year ? std::nullopt : year_in(y.period);
  return a && b && *a > *b;
}

void Reader::judge_pair(Scene& scene) {
  for (std::size_t a = 0; a < scene.numbers.size(); ++a) {
    for (std::size_t b = 0; b < scene.numbers.size(); ++b) {
      const Quantity &from = scene.numbers[a], &to = scene.numbers[b];
      if (a == b || scene.used[a] || scene.used[b] || from.kind != to.kind || from.kind == Kind::fraction) continue;
      if (of_a_label(scene, from) || of_a_label(scene, to)) continue;
      // `182 were younger than fourteen, against 322 in 2016`: an age between them counts nothing
      const auto adjacent = [&] {
        return std::all_of(scene.numbers.begin() + static_cast<std::ptrdiff_t>(b) + 1, scene.numbers.begin() + static_cast<std::ptrdiff_t>(a), [&](const Quantity& q) { return in_a_label(scene, q); });
      };
      const bool contrast = from.kind == Kind::count && b < a && right_before(scene, from.first, words_.compared) && from.first > to.last &&
                            scene.tokens[from.first].clause == scene.tokens[from.first - 1].clause &&
                            from.first - to.last <= 16 && !amount_of_change(scene, from) && !in_a_label(scene, to) && adjacent();
      if (!contrast && (!right_before(scene, from.first, words_.from) || !right_before(scene, to.first, words_.to))) continue;
      if (!contrast && std::max(from.first, to.first) - std::min(from.last, to.last) > 14) continue;
      const SentenceSubject* s = subject_of(scene, &from);
      const auto between = [&](std::size_t low, std::size_t high) -> std::optional<int> {
        for (const auto& y : scene.years)
          if (y.token > low && y.token < high) return y.year();
        return std::nullopt;
      };
      const SentenceSubject any = s ? *s : scene.touched.empty() ? SentenceSubject{} : scene.touched.front();
      if (!s && scene.touched.empty()) return;
      const bool forward = from.first < to.first;
      std::optional<int> to_year, from_year;
      if (contrast) {
        to_year = main_year(scene, any);
        from_year = between(from.last, scene.tokens.size());
        if (!from_year) from_year = base_year(scene, any);
      } else {
        const auto last = forward ? between(to.last, scene.tokens.size()) : between(to.last, from.first);
        const auto before = forward ? between(from.last, to.first) : between(from.last, scene.tokens.size());
        const bool plain = std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return !y.base; });
        to_year = last ? last : before && plain && scene.years.front().token > from.first ? latest_year() : main_year(scene, any);
        from_year = before ? before : base_year(scene, any);
        if (from_year == to_year && from_year) from_year = *to_year - 1;
      }
      for (const auto& [i, ref] : scene.anchors)
        if (const auto x = number(ref); x && x->year && any.same_place(index_.at(ref.table, ref.row, ref.column))) {
          if (i == a) from_year = x->year;
          if (i == b) to_year = x->year;
        }
      if (pair(scene, from, to, from_year, to_year)) scene.used[a] = scene.used[b] = true;
      return;
    }
  }
}

bool Reader::pair(Scene& scene, const Quantity& from, const Quantity& to, std::optional<int> from_year, std::optional<int> to_year) {
  const bool percent = from.kind == Kind::percent;
  const auto agree = [&](const Number& x, const Quantity& q) {
    return percent ? percent_agrees(x.range, q.value, q.decimals, q.bend) : agrees_with(x, q);
  };
  const auto is_share = [&](const Number& x) { return x.percent; };
  const auto done = [&](const SentenceSubject& s, const Number& x, const Number& y, Verdict v, Tie tied) {
    Finding f = begin(scene, "KR701", from.text + " → " + to.text, to.text);
    if (v == Verdict::confirmed) next_pair_ = {x, y};
    f.possible = y.range;
    f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
    finish(s, std::move(f), "pair", v, tied, {x, y});
    return true;
  };
  const bool onward = from.first < to.first || right_before(scene, to.first, words_.to);  // `from … to …` goes forward in time
  const auto confirmed_by = [&](const SentenceSubject& s, std::optional<int> a, std::optional<int> b) -> std::optional<std::pair<Number, Number>> {
    for (auto x : cells(s, a))
      for (auto y : cells(s, b)) {
        auto xs = parts(x), ys = parts(y);
        xs.insert(xs.begin(), x), ys.insert(ys.begin(), y);
        for (const auto& u : xs)
          for (const auto& w : ys)
            if (u.ref.part == w.ref.part && !(onward && headed_later(u, w)) && !(onward && u.year && w.year && *u.year > *w.year) && is_share(u) == percent && is_share(w) == percent &&
                (agree(u, from) & agree(w, to)) == Verdict::confirmed)
              return std::pair(u, w);
      }
    return std::nullopt;
  };
  for (const auto& s : scene.subjects)
    if (const auto found = confirmed_by(s, from_year, to_year)) return done(s, found->first, found->second, Verdict::confirmed, Tie::likely);
  // two telling numbers in one row, in this order, tie the sentence to the row by themselves
  if (!percent) {
    std::vector<SentenceSubject> rows = scene.subjects;
    if (two_digits(from) && two_digits(to)) rows.insert(rows.end(), scene.touched.begin(), scene.touched.end());
    for (const auto& s : rows) {
      const auto years = series(s);
      const auto meant = years_meant(scene, s);  // where it names both years, no other is meant
      const auto named = [&](const Number& x) { return scene.years.size() < 2 || std::find(meant.begin(), meant.end(), x.year) != meant.end(); };
      for (const auto& x : years)
        for (const auto& y : years)
          if (x.year != y.year && named(x) && named(y) && (!scene.years.empty() ? (x.year == from_year || y.year == to_year) : x.year < y.year))
            if (const auto found = confirmed_by(s, x.year, y.year)) return done(s, found->first, found->second, Verdict::confirmed, Tie::likely);
    }
  }
  const SentenceSubject* s = subject_of(scene, &from);
  if (!s || (s->column && !s->down) || counts_other(scene, to, s)) return false;
  // `from 31,235 to 30,215`, where the row has 31,235 and 30,125: two digits changed places
  for (const bool first : {true, false}) {
    const Quantity &right = first ? from : to, &wrong = first ? to : from;
    if (percent || !telling(right) || !telling(wrong) || wrong.value < 1000 || printed_somewhere(wrong)) continue;
    const auto all = all_of_row(*s);
    const auto has = std::find_if(all.begin(), all.end(), [&](const Number& x) { return agree(x, right) == Verdict::confirmed; });
    const auto meant = std::find_if(all.begin(), all.end(), [&](const Number& x) {
      const auto only = x.range.width() && *x.range.width() < 10 && x.range.low() ? std::optional(numerator(*x.range.low())) : std::nullopt;
      for (Integer n = only.value_or(0); only && n <= numerator(*x.range.high()); ++n)
        if (slip(numerator(wrong.value), n) == Slip::swap) return true;
      return false;
    });
    if (has == all.end() || meant == all.end() || has->ref == meant->ref) continue;
    SentenceSubject own = *s;
    own.anchored = true;
    return first ? done(own, *has, *meant, Verdict::refuted, Tie::certain) : done(own, *meant, *has, Verdict::refuted, Tie::certain);
  }
  const auto xs = cells(*s, from_year), ys = cells(*s, to_year);
  Tie tied = tie(scene, *s, &from);
  if (xs.size() != 1 || ys.size() != 1) return false;
  // both years are named, and one of the numbers is the row's: so is the other
  const auto both_years = [&] {
    const auto named = [&](std::optional<int> year) { return std::any_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) { return y.first == year || y.last == year; }); };
    const auto around = surroundings(scene, *s, nullptr);
    return from_year && to_year && named(from_year) && named(to_year) && !around.names && !around.narrowed && around.strangers <= 1;
  };
  if (tied == Tie::likely && !percent && two_digits(from) && two_digits(to) && scene.subjects.size() == 1 && both_years() &&
      (agree(xs[0], from) == Verdict::confirmed) != (agree(ys[0], to) == Verdict::confirmed))
    tied = Tie::certain;
  if (is_share(xs[0]) != percent || is_share(ys[0]) != percent) return false;
  Verdict v = agree(xs[0], from) & agree(ys[0], to);
  // `nam toe, van 233 naar 268`, where 233 is the later one: it went the other way
  const bool backwards = v == Verdict::confirmed && onward && xs[0].year && ys[0].year && *xs[0].year > *ys[0].year;
  if (backwards) return direction(scene, &to).value_or(0) != 0 ? done(*s, xs[0], ys[0], Verdict::refuted, tied) : false;
  // neither number is the row's: it may be of something else, unless both years are named
  const bool neither = agree(xs[0], from) == Verdict::refuted && agree(ys[0], to) == Verdict::refuted;
  if (neither && (!xs[0].year || !ys[0].year)) return false;
  if (neither && scene.years.size() < 2) v = Verdict::undecided;
  // `quadrupled from 42 to 174`, where a note has 42 of a year before those of the table
  const auto noted = [&](const auto& pieces) {
    constexpr std::size_t most = 2000;
    return std::any_of(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(std::min(most, pieces.size())), [&](const auto& piece) {
      return piece.text.find(scene.text) == std::string::npos && piece.text.find(" " + from.text) != std::string::npos;
    });
  };
  if (v == Verdict::refuted && agree(xs[0], from) == Verdict::refuted && scene.years.empty() && (noted(report_.notes) || noted(report_.paragraphs))) v = Verdict::undecided;
  const bool one_of_two = scene.years.size() == 2 && both_years() && (agree(xs[0], from) == Verdict::confirmed) != (agree(ys[0], to) == Verdict::confirmed);
  if (v == Verdict::refuted && !one_of_two && some_years_fit(series(*s), [&](const Number& x, const Number& y) {
        return is_share(x) == percent && is_share(y) == percent && (agree(x, from) & agree(y, to)) == Verdict::confirmed;
      }))
    v = Verdict::undecided;
  if (v != Verdict::confirmed && !percent && explanation(scene, from) && explanation(scene, to)) return false;  // two rows
  if (v != Verdict::confirmed && !onward && sets_groups_apart(scene)) return false;  // `more boys than girls: 92 against 91`
  if (v != Verdict::confirmed && has_phrase(scene, words_.gaps)) return false;  // `the gap is widening: from 101 to 113`
  return done(*s, xs[0], ys[0], v, tied);
}

}  // namespace kinderrechten::detail::prose
