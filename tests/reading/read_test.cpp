// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <random>

#include "document_maker.hpp"
#include "kinderrechten/notation/parse.hpp"
#include "kinderrechten/reading/remark_codes.hpp"

using namespace kinderrechten;
using test::count_remarks;
using test::DocumentMaker;

namespace {
const Layout& layout(const Report& r, std::size_t t = 0) { return *r.tables.at(t).layout; }
Figure cell(const Report& r, std::size_t row, std::size_t column, std::size_t t = 0) {
  return r.tables.at(t).figure(r.tables.at(t).at(row, column));
}
}  // namespace

TEST_CASE("law: whatever the head prints for a period, it is that period") {
  const std::vector<std::pair<std::string, Period>> heads = {
      {"2019", Period(2019)},           {"2019-2020", Period(2019, 2020)}, {"2019/2020", Period(2019, 2020)},
      {"2016/'17", Period(2016, 2017)}, {"2016/17", Period(2016, 2017)},   {"2016\u20132017", Period(2016, 2017)},
      {"2020 <sup>1</sup>", Period(2020)}, {"2020 (voorlopig)", Period(2020)}, {"2020*", Period(2020)},
      {"31-12-2020", Period(2020)},     {"2020 (x 1.000)", Period(2020)}, {"2020 (%)", Period(2020)},     {"eind 2020", Period(2020)},       {"aantal 2020", Period(2020)},
      {"\uff12\uff10\uff12\uff10", Period(2020)}, {"1 januari 2020", Period(2020)}, {"31 Dec 2020", Period(2020)}, {"op 1 okt 2020", Period(2020)}, {"1999/00", Period(1999, 2000)}};
  for (const auto& [text, period] : heads) {
    const auto& shown = text;
    CAPTURE(shown);
    const Report r = DocumentMaker().grid({"Onderwerp|2010|" + text, "Meldingen|1|2"}).read();
    REQUIRE(layout(r).columns.size() == 2);
    REQUIRE(layout(r).columns[1].period);
    CHECK(*layout(r).columns[1].period == period);
  }
  for (const std::string text : {"2020 kw 1", "12-17 jaar", "Noord", "20203040"}) {
    CAPTURE(text);
    const Report r = DocumentMaker().grid({"Onderwerp|2010|2011|" + text, "Meldingen|1|2|3"}).read();
    for (const auto& column : layout(r).columns)
      if (column.text == text) CHECK(!column.period);
  }
}

TEST_CASE("change columns say what they compare") {
  for (const std::string head : {"Verschil met 2019", "Verskil met 2019", "Verandering 2019-2020", "Verschil t.o.v. 2019",
                                 "Ontwikkeling", "+/-", "Change vs 2019", "Verandering 2020", "Verschil met vorig jaar"}) {
    CAPTURE(head);
    const Report r = DocumentMaker().grid({"Onderwerp|2018|2019|2020|" + head, "Meldingen|10|20|30|+50%"}).read();
    const ColumnHead& column = layout(r).columns.at(3);
    CHECK(column.role == ColumnRole::change);
    CHECK(column.from == 1u);
    CHECK(column.to == 2u);
  }
  const Report far = DocumentMaker().grid({"X|2018|2019|2020|Verschil 2018-2020", "Meldingen|10|20|30|+200%"}).read();
  CHECK(layout(far).columns[3].from == 0u);
  CHECK(layout(far).columns[3].to == 2u);
  for (const std::string head : {"2020 t.o.v. 2019", "2020 vs 2019", "Verschil 2020/2019"}) {
    CAPTURE(head);
    const Report later_first = DocumentMaker().grid({"X|2018|2019|2020|" + head, "Meldingen|10|20|30|+50%"}).read();
    CHECK(layout(later_first).columns[3].from == 1u);
    CHECK(layout(later_first).columns[3].to == 2u);
  }
  const Report counts = DocumentMaker().grid({"X|2019|2020|Verschil", "Meldingen|10|20|+10"}).read();
  CHECK(layout(counts).columns[2].role == ColumnRole::difference);
  const Report gone = DocumentMaker().grid({"X|2019|2020|Verschil met 2012", "Meldingen|10|20|+10%"}).read();
  CHECK(count_remarks(gone, remark::change_unclear) == 1);
}

TEST_CASE("two years over signed numbers are a change between their columns, elsewhere a period") {
  const Report change = DocumentMaker().grid({"X|2020|2021|2022|2021-2022 (%)", "Meldingen|10|20|30|+50%", "Zaken|4|6|3|-50%"}).read();
  CHECK(layout(change).columns[3].role == ColumnRole::change);
  CHECK(layout(change).columns[3].from == 1u);
  CHECK(layout(change).columns[3].to == 2u);
  const Report growth = DocumentMaker().grid({"X|2019-2020|2020-2021", "Groei|+10%|-5%"}).read();
  CHECK(layout(growth).columns[1].period == Period(2020, 2021));
  const Report years = DocumentMaker().grid({"X|2020|2021|2020-2021", "Meldingen|10|20|30"}).read();
  CHECK(layout(years).columns[2].period == Period(2020, 2021));
}

