// SPDX-License-Identifier: BSD-3-Clause
// What a sentence takes over from the one before, and what it names by less than a label: that year, the total, a column.
#include <doctest/doctest.h>

#include <random>

#include "prose_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

TEST_CASE("law: the largest step of a row is that of the year it is said of, or of none") {
  std::mt19937 random(271828);
  for (int round = 0; round < rounds(100); ++round) {
    std::vector<long long> numbers{1000 + static_cast<long long>(random() % 100)};
    std::size_t best = 0;
    std::vector<long long> steps;
    for (int y = 0; y < 4; ++y) {
      steps.push_back(20 + static_cast<long long>(random() % 300));
      numbers.push_back(numbers.back() + steps.back());
      if (steps.back() > steps[best]) best = static_cast<std::size_t>(y);
    }
    const Report made = yearly("en", {"Fostered", "Adoptions"}, {numbers, {11, 12, 13, 14, 15}});
    for (std::size_t y = 0; y < 4; ++y) {
      const std::string text = "The number of fostered children went up every year. The steepest rise in a single year came in " + std::to_string(2017 + y) + ".";
      if (y == best) CHECK_FALSE_MESSAGE(refutes(said(made, text)), text);
      const bool far_behind = 2 * steps[y] < steps[best];  // in per cent too
      if (far_behind) CHECK_MESSAGE(refutes(said(made, text)), text);
    }
  }
}

TEST_CASE("that year is the one the sentence before named") {
  const Report made = yearly("en", {"Eligible", "Rolls"}, {{11802, 12403, 14178, 17705, 18986}, {84300, 84950, 85410, 85120, 84760}});
  CHECK(refutes(said(made, "Rolls peaked in 2018. In that year 12,403 pupils were eligible.")));
  CHECK_FALSE(refutes(said(made, "Rolls peaked in 2018. In that year 14,178 pupils were eligible.")));
  CHECK_FALSE(refutes(said(made, "Rolls grew from 2016 to 2018. In that year 12,403 pupils were eligible.")));  // which of the two?
}

TEST_CASE("a run that stands behind a contrast is of something else, one that another follows came before it") {
  const Report made = yearly("en", {"Boys", "Exclusions"}, {{1610, 1702, 1650, 1790, 1835}, {191, 149, 96, 149, 191}});
  CHECK_FALSE(refutes(said(made, "Boys are ahead every year, but their lead shrank from 100 in 2016 to 28 in 2020.")));
  CHECK_FALSE(refutes(said(made, "Exclusions fell two years running and then rose two years running.")));
  CHECK_FALSE(refutes(said(made, "Exclusions first fell two years running and then went up twice.")));
  const Report pupils = yearly("nl", {"Speciaal basisonderwijs", "Regulier onderwijs"}, {{4210, 4155, 4020, 3905, 3980}, {1105, 1090, 1020, 1045, 1121}});
  CHECK_FALSE(refutes(said(pupils, "In het speciaal basisonderwijs volgde die groei op drie dalingen op rij.")));
}

TEST_CASE("an amount of change is of the number before it") {
  const Report made = yearly("en", {"Eligible", "Claiming"}, {{11802, 12403, 14178, 17705, 18986}, {9560, 10170, 11484, 14695, 16138}});
  CHECK_FALSE(refutes(said(made, "In 2020 some 2,848 eligible children went without, 266 fewer than a year before.")));
  CHECK_FALSE(refutes(said(made, "At least 118 eligible children turned 18 while they waited, 44 more than in 2019.")));
}

TEST_CASE("a total is named by the word, whatever its label is") {
  Report made = yearly("en", {"0 to 4", "5 to 9", "All under 18"}, {{400, 500, 450, 300, 420}, {600, 610, 605, 500, 560}, {1000, 1110, 1055, 800, 980}});
  made.tables[0].layout->rows[2].role = RowRole::total;
  CHECK(refutes(said(made, "The latest total is the highest since the series began in 2016.")));
  CHECK_FALSE(refutes(said(made, "The total was lower in 2020 than in 2016.")));
}

TEST_CASE("law: a number of a column that nothing names is not that of the row") {
  std::mt19937 random(161803);
  for (int round = 0; round < rounds(100); ++round) {
    const long long boys = 2200 + static_cast<long long>(random() % 900), girls = 1000 + static_cast<long long>(random() % 900);
    Report made = report({table({row("Western"), row("Northern"), row("Capital")}, {column("Boys"), column("Girls"), column("Total", ColumnRole::total)}, counts({{boys, girls, boys + girls}, {3111, 3222, 6333}, {411, 422, 833}}))});
    made.language = "en";
    const std::string b = std::to_string(boys), all = std::to_string(boys + girls);
    CHECK(refutes(said(made, "Western came second with " + b + " admissions.")));
    CHECK_FALSE(refutes(said(made, "Western came second with " + all + " admissions.")));
    CHECK_FALSE(refutes(said(made, "Western came second with " + b + " boys admitted.")));
    CHECK(refutes(said(made, "More boys than girls are admitted. Northern came first with 6333 admissions. Western came second with " + b + " admissions.")));
    CHECK_FALSE(refutes(said(made, "More boys than girls are admitted. Western came second with " + b + " admissions.")));
    const std::string g = std::to_string(girls);
    CHECK(refutes(said(made, "In Western " + g + " boys and " + b + " girls were admitted.")));
    CHECK_FALSE(refutes(said(made, "In Western " + b + " boys and " + g + " girls were admitted.")));
  }
}

