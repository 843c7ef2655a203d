// SPDX-License-Identifier: BSD-3-Clause
// A part of a whole: `58% van de meldingen`, `een op de vier`, `the majority`.
#include <algorithm>
#include <utility>

#include "audit/prose/quantities.hpp"

namespace kinderrechten::detail::prose {
namespace {

using Kind = Quantity::Kind;

/// The share, and the word that bends it. `Bijna twee derde` is more than `ruim de helft`: ten points below is another share.
Verdict share_agrees(const Range& truth, const Quantity& q, const BendWord& bend) {
  constexpr int another_share = 10;
  const Rational stated = in_per_cent(q);
  const Verdict v = percent_agrees(truth, stated, q.decimals, bend);
  const bool nearly = q.kind == Kind::fraction && bend.bend == Bend::nearly;
  return nearly && v == Verdict::undecided && truth.high() && *truth.high() < stated - another_share ? Verdict::refuted : v;
}

}  // namespace

/// `Together the two cities are home to almost two thirds`: of the rows that the sentence, or the one before, names in full.
bool Reader::share_together(Scene& scene, const Quantity& q) {
  auto rows = scene.subjects;
  if (!has_phrase(scene, words_.together)) return false;
  if (rows.size() == 1 && !scene.carried && previous_sure_ && previous_.size() == 1 && previous_.front().table == rows.front().table && !previous_.front().same_place(rows.front()) &&
      !rows.front().tokens.empty() && right_before(scene, *rows.front().tokens.begin(), words_.together_with))
    rows.push_back(previous_.front());  // `Samen met Oost is de wijk goed voor …`
  if (rows.size() < 2) return share_of_open_rows(scene, q);
  if (rows.size() > 6) return false;
  SentenceSubject all = rows.front();
  std::vector<Number> terms;
  Range sum = 0;
  for (const auto& s : rows) {
    const auto xs = cells(s, year_of(scene, s, q));
    if (!s.whole_label || s.table != all.table || xs.size() != 1 || xs[0].percent || xs[0].range.domain() != Domain::integers) return false;
    if (std::any_of(terms.begin(), terms.end(), [&](const Number& t) { return t.ref == xs[0].ref; })) return false;
    all.tokens.insert(s.tokens.begin(), s.tokens.end());
    terms.push_back(xs[0]);
    sum = sum + xs[0].range;
  }
  const BendWord bend = q.kind == Kind::fraction && q.bend.bend == Bend::exact ? words_.fraction : q.bend;
  for (const auto& whole : wholes(all, terms.front())) {
    if (whole.range.domain() != Domain::integers || !above_zero(whole.range) || !sum.certainly_less_equal(whole.range)) continue;
    const Range truth = share(sum, whole.range);
    Verdict v = share_agrees(truth, q, bend);
    if (v == Verdict::refuted && percent_printed(q)) v = Verdict::undecided;
    if (v == Verdict::undecided) continue;
    // as many rows as the sentence says, or `both`
    const auto counts_them = [&](const Token& t) { return in(words_.both, t.folded) || spelled_number(t.folded, words_) == static_cast<int>(rows.size()); };
    const auto around = surroundings(scene, all, &q);
    const bool sure = !around.names && around.strangers <= 1 && (!scene.carried || std::any_of(scene.tokens.begin(), scene.tokens.end(), counts_them));
    // `half of what the largest town has`: of a whole that it describes
    const bool described = std::any_of(words_.ranks.begin(), words_.ranks.end(), [&](const RankWord& w) {
      const std::string_view one[] = {w.words};
      return has_phrase(scene, one, q.last + 1, scene.tokens.size());
    });
    if (described && v == Verdict::refuted) return false;
    Finding f = begin(scene, "KR704", q.text, q.text);
    f.possible = truth;
    f.reason.values = {{"part", sum}, {"whole", whole.range}, {"to", whole.period}};
    all.anchored |= sure;
    terms.insert(terms.begin(), whole);
    finish(all, std::move(f), "share", v, sure ? Tie::certain : Tie::likely, terms);
    return true;
  }
  return false;
}

/// `Haaglanden en Amsterdam samen 70 procent`: rows of a table without years that it names in full, in the columns of counts. What
/// no column bears out is left open: which of them is meant is not said.
bool Reader::share_of_open_rows(Scene& scene, const Quantity& q) {
  std::vector<const SentenceSubject*> rows;
  for (const auto& s : scene.open_rows)
    if (s.whole_label && !s.tokens.empty() && std::none_of(rows.begin(), rows.end(), [&](const SentenceSubject* o) { return o->same_place(s); })) rows.push_back(&s);
  if (rows.size() < 2 || rows.size() > 6) return false;
  const std::size_t t = rows.front()->table;
  const BendWord bend = q.kind == Kind::fraction && q.bend.bend == Bend::exact ? words_.fraction : q.bend;
  for (std::size_t c = 0; c < report_.tables[t].layout->columns.size() && c < 40; ++c) {
    Range sum = 0;
    std::vector<Number> terms;
    for (const auto* s : rows)
      if (const auto x = s->table == t ? number({t, s->row, c, {}}) : std::nullopt; x && !x->percent && x->range.domain() == Domain::integers) sum = sum + x->range, terms.push_back(*x);
    if (terms.size() != rows.size()) continue;
    for (const auto& whole : wholes(index_.at(t, rows.front()->row, c), terms.front())) {
      if (whole.ref.column != c || whole.range.domain() != Domain::integers || !above_zero(whole.range) || !sum.certainly_less_equal(whole.range)) continue;
      const Range truth = share(sum, whole.range);
      if (share_agrees(truth, q, bend) != Verdict::confirmed) continue;
      Finding f = begin(scene, "KR704", q.text, q.text);
      f.possible = truth;
      f.reason.values = {{"part", sum}, {"whole", whole.range}, {"to", whole.period}};
      terms.insert(terms.begin(), whole);
      finish(*rows.front(), std::move(f), "share", Verdict::confirmed, Tie::likely, terms);
      return true;
    }
  }
  return true;
}

/// Where the sentence names another row of the table than that of a percentage, and not that row: what it has there itself.
std::optional<std::pair<SentenceSubject, Number>> Reader::in_the_row_named(const Scene& scene, const Number& x) const {
  const Layout& layout = *table(x.ref).layout;
  if (!index_.words_of(layout.rows[x.ref.row].label, scene.tokens).empty() || layout.rows[x.ref.row].period) return std::nullopt;
  std::optional<std::pair<SentenceSubject, Number>> found;
  for (const auto* list : {&scene.subjects, &scene.open_rows})
    for (const auto& s : *list) {
      if (s.table != x.ref.table || s.down || !s.whole_label || s.by_head || s.tokens.empty() || s.row == x.ref.row || layout.rows[s.row].role == RowRole::total) continue;
      NumberRef ref = x.ref;
      ref.row = s.row;
      if (ref.part && *ref.part >= figure({ref.table, ref.row, ref.column, {}}).parts.size()) continue;
      const auto own = number(ref);
      if (!own || (found && found->first.row == s.row)) continue;
      if (found) return std::nullopt;
      found = std::pair(s, *own);
    }
  return found;
}

/// `the risk climbs to 76 per cent`, `lag in 2017 nog op 8,2 procent`: a percentage that one cell prints, of the year that the
/// sentence names or goes on about, and that shares a word with its row or column. Only confirms.
bool Reader::printed_percent(Scene& scene, const Quantity& q) {
  constexpr std::size_t most_cells = 3;  // printed more often, it may be any of them
  if (q.kind != Kind::percent || q.bend.bend != Bend::exact || too_many_) return false;
  const auto hits = percents_of(q);
  if (hits.empty() || hits.size() > most_cells) return false;
  const Number* best = nullptr;
  std::size_t most = 0;
  for (const Number* x : hits) {
    const Layout& layout = *table(x->ref).layout;
    const std::string column = layout.columns[x->ref.column].spanner + " " + layout.columns[x->ref.column].text;
    const bool names_year = std::any_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) { return y.first == x->year || y.last == x->year; });
    const bool of_year = x->year && (names_year || (scene.years.empty() && (x->year == scene.carried_year || x->year == latest_)));
    if (x->year && !of_year) continue;
    const std::size_t words = index_.words_of(layout.rows[x->ref.row].text + " " + column, scene.tokens).size() + names_year + (q.decimals > 0 && hits.size() == 1);
    if (words > most) best = x, most = words;
  }
  if (!best) return false;
  if (const auto own = in_the_row_named(scene, *best)) {
    // `In West 70% of the investigations led to a request`, where another row has 70% and West 63%
    const Layout& layout = *table(best->ref).layout;
    const auto heads = index_.words_of(layout.columns[best->ref.column].text, scene.tokens);
    if (hits.size() > 1 || heads.size() < 2 || !own->second.percent || percent_agrees(own->second.range, q.value, q.decimals, q.bend) != Verdict::refuted) return false;
    if (!scene.directions.empty() || has_phrase(scene, words_.negations) || has_phrase(scene, words_.together) || has_phrase(scene, words_.mean) || says_comparative(scene)) return false;
    Finding f = begin(scene, "KR704", q.text, q.text);
    f.possible = own->second.range;
    f.reason.values = {{"part", own->second.range}, {"whole", own->second.range}, {"to", own->second.period}};
    SentenceSubject named = own->first;
    named.anchored = true;
    finish(named, std::move(f), "percent", Verdict::refuted, Tie::certain, {own->second});
    return true;
  }
  Finding f = begin(scene, "KR704", q.text, q.text);
  f.possible = best->range;
  f.reason.values = {{"part", best->range}, {"whole", best->range}, {"to", best->period}};
  scene.share = true;
  finish(row_of(scene, best->ref), std::move(f), "percent", Verdict::confirmed, Tie::likely, {*best});
  return true;
}

