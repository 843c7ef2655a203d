// SPDX-License-Identifier: BSD-3-Clause
// The forms of sentences beyond a number beside its label: numbers that name their row, runs of years, groups,
// what the numbers of one sentence are to each other, units, and hidden numbers. Each in both languages.
#include "prose_report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

Report two_rows(const std::string& language) {
  return yearly(language, language == "nl" ? std::vector<std::string>{"Meldingen van mishandeling", "Uithuisplaatsingen door de rechter"}
                                          : std::vector<std::string>{"Reports of abuse", "Removals ordered by a court"},
               {{1210, 1305, 1411, 1528}, {873, 866, 851, 842}});
}

/// Kinds by boys and girls, without years.
Report groups(const std::string& language) {
  const bool dutch = language == "nl";
  Report made = report({table({row(dutch ? "Mishandeling" : "Abuse"), row(dutch ? "Verwaarlozing" : "Neglect"), row(dutch ? "Totaal" : "Total", RowRole::total)},
                              {column(dutch ? "Jongens" : "Boys"), column(dutch ? "Meisjes" : "Girls")},
                              counts({{412, 633}, {217, 229}, {629, 862}}))});
  made.language = language;
  return made;
}

struct Case {
  const char *language, *code, *good, *bad;
};

void check(const std::vector<Case>& cases, Report (*report)(const std::string&)) {
  for (const auto& c : cases) {
    CAPTURE(std::string(c.good) + " / " + c.bad);
    const auto good = said(report(c.language), c.good), bad = said(report(c.language), c.bad);
    CHECK(has(good, c.code, Verdict::confirmed));
    CHECK_FALSE(refutes(good));
    CHECK(has(bad, c.code, Verdict::refuted));
  }
}

}  // namespace

TEST_CASE("a number that one row alone prints names that row: what else the sentence says is held against it") {
  check({{"nl", "KR702", "Het ging om 1.528 gevallen, een stijging van 8%.", "Het ging om 1.528 gevallen, een stijging van 28%."},
         {"nl", "KR707", "Dat waren er 842, het laagste aantal sinds 2017.", "Dat waren er 842, het hoogste aantal sinds 2017."},
         {"en", "KR702", "In 2020 it went up by 8%, to 1,528.", "In 2020 it went up by 18%, to 1,528."},
         {"en", "KR707", "The number, at 842, was the lowest of the four years.", "The number, at 842, was the highest of the four years."}},
        two_rows);
}

TEST_CASE("law: a number printed in one cell alone is confirmed with its year, whatever words stand around") {
  std::mt19937 random(11);
  std::uniform_int_distribution<int> number(1001, 9999);
  for (int round = 0; round < rounds(60); ++round)
    for (const std::string language : {"nl", "en"}) {
      std::vector<int> all;
      while (all.size() < 8)
        if (const int n = number(random); n % 10 && (n < 1980 || n > 2050) && std::find(all.begin(), all.end(), n) == all.end()) all.push_back(n);
      const Report report = yearly(language, {language == "nl" ? "Meldingen" : "Reports", language == "nl" ? "Plaatsingen" : "Placements"},
                                  {{all[0], all[1], all[2], all[3]}, {all[4], all[5], all[6], all[7]}});
      const int at = round % 8;
      const std::string year = std::to_string(2017 + at % 4), printed = std::to_string(all[static_cast<std::size_t>(at)]);
      const auto findings = said(report, language == "nl" ? "Wij zagen er in " + year + " precies " + printed + "." : "We saw exactly " + printed + " of them in " + year + ".");
      CAPTURE(printed);
      REQUIRE(findings.size() == 1);
      CHECK(findings[0].verdict == Verdict::confirmed);
      // in another year it is no number of this sentence
      const std::string wrong = std::to_string(2017 + (at + 1) % 4);
      CHECK(said(report, language == "nl" ? "Wij zagen er in " + wrong + " precies " + printed + "." : "We saw exactly " + printed + " of them in " + wrong + ".").empty());
    }
}

TEST_CASE("runs of years, with a number of years and without") {
  check({{"nl", "KR706", "De uithuisplaatsingen door de rechter nemen al drie jaar op rij af.", "De uithuisplaatsingen door de rechter nemen al drie jaar op rij toe."},
         {"nl", "KR706", "Het aantal meldingen van mishandeling nam sinds 2017 elk jaar toe.", "Het aantal meldingen van mishandeling nam sinds 2017 elk jaar af."},
         {"en", "KR706", "Reports of abuse have gone up three years in a row.", "Reports of abuse have fallen three years in a row."},
         {"en", "KR706", "Removals ordered by a court dropped in each of the last three years.", "Removals ordered by a court rose in each of the last three years."}},
        two_rows);
  CHECK_FALSE(refutes(said(two_rows("nl"), "Met uitzondering van 2019 nam het aantal meldingen van mishandeling elk jaar af.")));
}

