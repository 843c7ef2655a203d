// SPDX-License-Identifier: BSD-3-Clause
// What stands beside a number that one row alone prints is of that row, whatever else the sentence names; what stands
// in another clause, in brackets behind something else, or tells of an earlier time is not.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "prose_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

/// Two rows of four years, no number printed twice.
std::vector<std::vector<long long>> distinct_numbers(std::mt19937& random) {
  std::uniform_int_distribution<int> number(1001, 1979);
  std::vector<long long> all;
  while (all.size() < 8)
    if (const int n = number(random); n % 10 && std::find(all.begin(), all.end(), n) == all.end()) all.push_back(n);
  return {{all[0], all[1], all[2], all[3]}, {all[4], all[5], all[6], all[7]}};
}

/// The percentage, rounded half up, by which the number went up or down.
int change_in_per_cent(long long from, long long to) {
  const long long apart = from < to ? to - from : from - to;
  return static_cast<int>((200 * apart + from) / (2 * from));
}

/// As the language prints thousands.
std::string printed(const std::string& language, long long n) {
  std::string text = std::to_string(n);
  return text.insert(text.size() - 3, language == "nl" ? "." : ",");
}

std::vector<std::string> labels(const std::string& language) {
  return language == "nl" ? std::vector<std::string>{"Meldingen van mishandeling", "Uithuisplaatsingen"} : std::vector<std::string>{"Reports of abuse", "Removals"};
}

/// Kinds of harm by region, without years.
Report regions(const std::string& language) {
  const bool dutch = language == "nl";
  Report made = report({table({row(dutch ? "Hele land" : "Whole country", RowRole::total), row("Noord"), row("Zuid")},
                              {column(dutch ? "Totaal" : "Total", ColumnRole::total), column(dutch ? "Mishandeling" : "Abuse"), column(dutch ? "Verwaarlozing" : "Neglect")},
                              counts({{1611, 951, 660}, {1009, 577, 432}, {602, 374, 228}}))});
  made.language = language;
  return made;
}

}  // namespace

TEST_CASE("law: a percentage beside a number is how much the number changed since the year that stands there") {
  std::mt19937 random(91);
  std::size_t wrong = 0, refuted = 0, good = 0, confirmed = 0;
  for (int round = 0; round < rounds(100); ++round)
    for (const std::string language : {"nl", "en"}) {
      const auto numbers = distinct_numbers(random);
      const Report report = yearly(language, labels(language), numbers);
      const auto& row = numbers[static_cast<std::size_t>(round % 2)];
      const bool up = row[2] < row[3];
      const int truth = change_in_per_cent(row[2], row[3]);
      for (const int stated : {truth, truth + 5}) {
        const std::string verb = language == "nl" ? (up ? "een stijging van " : "een daling van ") : (up ? "up " : "down ");
        const std::string sentence = language == "nl" ? "In het Friese Bolsward waren het er " + printed(language, row[3]) + ", " + verb + std::to_string(stated) + "% ten opzichte van 2019."
                                                       : "Children known to a Trust numbered " + printed(language, row[3]) + ", " + verb + std::to_string(stated) + "% on 2019.";
        CAPTURE(sentence);
        const auto findings = said(report, sentence);
        if (stated == truth) {
          CHECK_FALSE(refutes(findings));
          ++good, confirmed += has(findings, "KR702", Verdict::confirmed);
        } else {
          CHECK_FALSE(has(findings, "KR702", Verdict::confirmed));
          ++wrong, refuted += has(findings, "KR702", Verdict::refuted);
        }
      }
    }
  CHECK(refuted * 10 >= wrong * 9);
  CHECK(confirmed == good);
}

TEST_CASE("a factor that ends in a number of the row") {
  const std::vector<std::vector<long long>> numbers{{866, 571, 366, 1204}, {2100, 2200, 2300, 2400}};
  const Report english = yearly("en", {"Fixed-term exclusions", "Warnings"}, numbers), dutch = yearly("nl", {"Schorsingen", "Waarschuwingen"}, numbers);
  CHECK(has(said(english, "The number of longer suspensions more than tripled in a single year, to 1,204."), "KR703", Verdict::confirmed));
  CHECK(has(said(english, "The number of longer suspensions more than quadrupled in a single year, to 1,204."), "KR703", Verdict::refuted));
  CHECK(has(said(dutch, "Dat meer dan verviervoudigde in één jaar tijd, tot 1.204."), "KR703", Verdict::refuted));
  // a pair of numbers of another clause is of something else
  CHECK_FALSE(refutes(said(english, "Refusals have more than doubled since 2017, while warnings grew from 2,100 to 2,400.")));
}

