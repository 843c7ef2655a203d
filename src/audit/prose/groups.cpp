// SPDX-License-Identifier: BSD-3-Clause
// One group beside another: `more boys than girls`.
#include <algorithm>
#include <iterator>
#include <utility>

#include "audit/prose/reader.hpp"

namespace kinderrechten::detail::prose {

/// Every word of the label stands among these tokens.
bool Reader::names(const Scene& scene, std::string_view label, const std::vector<std::size_t>& tokens) const {
  const auto wanted = index_.content(label);
  return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(), [&](const std::string& word) {
    return std::any_of(tokens.begin(), tokens.end(), [&](std::size_t k) { return same_word(word, scene.tokens[k].folded); });
  });
}

/// The tables in which a part or a column of numbers is named by the one side, and one by the other. Linear in all cells, once.
std::vector<std::size_t> Reader::tables_with_groups(const Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second) const {
  if (!asked_.groups) {
    auto& groups = asked_.groups.emplace();
    std::map<std::string, std::set<std::size_t>> all;
    for (std::size_t t = 0; t < report_.tables.size(); ++t) {
      if (!report_.tables[t].layout) continue;
      for (const auto& column : report_.tables[t].layout->columns)
        if (column.role == ColumnRole::values) all[column.text].insert(t);
      for (std::size_t i = 0; i < report_.tables[t].size(); ++i)
        if (const auto rich = report_.tables[t].cells().rich(i))
          for (const Part& part : rich->parts) all[part.label].insert(t);
    }
    for (const auto& [label, tables] : all) {
      const auto number = static_cast<std::uint32_t>(groups.labels.size());
      groups.labels.emplace_back(label, std::vector<std::size_t>(tables.begin(), tables.end()));
      for (const auto& word : index_.content(label)) groups.words.stands_in(groups.words.add(word), number);
    }
  }
  const auto named_by = [&](const std::vector<std::size_t>& side) {
    std::set<std::uint32_t> labels;
    for (const std::size_t k : side)
      for (const auto word : asked_.groups->words.alike(scene.tokens[k].folded))
        for (const auto label : asked_.groups->words.labels(word)) labels.insert(label);
    std::vector<std::size_t> tables;
    for (const auto label : labels) {
      const auto& [text, standing] = asked_.groups->labels[label];
      if (names(scene, text, side)) tables.insert(tables.end(), standing.begin(), standing.end());
    }
    std::sort(tables.begin(), tables.end());
    tables.erase(std::unique(tables.begin(), tables.end()), tables.end());
    return tables;
  };
  const auto a = named_by(first), b = named_by(second);
  std::vector<std::size_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both;
}

/// The numbers of both groups in the row: two parts of its cell, or two columns of a table without years.
std::vector<std::pair<Number, Number>> Reader::both_groups(const Scene& scene, const SentenceSubject& s, const std::vector<std::size_t>& first,
                                                           const std::vector<std::size_t>& second) const {
  std::vector<std::pair<Number, Number>> all;
  const Layout& layout = *report_.tables[s.table].layout;
  if (s.open || (s.column && !s.down)) {
    std::optional<Number> a, b;
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
      if (layout.columns[c].role != ColumnRole::values) continue;
      if (names(scene, layout.columns[c].text, first)) a = number({s.table, s.row, c, {}});
      else if (names(scene, layout.columns[c].text, second)) b = number({s.table, s.row, c, {}});
    }
    if (a && b && a->range.domain() == b->range.domain()) all.emplace_back(*a, *b);
    return all;
  }
  if (several_.contains(s.table) && !s.down) {  // two columns of the year
    std::optional<Number> a, b;
    const auto year = main_year(scene, s);
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
      const auto x = layout.columns[c].role == ColumnRole::values && layout.columns[c].period ? number({s.table, s.row, c, {}}) : std::nullopt;
      if (!x || x->year != year) continue;
      if (names(scene, layout.columns[c].text, first)) a = x;
      else if (names(scene, layout.columns[c].text, second)) b = x;
    }
    if (a && b && a->percent == b->percent && a->range.domain() == b->range.domain()) all.emplace_back(*a, *b);
    if (!all.empty()) return all;
  }
  for (const auto& x : cells(s, main_year(scene, s))) {
    const Figure& f = figure(x.ref);
    std::optional<Number> a, b;
    for (const auto& p : parts(x)) {
      const std::string& label = f.parts[*p.ref.part].label;
      if (names(scene, label, first)) a = p;
      else if (names(scene, label, second)) b = p;
    }
    if (a && b) all.emplace_back(*a, *b);
  }
  return all;
}

