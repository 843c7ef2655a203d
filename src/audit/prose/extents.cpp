// SPDX-License-Identifier: BSD-3-Clause
// What all numbers keep to: `in no year more than 300`, `every region but one had over 25`, `ranged from 17 to 24`, `547 a
// year on average`.
#include <algorithm>
#include <array>
#include <utility>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {
namespace {

using Kind = Quantity::Kind;

constexpr std::size_t most_rows = 60;  // of a table that are looked through

/// A printed number as it stands, for those that no count of quantities takes: `500 placements a year`.
std::optional<Quantity> number_at(const std::vector<Token>& tokens, std::size_t k) {
  if (k >= tokens.size() || !tokens[k].number || tokens[k].year || tokens[k].joined) return std::nullopt;
  Quantity q;
  q.kind = tokens[k].percent ? Kind::percent : Kind::count;
  q.value = tokens[k].value, q.decimals = tokens[k].decimals, q.first = q.last = k, q.text = tokens[k].text;
  return q;
}

/// `uur`, `uren`
bool same_unit(std::string_view a, std::string_view b) {
  constexpr std::pair<std::string_view, std::string_view> forms[] = {{"uur", "uren"}, {"jaar", "jaren"}};
  return same_word(a, b) || std::any_of(std::begin(forms), std::end(forms), [&](const auto& f) { return (a == f.first && b == f.second) || (a == f.second && b == f.first); });
}

Quantity exactly(const Quantity& q) {
  Quantity plain = q;
  plain.bend.bend = Bend::exact;
  return plain;
}

/// A claim has taken the number.
void mark_used(Scene& scene, const Quantity& q) {
  for (std::size_t i = 0; i < scene.numbers.size(); ++i) scene.used[i] = scene.used[i] || scene.numbers[i].last == q.last;
}

/// The telling number and some of the others, for the reader to see.
std::vector<Number> led_by(const Number& telling, const std::vector<Number>& numbers) {
  constexpr std::size_t most = 12;
  std::vector<Number> all{telling};
  for (const auto& x : numbers)
    if (x.ref != telling.ref && all.size() < most) all.push_back(x);
  return all;
}

}  // namespace

/// Does the number keep to what the quantity says?
Verdict Reader::keeps_to(const Number& x, const Quantity& q) const {
  if (q.kind == Kind::percent) return x.percent ? percent_agrees(x.range, q.value, q.decimals, q.bend) : Verdict::undecided;
  if (x.percent) return Verdict::undecided;
  if (q.bend.bend == Bend::exact) return x.range.domain() == Domain::integers ? agrees_with(x, q) : percent_agrees(x.range, q.value, q.decimals, q.bend);
  return agrees(x.range, q.value, q.bend, Verdict::undecided);
}

/// A noun for the rows of some table: `regions`, or what stands above its labels.
bool Reader::names_rows(std::size_t t, const Token& token) const {
  if (token.number) return false;
  const auto heads = index_.content(report_.tables[t].layout->stub_head);
  return in(words_.group_nouns, token.folded) || std::any_of(heads.begin(), heads.end(), [&](const std::string& w) { return !in(words_.persons, w) && same_word(w, token.folded); });
}

/// The columns of a table without years that a number in the sentence may be of: named by its head, or by its unit of time.
std::vector<std::size_t> Reader::columns_meant(const Scene& scene, std::size_t t, const Quantity& q) const {
  const Layout& layout = *report_.tables[t].layout;
  std::vector<std::size_t> named, all;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const auto wanted = index_.content(layout.columns[c].text);
    const auto found = index_.words_of(layout.columns[c].text, scene.tokens);
    if (q.kind == Kind::measure) {
      const std::string& unit = scene.tokens[q.last + 1].folded;
      if (std::any_of(wanted.begin(), wanted.end(), [&](const std::string& w) { return same_unit(w, unit); })) named.push_back(c);
    } else if (!wanted.empty() && found.size() >= wanted.size()) {
      named.push_back(c);
    }
    if (layout.columns[c].role == ColumnRole::values) all.push_back(c);
  }
  if (!named.empty()) return named;
  return all.size() == 1 && q.kind != Kind::measure ? all : std::vector<std::size_t>{};
}