TEST_CASE("marks printed in brackets are raised in labels and heads when a note begins with them, never in cells") {
  const auto grid = {std::string_view("Indicator|2021|2022 (1)|Verschil met 2021"), std::string_view("Slachtoffers (2)|41|66 (2)|+61%"),
                     std::string_view("Vragen (3)|5|6|+20%")};
  const Report r = DocumentMaker().grid(grid).paragraph("(1) Voorlopige cijfers.").paragraph("(2) In Nederland.").read();
  CHECK(layout(r).columns[1].period == Period(2022));
  CHECK(layout(r).columns[1].notes == std::vector<std::string>{"1"});
  CHECK(layout(r).rows[0].text == "Slachtoffers");
  CHECK(layout(r).rows[0].notes == std::vector<std::string>{"2"});
  CHECK(cell(r, 0, 1).parts.size() == 1);
  CHECK(layout(r).rows[1].text == "Vragen (3)");
  CHECK(r.notes.size() == 2);
  const Report none = DocumentMaker().grid(grid).read();
  CHECK(layout(none).rows[0].text == "Slachtoffers (2)");
}

TEST_CASE("a short word that stands in several cells is a symbol, not a name: the numbers beside it are read") {
  const Report r = DocumentMaker().grid({"Staat|Man|Vrouw|Totaal", "Noord|170|20|190", "Zuid|n.p.|n.p.|35", "Oost|n.p.|n.p.|n.p."})
                       .paragraph("n.p. niet gepubliceerd.").read();
  CHECK(layout(r).rows[1].role == RowRole::figures);
  CHECK(cell(r, 1, 2).range == Range(35));
  CHECK(cell(r, 1, 0).state == State::suppressed);
  CHECK(cell(r, 2, 2).range == Range::at_least(0));
  const Report names = DocumentMaker().grid({"X|2019|2020", "Meldingen|12|13", "Landen|Guinee|Guinee"}).read();
  CHECK(layout(names).rows[1].role == RowRole::names);
}

TEST_CASE("a change from one school year to another belongs to the head row") {
  const Report r = DocumentMaker().grid({"|Schooljaar||Verschil", "Aantal|2018/2019|2019/2020|2018/2019-2019/2020", "Leerlingen|100|110|+10%"}).read();
  REQUIRE(layout(r).rows.size() == 1);
  CHECK(layout(r).columns[2].role == ColumnRole::change);
  CHECK(layout(r).columns[2].from == 0u);
  CHECK(layout(r).columns[2].to == 1u);
}

TEST_CASE("a column of shares does not make the rows shares") {
  const Report r = DocumentMaker().grid({"Aard|Aantal in 2019|Aandeel", "Verwaarlozing|15|75%", "Overig|5|25%"}).read();
  CHECK(layout(r).columns[1].role == ColumnRole::share);
  CHECK(cell(r, 0, 0).range == Range(15));
}

TEST_CASE("two head rows: spanners above periods") {
  const Report r = DocumentMaker().grid({"|Jongens||Meisjes|", "Wijk|2019|2020|2019|2020", "Noord|1|2|3|4", "Zuid|5|6|7|8"}).read();
  REQUIRE(layout(r).columns.size() == 4);
  CHECK(layout(r).rows.size() == 2);
  CHECK(layout(r).columns[1].spanner == "Jongens");
  CHECK(layout(r).columns[2].spanner == "Meisjes");
  CHECK(layout(r).columns[3].period == Period(2020));
  CHECK(layout(r).stub_head == "Wijk");
  CHECK(count_remarks(r, remark::same_period) == 0);
}

TEST_CASE("a table whose head holds categories, and total and share columns") {
  const Report r = DocumentMaker().grid({"Vorm|NL|BL|Onbekend|Totaal|%", "Arbeid|1|2|x|8|10%", "Totaal|3|4|1|8|100%"}).read();
  REQUIRE(layout(r).columns.size() == 5);
  CHECK(layout(r).columns[2].text == "Onbekend");
  CHECK(layout(r).columns[3].role == ColumnRole::total);
  CHECK(layout(r).columns[4].role == ColumnRole::share);
  CHECK(layout(r).rows[1].role == RowRole::total);
}

