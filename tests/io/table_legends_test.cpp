// SPDX-License-Identifier: BSD-3-Clause
// What legends and notes say of printed numbers, in every layout: no range misses the true number behind it.
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "io/table_layouts.hpp"

using namespace kinderrechten;
using test::TablePage;

namespace {

using Random = std::mt19937;
int pick(Random& random, int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }

}  // namespace

TEST_CASE("law: rounding by size, however it is said, holds every true number and refutes no true sum") {
  Random random(13);
  const std::vector<std::pair<const char*, const char*>> notes = {
      {"en", "Counts below 100 are rounded to the nearest 5, counts below 1,000 to the nearest 10 and larger counts to the nearest 100."},
      {"en", "Numbers under 100 have been rounded to the nearest 5. Numbers from 100 to 999 have been rounded to the nearest 10, and numbers of 1,000 or more to the nearest 100."},
      {"nl", "Aantallen onder de 100 zijn afgerond op vijftallen, aantallen onder de 1.000 op tientallen en grotere aantallen op honderdtallen."}};
  const auto rounded = [](int n) {
    const int base = n < 100 ? 5 : n < 1000 ? 10 : 100;
    return (n + base / 2) / base * base;
  };
  for (int round = 0; round < 60; ++round) {
    const auto& [language, note] = notes[static_cast<std::size_t>(round) % notes.size()];
    TablePage page;
    page.language = language;
    page.title = page.language == "nl" ? "Kinderen in zorg" : "Children in care";
    page.heads = {{"X", "2018", "2019", "2020"}};
    page.below = {note};
    std::vector<std::vector<int>> truth(4, std::vector<int>(3));
    const char* labels[] = {"Noord", "Zuid", "Oost", page.language == "nl" ? "Totaal" : "Total"};
    for (std::size_t r = 0; r < 4; ++r) {
      page.rows.push_back({labels[r]});
      for (std::size_t k = 0; k < 3; ++k) {
        if (r < 3) truth[r][k] = 10 + pick(random, pick(random, 2) ? 90 : pick(random, 2) ? 900 : 9000);
        truth[3][k] += r < 3 ? truth[r][k] : 0;
        page.rows[r].push_back(std::to_string(rounded(truth[r][k])));
      }
    }
    const char* layout = TablePage::layouts[round % 4];
    CAPTURE(page.print(layout));
    const Audit a = page.check(layout);
    CHECK(test::statements(a, Verdict::refuted) == "");
    for (std::size_t r = 0; r < 4; ++r)
      for (std::size_t k = 0; k < 3; ++k) CHECK(a.ranges.at({0, r, k, std::nullopt}).contains(Rational(truth[r][k])));
  }
}

TEST_CASE("law: a symbol that is also put where another number of the row is small may stand for any count") {
  Random random(14);
  const std::vector<std::pair<const char*, const char*>> legends = {
      {"en", "c = suppressed because the number, or another number in the same row, is below 5."},
      {"en", "c: fewer than 5, or a count in the same row is fewer than 5"},
      {"en", "c = number below 5, or withheld so that such a number cannot be calculated"},
      {"nl", "c = minder dan 5, of een ander aantal in de rij is minder dan 5"},
      {"en", "c marks a count under 5; where only one count of a row was under 5, a second one was marked too."},
      {"en", "c = suppressed for confidentiality (counts below 5, and further cells where needed to prevent disclosure)"},
      {"en", "c = fewer than 5 children, and the next smallest number of the row"},
      {"nl", "c: aantal onder de 5 dan wel een aantal dat daartoe te herleiden is"},
      {"nl", "c: het aantal, of een ander aantal in dezelfde rij, is kleiner dan 5"}};
  for (int round = 0; round < 60; ++round) {
    const auto& [language, legend] = legends[static_cast<std::size_t>(round) % legends.size()];
    TablePage page;
    page.language = language;
    page.title = "Children in care";
    page.heads = {{"X", "2018", "2019", "2020"}};
    page.below = {legend};
    std::vector<std::vector<int>> truth;
    for (const char* label : {"Noord", "Zuid", "Oost", "West", "Zee"}) {
      truth.emplace_back();
      page.rows.push_back({label});
      for (int k = 0; k < 3; ++k) truth.back().push_back(pick(random, 4) == 0 ? pick(random, 5) : 5 + pick(random, 200));
      const bool small = *std::min_element(truth.back().begin(), truth.back().end()) < 5;
      const auto spared = static_cast<std::size_t>(pick(random, 3));
      for (std::size_t k = 0; k < 3; ++k) {
        const int n = truth.back()[k];
        page.rows.back().push_back(n < 5 || (small && k != spared) ? "c" : std::to_string(n));
      }
    }
    const char* layout = TablePage::layouts[round % 4];
    CAPTURE(page.print(layout));
    const Audit a = page.check(layout);
    for (std::size_t r = 0; r < truth.size(); ++r)
      for (std::size_t k = 0; k < 3; ++k) CHECK(a.ranges.at({0, r, k, std::nullopt}).contains(Rational(truth[r][k])));
  }
}