/// The largest count of its row or its column, where that is larger: what the number is most likely held against.
std::optional<Number> Reader::largest_around(const Number& x) const {
  std::optional<Number> most;
  const Layout& layout = *table(x.ref).layout;
  const auto look = [&](std::size_t r, std::size_t c) {
    const auto& y = number({x.ref.table, r, c, {}});
    if (y && !y->percent && y->range.domain() == Domain::integers && x.range.certainly_less(y->range) && (!most || most->range.certainly_less(y->range))) most = y;
  };
  for (std::size_t c = 0; c < layout.columns.size(); ++c) look(x.ref.row, c);
  for (std::size_t r = 0; r < layout.rows.size(); ++r) look(r, x.ref.column);
  return most;
}

/// `660 children, or 43.0%`, `(47.9%)` right behind a number: the share of a number that one row alone prints, in its row,
/// its column or as the table prints it beside. Refuted when no number of the report makes it such a share of.
bool Reader::apposed_share(Scene& scene, const Quantity& q) {
  if (q.kind != Kind::percent || q.bend.bend != Bend::exact || !apposed(scene, q) || !scene.directions.empty() || too_many_) return false;
  for (const auto& [i, ref] : scene.anchors) {
    const Quantity& own = scene.numbers[i];
    const bool behind = q.first > own.last && std::none_of(scene.numbers.begin(), scene.numbers.end(), [&](const Quantity& o) { return o.first > own.last && o.first < q.first; });
    const bool near = behind && q.first - own.last <= 4 && scene.tokens[q.first].clause <= scene.tokens[own.last].clause + 1;
    const auto x = number(ref);
    if (!near || !x || x->percent || ref.part) continue;
    const SentenceSubject s = index_.at(ref.table, ref.row, ref.column);
    std::vector<std::pair<Number, Range>> shares;
    for (auto& p : beside(*x, true)) shares.emplace_back(p, p.range);
    for (const auto& p : parts(*x))
      if (p.percent) shares.emplace_back(p, p.range);
    for (const auto& whole : wholes(s, *x))
      if (whole.range.domain() == Domain::integers && above_zero(whole.range)) shares.emplace_back(whole, share(x->range, whole.range));
    const std::optional<Number> most_of = shares.empty() ? largest_around(*x) : std::nullopt;
    if (most_of) shares.emplace_back(*most_of, share(x->range, most_of->range));
    const bool none = !shares.empty() && std::all_of(shares.begin(), shares.end(), [&](const auto& p) { return percent_agrees(p.second, q.value, q.decimals, q.bend) == Verdict::refuted; });
    if (!none || percent_printed(q) || q.value <= 0) continue;
    const Rational half = Rounding::to_decimals(q.decimals).base() / 2;
    const Rational least = own.value * 100 / (q.value + half), most = q.value > half ? Rational(own.value * 100 / (q.value - half)) : Rational(0);
    const auto around = printed_between(least, most);
    if (std::any_of(around.begin(), around.end(), [&](const Printed& p) { return p.high >= least && p.low <= most; })) continue;
    Finding f = begin(scene, "KR704", q.text, q.text);
    f.possible = shares.front().second;
    f.reason.values = {{"part", x->range}, {"whole", shares.front().first.range}, {"to", x->period}};
    SentenceSubject tied = s;
    tied.anchored = true;
    finish(tied, std::move(f), shares.front().first.ref == ref || shares.front().first.percent || figure(shares.front().first.ref).share ? "percent" : "share", Verdict::refuted, Tie::certain, {shares.front().first, *x});
    return true;
  }
  return false;
}