TEST_CASE("a verb in two pieces, and the number that something rose or fell to") {
  check({{"nl", "KR705", "De meldingen van mishandeling namen in 2020 licht toe.", "De meldingen van mishandeling namen in 2020 licht af."},
         {"nl", "KR705", "Het aantal meldingen van mishandeling steeg in 2020 tot 1.528.", "Het aantal meldingen van mishandeling daalde in 2020 tot 1.528."},
         {"en", "KR705", "Reports of abuse rose to 1,528 in 2020.", "Reports of abuse fell to 1,528 in 2020."}},
        two_rows);
}

TEST_CASE("a sentence may contradict itself, whatever the tables print") {
  for (const auto& [language, sentence] : std::vector<std::pair<std::string, std::string>>{
           {"nl", "Het aandeel daalde van 78% in 2019 naar 86% in 2020."},
           {"en", "The share fell from 78% in 2019 to 86% in 2020."},
           {"en", "On that day 73 of 78 places were taken, an occupancy of 98%."},
           {"nl", "Op die dag waren 73 van de 78 plaatsen bezet (98%)."},
           {"nl", "Het gaat om 1.528 kinderen hier en 842 elders, in totaal 2.730."},
           {"en", "There were 1,528 children here and 842 elsewhere, in total 2,730."}}) {
    const auto& shown = sentence;
    CAPTURE(shown);
    CHECK(refutes(said(two_rows(language), sentence)));
  }
  for (const auto& [language, sentence] : std::vector<std::pair<std::string, std::string>>{
           {"nl", "Het aandeel daalde niet van 78% naar 86%."},
           {"en", "The share rose from 78% in 2019 to 86% in 2020."},
           {"en", "On that day 73 of 78 places were taken, an occupancy of 94%."},
           {"en", "On that day 73 of 78 places were taken, and 40% of the children were girls."},
           {"nl", "Het gaat om 1.528 kinderen hier en 842 elders, in totaal 2.370."}}) {
    const auto& shown = sentence;
    CAPTURE(shown);
    CHECK_FALSE(refutes(said(two_rows(language), sentence)));
  }
}

TEST_CASE("what came or went, stands for each, or is said of the latter is not the number of the row") {
  for (const std::string sentence : {"Per saldo kwamen er in 2020 1.117 meldingen van mishandeling bij.", "Dat betekent dat er in 2020 1.117 meldingen van mishandeling bij kwamen."})
    CHECK_FALSE(refutes(said(two_rows("nl"), sentence)));
  for (const std::string sentence : {"For every removal ordered by a court there were about 714 reports of abuse in 2020.",
                                     "Removals ordered by a court were the second highest in 2020, at 842."})
    CHECK_FALSE(refutes(said(two_rows("en"), sentence)));
}

TEST_CASE("spaces between groups of three digits, of any width") {
  for (const std::string space : {" ", "\u00A0", "\u2009", "\u202F"}) {
    const auto findings = said(two_rows("en"), "In 2020 there were 1" + space + "528 reports of abuse.");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].verdict == Verdict::confirmed);
  }
}

TEST_CASE("law: two numbers and the way between them agree or do not, in both languages") {
  std::mt19937 random(3);
  std::uniform_int_distribution<int> number(10, 99);
  for (int round = 0; round < rounds(100); ++round) {
    const int a = number(random), b = number(random);
    if (a == b) continue;
    for (const bool up : {true, false}) {
      const std::string from = std::to_string(a), to = std::to_string(b);
      CHECK(refutes(said(two_rows("nl"), "Het aandeel " + std::string(up ? "steeg" : "daalde") + " van " + from + "% naar " + to + "%.")) == (up != (a < b)));
      CHECK(refutes(said(two_rows("en"), "The share " + std::string(up ? "rose" : "fell") + " from " + from + "% to " + to + "%.")) == (up != (a < b)));
    }
  }
}

TEST_CASE("one group beside another") {
  check({{"nl", "KR711", "Er zijn meer meisjes dan jongens.", "Er zijn meer jongens dan meisjes."},
         {"en", "KR711", "Girls outnumber boys.", "Boys outnumber girls."}},
        groups);
  CHECK_FALSE(refutes(said(groups("nl"), "Er zijn niet meer jongens dan meisjes.")));
}

TEST_CASE("a sentence goes on about the row of the one before") {
  check({{"nl", "KR707", "In 2020 waren er 1.528 meldingen van mishandeling. Dat is het hoogste aantal sinds 2017.", "In 2020 waren er 1.528 meldingen van mishandeling. Dat is het laagste aantal sinds 2017."},
         {"en", "KR707", "In 2020 there were 1,528 reports of abuse. That is the highest number since 2017.", "In 2020 there were 1,528 reports of abuse. That is the lowest number since 2017."}},
        two_rows);
}