TEST_CASE("a share beside a number that one row alone prints") {
  for (const std::string language : {"nl", "en"}) {
    const auto report = regions(language);
    const auto both = [&](const char* nl, const char* en) { return said(report, language == "nl" ? nl : en); };
    CHECK(has(both("Nog eens 660 kinderen, oftewel 43,0%, kregen te maken met verwaarlozing.", "A further 660 children, or 43.0%, were known because of neglect."), "KR704", Verdict::refuted));
    CHECK(has(both("Nog eens 660 kinderen, oftewel 41,0%, kregen te maken met verwaarlozing.", "A further 660 children, or 41.0%, were known because of neglect."), "KR704", Verdict::confirmed));
    // of a whole that the report prints elsewhere, of one that it names, or of another part of the sentence
    CHECK_FALSE(refutes(both("In het noorden waren het er 432, oftewel 65,5%, door verwaarlozing.", "The North had 432, or 65.5%, because of neglect.")));
    CHECK_FALSE(refutes(both("Nog eens 660 kinderen, oftewel 3,1% van alle kinderen in de provincie, werden verwaarloosd.", "A further 660 children, or 3.1% of all children in the county, suffered neglect.")));
    CHECK_FALSE(refutes(both("De grote meerderheid (86,3%) bleef thuis, en 660 kinderen werden verwaarloosd.", "The great majority (86.3%) stayed at home, and 660 suffered neglect.")));
  }
}

TEST_CASE("law: a share of the whole that is named behind it") {
  std::size_t wrong = 0, refuted = 0;
  for (int part = 100; part <= 900; part += 50)
    for (int told = 5; told < 100; told += 6) {
      std::vector<RowHead> rows{row("All children looked after", RowRole::total), row("Male"), row("Female")};
      Report made = report({table(std::move(rows), {year(2019), year(2020)}, counts({{1000, 1001}, {part, part}, {1000 - part, 1001 - part}}))});
      made.language = "en";
      made.year = 2020;
      const std::string text = "In 2020 males made up " + std::to_string(told) + "% of all children looked after.";
      CAPTURE(text);
      const auto findings = said(made, text);
      const bool truth = (200 * part + 1001) / 2002 == told;  // rounded half up
      const bool near = 10 * std::abs(100 * part - 1001 * told) <= 10010;
      if (truth) CHECK(has(findings, "KR704", Verdict::confirmed));
      if (near) CHECK(!refutes(findings));
      const bool rest = 10 * std::abs(100 * (1001 - part) - 1001 * told) <= 10010;  // that of the other row
      if (!near && !rest) wrong += 1, refuted += has(findings, "KR704", Verdict::refuted);
    }
  CHECK(2 * refuted > wrong);
}

TEST_CASE("a direction of an earlier time, and a change in brackets behind something else") {
  const Report english = yearly("en", {"Enquiries", "Discharges"}, {{5210, 5388, 5604, 5599}, {606, 549, 477, 495}});
  CHECK_FALSE(refutes(said(english, "Enquiries, which had risen every year since 2017, fell slightly, from 5,604 to 5,599.")));
  CHECK(has(said(english, "Discharges edged up in 2020 after falling in every preceding year."), "KR705", Verdict::confirmed));
  CHECK(has(said(english, "Discharges edged down in 2020 after rising in every preceding year."), "KR705", Verdict::refuted));
  const Report dutch = yearly("nl", {"Groepsopvang", "Gezinsopvang"}, {{77610, 78000, 79000, 81690}, {16890, 15800, 14100, 12510}});
  CHECK_FALSE(refutes(said(dutch, "De groepsopvang groeide sinds 2017 met ruim 4.000 plaatsen, zodat het totale aanbod nagenoeg stabiel bleef (-0,3%).")));
}

TEST_CASE("a rank is of the row that stands right before it") {
  Report made = report({table({row("Region", RowRole::total), row("Caldermouth"), row("Harrowby"), row("Ravensea"), row("Vale")}, {column("Total", ColumnRole::total), column("Neglect"), column("Abuse")},
                              counts({{1209, 591, 618}, {432, 228, 204}, {297, 141, 156}, {314, 152, 162}, {166, 70, 96}}))});
  made.language = "en";
  CHECK(has(said(made, "Harrowby had the second highest number and Vale, with 166, the lowest."), Verdict::refuted));
  CHECK_FALSE(refutes(said(made, "Ravensea had the second highest number and Vale, with 166, the lowest.")));
}

