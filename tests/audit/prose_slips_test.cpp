// SPDX-License-Identifier: BSD-3-Clause
// What authors get wrong when they copy, parts of years, and numbers of no row.
#include <doctest/doctest.h>

#include <random>

#include "kinderrechten/audit/word_index.hpp"
#include "prose_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

/// Quarters of two years in columns.
Report quarterly(const std::string& language, const std::vector<std::string>& heads, const std::vector<std::vector<long long>>& numbers) {
  std::vector<ColumnHead> columns;
  for (int y : {2019, 2020})
    for (const auto& head : heads) {
      columns.push_back(year(y));
      columns.back().text = head;
    }
  Report made = report({table({row("Guardianship"), row("Emergency care")}, std::move(columns), counts(numbers))});
  made.language = language;
  made.year = 2020;
  return made;
}

}  // namespace

TEST_CASE("law: a number of another year of the row is refuted with the year it is of, and the row's own never") {
  std::mt19937 random(1618);
  for (int round = 0; round < rounds(200); ++round) {
    std::vector<long long> numbers;
    while (numbers.size() < 5)
      if (const auto n = 2101 + static_cast<long long>(random() % 5000); std::find(numbers.begin(), numbers.end(), n) == numbers.end()) numbers.push_back(n);
    const Report made = yearly("en", {"Care orders", "Adoptions"}, {numbers, {11, 12, 13, 14, 15}});
    const std::size_t meant = random() % 5, printed = random() % 5;
    const std::string year = std::to_string(2016 + meant), number = std::to_string(numbers[printed]);
    for (const std::string form : {"In {y} there were {n} care orders.", "Care orders came to {n} in {y}.", "The number of care orders stood at {n} in {y}."}) {
      const auto found = said(made, filled(form, {{"y", year}, {"n", number}}));
      CHECK_MESSAGE(refutes(found) == (meant != printed), filled(form, {{"y", year}, {"n", number}}));
      CHECK(has(found, Verdict::confirmed) == (meant == printed));
    }
  }
  const Report made = yearly("en", {"Care orders", "Adoptions"}, {{500, 460, 430, 411, 402}, {11, 12, 13, 14, 15}});
  CHECK_FALSE(refutes(said(made, "In 2020 there were fewer care orders than the 411 of the year before.")));
  CHECK_FALSE(refutes(said(made, "Care orders fell in 2020 from 411 to 402.")));
  CHECK_FALSE(refutes(said(made, "In 2020 care orders were no longer at 411.")));
  CHECK(refutes(said(made, "Care orders fell from 460 in 2016 to 402 in 2020.")));
}

TEST_CASE("law: a difference that went the other way is refuted where it is just as large") {
  std::mt19937 random(577);
  for (int round = 0; round < rounds(200); ++round) {
    const long long before = 3100 + static_cast<long long>(random() % 5000), step = 101 + static_cast<long long>(random() % 900);
    if (step % 10 == 0) continue;
    const bool up = random() % 2 == 0, says_up = random() % 2 == 0;
    const Report made = yearly("en", {"Exclusions", "Removals"}, {{before - 7, before, up ? before + step : before - step}, {11, 12, 13}});
    const auto found = said(made, "In 2020 there were " + std::to_string(up ? before + step : before - step) + " exclusions. That is " + std::to_string(step) + (says_up ? " more than in 2019." : " fewer than in 2019."));
    CHECK(refutes(found) == (up != says_up));
  }
}

TEST_CASE("percentage points are no change of a number") {
  const Report made = yearly("nl", {"Limburg", "Antwerpen"}, {{900, 921, 1008}, {1500, 1600, 1700}});
  CHECK(has(said(made, "In Limburg steeg het aantal in 2020 met 9,4 procentpunt."), "KR715", Verdict::refuted));
  CHECK_FALSE(refutes(said(made, "In Limburg steeg het aantal in 2020 met 9,4 procent.")));
  CHECK_FALSE(refutes(said(made, "In Limburg steeg het aandeel in 2020 met 9,4 procentpunt.")));
}

