// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "phrases.hpp"  // beside this file, so that a test can look at the tables too

namespace kinderrechten::detail {

/// What is said of sentences. `stated` is what the sentence says, `row` the row it speaks of, `to`
/// (and `from`) the periods.
inline constexpr PhraseText prose_phrases[] = {
    {"prose_no_row", "geen rij van de tabellen gaat duidelijk over \"{stated}\"", "no row of the tables is clearly about \"{stated}\""},
    {"prose_no_period", "de rij heeft geen getal voor de periode waarover \"{stated}\" gaat", "the row has no number for the period that \"{stated}\" is about"},
    {"prose_no_part", "de tabel splitst niet uit waarover \"{stated}\" gaat", "the table does not break down what \"{stated}\" is about"},
    {"prose_loose", "\"{stated}\" past niet bij de rij \"{row}\", maar de zin gaat misschien over iets anders", "\"{stated}\" does not fit the row \"{row}\", but the sentence may be about something else"},

    {"prose_level_confirmed", "de tabel geeft {truth} in {to} (rij \"{row}\")", "the table gives {truth} in {to} (row \"{row}\")"},
    {"prose_level_undecided", "de tabel geeft {truth} in {to} (rij \"{row}\"); \"{stated}\" is mogelijk", "the table gives {truth} in {to} (row \"{row}\"); \"{stated}\" is possible"},
    {"prose_level_refuted", "de tabel geeft {truth} in {to} (rij \"{row}\"), de zin zegt \"{stated}\"", "the table gives {truth} in {to} (row \"{row}\"), the sentence says \"{stated}\""},

    {"prose_year_refuted", "\"{stated}\" staat in de tabel bij {from}; voor {to} geeft zij {truth} (rij \"{row}\")", "the table has \"{stated}\" for {from}; for {to} it gives {truth} (row \"{row}\")"},
    {"prose_sum_of_year_confirmed", "de delen van {to} zijn samen {truth} (rij \"{row}\")", "the parts of {to} add up to {truth} (row \"{row}\")"},
    {"prose_sum_of_year_undecided", "de delen van {to} zijn samen {truth}; \"{stated}\" is mogelijk (rij \"{row}\")", "the parts of {to} add up to {truth}; \"{stated}\" is possible (row \"{row}\")"},
    {"prose_sum_of_year_refuted", "de delen van {to} zijn samen {truth}, de zin zegt \"{stated}\" (rij \"{row}\")", "the parts of {to} add up to {truth}, the sentence says \"{stated}\" (row \"{row}\")"},
    {"prose_unit_refuted", "van {before} ({from}) naar {after} ({to}) is {stated} procent; procentpunten zijn het verschil van twee percentages (rij \"{row}\")", "from {before} ({from}) to {after} ({to}) is {stated} per cent; percentage points are the difference of two percentages (row \"{row}\")"},

    {"prose_pair_confirmed", "de tabel geeft {before} in {from} en {after} in {to} (rij \"{row}\")", "the table gives {before} in {from} and {after} in {to} (row \"{row}\")"},
    {"prose_pair_undecided", "de tabel geeft {before} in {from} en {after} in {to} (rij \"{row}\"); wat de zin zegt is mogelijk", "the table gives {before} in {from} and {after} in {to} (row \"{row}\"); what the sentence says is possible"},
    {"prose_pair_refuted", "de tabel geeft {before} in {from} en {after} in {to} (rij \"{row}\"), de zin iets anders", "the table gives {before} in {from} and {after} in {to} (row \"{row}\"), the sentence something else"},

    {"prose_factor_confirmed", "van {before} ({from}) naar {after} ({to}) past bij \"{stated}\" (rij \"{row}\")", "from {before} ({from}) to {after} ({to}) fits \"{stated}\" (row \"{row}\")"},
    {"prose_factor_undecided", "van {before} ({from}) naar {after} ({to}): of dat \"{stated}\" is, is niet beslist (rij \"{row}\")", "from {before} ({from}) to {after} ({to}): whether that is \"{stated}\" is not decided (row \"{row}\")"},
    {"prose_factor_refuted", "van {before} ({from}) naar {after} ({to}) is niet \"{stated}\" (rij \"{row}\")", "from {before} ({from}) to {after} ({to}) is not \"{stated}\" (row \"{row}\")"},

    {"prose_change_confirmed", "van {before} ({from}) naar {after} ({to}) is zoals de zin zegt: {stated} (rij \"{row}\")", "from {before} ({from}) to {after} ({to}) is as the sentence says: {stated} (row \"{row}\")"},
    {"prose_change_undecided", "van {before} ({from}) naar {after} ({to}): {stated} is mogelijk (rij \"{row}\")", "from {before} ({from}) to {after} ({to}): {stated} is possible (row \"{row}\")"},
    {"prose_change_refuted", "van {before} ({from}) naar {after} ({to}) is niet {stated} zoals de zin zegt (rij \"{row}\")", "from {before} ({from}) to {after} ({to}) is not {stated} as the sentence says (row \"{row}\")"},

    {"prose_share_confirmed", "{part} van {whole} in {to} is {stated} (rij \"{row}\")", "{part} of {whole} in {to} is {stated} (row \"{row}\")"},
    {"prose_share_undecided", "{part} van {whole} in {to}: {stated} is mogelijk (rij \"{row}\")", "{part} of {whole} in {to}: {stated} is possible (row \"{row}\")"},
    {"prose_share_refuted", "{part} van {whole} in {to} is niet {stated} (rij \"{row}\")", "{part} of {whole} in {to} is not {stated} (row \"{row}\")"},

    {"prose_percent_confirmed", "de tabel geeft {part} procent in {to} (rij \"{row}\")", "the table gives {part} per cent in {to} (row \"{row}\")"},
    {"prose_percent_undecided", "de tabel geeft {part} procent in {to} (rij \"{row}\"); {stated} is mogelijk", "the table gives {part} per cent in {to} (row \"{row}\"); {stated} is possible"},
    {"prose_percent_refuted", "de tabel geeft {part} procent in {to} (rij \"{row}\"), de zin zegt {stated}", "the table gives {part} per cent in {to} (row \"{row}\"), the sentence says {stated}"},

    {"prose_direction_confirmed", "van {before} ({from}) naar {after} ({to}) gaat de kant op die de zin zegt (rij \"{row}\")", "from {before} ({from}) to {after} ({to}) goes the way the sentence says (row \"{row}\")"},
    {"prose_direction_undecided", "van {before} ({from}) naar {after} ({to}): welke kant het op gaat is niet beslist (rij \"{row}\")", "from {before} ({from}) to {after} ({to}): which way it goes is not decided (row \"{row}\")"},
    {"prose_direction_refuted", "van {before} ({from}) naar {after} ({to}) gaat de andere kant op dan de zin zegt (rij \"{row}\")", "from {before} ({from}) to {after} ({to}) goes the other way than the sentence says (row \"{row}\")"},

    {"prose_run_confirmed", "van {from} tot {to} gaat de rij \"{row}\" elk jaar de kant op die de zin zegt", "from {from} to {to} the row \"{row}\" goes the way the sentence says every year"},
    {"prose_run_undecided", "van {from} tot {to} is voor de rij \"{row}\" niet elk jaar te zeggen welke kant het op gaat", "from {from} to {to} the row \"{row}\" does not tell for every year which way it goes"},
    {"prose_run_refuted", "van {from} tot {to} gaat de rij \"{row}\" niet elk jaar de kant op die de zin zegt", "from {from} to {to} the row \"{row}\" does not go the way the sentence says every year"},

    {"prose_extreme_confirmed", "{truth} in {to} is sinds {from} het uiterste dat de zin noemt (rij \"{row}\")", "{truth} in {to} is the extreme since {from} that the sentence names (row \"{row}\")"},
    {"prose_extreme_undecided", "of {truth} in {to} sinds {from} het uiterste is dat de zin noemt, is niet beslist (rij \"{row}\")", "whether {truth} in {to} is the extreme since {from} that the sentence names is not decided (row \"{row}\")"},
    {"prose_extreme_refuted", "{truth} in {to} is sinds {from} niet het uiterste dat de zin noemt (rij \"{row}\")", "{truth} in {to} is not the extreme since {from} that the sentence names (row \"{row}\")"},

    {"prose_groups_confirmed", "de tabel geeft {first} en {second} in {to}, zoals de zin ze vergelijkt (rij \"{row}\")", "the table gives {first} and {second} in {to}, as the sentence compares them (row \"{row}\")"},
    {"prose_groups_undecided", "de tabel geeft {first} en {second} in {to}; welke van de twee meer is, is niet beslist (rij \"{row}\")", "the table gives {first} and {second} in {to}; which of the two is more is not decided (row \"{row}\")"},
    {"prose_groups_refuted", "de tabel geeft {first} en {second} in {to}, het omgekeerde van wat de zin zegt (rij \"{row}\")", "the table gives {first} and {second} in {to}, the reverse of what the sentence says (row \"{row}\")"},

    {"prose_times_confirmed", "{first} tegenover {second} in {to} past bij \"{stated}\" (rij \"{row}\")", "{first} against {second} in {to} fits \"{stated}\" (row \"{row}\")"},
    {"prose_times_undecided", "{first} tegenover {second} in {to}: \"{stated}\" is mogelijk (rij \"{row}\")", "{first} against {second} in {to}: \"{stated}\" is possible (row \"{row}\")"},
    {"prose_times_refuted", "{first} tegenover {second} in {to} is niet \"{stated}\" (rij \"{row}\")", "{first} against {second} in {to} is not \"{stated}\" (row \"{row}\")"},
    {"prose_extent_confirmed", "alle getallen waarvan de zin spreekt blijven binnen wat hij zegt, ook {truth} in {to} (rij \"{row}\")", "all numbers that the sentence speaks of keep within what it says, {truth} in {to} too (row \"{row}\")"},
    {"prose_extent_undecided", "of alle getallen blijven binnen wat de zin zegt, is niet beslist (rij \"{row}\")", "whether all numbers keep within what the sentence says is not decided (row \"{row}\")"},
    {"prose_extent_refuted", "{truth} in {to} (rij \"{row}\") valt buiten wat de zin zegt", "{truth} in {to} (row \"{row}\") lies outside what the sentence says"},
    {"prose_count_confirmed", "zoveel rijen of jaren voldoen aan wat de zin zegt", "as many rows or years keep to what the sentence says"},
    {"prose_count_undecided", "hoeveel rijen of jaren voldoen aan wat de zin zegt, is niet beslist", "how many rows or years keep to what the sentence says is not decided"},
    {"prose_count_refuted", "een ander aantal rijen of jaren dan de zin zegt voldoet eraan", "another number of rows or years than the sentence says keeps to it"},
    {"prose_mean_confirmed", "het gemiddelde van {from} tot en met {to} is {truth} (rij \"{row}\")", "the mean of {from} to {to} is {truth} (row \"{row}\")"},
    {"prose_mean_undecided", "het gemiddelde van {from} tot en met {to} is {truth}: {stated} is mogelijk (rij \"{row}\")", "the mean of {from} to {to} is {truth}: {stated} is possible (row \"{row}\")"},
    {"prose_mean_refuted", "het gemiddelde van {from} tot en met {to} is {truth}, niet {stated} (rij \"{row}\")", "the mean of {from} to {to} is {truth}, not {stated} (row \"{row}\")"},
    {"prose_every_confirmed", "de rijen gaan de kant op die de zin zegt, ook \"{row}\": van {before} ({from}) naar {after} ({to})", "the rows go the way the sentence says, \"{row}\" too: from {before} ({from}) to {after} ({to})"},
    {"prose_every_undecided", "of elke rij de kant op gaat die de zin zegt, is niet beslist (rij \"{row}\")", "whether every row goes the way the sentence says is not decided (row \"{row}\")"},
    {"prose_every_refuted", "de rij \"{row}\" gaat van {before} ({from}) naar {after} ({to}), anders dan de zin zegt", "the row \"{row}\" goes from {before} ({from}) to {after} ({to}), other than the sentence says"},
    {"prose_order_confirmed", "{truth} staat in {to} op de plaats die de zin noemt (rij \"{row}\")", "{truth} in {to} has the place that the sentence says (row \"{row}\")"},
    {"prose_order_undecided", "of {truth} in {to} op de plaats staat die de zin noemt, is niet beslist (rij \"{row}\")", "whether {truth} in {to} has the place that the sentence says is not decided (row \"{row}\")"},
    {"prose_order_refuted", "{truth} staat in {to} niet op de plaats die de zin noemt (rij \"{row}\")", "{truth} in {to} does not have the place that the sentence says (row \"{row}\")"},
    {"prose_first_confirmed", "{truth} in {to} is het eerste getal van de reeks waarvoor dit geldt (rij \"{row}\")", "{truth} in {to} is the first number of the series for which this holds (row \"{row}\")"},
    {"prose_first_undecided", "of dit in {to} voor het eerst gold, is niet beslist (rij \"{row}\")", "whether this held for the first time in {to} is not decided (row \"{row}\")"},
    {"prose_first_refuted", "{truth} in {to} spreekt tegen dat dit voor het eerst gold zoals de zin zegt (rij \"{row}\")", "{truth} in {to} contradicts that this held for the first time as the sentence says (row \"{row}\")"},
    {"prose_apart_confirmed", "de tabel geeft {first} en {second} in {to}; zij liggen uiteen zoals de zin zegt (rij \"{row}\")", "the table gives {first} and {second} in {to}; they are apart as the sentence says (row \"{row}\")"},
    {"prose_apart_undecided", "de tabel geeft {first} en {second} in {to}; of zij {stated} punt uiteenliggen, is niet beslist (rij \"{row}\")", "the table gives {first} and {second} in {to}; whether they are {stated} points apart is not decided (row \"{row}\")"},
    {"prose_apart_refuted", "de tabel geeft {first} en {second} in {to}; dat is geen verschil van {stated} procentpunt (rij \"{row}\")", "the table gives {first} and {second} in {to}; that is no difference of {stated} percentage points (row \"{row}\")"},
    {"prose_rank_confirmed", "{truth} is het uiterste van de rijen in {to} (rij \"{row}\")", "{truth} is the extreme of the rows in {to} (row \"{row}\")"},
    {"prose_rank_undecided", "of {truth} het uiterste van de rijen in {to} is, is niet beslist (rij \"{row}\")", "whether {truth} is the extreme of the rows in {to} is not decided (row \"{row}\")"},
    {"prose_rank_refuted", "{truth} is niet het uiterste van de rijen in {to} (rij \"{row}\")", "{truth} is not the extreme of the rows in {to} (row \"{row}\")"},

    {"prose_itself_confirmed", "de andere getallen van de zin geven {truth}, zoals de zin zegt: {stated}", "the other numbers of the sentence give {truth}, as it says: {stated}"},
    {"prose_itself_undecided", "de andere getallen van de zin geven {truth}; \"{stated}\" is mogelijk", "the other numbers of the sentence give {truth}; \"{stated}\" is possible"},
    {"prose_itself_refuted", "de zin spreekt zichzelf tegen: de andere getallen geven {truth}, niet \"{stated}\"", "the sentence contradicts itself: its other numbers give {truth}, not \"{stated}\""},

    {"prose_told_confirmed", "de tekst noemt het verborgen getal van {to} niet (rij \"{row}\")", "the text does not tell the hidden number of {to} (row \"{row}\")"},
    {"prose_told_undecided", "de tekst noemt {stated}, misschien het verborgen getal van {to} (rij \"{row}\")", "the text tells {stated}, perhaps the hidden number of {to} (row \"{row}\")"},
    {"prose_told_refuted", "de tekst noemt {stated}, terwijl het getal van {to} in de tabel verborgen is (rij \"{row}\")", "the text tells {stated}, while the table hides the number of {to} (row \"{row}\")"},
};

}  // namespace kinderrechten::detail
