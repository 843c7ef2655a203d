// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/language_table.hpp"

/// Dutch words in cells.
namespace kinderrechten::languages::nl_table {

using enum Meaning;

inline constexpr CellPhrase phrases[] = {
    // bounds
    {"minder dan", less}, {"lager dan", less}, {"kleiner dan", less}, {"onder de", less}, {"onder", less},
    {"max", at_most}, {"max.", at_most}, {"maximaal", at_most}, {"maximum", at_most}, {"hoogstens", at_most},
    {"ten hoogste", at_most}, {"niet meer dan", at_most}, {"tot en met", at_most}, {"uiterlijk", at_most},
    {"hooguit", at_most},
    {"meer dan", more}, {"hoger dan", more}, {"groter dan", more}, {"boven de", more}, {"ruim", more},
    {"min", at_least}, {"min.", at_least}, {"minimaal", at_least}, {"minimum", at_least}, {"minstens", at_least},
    {"ten minste", at_least}, {"tenminste", at_least}, {"niet minder dan", at_least}, {"vanaf", at_least},
    {"tussen de", between}, {"tussen", between}, {"van", between},
    {"tot", to}, {"t/m", to}, {"à", to}, {"a", to}, {"of", to},
    {"of meer", or_more}, {"en meer", or_more}, {"of hoger", or_more}, {"of minder", or_less}, {"of lager", or_less},
    {"en", also}, {"plus", plus}, {"en nog", plus},
    // approximations
    {"ca", about}, {"ca.", about}, {"circa", about}, {"ongeveer", about}, {"ong.", about}, {"ongev.", about},
    {"rond", about}, {"rond de", about}, {"plusminus", about}, {"zo'n", about}, {"naar schatting", about},
    {"bijna", about}, {"een kleine", about}, {"afgerond", rounded},
    // units and numbers
    {"procent", percent}, {"pct", percent}, {"pct.", percent},
    {"duizend", scale, 3}, {"dzd", scale, 3}, {"dzd.", scale, 3}, {"k", scale, 3}, {"mln", scale, 6}, {"mln.", scale, 6},
    {"miljoen", scale, 6}, {"mld", scale, 9}, {"mld.", scale, 9}, {"miljard", scale, 9},
    {"geen", number, 0}, {"nul", number, 0}, {"nihil", number, 0}, {"een", number, 1}, {"één", number, 1},
    {"twee", number, 2}, {"drie", number, 3}, {"vier", number, 4}, {"vijf", number, 5}, {"zes", number, 6},
    {"zeven", number, 7}, {"acht", number, 8}, {"negen", number, 9}, {"tien", number, 10}, {"elf", number, 11},
    {"twaalf", number, 12}, {"dertien", number, 13}, {"veertien", number, 14}, {"vijftien", number, 15},
    {"zestien", number, 16}, {"zeventien", number, 17}, {"achttien", number, 18}, {"negentien", number, 19},
    {"twintig", number, 20}, {"vijfentwintig", number, 25}, {"dertig", number, 30}, {"veertig", number, 40},
    {"vijftig", number, 50}, {"zestig", number, 60}, {"zeventig", number, 70}, {"tachtig", number, 80},
    {"negentig", number, 90}, {"honderd", number, 100},
    // whom a part counts
    {"j", label, 0, "jongens"}, {"jongen", label, 0, "jongens"}, {"jongens", label, 0, "jongens"},
    {"jongetje", label, 0, "jongens"}, {"jongetjes", label, 0, "jongens"},
    {"m", label, 0, "m"}, {"meisje", label, 0, "meisjes"}, {"meisjes", label, 0, "meisjes"}, {"meiden", label, 0, "meisjes"},
    {"man", label, 0, "mannen"}, {"mannen", label, 0, "mannen"}, {"v", label, 0, "vrouwen"}, {"vrouw", label, 0, "vrouwen"},
    {"vrouwen", label, 0, "vrouwen"},
    {"waarvan", of_which}, {"w.v.", of_which}, {"w.o.", of_which}, {"waaronder", of_which}, {"inclusief", of_which},
    {"incl.", of_which}, {"incl", of_which},
    {"totaal", filler}, {"in totaal", filler}, {"n", filler}, {"het gaat om", filler}, {"aantal", filler},
    // instead of a number
    {"onbekend", symbol, 0, {}, State::unknown, {Status::missing}},
    {"niet bekend", symbol, 0, {}, State::unknown, {Status::missing}},
    {"nog niet bekend", symbol, 0, {}, State::unknown, {Status::missing}},
    {"n.b.", symbol, 0, {}, State::unknown, {Status::missing}},
    {"n.b", symbol, 0, {}, State::unknown, {Status::missing}},
    {"nb", symbol, 0, {}, State::unknown, {Status::missing}},
    {"n.n.b.", symbol, 0, {}, State::unknown, {Status::missing}},
    {"nnb", symbol, 0, {}, State::unknown, {Status::missing}},
    {"niet beschikbaar", symbol, 0, {}, State::unknown, {Status::missing}},
    {"nog niet beschikbaar", symbol, 0, {}, State::unknown, {Status::missing}},
    {"geen gegevens", symbol, 0, {}, State::unknown, {Status::missing}},
    {"geen data", symbol, 0, {}, State::unknown, {Status::missing}},
    {"geen cijfers", symbol, 0, {}, State::unknown, {Status::missing}},
    {"geen opgave", symbol, 0, {}, State::refused, {Status::missing}},
    {"volgt", symbol, 0, {}, State::unknown, {Status::missing}},
    {"niet geregistreerd", symbol, 0, {}, State::unknown, {Status::not_collected}},
    {"niet gemeten", symbol, 0, {}, State::unknown, {Status::not_collected}},
    {"geheim", symbol, 0, {}, State::suppressed, {Status::confidential}},
    {"vertrouwelijk", symbol, 0, {}, State::suppressed, {Status::confidential}},
    {"afgeschermd", symbol, 0, {}, State::suppressed, {Status::confidential}},
    {"onderdrukt", symbol, 0, {}, State::suppressed, {Status::suppressed}},
    {"geweigerd", symbol, 0, {}, State::refused, {}},
    {"niet verstrekt", symbol, 0, {}, State::refused, {}},
    {"niet gegeven", symbol, 0, {}, State::refused, {}},
    {"niet vrijgegeven", symbol, 0, {}, State::refused, {}},
    {"n.v.t.", symbol, 0, {}, State::not_applicable, {Status::cannot_exist}},
    {"n.v.t", symbol, 0, {}, State::not_applicable, {Status::cannot_exist}},
    {"nvt", symbol, 0, {}, State::not_applicable, {Status::cannot_exist}},
    {"niet van toepassing", symbol, 0, {}, State::not_applicable, {Status::cannot_exist}},
    // about the number
    {"voorlopig", status, 0, {}, State::exact, {Status::provisional}},
    {"voorlopige cijfers", status, 0, {}, State::exact, {Status::provisional}},
    {"nader voorlopig", status, 0, {}, State::exact, {Status::provisional, Status::revised}},
    {"definitief", status, 0, {}, State::exact, {}},
    {"herzien", status, 0, {}, State::exact, {Status::revised}},
    {"gecorrigeerd", status, 0, {}, State::exact, {Status::revised}},
    {"geschat", status, 0, {}, State::exact, {Status::estimated}},
    {"schatting", status, 0, {}, State::exact, {Status::estimated}},
    {"prognose", status, 0, {}, State::exact, {Status::forecast}},
    {"trendbreuk", status, 0, {}, State::exact, {Status::break_in_series}},
    // counts of something else
    {"jaar", other_unit}, {"jaren", other_unit}, {"jarigen", other_unit}, {"jr", other_unit}, {"jr.", other_unit},
    {"maand", other_unit}, {"maanden", other_unit}, {"mnd", other_unit}, {"week", other_unit}, {"weken", other_unit},
    {"dag", other_unit}, {"dagen", other_unit}, {"uur", other_unit}, {"uren", other_unit}, {"euro", other_unit},
    {"procentpunt", other_unit}, {"procentpunten", other_unit},
};

inline constexpr LabelPair pairs[] = {
    {'j', 'm', "jongens", "meisjes"}, {'m', 'v', "mannen", "vrouwen"}};

}  // namespace kinderrechten::languages::nl_table

namespace kinderrechten::languages {
inline constexpr Language nl = {"nl", nl_table::phrases, nl_table::pairs, "tot",
                                "voorlopig", "herzien", "geschat"};
}  // namespace kinderrechten::languages
