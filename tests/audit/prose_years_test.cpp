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
  for (int round = 0; round < 60; ++round) {
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
  for (int round = 0; round < 60; ++round) {
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
  for (int round = 0; round < 200; ++round) {
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