TEST_CASE("a sentence that names the symbol behind what it stands for") {
  struct Case {
    const char *language, *text;
    Range range;
  };
  for (const Case& c : {Case{"en", "Counts below ten are not released and are shown as \"c\".", Range(0, 9)},
                        Case{"en", "Registered cases at year end. Counts below ten are shown as c. All are provisional.", Range(0, 9)},
                        Case{"en", "Numbers from 1 to 4 have been replaced by c.", Range(1, 4)},
                        Case{"nl", "Aantallen onder de tien worden niet vrijgegeven en zijn weergegeven als \u201Cc\u201D.", Range(0, 9)},
                        Case{"en", "Counts below ten, and those from which one could be worked out, are shown as c.", Range::count()}})
    for (const bool above : {true, false})
      for (const char* layout : TablePage::layouts) {
        TablePage page;
        page.language = c.language;
        page.title = "Children in care";
        page.heads = {{"Region", "2018", "2019"}};
        page.rows = {{"North", "c", "12"}, {"South", "23", "13"}, {"East", "17", "18"}};
        (above ? page.above : page.below) = {c.text};
        CAPTURE(page.print(layout));
        const Report r = page.read(layout);
        CHECK(r.tables.at(0).figure(r.tables[0].at(0, 0)).range == c.range);
      }
}

TEST_CASE("a rate that changes by points is no percentage") {
  TablePage page;
  page.title = "School exclusions";
  page.heads = {{"Type", "2022", "2023", "Change on previous year"}};
  page.rows = {{"Rate (per 100 pupils)", "4.90", "5.52", "+0.62 points"}, {"Exclusions", "490", "552", "+12.7%"}, {"Appeals", "100", "150", "+50%"}};
  for (const char* layout : TablePage::layouts) {
    CAPTURE(layout);
    CHECK(test::statements(page.check(layout), Verdict::refuted) == "");
  }
}

TEST_CASE("the legend of one symbol ends where that of the next begins") {
  TablePage page;
  page.title = "Children in care";
  page.heads = {{"Region", "2018", "2019"}};
  page.rows = {{"North", "x", "12"}, {"South", "z", "13"}, {"East", "17", "18"}};
  page.below = {"Symbols used: z not available, x fewer than 5"};
  for (const char* layout : TablePage::layouts) {
    CAPTURE(layout);
    const Report r = page.read(layout);
    CHECK(r.tables[0].figure(r.tables[0].at(0, 0)).range == Range(0, 4));
    CHECK(r.tables[0].figure(r.tables[0].at(1, 0)).range == Range::count());
  }
}