/// `vaker … dan`, `outnumber`: what stands before it and behind it are two groups of one row, or two rows.
void Reader::judge_groups(Scene& scene) {
  if (scene.factor || scene.trend || has_phrase(scene, words_.negations) || has_phrase(scene, words_.except) || hedged(scene, 0)) return;
  const auto& tokens = scene.tokens;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    std::optional<int> way;
    std::size_t from = k, to = k;  // the comparative, and where the second group begins
    for (const auto& w : words_.outnumbers)
      if (match_phrase(tokens, k, w.word)) way = w.direction, to = k + 1;
    std::size_t longest = 0;
    for (const auto& w : words_.comparatives)
      if (const std::size_t n = match_phrase(tokens, k, w.word); n > longest) {
        for (std::size_t t = k + n; t < tokens.size() && t <= k + 6 && tokens[t].clause == tokens[k].clause; ++t)
          for (const auto phrase : words_.than)
            if (match_phrase(tokens, t, phrase)) way = w.direction, to = t + 1, longest = n;
      }
    if (!way || inside_number(scene, from) || to >= tokens.size()) continue;
    // `the increase was larger for girls than for boys`: it is changes that are compared
    const std::size_t words = std::max<std::size_t>(longest, 1);
    if (std::any_of(scene.directions.begin(), scene.directions.end(), [&](const DirectionMention& d) { return tokens[d.first].clause == tokens[k].clause && (d.last < k || d.first >= k + words); })) return;
    std::vector<std::size_t> first, second;
    for (std::size_t t = 0; t + 1 < to; ++t)
      if (tokens[t].clause == tokens[k].clause && !inside_number(scene, t)) first.push_back(t);
    for (std::size_t t = to; t < tokens.size(); ++t) {  // what stands in brackets is part of it, what stands behind a comma is not
      if (tokens[t].clause != tokens[t - 1].clause && tokens[t].depth == tokens[t - 1].depth) break;
      if (!inside_number(scene, t)) second.push_back(t);
    }
    const std::size_t before = findings_.size();
    compare(scene, first, second, *way);
    // `bij alle aanbieders overtrof de uitstroom de instroom`: both stand behind the verb
    for (std::size_t cut = 1; cut < second.size() && findings_.size() == before && to == k + 1; ++cut)
      if (in(words_.function, tokens[second[cut]].folded)) compare(scene, {second.begin(), second.begin() + static_cast<std::ptrdiff_t>(cut)}, {second.begin() + static_cast<std::ptrdiff_t>(cut), second.end()}, *way);
    return;
  }
}