/// The numbers of the rows of one kind: of the year of the sentence, or in the column that it names. Nothing when it is
/// not clear which are meant.
std::vector<Number> Reader::numbers_of_rows(const Scene& scene, std::size_t t, const Quantity& q) const {
  const Layout& layout = *report_.tables[t].layout;
  const auto& rows = members(t);
  std::vector<Number> all;
  if (!rows.empty()) {
    for (const auto& s : rows) {
      const auto xs = cells(s, main_year(scene, s));
      if (xs.size() != 1) return {};
      all.push_back(xs[0]);
    }
    return all;
  }
  const auto columns = columns_meant(scene, t, q);
  if (columns.size() != 1) return {};
  for (const std::size_t r : rows_of_one_kind(t)) {
    const auto x = number({t, r, columns[0], {}});
    if (!x) return {};
    all.push_back(*x);
  }
  return layout.rows.size() <= most_rows ? all : std::vector<Number>{};
}

/// What every one of the numbers has to do with the quantity, said or denied. The first that does not comes first.
std::pair<Verdict, Number> Reader::all_keep_to(const std::vector<Number>& numbers, const Quantity& q, bool denied) const {
  std::pair<Verdict, Number> worst{Verdict::confirmed, numbers.front()};
  for (const Number& x : numbers) {
    const Verdict v = denied ? !keeps_to(x, q) : keeps_to(x, q);
    if (v < worst.first) worst = {v, x};
  }
  return worst;
}

/// `In five of the six provinces at least 60 per cent`: how many rows keep to it.
bool Reader::some_keep_bound(Scene& scene) {
  const auto some = quantifier(scene);
  if (!some || some->kind != Quantifier::Kind::some || has_phrase(scene, words_.negations)) return false;
  for (const Quantity& q : scene.numbers) {
    if (!is_bound(q) || q.kind == Kind::fraction || q.first < some->behind || hedged(scene, q.last)) continue;
    std::optional<std::vector<Number>> found;
    for (const std::size_t t : tables_with_rows(static_cast<std::size_t>(some->of))) {
      auto numbers = numbers_of_rows(scene, t, q);
      if (numbers.size() != static_cast<std::size_t>(some->of) || numbers.front().percent != (q.kind == Kind::percent)) continue;
      if (found) return false;
      found = std::move(numbers);
    }
    if (!found) continue;
    std::vector<Verdict> verdicts;
    for (const Number& x : *found) verdicts.push_back(keeps_to(x, q));
    const Verdict v = holds_of_rows(*some, verdicts, std::vector<bool>(verdicts.size(), false));
    if (v == Verdict::undecided) return false;
    const Number& telling = found->front();
    SentenceSubject s = row_of(scene, telling.ref);
    for (std::size_t k = some->at; k < some->behind; ++k) s.tokens.insert(k);
    s.whole_label = s.anchored = true;
    const auto around = surroundings(scene, s, nullptr);
    mark_used(scene, q);
    Finding f = begin(scene, "KR714", std::to_string(std::count(verdicts.begin(), verdicts.end(), Verdict::confirmed)) + " / " + std::to_string(verdicts.size()), q.text);
    f.possible = telling.range;
    f.reason.values = {{"truth", telling.range}, {"to", telling.period}};
    finish(s, std::move(f), "count", v, !around.names && around.strangers <= 1 ? Tie::certain : Tie::likely, led_by(telling, *found));
    return true;
  }
  return false;
}