TEST_CASE("law: a percentage that one cell prints is confirmed with a word of its row, and no other percentage is") {
  std::mt19937 random(97);
  std::uniform_int_distribution<int> number(11, 95);
  for (int round = 0; round < rounds(60); ++round) {
    std::vector<int> all;
    while (all.size() < 3)
      if (const int n = number(random); std::none_of(all.begin(), all.end(), [&](int o) { return o - n <= 1 && n - o <= 1; })) all.push_back(n);
    Report made = report({table({row("Lone parent"), row("Couple"), row("None in work")}, {column("Risk (%)", ColumnRole::share)}, {{percentage(all[0])}, {percentage(all[1])}, {percentage(all[2])}})});
    made.language = "en";
    const auto says = [&](int percent) { return said(made, "Where no adult is in work, the risk climbs to " + std::to_string(percent) + " per cent."); };
    CHECK(has(says(all[2]), Verdict::confirmed));
    for (int other = 5; other < 99; other += 7)
      if (std::find(all.begin(), all.end(), other) == all.end()) CHECK_FALSE(has(says(other), Verdict::confirmed));
  }
}

TEST_CASE("numbers of a row of a table without years, whose column is not named, and large bent numbers of a year") {
  Report made = report({table({row("All placements", RowRole::total), row("Supported lodgings"), row("Special emergency arrangement")}, {column("Before"), column("After")}, counts({{253, 298}, {57, 49}, {19, 31}}))});
  made.language = "en";
  CHECK(has(said(made, "Supported lodgings fell back, from 57 to 49 placements."), Verdict::confirmed));
  CHECK(has(said(made, "Special emergency arrangements were being used for 31 children."), Verdict::confirmed));
  CHECK_FALSE(has(said(made, "Special emergency arrangements were being used for 32 children."), Verdict::confirmed));
  Report years = yearly("nl", {"Totaal", "Telefoon"}, {{312400, 330000, 364200, 379600}, {100200, 90100, 80300, 70400}});
  years.tables[0].layout->rows[0].role = RowRole::total;
  CHECK(has(said(years, "In 2020 hadden zij bijna 380.000 keer contact."), Verdict::confirmed));
  CHECK_FALSE(has(said(years, "In 2020 hadden zij ruim 380.000 keer contact."), Verdict::confirmed));
  CHECK_FALSE(has(said(years, "In 2017 hadden zij bijna 380.000 keer contact."), Verdict::confirmed));
}

TEST_CASE("years counted back from the number that the sentence prints, or from the last of its table") {
  const Report accidents = yearly("en", {"Killed or seriously injured"}, {{309, 228, 152, 169, 178}});
  CHECK(has(said(accidents, "With schools shut for much of it, 152 children were killed or seriously injured, 33.3% fewer than in the preceding year."), "KR702", Verdict::confirmed));
  CHECK(has(said(accidents, "With schools shut for much of it, 152 children were killed or seriously injured, 23.3% fewer than in the preceding year."), "KR702", Verdict::refuted));
  CHECK_FALSE(refutes(said(accidents, "This was 9 more than in the previous year and is under the peak of 309 recorded in 2016.")));
}

TEST_CASE("half a label beside a word of another, a kind named before, who says so, and a whole that is described") {
  const Report carers = yearly("en", {"Kin carers", "Reports of abuse"}, {{1500, 1600, 1750, 1815}, {588, 600, 610, 934}});
  CHECK_FALSE(refutes(said(carers, "Kin carers increased by around 300 over the years, and non-kin carers fell by approximately 515.")));
  CHECK_FALSE(refutes(said(carers, "In 2020, when the total rose, this type of carers went down.")));
  CHECK(has(said(carers, "Reports of abuse have more than doubled in a single year, said Executive Director Tremblay."), "KR703", Verdict::refuted));
  Report towns = report({table({row("Total", RowRole::total), row("Alphen"), row("Boskoop"), row("Gouda")}, {column("Total", ColumnRole::total), column("Boys")}, counts({{800, 410}, {465, 240}, {140, 70}, {195, 100}}))});
  towns.language = "en";
  CHECK_FALSE(refutes(said(towns, "Boskoop and Gouda together have 335, over two thirds of what the largest town has.")));
  CHECK(has(said(towns, "Together Boskoop and Gouda account for two thirds of the total."), "KR704", Verdict::refuted));
  CHECK(has(said(towns, "Together Boskoop and Gouda account for over 40% of the total."), "KR704", Verdict::confirmed));
}

TEST_CASE("labels that are initials, and words that names share") {
  const Report states = yearly("en", {"NSW", "QLD"}, {{15862, 15223, 14471}, {10527, 10902, 11384}});
  CHECK(has(said(states, "New South Wales saw 1,391 fewer than in 2018."), "KR709", Verdict::confirmed));
  CHECK(has(said(states, "New South Wales saw 752 fewer than in 2018."), "KR709", Verdict::refuted));
  const Report towns = yearly("en", {"Glasgow City", "Aberdeen City", "Dundee City", "City of Edinburgh"}, {{1085, 1400}, {215, 190}, {165, 185}, {1205, 1390}});
  CHECK(has(said(towns, "Glasgow had 1,400 families in 2020."), Verdict::confirmed));
  CHECK(has(said(towns, "Dundee had 195 children in 2020."), Verdict::refuted));
}
