// SPDX-License-Identifier: BSD-3-Clause
// Where a number stands among others: of the row's other years (`the lowest since 2015`), or of the rows beside
// it (`the most common reason`, `de op een na grootste groep`).
#include <algorithm>
#include <utility>

#include "audit/prose/reader.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail::prose {
namespace {

constexpr std::size_t ranks_looked_at = 4;  // of one sentence

/// All of them in the order of the table.
std::vector<const Number*> in_order(const Number& x, const std::vector<Number>& others) {
  std::vector<const Number*> all{&x};
  for (const auto& o : others) all.push_back(&o);
  std::sort(all.begin(), all.end(), [](const Number* a, const Number* b) { return a->ref < b->ref; });
  return all;
}

/// A row of what is left over takes part in no ranking.
bool left_over(const RowHead& head, const ProseWords& words) {
  const std::string label = normalised(head.label);
  return head.role == RowRole::total || in(words.rest, std::string_view(label).substr(0, label.find(' ')));
}

}  // namespace

/// Is `x` the one at that place? Equal numbers share a place. What is not shown, or may be a total, only leaves it open.
Verdict Reader::place_among(const Number& x, const std::vector<Number>& others, const RankWord& word) const {
  const auto place = static_cast<std::size_t>(word.place);
  const auto group = in_order(x, others);
  std::size_t ahead = 0, meant_ahead = 0, perhaps_ahead = 0, perhaps_level = 0;
  for (const auto& o : others) {
    const Verdict beats = word.direction > 0 ? x.range.less(o.range) : o.range.less(x.range);
    ahead += beats == Verdict::confirmed;
    meant_ahead += beats == Verdict::confirmed && !figure(o.ref).is_hidden() && (x.year != o.year || sum_of(o, group) < 2);
    perhaps_ahead += beats != Verdict::refuted;
    perhaps_level += x.range.possibly_equal(o.range);
  }
  if (meant_ahead >= place || perhaps_ahead + perhaps_level + 1 < place) return Verdict::refuted;
  return ahead + 1 == place && perhaps_ahead + 1 == place ? Verdict::confirmed : Verdict::undecided;
}

/// The numbers beside it: of the rows of its group, or where the years are rows of the columns. None where there are
/// too many to look through.
std::vector<Number> Reader::rivals(const Number& x, bool down) const {
  constexpr std::size_t most = 80;
  std::vector<Number> all;
  const Layout& layout = *table(x.ref).layout;
  if ((down ? layout.columns.size() : layout.rows.size()) > most) return all;
  const auto take = [&](std::size_t r, std::size_t c) {
    auto y = number({x.ref.table, r, c, {}});
    if (y && y->percent == x.percent && y->range.domain() == x.range.domain()) all.push_back(std::move(*y));
  };
  const RowHead& own = layout.rows[x.ref.row];
  const ColumnHead& head = layout.columns[x.ref.column];
  for (std::size_t c = 0; down && c < layout.columns.size(); ++c) {
    const ColumnHead& other = layout.columns[c];
    if (c != x.ref.column && other.role == head.role && other.spanner == head.spanner && other.unit == head.unit) take(x.ref.row, c);
  }
  for (std::size_t r = 0; !down && r < layout.rows.size(); ++r) {
    const RowHead& other = layout.rows[r];
    if (r != x.ref.row && other.role == own.role && other.parent == own.parent && other.level == own.level && !left_over(other, words_)) take(r, x.ref.column);
  }
  if (down) return all;
  const auto before = all;
  const auto group = in_order(x, before);
  std::erase_if(all, [&](const Number& y) { return (layout.rows[y.ref.row].strong && !own.strong) || sum_of(y, group) >= 3; });
  return all;
}

