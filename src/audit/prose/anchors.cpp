// SPDX-License-Identifier: BSD-3-Clause
// A number that two cells hardly share by chance names its row as surely as the label does.
#include <algorithm>
#include <tuple>
#include <utility>

#include "audit/prose/reader.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail::prose {
namespace {

bool could_anchor(const Quantity& q) {
  return q.kind == Quantity::Kind::count && !q.spelled && q.bend.bend == Bend::exact && q.unit == 0 && is_whole(q.value) && q.value >= 100;
}

}  // namespace

/// The one row that prints the number for a year that the sentence names or goes on about; when it names
/// none, for the latest year rather than another.
std::optional<NumberRef> Reader::anchor(const Scene& scene, const Quantity& q) const {
  struct Hit {
    Number number;
    SentenceSubject row;
    std::string label;
    std::size_t words;
    bool of_a_year;
  };
  std::vector<Hit> hits;
  const bool no_year = std::all_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return y.back > 0; });
  bool elsewhere = false;  // printed for a year that the sentence does not name
  // a year compared with, or one of another clause, leaves the number its own
  const bool implied = std::none_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) {
    return !y.base && (scene.tokens[y.token].clause == scene.tokens[q.last].clause || y.token < q.first);
  });
  for (const NumberRef& ref : printed(q)) {
    const Layout& layout = *table(ref).layout;
    const ColumnRole role = layout.columns[ref.column].role;
    if (role != ColumnRole::values && role != ColumnRole::total) continue;
    const auto x = number(ref);
    if (!x || x->percent || agrees_with(*x, q) != Verdict::confirmed) continue;
    SentenceSubject s = index_.at(ref.table, ref.row, ref.column);
    std::size_t words = 0;
    for (const auto& t : scene.touched)
      if (t.same_place(s)) words = t.tokens.size();
    if (words == 0) words = index_.words_of(layout.rows[ref.row].text + " " + layout.columns[ref.column].text, scene.tokens).size();
    const auto names = [&](const Period& p) {
      return std::any_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) {
        const bool both_of_two = y.last == y.first + 1 && p.last() == p.first() + 1;  // two school years
        return y.back == 0 && (both_of_two ? y.first == p.first() : y.first == p.first() || y.last == p.first() || y.first == p.last() || y.last == p.last());
      });
    };
    const auto& period = layout.columns[ref.column].period ? layout.columns[ref.column].period : layout.rows[ref.row].period;
    const bool later = period && has_phrase(scene, words_.since_then) &&
                       std::all_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) { return y.last < period->first(); });
    const bool fits = later || (implied && period && period->first() == scene.carried_year.value_or(latest_.value_or(0))) || !period || (no_year ? true : names(*period));
    if (!fits || !in_named_part(*x)) {
      elsewhere = true;
      continue;
    }
    hits.push_back({*x, std::move(s), normalised(layout.rows[ref.row].label), words, period.has_value()});
  }
  if (hits.empty()) return std::nullopt;
  if (no_year) {  // of several years of one row the latest, of the sentence before when it goes on
    const auto wanted = scene.carried_year ? scene.carried_year : latest_;
    const auto in_year = [&](const Hit& h) { return !h.of_a_year || h.number.year == wanted; };
    if (std::any_of(hits.begin(), hits.end(), in_year)) std::erase_if(hits, [&](const Hit& h) { return !in_year(h); });
    std::erase_if(hits, [&](const Hit& h) {  // the number of that year may be as large
      const auto meant = cells(h.row, wanted);
      return !in_year(h) && std::any_of(meant.begin(), meant.end(), [&](const Number& x) { return agrees_with(x, q) != Verdict::refuted; });
    });
    if (hits.empty()) return std::nullopt;
  }
  // a breakdown of one year repeats the number of a table of years: that one has what it was before
  if (std::any_of(hits.begin(), hits.end(), [](const Hit& h) { return h.of_a_year && h.words > 0; }))
    std::erase_if(hits, [](const Hit& h) { return !h.of_a_year; });
  const std::size_t most = std::max_element(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.words < b.words; })->words;
  const bool round = numerator(q.value) % 10 == 0 && q.value < 1000;
  if ((round || elsewhere) && most == 0) return std::nullopt;
  std::erase_if(hits, [&](const Hit& h) { return h.words < most; });
  const bool one = std::all_of(hits.begin(), hits.end(), [&](const Hit& h) {
    return h.row.same_place(hits.front().row) || (h.label == hits.front().label && h.number.year == hits.front().number.year);
  });
  if (!one) return std::nullopt;
  return hits.front().number.ref;
}

