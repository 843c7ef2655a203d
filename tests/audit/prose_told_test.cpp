// SPDX-License-Identifier: BSD-3-Clause
// What goes on from a sentence before, and what happened in some years only.
#include <doctest/doctest.h>

#include <cstdlib>
#include <random>
#include <set>

#include "prose_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

/// Boys and girls behind each number, over the years up to 2020.
Report of_boys_and_girls(const std::vector<std::pair<int, int>>& pairs) {
  std::vector<Figure> cells;
  std::vector<ColumnHead> columns;
  for (const auto& [boys, girls] : pairs) {
    cells.push_back(gendered(boys + girls, boys, girls));
    cells.back().parts[0].label = "boys", cells.back().parts[1].label = "girls";
    columns.push_back(year(2021 - static_cast<int>(pairs.size() - columns.size())));
  }
  RowHead head = row("New guardianships");
  head.part_labels = {"boys", "girls"};
  Report made = report({table({head}, columns, {cells})});
  made.language = "en";
  made.year = 2020;
  return made;
}

}  // namespace

TEST_CASE("law: a share that goes on from one that was told is held against the same share of its own year") {
  std::mt19937 random(2718);
  for (int round = 0; round < rounds(200); ++round) {
    std::vector<std::pair<int, int>> pairs;
    for (int y = 0; y < 4; ++y) pairs.emplace_back(300 + static_cast<int>(random() % 500), 50 + static_cast<int>(random() % 250));
    const auto share = [&](std::size_t y) { return (200 * pairs[y].second + pairs[y].first + pairs[y].second) / (2 * (pairs[y].first + pairs[y].second)); };
    const int slip = random() % 2 ? 0 : 4;
    const auto is_stated = [&](std::size_t y) { return std::abs(share(y) - share(1) - slip) <= 1; };  // of another year, perhaps
    if (is_stated(0) || is_stated(2) || is_stated(3)) continue;
    const Report made = of_boys_and_girls(pairs);
    const std::string now = std::to_string(share(3)), then = std::to_string(share(1) + slip);
    for (const std::string form : {"In 2020 girls made up {n}% of the new guardianships, against {t}% in 2018.", "In 2020 girls made up {n}% of the new guardianships. In 2018 girls had still made up {t}%."})
      CHECK_MESSAGE(refutes(said(made, filled(form, {{"n", now}, {"t", then}}))) == (slip != 0), filled(form, {{"n", now}, {"t", then}}));
  }
}

TEST_CASE("law: a step of another year of the row is refuted, and its own never") {
  std::mt19937 random(1729);
  for (int round = 0; round < rounds(200); ++round) {
    std::vector<long long> numbers{9000};
    std::set<long long> steps;
    while (steps.size() < 4)
      if (const long long step = 101 + static_cast<long long>(random() % 800); step % 10 != 0 && steps.insert(step).second) numbers.push_back(numbers.back() - step);
    bool alike = false;  // a sum of steps that is another step
    for (std::size_t i = 0; i < 5; ++i)
      for (std::size_t j = i + 2; j < 5; ++j) alike |= steps.contains(numbers[i] - numbers[j]);
    if (alike) continue;
    const Report made = yearly("en", {"Care orders", "Adoptions"}, {numbers, {11, 12, 13, 14, 15}});
    const std::size_t meant = 1 + random() % 4, printed = 1 + random() % 4;
    const std::string text = "In " + std::to_string(2016 + meant) + " there were " + std::to_string(numbers[printed - 1] - numbers[printed]) + " fewer care orders than the year before.";
    CHECK_MESSAGE(refutes(said(made, text)) == (meant != printed), text, " of ", numbers[0], " ", numbers[1], " ", numbers[2], " ", numbers[3], " ", numbers[4]);
  }
}

TEST_CASE("law: what happened in one year only did so in that year and in no other") {
  std::mt19937 random(6174);
  for (int round = 0; round < rounds(200); ++round) {
    std::vector<long long> numbers{500};
    std::size_t falls = 0, fell = 0;
    for (std::size_t k = 1; k < 5; ++k) {
      const bool down = random() % 3 == 0;
      numbers.push_back(numbers.back() + (down ? -1 : 1) * (10 + static_cast<long long>(random() % 40)));
      if (down) ++falls, fell = k;
    }
    const Report made = yearly("nl", {"Uithuisplaatsingen", "Adopties"}, {numbers, {11, 12, 13, 14, 15}});
    const std::size_t named = 1 + random() % 4;
    const auto found = said(made, "Alleen in " + std::to_string(2016 + named) + " daalde het aantal uithuisplaatsingen.");
    CHECK(refutes(found) == !(falls == 1 && fell == named));
    CHECK(has(found, Verdict::confirmed) == (falls == 1 && fell == named));
  }
}