TEST_CASE("labels: hints, parts, totals, what hangs under what") {
  const Report r = DocumentMaker()
                       .grid({"Onderwerp|2019|2020", "Slachtoffers (jongens-meisjes)|9 (4j-5m)|8 (3j-5m)",
                              "waarvan jonger dan 12|3|2", "Herkomst|Syri\u00eb, Eritrea|onbekend", "Meldingen (buitenland)|48 (22)|36 (24)",
                              "Opvang||", "  Regulier|10|20", "  Noodopvang|5|6", "Totaal (=73)||",
                              "Waarvan 67 individuele slachtoffers|44|23", "- meisjes|20|11"})
                       .read();
  const auto& rows = layout(r).rows;
  REQUIRE(rows.size() == 10);
  CHECK(rows[0].label == "Slachtoffers");
  CHECK(rows[0].part_labels == std::vector<std::string>{"jongens", "meisjes"});
  CHECK(rows[1].role == RowRole::of_which);
  CHECK(rows[1].parent == 0u);
  CHECK(rows[2].role == RowRole::names);
  CHECK(rows[3].part_labels == std::vector<std::string>{"buitenland"});
  CHECK(rows[4].role == RowRole::heading);
  CHECK(rows[5].parent == 4u);
  CHECK(rows[5].role == RowRole::figures);
  CHECK(rows[6].parent == 4u);
  CHECK(rows[7].role == RowRole::total);
  CHECK(rows[7].printed_total == Integer(73));
  CHECK(rows[8].role == RowRole::of_which);
  CHECK(rows[8].printed_total == Integer(67));
  CHECK(rows[8].distinct == true);
  CHECK(rows[9].role == RowRole::of_which);
  CHECK(rows[9].parent == 8u);
  CHECK(cell(r, 2, 0).state == State::text);
}

TEST_CASE("ages are no printed totals") {
  const Report r = DocumentMaker().grid({"X|2019|2020", "Kinderen|30|40", "waarvan 12 jaar of ouder|3|4", "waarvan 12-17 jaar|3|4"}).read();
  CHECK(!layout(r).rows[1].printed_total);
  CHECK(!layout(r).rows[2].printed_total);
}

TEST_CASE("a table that goes on after its footnotes is one table") {
  const auto first = {std::string_view("Onderwerp|2019|2020 <sup>1</sup>|Verschil"), std::string_view("Meldingen|10|20|+100%")};
  SUBCASE("without a head") {
    const Report r = DocumentMaker().grid(first).item("Voorlopig.").grid({"Aangiften|5|6|+20%", "Zaken|7|7|0%"}).read();
    REQUIRE(r.tables.size() == 1);
    CHECK(layout(r).rows.size() == 3);
    CHECK(cell(r, 2, 1).range == Range(7));
  }
  SUBCASE("with the same head again") {
    const Report r = DocumentMaker().grid(first).item("Voorlopig.").grid({"Onderwerp|2019|2020|Verschil", "Zaken|7|7|0%"}).read();
    REQUIRE(r.tables.size() == 1);
    CHECK(layout(r).rows.size() == 2);
  }
  SUBCASE("the same head right below is another table") {
    const Report r = DocumentMaker().grid(first).grid({"Onderwerp|2019|2020|Verschil", "Zaken|7|7|0%"}).read();
    CHECK(r.tables.size() == 2);
  }
  SUBCASE("a heading ends a table") {
    const Report r = DocumentMaker().grid(first).heading("Iets anders").grid({"Zaken|7|7|0%"}).read();
    CHECK(r.tables.size() == 2);
    CHECK(count_remarks(r, remark::no_header) == 1);
  }
  SUBCASE("unless it says that it goes on") {
    const Report r = DocumentMaker().grid(first).heading("Meldingen (vervolg)").grid({"Zaken|7|7|0%"}).read();
    CHECK(r.tables.size() == 1);
  }
}

TEST_CASE("footnotes: an unnumbered list explains the marks in order, and goes on where it ended") {
  const Report r = DocumentMaker()
                       .grid({"X|2019|2020 <sup>1</sup>", "A|10|20 <sup>2</sup>", "B|x <sup>3</sup>|7 <sup>4</sup>"})
                       .item("Een.").item("Twee.").item("Drie.")
                       .grid({"Y <sup>5</sup>|1|2"})
                       .item("Vier.").item("Vijf.")
                       .paragraph("Zie ook.<sup>6</sup>")
                       .read();
  REQUIRE(r.notes.size() == 5);
  for (std::size_t k = 0; k < 5; ++k) CHECK(r.notes[k].mark == std::to_string(k + 1));
  CHECK(r.notes[4].text == "Vijf.");
  REQUIRE(r.tables.size() == 1);
  CHECK(layout(r).columns[1].notes == std::vector<std::string>{"1"});
  CHECK(cell(r, 1, 1).notes == std::vector<std::string>{"4"});
  CHECK(layout(r).rows[2].notes == std::vector<std::string>{"5"});
  CHECK(count_remarks(r, remark::mark_without_note) == 1);
  CHECK(r.paragraphs.size() == 1);
  CHECK(r.paragraphs[0].text == "Zie ook.");
}

TEST_CASE("footnotes: each table may count from 1 again") {
  const Report r = DocumentMaker()
                       .grid({"X|2019|2020", "A|10|20 <sup>1</sup>"}).item("Schatting.")
                       .heading("Tabel 2").grid({"X|2019|2020", "B|10|20 <sup>1</sup>"}).item("Voorlopig cijfer.")
                       .read();
  REQUIRE(r.notes.size() == 2);
  CHECK(r.notes[1].mark == "1 (2)");
  CHECK(cell(r, 0, 1, 0).notes == std::vector<std::string>{"1"});
  CHECK(cell(r, 0, 1, 1).notes == std::vector<std::string>{"1 (2)"});
  CHECK(cell(r, 0, 1, 0).status.contains(Status::estimated));
  CHECK(cell(r, 0, 1, 1).status.contains(Status::provisional));
}

