// SPDX-License-Identifier: BSD-3-Clause
// Which lines make up a total, where several readings of a table are possible.
#include <doctest/doctest.h>

#include <algorithm>

#include "made_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

std::size_t refuted_of(const Audit& a, std::string_view code) {
  return static_cast<std::size_t>(std::count_if(a.findings.begin(), a.findings.end(), [&](const Finding& f) {
    return f.code == code && f.verdict == Verdict::refuted;
  }));
}
std::size_t listed(const Audit& a, std::string_view code) {
  return static_cast<std::size_t>(std::count_if(a.findings.begin(), a.findings.end(), [&](const Finding& f) { return f.code == code; }));
}
/// Rounded to tens.
Figure tens(int printed) { return made(std::to_string(printed), State::rounded, Range(std::max(0, printed - 5), printed + 4)); }
RowHead complete(RowHead head) {
  head.complete = true;
  return head;
}
Figure amount(int tenths) {
  return made(std::to_string(tenths / 10) + "." + std::to_string(tenths % 10), State::rounded,
              Range(Domain::rationals, End{Rational(2 * tenths - 1, 20)}, End{Rational(2 * tenths + 1, 20), true}));
}

/// Titles before the whole and the sexes behind it: two ways to divide it. `wrong` is put in the place of one number.
Report divided_twice(std::size_t wrong_row) {
  Grid cells = {{count(1042)}, {count(211)}, {count(183)}, {count(1436)}, {count(92)}, {count(1344)}};
  if (wrong_row < cells.size()) cells[wrong_row][0] = count(500);
  return report({table({complete(of_which("Hechtenis", 3)), complete(of_which("Detentie", 3)), complete(of_which("Overig", 3)), row("Instroom"),
                        complete(of_which("waarvan meisjes", 3)), complete(of_which("waarvan jongens", 3))},
                       {column("2019")}, cells)});
}

}  // namespace

TEST_CASE("a whole that is divided in two ways is judged in each") {
  const Audit right = audit(divided_twice(99));
  CHECK(listed(right, "KR102") == 2);
  CHECK(refuted_of(right, "KR102") == 0);
  CHECK(refuted_of(audit(divided_twice(1)), "KR102") == 1);
  CHECK(refuted_of(audit(divided_twice(4)), "KR102") == 1);
  CHECK(refuted_of(audit(divided_twice(3)), "KR102") == 2);
}

TEST_CASE("two partitions behind their whole are two divisions") {
  const auto made_of = [](int girls) {
    return report({table({row("Instroom"), of_which("waarvan meisjes", 0), of_which("waarvan jongens", 0), of_which("waarvan minderjarig", 0),
                          of_which("waarvan meerderjarig", 0)},
                         {column("2019")}, {{count(100)}, {count(girls)}, {count(60)}, {count(30)}, {count(70)}})});
  };
  CHECK(listed(audit(made_of(40)), "KR102") == 2);
  CHECK(refuted_of(audit(made_of(40)), "KR102") == 0);
  CHECK(refuted_of(audit(made_of(45)), "KR102") == 1);
}

TEST_CASE("rounded numbers bear out a total too: one row among several that differs is wrong") {
  const auto with_total = [](int total) {
    return report({table({row("Syria"), row("Somalia"), row("Congo"), row("Ethiopia")}, {column("Separated"), column("Unaccompanied"), column("Total", ColumnRole::total)},
                         {{tens(4810), tens(3960), tens(8770)}, {tens(2100), tens(1290), tens(3390)}, {tens(610), tens(700), tens(1310)}, {tens(590), tens(420), tens(total)}})});
  };
  CHECK(refuted_of(audit(with_total(1010)), "KR202") == 0);
  CHECK(refuted_of(audit(with_total(1020)), "KR202") == 0);  // within the rounding
  CHECK(refuted_of(audit(with_total(1100)), "KR202") == 1);
  // small rounded numbers agree by accident: nothing is refuted on their word
  const Report small = report({table({row("A"), row("B")}, {column("x"), column("y"), column("Total", ColumnRole::total)},
                                     {{tens(10), tens(20), tens(30)}, {tens(10), tens(10), tens(60)}})});
  CHECK(refuted_of(audit(small), "KR202") == 0);
}

