// SPDX-License-Identifier: BSD-3-Clause
// How many of the rows went up or down: `all areas saw an increase`, `in all regions but one`, `with the exception of
// the West`, `only Greece and Italy reported fewer`, `seven of the nine courts`.
#include <algorithm>
#include <utility>

#include "audit/prose/reader.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail::prose {
namespace {

constexpr std::size_t most_members = 60;  // rows of a table that are looked through

bool word_in(std::span<const std::string_view> list, const Token& token) { return in(list, token.folded); }

}  // namespace

/// `all areas`, `four of the six authorities`, `only`, `with the exception of`: the strongest of them.
std::optional<Quantifier> Reader::quantifier(const Scene& scene) const {
  using Kind = Quantifier::Kind;
  const auto& tokens = scene.tokens;
  const auto noun_behind = [&](std::size_t at) {
    for (std::size_t k = at; k < tokens.size() && k < at + 3; ++k)
      if (word_in(words_.group_nouns, tokens[k]) || names_some_rows(tokens[k])) return k;
    return std::size_t{0};
  };
  const auto matches = [&](std::size_t k, std::span<const std::string_view> phrases) {
    std::size_t longest = 0;
    for (const auto phrase : phrases) longest = std::max(longest, match_phrase(tokens, k, phrase));
    return longest;
  };
  std::optional<Quantifier> all, except, only, some;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    if (const std::size_t n = matches(k, words_.but_one); n > 0) except = Quantifier{Kind::all_but, k, k + n, 1};
    else if (const std::size_t m = matches(k, words_.except_named); m > 0 && !except) except = Quantifier{Kind::except_named, k, k + m};
    if (const std::size_t n = matches(k, words_.only_named); n > 0 && !only_years(scene, k)) only = Quantifier{Kind::only_named, k, k + n};
    if (const std::size_t noun = word_in(words_.every_one, tokens[k]) ? noun_behind(k + 1) : 0) all = Quantifier{Kind::all, k, noun + 1};
    const auto [n, many] = small_number(tokens, k);
    const std::size_t of = n > 0 ? matches(k + n, words_.of_all) : 0;
    const auto [m, size] = of > 0 ? small_number(tokens, k + n + of) : std::pair<std::size_t, int>{0, 0};
    if (const std::size_t noun = m > 0 ? noun_behind(k + n + of + m) : 0) some = Quantifier{Kind::some, k, noun + 1, many, size};
  }
  if (some) return except || all || only ? std::nullopt : some;
  if (all && except) {
    except->noun = all->behind - 1;
    return except;
  }
  if (all && !only) all->noun = all->behind - 1;
  return all && only ? std::nullopt : all ? all : only;
}

/// What stands above the labels of some table: `Provider`, of which the sentence says `all providers`.
bool Reader::names_some_rows(const Token& token) const {
  return !token.number && token.folded.size() > 4 && std::any_of(row_nouns_.begin(), row_nouns_.end(), [&](const std::string& w) { return same_word(w, token.folded); });
}

/// `Of the six` may be all of them: some table has as many rows of one kind.
bool Reader::all_rows_of_a_table(int many) const {
  return many >= 0 && !tables_with_rows(static_cast<std::size_t>(many)).empty();
}

/// The tables that have as many rows of one kind. Linear in all rows, once.
const std::vector<std::size_t>& Reader::tables_with_rows(std::size_t many) const {
  if (!asked_.sizes) {
    asked_.sizes.emplace();
    for (std::size_t t = 0; t < report_.tables.size(); ++t)
      if (report_.tables[t].layout) (*asked_.sizes)[rows_of_one_kind(t).size()].push_back(t);
  }
  static const std::vector<std::size_t> none;
  const auto it = asked_.sizes->find(many);
  return it == asked_.sizes->end() ? none : it->second;
}

