// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/audit/prose.hpp"

#include "kinderrechten/audit/sentence.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace kinderrechten;

namespace {

Figure count(int n) {
  Figure f;
  f.text = std::to_string(n);
  f.state = State::exact;
  f.range = Range(n);
  return f;
}

/// Two rows over 2018..2020, one of them with boys and girls.
Report report(std::string language, std::string sentence) {
  const bool dutch = language == "nl";
  Layout layout;
  for (int year = 2018; year <= 2020; ++year) {
    ColumnHead head;
    head.text = std::to_string(year);
    head.period = Period(year);
    layout.columns.push_back(head);
  }
  RowHead victims, calls;
  victims.label = victims.text = dutch ? "Slachtoffers van mensenhandel" : "Victims of trafficking";
  calls.label = calls.text = dutch ? "Hulpvragen bij de telefoonlijn" : "Calls to the helpline";
  layout.rows = {victims, calls};
  Table table = printed_table(layout);
  const int numbers[2][3] = {{62, 109, 67}, {500, 1013, 2050}};
  for (CodeIndex r = 0; r < 2; ++r)
    for (CodeIndex c = 0; c < 3; ++c) {
      Figure f = count(numbers[r][c]);
      if (r == 0)
        f.parts = {Part{Role::part, dutch ? "jongens" : "boys", "", State::exact, Range(numbers[r][c] / 3), {}, {}}};
      table.add({r, c}, f);
    }
  Report made;
  made.language = std::move(language);
  made.tables.push_back(std::move(table));
  made.paragraphs.push_back({std::move(sentence), false, {}});
  return made;
}

Verdict said(std::string language, std::string sentence) {
  const auto findings = check_prose(report(std::move(language), std::move(sentence)), {});
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
    CAPTURE(std::string(good) + bad);
    CHECK(said("nl", good) == Verdict::confirmed);
    CHECK(said("nl", bad) == Verdict::refuted);
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
    CAPTURE(std::string(good) + bad);
    CHECK(said("en", good) == Verdict::confirmed);
    CHECK(said("en", bad) == Verdict::refuted);
  }
}

TEST_CASE("a sentence that speaks of something narrower or else is never refuted") {
  for (const char* sentence : {"In Amsterdam waren er 12 slachtoffers van mensenhandel.",
                               "In 2020 waren er 12 slachtoffers.",
                               "Naar verwachting zijn er in 2020 90 slachtoffers van mensenhandel.",
                               "Er waren 67 slachtoffers van mensenhandel, waarvan 12 in een gesloten instelling.",
                               "Vijf gemeenten deden mee.", "De kosten stegen met 40%."}) {
    CAPTURE(sentence);
    for (const auto& f : check_prose(report("nl", sentence), {})) CHECK(f.verdict != Verdict::refuted);
  }
}

TEST_CASE("a sentence that prints a number which the table hides is a disclosure") {
  Report hidden = report("nl", "In 2020 zijn 3 slachtoffers van mensenhandel gemeld.");
  Figure below;
  below.text = "<5";
  below.state = State::below;
  below.range = Range(0, 4);
  hidden.tables[0].set(hidden.tables[0].at(0, 2), below);
  const auto findings = check_prose(hidden, {});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].kind == FindingKind::disclosure);
  CHECK(findings[0].verdict == Verdict::refuted);
}

TEST_CASE("numbers that count nothing make no claim") {
  for (const char* sentence : {"Artikel 34 verplicht tot bescherming.", "Kinderen van 12 tot 18 jaar mogen klagen.",
                               "De wet geldt sinds 2016."}) {
    CAPTURE(sentence);
    CHECK(check_prose(report("nl", sentence), {}).empty());
  }
}

TEST_CASE("sentences end at full stops, not at abbreviations or inside numbers") {
  const auto& words = prose_words("nl");
  const auto sentences = split_sentences("Er waren ca. 1.013 meldingen t.o.v. 920. Dat is veel! Of niet?", words);
  CHECK(sentences.size() == 3);
}