/// `Among those injured, Syrians made up 84%`: of a whole that the sentence narrows before it names the row.
bool Reader::narrows_the_whole(const Scene& scene, const SentenceSubject& s) const {
  if (has_phrase(scene, words_.subset) || makes_a_choice(scene)) return true;
  const auto& tokens = scene.tokens;
  for (std::size_t k = 0; k + 1 < tokens.size() && !s.tokens.contains(k); ++k)
    if (in(words_.narrowing, tokens[k].folded) && !tokens[k + 1].year && !s.tokens.contains(k + 1) && !explained(scene, s, k + 1)) return true;
  return false;
}

/// `Around one in five children looked after was male`, `47% of all placements were …`: the whole is named right behind the
/// share, the part somewhere else.
bool Reader::is_named_whole(const Scene& scene, const SentenceSubject& s, const SentenceSubject& whole, const Quantity& q) const {
  const Layout& layout = *report_.tables[whole.table].layout;
  if (s.table != whole.table || s.same_place(whole) || s.down || whole.down || !s.whole_label || !whole.whole_label || scene.carried) return false;
  const RowHead& head = layout.rows[s.row];
  if (layout.rows[whole.row].role != RowRole::total && head.parent != whole.row) return false;
  const auto own = index_.words_of(layout.rows[whole.row].label, scene.tokens);
  auto part = index_.words_of(head.label, scene.tokens);
  std::erase_if(part, [&](std::size_t k) { return own.contains(k) || in(words_.persons, scene.tokens[k].folded); });
  if (own.empty() || *own.begin() <= q.last || part.empty()) return false;
  const auto known_between = [&](std::size_t from, std::size_t to) {
    for (std::size_t k = from; k < to; ++k)
      if (!known(scene.tokens[k].folded) || scene.tokens[k].clause != scene.tokens[q.last].clause) return false;
    return true;
  };
  const bool outside = std::all_of(part.begin(), part.end(), [&](std::size_t k) { return k < q.first || k > *own.rbegin(); });
  return outside && known_between(q.last + 1, *own.begin()) && scene.tokens[*own.rbegin()].clause == scene.tokens[q.last].clause && !narrows_the_whole(scene, s);
}

