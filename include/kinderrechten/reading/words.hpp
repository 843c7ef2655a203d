// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace kinderrechten {

/// Two letters or words that a label uses for the two halves of its figures: `(j-m)`, `(boys-girls)`.
struct PartPair {
  std::string_view first, second;            ///< as printed, folded
  std::string_view first_label, second_label;  ///< what they are called in the figures' parts
};

/// A number in words: `vijf`, `first`, `tens`.
struct ValueWord {
  std::string_view word;
  std::int32_t value;
};

/// What a phrase in a note, a label or a title says of figures.
enum class NoteRule : std::uint8_t {
  threshold,        ///< counts under {n} are not printed
  threshold_from_one,  ///< counts from 1 to {n} are not printed: a zero is
  threshold_up_to,  ///< counts up to and including {n} are not printed
  rounding,         ///< rounded to {n}
  rounding_also,    ///< to {n}, in a clause that leaves "rounded" to the one before it
  rounding_unsaid,  ///< rounded, without saying to what
  by_size,          ///< beside `rounding`: only figures of some size are, "counts below {n}", "larger"
  rounding_whole,   ///< to whole numbers: what is counted was a mean
  rounding_differences,  ///< sums may differ through rounding
  rounding_up,      ///< away from zero; goes with `rounding`
  rounding_down,    ///< toward zero
  rounding_random,  ///< by chance
  also_hidden,      ///< other counts than small ones are hidden too, so that these cannot be worked out
  or_hidden,        ///< in the legend of a symbol: … or it stands for such a one
  or_reason,        ///< … or it is hidden for a reason that need not be its own size: "another number in the same row"
  embargo,          ///< not to be published before a date
  series_break,     ///< from {y} on, or from this period on, other things are counted
  provisional,
  estimated,
  revised,
  refused,          ///< the source does not want to give it
  range,            ///< between {n} and {n}
  at_least,         ///< {n} or more
  at_most,          ///< {n} or fewer
  bracket_term,     ///< the number in brackets comes on top
  bracket_part,     ///< the number in brackets is included
  bracket_share,    ///< the number in brackets is a percentage
  bracket_name,     ///< who stand in brackets: `between brackets the boys`
  zero_shown,       ///< a zero is printed as zero
  source,           ///< who counts, named by the words that follow
  whole_row,        ///< speaks of the whole row that carries its mark
  whole_table,      ///< … of all figures of the table
};

/// A phrase as data. `pattern` is folded words, in which `{n}` is a number in digits or words, `{y}` a
/// year, `~` up to six other words, `…` any words of the sentence.
struct NotePhrase {
  NoteRule rule;
  std::string_view pattern;
};

/// What a sign is called: `asterisk`.
struct SymbolName {
  std::string_view word, sign;
};

/// What a legend may say of a symbol. Looked for in this order, so that "more than zero" is no zero.
enum class LegendMeaning : std::uint8_t {
  from_one,        ///< beside a bound: zero is not among what the symbol stands for
  tiny,            ///< more than zero, but it rounds to zero
  under_half,      ///< zero, or so little that it rounds to zero
  not_applicable,
  hidden,          ///< there is a number, which is not published
  unknown,
  zero,
};
struct LegendPhrase {
  LegendMeaning meaning;
  std::string_view phrase;
};

