// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <set>

#include "made_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

std::string edits(const Finding& f) {
  std::string all;
  for (const auto& correction : f.corrections) {
    for (const auto& e : correction)
      all += (e.number.part ? "p" + std::to_string(*e.number.part) + "=" : "") + to_string(e.value) + (e.percent ? "%" : "");
    all += " ";
  }
  return all;
}

}  // namespace

TEST_CASE("the report that the library was made for") {
  const Audit a = audit(exploitation());
  const auto wrong = refuted(a);
  REQUIRE(wrong.size() == 7);
  CHECK(wrong[0].statement == "25 + 98 = 223");
  CHECK(wrong[0].possible == Range(123));
  CHECK(wrong[0].reason.id == "parts_short");
  CHECK(edits(wrong[0]).starts_with("123 "));
  CHECK(wrong[1].statement == "30 + 65 = 94");
  CHECK(wrong[2].reason.id == "change_truncated");
  CHECK(edits(wrong[2]).starts_with("141"));
  CHECK(wrong[3].statement == "2401 → 6318 = +49%");
  CHECK(wrong[4].statement == "36 → 20 = -25%");
  CHECK(edits(wrong[4]).starts_with("27"));
  CHECK(wrong[5].printed == "44");
  CHECK(wrong[5].possible == Range(43));
  CHECK(wrong[6].printed == "23");
  // 43 for 44 would mend the column and break "44 + 23 + 6 = 73", which holds
  for (const auto& correction : wrong[5].corrections) CHECK(correction.front().value != 43);
  CHECK(a.ranges.at(at(0, 4, 7)) == Range(550));
  CHECK(a.ranges.at(at(0, 3, 8)) == Range::count());
  CHECK(a.count(Verdict::undecided) == 0);
}

TEST_CASE("numbers that are wrong together are corrected together") {
  // 5 and 7 in the first column were both printed one too high: no single cell mends a row and leaves
  // its column standing
  const Audit a = audit(report({table({row("Soort a"), row("Soort b"), row("Totaal", RowRole::total)},
                                      {column("Groep x"), column("Groep y"), column("Totaal", ColumnRole::total)},
                                      counts({{6, 3, 8}, {2, 4, 6}, {8, 7, 14}}))}));
  const auto wrong = refuted(a);
  REQUIRE(wrong.size() == 2);
  for (const auto& f : wrong) {
    REQUIRE_FALSE(f.corrections.empty());
    const Correction expected{{at(0, 0, 0), 5, false}, {at(0, 2, 0), 7, false}};
    bool both = false;
    for (const auto& correction : f.corrections) {
      CHECK(correction.size() == 2);
      both |= std::is_permutation(correction.begin(), correction.end(), expected.begin(), expected.end());
    }
    CHECK(both);
  }
}

TEST_CASE("a row of percentages that fits other rows by accident is no share of them") {
  // 30% is 3 of 10 in one place and 50% is 6 of 12 in another; seven other places do not agree
  const std::vector<long long> parts{3, 6, 41, 73, 88, 12, 9, 54, 31}, wholes{10, 12, 97, 210, 160, 71, 88, 99, 75};
  const std::vector<int> other{30, 50, 42, 35, 55, 17, 10, 55, 41};  // of other numbers than the table's
  std::vector<ColumnHead> columns;
  Grid grid = counts({parts, wholes});
  grid.emplace_back();
  for (std::size_t c = 0; c < parts.size(); ++c) {
    columns.push_back(column("Groep " + std::to_string(c)));
    grid.back().push_back(percentage(other[c]));
  }
  const auto shares = [&](Grid cells, std::size_t n) {
    for (auto& line : cells) line.resize(n);
    std::vector<ColumnHead> heads(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(n));
    std::size_t found = 0;
    for (const auto& f : audit(report({table({row("Meldingen"), row("Kinderen"), row("Aandeel")}, heads, cells)})).findings)
      found += f.code == "KR302";
    return found;
  };
  CHECK(shares(grid, 2) == 0);  // two small numbers tell nothing
  Grid true_shares = grid;
  for (std::size_t c = 0; c < parts.size(); ++c)
    true_shares[2][c] = percentage(static_cast<int>((200 * parts[c] + wholes[c]) / (2 * wholes[c])));
  CHECK(shares(true_shares, parts.size()) == parts.size());
}

TEST_CASE("the cost of rows with one label does not grow with their square") {
  const auto seconds = [](std::size_t rows) {
    std::vector<RowHead> heads(rows, row("Minderjarige slachtoffers mensenhandel"));
    std::vector<std::vector<long long>> numbers;
    for (std::size_t i = 0; i < rows; ++i) {
      const auto n = static_cast<long long>(i);
      numbers.push_back({10 + n * 7919 % 5000, 10 + n * 104729 % 7000, 20 + n % 977});
    }
    const Report r = report({table(heads, {year(2018), year(2019), year(2020)}, counts(numbers))});
    const std::clock_t start = std::clock();
    CHECK(audit(r).count(Verdict::refuted) == 0);
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  (void)seconds(100);
  const double few = seconds(500), many = seconds(4000);
  CHECK(many < 30 * few + 0.2);  // 8 when linear, 64 when square
}

TEST_CASE("law: a change of means is refuted when no means that print so have it, and only then") {
  for (int from = 20; from < 100; from += 7)
    for (int to = 20; to < 100; to += 9)
      for (int percent = -80; percent <= 400; percent += 3) {
        const auto mean = [](int n) {  // `2,0`: 1.95 up to 2.05
          return made(std::to_string(n / 10) + "," + std::to_string(n % 10), State::rounded,
                      Range::between(Rational(2 * n - 1, 20), Rational(2 * n + 1, 20), false, true));
        };
        ColumnHead change_head = column("Verschil", ColumnRole::change);
        change_head.from = 0, change_head.to = 1;
        const Audit a = audit(report({table({row("Gemiddelde duur")}, {year(2019), year(2020), change_head},
                                            {{mean(from), mean(to), change(percent)}})}));
        REQUIRE(a.findings.size() == 1);
        // the ends of the change: to a little over or under, from the other way
        const Rational least = Rational(100 * (2 * to - 1), 2 * from + 1) - 100, most = Rational(100 * (2 * to + 1), 2 * from - 1) - 100;
        const Range stated = Change(percent).range();
        const bool can = *stated.low() < most && *stated.high() > least;
        if (*stated.low() != most && *stated.high() != least)
          CHECK((a.findings[0].verdict != Verdict::refuted) == can);
      }
}
