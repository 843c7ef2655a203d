// SPDX-License-Identifier: BSD-3-Clause
// How sure it is that a sentence, or a number of it, speaks of a row.
#include <algorithm>
#include <functional>
#include <utility>

#include "audit/prose/reader.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail::prose {
namespace {

constexpr std::size_t strangers_allowed = 3;  // words that nothing explains, before a sentence speaks of something else

}  // namespace

/// What the sentence says besides the row: in the clauses of the number and the label, or anywhere.
Surroundings Reader::surroundings(const Scene& scene, const SentenceSubject& s, const Quantity* q) const {
  std::set<std::size_t> clauses;
  if (q) clauses.insert(scene.tokens[q->last].clause);
  for (const std::size_t k : s.tokens) clauses.insert(scene.tokens[k].clause);
  Surroundings found;
  std::set<std::size_t> spoken;  // `…," said the director`: who says so
  for (const Token& t : scene.tokens)
    if (in(words_.says, t.folded)) spoken.insert(t.clause);
  for (std::size_t k = 0; k < scene.tokens.size(); ++k) {
    found.narrowed |= narrows_to_another_row(scene, s, k);
    if (explained(scene, s, k) || (spoken.contains(scene.tokens[k].clause) && !clauses.contains(scene.tokens[k].clause))) continue;
    const Token& t = scene.tokens[k];
    // `in Oost nam het met 68 af, in Centrum met 94`: another row, which has a clause and a number of its own
    const auto named_there = [&](const SentenceSubject& o) { return &o != &s && o.whole_label && !o.same_place(s) && o.tokens.contains(k); };
    const auto number_there = [&](const Quantity& o) { return scene.tokens[o.last].clause == t.clause; };
    if (q && !clauses.contains(t.clause) && std::any_of(scene.subjects.begin(), scene.subjects.end(), named_there) && std::any_of(scene.numbers.begin(), scene.numbers.end(), number_there)) continue;
    found.names |= t.capital && !t.opens;
    if (q && !clauses.contains(t.clause)) continue;
    ++found.strangers;
    const auto narrows = [&](std::size_t at) { return in(words_.narrowing, scene.tokens[at].folded); };
    found.narrowed |= k > 0 && (narrows(k - 1) || (k > 1 && known(scene.tokens[k - 1].folded) && narrows(k - 2)));
  }
  return found;
}

/// `Vrijstellingen wegens richtingbezwaar`: what stands in brackets behind the label of another row, right behind a word that narrows.
bool Reader::narrows_to_another_row(const Scene& scene, const SentenceSubject& s, std::size_t at) const {
  constexpr std::size_t most = 200;
  const auto& tokens = scene.tokens;
  if (at == 0 || s.tokens.contains(at) || tokens[at].number || !in(words_.narrowing, tokens[at - 1].folded) || in(words_.persons, tokens[at].folded)) return false;
  const auto& rows = report_.tables[s.table].layout->rows;
  const auto in_brackets = [&](const RowHead& row) {
    if (row.text.size() <= row.label.size()) return false;
    const auto& words = index_.content(std::string_view(row.text).substr(row.label.size()));
    return std::any_of(words.begin(), words.end(), [&](const std::string& w) { return same_word(w, tokens[at].folded); });
  };
  if (s.row < rows.size() && !s.down && in_brackets(rows[s.row])) return false;
  return rows.size() <= most && std::count_if(rows.begin(), rows.end(), in_brackets) == 1;
}

/// All words of the row's label stand in one clause, and all of the column's head.
bool Reader::row_and_column_apart(const Scene& scene, const SentenceSubject& s) const {
  const Layout& layout = *report_.tables[s.table].layout;
  const auto one_clause = [&](const std::string& text) {
    std::set<std::size_t> clauses;
    for (const std::size_t k : index_.words_of(text, scene.tokens))
      if (s.tokens.contains(k)) clauses.insert(scene.tokens[k].clause);
    return clauses.size() == 1;
  };
  return one_clause(layout.rows[s.row].label) && one_clause(layout.columns[*s.column].text);
}