/// How many others of the group it could add up: the rows right behind it, right before it, or all of them. `group`: in
/// the order of the table, with `y` itself. The sums stop where they pass it.
std::size_t Reader::sum_of(const Number& y, const std::vector<const Number*>& group) {
  if (y.percent || y.range.domain() != Domain::integers) return 0;
  const auto reaches = [&](std::size_t from, std::size_t step) {
    Range sum = 0;
    std::size_t n = 0;
    for (std::size_t k = from; k < group.size() && !y.range.certainly_less(sum); k += step) {
      if (group[k]->ref == y.ref) continue;
      sum = sum + group[k]->range;
      if (++n >= 2 && y.range.possibly_equal(sum)) return n;
    }
    return n + 1 == group.size() && sum.certainly_less(y.range) ? std::size_t{2} : 0;  // more than all of them together
  };
  const auto at = static_cast<std::size_t>(std::partition_point(group.begin(), group.end(), [&](const Number* o) { return o->ref < y.ref; }) - group.begin());
  return std::max({reaches(at + 1, 1), at > 0 ? reaches(at - 1, static_cast<std::size_t>(-1)) : 0, reaches(0, 1)});
}

/// The year that is left out right behind the words of a rank: `apart from 2021`.
std::optional<int> Reader::excepted_year(const Scene& scene, std::size_t end) const {
  for (const auto phrase : words_.except_named)
    if (const std::size_t n = match_phrase(scene.tokens, end, phrase))
      for (const auto& y : scene.years)
        if (y.token >= end + n && y.token <= end + n + 1 && scene.tokens[y.token].year) return y.year();
  return std::nullopt;
}

/// The years that the words around a rank name.
RankSpan Reader::rank_span(const Scene& scene, const SentenceSubject& s, std::size_t at, std::size_t end) const {
  constexpr std::size_t reach = 8;
  RankSpan span;
  const auto& tokens = scene.tokens;
  const auto here = [&](std::size_t k) { return tokens[k].clause == tokens[at].clause; };
  span.but = excepted_year(scene, end);
  for (const auto& y : scene.years) {
    if (span.but == y.year()) continue;
    const bool behind = y.token > at && y.token <= end + 6 && here(y.token) && !y.base;
    // `four years earlier, at the peak`: in that year, not since
    const bool counted_back = y.base && !tokens[y.token].year && y.token + 2 < tokens.size() && in(words_.years_back, tokens[y.token + 2].folded);
    if (behind && !has_phrase(scene, words_.since, at, y.token)) span.own = y.year();
    else if (counted_back) span.unclear = true;
    else if (y.base) span.since = y.first;
  }
  for (std::size_t k = end; k < tokens.size() && k <= at + reach && here(k); ++k) {  // `the lowest of the four years`
    const auto [n, years] = small_number(tokens, k);
    const bool unit = n && k + n < tokens.size() && in(words_.year_units, tokens[k + n].folded);
    if (const auto y = main_year(scene, s); unit && y && !span.since) span.since = *y - years + 1;
    span.unclear |= in(words_.year_units, tokens[k].folded) && small_number(tokens, k - 1).first == 0;  // `in years`
  }
  const auto year_here = [&](const YearMention& y) { return !y.base && here(y.token); };
  for (const auto& y : scene.years)  // `the highest of the six years; the lowest came in 2020`: the year is of another rank
    for (std::size_t k = 0; k < tokens.size() && !y.base && std::none_of(scene.years.begin(), scene.years.end(), year_here); ++k)
      span.unclear |= tokens[k].clause == tokens[y.token].clause && rank_at(scene, k).has_value();
  if (span.own && span.since >= span.own) span.since.reset();  // `since the peak of 2019`
  span.all = has_phrase(scene, words_.all_years);
  span.until = has_phrase(scene, words_.until_then);
  span.unclear |= !span.since && !span.all && has_phrase(scene, words_.since);  // `sinds het begin` is all of them
  span.rows = has_phrase(scene, words_.rank_nouns, at > 4 ? at - 4 : 0, std::min(end + 2, tokens.size()));
  return span;
}

