// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <map>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinderrechten/audit/agreement.hpp"
#include "kinderrechten/audit/finding.hpp"
#include "kinderrechten/audit/subject.hpp"

#include "audit/prose/asked.hpp"

namespace kinderrechten::detail::prose {

/// Is the word one of the list?
[[nodiscard]] inline bool in(std::span<const std::string_view> list, std::string_view word) {
  return is_one_of(list, word);
}
/// How many words a phrase has.
[[nodiscard]] inline std::size_t words_in(std::string_view phrase) {
  return 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
}
/// `more than`, `at most`: it bounds the number rather than stating it.
[[nodiscard]] inline bool is_bound(const Quantity& q) {
  return q.bend.bend == Bend::less || q.bend.bend == Bend::more || q.bend.bend == Bend::at_least || q.bend.bend == Bend::at_most;
}
/// Most of the label stands in the sentence.
[[nodiscard]] inline bool better_half(const SentenceSubject& s) { return s.matched * 5 >= s.words * 3; }
/// A part of a whole, in per cent.
[[nodiscard]] inline Rational in_per_cent(const Quantity& q) {
  return q.kind == Quantity::Kind::percent ? q.value : Rational(q.value * 100);
}

/// A number of a table, what it could be, and the period it stands for.
struct Number {
  NumberRef ref;
  Range range;
  std::string period;
  std::optional<int> year;
  bool percent = false;  ///< a percentage; else a count, or a mean over the rationals
};

/// `in 2020`, `2019-2020`, `ten opzichte van 2019`, `vorig jaar`, `vier jaar eerder`.
struct YearMention {
  std::size_t token;
  int first, last;
  bool base;  ///< the year compared with
  int back = 0;  ///< `three years earlier`: counted back by as many from another year, which the sentence may only imply

  /// The year that stands for it: a school year 2019/20 goes by its first, a longer span by its last.
  [[nodiscard]] int year() const { return last == first + 1 ? first : last; }
};

/// How sure it is that a sentence speaks of a row.
enum class Tie {
  loose,   ///< shares words: only a telling number may confirm it
  likely,  ///< names it, perhaps narrowed: may confirm, never refute
  certain, ///< names it and nothing else: may refute
};

/// A half or a quarter of a year. `of`: how many a year has, 0 where that is not said; `which`: from 1.
struct Subperiod {
  int of, which;
};

/// A word that says which way a number goes, and where it stands.
struct DirectionMention {
  std::size_t first, last;
  int direction;
  bool before = false;  ///< of a time before the one that the sentence speaks of: `after falling`, `had risen`
};

/// The sentence under examination and what it has been tied to.
struct Scene {
  std::string_view text;
  Where place;
  std::vector<Token> tokens;
  std::vector<Quantity> numbers;
  std::vector<bool> used;                  ///< quantities that a claim has taken
  std::vector<YearMention> years;
  std::vector<DirectionMention> directions;
  std::vector<SentenceSubject> subjects;   ///< what it names; the surest first
  std::vector<SentenceSubject> touched;    ///< every row that shares a word with it
  std::vector<SentenceSubject> open_rows;  ///< those of tables without years, when no column is named
  std::vector<std::pair<std::size_t, NumberRef>> anchors;  ///< a quantity that one row alone prints, and where
  std::optional<NumberRef> echo;           ///< the one cell of which it prints both the whole and a part
  bool carried = false;                    ///< the subjects are those of the sentence before
  std::optional<int> carried_year;
  bool factor = false, trend = false;      ///< the sentence made such a claim
  bool share = false;                      ///< a percentage of it was found in the tables
};

/// A number as a cell or a part prints it.
struct Printed {
  Rational low, high;
  NumberRef ref;
};

/// What a sentence says besides the row that it names.
struct Surroundings {
  std::size_t strangers = 0;              ///< words that nothing explains
  bool names = false, narrowed = false;   ///< a name; a noun behind `in`, `among`: of some only
};

/// Two groups side by side: numbers of the one and of the other, in one place or in several that may be meant.
struct Versus {
  SentenceSubject s;  ///< all that it names of them
  std::vector<std::pair<Number, Number>> pairs;
  Tie tie;
};

/// Where a number stands among others, in every possible world.
struct Standing {
  Verdict verdict;
  std::vector<Number> numbers;  ///< the one that is ranked, then the others
  bool of_years;                ///< the others are other years of it; else the rows beside it
  bool clear;                   ///< which others are meant is clear: else it may hold, but nothing refutes it
};

/// A change that is said to be the largest, of its row's years or of the rows beside it.
struct LargestChange {
  SentenceSubject s;
  std::pair<Number, Number> cells;
  Range size;
  Verdict verdict;
  Tie tie;
};

/// What a rank says, and where its words end.
struct RankPlace {
  RankWord word;
  std::size_t end;
  bool counted = false;  ///< `second`, `op een na` stands before it
};

/// The years that a rank is held over.
struct RankSpan {
  std::optional<int> own, since;  ///< `the peak of 2019`, `the highest since 2015`
  std::optional<int> but;         ///< `than in any other year apart from 2021`
  bool all = false;               ///< `on record`
  bool until = false;             ///< `until then`: none later
  bool rows = false;              ///< `the largest group`: not over years
  bool unclear = false;           ///< `in years`, `since the pandemic`
};

/// How many of the rows a sentence speaks of.
struct Quantifier {
  enum class Kind { all, all_but, except_named, only_named, some } kind;
  std::size_t at, behind;   ///< where it stands, and what follows it
  int many = 0, of = 0;     ///< `four of the six`; of `all but one` the one
  std::size_t noun = 0;     ///< the noun that says what the rows are
};

/// A share that a sentence told rightly: of a part in its whole, or as the table prints it.
struct ToldShare {
  NumberRef part;
  std::optional<NumberRef> whole;
  int year;
};

/// Where the mark of a footnote stands.
struct Anchor {
  SentenceSubject subject;
  std::optional<int> year;
};

/// Reads sentences one after another and judges what they say of the tables. One idea a file: this one
/// knows the tables and ties sentences to them; counts, percentages and trends are judged apart.
class Reader {
 public:
  Reader(const Report& report, const NumberRanges& ranges);
  /// A piece of text whose sentences belong together. `anchors`: of a footnote.
  void read(std::string_view text, Where place, const std::vector<Anchor>& anchors = {});
  [[nodiscard]] std::vector<Finding> take() { return std::move(findings_); }