TEST_CASE("law: a number of a quarter is that of the quarter that the sentence names") {
  std::mt19937 random(1414);
  const std::vector<std::vector<std::string>> heads = {{"I", "II", "III", "IV"}, {"Q1", "Q2", "Q3", "Q4"}, {"1st quarter", "2nd quarter", "3rd quarter", "4th quarter"}};
  const std::vector<std::string> names = {"first", "second", "third", "fourth"};
  for (int round = 0; round < rounds(100); ++round) {
    std::vector<long long> numbers;
    while (numbers.size() < 8)
      if (const auto n = 2101 + static_cast<long long>(random() % 5000); std::find(numbers.begin(), numbers.end(), n) == numbers.end()) numbers.push_back(n);
    const Report made = quarterly("en", heads[random() % heads.size()], {numbers, {1, 2, 3, 4, 5, 6, 7, 8}});
    const std::size_t meant = random() % 8, printed = random() % 8;
    const auto found = said(made, "In the " + names[meant % 4] + " quarter of " + std::to_string(2019 + meant / 4) + " there were " + std::to_string(numbers[printed]) + " children under guardianship.");
    CHECK_MESSAGE(refutes(found) == (meant != printed), meant << " " << printed << " " << numbers[printed]);
    CHECK(has(found, Verdict::confirmed) == (meant == printed));
  }
  const Report made = quarterly("en", heads[1], {{101, 202, 303, 404, 505, 606, 707, 808}, {1, 2, 3, 4, 5, 6, 7, 8}});
  CHECK_FALSE(refutes(said(made, "In 2020 there were 303 children under guardianship.")));
  CHECK_FALSE(refutes(said(made, "Guardianship fell in 2020 to 505.")));
}

TEST_CASE("totals that several tables print, sums over quarters and over all rows") {
  Report made = quarterly("en", {"Q1", "Q2", "Q3", "Q4"}, {{1001, 1102, 1203, 1304, 1405, 1506, 1607, 1708}, {11, 12, 13, 14, 15, 16, 17, 18}});
  CHECK(has(said(made, "In 2020 the courts gave 6,226 children guardianship."), Verdict::confirmed));
  CHECK_FALSE(has(said(made, "In 2020 the courts gave 6,227 children guardianship."), Verdict::confirmed));
  const Report places = yearly("en", five_places, {{1101, 1201}, {2102, 2202}, {3103, 3203}, {4104, 4204}, {5105, 5205}});
  CHECK(has(said(places, "The five places together counted 16,015 children in 2020."), Verdict::confirmed));
  CHECK_FALSE(has(said(places, "The five places together counted 16,016 children in 2020."), Verdict::confirmed));
}

TEST_CASE("runs that a comparative tells, ranks of every year, and what a verb in two pieces adds") {
  const Report made = yearly("nl", {"Somalië", "Eritrea", "Syrië"}, {{110, 120, 130, 140}, {204, 203, 202, 201}, {350, 340, 360, 455}});
  CHECK(has(said(made, "Uit Somalië kwamen ieder jaar meer kinderen."), "KR706", Verdict::confirmed));
  CHECK(has(said(made, "Uit Eritrea kwamen ieder jaar meer kinderen."), "KR706", Verdict::refuted));
  CHECK_FALSE(refutes(said(made, "Uit Syrië kwamen ieder jaar meer kinderen dan uit Eritrea.")));
  CHECK(has(said(made, "Syrië telt in elk van de vier jaren de meeste kinderen."), "KR712", Verdict::confirmed));
  CHECK_FALSE(has(said(made, "Eritrea telt in elk van de vier jaren de meeste kinderen."), "KR712", Verdict::confirmed));
  CHECK(has(said(made, "In Syrië kwamen er in 2020 95 kinderen bij."), Verdict::confirmed));
  CHECK_FALSE(has(said(made, "In Syrië kwamen er in 2020 96 kinderen bij."), Verdict::confirmed));
}

TEST_CASE("what stands for something else is not refuted: gaps, later changes, rows that share a word, what is left over") {
  const Report made = yearly("en", {"Highest quintile", "Child benefit", "Double child benefit", "Other placements"}, {{26, 24, 22}, {3384, 3371, 3389}, {381, 415, 452}, {81, 82, 83}});
  CHECK_FALSE(refutes(said(made, "The gap with the highest quintile is widening: from 101 children in 2018 to 113 in 2020.")));
  CHECK_FALSE(refutes(said(made, "Double child benefit grew every year, from 381 in 2018 to 452 in 2020.")));
  CHECK_FALSE(refutes(said(made, "Placement with kin made up 13 per cent of all.")));
  const Report schools = yearly("en", {"Primary", "Special"}, {{2801, 2500, 1497, 1990}, {428, 350, 200, 112}});
  CHECK_FALSE(refutes(said(schools, "In primary schools the number nearly halved, from 2,801 in 2017 to 1,497 in 2019, and then went up again by a third.")));
}

TEST_CASE("words that end in different digits are different words") {
  CHECK_FALSE(same_word("district1", "district2"));
  CHECK_FALSE(same_word("district1", "district12"));
  CHECK(same_word("district12", "district12"));
  const Report made = yearly("en", {"District1", "District2", "District3"}, {{411, 422}, {511, 522}, {611, 622}});
  CHECK(has(said(made, "In 2020 District2 had 522 children."), Verdict::confirmed));
  CHECK(refutes(said(made, "In 2020 District2 had 532 children.")));
}

