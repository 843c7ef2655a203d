// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <utility>

#include "audit/book.hpp"
#include "audit/prose/quantities.hpp"
#include "audit/words.hpp"
#include "kinderrechten/inference/slip.hpp"

namespace kinderrechten::detail::prose {
namespace {

using Kind = Quantity::Kind;

}  // namespace

// ---- a number as such
/// `No child from Algeria was referred in 2023`: only confirmed.
void Reader::judge_none(Scene& scene) {
  for (std::size_t k = 0; k + 1 < scene.tokens.size(); ++k) {
    if (!in(words_.none, scene.tokens[k].folded) || !in(words_.persons, scene.tokens[k + 1].folded)) continue;
    for (const auto& s : scene.subjects) {
      const auto xs = s.whole_label ? cells(s, main_year(scene, s)) : std::vector<Number>{};
      if (xs.size() != 1 || xs[0].percent || !xs[0].range.is_exact() || !xs[0].range.contains(0)) continue;
      Finding f = begin(scene, "KR700", "0", scene.tokens[k].text);
      f.possible = xs[0].range;
      f.reason.values = {{"truth", xs[0].range}, {"to", xs[0].period}};
      return finish(s, std::move(f), "level", Verdict::confirmed, Tie::likely, {xs[0]});
    }
  }
}

void Reader::judge_levels(Scene& scene) {
  for (std::size_t i = 0; i < scene.numbers.size(); ++i) {
    if (scene.used[i] || scene.numbers[i].kind != Kind::count) continue;
    if (of_a_label(scene, scene.numbers[i])) continue;
    const auto before = findings_.size();
    level(scene, scene.numbers[i]);
    if (std::any_of(findings_.begin() + static_cast<std::ptrdiff_t>(before), findings_.end(), [](const Finding& f) { return f.verdict == Verdict::confirmed; })) take_up_row(scene, scene.numbers[i]);
  }
}

/// `children of 12 and 13`: the number is a word of the row that the sentence names.
bool Reader::of_a_label(const Scene& scene, const Quantity& q) {
  const auto anchors = std::any_of(scene.anchors.begin(), scene.anchors.end(), [&](const auto& a) { return &scene.numbers[a.first] == &q; });
  return !anchors && std::any_of(scene.subjects.begin(), scene.subjects.end(), [&](const SentenceSubject& s) { return s.whole_label && s.tokens.contains(q.last); });
}

void Reader::level(Scene& scene, const Quantity& q) {
  if (hedged(scene, q.last)) return;
  const SentenceSubject* s = subject_of(scene, &q);
  const auto done = [&](const SentenceSubject& subject, const Number& x, Verdict v, Tie tied) {
    Finding f = begin(scene, "KR700", q.text, q.text);
    f.possible = x.range;
    f.reason.values = {{"truth", x.range}, {"to", x.period}};
    if (v == Verdict::confirmed) next_told_.push_back(x.ref);
    finish(subject, std::move(f), "level", v, tied, {x});
  };
  if (const auto taken = of_unnamed_column(scene, q)) {
    SentenceSubject own = row_of(scene, taken->first.ref);
    own.anchored = true;
    return done(own, taken->first, Verdict::refuted, Tie::certain);
  }
  for (const auto& [i, ref] : scene.anchors)
    if (&scene.numbers[i] == &q)
      for (const auto& subject : scene.subjects)
        if (subject.anchored && subject.same_place(index_.at(ref.table, ref.row, ref.column)))
          return done(subject, *number(ref), Verdict::confirmed, Tie::likely);
  if (judge_echo(scene, q)) return;
  const bool other = counts_other(scene, q, s);
  const Tie tied = s ? tie(scene, *s, &q) : Tie::loose;
  std::vector<Number> main;
  if (s && !other) {
    main = cells(*s, year_of(scene, *s, q));
    std::erase_if(main, [](const Number& x) { return x.percent; });
    for (const auto& x : main)
      if (agrees_with(x, q) == Verdict::confirmed && (pins(q) || tied != Tie::loose) && (two_digits(q) || tied != Tie::loose))
        return done(*s, x, Verdict::confirmed, Tie::likely);
    std::erase_if(main, [](const Number& x) { return x.range.domain() != Domain::integers; });  // a mean only confirms
  }
  if (s && main.size() >= 2 && has_phrase(scene, words_.whole_year)) {  // `over the whole of 2023`: its quarters
    Range sum = 0;
    for (const auto& x : main) sum = sum + x.range;
    Finding f = begin(scene, "KR700", q.text, q.text);
    f.possible = sum;
    f.reason.values = {{"truth", sum}, {"to", std::to_string(main.front().year.value_or(0))}};
    const Verdict v = count_agrees(sum, q);
    if (main.front().year && (v != Verdict::refuted || could_be_meant(sum, q.value))) return finish(*s, std::move(f), "sum_of_year", v, tied, main);
  }
  auto copied = s && tied != Tie::loose && !other ? number_of_another_year(scene, q, *s) : std::nullopt;
  if (!copied) copied = misdated(scene, q);
  if (copied) {
    Finding f = begin(scene, "KR700", q.text, q.text);
    f.possible = copied->first.range;
    const auto head = [&](const Number& x) {  // of two quarters of one year the quarter
      const std::string& text = dated_head(x);
      return x.period == text || copied->first.period != copied->second.period ? x.period : x.period + " " + text;
    };
    f.reason.values = {{"truth", copied->first.range}, {"to", head(copied->first)}, {"from", head(copied->second)}};
    return finish(row_of(scene, copied->first.ref), std::move(f), "year", Verdict::refuted, Tie::certain, {copied->first, copied->second});
  }
  if (const auto found = explanation(scene, q)) return done(*found->second, found->first, Verdict::confirmed, Tie::likely);
  if (const auto found = in_open_row(scene, q)) return done(found->second, found->first, Verdict::confirmed, Tie::likely);
  if (const auto x = near_in_year(scene, q)) return done(row_of(scene, x->ref), *x, Verdict::confirmed, Tie::likely);
  if (in_a_label(scene, q)) return;
  if (made_of_others(scene, q)) return by_itself(scene, "KR710", q.text, q.text, Range(numerator(q.value)), Verdict::confirmed);
  if (const auto row = sums_to(scene, q)) {
    const auto xs = cells(*row, year_of(scene, *row, q));
    if (!xs.empty()) done(*row, xs.front(), Verdict::confirmed, Tie::likely);
    return;
  }
  if (judge_sum(scene, q)) return;
  if (const auto gap = gap_of_two(scene, q)) {
    Finding f = begin(scene, "KR709", q.text, q.text);
    f.possible = gap->second;
    f.reason.values = {{"first", gap->first.first.range}, {"second", gap->first.second.range}, {"to", gap->first.first.period}};
    return finish(*gap_row(scene, gap->first.first), std::move(f), "groups", Verdict::confirmed, Tie::likely, {gap->first.first, gap->first.second});
  }
  if (refutes_sum(scene, q)) return;
  if (const auto x = swapped_in_a_row(scene, q)) {
    SentenceSubject own = row_of(scene, x->ref);
    own.anchored = true;
    return done(own, *x, Verdict::refuted, Tie::certain);
  }
  if (!s || other || tied == Tie::loose || ends_a_span(scene, q)) return;
  for (const auto& x : main)
    if (tied == Tie::certain && tell(scene, q, *s, x)) return;
  const bool step = q.bend.bend == Bend::exact && !names_what(scene, q, *s);
  for (const auto& subject : scene.subjects)  // `losing 12 places`: a step that no known word announces
    for (const auto& [x, y] : step ? pairs_meant(scene, subject) : std::vector<std::pair<Number, Number>>{})
      for (const auto& difference : {y.range - x.range, x.range - y.range})
        if (two_digits(q) && difference.domain() == Domain::integers && count_agrees(difference, q) == Verdict::confirmed)
          return done(subject, y, Verdict::undecided, tied);
  if (q.value <= 20 && !names_what(scene, q, *s)) return;  // a small number is often one of something else
  const bool subset = has_phrase(scene, words_.subset, 0, q.first);
  if (main.empty()) {
    if (tied == Tie::certain && !subset && !(s->column && !s->down)) open(begin(scene, "KR700", q.text, q.text), "prose_no_period", q.text);
    return;
  }
  Verdict v = Verdict::refuted;
  const Number* best = &main.front();
  for (const auto& x : main)
    if (const Verdict own = count_agrees(x.range, q); own == Verdict::undecided) v = own, best = &x;
  // a mean, a sum, a part: something else than the cell, which the tables do not print
  const bool derived = has_phrase(scene, words_.mean) || has_phrase(scene, words_.together) || subset;
  if (v == Verdict::refuted && !best->year && of_another_row(scene, *s, *best, q)) {
    SentenceSubject own = *s;
    own.anchored = true;
    return done(own, *best, v, tied);
  }
  if (v == Verdict::refuted && (!best->year || small_word(q))) return;
  if (v == Verdict::refuted && !could_be_meant(best->range, q.value)) v = Verdict::undecided;
  const bool of_beside = v == Verdict::refuted && tied == Tie::certain && of_row_beside(scene, q, *s, *best);
  if (v == Verdict::refuted && !of_beside && (printed_somewhere(q) || has_phrase(scene, words_.rates))) v = Verdict::undecided;
  for (const Quantity& o : scene.numbers)  // `add up to 2,894 and not to the 2,903`: it is another that states the cell
    if (v == Verdict::refuted && &o != &q && o.kind == Kind::count && agrees_with(*best, o) == Verdict::confirmed) return;
  if (v == Verdict::refuted && has_phrase(scene, words_.gaps)) v = Verdict::undecided;  // `led by 198`
  if (v == Verdict::refuted && (derived || has_phrase(scene, words_.since_then, 0, q.first))) v = Verdict::undecided;  // `rose until 2019 and fell since then, to …`
  if (v == Verdict::undecided && (subset || derived) && tied != Tie::certain) return;
  // two digits that changed places, in a number of four or more, are no number of something else
  const auto only = exact(best->range);
  const bool swapped = v == Verdict::refuted && q.value >= 1000 && is_whole(q.value) && only && slip(numerator(q.value), *only) == Slip::swap;
  done(*s, *best, v, swapped ? Tie::certain : tied);
}

/// `At Northgate the median stay was 81 nights`: row and column are named, and the number is that of another row.
bool Reader::of_another_row(const Scene& scene, const SentenceSubject& s, const Number& x, const Quantity& q) const {
  if (scene.carried || q.bend.bend != Bend::exact || !two_digits(q) || !scene.years.empty() || !scene.directions.empty()) return false;
  const Layout& layout = *table(x.ref).layout;
  const auto wanted = index_.content(layout.columns[x.ref.column].text);
  const auto stand = index_.words_of(layout.columns[x.ref.column].text, scene.tokens);
  const bool named = wanted.size() >= 2 && stand.size() >= wanted.size();
  const auto others = std::count_if(scene.touched.begin(), scene.touched.end(), [&](const SentenceSubject& o) { return o.whole_label && o.table == s.table && !o.same_place(s) && !index_.words_of(layout.rows[o.row].label, scene.tokens).empty() && layout.rows[o.row].role != RowRole::total; });
  if (!named || others > 0 || has_phrase(scene, words_.mean) != std::any_of(wanted.begin(), wanted.end(), [&](const std::string& w) { return in(words_.mean, w); })) return false;
  for (const NumberRef& ref : printed(q))
    if (ref.table == x.ref.table && ref.column == x.ref.column && !ref.part) return true;
  return false;
}

/// `20 meldingen, waarvan vijf in het buitenland (vorig jaar waren dit er 22)`: whole and part of one cell are
/// printed, and then another year of it with nothing but a pronoun.
bool Reader::judge_echo(Scene& scene, const Quantity& q) {
  if (!scene.echo || q.bend.bend != Bend::exact || q.unit != 0) return false;
  const std::size_t clause = scene.tokens[q.last].clause;
  std::optional<int> year;
  for (const auto& y : scene.years)
    if (scene.tokens[y.token].clause == clause) year = y.year();
  bool pronoun = false;
  for (std::size_t k = 0; k < scene.tokens.size(); ++k) {
    if (scene.tokens[k].clause != clause || inside_number(scene, k)) continue;
    for (const auto phrase : words_.back) pronoun |= match_phrase(scene.tokens, k, phrase) > 0;
    const std::string& word = scene.tokens[k].folded;
    const bool plain = known(word) || std::any_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) { return y.token == k; });
    if (!plain) return false;
  }
  const SentenceSubject s = index_.at(scene.echo->table, scene.echo->row, scene.echo->column);
  if (!year || !pronoun || year == number(*scene.echo)->year) return false;
  for (const auto& x : cells(s, year)) {
    const auto inner = parts(x);
    Verdict v = agrees_with(x, q);
    for (const auto& p : inner) v = v == Verdict::confirmed || agrees_with(p, q) == Verdict::confirmed ? Verdict::confirmed : v & agrees_with(p, q);
    const Number& nearest = inner.empty() ? x : inner.front();
    Finding f = begin(scene, "KR700", q.text, q.text);
    f.possible = nearest.range;
    f.reason.values = {{"truth", nearest.range}, {"to", nearest.period}};
    SentenceSubject own = s;
    own.anchored = true;
    finish(own, std::move(f), "level", v, Tie::certain, {nearest});
    return true;
  }
  return false;
}