 private:
  // ---- scene.cpp: a sentence and what it is tied to
  void judge(std::string_view text, const Where& place, const std::vector<Anchor>& anchors);
  void remember_only_year(const Scene& scene);
  void add_the_total(Scene& scene) const;
  void find_subjects(Scene& scene, const std::vector<Anchor>& anchors) const;
  [[nodiscard]] bool states_a_rule(const Scene& scene) const;
  [[nodiscard]] bool names_the_rest(const SentenceSubject& s) const;
  [[nodiscard]] bool goes_on(const std::vector<Token>& tokens) const;
  [[nodiscard]] bool opens_with_that(const Scene& scene) const;
  void collect_known_words();
  void find_latest_year();
  [[nodiscard]] bool has_phrase(const Scene& scene, std::span<const std::string_view> phrases, std::size_t from,
                                std::size_t to) const;
  [[nodiscard]] bool has_phrase(const Scene& scene, std::span<const std::string_view> phrases) const {
    return has_phrase(scene, phrases, 0, scene.tokens.size());
  }
  [[nodiscard]] static bool right_before(const Scene& scene, std::size_t at, std::span<const std::string_view> phrases);
  [[nodiscard]] bool known(std::string_view word) const { return known_.contains(word); }
  [[nodiscard]] bool inside_number(const Scene& scene, std::size_t token) const;
  [[nodiscard]] bool explained(const Scene& scene, const SentenceSubject& s, std::size_t token) const;
  [[nodiscard]] bool hedged(const Scene& scene, std::size_t token) const;

  // ---- years.cpp: the years and directions that it names
  [[nodiscard]] std::vector<YearMention> read_years(const std::vector<Token>& tokens) const;
  [[nodiscard]] std::vector<DirectionMention> read_directions(const std::vector<Token>& tokens) const;
  [[nodiscard]] std::optional<YearMention> relative_year(const std::vector<Token>& tokens, std::size_t at) const;
  void count_back(Scene& scene) const;

  // ---- anchors.cpp: a row by a number that it alone prints
  void find_anchors(Scene& scene) const;
  [[nodiscard]] std::optional<NumberRef> whole_with_part(const Scene& scene) const;
  [[nodiscard]] std::optional<NumberRef> anchor(const Scene& scene, const Quantity& q) const;

