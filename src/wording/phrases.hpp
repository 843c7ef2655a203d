// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <string_view>

namespace kinderrechten::detail {

/// One sentence in both languages; `{name}` is filled with that value of the phrase.
struct PhraseText {
  std::string_view id, nl, en;
};

/// All sentences of the audit. A family (`parts`) has one phrase per outcome: `agree` (confirmed),
/// `open` and `unknown` (undecided, with and without a range), `short`, `over`, `differ` and
/// `impossible` (refuted: too few, too many, another value, no value at all), `truncated` and
/// `half_even` (refuted, but so rounded it would hold), `doubtful` (the page may mean another thing).
inline constexpr PhraseText phrases[] = {
    // parts of a cell, "of which" rows that make their row
    {"parts_agree", "de delen tellen op tot de gedrukte {printed}", "the parts add up to the {printed} printed"},
    {"parts_open", "de delen tellen op tot {possible}; gedrukt is {printed}", "the parts add up to {possible}; {printed} is printed"},
    {"parts_unknown", "de delen zijn niet genoeg bekend om op te tellen tot {printed}", "the parts are not known well enough to add up to {printed}"},
    {"parts_short", "de delen tellen op tot {possible}, {difference} minder dan de gedrukte {printed}", "the parts add up to {possible}, {difference} fewer than the {printed} printed"},
    {"parts_over", "de delen tellen op tot {possible}, {difference} meer dan de gedrukte {printed}", "the parts add up to {possible}, {difference} more than the {printed} printed"},
    {"parts_differ", "de delen tellen op tot {possible}, niet tot de gedrukte {printed}", "the parts add up to {possible}, not to the {printed} printed"},
    {"parts_impossible", "de delen kunnen niet optellen tot de gedrukte {printed}", "the parts cannot add up to the {printed} printed"},
    {"doubtful", "zoals gedrukt klopt dit niet, maar het is misschien anders bedoeld", "as printed this does not hold, but it may be meant otherwise"},
    {"parts_doubtful", "de delen tellen zoals gedrukt niet op tot {printed}", "the parts as printed do not add up to {printed}"},
    // total rows
    {"total_row_agree", "de rijen tellen op tot het gedrukte totaal {printed}", "the rows add up to the total of {printed} printed"},
    {"total_row_open", "de rijen tellen op tot {possible}; het gedrukte totaal is {printed}", "the rows add up to {possible}; the total printed is {printed}"},
    {"total_row_unknown", "de rijen zijn niet genoeg bekend om het totaal {printed} te toetsen", "the rows are not known well enough to check the total of {printed}"},
    {"total_row_short", "de rijen tellen op tot {possible}, {difference} minder dan het gedrukte totaal {printed}", "the rows add up to {possible}, {difference} fewer than the total of {printed} printed"},
    {"total_row_over", "de rijen tellen op tot {possible}, {difference} meer dan het gedrukte totaal {printed}", "the rows add up to {possible}, {difference} more than the total of {printed} printed"},
    {"total_row_differ", "de rijen tellen op tot {possible}, niet tot het gedrukte totaal {printed}", "the rows add up to {possible}, not to the total of {printed} printed"},
    {"total_row_impossible", "de rijen kunnen niet optellen tot het gedrukte totaal {printed}", "the rows cannot add up to the total of {printed} printed"},
    {"total_row_doubtful", "de rijen tellen zoals gedrukt niet op tot het totaal {printed}", "the rows as printed do not add up to the total of {printed}"},
    // total columns
    {"total_column_agree", "de kolommen tellen op tot het gedrukte totaal {printed}", "the columns add up to the total of {printed} printed"},
    {"total_column_open", "de kolommen tellen op tot {possible}; het gedrukte totaal is {printed}", "the columns add up to {possible}; the total printed is {printed}"},
    {"total_column_unknown", "de kolommen zijn niet genoeg bekend om het totaal {printed} te toetsen", "the columns are not known well enough to check the total of {printed}"},
    {"total_column_short", "de kolommen tellen op tot {possible}, {difference} minder dan het gedrukte totaal {printed}", "the columns add up to {possible}, {difference} fewer than the total of {printed} printed"},
    {"total_column_over", "de kolommen tellen op tot {possible}, {difference} meer dan het gedrukte totaal {printed}", "the columns add up to {possible}, {difference} more than the total of {printed} printed"},
    {"total_column_differ", "de kolommen tellen op tot {possible}, niet tot het gedrukte totaal {printed}", "the columns add up to {possible}, not to the total of {printed} printed"},
    {"total_column_impossible", "de kolommen kunnen niet optellen tot het gedrukte totaal {printed}", "the columns cannot add up to the total of {printed} printed"},
    {"total_column_doubtful", "de kolommen tellen zoals gedrukt niet op tot het totaal {printed}", "the columns as printed do not add up to the total of {printed}"},
    // a total in a label
    {"label_total_agree", "de rij telt op tot {printed}, zoals het label zegt", "the row adds up to {printed}, as its label says"},
    {"label_total_open", "de rij telt op tot {possible}; het label zegt {printed}", "the row adds up to {possible}; its label says {printed}"},
    {"label_total_unknown", "de rij is niet genoeg bekend om de {printed} in het label te toetsen", "the row is not known well enough to check the {printed} in its label"},
    {"label_total_differ", "de rij telt op tot {possible}, niet tot de {printed} in het label", "the row adds up to {possible}, not to the {printed} in its label"},
    {"label_total_impossible", "de rij kan niet optellen tot de {printed} in het label", "the row cannot add up to the {printed} in its label"},
    // totals of lines that overlap
    {"overlap_agree", "de rijen overlappen; het totaal {printed} ligt tussen de grootste rij en de som", "the lines overlap; the total of {printed} lies between the largest and the sum"},
    {"overlap_open", "de rijen overlappen; het totaal {printed} kan tussen de grootste rij en de som liggen", "the lines overlap; the total of {printed} may lie between the largest and the sum"},
    {"overlap_unknown", "de rijen overlappen; het totaal {printed} kan tussen de grootste rij en de som liggen", "the lines overlap; the total of {printed} may lie between the largest and the sum"},
    {"overlap_differ", "ook als de rijen overlappen kan het totaal niet {printed} zijn, alleen {possible}", "even where the lines overlap the total cannot be {printed}, only {possible}"},
    {"overlap_short", "ook als de rijen overlappen is het totaal {possible}, niet {printed}", "even where the lines overlap the total is {possible}, not {printed}"},
    {"overlap_over", "ook als de rijen overlappen is het totaal {possible}, niet {printed}", "even where the lines overlap the total is {possible}, not {printed}"},
    {"overlap_impossible", "ook als de rijen overlappen kan het totaal niet {printed} zijn: het is kleiner dan een rij of groter dan hun som", "even where the lines overlap the total cannot be {printed}: it is below one of them or above their sum"},
    // percentages that make their total
    {"percentages_agree", "de percentages tellen op tot {printed}", "the percentages add up to {printed}"},
    {"percentages_open", "de percentages kunnen binnen hun afronding optellen tot {printed}", "within their rounding the percentages may add up to {printed}"},
    {"percentages_differ", "de percentages tellen op tot {possible}, ook met afronding niet tot {printed}", "the percentages add up to {possible}, not to {printed} whatever the rounding"},
    // shares
    {"share_agree", "{part} van {whole} is {possible}%, zoals gedrukt", "{part} of {whole} is {possible}%, as printed"},
    {"share_open", "{part} van {whole} is {possible}%; {printed} is mogelijk", "{part} of {whole} is {possible}%; {printed} is possible"},
    {"share_unknown", "{part} en {whole} zijn niet genoeg bekend om {printed} te toetsen", "{part} and {whole} are not known well enough to check {printed}"},
    {"share_differ", "{part} van {whole} is {possible}%, niet {printed}", "{part} of {whole} is {possible}%, not {printed}"},
    {"share_impossible", "{part} kan geen {printed} van {whole} zijn", "{part} cannot be {printed} of {whole}"},
    {"share_truncated", "{part} van {whole} is {possible}%; dat is {printed} als de decimalen zijn afgekapt, maar niet afgerond", "{part} of {whole} is {possible}%; that is {printed} when the decimals are cut off, but not when rounded"},
    {"share_half_even", "{part} van {whole} is {possible}%; een half is naar het even getal afgerond tot {printed}, niet omhoog", "{part} of {whole} is {possible}%; a half was rounded to the even number {printed}, not up"},
    {"share_doubtful", "{part} van {whole} is {possible}%, gedrukt is {printed}", "{part} of {whole} is {possible}%, printed is {printed}"},
    // means and rates
    {"mean_agree", "het gemiddelde is {possible}, zoals gedrukt", "the mean is {possible}, as printed"},
    {"mean_open", "het gemiddelde is {possible}; {printed} is mogelijk", "the mean is {possible}; {printed} is possible"},
    {"mean_differ", "het gemiddelde is {possible}, niet {printed}", "the mean is {possible}, not {printed}"},
    {"rate_agree", "dat is {possible}, zoals gedrukt", "that is {possible}, as printed"},
    {"rate_open", "dat is {possible}; {printed} is mogelijk", "that is {possible}; {printed} is possible"},
    {"rate_differ", "dat is {possible}, niet {printed}", "that is {possible}, not {printed}"},
    // changes
    {"points_agree", "van {from} naar {to} is {possible} procentpunt, gedrukt is {printed}", "from {from} to {to} is {possible} percentage points, printed is {printed}"},
    {"points_open", "van {from} naar {to} is {possible} procentpunt; {printed} is mogelijk", "from {from} to {to} is {possible} percentage points; {printed} is possible"},
    {"points_differ", "van {from} naar {to} is {possible} procentpunt, niet {printed}", "from {from} to {to} is {possible} percentage points, not {printed}"},
    {"change_agree", "van {from} ({before}) naar {to} ({after}) is {possible}%, gedrukt is {printed}", "from {from} ({before}) to {to} ({after}) is {possible}%, printed is {printed}"},
    {"change_open", "van {from} ({before}) naar {to} ({after}) is {possible}%; {printed} is mogelijk", "from {from} ({before}) to {to} ({after}) is {possible}%; {printed} is possible"},
    {"change_unknown", "{from} ({before}) en {to} ({after}) zijn niet genoeg bekend om {printed} te toetsen", "{from} ({before}) and {to} ({after}) are not known well enough to check {printed}"},
    {"change_differ", "van {from} ({before}) naar {to} ({after}) is {possible}%, niet {printed}", "from {from} ({before}) to {to} ({after}) is {possible}%, not {printed}"},
    {"change_impossible", "van {from} ({before}) naar {to} ({after}) is geen verandering in procenten, gedrukt is {printed}: een percentage vraagt een begin boven 0", "from {from} ({before}) to {to} ({after}) is no change in per cent, printed is {printed}: a percentage needs a start above 0"},
    {"change_truncated", "van {from} ({before}) naar {to} ({after}) is {possible}%; dat is {printed} als de decimalen zijn afgekapt, maar niet afgerond", "from {from} ({before}) to {to} ({after}) is {possible}%; that is {printed} when the decimals are cut off, but not when rounded"},
    {"change_half_even", "van {from} ({before}) naar {to} ({after}) is {possible}%; een half is naar het even getal afgerond tot {printed}, niet van nul af", "from {from} ({before}) to {to} ({after}) is {possible}%; a half was rounded to the even number {printed}, not away from zero"},
    {"change_doubtful", "van {from} ({before}) naar {to} ({after}) is zoals gedrukt {possible}%, niet {printed}", "from {from} ({before}) to {to} ({after}) is {possible}% as printed, not {printed}"},
    // differences
    {"difference_agree", "van {from} naar {to} is {printed}", "from {from} to {to} is {printed}"},
    {"difference_open", "van {from} naar {to} is {possible}; {printed} is mogelijk", "from {from} to {to} is {possible}; {printed} is possible"},
    {"difference_unknown", "{from} en {to} zijn niet genoeg bekend om {printed} te toetsen", "{from} and {to} are not known well enough to check {printed}"},
    {"difference_short", "van {from} naar {to} is {possible}, {difference} minder dan de gedrukte {printed}", "from {from} to {to} is {possible}, {difference} less than the {printed} printed"},
    {"difference_over", "van {from} naar {to} is {possible}, {difference} meer dan de gedrukte {printed}", "from {from} to {to} is {possible}, {difference} more than the {printed} printed"},
    {"difference_differ", "van {from} naar {to} is {possible}, niet {printed}", "from {from} to {to} is {possible}, not {printed}"},
    {"difference_doubtful", "{printed} is zoals gedrukt niet het verschil van {from} naar {to}", "{printed} is, as printed, not the difference from {from} to {to}"},
    {"difference_impossible", "van {from} naar {to} kan niet {printed} zijn", "from {from} to {to} cannot be {printed}"},
    // bounds
    {"part_of_agree", "het deel {part} is niet groter dan het geheel {whole}", "the part {part} is not above the whole {whole}"},
    {"part_of_unknown", "het deel {part} kan ten hoogste het geheel {whole} zijn", "the part {part} may be at most the whole {whole}"},
    {"part_of_impossible", "het deel {part} is groter dan het geheel {whole}", "the part {part} is above the whole {whole}"},
    {"row_of_agree", "{part} is niet meer dan de {whole} waarvan het deel is", "{part} is not more than the {whole} that it is part of"},
    {"row_of_unknown", "{part} kan ten hoogste de {whole} zijn waarvan het deel is", "{part} may be at most the {whole} that it is part of"},
    {"row_of_impossible", "{part} is meer dan de {whole} waarvan het deel is (rij \"{parent}\")", "{part} is more than the {whole} that it is part of (row \"{parent}\")"},
    {"over_100_impossible", "een deel kan niet meer dan 100% van zijn geheel {whole} zijn", "a part cannot be more than 100% of its whole {whole}"},
    {"persons_agree", "{part} is niet meer dan de {whole} waarvan het deel is", "{part} is not more than the {whole} that it is part of"},
    {"persons_differ", "{part} is meer dan de {whole} waarvan het deel is", "{part} is more than the {whole} that it is part of"},
    // the same number elsewhere
    {"linked_agree", "tabel {table} drukt hetzelfde getal", "table {table} prints the same number"},
    {"linked_open", "tabel {table} drukt {other}, dat kan hetzelfde getal zijn als {printed}", "table {table} prints {other}, which may be the same number as {printed}"},
    {"linked_unknown", "tabel {table} drukt {other}, dat kan hetzelfde getal zijn als {printed}", "table {table} prints {other}, which may be the same number as {printed}"},
    {"linked_short", "tabel {table} drukt {other} voor dezelfde rij en periode, {difference} minder dan {printed} hier", "table {table} prints {other} for the same row and period, {difference} fewer than {printed} here"},
    {"linked_over", "tabel {table} drukt {other} voor dezelfde rij en periode, {difference} meer dan {printed} hier", "table {table} prints {other} for the same row and period, {difference} more than {printed} here"},
    {"linked_differ", "tabel {table} drukt {other} voor dezelfde rij en periode, hier staat {printed}", "table {table} prints {other} for the same row and period, here it is {printed}"},
    {"linked_impossible", "tabel {table} drukt {other} voor dezelfde rij en periode, hier staat {printed}", "table {table} prints {other} for the same row and period, here it is {printed}"},
    {"renamed", "de rij heet daar \"{label}\"; {equal} gelijke getallen zeggen dat het dezelfde is", "the row is called \"{label}\" there; {equal} equal numbers say that it is the same"},
    {"edition_agree", "{edition} drukt hetzelfde getal", "{edition} prints the same number"},
    {"edition_open", "{edition} drukt {other}, dat kan hetzelfde getal zijn als {printed}", "{edition} prints {other}, which may be the same number as {printed}"},
    {"edition_differ", "{edition} drukt {other}, nu staat er {printed} zonder dat het als herzien is gemerkt", "{edition} prints {other}, now it is {printed}, not marked as revised"},
    {"edition_marked", "{edition} drukt {other}, nu staat er {printed}, als herzien gemerkt", "{edition} prints {other}, now it is {printed}, marked as revised"},
    // periods
    {"embargo_agree", "het embargo tot {date} ligt na {period}", "the embargo until {date} ends after {period}"},
    {"embargo_impossible", "cijfers over heel {period} bestonden nog niet op {date}, het einde van het embargo; vermoedelijk is een later jaar bedoeld", "figures on all of {period} did not exist yet on {date}, the end of the embargo; a later year is probably meant"},
    {"period_length_agree", "{period} is zo lang: {length}", "{period} is as long as that: {length}"},
    {"period_length_impossible", "{period} is {number} jaar, geen {length}", "{period} is {number} years, not {length}"},
    {"period_months_agree", "{period} is zo lang: {length}", "{period} is as long as that: {length}"},
    {"period_months_impossible", "{period} is {number} maanden, geen {length}", "{period} is {number} months, not {length}"},
    {"period_length_unknown", "{period} kan {length} zijn", "{period} may be {length}"},
    {"period_months_unknown", "{period} is {number} maanden als de laatste meetelt; {length} kan ook", "{period} is {number} months with the last one counted in; {length} is possible"},
    {"period_backwards_impossible", "deze periode eindigt voordat zij begint: {period}", "this period ends before it begins: {period}"},
    {"no_such_day_impossible", "die dag bestaat niet: de maand heeft {days} dagen", "there is no such day: the month has {days} days"},
    {"coverage_agree", "de tabel heeft {count} jaren, van {from} tot en met {to}", "the table has {count} years, from {from} to {to}"},
    {"coverage_impossible", "de tabel heeft {count} jaren, van {from} tot en met {to}: dat is iets anders", "the table has {count} years, from {from} to {to}, which is something else"},
    {"coverage_unknown", "de tabel heeft {count} jaren, van {from} tot en met {to}; misschien telt het eerste niet mee", "the table has {count} years, from {from} to {to}; the first may not be counted"},
    {"count_day_agree", "{day} ligt in {year}", "{day} is in {year}"},
    {"count_day_impossible", "op {day} was {year} nog niet begonnen; vermoedelijk is een later jaar bedoeld", "on {day} {year} had not begun yet; a later year is probably meant"},
    {"since_agree", "voor {year} staat er geen getal", "no number is printed for years before {year}"},
    {"since_impossible", "de noot zegt dat pas vanaf {year} werd geteld, maar er staat ook een getal voor {before}", "the note says that nothing was counted before {year}, yet a number is printed for {before}"},
    {"year_order_differ", "de jaren lopen door met {expected}, gedrukt is {printed}", "the years go on with {expected}, printed is {printed}"},
    {"streak_agree", "in alle {count} jaren staat er geen getal", "in all {count} years no number is printed"},
    {"streak_unknown", "in alle {count} jaren staat er geen precies getal, maar in een daarvan wel een grens", "in none of the {count} years is an exact number printed, but in some a bound is"},
    {"streak_impossible", "in een van de {count} jaren staat er wel een getal", "in one of the {count} years a number is printed"},
    // stated by a note or a spec
    {"stated_agree", "zoals gesteld: {source}", "as stated: {source}"},
    {"stated_open", "mogelijk, zoals gesteld: {source}", "possible, as stated: {source}"},
    {"stated_unknown", "mogelijk, zoals gesteld: {source}", "possible, as stated: {source}"},
    {"stated_impossible", "de gedrukte getallen spreken dit tegen: {source}", "the numbers printed contradict this: {source}"},
    // hidden numbers
    {"hidden_exact", "\"{printed}\" moet {possible} zijn: {facts}", "\"{printed}\" must be {possible}: {facts}"},
    {"hidden_stated", "\"{printed}\" is verborgen (rij \"{row}\", {column}), maar een zin drukt het getal: {stated}", "\"{printed}\" is hidden (row \"{row}\", {column}), but a sentence prints the number: {stated}"},
    {"threshold_impossible", "de noot zegt dat getallen onder {below} niet worden gedrukt, maar hier staat {printed}", "it is stated that numbers below {below} are not printed, but {printed} is"},
    {"rounding_stated_impossible", "gezegd wordt dat alle getallen zijn afgerond op een veelvoud van {base}; {count} getallen, waaronder {printed}, zijn dat niet", "all numbers are said to be rounded to a multiple of {base}; {count} of them are not, {printed} among them"},
    {"rounding_impossible", "de getallen van deze rij zijn afgerond op een veelvoud van {base}, maar {printed} is dat niet", "the numbers of this row are rounded to a multiple of {base}, which {printed} is not"},
    {"hidden_open", "\"{printed}\" blijft verborgen: {possible}", "\"{printed}\" stays hidden: {possible}"},
    {"hidden_narrowed", "\"{printed}\" blijft verborgen, maar is door de rest van de tabel beperkt tot {possible}", "\"{printed}\" stays hidden, but the rest of the table narrows it to {possible}"},
    {"hidden_undecided", "\"{printed}\" ligt binnen {possible}; of het precies te berekenen is, is niet beslist", "\"{printed}\" lies within {possible}; whether it can be worked out exactly is not decided"},
    // several statements together
    {"conflict", "deze {count} uitspraken kunnen niet alle waar zijn: {facts}", "these {count} statements cannot all be true: {facts}"},
    // remarks that go with a reason
    {"of_part", "voor {part}", "for {part}"},
    {"hidden_exact_only", "\"{printed}\" moet {possible} zijn", "\"{printed}\" must be {possible}"},
    {"out_of_time", "de tijdlimiet maakte een eind aan het zoeken voordat dit beslist was", "the time limit ended the search before this was decided"},
    {"printed_rounded", "afgerond staat daar {printed}", "rounded, that is printed as {printed}"},
    {"maybe_rounded", "de getallen lijken afgerond", "the numbers look rounded"},
    {"maybe_unknown", "de tekst noemt er {difference} van wie niet bekend is waar zij bij horen", "the text speaks of {difference} of whom it is not known where they belong"},
    {"maybe_mean", "het totaal is mogelijk een gemiddelde", "the total may be a mean"},
    {"maybe_other_rows", "het totaal telt mogelijk iets anders", "the total may count something else"},
    {"break_between", "er zit een breuk in de reeks tussen deze perioden", "the series has a break between these periods"},
};

/// Words that make ranges, places and corrections.
struct Vocabulary {
  std::string_view language;
  char decimal;
  std::string_view thousands;
  std::string_view at_least, at_most, to, between, and_, any;
  std::string_view table, row, column, note, paragraph;
  std::string_view instead_of, joined, percentage;
  std::array<std::string_view, 3> verdicts;
  std::array<std::string_view, 10> kinds;
};
inline constexpr Vocabulary vocabularies[] = {
    {"nl", ',', ".", "minstens", "hoogstens", "tot en met", "tussen", "en", "een onbekend getal",
     "tabel", "rij", "kolom", "noot", "alinea", "in plaats van", "en", "percentage",
     {"weerlegd", "onbeslist", "bevestigd"},
     {"uitsplitsing", "totaal", "aandeel", "verandering", "grens", "samenhang", "tekst", "datum",
      "rangorde", "onthulling"}},
    {"en", '.', ",", "at least", "at most", "to", "between", "and", "an unknown number",
     "table", "row", "column", "note", "paragraph", "instead of", "and", "percentage",
     {"refuted", "undecided", "confirmed"},
     {"breakdown", "total", "share", "change", "bound", "linked", "prose", "date", "ranking",
      "disclosure"}},
};

}  // namespace kinderrechten::detail