/// `tussen de 42 en 44`
bool Reader::ends_a_span(const Scene& scene, const Quantity& q) const {
  for (std::size_t at = q.first, back = 0; at > 0 && back < 5; --at, ++back)
    if (right_before(scene, at, words_.between)) return scene.numbers.size() > 1;
  return false;
}

/// `gemiddeld 2,8 jaar`: a number with a unit of its own is one of a row that names that unit.
void Reader::judge_measures(Scene& scene) {
  for (const Quantity& q : scene.numbers) {
    if (q.kind != Kind::measure || hedged(scene, q.last)) continue;
    const std::string& unit = scene.tokens[q.last + 1].folded;
    const auto look = [&](const SentenceSubject& s) {
      const Layout& layout = *report_.tables[s.table].layout;
      auto meant = cells(s, year_of(scene, s, q));
      for (const int year : years_meant(scene, s))
        for (auto& x : cells(s, year)) meant.push_back(std::move(x));
      for (const auto& x : meant) {
        const Verdict v = is_whole(q.value) && x.range.domain() == Domain::integers ? count_agrees(x.range, q) : percent_agrees(x.range, q.value, q.decimals, q.bend);
        if (v != Verdict::confirmed) continue;
        const auto& wanted = index_.content(layout.rows[x.ref.row].text + " " + layout.columns[x.ref.column].text);
        const bool same_unit = std::any_of(wanted.begin(), wanted.end(), [&](const std::string& w) { return same_word(w, unit); });
        if (!same_unit) continue;
        Finding f = begin(scene, "KR700", q.text, q.text);
        f.possible = x.range;
        f.reason.values = {{"truth", x.range}, {"to", x.period}};
        finish(s, std::move(f), "level", v, Tie::likely, {x});
        return true;
      }
      return false;
    };
    for (const auto* rows : {&scene.subjects, &scene.touched, &previous_})
      if (std::any_of(rows->begin(), rows->end(), look)) break;
  }
}