/// Among the row's years. The year that opens the span may itself have been above: `the highest since 2015`.
std::optional<Standing> Reader::among_years(const Scene& scene, const SentenceSubject& s, const RankWord& word, const RankSpan& span) const {
  const auto all = series(s);
  const auto latest = all.empty() ? std::nullopt : all.back().year;
  const auto year = span.own ? span.own : !span.but ? main_year(scene, s) : previous_year_ ? previous_year_ : latest;
  const auto own = std::find_if(all.begin(), all.end(), [&](const Number& x) { return x.year == year; });
  if (own == all.end() || all.size() < 2) return std::nullopt;
  std::vector<Number> rivals, inner;
  for (const auto& x : all) {
    if (x.year == year || x.year == span.but || (span.until && x.year > year) || (span.since && (x.year < span.since || x.year > year))) continue;
    rivals.push_back(x);
    if (!span.since || x.year > span.since) inner.push_back(x);
  }
  Standing found{place_among(*own, rivals, word), {*own}, true, true};
  if (found.verdict == Verdict::refuted && place_among(*own, inner, word) != Verdict::refuted) found.verdict = Verdict::undecided;
  found.numbers.insert(found.numbers.end(), rivals.begin(), rivals.end());
  return found;
}

/// The rows of the group are of one kind: parts of one row, rows that add up to a total, or groups in a table without years.
bool Reader::breakdown(const SentenceSubject& s) const {
  const auto& rows = report_.tables[s.table].layout->rows;
  if (s.column || s.open) return true;
  const auto sums = [&](const RowHead& head) { return head.role == RowRole::total; };
  return rows[s.row].parent.has_value() || std::any_of(rows.begin(), rows.end(), sums);
}

/// The sentence before named a column of the table: this one may be of that column.
bool Reader::column_spoken_of(std::size_t t) const {
  const auto tokens = tokenise(before_, words_);
  const auto& columns = report_.tables[t].layout->columns;
  return std::any_of(columns.begin(), columns.end(), [&](const ColumnHead& c) {
    const auto& wanted = index_.content(c.text);
    return c.role != ColumnRole::total && !wanted.empty() && index_.words_of(c.text, tokens).size() >= wanted.size();
  });
}

/// Among the rows beside it, for the year of the sentence or every year; in a table without years in the columns that
/// the sentence names, else in each: what is true of one of them may be meant.
std::optional<Standing> Reader::among_rows(const Scene& scene, const SentenceSubject& s, const RankWord& word) const {
  const Layout& layout = *report_.tables[s.table].layout;
  if (!s.down && left_over(layout.rows[s.row], words_)) return std::nullopt;
  const bool every = says_every_year(scene);
  std::vector<Number> meant, later;  // `later`: other years that it may speak of
  const bool of_columns = s.open || (s.column && !s.down);
  if (of_columns) {
    std::vector<Number> named, whole;
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
      const auto x = number({s.table, s.row, c, {}});
      if (!x) continue;
      meant.push_back(*x);
      if (layout.columns[c].role == ColumnRole::total) whole.push_back(*x);
      const auto wanted = index_.content(layout.columns[c].text);
      if (!wanted.empty() && index_.words_of(layout.columns[c].text, scene.tokens).size() >= wanted.size()) named.push_back(*x);
    }
    if (!named.empty()) meant = std::move(named);
    else if (whole.size() == 1 && !column_spoken_of(s.table)) meant = std::move(whole);  // boys and girls together
  } else {
    meant = every ? all_of_row(s) : cells(s, main_year(scene, s));
    const bool dated = std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return !y.base; });
    if (!every && !dated) later = series(s);
  }
  std::optional<Standing> found;
  const bool all_of_them = every && !of_columns;
  for (const auto& x : meant) {
    const auto others = rivals(x, s.down);
    if (others.empty()) return std::nullopt;
    Standing own{place_among(x, others, word), {x}, false, breakdown(s)};
    if (own.verdict == Verdict::confirmed && others.size() < 2) own.verdict = Verdict::undecided;
    own.numbers.insert(own.numbers.end(), others.begin(), others.end());
    if (!found) found = std::move(own);
    else if (all_of_them ? own.verdict < found->verdict : own.verdict > found->verdict) found = std::move(own);
  }
  for (const auto& x : later)
    if (found && found->verdict == Verdict::refuted && place_among(x, rivals(x, s.down), word) != Verdict::refuted) found->verdict = Verdict::undecided;
  return found;
}

