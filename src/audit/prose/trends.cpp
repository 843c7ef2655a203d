// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <utility>

#include "audit/prose/other_years.hpp"

namespace kinderrechten::detail::prose {
namespace {

using Kind = Quantity::Kind;

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
  if (judge_per_each(scene)) return;
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
    if (const auto behind = times_another(scene, k, k + n)) {
      judge_times(scene, k, *behind, factor, bend, stated);
      return;
    }
    const auto judged = [&](const SentenceSubject& s, const Number& x, const Number& y, Tie tied) -> std::optional<Verdict> {
      if (x.range.domain() != y.range.domain() || !intersection(x.range, Range::above(0))) return std::nullopt;
      const Range truth = y.range / x.range;
      const Verdict v = agrees(truth, factor, bend, Verdict::undecided);
      if (tied == Tie::loose && v != Verdict::confirmed) return v;
      if (!x.percent && of_a_share(scene, s)) tied = std::min(tied, Tie::likely);
      Finding f = begin(scene, "KR703", "× " + to_string(factor), stated);
      f.possible = truth;
      f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
      finish(s, std::move(f), "factor", v, tied, {x, y});
      return v;
    };
    if (next_pair_) {  // `more than doubled, from 40 to 86`; but `refusals doubled, while beds went from 398 to 471`
      const SentenceSubject s = row_of(scene, next_pair_->first.ref);
      const bool of_it = names_nothing_else(scene, s, k);
      if (judged(s, next_pair_->first, next_pair_->second, of_it ? Tie::certain : Tie::loose) == Verdict::confirmed || of_it) return;
    }
    // `has quadrupled from 42 to 174`, which no row has: of numbers that the tables do not print
    if (!next_pair_)
      for (const Quantity& from : scene.numbers)
        for (const Quantity& to : scene.numbers)
          if (from.kind == to.kind && from.value > 0 && right_before(scene, from.first, words_.from) && right_before(scene, to.first, words_.to) &&
              agrees(Range::between(to.value / from.value, to.value / from.value), factor, bend, Verdict::undecided) != Verdict::refuted)
            return;
    const SentenceSubject* main = subject_of(scene, nullptr);
    if (!main) return;
    const bool beside = main->anchored && beside_anchor(scene, *main, k, k + n - 1);
    for (const auto& s : scene.subjects)
      for (const auto& [x, y] : pairs_meant(scene, s))
        if (agrees(y.range / x.range, factor, bend, Verdict::undecided) == Verdict::confirmed) {
          judged(s, x, y, Tie::likely);
          return;
        }
    const auto pairs = pairs_meant(scene, *main);
    if (pairs.empty() || (scene.subjects.size() > 1 && !beside)) return;
    const bool base_named = std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return y.base; });
    // `between 2021 and 2023`
    const bool spans = scene.years.size() == 2 && right_before(scene, scene.years.front().token, words_.between) && pairs.front().first.year == scene.years.front().year() && pairs.front().second.year == scene.years.back().year();
    const bool other_years = !base_named && !spans && some_years_fit(series(*main), [&](const Number& x, const Number& y) {
      return intersection(x.range, Range::above(0)) && agrees(y.range / x.range, factor, bend, Verdict::undecided) == Verdict::confirmed;
    });
    // in a clause of its own it is of what stands there
    const bool here = names_nothing_else(scene, *main, k) || std::any_of(main->tokens.begin(), main->tokens.end(), [&](std::size_t t) { return scene.tokens[t].clause == scene.tokens[k].clause; });
    const Tie tied = other_years ? Tie::likely : beside ? Tie::certain : !here ? Tie::likely : tie(scene, *main, nullptr);
    judged(*main, pairs.front().first, pairs.front().second, tied);
    return;
  }
}

/// `three times as many as children did`: of another row, not of another year. Where the other stands.
std::optional<std::size_t> Reader::times_another(const Scene& scene, std::size_t at, std::size_t end) const {
  const auto& tokens = scene.tokens;
  for (std::size_t k = end; k < tokens.size() && k <= end + 6 && tokens[k].clause == tokens[at].clause; ++k)
    for (const auto list : {words_.than, words_.as})
      for (const auto phrase : list)
        if (match_phrase(tokens, k, phrase) &&
            std::none_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) { return y.token > k && y.token <= k + 5; }))
          return k;
  return std::nullopt;
}

