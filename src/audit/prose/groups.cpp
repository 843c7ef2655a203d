// SPDX-License-Identifier: BSD-3-Clause
// One group beside another: `more boys than girls`.
#include <algorithm>
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

/// The numbers of both groups in the row: two parts of its cell, or two columns of a table without years.
std::vector<std::pair<Number, Number>> Reader::both_groups(const Scene& scene, const SentenceSubject& s, const std::vector<std::size_t>& first,
                                                           const std::vector<std::size_t>& second) const {
  std::vector<std::pair<Number, Number>> all;
  const Layout& layout = *report_.tables[s.table].layout;
  if (s.column && !s.down) {
    std::optional<Number> a, b;
    for (std::size_t c = 0; c < layout.columns.size(); ++c) {
      if (layout.columns[c].role != ColumnRole::values) continue;
      if (names(scene, layout.columns[c].text, first)) a = number({s.table, s.row, c, {}});
      else if (names(scene, layout.columns[c].text, second)) b = number({s.table, s.row, c, {}});
    }
    if (a && b && a->range.domain() == b->range.domain()) all.emplace_back(*a, *b);
    return all;
  }
  for (const auto& x : cells(s, main_year(scene, s))) {
    const Figure f = figure(x.ref);
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
    std::vector<std::size_t> first, second;
    for (std::size_t t = 0; t < tokens.size(); ++t) {
      if (tokens[t].clause != tokens[k].clause || inside_number(scene, t)) continue;
      if (t + 1 < to) first.push_back(t);
      else if (t >= to) second.push_back(t);
    }
    compare(scene, first, second, *way);
    return;
  }
}

void Reader::compare(Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second, int way) {
  const auto done = [&](const SentenceSubject& s, const Number& a, const Number& b, Tie tied) {
    const Verdict v = way > 0 ? b.range.less(a.range) : a.range.less(b.range);
    Finding f = begin(scene, "KR711", a.range.to_string() + (way > 0 ? " > " : " < ") + b.range.to_string(), "");
    f.possible = a.range;
    f.reason.values = {{"first", a.range}, {"second", b.range}, {"to", a.period}};
    finish(s, std::move(f), "groups", v, tied, {a, b});
  };
  for (const auto* rows : {&scene.subjects, &previous_})
    for (const auto& s : *rows)
      if (const auto both = both_groups(scene, s, first, second); both.size() == 1) {
        SentenceSubject own = s;  // the total row is everybody, in a table without years too
        own.anchored |= report_.tables[s.table].layout->rows[both[0].first.ref.row].role == RowRole::total;
        return done(own, both[0].first, both[0].second, rows == &scene.subjects ? tie(scene, s, nullptr, true) : Tie::likely);
      }
  // two rows that the sentence names, of one table and year
  std::vector<Number> a, b;
  const SentenceSubject* row = nullptr;
  for (const auto& s : scene.touched) {
    if (!s.whole_label || s.tokens.empty()) continue;
    const auto all_in = [&](const std::vector<std::size_t>& side) {
      return std::all_of(s.tokens.begin(), s.tokens.end(), [&](std::size_t t) { return std::find(side.begin(), side.end(), t) != side.end(); });
    };
    const auto xs = cells(s, main_year(scene, s));
    if (xs.size() != 1) continue;
    if (all_in(first)) a.push_back(xs[0]), row = &s;
    else if (all_in(second)) b.push_back(xs[0]);
  }
  if (a.size() == 1 && b.size() == 1 && a[0].ref.table == b[0].ref.table && a[0].range.domain() == b[0].range.domain()) return done(*row, a[0], b[0], Tie::likely);
  // no row is named: what every row says that has both groups, a total among them
  std::vector<std::pair<SentenceSubject, std::pair<Number, Number>>> everywhere;
  bool total = false;
  for (std::size_t t = 0; t < report_.tables.size(); ++t) {
    if (!report_.tables[t].layout) continue;
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
  else if (says(Verdict::refuted) && total && scene.subjects.empty()) done(s, x, y, tie(scene, s, nullptr, true));
}

}  // namespace kinderrechten::detail::prose