/// What is counted stands right behind the number: a word of the row, or of whoever is counted.
bool Reader::names_what(const Scene& scene, const Quantity& q, const SentenceSubject& s) const {
  const std::size_t k = q.last + 1;
  if (k >= scene.tokens.size() || scene.tokens[k].clause != scene.tokens[q.last].clause) return false;
  return s.tokens.contains(k) || std::find(words_.persons.begin(), words_.persons.end(), scene.tokens[k].folded) != words_.persons.end();
}

/// Any other number that the sentence may mean and that is as it says: another year that it names, a
/// part, another row that it names; for a number that is hardly met by chance any row it shares words with.
std::optional<std::pair<Number, const SentenceSubject*>> Reader::explanation(const Scene& scene, const Quantity& q) const {
  if (!pins(q)) {
    // "fewer than five" is true of many a part: only of one that is there by name or alone
    for (const auto& s : scene.subjects)
      for (const int year : years_meant(scene, s))
        for (const auto& x : cells(s, year))
          if (const auto all = parts(x); all.size() == 1 && count_agrees(all[0].range, q) == Verdict::confirmed &&
                                         (has_phrase(scene, words_.subset, 0, q.first) || scene.place.note))
            return std::pair(all[0], &s);
    return std::nullopt;
  }
  const auto fits = [&](const Number& x) { return !x.percent && agrees_with(x, q) == Verdict::confirmed; };
  const auto look = [&](const SentenceSubject& s, std::optional<int> year) -> std::optional<Number> {
    for (const auto& x : cells(s, year)) {
      if (fits(x)) return x;
      for (const auto& part : parts(x))
        if (fits(part)) return part;
      for (const auto& d : this->beside(x, false)) {
        const auto size = d.range.is_exact() ? Range(d.range.low_end()->value < 0 ? -d.range : d.range) : d.range;
        if (size.domain() == Domain::integers && count_agrees(size, q) == Verdict::confirmed) return d;
      }
    }
    return std::nullopt;
  };
  // `daalde in 2022 naar 349`: it is not that of the year before
  const bool of_a_pair = right_before(scene, q.first, words_.from) || right_before(scene, q.first, words_.compared) || right_before(scene, q.first, words_.than);
  std::optional<int> beside;
  if (!of_a_pair) beside = year_beside(scene, q);
  for (const auto& s : scene.subjects) {
    for (const int year : years_meant(scene, s))
      if (const auto x = !beside || cells(s, *beside).empty() || year == *beside ? look(s, year) : std::nullopt) return std::pair(*x, &s);
    if (s.column && !s.down) {  // another column of the row, or another row of the column
      if (q.bend.bend == Bend::exact && (telling(q) || (two_digits(q) && !q.spelled)))
        for (std::size_t c = 0; c < report_.tables[s.table].layout->columns.size(); ++c)
          if (const auto x = number({s.table, s.row, c, {}}); x && fits(*x)) return std::pair(*x, &s);
      continue;
    }
    const bool no_year = std::none_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) {
      return scene.tokens[y.token].clause == scene.tokens[q.last].clause || y.token < q.first;
    });
    if (no_year && two_digits(q))
      for (const auto& x : series(s))
        if (fits(x)) return std::pair(x, &s);
  }
  if (!telling(q) && !(two_digits(q) && q.bend.bend == Bend::exact && !q.spelled)) return std::nullopt;
  for (const auto& s : scene.touched) {
    // a small number needs most of the label beside it
    if (!telling(q) && s.matched * 2 < s.words) continue;
    for (const int year : years_meant(scene, s))
      if (const auto x = !beside || cells(s, *beside).empty() || year == *beside ? look(s, year) : std::nullopt) return std::pair(*x, &s);
    if (telling(q) && scene.years.empty())
      for (const auto& x : series(s))
        if (fits(x)) return std::pair(x, &s);
  }
  return std::nullopt;
}

