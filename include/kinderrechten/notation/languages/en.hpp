// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/notation/language_table.hpp"

/// English words in cells.
namespace kinderrechten::languages::en_table {

using enum Meaning;

inline constexpr CellPhrase phrases[] = {
    // bounds
    {"fewer than", less}, {"less than", less}, {"under", less}, {"below", less}, {"lower than", less},
    {"max", at_most}, {"max.", at_most}, {"maximum", at_most}, {"maximum of", at_most}, {"at most", at_most},
    {"up to", at_most}, {"no more than", at_most}, {"not more than", at_most}, {"a maximum of", at_most},
    {"more than", more}, {"over", more}, {"above", more}, {"greater than", more}, {"higher than", more},
    {"min", at_least}, {"min.", at_least}, {"minimum", at_least}, {"minimum of", at_least}, {"a minimum of", at_least},
    {"at least", at_least}, {"no fewer than", at_least}, {"no less than", at_least}, {"not less than", at_least},
    {"between", between}, {"from", between},
    {"to", to}, {"through", to}, {"till", to}, {"or", to},
    {"or more", or_more}, {"and over", or_more}, {"and above", or_more}, {"and more", or_more},
    {"or higher", or_more}, {"or fewer", or_less}, {"or less", or_less}, {"or lower", or_less}, {"and under", or_less},
    {"and", also}, {"plus", plus},
    // approximations
    {"ca", about}, {"ca.", about}, {"c.", about}, {"circa", about}, {"about", about}, {"approximately", about},
    {"approx", about}, {"approx.", about}, {"around", about}, {"roughly", about}, {"some", about},
    {"nearly", about}, {"almost", about}, {"an estimated", about}, {"rounded", rounded}, {"rounded to", rounded},
    // units and numbers
    {"percent", percent}, {"per cent", percent}, {"pct", percent},
    {"thousand", scale, 3}, {"k", scale, 3}, {"million", scale, 6}, {"m", label, 0, "m"}, {"mn", scale, 6},
    {"mio", scale, 6}, {"billion", scale, 9}, {"bn", scale, 9},
    {"none", number, 0}, {"nil", number, 0}, {"zero", number, 0}, {"no", number, 0}, {"one", number, 1},
    {"two", number, 2}, {"three", number, 3}, {"four", number, 4}, {"five", number, 5}, {"six", number, 6},
    {"seven", number, 7}, {"eight", number, 8}, {"nine", number, 9}, {"ten", number, 10}, {"eleven", number, 11},
    {"twelve", number, 12}, {"thirteen", number, 13}, {"fourteen", number, 14}, {"fifteen", number, 15},
    {"sixteen", number, 16}, {"seventeen", number, 17}, {"eighteen", number, 18}, {"nineteen", number, 19},
    {"twenty", number, 20}, {"twenty-five", number, 25}, {"thirty", number, 30}, {"forty", number, 40},
    {"fifty", number, 50}, {"sixty", number, 60}, {"seventy", number, 70}, {"eighty", number, 80},
    {"ninety", number, 90}, {"hundred", number, 100}, {"a hundred", number, 100},
    // whom a part counts
    {"b", label, 0, "boys"}, {"boy", label, 0, "boys"}, {"boys", label, 0, "boys"}, {"g", label, 0, "girls"},
    {"girl", label, 0, "girls"}, {"girls", label, 0, "girls"}, {"f", label, 0, "women"}, {"man", label, 0, "men"},
    {"men", label, 0, "men"}, {"woman", label, 0, "women"}, {"women", label, 0, "women"}, {"male", label, 0, "men"},
    {"males", label, 0, "men"}, {"female", label, 0, "women"}, {"females", label, 0, "women"},
    {"of which", of_which}, {"of whom", of_which}, {"including", of_which}, {"incl.", of_which}, {"incl", of_which},
    {"thereof", of_which},
    {"total", filler}, {"in total", filler}, {"n", filler},
    // instead of a number
    {"unknown", symbol, 0, {}, State::unknown, {Status::missing}},
    {"not known", symbol, 0, {}, State::unknown, {Status::missing}},
    {"n/k", symbol, 0, {}, State::unknown, {Status::missing}},
    {"not available", symbol, 0, {}, State::unknown, {Status::missing}},
    {"not yet available", symbol, 0, {}, State::unknown, {Status::missing}},
    {"unavailable", symbol, 0, {}, State::unknown, {Status::missing}},
    {"missing", symbol, 0, {}, State::unknown, {Status::missing}},
    {"no data", symbol, 0, {}, State::unknown, {Status::missing}},
    {"not recorded", symbol, 0, {}, State::unknown, {Status::not_collected}},
    {"not collected", symbol, 0, {}, State::unknown, {Status::not_collected}},
    {"secret", symbol, 0, {}, State::suppressed, {Status::confidential}},
    {"confidential", symbol, 0, {}, State::suppressed, {Status::confidential}},
    {"suppressed", symbol, 0, {}, State::suppressed, {Status::suppressed}},
    {"withheld", symbol, 0, {}, State::suppressed, {Status::suppressed}},
    {"redacted", symbol, 0, {}, State::suppressed, {Status::suppressed}},
    {"refused", symbol, 0, {}, State::refused, {}},
    {"not provided", symbol, 0, {}, State::refused, {}},
    {"not given", symbol, 0, {}, State::refused, {}},
    {"n/a", symbol, 0, {}, State::not_applicable, {Status::cannot_exist}},
    {"n.a.", symbol, 0, {}, State::not_applicable, {Status::cannot_exist}},
    {"na", symbol, 0, {}, State::not_applicable, {Status::cannot_exist}},
    {"not applicable", symbol, 0, {}, State::not_applicable, {Status::cannot_exist}},
    // about the number
    {"provisional", status, 0, {}, State::exact, {Status::provisional}},
    {"preliminary", status, 0, {}, State::exact, {Status::provisional}},
    {"revised", status, 0, {}, State::exact, {Status::revised}},
    {"corrected", status, 0, {}, State::exact, {Status::revised}},
    {"final", status, 0, {}, State::exact, {}},
    {"estimated", status, 0, {}, State::exact, {Status::estimated}},
    {"estimate", status, 0, {}, State::exact, {Status::estimated}},
    {"forecast", status, 0, {}, State::exact, {Status::forecast}},
    {"break in series", status, 0, {}, State::exact, {Status::break_in_series}},
    // counts of something else
    {"year", other_unit}, {"years", other_unit}, {"yr", other_unit}, {"yrs", other_unit}, {"month", other_unit},
    {"months", other_unit}, {"week", other_unit}, {"weeks", other_unit}, {"day", other_unit}, {"days", other_unit},
    {"hour", other_unit}, {"hours", other_unit}, {"euro", other_unit}, {"euros", other_unit},
    {"percentage point", other_unit}, {"percentage points", other_unit}, {"pp", other_unit},
};

inline constexpr LabelPair pairs[] = {{'b', 'g', "boys", "girls"},
                                      {'m', 'f', "men", "women"},
                                      {'m', 'w', "men", "women"}};

}  // namespace kinderrechten::languages::en_table

namespace kinderrechten::languages {
inline constexpr Language en = {"en", en_table::phrases, en_table::pairs, "to",
                                "provisional", "revised", "estimated"};
}  // namespace kinderrechten::languages