/// Two rows of one table: of the year, or in a table without years in the column that the sentence names, else in each.
std::optional<Versus> Reader::two_rows(const Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second) const {
  const auto label = [&](const SentenceSubject& s) -> const std::string& {
    const Layout& layout = *report_.tables[s.table].layout;
    return s.down ? layout.columns[*s.column].text : layout.rows[s.row].label;
  };
  const auto named_in = [&](const std::vector<std::size_t>& side) {
    std::vector<SentenceSubject> all;
    for (const auto* list : {&scene.touched, &scene.open_rows})
      for (const auto& s : *list) {
        if (!s.whole_label || all.size() >= 20 || !names(scene, label(s), side)) continue;
        all.push_back(s);
        std::erase_if(all.back().tokens, [&](std::size_t k) { return !std::binary_search(side.begin(), side.end(), k); });
      }
    const auto covered = [&](const SentenceSubject& s) {
      return std::any_of(all.begin(), all.end(), [&](const SentenceSubject& o) {
        return o.table == s.table && o.tokens.size() > s.tokens.size() && std::includes(o.tokens.begin(), o.tokens.end(), s.tokens.begin(), s.tokens.end());
      });
    };
    std::vector<SentenceSubject> kept;
    for (const auto& s : all)
      if (!covered(s)) kept.push_back(s);
    return kept;
  };
  const auto as = named_in(first), bs = named_in(second);
  std::optional<Versus> found;
  for (const auto& one : as)
    for (const auto& other : bs) {
      const SentenceSubject *a = &one, *b = &other;
      if (a->table != b->table || a->open != b->open || a->down != b->down || a->same_place(*b)) continue;
      if (found) return std::nullopt;
      Versus both{*a, {}, Tie::likely};
      both.s.tokens.insert(b->tokens.begin(), b->tokens.end());
      const Layout& layout = *report_.tables[a->table].layout;
      std::vector<std::pair<Number, Number>> of_named;
      const bool lasting = has_phrase(scene, words_.lasting);  // `langer wachten`: of a length of time
      const bool open = a->open || (lasting && a->column && !a->down);
      const auto fits = [&](const std::string& head) {
        const auto tokens = tokenise(head, words_);
        return std::any_of(tokens.begin(), tokens.end(), [&](const Token& t) { return in(words_.measures, t.folded) && !in(words_.year_units, t.folded); });
      };
      for (std::size_t c = 0; open && c < layout.columns.size(); ++c) {
        const auto x = number({a->table, a->row, c, {}}), y = number({b->table, b->row, c, {}});
        if (!x || !y || x->percent != y->percent || x->range.domain() != y->range.domain()) continue;
        if (lasting && !fits(layout.columns[c].text)) continue;
        both.pairs.emplace_back(*x, *y);
        const auto wanted = index_.content(layout.columns[c].text);
        const auto words = index_.words_of(layout.columns[c].text, scene.tokens);
        if (wanted.empty() || words.size() < wanted.size()) continue;
        of_named.emplace_back(*x, *y);
        both.s.tokens.insert(words.begin(), words.end());
      }
      if (!of_named.empty()) both.pairs = std::move(of_named);
      const auto xs = open ? std::vector<Number>{} : cells(*a, main_year(scene, *a)), ys = open ? std::vector<Number>{} : cells(*b, main_year(scene, *b));
      if (xs.size() == 1 && ys.size() == 1 && (!lasting || (fits(layout.rows[xs[0].ref.row].text) && fits(layout.rows[ys[0].ref.row].text))) && xs[0].percent == ys[0].percent && xs[0].range.domain() == ys[0].range.domain()) both.pairs.emplace_back(xs[0], ys[0]);
      if (!open && says_every_year(scene)) both.pairs = pairs_of_every_year(scene, *a, *b);
      if (both.pairs.empty()) continue;
      both.tie = scene.numbers.empty() || !scene.anchors.empty() ? tie(scene, both.s, nullptr, true) : Tie::likely;
      // of another year that the text spoke of before, it may be true
      if (scene.years.empty() && previous_year_ && both.pairs.front().first.year && both.pairs.front().first.year != previous_year_) both.tie = Tie::likely;
      found = std::move(both);
    }
  return found;
}

/// Two numbers of one year, parts of a cell or cells of a column, in each year of their rows.
std::vector<std::pair<Number, Number>> Reader::pairs_of_years(const std::pair<Number, Number>& both) const {
  std::vector<std::pair<Number, Number>> all;
  const NumberRef &a = both.first.ref, &b = both.second.ref;
  if (a.table != b.table || a.column != b.column) return all;
  const Layout& layout = *report_.tables[a.table].layout;
  const auto at = [&](NumberRef ref, std::size_t c) -> std::optional<Number> {
    if (ref.part && !(figure({ref.table, ref.row, c, {}}).parts.size() > *ref.part && figure({ref.table, ref.row, c, {}}).parts[*ref.part].label == figure({ref.table, ref.row, ref.column, {}}).parts[*ref.part].label)) return std::nullopt;
    ref.column = c;
    return number(ref);
  };
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (!layout.columns[c].period || layout.columns[c].role != ColumnRole::values) continue;
    const auto x = at(a, c), y = at(b, c);
    if (x && y && x->year && x->percent == y->percent) all.emplace_back(*x, *y);
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& p, const auto& o) { return *p.first.year < *o.first.year; });
  return all;
}

/// `sinds 2019 elk jaar meer … dan`: both rows, year by year.
std::vector<std::pair<Number, Number>> Reader::pairs_of_every_year(const Scene& scene, const SentenceSubject& a, const SentenceSubject& b) const {
  std::optional<int> since;
  for (const auto& y : scene.years) since = since ? std::min(*since, y.first) : y.first;
  std::vector<std::pair<Number, Number>> all;
  for (const Number& x : series(a))
    for (const Number& y : series(b))
      if (x.year == y.year && x.percent == y.percent && x.range.domain() == y.range.domain() && (!since || *x.year >= *since)) all.emplace_back(x, y);
  return all;
}