TEST_CASE("law: a run that came before the year of the sentence ends in the year before it") {
  const Report made = yearly("nl", {"Uithuisplaatsingen", "Adopties"}, {{900, 940, 910, 870, 845, 880}, {11, 12, 13, 14, 15, 16}});
  for (int many = 2; many <= 4; ++many) {
    const std::string word = std::vector<std::string>{"twee", "drie", "vier"}[static_cast<std::size_t>(many - 2)];
    for (const std::string form : {"Na {n} jaren van daling nam het aantal uithuisplaatsingen in 2020 weer toe.", "Het aantal uithuisplaatsingen nam na {n} dalingen op rij weer toe."}) {
      const std::string text = filled(form, {{"n", word}});
      CHECK_MESSAGE(refutes(said(made, text)) == (many == 4), text);
    }
  }
}

TEST_CASE("law: a sum over years that goes on from the sentence before is held against those years") {
  std::mt19937 random(2520);
  for (int round = 0; round < rounds(100); ++round) {
    std::vector<long long> numbers;
    while (numbers.size() < 5) numbers.push_back(1001 + 2 * static_cast<long long>(random() % 900));
    const Report made = yearly("en", {"Care orders", "Adoptions"}, {numbers, {11, 12, 13, 14, 15}});
    const long long sum = numbers[2] + numbers[3] + numbers[4], slip = random() % 2 ? 0 : 90;
    const auto found = said(made, "In 2020 there were " + std::to_string(numbers[4]) + " care orders. Between 2018 and 2020 taken together there were " + std::to_string(sum + slip) + " care orders.");
    CHECK(refutes(found) == (slip != 0));
  }
}

TEST_CASE("a rank in a table without years is of its total, unless a column was spoken of") {
  Report made = report({table({row("Disruption"), row("Assault"), row("Abuse"), row("Damage")}, {column("Boys"), column("Girls"), column("All", ColumnRole::total)},
                              counts({{1214, 598, 1812}, {743, 211, 954}, {566, 301, 867}, {118, 34, 152}}))});
  made.language = "en";
  made.tables[0].layout->stub_head = "Reason";
  CHECK(refutes(said(made, "Abuse was the second most common reason.")));
  CHECK(has(said(made, "Assault was the second most common reason."), Verdict::confirmed));
  CHECK_FALSE(refutes(said(made, "Girls were suspended 1,144 times. Abuse was the second most common reason.")));
}

TEST_CASE("how many years a table has, and from when") {
  const auto told = [](const std::string& text) {
    Report made = yearly("en", {"Care orders", "Adoptions"}, {{900, 940, 910, 870, 845, 880}, {11, 12, 13, 14, 15, 16}});
    made.tables[0].title = "Table 1: Orders";
    made.paragraphs.push_back({text, false, {}});
    return audit(made).findings;
  };
  CHECK(has(told("Table 1 covers the six years since 2015."), "KR809", Verdict::confirmed));
  CHECK(has(told("Table 1 covers the ten years since 2011."), "KR809", Verdict::refuted));
  CHECK(has(told("Table 1 covers the years from 2015 to 2020."), "KR809", Verdict::confirmed));
  CHECK(has(told("Table 1 covers the years from 2014 to 2020."), "KR809", Verdict::refuted));
  CHECK_FALSE(has(told("Table 2 covers the ten years since 2011."), "KR809", Verdict::refuted));
  CHECK_FALSE(has(told("Table 1 covers all 12 provinces."), "KR809", Verdict::refuted));
}

