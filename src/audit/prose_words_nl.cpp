// SPDX-License-Identifier: BSD-3-Clause
#include "prose_words_tables.hpp"

namespace kinderrechten::detail {
namespace {
using std::string_view;

// How far each word may be from the truth, in per cent of the number it bends: within the first the
// sentence holds, beyond the second it does not, between them it stays undecided. docs/concepts/sentences.md
// states the same in prose.
constexpr BendWord bends[] = {
    {"bijna", Bend::nearly, 10, 25},
    {"nagenoeg", Bend::nearly, 10, 25},
    {"vrijwel", Bend::nearly, 10, 25},
    {"haast", Bend::nearly, 10, 25},
    {"tegen de", Bend::nearly, 10, 25},
    {"net geen", Bend::nearly, 5, 15},
    {"net niet", Bend::nearly, 5, 15},
    {"net onder de", Bend::nearly, 10, 25},
    {"net onder", Bend::nearly, 10, 25},
    {"krap", Bend::nearly, 10, 25},
    {"een kleine", Bend::nearly, 10, 25},
    {"iets minder dan", Bend::nearly, 10, 25},
    {"net iets minder dan", Bend::nearly, 10, 25},
    {"ruim", Bend::little_over, 15, 35},
    {"iets meer dan", Bend::little_over, 10, 25},
    {"net iets meer dan", Bend::little_over, 10, 25},
    {"net boven de", Bend::little_over, 10, 25},
    {"net boven", Bend::little_over, 10, 25},
    {"een dikke", Bend::little_over, 15, 35},
    {"ongeveer", Bend::about, 10, 25},
    {"circa", Bend::about, 10, 25},
    {"ca", Bend::about, 10, 25},
    {"zo'n", Bend::about, 10, 25},
    {"rond de", Bend::about, 10, 25},
    {"rond", Bend::about, 10, 25},
    {"omstreeks", Bend::about, 10, 25},
    {"plusminus", Bend::about, 10, 25},
    {"±", Bend::about, 10, 25},
    {"~", Bend::about, 10, 25},
    {"grofweg", Bend::about, 15, 30},
    {"globaal", Bend::about, 15, 30},
    {"om en nabij", Bend::about, 10, 25},
    {"naar schatting", Bend::about, 15, 50},
    {"een geschatte", Bend::about, 15, 50},
    {"afgerond", Bend::about, 5, 20},
    {"afgerond slechts", Bend::about, 5, 20},
    {"in de orde van", Bend::about, 15, 50},
    {"minder dan", Bend::less},
    {"lager dan", Bend::less},
    {"onder de", Bend::less},
    {"kleiner dan", Bend::less},
    {"<", Bend::less},
    {"nog geen", Bend::less},
    {"voorbij de", Bend::more},
    {"de grens van", Bend::more},
    {"passeerde de", Bend::more},
    {"meer dan", Bend::more},
    {"hoger dan", Bend::more},
    {"boven de", Bend::more},
    {"groter dan", Bend::more},
    {">", Bend::more},
    {"ruim boven de", Bend::more},
    {"ruim meer dan", Bend::more},
    {"veel meer dan", Bend::more},
    {"langer dan", Bend::more},
    {"korter dan", Bend::less},
    {"minstens", Bend::at_least},
    {"minimaal", Bend::at_least},
    {"ten minste", Bend::at_least},
    {"tenminste", Bend::at_least},
    {"op zijn minst", Bend::at_least},
    {"op z'n minst", Bend::at_least},
    {"niet minder dan", Bend::at_least},
    {"geen minder dan", Bend::at_least},
    {"hoogstens", Bend::at_most},
    {"maximaal", Bend::at_most},
    {"ten hoogste", Bend::at_most},
    {"niet meer dan", Bend::at_most},
    {"hooguit", Bend::at_most},
    {"op zijn hoogst", Bend::at_most},
};
constexpr DirectionWord directions[] = {{"terugliep", -1}, {"terugliepen", -1}, {"terugloopt", -1}, {"opliepen", 1}, {"onder het niveau", -1}, {"boven het niveau", 1}, {"onder het peil", -1}, {"boven het peil", 1}, 
    {"gestegen", 1}, {"stijging", 1}, {"steeg", 1}, {"stegen", 1}, {"stijgt", 1}, {"stijgen", 1},
    {"stijgende", 1}, {"toegenomen", 1}, {"toename", 1}, {"toeneemt", 1}, {"toenemen", 1}, {"toenam", 1},
    {"toenamen", 1}, {"gegroeid", 1}, {"groei", 1}, {"groeide", 1}, {"groeiden", 1}, {"groeit", 1},
    {"groeien", 1}, {"verhoogd", 1}, {"hoger", 1}, {"opgelopen", 1}, {"oploopt", 1}, {"opliep", 1},
    {"vermeerderd", 1}, {"vermeerdering", 1}, {"aangroei", 1}, {"is omhoog", 1}, {"op te lopen", 1}, {"toe te nemen", 1}, {"af te nemen", -1}, {"terug te lopen", -1}, {"trok aan", 1}, {"trokken aan", 1}, {"nam toe", 1},
    {"namen toe", 1}, {"neemt toe", 1}, {"nemen toe", 1}, {"liep op", 1}, {"liepen op", 1}, {"loopt op", 1},
    {"ging omhoog", 1}, {"gingen omhoog", 1}, {"meer dan vorig jaar", 1}, {"meer dan het jaar ervoor", 1},
    {"meer dan het jaar daarvoor", 1}, {"meer dan een jaar eerder", 1}, {"meer dan in", 1}, {"gedaald", -1},
    {"daling", -1}, {"daalde", -1}, {"daalden", -1}, {"daalt", -1}, {"dalen", -1}, {"dalende", -1},
    {"afgenomen", -1}, {"afname", -1}, {"afneemt", -1}, {"afnemen", -1}, {"afnam", -1}, {"afnamen", -1},
    {"gekrompen", -1}, {"kromp", -1}, {"verminderd", -1}, {"vermindering", -1}, {"verminderde", -1},
    {"lager", -1}, {"teruggelopen", -1}, {"terugloop", -1}, {"gezakt", -1}, {"zakte", -1}, {"zakten", -1},
    {"terugval", -1}, {"teruggevallen", -1}, {"nam af", -1}, {"namen af", -1}, {"neemt af", -1},
    {"nemen af", -1}, {"liep terug", -1}, {"liepen terug", -1}, {"loopt terug", -1}, {"ging omlaag", -1},
    {"gingen omlaag", -1}, {"viel terug", -1}, {"minder dan vorig jaar", -1},
    {"minder dan het jaar ervoor", -1}, {"minder dan het jaar daarvoor", -1},
    {"minder dan een jaar eerder", -1}, {"minder dan in", -1}, {"verdwenen", -1}, {"verdween", -1}, {"minder vaak", -1}, {"vaker", 1}, {"klom", 1}, {"klommen", 1}, {"sprong", 1}, {"sprongen", 1}, {"schoot omhoog", 1}, {"schoten omhoog", 1}, {"tuimelde", -1},
    {"zakt", -1}, {"kelderde", -1}, {"kleiner wordt", -1}, {"kleiner geworden", -1}, {"groter wordt", 1},
    {"groter geworden", 1}, {"gekelderd", -1}, {"geslonken", -1}, {"slonk", -1}, {"slinkt", -1},
    {"een groter deel", 1}, {"een kleiner deel", -1}, {"gelijk gebleven", 0}, {"bleef gelijk", 0},
    {"bleven gelijk", 0}, {"onveranderd", 0}, {"even hoog", 0}, {"gelijk aan", 0}, {"bleef stabiel", 0},
    {"bleven stabiel", 0}, {"stabiel gebleven", 0}, {"stabiel", 0}, {"nagenoeg gelijk", 0}};
constexpr SplitWord split_directions[] = {
    {"nam", "toe", 1}, {"namen", "toe", 1}, {"neemt", "toe", 1}, {"nemen", "toe", 1}, {"nam", "af", -1},
    {"namen", "af", -1}, {"neemt", "af", -1}, {"nemen", "af", -1}, {"liep", "op", 1}, {"liepen", "op", 1},
    {"loopt", "op", 1}, {"lopen", "op", 1}, {"liep", "terug", -1}, {"liepen", "terug", -1},
    {"loopt", "terug", -1}, {"lopen", "terug", -1}, {"ging", "omhoog", 1}, {"gingen", "omhoog", 1},
    {"gaat", "omhoog", 1}, {"gaan", "omhoog", 1}, {"ging", "omlaag", -1}, {"gingen", "omlaag", -1},
    {"gaat", "omlaag", -1}, {"gaan", "omlaag", -1}, {"viel", "terug", -1}, {"vielen", "terug", -1}};
constexpr SplitWord added_verbs[] = {{"kwam", "bij", 1}, {"kwamen", "bij", 1}, {"komen", "bij", 1}, {"komt", "bij", 1}, {"ging", "af", -1}, {"gingen", "af", -1}, {"ging", "vanaf", -1}, {"gingen", "vanaf", -1}, {"vielen", "af", -1}, {"was", "af", -1}, {"waren", "af", -1}};
constexpr SplitWord other_verbs[] = {{"groeide", "op", 0}, {"groeiden", "op", 0}, {"groeit", "op", 0}, {"groeien", "op", 0}};
constexpr SplitWord comes_after[] = {{"volgde", "op", 0}, {"volgden", "op", 0}, {"volgt", "op", 0}, {"volgen", "op", 0}, {"kwam", "na", 0}, {"kwamen", "na", 0}};
constexpr string_view contrasts[] = {"maar", "doch", "terwijl", "hoewel", "al", "echter", "ofschoon"};
constexpr string_view that_year[] = {"dat jaar", "datzelfde jaar", "dat schooljaar", "datzelfde schooljaar"};
constexpr string_view before_now[] = {"na", "nadat", "had", "hadden", "ondanks"};
constexpr DirectionWord after_amount[] = {
    {"meer", 1}, {"hoger", 1}, {"groter", 1}, {"stijging", 1}, {"toename", 1}, {"groei", 1}, {"minder", -1},
    {"lager", -1}, {"kleiner", -1}, {"daling", -1}, {"afname", -1}};
constexpr DirectionWord before_amount[] = {{"verloor", -1}, {"verloren", -1}, {"plus", 1}, {"min", -1}, {"goed voor een plus van", 1}};
constexpr DirectionWord comparatives[] = {
    {"meer", 1}, {"vaker", 1}, {"minder", -1}, {"minder vaak", -1}, {"hoger", 1}, {"lager", -1}, {"groter", 1},
    {"kleiner", -1}, {"talrijker", 1}, {"minder talrijk", -1}, {"langer", 1}, {"korter", -1}};
constexpr string_view lasting[] = {"langer", "korter", "zo lang"};
constexpr string_view than[] = {"dan"};
constexpr string_view as[] = {"als"};
constexpr DirectionWord outnumbers[] = {{"overtreffen", 1}, {"overtroffen", 1}, {"overtrof", 1}, {"overtreft", 1}, {"overstijgen", 1}, {"oversteeg", 1}, {"overstijgt", 1}};
constexpr FactorWord factors[] = {
    {"verdubbeld", 2, 1}, {"verdubbelde", 2, 1}, {"verdubbelden", 2, 1}, {"verdubbeling", 2, 1},
    {"verdubbelt", 2, 1}, {"verdrievoudigd", 3, 1}, {"verdrievoudigde", 3, 1}, {"verdrievoudigden", 3, 1},
    {"verdrievoudiging", 3, 1}, {"verdrievoudigt", 3, 1}, {"verviervoudigd", 4, 1}, {"verviervoudigde", 4, 1},
    {"verviervoudigden", 4, 1}, {"verviervoudiging", 4, 1}, {"verviervoudigt", 4, 1}, {"vervijfvoudigd", 5, 1},
    {"vervijfvoudigde", 5, 1}, {"vervijfvoudigden", 5, 1}, {"vervijfvoudiging", 5, 1}, {"vervijfvoudigt", 5, 1},
    {"verzesvoudigd", 6, 1}, {"verzesvoudigde", 6, 1}, {"verzesvoudigden", 6, 1}, {"verzesvoudiging", 6, 1},
    {"verzesvoudigt", 6, 1}, {"verzevenvoudigd", 7, 1}, {"verzevenvoudigde", 7, 1}, {"verzevenvoudigden", 7, 1},
    {"verzevenvoudiging", 7, 1}, {"verzevenvoudigt", 7, 1}, {"verachtvoudigd", 8, 1}, {"verachtvoudigde", 8, 1},
    {"verachtvoudigden", 8, 1}, {"verachtvoudiging", 8, 1}, {"verachtvoudigt", 8, 1}, {"vertienvoudigd", 10, 1},
    {"vertienvoudigde", 10, 1}, {"vertienvoudigden", 10, 1}, {"vertienvoudiging", 10, 1},
    {"vertienvoudigt", 10, 1}, {"gehalveerd", 1, 2}, {"halveerde", 1, 2}, {"halveerden", 1, 2},
    {"halvering", 1, 2}, {"halveert", 1, 2}, {"dubbel zoveel", 2, 1}, {"dubbel zo veel", 2, 1},
    {"dubbel zo hoog", 2, 1}, {"het dubbele", 2, 1}, {"het drievoudige", 3, 1}, {"anderhalf keer zoveel", 3, 2},
    {"anderhalf keer zo veel", 3, 2}, {"half zoveel", 1, 2}, {"half zo veel", 1, 2}, {"de helft minder", 1, 2}};
constexpr NumberWord ordinals[] = {
    {"tweede", 2}, {"derde", 3}, {"vierde", 4}, {"vijfde", 5}, {"zesde", 6}, {"zevende", 7}, {"achtste", 8},
    {"negende", 9}, {"tiende", 10}};
constexpr string_view in_a_row[] = {
    "jaar op rij", "jaar op een rij", "achtereenvolgende jaar", "opeenvolgende jaar", "jaar na elkaar",
    "keer op rij", "achtereenvolgende keer", "opeenvolgende keer", "achtereenvolgende", "opeenvolgende", "stijging op rij", "daling op rij", "toename op rij", "afname op rij"};
constexpr string_view run_units[] = {
    "jaar op rij", "jaar op een rij", "jaren op rij", "jaar achtereen", "jaar achter elkaar", "jaren achtereen",
    "opeenvolgende jaren", "achtereenvolgende jaren", "jaar na elkaar", "jaar onafgebroken", "jaar lang",
    "keer op rij", "keer achter elkaar", "keer achtereen"};
constexpr DirectionWord run_changes[] = {
    {"dalingen op rij", -1}, {"stijgingen op rij", 1}, {"toenames op rij", 1}, {"afnames op rij", -1}, {"opeenvolgende dalingen", -1}, {"opeenvolgende stijgingen", 1}, {"achtereenvolgende dalingen", -1}, {"achtereenvolgende stijgingen", 1}};
constexpr string_view years_of[] = {"jaar van", "jaren van", "jaar", "jaren", "opeenvolgende jaren van", "achtereenvolgende jaren van"};
constexpr string_view every_year[] = {
    "elk jaar", "ieder jaar", "jaar op jaar", "jaar na jaar", "zonder onderbreking", "onafgebroken",
    "onafgebroken gestegen", "onafgebroken gedaald", "van jaar op jaar", "gestaag", "voortdurend", "jaarlijks"};
constexpr string_view always[] = {"steevast", "altijd", "telkens", "in alle jaren", "elk halfjaar", "elk kwartaal", "steeds om", "steeds onder", "steeds boven", "steeds beneden", "bleef steeds"};
constexpr string_view each_of_the[] = {"elk van de", "elk van de afgelopen", "elk van de laatste", "ieder van de afgelopen", "in elk van de afgelopen", "elk der laatste", "alle"};
constexpr string_view except[] = {"uitzondering", "uitgezonderd", "behalve", "op één na", "bijna elk jaar", "bijna ieder jaar", "met uitzondering van", "afgezien van", "alleen in", "niet elk jaar"};
constexpr string_view that_is[] = {"oftewel", "ofwel", "dat is", "dat zijn", "of wel", "een aandeel van", "een bezetting van", "goed voor"};
constexpr string_view every_one[] = {"alle", "elke", "iedere", "elk", "ieder"};
constexpr string_view group_nouns[] = {"regio's", "regio", "gebieden", "gebied", "provincies", "provincie", "gemeenten", "gemeente", "landen", "land", "centra", "centrum", "organisaties", "groepen", "groep", "categorieën", "categorie", "soorten", "vormen", "inrichtingen", "instellingen", "eilanden", "scholen", "kampen", "locaties", "wijken", "steden", "nationaliteiten", "leeftijdsgroepen"};
constexpr string_view except_named[] = {"met uitzondering van", "behalve in", "behalve bij", "behalve", "uitgezonderd", "afgezien van"};
constexpr string_view but_one[] = {"op één na", "op een na", "behalve één", "op één uitzondering na"};
constexpr string_view only_named[] = {"alleen", "enkel", "als enige", "de enige", "uitsluitend"};
using Of = RankWord::Of;
constexpr RankWord ranks[] = {
    {"hoogste", 1}, {"hoogst", 1}, {"laagste", -1}, {"laagst", -1}, {"grootste", 1}, {"grootst", 1}, {"kleinste", -1},
    {"kleinst", -1}, {"langste", 1}, {"langst", 1}, {"kortste", -1}, {"kortst", -1}, {"de meeste", 1}, {"het meest", 1},
    {"de minste", -1}, {"het minst", -1}, {"het vaakst", 1, Of::either, 1, true}, {"vaakst", 1, Of::either, 1, true}, {"het minst vaak", -1, Of::either, 1, true}, {"minst vaak", -1, Of::either, 1, true},
    {"hoogtepunt", 1, Of::years}, {"dieptepunt", -1, Of::years}, {"hoogste punt", 1, Of::years}, {"laagste punt", -1, Of::years},
    {"piek", 1, Of::years}, {"piekte", 1, Of::years}, {"piekten", 1, Of::years}, {"nieuw record", 1, Of::years},
    {"recordhoogte", 1, Of::years}, {"recordjaar", 1, Of::years}, {"topjaar", 1, Of::years}, {"piekjaar", 1, Of::years}, {"recordaantal", 1, Of::years},
    
    {"meest voorkomende", 1, Of::rows}, {"meest genoemde", 1, Of::rows}, {"meest toegepaste", 1, Of::rows},
    {"meest opgelegde", 1, Of::rows}, {"meest gebruikte", 1, Of::rows}, {"minst voorkomende", -1, Of::rows},
    {"koploper", 1, Of::rows}, {"nummer één", 1, Of::rows}, {"nummer een", 1, Of::rows}, {"omvangrijkste", 1, Of::rows}, {"drukste", 1, Of::rows}, {"belangrijkste", 1, Of::rows}, {"voornaamste", 1, Of::rows}, {"onderaan", -1, Of::rows, 1, true}, {"hekkensluiter", -1, Of::rows}, {"bovenaan", 1, Of::rows}, {"op de eerste plaats", 1, Of::rows, 1, true}, {"op de tweede plaats", 1, Of::rows, 2, true}, {"op de derde plaats", 1, Of::rows, 3, true}, {"op de vierde plaats", 1, Of::rows, 4, true}, {"op de laatste plaats", -1, Of::rows, 1, true}};
constexpr string_view per_each[] = {"op elk", "op elke", "op ieder", "op iedere", "tegenover elk", "tegenover elke", "voor elk", "voor elke", "voor ieder", "voor iedere"};
constexpr string_view strongest[] = {"grootste", "sterkste", "hoogste", "snelste", "scherpste", "forsste", "sterkst", "grootst", "snelst", "hardst", "hardste"};
constexpr string_view paces[] = {"steiler", "sneller", "trager", "langzamer", "scherper", "vertraagde", "versnelde", "vlakte"};
constexpr string_view relative[] = {"relatieve", "relatief", "procentuele", "procentueel", "verhoudingsgewijs", "naar verhouding"};
constexpr string_view absolute[] = {"absolute", "absoluut", "in aantal", "in aantallen", "in absolute zin"};
constexpr string_view never_before[] = {"nog nooit", "nog nooit eerder", "nooit eerder", "niet eerder", "nog niet eerder", "nooit", "nimmer"};
constexpr DirectionWord so_many[] = {
    {"zoveel", 1}, {"zo veel", 1}, {"zo hoog", 1}, {"zo groot", 1}, {"zo vaak", 1}, {"hoger", 1}, {"groter", 1}, {"meer", 1}, {"zo weinig", -1}, {"zo laag", -1},
    {"zo klein", -1}, {"zo zelden", -1}, {"lager", -1}, {"kleiner", -1}, {"minder", -1}};
constexpr string_view until_then[] = {"tot dan toe", "tot dan", "tot dat moment", "tot die tijd", "tot nu toe", "tot nog toe", "tot dusver", "tot op dat moment"};
constexpr string_view any_year[] = {
    "dan in enig ander jaar", "dan in welk ander jaar ook", "dan in elk ander jaar", "dan in ieder ander jaar", "dan in alle andere jaren", "dan in enig eerder jaar",
    "dan in enig jaar", "dan in elk jaar daarvoor", "dan in alle voorgaande jaren", "dan in alle jaren daarvoor", "dan ooit", "dan ooit tevoren", "dan ooit eerder"};
constexpr NumberWord before_rank[] = {
    {"op een na", 2}, {"op één na", 2}, {"op twee na", 3}, {"op drie na", 4}, {"tweede", 2}, {"derde", 3}};
constexpr string_view rank_nouns[] = {
    "groep", "groepen", "categorie", "categorieën", "klasse", "land", "herkomstland", "nationaliteit", "regio", "reden", "vorm", "soort",
    "oorzaak", "onderwerp", "thema", "provincie", "gemeente", "wijk", "leeftijdsgroep"};
constexpr string_view rank_groups[] = {"groep", "groepen", "categorie", "categorieën", "klasse", "leeftijdsgroep"};
constexpr string_view choice[] = {"van degenen", "van de genoemde", "waarvan cijfers", "waarvoor cijfers", "na", "gevolgd door", "buiten", "naast", "samen met", "evenals"};
constexpr string_view followed_by[] = {"gevolgd door", "op afstand gevolgd door", "op de voet gevolgd door"};
constexpr string_view ranked_after[] = {"na", "achter"};
constexpr string_view first_time[] = {"voor het eerst", "voor de eerste keer", "voor het eerst in de reeks"};
constexpr string_view first[] = {"eerste"};
constexpr string_view gaps[] = {"voorsprong", "achterstand", "marge", "voor op", "achter op", "verschil", "verschillen", "kloof", "sprong", "verandering", "afstand", "verlies", "winst"};
constexpr NumberWord fractions[] = {
    {"de helft", 1, 2}, {"een helft", 1, 2}, {"een derde", 1, 3}, {"één derde", 1, 3}, {"twee derde", 2, 3},
    {"tweederde", 2, 3}, {"eenderde", 1, 3}, {"een-derde", 1, 3}, {"een kwart", 1, 4}, {"één kwart", 1, 4},
    {"driekwart", 3, 4}, {"drie kwart", 3, 4}, {"een vierde", 1, 4}, {"drie vierde", 3, 4},
    {"een vijfde", 1, 5}, {"één vijfde", 1, 5}, {"eenvijfde", 1, 5}, {"twee vijfde", 2, 5},
    {"drie vijfde", 3, 5}, {"vier vijfde", 4, 5}, {"een zesde", 1, 6}, {"vijf zesde", 5, 6},
    {"een zevende", 1, 7}, {"een achtste", 1, 8}, {"drie achtste", 3, 8}, {"een negende", 1, 9},
    {"een tiende", 1, 10}, {"één tiende", 1, 10}, {"negen tiende", 9, 10}};
constexpr DirectionWord majorities[] = {{"de meerderheid", 1}, {"een meerderheid", 1}, {"het merendeel", 1}, {"het overgrote deel", 1}, {"de overgrote meerderheid", 1}, {"de grote meerderheid", 1}, {"een grote meerderheid", 1}, {"een ruime meerderheid", 1}, {"het leeuwendeel", 1}, {"het gros", 1}, {"een minderheid", -1}, {"de minderheid", -1}};
constexpr string_view joins[] = {"en"};
constexpr NumberWord cardinals[] = {
    {"geen enkele", 0}, {"geen enkel", 0}, {"nul", 0}, {"één", 1}, {"twee", 2}, {"drie", 3}, {"vier", 4},
    {"vijf", 5}, {"zes", 6}, {"zeven", 7}, {"acht", 8}, {"negen", 9}, {"tien", 10}, {"elf", 11}, {"twaalf", 12},
    {"dertien", 13}, {"veertien", 14}, {"vijftien", 15}, {"zestien", 16}, {"zeventien", 17}, {"achttien", 18},
    {"negentien", 19}, {"twintig", 20}, {"dertig", 30}, {"veertig", 40}, {"vijftig", 50}, {"zestig", 60},
    {"zeventig", 70}, {"tachtig", 80}, {"negentig", 90}, {"honderd", 100}, {"duizend", 1000}};
constexpr NumberWord scales[] = {
    {"duizend", 1000}, {"miljoen", 1000000}, {"mln", 1000000}, {"miljard", 1000000000}};
constexpr string_view joiners[] = {
    "en", "ën"};
constexpr string_view percent[] = {
    "procent", "pct", "percent"};
constexpr string_view rates[] = {"percentage", "aandeel", "deel", "procent"};
constexpr string_view points[] = {
    "procentpunt", "procentpunten", "procent-punt", "%-punt"};
constexpr string_view from[] = {
    "van", "vanaf"};
constexpr string_view to[] = {
    "naar", "tot"};
constexpr string_view by[] = {
    "met"};
constexpr string_view of_amount[] = {
    "van", "met", "ter grootte van"};
constexpr string_view of_all[] = {
    "van de", "van het", "van alle", "van deze", "van die", "van hen", "van wie", "van al", "daarvan",
    "hiervan", "van"};
constexpr string_view between[] = {
    "tussen", "van", "periode", "in de periode", "jaren"};
constexpr string_view compared[] = {
    "ten opzichte van", "in vergelijking met", "vergeleken met", "vergeleken bij", "t.o.v", "t.o.v.",
    "tegenover", "tegen", "tov", "sinds", "dan in", "keer zoveel als in", "keer zo veel als in", "keer zo hoog als in", "niveau van", "peil van", "vanaf", "afgezet tegen", "na", "waar dat er in",
    "terwijl dat er in", "terwijl het er in"};
constexpr string_view on_year[] = {"tov", "op", "boven", "onder"};
constexpr string_view last_year[] = {
    "vorig jaar", "het vorige jaar", "het jaar ervoor", "het jaar daarvoor", "het jaar eerder",
    "een jaar eerder", "een jaar daarvoor", "een jaar ervoor", "het voorgaande jaar", "het jaar tevoren", "twaalf maanden eerder", "twaalf maanden daarvoor", "in een jaar tijd", "in één jaar tijd", "binnen een jaar", "in één jaar", "een jaar terug"};
constexpr string_view since[] = {"sinds", "sedert"};
constexpr string_view afterwards[] = {"daarna", "vervolgens", "daarop", "waarna", "weer", "opnieuw"};
constexpr string_view since_then[] = {"sindsdien", "sinds dat jaar", "daarna", "sedertdien"};
constexpr string_view whole_year[] = {"het hele jaar", "heel", "het volledige jaar", "het volle jaar"};
constexpr string_view latest_year[] = {"nu", "inmiddels", "thans", "tegenwoordig", "het laatste jaar", "het meest recente jaar", "het laatste schooljaar", "het meest recente schooljaar", "het laatste verslagjaar"};
constexpr string_view this_year[] = {
    "dit jaar", "het verslagjaar", "afgelopen jaar", "het afgelopen jaar"};
constexpr string_view aged[] = {"jarigen", "jarige", "leeftijd"};
constexpr string_view year_units[] = {
    "jaar", "jaren"};
constexpr string_view years_back[] = {
    "eerder", "geleden", "daarvoor", "ervoor", "tevoren"};
constexpr string_view years_span[] = {
    "in", "over", "binnen", "afgelopen", "laatste"};
constexpr string_view one = "een";
constexpr string_view all_years[] = {
    "in deze periode", "in die periode", "in de hele periode", "over de hele periode", "in al die jaren",
    "in deze jaren", "over de jaren", "al die jaren", "door de jaren heen", "elk jaar", "ieder jaar", "ooit",
    "in deze reeks", "in de reeks", "van de reeks", "sinds het begin", "in de waargenomen periode", "in de periode", "van de periode", "in de getoonde jaren", "van de getoonde jaren", "sinds de metingen", "van de hele periode", "van de hele reeks", "van alle jaren", "van de getoonde periode", "over alle jaren"};
constexpr string_view together[] = {
    "in totaal", "samen", "tezamen", "gezamenlijk", "bij elkaar", "opgeteld", "alles bij elkaar", "totaal",
    "cumulatief"};
constexpr string_view the_total[] = {"totaal"};
constexpr string_view before_the_total[] = {"het", "dit", "dat", "laatste", "landelijke", "nieuwe"};
constexpr string_view totals[] = {"totaal van", "som van"};
constexpr string_view describes[] = {"jongere", "oudere", "kleinere", "grotere", "andere", "eerste", "tweede", "laatste", "laatstgenoemde"};
constexpr string_view overtakes[] = {"passeerde", "passeerden", "overvleugelde", "overvleugelden", "voorbijgestreefd"};
constexpr string_view together_with[] = {"samen met", "tezamen met", "opgeteld bij"};
constexpr string_view both[] = {"beide", "allebei", "tweeën"};
constexpr string_view mean[] = {
    "gemiddeld", "gemiddelde"};
constexpr string_view subset[] = {
    "waarvan", "hiervan", "daarvan", "van wie", "onder wie", "waaronder", "onder hen", "van hen", "van deze",
    "daaronder", "inclusief"};
constexpr string_view each_of[] = {
    "op de", "van de", "op elke", "van elke", "op iedere", "op"};
constexpr string_view not_counts[] = {
    "artikel", "art", "artikelen", "lid", "tabel", "tabellen", "figuur", "hoofdstuk", "paragraaf", "bijlage",
    "pagina", "pagina's", "blz", "noot", "voetnoot", "jaar", "jarige", "jarigen", "jaren", "jaars", "maanden",
    "maand", "weken", "week", "dagen", "dag", "uur", "uren", "minuten", "euro", "euro's", "eur", "leeftijd",
    "covid", "kamerstuk", "kamerstukken", "versie", "fase", "graden", "kilometer", "km", "meter", "januari",
    "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december", "eeuw", "kwartaal", "kwartalen", "procentpunt", "procentpunten", "gemeenten", "gemeente",
    "landen", "provincies", "regio's", "scholen", "stichtingen", "organisaties", "instellingen", "fte",
    "locaties", "respondenten", "klas", "groep", "nummers", "vragen", "thema's", "aanbevelingen", "interviews",
    "gesprekken"};
constexpr string_view measures[] = {"jaar", "jaren", "maanden", "maand", "weken", "week", "dagen", "dag", "uur", "uren", "minuten"};
constexpr string_view before_number[] = {
    "per", "nummer", "nr", "€", "$", "£", "artikel", "art", "lid", "tabel", "figuur", "hoofdstuk", "paragraaf",
    "bijlage", "pagina", "p", "blz", "noot", "voetnoot", "kamerstuk", "versie", "fase", "covid", "leeftijd",
    "groep", "rij", "kolom", "rijen", "resolutie", "richtlijn", "verdrag", "wet", "iso", "stap", "punt", "deel"};
constexpr string_view age_tails[] = {
    "of jonger", "of ouder", "en ouder", "en jonger", "plus", "plussers", "tot en met", "t/m", "per dag",
    "per week", "per maand", "per jaar", "per uur", "per kind", "per jongere"};
constexpr string_view times[] = {
    "keer", "maal"};
constexpr string_view as_many[] = {
    "zoveel", "zo veel", "zo hoog", "zo groot", "zo vaak", "zo lang", "zo laag", "zo klein", "meer", "hoger"};
constexpr string_view back[] = {
    "dit is", "dat is", "dit betekent", "dat betekent", "dit was", "dat was", "dit waren", "dat waren",
    "waren dat", "was dat", "waren dit", "was dit", "waren het", "dit komt neer op", "dat komt neer op",
    "het gaat om", "het ging om", "een stijging", "een daling", "een toename", "een afname", "hiermee",
    "daarmee", "deze", "dit aantal", "dat aantal", "hun aantal", "zij", "ze", "van hen", "het aantal",
    "hiervan", "daarvan", "waren het er", "waren er", "was er", "is er", "zijn er", "werden er", "het betreft",
    "het betrof", "er"};
constexpr string_view says[] = {"zegt", "zei", "aldus", "volgens", "stelt", "vertelt"};
constexpr string_view this_kind[] = {"dit type", "dit soort", "deze soort", "deze vorm", "deze groep", "die groep", "deze categorie", "dat type", "deze leeftijdsgroep", "dergelijke"};
constexpr string_view there[] = {"er"};
constexpr string_view elsewhere[] = {"daar", "hier", "elders", "aldaar"};
constexpr string_view function_words[] = {
    "daarentegen", "intussen", "ondertussen", "tegelijk", "omgekeerd",
    "de", "zulke", "dergelijke", "het", "een", "en", "of", "in", "op", "van", "voor", "met", "bij", "aan", "uit", "over", "naar",
    "tot", "dan", "dat", "die", "dit", "deze", "er", "daar", "hier", "zijn", "is", "was", "waren", "werd",
    "werden", "wordt", "worden", "heeft", "hebben", "had", "hadden", "ook", "nog", "wel", "niet", "al", "als",
    "om", "te", "door", "per", "ten", "opzichte", "vergeleken", "vergelijking", "jaar", "jaren", "vorig",
    "vorige", "ongeveer", "circa", "bijna", "ruim", "minder", "meer", "dus", "hun", "hen", "ze", "zij", "we",
    "wij", "men", "totaal", "totale", "alle", "zo", "tegen", "tegenover", "sinds", "tussen", "onder", "boven",
    "rond", "afgerond", "slechts", "maar", "liefst", "toen", "daarmee", "hiermee", "hiervan", "daarvan",
    "waarvan", "waarbij", "waarmee", "waar", "wie", "procent", "ruimschoots", "iets", "fors", "forse", "licht",
    "lichte", "flink", "flinke", "sterk", "sterke", "scherp", "opnieuw", "weer", "wederom", "verder",
    "inmiddels", "nu", "echter", "namelijk", "respectievelijk", "eerder", "ervoor", "daarvoor", "daarna",
    "keer", "maal", "zelfs", "alleen", "gelijk", "minstens", "maximaal", "minimaal", "hoogstens", "ging",
    "gingen", "kwam", "kwamen", "net", "deel", "helft", "terwijl", "hoewel", "doch", "want", "omdat",
    "waardoor", "zowel", "evenals", "ofwel", "oftewel", "elk", "elke", "ieder", "iedere", "beide", "na",
    "voordat", "nadat", "alsmede", "zich", "zelf", "zelfde", "hetzelfde", "dezelfde", "eveneens", "tevens",
    "juist", "vrijwel", "nagenoeg", "krap", "haast", "bovendien", "daarnaast", "verslagjaar", "afgelopen",
    "voorgaande", "voorgaand", "daaropvolgende", "volgende", "ooit", "nooit", "steeds", "telkens", "vooral",
    "met", "name", "overigens", "uiteindelijk", "daarentegen", "vervolgens", "eerst", "eerste", "laatste",
    "tweede", "derde", "binnen", "buiten", "eind", "begin", "einde", "begon", "zoals", "hoeveel", "veel",
    "weinig", "meeste", "minste", "grond", "basis", "kleine", "grote", "groot", "periode"};
constexpr string_view verbs[] = {
    "aantal", "aantallen", "cijfer", "cijfers", "zetten", "liet", "lieten", "noteert", "lopen", "nemen", "gemeld", "geregistreerd", "registreerde", "registreerden",
    "geteld", "telde", "telden", "tellen", "gestegen", "gedaald", "toegenomen", "afgenomen", "stijging",
    "daling", "toename", "afname", "steeg", "daalde", "nam", "namen", "toe", "af", "groeide", "verdubbeld",
    "verdubbelde", "gehalveerd", "halveerde", "verdrievoudigd", "gaat", "betreft", "betrof", "bedroeg",
    "bedraagt", "bedroegen", "lag", "ligt", "lagen", "stond", "stonden", "bleef", "bleven", "gebleven", "kreeg",
    "kregen", "gaan", "uitgekomen", "komt", "komen", "geweest", "bekend", "opgelegd", "uitgesproken",
    "aangevraagd", "geplaatst", "ingediend", "afgegeven", "genoteerd", "noteerde", "noteerden", "waargenomen",
    "gevonden", "gezien", "zag", "zagen", "maakte", "maakten", "vormen", "vormt", "vormden", "opgelopen",
    "teruggelopen", "hoger", "lager", "groei", "gegroeid", "liep", "stegen", "daalden", "bereikt", "bereikte",
    "bereikten", "ontvangen", "ontving", "ontvingen", "binnengekomen", "binnen", "gedaan", "gegeven",
    "verleend", "vastgesteld", "gemaakt", "uitgevoerd", "gerapporteerd", "rapporteerde", "vermeld",
    "geconstateerd", "opgenomen", "ingeschreven", "behandeld", "afgehandeld", "toegekend", "afgewezen", "goed",
    "kwamen", "kwam", "beslaat", "telt", "noemt", "meldde", "meldden", "melden", "laat", "zien", "blijkt",
    "toont", "tonen", "hoogste", "laagste", "niveau", "trend", "ontwikkeling", "verandering", "stijgende",
    "dalende", "lijn", "opzicht", "aandeel", "percentage", "percentages", "totaalaantal", "stand", "uitkomst",
    "staat", "staan", "wees", "wijzen", "doet", "deden", "doen", "kon", "kende", "kenden", "sprake", "verschil",
    "omhoog", "omlaag", "terug", "wijst"};
constexpr string_view persons[] = {
    "kinderen", "kind", "jongeren", "jongere", "jeugdigen", "jeugdige", "minderjarigen", "personen", "persoon",
    "mensen", "gevallen", "geval", "stuks", "slachtoffers", "zaken", "meldingen", "aanvragen", "leerlingen",
    "cliënten", "plaatsingen", "plaatsing"};
constexpr string_view reported[] = {"opgelegde", "gemelde", "geregistreerde", "afgegeven", "ingediende", "verleende", "uitgesproken", "getelde", "gerapporteerde", "aangemelde", "aangemeld", "ontvangen", "geplaatste", "geplaatst", "bereikt", "bereikte", "uitgevoerde", "gestarte", "leven", "levend", "levende", "wonen", "wonend", "wonende", "woonachtig", "verblijven", "verblijvend", "verblijvende", "krijgen"};
constexpr string_view narrowing[] = {
    "in", "bij", "onder", "van", "uit", "zonder", "met", "door", "tegen", "voor", "aan", "wegens", "vanwege",
    "tussen", "buiten", "binnen", "naar", "op"};
constexpr string_view rest[] = {
    "onbekend", "onbekende", "overig", "overige", "anders", "totaal", "diversen"};
constexpr string_view abbreviations[] = {
    "ca", "t.o.v", "m.b.t", "o.a", "bijv", "bv", "nr", "art", "dr", "drs", "mr", "prof", "d.w.z", "incl",
    "excl", "resp", "blz", "p", "pp", "enz", "i.v.m", "n.a.v", "i.p.v", "i.h.k.v", "st", "w.o", "t/m", "m.n",
    "e.d", "a.d.h.v", "o.b.v", "vs", "jl", "m.u.v", "t.a.v", "t.b.v", "e.a", "ing", "ir", "sr", "jr", "afb",
    "tab", "fig", "hfst", "par", "max", "min", "gem", "t.g.v", "z.g", "zgn"};
constexpr string_view hedges[] = {
    "verwacht", "verwachting", "verwachten", "verwachtte", "doel", "doelstelling", "streven", "streeft",
    "streefcijfer", "zou", "zouden", "wellicht", "misschien", "prognose", "raming", "geraamd", "indien",
    "mogelijk", "lijkt", "lijken", "beoogd", "beoogde", "capaciteit", "begroot", "maximum", "norm",
    "voor elke", "voor ieder", "voor iedere", "per saldo", "dat laatste", "dit laatste", "die laatste", "deze laatste",
    "eerstgenoemde", "laatstgenoemde", "meldden wij", "meldden we", "schreven wij", "schreven we", "vorige editie", "vorige rapport", "vorig rapport", "vorige monitor", "vorige uitgave", "vorig jaarverslag", "vorige jaarverslag", "bij kwamen", "bij komen"};
constexpr string_view other_report[] = {
    "vorige editie", "vorige rapport", "vorig rapport", "vorige monitor", "vorige uitgave", "vorig jaarverslag", "vorige jaarverslag", "eerdere editie", "eerder rapport", "eerdere rapport",
    "rapport van vorig jaar", "rapport van het vorige jaar", "verslag van vorig jaar", "jaarbericht van vorig jaar", "monitor van vorig jaar", "hoofdstuk van vorig jaar", "uitgave van vorig jaar", "editie van vorig jaar", "vorige jaarrapport", "vorig jaarrapport"};
constexpr string_view makes_up[] = {
    "goed voor", "vormde", "vormden", "vormt", "vormen", "maakte", "maakten", "maakt", "maken", "voor rekening", "voor zijn rekening", "voor hun rekening", "voor haar rekening",
    "vertegenwoordigde", "vertegenwoordigden", "vertegenwoordigt", "vertegenwoordigen"};
constexpr string_view a_year[] = {"per jaar", "per kalenderjaar", "per schooljaar", "jaarlijks", "ieder jaar", "elk jaar"};
constexpr string_view nationwide[] = {"landelijk", "landelijke", "nationaal", "nationale"};
constexpr string_view never[] = {"nooit", "nergens", "in geen enkel", "in geen enkele", "in geen van", "geen van", "bij geen enkele", "bij geen van", "geen enkele", "geen enkel", "op geen enkele"};
constexpr string_view varies[] = {
    "schommelde", "schommelden", "schommelt", "schommelen", "varieerde", "varieerden", "varieert", "variëren", "variërend", "fluctueerde", "fluctueert", "fluctueren", "fluctueerden",
    "bewoog zich", "beweegt zich", "uiteen"};
constexpr PeopleWord peoples[] = {
    {"afghaan", "afghanistan"}, {"afghaanse", "afghanistan"}, {"afghanen", "afghanistan"}, {"albanese", "albanië"}, {"albanezen", "albanië"}, {"algerijnen", "algerije"},
    {"algerijnse", "algerije"}, {"armeense", "armenië"}, {"armeniërs", "armenië"}, {"belgen", "belgië"}, {"belgische", "belgië"}, {"bulgaarse", "bulgarije"}, {"bulgaren", "bulgarije"},
    {"chinese", "china"}, {"chinezen", "china"}, {"colombiaanse", "colombia"}, {"colombianen", "colombia"}, {"congolese", "congo"}, {"congolezen", "congo"}, {"duitse", "duitsland"},
    {"duitsers", "duitsland"}, {"egyptenaren", "egypte"}, {"egyptische", "egypte"}, {"eritreeërs", "eritrea"}, {"eritrese", "eritrea"}, {"ethiopische", "ethiopië"},
    {"ethiopiërs", "ethiopië"}, {"franse", "frankrijk"}, {"fransen", "frankrijk"}, {"gambiaanse", "gambia"}, {"gambianen", "gambia"}, {"georgische", "georgië"}, {"georgiërs", "georgië"},
    {"ghanese", "ghana"}, {"ghanezen", "ghana"}, {"guineese", "guinee"}, {"guineeërs", "guinee"}, {"hongaarse", "hongarije"}, {"hongaren", "hongarije"}, {"indiase", "india"},
    {"iraakse", "irak"}, {"iraanse", "iran"}, {"irakezen", "irak"}, {"iraniërs", "iran"}, {"italiaanse", "italië"}, {"italianen", "italië"}, {"jemenieten", "jemen"},
    {"jemenitische", "jemen"}, {"libanese", "libanon"}, {"libanezen", "libanon"}, {"libische", "libië"}, {"libiërs", "libië"}, {"marokkaanse", "marokko"}, {"marokkanen", "marokko"},
    {"nigeriaanse", "nigeria"}, {"nigerianen", "nigeria"}, {"oegandese", "oeganda"}, {"oegandezen", "oeganda"}, {"oekraïense", "oekraïne"}, {"oekraïners", "oekraïne"},
    {"pakistaanse", "pakistan"}, {"pakistanen", "pakistan"}, {"poolse", "polen"}, {"roemeense", "roemenië"}, {"roemenen", "roemenië"}, {"russen", "rusland"}, {"russische", "rusland"},
    {"servische", "servië"}, {"serviërs", "servië"}, {"soedanese", "soedan"}, {"soedanezen", "soedan"}, {"somalische", "somalië"}, {"somaliërs", "somalië"}, {"spaanse", "spanje"},
    {"spanjaarden", "spanje"}, {"surinaamse", "suriname"}, {"surinamers", "suriname"}, {"syrische", "syrië"}, {"syriërs", "syrië"}, {"tunesische", "tunesië"}, {"tunesiërs", "tunesië"},
    {"turken", "turkije"}, {"turkse", "turkije"}, {"venezolaanse", "venezuela"}, {"venezolanen", "venezuela"}, {"vietnamese", "vietnam"}, {"vietnamezen", "vietnam"}};
constexpr string_view none[] = {"geen"};
constexpr string_view negations[] = {
    "niet", "geen", "nooit", "noch"};
constexpr string_view hides[] = {
    "niet getoond", "niet weergegeven", "niet vermeld", "niet gepubliceerd", "worden niet", "wordt niet",
    "niet genoemd", "vermeldt", "afgeschermd", "onderdrukt", "weggelaten", "herleidbaar", "herleidbaarheid",
    "privacy", "privacyoverwegingen", "privacyredenen", "anonimiteit", "weergegeven als", "getoond als",
    "aangeduid", "afgerond op", "afgerond naar", "tientallen", "vijftallen", "vijftal", "tiental", "veelvoud"};
}  // namespace

const ProseWords dutch_prose = {
    .language = "nl",
    .decimal = ',',
    .bends = bends,
    .fraction = {"", Bend::about, 7, 10},
    .factor = {"", Bend::about, 10, 15},
    .directions = directions,
    .split_directions = split_directions,
    .added_verbs = added_verbs,
    .other_verbs = other_verbs,
    .before_now = before_now,
    .comes_after = comes_after,
    .contrasts = contrasts,
    .after_amount = after_amount,
    .before_amount = before_amount,
    .comparatives = comparatives,
    .lasting = lasting,
    .than = than,
    .as = as,
    .outnumbers = outnumbers,
    .the_total = the_total,
    .before_the_total = before_the_total,
    .totals = totals,
    .describes = describes,
    .overtakes = overtakes,
    .factors = factors,
    .ordinals = ordinals,
    .in_a_row = in_a_row,
    .run_units = run_units,
    .run_changes = run_changes,
    .years_of = years_of,
    .every_year = every_year,
    .always = always,
    .each_of_the = each_of_the,
    .except = except,
    .every_one = every_one,
    .group_nouns = group_nouns,
    .except_named = except_named,
    .but_one = but_one,
    .only_named = only_named,
    .ranks = ranks,
    .per_each = per_each,
    .strongest = strongest,
    .paces = paces,
    .relative = relative,
    .absolute = absolute,
    .never_before = never_before,
    .so_many = so_many,
    .until_then = until_then,
    .any_year = any_year,
    .before_rank = before_rank,
    .rank_nouns = rank_nouns,
    .rank_groups = rank_groups,
    .choice = choice,
    .followed_by = followed_by,
    .ranked_after = ranked_after,
    .first_time = first_time,
    .first = first,
    .gaps = gaps,
    .fractions = fractions,
    .majorities = majorities,
    .joins = joins,
    .cardinals = cardinals,
    .scales = scales,
    .joiners = joiners,
    .percent = percent,
    .points = points,
    .rates = rates,
    .from = from,
    .to = to,
    .by = by,
    .of = of_amount,
    .of_all = of_all,
    .between = between,
    .compared = compared,
    .on_year = on_year,
    .last_year = last_year,
    .whole_year = whole_year,
    .latest_year = latest_year,
    .this_year = this_year,
    .since = since,
    .afterwards = afterwards,
    .that_year = that_year,
    .since_then = since_then,
    .aged = aged,
    .year_units = year_units,
    .years_back = years_back,
    .years_span = years_span,
    .one = one,
    .a_year = a_year,
    .all_years = all_years,
    .together = together,
    .together_with = together_with,
    .both = both,
    .mean = mean,
    .subset = subset,
    .each_of = each_of,
    .not_counts = not_counts,
    .measures = measures,
    .before_number = before_number,
    .age_tails = age_tails,
    .times = times,
    .makes_up = makes_up,
    .that_is = that_is,
    .as_many = as_many,
    .back = back,
    .says = says,
    .this_kind = this_kind,
    .there = there,
    .elsewhere = elsewhere,
    .nationwide = nationwide,
    .function = function_words,
    .verbs = verbs,
    .persons = persons,
    .reported = reported,
    .narrowing = narrowing,
    .rest = rest,
    .abbreviations = abbreviations,
    .hedges = hedges,
    .other_report = other_report,
    .none = none,
    .negations = negations,
    .never = never,
    .varies = varies,
    .peoples = peoples,
    .hides = hides,
};
}  // namespace kinderrechten::detail
