// SPDX-License-Identifier: BSD-3-Clause
// Rows in the order of their numbers, the first time that a bound was passed, and percentage points: what is true is
// never refuted, and what is wrong by a clear margin is.
#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "prose_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

/// Five rows of a year or two, all numbers far apart.
std::vector<std::vector<long long>> shuffled(std::mt19937& random, std::size_t years) {
  std::vector<std::vector<long long>> all(5, std::vector<long long>(years));
  for (std::size_t y = 0; y < years; ++y) {
    std::vector<long long> numbers{113, 227, 341, 457, 569};
    std::shuffle(numbers.begin(), numbers.end(), random);
    for (std::size_t r = 0; r < 5; ++r) all[r][y] = numbers[r] + static_cast<long long>(y);
  }
  return all;
}

/// The rows by their number of the last year, the largest first.
std::vector<std::size_t> by_size(const std::vector<std::vector<long long>>& numbers) {
  std::vector<std::size_t> order(numbers.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return numbers[a].back() > numbers[b].back(); });
  return order;
}

Report with_total(const std::string& language, const std::vector<std::vector<long long>>& numbers) {
  std::vector<RowHead> rows;
  std::vector<ColumnHead> columns;
  std::vector<std::vector<long long>> cells = numbers;
  for (const auto& label : five_places) rows.push_back(row(label));
  rows.push_back(row(language == "nl" ? "Totaal" : "Total", RowRole::total));
  cells.emplace_back(numbers.front().size(), 0);
  for (const auto& r : numbers)
    for (std::size_t y = 0; y < r.size(); ++y) cells.back()[y] += r[y];
  const int n = static_cast<int>(numbers.front().size());
  for (int y = 2021 - n; y <= 2020; ++y) columns.push_back(year(y));
  Report made = report({table(std::move(rows), std::move(columns), counts(cells))});
  made.language = language;
  made.year = 2020;
  return made;
}

}  // namespace

TEST_CASE("law: the rows that follow the first, and those that are ahead of one") {
  std::mt19937 random(16);
  std::size_t wrong = 0, refuted = 0, right = 0, confirmed = 0;
  for (int round = 0; round < rounds(60); ++round)
    for (const std::string language : {"nl", "en"}) {
      const auto numbers = shuffled(random, 2);
      const auto order = by_size(numbers);
      const Report made = with_total(language, numbers);
      const bool nl = language == "nl";
      const auto& place = five_places;
      const auto judged = [&](const std::string& text, bool truth) {
        CAPTURE(text);
        const auto findings = said(made, text);
        if (truth) CHECK(!refutes(findings));
        (truth ? right : wrong) += 1;
        (truth ? confirmed : refuted) += has(findings, "KR712", truth ? Verdict::confirmed : Verdict::refuted);
      };
      for (const std::size_t second : {std::size_t{1}, std::size_t{2}, std::size_t{3}}) {
        judged((nl ? "In 2020 had " : "In 2020 ") + place[order[0]] + (nl ? " de meeste, gevolgd door " : " had the most, followed by ") + place[order[second]] + ".", second == 1);
        const auto third = second == 2 ? 2 : second + 1 == 5 ? 1 : second + 1;  // ahead of it are the first and one other
        judged((nl ? "Na " : "After ") + place[order[0]] + (nl ? " en " : " and ") + place[order[third == 1 ? 2 : 1]] + (nl ? " telt " : ", ") + place[order[third]] + (nl ? " de meeste in 2020." : " had the most in 2020."), third == 2);
      }
      judged((nl ? "Na " : "After ") + place[order[0]] + (nl ? " en " : " and ") + place[order[1]] + (nl ? " telt " : ", ") + place[order[2]] + (nl ? " de meeste in 2020." : " had the most in 2020."), true);
    }
  CHECK(2 * refuted > wrong);
  CHECK(2 * confirmed > right);
}