/// A number of years in words or digits at a token: how many tokens it takes, and the number.
std::pair<std::size_t, int> Reader::small_number(const std::vector<Token>& tokens, std::size_t at) const {
  if (at >= tokens.size()) return {0, 0};
  const Token& t = tokens[at];
  if (t.number) return !t.percent && !t.year && is_whole(t.value) && t.value >= 2 && t.value <= 40 ? std::pair<std::size_t, int>{1, static_cast<int>(numerator(t.value))} : std::pair<std::size_t, int>{0, 0};
  const auto value = spelled_number(t.folded, words_);
  return value && *value >= 2 && *value <= 40 ? std::pair<std::size_t, int>{1, *value} : std::pair<std::size_t, int>{0, 0};
}

/// The word of direction nearest to a token, of its clause before another.
const DirectionMention* Reader::direction_near(const Scene& scene, std::size_t at) const {
  const DirectionMention* found = nullptr;
  std::size_t best = 0;
  for (const auto& d : scene.directions) {
    const std::size_t apart = (d.first > at ? d.first - at : at - d.first) + (scene.tokens[d.first].clause == scene.tokens[at].clause ? 0 : 100);
    if (!found || apart < best) found = &d, best = apart;
  }
  return found;
}

/// `in each of the last four years`, at a token.
std::optional<Reader::ToldRun> Reader::told_each_of(const Scene& scene, std::size_t at) const {
  const auto& tokens = scene.tokens;
  for (const auto phrase : words_.each_of_the) {
    const std::size_t m = match_phrase(tokens, at, phrase);
    const auto [n, years] = m > 0 ? small_number(tokens, at + m) : std::pair<std::size_t, int>{0, 0};
    if (n > 0 && at + m + n < tokens.size() && in(words_.year_units, tokens[at + m + n].folded)) return ToldRun{years, m + n + 1};
  }
  return std::nullopt;
}

/// `vier jaar op rij`, at a token.
std::optional<Reader::ToldRun> Reader::told_years_running(const Scene& scene, std::size_t at) const {
  if (const auto [n, years] = small_number(scene.tokens, at); n > 0)
    for (const auto phrase : words_.run_units)
      if (const std::size_t m = match_phrase(scene.tokens, at + n, phrase)) return ToldRun{years, n + m};
  return std::nullopt;
}

/// `for the fourth year in a row`, `vier jaar op rij`, at a token.
std::optional<Reader::ToldRun> Reader::told_in_a_row(const Scene& scene, std::size_t at) const {
  for (const auto& w : words_.ordinals)
    for (const auto phrase : words_.in_a_row)
      if (const std::size_t m = match_phrase(scene.tokens, at + 1, phrase); m && match_phrase(scene.tokens, at, w.words)) return ToldRun{w.numerator, 1 + m};
  return told_years_running(scene, at);
}

/// `each year`, `in elk van de vijf jaren`, `invariably`, `drie jaar op rij`.
bool Reader::says_every_year(const Scene& scene) const {
  if (has_phrase(scene, words_.every_year) || has_phrase(scene, words_.always)) return true;
  for (std::size_t k = 0; k < scene.tokens.size(); ++k)
    if (told_each_of(scene, k) || told_years_running(scene, k)) return true;
  return false;
}

/// How many years in a row the sentence speaks of.
std::optional<int> Reader::years_in_a_row(const Scene& scene) const {
  for (std::size_t k = 0; k < scene.tokens.size(); ++k)
    if (const auto run = told_in_a_row(scene, k)) return run->years;
  return std::nullopt;
}

/// Does any row of the report, or a part or percentage of it, go one way for so many years? Linear in the numbers.
bool Reader::any_row_runs(int length, int way) const {
  const auto runs = [&](const std::vector<Number>& all) {
    int steps = 0;
    for (std::size_t k = 1; k < all.size(); ++k) {
      const Verdict v = way > 0 ? all[k - 1].range.less(all[k].range) : all[k].range.less(all[k - 1].range);
      steps = v != Verdict::refuted ? steps + 1 : 0;
      if (steps >= length) return true;
    }
    return false;
  };
  for (std::size_t t = 0; t < report_.tables.size(); ++t) {
    if (!report_.tables[t].layout) continue;
    const Layout& layout = *report_.tables[t].layout;
    const auto look = [&](std::size_t r, std::size_t c) {
      const SentenceSubject s = index_.at(t, r, c);
      return runs(series(s)) || runs(share_series(s));
    };
    for (std::size_t r = 0; r < layout.rows.size(); ++r)
      if (!layout.columns.empty() && look(r, 0)) return true;
    for (std::size_t c = 0; c < layout.columns.size() && !layout.rows.empty(); ++c)
      if (layout.rows.front().period && look(0, c)) return true;
  }
  return false;
}

