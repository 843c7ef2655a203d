// SPDX-License-Identifier: BSD-3-Clause
// What stands in one sentence and is not about the same: other years, other rows, other reports.
#include <doctest/doctest.h>

#include <random>

#include "prose_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

TEST_CASE("law: two rows and two numbers that take turns are refuted when each number is the other row's") {
  std::mt19937 random(142857);
  for (int round = 0; round < rounds(100); ++round) {
    const long long a = 100 + static_cast<long long>(random() % 400), b = a + 1 + static_cast<long long>(random() % 90);
    Report made = report({table({row("Retail"), row("Construction"), row("Farming")}, {column("Inspections"), column("Children found")}, counts({{1200, a}, {1300, b}, {1900, 901}}))});
    made.language = "en";
    for (const std::string form : {"Retail produced {x} of them, just ahead of construction with {y}.", "There were {x} children in retail, and {y} in construction.", "In retail there were {x}, in construction {y}."})
      for (const bool crossed : {false, true}) {
        const std::string text = filled(form, {{"x", std::to_string(crossed ? b : a)}, {"y", std::to_string(crossed ? a : b)}});
        CHECK_MESSAGE(refutes(said(made, text)) == crossed, text);
      }
  }
}

TEST_CASE("law: a run of comparisons is held against so many years") {
  std::mt19937 random(857142);
  for (int round = 0; round < rounds(100); ++round) {
    std::vector<Figure> cells;
    std::vector<ColumnHead> columns;
    std::vector<bool> more;
    for (int y = 2016; y <= 2020; ++y) {
      const int boys = 100 + static_cast<int>(random() % 100), girls = boys + (random() % 4 == 0 ? 7 : -7);
      more.push_back(boys > girls);
      cells.push_back(gendered(boys + girls, boys, girls));
      cells.back().parts[0].label = "boys", cells.back().parts[1].label = "girls";
      columns.push_back(year(y));
    }
    RowHead head = row("Guardianships");
    head.part_labels = {"boys", "girls"};
    Report made = report({table({head}, columns, {cells})});
    made.language = "en";
    made.year = 2020;
    const std::size_t length = 2 + random() % 3;
    const bool truth = std::all_of(more.end() - static_cast<std::ptrdiff_t>(length), more.end(), [](bool m) { return m; });
    const std::string ordinal = std::vector<std::string>{"second", "third", "fourth"}[length - 2];
    const auto found = said(made, "In guardianships boys outnumbered girls for the " + ordinal + " year in a row.");
    CHECK(has(found, "KR711", Verdict::confirmed) == truth);
    if (truth) CHECK_FALSE(refutes(found));
  }
}

TEST_CASE("the year of one clause is not that of a number in another") {
  const Report made = yearly("en", {"Unplanned moves", "Adoptions"}, {{1460, 1395, 1420, 1311, 1204}, {11, 12, 13, 14, 15}});
  CHECK_FALSE(refutes(said(made, "Unplanned moves are down by nearly 18 per cent since 2016, despite an upturn of 25 in 2018.")));
  CHECK_FALSE(refutes(said(made, "Unplanned moves were down by 256 since 2016, despite an upturn of 25 in 2018.")));
  const Report arrivals = yearly("en", {"All reports", "Calls"}, {{14810, 17980, 27150, 27500, 29910}, {11, 12, 13, 14, 15}});
  CHECK_FALSE(refutes(said(arrivals, "In 2020 there were 29,910 reports, 2,760 more than in 2018, when all reports had leapt by half to 27,150.")));
}

TEST_CASE("what goes another way behind an amount is not of it") {
  const Report made = yearly("en", {"Self-harm", "Adoptions"}, {{140, 135, 130, 121, 119}, {11, 12, 13, 14, 15}});
  CHECK_FALSE(refutes(said(made, "Self-harm presents a mixed picture: incidents climbed by 9% while the number of children involved slipped from 121 to 119.")));
}