/// `In three of the six years there were more than 16,500`: of a row with as many years.
bool Reader::some_years_keep_bound(Scene& scene) {
  const auto& tokens = scene.tokens;
  std::optional<Quantifier> some;
  for (std::size_t k = 0; k < tokens.size() && !some; ++k) {
    const auto [n, many] = small_number(tokens, k);
    for (const auto phrase : words_.of_all) {
      const std::size_t of = n > 0 ? match_phrase(tokens, k + n, phrase) : 0;
      const auto [m, size] = of > 0 ? small_number(tokens, k + n + of) : std::pair<std::size_t, int>{0, 0};
      const std::size_t unit = k + n + of + m;
      if (m > 0 && unit < tokens.size() && in(words_.year_units, tokens[unit].folded)) some = Quantifier{Quantifier::Kind::some, k, unit + 1, many, size};
    }
  }
  if (!some || has_phrase(scene, words_.negations)) return false;
  for (const Quantity& q : scene.numbers) {
    if (!is_bound(q) || q.kind == Kind::fraction || hedged(scene, q.last)) continue;
    for (const auto& s : scene.subjects) {
      const auto numbers = series(s);
      if (!s.whole_label || numbers.size() != static_cast<std::size_t>(some->of) || numbers.front().percent != (q.kind == Kind::percent)) continue;
      std::vector<Verdict> verdicts;
      for (const Number& x : numbers) verdicts.push_back(keeps_to(x, q));
      const Verdict v = holds_of_rows(*some, verdicts, std::vector<bool>(verdicts.size(), false));
      if (v == Verdict::undecided) return false;
      mark_used(scene, q);
      scene.trend = true;
      Finding f = begin(scene, "KR714", std::to_string(std::count(verdicts.begin(), verdicts.end(), Verdict::confirmed)) + " / " + std::to_string(verdicts.size()), q.text);
      f.possible = numbers.front().range;
      f.reason.values = {{"truth", numbers.front().range}, {"to", numbers.front().period}};
      finish(s, std::move(f), "count", v, scene.subjects.size() == 1 && scene.years.empty() ? tie(scene, s, nullptr) : Tie::likely, numbers);
      return true;
    }
  }
  return false;
}

void Reader::judge_extents(Scene& scene) {
  judge_span(scene);
  judge_mean_of_years(scene);
  if (some_keep_bound(scene) || some_years_keep_bound(scene)) return;
  const auto& tokens = scene.tokens;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    std::size_t never = 0, every = 0;
    for (const auto phrase : words_.never) never = std::max(never, match_phrase(tokens, k, phrase));
    for (const auto phrase : words_.every_one) every = std::max(every, match_phrase(tokens, k, phrase));
    for (const auto phrase : words_.always) every = std::max(every, match_phrase(tokens, k, phrase));
    for (const auto phrase : words_.every_year) every = std::max(every, match_phrase(tokens, k, phrase) > 1 ? match_phrase(tokens, k, phrase) : 0);
    if (never + every == 0) continue;
    const bool nearly = k > 0 && (in(words_.negations, tokens[k - 1].folded) || std::any_of(words_.bends.begin(), words_.bends.end(), [&](const BendWord& w) { return w.words == tokens[k - 1].folded; }));
    for (std::size_t i = 0; i < scene.numbers.size(); ++i) {
      const Quantity& q = scene.numbers[i];  // `ahead by no more than 700` says how far apart two of them are
      const std::size_t before = q.first;  // `all children under five`: an age
      const bool age = q.value <= 20 && before > 0 && in(words_.persons, tokens[before - 1].folded);
      // `stayed below ten in every year`
      const bool behind = every > 1 && q.last < k && k <= q.last + 3 && tokens[k].clause == tokens[q.last].clause;
      if (!is_bound(q) || age || right_before(scene, q.first, words_.by) || (q.first < k && !behind) || q.first > k + 14 || hedged(scene, q.last)) continue;
      scene.used[i] = scene.used[i] || never > 0;  // not of the one number that the sentence may seem to speak of
      if (!nearly && !has_phrase(scene, words_.together) && keep_bound(scene, q, k, k + std::max(never, every), never > 0)) return;
    }
  }
}