TEST_CASE("the number of the row beside it is not that of a row that is named") {
  const Report made = yearly("nl", {"Politie en justitie", "Overig", "Jeugdhulp"}, {{61, 44, 58, 66, 72}, {73, 81, 69, 75, 80}, {312, 298, 345, 402, 451}});
  CHECK(refutes(said(made, "Over politie en justitie kwamen in 2020 80 zaken binnen.")));
  CHECK_FALSE(refutes(said(made, "Over politie en justitie kwamen in 2020 72 zaken binnen.")));
  CHECK_FALSE(refutes(said(made, "Samen met politie en justitie kwamen in 2020 80 zaken binnen.")));
}

TEST_CASE("a row that comes after another is at the next place") {
  Report made = report({table({row("Noord"), row("Centrum"), row("Havenkwartier"), row("Buitengebied")}, {column("Elfjarigen"), column("Zonder diploma")}, counts({{520, 79}, {388, 57}, {305, 65}, {460, 30}}))});
  made.language = "nl";
  CHECK(refutes(said(made, "Het Buitengebied is, na het Havenkwartier, de wijk met de minste elfjarigen.")));
  CHECK_FALSE(refutes(said(made, "Het Buitengebied staat op de tweede plaats, na Noord, wat elfjarigen betreft.")));
  CHECK_FALSE(refutes(said(made, "Het Centrum is, na het Havenkwartier, de wijk met de minste elfjarigen.")));
}

TEST_CASE("the head of a label stands for its row, whatever a table without years calls by it") {
  Report made = yearly("nl", {"Leerlingen met een lange rit", "Klachten van ouders"}, {{2310, 2480, 1960, 2640, 3310}, {412, 455, 298, 610, 982}});
  made.tables.push_back(table({row("Noord"), row("Oost"), row("Totaal", RowRole::total)}, {column("Leerlingen"), column("Klachten")}, counts({{4120, 120}, {5208, 862}, {9328, 982}})));
  CHECK(refutes(said(made, "In 2018 liep het aantal klachten op.")));
  CHECK_FALSE(refutes(said(made, "In 2018 liep het aantal klachten terug.")));
}

TEST_CASE("a factor between two years that it names is of those") {
  const Report made = yearly("en", {"Humanitarian leave", "Asylum"}, {{204, 190, 171, 143, 98}, {310, 320, 330, 340, 350}});
  CHECK(refutes(said(made, "Humanitarian leave more than halved between 2018 and 2020.")));
  CHECK_FALSE(refutes(said(made, "Humanitarian leave more than halved between 2016 and 2020.")));
  CHECK_FALSE(refutes(said(made, "Humanitarian leave more than halved.")));  // since when is not said
}

TEST_CASE("a year that is left out of a ranking is neither ranked nor ahead") {
  const Report made = yearly("en", {"Applications", "Decisions"}, {{9100, 13144, 12000, 18188, 13379}, {31, 12, 13, 14, 15}});
  CHECK(refutes(said(made, "Applications fell to 13,379 in 2020. Even so, applications remain higher than in any other year apart from 2017.")));
  CHECK_FALSE(refutes(said(made, "Applications fell to 13,379 in 2020. Even so, applications remain higher than in any other year apart from 2019.")));
}

TEST_CASE("all rows together are their sum, not each of them") {
  const Report made = yearly("en", {"Telephone", "Chat", "All contacts"}, {{41200, 43900, 55100, 52600, 50400}, {18700, 22400, 42300, 45800, 51900}, {59900, 66300, 97400, 98400, 102300}});
  CHECK_FALSE(refutes(said(made, "All channels together handled 102,300 contacts in 2020, 3,900 more than the year before.")));
}

TEST_CASE("a sum that another column of the rows adds up to is not refuted, nor is a distance a level") {
  ColumnHead dated = year(2021);
  dated.text = "Total 2021";
  Report made = report({table({row("Hospitality"), row("Retail"), row("Farming")}, {column("Boys"), column("Girls"), column("Total", ColumnRole::total), dated}, counts({{96, 182, 278, 231}, {74, 120, 194, 205}, {88, 61, 149, 118}}))});
  made.language = "en";
  CHECK_FALSE(refutes(said(made, "Hospitality and retail together account for 472 children.")));
  CHECK_FALSE(refutes(said(made, "Girls are ahead in every sector, though by no more than 86.")));
}