  // ---- ties.cpp: how sure it is that it speaks of a row
  /// `of_a_part`: the claim is about a part of the row, so that naming one narrows nothing.
  [[nodiscard]] Tie tie(const Scene& scene, const SentenceSubject& s, const Quantity* q, bool of_a_part = false) const;
  [[nodiscard]] bool narrows_to_another_row(const Scene& scene, const SentenceSubject& s, std::size_t at) const;
  [[nodiscard]] bool row_and_column_apart(const Scene& scene, const SentenceSubject& s) const;
  [[nodiscard]] Surroundings surroundings(const Scene& scene, const SentenceSubject& s, const Quantity* q) const;
  [[nodiscard]] bool speaks_of_no_other(const Scene& scene, const SentenceSubject& s) const;
  [[nodiscard]] bool describes_a_row(const Scene& scene) const;
  [[nodiscard]] bool of_another_moment(const Scene& scene, const SentenceSubject& s) const;
  [[nodiscard]] bool names_a_part(const Scene& scene, const SentenceSubject& s) const;
  [[nodiscard]] const SentenceSubject* subject_of(const Scene& scene, const Quantity* q) const;
  [[nodiscard]] bool counts_other(const Scene& scene, const Quantity& q, const SentenceSubject* s) const;

  // ---- subperiods.cpp: halves and quarters
  [[nodiscard]] const std::string& dated_head(const Number& x) const;
  [[nodiscard]] std::optional<Subperiod> subperiod_of_head(std::string_view text) const;
  void find_subperiods(const Scene& scene);
  void keep_named_part(std::vector<Number>& numbers, std::optional<int> year) const;
  [[nodiscard]] bool has_subperiod(const Number& x) const;
  [[nodiscard]] bool in_named_part(const Number& x) const;

  // ---- columns.cpp: several columns of one year
  void find_years_of_several_columns();
  [[nodiscard]] bool of_percentages(std::size_t table, std::size_t column) const;
  void choose_columns(std::size_t table, std::vector<bool>& meant) const;
  [[nodiscard]] bool chosen(std::size_t table, std::size_t column) const;
  [[nodiscard]] bool alone_in_its_year(const Number& x) const;
  void add_named_columns(Scene& scene) const;

  // ---- numbers.cpp: the tables
  [[nodiscard]] const Table& table(const NumberRef& n) const { return report_.tables[n.table]; }
  void collect_printed();
  void collect_units();
  [[nodiscard]] int unit_of(const NumberRef& n) const;
  [[nodiscard]] std::vector<NumberRef> printed(const Quantity& q) const;  ///< that could be this number; few are
  [[nodiscard]] const Figure& figure(const NumberRef& n) const;  ///< stays until the next sentence
  [[nodiscard]] Verdict agrees_with(const Number& x, const Quantity& q) const;
  [[nodiscard]] std::optional<Rational> printed_value(const std::string& text) const;
  [[nodiscard]] const std::optional<Number>& number(const NumberRef& ref) const;  ///< stays until the next sentence
  [[nodiscard]] std::optional<Number> read_number(const NumberRef& ref) const;
  [[nodiscard]] std::vector<Number> cells(const SentenceSubject& s, std::optional<int> year) const;
  [[nodiscard]] std::vector<Number> series(const SentenceSubject& s) const;  ///< one a year, in order
  [[nodiscard]] std::vector<Number> share_series(const SentenceSubject& s) const;
  [[nodiscard]] std::vector<Number> all_of_row(const SentenceSubject& s) const;
  [[nodiscard]] std::vector<Number> parts(const Number& x) const;
  [[nodiscard]] std::vector<Number> wholes(const SentenceSubject& s, const Number& x) const;
  [[nodiscard]] std::vector<Number> beside(const Number& x, bool shares) const;  ///< of the row, in columns without years
  [[nodiscard]] std::optional<int> latest_year() const { return latest_; }
  [[nodiscard]] std::optional<int> own_year(const SentenceSubject& s) const;
  [[nodiscard]] std::optional<int> year_in(std::string_view text) const;
  [[nodiscard]] const std::vector<std::size_t>& total_rows(std::size_t table) const;
  [[nodiscard]] const std::vector<std::size_t>& tables_with_rows(std::size_t many) const;
  [[nodiscard]] std::optional<int> anchored_year(const Scene& scene, const SentenceSubject& s, bool arriving) const;
  [[nodiscard]] std::optional<int> main_year(const Scene& scene, const SentenceSubject& s) const;
  [[nodiscard]] std::optional<int> year_of(const Scene& scene, const SentenceSubject& s, const Quantity& q) const;
  [[nodiscard]] std::optional<int> base_year(const Scene& scene, const SentenceSubject& s) const;
  [[nodiscard]] std::vector<int> years_meant(const Scene& scene, const SentenceSubject& s) const;
  [[nodiscard]] SentenceSubject row_of(const Scene& scene, const NumberRef& n) const;
  [[nodiscard]] bool names_nothing_else(const Scene& scene, const SentenceSubject& s, std::size_t at) const;
  [[nodiscard]] bool beside_anchor(const Scene& scene, const SentenceSubject& s, std::size_t first, std::size_t last) const;
  [[nodiscard]] bool printed_somewhere(const Quantity& q) const;
  [[nodiscard]] bool percent_printed(const Quantity& q) const;
  [[nodiscard]] std::vector<const Number*> percents_of(const Quantity& q) const;  ///< that are this percentage, in printed order
  [[nodiscard]] std::span<const Printed> printed_between(const Rational& low, const Rational& high) const;
  [[nodiscard]] std::vector<std::pair<Number, Number>> pairs_meant(const Scene& scene, const SentenceSubject& s) const;