/// The two groups that stand before and behind a comparison: of a row that it names or goes on about, or two rows.
std::optional<Versus> Reader::versus(const Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second) const {
  const bool row_named = std::any_of(scene.open_rows.begin(), scene.open_rows.end(), [](const SentenceSubject& s) { return s.whole_label; });
  for (const auto* rows : {&scene.open_rows, &scene.subjects, &previous_})
    for (const auto& s : *rows)
      if (auto both = s.whole_label && !(row_named && !s.open) ? both_groups(scene, s, first, second) : std::vector<std::pair<Number, Number>>{}; both.size() == 1) {
        SentenceSubject own = s;  // the total row is everybody, in a table without years too
        own.anchored |= s.open || report_.tables[s.table].layout->rows[both[0].first.ref.row].role == RowRole::total;
        const Tie tied = rows != &previous_ ? tie(scene, s, nullptr, true) : Tie::likely;
        return Versus{std::move(own), std::move(both), tied};
      }
  auto rows = two_rows(scene, first, second);
  if (rows) rows->s.anchored = true;  // rows and columns are those that may be meant, each of them
  return rows;
}

/// `almost twice as many as Connacht`, `vijf keer zo lang als kinderen in gezinnen`
bool Reader::judge_times(Scene& scene, std::size_t at, std::size_t behind, const Rational& factor, const BendWord& bend, std::string stated) {
  std::vector<std::size_t> first, second;
  for (std::size_t t = 0; t < scene.tokens.size(); ++t) {
    if (inside_number(scene, t) || (scene.tokens[t].clause != scene.tokens[at].clause && t < at)) continue;
    (t < behind ? first : second).push_back(t);
  }
  return times_as_many(scene, first, second, factor, bend, std::move(stated));
}

/// `Op elk meisje kwamen er ruim zeven jongens`, `seven boys for every girl`: so many times as many.
bool Reader::judge_per_each(Scene& scene) {
  constexpr std::size_t reach = 3;
  const auto& tokens = scene.tokens;
  const auto behind = [&](std::size_t from) {  // the words of a group, up to the next number or verb
    std::vector<std::size_t> words;
    for (std::size_t t = from; t < tokens.size() && t < from + reach && tokens[t].clause == tokens[from].clause && !tokens[t].number && !inside_number(scene, t) && !in(words_.verbs, tokens[t].folded); ++t) words.push_back(t);
    return words;
  };
  for (std::size_t k = 0; k < tokens.size(); ++k)
    for (const auto phrase : words_.per_each) {
      const std::size_t n = match_phrase(tokens, k, phrase);
      if (n == 0 || k + n >= tokens.size() || tokens[k + n].number) continue;  // `per 1,000 girls`
      for (std::size_t i = 0; i < scene.numbers.size(); ++i) {
        const Quantity& q = scene.numbers[i];
        const bool times = q.kind == Quantity::Kind::count && q.value > 1 && q.value <= 100 && q.last + 1 < tokens.size() && tokens[q.last].clause == tokens[k].clause;
        if (!times || scene.used[i]) continue;
        const BendWord bend = q.bend.bend == Bend::exact ? words_.factor : q.bend;
        if (!times_as_many(scene, behind(q.last + 1), behind(k + n), q.value, bend, q.text)) continue;
        scene.used[i] = scene.factor = true;
        return true;
      }
    }
  return false;
}

/// The first group is so many times the second.
bool Reader::times_as_many(Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second, const Rational& factor, const BendWord& bend, std::string stated) {
  const auto found = versus(scene, first, second);
  if (!found) return false;
  Verdict all = Verdict::refuted;
  std::optional<std::pair<Number, Number>> best;
  for (const auto& [x, y] : found->pairs) {
    if (!intersection(y.range, Range::above(0)) || y.range.contains(0)) return false;
    const Verdict v = agrees(x.range / y.range, factor, bend, Verdict::undecided);
    if (!best || v > all) all = v, best = {x, y};
  }
  Finding f = begin(scene, "KR703", "× " + to_string(factor), std::move(stated));
  f.possible = best->first.range / best->second.range;
  f.reason.values = {{"first", best->first.range}, {"second", best->second.range}, {"to", best->first.period}};
  // `5.3 boys for every girl in 2021 and 4.3 in 2023`: which year it is of is not said
  const bool unsure = (!best->first.percent && of_a_share(scene, found->s)) || scene.years.size() > 1;
  const Tie tied = unsure ? std::min(found->tie, Tie::likely) : found->tie;
  finish(found->s, std::move(f), "times", all, tied, {best->first, best->second});
  return true;
}