TEST_CASE("law: in one year for the first time") {
  std::mt19937 random(17);
  std::size_t wrong = 0, refuted = 0;
  for (int round = 0; round < rounds(60); ++round)
    for (const std::string language : {"nl", "en"}) {
      std::vector<long long> series{731, 655, 548, 462, 377};
      const std::size_t swap = std::uniform_int_distribution<std::size_t>(0, 3)(random);
      std::swap(series[swap], series[swap + 1]);
      const Report made = yearly(language, {language == "nl" ? "Uithuisplaatsingen" : "Removals", language == "nl" ? "Meldingen" : "Reports"}, {series, {10, 20, 30, 40, 50}});
      for (std::size_t y = 1; y < series.size(); ++y) {
        const long long bound = 500;
        const bool truth = series[y] < bound && std::none_of(series.begin(), series.begin() + static_cast<std::ptrdiff_t>(y), [&](long long n) { return n < bound; });
        const std::string when = std::to_string(2016 + y);
        const std::string text = language == "nl" ? "In " + when + " waren er voor het eerst minder dan 500 uithuisplaatsingen." : "In " + when + " there were for the first time fewer than 500 removals.";
        CAPTURE(text);
        const auto findings = said(made, text);
        if (truth) CHECK(!refutes(findings));
        else wrong += 1, refuted += has(findings, "KR714", Verdict::refuted);
      }
    }
  CHECK(2 * refuted > wrong);
}

TEST_CASE("law: so many of the years keep to a bound, and a peak some years earlier") {
  std::size_t wrong = 0, refuted = 0;
  for (const std::string language : {"nl", "en"}) {
    const Report made = yearly(language, {language == "nl" ? "Uithuisplaatsingen" : "Removals", language == "nl" ? "Meldingen" : "Reports"}, {{610, 480, 730, 390, 655}, {11, 12, 13, 14, 15}});
    for (int many = 2; many <= 4; ++many) {
      const std::string digits = std::to_string(many);
      const std::string text = language == "nl" ? "In " + digits + " van de 5 jaren waren er meer dan 500 uithuisplaatsingen." : "In " + digits + " of the 5 years there were more than 500 removals.";
      CAPTURE(text);
      const auto findings = said(made, text);
      if (many == 3) CHECK(has(findings, "KR714", Verdict::confirmed));
      else wrong += 1, refuted += has(findings, "KR714", Verdict::refuted);
    }
  }
  CHECK(refuted == wrong);
  Report falling = yearly("en", {"Removals", "Reports"}, {{900, 700, 500, 300, 90}, {11, 12, 13, 14, 15}});
  falling.paragraphs.push_back({"In 2020 there were 90 removals. Four years earlier, at the peak, there were ten times as many.", false, {}});
  CHECK(!refutes(check_prose(falling, {})));
}

TEST_CASE("law: points between the two percentages of a sentence") {
  std::size_t wrong = 0, refuted = 0;
  for (const std::string language : {"nl", "en"})
    for (int from = 71; from < 99; from += 3)
      for (int told = 5; told < 40; ++told) {
        const int to = 60;  // 7.1 … to 6.0
        const auto tenths = [&](int n) { return std::to_string(n / 10) + (language == "nl" ? "," : ".") + std::to_string(n % 10); };
        const Report made = yearly(language, {"X"}, {{100, 200, 300}});
        const std::string text = language == "nl" ? "Het aandeel daalde van " + tenths(from) + " naar " + tenths(to) + " procent, een afname van " + tenths(told) + " procentpunt."
                                                  : "The share fell from " + tenths(from) + " to " + tenths(to) + " per cent, a drop of " + tenths(told) + " percentage points.";
        CAPTURE(text);
        const auto findings = said(made, text);
        const bool possible = std::abs(from - to - told) <= 1;  // each of them is rounded
        if (possible) CHECK(!has(findings, "KR715", Verdict::refuted));
        else wrong += 1, refuted += has(findings, "KR715", Verdict::refuted);
      }
  CHECK(10 * refuted > 9 * wrong);
}