  // ---- pairs.cpp: two numbers side by side
  void judge_pair(Scene& scene);
  [[nodiscard]] bool headed_later(const Number& x, const Number& y) const;
  bool pair(Scene& scene, const Quantity& from, const Quantity& to, std::optional<int> from_year, std::optional<int> to_year);

  // ---- differences.cpp: how much more or less
  void judge_differences(Scene& scene);
  [[nodiscard]] std::optional<std::pair<Number, Number>> gap_in_row(const Scene& scene, const Quantity& size, int way) const;
  [[nodiscard]] std::optional<SentenceSubject> told_elsewhere(const Scene& scene) const;
  [[nodiscard]] std::optional<std::pair<std::pair<Number, Number>, Range>> gap_of_two(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] static const SentenceSubject* gap_row(const Scene& scene, const Number& x);

  // ---- counts.cpp: a number as such
  void judge_levels(Scene& scene);
  void judge_none(Scene& scene);
  void level(Scene& scene, const Quantity& q);
  [[nodiscard]] static bool of_a_label(const Scene& scene, const Quantity& q);
  [[nodiscard]] bool ends_a_span(const Scene& scene, const Quantity& q) const;
  void judge_measures(Scene& scene);
  [[nodiscard]] bool names_what(const Scene& scene, const Quantity& q, const SentenceSubject& s) const;
  [[nodiscard]] std::optional<std::pair<Number, const SentenceSubject*>> explanation(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] std::optional<std::pair<Number, SentenceSubject>> in_open_row(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] std::optional<Number> near_in_year(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] std::optional<SentenceSubject> sums_to(const Scene& scene, const Quantity& q) const;
  bool refutes_sum(Scene& scene, const Quantity& q);
  [[nodiscard]] bool in_a_label(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] bool of_another_row(const Scene& scene, const SentenceSubject& s, const Number& x, const Quantity& q) const;
  bool judge_echo(Scene& scene, const Quantity& q);
  static bool could_be_meant(const Range& cell, const Rational& stated);
  bool tell(const Scene& scene, const Quantity& q, const SentenceSubject& s, const Number& x);

  // ---- sums.cpp: numbers of no row, or of all
  [[nodiscard]] std::optional<int> year_of_all(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] std::optional<Number> printed_for_the_year(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] std::optional<std::pair<SentenceSubject, std::vector<Number>>> sum_of_a_year(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] std::optional<std::vector<Number>> sum_of_all_rows(const Scene& scene, const Quantity& q) const;
  void take_up_row(Scene& scene, const Quantity& q) const;
  bool judge_sum(Scene& scene, const Quantity& q);

  // ---- slips.cpp: what authors get wrong when they copy
  [[nodiscard]] std::optional<int> year_beside(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] std::optional<std::pair<Number, Number>> number_of_another_year(const Scene& scene, const Quantity& q, const SentenceSubject& s) const;
  [[nodiscard]] std::optional<std::pair<Number, Number>> percent_of_another_year(const Scene& scene, const Quantity& q, const SentenceSubject& s) const;
  [[nodiscard]] std::optional<std::pair<Number, Number>> step_of_another_year(const Scene& scene, const Quantity& size, int way, const SentenceSubject& s) const;
  [[nodiscard]] bool right_behind(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] std::optional<std::pair<Number, Number>> went_the_other_way(const Scene& scene, const Quantity& size, int way, const SentenceSubject& s) const;