/// How many of the rows do as the sentence says, against how many it says: of `found` with which the quantifier holds.
Verdict Reader::holds_of_rows(const Quantifier& q, const std::vector<Verdict>& found, const std::vector<bool>& named) {
  using Kind = Quantifier::Kind;
  if (q.kind == Kind::some || q.kind == Kind::all_but) {
    const auto surely = static_cast<std::size_t>(std::count(found.begin(), found.end(), Verdict::confirmed));
    const auto perhaps = found.size() - static_cast<std::size_t>(std::count(found.begin(), found.end(), Verdict::refuted));
    const auto many = static_cast<std::size_t>(q.kind == Kind::some ? q.many : static_cast<int>(found.size()) - q.many);
    return surely == many && perhaps == many ? Verdict::confirmed : many < surely || many > perhaps ? Verdict::refuted : Verdict::undecided;
  }
  Verdict all = Verdict::confirmed;
  for (std::size_t k = 0; k < found.size(); ++k) all = all & (wanted(q, named[k]) ? found[k] : !found[k]);
  return all;
}

/// The first row that tells so: it does, or does not, what the sentence says of it.
std::size_t Reader::telling_row(const Quantifier& q, const std::vector<Verdict>& found, const std::vector<bool>& named, Verdict v) {
  for (std::size_t k = 0; k < found.size(); ++k)
    if ((wanted(q, named[k]) ? found[k] : !found[k]) == v) return k;
  return 0;
}

/// Is the row one of those that do as the sentence says?
bool Reader::wanted(const Quantifier& q, bool named) {
  return q.kind == Quantifier::Kind::all || named == (q.kind == Quantifier::Kind::only_named);
}

/// Which way the rows are said to have gone: every word of it says the same, `more … than in 2021` included.
std::optional<int> Reader::way_of_rows(const Scene& scene) const {
  std::optional<int> way;
  for (const auto& d : scene.directions) {
    if (d.before) continue;
    if (d.direction == 0 || (way && *way != d.direction)) return std::nullopt;
    way = d.direction;
  }
  if (way) return way;
  const auto& tokens = scene.tokens;
  for (std::size_t k = 0; k < tokens.size(); ++k)
    for (const auto& w : words_.comparatives)
      for (std::size_t t = k + 1; match_phrase(tokens, k, w.word) && t < tokens.size() && t <= k + 8 && tokens[t].clause == tokens[k].clause; ++t)
        if (in(words_.than, tokens[t].folded) && than_a_year(scene, t)) {
          if (way && *way != w.direction) return std::nullopt;
          way = w.direction;
        }
  return way;
}

/// The rows of a table that are of one kind: of the largest group that hangs under one row, what is left over apart; where
/// its years are rows, its columns.
const std::vector<SentenceSubject>& Reader::members(std::size_t t) const {
  const auto [it, fresh] = asked_.members.try_emplace(t);
  std::vector<SentenceSubject>& all = it->second;
  if (!fresh) return all;
  const Layout& layout = *report_.tables[t].layout;
  const auto dated = std::find_if(layout.rows.begin(), layout.rows.end(), [](const RowHead& r) { return r.period.has_value(); });
  if (dated != layout.rows.end()) {
    for (std::size_t c = 0; c < layout.columns.size() && all.size() < most_members; ++c)
      if (layout.columns[c].role == ColumnRole::values) all.push_back(index_.at(t, static_cast<std::size_t>(dated - layout.rows.begin()), c));
    return all;
  }
  for (const std::size_t r : rows_of_one_kind(t)) all.push_back(index_.at(t, r, 0));
  std::erase_if(all, [](const SentenceSubject& s) { return s.column.has_value(); });
  return all;
}