/// The noun behind it is one of the row, of the table or of counting: `the highest number`, but not `the largest city`.
bool Reader::ranks_the_row(const Scene& scene, const SentenceSubject& s, const RankWord& word, std::size_t at, std::size_t end) const {
  const auto& tokens = scene.tokens;
  const bool noun = word.adverb || end >= tokens.size() || tokens[end].clause != tokens[at].clause || explained(scene, s, end) || in(words_.rank_groups, tokens[end].folded) || excepted_year(scene, end);
  // a word of the rank itself is none: `nooit hoger`, `hoger dan ooit`
  const bool of_a_change = std::any_of(scene.directions.begin(), scene.directions.end(), [&](const DirectionMention& d) { return tokens[d.first].clause == tokens[at].clause && (d.first < at || d.first >= end); });
  const bool of_a_gap = has_phrase(scene, words_.gaps, at, std::min(end + 3, tokens.size()));
  return noun && !of_a_change && !of_a_gap;
}

/// `children looked after`: with the word before it, it is of a row or a title that the sentence names.
bool Reader::in_a_name(const Scene& scene, std::size_t at) const {
  if (at == 0) return false;
  const std::string pair = scene.tokens[at - 1].folded + " " + scene.tokens[at].folded;
  return std::any_of(scene.touched.begin(), scene.touched.end(), [&](const SentenceSubject& s) {
    const Table& table = report_.tables[s.table];
    return normalised(table.layout->rows[s.row].label).find(pair) != std::string::npos || normalised(table.title).find(pair) != std::string::npos;
  });
}

/// `of the four regions in Europe`, `among those shown`: of some rows only, in what follows too.
bool Reader::makes_a_choice(const Scene& scene) const {
  for (std::size_t k = 0; k < scene.tokens.size(); ++k) {
    std::size_t place = 0;  // the `na` of `op een na` is none
    for (const auto& w : words_.before_rank) place = std::max(place, match_phrase(scene.tokens, k, w.words));
    for (const auto phrase : words_.every_year) place = std::max(place, match_phrase(scene.tokens, k, phrase));  // `jaar na jaar`
    if (place > 1) {
      k += place - 1;
      continue;
    }
    if (std::any_of(words_.choice.begin(), words_.choice.end(), [&](std::string_view phrase) { return match_phrase(scene.tokens, k, phrase) > 0; }) && !in_a_name(scene, k)) return true;
    for (const auto phrase : words_.of_all) {
      const std::size_t n = match_phrase(scene.tokens, k, phrase);
      const auto [m, many] = n ? small_number(scene.tokens, k + n) : std::pair<std::size_t, int>{0, 0};
      const auto in_label = [&](const SentenceSubject& s) { return s.whole_label && s.tokens.contains(k + n); };  // `van 4 tot en met 11 jaar`
      if (m && (std::any_of(scene.touched.begin(), scene.touched.end(), in_label) || std::any_of(scene.open_rows.begin(), scene.open_rows.end(), in_label))) continue;
      const bool years = m && k + n + m < scene.tokens.size() && in(words_.year_units, scene.tokens[k + n + m].folded);
      if (m && many <= 20 && !years && !all_rows_of_a_table(many)) return true;  // `of the six` may be all of them
    }
  }
  return false;
}

/// `After a small improvement in 2020, …`: names no rows that are ahead, unless something is ranked.
bool Reader::opens_with_after(const Scene& scene) const {
  return std::any_of(words_.ranked_after.begin(), words_.ranked_after.end(), [&](std::string_view p) { return match_phrase(scene.tokens, 0, p) > 0; });
}
bool Reader::ranks_something(const Scene& scene) const {
  for (std::size_t k = 0; k < scene.tokens.size(); ++k)
    if (rank_at(scene, k)) return true;
  return false;
}

/// `Na Halt is seponeren het meest toegepast`, `is, after Leeds, the largest`: the row is one of those that are ahead of what is
/// ranked.
bool Reader::is_ahead(const Scene& scene, const SentenceSubject& s) const {
  const auto& tokens = scene.tokens;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    if (k > 0 && tokens[k - 1].clause == tokens[k].clause) continue;
    std::size_t behind = 0;
    for (const auto phrase : words_.ranked_after) behind = std::max(behind, match_phrase(tokens, k, phrase));
    const auto named = s.tokens.lower_bound(k + behind);
    if (behind == 0 || named == s.tokens.end()) continue;
    std::size_t first = *named;
    while (first > k + behind && in(words_.function, tokens[first - 1].folded) && !in(words_.joins, tokens[first - 1].folded)) --first;
    if (first == k + behind) return true;
  }
  return false;
}

