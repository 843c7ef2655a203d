// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kinderrechten::detail {

/// The words that checks look for in labels, notes and heads, Dutch and English together: a report
/// may quote the other language, and none of these means something else there. Lower case; a word is
/// found where a word begins, and with `$` at its end only where one ends.
namespace words {

/// Behind a change: it is a difference, in percentage points or of rates.
inline constexpr std::string_view points[] = {"point", "punt", "procentpunt", "pp$", "p.p.", "ppt$"};

/// Numbers of such rows are no counts that add up.
inline constexpr std::string_view not_additive[] = {
    "gemiddeld", "mediaan", "percentage", "procent", "per 100", "per 1.000", "per 1000", "per 10.000",
    "per 10000", "per 100.000", "per inwoner", "ratio$", "index$", "verhouding$", "duur$", "wachttijd",
    "leeftijd van", "average", "median", "mean$", "per cent", "percent", "rate$", "rates$", "per head",
    "per capita", "per 1,000", "per 10,000", "per 100,000", "duration", "waiting time", "%"};

/// Numbers of a line headed so are means of those beside it.
inline constexpr std::string_view mean_of[] = {"gemiddeld", "gem.", "average", "mean$", "avg"};

/// … nor those of a column headed so; one of counts may have percentages in brackets.
inline constexpr std::string_view not_additive_heads[] = {
    "gemiddeld", "mediaan", "per 100", "per 1.000", "per 10.000", "per inwoner", "ratio$", "index$", "verhouding$",
    "doorlooptijd", "looptijd", "wachttijd", "verblijfsduur", "behandelduur", "duur$", "duration", "waiting time", "length of stay",
    "average", "median", "mean$", "rate$", "rates$", "per head", "per capita", "per 1,000", "per 10,000",
    "per kind", "per child", "per jongere", "per leerling", "per pupil", "per student", "per gezin", "per family", "per household", "per huishouden", "per persoon", "per person", "per case", "per zaak", "per placement", "per plaatsing"};

/// A total of such numbers that is no larger than the largest of them is their mean, not their sum.
inline constexpr std::string_view maybe_means[] = {
    "dagen", "weken", "maanden", "uren$", "minuten", "nachten", "days", "weeks", "months", "hours", "minutes", "nights",
    "gewogen", "weighted", "gemiddeld", "average", "mean$", "mediaan", "median"};

/// Behind a number: it is a percentage.
inline constexpr std::string_view per_cent[] = {"procent", "per cent", "percent", "pct"};

/// One person or case may stand in several rows: the rows may add up to more than the total.
inline constexpr std::string_view overlapping[] = {
    "meerdere antwoorden", "meer antwoorden", "meer dan één", "meer dan een keer", "meerdere keren",
    "vaker voorkomen", "vaker meegeteld", "dubbeltelling", "dubbel geteld", "dubbelen", "overlap",
    "meerdere categorie", "meerdere vormen", "verschillende vormen", "telt niet op", "tellen niet op",
    "niet optellen", "uniek", "multiple answers", "more than one", "more than once", "several times",
    "double count", "counted twice", "multiple categories", "do not add", "does not add", "may not sum",
    "do not sum", "unique"};

/// The printed numbers are rounded, so that sums may be off.
inline constexpr std::string_view rounded[] = {"afgerond", "afronding", "rounded", "rounding",
                                               "duizendtallen", "thousands", "x 1.000", "x 1000",
                                               "× 1.000", "× 1000", "x 1,000", "× 1,000", "miljoen",
                                               "million", "mln$"};

/// The printed numbers count thousands or more.
inline constexpr std::string_view in_units[] = {"duizendtallen", "duizenden", "thousands", "x 1.000", "x 1000", "× 1.000", "× 1000",
                                                "x 1,000", "× 1,000", "miljoen", "million", "millions", "mln$"};

inline constexpr std::string_view in_millions[] = {"miljoen", "million", "millions", "mln$"};

/// Rows that are only a choice of what there is.
inline constexpr std::string_view selection[] = {"top$", "belangrijkste", "grootste", "onder andere",
                                                 "bijvoorbeeld", "largest", "main$", "selected",
                                                 "geselecteerd", "among others", "for example"};

/// Of some persons it is not known to which part they belong.
inline constexpr std::string_view not_known[] = {
    "niet bekend", "onbekend", "niet geregistreerd", "niet vermeld", "not stated", "not known", "unknown", "not recorded",
    "not reported", "unspecified", "undisclosed"};

inline constexpr std::string_view of_which[] = {"waarvan", "of which", "of whom", "w.v.", "daarvan"};

/// Labels too general to say that two rows are the same thing.
inline constexpr std::string_view general_labels[] = {
    "totaal", "total", "overig", "overige", "other", "others", "onbekend", "unknown", "jongens",
    "meisjes", "boys", "girls", "mannen", "vrouwen", "men", "women", "aantal", "number", "alle", "all",
    "nederland", "ja", "nee", "yes", "no"};

/// Heads that do not say what is counted.
inline constexpr std::string_view general_heads[] = {"", "aantal", "aantallen", "number", "numbers", "totaal", "total", "n",
                                                     "count", "samen", "alle", "all", "kinderen", "children"};

inline constexpr std::string_view embargo[] = {"embargo"};

/// "for the fourth year in a row", without the ordinal.
inline constexpr std::string_view years_in_a_row[] = {"jaar op een rij", "jaar op rij", "year in a row",
                                                      "consecutive year", "year running",
                                                      "achtereenvolgende jaar"};
inline constexpr std::string_view not_given[] = {"niet geven", "niet verstrek", "niet gegeven",
                                                 "geweigerd", "weigert", "not given", "not give",
                                                 "refuse", "not provide", "withheld"};
struct Ordinal {
  std::string_view word;
  int value;
};
inline constexpr Ordinal ordinals[] = {
    {"tweede", 2}, {"derde", 3}, {"vierde", 4}, {"vijfde", 5}, {"zesde", 6}, {"zevende", 7},
    {"achtste", 8}, {"negende", 9}, {"tiende", 10}, {"second", 2}, {"third", 3}, {"fourth", 4},
    {"fifth", 5}, {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9}, {"tenth", 10}};

inline constexpr Ordinal months[] = {
    {"januari", 1}, {"februari", 2}, {"maart", 3}, {"april", 4}, {"mei", 5}, {"juni", 6},
    {"juli", 7}, {"augustus", 8}, {"september", 9}, {"oktober", 10}, {"november", 11},
    {"december", 12}, {"january", 1}, {"february", 2}, {"march", 3}, {"may", 5}, {"june", 6},
    {"july", 7}, {"august", 8}, {"october", 10}};

/// Groups that together are everybody: all persons, or all cases of a kind. The classes of a
/// partition stand between bars, other names of one class between commas.
inline constexpr std::string_view partitions[] = {
    "jongens,jongen,j,jongetjes|meisjes,meisje,m",
    "mannen,man,m,mannelijk|vrouwen,vrouw,v,vrouwelijk",
    "boys,boy,b|girls,girl,g",
    "men,man,m,male,males|women,woman,w,f,female,females",
    "binnenland,nl|buitenland,bl",
    "minderjarig,minderjarigen|meerderjarig,meerderjarigen",
    "minors,minor|adults,adult"};

}  // namespace words

/// Lower case in ASCII; other letters stay as they are.
[[nodiscard]] std::string lowered(std::string_view text);
/// Does any of these stand in the text, at the start of a word, upper and lower case alike?
[[nodiscard]] bool contains_any(std::string_view text, std::span<const std::string_view> list);
/// Small letters, digits and single spaces only: how labels are compared.
[[nodiscard]] std::string normalised(std::string_view label);
/// True when these names are, in any order, the classes of one partition, each once.
[[nodiscard]] bool is_partition(std::span<const std::string> names);

}  // namespace kinderrechten::detail