  [[nodiscard]] bool compared_with(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] bool plainly_dated(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] bool told_plainly(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] std::optional<std::pair<Number, Number>> misdated(const Scene& scene, const Quantity& q) const;
  void judge_crossed(Scene& scene);
  void judge_crossed_groups(Scene& scene);
  void refute_crossed(Scene& scene, SentenceSubject s, const std::pair<Number, Number>& crossed);
  [[nodiscard]] std::optional<std::string> group_label(const Number& x) const;
  [[nodiscard]] std::optional<std::pair<Number, Number>> of_unnamed_column(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] bool of_row_beside(const Scene& scene, const Quantity& q, const SentenceSubject& s, const Number& own) const;
  [[nodiscard]] std::optional<Number> swapped_in_a_row(const Scene& scene, const Quantity& q) const;

  // ---- percents.cpp: changes
  void judge_percents(Scene& scene);
  bool change(Scene& scene, const Quantity& q, int way, bool sure);
  [[nodiscard]] bool told_before_the_pair(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] std::optional<Number> led_to(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] std::optional<int> direction(const Scene& scene, const Quantity* q) const;
  [[nodiscard]] bool told_here(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] bool stands_at_a_rate(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] std::optional<int> amount_of_change(const Scene& scene, const Quantity& q) const;

  // ---- overtakes.cpp: one row passes another
  void judge_overtakes(Scene& scene);

  // ---- only_years.cpp: in no other year
  [[nodiscard]] bool only_years(const Scene& scene, std::size_t at) const;
  void judge_only_years(Scene& scene);

  // ---- told_shares.cpp: the share that was told, in another year
  [[nodiscard]] std::optional<std::pair<Number, std::optional<Number>>> told_share_in(const ToldShare& told, int year) const;
  bool share_in_another_year(Scene& scene, const Quantity& q, const BendWord& bend);

  // ---- shares.cpp: a part of a whole
  bool share_of(Scene& scene, const Quantity& q);
  [[nodiscard]] bool counts_in_one_column(std::size_t table) const;
  [[nodiscard]] bool narrows_the_whole(const Scene& scene, const SentenceSubject& s) const;
  [[nodiscard]] bool is_named_whole(const Scene& scene, const SentenceSubject& s, const SentenceSubject& whole, const Quantity& q) const;
  [[nodiscard]] bool share_of_the_whole(const Scene& scene, const SentenceSubject& s, const Quantity& q) const;
  [[nodiscard]] bool share_of_all(const Scene& scene, const SentenceSubject& s, const Quantity& q) const;
  bool share_of_told(Scene& scene, const Quantity& q, const BendWord& bend);
  bool share_together(Scene& scene, const Quantity& q);
  bool share_of_open_rows(Scene& scene, const Quantity& q);
  bool printed_percent(Scene& scene, const Quantity& q);
  [[nodiscard]] std::optional<std::pair<SentenceSubject, Number>> in_the_row_named(const Scene& scene, const Number& x) const;
  [[nodiscard]] std::optional<Number> largest_around(const Number& x) const;
  bool apposed_share(Scene& scene, const Quantity& q);