TEST_CASE("a legend in the last rows of a table is no row of it") {
  const std::string csv = "Region,2018,2019\nNorth,x,12\nSouth,14,z\nTotal,31,25\nx = suppressed\nz: not available\n";
  ReadOptions options;
  options.format = "csv";
  const Report r = read_report_text(csv, "page.csv", options);
  REQUIRE(r.tables.size() == 1);
  CHECK(r.tables[0].layout->rows.size() == 3);
  CHECK(r.tables[0].figure(r.tables[0].at(0, 0)).state == State::suppressed);
}

TEST_CASE("a symbol that may stand for zero says so in one of many ways") {
  const std::pair<const char*, Range> legends[] = {
      {"c = 0, 1, 2, 3 or 4", Range(0, 4)}, {"c = 1, 2, 3 or 4", Range(1, 4)},      {"c: 4 or fewer", Range(0, 4)},
      {"c = between 1 and 7", Range(1, 7)}, {"c stands for one to four", Range(1, 4)}, {"c = fewer than five children", Range(0, 4)}};
  for (const auto& [legend, range] : legends) {
    TablePage page;
    page.title = "Children in care";
    page.heads = {{"Region", "2018", "2019"}};
    page.rows = {{"North", "c", "12"}, {"South", "14", "c"}};
    page.below = {legend};
    for (const char* layout : TablePage::layouts) {
      CAPTURE(page.print(layout));
      const Report r = page.read(layout);
      REQUIRE(r.tables.size() == 1);
      CHECK(r.tables[0].layout->rows.size() == 2);
      CHECK(r.tables[0].figure(r.tables[0].at(0, 0)).range == range);
    }
  }
}

TEST_CASE("a unit is told in the title, in a head, or by a remark at the table, in one of many ways") {
  const std::vector<std::pair<const char*, const char*>> told = {
      {"Placements (in thousands)", ""},  {"Placements (x1,000)", ""},      {"Placements, thousands", ""},  {"Spending (£ million)", ""},  {"Spending (EUR 1,000)", ""},
      {"Spending in € thousand", ""},     {"Uitgaven (x € 1.000)", ""},     {"Uitgaven, in € mln", ""},     {"Uitgaven (in duizend euro)", ""},
      {"Placements", "All figures are in thousands."}, {"Placements", "Unit: thousands"}, {"Plaatsingen", "Aantallen x 1.000."}};
  const std::vector<std::pair<const char*, const char*>> not_told = {
      {"Thousands of children in care", ""}, {"Placements in 2 million homes", ""},
      {"Placements", "In thousands of cases it was not known who had asked for help, and nobody had."}};
  const auto first = [](const std::pair<const char*, const char*>& text, const char* layout) {
    TablePage page;
    page.title = text.first;
    page.heads = {{"X", "2018", "2019"}};
    page.rows = {{"North", "40", "12"}, {"South", "1200", "13"}};
    if (*text.second) page.below = {text.second};
    const Report r = page.read(layout);
    return r.tables.at(0).figure(r.tables[0].at(0, 0)).range;
  };
  for (const char* layout : TablePage::layouts) {
    for (const auto& text : told) {
      CAPTURE(text.first);
      CAPTURE(text.second);
      CHECK(first(text, layout) == Range::between(Rational(79, 2), Rational(81, 2), false, true));
    }
    for (const auto& text : not_told) {
      CAPTURE(text.first);
      CHECK(first(text, layout)->domain() == Domain::integers);
    }
  }
}

TEST_CASE("rounded up or down by chance may have been either") {
  TablePage page;
  page.title = "Children in care";
  page.heads = {{"X", "2018", "2019"}};
  page.rows = {{"North", "40", "15"}, {"South", "1200", "25"}};
  page.below = {"Counts are randomly rounded up or down to a multiple of 5."};
  for (const char* layout : TablePage::layouts) {
    const Report r = page.read(layout);
    CHECK(r.tables[0].figure(r.tables[0].at(0, 0)).range == Range(36, 44));
  }
}