/// `Syrians made up 52% of all applicants`: what it is a share of is named by nothing but words of the table.
bool Reader::share_of_the_whole(const Scene& scene, const SentenceSubject& s, const Quantity& q) const {
  if (!has_phrase(scene, words_.makes_up) || has_phrase(scene, words_.together) || scene.carried || narrows_the_whole(scene, s)) return false;
  const auto& tokens = scene.tokens;
  const bool before = std::any_of(s.tokens.begin(), s.tokens.end(), [&](std::size_t k) { return k < q.first; });
  for (std::size_t k = q.last + 1; k < tokens.size() && tokens[k].clause == tokens[q.last].clause; ++k) {
    const std::string& word = tokens[k].folded;
    const bool plain = tokens[k].year || in(words_.function, word) || in(words_.percent, word) || in(words_.verbs, word) || s.tokens.contains(k) || index_.stands_around(s.table, word) ||
                       std::any_of(words_.together.begin(), words_.together.end(), [&](std::string_view p) { return p.ends_with(word); }) ||
                       std::any_of(words_.makes_up.begin(), words_.makes_up.end(), [&](std::string_view p) { return p.ends_with(word); });
    if (!plain) return false;
  }
  return before;
}

/// `A fifth of all placements was emergency care`, `six in ten victims were cyclists`: right behind the share stand all of what
/// the table counts, the row somewhere else, and no other row.
bool Reader::share_of_all(const Scene& scene, const SentenceSubject& s, const Quantity& q) const {
  if (has_phrase(scene, words_.together) || scene.carried || scene.subjects.size() != 1 || narrows_the_whole(scene, s) || !scene.directions.empty()) return false;
  const auto& tokens = scene.tokens;
  std::size_t k = q.last + 1;
  std::size_t of = 0;
  for (const auto phrase : words_.of_all) of = std::max(of, match_phrase(tokens, k, phrase));
  if (of == 0 && q.kind != Kind::fraction) return false;
  k += of;
  while (k < tokens.size() && (in(words_.every_one, tokens[k].folded) || in(words_.function, tokens[k].folded)) && tokens[k].clause == tokens[q.last].clause) ++k;
  if (k >= tokens.size() || tokens[k].clause != tokens[q.last].clause || s.tokens.contains(k)) return false;
  const bool counted = in(words_.persons, tokens[k].folded) || index_.stands_around(s.table, tokens[k].folded);
  const bool ends = k + 1 == tokens.size() || tokens[k + 1].clause != tokens[k].clause || tokens[k + 1].year || known(tokens[k + 1].folded);
  const bool of_title = k + 2 < tokens.size() && (tokens[k + 2].year || index_.stands_around(s.table, tokens[k + 2].folded));  // `of the children in poverty`
  const bool narrowed = k + 1 < tokens.size() && in(words_.narrowing, tokens[k + 1].folded) && !of_title;
  return counted && ends && !narrowed;
}