/// `In no unit … longer than 17 hours`, `never more than 300`: of the rows where a noun for them follows, else of the years.
bool Reader::keep_bound(Scene& scene, const Quantity& q, std::size_t at, std::size_t behind, bool denied) {
  const auto& tokens = scene.tokens;
  std::vector<std::pair<std::size_t, std::size_t>> tables;  // and the noun for its rows
  bool years = false;
  for (std::size_t k = at; k < std::min(behind + 3, tokens.size()); ++k) {
    if (in(words_.year_units, tokens[k].folded)) years = true;
    for (std::size_t t = 0; t < report_.tables.size(); ++t)
      if (report_.tables[t].layout && k >= behind && names_rows(t, tokens[k])) tables.emplace_back(t, k);
  }
  if (years || !tables.empty()) mark_used(scene, q);
  const auto done = [&](const SentenceSubject& s, const std::vector<Number>& numbers, Tie tied) {
    const auto [v, telling] = all_keep_to(numbers, q, denied);
    if (v == Verdict::undecided) return false;
    Finding f = begin(scene, "KR714", telling.range.to_string() + (denied ? " : not " : " : ") + std::string(q.bend.words) + " " + to_string(q.value), q.text);
    f.possible = telling.range;
    f.reason.values = {{"truth", telling.range}, {"to", telling.period}};
    finish(s, std::move(f), "extent", v, tied, led_by(telling, numbers));
    return true;
  };
  if (!years && !tables.empty()) {
    std::optional<std::pair<SentenceSubject, std::vector<Number>>> found;
    for (const auto& [t, noun] : tables) {
      auto numbers = numbers_of_rows(scene, t, q);
      if (numbers.size() < 3) continue;
      if (found) return false;  // which table is meant is not clear
      SentenceSubject s = row_of(scene, numbers.front().ref);
      const Layout& layout = *report_.tables[t].layout;
      s.tokens = index_.words_of(layout.columns[numbers.front().ref.column].text, tokens);
      for (std::size_t k = at; k <= noun; ++k) s.tokens.insert(k);
      // `apart from Fairholm`: what is named behind it is left out
      std::size_t except = 0;
      for (std::size_t k = 0; k < tokens.size() && except == 0; ++k)
        for (const auto phrase : words_.except_named)
          if (match_phrase(tokens, k, phrase)) except = k + 1;
      std::vector<std::size_t> tail;
      for (std::size_t k = except; except > 0 && k < tokens.size(); ++k) tail.push_back(k);
      bool left_out = false;
      std::erase_if(numbers, [&](const Number& x) {
        const std::string& label = s.down ? layout.columns[x.ref.column].text : layout.rows[x.ref.row].label;
        const bool own = !tail.empty() && names(scene, label, tail);
        if (own) s.tokens.merge(index_.words_of(label, tokens));
        left_out |= own;
        return own;
      });
      if (numbers.size() < 2 || has_phrase(scene, words_.except) != left_out) return false;
      s.whole_label = s.anchored = true;
      found = {std::move(s), std::move(numbers)};
    }
    if (!found) return false;
    const auto around = surroundings(scene, found->first, nullptr);
    const bool plain = !around.names && around.strangers <= 2 && !makes_a_choice(scene);
    return done(found->first, found->second, plain ? Tie::certain : Tie::likely);
  }
  if (has_phrase(scene, words_.except)) return false;
  // `the first five years`, `in none of those five`: of some of the years only
  std::optional<std::size_t> many;
  for (std::size_t k = 0; k < tokens.size(); ++k)
    if (const auto [n, years_of_them] = small_number(tokens, k); n > 0 && !tokens[k].number) many = static_cast<std::size_t>(years_of_them);
  for (const auto& s : scene.subjects) {
    auto numbers = series(s);
    if (many && *many < numbers.size()) continue;
    std::optional<int> since;
    for (const auto& y : scene.years) since = y.first;
    std::erase_if(numbers, [&](const Number& x) { return since && x.year && *x.year < *since; });
    if (!s.whole_label || numbers.size() < 3 || scene.years.size() > 1) continue;
    if (done(s, numbers, scene.subjects.size() == 1 ? tie(scene, s, &q) : Tie::likely)) return true;
  }
  return false;
}