TEST_CASE("a list under a table without marks is text") {
  const Report r = DocumentMaker().grid({"X|2019|2020", "A|10|20"}).item("Er waren meer meldingen.").item("Dat is zo.").read();
  CHECK(r.notes.empty());
  CHECK(r.paragraphs.size() == 2);
}

TEST_CASE("marks and notes that do not meet are remarked") {
  const Report r = DocumentMaker().grid({"X|2019|2020", "A <sup>1</sup>|10|20"}).note("2", "Niets.").read();
  CHECK(count_remarks(r, remark::mark_without_note) == 1);
  CHECK(count_remarks(r, remark::note_without_mark) == 1);
}

TEST_CASE("a rule in a label or title becomes a register of its figures") {
  const Report r = DocumentMaker().grid({"X|2019|2020", "Plaatsingen (afgerond op tientallen)|20|30", "Meldingen|21|33"}).read();
  CHECK(cell(r, 0, 0).range == Range(15, 24));
  CHECK(cell(r, 0, 0).state == State::rounded);
  CHECK(cell(r, 1, 0).range == Range(21));
  const Report en = DocumentMaker().heading("Table 1: Placements, rounded to the nearest five").grid({"X|2019|2020", "A|20|30"}).read("en");
  CHECK(cell(en, 0, 0).range == Range(18, 22));
  const Report percent = DocumentMaker().heading("Percentages zijn afgerond op tientallen").grid({"X|2019|2020", "A|20|30"}).read();
  CHECK(cell(percent, 0, 0).range == Range(20));
}

TEST_CASE("law: decimals of a mean or a rate stand for every number that prints so, and for no other") {
  std::mt19937 random(11);
  for (int run = 0; run < 200; ++run) {
    const unsigned places = 1 + random() % 3;
    const int one = places == 1 ? 10 : places == 2 ? 100 : 1000;
    const Rational x(static_cast<int>(random() % 50000), 1 + static_cast<int>(random() % 97));
    const Rational printed = Rounding::to_decimals(places).outcomes(x).front();
    const Integer digits = numerator(Rational(printed * one));
    std::string fraction = to_string(Integer(digits % one));
    fraction.insert(0, places - fraction.size(), '0');
    const std::string text = to_string(Integer(digits / one)) + "," + fraction;
    if (places == 3) continue;  // could be thousands
    CAPTURE(text);
    const Report r = DocumentMaker().grid({"X|2019|2020", "Gemiddelde duur (maanden)|" + text + "|6,4"}).read();
    const Figure f = cell(r, 0, 0);
    REQUIRE(f.range);
    CHECK(f.range->domain() == Domain::rationals);
    CHECK(f.range->contains(x));
    CHECK(!f.range->contains(printed + Rational(1, 2 * one)));
    CHECK(f.state == State::rounded);
  }
  CHECK(parse_figure("6,4", dialect("report")).range->is_exact());  // a cell by itself is what it prints
  const Report share = DocumentMaker().grid({"X|Aantal|In procenten", "A|46|3,8", "B|1.154|96,2"}).read();
  CHECK(layout(share).columns[1].role == ColumnRole::share);
  CHECK(cell(share, 0, 1).range == Range::between(Rational(375, 100), Rational(385, 100), false, true));
}

TEST_CASE("a whole number that is said to be a mean was rounded to it") {
  const Range mean = Range::between(Rational(61, 2), Rational(63, 2), false, true);
  const Report label = DocumentMaker().grid({"X|2019|2020", "Under-18s, average per day|30|31", "Children|200|31"}).read("en");
  CHECK(cell(label, 0, 1).range == mean);
  CHECK(cell(label, 1, 1).range == Range(31));
  const Report note = DocumentMaker().heading("Table 1: Children on a night <sup>b</sup>").grid({"X|2019|2020", "North|30|31"})
                          .note("b", "An average over the quarter, rounded to whole children.").read("en");
  CHECK(cell(note, 0, 1).range == mean);
  const Report head = DocumentMaker().grid({"X|Kinderen|Gemiddelde duur", "Noord|31|31"}).read();
  CHECK(cell(head, 0, 0).range == Range(31));
  CHECK(cell(head, 0, 1).range == mean);
  const Report percent = DocumentMaker().grid({"X|2019|2020", "Noord|30|31"}).paragraph("De percentages zijn afgerond op hele procenten.").read();
  CHECK(cell(percent, 0, 1).range == Range(31));
}

