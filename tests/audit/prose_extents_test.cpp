// SPDX-License-Identifier: BSD-3-Clause
// What all numbers keep to: bounds over the rows and over the years, spans and means. Each form over generated tables, true
// and false, in both languages.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "prose_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

struct Made {
  Report report;
  std::vector<std::vector<long long>> rows;
  Made(std::mt19937& random, const std::string& language) {
    std::uniform_int_distribution<int> number(101, 979);
    for (std::size_t r = 0; r < five_places.size(); ++r) {
      rows.emplace_back();
      for (int y = 0; y < 4; ++y) rows[r].push_back(number(random));
    }
    report = yearly(language, five_places, rows);
    report.tables[0].title = language == "nl" ? "Plaatsingen per regio" : "Placements by region";
    report.tables[0].layout->stub_head = language == "nl" ? "Regio" : "Region";
  }
  [[nodiscard]] std::vector<long long> last() const {
    std::vector<long long> all;
    for (const auto& row : rows) all.push_back(row.back());
    return all;
  }
};

struct Tally {
  std::size_t good = 0, confirmed = 0, wrong = 0, refuted = 0;
  void judge(const Report& report, const std::string& sentence, bool truth) {
    CAPTURE(sentence);
    const auto findings = said(report, sentence);
    if (truth) CHECK_FALSE(refutes(findings));
    else CHECK_FALSE(has(findings, "KR714", Verdict::confirmed));
    (truth ? good : wrong) += 1;
    if (truth) confirmed += has(findings, "KR714", Verdict::confirmed);
    else refuted += has(findings, "KR714", Verdict::refuted);
  }
};

}  // namespace

TEST_CASE("law: a bound on all rows or years, a span and a mean are confirmed when so, refuted when not") {
  std::mt19937 random(303);
  Tally bounds, spans, means;
  for (int round = 0; round < rounds(150); ++round)
    for (const std::string language : {"nl", "en"}) {
      const bool dutch = language == "nl";
      const Made made(random, language);
      const auto place = static_cast<std::size_t>(round) % five_places.size();
      auto last = made.last();
      const auto say = [&](Tally& tally, std::string form, long long n, bool truth) {
        tally.judge(made.report, filled(std::move(form), {{"n", std::to_string(n)}, {"place", five_places[place]}}), truth);
      };
      std::uniform_int_distribution<long long> bound(150, 950);
      const long long n = bound(random);
      const long long most = *std::max_element(last.begin(), last.end()), least = *std::min_element(last.begin(), last.end());
      say(bounds, dutch ? "In geen enkele regio waren er in 2020 meer dan {n} plaatsingen." : "In none of the regions were there more than {n} placements in 2020.", n, most <= n);
      say(bounds, dutch ? "Alle regio's hadden in 2020 meer dan {n} plaatsingen." : "Every region had more than {n} placements in 2020.", n, least > n);
      auto others = last;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(place));
      say(bounds, dutch ? "Met uitzondering van {place} hadden alle regio's in 2020 meer dan {n} plaatsingen." : "Apart from {place}, every region had more than {n} placements in 2020.", n,
          *std::min_element(others.begin(), others.end()) > n);
      const auto& row = made.rows[place];
      const long long high = *std::max_element(row.begin(), row.end()), low = *std::min_element(row.begin(), row.end());
      say(bounds, dutch ? "{place} had nooit meer dan {n} plaatsingen." : "{place} never had more than {n} placements.", n, high <= n);
      // the ends of a span; with one of them moved inwards it is false
      const bool right = round % 2 == 0;
      const long long end = right || high - low < 40 ? high : high - 20;
      spans.judge(made.report, filled(dutch ? "{place} schommelde tussen de {low} en {high} plaatsingen per jaar." : "{place} fluctuated between {low} and {high} placements a year.",
                                      {{"place", five_places[place]}, {"low", std::to_string(low)}, {"high", std::to_string(end)}}), end == high);
      const long long sum = row[0] + row[1] + row[2] + row[3];
      const long long mean = (sum + 2) / 4 + (right ? 0 : 7);
      say(means, dutch ? "{place} telde gemiddeld {n} plaatsingen per jaar." : "{place} recorded an average of {n} placements a year.", mean, right);
    }
  CHECK(bounds.confirmed * 10 >= bounds.good * 8);
  CHECK(bounds.refuted * 10 >= bounds.wrong * 8);
  CHECK(spans.confirmed * 10 >= spans.good * 9);
  CHECK(spans.refuted * 10 >= spans.wrong * 8);
  CHECK(means.confirmed * 10 >= means.good * 9);
  CHECK(means.refuted * 10 >= means.wrong * 7);
}

TEST_CASE("a bound on some of the rows, on something else or in another place is not held against all of them") {
  std::mt19937 random(11);
  const Made made(random, "en");
  for (const char* sentence : {"None of the regions in neighbouring Barset had more than 12 placements.", "No region was expected to have more than 90 placements.", "Every region of the four large ones had more than 990 placements.",
                               "Nearly every region had more than 900 placements, except in summer.", "Northmoor never had more than 10 staff on duty."})
    CHECK_FALSE(refutes(said(made.report, sentence)));
}