TEST_CASE("law: a sentence that names another report is never refuted") {
  const Report made = yearly("nl", {"Totaal ingediend", "Adopties"}, {{5100, 5230, 5310, 5570, 5920}, {11, 12, 13, 14, 15}});
  const std::string claim = "in 2020 het totaal ingediend daalde met 40 ten opzichte van 2019";
  CHECK(refutes(said(made, "Deze kinderen tellen één keer, zodat " + claim + ".")));
  for (const std::string other : {"ons rapport van vorig jaar", "de vorige editie", "het eerdere rapport"}) {
    CAPTURE(other);
    CHECK_FALSE(refutes(said(made, "Anders dan in " + other + " tellen deze kinderen één keer, zodat " + claim + ".")));
  }
}

TEST_CASE("rows of one name in two tables are not told apart by which way they went") {
  Report made = yearly("nl", {"Grooming", "Sextortion"}, {{115, 120, 125, 140, 165}, {50, 60, 70, 95, 180}});
  made.tables.push_back(yearly("nl", {"Grooming", "Deepfake"}, {{800, 790, 760, 706, 688}, {5, 6, 8, 9, 41}}).tables[0]);
  for (const std::string text : {"Het aantal gevallen van grooming steeg in 2020.", "Het aantal gevallen van grooming daalde in 2020.", "Grooming nam in 2020 toe met 25 zaken."}) CHECK_FALSE(refutes(said(made, text)));
  CHECK(refutes(said(made, "Het aantal gevallen van sextortion daalde in 2020.")));
}

TEST_CASE("each amount is held against the year that it is compared with") {
  const Report made = yearly("nl", {"Meldingen", "Adopties"}, {{100, 95, 93, 131, 157}, {11, 12, 13, 14, 15}});
  for (const std::string many : {"26", "36"}) {
    const auto found = said(made, "In 2020 kwamen er 157 meldingen binnen, " + many + " meer dan een jaar eerder en bijna 70% meer dan in 2018.");
    CHECK(refutes(found) == (many == "36"));
  }
}

TEST_CASE("what got smaller every year did not go the way of what stands behind it") {
  const Report made = yearly("nl", {"Bedden", "Bezette bedden"}, {{840, 820, 800, 780, 750}, {600, 610, 620, 630, 640}});
  CHECK_FALSE(refutes(said(made, "Het aantal bedden werd sinds 2017 elk jaar kleiner, van 820 naar 750, terwijl het aantal bezette bedden juist toenam.")));
  CHECK(refutes(said(made, "Het aantal bedden werd sinds 2017 elk jaar groter.")));
}

TEST_CASE("a bound of every year may stand before it") {
  const Report made = yearly("en", {"Islands", "Mainland"}, {{6, 8, 10, 7, 4}, {110, 120, 130, 140, 150}});
  CHECK(refutes(said(made, "The Islands stayed below ten in every year.")));
  CHECK_FALSE(refutes(said(made, "The Islands stayed below twelve in every year.")));
}

TEST_CASE("a run that no row has is refuted whichever is meant") {
  const Report made = yearly("nl", {"Gezinnen aan de beschermingstafel", "waarvan doorgestuurd naar de Raad"}, {{3655, 3871, 4020, 3744, 3590}, {2302, 2361, 2412, 2134, 1939}});
  CHECK(refutes(said(made, "Het aantal doorgestuurde gezinnen is daarmee al vier jaar op rij gedaald.")));
  const Report other = yearly("nl", {"Gezinnen aan de beschermingstafel", "waarvan doorgestuurd naar de Raad", "Klachten"}, {{3655, 3871, 4020, 3744, 3590}, {2302, 2361, 2412, 2134, 1939}, {90, 80, 70, 60, 50}});
  CHECK_FALSE(refutes(said(other, "Het aantal doorgestuurde gezinnen is daarmee al vier jaar op rij gedaald.")));
}

TEST_CASE("numbers from before the table are not held against its years") {
  Report made = yearly("en", {"Pending cases", "Adoptions"}, {{60, 88, 120, 143, 174}, {11, 12, 13, 14, 15}});
  made.paragraphs.push_back({"Pending cases at the end of 2015: 42.", false, {}});
  CHECK_FALSE(refutes(said(made, "Because more came in than went out, the number of pending cases has quadrupled from 42 to 174.")));
}