  // ---- trends.cpp
  void judge_factor(Scene& scene);
  void judge_trend(Scene& scene);
  bool judge_run(Scene& scene, std::size_t at);
  bool run_of_years(Scene& scene, const SentenceSubject& s, std::optional<int> length, std::size_t at, std::string stated);
  [[nodiscard]] std::optional<std::size_t> times_another(const Scene& scene, std::size_t at, std::size_t end) const;
  [[nodiscard]] std::pair<std::size_t, int> small_number(const std::vector<Token>& tokens, std::size_t at) const;
  [[nodiscard]] std::optional<DirectionMention> way_of_run(const Scene& scene, std::size_t at) const;
  /// So many years, told in so many words.
  struct ToldRun {
    int years;
    std::size_t words;
  };
  [[nodiscard]] std::optional<ToldRun> told_each_of(const Scene& scene, std::size_t at) const;
  [[nodiscard]] std::optional<ToldRun> told_years_running(const Scene& scene, std::size_t at) const;
  [[nodiscard]] std::optional<ToldRun> told_in_a_row(const Scene& scene, std::size_t at) const;
  [[nodiscard]] bool is_followed(const Scene& scene, std::size_t at) const;
  [[nodiscard]] bool opens_contrast(const Scene& scene, std::size_t at, std::size_t from) const;
  [[nodiscard]] int years_of_later_run(const Scene& scene, std::size_t at, int way) const;
  [[nodiscard]] bool says_every_year(const Scene& scene) const;
  [[nodiscard]] std::optional<int> years_in_a_row(const Scene& scene) const;
  [[nodiscard]] bool any_row_runs(int length, int way) const;
  [[nodiscard]] const DirectionMention* direction_near(const Scene& scene, std::size_t at) const;
  void judge_arrival(Scene& scene);
  [[nodiscard]] bool than_a_year(const Scene& scene, std::size_t than) const;
  [[nodiscard]] bool sets_groups_apart(const Scene& scene) const;
  [[nodiscard]] bool says_otherwise(const Scene& scene, int way) const;
  [[nodiscard]] bool says_comparative(const Scene& scene) const;
  [[nodiscard]] bool of_a_share(const Scene& scene, const SentenceSubject& s) const;
  void judge_direction(Scene& scene);

  // ---- groups.cpp: one group beside another
  void judge_groups(Scene& scene);
  [[nodiscard]] std::optional<Versus> versus(const Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second) const;
  [[nodiscard]] std::optional<Versus> two_rows(const Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second) const;
  [[nodiscard]] std::vector<std::pair<Number, Number>> pairs_of_years(const std::pair<Number, Number>& both) const;
  [[nodiscard]] std::vector<std::pair<Number, Number>> pairs_of_every_year(const Scene& scene, const SentenceSubject& a, const SentenceSubject& b) const;
  bool judge_per_each(Scene& scene);
  bool times_as_many(Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second, const Rational& factor, const BendWord& bend, std::string stated);
  bool judge_times(Scene& scene, std::size_t at, std::size_t behind, const Rational& factor, const BendWord& bend, std::string stated);
  void compare(Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second, int way);
  bool compare_rows(Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second,
                    const std::function<Verdict(const Number&, const Number&)>& judged);
  [[nodiscard]] bool holds_for_all(const Scene& scene, std::size_t t, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second,
                                   const std::function<Verdict(const Number&, const Number&)>& judged) const;
  [[nodiscard]] std::vector<std::size_t> tables_with_groups(const Scene& scene, const std::vector<std::size_t>& first, const std::vector<std::size_t>& second) const;
  [[nodiscard]] std::vector<std::pair<Number, Number>> both_groups(const Scene& scene, const SentenceSubject& s, const std::vector<std::size_t>& first,
                                                                   const std::vector<std::size_t>& second) const;
  [[nodiscard]] bool names(const Scene& scene, std::string_view label, const std::vector<std::size_t>& tokens) const;

  // ---- quantified.cpp: how many of the rows
  void judge_quantified(Scene& scene);
  [[nodiscard]] std::optional<Quantifier> quantifier(const Scene& scene) const;
  [[nodiscard]] bool names_some_rows(const Token& token) const;
  [[nodiscard]] static bool wanted(const Quantifier& q, bool named);
  [[nodiscard]] static std::size_t telling_row(const Quantifier& q, const std::vector<Verdict>& found, const std::vector<bool>& named, Verdict v);
  [[nodiscard]] static Verdict holds_of_rows(const Quantifier& q, const std::vector<Verdict>& found, const std::vector<bool>& named);
  [[nodiscard]] std::optional<int> way_of_rows(const Scene& scene) const;
  [[nodiscard]] const std::vector<SentenceSubject>& members(std::size_t table) const;
  [[nodiscard]] std::optional<std::pair<Verdict, std::pair<Number, Number>>> went(const Scene& scene, const SentenceSubject& s, int way, const Quantity* amount = nullptr) const;

  [[nodiscard]] const std::vector<std::size_t>& rows_of_one_kind(std::size_t table) const;
  [[nodiscard]] bool all_rows_of_a_table(int many) const;