Tie Reader::tie(const Scene& scene, const SentenceSubject& s, const Quantity* q, bool of_a_part) const {
  // so many rows share its words that it does not tell them apart
  if (scene.touched.size() + scene.open_rows.size() >= SubjectIndex::most_touched) return s.whole_label ? Tie::likely : Tie::loose;
  const auto around = surroundings(scene, s, q);
  // `kin carers rose by 290, non-kin carers fell by 315`: half of the label in this clause, beside a word of another
  bool here = false, elsewhere = false, stranger = false, numbered = false;
  for (std::size_t k = 0; q && k < scene.tokens.size(); ++k) {
    const std::size_t clause = scene.tokens[k].clause;
    const bool same = clause == scene.tokens[q->last].clause, named = s.tokens.contains(k) && !scene.tokens[k].number;
    if (named) (same ? here : elsewhere) = true;
    // `60 were investigated; more than half of them in the West`: the other clause has a number of its own
    numbered |= named && !same && std::any_of(scene.numbers.begin(), scene.numbers.end(), [&](const Quantity& o) { return &o != q && scene.tokens[o.last].clause == clause; });
    stranger |= same && !explained(scene, s, k);
  }
  // `In Amberley, foster placements made up 72%`: row and column, each in a clause of its own
  const bool apart = here && elsewhere && !numbered && s.column && !s.down && row_and_column_apart(scene, s);
  if (here && elsewhere && (stranger || numbered) && !apart && !scene.carried) return Tie::likely;
  const bool alone = around.strangers == 0 && !around.names && !around.narrowed;
  // what is named behind "van alle" is what something is a part of; ages alone name no row
  bool words = s.anchored, whole = false;
  for (const std::size_t k : s.tokens) {
    words |= !scene.tokens[k].number && scene.tokens[k].folded.size() > 2;
    for (const auto phrase : words_.of_all)
      if (const std::size_t n = words_in(phrase); n > 1 && k >= n && match_phrase(scene.tokens, k - n, phrase) == n)
        whole |= q || k == n || scene.tokens[k - n - 1].clause != scene.tokens[k - n].clause;  // `supervision because of the risk` is not
  }
  std::size_t ages = 0, last_age = 0;  // but `4 tot en met 11 jaar` does
  for (const std::size_t k : s.tokens)
    if (scene.tokens[k].number) ++ages, last_age = k;
  const auto of_age = [&](std::string_view w) { return in(words_.year_units, w) || in(words_.aged, w); };
  words |= ages >= 2 && ((last_age + 1 < scene.tokens.size() && of_age(scene.tokens[last_age + 1].folded)) || std::any_of(s.tokens.begin(), s.tokens.end(), [&](std::size_t k) { return k > 0 && scene.tokens[k].number && in(words_.aged, scene.tokens[k - 1].folded); }));
  const bool plain = !around.names && !around.narrowed && around.strangers <= strangers_allowed && words &&
                     (of_a_part || (!whole && !names_a_part(scene, s)));
  if (scene.carried && scene.place.note) return Tie::likely;
  if (has_phrase(scene, words_.this_kind)) return s.whole_label ? Tie::likely : Tie::loose;  // of what was named before
  // `Dat is een daling van 12%`, `The peak was reached in 2022`: nothing but what the sentence before was about
  const bool goes_on_about = q ? q->kind != Quantity::Kind::count && opens_with_that(scene) : opens_with_that(scene) || speaks_of_no_other(scene, s);
  if (scene.carried && previous_sure_ && alone && s.whole_label && goes_on_about && !describes_a_row(scene)) return Tie::certain;
  if (scene.carried) return s.whole_label && around.strangers <= 1 && !around.names && !around.narrowed ? Tie::likely : Tie::loose;
  const bool of_the_country = std::any_of(scene.tokens.begin(), scene.tokens.end(), [&](const Token& t) { return in(words_.nationwide, t.folded) && !index_.stands_around(s.table, t.folded); });
  if (s.by_head && (q || !alone || std::count_if(scene.subjects.begin(), scene.subjects.end(), std::mem_fn(&SentenceSubject::has_years)) > 1)) return Tie::likely;
  if (s.whole_label && q && describes_a_row(scene)) return Tie::likely;
  if (s.whole_label) return plain && !of_the_country && !of_another_moment(scene, s) ? Tie::certain : Tie::likely;
  return better_half(s) && scene.subjects.size() == 1 && s.matched >= 2 ? Tie::likely : Tie::loose;
}