/// `Is, after Leeds, the largest`: how many rows of the table stand ahead, which makes it the second. Where the sentence opens with
/// them, `judge_after` counts.
std::size_t Reader::rows_ahead(const Scene& scene, const std::vector<const SentenceSubject*>& rows, std::size_t table) const {
  if (opens_with_after(scene)) return 0;
  return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const SentenceSubject* s) { return s->table == table && s->whole_label && is_ahead(scene, *s); }));
}

/// The row is named in the clause of the rank, or the rank stands behind it by itself: `…, the lowest in six years`.
bool Reader::stands_by(const Scene& scene, const SentenceSubject& s, std::size_t at) const {
  const auto& tokens = scene.tokens;
  const auto here = [&](std::size_t k) { return tokens[k].clause == tokens[at].clause; };
  if (s.tokens.empty() || std::any_of(s.tokens.begin(), s.tokens.end(), here)) return true;
  bool bare = *s.tokens.begin() < at;
  for (std::size_t k = at; k > 0 && here(k - 1); --k) bare &= known(tokens[k - 1].folded) || inside_number(scene, k - 1);
  return bare;
}

/// `Harrowby had the second highest number and Vale the lowest`: of several rows the one that stands right before the rank.
const SentenceSubject* Reader::right_before_rank(const Scene& scene, const std::vector<const SentenceSubject*>& rows, std::size_t at) const {
  constexpr std::size_t reach = 5;
  const SentenceSubject* found = nullptr;
  std::size_t best = 0;
  for (const auto* s : rows) {
    if (!s->whole_label || s->tokens.empty() || (!s->down && left_over(report_.tables[s->table].layout->rows[s->row], words_))) continue;
    std::size_t last = scene.tokens.size();
    for (const std::size_t k : s->tokens)
      if (k < at && !scene.tokens[k].number) last = k;
    if (last == scene.tokens.size() || at - last > reach) continue;
    bool plain = true;
    for (std::size_t k = last + 1; k < at; ++k) plain &= known(scene.tokens[k].folded) || inside_number(scene, k);
    if (!plain || (found && last == best)) {
      if (plain) return nullptr;  // two rows of one name
      continue;
    }
    if (!found || last > best) found = s, best = last;
  }
  return found;
}

/// `In Leeds (864) and York (811) the most were held`: two rows or more before the rank, joined by `and`.
bool Reader::side_by_side(const Scene& scene, const std::vector<const SentenceSubject*>& rows, std::size_t at) const {
  const auto label = [&](const SentenceSubject& s) {
    const Layout& layout = *report_.tables[s.table].layout;
    return index_.words_of(s.down ? layout.columns[*s.column].text : layout.rows[s.row].label, scene.tokens);
  };
  for (const auto* a : rows)
    for (const auto* b : rows) {
      if (a->table != b->table || a->same_place(*b)) continue;
      const auto first = label(*a), second = label(*b);
      if (first.empty() || second.empty() || *first.rbegin() >= *second.begin() || *second.rbegin() >= at) continue;
      bool joined = false, apart = false;
      for (std::size_t k = *first.rbegin() + 1; k < *second.begin(); ++k) {
        const bool joins = in(words_.joins, scene.tokens[k].folded);
        joined |= joins;
        apart |= !joins && !inside_number(scene, k) && !scene.tokens[k].number;
      }
      if (joined && !apart) return true;
    }
  return false;
}

/// The row, with the words of other rows of its table that the sentence names: they narrow nothing.
SentenceSubject Reader::with_neighbours(const Scene& scene, SentenceSubject s) const {
  const SentenceSubject own = s;
  for (const auto* list : {&scene.touched, &scene.open_rows})
    for (const auto& o : *list)
      if (o.whole_label && o.table == own.table && !o.same_place(own)) s.tokens.insert(o.tokens.begin(), o.tokens.end());
  return s;
}

