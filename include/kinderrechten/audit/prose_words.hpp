// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <span>
#include <string_view>

#include "kinderrechten/table/report.hpp"

namespace kinderrechten {

/// How a word bends the number beside it: `bijna 100`, `ruim 100`, `fewer than 100`.
enum class Bend { exact, about, nearly, little_over, less, more, at_least, at_most };

/// A word that bends a number, and how far: within `confirm` per cent of the number the sentence
/// holds, beyond `refute` per cent it does not, between the two it stays undecided. For plain
/// comparisons (less, more, at least, at most) the tolerances are 0: the comparison decides.
struct BendWord {
  std::string_view words;
  Bend bend;
  int confirm = 0, refute = 0;
};

/// A word that says which way a number went: `gestegen`, `fell`.
struct DirectionWord {
  std::string_view word;
  int direction;  ///< +1 up, -1 down, 0 unchanged
};

/// A verb in two pieces with words between them: `nam … toe`.
struct SplitWord {
  std::string_view verb, particle;
  int direction;
};

/// A word that says how many times as large: `verdubbeld` = 2, `halved` = 1/2.
struct FactorWord {
  std::string_view word;
  int numerator, denominator;
};

/// A word that says where a number stands among others: `hoogste`, `most common`.
struct RankWord {
  enum class Of { either, years, rows };  ///< among the years of one row, among the rows beside it, or either
  std::string_view words;
  int direction = 1;  ///< +1 counted from the largest, -1 from the smallest
  Of of = Of::either;
  int place = 1;
  bool adverb = false;  ///< `het vaakst`: what stands behind it is not what is ranked
};

/// A number in words; fractions have a denominator above 1.
struct NumberWord {
  std::string_view words;
  int numerator, denominator = 1;
};

/// Everything the sentence reader knows of a language; data only, one table per language.
///
/// Words are lower case. A phrase of several words is written with single spaces.
/// Who comes from a country: `Syriërs`, `Afghan`. A sentence that says so speaks of the row of the country.
struct PeopleWord {
  std::string_view word, country;
};

struct ProseWords {
  std::string_view language;
  char decimal;                                  ///< before the decimals of a printed number
  std::span<const BendWord> bends;
  BendWord fraction;                             ///< how exact `een derde` is meant without a bend of its own
  BendWord factor;                               ///< how exact `verdubbeld` is meant
  std::span<const DirectionWord> directions;
  std::span<const SplitWord> split_directions;   ///< `nam in 2020 licht toe`
  std::span<const SplitWord> added_verbs;        ///< around an amount of change: `kwamen er 117 bij`
  std::span<const SplitWord> other_verbs;        ///< no direction in two pieces: `groeide … op`, `grew up`
  std::span<const std::string_view> before_now;  ///< before a direction: it went that way at an earlier time; `after falling`
  std::span<const SplitWord> comes_after;        ///< around what went before: `volgde die groei op drie dalingen`
  std::span<const std::string_view> contrasts;   ///< opens a clause that speaks of something else: `maar`
  std::span<const DirectionWord> after_amount;   ///< right behind a number or percentage: `39% minder`
  std::span<const DirectionWord> before_amount;  ///< right before it: `up 14%`
  std::span<const DirectionWord> comparatives;   ///< before `than`: one group is larger than another
  std::span<const std::string_view> lasting;     ///< of those, what compares lengths of time: `langer`
  std::span<const std::string_view> than;        ///< between the groups: `dan`
  std::span<const std::string_view> as;          ///< behind a factor, before what it is a factor of: `als`
  std::span<const DirectionWord> outnumbers;     ///< a verb that stands between them
  std::span<const std::string_view> the_total;   ///< names a total row whatever its label: `totaal`
  std::span<const std::string_view> before_the_total;  ///< where nothing but these stands before it: `het`, `latest`
  std::span<const std::string_view> totals;      ///< before all of the rows: their total, not each of them; `the total of all schools`
  std::span<const std::string_view> describes;   ///< before a noun for any row: one that is told apart by what it is like; `the younger group`
  std::span<const std::string_view> overtakes;   ///< between two rows: the first became the larger; `overtook`
  std::span<const FactorWord> factors;
  std::span<const NumberWord> ordinals;          ///< `derde`, before `jaar op rij`
  std::span<const std::string_view> in_a_row;    ///< `jaar op rij`
  std::span<const std::string_view> run_units;   ///< behind a number of years that went one way: `jaar op rij`
  std::span<const DirectionWord> run_changes;    ///< behind a number of steps one way: `dalingen op rij`
  std::span<const std::string_view> years_of;    ///< between a number of years and the way they went: `jaren van`
  std::span<const std::string_view> every_year;  ///< `elk jaar`, `without interruption`: all of its steps
  std::span<const std::string_view> always;      ///< of a rank: in every year; `steevast`
  std::span<const std::string_view> each_of_the; ///< before a number of years: `in each of the last`
  std::span<const std::string_view> except;      ///< not every one of them: `behalve in`
  std::span<const std::string_view> every_one;   ///< `alle`, before a noun of rows: every one of them
  std::span<const std::string_view> group_nouns; ///< what rows may be called: `regio's`, `countries`
  std::span<const std::string_view> except_named; ///< before the rows that did not: `met uitzondering van`
  std::span<const std::string_view> but_one;     ///< all of them less one: `op één na`
  std::span<const std::string_view> only_named;  ///< beside the only rows that did: `alleen`
  std::span<const RankWord> ranks;               ///< `hoogste`, `most common`
  std::span<const std::string_view> per_each;    ///< before a group of which there is one for so many others: `op elk`, `for every`
  std::span<const std::string_view> strongest;   ///< before a direction: no other row changed as much; `sterkste`, `sharpest`
  std::span<const std::string_view> paces;       ///< of a change that itself grew or shrank: `steeper`
  std::span<const std::string_view> relative;    ///< of changes: per cent; `relatief`
  std::span<const std::string_view> absolute;    ///< of changes: in numbers
  std::span<const std::string_view> never_before; ///< before `so_many`, no other year was: `nog nooit`
  std::span<const DirectionWord> so_many;        ///< `zo veel`, `so low`
  std::span<const std::string_view> until_then;  ///< of a rank: among the years before; `tot dan toe`
  std::span<const std::string_view> any_year;    ///< behind a comparative: than in every other year; `dan ooit`
  std::span<const NumberWord> before_rank;       ///< the place in the ranking: `second`, `op een na`
  std::span<const std::string_view> rank_nouns;  ///< beside a rank: a row is meant, not a year; `group`, `land`
  std::span<const std::string_view> rank_groups; ///< right behind it, for any row: `group`; but `the largest city` ranks something else
  std::span<const std::string_view> choice;      ///< a ranking among some rows only: `among those`, `na`
  std::span<const std::string_view> followed_by; ///< before the row at the next place: `gevolgd door`
  std::span<const std::string_view> ranked_after; ///< opens a sentence, before the rows that are ahead: `na`
  std::span<const std::string_view> first_time;  ///< in that year and in none before: `voor het eerst`
  std::span<const std::string_view> first;       ///< before a change: none like it came before; `eerste`
  std::span<const std::string_view> gaps;        ///< behind a rank: it is a difference that is ranked, `verschil`
  std::span<const NumberWord> fractions;         ///< `een derde`, `half of`
  std::span<const DirectionWord> majorities;     ///< more, or less, than half: `de meerderheid`
  std::span<const std::string_view> joins;       ///< before a fraction that belongs to a number: `two and a half`
  std::span<const NumberWord> cardinals;         ///< `vijf`, `twaalf`; not the article `een`
  std::span<const NumberWord> scales;            ///< behind a number: `miljoen`
  std::span<const std::string_view> joiners;     ///< between the digits of a spelled number: the `en` of `drieëntwintig`
  std::span<const std::string_view> percent;     ///< `procent`
  std::span<const std::string_view> points;      ///< `procentpunt`
  std::span<const std::string_view> rates;       ///< a number beside it is a percentage without a sign: `aandeel`
  std::span<const std::string_view> from;        ///< before the first number of a pair
  std::span<const std::string_view> to;          ///< before the second
  std::span<const std::string_view> by;          ///< before an amount of change: `met 39%`
  std::span<const std::string_view> of;          ///< between a direction and its amount: `daling van 39%`
  std::span<const std::string_view> of_all;      ///< behind a share: `van de`
  std::span<const std::string_view> between;     ///< opens a span of years: `tussen`
  std::span<const std::string_view> compared;    ///< before the year compared with: `ten opzichte van`
  std::span<const std::string_view> on_year;     ///< between a percentage and the year compared with: `up 14% on 2021`
  std::span<const std::string_view> last_year;   ///< `vorig jaar`
  std::span<const std::string_view> whole_year;  ///< of all its parts: `het hele jaar`
  std::span<const std::string_view> latest_year;  ///< the last of the tables: `het laatste jaar`
  std::span<const std::string_view> this_year;   ///< `dit jaar`
  std::span<const std::string_view> since;       ///< before a year: `sinds`
  std::span<const std::string_view> afterwards;  ///< before what came later: `daarna`, `and then`
  std::span<const std::string_view> that_year;   ///< the one year that the sentence before named: `dat jaar`
  std::span<const std::string_view> since_then;  ///< `sindsdien`: from the year of the sentence before
  std::span<const std::string_view> aged;        ///< beside ages that name a row: `year-olds`, `aged`
  std::span<const std::string_view> year_units;  ///< behind the number of years: `jaar`
  std::span<const std::string_view> years_back;  ///< behind that: `eerder`
  std::span<const std::string_view> years_span;  ///< before it: `in`
  std::string_view one;                          ///< the article that may be the number one
  std::span<const std::string_view> a_year;      ///< behind a mean: of the years; `per jaar`
  std::span<const std::string_view> all_years;   ///< `in deze periode`: the whole of the series
  std::span<const std::string_view> together;    ///< the number adds up several: `in totaal`
  std::span<const std::string_view> together_with; ///< before one of them, the other is what the sentence is about: `samen met`
  std::span<const std::string_view> both;        ///< two that were named: `beide`
  std::span<const std::string_view> mean;        ///< the number is a mean: `gemiddeld`
  std::span<const std::string_view> subset;      ///< what follows speaks of a part: `waarvan`
  std::span<const std::string_view> each_of;     ///< between the numbers of `drie op de vijf`
  std::span<const std::string_view> not_counts;  ///< before or behind a number that counts nothing: `artikel`, `jaar`
  std::span<const std::string_view> measures;    ///< units of length of time: `dagen`, of a row that names them
  std::span<const std::string_view> before_number; ///< before a number that counts nothing: `nummer`, `€`
  std::span<const std::string_view> age_tails;   ///< behind an age or a rate: `of jonger`, `per dag`
  std::span<const std::string_view> times;       ///< `keer`: behind a small number a factor, behind a large one a count
  std::span<const std::string_view> makes_up;    ///< before the share that rows have of their whole: `goed voor`
  std::span<const std::string_view> that_is;     ///< before the share that two numbers of the sentence make: `oftewel`
  std::span<const std::string_view> as_many;     ///< behind `keer`: the number is a factor
  std::span<const std::string_view> back;        ///< a sentence that goes on about the one before: `dit is`
  std::span<const std::string_view> says;        ///< in the clause of whoever says so: `aldus`
  std::span<const std::string_view> this_kind;   ///< of a kind that was named before: `dit type`
  std::span<const std::string_view> there;       ///< of a verb in two pieces around an amount: the `er` of `kwamen er 117 bij`
  std::span<const std::string_view> elsewhere;   ///< of a place that was named before: `daar`
  std::span<const std::string_view> nationwide;  ///< of the whole country, which a table of a region does not count: `landelijk`
  std::span<const std::string_view> function;    ///< words that carry no subject
  std::span<const std::string_view> verbs;       ///< reporting verbs and nouns of counting: no subject either
  std::span<const std::string_view> persons;     ///< whoever or whatever is counted: `kinderen`, `gevallen`
  std::span<const std::string_view> reported;    ///< before what is counted, of every count: `gemelde`, `registered`
  std::span<const std::string_view> narrowing;   ///< before a noun that narrows what is counted: `in`, `onder`, `zonder`
  std::span<const std::string_view> rest;        ///< labels that name nothing: `onbekend`, `overig`
  std::span<const std::string_view> abbreviations; ///< a full stop after these ends no sentence
  std::span<const std::string_view> hedges;      ///< the sentence does not state it: `naar verwachting`
  std::span<const std::string_view> other_report; ///< the sentence may hold its numbers against those of an earlier report: `vorige editie`
  std::span<const std::string_view> none;        ///< before who is counted: there are none; `geen`
  std::span<const std::string_view> negations;   ///< `niet`: a direction is denied
  std::span<const std::string_view> never;       ///< before a bound: at no time, or nowhere; `nooit`
  std::span<const std::string_view> varies;      ///< before the ends of what a number took over the years: `schommelde`
  std::span<const PeopleWord> peoples;           ///< who comes from a country and what is of it, by its name; sorted
  std::span<const std::string_view> hides;       ///< with a bent small number: the sentence states how numbers are printed
};

/// The table for `nl` or `en`; Dutch for anything else.
[[nodiscard]] const ProseWords& prose_words(std::string_view language);
/// Those of the report's language, with the separators of its numbers.
[[nodiscard]] const ProseWords& prose_words(const Report& report);

}  // namespace kinderrechten