  // ---- extents.cpp: what all numbers keep to
  void judge_extents(Scene& scene);
  bool keep_bound(Scene& scene, const Quantity& q, std::size_t at, std::size_t behind, bool denied);
  bool some_keep_bound(Scene& scene);
  bool some_years_keep_bound(Scene& scene);
  void judge_span(Scene& scene);
  void judge_mean_of_years(Scene& scene);
  [[nodiscard]] Verdict keeps_to(const Number& x, const Quantity& q) const;
  [[nodiscard]] std::pair<Verdict, Number> all_keep_to(const std::vector<Number>& numbers, const Quantity& q, bool denied) const;
  [[nodiscard]] bool names_rows(std::size_t table, const Token& token) const;
  [[nodiscard]] std::vector<std::size_t> columns_meant(const Scene& scene, std::size_t table, const Quantity& q) const;
  [[nodiscard]] std::vector<Number> numbers_of_rows(const Scene& scene, std::size_t table, const Quantity& q) const;

  // ---- rank_words.cpp: where a sentence ranks something
  [[nodiscard]] std::optional<RankPlace> rank_at(const Scene& scene, std::size_t at) const;
  [[nodiscard]] std::optional<RankPlace> never_so(const Scene& scene, std::size_t at) const;
  [[nodiscard]] std::optional<RankPlace> more_than_any(const Scene& scene, std::size_t at) const;

  // ---- ranks.cpp: a number among others
  void judge_ranks(Scene& scene);
  void rank(Scene& scene, const RankWord& word, std::size_t at, std::size_t end);
  [[nodiscard]] std::optional<int> excepted_year(const Scene& scene, std::size_t end) const;
  [[nodiscard]] RankSpan rank_span(const Scene& scene, const SentenceSubject& s, std::size_t at, std::size_t end) const;
  [[nodiscard]] bool ranks_the_row(const Scene& scene, const SentenceSubject& s, const RankWord& word, std::size_t at, std::size_t end) const;
  [[nodiscard]] const SentenceSubject* right_before_rank(const Scene& scene, const std::vector<const SentenceSubject*>& rows, std::size_t at) const;
  [[nodiscard]] bool side_by_side(const Scene& scene, const std::vector<const SentenceSubject*>& rows, std::size_t at) const;
  [[nodiscard]] SentenceSubject with_neighbours(const Scene& scene, SentenceSubject s) const;
  [[nodiscard]] bool opens_with_after(const Scene& scene) const;
  [[nodiscard]] bool ranks_something(const Scene& scene) const;
  [[nodiscard]] bool is_ahead(const Scene& scene, const SentenceSubject& s) const;
  [[nodiscard]] std::size_t rows_ahead(const Scene& scene, const std::vector<const SentenceSubject*>& rows, std::size_t table) const;
  [[nodiscard]] bool stands_by(const Scene& scene, const SentenceSubject& s, std::size_t at) const;
  [[nodiscard]] bool in_a_name(const Scene& scene, std::size_t at) const;
  [[nodiscard]] bool makes_a_choice(const Scene& scene) const;
  [[nodiscard]] bool column_spoken_of(std::size_t table) const;
  [[nodiscard]] std::optional<Standing> among_years(const Scene& scene, const SentenceSubject& s, const RankWord& word, const RankSpan& span) const;
  [[nodiscard]] std::optional<Standing> among_rows(const Scene& scene, const SentenceSubject& s, const RankWord& word) const;
  [[nodiscard]] Verdict place_among(const Number& x, const std::vector<Number>& others, const RankWord& word) const;
  [[nodiscard]] std::vector<Number> rivals(const Number& x, bool down) const;
  [[nodiscard]] static std::size_t sum_of(const Number& y, const std::vector<const Number*>& group);
  [[nodiscard]] bool breakdown(const SentenceSubject& s) const;

  // ---- rank_changes.cpp: which row changed most
  [[nodiscard]] std::optional<std::pair<std::size_t, int>> largest_change(const Scene& scene) const;
  void judge_largest_change(Scene& scene);
  [[nodiscard]] std::optional<LargestChange> largest_of_rows(const Scene& scene, int way) const;
  [[nodiscard]] std::optional<LargestChange> largest_of_years(const Scene& scene, std::size_t at, int way) const;
  [[nodiscard]] Verdict largest_as_said(const Scene& scene, Verdict numbers, Verdict percent) const;

  // ---- order.cpp: rows in the order of their numbers
  [[nodiscard]] std::pair<std::size_t, std::size_t> ahead_of(const Number& x, const std::vector<Number>& others, int direction) const;
  [[nodiscard]] std::vector<Number> named_among(const Scene& scene, const std::vector<Number>& numbers, const std::vector<std::size_t>& tokens, bool down) const;
  [[nodiscard]] std::vector<std::size_t> behind_phrase(const Scene& scene, std::span<const std::string_view> phrases, std::size_t from) const;
  void judge_followers(Scene& scene, const SentenceSubject& lead, const Number& first, const RankWord& word, std::size_t end);
  void judge_after(Scene& scene);
  void judge_first_time(Scene& scene);
  void judge_first_change(Scene& scene);