/// `Schommelt tussen de 17 en 24`, `ranged from 398 to 842`: the least and the largest over the years, or over the rows.
void Reader::judge_span(Scene& scene) {
  const auto& tokens = scene.tokens;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const auto first = number_at(tokens, k);
    if (!first || !has_phrase(scene, words_.varies, k > 8 ? k - 8 : 0, k) || hedged(scene, k)) continue;
    std::optional<Quantity> second;
    for (std::size_t t = k + 1; t < tokens.size() && t <= k + 9 && !second; ++t)
      if ((second = number_at(tokens, t)) && !right_before(scene, t, words_.to) && !right_before(scene, t, words_.joins)) return;
    if (!second || first->kind != second->kind || !(first->value < second->value)) return;
    const Quantity &low = *first, &high = *second;
    const auto inside = [&](const Number& x) {
      const Quantity above = exactly(low), below = exactly(high);
      if ((low.kind == Kind::percent) != x.percent) return Verdict::undecided;
      if (keeps_to(x, above) != Verdict::refuted || keeps_to(x, below) != Verdict::refuted) return Verdict::confirmed;
      const Range all = Range::between(low.value, high.value);
      return x.range.domain() == Domain::integers && is_whole(low.value) && is_whole(high.value)
                 ? Range(numerator(low.value), numerator(high.value)).contains(x.range) ? Verdict::confirmed : x.range.possibly_equal(Range(numerator(low.value), numerator(high.value))) ? Verdict::undecided : Verdict::refuted
                 : verdict(x.range.possibly_equal(all), all.contains(x.range));
    };
    const auto judged = [&](const std::vector<Number>& numbers) {
      Verdict v = Verdict::confirmed;
      bool least = false, most = false;
      for (const auto& x : numbers) {
        v = v & inside(x);
        least |= keeps_to(x, exactly(low)) == Verdict::confirmed, most |= keeps_to(x, exactly(high)) == Verdict::confirmed;
      }
      return v == Verdict::confirmed && !(least && most) ? Verdict::undecided : v;
    };
    const auto done = [&](const SentenceSubject& s, const std::vector<Number>& numbers, Verdict v, Tie tied) {
      const auto far = std::find_if(numbers.begin(), numbers.end(), [&](const Number& x) { return inside(x) == Verdict::refuted; });
      const Number& telling = far == numbers.end() ? numbers.front() : *far;
      Finding f = begin(scene, "KR714", low.text + " .. " + high.text, low.text + " – " + high.text);
      f.possible = telling.range;
      f.reason.values = {{"truth", telling.range}, {"to", telling.period}};
      mark_used(scene, low), mark_used(scene, high);
      finish(s, std::move(f), "extent", v, tied, led_by(telling, numbers));
    };
    for (const auto& s : scene.subjects) {
      auto numbers = series(s);
      if (s.whole_label && numbers.size() >= 3 && judged(numbers) == Verdict::confirmed) return done(s, numbers, Verdict::confirmed, Tie::likely);
    }
    for (std::size_t t = 0; t < report_.tables.size(); ++t) {
      if (!report_.tables[t].layout) continue;
      const auto numbers = numbers_of_rows(scene, t, low);
      if (numbers.size() >= 3 && judged(numbers) == Verdict::confirmed) return done(row_of(scene, numbers.front().ref), numbers, Verdict::confirmed, Tie::likely);
    }
    const bool yearly = has_phrase(scene, words_.every_year) || has_phrase(scene, words_.a_year);
    if (yearly && scene.subjects.size() == 1 && scene.years.empty())
      if (const auto numbers = series(scene.subjects.front()); numbers.size() >= 3 && judged(numbers) == Verdict::refuted)
        return done(scene.subjects.front(), numbers, Verdict::refuted, tie(scene, scene.subjects.front(), &low));
    return;
  }
}