TEST_CASE("single letters tell rows apart") {
  const Report made = yearly("nl", {"Vrijstelling 5 onder a", "Vrijstelling 5 onder b"}, {{6500, 6806, 7190}, {2010, 2102, 2195}});
  CHECK(has(said(made, "In 2020 waren er 2.195 kinderen met een vrijstelling 5 onder b."), Verdict::confirmed));
  CHECK(refutes(said(made, "In 2020 waren er 2.915 kinderen met een vrijstelling 5 onder b.")));
}

TEST_CASE("a column of each year that the sentence names is of the total, or of the row that it names") {
  std::vector<ColumnHead> columns;
  for (int y : {2019, 2020})
    for (const char* head : {"Boys", "Girls", "Total"}) {
      columns.push_back(year(y));
      columns.back().text = head;
      if (std::string(head) == "Total") columns.back().role = ColumnRole::total;
    }
  Report made = report({table({row("North"), row("South"), row("Total", RowRole::total)}, std::move(columns), counts({{302, 201, 503, 352, 251, 603}, {402, 301, 703, 452, 351, 803}, {704, 502, 1206, 804, 602, 1406}}))});
  made.language = "en";
  made.year = 2020;
  for (const char* truth : {"The number of girls was 602 in 2020.", "In 2020 57 per cent were boys.", "The number of girls grew.", "In the North there were more boys than girls.", "In 2020 boys were in the majority.",
                            "There were more boys than girls in 2020.", "In 2020 58 per cent of those in the North were boys."}) {
    CHECK_MESSAGE(has(said(made, truth), Verdict::confirmed), truth);
    CHECK_MESSAGE(!refutes(said(made, truth)), truth);
  }
  CHECK_FALSE(refutes(said(made, "The increase was larger for girls than for boys.")));
  for (const char* slip : {"The number of girls was 502 in 2020.", "In 2020 65 per cent were boys.", "In the North there were more girls than boys.", "In 2020 girls were in the majority.", "There were more girls than boys in 2020."}) {
    CHECK_MESSAGE(refutes(said(made, slip)), slip);
    CHECK_MESSAGE(!has(said(made, slip), Verdict::confirmed), slip);
  }
}

TEST_CASE("law: of two rows, every year") {
  std::mt19937 random(31);
  for (int round = 0; round < rounds(100); ++round) {
    std::vector<std::vector<long long>> numbers(2);
    for (auto& row : numbers)
      while (row.size() < 4) row.push_back(100 + static_cast<long long>(random() % 90) + (&row == &numbers[0] ? 40 : 0));
    bool all = true;
    for (std::size_t k = 0; k < 4; ++k) all &= numbers[0][k] > numbers[1][k];
    const Report made = yearly("nl", {"West-Vlaanderen", "Limburg"}, numbers);
    const auto found = said(made, "West-Vlaanderen telt sinds 2017 elk jaar meer kinderen dan Limburg.");
    CHECK(has(found, Verdict::confirmed) == all);
    CHECK(refutes(found) == !all);
  }
}

TEST_CASE("a telling number of another year ties a sentence that names its row in part") {
  const Report made = yearly("nl", {"waarvan langer dan drie jaar in de bijstand", "8 t/m 11 jaar"}, {{118807, 117935, 115041, 111322}, {6103, 6019, 6008, 5951}});
  CHECK(has(said(made, "In de leeftijd van 8 tot en met 11 jaar telden wij in 2020 6.008 kinderen."), "KR700", Verdict::refuted));
  CHECK_FALSE(refutes(said(made, "In de leeftijd van 8 tot en met 11 jaar telden wij in 2019 6.008 kinderen.")));
  CHECK(refutes(said(made, "In 2020 zaten er 115.041 al langer in de bijstand.")));
  CHECK_FALSE(refutes(said(made, "Tot 2020 zaten er 115.041 al langer in de bijstand.")));
  CHECK_FALSE(refutes(said(made, "In 2020 zaten er minder dan de 115.041 van eerder in de bijstand.")));
}

TEST_CASE("spelled numbers and two words written as one name labels") {
  Report made = yearly("nl", {"Netwerk", "Crisis", "Eenoudergezin met 2 kinderen", "Pleegzorg"}, {{7990, 8150, 8294}, {1688, 1752, 1811}, {515, 414, 313}, {9678, 9902, 10105}});
  CHECK(has(said(made, "In 2020 kregen 1.811 kinderen crisispleegzorg."), Verdict::confirmed));
  CHECK(has(said(made, "De crisispleegzorg nam in 2020 af."), "KR705", Verdict::refuted));
  CHECK(has(said(made, "Het aantal eenoudergezinnen met twee kinderen nam in 2020 af."), "KR705", Verdict::confirmed));
  CHECK(has(said(made, "Het aantal eenoudergezinnen met twee kinderen nam in 2020 toe."), "KR705", Verdict::refuted));
}