/// `Of these, one in four was placed in care`: a row of the table, of the one number that the sentence before told.
bool Reader::share_of_told(Scene& scene, const Quantity& q, const BendWord& bend) {
  if (told_.size() != 1 || !has_phrase(scene, words_.subset) || scene.numbers.size() != 1 || !scene.years.empty() || has_phrase(scene, words_.negations) || !scene.directions.empty()) return false;
  const NumberRef told = told_.front();
  const auto whole = number(told);
  if (!whole || whole->percent || whole->range.domain() != Domain::integers || !above_zero(whole->range)) return false;
  const SentenceSubject* best = nullptr;
  std::size_t alike = 0;
  for (const auto* list : {&scene.touched, &scene.open_rows})
    for (const auto& s : *list) {
      if (s.table != told.table || s.down || s.row == told.row || s.matched * 5 < s.words * 3) continue;
      if (best && best->matched == s.matched) ++alike;
      if (!best || best->matched < s.matched) best = &s, alike = 0;
    }
  if (!best || alike > 0) return false;
  const auto part = number({told.table, best->row, told.column, {}});
  if (!part || part->percent || part->range.domain() != Domain::integers || !part->range.certainly_less_equal(whole->range)) return false;
  SentenceSubject s = *best;
  const Range truth = share(part->range, whole->range);
  const Verdict v = share_agrees(truth, q, bend);
  if (v == Verdict::undecided || (v == Verdict::refuted && percent_printed(q))) return false;
  s.anchored = true;
  const auto around = surroundings(scene, s, nullptr);
  const bool sure = around.strangers == 0 && !around.names && (s.whole_label || s.matched >= 3);
  Finding f = begin(scene, "KR704", q.text, q.text);
  f.possible = truth;
  f.reason.values = {{"part", part->range}, {"whole", whole->range}, {"to", whole->period}};
  finish(s, std::move(f), "share", v, sure ? Tie::certain : Tie::likely, {*whole, *part});
  return true;
}

/// One column of numbers, beside those of shares and changes.
bool Reader::counts_in_one_column(std::size_t t) const {
  const auto& columns = report_.tables[t].layout->columns;
  std::size_t many = 0;
  for (std::size_t c = 0; c < columns.size(); ++c)
    many += (columns[c].role == ColumnRole::values || columns[c].role == ColumnRole::total) && !of_percentages(t, c);
  return many == 1;
}