/// The number stands in a row that the sentence names in full, of a table without years, in whatever column.
std::optional<std::pair<Number, SentenceSubject>> Reader::in_open_row(const Scene& scene, const Quantity& q) const {
  if (q.bend.bend != Bend::exact || q.spelled || !two_digits(q)) return std::nullopt;
  for (const auto& s : scene.open_rows) {
    if (!s.whole_label) continue;
    for (std::size_t c = 0; c < report_.tables[s.table].layout->columns.size(); ++c) {
      const auto x = number({s.table, s.row, c, {}});
      if (!x || x->percent || agrees_with(*x, q) != Verdict::confirmed) continue;
      SentenceSubject own = s;
      own.column = c, own.open = false;
      return std::pair(*x, own);
    }
  }
  return std::nullopt;
}

/// `In 2023 hadden zij bijna 380.000 keer contact`: the one number of the year that a large bent number is near, of a row that
/// shares a word with the sentence or adds up the others.
std::optional<Number> Reader::near_in_year(const Scene& scene, const Quantity& q) const {
  const bool bent = q.bend.bend == Bend::nearly || q.bend.bend == Bend::little_over || q.bend.bend == Bend::about;
  if (!bent || q.value < 200 || too_many_ || !is_whole(q.value)) return std::nullopt;
  std::vector<int> years;
  for (const auto& y : scene.years)
    if (!y.base) years.push_back(y.year());
  if (years.empty() && scene.carried_year) years.push_back(*scene.carried_year);
  if (years.empty() && latest_) years.push_back(*latest_);
  std::optional<Number> found;
  for (const Printed& p : printed_between(q.value * 4 / 5, q.value * 5 / 4)) {
    if (p.high * 5 < q.value * 4 || p.low * 4 > q.value * 5) continue;
    const auto x = number(p.ref);
    if (!x || x->percent || count_agrees(x->range, q) != Verdict::confirmed) continue;
    if (x->year && std::find(years.begin(), years.end(), *x->year) == years.end()) continue;
    const Layout& layout = *table(p.ref).layout;
    const bool total = layout.rows[p.ref.row].role == RowRole::total;
    if (!total && index_.words_of(layout.rows[p.ref.row].text + " " + layout.columns[p.ref.column].text, scene.tokens).empty()) continue;
    if (found && found->ref.row != p.ref.row && !(found->range == x->range)) return std::nullopt;  // which of them is meant is not said
    if (!found) found = x;
  }
  return found;
}