/// Does a total row say so? "Over all ages together there are more boys" is true of it.
bool Reader::holds_for_all(const Scene& scene, std::size_t t, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second,
                           const std::function<Verdict(const Number&, const Number&)>& judged) const {
  const Layout& layout = *report_.tables[t].layout;
  for (std::size_t r = 0; r < layout.rows.size() && !layout.columns.empty(); ++r) {
    if (layout.rows[r].role != RowRole::total) continue;
    for (const auto& [a, b] : both_groups(scene, index_.at(t, r, 0), first, second))
      if (judged(a, b) == Verdict::confirmed) return true;
  }
  return false;
}

/// `At all four providers the leavers outnumbered the entrants`, `in three of the five regions …`: of the rows of the one table
/// that has both groups.
bool Reader::compare_rows(Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second,
                          const std::function<Verdict(const Number&, const Number&)>& judged) {
  const auto q = quantifier(scene);
  if (!q) return false;
  struct Found {
    std::size_t table;
    std::vector<std::pair<Number, Number>> pairs;
    std::vector<Verdict> verdicts;
    std::vector<bool> named;
  };
  std::optional<Found> found;
  std::vector<std::size_t> tail;
  for (std::size_t k = q->kind == Quantifier::Kind::only_named ? 0 : q->behind; k < scene.tokens.size(); ++k) tail.push_back(k);
  // `at every school`: of a table of schools, where there is one
  const auto headed = [&](std::size_t t) {
    if (!report_.tables[t].layout || q->noun == 0) return false;
    const auto& head = index_.content(report_.tables[t].layout->stub_head);
    return std::any_of(head.begin(), head.end(), [&](const std::string& word) { return same_word(word, scene.tokens[q->noun].folded); });
  };
  bool any_headed = false;
  for (std::size_t t = 0; t < report_.tables.size(); ++t) any_headed |= headed(t);
  for (const std::size_t t : tables_with_groups(scene, first, second)) {
    if (report_.tables[t].layout->columns.empty() || (any_headed && !headed(t))) continue;
    const auto& rows = rows_of_one_kind(t);
    if (rows.size() < 3 || (q->kind == Quantifier::Kind::some && static_cast<std::size_t>(q->of) != rows.size())) continue;
    Found own{t, {}, {}, {}};
    for (const std::size_t r : rows) {
      const auto both = both_groups(scene, index_.at(t, r, 0), first, second);
      if (both.size() != 1) break;
      own.pairs.push_back(both[0]);
      own.verdicts.push_back(judged(both[0].first, both[0].second));
      own.named.push_back(names(scene, report_.tables[t].layout->rows[r].label, tail));
    }
    if (own.pairs.size() != rows.size()) continue;
    if (found) return true;  // which table is meant is not clear
    found = std::move(own);
  }
  if (!found) return any_headed;
  const Verdict v = holds_of_rows(*q, found->verdicts, found->named);
  const std::size_t telling = telling_row(*q, found->verdicts, found->named, v);
  SentenceSubject s = index_.at(found->table, found->pairs[telling].first.ref.row, 0);
  for (const auto* side : {&first, &second}) s.tokens.insert(side->begin(), side->end());
  for (std::size_t k = q->at; k < q->behind; ++k) s.tokens.insert(k);
  s.whole_label = s.anchored = true;
  const auto around = surroundings(scene, s, nullptr);
  const auto& [a, b] = found->pairs[telling];
  Finding f = begin(scene, "KR711", a.range.to_string() + " : " + b.range.to_string(), "");
  f.possible = a.range;
  f.reason.values = {{"first", a.range}, {"second", b.range}, {"to", a.period}};
  finish(s, std::move(f), "groups", v, around.names || makes_a_choice(scene) ? Tie::likely : Tie::certain, {a, b});
  return true;
}