/// `58% van de meldingen was strafbaar`, `een derde is meisje`: of the part that is named, of the row in
/// the total, or as printed in a column of percentages.
bool Reader::share_of(Scene& scene, const Quantity& q) {
  const Rational stated = in_per_cent(q);
  const BendWord bend = q.kind == Kind::fraction && q.bend.bend == Bend::exact ? words_.fraction : q.bend;
  struct Candidate {
    const SentenceSubject* s;
    Number part;
    std::optional<Number> whole;
    Range truth;
    bool named;  ///< the sentence names both, or the table prints this very percentage
  };
  std::vector<Candidate> all;
  const auto ratio = [&](const SentenceSubject& s, const Number& part, const Number& whole, bool named) {
    if (part.range.domain() == Domain::integers && whole.range.domain() == Domain::integers && above_zero(whole.range))
      all.push_back({&s, part, whole, share(part.range, whole.range), named});
  };
  const auto gather = [&](const SentenceSubject& s) {
    std::vector<Number> meant = cells(s, year_of(scene, s, q));
    if (!s.column || s.down)
      for (const int year : years_meant(scene, s))
        for (auto& x : cells(s, year)) meant.push_back(std::move(x));
    for (const auto& x : meant) {
      const auto all_of_it = [&](const Number& n) { return report_.tables[n.ref.table].layout->rows[n.ref.row].role == RowRole::total && n.range.contains(100); };
      if (x.percent && all_of_it(x)) continue;
      if (x.percent) {
        all.push_back({&s, x, std::nullopt, x.range, s.whole_label});
        continue;
      }
      for (const auto& p : beside(x, true))
        if (!all_of_it(p)) all.push_back({&s, p, std::nullopt, p.range, false});
      const Figure& f = figure(x.ref);
      const auto is_named = [&](const Part& p) { return !p.label.empty() && !index_.words_of(p.label, scene.tokens).empty(); };
      const bool any_named = std::any_of(f.parts.begin(), f.parts.end(), is_named);
      for (const auto& p : parts(x)) {
        const bool named = is_named(f.parts[*p.ref.part]);
        if (any_named && !named) continue;  // the sentence speaks of the other part
        if (q.kind == Kind::fraction && !f.parts[*p.ref.part].label.empty() && !named) continue;  // `two thirds` are met by chance
        if (p.percent) all.push_back({&s, p, std::nullopt, p.range, false});
        else ratio(s, p, x, named && s.whole_label);
      }
      const auto of_what = wholes(s, x);
      const bool of_total = s.whole_label && of_what.size() == 1 && (share_of_the_whole(scene, s, q) || share_of_all(scene, s, q));
      for (const auto& whole : of_what) ratio(s, x, whole, of_total || (s.by_column && !narrows_the_whole(scene, s)) || (s.whole_label && s.column && !s.down && s.title > 0 && !narrows_the_whole(scene, s)));
    }
  };
  std::vector<SentenceSubject> opened;  // each column of a row whose column is open
  for (const auto& s : scene.open_rows)
    for (std::size_t c = 0; s.whole_label && opened.size() < 40 && c < report_.tables[s.table].layout->columns.size(); ++c) {
      opened.push_back(s);
      opened.back().column = c, opened.back().open = false, opened.back().anchored = true;
    }
  for (const auto& s : opened) gather(s);
  // `one in eight of the children in Cardiff was a baby`: two columns of the row, both of which share a word with the sentence
  for (const auto& s : opened)
    for (const auto& o : opened) {
      const auto& columns = report_.tables[s.table].layout->columns;
      if (s.table != o.table || s.row != o.row || s.column == o.column || opened.size() > 20) continue;
      if (index_.words_of(columns[*s.column].text, scene.tokens).empty() || index_.words_of(columns[*o.column].text, scene.tokens).empty()) continue;
      const auto x = number({s.table, s.row, *s.column, {}}), y = number({o.table, o.row, *o.column, {}});
      if (x && y && !x->percent && !y->percent && x->range.certainly_less(y->range)) ratio(s, *x, *y, false);
    }
  for (const auto& s : scene.subjects) gather(s);
  for (const auto& s : scene.touched)
    if (s.matched * 2 >= s.words && all.size() < 200) gather(s);
  for (const auto& s : scene.subjects)
    for (const auto& o : scene.subjects)
      if (!s.same_place(o))
        for (const auto& x : cells(s, year_of(scene, s, q)))
          for (const auto& y : cells(o, year_of(scene, o, q)))
            if (x.range.domain() == Domain::integers && y.range.domain() == Domain::integers && x.range.possibly_less(y.range)) ratio(s, x, y, false);
  for (const auto& s : scene.subjects)
    for (const auto* list : {&scene.subjects, &scene.touched})
      for (const auto& o : *list)
        if (is_named_whole(scene, s, o, q))
          for (const auto& x : cells(s, year_of(scene, s, q)))
            for (const auto& y : cells(o, year_of(scene, o, q)))
              if (!x.percent && !y.percent && x.range.certainly_less_equal(y.range)) ratio(s, x, y, true);
  // what the sentence names in few words, of the row that it hangs under or that the sentence before was about
  for (const auto& s : scene.touched) {
    if (s.matched * 2 >= s.words || all.size() >= 200) continue;
    for (const auto& x : cells(s, year_of(scene, s, q))) {
      const RowHead& head = report_.tables[s.table].layout->rows[x.ref.row];
      if (head.parent)
        if (const auto whole = number({s.table, *head.parent, x.ref.column, {}})) ratio(s, x, *whole, false);
      for (const auto& p : previous_)
        if (p.table == s.table && !p.same_place(s))
          for (const auto& whole : cells(p, year_of(scene, p, q)))
            if (x.range.possibly_less(whole.range)) ratio(s, x, whole, false);
    }
  }
  const auto done = [&](const Candidate& c, Verdict v, Tie tied) {
    Finding f = begin(scene, "KR704", q.text, q.text);
    f.possible = c.truth;
    f.reason.values = {{"part", c.part.range}, {"whole", c.whole ? c.whole->range : c.part.range}, {"to", c.whole ? c.whole->period : c.part.period}};
    scene.share |= v == Verdict::confirmed;
    if (const auto year = c.part.year ? c.part.year : c.whole ? c.whole->year : std::nullopt; v == Verdict::confirmed && year)
      next_share_ = ToldShare{c.part.ref, c.whole ? std::optional(c.whole->ref) : std::nullopt, *year};
    SentenceSubject own = *c.s;
    const auto other_row = [&](const SentenceSubject& o) {  // `in whole or in part`: it may be of both
      const auto of_its_own = [&](std::size_t k) { return !own.tokens.contains(k) && !in(words_.persons, scene.tokens[k].folded); };
      return o.table == own.table && o.row != own.row && report_.tables[o.table].layout->rows[o.row].role != RowRole::total && (o.whole_label || std::any_of(o.tokens.begin(), o.tokens.end(), of_its_own));
    };
    const bool alone = std::none_of(scene.touched.begin(), scene.touched.end(), other_row) && std::none_of(scene.open_rows.begin(), scene.open_rows.end(), other_row);
    own.anchored |= c.whole && c.named && alone && counts_in_one_column(c.s->table);  // a table of numbers and their shares: no other column may be meant
    finish(own, std::move(f), c.whole ? "share" : "percent", v, tied, c.whole ? std::vector{*c.whole, c.part} : std::vector{c.part});
    return true;
  };
  if (share_together(scene, q)) return true;
  // of several rows together nothing else is said: what one cell prints is not theirs
  const auto in_full = [](const SentenceSubject& s) { return s.whole_label && !s.by_head; };
  if (has_phrase(scene, words_.together) && !scene.carried && std::count_if(scene.subjects.begin(), scene.subjects.end(), in_full) >= 2) return printed_percent(scene, q);
  bool possible = false;
  for (const auto& c : all) {
    const Verdict v = share_agrees(c.truth, q, bend);
    if (v == Verdict::confirmed) return done(c, v, Tie::likely);
    possible |= v == Verdict::undecided;
  }
  if (has_phrase(scene, words_.negations))  // `one in four did not`: the rest
    for (const auto& c : all) {
      const Range rest = Range::between(100, 100) - c.truth;
      if (percent_agrees(rest, stated, q.decimals, bend) == Verdict::confirmed) return done(c, Verdict::confirmed, Tie::likely);
    }
  // `among the 139 there were 31, or 22 per cent`: of two numbers of the sentence
  std::size_t counts = 0;
  for (const Quantity& a : scene.numbers) {
    counts += a.kind == Kind::count && !of_a_label(scene, a);
    for (const Quantity& b : scene.numbers) {
      const auto plain_number = [](const Quantity& n) { return n.kind == Kind::count && n.bend.bend == Bend::exact && n.value > 0; };
      if (!plain_number(a) || !plain_number(b) || a.value >= b.value) continue;
      const auto as_range = [](const Quantity& n) { return is_whole(n.value) ? Range(numerator(n.value)) : Rounding::to_decimals(n.decimals).preimage(n.value, Domain::rationals).value(); };
      if (is_whole(a.value) != is_whole(b.value)) continue;
      const Range truth = is_whole(a.value) ? kinderrechten::share(as_range(a), as_range(b)) : as_range(a) / as_range(b) * Range::between(100, 100);
      if (share_agrees(truth, q, bend) != Verdict::confirmed) continue;
      by_itself(scene, "KR704", a.text + " / " + b.text, q.text, truth, Verdict::confirmed);
      return true;
    }
  }
  if (!possible && share_in_another_year(scene, q, bend)) return true;
  const SentenceSubject* nearest = subject_of(scene, &q);
  if (const auto copied = nearest && !possible ? percent_of_another_year(scene, q, *nearest) : std::nullopt) {
    Finding f = begin(scene, "KR704", q.text, q.text);
    f.possible = copied->first.range;
    f.reason.values = {{"truth", copied->first.range}, {"to", copied->first.period}, {"from", copied->second.period}};
    finish(row_of(scene, copied->first.ref), std::move(f), "year", Verdict::refuted, Tie::certain, {copied->first, copied->second});
    return true;
  }
  if (printed_percent(scene, q)) return true;
  if (!possible && apposed_share(scene, q)) return true;
  if (!possible && share_of_told(scene, q, bend)) return true;
  const bool change = direction(scene, &q).has_value();
  // `a third of the 3,410 operations`: the whole is that number, whatever it counts
  const bool of_number = std::any_of(scene.numbers.begin(), scene.numbers.end(), [&](const Quantity& b) {
    return b.kind == Kind::count && b.first > q.last && b.first <= q.last + 4 && has_phrase(scene, words_.of_all, q.last + 1, b.first + 1);
  });
  const auto of_total_row = [&](const Candidate& c) { return !c.s->down && report_.tables[c.s->table].layout->rows[c.part.ref.row].role == RowRole::total; };
  const bool any_row = std::any_of(all.begin(), all.end(), [&](const Candidate& c) { return c.named && !of_total_row(c); });
  for (const auto& c : all)
    if (c.named && !(any_row && of_total_row(c)) && !change && counts <= 1 && !of_number) {
      // beside a percentage that is right, another may be of something that the tables do not print
      const Verdict v = possible || scene.share || percent_printed(q) || has_phrase(scene, words_.together) ? Verdict::undecided : Verdict::refuted;
      const bool here = c.s < opened.data() || c.s >= opened.data() + opened.size() ||
                        std::any_of(c.s->tokens.begin(), c.s->tokens.end(), [&](std::size_t k) { return scene.tokens[k].clause == scene.tokens[q.last].clause; });
      // `In Amberley, foster placements made up 72%`: the place stands before it, in a clause of its own
      const bool ahead = !here && !c.s->tokens.empty() && *c.s->tokens.rbegin() < q.first && names_nothing_else(scene, *c.s, *c.s->tokens.begin()) && names_nothing_else(scene, *c.s, q.last);
      const bool plain = (here || ahead) && !has_phrase(scene, words_.negations) && !has_phrase(scene, words_.except);
      return done(c, v, plain ? tie(scene, *c.s, &q, true) : Tie::likely);
    }
  return false;
}

}  // namespace kinderrechten::detail::prose
