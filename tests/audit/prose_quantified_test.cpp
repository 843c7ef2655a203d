// SPDX-License-Identifier: BSD-3-Clause
// How many of the rows went up or down. Each form over generated tables, true and false, in both languages.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

#include "prose_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

/// A total and five five_places over two years; a place that rises does so by at least 10.
struct Made {
  Report report;
  std::vector<bool> up;
  Made(std::mt19937& random, const std::string& language, int rising) {
    std::uniform_int_distribution<int> number(200, 900), step(10, 90);
    for (int k = 0; k < 5; ++k) up.push_back(k < rising);
    std::shuffle(up.begin(), up.end(), random);
    std::vector<std::vector<long long>> rows{{0, 0}};
    for (const bool rises : up) {
      const int from = number(random), to = rises ? from + step(random) : from - step(random);
      rows.push_back({from, to});
      rows[0][0] += from, rows[0][1] += to;
    }
    std::vector<std::string> labels{language == "nl" ? "Totaal" : "Total"};
    labels.insert(labels.end(), five_places.begin(), five_places.end());
    report = yearly(language, labels, rows);
    report.tables[0].title = language == "nl" ? "Plaatsingen per regio" : "Placements by region";
    report.tables[0].layout->rows[0].role = RowRole::total;
  }
  [[nodiscard]] std::size_t rising() const { return static_cast<std::size_t>(std::count(up.begin(), up.end(), true)); }
};

const char* const numerals_en[] = {"none", "one", "two", "three", "four", "five"};
const char* const numerals_nl[] = {"geen", "een", "twee", "drie", "vier", "vijf"};

}  // namespace

TEST_CASE("law: how many rows went up is confirmed when so, refuted when not, never the other way round") {
  std::mt19937 random(101);
  std::size_t good = 0, confirmed = 0, wrong = 0, refuted = 0;
  const auto judge = [&](const Made& made, const std::string& sentence, bool truth) {
    CAPTURE(sentence);
    const auto findings = said(made.report, sentence);
    if (truth) CHECK_FALSE(refutes(findings));
    else CHECK_FALSE(has(findings, "KR713", Verdict::confirmed));
    (truth ? good : wrong) += 1;
    if (truth) confirmed += has(findings, "KR713", Verdict::confirmed);
    else refuted += has(findings, "KR713", Verdict::refuted);
  };
  for (int round = 0; round < rounds(200); ++round)
    for (const std::string language : {"nl", "en"}) {
      const bool dutch = language == "nl";
      const Made made(random, language, std::array{5, 4, 4, 3, 1}[static_cast<std::size_t>(round % 5)]);
      const std::size_t place = static_cast<std::size_t>(round / 5) % 5;
      const std::size_t rising = made.rising();
      judge(made, dutch ? "In alle regio's nam het aantal plaatsingen toe." : "All regions saw an increase on the previous year.", rising == 5);
      judge(made, (dutch ? "Met uitzondering van " : "With the exception of ") + five_places[place] + (dutch ? " was er in alle regio's een stijging." : ", all regions recorded an increase."), rising == 4 && !made.up[place]);
      judge(made, dutch ? "In alle regio's behalve één was er een stijging." : "In all regions but one there was an increase.", rising == 4);
      judge(made, (dutch ? "Alleen in " : "Only in ") + five_places[place] + (dutch ? " was er een stijging." : " was there an increase."), rising == 1 && made.up[place]);
      judge(made, dutch ? std::string(numerals_nl[4]) + " van de vijf regio's noteerden een stijging." : "There was an increase in " + std::string(numerals_en[4]) + " of the five regions.", rising == 4);
    }
  CHECK(confirmed * 10 >= good * 9);
  CHECK(refuted * 10 >= wrong * 8);
}

TEST_CASE("a choice of rows, another number of rows and rows that are not told apart leave it open") {
  std::mt19937 random(7);
  const Made made(random, "en", 3);
  for (const char* sentence : {"Of the seven large councils listed separately, all councils saw an increase.", "Four of the nine regions saw an increase.", "All regions were expected to see an increase.",
                               "Not all regions saw an increase.", "All regions in the neighbouring county of Barset saw an increase."})
    CHECK_FALSE(refutes(said(made.report, sentence)));
}