TEST_CASE("a whole number that is said to be a mean was rounded to it") {
  const Range mean = Range::between(Rational(61, 2), Rational(63, 2), false, true);
  const Report label = DocumentMaker().grid({"X|2019|2020", "Under-18s, average per day|30|31", "Children|200|31"}).read("en");
  CHECK(cell(label, 0, 1).range == mean);
  CHECK(cell(label, 1, 1).range == Range(31));
  const Report note = DocumentMaker().heading("Table 1: Children on a night <sup>b</sup>").grid({"X|2019|2020", "North|30|31"})
                          .note("b", "An average over the quarter, rounded to whole children.").read("en");
  CHECK(cell(note, 0, 1).range == mean);
  const Report head = DocumentMaker().grid({"X|Kinderen|Gemiddelde duur", "Noord|31|31"}).read();
  CHECK(cell(head, 0, 0).range == Range(31));
  CHECK(cell(head, 0, 1).range == mean);
  const Report percent = DocumentMaker().grid({"X|2019|2020", "Noord|30|31"}).paragraph("De percentages zijn afgerond op hele procenten.").read();
  CHECK(cell(percent, 0, 1).range == Range(31));
}

TEST_CASE("a letter or word beside a year says that its figures were revised") {
  for (const std::string head : {"2020 r", "2020 (herzien)", "2020 (revised)"}) {
    CAPTURE(head);
    const Report r = DocumentMaker().grid({"X|2019|" + head, "Meldingen|10|12"}).read();
    CHECK(layout(r).columns[1].period == Period(2020));
    CHECK(cell(r, 0, 1).status.contains(Status::revised));
    CHECK(!cell(r, 0, 0).status.contains(Status::revised));
  }
}

TEST_CASE("a difference in points compares the percentages of its periods") {
  const Report r = DocumentMaker().grid({"|2021-22|2021-22|2020-21|Difference (percentage points)", "Region|Vaccinated|Coverage (%)|Coverage (%)|",
                                         "North|26,690|93.9|94.2|-0.3", "South|73,082|89.0|89.9|-0.9"}).read("en");
  const ColumnHead& points = layout(r).columns.at(3);
  CHECK(points.from == 2u);
  CHECK(points.to == 1u);
}

TEST_CASE("percentages and totals that only their labels show") {
  const Report share = DocumentMaker().grid({"X|2019|2020", "Sessions|2050|3100", "Sessions online, % of all|73|75"}).read("en");
  CHECK(cell(share, 1, 1).share);
  const Report count = DocumentMaker().grid({"X|2019|2020", "Sessions, 10 % of all that there were|2050|3100"}).read("en");
  CHECK(!cell(count, 0, 1).share);
  const Report total = DocumentMaker().grid({"Industry|Minors", "Food|918", "Farms|139", "All industries|1057"}).read("en");
  CHECK(layout(total).rows[2].role == RowRole::total);
  const Report first = DocumentMaker().grid({"Industry|Minors", "All industries|1057", "Food|918", "Farms|139"}).read("en");
  CHECK(layout(first).rows[0].role != RowRole::of_which);
}

TEST_CASE("rounding that is stated of all figures does not mind means beside the counts") {
  const Report r = DocumentMaker().paragraph("Figures have been rounded to the nearest 10.")
                       .grid({"Region|Families|Children|Children per family", "North|3,520|6,330|1.8", "South|1,380|2,420|1.8"}).read("en");
  CHECK(cell(r, 0, 0).range == Range(3515, 3524));
  CHECK(cell(r, 0, 2).range == Range::between(Rational(175, 100), Rational(185, 100), false, true));
}