/// The words of one language by which tables and notes are understood. Data only; all folded: lower
/// case, without accents, dashes as `-`.
struct Words {
  std::string_view language;
  std::span<const std::string_view> frequent;        ///< tell the language
  std::span<const std::string_view> change;          ///< head of a change column
  std::span<const std::string_view> previous_year;
  std::span<const std::string_view> in_numbers;      ///< a change column that counts
  std::span<const std::string_view> points;          ///< a change column of differences between percentages
  std::span<const std::string_view> share;           ///< head or label of percentages
  std::span<const std::string_view> total;           ///< a total, as a whole label
  std::span<const std::string_view> total_start;     ///< a total, as the start of a label
  std::span<const std::string_view> everything;      ///< a total, as the start of the last label of a table
  std::span<const std::string_view> share_of;        ///< within a label: its numbers are percentages
  std::span<const std::string_view> counting;        ///< within a head, label or title: its numbers count
  std::span<const std::string_view> bases;           ///< start of the label of how many were asked: "base"
  std::span<const std::string_view> per_population;  ///< within a title: its numbers are rates
  std::span<const std::string_view> of_which;        ///< start of the label of a part
  std::span<const PartPair> parts;
  std::span<const std::string_view> distinct;        ///< distinct persons
  std::span<const std::string_view> registrations;   ///< cases, reports: one person may have several
  std::span<const std::string_view> ages;            ///< makes a head of numbers a category: "12-17 jaar"
  std::span<const std::string_view> beside_period;   ///< may stand with a year in a head
  std::span<const std::string_view> provisional;
  std::span<const std::string_view> revised;         ///< beside a year in a head: its figures were changed
  std::span<const std::string_view> hides;           ///< a sentence with a threshold speaks of hiding
  std::span<const std::string_view> figures;         ///< subject of a remark about all figures
  std::span<const std::string_view> means;           ///< in a label or head: its numbers are means
  std::span<const std::string_view> figures_about;   ///< before what the figures of a remark count: "figures on"
  std::span<const std::string_view> ends_topic;      ///< word that ends what they count: "are"
  std::span<const std::string_view> percentages;     ///< subject of a remark about percentages only
  std::span<const std::string_view> other_units;     ///< after a number: it counts no persons
  std::span<const std::string_view> contents;        ///< heading of a table of contents
  std::span<const std::string_view> notes;           ///< heading of the footnotes
  std::span<const std::string_view> continued;       ///< title of a table that goes on
  std::span<const std::string_view> table;           ///< first word of a table's title
  std::span<const std::string_view> remark_start;    ///< first word of a remark under a table
  std::span<const std::string_view> connecting;      ///< lower-case words within a source's name
  std::span<const std::string_view> articles;
  std::span<const std::string_view> nobody;          ///< words for an unknown value
  std::span<const std::string_view> referring;       ///< first word of a sentence about what was just named
  std::span<const std::string_view> below;           ///< points from a sentence to the table after it
  std::span<const std::string_view> everywhere;      ///< … to every table of the report
  std::span<const std::string_view> this_table;      ///< … to the one it stands at
  std::span<const ValueWord> numbers;
  std::span<const ValueWord> ordinals;
  std::span<const ValueWord> multiples;             ///< units of rounding: tientallen = 10
  std::span<const ValueWord> months;
  std::span<const std::string_view> legend_is;       ///< ties a symbol to its meaning: "means"
  std::span<const LegendPhrase> legend;
  std::span<const SymbolName> symbol_names;
  std::span<const std::string_view> sign_is;        ///< … so does this one that is called by its name
  std::span<const std::string_view> purposes;       ///< before what hiding is for: "so that"
  std::span<const std::string_view> units;           ///< in a label, head or title: numbers count thousands or more
  std::span<const std::string_view> rates;           ///< … but not beside these
  std::span<const std::string_view> unit_heads;      ///< such a unit as a whole head: "Thousands"
  std::span<const std::string_view> unit_labels;     ///< before it in a remark: "unit"
  std::span<const std::string_view> time_units;      ///< as a whole head, or behind it: its numbers are lengths of time
  std::span<const std::string_view> durations;       ///< in a head without numbers: so too
  std::span<const std::string_view> conditions;      ///< a rule of such a clause holds for some figures only: "where"
  std::span<const std::string_view> sizes;           ///< … so does one of figures called this: "larger"
  // What a sentence about rounding speaks of.
  std::span<const std::string_view> row_nouns, column_nouns;
  std::span<const std::string_view> from_end;        ///< "last" before a row
  std::span<const std::string_view> others;          ///< the rows nobody spoke of yet
  std::span<const std::string_view> indefinite;      ///< some of them, without saying which
  std::span<const std::string_view> span_words;      ///< between the first and the last row
  std::span<const std::string_view> conjunctions;
  std::span<const std::string_view> negation;
  std::span<const std::string_view> rounded;         ///< what the negation denies
  std::span<const std::string_view> exact;           ///< says that nothing was rounded
  std::span<const std::string_view> shown_as;        ///< between what a symbol stands for and the symbol: "are shown as"
  std::span<const std::string_view> basis;           ///< before it: what other figures were worked out from
  std::span<const std::string_view> except;
  std::span<const std::string_view> agents;          ///< before who rounds
  std::span<const std::string_view> since;           ///< before a year: from that one on
  std::span<const std::string_view> in_turn;         ///< numbers belong to what was named, in order
  std::span<const std::string_view> particles;       ///< words of grammar and of rounding, which no label is known by
  std::span<const NotePhrase> phrases;
};

}  // namespace kinderrechten