/// The largest group of rows that hang under one row, what is left over apart. Linear in the rows, once a table.
const std::vector<std::size_t>& Reader::rows_of_one_kind(std::size_t t) const {
  const auto [it, fresh] = of_one_kind_.try_emplace(t);
  if (!fresh) return it->second;
  const Layout& layout = *report_.tables[t].layout;
  std::map<std::pair<std::optional<std::size_t>, int>, std::vector<std::size_t>> groups;
  for (std::size_t r = 0; r < layout.rows.size() && !layout.columns.empty(); ++r) {
    const RowHead& head = layout.rows[r];
    const std::string label = normalised(head.label);
    if ((head.role != RowRole::figures && head.role != RowRole::of_which) || in(words_.rest, std::string_view(label).substr(0, label.find(' ')))) continue;
    groups[{head.parent, static_cast<int>(head.level)}].push_back(r);
  }
  std::vector<std::size_t>& all = it->second;
  for (auto& [key, group] : groups)
    if (group.size() > all.size() && group.size() <= most_members) all = std::move(group);
  return all;
}

/// Did the row go that way: from the year compared with to that of the sentence, or every year. With the numbers that tell.
/// `amount`: by so much, or more or less than that.
std::optional<std::pair<Verdict, std::pair<Number, Number>>> Reader::went(const Scene& scene, const SentenceSubject& s, int way, const Quantity* amount) const {
  const auto one = [&](const Number& x, const Number& y) -> Verdict {
    if (!amount) return way > 0 ? x.range.less(y.range) : y.range.less(x.range);
    if (amount->kind == Quantity::Kind::count) return x.percent ? Verdict::undecided : count_agrees(way > 0 ? y.range - x.range : x.range - y.range, *amount);
    if (x.percent || !intersection(x.range, Range::above(0))) return Verdict::undecided;
    const Range change = percent_change(x.range, y.range);
    const BendWord bend = amount->kind == Quantity::Kind::fraction && amount->bend.bend == Bend::exact ? words_.fraction : amount->bend;
    return percent_agrees(way < 0 ? -change : change, in_per_cent(*amount), amount->decimals, bend);
  };
  if (has_phrase(scene, words_.every_year)) {
    const auto all = series(s);
    if (all.size() < 3 || std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return y.base; })) return std::nullopt;
    std::optional<std::pair<Verdict, std::pair<Number, Number>>> worst;
    for (std::size_t k = 1; k < all.size(); ++k)
      if (const Verdict v = one(all[k - 1], all[k]); !worst || v < worst->first) worst = {v, {all[k - 1], all[k]}};
    return worst;
  }
  const auto pairs = pairs_meant(scene, s);
  if (pairs.empty()) return std::nullopt;
  const auto& [x, y] = pairs.front();
  Verdict v = one(x, y);
  for (const auto& [a, b] : pairs)  // numbers and rates side by side
    if (a.year == x.year && b.year == y.year && one(a, b) != v) v = Verdict::undecided;
  return std::pair(v, std::pair(x, y));
}

