// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "phrases.hpp"

namespace kinderrechten::detail {

/// Sentences of derivations over tables, of contradictions and of what to print instead.
inline constexpr PhraseText derivation_phrases[] = {
    // the head of an explanation
    {"cell_exact", "{cell} is {value}", "{cell} is {value}"},
    {"cell_range", "{cell} is {value}", "{cell} is {value}"},
    {"cell_printed", "zo staat het er", "as printed"},
    // ends that need no derivation
    {"low_printed", "niet lager dan {value}: er staat \"{text}\"", "not below {value}: \"{text}\" is printed"},
    {"high_printed", "niet hoger dan {value}: er staat \"{text}\"", "not above {value}: \"{text}\" is printed"},
    {"low_kind", "niet lager dan {value}: deze getallen zijn niet negatief", "not below {value}: these numbers are not negative"},
    {"low_none", "niets begrenst het van onderen", "nothing bounds it from below"},
    {"high_none", "niets begrenst het van boven", "nothing bounds it from above"},
    // ends that follow; {reason} is one of the sentences below
    {"exact_follows", "{reason}", "{reason}"},
    {"low_follows", "niet lager dan {value}: {reason}", "not below {value}: {reason}"},
    {"high_follows", "niet hoger dan {value}: {reason}", "not above {value}: {reason}"},
    {"end_attained", "{value} kan: {world}", "{value} is possible: {world}"},
    {"end_open", "of {value} zelf kan, is binnen de gegeven moeite niet gevonden", "whether {value} itself is possible was not found within the effort"},
    // one line of a derivation
    {"sum_of_one", "{formula}", "{formula}"},
    {"sum_of_rows", "tel op {plus}; er blijft over {formula}", "add up {plus}; what is left is {formula}"},
    {"sum_of_cut", "tel op {plus}, trek af {minus}; er blijft over {formula}", "add up {plus}, take off {minus}; what is left is {formula}"},
    {"with_numbers", "{equation}; {numbers}", "{equation}; {numbers}"},
    {"since", "{equation}, want {bounds}", "{equation}, since {bounds}"},
    {"rounded_inwards", "{row}, want het zijn gehele getallen ({before})", "{row}, since they are whole numbers ({before})"},
    {"numbered", "({number}) {line}", "({number}) {line}"},
    {"by_line", "regel {number}", "line {number}"},
    {"by_case", "{cell} is hoogstens {at} of minstens {above}; beide geven {row} (regels {below_line} en {above_line})",
     "{cell} is at most {at} or at least {above}; both give {row} (lines {below_line} and {above_line})"},
    {"suppose_below", "stel {cell} is hoogstens {at}", "suppose {cell} is at most {at}"},
    {"suppose_above", "stel {cell} is minstens {above}", "suppose {cell} is at least {above}"},
    {"impossible", "iets onmogelijks", "something impossible"},
    // pieces
    {"printed_cells", "{count} gedrukte cellen samen", "{count} printed cells together"},
    {"at_most_by", "{cell} is hoogstens {value}", "{cell} is at most {value}"},
    {"at_least_by", "{cell} is minstens {value}", "{cell} is at least {value}"},
    // premises of a contradiction
    {"premise_printed", "{cell}: er staat \"{text}\"", "{cell} is printed as '{text}'"},
    {"premise_kind", "deze getallen zijn niet negatief", "these numbers are not negative"},
    {"premise_sum", "{parent} = {sum}", "{parent} = {sum}"},
    // what to print instead
    {"edit_exact", "{cell}: {value} in plaats van \"{text}\"", "{cell}: {value} instead of '{text}'"},
    {"edit_range", "{cell}: {value} in plaats van \"{text}\"", "{cell}: {value} instead of '{text}'"},
    {"edit_any", "{cell}: een ander getal dan \"{text}\"", "{cell}: another number than '{text}'"},
};

}  // namespace kinderrechten::detail
