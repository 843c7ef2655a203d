// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/reading/words.hpp"

namespace kinderrechten {

namespace words_en {
using sv = std::string_view;
inline constexpr sv frequent[] = {
    "the", "and", "of", "in", "to", "is", "are", "was", "were", "that", "which", "not", "for", "with", "by", "from",
    "as", "at", "it", "this", "these", "there", "has", "have", "been", "be", "on", "an", "who", "than", "their",
    "children", "boys", "girls", "total", "whom", "unknown", "number", "change", "year", "years", "figures",
    "victims", "reports", "aged", "minors", "other", "young", "people"};
inline constexpr sv change[] = {
    "change", "difference", "diff", "growth", "development", "increase", "decrease", "rise", "fall", "+/-", "-/+",
    "trend", "vs", "versus", "compared with", "compared to", "delta", "variation", "increase/decrease",
    "year-on-year", "y/y", "yoy", "Δ", "evolution", "movement"};
inline constexpr sv previous_year[] = {"previous year", "last year", "year before", "year earlier", "prior year",
                                       "year-on-year"};
inline constexpr sv in_numbers[] = {"absolute", "abs", "number", "numbers", "in numbers", "n", "persons", "count"};
inline constexpr sv points[] = {"percentage point", "percentage points", "points", "pp"};
inline constexpr sv share[] = {"%", "percentage", "percentages", "percent", "per cent", "pct", "share", "proportion", "in %"};
inline constexpr sv total[] = {"total", "totals", "grand total", "subtotal", "sub-total", "sum", "all", "together",
                               "overall", "total number", "in total", "all ages"};
inline constexpr sv total_start[] = {"total", "subtotal", "sub-total", "grand total"};
inline constexpr sv everything[] = {"all"};
inline constexpr sv share_of[] = {"% of", "per cent of", "percentage of", "in per cent", "in percentages", "vaccination coverage", "immunisation coverage", "immunization coverage", "vaccination uptake"};
inline constexpr sv counting[] = {"number", "numbers", "count", "counts", "absolute"};
inline constexpr sv bases[] = {"base", "n =", "n=", "unweighted base", "weighted base", "respondents", "sample"};
inline constexpr sv per_population[] = {"per 100", "per 1,000", "per 1000", "per 1 000", "per 10,000", "per 10000", "per 10 000", "per 100,000", "per 100 000", "per thousand", "per head", "per capita"};
inline constexpr sv of_which[] = {"of which", "of whom", "thereof", "of these", "including", "incl.", "among them",
                                  "of them", "among which", "among whom"};
inline constexpr PartPair parts[] = {
    {"boys", "girls", "boys", "girls"},     {"boy", "girl", "boys", "girls"}, {"b", "g", "boys", "girls"},
    {"m", "f", "male", "female"},           {"male", "female", "male", "female"},
    {"males", "females", "male", "female"}, {"men", "women", "men", "women"}};
inline constexpr sv distinct[] = {"individual", "unique", "distinct", "different children", "different persons",
                                  "separate persons"};
inline constexpr sv registrations[] = {"registrations", "reports", "cases", "incidents", "referrals", "notifications",
                                       "calls", "requests"};
inline constexpr sv ages[] = {"years", "year", "yrs", "months", "weeks", "days", "and over", "and older", "and under",
                              "or more", "or older", "to", "quarter", "aged", "under"};
inline constexpr sv beside_period[] = {"r", "p", "corrected", "provisional", "preliminary", "final", "number", "numbers", "abs", "abs.",
                                       "absolute", "in", "end", "year", "school year", "financial year", "total", "fy",
                                       "n", "estimate", "forecast", "january", "december", "count", "1 january",
                                       "31 december", "revised", "jan", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
                                       "nov", "dec", "march", "april", "june", "july", "august", "september", "october",
                                       "november", "february", "may", "as at", "at"};
inline constexpr sv provisional[] = {"provisional", "preliminary"};
inline constexpr sv revised[] = {"revised", "corrected", "r"};
inline constexpr sv hides[] = {"not", "no", "privacy", "suppressed", "withheld", "omitted", "identifiable", "hidden",
                               "disclosure", "anonymity", "confidential", "confidentiality", "shown as", "shown by",
                               "replaced", "masked", "never", "marked"};
inline constexpr sv figures[] = {"figures", "numbers", "counts", "all figures", "all numbers", "all counts", "table",
                                 "data", "values", "these", "them"};
inline constexpr sv means[] = {"average", "mean", "median", "av.", "avg.", "index (", "(index", "index:", "ratio", "rate", "rates", "per 100", "per 1,000", "per 1000", "per 1 000", "per 10,000", "per 10000",
                                "per 10 000", "per 100,000", "per 100 000", "per head", "per capita", "per child"};
inline constexpr sv figures_about[] = {"figures on", "figures for", "figures about", "numbers on", "numbers for", "counts of",
                                       "counts for", "data on", "those on", "those for"};
inline constexpr sv ends_topic[] = {"are", "is", "have", "has", "were", "was", "to", "below", "under", "fewer", "less", "smaller",
                                    "lower", "rounded", "come", "in"};
inline constexpr sv percentages[] = {"percentage", "percentages", "percent", "per cent", "%"};
inline constexpr sv other_units[] = {"years", "year", "ages", "months", "days", "weeks", "hours", "%", "percent",
                                     "per cent", "euros", "pounds", "municipalities", "countries", "regions"};
inline constexpr sv contents[] = {"contents", "table of contents"};
inline constexpr sv notes[] = {"notes", "footnotes", "endnotes", "sources", "note", "footnote"};
inline constexpr sv continued[] = {"continued", "cont.", "contd"};
inline constexpr sv table[] = {"table", "figure", "overview"};
inline constexpr sv remark_start[] = {"source", "sources", "note", "notes", "n.b.", "nb"};
inline constexpr sv connecting[] = {"of", "for", "and", "the", "in", "on", "ministry", "department", "office"};
inline constexpr sv articles[] = {"the", "a", "an"};
inline constexpr sv nobody[] = {"unknown", "none", "n/a", "na", "n.a.", "not known", "not available", "suppressed",
                                "confidential", "secret"};
inline constexpr sv referring[] = {"these", "this", "they", "those", "it", "that"};
inline constexpr sv below[] = {"below", "following table", "this table", "in the table", "next table"};
inline constexpr sv everywhere[] = {"this chapter", "this report", "this publication", "all tables", "all figures", "every table", "all counts", "all numbers"};
inline constexpr sv this_table[] = {"these figures", "these counts", "these numbers", "this table", "this chart", "table above", "table below"};
inline constexpr ValueWord numbers[] = {
    {"zero", 0},   {"one", 1},     {"two", 2},      {"three", 3},    {"four", 4},     {"five", 5},      {"six", 6},
    {"seven", 7},  {"eight", 8},   {"nine", 9},     {"ten", 10},     {"eleven", 11},  {"twelve", 12},   {"thirteen", 13},
    {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
    {"twenty", 20}, {"twenty-five", 25}, {"thirty", 30}, {"forty", 40}, {"fifty", 50}, {"hundred", 100},
    {"thousand", 1000}};
inline constexpr ValueWord ordinals[] = {
    {"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"fifth", 5}, {"sixth", 6}, {"seventh", 7},
    {"eighth", 8}, {"ninth", 9}, {"tenth", 10}, {"eleventh", 11}, {"twelfth", 12}, {"top", 1}};
inline constexpr ValueWord multiples[] = {
    {"tens", 10}, {"fives", 5}, {"hundreds", 100}, {"thousands", 1000}, {"fifties", 50}, {"threes", 3}};
inline constexpr ValueWord months[] = {
    {"january", 1}, {"february", 2}, {"march", 3}, {"april", 4}, {"may", 5}, {"june", 6}, {"july", 7},
    {"august", 8}, {"september", 9}, {"october", 10}, {"november", 11}, {"december", 12}};
inline constexpr sv legend_is[] = {"means", "mean", "stands for", "stand for", "indicates", "indicate", "denotes", "denote", "signifies", "represents", "replaces", "marks", "shows", "is used for", "is used where",
                                   "is used when", "is shown for", "is shown where", "refers to"};
inline constexpr sv sign_is[] = {"is", "are"};
inline constexpr SymbolName symbol_names[] = {
    {"asterisk", "*"}, {"star", "*"}, {"asterisks", "*"}, {"double asterisk", "**"}, {"two asterisks", "**"}, {"dash", "-"}, {"hyphen", "-"}, {"dashes", "-"}, {"double dash", "--"}, {"cross", "x"}, {"cross", "X"},
    {"letter x", "x"}, {"letter x", "X"}, {"dot", "."}, {"full stop", "."}, {"two dots", ".."}, {"double dot", ".."}, {"dots", ".."}, {"three dots", "..."}, {"dots", "..."}, {"ellipsis", "..."},
    {"question mark", "?"}, {"bullet", "\u2022"}, {"bullet", "\u25cf"}, {"dot", "\u25cf"}, {"dot", "\u2022"}, {"colon", ":"}, {"slash", "/"}};
inline constexpr sv purposes[] = {"so that", "so as to", "in order", "to prevent", "to avoid", "to stop", "to protect", "to guard"};
inline constexpr LegendPhrase legend[] = {
    {LegendMeaning::from_one, "1 to"}, {LegendMeaning::from_one, "one to"}, {LegendMeaning::from_one, "between 1"},
    {LegendMeaning::from_one, "between one"}, {LegendMeaning::from_one, "greater than zero"},
    {LegendMeaning::from_one, "more than zero"}, {LegendMeaning::from_one, "not zero"}, {LegendMeaning::from_one, "non-zero"}, {LegendMeaning::from_one, "not 0"},
    {LegendMeaning::from_one, "greater than 0"}, {LegendMeaning::from_one, "more than 0"}, {LegendMeaning::from_one, "excluding zero"}, {LegendMeaning::from_one, "excluding 0"}, {LegendMeaning::from_one, "other than zero"},
    {LegendMeaning::from_one, "at least 1"}, {LegendMeaning::from_one, "at least one"}, {LegendMeaning::from_one, "above zero"},
    {LegendMeaning::tiny, "more than zero"}, {LegendMeaning::tiny, "greater than zero"}, {LegendMeaning::tiny, "not zero"},
    {LegendMeaning::tiny, "non-zero"}, {LegendMeaning::tiny, "above zero"},
    {LegendMeaning::under_half, "less than half"}, {LegendMeaning::under_half, "rounds to zero"},
    {LegendMeaning::under_half, "rounded to zero"}, {LegendMeaning::under_half, "rounds to 0"},
    {LegendMeaning::under_half, "negligible"},
    {LegendMeaning::not_applicable, "not applicable"}, {LegendMeaning::not_applicable, "n/a"},
    {LegendMeaning::not_applicable, "cannot occur"}, {LegendMeaning::not_applicable, "not open"}, {LegendMeaning::not_applicable, "did not exist"}, {LegendMeaning::not_applicable, "not yet open"},
    {LegendMeaning::not_applicable, "not relevant"}, {LegendMeaning::not_applicable, "not in operation"}, {LegendMeaning::not_applicable, "closed"}, {LegendMeaning::not_applicable, "does not apply"}, {LegendMeaning::not_applicable, "no such category"},
    {LegendMeaning::hidden, "confidential"}, {LegendMeaning::hidden, "confidentiality"}, {LegendMeaning::hidden, "suppressed"},
    {LegendMeaning::hidden, "withheld"}, {LegendMeaning::hidden, "not published"}, {LegendMeaning::hidden, "not shown"},
    {LegendMeaning::hidden, "not disclosed"}, {LegendMeaning::hidden, "not released"}, {LegendMeaning::hidden, "privacy"},
    {LegendMeaning::hidden, "disclosive"}, {LegendMeaning::hidden, "disclosure"}, {LegendMeaning::hidden, "hidden"}, {LegendMeaning::hidden, "masked"}, {LegendMeaning::hidden, "redacted"}, {LegendMeaning::hidden, "removed"},
    {LegendMeaning::hidden, "omitted"}, {LegendMeaning::hidden, "not given"}, {LegendMeaning::hidden, "not displayed"}, {LegendMeaning::hidden, "cannot be shown"}, {LegendMeaning::hidden, "cannot be published"},
    {LegendMeaning::hidden, "too small"}, {LegendMeaning::hidden, "small number"}, {LegendMeaning::hidden, "small numbers"}, {LegendMeaning::hidden, "low number"}, {LegendMeaning::hidden, "anonymity"},
    {LegendMeaning::hidden, "protect"}, {LegendMeaning::hidden, "secret"}, {LegendMeaning::hidden, "identify"}, {LegendMeaning::hidden, "identification"},
    {LegendMeaning::unknown, "not available"}, {LegendMeaning::unknown, "unavailable"}, {LegendMeaning::unknown, "not known"},
    {LegendMeaning::unknown, "unknown"}, {LegendMeaning::unknown, "missing"}, {LegendMeaning::unknown, "no data"},
    {LegendMeaning::unknown, "not recorded"}, {LegendMeaning::unknown, "not collected"}, {LegendMeaning::unknown, "not reported"}, {LegendMeaning::unknown, "not supplied"}, {LegendMeaning::unknown, "not received"}, {LegendMeaning::unknown, "not counted"}, {LegendMeaning::unknown, "not asked"},
    {LegendMeaning::unknown, "not held"}, {LegendMeaning::unknown, "not measured"}, {LegendMeaning::unknown, "no figure"}, {LegendMeaning::unknown, "no information"}, {LegendMeaning::unknown, "no return"},
    {LegendMeaning::zero, "nil"}, {LegendMeaning::zero, "zero"}, {LegendMeaning::zero, "none"}, {LegendMeaning::zero, "no child"}, {LegendMeaning::zero, "no children"}, {LegendMeaning::zero, "no case"}, {LegendMeaning::zero, "no cases"},
    {LegendMeaning::zero, "no person"}, {LegendMeaning::zero, "no persons"}, {LegendMeaning::zero, "no people"}, {LegendMeaning::zero, "no one"}, {LegendMeaning::zero, "nobody"}, {LegendMeaning::zero, "no minors"}};
inline constexpr sv units[] = {"x1,000", "x1000", "x 1000", "in thousands", "(thousands)", ", thousands", "'000", "x 1,000", "000s", "in millions", "(millions)", ", millions"};
inline constexpr sv rates[] = {"per"};
inline constexpr sv unit_heads[] = {"mln", "thousands", "thousand", "millions", "million"};
inline constexpr sv unit_labels[] = {"unit", "units"};
inline constexpr sv time_units[] = {"years", "months", "weeks", "days", "hours", "minutes"};
inline constexpr sv durations[] = {"duration", "length of stay", "length of time", "waiting time", "wait", "average stay", "time waited", "time taken"};
inline constexpr sv conditions[] = {"where", "if", "when", "whenever", "unless", "wherever"};
inline constexpr sv sizes[] = {"larger", "smaller", "higher", "lower", "large", "small", "bigger"};
inline constexpr sv row_nouns[] = {"row", "rows", "line", "lines"};
inline constexpr sv column_nouns[] = {"column", "columns"};
inline constexpr sv from_end[] = {"last", "bottom", "final"};
inline constexpr sv others[] = {"other", "others", "remaining", "remainder", "rest"};
inline constexpr sv indefinite[] = {"some", "several", "few", "part", "partly", "various", "most", "where", "certain"};
inline constexpr sv span_words[] = {"to", "through"};
inline constexpr sv conjunctions[] = {"and", "but", "while", "whereas", "though"};
inline constexpr sv negation[] = {"not"};
inline constexpr sv rounded[] = {"rounded"};
inline constexpr sv exact[] = {"exact", "exactly", "unrounded"};
inline constexpr sv shown_as[] = {"shown as", "replaced by", "replaced with", "marked", "marked as", "marked by", "marked with", "appear as", "appears as", "indicated by", "indicated as", "given as", "denoted by", "represented by", "published as", "displayed as", "reported as", "presented as", "shown by", "shown with"};
inline constexpr sv basis[] = {"from", "on", "using", "with"};
inline constexpr sv except[] = {"except", "excepting", "exception", "excluding", "apart"};
inline constexpr sv agents[] = {"by"};
inline constexpr sv since[] = {"since", "from"};
inline constexpr sv in_turn[] = {"respectively"};
inline constexpr sv particles[] = {
    "of", "for", "with", "per", "on", "about", "from", "at", "all", "these", "this", "those", "that", "each", "every", "also", "only",
    "here", "above", "below", "always", "been", "being", "both", "their", "its", "our", "own", "rounded", "rounding", "rounds", "nearest",
    "multiple", "multiples", "base", "half", "up", "down", "random", "randomly", "whole", "table", "tables", "source", "estimate",
    "shown", "given", "published", "printed", "presented", "displayed", "reported", "chapter", "report", "publication", "used",
    "because", "due", "privacy", "confidentiality", "protect", "the"};
inline constexpr NotePhrase phrases[] = {
    {NoteRule::also_hidden, "additional ~ suppressed"}, {NoteRule::also_hidden, "additional ~ withheld"}, {NoteRule::also_hidden, "additionally suppressed"},
    {NoteRule::also_hidden, "and further cells"}, {NoteRule::also_hidden, "and other cells"}, {NoteRule::also_hidden, "and additional cells"}, {NoteRule::also_hidden, "and further figures"}, {NoteRule::also_hidden, "and other figures"}, {NoteRule::also_hidden, "and further numbers"}, {NoteRule::also_hidden, "and other numbers"}, {NoteRule::also_hidden, "and other counts"}, {NoteRule::also_hidden, "and further counts"},
    {NoteRule::also_hidden, "further ~ suppressed"}, {NoteRule::also_hidden, "further ~ withheld"}, {NoteRule::also_hidden, "other ~ suppressed"},
    {NoteRule::also_hidden, "other ~ withheld"}, {NoteRule::also_hidden, "other ~ hidden"}, {NoteRule::also_hidden, "also ~ suppressed"}, {NoteRule::also_hidden, "also ~ withheld"}, {NoteRule::also_hidden, "also ~ hidden"},
    {NoteRule::also_hidden, "secondary suppression"}, {NoteRule::also_hidden, "complementary suppression"}, {NoteRule::also_hidden, "consequential suppression"}, {NoteRule::also_hidden, "secondarily suppressed"},
    {NoteRule::also_hidden, "secondary ~ suppressed"}, {NoteRule::also_hidden, "suppressed ~ where necessary"}, {NoteRule::also_hidden, "larger ~ suppressed"}, {NoteRule::also_hidden, "larger ~ withheld"},
    {NoteRule::or_hidden, "or ~ withheld"}, {NoteRule::or_hidden, "or ~ suppressed"}, {NoteRule::or_hidden, "or ~ hidden"}, {NoteRule::or_hidden, "or ~ removed"}, {NoteRule::or_hidden, "or ~ omitted"},
    {NoteRule::or_hidden, "or ~ disclosure"}, {NoteRule::or_hidden, "or ~ disclosed"}, {NoteRule::or_hidden, "or ~ identified"}, {NoteRule::or_hidden, "or ~ subtraction"}, {NoteRule::or_hidden, "or ~ protect"}, {NoteRule::or_hidden, "or ~ deduced"}, {NoteRule::or_hidden, "or ~ derived"},
    {NoteRule::or_hidden, "or ~ work out"}, {NoteRule::or_hidden, "or ~ worked out"}, {NoteRule::or_hidden, "or ~ calculated"}, {NoteRule::or_hidden, "or ~ calculation"}, {NoteRule::or_hidden, "or ~ calculate"},
    {NoteRule::or_hidden, "or ~ inferred"}, {NoteRule::or_hidden, "or ~ derive"}, {NoteRule::or_hidden, "or ~ deduce"}, {NoteRule::or_hidden, "or ~ secondary"}, {NoteRule::or_hidden, "or ~ complementary"},
    {NoteRule::or_hidden, "or ~ disclose"}, {NoteRule::or_hidden, "or ~ reveal"}, {NoteRule::or_hidden, "or ~ identify"}, {NoteRule::or_hidden, "or ~ masked"}, {NoteRule::or_hidden, "or ~ prevent"},
    {NoteRule::or_reason, "at least one"}, {NoteRule::or_reason, "one or more"}, {NoteRule::or_reason, "one of the"}, {NoteRule::or_reason, "any of the"}, {NoteRule::or_reason, "some of the"}, {NoteRule::or_reason, "another number"}, {NoteRule::or_reason, "another count"}, {NoteRule::or_reason, "another value"}, {NoteRule::or_reason, "another figure"},
    {NoteRule::or_reason, "another cell"}, {NoteRule::or_reason, "another category"}, {NoteRule::or_reason, "another group"}, {NoteRule::or_reason, "other cells"},
    {NoteRule::or_reason, "other numbers"}, {NoteRule::or_reason, "other counts"}, {NoteRule::or_reason, "other values"}, {NoteRule::or_reason, "same row"}, {NoteRule::or_reason, "same column"},
    {NoteRule::or_reason, "same line"}, {NoteRule::or_reason, "same table"}, {NoteRule::or_reason, "this row"}, {NoteRule::or_reason, "this column"}, {NoteRule::or_reason, "the row"},
    {NoteRule::or_reason, "the column"}, {NoteRule::or_reason, "row total"}, {NoteRule::or_reason, "column total"}, {NoteRule::or_reason, "or another"}, {NoteRule::or_reason, "or other"},
    {NoteRule::or_reason, "or any"}, {NoteRule::or_reason, "or a"}, {NoteRule::or_reason, "or the"}, {NoteRule::or_reason, "or where"}, {NoteRule::or_reason, "or because"},
    {NoteRule::or_reason, "or when"}, {NoteRule::or_reason, "or if"}, {NoteRule::or_reason, "or to"}, {NoteRule::or_reason, "or so"}, {NoteRule::or_reason, "or its"},
    {NoteRule::or_reason, "or their"}, {NoteRule::or_reason, "or for"}, {NoteRule::or_reason, "or it"}, {NoteRule::or_reason, "or is"}, {NoteRule::or_reason, "or in"}, {NoteRule::or_reason, "or by"},
    {NoteRule::or_reason, "or could"}, {NoteRule::or_reason, "or would"}, {NoteRule::or_reason, "or might"}, {NoteRule::or_reason, "either"},
    {NoteRule::or_reason, "and numbers"}, {NoteRule::or_reason, "and counts"}, {NoteRule::or_reason, "and figures"}, {NoteRule::or_reason, "and cells"}, {NoteRule::or_reason, "and values"},
    {NoteRule::or_reason, "and those"}, {NoteRule::or_reason, "and any"}, {NoteRule::or_reason, "and other"}, {NoteRule::or_reason, "and the next"}, {NoteRule::or_reason, "as well as"},
    {NoteRule::or_reason, "plus"}, {NoteRule::or_reason, "involved"}, {NoteRule::or_reason, "next smallest"}, {NoteRule::or_reason, "next largest"}, {NoteRule::or_reason, "a second"}, {NoteRule::or_reason, "second one"},
    {NoteRule::or_reason, "numbers that"}, {NoteRule::or_reason, "counts that"}, {NoteRule::or_reason, "figures that"}, {NoteRule::or_reason, "cells that"},
    {NoteRule::threshold_from_one, "1 2 or {n}"}, {NoteRule::threshold_from_one, "1 2 3 or {n}"}, {NoteRule::threshold_from_one, "1 2 3 4 or {n}"}, {NoteRule::threshold_from_one, "one two or {n}"},
    {NoteRule::threshold_from_one, "one two three or {n}"}, {NoteRule::threshold_from_one, "1 or {n}"}, {NoteRule::threshold_from_one, "one or {n}"}, {NoteRule::threshold_from_one, "1-{n}"},
    {NoteRule::threshold, "fewer than {n}"}, {NoteRule::threshold, "less than {n}"},
    {NoteRule::threshold, "smaller than {n}"}, {NoteRule::threshold, "lower than {n}"},
    {NoteRule::threshold, "below {n}"}, {NoteRule::threshold, "under {n}"}, {NoteRule::threshold, "< {n}"},
    {NoteRule::threshold_up_to, "{n} or fewer"}, {NoteRule::threshold_up_to, "{n} or less"},
    {NoteRule::threshold_from_one, "1 to {n}"}, {NoteRule::threshold_from_one, "one to {n}"}, {NoteRule::threshold_from_one, "one through {n}"}, {NoteRule::threshold_from_one, "1 through {n}"},
    {NoteRule::threshold_up_to, "0 to {n}"}, {NoteRule::threshold_up_to, "zero to {n}"}, {NoteRule::threshold_up_to, "between 0 and {n}"}, {NoteRule::threshold_up_to, "between zero and {n}"},
    {NoteRule::threshold_from_one, "between 1 and {n}"}, {NoteRule::threshold_from_one, "between one and {n}"},
    {NoteRule::threshold_up_to, "up to {n}"}, {NoteRule::threshold_up_to, "at most {n}"},
    {NoteRule::rounding, "rounded ~ to the nearest ~ multiple of {n}"}, {NoteRule::rounding, "rounded ~ to the nearest {n}"},
    {NoteRule::rounding, "rounded ~ to ~ multiple of {n}"}, {NoteRule::rounding, "rounded ~ to multiples of {n}"},
    {NoteRule::rounding, "rounded ~ to {n}"}, {NoteRule::rounding, "rounding to ~ {n}"},
    {NoteRule::rounding, "rounded in {n}"}, {NoteRule::rounding, "rounded ~ base {n}"},
    {NoteRule::rounding, "nearest {n}"}, {NoteRule::rounding, "rounds ~ to {n}"}, {NoteRule::rounding, "round ~ to {n}"}, {NoteRule::rounding, "rounding ~ to the nearest {n}"},
    {NoteRule::by_size, "below {n}"}, {NoteRule::by_size, "under {n}"}, {NoteRule::by_size, "above {n}"}, {NoteRule::by_size, "over {n}"}, {NoteRule::by_size, "exceeding {n}"},
    {NoteRule::by_size, "less than {n}"}, {NoteRule::by_size, "fewer than {n}"}, {NoteRule::by_size, "more than {n}"}, {NoteRule::by_size, "greater than {n}"}, {NoteRule::by_size, "larger than {n}"},
    {NoteRule::by_size, "smaller than {n}"}, {NoteRule::by_size, "at least {n}"}, {NoteRule::by_size, "from {n}"}, {NoteRule::by_size, "between {n} and {n}"},
    {NoteRule::by_size, "{n} or more"}, {NoteRule::by_size, "{n} or over"}, {NoteRule::by_size, "{n} and over"}, {NoteRule::by_size, "{n} and above"}, {NoteRule::by_size, "{n} or above"},
    {NoteRule::by_size, "{n} or fewer"}, {NoteRule::by_size, "{n} or less"}, {NoteRule::by_size, "{n} to {n}"},
    {NoteRule::by_size, "graduated"},
    {NoteRule::rounding_also, "to {n}"}, {NoteRule::rounding_also, "to ~ multiple of {n}"},
    {NoteRule::rounding_whole, "rounded ~ to whole"}, {NoteRule::rounding_whole, "rounded ~ to the nearest whole"},
    {NoteRule::rounding_unsaid, "rounded"},
    {NoteRule::rounding_differences, "due to rounding"}, {NoteRule::rounding_differences, "because of rounding"}, {NoteRule::rounding_differences, "owing to rounding"}, {NoteRule::rounding_differences, "rounding differences"}, {NoteRule::rounding_differences, "result of rounding"},
    {NoteRule::rounding_up, "rounded up"}, {NoteRule::rounding_down, "rounded down"},
    {NoteRule::rounding_random, "randomly"}, {NoteRule::rounding_random, "random rounding"},
    {NoteRule::rounding_random, "at random"},
    {NoteRule::embargo, "embargo"}, {NoteRule::embargo, "embargoed"},
    {NoteRule::series_break, "first included in {y}"}, {NoteRule::series_break, "first time in {y}"},
    {NoteRule::series_break, "first counted in {y}"}, {NoteRule::series_break, "included since {y}"},
    {NoteRule::series_break, "included from {y}"}, {NoteRule::series_break, "from {y} ~ new definition"},
    {NoteRule::series_break, "since {y} ~ new definition"}, {NoteRule::series_break, "from {y} ~ includes"},
    {NoteRule::series_break, "since {y} ~ includes"}, {NoteRule::series_break, "from {y} ~ include"},
    {NoteRule::series_break, "since {y} ~ include"}, {NoteRule::series_break, "break in ~ series"},
    {NoteRule::series_break, "series break"}, {NoteRule::series_break, "new definition ~ {y}"},
    {NoteRule::series_break, "not comparable with ~ years"}, {NoteRule::series_break, "not comparable to ~ years"},
    {NoteRule::series_break, "not comparable with ~ figures"}, {NoteRule::series_break, "in {y} for the first time"},
    {NoteRule::provisional, "provisional"}, {NoteRule::provisional, "preliminary"},
    {NoteRule::estimated, "estimated"}, {NoteRule::estimated, "estimate"},
    {NoteRule::revised, "revised"}, {NoteRule::revised, "corrected figure"},
    {NoteRule::refused, "not want to ~ give"}, {NoteRule::refused, "not wish to ~ give"}, {NoteRule::refused, "not willing to"},
    {NoteRule::refused, "refuses"}, {NoteRule::refused, "refused"}, {NoteRule::refused, "declined to"},
    {NoteRule::refused, "declines to"}, {NoteRule::refused, "not ~ provided"}, {NoteRule::refused, "not ~ released"},
    {NoteRule::refused, "not ~ disclosed"}, {NoteRule::refused, "not ~ provide"},
    {NoteRule::range, "at least {n} ~ at most {n}"}, {NoteRule::range, "minimum ~ {n} ~ maximum ~ {n}"},
    {NoteRule::range, "between {n} and {n}"},
    {NoteRule::at_least, "at least {n}"}, {NoteRule::at_least, "no fewer than {n}"},
    {NoteRule::at_most, "at most {n}"}, {NoteRule::at_most, "no more than {n}"},
    {NoteRule::bracket_term, "in brackets … in addition"}, {NoteRule::bracket_term, "in brackets … on top"},
    {NoteRule::bracket_term, "in brackets … not included"}, {NoteRule::bracket_term, "in parentheses … in addition"},
    {NoteRule::bracket_term, "in parentheses … not included"}, {NoteRule::bracket_term, "in brackets … extra"},
    {NoteRule::bracket_share, "in brackets … percentage"}, {NoteRule::bracket_share, "in brackets … percentages"},
    {NoteRule::bracket_share, "in parentheses … percentage"}, {NoteRule::bracket_share, "in parentheses … percentages"},
    {NoteRule::bracket_share, "in brackets … share"},
    {NoteRule::bracket_name, "in brackets"}, {NoteRule::bracket_name, "between brackets"}, {NoteRule::bracket_name, "in parentheses"}, {NoteRule::bracket_part, "in brackets … of which"}, {NoteRule::bracket_part, "of which … in brackets"},
    {NoteRule::bracket_part, "in brackets … included"}, {NoteRule::bracket_part, "in brackets … of whom"},
    {NoteRule::bracket_part, "of whom … in brackets"}, {NoteRule::bracket_part, "in parentheses … of which"},
    {NoteRule::bracket_part, "in parentheses … of whom"},
    {NoteRule::zero_shown, "zero is shown"}, {NoteRule::zero_shown, "zero is printed"}, {NoteRule::zero_shown, "zeros are printed"}, {NoteRule::zero_shown, "zeros are shown"}, {NoteRule::zero_shown, "zeroes are shown"},
    {NoteRule::zero_shown, "0 means"}, {NoteRule::zero_shown, "greater than zero"}, {NoteRule::zero_shown, "true zero"},
    {NoteRule::source, "reported to"}, {NoteRule::source, "provided by"}, {NoteRule::source, "source:"},
    {NoteRule::source, "supplied by"}, {NoteRule::source, "registered by"}, {NoteRule::source, "come from"},
    {NoteRule::source, "comes from"}, {NoteRule::source, "figures from"}, {NoteRule::source, "known to"},
    {NoteRule::whole_row, "this row"}, {NoteRule::whole_row, "this series"}, {NoteRule::whole_row, "all years"},
    {NoteRule::whole_row, "this indicator"}, {NoteRule::whole_row, "whole row"},
    {NoteRule::whole_table, "all figures"}, {NoteRule::whole_table, "all numbers"}, {NoteRule::whole_table, "all counts"},
    {NoteRule::whole_table, "this table"}, {NoteRule::whole_table, "figures in the table"}};
}  // namespace words_en

/// English.
inline constexpr Words english_words = {
    "en", words_en::frequent, words_en::change, words_en::previous_year, words_en::in_numbers, words_en::points, words_en::share,
    words_en::total, words_en::total_start, words_en::everything, words_en::share_of, words_en::counting, words_en::bases, words_en::per_population, words_en::of_which, words_en::parts, words_en::distinct,
    words_en::registrations, words_en::ages, words_en::beside_period, words_en::provisional, words_en::revised, words_en::hides,
    words_en::figures, words_en::means, words_en::figures_about, words_en::ends_topic, words_en::percentages, words_en::other_units, words_en::contents, words_en::notes,
    words_en::continued, words_en::table, words_en::remark_start, words_en::connecting, words_en::articles,
    words_en::nobody, words_en::referring, words_en::below,
    words_en::everywhere, words_en::this_table, words_en::numbers, words_en::ordinals, words_en::multiples, words_en::months,
    words_en::legend_is, words_en::legend, words_en::symbol_names, words_en::sign_is, words_en::purposes,
    words_en::units, words_en::rates, words_en::unit_heads, words_en::unit_labels, words_en::time_units, words_en::durations, words_en::conditions, words_en::sizes, words_en::row_nouns, words_en::column_nouns, words_en::from_end, words_en::others, words_en::indefinite, words_en::span_words, words_en::conjunctions,
    words_en::negation, words_en::rounded, words_en::exact, words_en::shown_as, words_en::basis, words_en::except, words_en::agents, words_en::since, words_en::in_turn, words_en::particles, words_en::phrases};

}  // namespace kinderrechten