/// `The smallest of the four districts grew by 30%`: it is of a row that it describes.
bool Reader::describes_a_row(const Scene& scene) const {
  for (std::size_t k = 0; k + 1 < scene.tokens.size(); ++k)  // `the younger group grew faster`
    if (in(words_.describes, scene.tokens[k].folded) && in(words_.rank_groups, scene.tokens[k + 1].folded)) return true;
  for (std::size_t k = 0; k < scene.tokens.size(); ++k) {
    const auto place = rank_at(scene, k);
    if (!place) continue;
    for (const auto phrase : words_.of_all)
      if (const std::size_t n = match_phrase(scene.tokens, place->end, phrase)) {
        bool years = false;  // `the highest of the four years`
        for (std::size_t t = place->end + n; t < scene.tokens.size() && t < place->end + n + 3; ++t) years |= in(words_.year_units, scene.tokens[t].folded) || scene.tokens[t].year.has_value();
        if (!years) return true;
      }
    k = place->end - 1;
  }
  return false;
}

/// The clause of the token has no word but those of the row and words that name nothing.
bool Reader::names_nothing_else(const Scene& scene, const SentenceSubject& s, std::size_t at) const {
  for (std::size_t k = 0; k < scene.tokens.size(); ++k)
    if (scene.tokens[k].clause == scene.tokens[at].clause && !explained(scene, s, k)) return false;
  return true;
}

/// `655, up 14% on 2021`, `more than quadrupled, to 1,204`: what stands from token `first` to `last` is tied to the row by
/// a number that this row alone prints, with no other number and no word between them that names anything.
bool Reader::beside_anchor(const Scene& scene, const SentenceSubject& s, std::size_t first, std::size_t last) const {
  constexpr std::size_t reach = 10;
  const auto& tokens = scene.tokens;
  for (const auto& [i, ref] : scene.anchors) {
    if (!index_.at(ref.table, ref.row, ref.column).same_place(s)) continue;
    const Quantity& own = scene.numbers[i];
    const std::size_t from = std::min(own.last, last) + 1, to = std::max(own.first, first);
    if (to > from + reach) continue;
    // `refusals doubled, while warnings grew from 2,100`: the row is named between them, so what came first is of another
    const auto named_here = [&](std::size_t k) { return !tokens[k].number && s.tokens.contains(k); };
    bool plain = true, named = last < own.first;
    for (std::size_t k = 0; k < tokens.size(); ++k) named &= !(named_here(k) && tokens[k].clause == tokens[first].clause);
    for (std::size_t k = from; k < to; ++k) plain &= !inside_number(scene, k) && explained(scene, s, k) && !(named && named_here(k));
    for (std::size_t k = std::max(own.last, last) + 1; k < tokens.size() && tokens[k].clause == tokens[std::max(own.last, last)].clause; ++k)
      plain &= explained(scene, s, k);
    if (plain) return true;
  }
  return false;
}

