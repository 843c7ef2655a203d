// SPDX-License-Identifier: BSD-3-Clause
// What heads, titles and brackets say that numbers are: counts, percentages, lengths of time, thousands.
#include <doctest/doctest.h>

#include <string>

#include "document_maker.hpp"

using namespace kinderrechten;
using kinderrechten::test::DocumentMaker;

namespace {
const ColumnHead& head(const Report& r, std::size_t k) { return r.tables.at(0).layout->columns.at(k); }
Figure cell(const Report& r, std::size_t row, std::size_t column) {
  return r.tables.at(0).figure(r.tables.at(0).at(row, column));
}
}  // namespace

TEST_CASE("law: a head of a unit of time, or a word for it, counts nothing; classes of time do") {
  for (const std::string text : {"Weeks", "weeks 2021", "Days", "Waiting time", "Waiting time (days)", "Length of stay", "Wait (weeks)", "Time in care (months)"}) {
    CAPTURE(text);
    const Report r = DocumentMaker().grid({"Group|Children|" + text, "A|12|30", "B|15|41"}).read("en");
    CHECK(cell(r, 0, 1).range == Range(Domain::rationals, End{Rational(59, 2)}, End{Rational(61, 2), true}));
    CHECK(cell(r, 0, 0).range == Range(12));
  }
  for (const std::string text : {"weken 2021", "Wachttijd", "Wachttijd (in weken)", "Verblijfsduur", "dagen", "Duur in maanden"}) {
    CAPTURE(text);
    const Report r = DocumentMaker().grid({"Groep|Kinderen|" + text, "A|12|30", "B|15|41"}).read("nl");
    CHECK(cell(r, 0, 1).range->domain() == Domain::rationals);
  }
  for (const std::string text : {"12-17 years", "Under 3 months", "Waiting more than 14 weeks", "Children", "Jongens", "0 t/m 3 jaar"}) {
    CAPTURE(text);
    const Report r = DocumentMaker().grid({"Group|Total|" + text, "A|52|30", "B|65|41"}).read("en");
    CHECK(cell(r, 0, 1).range == Range(30));
  }
  const Report classes = DocumentMaker().grid({"Country|Age||Total", "|0-13|14-15|", "Syria|30|41|71", "Iraq|10|21|31"}).read("en");
  CHECK(cell(classes, 0, 0).range == Range(30));
}

TEST_CASE("the unit of a column comes from its spanner too") {
  const Report r = DocumentMaker()
                       .grid({"Area|Thousands||Per cent|", "|2020|2021|2020|2021", "North|180|190|36|36", "South|530|540|33|34", "East|350|340|31|25"})
                       .paragraph("Thousands are rounded to the nearest 10 thousand.")
                       .read("en");
  CHECK(head(r, 1).role == ColumnRole::values);
  CHECK(head(r, 2).role == ColumnRole::share);
  CHECK(head(r, 2).unit == "%");
  CHECK(cell(r, 2, 2).share.has_value());
  CHECK(cell(r, 0, 0).range == Range(Domain::rationals, End{Rational(175)}, End{Rational(185), true}));
}

TEST_CASE("brackets are shares where title, heads or decimals say so") {
  for (const std::string title : {"Exits by reason: number (column percent)", "Exits, n (%)", "Uitstroom, aantal (percentage)"}) {
    CAPTURE(title);
    const Report r = DocumentMaker().heading(title).grid({"Reason|White|Asian", "Return|702 (47)|17 (43)", "All|1503 (100)|40 (100)"}).read("en");
    CHECK(cell(r, 1, 1).parts.at(0).role == Role::share);
    CHECK(cell(r, 1, 1).range == Range(40));
  }
  const Report decimals = DocumentMaker().grid({"Reason|White|Asian", "Return|702 (46.7)|17 (42.5)", "Other|801 (53.3)|23 (57.5)", "All|1503 (100)|40 (100)"}).read("en");
  CHECK(cell(decimals, 2, 1).parts.at(0).role == Role::share);
  const Report parts = DocumentMaker().heading("Meldingen").grid({"Soort|2019|2020", "A|48 (22)|51 (13)", "B|1200 (1.100)|40 (12)"}).read("nl");
  CHECK(cell(parts, 0, 0).parts.at(0).role == Role::part);
}

TEST_CASE("a column headed with a word for everything is the total when it is what the others add up to") {
  const Report r = DocumentMaker().grid({"Authority|All categories|Neglect|Physical|Sexual", "A|432|228|161|43", "B|212|97|88|27", "C|297|c|130|17"}).read("en");
  CHECK(head(r, 0).role == ColumnRole::total);
  const Report other = DocumentMaker().grid({"Authority|All visits|Neglect|Physical|Sexual", "A|932|228|161|43", "B|712|97|88|27", "C|297|130|130|17"}).read("en");
  CHECK(head(other, 0).role == ColumnRole::values);
}