TEST_CASE("another year of a cell whose whole and part the sentence prints") {
  for (const std::string language : {"nl", "en"}) {
    Report report = yearly(language, {language == "nl" ? "Meldingen van toeristen" : "Reports by tourists"}, {{33, 48, 36, 20}});
    const int part[4] = {9, 22, 24, 5};
    for (std::size_t c = 0; c < 4; ++c) {
      Figure f = report.tables[0].figure(report.tables[0].at(0, c));
      f.parts = {Part{Role::part, language == "nl" ? "buitenland" : "abroad", std::to_string(part[c]), State::exact, Range(part[c]), {}, {}}};
      report.tables[0].set(report.tables[0].at(0, c), f);
    }
    const auto sentence = [&](const char* n) {
      return language == "nl" ? "In 2020 zijn er 20 meldingen gemaakt, waarvan vijf in het buitenland (vorig jaar waren dit er " + std::string(n) + ")."
                              : "In 2020 there were 20 reports, of which five abroad (the year before this was " + std::string(n) + ").";
    };
    CHECK(refutes(said(report, sentence("22"))));
    CHECK_FALSE(refutes(said(report, sentence("24"))));
    CHECK_FALSE(refutes(said(report, sentence("36"))));
  }
}

TEST_CASE("numbers printed in thousands are those of the text in full") {
  for (const auto& [language, label, good, bad] : std::vector<std::tuple<std::string, std::string, std::string, std::string>>{
           {"nl", "Bezoekers van het forum (x 1.000)", "Het forum trok in 2020 ongeveer 1,4 miljoen bezoekers.", "Het forum trok in 2020 ongeveer 2,9 miljoen bezoekers."},
           {"en", "Visitors of the forum (thousands)", "The forum had about 1.4 million visitors in 2020.", "The forum had about 2.9 million visitors in 2020."}}) {
    const Report report = yearly(language, {label}, {{890, 941, 1120, 1388}});
    const auto& shown = good;
    CAPTURE(shown);
    CHECK(has(said(report, good), "KR700", Verdict::confirmed));
    CHECK_FALSE(has(said(report, bad), "KR700", Verdict::confirmed));
  }
}

TEST_CASE("a number printed just as the register rounds it is that figure") {
  for (const std::string language : {"nl", "en"}) {
    Report report = yearly(language, {language == "nl" ? "Plaatsingen" : "Placements"}, {{2080, 1990, 1820, 1710}});
    for (std::size_t c = 0; c < 4; ++c) {
      Figure f = report.tables[0].figure(report.tables[0].at(0, c));
      const Integer n = numerator(*f.range->low());
      f.state = State::rounded;
      f.range = Range(Integer(n - 5), Integer(n + 4));
      report.tables[0].set(report.tables[0].at(0, c), f);
    }
    CHECK(has(said(report, language == "nl" ? "In 2020 waren er 1.710 plaatsingen." : "There were 1,710 placements in 2020."), "KR700", Verdict::confirmed));
    CHECK(has(said(report, language == "nl" ? "In 2020 waren er 1.712 plaatsingen." : "There were 1,712 placements in 2020."), "KR700", Verdict::undecided));
    CHECK(has(said(report, language == "nl" ? "In 2020 waren er 1.731 plaatsingen." : "There were 1,731 placements in 2020."), "KR700", Verdict::refuted));
  }
}

TEST_CASE("a bound on a number is held against the number, not against the sum of its years") {
  CHECK(has(said(two_rows("nl"), "In 2020 waren er meer dan 1.600 meldingen van mishandeling."), "KR700", Verdict::refuted));
  CHECK(has(said(two_rows("en"), "In 2020 there were more than 1,600 reports of abuse."), "KR700", Verdict::refuted));
}

TEST_CASE("true sentences of forms that once were refuted") {
  const Report report = two_rows("nl");
  for (const char* sentence : {
           "In 2020 kwamen 1.528 kinderen er op de lijst na, 117 meer dan in het jaar daarvoor.",
           "De uithuisplaatsingen door de rechter kwamen in 2020 minder vaak voor dan in 2019 (-9).",
           "De kinderen tellen op tot 1.499 in 2020 en niet tot de 1.528 meldingen van mishandeling.",
           "Na de piek in 2017 nam het aantal uithuisplaatsingen door de rechter drie jaar achter elkaar af."}) {
    CAPTURE(sentence);
    CHECK_FALSE(refutes(said(report, sentence)));
  }
  // a share of another number of the sentence than the total of the table
  CHECK(has(said(groups("en"), "Of the 633 girls in abuse there were 139 in care, or 22 per cent."), "KR704", Verdict::confirmed));
}