/// `volgde die groei op drie dalingen op rij`: what stands at the token came before.
bool Reader::is_followed(const Scene& scene, std::size_t at) const {
  const auto& tokens = scene.tokens;
  for (const auto& w : words_.comes_after)
    for (std::size_t k = 0; at > 0 && k < at && tokens[at - 1].folded == w.particle; ++k)
      if (tokens[k].clause == tokens[at].clause && tokens[k].folded == w.verb) return true;
  return false;
}

/// The clause of the token, another than that of `from`, opens with `but`: it speaks of something else.
bool Reader::opens_contrast(const Scene& scene, std::size_t at, std::size_t from) const {
  const auto& tokens = scene.tokens;
  if (tokens[at].clause == tokens[from].clause) return false;
  std::size_t first = at;
  while (first > 0 && tokens[first - 1].clause == tokens[at].clause) --first;
  return first > from && in(words_.contrasts, tokens[first].folded);
}

/// `fell two years running and then rose two years running`: how many years of a later run stand behind this one.
int Reader::years_of_later_run(const Scene& scene, std::size_t at, int way) const {
  const auto own = told_in_a_row(scene, at);
  for (std::size_t k = own ? at + own->words : scene.tokens.size(); k < scene.tokens.size(); ++k)
    if (const auto next = told_in_a_row(scene, k)) {
      const auto turned = way_of_run(scene, k);
      return turned && turned->direction == -way ? next->years : 0;
    }
  return 0;
}

/// Which way it went every year: by the word of direction nearest to it, or `ieder jaar meer`.
std::optional<DirectionMention> Reader::way_of_run(const Scene& scene, std::size_t at) const {
  constexpr std::size_t reach = 8;
  if (const auto [n, many] = small_number(scene.tokens, at); n > 0)
    for (const auto& w : words_.run_changes)  // `after five falls in a row`
      if (const std::size_t m = match_phrase(scene.tokens, at + n, w.word)) return DirectionMention{at, at + n + m - 1, w.direction, right_before(scene, at, words_.before_now) || is_followed(scene, at)};
  const auto& tokens = scene.tokens;
  const DirectionMention* mention = direction_near(scene, at);
  const auto own_way = [&] {
    DirectionMention own = *mention;
    own.before |= right_before(scene, at, words_.before_now);  // `after four years of decline`
    return own;
  };
  if (mention && tokens[mention->first].clause == tokens[at].clause) return own_way();
  std::optional<DirectionMention> found;
  for (std::size_t k = at; k < tokens.size() && k <= at + reach && tokens[k].clause == tokens[at].clause; ++k)
    for (const auto& w : words_.comparatives) {
      const std::size_t n = match_phrase(tokens, k, w.word);
      if (n == 0) continue;
      if (found && found->direction != w.direction) return std::nullopt;
      found = DirectionMention{k, k + n - 1, w.direction};
    }
  if (!found && mention && opens_contrast(scene, mention->first, at)) return std::nullopt;  // `are ahead every year, but their lead shrank`
  if (!found && mention) return own_way();  // `smaller every year, while beds rose` is of smaller
  const bool than = found && has_phrase(scene, words_.than, found->last, tokens.size());  // `every year more than Limburg`
  return than ? std::nullopt : found;
}

