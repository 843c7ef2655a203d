// SPDX-License-Identifier: BSD-3-Clause
// What a sentence says of one year among the others: the first change, more than in any other, never before so many. Laws: what
// is true is never refuted, what is false nearly always is.
#include "prose_report.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

struct Series {
  std::vector<long long> numbers;  ///< of 2015 to 2020
  [[nodiscard]] Report report(const std::string& language) const {
    return yearly(language, {language == "nl" ? "Uithuisplaatsingen" : "Removals", language == "nl" ? "Meldingen" : "Reports"}, {numbers, {10, 20, 30, 40, 50, 60}});
  }
};

Series made(std::mt19937& random) {
  Series s;
  for (int k = 0; k < 6; ++k) s.numbers.push_back(300 + static_cast<long long>(random() % 400));
  return s;
}

/// Counts how often what is false is refuted.
struct Tally {
  std::size_t wrong = 0, refuted = 0;
  void take(const Report& report, const std::string& text, bool truth, const char* code) {
    CAPTURE(text);
    const auto findings = said(report, text);
    if (truth) CHECK(!refutes(findings));
    else ++wrong, refuted += has(findings, code, Verdict::refuted);
  }
};

}  // namespace

TEST_CASE("law: the first fall since a year") {
  std::mt19937 random(3);
  Tally tally;
  for (int round = 0; round < rounds(60); ++round) {
    const Series s = made(random);
    for (std::size_t own = 2; own < 6; ++own)
      for (std::size_t since = 0; since + 1 < own; ++since)
        for (const std::string language : {"nl", "en"}) {
          bool truth = s.numbers[own] < s.numbers[own - 1];
          for (std::size_t k = since + 1; k < own; ++k) truth &= s.numbers[k] > s.numbers[k - 1];
          const std::string now = std::to_string(2015 + own), then = std::to_string(2015 + since);
          tally.take(s.report(language), language == "nl" ? "In " + now + " daalde het aantal uithuisplaatsingen voor het eerst sinds " + then + "." : "In " + now + " the number of removals fell for the first time since " + then + ".", truth, "KR714");
        }
  }
  CHECK(10 * tally.refuted > 9 * tally.wrong);
}

TEST_CASE("law: more than in any other year, and never so many") {
  std::mt19937 random(5);
  Tally tally;
  for (int round = 0; round < rounds(60); ++round) {
    const Series s = made(random);
    for (std::size_t own = 1; own < 6; ++own)
      for (const std::string language : {"nl", "en"}) {
        const bool nl = language == "nl";
        const auto is_most = [&](std::size_t to) { return *std::max_element(s.numbers.begin(), s.numbers.begin() + static_cast<std::ptrdiff_t>(to)) == s.numbers[own]; };
        const std::string now = std::to_string(2015 + own);
        tally.take(s.report(language), nl ? "In " + now + " waren er meer uithuisplaatsingen dan in enig ander jaar." : "In " + now + " there were more removals than in any other year.", is_most(6), "KR707");
        tally.take(s.report(language), nl ? "Nog nooit waren er zo veel uithuisplaatsingen als in " + now + "." : "Never before were there so many removals as in " + now + ".", is_most(6), "KR707");
        tally.take(s.report(language), nl ? "In " + now + " was het aantal uithuisplaatsingen het hoogste tot dan toe." : "In " + now + " the number of removals was the highest until then.", is_most(own + 1), "KR707");
      }
  }
  CHECK(10 * tally.refuted > 8 * tally.wrong);
}

TEST_CASE("law: every year between two years") {
  std::mt19937 random(7);
  Tally tally;
  for (int round = 0; round < rounds(200); ++round) {
    Series s = made(random);
    std::sort(s.numbers.begin(), s.numbers.end());
    if (round % 2) std::swap(s.numbers[2], s.numbers[3]);
    const bool truth = std::adjacent_find(s.numbers.begin(), s.numbers.end(), [](long long a, long long b) { return a >= b; }) == s.numbers.end();
    tally.take(s.report("nl"), "Tussen 2015 en 2020 steeg het aantal uithuisplaatsingen elk jaar.", truth, "KR706");
    tally.take(s.report("en"), "The number of removals rose every year between 2015 and 2020.", truth, "KR706");
  }
  CHECK(10 * tally.refuted > 9 * tally.wrong);
}

