// SPDX-License-Identifier: BSD-3-Clause
#include "prose_report.hpp"

#include "kinderrechten/audit/sentence.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

/// Two rows over 2018..2020, one of them with boys.
Report report_with(const std::string& language, std::string sentence) {
  const bool dutch = language == "nl";
  Report made = yearly(language, dutch ? std::vector<std::string>{"Slachtoffers van mensenhandel", "Hulpvragen bij de telefoonlijn"}
                                       : std::vector<std::string>{"Victims of trafficking", "Calls to the helpline"},
                       {{62, 109, 67}, {500, 1013, 2050}});
  made.year.reset();
  for (std::size_t c = 0; c < 3; ++c) {
    Figure f = made.tables[0].figure(made.tables[0].at(0, c));
    f.parts = {part(Role::part, dutch ? "jongens" : "boys", "", Range(Integer(numerator(*f.range->low()) / 3)))};
    made.tables[0].set(made.tables[0].at(0, c), f);
  }
  made.paragraphs.push_back({std::move(sentence), false, {}});
  return made;
}

Verdict verdict_on(std::string language, std::string sentence) {
  const auto findings = check_prose(report_with(language, std::move(sentence)), {});
  REQUIRE(findings.size() == 1);
  return findings.front().verdict;
}

}  // namespace

TEST_CASE("a true sentence is confirmed and its opposite refuted, in both languages") {
  const std::vector<std::pair<const char*, const char*>> dutch = {
      {"In 2020 zijn 67 slachtoffers van mensenhandel gemeld.", "In 2020 zijn 76 slachtoffers van mensenhandel gemeld."},
      {"Het aantal slachtoffers van mensenhandel daalde van 109 naar 67.", "Het aantal slachtoffers van mensenhandel daalde van 190 naar 67."},
      {"Het aantal slachtoffers van mensenhandel is met 39% gedaald.", "Het aantal slachtoffers van mensenhandel is met 39% gestegen."},
      {"Het aantal hulpvragen bij de telefoonlijn is verdubbeld.", "Het aantal slachtoffers van mensenhandel is verdubbeld."},
      {"Bijna 70 slachtoffers van mensenhandel werden geteld.", "Bijna 50 slachtoffers van mensenhandel werden geteld."},
      {"Het aantal slachtoffers van mensenhandel is gedaald ten opzichte van 2019.", "Het aantal slachtoffers van mensenhandel is gestegen ten opzichte van 2019."},
      {"In 2019 waren er meer dan 100 slachtoffers van mensenhandel.", "In 2019 waren er minder dan honderd slachtoffers van mensenhandel."},
      {"Het aantal hulpvragen bij de telefoonlijn steeg voor het tweede jaar op rij.", "Het aantal slachtoffers van mensenhandel daalde voor het tweede jaar op rij."},
      {"Dat is het hoogste aantal hulpvragen bij de telefoonlijn sinds 2018.", "Dat is het laagste aantal hulpvragen bij de telefoonlijn sinds 2018."},
  };
  for (const auto& [good, bad] : dutch) {
    const std::string both = std::string(good) + bad;
    CAPTURE(both);
    CHECK(verdict_on("nl", good) == Verdict::confirmed);
    CHECK(verdict_on("nl", bad) == Verdict::refuted);
  }
  const std::vector<std::pair<const char*, const char*>> english = {
      {"In 2020 there were 67 victims of trafficking.", "In 2020 there were 76 victims of trafficking."},
      {"The number of victims of trafficking fell from 109 to 67.", "The number of victims of trafficking fell from 109 in 2019 to 97 in 2020."},
      {"The number of victims of trafficking rose by 76% in 2019 compared with 2018.", "The number of victims of trafficking fell by 76% in 2019 compared with 2018."},
      {"Calls to the helpline doubled.", "Calls to the helpline tripled."},
      {"There were more than 2,000 calls to the helpline.", "There were fewer than 2,000 calls to the helpline."},
      {"A third of the victims of trafficking were boys.", "Two thirds of the victims of trafficking were boys."},
  };
  for (const auto& [good, bad] : english) {
    const std::string both = std::string(good) + bad;
    CAPTURE(both);
    CHECK(verdict_on("en", good) == Verdict::confirmed);
    CHECK(verdict_on("en", bad) == Verdict::refuted);
  }
}

TEST_CASE("a sentence that speaks of something narrower or else is never refuted") {
  for (const char* sentence : {"In Amsterdam waren er 12 slachtoffers van mensenhandel.",
                               "In 2020 waren er 12 slachtoffers.",
                               "Naar verwachting zijn er in 2020 90 slachtoffers van mensenhandel.",
                               "Er waren 67 slachtoffers van mensenhandel, waarvan 12 in een gesloten instelling.",
                               "Vijf gemeenten deden mee.", "De kosten stegen met 40%."}) {
    CAPTURE(sentence);
    for (const auto& f : check_prose(report_with("nl", sentence), {})) CHECK(f.verdict != Verdict::refuted);
  }
}

TEST_CASE("a sentence that prints a number which the table hides is a disclosure") {
  Report hidden = report_with("nl", "In 2020 zijn 3 slachtoffers van mensenhandel gemeld.");
  hidden.tables[0].set(hidden.tables[0].at(0, 2), below(5));
  const auto findings = check_prose(hidden, {});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].kind == FindingKind::disclosure);
  CHECK(findings[0].verdict == Verdict::refuted);
}

TEST_CASE("numbers that count nothing make no claim") {
  for (const char* sentence : {"Artikel 34 verplicht tot bescherming.", "Kinderen van 12 tot 18 jaar mogen klagen.",
                               "De wet geldt sinds 2016."}) {
    CAPTURE(sentence);
    CHECK(check_prose(report_with("nl", sentence), {}).empty());
  }
}

TEST_CASE("sentences end at full stops, not at abbreviations or inside numbers") {
  const auto& words = prose_words("nl");
  const auto sentences = split_sentences("Er waren ca. 1.013 meldingen t.o.v. 920. Dat is veel! Of niet?", words);
  CHECK(sentences.size() == 3);
}
