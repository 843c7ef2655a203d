// SPDX-License-Identifier: BSD-3-Clause
#include <array>

#include "prose_words_tables.hpp"

namespace kinderrechten::detail {
namespace {
using std::string_view;

constexpr BendWord bends[] = {
    {"nearly", Bend::nearly, 10, 25},
    {"almost", Bend::nearly, 10, 25},
    {"close to", Bend::about, 10, 25},
    {"just under", Bend::nearly, 10, 25},
    {"just below", Bend::nearly, 10, 25},
    {"slightly less than", Bend::nearly, 10, 25},
    {"slightly fewer than", Bend::nearly, 10, 25},
    {"just over", Bend::little_over, 10, 25},
    {"slightly more than", Bend::little_over, 10, 25},
    {"well over", Bend::more},
    {"over", Bend::more},
    {"about", Bend::about, 10, 25},
    {"around", Bend::about, 10, 25},
    {"approximately", Bend::about, 10, 25},
    {"approx", Bend::about, 10, 25},
    {"roughly", Bend::about, 15, 30},
    {"some", Bend::about, 10, 25},
    {"an estimated", Bend::about, 15, 50},
    {"fewer than", Bend::less},
    {"less than", Bend::less},
    {"under", Bend::less},
    {"below", Bend::less},
    {"more than", Bend::more},
    {"above", Bend::more},
    {"at least", Bend::at_least},
    {"no fewer than", Bend::at_least},
    {"no less than", Bend::at_least},
    {"a minimum of", Bend::at_least},
    {"at most", Bend::at_most},
    {"no more than", Bend::at_most},
    {"up to", Bend::at_most},
    {"a maximum of", Bend::at_most},
};

constexpr DirectionWord directions[] = {
    {"rose", 1},        {"risen", 1},        {"rise", 1},        {"rises", 1},       {"rising", 1},
    {"increased", 1},   {"increase", 1},     {"increases", 1},   {"grew", 1},        {"grown", 1},
    {"growth", 1},      {"went up", 1},      {"gone up", 1},     {"climbed", 1},     {"higher", 1},
    {"jumped", 1},      {"surged", 1},       {"soared", 1},
    {"fell", -1},       {"fallen", -1},      {"fall", -1},       {"falls", -1},      {"decreased", -1},
    {"decrease", -1},   {"dropped", -1},     {"drop", -1},       {"declined", -1},   {"decline", -1},
    {"went down", -1},  {"gone down", -1},   {"lower", -1},      {"shrank", -1},     {"shrunk", -1},
    {"reduction", -1},  {"plunged", -1},
    {"unchanged", 0},   {"remained the same", 0}, {"stayed the same", 0}, {"remained stable", 0},
};

constexpr DirectionWord after_percent[] = {
    {"less", -1}, {"fewer", -1}, {"lower", -1}, {"more", 1}, {"higher", 1}};

constexpr FactorWord factors[] = {
    {"doubled", 2, 1},    {"doubling", 2, 1},    {"tripled", 3, 1},    {"trebled", 3, 1},
    {"quadrupled", 4, 1}, {"halved", 1, 2},      {"halving", 1, 2},    {"twice as many", 2, 1},
    {"twice as high", 2, 1}, {"three times as many", 3, 1}, {"four times as many", 4, 1},
    {"half as many", 1, 2},
};

constexpr NumberWord ordinals[] = {{"second", 2}, {"third", 3}, {"fourth", 4}, {"fifth", 5}, {"sixth", 6}, {"seventh", 7}};
constexpr string_view in_a_row[] = {"year in a row", "consecutive year", "successive year", "year running"};
constexpr DirectionWord extremes[] = {{"highest", 1}, {"lowest", -1}};

constexpr NumberWord fractions[] = {
    {"half of", 1, 2},     {"a half", 1, 2},      {"half the", 1, 2},    {"one half", 1, 2},
    {"a third", 1, 3},     {"one third", 1, 3},   {"one-third", 1, 3},   {"two thirds", 2, 3},
    {"two-thirds", 2, 3},  {"a quarter", 1, 4},   {"one quarter", 1, 4}, {"three quarters", 3, 4},
    {"three-quarters", 3, 4}, {"a fifth", 1, 5},  {"one fifth", 1, 5},   {"two fifths", 2, 5},
    {"three fifths", 3, 5}, {"four fifths", 4, 5}, {"a sixth", 1, 6},    {"a tenth", 1, 10},
    {"one tenth", 1, 10},
};

constexpr NumberWord cardinals[] = {
    {"zero", 0}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7},
    {"eight", 8}, {"nine", 9}, {"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"thirteen", 13},
    {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18},
    {"nineteen", 19}, {"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50}, {"sixty", 60},
    {"seventy", 70}, {"eighty", 80}, {"ninety", 90}, {"a hundred", 100}, {"one hundred", 100},
    {"two hundred", 200}, {"three hundred", 300}, {"four hundred", 400}, {"five hundred", 500},
    {"a thousand", 1000}, {"one thousand", 1000}, {"two thousand", 2000},
};

constexpr string_view percent[] = {"percent", "per cent", "pct"};
constexpr string_view from[] = {"from"};
constexpr string_view to[] = {"to"};
constexpr string_view compared[] = {"compared with", "compared to", "relative to", "in comparison with", "versus",
                                    "vs", "against", "since", "than in", "up from", "down from"};
constexpr string_view last_year[] = {"last year", "the previous year", "the year before", "a year earlier",
                                     "the preceding year"};
constexpr string_view this_year[] = {"this year"};
constexpr string_view subset[] = {"of which", "of whom", "of these", "of them", "including", "among them"};
constexpr string_view each_of[] = {"in", "out of", "in every", "out of every"};
constexpr string_view not_counts[] = {
    "article", "art", "table", "figure", "chapter", "section", "appendix", "page", "note", "years", "year",
    "year-olds", "year-old", "months", "month", "weeks", "week", "days", "day", "hours", "hour", "euros", "euro",
    "aged", "age", "ages", "number", "no", "covid", "version", "phase", "degrees", "kilometres", "km", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "century"};
constexpr string_view times[] = {"times"};
constexpr string_view back[] = {"this is", "that is", "this means", "that means", "this was", "that was",
                                "this amounts to", "an increase", "a decrease", "a rise", "a fall", "a drop"};
constexpr string_view function_words[] = {
    "the", "a", "an", "and", "or", "in", "on", "of", "for", "with", "at", "by", "from", "to", "than", "that", "this",
    "these", "those", "there", "is", "was", "were", "are", "be", "been", "has", "have", "had", "also", "still", "not",
    "as", "it", "its", "their", "they", "we", "compared", "year", "last", "about", "nearly", "almost", "more", "less",
    "fewer", "so", "all", "total", "between", "under", "over", "around", "just", "only", "then", "now", "again",
    "however", "percent", "per", "cent", "slightly", "sharply", "further", "previous", "before", "earlier", "relative",
    "against", "since", "versus", "least", "most", "up", "down", "went", "even", "came", "which", "who", "whom", "same",
    "times", "many", "much", "some", "approximately", "roughly", "half", "any", "no", "during"};
constexpr string_view verbs[] = {
    "number", "numbers", "figure", "figures", "reported", "registered", "recorded", "counted", "rose", "fell",
    "increased", "decreased", "increase", "decrease", "rise", "fall", "drop", "dropped", "grew", "doubled", "halved",
    "tripled", "declined", "decline", "stood", "amounted", "remained", "stayed", "reached", "saw", "gone", "risen",
    "fallen", "known", "seen", "noted", "made", "concerned", "involved", "went", "climbed", "growth", "higher",
    "lower", "received", "found", "imposed", "issued", "placed", "submitted", "granted"};
constexpr string_view rest[] = {"unknown", "other", "others", "total", "rest", "remaining", "all"};
constexpr string_view abbreviations[] = {"e.g", "i.e", "approx", "no", "art", "dr", "mr", "mrs", "prof", "vs", "etc",
                                         "fig", "incl", "excl", "st"};
constexpr string_view hedges[] = {"expected", "expects", "target", "aim", "aims", "would", "could", "might", "may",
                                  "possibly", "perhaps", "forecast", "if", "not", "no", "seems", "appears"};
}  // namespace

const ProseWords english_prose = {"en", bends, directions, after_percent, factors, ordinals, in_a_row, extremes, fractions, cardinals, percent, from, to,
                                  compared, last_year, this_year, subset, each_of, not_counts, times, back,
                                  function_words, verbs, rest, abbreviations, hedges};
}  // namespace kinderrechten::detail