TEST_CASE("a rule in a footnote is tied to what its mark, or its words, speak of") {
  SUBCASE("a cell only") {
    const Report r = DocumentMaker().grid({"X|2019|2020", "A|20|30 <sup>1</sup>"}).note("1", "Afgerond op tientallen.").read();
    CHECK(cell(r, 0, 0).range == Range(20));
    CHECK(cell(r, 0, 1).range == Range(25, 34));
  }
  SUBCASE("the row, when it says so") {
    const Report r = DocumentMaker().grid({"X|2019|2020", "A|20|30 <sup>1</sup>"}).note("1", "De cijfers in deze rij zijn afgerond op tientallen.").read();
    CHECK(cell(r, 0, 0).range == Range(15, 24));
  }
  SUBCASE("rows by number") {
    const Report r = DocumentMaker()
                         .grid({"X <sup>1</sup>|2019|2020", "A|20|30", "B|20|30", "C|20|30"})
                         .note("1", "De cijfers in de eerste twee rijen zijn afgerond op tientallen. Het cijfer in de derde rij komt van het CBS.")
                         .read();
    CHECK(cell(r, 1, 0).range == Range(15, 24));
    CHECK(cell(r, 2, 0).range == Range(20));
    CHECK(layout(r).rows[2].source == "CBS");
  }
  SUBCASE("a column") {
    const Report r = DocumentMaker().grid({"X|2019|2020 <sup>1</sup>", "A|20|30"}).note("1", "Voorlopige cijfers, afgerond op tientallen.").read();
    CHECK(cell(r, 0, 0).range == Range(20));
    CHECK(cell(r, 0, 1).range == Range(25, 34));
    CHECK(cell(r, 0, 1).status.contains(Status::provisional));
    CHECK(!cell(r, 0, 0).status.contains(Status::provisional));
  }
  SUBCASE("a clause of its own, for the figures that it names") {
    struct Case { const char *language, *rows, *tail; };
    for (const Case& c : {Case{"nl", "De eerste twee rijen zijn afgerond op tientallen", ", de cijfers over dakloze jongeren op honderdtallen."},
                          Case{"nl", "De eerste twee rijen zijn afgerond op tientallen", " en de aantallen over dakloze jongeren op 100-tallen."},
                          Case{"nl", "De eerste twee rijen zijn afgerond op tientallen", "; de cijfers over dakloze jongeren zijn afgerond op honderden."},
                          Case{"en", "The first two rows are rounded to tens", ", the figures on dakloze jongeren to hundreds."},
                          Case{"en", "The first two rows are rounded to the nearest 10", " and the figures for dakloze jongeren to the nearest 100."}}) {
      CAPTURE(c.tail);
      const Report r = DocumentMaker().grid({"X <sup>1</sup>|2019|2020", "A|200|300", "B|200|300", "Dakloze jongeren (18-27 jaar)|200|300", "C|200|300"})
                           .note("1", std::string(c.rows) + c.tail).read(c.language);
      CHECK(cell(r, 0, 0).range == Range(195, 204));
      CHECK(cell(r, 2, 0).range == Range(150, 249));
      CHECK(cell(r, 3, 0).range == Range(200));
    }
    const Report whole = DocumentMaker().grid({"X <sup>1</sup>|2019|2020", "Meldingen|200|300", "Jongeren|200|300"})
                             .note("1", "De cijfers over jongeren zijn afgerond op honderdtallen.").read();
    CHECK(cell(whole, 0, 0).range == Range(200));
    CHECK(cell(whole, 1, 1).range == Range(250, 349));
    const Report none = DocumentMaker().grid({"X <sup>1</sup>|2019|2020", "Meldingen|200|300", "Jongeren|200|300"})
                            .note("1", "De aantallen zijn afgerond op tientallen, de cijfers over vrouwen op honderdtallen.").read();
    CHECK(cell(none, 0, 0).range == Range(195, 204));  // no row is about women: their rounding is nobody's
    const Report verb = DocumentMaker().grid({"X|2019|2020", "Meldingen <sup>1</sup>|210|320", "Jongeren|200|300"})
                            .note("1", "De IND rondt deze aantallen af op tientallen.").read();
    CHECK(cell(verb, 0, 0).range == Range(205, 214));
    CHECK(cell(verb, 1, 0).range == Range(200));
  }
  SUBCASE("a threshold; a row that prints zero shows it") {
    const Report r = DocumentMaker()
                         .grid({"X|2019|2020", "A <sup>1</sup>|<5|30", "B <sup>1</sup>|<5|0"})
                         .note("1", "Aantallen kleiner dan vijf worden niet vermeld.").read();
    CHECK(cell(r, 0, 0).range == Range(0, 4));
    CHECK(cell(r, 1, 0).range == Range(1, 4));
  }
  SUBCASE("a threshold in a remark under the table, and what it says of zero") {
    const Report r = DocumentMaker().grid({"X|2019|2020", "A|<5|30", "B|<5|12"})
                         .paragraph("Aantallen kleiner dan 5 worden weergegeven als <5 en nul wordt als 0 vermeld.").read();
    CHECK(cell(r, 0, 0).range == Range(1, 4));
    const Report en = DocumentMaker().grid({"X|2019|2020", "A|<5|30", "B|<5|12"})
                          .paragraph("Figures below 5 are shown as <5.").read("en");
    REQUIRE(en.registers.size() == 1);
    CHECK(cell(en, 0, 0).range == Range(0, 4));
  }
  SUBCASE("a threshold that leaves zero out, and a zero that is printed") {
    const Report legend = DocumentMaker().grid({"X|2019|2020", "A|<10|30", "B|<10|12"}).paragraph("<10: from one to nine violations.").read("en");
    CHECK(cell(legend, 0, 0).range == Range(1, 9));
    const Report shown = DocumentMaker().grid({"X <sup>1</sup>|2019|2020", "A|c|30", "B|7|12"})
                             .note("1", "c = suppressed. A true zero is printed as 0.").read("en");
    CHECK(cell(shown, 0, 0).range == Range::at_least(1));
  }
  SUBCASE("not every number below something is a threshold") {
    const Report r = DocumentMaker().grid({"X|2019|2020", "A <sup>1</sup>|<5|30"})
                         .note("1", "Kinderen jonger dan 12 jaar. Zij kwamen minder dan drie keer.").read();
    CHECK(r.registers.empty());
  }
  SUBCASE("embargo, source and refusal") {
    const Report r = DocumentMaker()
                         .grid({"X|2019|2020 <sup>1</sup>", "A|20|30", "B|12|x <sup>2</sup>"})
                         .note("1", "De cijfers in de eerste rij zijn gemeld bij CoMensha. Deze zijn onder embargo tot 18 oktober 2021.")
                         .note("2", "Het ministerie wil dit cijfer niet geven.").read();
    CHECK(layout(r).rows[0].source == "CoMensha");
    REQUIRE(r.source("CoMensha"));
    CHECK(r.source("CoMensha")->embargo == Date{2021, 10, 18});
    CHECK(cell(r, 0, 1).status.contains(Status::embargo));
    CHECK(!cell(r, 0, 0).status.contains(Status::embargo));
    CHECK(cell(r, 1, 1).state == State::refused);
  }
  SUBCASE("a break in the series") {
    const Report r = DocumentMaker().grid({"X|2018|2019|2020", "A|20|30|40 <sup>1</sup>"}).note("1", "Nidos is in 2019 voor het eerst meegenomen.").read();
    CHECK(cell(r, 0, 1).status.contains(Status::break_in_series));
    CHECK(!cell(r, 0, 2).status.contains(Status::break_in_series));
    REQUIRE(r.source(*layout(r).rows[0].source));
    CHECK(r.source(*layout(r).rows[0].source)->breaks == std::vector<Period>{Period(2019)});
  }
  SUBCASE("a hidden figure's range in words") {
    const Report r = DocumentMaker().grid({"X|2019|2020", "A|20|x <sup>1</sup>"}).note("1", "Dat zijn er minstens 7 en maximaal 28.").read();
    CHECK(cell(r, 0, 1).range == Range(7, 28));
  }
  SUBCASE("brackets above the numbers before them are no parts of those") {
    const Report r = DocumentMaker().grid({"X|2018|2019|2020", "Zaken (aantal kinderen)|131 (188)|127 (176)|118 (90)", "Meldingen|223 (25)|94 (95)|60 (20)"}).read();
    CHECK(layout(r).rows[0].bracket == Role::other);
    CHECK(layout(r).rows[1].bracket != Role::other);
  }
  SUBCASE("what brackets are") {
    const Report r = DocumentMaker().grid({"X|2019|2020", "A <sup>1</sup>|20 (5)|30 (6)"})
                         .note("1", "Het getal tussen haakjes komt daar bovenop: tussen haakjes staan Nidos-kinderen, die niet zijn meegeteld.").read();
    CHECK(layout(r).rows[0].bracket == Role::term);
    CHECK(cell(r, 0, 0).range == Range(25));
  }
}