/// `samen 234`: of the rows that it names, or of the years of one. The first of them.
std::optional<SentenceSubject> Reader::sums_to(const Scene& scene, const Quantity& q) const {
  constexpr int hardly_by_chance = 50;
  if (!pins(q)) return std::nullopt;  // "more than 53" is true of many a sum
  if (scene.subjects.size() >= 2) {
    Range sum = 0;
    bool counts = true;
    for (const auto& s : scene.subjects) {
      const auto xs = cells(s, year_of(scene, s, q));
      if (xs.empty() || xs[0].range.domain() != Domain::integers) counts = false;
      else sum = sum + xs[0].range;
    }
    if (counts && count_agrees(sum, q) != Verdict::refuted) return scene.subjects.front();
  }
  std::vector<SentenceSubject> rows = scene.subjects;
  if (q.value >= hardly_by_chance && has_phrase(scene, words_.together) && scene.years.size() >= 2) rows.insert(rows.end(), scene.touched.begin(), scene.touched.end());
  for (const auto& s : rows) {
    Range sum = 0;
    bool any = false;
    int low = 0, high = 9999;
    if (scene.years.size() >= 2) low = scene.years.front().first, high = scene.years.back().last;
    for (const auto& x : series(s))
      if (x.year && *x.year >= low && *x.year <= high && x.range.domain() == Domain::integers) sum = sum + x.range, any = true;
    if (any && count_agrees(sum, q) == Verdict::confirmed) return s;
  }
  return std::nullopt;
}