TEST_CASE("a people stands for its country") {
  const Report dutch = yearly("nl", {"Afghanistan", "Syrië"}, {{395, 301, 188, 129}, {412, 1127, 1938, 2764}});
  CHECK(has(said(dutch, "Het aantal Afghaanse kinderen daalde in 2020 voor het derde jaar op rij."), "KR706", Verdict::confirmed));
  CHECK(has(said(dutch, "Het aantal Syriërs kwam in 2020 uit op 2.764."), "KR700", Verdict::confirmed));
  const Report english = yearly("en", {"Turkey", "Poland"}, {{395, 301, 188, 129}, {412, 1127, 1938, 2764}});
  CHECK(has(said(english, "The number of Turkish children fell to 129 in 2020."), "KR700", Verdict::confirmed));
  CHECK(refutes(said(english, "The number of Polish children rose to 2,746 in 2020.")));
}

TEST_CASE("what rows make up of the whole, and what a change is of the difference beside it") {
  Report made = yearly("en", {"Syria", "Eritrea", "Total"}, {{1938, 2764}, {1060, 2558}, {2998, 5322}});
  made.tables[0].layout->rows[2].role = RowRole::total;
  made.tables[0].title = "Applications by country";
  CHECK(has(said(made, "Syria made up 52% of all applications in 2020."), "KR704", Verdict::confirmed));
  CHECK(has(said(made, "Syria made up 62% of all applications in 2020."), "KR704", Verdict::refuted));
  CHECK_FALSE(refutes(said(made, "Syria made up 62% of all boys in 2020.")));
  CHECK_FALSE(refutes(said(made, "Syria made up 62% of the increase in 2020.")));
  CHECK_FALSE(refutes(said(made, "Among those granted asylum, Syria made up 62% of all applications in 2020.")));
  CHECK(has(said(made, "Syria rose by 826, an increase of 43% on 2019."), "KR702", Verdict::confirmed));
  CHECK(has(said(made, "Syria rose by 826, an increase of 30% on 2019."), "KR702", Verdict::refuted));
}

TEST_CASE("all rows of a table of two groups, in either order of the words") {
  Report dutch = report({table({row("De Brug"), row("Kompas"), row("Lindenhof")}, {column("Instroom"), column("Uitstroom")}, counts({{97, 188}, {164, 190}, {138, 149}}))});
  dutch.language = "nl";
  dutch.tables[0].layout->stub_head = "Aanbieder";
  CHECK(has(said(dutch, "Bij alle aanbieders overtrof de uitstroom de instroom."), "KR711", Verdict::confirmed));
  CHECK(has(said(dutch, "Bij alle aanbieders overtrof de instroom de uitstroom."), "KR711", Verdict::refuted));
  CHECK_FALSE(refutes(said(dutch, "Van die drie groeiden er veel op bij een van de aanbieders.")));
}

TEST_CASE("of several columns of one year the sentence means the one it names, else the total") {
  const auto of_year = [](int y, const char* text, ColumnRole role = ColumnRole::values) {
    ColumnHead head = year(y);
    head.spanner = head.text;
    head.text = text;
    head.role = role;
    return head;
  };
  Report made = report({table({row("Kora"), row("Mbele"), row("Nyanza")},
                              {of_year(2019, "Boys"), of_year(2019, "All", ColumnRole::total), of_year(2020, "Boys"), of_year(2020, "All", ColumnRole::total)},
                              counts({{210, 502, 190, 571}, {310, 613, 330, 655}, {411, 808, 433, 899}}))});
  made.language = "en";
  made.year = 2020;
  made.tables[0].layout->stub_head = "Camp";
  CHECK(has(said(made, "In Kora the number rose from 502 in 2019 to 571 in 2020."), "KR701", Verdict::confirmed));
  CHECK(refutes(said(made, "In Kora the number of boys rose from 210 in 2019 to 571 in 2020.")));
  CHECK(has(said(made, "The number rose in all three camps in 2020."), "KR713", Verdict::confirmed));
  CHECK(has(said(made, "The number of boys rose in all three camps in 2020."), "KR713", Verdict::refuted));
}

TEST_CASE("how many rows keep to a bound") {
  Report made = yearly("en", {"Coast", "Hills", "Lakes", "Plain"}, {{410, 612}, {420, 580}, {430, 655}, {440, 671}});
  made.tables[0].layout->stub_head = "Province";
  CHECK(has(said(made, "In three of the four provinces more than 600 births were registered in 2020."), "KR714", Verdict::confirmed));
  CHECK(has(said(made, "In two of the four provinces more than 600 births were registered in 2020."), "KR714", Verdict::refuted));
  CHECK_FALSE(refutes(said(made, "In two of the nine provinces more than 600 births were registered in 2020.")));
}