void Reader::judge_ranks(Scene& scene) {
  std::vector<std::optional<RankPlace>> places;
  for (std::size_t k = 0; k < scene.tokens.size(); ++k) places.push_back(rank_at(scene, k));
  for (std::size_t k = 0; k < scene.tokens.size(); ++k) {  // "never been higher" denies nothing
    if (const auto& own = places[k]) k = own->end - 1;
    else if (in(words_.negations, scene.tokens[k].folded)) return;
  }
  const bool except = has_phrase(scene, words_.except);
  for (std::size_t k = 0, found = 0; k < scene.tokens.size() && found < ranks_looked_at; ++k) {
    const auto& own = places[k];
    if (!own || inside_number(scene, k) || hedged(scene, k) || (except && !own->counted && !excepted_year(scene, own->end))) continue;
    rank(scene, own->word, k, own->end);
    ++found;
    k = own->end - 1;
  }
}

void Reader::rank(Scene& scene, const RankWord& word, std::size_t at, std::size_t end) {
  struct Reading {
    const SentenceSubject* s;
    Standing standing;
    RankSpan span;
  };
  std::vector<Reading> readings;
  scene.trend |= word.of != RankWord::Of::rows;
  std::vector<const SentenceSubject*> rows;
  for (const auto& s : scene.subjects) rows.push_back(&s);
  for (const auto& s : scene.open_rows)
    if (s.whole_label && !scene.carried) rows.push_back(&s);
  if (const auto behind = behind_phrase(scene, words_.followed_by, end); !behind.empty()) {  // `the largest is A, followed by B`
    const auto follows = [&](const SentenceSubject* s) { return !s->tokens.empty() && *s->tokens.begin() >= behind.front(); };
    if (!std::all_of(rows.begin(), rows.end(), follows)) std::erase_if(rows, follows);
  }
  const auto all_rows = rows;
  const auto behind_those_ahead = [&](std::size_t table) {
    RankWord own = word;
    if (own.place == 1) own.place += static_cast<int>(rows_ahead(scene, all_rows, table));  // `second, after Leeds` counts it
    return own;
  };
  bool several = side_by_side(scene, rows, at);  // rows of one table: each may rank below another
  if (const auto* near = several ? nullptr : right_before_rank(scene, rows, at)) rows = {near};
  for (const auto* named : rows) {
    const SentenceSubject& s = *named;
    if (!s.down && !s.anchored && left_over(report_.tables[s.table].layout->rows[s.row], words_) && rows.size() > 1) continue;
    if (is_ahead(scene, s)) continue;
    if ((!s.whole_label && named != rows.front()) || readings.size() >= 2 * ranks_looked_at) continue;
    several |= !readings.empty() && readings.back().s->table == s.table && !readings.back().s->same_place(s);
    const RankSpan span = rank_span(scene, s, at, end);
    const bool plain = ranks_the_row(scene, s, word, at, end);
    const bool every = word.of == RankWord::Of::either && says_every_year(scene);  // the largest in each of the years: of the rows
    if (word.of != RankWord::Of::rows && !every && (!span.rows || span.since || span.all || span.until))
      if (auto found = among_years(scene, s, word, span)) readings.push_back({&s, std::move(*found), span});
    if (word.of != RankWord::Of::years && plain && !span.since && !span.until)
      if (auto found = among_rows(scene, s, behind_those_ahead(s.table))) readings.push_back({&s, std::move(*found), span});
  }
  if (readings.empty()) return;
  const auto leads = [](const Reading& r) { return !r.standing.of_years && r.standing.verdict == Verdict::confirmed; };
  if (const auto lead = std::find_if(readings.begin(), readings.end(), leads); lead != readings.end())
    judge_followers(scene, *lead->s, lead->standing.numbers.front(), word, end);
  const auto by_verdict = [](const Reading& a, const Reading& b) { return a.standing.verdict < b.standing.verdict; };
  const Reading& best = *std::max_element(readings.begin(), readings.end(), by_verdict);
  // `the highest`, of its years but not of the rows beside it: which of them is meant is not said
  const auto denies = [&](const Reading& r) { return r.standing.verdict == Verdict::refuted && r.standing.clear && !r.standing.of_years && r.s->table == best.s->table; };
  const bool over_years = best.span.own || best.span.since || best.span.all || best.span.until;
  if (best.standing.verdict == Verdict::confirmed && best.standing.of_years && !over_years && std::any_of(readings.begin(), readings.end(), denies)) return;
  Standing found = best.standing;
  SentenceSubject s = *best.s;
  Tie tied = tie(scene, with_neighbours(scene, s), nullptr);
  if (found.verdict == Verdict::confirmed) {
    const auto elsewhere = [&](const SentenceSubject& t) { return t.whole_label && !t.same_place(s); };
    if (tied == Tie::loose && scene.carried && (!found.of_years || std::any_of(scene.touched.begin(), scene.touched.end(), elsewhere))) return;
    tied = std::max(tied, s.anchored || s.whole_label ? Tie::likely : Tie::loose);
  } else if (found.verdict == Verdict::undecided && !best.span.since && !best.span.all) {
    return;
  } else {
    const bool names_year = std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return !y.base; });
    const auto settled = [&](const Reading& r) {  // of whom, and over how many years, is said or makes no difference
      const bool of_a_rate = !r.s->open && !(r.s->column && !r.s->down) && !r.standing.numbers.front().percent && has_phrase(scene, words_.rates);
      return !of_a_rate && !r.span.unclear && ranks_the_row(scene, *r.s, word, at, end) && stands_by(scene, *r.s, at) && tie(scene, with_neighbours(scene, *r.s), nullptr) == Tie::certain;
    };
    const bool number_of_its_own = std::any_of(scene.numbers.begin(), scene.numbers.end(), [&](const Quantity& q) {
      const auto in_label = [&](const SentenceSubject& o) { return o.whole_label && o.tokens.contains(q.last); };  // `the 1- to 4-year-olds`
      if (std::any_of(scene.open_rows.begin(), scene.open_rows.end(), in_label) || std::any_of(scene.touched.begin(), scene.touched.end(), in_label)) return false;
      const auto anchored = [&](const auto& a) { return &scene.numbers[a.first] == &q; };
      const auto agrees = [&](const Number& x) {
        if (q.kind == Quantity::Kind::count) return !x.percent && agrees_with(x, q) != Verdict::refuted;
        return x.percent && percent_agrees(x.range, q.value, q.decimals, q.bend) == Verdict::confirmed;
      };
      const auto printed = [&](const Reading& r) { return std::any_of(r.standing.numbers.begin(), r.standing.numbers.end(), agrees); };
      return std::none_of(scene.anchors.begin(), scene.anchors.end(), anchored) && std::none_of(readings.begin(), readings.end(), printed);
    });
    const auto clear = [&](const Reading& r) {
      if (!r.standing.of_years && choice_ && rows_ahead(scene, all_rows, r.s->table) == 0) return false;  // `of the four`: some rows of the table only
      return r.standing.clear && (!r.standing.of_years || names_year || r.span.own || r.span.since);
    };
    if (several || number_of_its_own || !std::all_of(readings.begin(), readings.end(), settled) || !std::any_of(readings.begin(), readings.end(), clear)) return;
    s.anchored = true;
  }
  Finding f = begin(scene, found.of_years ? "KR707" : "KR712", found.numbers.front().range.to_string() + (word.direction > 0 ? " = max" : " = min"), std::string(word.words));
  f.possible = found.numbers.front().range;
  const Number& first = found.numbers.size() > 1 && found.of_years ? found.numbers[1] : found.numbers.front();
  f.reason.values = {{"from", first.period}, {"to", found.numbers.front().period}, {"truth", found.numbers.front().range}};
  found.numbers.resize(std::min<std::size_t>(found.numbers.size(), 12), found.numbers.front());
  finish(s, std::move(f), found.of_years ? "extreme" : "rank", found.verdict, tied, found.numbers);
}

}  // namespace kinderrechten::detail::prose