/// `Samen tellen A en B 1.187`, `over de vier jaren samen`: of rows of one table that it names in full, or of all years of one.
bool Reader::refutes_sum(Scene& scene, const Quantity& q) {
  if (!has_phrase(scene, words_.together) || has_phrase(scene, words_.subset) || has_phrase(scene, words_.mean) || has_phrase(scene, words_.rates) || !pins(q) || small_word(q)) return false;
  // one number, or one of a whole that the tables print: `315 of the 374 episodes`
  for (const Quantity& n : scene.numbers)
    if (n.kind == Kind::count && &n != &q && !(n.first > q.last && n.first <= q.last + 4 && has_phrase(scene, words_.of_all, q.last + 1, n.first + 1) && printed_somewhere(n))) return false;
  std::vector<SentenceSubject> rows;
  const auto here = [&](std::size_t k) { return scene.tokens[k].clause == scene.tokens[q.first].clause; };
  for (const auto& s : scene.subjects)
    if (s.whole_label && std::any_of(s.tokens.begin(), s.tokens.end(), here)) rows.push_back(s);
  // `Between 2021 and 2023 taken together there were 5,296`: of what the sentence before was about
  const bool goes_on = scene.carried && previous_sure_ && scene.subjects.size() == 1 && scene.subjects.front().whole_label;
  if (goes_on) rows = {scene.subjects.front()};
  if (rows.empty() || (scene.carried && !goes_on)) return false;
  SentenceSubject all = rows.front();
  std::vector<Number> terms;
  if (rows.size() == 1) {
    bool years = has_phrase(scene, words_.all_years);
    terms = series(all);
    for (std::size_t k = 0; k < scene.tokens.size(); ++k)  // `the four years`
      if (const auto [n, many] = small_number(scene.tokens, k); n && k + n < scene.tokens.size() && in(words_.year_units, scene.tokens[k + n].folded)) years = static_cast<std::size_t>(many) == terms.size();
    if (scene.years.size() >= 2) {  // from the one to the other, or each of them
      const auto &from = scene.years.front(), &to = scene.years.back();
      const bool span = scene.years.size() == 2 && (right_before(scene, from.token, words_.between) || right_before(scene, from.token, words_.from));
      std::set<int> named;
      for (const auto& y : scene.years) named.insert(y.year());
      std::erase_if(terms, [&](const Number& x) { return !x.year || (span ? *x.year < from.first || *x.year > to.year() : !named.contains(*x.year)); });
      if (terms.empty() || terms.back().year != to.year() || (!span && terms.size() != named.size())) return false;
    } else if (!years || !scene.years.empty()) {
      return false;
    }
  }
  for (const auto& s : rows) {
    if (rows.size() == 1) break;
    const auto xs = cells(s, year_of(scene, s, q));
    if (s.table != all.table || xs.size() != 1 || report_.tables[s.table].layout->rows[xs[0].ref.row].role == RowRole::total) return false;
    terms.push_back(xs[0]);
    all.tokens.insert(s.tokens.begin(), s.tokens.end());
  }
  Range sum = 0;
  std::string statement;
  for (const auto& x : terms) {
    if (x.percent || x.range.domain() != Domain::integers) return false;
    sum = sum + x.range;
    statement += (statement.empty() ? "" : " + ") + x.range.to_string();
  }
  const auto around = surroundings(scene, all, &q);
  if (terms.size() < 2 || around.strangers > (goes_on ? 0U : 1U) || count_agrees(sum, q) != Verdict::refuted || !could_be_meant(sum, q.value) || printed_somewhere(q)) return false;
  // `Total` beside `Total 2021`: another column of the two rows adds up to it
  constexpr std::size_t most_columns = 200;
  const std::size_t columns = report_.tables[all.table].layout->columns.size();
  if (columns > most_columns) return false;
  for (std::size_t c = 0; rows.size() > 1 && !all.down && c < columns; ++c) {
    std::optional<Range> other = Range(0);
    for (const auto& x : terms)
      if (const auto y = number({x.ref.table, x.ref.row, c, {}}); other && y && !y->percent && y->range.domain() == Domain::integers) other = *other + y->range;
      else other.reset();
    if (other && count_agrees(*other, q) != Verdict::refuted) return false;
  }
  all.anchored = true;
  Finding f = begin(scene, "KR710", statement + " = " + q.text, q.text);
  f.possible = sum;
  f.reason.values = {{"truth", sum}, {"to", rows.size() == 1 ? terms.front().period + "–" + terms.back().period : terms.back().period}};
  finish(all, std::move(f), "level", Verdict::refuted, goes_on && !around.names ? Tie::certain : tie(scene, all, &q, true), terms);
  return true;
}

