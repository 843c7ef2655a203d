// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string_view>

/// The words by which sentences state periods, Dutch and English together: a report may quote the other
/// language, and none of these means something else there. Lower case, phrases with single spaces.
namespace kinderrechten::detail::period_words {

using sv = std::string_view;

struct Opener {
  sv word;
  bool both_ends;  ///< goes on with "and": `between`
};
inline constexpr Opener openers[] = {{"from", false}, {"van", false}, {"vanaf", false}, {"between", true}, {"tussen", true}};
/// Longest first.
inline constexpr sv closers[] = {"up to and including", "tot en met", "t/m", "until", "till", "through", "to", "tot"};
inline constexpr sv and_closers[] = {"and", "en"};

/// Units of a length, in months.
struct Unit {
  sv word;
  int months;
};
inline constexpr Unit units[] = {{"month", 1},    {"months", 1},    {"maand", 1},     {"maanden", 1},  {"quarters", 3}, {"kwartalen", 3},
                                 {"year", 12},    {"years", 12},    {"jaar", 12},     {"jaren", 12},   {"half-years", 6}, {"halfjaren", 6}};

/// Before a length that is that of a period, not an age or a sentence of a court.
inline constexpr sv length_leads[] = {"in", "over", "the", "during", "within", "these", "those", "for", "gedurende", "binnen", "de", "deze",
                                      "periode", "period", "periode van", "period of", "tijdsbestek van", "space of", "spanne van", "a", "looptijd van", "duur van", "duration of",
                                      "beslaat", "besloeg", "besloegen", "beslaan", "bestrijkt", "bestreek", "omvat", "omvatte", "duurt",
                                      "duurde", "liep", "loopt", "bevat", "covers", "covered", "cover", "covering", "spans", "spanned",
                                      "spanning", "lasts", "lasted", "ran", "runs"};
/// Between a length and the period it measures.
inline constexpr sv length_links[] = {"time", "tijd", "period", "periode", "the", "de", "of", "een", "a", "van", "dat is", "that is",
                                      "in totaal", "in all", "dus"};

/// Behind these a year is that of the figures; behind the others a day on which was counted.
inline constexpr sv figures_of[] = {"cijfers over", "aantallen over", "gegevens over", "cijfers van", "cijfers voor", "figures for",
                                    "figures on", "numbers for", "counts for", "data for"};
inline constexpr sv counted_on[] = {"stand op", "stand per", "peildatum", "peildatum is", "peilmoment", "stand van", "as at", "as of",
                                    "position on", "position at", "situation on", "counted on", "census date", "geteld op"};

/// `{y}` is a year from which on the row was counted at all: nothing can be printed for years before.
inline constexpr sv counted_since[] = {
    "pas sinds", "pas vanaf", "voor het eerst geteld in", "voor het eerst geregistreerd in", "geregistreerd vanaf", "geregistreerd sinds",
    "bijgehouden sinds", "bijgehouden vanaf", "first recorded in", "first registered in", "first collected in", "recorded only since",
    "recorded only from", "only recorded since", "only recorded from", "only collected since", "only counted since", "only available from",
    "not recorded before", "not collected before", "not counted before", "not counted separately before", "not available before",
    "niet geregistreerd voor", "niet geteld voor", "niet bijgehouden voor"};

/// `Table 1 covers the seven years from 2016`: a table, what it has, and where its years begin.
inline constexpr sv table_nouns[] = {"table", "tabel"};
inline constexpr sv covers[] = {"covers", "covered", "spans", "runs", "contains the years", "shows the years", "gives the years", "beslaat", "bestrijkt", "omvat", "loopt",
                                "bevat de jaren", "toont de jaren", "geeft de jaren",
                                "geeft de cijfers over", "geeft cijfers over", "toont de cijfers over", "toont cijfers over", "bevat de cijfers over", "bevat cijfers over",
                                "gives the figures for", "gives figures for", "shows the figures for", "shows figures for", "contains the figures for", "contains figures for", "presents the figures for"};
inline constexpr sv covered_from[] = {"from", "since", "van", "vanaf", "sinds"};
inline constexpr sv covered_units[] = {"years", "school years", "calendar years", "financial years", "jaren", "jaar", "schooljaren", "kalenderjaren"};

}  // namespace kinderrechten::detail::period_words