void Reader::compare(Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second, int way) {
  const auto judged = [&](const Number& a, const Number& b) { return way > 0 ? b.range.less(a.range) : a.range.less(b.range); };
  const auto done = [&](const SentenceSubject& s, const Number& a, const Number& b, Tie tied) {
    Finding f = begin(scene, "KR711", a.range.to_string() + (way > 0 ? " > " : " < ") + b.range.to_string(), "");
    f.possible = a.range;
    f.reason.values = {{"first", a.range}, {"second", b.range}, {"to", a.period}};
    if (!a.percent && of_a_share(scene, s)) return;
    finish(s, std::move(f), "groups", judged(a, b), tied, {a, b});
  };
  if (compare_rows(scene, first, second, judged)) return;
  // `at every school more boys than girls`: of rows that no table has with both of them
  const bool of_all_rows = std::any_of(scene.tokens.begin(), scene.tokens.end(), [&](const Token& t) { return in(words_.every_one, t.folded); });
  if (const auto found = versus(scene, first, second)) {
    if (found->pairs.size() > 1 && found->pairs.front().first.year && says_every_year(scene)) {
      const auto worst = std::min_element(found->pairs.begin(), found->pairs.end(), [&](const auto& p, const auto& o) { return judged(p.first, p.second) < judged(o.first, o.second); });
      return done(found->s, worst->first, worst->second, found->tie);
    }
    // `for the fourth year in a row`: so many years, up to the one that is meant
    if (const auto length = years_in_a_row(scene)) {
      if (found->pairs.size() != 1 || !found->pairs.front().first.year) return;
      const auto years = pairs_of_years(found->pairs.front());
      std::size_t last = 0;
      while (last < years.size() && years[last].first.ref != found->pairs.front().first.ref) ++last;
      if (last == years.size()) return;
      for (std::size_t back = 0; back < static_cast<std::size_t>(*length); ++back) {
        if (back > last) return;  // the table begins later
        const auto& [x, y] = years[last - back];
        if (judged(x, y) != Verdict::confirmed || back + 1 == static_cast<std::size_t>(*length)) return done(found->s, x, y, found->tie);
      }
      return;
    }
    const auto& [a, b] = found->pairs.front();
    const bool one = std::all_of(found->pairs.begin(), found->pairs.end(), [&, &a = a, &b = b](const auto& p) { return judged(p.first, p.second) == judged(a, b); });
    const bool refuted = one && judged(a, b) == Verdict::refuted;
    if (one && !(refuted && (of_all_rows || holds_for_all(scene, found->s.table, first, second, judged)))) done(found->s, a, b, found->tie);
    return;
  }
  if (!scene.open_rows.empty() && scene.open_rows.front().whole_label) return;
  // no row is named: what every row says that has both groups, a total among them
  std::vector<std::pair<SentenceSubject, std::pair<Number, Number>>> everywhere;
  bool total = false;
  for (const std::size_t t : tables_with_groups(scene, first, second)) {
    const Layout& layout = *report_.tables[t].layout;
    for (std::size_t r = 0; r < layout.rows.size() && everywhere.size() < 200; ++r) {
      if (layout.columns.empty() || layout.rows[r].role == RowRole::heading || layout.rows[r].role == RowRole::names) continue;
      const SentenceSubject s = index_.at(t, r, 0);
      for (auto& both : both_groups(scene, s, first, second)) {
        total |= layout.rows[r].role == RowRole::total;
        everywhere.emplace_back(s, std::move(both));
      }
    }
  }
  if (everywhere.empty()) return;
  const auto says = [&](Verdict wanted) {
    return std::all_of(everywhere.begin(), everywhere.end(), [&](const auto& e) {
      const auto& [x, y] = e.second;
      return (way > 0 ? y.range.less(x.range) : x.range.less(y.range)) == wanted;
    });
  };
  SentenceSubject s = everywhere.back().first;
  s.tokens = {first.begin(), first.end()};
  s.tokens.insert(second.begin(), second.end());
  s.whole_label = s.anchored = true;
  const auto& [x, y] = everywhere.back().second;
  if (says(Verdict::confirmed)) done(s, x, y, Tie::likely);
  else if (says(Verdict::refuted) && !of_all_rows && total && scene.subjects.empty()) done(s, x, y, tie(scene, s, nullptr, true));
}

}  // namespace kinderrechten::detail::prose