TEST_CASE("a direction before the two numbers, in a clause of its own, is theirs") {
  const Series s{{300, 350, 400, 410, 610, 590}};
  CHECK(has(said(s.report("nl"), "Het aantal uithuisplaatsingen nam toe, van 610 naar 590."), "KR705", Verdict::refuted));
  CHECK(!refutes(said(s.report("nl"), "Het aantal uithuisplaatsingen nam af, van 610 naar 590.")));
  CHECK(has(said(s.report("en"), "The number of removals rose, from 610 to 590."), "KR705", Verdict::refuted));
}

TEST_CASE("two digits that changed places are told, though words stand beside the label") {
  Report r = yearly("en", {"Children reached by the Youth Fund", "Clubs"}, {{61200, 63400, 68900}, {10, 20, 30}});
  CHECK(has(said(r, "The Youth Fund helped 69,800 children."), "KR700", Verdict::refuted));
  CHECK(!refutes(said(r, "The Youth Fund helped 72,300 children.")));  // it may be another number
}

TEST_CASE("what is told of the past year is not held against the years of the sentence before") {
  const Series s{{1184, 1071, 935, 900, 812, 592}};
  CHECK(!refutes(said(s.report("nl"), "Het aantal uithuisplaatsingen is gehalveerd, van 1.184 naar 592. Het afgelopen jaar ging het om een daling van 27 procent.")));
}

TEST_CASE("law: which row changed most") {
  std::mt19937 random(11);
  Tally tally;
  for (int round = 0; round < rounds(120); ++round) {
    std::vector<std::vector<long long>> numbers;
    for (std::size_t r = 0; r < five_places.size(); ++r) {
      const long long before = 400 + static_cast<long long>(random() % 600);
      numbers.push_back({500, before, before + 20 + static_cast<long long>(random() % 200)});
    }
    for (std::size_t r = 0; r < five_places.size(); ++r)
      for (const bool relative : {true, false}) {
        const auto size = [&](std::size_t k) { return relative ? static_cast<double>(numbers[k][2]) / static_cast<double>(numbers[k][1]) : static_cast<double>(numbers[k][2] - numbers[k][1]); };
        bool truth = true;
        for (std::size_t k = 0; k < five_places.size(); ++k) truth &= size(k) <= size(r);
        tally.take(yearly("en", five_places, numbers), "The largest " + std::string(relative ? "relative" : "absolute") + " increase in 2020 was in " + five_places[r] + ".", truth, "KR712");
      }
  }
  CHECK(10 * tally.refuted > 9 * tally.wrong);
  // what leads in numbers but not per cent is not decided where the sentence does not say which it means
  Report r = yearly("nl", {"Noord", "Oost", "Zuid", "West"}, {{90, 100, 150}, {900, 1000, 1060}, {90, 100, 101}, {90, 100, 102}});
  CHECK(said(r, "De sterkste stijging in 2020 zagen we in Noord.").empty());
  CHECK(has(said(r, "De sterkste stijging in 2020 zagen we in West."), "KR712", Verdict::refuted));
}

TEST_CASE("a difference is of the number that it stands beside, and of no other year where it is with another group") {
  Report r = yearly("nl", {"Pleegkinderen", "Pleeggezinnen"}, {{7200, 7323, 7278}, {5500, 5601, 5577}});
  CHECK(!refutes(said(r, "Eind 2020 verbleven 7.278 kinderen in een pleeggezin, 45 minder dan een jaar eerder.")));
  CHECK(!refutes(said(r, "Het aantal pleeggezinnen is 45 hoger dan dat van de gezinshuizen.")));
}

TEST_CASE("law: boys and girls are males and females too") {
  for (const char* sentence : {"There were more boys than girls.", "There were more males than females."}) {
    Report r = report({table({row("Under 12"), row("12 to 17"), row("Total", RowRole::total)}, {column("Males"), column("Females")}, counts({{30, 20}, {70, 60}, {100, 80}}))});
    r.language = "en";
    CAPTURE(sentence);
    CHECK(has(said(r, sentence), Verdict::confirmed));
  }
}

TEST_CASE("so many of one for each of the other") {
  Report r = report({table({row("Under 12"), row("12 to 17"), row("Total", RowRole::total)}, {column("Boys"), column("Girls")}, counts({{310, 60}, {390, 80}, {700, 140}}))});
  r.language = "en";
  CHECK(has(said(r, "For every girl there were five boys."), "KR703", Verdict::confirmed));
  CHECK(has(said(r, "There were five boys for every girl."), "KR703", Verdict::confirmed));
  CHECK(has(said(r, "For every girl there were more than seven boys."), "KR703", Verdict::refuted));
  CHECK(!refutes(said(r, "For every girl there were five places.")));
  CHECK(!refutes(said(r, "There were 48 boys per 1,000 girls.")));
}