/// `Waarvan 67 individuele slachtoffers`: the label of the row itself prints the number.
bool Reader::in_a_label(const Scene& scene, const Quantity& q) const {
  const auto prints = [&](const SentenceSubject& s) {
    const Layout& layout = *report_.tables[s.table].layout;
    const auto [it, fresh] = asked_.label_numbers.try_emplace(s.table);
    for (std::size_t r = 0; fresh && r < layout.rows.size(); ++r)
      for (const auto& token : tokenise(layout.rows[r].text, words_))
        if (token.number) it->second.insert(token.value);
    if (q.value <= 100 || !it->second.contains(q.value)) return it->second.contains(q.value);
    for (std::size_t r = s.row > 0 ? s.row - 1 : 0; r < layout.rows.size() && r <= s.row; ++r)
      for (const auto& token : tokenise(layout.rows[r].text, words_))
        if (token.number && token.value == q.value) return true;
    return false;
  };
  return std::any_of(scene.subjects.begin(), scene.subjects.end(), prints);
}

/// Who states a cell wrongly is near it, or a slip of the pen away. What is far off is a number of something else: how
/// many came or went, how many there are for each.
bool Reader::could_be_meant(const Range& cell, const Rational& stated) {
  const auto only = exact(cell);
  if (only && is_whole(stated) && slip(numerator(stated), *only) != Slip::other) return true;
  return cell.low() && cell.high() && stated * 2 >= *cell.low() && stated <= *cell.high() * 2;
}

