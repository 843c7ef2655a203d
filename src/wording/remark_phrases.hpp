// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "phrases.hpp"

namespace kinderrechten::detail {

/// What readers remark: what was found, what was expected, how to mend it.
inline constexpr PhraseText remark_phrases[] = {
    // bytes
    {"remark_windows_1252", "dit is geen UTF-8; {count} bytes zijn gelezen als Windows-1252; sla het bestand op als UTF-8 om zeker te zijn",
     "this is not UTF-8; {count} bytes were read as Windows-1252; save the file as UTF-8 to be sure"},
    {"remark_windows_1252_part", "dit is niet overal UTF-8; {count} bytes zijn gelezen als Windows-1252; sla het bestand op als UTF-8 om zeker te zijn",
     "not all of this is UTF-8; {count} bytes were read as Windows-1252; save the file as UTF-8 to be sure"},
    {"remark_utf_16", "gelezen als UTF-16 zonder byte order mark; sla het op als UTF-8", "read as UTF-16 without a byte order mark; save it as UTF-8"},
    {"remark_control", "{count} stuurtekens zijn weggelaten", "{count} control characters were left out"},
    // CSV
    {"remark_quote_open", "hier opent een aanhalingsteken dat nergens sluit; het is met alles erachter als gewone tekst gelezen; sluit het, of verdubbel het om er een te drukken",
     "a quotation mark opens here and is never closed; it and all after it are read as plain characters; close it, or double it to print one"},
    {"remark_quote_after", "na het sluitende aanhalingsteken staat tekst, die is weggelaten; verdubbel de tekens binnen een veld",
     "there is text after the closing quotation mark; it was left out; double the marks within a field"},
    // HTML
    {"remark_tag_cut", "de tag <{tag} heeft geen > aan het eind; zijn attributen zijn weggelaten; voeg de > toe",
     "the tag <{tag} has no > at its end; its attributes were left out; add the >"},
    {"remark_comment_open", "een commentaar wordt nergens gesloten; alles erachter is weggelaten", "a comment is never closed; all after it was left out"},
    {"remark_declaration_open", "een declaratie wordt nergens gesloten; alles erachter is weggelaten", "a declaration is never closed; all after it was left out"},
    {"remark_element_open", "<{tag}> wordt nergens gesloten; alles erachter is weggelaten; sluit hem", "<{tag}> is never closed; all after it was left out; close it"},
    {"remark_tag_open_in_cell", "<{tag}> is niet gesloten; hij is aan het eind van zijn cel gesloten; voeg </{tag}> toe",
     "<{tag}> is not closed; it was closed at the end of its cell; add </{tag}>"},
    {"remark_tag_open_in_paragraph", "<{tag}> is niet gesloten; hij is aan het eind van zijn alinea gesloten; voeg </{tag}> toe",
     "<{tag}> is not closed; it was closed at the end of its paragraph; add </{tag}>"},
    {"remark_table_open", "<table> is niet gesloten; hij is aan het eind van de tekst gesloten; voeg </table> toe",
     "<table> is not closed; it was closed at the end of the text; add </table>"},
    {"remark_spans_cut", "de overspanningen van deze tabel maken hem veel groter dan zijn tekst; ze zijn tot een cel ingekort",
     "the spans of this table make it far larger than its text; they were cut to one cell"},
    {"remark_tables_deep", "tabellen staan meer dan {most} diep in elkaar; de binnenste zijn als tekst gelezen",
     "tables are nested more than {most} deep; the inner ones were read as text"},
    // tables
    {"remark_no_table", "er is geen tabel gevonden; kolommen moeten uit elkaar staan door tabs, streepjes |, twee spaties of de cellen van HTML",
     "no table was found; columns have to be apart by tabs, bars, two spaces or the cells of HTML"},
    {"remark_no_header", "deze tabel heeft geen kopregel; zijn kolommen hebben geen naam; zet er een rij boven, bijvoorbeeld met de jaren",
     "this table has no header row; its columns have no names; add a row above it, for example with the years"},
    {"remark_language", "de woorden verraden de taal niet; gelezen als Nederlands; zeg language = \"en\" als het Engels is",
     "the words do not tell the language; read as Dutch; say language = \"en\" if it is English"},
    {"remark_too_many_cells", "de rij '{row}' heeft {cells} cellen waar de tabel {columns} kolommen heeft; de laatste {extra} zijn weggelaten; zoek een scheidingsteken te veel",
     "the row '{row}' has {cells} cells where the table has {columns} columns; the last {extra} were left out; look for a separator too many"},
    {"remark_too_few_cells", "de rij '{row}' heeft {cells} cellen waar de tabel {columns} kolommen heeft; aan het eind zijn lege cellen toegevoegd; zoek een scheidingsteken te weinig",
     "the row '{row}' has {cells} cells where the table has {columns} columns; empty cells were added at its end; look for a separator too few"},
    {"remark_same_label", "het label '{label}' staat ook op regel {line}; beide rijen zijn behouden; maak de labels verschillend",
     "the label '{label}' was used on line {line} too; both rows were kept; make the labels differ"},
    {"remark_same_period", "boven twee kolommen staat {period}; maak de koppen verschillend", "two columns are headed {period}; make the heads differ"},
    {"remark_change_unclear", "de perioden die '{head}' vergelijkt zijn geen kolommen van deze tabel; zijn veranderingen zijn niet te toetsen; noem de jaren in de kop",
     "the periods that '{head}' compares are not columns of this table; its changes cannot be checked; name the years in its head"},
    {"remark_unreadable_cell", "'{text}' in de rij '{row}': {problem}", "'{text}' in the row '{row}': {problem}"},
    {"remark_share_over_100", "'{text}' in de rij '{row}' is meer dan 100% van zijn geheel; een deel van een geheel kan dat niet zijn; zoek een verschrijving",
     "'{text}' in the row '{row}' is more than 100% of its whole; a share of a whole cannot be; look for a slip in it"},
    {"remark_star", "de ster bij {head} heeft geen voetnoot; zijn cijfers zijn als voorlopig gelezen; voeg de voetnoot toe",
     "the star on {head} has no footnote; its figures were taken as provisional; add the footnote"},
    // notes
    {"remark_mark_without_note", "bij het teken {mark} hoort geen voetnoot; voeg de voetnoot toe, of haal het teken weg",
     "the mark {mark} has no footnote; add the footnote, or take the mark out"},
    {"remark_note_without_mark", "voetnoot {mark} hoort nergens bij: zijn teken staat niet in een tabel of in de tekst; druk het teken waar het hoort",
     "footnote {mark} belongs to nothing: its mark is not printed in a table or in the text; print the mark where it belongs"},
    {"remark_rows_named", "een noot spreekt van {rows} rijen, maar de tabel heeft er {there}; gelezen zijn de rijen die er zijn",
     "a note speaks of {rows} rows, but the table has {there}; it was read as those that there are"},
    {"remark_sums_may_differ", "er staat dat sommen door afronding kunnen verschillen, maar niet waarop is afgerond; zeg het in de spec, bijvoorbeeld [registers.NAAM] met rounding = 5",
     "it is said that sums may differ through rounding, but not to what was rounded; state it in the spec, for example [registers.NAME] with rounding = 5"},
    {"remark_rounded_to_what", "een noot zegt dat een getal van deze rij is afgerond, maar niet waarop, en de getallen zeggen het niet; zeg het in de spec, bijvoorbeeld rounding = 5",
     "a note says that a number of this row is rounded, but not to what, and the numbers do not tell; state it in the spec, for example rounding = 5"},
    {"remark_rounded_finer", "de tekst zegt dat alle getallen zijn afgerond op {stated}, maar {odd} van de {all} zijn alleen een veelvoud van {finer}; die zijn gelezen als afgerond op {finer}",
     "the text says that all numbers are rounded to {stated}, but {odd} of the {all} are multiples of {finer} only; those are read as rounded to {finer}"},
    {"remark_more", "en nog {count} opmerkingen van deze soort", "and {count} more remarks of this kind"},
};

/// What keeps a cell from being read, as the notation says it, and the same in Dutch. Also what it expected, which is
/// filled into the former: "'x' at byte 3; expected a number".
inline constexpr PhraseText problem_phrases[] = {
    {"ends", "de cel houdt op; verwacht: {expected}", "the cell ends; expected {expected}"},
    {"at_byte", "'{found}' bij byte {byte}; verwacht: {expected}", "'{found}' at byte {byte}; expected {expected}"},
    {"separators", "'{found}' mengt scheidingstekens; verwacht: {example} (taal {language}), of noem de taal waarin het staat",
     "'{found}' mixes separators; expected {example} (language {language}), or name the language it is in"},
    {"decimals", "'{found}' kan duizendtallen of drie decimalen hebben; verwacht: {example} (taal {language}), of noem de taal waarin het staat",
     "'{found}' could have thousands or three decimals; expected {example} (language {language}), or name the language it is in"},
    {"oh", "letter '{letter}' direct na '{found}'; verwacht: een cijfer, een spatie of een bekend label (een nul of een een gelezen als letter?)",
     "letter '{letter}' directly after '{found}'; expected a digit, a space or a known label (a zero or a one read as a letter?)"},
    {"letter", "letter '{letter}' direct na '{found}'; verwacht: een cijfer, een spatie of een bekend label",
     "letter '{letter}' directly after '{found}'; expected a digit, a space or a known label"},
    {"symbol", "'{found}' is geen symbool van het dialect {dialect}; verwacht: een getal of een van zijn symbolen, of noem een ander dialect",
     "'{found}' is no symbol of the dialect {dialect}; expected a number or one of its symbols, or name another dialect"},
    {"backwards", "het bereik '{found}' loopt achteruit; verwacht: het kleinste getal eerst", "the range '{found}' runs backwards; expected the smaller number first"},
    {"empty", "geen getal ligt binnen '{found}'; verwacht: grenzen die er een overlaten", "no number lies within '{found}'; expected bounds that leave one"},
    {"long", "een getal van meer dan 1000 cijfers; verwacht: een aantal of een percentage", "a number of more than 1000 digits; expected a count or a percentage"},
    {"bracket", "'{found}' eindigt met een haakje dat niet is geopend; is het laatste cijfer een voetnootteken, druk het dan hoger of noem het teken",
     "'{found}' ends in a bracket that was not opened; if its last digit is a footnote mark, raise it or list the mark"},
    {"glued", "'{found}' is niet te scheiden in een getal en een voetnootteken", "'{found}' cannot be cut into a number and a footnote mark"},
    {"utf_8", "byte {byte} is geen UTF-8; sla de tekst op als UTF-8", "byte {byte} is not UTF-8; save the text as UTF-8"},
    {"direction", "een teken dat de leesrichting van cijfers omkeert; haal het weg", "a mark that reverses the direction of digits; remove it"},
    {"script", "'{found}' is een cijfer uit een ander schrift; schrijf 0-9", "'{found}' is a digit of another script; write 0-9"},
    {"control", "een stuurteken (byte {byte}); haal het weg", "a control character (byte {byte}); remove it"},
    {"sup", "<sup> zonder </sup> erachter; sluit de tag", "<sup> without </sup> after it; close the tag"},
    // what was expected
    {"a_number", "een getal", "a number"},
    {"nothing", "niets na het symbool '{symbol}'", "nothing after the symbol '{symbol}'"},
    {"after_plus", "een getal na +", "a number after +"},
    {"label", "een label, zoals in '25 meisjes, 4 jongens', of + tussen optellingen", "a label, as in '25 meisjes, 4 jongens', or + between summands"},
    {"end", "het einde, een haakje of een bekend voetnootteken", "the end, a bracket or a footnote mark that is known"},
    {"after_bound", "een getal na de grens", "a number after the bound"},
    {"between", "'tussen' met twee getallen", "'between' with two numbers"},
    {"second", "een tweede getal", "a second number"},
    {"after_plus_minus", "een getal na ±", "a number after ±"},
    {"closing", "een haakje dat sluit", "a closing bracket"},
    {"one_side", "een percentage aan een kant van =", "a percentage on one side of ="},
};

}  // namespace kinderrechten::detail