/// `An average of 547 admissions a year`: the mean over the years that the sentence names, else over all of them.
void Reader::judge_mean_of_years(Scene& scene) {
  if (!has_phrase(scene, words_.mean) || !has_phrase(scene, words_.a_year)) return;
  const auto& tokens = scene.tokens;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    auto found = number_at(tokens, k);
    if (!found || found->kind == Kind::percent) continue;
    Quantity q = *found;
    bool yearly = false;
    for (std::size_t t = k + 1; t < tokens.size() && t <= k + 5 && tokens[t].clause == tokens[k].clause; ++t)
      for (const auto phrase : words_.a_year) yearly |= match_phrase(tokens, t, phrase) > 0;
    for (const auto phrase : words_.a_year) yearly |= k > 3 && has_phrase(scene, std::array{phrase}, k - 4, k);
    if (!yearly) continue;
    for (const auto& w : words_.bends)  // `ruim 200 opnames per jaar`, which is no count
      for (std::size_t n = 1; n <= 2 && n <= k; ++n)
        if (match_phrase(tokens, k - n, w.words) == n) q.bend = w;
    for (const Quantity& own : scene.numbers)
      if (own.last == k) q.bend = own.bend;
    std::vector<SentenceSubject> rows = scene.subjects;
    if (q.value >= 100 || q.decimals > 0)
      for (const auto& s : scene.touched)
        if (rows.size() < 20) rows.push_back(s);
    const auto judged = [&](const SentenceSubject& s) -> std::optional<std::pair<Verdict, Range>> {
      auto numbers = series(s);
      int low = 0, high = 9999;
      if (scene.years.size() >= 2) low = scene.years.front().first, high = scene.years.back().last;
      else if (scene.years.size() == 1) low = scene.years.front().first;
      std::erase_if(numbers, [&](const Number& x) { return !x.year || *x.year < low || *x.year > high; });
      if (numbers.size() < 2) return std::nullopt;
      Range sum = 0;
      for (const auto& x : numbers) {
        if (x.percent || x.range.domain() != Domain::integers) return std::nullopt;
        sum = sum + x.range;
      }
      const Range mean = sum / Range(Integer(numbers.size()));
      Verdict v = percent_agrees(mean, q.value, q.decimals, q.bend);
      if (const Rational half = is_whole(q.value) && numerator(q.value) % 100 == 0 ? 50 : is_whole(q.value) && numerator(q.value) % 10 == 0 ? 5 : 0; v == Verdict::refuted && half > 0 && mean.possibly_equal(Range::between(q.value - half, q.value + half)))
        v = Verdict::undecided;  // a round number may be a rounded one
      return std::pair(v, mean);
    };
    const auto done = [&](const SentenceSubject& s, Verdict v, const Range& mean, Tie tied) {
      Finding f = begin(scene, "KR714", q.text, q.text);
      f.possible = mean;
      const auto all = series(s);
      f.reason.values = {{"truth", mean}, {"from", all.front().period}, {"to", all.back().period}};
      mark_used(scene, q);
      finish(s, std::move(f), "mean", v, tied, all);
    };
    for (const auto& s : rows)
      if (const auto m = judged(s); m && m->first == Verdict::confirmed) return done(s, Verdict::confirmed, m->second, Tie::likely);
    std::vector<const SentenceSubject*> with_years;
    for (const auto& s : scene.subjects)
      if (judged(s)) with_years.push_back(&s);
    if (with_years.size() != 1 || printed_somewhere(q)) return;
    const auto m = judged(*with_years.front());
    // of what the sentence before was about, where it says how many years
    const bool goes_on = scene.carried && previous_sure_ && scene.years.empty();
    bool of_these = scene.years.size() != 1 && (!scene.carried || goes_on), said = false;  // `across the three years`: of as many as the row has
    for (std::size_t t = 0; t < tokens.size(); ++t)
      if (const auto [n, many] = small_number(tokens, t); n && t + n < tokens.size() && in(words_.year_units, tokens[t + n].folded) && scene.years.empty())
        of_these &= static_cast<std::size_t>(many) == series(*with_years.front()).size(), said = true;
    const auto around = surroundings(scene, *with_years.front(), nullptr);
    const bool sure = goes_on && said && around.strangers == 0 && !around.names && !around.narrowed;
    const Tie tied = sure ? Tie::certain : tie(scene, *with_years.front(), &q);
    return done(*with_years.front(), m->first, m->second, of_these ? tied : std::min(tied, Tie::likely));
  }
}

}  // namespace kinderrechten::detail::prose