/// `voor het derde jaar op rij`, `drie jaar op rij`, `elk jaar`, `in each of the last four years`.
bool Reader::judge_run(Scene& scene, std::size_t at) {
  std::optional<int> length;
  std::size_t n = 0;
  const auto take = [&](const std::optional<ToldRun>& run) {
    if (n == 0 && run) length = run->years, n = run->words;
  };
  take(told_in_a_row(scene, at));
  if (const auto [m, years] = small_number(scene.tokens, at); n == 0 && m > 0) {
    for (const auto& w : words_.run_changes)
      if (const std::size_t more = match_phrase(scene.tokens, at + m, w.word)) length = years, n = m + more;
    for (const auto phrase : words_.years_of) {  // `na vier jaren van daling`
      const std::size_t more = match_phrase(scene.tokens, at + m, phrase), after = at + m + more;
      if (n == 0 && more > 0 && std::any_of(scene.directions.begin(), scene.directions.end(), [&](const DirectionMention& d) { return d.first == after; })) length = years, n = m + more + 1;
    }
  }
  take(told_each_of(scene, at));
  for (const auto phrase : words_.every_year)
    if (const std::size_t m = match_phrase(scene.tokens, at, phrase); n == 0 && m) n = m;
  if (n == 0 || !way_of_run(scene, at)) return false;
  std::string stated;
  for (std::size_t k = at; k < at + n; ++k) stated += (k > at ? " " : "") + scene.tokens[k].text;
  if (has_phrase(scene, words_.except)) return true;
  const auto before = static_cast<std::ptrdiff_t>(findings_.size());
  for (const auto& s : scene.subjects)
    if (s.whole_label || &s == &scene.subjects.front()) scene.trend |= run_of_years(scene, s, length, at, stated);
  // of which row it is, is not sure, but none of them ran so
  constexpr int long_run = 3;
  constexpr std::size_t few_rows = 200;
  const auto undecided = [](const Finding& f) { return f.verdict == Verdict::undecided; };
  const auto mention = way_of_run(scene, at);
  if (length && *length >= long_run && mention && mention->direction != 0 && !mention->before && !too_many_ && report_rows_ <= few_rows && !of_other_report_ &&
      std::any_of(findings_.begin() + before, findings_.end(), undecided) && std::all_of(findings_.begin() + before, findings_.end(), undecided) && !any_row_runs(*length, mention->direction))
    for (auto f = findings_.begin() + before; f != findings_.end(); ++f) f->verdict = Verdict::refuted, f->reason.id = "prose_run_refuted";
  // `double child benefit grew steadily`, where another row is child benefit: one of them bears it out
  const auto confirmed = [](const Finding& f) { return f.verdict == Verdict::confirmed; };
  if (std::any_of(findings_.begin() + before, findings_.end(), confirmed))
    findings_.erase(std::remove_if(findings_.begin() + before, findings_.end(), [&](const Finding& f) { return !confirmed(f); }), findings_.end());
  return true;
}

void Reader::judge_trend(Scene& scene) {
  for (std::size_t k = 0; k < scene.tokens.size() && !scene.trend; ++k)
    if (judge_run(scene, k)) return;
  judge_ranks(scene);
}