TEST_CASE("\"rounded\" alone rounds to what all numbers of the row have in common") {
  const Report tens = DocumentMaker().grid({"X|2019|2020", "A|110|320 + 40 (3) <sup>1</sup>"}).note("1", "Er zijn afgerond 320 en 40 verdwenen.").read();
  CHECK(cell(tens, 0, 1).range == Range(350, 368));
  CHECK(cell(tens, 0, 0).range == Range(110));
  const Report units = DocumentMaker().grid({"X|2019|2020", "A|111|327 <sup>1</sup>"}).note("1", "Dit is afgerond.").read();
  CHECK(cell(units, 0, 1).range == Range(327));
  CHECK(count_remarks(units, remark::note_unclear) == 1);
}

TEST_CASE("a spec goes before what is read, and refuses what fits nowhere") {
  Spec spec;
  spec.registers.emplace_back("COA").rounding = Rounding(10);
  spec.rows.push_back({"verdwijn", "COA", Role::term, true});
  DocumentMaker maker;
  const Report r = maker.grid({"X|2019|2020", "Verdwijningen (buitenland)|20 (10)|30 (20)"}).read("nl", spec);
  CHECK(layout(r).rows[0].source == "COA");
  CHECK(layout(r).rows[0].bracket == Role::term);
  CHECK(layout(r).rows[0].distinct == true);
  CHECK(cell(r, 0, 0).range == Range(20, 38));
  spec.rows[0].match = "nergens";
  DocumentMaker again;
  CHECK_THROWS_WITH_AS(again.grid({"X|2019|2020", "Meldingen|20|30"}).read("nl", spec),
                       "the spec: no row matches 'nergens'; use a part of a label, for example of: Meldingen", InputError);
  DocumentMaker unknown;
  CHECK_THROWS_AS((void)unknown.grid({"X|2019|2020"}).read("fr"), NameError);
}

TEST_CASE("oddities are remarked with their place") {
  const Report r = DocumentMaker().grid({"X|2019|2020", "A|12O|20|99", "A|1|2", "B|3"}).read();
  const Remark* unreadable = test::find_remark(r, remark::unreadable_cell);
  REQUIRE(unreadable);
  CHECK(unreadable->place == Place{2, 2});
  CHECK(unreadable->phrase == "remark_unreadable_cell");
  CHECK(unreadable->values.at(0) == RemarkList::Values::value_type{"text", "12O"});
  CHECK(count_remarks(r, remark::too_many_cells) == 1);
  CHECK(count_remarks(r, remark::too_few_cells) == 1);
  CHECK(count_remarks(r, remark::same_label) == 1);
  CHECK(layout(r).rows.size() == 3);
  CHECK(layout(r).columns.size() == 2);
  const Report none = DocumentMaker().paragraph("Alleen tekst, en dat is het.").read();
  CHECK(count_remarks(none, remark::no_table) == 1);
}

