// SPDX-License-Identifier: BSD-3-Clause
#include "prose_words_tables.hpp"

namespace kinderrechten::detail {
namespace {
using std::string_view;

// How far each word may be from the truth, in per cent of the number it bends: within the first the
// sentence holds, beyond the second it does not, between them it stays undecided. docs/concepts/sentences.md
// states the same in prose.
constexpr BendWord bends[] = {
    {"nearly", Bend::nearly, 10, 25},
    {"almost", Bend::nearly, 10, 25},
    {"close to", Bend::about, 10, 25},
    {"just under", Bend::nearly, 10, 25},
    {"just below", Bend::nearly, 10, 25},
    {"just short of", Bend::nearly, 10, 25},
    {"slightly under", Bend::nearly, 10, 25},
    {"slightly less than", Bend::nearly, 10, 25},
    {"slightly fewer than", Bend::nearly, 10, 25},
    {"a little under", Bend::nearly, 10, 25},
    {"a little less than", Bend::nearly, 10, 25},
    {"a little fewer than", Bend::nearly, 10, 25},
    {"nearly as many as", Bend::nearly, 10, 25},
    {"just over", Bend::little_over, 10, 25},
    {"just above", Bend::little_over, 10, 25},
    {"slightly more than", Bend::little_over, 10, 25},
    {"slightly over", Bend::little_over, 10, 25},
    {"a little over", Bend::little_over, 10, 25},
    {"a little more than", Bend::little_over, 10, 25},
    {"just more than", Bend::little_over, 10, 25},
    {"well over", Bend::more},
    {"well above", Bend::more},
    {"over", Bend::more},
    {"upwards of", Bend::more},
    {"in excess of", Bend::more},
    {"about", Bend::about, 10, 25},
    {"around", Bend::about, 10, 25},
    {"approximately", Bend::about, 10, 25},
    {"approx", Bend::about, 10, 25},
    {"circa", Bend::about, 10, 25},
    {"roughly", Bend::about, 15, 30},
    {"some", Bend::about, 10, 25},
    {"an estimated", Bend::about, 15, 50},
    {"in the region of", Bend::about, 15, 30},
    {"on the order of", Bend::about, 15, 50},
    {"±", Bend::about, 10, 25},
    {"~", Bend::about, 10, 25},
    {"fewer than", Bend::less},
    {"less than", Bend::less},
    {"under", Bend::less},
    {"below", Bend::less},
    {"<", Bend::less},
    {"lower than", Bend::less},
    {"smaller than", Bend::less},
    {"passing", Bend::more},
    {"passed", Bend::more},
    {"exceeding", Bend::more},
    {"exceeded", Bend::more},
    {"topping", Bend::more},
    {"topped", Bend::more},
    {"more than", Bend::more},
    {"above", Bend::more},
    {">", Bend::more},
    {"greater than", Bend::more},
    {"higher than", Bend::more},
    {"exceeding", Bend::more},
    {"exceeded", Bend::more},
    {"topped", Bend::more},
    {"passed", Bend::more},
    {"past", Bend::more},
    {"longer than", Bend::more},
    {"shorter than", Bend::less},
    {"at least", Bend::at_least},
    {"no fewer than", Bend::at_least},
    {"no less than", Bend::at_least},
    {"a minimum of", Bend::at_least},
    {"not less than", Bend::at_least},
    {"not fewer than", Bend::at_least},
    {"at most", Bend::at_most},
    {"no more than", Bend::at_most},
    {"not more than", Bend::at_most},
    {"up to", Bend::at_most},
    {"a maximum of", Bend::at_most},
};
constexpr DirectionWord directions[] = {{"below the level", -1}, {"below its level", -1}, {"below their level", -1}, {"above the level", 1}, {"above its level", 1}, {"above their level", 1}, 
    {"rose", 1}, {"risen", 1}, {"rise", 1}, {"rises", 1}, {"rising", 1}, {"increased", 1}, {"increase", 1},
    {"increases", 1}, {"increasing", 1}, {"grew", 1}, {"grown", 1}, {"growth", 1}, {"grows", 1}, {"growing", 1},
    {"climbed", 1}, {"climb", 1}, {"climbs", 1}, {"higher", 1}, {"jumped", 1}, {"jump", 1}, {"surged", 1},
    {"surge", 1}, {"soared", 1}, {"uptick", 1}, {"upturn", 1}, {"were up", 1}, {"was up", 1}, {"is up", 1},
    {"are up", 1}, {"up by", 1}, {"went up", 1}, {"gone up", 1}, {"goes up", 1}, {"more than in", 1},
    {"more than last year", 1}, {"more than the year before", 1}, {"more than a year earlier", 1},
    {"up from", 1}, {"up on", 1}, {"fell", -1}, {"fallen", -1}, {"fall", -1}, {"falls", -1}, {"falling", -1},
    {"decreased", -1}, {"decrease", -1}, {"decreases", -1}, {"decreasing", -1}, {"dropped", -1}, {"drop", -1},
    {"drops", -1}, {"dropping", -1}, {"declined", -1}, {"decline", -1}, {"declines", -1}, {"declining", -1},
    {"lower", -1}, {"shrank", -1}, {"shrunk", -1}, {"reduction", -1}, {"reduced", -1}, {"plunged", -1},
    {"plummeted", -1}, {"slipped", -1}, {"dipped", -1}, {"dip", -1}, {"were down", -1}, {"was down", -1},
    {"is down", -1}, {"are down", -1}, {"down by", -1}, {"went down", -1}, {"gone down", -1}, {"goes down", -1},
    {"fewer than in", -1}, {"less than in", -1}, {"fewer than last year", -1},
    {"fewer than the year before", -1}, {"fewer than a year earlier", -1}, {"down from", -1}, {"down on", -1},
    {"more often", 1}, {"less often", -1}, {"came down", -1}, {"come down", -1}, {"coming down", -1},
    {"going up", 1}, {"edged up", 1}, {"edged down", -1}, {"crept up", 1}, {"inched up", 1}, {"ticked up", 1}, {"picked up", 1}, {"fell back", -1}, {"dropped back", -1}, {"eased", -1}, {"climbing", 1}, {"jumping", 1}, {"surging", 1}, {"going down", -1}, {"on the rise", 1}, {"on the way up", 1}, {"on the way down", -1},
    {"shrinking", -1}, {"shrinks", -1}, {"rebounded", 1}, {"recovered", 1}, {"leapt", 1}, {"leaped", 1}, {"shot up", 1}, {"rocketed", 1}, {"slumped", -1}, {"tumbled", -1}, {"collapsed", -1},
    {"a larger share", 1}, {"a smaller share", -1}, {"unchanged", 0}, {"remained the same", 0}, {"stayed the same", 0}, {"remained stable", 0}, {"stable", 0},
    {"held steady", 0}, {"remained unchanged", 0}, {"was flat", 0}, {"remained flat", 0}, {"stayed flat", 0},
    {"no change", 0}};
constexpr SplitWord split_directions[] = {
    {"went", "up", 1}, {"gone", "up", 1}, {"went", "down", -1}, {"gone", "down", -1}, {"came", "down", -1},
    {"come", "down", -1}, {"comes", "down", -1}, {"has", "upwards", 1}};
constexpr SplitWord other_verbs[] = {{"grew", "up", 0}, {"grow", "up", 0}, {"grows", "up", 0}, {"growing", "up", 0}, {"grown", "up", 0}};
constexpr SplitWord comes_after[] = {{"came", "after", 0}, {"came", "on", 0}, {"comes", "after", 0}, {"follow", "on", 0}, {"followed", "on", 0}};
constexpr string_view contrasts[] = {"but", "while", "whereas", "although", "though", "yet", "however"};
constexpr string_view that_year[] = {"that year", "that same year", "the same year", "that school year"};
constexpr string_view before_now[] = {"after", "following", "followed", "follows", "had", "having", "despite"};
constexpr DirectionWord after_amount[] = {
    {"more", 1}, {"higher", 1}, {"increase", 1}, {"rise", 1}, {"growth", 1}, {"jump", 1}, {"up", 1},
    {"less", -1}, {"fewer", -1}, {"lower", -1}, {"decrease", -1}, {"fall", -1}, {"drop", -1}, {"decline", -1},
    {"reduction", -1}, {"down", -1}};
constexpr DirectionWord before_amount[] = {{"gained", 1}, {"lost", -1}, {"up", 1}, {"up by", 1}, {"down", -1}, {"down by", -1}};
constexpr DirectionWord comparatives[] = {
    {"more", 1}, {"fewer", -1}, {"less", -1}, {"higher", 1}, {"lower", -1}, {"larger", 1}, {"smaller", -1},
    {"more often", 1}, {"less often", -1}, {"more common", 1}, {"less common", -1}, {"more frequent", 1}, {"longer", 1}, {"shorter", -1}};
constexpr string_view lasting[] = {"longer", "shorter", "as long", "twice as long"};
constexpr string_view than[] = {"than"};
constexpr string_view as[] = {"as", "the number of"};
constexpr DirectionWord outnumbers[] = {{"outnumber", 1}, {"outnumbered", 1}, {"exceed", 1}, {"exceeded", 1}};
constexpr FactorWord factors[] = {
    {"doubled", 2, 1}, {"doubling", 2, 1}, {"doubles", 2, 1}, {"tripled", 3, 1}, {"tripling", 3, 1},
    {"triples", 3, 1}, {"trebled", 3, 1}, {"trebling", 3, 1}, {"trebles", 3, 1}, {"quadrupled", 4, 1},
    {"quadrupling", 4, 1}, {"quadruple", 4, 1}, {"quadruples", 4, 1}, {"quintupled", 5, 1},
    {"quintupling", 5, 1}, {"quintuple", 5, 1}, {"quintuples", 5, 1}, {"halved", 1, 2}, {"halving", 1, 2},
    {"halve", 1, 2}, {"halves", 1, 2}, {"twice as many", 2, 1}, {"twice as high", 2, 1},
    {"twice as large", 2, 1}, {"twice as much", 2, 1}, {"double the", 2, 1}, {"twice the", 2, 1},
    {"half as many again", 3, 2}, {"half as many", 1, 2}, {"half as high", 1, 2}, {"threefold", 3, 1}, {"three-fold", 3, 1},
    {"fourfold", 4, 1}, {"four-fold", 4, 1}, {"fivefold", 5, 1}, {"five-fold", 5, 1}, {"sixfold", 6, 1},
    {"tenfold", 10, 1}, {"twofold", 2, 1}, {"two-fold", 2, 1}, {"one and a half times as many", 3, 2}};
constexpr NumberWord ordinals[] = {
    {"second", 2}, {"third", 3}, {"fourth", 4}, {"fifth", 5}, {"sixth", 6}, {"seventh", 7}, {"eighth", 8},
    {"ninth", 9}, {"tenth", 10}};
constexpr string_view in_a_row[] = {
    "year in a row", "consecutive year", "successive year", "year running", "straight year",
    "year in succession", "consecutive annual", "successive annual", "consecutive", "successive", "rise in a row", "increase in a row", "fall in a row", "drop in a row", "decrease in a row"};
constexpr string_view run_units[] = {
    "years in a row", "consecutive years", "successive years", "years running", "straight years",
    "years in succession", "times in a row"};
constexpr DirectionWord run_changes[] = {
    {"falls in a row", -1}, {"rises in a row", 1}, {"annual rises in a row", 1}, {"annual falls in a row", -1}, {"increases in a row", 1}, {"decreases in a row", -1}, {"drops in a row", -1}, {"declines in a row", -1},
    {"consecutive falls", -1}, {"consecutive rises", 1}, {"consecutive increases", 1}, {"consecutive decreases", -1}, {"consecutive declines", -1}, {"successive falls", -1}, {"successive rises", 1}, {"successive increases", 1}};
constexpr string_view years_of[] = {"years of", "consecutive years of", "successive years of", "straight years of", "consecutive", "successive", "annual"};
constexpr string_view every_year[] = {
    "every year", "each year", "year after year", "year on year since", "without interruption", "every single year",
    "in every year", "in each year", "without a break", "each and every year", "from year to year", "steadily", "annually", "year by year", "every single one of the years"};
constexpr string_view always[] = {"always", "invariably", "consistently", "in all years", "in all of the years", "in all three years", "in all four years", "in all five years", "in all six years"};
constexpr string_view each_of_the[] = {"each of the", "each of the last", "each of the past", "every one of the last", "each of the previous", "all"};
constexpr string_view except[] = {"except", "exception", "apart from", "other than", "but one", "bar one", "only in", "almost every year", "nearly every year"};
constexpr string_view that_is[] = {"that is", "or", "i.e", "which is", "a share of", "a rate of", "an occupancy of", "equivalent to", "amounting to"};
constexpr string_view every_one[] = {"all", "every", "each"};
constexpr string_view group_nouns[] = {"areas", "area", "regions", "region", "countries", "country", "authorities", "authority", "councils", "council", "trusts", "counties", "county", "states", "provinces", "municipalities", "districts", "boards", "courts", "centres", "centers", "groups", "categories", "types", "jurisdictions", "territories", "camps", "schools", "institutions", "boroughs", "nationalities", "ones", "one"};
constexpr string_view except_named[] = {"with the exception of", "except for", "except in", "except", "apart from", "other than", "excluding"};
constexpr string_view but_one[] = {"but one", "bar one", "except one", "apart from one", "with one exception"};
constexpr string_view only_named[] = {"only", "the only one", "the only ones", "the only area", "the only region", "the only country", "was alone in", "were alone in"};
using Of = RankWord::Of;
constexpr RankWord ranks[] = {
    {"highest", 1}, {"lowest", -1}, {"largest", 1}, {"smallest", -1}, {"biggest", 1}, {"longest", 1}, {"shortest", -1},
    {"fewest", -1}, {"the most", 1}, {"the least", -1}, {"most often", 1, Of::either, 1, true}, {"least often", -1, Of::either, 1, true},
    {"peak", 1, Of::years}, {"peaked", 1, Of::years}, {"high point", 1, Of::years}, {"low point", -1, Of::years},
    {"new high", 1, Of::years}, {"all-time peak", 1, Of::years}, {"new low", -1, Of::years}, {"all-time high", 1, Of::years}, {"all-time low", -1, Of::years},
    {"record high", 1, Of::years}, {"record low", -1, Of::years}, {"record number", 1, Of::years}, {"record year", 1, Of::years}, {"peak year", 1, Of::years},
    {"most common", 1, Of::rows}, {"most frequent", 1, Of::rows}, {"most frequently", 1, Of::rows, 1, true}, {"most numerous", 1, Of::rows},
    {"commonest", 1, Of::rows}, {"least common", -1, Of::rows}, {"least frequent", -1, Of::rows}, {"rarest", -1, Of::rows},
    {"at the top", 1, Of::rows}, {"top of the list", 1, Of::rows}, {"tops the list", 1, Of::rows}, {"heads the list", 1, Of::rows},
    {"in first place", 1, Of::rows, 1, true}, {"leading", 1, Of::rows}, {"number one", 1, Of::rows}, {"ranks first", 1, Of::rows, 1, true}, {"ranked first", 1, Of::rows, 1, true}, {"comes last", -1, Of::rows, 1, true}, {"came last", -1, Of::rows, 1, true}, {"modal", 1, Of::rows}, {"predominant", 1, Of::rows}, {"most usual", 1, Of::rows}, {"most popular", 1, Of::rows}, {"in second place", 1, Of::rows, 2, true}, {"comes second", 1, Of::rows, 2, true}, {"came second", 1, Of::rows, 2, true}, {"ranks second", 1, Of::rows, 2, true}, {"ranked second", 1, Of::rows, 2, true},
    {"in third place", 1, Of::rows, 3, true}, {"comes third", 1, Of::rows, 3, true}, {"came third", 1, Of::rows, 3, true}, {"ranks third", 1, Of::rows, 3, true}, {"ranked third", 1, Of::rows, 3, true},
    {"in fourth place", 1, Of::rows, 4, true}, {"came fourth", 1, Of::rows, 4, true}, {"ranked fourth", 1, Of::rows, 4, true}, {"came first", 1, Of::rows, 1, true}, {"comes first", 1, Of::rows, 1, true}, {"in last place", -1, Of::rows, 1, true},
    {"second-largest", 1, Of::either, 2}, {"second-highest", 1, Of::either, 2}, {"second-lowest", -1, Of::either, 2},
    {"second-smallest", -1, Of::either, 2}, {"third-largest", 1, Of::either, 3}, {"third-highest", 1, Of::either, 3}};
constexpr string_view per_each[] = {"for every", "for each", "to every", "per"};
constexpr string_view strongest[] = {"largest", "biggest", "sharpest", "steepest", "strongest", "greatest", "highest", "fastest"};
constexpr string_view paces[] = {"steeper", "faster", "slower", "sharper", "quicker", "slowed", "accelerated", "quickened", "eased"};
constexpr string_view relative[] = {"relative", "relatively", "percentage", "proportional", "proportionally", "proportionate"};
constexpr string_view absolute[] = {"absolute", "numerical", "in numbers", "in absolute terms"};
constexpr string_view never_before[] = {"never", "never before", "not before"};
constexpr DirectionWord so_many[] = {
    {"so many", 1}, {"so high", 1}, {"so large", 1}, {"so often", 1}, {"as many", 1}, {"as high", 1}, {"this many", 1}, {"this high", 1}, {"higher", 1}, {"larger", 1}, {"more", 1},
    {"so few", -1}, {"so low", -1}, {"so small", -1}, {"as few", -1}, {"as low", -1}, {"this few", -1}, {"this low", -1}, {"lower", -1}, {"smaller", -1}, {"fewer", -1}};
constexpr string_view until_then[] = {"until then", "till then", "up to then", "to that point", "up to that point", "until that point", "to date", "so far", "up to that date"};
constexpr string_view any_year[] = {
    "than in any other year", "than any other year", "than in any previous year", "than any previous year", "than in any earlier year", "than in any year", "than in all other years",
    "than in every other year", "than in any of the other years", "than in any of the previous years", "than ever", "than ever before"};
constexpr NumberWord before_rank[] = {{"second", 2}, {"third", 3}, {"fourth", 4}, {"fifth", 5}};
constexpr string_view rank_nouns[] = {
    "group", "groups", "category", "categories", "class", "country", "nationality", "region", "reason", "type", "form", "cause", "topic",
    "subject", "state", "county", "age group", "one"};
constexpr string_view rank_groups[] = {"group", "groups", "category", "categories", "class", "age group"};
constexpr string_view choice[] = {"of the regions", "of those", "among those", "among these", "of these", "whose figures", "that can be shown", "next to", "behind", "after", "followed by", "other than", "along with", "together with", "as well as"};
constexpr string_view followed_by[] = {"followed by", "followed closely by", "closely followed by", "followed at a distance by", "followed at some distance by"};
constexpr string_view ranked_after[] = {"after", "behind"};
constexpr string_view first_time[] = {"for the first time", "first time"};
constexpr string_view first[] = {"first"};
constexpr string_view gaps[] = {"lead", "led by", "ahead of", "behind", "margin", "shortfall", "gap", "difference", "step", "change", "distance", "contrast", "loss", "gain"};
constexpr NumberWord fractions[] = {
    {"half of", 1, 2}, {"a half", 1, 2}, {"half the", 1, 2}, {"one half", 1, 2}, {"half", 1, 2},
    {"a third", 1, 3}, {"one third", 1, 3}, {"one-third", 1, 3}, {"two thirds", 2, 3}, {"two-thirds", 2, 3},
    {"a quarter", 1, 4}, {"one quarter", 1, 4}, {"one-quarter", 1, 4}, {"three quarters", 3, 4},
    {"three-quarters", 3, 4}, {"a fifth", 1, 5}, {"one fifth", 1, 5}, {"one-fifth", 1, 5}, {"two fifths", 2, 5},
    {"two-fifths", 2, 5}, {"three fifths", 3, 5}, {"three-fifths", 3, 5}, {"four fifths", 4, 5},
    {"four-fifths", 4, 5}, {"a sixth", 1, 6}, {"one sixth", 1, 6}, {"one-sixth", 1, 6}, {"five sixths", 5, 6},
    {"a seventh", 1, 7}, {"an eighth", 1, 8}, {"one eighth", 1, 8}, {"a ninth", 1, 9}, {"a tenth", 1, 10},
    {"one tenth", 1, 10}, {"one-tenth", 1, 10}, {"nine tenths", 9, 10}};
constexpr DirectionWord majorities[] = {{"the majority", 1}, {"a majority", 1}, {"the bulk", 1}, {"the vast majority", 1}, {"the great majority", 1}, {"a large majority", 1}, {"a clear majority", 1}, {"the large majority", 1}, {"the overwhelming majority", 1}, {"a minority", -1}, {"the minority", -1}};
constexpr string_view joins[] = {"and"};
constexpr NumberWord cardinals[] = {
    {"zero", 0}, {"not a single", 0}, {"not one", 0}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5},
    {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10}, {"eleven", 11}, {"twelve", 12},
    {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18},
    {"nineteen", 19}, {"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50}, {"sixty", 60},
    {"seventy", 70}, {"eighty", 80}, {"ninety", 90}, {"hundred", 100}, {"a hundred", 100}, {"one hundred", 100},
    {"thousand", 1000}, {"a thousand", 1000}, {"one thousand", 1000}, {"a dozen", 12}, {"two hundred", 200},
    {"two thousand", 2000}, {"three hundred", 300}, {"three thousand", 3000}, {"four hundred", 400},
    {"four thousand", 4000}, {"five hundred", 500}, {"five thousand", 5000}, {"six hundred", 600},
    {"six thousand", 6000}, {"seven hundred", 700}, {"seven thousand", 7000}, {"eight hundred", 800},
    {"eight thousand", 8000}, {"nine hundred", 900}, {"nine thousand", 9000}};
constexpr NumberWord scales[] = {
    {"thousand", 1000}, {"million", 1000000}, {"billion", 1000000000}};
constexpr string_view joiners[] = {
    "-"};
constexpr string_view percent[] = {
    "percent", "per cent", "pct", "per-cent"};
constexpr string_view rates[] = {"percentage", "share", "proportion", "rate", "per cent", "percent"};
constexpr string_view points[] = {
    "percentage points", "percentage point", "percentage-point", "pp", "points"};
constexpr string_view from[] = {
    "from"};
constexpr string_view to[] = {
    "to"};
constexpr string_view by[] = {
    "by"};
constexpr string_view of_amount[] = {
    "of", "by"};
constexpr string_view of_all[] = {
    "of the", "of all", "of these", "of those", "of them", "of whom", "of which", "of"};
constexpr string_view between[] = {
    "between", "from", "period", "years"};
constexpr string_view compared[] = {
    "compared with", "compared to", "relative to", "in comparison with", "in comparison to", "versus", "vs",
    "against", "since", "than in", "times as many as in", "twice as many as in", "half as many as in", "times as high as in", "twice as high as in", "level of", "levels of", "their level in", "its level in", "level in", "up from", "down from", "up on", "down on", "as against", "from the",
    "than the"};
constexpr string_view on_year[] = {"on", "over", "from"};
constexpr string_view last_year[] = {
    "last year", "the previous year", "the year before", "a year earlier", "the preceding year",
    "a year before", "the prior year", "twelve months earlier", "twelve months previously", "twelve months before", "12 months earlier", "in a single year", "in one year", "within a year", "in just one year", "on the year", "over the year", "previous year", "one year earlier", "year on year", "year-on-year"};
constexpr string_view since[] = {"since"};
constexpr string_view afterwards[] = {"then", "after that", "afterwards", "subsequently", "again", "before climbing", "before falling"};
constexpr string_view since_then[] = {"since then", "since that year", "ever since", "thereafter"};
constexpr string_view whole_year[] = {"the whole of", "the whole year", "the full year", "all of"};
constexpr string_view latest_year[] = {"now", "currently", "nowadays", "today", "the latest year", "the most recent year", "the final year", "the last year shown", "the most recent school year", "the latest school year"};
constexpr string_view this_year[] = {
    "this year", "the reporting year", "the past year", "the last year"};
constexpr string_view aged[] = {"year-olds", "year-old", "aged", "ages"};
constexpr string_view year_units[] = {
    "year", "years"};
constexpr string_view years_back[] = {
    "earlier", "ago", "before", "previously"};
constexpr string_view years_span[] = {
    "over", "in", "past", "last", "within"};
constexpr string_view one = "one";
constexpr string_view all_years[] = {
    "in this period", "over the period", "over this period", "in that period", "over the whole period",
    "over the years", "in these years", "every year", "each year", "ever", "in any year", "years covered",
    "in the series", "in this series", "on record", "in the period", "of the period", "in the period covered", "in the period shown", "of the years shown", "in the years shown", "throughout", "since records began", "in the window", "in the table", "so far", "of the whole period", "of the entire period", "over the entire period", "since the series began", "since the beginning of the series", "since the start of the series", "of all the years"};
constexpr string_view together[] = {
    "in total", "between them", "together", "combined", "altogether", "in all", "a total of", "taken together", "a combined",
    "overall"};
constexpr string_view the_total[] = {"total"};
constexpr string_view before_the_total[] = {"the", "latest", "overall", "this", "that", "annual", "national"};
constexpr string_view totals[] = {"total of", "sum of"};
constexpr string_view describes[] = {"younger", "older", "smaller", "larger", "bigger", "other", "former", "latter", "first", "second"};
constexpr string_view overtakes[] = {"overtook", "overtakes", "has overtaken", "had overtaken", "surpassed"};
constexpr string_view together_with[] = {"together with", "combined with", "added to"};
constexpr string_view both[] = {"both", "they"};
constexpr string_view mean[] = {
    "on average", "average", "an average of", "averaged", "averages", "averaging", "mean"};
constexpr string_view subset[] = {
    "of which", "of whom", "of these", "of them", "of those", "including", "among them", "among these",
    "among whom"};
constexpr string_view each_of[] = {
    "in", "out of", "in every", "out of every", "of every"};
constexpr string_view not_counts[] = {
    "article", "articles", "art", "table", "tables", "figure", "chapter", "section", "appendix", "page",
    "pages", "note", "footnote", "years", "year", "year-olds", "year-old", "months", "month", "weeks", "week",
    "days", "day", "hours", "hour", "minutes", "euros", "euro", "pounds", "dollars", "aged", "age", "ages",
    "covid", "version", "phase", "degrees", "kilometres", "km", "miles", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "century",
    "quarter", "quarters", "grade", "municipalities", "municipality", "countries", "provinces", "regions",
    "schools", "organisations", "institutions", "locations", "respondents", "recommendations", "interviews",
    "questions", "themes", "states", "councils", "authorities"};
constexpr string_view measures[] = {"years", "year", "months", "month", "weeks", "week", "days", "day", "hours", "minutes"};
constexpr string_view before_number[] = {
    "per", "number", "no", "€", "$", "£", "article", "art", "table", "figure", "chapter", "section", "appendix",
    "page", "p", "note", "footnote", "version", "phase", "covid", "age", "aged", "ages", "grade", "row",
    "column", "rows", "resolution", "directive", "step", "part", "paragraph"};
constexpr string_view age_tails[] = {
    "or younger", "or older", "or over", "or under", "and over", "and under", "and older", "and younger",
    "or above", "a day", "a week", "a month", "a year", "per day", "per week", "per month", "per year",
    "per child", "each day", "every day"};
constexpr string_view times[] = {
    "times"};
constexpr string_view as_many[] = {
    "as many", "as high", "as large", "as much", "as often", "as long", "more", "higher"};
constexpr string_view back[] = {
    "this is", "that is", "this means", "that means", "this was", "that was", "this amounts to", "an increase",
    "a decrease", "a rise", "a fall", "a drop", "a decline", "it", "this", "that", "they", "these",
    "their number", "of these", "of them", "of those", "the number", "the total", "there were", "there was",
    "which"};
constexpr string_view says[] = {"said", "says", "according", "explained", "warned", "added"};
constexpr string_view this_kind[] = {"this type", "this kind", "this form", "this group", "this category", "these types", "that type", "that group", "such cases", "this age group", "that age group"};
constexpr string_view elsewhere[] = {"here", "elsewhere", "locally", "among the others", "for the others"};
constexpr string_view function_words[] = {
    "contrast", "meanwhile", "instead", "conversely", "whereas", "entirely",
    "the", "such", "a", "an", "and", "or", "in", "on", "of", "for", "with", "at", "by", "from", "to", "than", "that",
    "this", "these", "those", "there", "is", "was", "were", "are", "be", "been", "being", "has", "have", "had",
    "also", "still", "not", "as", "it", "its", "their", "they", "we", "compared", "year", "years", "last",
    "about", "nearly", "almost", "more", "less", "fewer", "so", "all", "total", "between", "under", "over",
    "around", "just", "only", "then", "now", "again", "however", "percent", "per", "cent", "slightly",
    "sharply", "further", "previous", "before", "earlier", "relative", "against", "since", "versus", "least",
    "most", "up", "down", "went", "even", "came", "which", "who", "whom", "whose", "same", "single", "times", "many",
    "much", "some", "approximately", "roughly", "half", "any", "no", "during", "while", "whereas", "although",
    "but", "because", "after", "both", "each", "every", "other", "another", "well", "close", "short", "little",
    "excess", "upwards", "respectively", "steadily", "steeply", "significantly", "considerably", "modestly",
    "markedly", "strongly", "substantially", "dramatically", "marginally", "one", "two", "first", "second",
    "third", "latest", "recent", "period", "following", "next", "same", "again", "once", "ever", "never",
    "average", "mean", "into", "out", "off", "though", "when", "where", "how", "does", "did", "do", "can",
    "together", "combined", "altogether", "overall", "end", "start", "beginning", "rather", "across", "through",
    "until", "till", "amongst", "among", "within", "based", "basis", "grounds"};
constexpr string_view verbs[] = {
    "number", "numbers", "figure", "figures", "experienced", "reduced", "visible", "seeing", "reporting", "recording", "posted", "reported", "recorded", "registered", "counted", "count",
    "counts", "rose", "fell", "increased", "decreased", "increase", "decrease", "rise", "fall", "drop",
    "dropped", "grew", "doubled", "halved", "tripled", "declined", "decline", "stood", "amounted", "remained",
    "stayed", "reached", "saw", "gone", "risen", "fallen", "known", "seen", "noted", "made", "concerned",
    "involved", "went", "climbed", "growth", "higher", "lower", "received", "found", "imposed", "issued",
    "placed", "submitted", "granted", "reports", "reporting", "shows", "show", "showed", "stands", "accounted",
    "accounts", "account", "represented", "represents", "represent", "share", "proportion", "level", "trend",
    "rate", "change", "total", "totalled", "totaled", "numbered", "logged", "handled", "opened", "closed",
    "given", "took", "place", "compared", "comprised", "made", "marks", "marked", "mark", "highest", "lowest",
    "jump", "reduction", "shift", "difference", "came", "were", "being", "become", "became", "rising",
    "falling", "lies", "lay", "continued", "continues", "noted", "notes", "totals", "hit", "topped", "exceeded",
    "peaked", "peak", "record"};
constexpr string_view persons[] = {
    "children", "child", "young", "people", "persons", "person", "people", "minors", "cases", "case",
    "individuals", "victims", "reports", "pupils", "youths", "juveniles", "girls'", "boys'"};
constexpr string_view reported[] = {"reported", "registered", "recorded", "imposed", "issued", "counted", "received", "granted", "placed", "living", "staying", "submitted", "made", "given", "held"};
constexpr string_view narrowing[] = {
    "in", "at", "among", "with", "without", "from", "by", "for", "under", "of", "involving", "outside",
    "within", "through", "against", "on", "to"};
constexpr string_view rest[] = {
    "unknown", "other", "others", "total", "rest", "remaining", "all"};
constexpr string_view abbreviations[] = {
    "e.g", "i.e", "approx", "no", "nos", "art", "dr", "mr", "mrs", "ms", "prof", "vs", "etc", "fig", "incl",
    "excl", "st", "cf", "p", "pp", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov",
    "dec", "resp", "viz"};
constexpr string_view hedges[] = {
    "expected", "expects", "target", "aim", "aims", "would", "could", "might", "possibly", "perhaps",
    "forecast", "projected", "seems", "appears", "planned", "budgeted", "capacity", "goal", "predicted",
    "for every", "the latter", "the former", "we reported", "previous edition", "last edition", "earlier edition", "previous report", "last report", "previous bulletin", "last bulletin", "year's edition", "year's report", "year's bulletin", "net of", "exceed", "exceeded"};
constexpr string_view other_report[] = {
    "previous edition", "last edition", "earlier edition", "previous report", "last report", "earlier report", "previous bulletin", "last bulletin", "year's edition", "year's report", "year's bulletin", "year's chapter", "previous chapter", "report for last year", "edition for last year"};
constexpr string_view makes_up[] = {
    "is responsible for", "are responsible for", "was responsible for", "were responsible for",
    "accounted for", "account for", "accounts for", "accounting for", "made up", "make up", "makes up", "making up", "represented", "represents", "represent", "representing",
    "constituted", "constitutes", "constitute", "comprised", "comprises", "comprise"};
constexpr string_view a_year[] = {"a year", "per year", "each year", "every year", "annually", "yearly", "per annum", "annual"};
constexpr string_view nationwide[] = {"nationally", "national", "nationwide", "statewide", "countrywide", "worldwide", "globally"};
constexpr string_view never[] = {"never", "nowhere", "in none of", "none of", "in no", "at no", "at no point"};
constexpr string_view varies[] = {
    "varied", "varies", "vary", "varying", "fluctuated", "fluctuates", "fluctuating", "fluctuate", "ranged", "ranges", "range", "ranging", "hovered", "hovers", "moved", "oscillated"};
constexpr PeopleWord peoples[] = {
    {"afghan", "afghanistan"}, {"afghans", "afghanistan"}, {"albanian", "albania"}, {"algerian", "algeria"}, {"argentinian", "argentina"}, {"armenian", "armenia"}, {"bangladeshi", "bangladesh"},
    {"belgian", "belgium"}, {"brazilian", "brazil"}, {"bulgarian", "bulgaria"}, {"burmese", "myanmar"}, {"cambodian", "cambodia"}, {"chinese", "china"}, {"colombian", "colombia"},
    {"congolese", "congo"}, {"cuban", "cuba"}, {"ecuadorian", "ecuador"}, {"egyptian", "egypt"}, {"egyptians", "egypt"}, {"eritrean", "eritrea"}, {"ethiopian", "ethiopia"}, {"filipino", "philippines"}, {"french", "france"},
    {"gambian", "gambia"}, {"georgian", "georgia"}, {"german", "germany"}, {"germans", "germany"}, {"ghanaian", "ghana"}, {"greek", "greece"}, {"guatemalan", "guatemala"}, {"guinean", "guinea"},
    {"haitian", "haiti"}, {"honduran", "honduras"}, {"hungarian", "hungary"}, {"iranian", "iran"}, {"iranians", "iran"}, {"iraqi", "iraq"}, {"iraqis", "iraq"}, {"italian", "italy"}, {"italians", "italy"},
    {"kosovar", "kosovo"}, {"kurdish", "kurdistan"}, {"kuwaiti", "kuwait"}, {"lebanese", "lebanon"}, {"libyan", "libya"}, {"mexican", "mexico"}, {"moroccan", "morocco"}, {"moroccans", "morocco"},
    {"nepalese", "nepal"}, {"nigerian", "nigeria"}, {"pakistani", "pakistan"}, {"peruvian", "peru"}, {"polish", "poland"}, {"portuguese", "portugal"}, {"romanian", "romania"}, {"russian", "russia"},
    {"russians", "russia"}, {"salvadoran", "salvador"}, {"serbian", "serbia"}, {"somali", "somalia"}, {"somalis", "somalia"}, {"spanish", "spain"}, {"sudanese", "sudan"}, {"swedish", "sweden"},
    {"syrian", "syria"}, {"syrians", "syria"}, {"tunisian", "tunisia"}, {"turkish", "turkey"}, {"turks", "turkey"}, {"ugandan", "uganda"}, {"ukrainian", "ukraine"}, {"ukrainians", "ukraine"},
    {"venezuelan", "venezuela"}, {"venezuelans", "venezuela"}, {"vietnamese", "vietnam"}, {"yemeni", "yemen"}, {"yemenis", "yemen"}, {"zimbabwean", "zimbabwe"}};
constexpr string_view none[] = {"no"};
constexpr string_view negations[] = {
    "not", "no", "never", "neither", "nor"};
constexpr string_view hides[] = {
    "not shown", "not published", "not named", "not reported", "not given", "not displayed", "not listed",
    "suppressed", "withheld", "omitted", "identifiable", "privacy", "confidentiality", "anonymity", "shown as",
    "shown by", "replaced by", "masked", "disclosure", "rounded to", "nearest", "base three", "base 3",
    "multiple of", "multiples of", "random rounding"};
}  // namespace

const ProseWords english_prose = {
    .language = "en",
    .decimal = '.',
    .bends = bends,
    .fraction = {"", Bend::about, 7, 10},
    .factor = {"", Bend::about, 10, 15},
    .directions = directions,
    .split_directions = split_directions,
    .added_verbs = {},
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
    .there = {},
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