/// `20 meldingen, waarvan vijf in het buitenland`: the one cell of a year with this whole and this part.
std::optional<NumberRef> Reader::whole_with_part(const Scene& scene) const {
  std::optional<NumberRef> found;
  for (std::size_t i = 0; i + 1 < scene.numbers.size(); ++i) {
    const Quantity &whole = scene.numbers[i], &part = scene.numbers[i + 1];
    const auto exact = [](const Quantity& q) { return q.kind == Quantity::Kind::count && q.bend.bend == Bend::exact && is_whole(q.value); };
    if (!exact(whole) || !exact(part) || whole.value < 10 || part.value >= whole.value || !has_phrase(scene, words_.subset, whole.last, part.first)) continue;
    for (const NumberRef& ref : printed(whole)) {
      const auto x = ref.part ? std::nullopt : number(ref);
      if (!x || !x->year || std::none_of(scene.years.begin(), scene.years.end(), [&](const YearMention& y) { return y.year() == x->year; })) continue;
      for (const auto& p : parts(*x))
        if (p.range.is_exact() && p.range.contains(part.value)) {
          if (found && *found != ref) return std::nullopt;
          found = ref;
        }
    }
  }
  return found;
}

void Reader::find_anchors(Scene& scene) const {
  if (too_many_) return;
  scene.echo = whole_with_part(scene);
  for (std::size_t i = 0; i < scene.numbers.size(); ++i) {
    const Quantity& q = scene.numbers[i];
    if (!could_anchor(q) || hedged(scene, q.last)) continue;
    const auto ref = anchor(scene, q);
    if (!ref) continue;
    scene.anchors.emplace_back(i, *ref);
    SentenceSubject s = index_.at(ref->table, ref->row, ref->column);
    const Layout& layout = *report_.tables[s.table].layout;
    s.tokens = index_.words_of(layout.rows[ref->row].text, scene.tokens);
    if (s.column) s.tokens.merge(index_.words_of(layout.columns[ref->column].text, scene.tokens));
    s.tokens.insert(q.last);
    s.anchored = s.whole_label = true;
    const auto same = [&](const SentenceSubject& o) { return o.same_place(s); };
    if (const auto it = std::find_if(scene.subjects.begin(), scene.subjects.end(), same); it != scene.subjects.end()) {
      it->anchored = it->whole_label = true;
      it->tokens.merge(s.tokens);
      continue;
    }
    for (const auto& t : scene.touched)
      if (t.same_place(s)) s.tokens.insert(t.tokens.begin(), t.tokens.end()), s.matched = t.matched, s.words = t.words, s.title = t.title;
    scene.subjects.push_back(std::move(s));
  }
  // what the sentence names in part, or only goes on about, gives way to what it prints
  if (scene.anchors.empty()) return;
  std::erase_if(scene.subjects, [&](const SentenceSubject& s) { return !s.anchored && (scene.carried || !s.whole_label); });
  std::stable_partition(scene.subjects.begin(), scene.subjects.end(), [](const SentenceSubject& s) { return s.anchored; });
  scene.carried = false;
  scene.carried_year.reset();
}

}  // namespace kinderrechten::detail::prose