TEST_CASE("a head that leaves out the cell above the labels") {
  const Report r = DocumentMaker().grid({"2019|2020", "A|1|2", "B|3|4"}).read();
  REQUIRE(layout(r).columns.size() == 2);
  CHECK(layout(r).columns[0].period == Period(2019));
  CHECK(cell(r, 1, 1).range == Range(4));
}

TEST_CASE("a thousand faults of one kind are a hundred remarks and a count") {
  RemarkList list;
  for (int i = 0; i < 1000; ++i) list.add(remark::unreadable_cell, "x", {}, {1, 1});
  const auto remarks = list.take();
  REQUIRE(remarks.size() == 101);
  CHECK(remarks.back().phrase == "remark_more");
  CHECK(remarks.back().values == RemarkList::Values{{"count", "900"}});
}

TEST_CASE("a table of contents is no table") {
  const Report r = DocumentMaker().heading("Inhoud").grid({"1. Uitbuiting|1", "1.1 Cijfers|4", "Overig|7"}).grid({"X|2019|2020", "A|1|2"}).read();
  REQUIRE(r.tables.size() == 1);
  CHECK(layout(r).rows[0].label == "A");
}

TEST_CASE("years in the rows are the rows' periods") {
  const Report r = DocumentMaker().grid({"Jaar|Meldingen|Zaken", "2018|10|20", "2019/20|11|21"}).read();
  CHECK(layout(r).rows[0].period == Period(2018));
  CHECK(layout(r).rows[1].period == Period(2019, 2020));
  CHECK(r.year == 2020);
}

TEST_CASE("a number printed in thousands is rounded to its printed unit") {
  for (const char* label : {"Bezoekers (x 1.000)", "Bezoekers (x 1 000)", "Bezoekers, in duizenden"}) {
    const std::string row = std::string(label) + "|812|6,4";
    const Report r = DocumentMaker().grid(std::vector<std::string_view>{"X|2019|2020", row, "Meldingen|20|30"})
                         .paragraph("Alle cijfers zijn afgerond op honderdtallen.").read();
    CHECK(cell(r, 0, 0).range == Range::between(Rational(1623, 2), Rational(1625, 2), false, true));
    CHECK(cell(r, 0, 1).range == Range::between(Rational(635, 100), Rational(645, 100), false, true));
    CHECK(cell(r, 1, 0).range == Range(20));
  }
  const Report rate = DocumentMaker().grid({"X|2019|2020", "Zaken per x 1.000 inwoners|8|9"}).read();
  CHECK(cell(rate, 0, 0).range == Range(8));
}

TEST_CASE("a legend for a bound says whether zero is among it, wherever it stands") {
  const Report r = DocumentMaker().grid({"X|2019|2020", "A|<5|30"}).heading("Notes").item("Zeros.", "1.")
                       .item("<5 stands for one to four children.", "2.").read("en");
  CHECK(cell(r, 0, 0).range == Range(1, 4));
  const Report other = DocumentMaker().grid({"X|2019|2020", "A|<10|30"}).heading("Notes").item("<5 stands for one to four children.", "2.").read("en");
  CHECK(cell(other, 0, 0).range == Range(0, 9));
}

TEST_CASE("a list under the heading Notes explains marks though only one of them is printed") {
  const Report r = DocumentMaker().heading("Waarheen? (d)").grid({"X|2022|2023", "Thuis|70|75"}).heading("Noten").item("Plaatsingen.", "(a)")
                       .item("Twaalf maanden.", "(b)").item("Meldingen.", "(c)").item("Afgerond op vijftallen.", "(d)").read();
  CHECK(cell(r, 0, 1).range == Range(73, 77));
}

TEST_CASE("heads that begin with letters, and classes that follow each other, are heads") {
  const Report r = DocumentMaker().grid({"Wijk|Kinderen 0-17|kw1", "Centrum|1.240|180", "Haven|1.480|<10"}).read();
  CHECK(layout(r).columns[0].text == "Kinderen 0-17");
  const Report classes = DocumentMaker().grid({"2022-23|Onder 1|1-4|5-9|Alle", "Jongens|61|132|170|363", "Meisjes|58|126|164|348"}).read();
  CHECK(layout(classes).columns.size() == 4);
  CHECK(layout(classes).columns[1].text == "1-4");
}

TEST_CASE("counts beside columns of percentages stay counts") {
  const Report r = DocumentMaker().grid({"Geslacht|Aantal|Stress|Lastig", "Meisjes|2.806|41%|9%", "Jongens|2.547|26%|2%"}).read();
  CHECK(cell(r, 1, 0).range == Range(2547));
  CHECK(cell(r, 1, 1).state == State::share);
}

TEST_CASE("a note that is the legend of a symbol belongs to something") {
  const Report r = DocumentMaker().grid({"Region|2019|2020", "North|[c]|12", "South|14|3"}).note("c", "confidential").read("en");
  CHECK(count_remarks(r, remark::note_without_mark) == 0);
}