void Reader::judge_quantified(Scene& scene) {
  using Kind = Quantifier::Kind;
  const auto way = way_of_rows(scene);
  const auto q = way && !has_phrase(scene, words_.negations) && !hedged(scene, 0) ? quantifier(scene) : std::nullopt;
  if (!q) return;
  // `the total of all schools`, where a row is called so
  const auto is_a_label = [&](const SentenceSubject& s) {
    const Layout& layout = *report_.tables[s.table].layout;
    const std::string label = normalised(s.down ? layout.columns[*s.column].text : layout.rows[s.row].label);
    return s.whole_label && q->kind == Kind::all && label.starts_with(scene.tokens[q->at].folded + " ") && s.tokens.contains(q->behind - 1);
  };
  if (right_before(scene, q->at, words_.totals)) return;
  if (q->kind == Kind::all && has_phrase(scene, words_.together, q->behind, scene.tokens.size())) return;  // `all channels together`: their sum
  if (std::any_of(scene.subjects.begin(), scene.subjects.end(), is_a_label)) return;
  for (std::size_t k = 0; k + 1 < scene.tokens.size(); ++k)  // `in both years`: of every step between them
    if (in(words_.both, scene.tokens[k].folded) && in(words_.year_units, scene.tokens[k + 1].folded)) return;
  const Quantity* amount = nullptr;
  for (const Quantity& n : scene.numbers)
    if (amount_of_change(scene, n)) amount = &n;
  struct Reading {
    SentenceSubject s;
    Verdict verdict;
    std::pair<Number, Number> telling;
    bool meant;  ///< by its rows, its heads or the sentence before, it is this table
  };
  std::vector<Reading> readings;
  for (std::size_t t = 0; t < report_.tables.size() && readings.size() < 4; ++t) {
    if (!report_.tables[t].layout) continue;
    const auto& rows = members(t);
    if (rows.size() < 3 || (q->kind == Kind::some && static_cast<std::size_t>(q->of) != rows.size())) continue;
    std::vector<std::size_t> tail;
    for (std::size_t k = q->kind == Kind::only_named ? 0 : q->behind; k < scene.tokens.size(); ++k) tail.push_back(k);
    SentenceSubject whole = rows.front();
    whole.tokens.clear();
    for (std::size_t k = q->at; k < q->behind; ++k) whole.tokens.insert(k);
    if (q->noun > 0) whole.tokens.insert(q->noun);
    std::vector<std::pair<Verdict, std::pair<Number, Number>>> found;
    std::vector<bool> named;
    for (const auto& s : rows) {
      const auto v = went(scene, s, *way, amount);
      if (!v) break;
      const Layout& layout = *report_.tables[t].layout;
      const std::string& label = s.down ? layout.columns[*s.column].text : layout.rows[s.row].label;
      found.push_back(*v);
      named.push_back(names(scene, label, tail));
      if (named.back()) whole.tokens.merge(index_.words_of(label, scene.tokens));
    }
    const bool any_named = std::find(named.begin(), named.end(), true) != named.end();
    const bool by_name = q->kind == Kind::except_named || q->kind == Kind::only_named;
    if (found.size() != rows.size() || (by_name && !any_named)) continue;
    std::vector<Verdict> ways;
    for (const auto& [v, numbers] : found) ways.push_back(v);
    const Verdict verdict = holds_of_rows(*q, ways, named);
    std::size_t telling = 0;
    if (q->kind == Kind::all || by_name) telling = telling_row(*q, ways, named, verdict);
    const bool carried_here = std::any_of(previous_.begin(), previous_.end(), [&](const SentenceSubject& p) { return p.table == t; });
    const bool named_there = std::any_of(scene.tokens.begin(), scene.tokens.end(), [&](const Token& w) {
      return !w.number && w.folded.size() > 3 && (!known(w.folded) || word_in(words_.persons, w)) && index_.stands_around(t, w.folded);
    });
    readings.push_back({std::move(whole), verdict, found[telling].second, any_named || named_there || carried_here});
  }
  if (readings.empty()) return;
  const auto best = std::max_element(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) { return std::pair(a.verdict, a.meant) < std::pair(b.verdict, b.meant); });
  if (best->verdict == Verdict::undecided || !best->meant) return;
  const auto around = surroundings(scene, best->s, nullptr);
  const bool chosen = q->kind != Kind::some && makes_a_choice(scene) && !has_phrase(scene, words_.except_named);
  if (best->verdict == Verdict::refuted && (chosen || around.names || around.strangers > 0)) return;
  scene.trend = true;
  SentenceSubject s = best->s;
  s.whole_label = s.anchored = true;
  const auto& [x, y] = best->telling;
  Finding f = begin(scene, "KR713", x.range.to_string() + " → " + y.range.to_string(), "");
  f.possible = y.range;
  f.reason.values = {{"before", x.range}, {"after", y.range}, {"from", x.period}, {"to", y.period}};
  finish(s, std::move(f), "every", best->verdict, best->verdict == Verdict::refuted ? Tie::certain : Tie::likely, {x, y});
}

}  // namespace kinderrechten::detail::prose