/// Every step of `length` years up to the year of the sentence goes one way; without a length every step
/// since the year that it names, else of the whole series.
bool Reader::run_of_years(Scene& scene, const SentenceSubject& s, std::optional<int> length, std::size_t at, std::string stated) {
  const auto mention = way_of_run(scene, at);
  if (!mention || mention->direction == 0) return false;
  const int way = mention->direction;
  if (hedged(scene, at) || has_phrase(scene, words_.negations)) return false;
  const auto shares = of_a_share(scene, s) ? share_series(s) : std::vector<Number>{};  // `that share fell three years in a row`
  const auto all = shares.empty() ? series(s) : shares;
  std::optional<int> since;
  for (const auto& y : scene.years)
    if (y.base && !(y.token == at)) since = y.first;
  std::set<int> named;  // `every year between 2014 and 2019`
  for (const auto& y : scene.years)
    if (!y.base) named.insert(y.first), named.insert(y.last);
  if (!since && named.size() == 2 && !length) since = *named.begin();
  auto year = main_year(scene, s);
  if (since && year && *year <= *since) year = all.empty() ? year : all.back().year;
  auto last = std::find_if(all.begin(), all.end(), [&](const Number& x) { return x.year == year; });
  if (last == all.end()) return false;
  // `had shrunk for three years in a row, to 2,354`; but `had risen every year since 2017, fell slightly, to 5,599`
  const bool arrived = !right_before(scene, at, words_.before_now) && std::any_of(scene.anchors.begin(), scene.anchors.end(), [&](const auto& a) {
    const std::size_t number = scene.numbers[a.first].first;
    const bool turned = std::any_of(scene.directions.begin(), scene.directions.end(), [&](const DirectionMention& d) { return d.first > at && d.first < number; });
    return !turned && number > at && right_before(scene, number, words_.to) && index_.at(a.second.table, a.second.row, a.second.column).same_place(s);
  });
  if (const int later = years_of_later_run(scene, at, way); scene.years.empty() && later > 0) {
    if (last - all.begin() < later) return false;
    last -= later;
  }
  if (length && last - all.begin() < *length && !arrived) last = all.end() - 1;  // `in each of the five years after 2018`
  if (mention->before && last != all.begin() && year != since && !arrived) --last;  // `had risen every year since 2020, fell slightly`
  Finding f = begin(scene, "KR706", last->range.to_string(), std::move(stated));
  const bool span = length || since;
  if (!length) {
    const auto first = since ? std::find_if(all.begin(), all.end(), [&](const Number& x) { return x.year == since; }) : all.begin();
    if (first == all.end()) return false;
    length = static_cast<int>(last - first);
  }
  if (last - all.begin() < *length || *length < 1 || (!span && *length < 2)) return false;
  Verdict v = Verdict::confirmed;
  std::vector<Number> numbers{*last};
  for (int back = 1; back <= *length; ++back) {
    const Number& x = *(last - back);
    const Range &before = x.range, &after = numbers.back().range;
    v = v & (way > 0 ? before.less(after) : after.less(before));
    f.statement = before.to_string() + (way > 0 ? " < " : " > ") + f.statement;
    numbers.push_back(x);
  }
  // `elk jaar` may leave out the first of them, but any run has two steps
  const auto last_two = [&] {
    const auto step = [&](const Number& x, const Number& y) { return way > 0 ? x.range.less(y.range) : y.range.less(x.range); };
    return step(*(last - 2), *(last - 1)) & step(*(last - 1), *last);
  };
  if (!span && v != Verdict::confirmed && (scene.carried || !scene.years.empty() || last + 1 != all.end() || last_two() != Verdict::refuted)) return false;
  // `fell two years in a row and then went up twice`: it ended before
  const auto turned_later = [&](const DirectionMention& d) { return d.first > at && d.direction == -way && has_phrase(scene, words_.afterwards, at, d.last + 1); };
  if (v != Verdict::confirmed && !mention->before && std::any_of(scene.directions.begin(), scene.directions.end(), turned_later)) return false;
  // the year of the sentence before may not be the one that the run ends in
  if (v != Verdict::confirmed && scene.years.empty() && scene.carried_year && last + 1 != all.end()) return false;
  // "has fallen two years running, as it already had in 2022": the year may stand there for something else
  if (v == Verdict::refuted && last + 1 != all.end() && all.end() - all.begin() > *length) {
    bool latest = true;
    for (auto y = all.end() - *length; latest && y != all.end(); ++y)
      latest = (way > 0 ? (y - 1)->range.less(y->range) : y->range.less((y - 1)->range)) == Verdict::confirmed;
    if (latest) return false;
  }
  f.reason.values = {{"from", numbers.back().period}, {"to", last->period}};
  // `growth is all in the chat: the number of phone calls fell …`: of what stands in its clause
  const bool here = names_nothing_else(scene, s, at) || std::any_of(s.tokens.begin(), s.tokens.end(), [&](std::size_t k) { return scene.tokens[k].clause == scene.tokens[at].clause; });
  if (!last->percent && of_a_share(scene, s) && v != Verdict::confirmed) return false;
  finish(s, std::move(f), "run", v, here ? tie(scene, s, nullptr) : std::min(tie(scene, s, nullptr), Tie::likely), numbers);
  return true;
}

/// `daalde tot 39`: the number is the row's, and the row went that way to it.
void Reader::judge_arrival(Scene& scene) {
  if (has_phrase(scene, words_.negations)) return;
  for (const Quantity& q : scene.numbers) {
    if (q.kind != Kind::count || !right_before(scene, q.first, words_.to) || hedged(scene, q.last)) continue;
    const DirectionMention* way = nullptr;
    for (const auto& d : scene.directions)
      if (d.direction != 0 && !d.before && d.first < q.first && scene.tokens[d.first].clause == scene.tokens[q.last].clause) way = &d;
    const bool leaves = std::any_of(scene.numbers.begin(), scene.numbers.end(), [&](const Quantity& o) { return right_before(scene, o.first, words_.from); });
    const SentenceSubject* s = subject_of(scene, &q);
    if (!way || leaves || !s) continue;
    for (const auto& y : cells(*s, year_of(scene, *s, q))) {
      if (!y.year || agrees_with(y, q) != Verdict::confirmed) continue;
      std::optional<int> base;
      for (const auto& m : scene.years)  // `come down to 125, but not as low as before 2019`: of the clause behind
        if (m.base && m.first < *y.year && (m.token < q.first || scene.tokens[m.token].clause == scene.tokens[q.last].clause)) base = m.first;
      for (const auto& x : cells(*s, base ? base : std::optional(*y.year - 1))) {
        const Verdict v = way->direction > 0 ? x.range.less(y.range) : y.range.less(x.range);
        Finding f = begin(scene, "KR705", x.range.to_string() + (way->direction > 0 ? " < " : " > ") + y.range.to_string(), q.text);
        f.possible = y.range;
        f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
        finish(*s, std::move(f), "direction", v, tie(scene, *s, &q), {x, y});
        return;
      }
    }
  }
}