/// The table hides the number that the sentence prints.
bool Reader::tell(const Scene& scene, const Quantity& q, const SentenceSubject& s, const Number& x) {
  if (q.bend.bend != Bend::exact || !x.range.contains(q.value) || x.range.is_exact() || !figure(x.ref).is_hidden()) return false;
  if (has_phrase(scene, words_.subset, 0, q.first)) return false;
  for (const NumberRef& ref : printed(q))  // `226 of them in the East`: another row that the sentence names prints it openly
    if (!row_of(scene, ref).tokens.empty()) return false;
  for (const Quantity& o : scene.numbers)  // several numbers: which of them it is, is not sure
    if (&o != &q && o.kind == Kind::count && (x.range.contains(o.value) || scene.years.empty())) return false;
  SentenceSubject own = s;  // in a table without years: row and column are both named
  own.anchored |= s.column && !s.down && !index_.words_of(report_.tables[s.table].layout->columns[*s.column].text, scene.tokens).empty();
  Finding f = begin(scene, "KR708", q.text, q.text);
  f.kind = FindingKind::disclosure;
  f.possible = Range(numerator(q.value));
  f.reason.values = {{"to", x.period}};
  finish(own, std::move(f), "told", Verdict::refuted, Tie::certain, {x});
  return true;
}

}  // namespace kinderrechten::detail::prose
