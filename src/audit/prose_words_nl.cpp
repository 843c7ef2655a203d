// SPDX-License-Identifier: BSD-3-Clause
#include <array>

#include "prose_words_tables.hpp"

namespace kinderrechten::detail {
namespace {
using std::string_view;

constexpr BendWord bends[] = {
    {"bijna", Bend::nearly, 10, 25},
    {"nagenoeg", Bend::nearly, 10, 25},
    {"haast", Bend::nearly, 10, 25},
    {"tegen de", Bend::nearly, 10, 25},
    {"net geen", Bend::nearly, 5, 15},
    {"ruim", Bend::little_over, 15, 35},
    {"iets meer dan", Bend::little_over, 10, 25},
    {"net iets meer dan", Bend::little_over, 10, 25},
    {"een kleine", Bend::nearly, 10, 25},
    {"iets minder dan", Bend::nearly, 10, 25},
    {"ongeveer", Bend::about, 10, 25},
    {"circa", Bend::about, 10, 25},
    {"ca", Bend::about, 10, 25},
    {"zo'n", Bend::about, 10, 25},
    {"rond de", Bend::about, 10, 25},
    {"rond", Bend::about, 10, 25},
    {"grofweg", Bend::about, 15, 30},
    {"naar schatting", Bend::about, 15, 50},
    {"afgerond", Bend::about, 5, 20},
    {"afgerond slechts", Bend::about, 5, 20},
    {"minder dan", Bend::less},
    {"lager dan", Bend::less},
    {"onder de", Bend::less},
    {"meer dan", Bend::more},
    {"hoger dan", Bend::more},
    {"boven de", Bend::more},
    {"minstens", Bend::at_least},
    {"minimaal", Bend::at_least},
    {"ten minste", Bend::at_least},
    {"tenminste", Bend::at_least},
    {"op zijn minst", Bend::at_least},
    {"hoogstens", Bend::at_most},
    {"maximaal", Bend::at_most},
    {"ten hoogste", Bend::at_most},
    {"niet meer dan", Bend::at_most},
    {"niet minder dan", Bend::at_least},
    {"geen minder dan", Bend::at_least},
};

constexpr DirectionWord directions[] = {
    {"gestegen", 1},   {"stijging", 1},    {"steeg", 1},       {"stegen", 1},      {"stijgt", 1},
    {"stijgen", 1},    {"toegenomen", 1},  {"toename", 1},     {"nam toe", 1},     {"namen toe", 1},
    {"gegroeid", 1},   {"groei", 1},       {"groeide", 1},     {"groeiden", 1},    {"verhoogd", 1},
    {"hoger", 1},      {"meer dan vorig jaar", 1}, {"verdere stijging", 1}, {"opgelopen", 1}, {"liep op", 1},
    {"toeneemt", 1},   {"neemt toe", 1},
    {"gedaald", -1},   {"daling", -1},     {"daalde", -1},     {"daalden", -1},    {"daalt", -1},
    {"dalen", -1},     {"afgenomen", -1},  {"afname", -1},     {"nam af", -1},     {"namen af", -1},
    {"gekrompen", -1}, {"verminderd", -1}, {"vermindering", -1}, {"lager", -1},    {"teruggelopen", -1},
    {"liep terug", -1}, {"minder dan vorig jaar", -1}, {"gezakt", -1}, {"zakte", -1}, {"afneemt", -1},
    {"neemt af", -1},
    {"gelijk gebleven", 0}, {"bleef gelijk", 0}, {"bleven gelijk", 0}, {"onveranderd", 0}, {"even hoog", 0},
};

constexpr DirectionWord after_percent[] = {{"minder", -1}, {"meer", 1}, {"lager", -1}, {"hoger", 1}};

constexpr FactorWord factors[] = {
    {"verdubbeld", 2, 1},      {"verdubbelde", 2, 1},      {"verdubbelden", 2, 1},   {"verdubbeling", 2, 1},
    {"verdrievoudigd", 3, 1},  {"verdrievoudigde", 3, 1},  {"verdrievoudiging", 3, 1},
    {"verviervoudigd", 4, 1},  {"verviervoudigde", 4, 1},  {"verviervoudiging", 4, 1},
    {"vervijfvoudigd", 5, 1},  {"vervijfvoudigde", 5, 1},  {"vertienvoudigd", 10, 1},
    {"gehalveerd", 1, 2},      {"halveerde", 1, 2},        {"halveerden", 1, 2},     {"halvering", 1, 2},
    {"twee keer zoveel", 2, 1}, {"twee keer zo veel", 2, 1}, {"twee keer zo hoog", 2, 1}, {"tweemaal zoveel", 2, 1},
    {"drie keer zoveel", 3, 1}, {"drie keer zo veel", 3, 1}, {"drie keer zo hoog", 3, 1}, {"dubbel zoveel", 2, 1},
    {"vier keer zoveel", 4, 1}, {"vijf keer zoveel", 5, 1},
};

constexpr NumberWord ordinals[] = {{"tweede", 2}, {"derde", 3}, {"vierde", 4}, {"vijfde", 5}, {"zesde", 6}, {"zevende", 7}};
constexpr string_view in_a_row[] = {"jaar op rij", "jaar op een rij", "achtereenvolgende jaar", "opeenvolgende jaar"};
constexpr DirectionWord extremes[] = {{"hoogste", 1}, {"laagste", -1}};

constexpr NumberWord fractions[] = {
    {"de helft", 1, 2},     {"een helft", 1, 2},    {"een derde", 1, 3},    {"twee derde", 2, 3},
    {"tweederde", 2, 3},    {"eenderde", 1, 3},     {"een kwart", 1, 4},    {"driekwart", 3, 4},
    {"drie kwart", 3, 4},   {"een vierde", 1, 4},   {"drie vierde", 3, 4},  {"een vijfde", 1, 5},
    {"twee vijfde", 2, 5},  {"drie vijfde", 3, 5},  {"vier vijfde", 4, 5},  {"een zesde", 1, 6},
    {"een achtste", 1, 8},  {"een tiende", 1, 10},
};

constexpr NumberWord cardinals[] = {
    {"geen enkele", 0}, {"geen enkel", 0}, {"nul", 0}, {"één", 1}, {"twee", 2}, {"drie", 3}, {"vier", 4},
    {"vijf", 5}, {"zes", 6}, {"zeven", 7}, {"acht", 8}, {"negen", 9}, {"tien", 10}, {"elf", 11},
    {"twaalf", 12}, {"dertien", 13}, {"veertien", 14}, {"vijftien", 15}, {"zestien", 16},
    {"zeventien", 17}, {"achttien", 18}, {"negentien", 19}, {"twintig", 20}, {"dertig", 30},
    {"veertig", 40}, {"vijftig", 50}, {"zestig", 60}, {"zeventig", 70}, {"tachtig", 80},
    {"negentig", 90}, {"honderd", 100}, {"tweehonderd", 200}, {"driehonderd", 300},
    {"vierhonderd", 400}, {"vijfhonderd", 500}, {"duizend", 1000}, {"tweeduizend", 2000},
};

constexpr string_view percent[] = {"procent", "pct"};
constexpr string_view from[] = {"van"};
constexpr string_view to[] = {"naar", "tot"};
constexpr string_view compared[] = {"ten opzichte van", "in vergelijking met", "vergeleken met", "t.o.v.",
                                    "tegenover", "tegen", "tov", "sinds", "dan in", "vanaf"};
constexpr string_view last_year[] = {"vorig jaar", "het jaar ervoor", "het jaar daarvoor",
                                     "een jaar eerder", "het voorgaande jaar", "afgelopen jaar"};
constexpr string_view this_year[] = {"dit jaar"};
constexpr string_view subset[] = {"waarvan", "hiervan", "daarvan", "van wie", "onder wie", "waaronder", "onder hen"};
constexpr string_view each_of[] = {"op de", "van de", "op elke", "van elke"};
constexpr string_view not_counts[] = {
    "artikel", "art", "lid", "tabel", "figuur", "hoofdstuk", "paragraaf", "bijlage", "pagina", "blz", "noot",
    "jaar", "jarige", "jarigen", "jaren", "maanden", "maand", "weken", "week", "dagen", "dag", "uur", "euro",
    "leeftijd", "nummer", "nr", "covid", "kamerstuk", "versie", "fase", "graden", "kilometer", "km", "januari",
    "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december", "eeuw"};
constexpr string_view times[] = {"keer", "maal"};
constexpr string_view back[] = {"dit is", "dat is", "dit betekent", "dat betekent", "dit was", "dat was", "dit komt neer op",
                                "het gaat om", "een stijging", "een daling", "een toename", "een afname"};
constexpr string_view function_words[] = {
    "de", "het", "een", "en", "of", "in", "op", "van", "voor", "met", "bij", "aan", "uit", "over", "naar", "tot",
    "dan", "dat", "die", "dit", "deze", "er", "daar", "hier", "zijn", "is", "was", "waren", "werd", "werden",
    "wordt", "worden", "heeft", "hebben", "had", "hadden", "ook", "nog", "wel", "niet", "al", "als", "om", "te",
    "door", "per", "ten", "opzichte", "vergeleken", "vergelijking", "jaar", "vorig", "ongeveer", "circa", "bijna",
    "ruim", "minder", "meer", "dus", "hun", "hen", "ze", "zij", "we", "wij", "men", "totaal", "totale", "alle", "zo",
    "tegen", "sinds", "tussen", "onder", "boven", "rond", "afgerond", "slechts", "maar", "liefst", "toen",
    "daarmee", "hiermee", "hiervan", "daarvan", "waarvan", "procent", "ruimschoots", "iets", "fors", "licht",
    "lichte", "forse", "flink", "flinke", "sterk", "sterke", "opnieuw", "weer", "verder", "inmiddels", "nu", "echter",
    "namelijk", "respectievelijk", "eerder", "ervoor", "daarvoor", "keer", "maal", "zelfs", "alleen", "gelijk", "minstens",
    "maximaal", "minimaal", "hoogstens", "ging", "gingen", "kwam", "kwamen", "net", "deel", "helft"};
constexpr string_view verbs[] = {
    "aantal", "aantallen", "cijfer", "cijfers", "gemeld", "melding", "geregistreerd", "registreerde", "geteld", "telde",
    "telden", "gestegen", "gedaald", "toegenomen", "afgenomen", "stijging", "daling", "toename", "afname", "steeg",
    "daalde", "nam", "namen", "toe", "af", "groeide", "verdubbeld", "verdubbelde", "gehalveerd", "halveerde",
    "verdrievoudigd", "gaat", "betreft", "betrof", "bedroeg", "bedraagt", "bedroegen", "lag", "ligt", "stond", "bleef",
    "bleven", "gebleven", "kreeg", "kregen", "gaan", "uitgekomen", "komt", "uit", "geweest", "bekend", "opgelegd", "uitgesproken", "aangevraagd", "geplaatst", "ingediend", "afgegeven", "genoteerd",
    "noteerde", "waargenomen", "gevonden", "gezien", "maakte", "maakten", "vormen", "vormt", "opgelopen",
    "teruggelopen", "hoger", "lager", "groei", "gegroeid", "liep", "stegen", "daalden"};
constexpr string_view rest[] = {"onbekend", "onbekende", "overig", "overige", "anders", "totaal", "diversen"};
constexpr string_view abbreviations[] = {"ca", "t.o.v", "m.b.t", "o.a", "bijv", "nr", "art", "dr", "drs", "mr", "prof",
                                         "d.w.z", "incl", "excl", "resp", "blz", "enz", "i.v.m", "n.a.v", "st", "w.o"};
constexpr string_view hedges[] = {"verwacht", "verwachting", "verwachten", "doel", "streven", "streeft", "zou", "zouden",
                                  "mogelijk", "wellicht", "misschien", "prognose", "raming", "als", "indien", "kan",
                                  "niet gestegen", "niet gedaald", "niet", "geen", "lijkt", "lijken"};
}  // namespace

const ProseWords dutch_prose = {"nl", bends, directions, after_percent, factors, ordinals, in_a_row, extremes, fractions, cardinals, percent, from, to,
                                compared, last_year, this_year, subset, each_of, not_counts, times, back,
                                function_words, verbs, rest, abbreviations, hedges};
}  // namespace kinderrechten::detail