/// `smaller than the number of removals`: not of another year.
bool Reader::sets_groups_apart(const Scene& scene) const {
  for (std::size_t k = 0; k < scene.tokens.size(); ++k)
    for (const auto phrase : words_.than)
      if (match_phrase(scene.tokens, k, phrase) && !than_a_year(scene, k)) return true;
  return false;
}

/// `more than in 2019`; not `more girls than boys in 2019`.
bool Reader::than_a_year(const Scene& scene, std::size_t than) const {
  constexpr std::size_t reach = 4;
  return std::any_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) {
    if (y.token <= than || y.token > than + reach) return false;
    for (std::size_t k = than + 1; k < y.token; ++k)
      if (!in(words_.function, scene.tokens[k].folded) && !scene.tokens[k].number) return false;
    return true;
  });
}

/// `the phone rang more often, yet less was looked into`: a comparison the other way, of something else.
bool Reader::says_otherwise(const Scene& scene, int way) const {
  for (std::size_t k = 0; k < scene.tokens.size(); ++k)
    for (const auto& w : words_.comparatives)
      if (w.direction == -way && match_phrase(scene.tokens, k, w.word)) return true;
  return false;
}

/// `lower`, `more`: what is compared may be the earlier of two years.
bool Reader::says_comparative(const Scene& scene) const {
  for (std::size_t k = 0; k < scene.tokens.size(); ++k)
    for (const auto& w : words_.comparatives)
      if (match_phrase(scene.tokens, k, w.word)) return true;
  return false;
}

/// `the share of foster care is twice as high`: of a share, where the tables count. Words of the row itself say nothing.
bool Reader::of_a_share(const Scene& scene, const SentenceSubject& s) const {
  for (std::size_t k = 0; k < scene.tokens.size(); ++k)
    for (const auto phrase : words_.rates)
      if (match_phrase(scene.tokens, k, phrase) && !s.tokens.contains(k)) return true;
  return std::any_of(scene.numbers.begin(), scene.numbers.end(), [](const Quantity& q) { return q.kind == Kind::percent; });
}

/// Only a direction, no number: `is gestegen ten opzichte van 2019`.
void Reader::judge_direction(Scene& scene) {
  const auto in_label = [&](const Quantity& q) { return of_a_label(scene, q); };  // `families with two children`
  if (!std::all_of(scene.numbers.begin(), scene.numbers.end(), in_label) || scene.factor || scene.trend || has_phrase(scene, words_.negations) || sets_groups_apart(scene)) return;
  const auto way = scene.directions.empty() ? way_of_rows(scene) : direction(scene, nullptr);
  if (!way || hedged(scene, 0)) return;
  // `in the third quarter the number fell`: than in the quarter before, or a year before
  if (!named_parts_.empty() && std::none_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return y.base; })) return;
  const bool of_some_rows = quantifier(scene).has_value();  // `the only region where the number fell`: not of all regions
  for (const auto& s : scene.subjects) {
    const auto pairs = pairs_meant(scene, s);
    if (pairs.empty()) continue;
    const auto& [x, y] = pairs.front();
    const bool of_else = of_some_rows || (!x.percent && of_a_share(scene, s));
    const Tie tied = of_else ? std::min(tie(scene, s, nullptr), Tie::likely) : tie(scene, s, nullptr);
    if (tied == Tie::loose) continue;
    const Verdict v = *way > 0 ? x.range.less(y.range) : *way < 0 ? y.range.less(x.range) : x.range.equal(y.range);
    if (v != Verdict::confirmed && (*way == 0 || scene.carried || says_otherwise(scene, *way))) continue;  // "stable" allows for a little
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