TEST_CASE("law: one row overtakes another in the year in which it becomes the larger") {
  std::mt19937 random(3435);
  for (int round = 0; round < rounds(200); ++round) {
    std::vector<long long> chat, calls;
    while (chat.size() < 5)
      if (const long long a = 1000 + static_cast<long long>(random() % 900), b = 1000 + static_cast<long long>(random() % 900); a != b) chat.push_back(a), calls.push_back(b);
    const Report made = yearly("en", {"Chat", "Telephone"}, {chat, calls});
    const std::size_t y = 1 + random() % 4;
    const bool truly = chat[y] > calls[y] && chat[y - 1] < calls[y - 1];
    const auto found = said(made, "Chat overtook the telephone in " + std::to_string(2016 + y) + ".");
    CHECK(refutes(found) == !truly);
    CHECK(has(found, Verdict::confirmed) == truly);
  }
}

TEST_CASE("a mean and a slipped difference of what the sentence before was about") {
  const Report made = yearly("en", {"Contacts", "Referrals"}, {{78830, 79915, 81195, 81905, 91580}, {11, 12, 13, 14, 15}});
  const std::string first = "In 2020 there were 91,580 contacts. ";
  CHECK(refutes(said(made, first + "Over the five years it was 89,400 a year on average.")));
  CHECK(has(said(made, first + "Over the five years it was 82,685 a year on average."), Verdict::confirmed));
  CHECK_FALSE(refutes(said(made, first + "Over the seven years it was 89,400 a year on average.")));
  CHECK(refutes(said(made, first + "Since 2016 it has gained 12,570.")));
  CHECK_FALSE(refutes(said(made, first + "Since 2016 it has gained 12,750.")));
}

TEST_CASE("law: rounding that is said of all numbers of a table is held against them") {
  std::mt19937 random(1089);
  for (int round = 0; round < rounds(50); ++round) {
    const bool kept = random() % 2;
    std::vector<std::vector<long long>> numbers(2);
    for (auto& line : numbers)
      while (line.size() < 5) line.push_back(kept ? 10 * (100 + static_cast<long long>(random() % 900)) : 1001 + 10 * static_cast<long long>(random() % 900));
    Report made = yearly("en", {"Care orders", "Adoptions"}, numbers);
    made.tables[0].title = "Table 1: Orders";
    made.paragraphs.push_back({"All numbers in Table 1 are rounded to the nearest ten.", false, {}});
    CHECK(has(audit(made).findings, "KR507", Verdict::refuted) == !kept);
    made.paragraphs.back().text = "All numbers in Table 2 are rounded to the nearest ten.";
    CHECK_FALSE(has(audit(made).findings, "KR507", Verdict::refuted));
  }
}

TEST_CASE("what is said of another rank, of a described row, of a run or of a round mean refutes nothing") {
  const Report made = yearly("nl", {"Kinderen in de opvang", "Verhuizingen"}, {{7400, 7800, 7190, 7600, 8100}, {941, 934, 899, 840, 905}});
  CHECK_FALSE(refutes(said(made, "In 2020 waren er 8.100 kinderen in de opvang. Het is het hoogste aantal van de vijf jaren; het laagste werd in 2018 geteld.")));
  CHECK_FALSE(refutes(said(made, "Het aantal verhuizingen steeg in 2020 weer, tot 905, na drie dalingen op rij.")));
  const Report groups = yearly("en", {"16-17", "Under 16"}, {{200, 180, 150}, {100, 110, 140}});
  CHECK_FALSE(refutes(said(groups, "Those aged 16-17 remain the most numerous, although the younger group grew by 27% in 2020.")));
  CHECK_FALSE(refutes(said(groups, "In 2020 there were 150 aged 16-17. That older group outnumbers the others, although the younger group grew by 27% in 2020.")));
  const Report admissions = yearly("nl", {"Opnames", "Ontslagen"}, {{202, 203, 202}, {11, 12, 13}});
  CHECK_FALSE(refutes(said(admissions, "Gemiddeld ging het over de hele periode om ruim 200 opnames per jaar.")));
}

TEST_CASE("a span of years behind a year may count on from it") {
  const Report made = yearly("nl", {"PIJ-maatregelen", "Verhuizingen"}, {{84, 79, 88, 93, 77, 71}, {941, 934, 899, 840, 905, 911}});
  CHECK_FALSE(refutes(said(made, "Het aantal PIJ-maatregelen, dat in 2018 met 93 nog op zijn hoogst lag, zakte in twee jaar met 22 naar 71.")));
}