TEST_CASE("columns of one topic that differ in their year are what a difference of that topic compares") {
  const Report r = DocumentMaker()
                       .grid({"Regio|Adviezen 2022|Adviezen 2023|Meldingen 2022|Meldingen 2023|Verschil meldingen|% binnen 5 werkdagen",
                              "Groningen|1.920|2.010|3.310|3.402|+92|62", "Friesland|2.140|2.290|2.905|3.013|+108|71"})
                       .read("nl");
  REQUIRE(r.tables.at(0).layout->columns.size() == 6);
  CHECK(head(r, 4).role == ColumnRole::difference);
  CHECK(head(r, 4).from == 2);
  CHECK(head(r, 4).to == 3);
  CHECK(r.tables.at(0).layout->rows.size() == 2);
}

TEST_CASE("a heading over all columns between rows is none of the head rows") {
  DocumentMaker maker;
  const Report r = maker.grid({"Kenmerk|Aantal|Aandeel (%)", "Naar herkomst||", "Nederland|41|36", "Elders|74|64"}).read("nl");
  CHECK(r.tables.at(0).layout->rows.at(0).role == RowRole::heading);
  CHECK(head(r, 0).text == "Aantal");
}

TEST_CASE("law: percentages are known by the title, the spanner or the heading of a group; counts under it stay counts") {
  const Range rounded(Domain::rationals, End{Rational(57, 2)}, End{Rational(59, 2), true});
  for (const std::string says : {"Table 4. Health (in %)", "Percentage of children who smoke", "Children in care, per cent", "Table 2: Answers (% of children)"}) {
    CAPTURE(says);
    const Report title = DocumentMaker().heading(says).grid({"Answer|Boys|Girls", "Number of children|612|748", "Smokes|29|31", "Drinks|14|2"}).read("en");
    CHECK(cell(title, 1, 0).range == rounded);
    CHECK(cell(title, 0, 0).range == Range(612));
  }
  const Report group = DocumentMaker().grid({"Answer|2021|2022", "Children|612|748", "Experience in the past year (% of children)||", "Smokes|29|31", "Drinks|14|2", "Reports||", "Smoke|29|12"}).read("en");
  CHECK(cell(group, 2, 0).range == rounded);
  CHECK(cell(group, 5, 0).range == Range(29));
  const Report spanner = DocumentMaker().grid({"Area|Examined|Percentage of children||", "|| No decay|Decay|Number", "North|1,204|29|71|55", "South|988|40|60|44"}).read("en");
  CHECK(cell(spanner, 0, 1).range == rounded);
  CHECK(cell(spanner, 0, 0).range == Range(1204));
  CHECK(cell(spanner, 0, 3).range == Range(55));
}

TEST_CASE("a title that also speaks of numbers, of changes or of rounding makes no percentages") {
  for (const std::string says : {"Number and percentage of children", "Percentage change", "Percentages are rounded to whole numbers"}) {
    CAPTURE(says);
    const Report r = DocumentMaker().heading(says).grid({"Answer|Boys|Girls", "Smokes|29|31", "Drinks|14|2"}).read("en");
    CHECK(cell(r, 0, 0).range == Range(29));
  }
}

TEST_CASE("law: rates and indices are rounded, whatever head, label or title says so") {
  const Range rounded(Domain::rationals, End{Rational(171, 2)}, End{Rational(173, 2), true});
  for (const std::string text : {"Rate per 10,000 children", "Index (2019 = 100)", "Per 10.000 kinderen", "Ratio"}) {
    CAPTURE(text);
    CHECK(cell(DocumentMaker().grid({"Area|Children|" + text, "A|12|86", "B|15|75"}).read("en"), 0, 1).range == rounded);
    CHECK(cell(DocumentMaker().grid({"Area|North|South", text + "|86|75", "Children|12|15"}).read("en"), 0, 0).range == rounded);
  }
  CHECK(cell(DocumentMaker().heading("Jeugdhulp per 10.000 kinderen").grid({"Regio|2021|2022", "A|86|75", "Aantal kinderen|12|15"}).read("nl"), 0, 0).range == rounded);
}

TEST_CASE("law: a dash in a column of differences is 0 where there is none, and nothing elsewhere") {
  const Report r = DocumentMaker().grid({"Soort|2021|2022|Verschil", "A|45|45|-", "B|x|33|-", "C|12|10|-2"}).read("nl");
  CHECK(cell(r, 0, 2).range == Range(0));
  CHECK(cell(r, 1, 2).state == State::not_applicable);
  CHECK_FALSE(cell(r, 1, 2).range.has_value());
  CHECK(cell(r, 2, 2).range == Range(-2));
}

TEST_CASE("a whole number among numbers with decimals lost its zeros") {
  const Report r = DocumentMaker().grid({"Soort|2021|2022", "A|4,5|12,1", "B|2|3,4", "C|6,2|8,8"}).read("nl");
  CHECK(cell(r, 1, 0).range->contains(Rational(23, 12)));
  CHECK(cell(r, 1, 0).range->domain() == Domain::rationals);
}

TEST_CASE("a rounding that cannot have printed a number leaves the one that can") {
  const Report r = DocumentMaker().heading("Kinderen, afgerond op tientallen").grid({"Gemeente|2023|2024*", "A|120|130", "B|80|90", "C|40|250"})
                       .note("*", "Voorlopig. Door afronding op duizendtallen kunnen totalen afwijken.").read("nl");
  CHECK(cell(r, 0, 1).range == Range(125, 134));
}