/// `Op 1 januari 2022 telde het ministerie er 3.981`: of a day or month that the table knows nothing of.
bool Reader::of_another_moment(const Scene& scene, const SentenceSubject& s) const {
  constexpr std::size_t most_notes = 200;
  const auto& tokens = scene.tokens;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    const auto month = std::find_if(std::begin(words::months), std::end(words::months), [&](const auto& m) { return m.word == tokens[k].folded; });
    const bool dated = (k > 0 && tokens[k - 1].number) || (k + 1 < tokens.size() && tokens[k + 1].number);  // "may" is no month by itself
    if (month == std::end(words::months) || !dated) continue;
    const auto tells = [&](const std::string& text) { return lowered(text).find(month->word) != std::string::npos; };
    const Table& table = report_.tables[s.table];
    const auto& columns = table.layout->columns;
    const auto& notes = report_.notes;
    const bool known = tells(table.title) || tells(table.layout->stub_head) || (s.row < table.layout->rows.size() && tells(table.layout->rows[s.row].text)) ||
                       std::any_of(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(std::min(columns.size(), most_notes)), [&](const ColumnHead& c) { return tells(c.text); }) ||
                       std::any_of(notes.begin(), notes.begin() + static_cast<std::ptrdiff_t>(std::min(notes.size(), most_notes)), [&](const Note& n) { return tells(n.text); });
    if (!known) return true;
  }
  return false;
}

/// No share of it, no total, no part: what a sentence without a row of its own says may be of those.
bool Reader::speaks_of_no_other(const Scene& scene, const SentenceSubject& s) const {
  return scene.subjects.size() == 1 && !has_phrase(scene, words_.rates) && !has_phrase(scene, words_.rest) && !has_phrase(scene, words_.together) &&
         !has_phrase(scene, words_.subset) && !has_phrase(scene, words_.elsewhere) && !names_a_part(scene, s);
}

/// A part of the row's figures is named: the sentence may speak of that part, or compare it with another.
bool Reader::names_a_part(const Scene& scene, const SentenceSubject& s) const {
  if (s.down) return false;
  const Layout& layout = *report_.tables[s.table].layout;
  std::set<std::string> labels(layout.rows[s.row].part_labels.begin(), layout.rows[s.row].part_labels.end());
  for (std::size_t c = 0; c < layout.columns.size() && c < 50; ++c)
    for (const Part& part : figure({s.table, s.row, c, {}}).parts) labels.insert(part.label);
  return std::any_of(labels.begin(), labels.end(), [&](const std::string& label) {
    return !label.empty() && !index_.words_of(label, scene.tokens).empty();
  });
}

/// Of several rows that the sentence names, the one nearest to the number: in its clause, else before it.
const SentenceSubject* Reader::subject_of(const Scene& scene, const Quantity* q) const {
  const SentenceSubject* best = nullptr;
  std::pair<bool, std::size_t> best_distance{true, 0};
  for (const auto& s : scene.subjects) {
    if (!q || s.tokens.empty()) {
      if (!best) best = &s, best_distance = {true, 1000};
      continue;
    }
    std::pair<bool, std::size_t> distance{true, 1000};
    for (const std::size_t k : s.tokens) {
      const bool elsewhere = scene.tokens[k].clause != scene.tokens[q->last].clause;
      const std::size_t apart = k > q->last ? k - q->last : q->first > k ? q->first - k : 0;
      distance = std::min(distance, std::pair(elsewhere, apart));
    }
    if (!best || distance < best_distance) best = &s, best_distance = distance;
  }
  return best;
}

/// The noun behind the number is none of the row's: `12 gemeenten`.
bool Reader::counts_other(const Scene& scene, const Quantity& q, const SentenceSubject* s) const {
  const std::size_t k = q.last + 1;
  const auto ends = [&](std::size_t at) {
    return at >= scene.tokens.size() || scene.tokens[at].clause != scene.tokens[q.last].clause;
  };
  if (ends(k) || scene.tokens[k].number) return false;
  const auto fits = [&](std::size_t at) {
    return s ? explained(scene, *s, at) : known(scene.tokens[at].folded);
  };
  if (fits(k)) return false;
  return ends(k + 1) || !fits(k + 1) || in(words_.function, scene.tokens[k + 1].folded);
}

}  // namespace kinderrechten::detail::prose