  // ---- points.cpp: percentage points
  [[nodiscard]] std::optional<Quantity> points_at(const Scene& scene, std::size_t k) const;
  void judge_points(Scene& scene);
  bool points_of_pair(Scene& scene, const Quantity& q);
  bool points_of_years(Scene& scene, const Quantity& q);
  bool points_of_rows(Scene& scene, const Quantity& q);
  bool points_of_counts(Scene& scene, const Quantity& q);

  // ---- arithmetic.cpp: what the numbers of one sentence are to each other
  void judge_arithmetic(Scene& scene);
  void from_to_way(Scene& scene);
  void part_of_whole(Scene& scene);
  void sum_of_two(Scene& scene);
  [[nodiscard]] bool apposed(const Scene& scene, const Quantity& q) const;
  [[nodiscard]] bool made_of_others(const Scene& scene, const Quantity& q) const;
  void by_itself(const Scene& scene, std::string code, std::string statement, std::string printed, Range truth, Verdict v);

  // ---- findings
  [[nodiscard]] Finding begin(const Scene& scene, std::string code, std::string statement, std::string printed) const;
  void open(Finding f, std::string phrase, std::string stated);
  void collect_rows_by_name();
  [[nodiscard]] bool has_differing_twin(const std::vector<Number>& numbers) const;
  void finish(const SentenceSubject& s, Finding f, std::string_view kind, Verdict v, Tie tie, const std::vector<Number>& numbers);

  const Report& report_;
  const NumberRanges& ranges_;
  const ProseWords& words_;
  SubjectIndex index_;
  std::set<std::string, std::less<>> known_;
  std::optional<int> latest_;
  bool school_years_ = false;               ///< the latest is the first of two: 2023/24
  std::vector<std::pair<std::vector<int>, std::vector<int>>> units_;  ///< of each table's rows and columns
  std::set<std::size_t> several_;           ///< tables with several columns of one year
  mutable std::map<std::size_t, std::vector<bool>> meant_;  ///< which of them this sentence means; of those that were asked for
  std::string_view before_;                 ///< the sentence before it in its paragraph
  const std::vector<Token>* sentence_ = nullptr;            ///< its words
  bool speaks_of_parts_ = false;            ///< of halves or quarters
  std::size_t report_rows_ = 0;             ///< of all tables
  bool of_other_report_ = false;            ///< it may hold numbers against those of an earlier report
  std::unordered_map<std::string, std::vector<NumberRef>> rows_named_;  ///< rows of tables with years, by their labels, folded
  std::vector<std::pair<Subperiod, std::optional<int>>> named_parts_;  ///< of years that it names, and of which year
  mutable Asked<Number> asked_;
  mutable std::map<std::size_t, std::vector<std::size_t>> of_one_kind_;  ///< of each table that was asked for
  std::set<std::string> row_nouns_;         ///< what stands above the labels of some table
  std::vector<Printed> printed_;            ///< by their lower ends
  std::vector<Number> percents_;            ///< every percentage that the tables print
  std::vector<std::size_t> percents_by_low_;
  bool too_many_ = false;                   ///< more cells than are looked through: any number may be printed
  std::vector<SentenceSubject> previous_;   ///< of the sentence before
  bool previous_sure_ = false;              ///< it spoke of one row, by its label or a number
  std::optional<int> previous_year_;
  static constexpr std::size_t most_spoken = 2000;
  std::vector<Token> spoken_;  // of the paragraph up to the sentence, and of it; of a longer one the first
  std::optional<std::pair<int, int>> only_year_before_;  // the first and last of it
  bool choice_ = false;                     ///< this paragraph spoke of some of the rows: `of the four regions`
  std::optional<ToldShare> share_, next_share_;  ///< that the sentence before, or this one, tells
  std::vector<NumberRef> told_, next_told_;  ///< numbers that the sentence before, or this one, tells
  std::optional<std::pair<Number, Number>> pair_, next_pair_;  ///< two numbers that it, or this one, sets side by side
  std::vector<Finding> findings_;
};

}  // namespace kinderrechten::detail::prose