TEST_CASE("a dash under numbers is a total that is not given, not one of zero") {
  const auto with_total = [](Figure total) {
    return report({table({row("0-5"), row("6-11"), row("Total", RowRole::total)}, {year(2018), year(2019)},
                         {{count(120), count(128)}, {count(85), count(90)}, {count(205), total}})});
  };
  CHECK(refuted_of(audit(with_total(made("-", State::exact, Range(0)))), "KR201") == 0);
  CHECK(refuted_of(audit(with_total(made("-", State::rounded, Range(0, 2)))), "KR201") == 0);
  CHECK(refuted_of(audit(with_total(count(0))), "KR201") == 1);
}

TEST_CASE("averages and rates in a column add up to nothing") {
  for (const std::string head : {"Rate", "Average age", "Per 1,000 children", "Gemiddelde leeftijd", "Doorlooptijd 2021 (dagen)", "Length of stay"}) {
    CAPTURE(head);
    const Report r = report({table({row("A"), row("B"), row("C"), row("Total", RowRole::total)}, {column("Cases"), column(head)},
                                   {{count(10), count(12)}, {count(21), count(14)}, {count(32), count(13)}, {count(63), count(13)}})});
    CHECK(listed(audit(r), "KR201") == 1);
  }
}

TEST_CASE("a total of days that is within its lines may be their mean; one beyond them is their sum") {
  const auto with_total = [](int total) {
    return report({table({row("A"), row("B"), row("C"), row("Total", RowRole::total)}, {column("Cases"), column("Absence (days)")},
                         {{count(10), count(71)}, {count(21), count(64)}, {count(32), count(78)}, {count(63), count(total)}})});
  };
  CHECK(refuted_of(audit(with_total(72)), "KR201") == 0);
  CHECK(refuted_of(audit(with_total(213)), "KR201") == 0);
  CHECK(refuted_of(audit(with_total(231)), "KR201") == 1);
}

TEST_CASE("an empty cell in a column of differences states nothing") {
  ColumnHead difference = column("Change", ColumnRole::difference);
  difference.from = 0, difference.to = 1;
  Figure unprinted = made("", State::unknown, Range::count());
  const Report r = report({table({row("A"), row("B")}, {year(2021), year(2022), difference}, {{count(12), count(20), count(8)}, {count(4), count(0), unprinted}})});
  CHECK(listed(audit(r), "KR403") == 1);
}

TEST_CASE("a slip in what was worked out is likelier than one in numbers that a total bears out") {
  ColumnHead difference = column("Change", ColumnRole::difference);
  difference.from = 0, difference.to = 1;
  const Report r = report({table({row("A"), row("B"), row("Total", RowRole::total)}, {year(2021), year(2022), difference},
                                 {{count(270), count(325), made("+65", State::exact, Range(65))}, {count(145), count(145), count(0)}, {count(415), count(470), made("+55", State::exact, Range(55))}})});
  const Audit a = audit(r);
  const auto wrong = std::find_if(a.findings.begin(), a.findings.end(), [](const Finding& f) { return f.code == "KR403" && f.verdict == Verdict::refuted; });
  REQUIRE(wrong != a.findings.end());
  REQUIRE_FALSE(wrong->corrections.empty());
  CHECK(wrong->corrections.front().front().number == at(0, 0, 2));
  CHECK(wrong->corrections.front().front().value == 55);
}

TEST_CASE("shares of amounts with decimals are judged where the column bears them out") {
  ColumnHead share = column("Share", ColumnRole::share);
  const auto with_part = [&](int tenths) {
    Grid cells = {{amount(524), percentage(45)}, {amount(314), percentage(27)}, {amount(tenths), percentage(15)}, {amount(145), percentage(13)}, {amount(1155), percentage(100)}};
    return report({table({row("A"), row("B"), row("C"), row("D"), row("Total", RowRole::total)}, {column("Thousands"), share}, cells)});
  };
  CHECK(refuted_of(audit(with_part(171)), "KR302") == 0);
  CHECK(listed(audit(with_part(171)), "KR302") >= 4);
  CHECK(refuted_of(audit(with_part(117)), "KR302") == 1);
}
