// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/reading/words.hpp"

namespace kinderrechten {

namespace words_nl {
using sv = std::string_view;
inline constexpr sv frequent[] = {
    "de", "het", "een", "en", "of", "van", "in", "is", "was", "zijn", "dat", "die", "niet", "op", "te", "voor", "met",
    "aan", "er", "om", "ook", "als", "bij", "door", "naar", "uit", "zij", "wordt", "worden", "werden",
    "deze", "dit", "geen", "jaar", "kinderen", "jongens", "meisjes", "minderjarige", "totaal", "waarvan",
    "onbekend", "aantal", "verschil", "ten", "opzichte", "cijfers", "jongeren", "meldingen", "slachtoffers"};
inline constexpr sv change[] = {
    "verschil", "verandering", "ontwikkeling", "mutatie", "groei", "toename", "afname", "stijging", "daling",
    "toe-/afname", "toename/afname", "stijging/daling", "+/-", "-/+", "trend", "t.o.v.", "ten opzichte van",
    "vergeleken met", "delta", "Δ", "evolutie", "wijziging", "verschuiving"};
inline constexpr sv previous_year[] = {"vorig jaar", "voorgaand jaar", "vorige jaar", "jaar eerder", "jaar ervoor"};
inline constexpr sv in_numbers[] = {"absoluut", "abs", "aantal", "aantallen", "in aantallen", "n", "personen"};
inline constexpr sv points[] = {"procentpunt", "procentpunten", "%-punt"};
inline constexpr sv share[] = {"%", "percentage", "percentages", "procent", "procenten", "in procenten", "pct", "aandeel", "in %", "perc"};
inline constexpr sv total[] = {"totaal", "totalen", "eindtotaal", "subtotaal", "tot", "som", "samen", "tezamen",
                               "alle", "allen", "totaal generaal", "totaal aantal", "in totaal", "totaal nederland"};
inline constexpr sv total_start[] = {"totaal", "eindtotaal", "subtotaal"};
inline constexpr sv everything[] = {"alle"};
inline constexpr sv share_of[] = {"% van", "percentage van", "in % van", "in procenten", "in percentages", "vaccinatiegraad", "dekkingsgraad", "bezettingsgraad"};
inline constexpr sv counting[] = {"aantal", "aantallen", "absoluut", "absolute aantallen"};
inline constexpr sv bases[] = {"basis", "n =", "n=", "respondenten", "steekproef"};
inline constexpr sv per_population[] = {"per 100", "per 1.000", "per 1000", "per 1 000", "per 10.000", "per 10000", "per 10 000", "per 100.000", "per 100 000", "per duizend", "per inwoner"};
inline constexpr sv of_which[] = {"waarvan", "w.v.", "wv", "daarvan", "van wie", "onder wie", "waaronder",
                                  "hiervan", "inclusief", "incl.", "van hen"};
inline constexpr PartPair parts[] = {
    {"jongens", "meisjes", "jongens", "meisjes"}, {"jongen", "meisje", "jongens", "meisjes"},
    {"j", "m", "jongens", "meisjes"},             {"m", "v", "mannen", "vrouwen"},
    {"mannen", "vrouwen", "mannen", "vrouwen"},   {"man", "vrouw", "mannen", "vrouwen"},
    {"mannelijk", "vrouwelijk", "mannen", "vrouwen"}};
inline constexpr sv distinct[] = {"individuele", "unieke", "verschillende personen", "verschillende kinderen",
                                  "unieke personen", "afzonderlijke personen"};
inline constexpr sv registrations[] = {"registraties", "meldingen", "zaken", "incidenten", "aanmeldingen",
                                       "dossiers", "hulpvragen"};
inline constexpr sv ages[] = {"jaar", "jr", "jaren", "maanden", "weken", "dagen", "t/m", "tot en met",
                              "en ouder", "en jonger", "kwartaal", "halfjaar", "of meer", "dagen"};
inline constexpr sv beside_period[] = {"r", "p", "herzien", "herziene cijfers", "gecorrigeerd", "voorlopig", "voorlopige cijfers", "definitief", "nader voorlopig", "aantal",
                                       "aantallen", "abs", "abs.", "absoluut", "in", "per", "eind", "ultimo", "jaar",
                                       "schooljaar", "kalenderjaar", "totaal", "heel", "peiljaar", "n", "raming",
                                       "schatting", "1 januari", "31 december", "januari", "december", "1e halfjaar",
                                       "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec",
                                       "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
                                       "november", "op", "per 1 januari"};
inline constexpr sv provisional[] = {"voorlopig", "voorlopige"};
inline constexpr sv revised[] = {"herzien", "herziene", "herziene cijfers", "gecorrigeerd", "r"};
inline constexpr sv hides[] = {"niet", "geen", "privacy", "privacyredenen", "afgeschermd", "onderdrukt", "weggelaten",
                               "herleidbaar", "herkenbaar", "onthulling", "anonimiteit", "geheim", "vertrouwelijk",
                               "weergegeven als", "getoond als", "aangeduid", "vervangen", "afgerond"};
inline constexpr sv figures[] = {"cijfers", "aantallen", "getallen", "alle cijfers", "alle aantallen", "tabel",
                                 "data", "gegevens", "alles", "die", "deze"};
inline constexpr sv means[] = {"gemiddeld", "gemiddelde", "mediaan", "mediane", "doorsnee", "gem.", "index (", "(index", "index:", "indexcijfer", "indexcijfers", "ratio", "per 100", "per 1.000", "per 1000", "per 1 000", "per 10.000", "per 10000",
                                "per 10 000", "per 100.000", "per 100 000", "per inwoner", "per kind", "verhoudingsgetal"};
inline constexpr sv figures_about[] = {"cijfers over", "cijfers voor", "aantallen over", "aantallen voor", "gegevens over",
                                       "getallen over", "die over", "die voor"};
inline constexpr sv ends_topic[] = {"zijn", "is", "worden", "wordt", "werden", "werd", "op", "naar", "tot", "kleiner", "lager",
                                    "onder", "minder", "afgerond", "staan", "komen", "heeft", "hebben", "waren", "in"};
inline constexpr sv percentages[] = {"percentage", "percentages", "procent", "procenten", "%"};
inline constexpr sv other_units[] = {"jaar", "jaren", "leeftijden", "maanden", "dagen", "weken", "uur", "uren",
                                     "%", "procent", "euro", "gemeenten", "landen", "regio's"};
inline constexpr sv contents[] = {"inhoud", "inhoudsopgave"};
inline constexpr sv notes[] = {"noten", "voetnoten", "toelichting", "bronnen", "noot", "voetnoot", "eindnoten"};
inline constexpr sv continued[] = {"vervolg", "vervolgd"};
inline constexpr sv table[] = {"tabel", "overzicht", "staat", "figuur"};
inline constexpr sv remark_start[] = {"bron", "bronnen", "noot", "noten", "toelichting", "let op", "n.b.", "nb"};
inline constexpr sv connecting[] = {"van", "voor", "en", "de", "het", "der", "den", "ministerie", "in", "bureau", "raad",
                                    "stichting", "inspectie", "politie"};
inline constexpr sv articles[] = {"de", "het", "een"};
inline constexpr sv nobody[] = {"onbekend", "onbekende", "geen", "n.b.", "nb", "n.v.t.", "nvt", "n.b", "geheim", "volgt"};
inline constexpr sv referring[] = {"deze", "dit", "die", "dat", "hiervan", "hierbij", "daarvan", "zij", "ze"};
inline constexpr sv below[] = {"hieronder", "onderstaande", "volgende tabel", "deze tabel", "in de tabel", "tabel hieronder"};
inline constexpr sv everywhere[] = {"dit hoofdstuk", "dit rapport", "deze publicatie", "alle tabellen", "dit overzicht", "alle cijfers", "alle aantallen", "alle getallen"};
inline constexpr sv this_table[] = {"deze aantallen", "deze cijfers", "deze getallen", "deze tabel", "deze grafiek", "bovenstaande tabel", "onderstaande tabel"};
inline constexpr ValueWord numbers[] = {
    {"nul", 0},     {"een", 1},      {"twee", 2},    {"drie", 3},     {"vier", 4},      {"vijf", 5},     {"zes", 6},
    {"zeven", 7},   {"acht", 8},     {"negen", 9},   {"tien", 10},    {"elf", 11},      {"twaalf", 12},  {"dertien", 13},
    {"veertien", 14}, {"vijftien", 15}, {"zestien", 16}, {"zeventien", 17}, {"achttien", 18}, {"negentien", 19},
    {"twintig", 20}, {"vijfentwintig", 25}, {"dertig", 30}, {"veertig", 40}, {"vijftig", 50}, {"honderd", 100},
    {"duizend", 1000}};
inline constexpr ValueWord ordinals[] = {
    {"eerste", 1}, {"tweede", 2}, {"derde", 3}, {"vierde", 4}, {"vijfde", 5}, {"zesde", 6}, {"zevende", 7},
    {"achtste", 8}, {"negende", 9}, {"tiende", 10}, {"elfde", 11}, {"twaalfde", 12}, {"bovenste", 1}};
inline constexpr ValueWord multiples[] = {
    {"tientallen", 10}, {"tiental", 10}, {"tienen", 10}, {"vijftallen", 5}, {"vijftal", 5}, {"vijven", 5},
    {"honderdtallen", 100}, {"honderdtal", 100}, {"honderden", 100}, {"duizendtallen", 1000}, {"duizendtal", 1000},
    {"duizenden", 1000}, {"vijftigtallen", 50}, {"vijfhonderdtallen", 500}, {"vijfduizendtallen", 5000}, {"twintigtallen", 20}, {"vijfentwintigtallen", 25}, {"vijftigtal", 50}, {"drietallen", 3}, {"drievouden", 3},
    {"tienden", 10}};
inline constexpr ValueWord months[] = {
    {"januari", 1}, {"februari", 2}, {"maart", 3}, {"april", 4}, {"mei", 5}, {"juni", 6}, {"juli", 7},
    {"augustus", 8}, {"september", 9}, {"oktober", 10}, {"november", 11}, {"december", 12}};
inline constexpr sv legend_is[] = {"betekent", "betekenen", "staat voor", "staan voor", "wil zeggen", "geeft aan", "duidt op", "duidt aan", "staat bij", "staat waar", "wordt gebruikt voor",
                                   "wordt gebruikt als", "wordt gebruikt bij", "vervangt"};
inline constexpr sv sign_is[] = {"is", "zijn"};
inline constexpr SymbolName symbol_names[] = {
    {"asterisk", "*"}, {"sterretje", "*"}, {"ster", "*"}, {"streepje", "-"}, {"liggend streepje", "-"}, {"kruisje", "x"}, {"kruisje", "X"}, {"letter x", "x"}, {"letter x", "X"},
    {"punt", "."}, {"puntje", "."}, {"twee punten", ".."}, {"twee puntjes", ".."}, {"puntjes", ".."}, {"drie puntjes", "..."}, {"puntjes", "..."},
    {"vraagteken", "?"}, {"bolletje", "\u25cf"}, {"bolletje", "\u2022"}, {"stip", "\u25cf"}, {"stip", "\u2022"}, {"dubbele punt", ":"}, {"schuine streep", "/"}};
inline constexpr sv purposes[] = {"zodat", "om te voorkomen", "ter voorkoming", "opdat", "om herleid", "om onthulling", "ter bescherming"};
inline constexpr LegendPhrase legend[] = {
    {LegendMeaning::from_one, "1 tot en met"}, {LegendMeaning::from_one, "een tot en met"}, {LegendMeaning::from_one, "1 t/m"},
    {LegendMeaning::from_one, "tussen 1"}, {LegendMeaning::from_one, "tussen een"}, {LegendMeaning::from_one, "groter dan nul"},
    {LegendMeaning::from_one, "niet nul"}, {LegendMeaning::from_one, "meer dan nul"}, {LegendMeaning::from_one, "niet 0"}, {LegendMeaning::from_one, "groter dan 0"},
    {LegendMeaning::from_one, "meer dan 0"}, {LegendMeaning::from_one, "exclusief nul"}, {LegendMeaning::from_one, "exclusief 0"}, {LegendMeaning::from_one, "behalve nul"}, {LegendMeaning::from_one, "minstens 1"},
    {LegendMeaning::from_one, "minstens een"}, {LegendMeaning::from_one, "1 2"},
    {LegendMeaning::tiny, "meer dan nul"}, {LegendMeaning::tiny, "groter dan nul"},
    {LegendMeaning::under_half, "minder dan de helft"}, {LegendMeaning::under_half, "kleiner dan de helft"},
    {LegendMeaning::under_half, "afgerond nul"}, {LegendMeaning::under_half, "afgerond 0"},
    {LegendMeaning::not_applicable, "niet van toepassing"}, {LegendMeaning::not_applicable, "n.v.t"},
    {LegendMeaning::not_applicable, "nvt"}, {LegendMeaning::not_applicable, "kan niet voorkomen"}, {LegendMeaning::not_applicable, "bestond niet"}, {LegendMeaning::not_applicable, "bestond nog niet"},
    {LegendMeaning::not_applicable, "niet open"}, {LegendMeaning::not_applicable, "nog niet open"}, {LegendMeaning::not_applicable, "niet relevant"}, {LegendMeaning::not_applicable, "gesloten"},
    {LegendMeaning::hidden, "geheim"}, {LegendMeaning::hidden, "vertrouwelijk"}, {LegendMeaning::hidden, "privacy"},
    {LegendMeaning::hidden, "niet vermeld"}, {LegendMeaning::hidden, "niet gepubliceerd"}, {LegendMeaning::hidden, "niet getoond"},
    {LegendMeaning::hidden, "niet verstrekt"}, {LegendMeaning::hidden, "niet gegeven"}, {LegendMeaning::hidden, "afgeschermd"},
    {LegendMeaning::hidden, "herleidbaar"}, {LegendMeaning::hidden, "herleid"}, {LegendMeaning::hidden, "onderdrukt"}, {LegendMeaning::hidden, "verborgen"}, {LegendMeaning::hidden, "weggelaten"},
    {LegendMeaning::hidden, "niet weergegeven"}, {LegendMeaning::hidden, "niet openbaar"}, {LegendMeaning::hidden, "niet vrijgegeven"}, {LegendMeaning::hidden, "gemaskeerd"}, {LegendMeaning::hidden, "onthulling"},
    {LegendMeaning::hidden, "anonimiteit"}, {LegendMeaning::hidden, "te klein"}, {LegendMeaning::hidden, "te kleine aantallen"}, {LegendMeaning::hidden, "klein aantal"}, {LegendMeaning::hidden, "kleine aantallen"},
    {LegendMeaning::hidden, "herkenbaar"}, {LegendMeaning::hidden, "bescherming"}, {LegendMeaning::hidden, "beschermen"},
    {LegendMeaning::unknown, "onbekend"}, {LegendMeaning::unknown, "niet bekend"}, {LegendMeaning::unknown, "niet beschikbaar"},
    {LegendMeaning::unknown, "ontbreekt"}, {LegendMeaning::unknown, "geen gegevens"}, {LegendMeaning::unknown, "geen cijfers"}, {LegendMeaning::unknown, "geen opgave"}, {LegendMeaning::unknown, "geen informatie"},
    {LegendMeaning::unknown, "niet geregistreerd"}, {LegendMeaning::unknown, "niet geteld"}, {LegendMeaning::unknown, "volgt later"}, {LegendMeaning::unknown, "niet opgegeven"}, {LegendMeaning::unknown, "niet ontvangen"}, {LegendMeaning::unknown, "niet aangeleverd"}, {LegendMeaning::unknown, "niet gevraagd"},
    {LegendMeaning::unknown, "niet gemeten"}, {LegendMeaning::unknown, "geen meting"}, {LegendMeaning::unknown, "geen antwoord"}, {LegendMeaning::unknown, "geen respons"}, {LegendMeaning::unknown, "geen data"},
    {LegendMeaning::zero, "nihil"}, {LegendMeaning::zero, "nul"}, {LegendMeaning::zero, "geen"},
    {LegendMeaning::zero, "geen kind"}, {LegendMeaning::zero, "geen kinderen"}, {LegendMeaning::zero, "geen personen"}, {LegendMeaning::zero, "geen jongeren"}, {LegendMeaning::zero, "geen gevallen"}, {LegendMeaning::zero, "niemand"}};
inline constexpr sv units[] = {"x 1.000", "x 1000", "x 1 000", "x1000", "x1.000", "in duizenden", "(duizenden)", ", duizenden", "x 1 miljoen", "x miljoen", "in miljoenen", "x 1.000.000", "x mln"};
inline constexpr sv rates[] = {"per"};
inline constexpr sv unit_heads[] = {"mln", "duizenden", "duizendtallen", "duizend", "miljoenen", "miljoen"};
inline constexpr sv unit_labels[] = {"eenheid", "eenheden"};
inline constexpr sv time_units[] = {"jaren", "maanden", "weken", "dagen", "uren", "minuten"};
inline constexpr sv durations[] = {"duur", "verblijfsduur", "behandelduur", "looptijd", "doorlooptijd", "wachttijd", "wachttijden", "wachtduur", "verblijfstijd"};
inline constexpr sv conditions[] = {"waar", "indien", "als", "wanneer", "zodra", "tenzij", "mits"};
inline constexpr sv sizes[] = {"grotere", "kleinere", "hogere", "lagere", "grote", "kleine"};
inline constexpr sv row_nouns[] = {"rij", "rijen", "regel", "regels"};
inline constexpr sv column_nouns[] = {"kolom", "kolommen"};
inline constexpr sv from_end[] = {"laatste", "onderste"};
inline constexpr sv others[] = {"overige", "overig", "andere", "anderen", "resterende", "rest"};
inline constexpr sv indefinite[] = {"sommige", "enkele", "enige", "deel", "diverse", "verschillende", "meeste", "deels", "waar", "gedeeltelijk"};
inline constexpr sv span_words[] = {"tot", "en", "met", "t/m"};
inline constexpr sv conjunctions[] = {"en", "maar", "terwijl", "alsmede"};
inline constexpr sv negation[] = {"niet"};
inline constexpr sv rounded[] = {"afgerond", "afgeronde"};
inline constexpr sv exact[] = {"exact", "exacte", "onafgerond", "onafgeronde", "precieze"};
inline constexpr sv shown_as[] = {"weergegeven als", "getoond als", "aangeduid met", "aangeduid als", "aangegeven met", "aangegeven als", "vervangen door", "gemarkeerd met", "gemarkeerd als", "weergegeven met", "vermeld als", "afgedrukt als", "gepubliceerd als", "verschijnen als"};
inline constexpr sv basis[] = {"op", "van", "uit", "met", "vóór", "voor", "vanuit"};
inline constexpr sv except[] = {"behalve", "uitgezonderd", "uitzondering", "m.u.v.", "m.u.v", "buiten"};
inline constexpr sv agents[] = {"door"};
inline constexpr sv since[] = {"sinds", "vanaf"};
inline constexpr sv in_turn[] = {"respectievelijk", "resp", "resp.", "achtereenvolgens"};
inline constexpr sv particles[] = {
    "van", "der", "voor", "met", "per", "over", "bij", "naar", "onder", "aan", "uit", "tot", "alle", "deze", "dit", "die", "dat", "elke",
    "elk", "ook", "wel", "alleen", "hier", "hierboven", "hieronder", "bovenstaande", "onderstaande", "steeds", "telkens",
    "afgerond", "afgeronde", "veelvoud", "veelvouden", "dichtstbijzijnde", "hele", "gehele", "boven", "beneden", "willekeurig",
    "aselect", "tabel", "tabellen", "bron", "hun", "eigen", "basis", "schatting", "als", "ten", "wegens", "vanwege", "privacy",
    "privacyredenen", "gegeven", "vermeld", "weergegeven", "gepubliceerd", "vermelde", "gedrukte"};
inline constexpr NotePhrase phrases[] = {
    {NoteRule::also_hidden, "aanvullend ~ onderdrukt"}, {NoteRule::also_hidden, "aanvullende onderdrukking"}, {NoteRule::also_hidden, "aanvullend ~ afgeschermd"}, {NoteRule::also_hidden, "aanvullend ~ weggelaten"},
    {NoteRule::also_hidden, "en verdere cellen"}, {NoteRule::also_hidden, "en andere cellen"}, {NoteRule::also_hidden, "en aanvullende cellen"}, {NoteRule::also_hidden, "en verdere aantallen"}, {NoteRule::also_hidden, "en andere aantallen"}, {NoteRule::also_hidden, "en andere cijfers"}, {NoteRule::also_hidden, "secundair"}, {NoteRule::also_hidden, "secundaire"}, {NoteRule::also_hidden, "complementaire"}, {NoteRule::also_hidden, "andere ~ onderdrukt"}, {NoteRule::also_hidden, "andere ~ weggelaten"},
    {NoteRule::also_hidden, "andere ~ afgeschermd"}, {NoteRule::also_hidden, "andere ~ verborgen"}, {NoteRule::also_hidden, "ook ~ onderdrukt"}, {NoteRule::also_hidden, "ook ~ weggelaten"}, {NoteRule::also_hidden, "ook ~ afgeschermd"}, {NoteRule::also_hidden, "ook ~ verborgen"},
    {NoteRule::also_hidden, "verdere ~ onderdrukt"}, {NoteRule::also_hidden, "verdere ~ weggelaten"}, {NoteRule::also_hidden, "grotere ~ weggelaten"}, {NoteRule::also_hidden, "grotere ~ onderdrukt"}, {NoteRule::also_hidden, "ander ~ anders herleidbaar"}, {NoteRule::also_hidden, "ander ~ anders te herleiden"},
    {NoteRule::or_hidden, "of ~ onderdrukt"}, {NoteRule::or_hidden, "of ~ weggelaten"}, {NoteRule::or_hidden, "of ~ afgeschermd"}, {NoteRule::or_hidden, "of ~ verborgen"}, {NoteRule::or_hidden, "of ~ verwijderd"}, {NoteRule::or_hidden, "of ~ niet getoond"}, {NoteRule::or_hidden, "of ~ niet gepubliceerd"},
    {NoteRule::or_hidden, "of ~ herleiding"}, {NoteRule::or_hidden, "of ~ herleidbaar"}, {NoteRule::or_hidden, "of ~ herleiden"}, {NoteRule::or_hidden, "of ~ onthulling"}, {NoteRule::or_hidden, "of ~ onthullen"}, {NoteRule::or_hidden, "of ~ afleiden"}, {NoteRule::or_hidden, "of ~ af te leiden"},
    {NoteRule::or_hidden, "of ~ berekend"}, {NoteRule::or_hidden, "of ~ berekening"}, {NoteRule::or_hidden, "of ~ secundair"}, {NoteRule::or_hidden, "of ~ voorkomen"}, {NoteRule::or_hidden, "of ~ beschermen"},
    {NoteRule::or_reason, "minstens een"}, {NoteRule::or_reason, "minstens één"}, {NoteRule::or_reason, "ten minste een"}, {NoteRule::or_reason, "ten minste één"}, {NoteRule::or_reason, "een of meer"}, {NoteRule::or_reason, "één of meer"}, {NoteRule::or_reason, "een van de"}, {NoteRule::or_reason, "één van de"}, {NoteRule::or_reason, "ander aantal"}, {NoteRule::or_reason, "ander getal"}, {NoteRule::or_reason, "ander cijfer"}, {NoteRule::or_reason, "andere waarde"}, {NoteRule::or_reason, "andere cel"},
    {NoteRule::or_reason, "andere cellen"}, {NoteRule::or_reason, "andere aantallen"}, {NoteRule::or_reason, "andere cijfers"}, {NoteRule::or_reason, "andere categorie"},
    {NoteRule::or_reason, "andere groep"}, {NoteRule::or_reason, "dezelfde rij"}, {NoteRule::or_reason, "dezelfde kolom"}, {NoteRule::or_reason, "dezelfde regel"},
    {NoteRule::or_reason, "dezelfde tabel"}, {NoteRule::or_reason, "deze rij"}, {NoteRule::or_reason, "deze kolom"}, {NoteRule::or_reason, "de rij"}, {NoteRule::or_reason, "de kolom"},
    {NoteRule::or_reason, "rijtotaal"}, {NoteRule::or_reason, "kolomtotaal"}, {NoteRule::or_reason, "of een"}, {NoteRule::or_reason, "of andere"}, {NoteRule::or_reason, "of de"},
    {NoteRule::or_reason, "of het"}, {NoteRule::or_reason, "of als"}, {NoteRule::or_reason, "of omdat"}, {NoteRule::or_reason, "of waar"}, {NoteRule::or_reason, "of indien"},
    {NoteRule::or_reason, "of wanneer"}, {NoteRule::or_reason, "of om"}, {NoteRule::or_reason, "of ter"}, {NoteRule::or_reason, "of door"}, {NoteRule::or_reason, "of in"},
    {NoteRule::or_reason, "of is"}, {NoteRule::or_reason, "of kan"}, {NoteRule::or_reason, "of zou"}, {NoteRule::or_reason, "of voor"}, {NoteRule::or_reason, "hetzij"},
    {NoteRule::or_reason, "en aantallen"}, {NoteRule::or_reason, "en cijfers"}, {NoteRule::or_reason, "en getallen"}, {NoteRule::or_reason, "en cellen"}, {NoteRule::or_reason, "en waarden"},
    {NoteRule::or_reason, "en andere"}, {NoteRule::or_reason, "en het"}, {NoteRule::or_reason, "en een"}, {NoteRule::or_reason, "en die"}, {NoteRule::or_reason, "alsmede"},
    {NoteRule::or_reason, "evenals"}, {NoteRule::or_reason, "dan wel"}, {NoteRule::or_reason, "danwel"}, {NoteRule::or_reason, "een tweede"}, {NoteRule::or_reason, "op een na"},
    {NoteRule::or_reason, "waaruit"},
    {NoteRule::threshold_from_one, "1 2 of {n}"}, {NoteRule::threshold_from_one, "1 2 3 of {n}"}, {NoteRule::threshold_from_one, "1 2 3 4 of {n}"}, {NoteRule::threshold_from_one, "een twee of {n}"},
    {NoteRule::threshold_from_one, "een twee drie of {n}"},
    {NoteRule::threshold, "minder dan {n}"}, {NoteRule::threshold, "kleiner dan {n}"},
    {NoteRule::threshold, "lager dan {n}"}, {NoteRule::threshold, "onder de {n}"}, {NoteRule::threshold, "onder {n}"},
    {NoteRule::threshold, "beneden de {n}"}, {NoteRule::threshold, "beneden {n}"}, {NoteRule::threshold, "< {n}"},
    {NoteRule::threshold_up_to, "{n} of minder"}, {NoteRule::threshold_up_to, "{n} of lager"},
    {NoteRule::threshold_from_one, "1 t/m {n}"}, {NoteRule::threshold_from_one, "een tot en met {n}"},
    {NoteRule::threshold_from_one, "1 tot en met {n}"}, {NoteRule::threshold_from_one, "1 tot {n}"}, {NoteRule::threshold_from_one, "een tot {n}"},
    {NoteRule::threshold_from_one, "een t/m {n}"}, {NoteRule::threshold_from_one, "1-{n}"}, {NoteRule::threshold_up_to, "0 tot en met {n}"}, {NoteRule::threshold_up_to, "0 t/m {n}"}, {NoteRule::threshold_from_one, "tussen 1 en {n}"},
    {NoteRule::threshold_up_to, "tot en met {n}"}, {NoteRule::threshold_up_to, "maximaal {n}"},
    {NoteRule::rounding, "afgerond ~ op het dichtstbijzijnde {n}"}, {NoteRule::rounding, "afgerond ~ op {n}"},
    {NoteRule::rounding, "afgerond ~ naar {n}"}, {NoteRule::rounding, "op ~ {n} afgerond"}, {NoteRule::rounding, "op ~ {n} afgeronde"},
    {NoteRule::rounding, "afgerond tot ~ {n}"},
    {NoteRule::rounding, "afrondt ~ op {n}"}, {NoteRule::rounding, "afronden ~ op {n}"}, {NoteRule::rounding, "afrondt ~ naar {n}"},
    {NoteRule::rounding, "afronding ~ op {n}"}, {NoteRule::rounding, "naar boven op {n}"}, {NoteRule::rounding, "naar beneden op {n}"}, {NoteRule::rounding, "afgeronde ~ op {n}"}, {NoteRule::rounding, "ronden … af op {n}"}, {NoteRule::rounding, "rondde … af op {n}"}, {NoteRule::rounding, "rondt … af op {n}"}, {NoteRule::rounding, "rondden … af op {n}"}, {NoteRule::rounding, "rondt … af naar {n}"}, {NoteRule::rounding, "ronden … af naar {n}"}, {NoteRule::rounding, "afronding op {n}"},
    {NoteRule::rounding, "in {n} afgerond"}, {NoteRule::rounding, "afgerond ~ veelvoud van {n}"},
    {NoteRule::rounding, "afgerond ~ veelvouden van {n}"},
    {NoteRule::rounding, "dichtstbijzijnde {n}"}, {NoteRule::rounding, "dichtstbijzijnde veelvoud van {n}"},
    {NoteRule::by_size, "onder {n}"}, {NoteRule::by_size, "onder de {n}"}, {NoteRule::by_size, "beneden {n}"}, {NoteRule::by_size, "beneden de {n}"}, {NoteRule::by_size, "boven {n}"},
    {NoteRule::by_size, "boven de {n}"}, {NoteRule::by_size, "kleiner dan {n}"}, {NoteRule::by_size, "groter dan {n}"}, {NoteRule::by_size, "minder dan {n}"}, {NoteRule::by_size, "meer dan {n}"},
    {NoteRule::by_size, "lager dan {n}"}, {NoteRule::by_size, "hoger dan {n}"}, {NoteRule::by_size, "vanaf {n}"}, {NoteRule::by_size, "ten minste {n}"}, {NoteRule::by_size, "minstens {n}"},
    {NoteRule::by_size, "tot en met {n}"}, {NoteRule::by_size, "t/m {n}"}, {NoteRule::by_size, "tussen {n} en {n}"}, {NoteRule::by_size, "{n} of meer"},
    {NoteRule::by_size, "{n} en meer"}, {NoteRule::by_size, "{n} of hoger"}, {NoteRule::by_size, "{n} en hoger"}, {NoteRule::by_size, "{n} of minder"}, {NoteRule::by_size, "{n} tot {n}"},
    {NoteRule::rounding_also, "op {n}"}, {NoteRule::rounding_also, "op hele {n}"}, {NoteRule::rounding_also, "naar {n}"}, {NoteRule::rounding_also, "op ~ veelvoud van {n}"},
    {NoteRule::rounding_whole, "afgerond ~ op hele"}, {NoteRule::rounding_whole, "afgerond ~ op gehele"}, {NoteRule::rounding_whole, "op hele ~ afgerond"}, {NoteRule::rounding_whole, "op gehele ~ afgerond"},
    {NoteRule::rounding_unsaid, "afgerond"}, {NoteRule::rounding_unsaid, "afgeronde"},
    {NoteRule::rounding_differences, "door afronding"}, {NoteRule::rounding_differences, "wegens afronding"}, {NoteRule::rounding_differences, "vanwege afronding"}, {NoteRule::rounding_differences, "gevolg van afronding"}, {NoteRule::rounding_differences, "afrondingsverschillen"},
    {NoteRule::rounding_up, "naar boven"}, {NoteRule::rounding_down, "naar beneden"},
    {NoteRule::rounding_random, "willekeurig"}, {NoteRule::rounding_random, "aselect"},
    {NoteRule::embargo, "embargo"},
    {NoteRule::series_break, "in {y} voor het eerst"}, {NoteRule::series_break, "voor het eerst ~ in {y}"},
    {NoteRule::series_break, "sinds {y} ~ meegeteld"}, {NoteRule::series_break, "vanaf {y} ~ meegeteld"},
    {NoteRule::series_break, "vanaf {y} ~ meegenomen"}, {NoteRule::series_break, "vanaf {y} ~ andere"},
    {NoteRule::series_break, "vanaf {y} ~ nieuwe"}, {NoteRule::series_break, "sinds {y} ~ nieuwe"},
    {NoteRule::series_break, "vanaf {y} ~ inclusief"}, {NoteRule::series_break, "vanaf {y} ~ definitie"},
    {NoteRule::series_break, "sinds {y} ~ definitie"}, {NoteRule::series_break, "trendbreuk ~ {y}"},
    {NoteRule::series_break, "trendbreuk"}, {NoteRule::series_break, "reeksbreuk"}, {NoteRule::series_break, "breuk in de reeks"},
    {NoteRule::series_break, "methodebreuk"}, {NoteRule::series_break, "niet vergelijkbaar met ~ jaren"},
    {NoteRule::series_break, "niet te vergelijken met ~ jaren"},
    {NoteRule::series_break, "niet vergelijkbaar met ~ cijfers"},
    {NoteRule::provisional, "voorlopige"}, {NoteRule::provisional, "voorlopig"},
    {NoteRule::estimated, "geschat"}, {NoteRule::estimated, "geschatte"}, {NoteRule::estimated, "schatting"}, {NoteRule::estimated, "raming"},
    {NoteRule::revised, "herzien"}, {NoteRule::revised, "herziene"}, {NoteRule::revised, "gecorrigeerd cijfer"},
    {NoteRule::refused, "wil … niet ~ geven"}, {NoteRule::refused, "wil … niet ~ verstrekken"},
    {NoteRule::refused, "wil … niet ~ delen"}, {NoteRule::refused, "weigert"}, {NoteRule::refused, "weigerde"},
    {NoteRule::refused, "geweigerd"}, {NoteRule::refused, "niet ~ verstrekt"}, {NoteRule::refused, "niet ~ vrijgegeven"},
    {NoteRule::refused, "geeft … niet"}, {NoteRule::refused, "niet ~ beschikbaar gesteld"},
    {NoteRule::range, "minstens {n} ~ maximaal {n}"}, {NoteRule::range, "minimaal {n} ~ maximaal {n}"},
    {NoteRule::range, "ten minste {n} ~ ten hoogste {n}"}, {NoteRule::range, "minstens {n} ~ hoogstens {n}"},
    {NoteRule::range, "tussen de {n} en {n}"}, {NoteRule::range, "tussen {n} en {n}"},
    {NoteRule::at_least, "minstens {n}"}, {NoteRule::at_least, "minimaal {n}"}, {NoteRule::at_least, "ten minste {n}"},
    {NoteRule::at_most, "maximaal {n}"}, {NoteRule::at_most, "hoogstens {n}"}, {NoteRule::at_most, "ten hoogste {n}"},
    {NoteRule::bracket_term, "tussen haakjes … daarnaast"}, {NoteRule::bracket_term, "tussen haakjes … bovenop"},
    {NoteRule::bracket_term, "tussen haakjes … niet inbegrepen"}, {NoteRule::bracket_term, "tussen haakjes … niet meegeteld"},
    {NoteRule::bracket_term, "tussen haakjes … extra"}, {NoteRule::bracket_term, "daarnaast … tussen haakjes"},
    {NoteRule::bracket_term, "tussen haakjes … niet in het totaal"},
    {NoteRule::bracket_share, "tussen haakjes … percentage"}, {NoteRule::bracket_share, "tussen haakjes … percentages"},
    {NoteRule::bracket_share, "tussen haakjes … aandeel"},
    {NoteRule::bracket_name, "tussen haakjes"}, {NoteRule::bracket_part, "tussen haakjes … waarvan"}, {NoteRule::bracket_part, "waarvan … tussen haakjes"},
    {NoteRule::bracket_part, "tussen haakjes … inbegrepen"}, {NoteRule::bracket_part, "tussen haakjes … meegeteld"},
    {NoteRule::zero_shown, "nihil is"}, {NoteRule::zero_shown, "nul is"}, {NoteRule::zero_shown, "nullen worden ~ wel"}, {NoteRule::zero_shown, "nul wordt als"}, {NoteRule::zero_shown, "nullen worden als"}, {NoteRule::zero_shown, "echte nul"}, {NoteRule::zero_shown, "nul komt ~ niet voor"}, {NoteRule::zero_shown, "nul wordt ~ vermeld"}, {NoteRule::zero_shown, "nul wordt wel"},
    {NoteRule::zero_shown, "0 wordt wel"}, {NoteRule::zero_shown, "0 betekent ~ geen"},
    {NoteRule::zero_shown, "0 = geen"}, {NoteRule::zero_shown, "groter dan nul"}, {NoteRule::zero_shown, "groter dan 0"},
    {NoteRule::source, "gemeld bij"}, {NoteRule::source, "afkomstig van"}, {NoteRule::source, "afkomstig uit"},
    {NoteRule::source, "bekend bij"}, {NoteRule::source, "bron:"}, {NoteRule::source, "komt van"},
    {NoteRule::source, "komen van"}, {NoteRule::source, "geregistreerd bij"}, {NoteRule::source, "geregistreerd door"},
    {NoteRule::source, "aangeleverd door"}, {NoteRule::source, "verstrekt door"}, {NoteRule::source, "cijfers van"},
    {NoteRule::whole_row, "deze rij"}, {NoteRule::whole_row, "deze regel"}, {NoteRule::whole_row, "deze reeks"}, {NoteRule::whole_row, "in alle jaren"},
    {NoteRule::whole_row, "deze indicator"}, {NoteRule::whole_row, "alle jaren"}, {NoteRule::whole_row, "hele rij"},
    {NoteRule::whole_table, "alle cijfers"}, {NoteRule::whole_table, "alle aantallen"}, {NoteRule::whole_table, "deze tabel"},
    {NoteRule::whole_table, "alle getallen"}, {NoteRule::whole_table, "cijfers in de tabel"}};
}  // namespace words_nl

/// Dutch.
inline constexpr Words dutch_words = {
    "nl", words_nl::frequent, words_nl::change, words_nl::previous_year, words_nl::in_numbers, words_nl::points, words_nl::share,
    words_nl::total, words_nl::total_start, words_nl::everything, words_nl::share_of, words_nl::counting, words_nl::bases, words_nl::per_population, words_nl::of_which, words_nl::parts, words_nl::distinct,
    words_nl::registrations, words_nl::ages, words_nl::beside_period, words_nl::provisional, words_nl::revised, words_nl::hides,
    words_nl::figures, words_nl::means, words_nl::figures_about, words_nl::ends_topic, words_nl::percentages, words_nl::other_units, words_nl::contents, words_nl::notes,
    words_nl::continued, words_nl::table, words_nl::remark_start, words_nl::connecting, words_nl::articles,
    words_nl::nobody, words_nl::referring, words_nl::below,
    words_nl::everywhere, words_nl::this_table, words_nl::numbers, words_nl::ordinals, words_nl::multiples, words_nl::months,
    words_nl::legend_is, words_nl::legend, words_nl::symbol_names, words_nl::sign_is, words_nl::purposes,
    words_nl::units, words_nl::rates, words_nl::unit_heads, words_nl::unit_labels, words_nl::time_units, words_nl::durations, words_nl::conditions, words_nl::sizes, words_nl::row_nouns, words_nl::column_nouns, words_nl::from_end, words_nl::others, words_nl::indefinite, words_nl::span_words, words_nl::conjunctions,
    words_nl::negation, words_nl::rounded, words_nl::exact, words_nl::shown_as, words_nl::basis, words_nl::except, words_nl::agents, words_nl::since, words_nl::in_turn, words_nl::particles, words_nl::phrases};

}  // namespace kinderrechten
