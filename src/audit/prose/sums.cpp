// SPDX-License-Identifier: BSD-3-Clause
// Numbers that a sentence gives of no row, or of all of them: totals that several tables print, and sums that none does. Telling
// numbers only, which are hardly met by chance; they confirm.
#include <algorithm>

#include "audit/prose/quantities.hpp"

namespace kinderrechten::detail::prose {

/// The year that a number without a row of its own is of: the one that the sentence names, or goes on about, or the latest.
std::optional<int> Reader::year_of_all(const Scene& scene, const Quantity& q) const {
  if (const auto beside = year_beside(scene, q)) return beside;
  if (scene.years.size() == 1 && scene.years[0].back > 0 && scene.directions.empty()) return scene.years[0].year();  // `Three years earlier there were`
  for (std::size_t k = scene.years.size(); k-- > 0;)
    if (!scene.years[k].base) return scene.years[k].year();
  return scene.carried_year ? scene.carried_year : previous_year_ ? previous_year_ : latest_;
}

/// `In 2023 werden 4.259 jongeren gemeld`, printed as the total of two tables: every cell that prints it is of that year, and its
/// table speaks of what the sentence does.
std::optional<Number> Reader::printed_for_the_year(const Scene& scene, const Quantity& q) const {
  constexpr std::size_t most = 6;
  const bool names_a_row = std::any_of(scene.subjects.begin(), scene.subjects.end(), [](const SentenceSubject& s) { return s.whole_label; });
  if (!telling(q) || too_many_ || names_a_row) return std::nullopt;
  const auto refs = printed(q);
  const auto year = year_of_all(scene, q);
  if (refs.empty() || refs.size() > most) return std::nullopt;
  std::optional<Number> found;
  for (const NumberRef& ref : refs) {
    const auto x = number(ref);
    if (!x || x->percent || ref.part || agrees_with(*x, q) != Verdict::confirmed) return std::nullopt;
    const auto own = x->year ? x->year : year_in(report_.tables[ref.table].title);
    if (own && own != year) return std::nullopt;
    const bool about_it = std::any_of(scene.tokens.begin(), scene.tokens.end(), [&](const Token& t) {
      return !t.number && t.folded.size() > 3 && !in(words_.function, t.folded) && !in(words_.verbs, t.folded) && index_.stands_around(ref.table, t.folded);
    });
    if (!found && own && about_it) found = x;
  }
  return found;
}

/// `In 2023 Tusla received 52,305 referrals`: its four quarters, of a row or column that the sentence shares words with.
std::optional<std::pair<SentenceSubject, std::vector<Number>>> Reader::sum_of_a_year(const Scene& scene, const Quantity& q) const {
  constexpr std::size_t most = 20, most_cells = 12;
  if (!telling(q) || too_many_) return std::nullopt;
  const auto year = year_of_all(scene, q);
  std::size_t looked_at = 0;
  for (const auto* list : {&scene.subjects, &scene.touched})
    for (const auto& s : *list) {
      if (++looked_at > most) return std::nullopt;
      auto xs = cells(s, year);
      Range sum = 0;
      const bool counts = xs.size() >= 2 && xs.size() <= most_cells && std::all_of(xs.begin(), xs.end(), [](const Number& x) { return !x.percent && x.year && x.range.domain() == Domain::integers; });
      for (const Number& x : xs)
        if (counts) sum = sum + x.range;
      if (counts && count_agrees(sum, q) == Verdict::confirmed) return std::pair(s, std::move(xs));
    }
  return std::nullopt;
}

/// `The six states claimed 17,875 exemptions`: all rows of one kind of a table, which prints no total.
std::optional<std::vector<Number>> Reader::sum_of_all_rows(const Scene& scene, const Quantity& q) const {
  constexpr std::size_t most_tables = 20;
  if (!telling(q) || too_many_) return std::nullopt;
  const auto year = year_of_all(scene, q);
  for (std::size_t t = 0; t < std::min(report_.tables.size(), most_tables); ++t) {
    if (!report_.tables[t].layout || !total_rows(t).empty()) continue;
    std::vector<Number> all;
    Range sum = 0;
    const auto& rows = rows_of_one_kind(t);
    for (const std::size_t r : rows) {
      const auto xs = cells(index_.at(t, r, 0), year);
      if (xs.size() != 1 || xs[0].percent || xs[0].range.domain() != Domain::integers) break;
      all.push_back(xs[0]);
      sum = sum + xs[0].range;
    }
    if (rows.size() >= 3 && all.size() == rows.size() && count_agrees(sum, q) == Verdict::confirmed) return all;
  }
  return std::nullopt;
}

/// `In 2022 groeiden 2.852 kinderen op in armoede`: where the sentence names no row and one row alone has the number over the
/// years, what follows goes on about that row.
void Reader::take_up_row(Scene& scene, const Quantity& q) const {
  if (!telling(q) || too_many_ || std::any_of(scene.subjects.begin(), scene.subjects.end(), [](const SentenceSubject& s) { return s.whole_label; })) return;
  std::optional<SentenceSubject> row;
  for (const NumberRef& ref : printed(q)) {
    SentenceSubject s = row_of(scene, ref);
    if (series(s).size() < 2 || (row && row->same_place(s))) continue;
    if (row || ref.part) return;
    row = std::move(s);
  }
  if (!row) return;
  row->whole_label = row->anchored = true;
  scene.subjects = {std::move(*row)};
  scene.carried = false;
}

/// What such a number is found to be, told as its finding. False when it is none.
bool Reader::judge_sum(Scene& scene, const Quantity& q) {
  const auto told = [&](const SentenceSubject& s, const Range& truth, const std::vector<Number>& numbers) {
    Finding f = begin(scene, "KR700", q.text, q.text);
    f.possible = truth;
    f.reason.values = {{"truth", truth}, {"to", numbers.front().year ? std::to_string(*numbers.front().year) : numbers.front().period}};
    finish(s, std::move(f), "level", Verdict::confirmed, Tie::likely, numbers);
    return true;
  };
  if (const auto x = printed_for_the_year(scene, q)) return told(row_of(scene, x->ref), x->range, {*x});
  if (const auto found = sum_of_a_year(scene, q)) return told(found->first, Range(numerator(q.value)), found->second);
  if (const auto all = sum_of_all_rows(scene, q)) return told(row_of(scene, all->front().ref), Range(numerator(q.value)), *all);
  return false;
}

}  // namespace kinderrechten::detail::prose
