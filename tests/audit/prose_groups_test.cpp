// SPDX-License-Identifier: BSD-3-Clause
// Laws of sentences that set two groups side by side, add them up, or go on about the number before: true ones are never
// refuted, others never confirmed.
#include "prose_report.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

struct Tally {
  std::size_t wrong = 0, refuted = 0;

  /// `code`: of the claim that is not true, where the sentence makes others.
  void add(const Report& report, const std::string& sentence, bool truth, const std::string& code = "") {
    CAPTURE(sentence);
    const auto findings = said(report, sentence);
    if (truth) CHECK_FALSE(refutes(findings));
    else CHECK_FALSE((code.empty() ? has(findings, Verdict::confirmed) : has(findings, code, Verdict::confirmed)));
    wrong += !truth;
    refuted += !truth && refutes(findings);
  }
};

/// Two rows among others over 2016..2020.
Report sources(const std::string& language, const std::vector<long long>& a, const std::vector<long long>& b) {
  return yearly(language, language == "nl" ? std::vector<std::string>{"Politie", "Huisartsen", "Overige melders"} : std::vector<std::string>{"Police", "Doctors", "Other sources"},
                {a, b, {9001, 9013, 9029, 9041, 9059}});
}

/// Places without years: children and days of waiting.
Report places(const std::string& language, const std::vector<std::vector<long long>>& numbers) {
  const bool dutch = language == "nl";
  Report made = report({table({row("Noordwijk"), row("Westerveld"), row("Zuiderpark")},
                              {column(dutch ? "Kinderen" : "Children"), column(dutch ? "Wachttijd (dagen)" : "Waiting time (days)")}, counts(numbers))});
  made.language = language;
  return made;
}

}  // namespace

TEST_CASE("law: one row has more than another, or so many times as much") {
  std::mt19937 random(5);
  std::uniform_int_distribution<int> number(100, 999);
  Tally more, times, together;
  for (int round = 0; round < rounds(60); ++round)
    for (const std::string language : {"nl", "en"}) {
      std::vector<long long> a(5), b(5);
      for (auto* line : {&a, &b})
        for (auto& n : *line) n = number(random);
      if (a[4] == b[4]) continue;
      const Report report = sources(language, a, b);
      more.add(report, language == "nl" ? "In 2020 kwamen er meer meldingen van de politie dan van huisartsen." : "In 2020 the police made more reports than doctors.", a[4] > b[4]);
      const long long factor = round % 4 + 2;
      const auto within = [&](int per_cent) { return 100 * a[4] >= (100 - per_cent) * factor * b[4] && 100 * a[4] <= (100 + per_cent) * factor * b[4]; };
      const std::string words = language == "nl" ? "In 2020 kwamen er " + std::to_string(factor) + " keer zoveel meldingen van de politie als van huisartsen."
                                                 : "In 2020 the police made " + std::to_string(factor) + " times as many reports as doctors.";
      if (within(10) || !within(25)) times.add(report, words, within(10));
      const long long sum = a[4] + b[4] + (round % 2 ? 0 : 31);
      together.add(report, filled(language == "nl" ? "Politie en huisartsen deden in 2020 samen {n} meldingen." : "Police and doctors together made {n} reports in 2020.", {{"n", std::to_string(sum)}}), round % 2);
    }
  CHECK(more.refuted * 10 >= more.wrong * 8);
  CHECK(times.refuted * 10 >= times.wrong * 5);
  CHECK(together.refuted * 10 >= together.wrong * 5);
}

TEST_CASE("law: in a table without years, of the column that the sentence names") {
  std::mt19937 random(6);
  std::uniform_int_distribution<int> number(100, 999);
  Tally children, waiting;
  for (int round = 0; round < rounds(60); ++round)
    for (const std::string language : {"nl", "en"}) {
      std::vector<std::vector<long long>> n(3, std::vector<long long>(2));
      for (auto& line : n)
        for (auto& x : line) x = number(random);
      if (n[0][0] == n[1][0] || n[0][1] == n[1][1]) continue;
      const Report report = places(language, n);
      children.add(report, language == "nl" ? "Noordwijk telt meer kinderen dan Westerveld." : "Noordwijk has more children than Westerveld.", n[0][0] > n[1][0]);
      waiting.add(report, language == "nl" ? "In Noordwijk is het langer wachten dan in Westerveld." : "In Noordwijk one waits longer than in Westerveld.", n[0][1] > n[1][1]);
    }
  CHECK(children.refuted * 10 >= children.wrong * 8);
  CHECK(waiting.refuted * 10 >= waiting.wrong * 8);
}

TEST_CASE("law: what is more than in a year is held against the number that the sentence before told") {
  std::mt19937 random(8);
  std::uniform_int_distribution<int> number(2101, 9899);
  Tally told;
  for (int round = 0; round < rounds(60); ++round)
    for (const std::string language : {"nl", "en"}) {
      std::vector<long long> a(5), b(5);
      for (auto* line : {&a, &b})
        for (auto& n : *line) n = number(random);
      std::sort(a.begin(), a.end());
      if (a[4] % 10 == 0 || a[4] - a[3] < 20) continue;
      const long long off = a[4] - a[3] + (round % 2 ? 0 : 1000);
      told.add(sources(language, a, b), filled(language == "nl" ? "De politie deed in 2020 {a} meldingen. Dat zijn er {d} meer dan in 2019." : "The police made {a} reports in 2020. That is {d} more than in 2019.",
                                               {{"a", std::to_string(a[4])}, {"d", std::to_string(off)}}), round % 2, "KR709");
    }
  CHECK(told.refuted * 10 >= told.wrong * 7);
}

TEST_CASE("other groups, places and measures than the sentence before named are not refuted") {
  const Report report = sources("nl", {100, 120, 140, 160, 180}, {300, 290, 280, 270, 260});
  for (const char* sentence : {"In 2020 deed de politie 180 meldingen. Daar daalt het aantal al jaren.", "De politie deed in 2020 drie keer zoveel meldingen als scholen.",
                               "In 2020 deed de politie 180 meldingen. Het totaal is gedaald.", "Het aandeel van de politie is gedaald."}) {
    CAPTURE(sentence);
    CHECK_FALSE(refutes(said(report, sentence)));
  }
  CHECK(refutes(said(report, "In 2020 deed de politie 180 meldingen. Dat is het laagste aantal sinds 2016.")));
}
