// SPDX-License-Identifier: BSD-3-Clause
// Whole tables, from their bytes to what is said of them, in every layout: a true table is never refuted, one number
// gone wrong is.
#include <doctest/doctest.h>

#include <random>

#include "io/table_layouts.hpp"
#include "kinderrechten/io/audit_json.hpp"

using namespace kinderrechten;
using test::TablePage;

namespace {

using Random = std::mt19937;
int pick(Random& random, int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }

/// A number of this table, with decimals where it is in tenths.
std::string printed(int value, bool tenths) { return tenths ? std::to_string(value / 10) + "." + std::to_string(value % 10) : std::to_string(value); }

/// A total that is divided by sex, by age and by region, each under a heading, with the total before or behind them.
struct Divided {
  std::vector<std::vector<int>> values;  ///< by row of the page; empty for a heading
  std::vector<std::string> labels;
  std::size_t total = 0;

  static Divided make(Random& random, std::size_t columns) {
    Divided d;
    std::vector<int> totals;
    for (std::size_t k = 0; k < columns; ++k) totals.push_back(203 + pick(random, 5000));
    const std::vector<std::vector<std::string>> blocks = {
        {"By sex", "Boys", "Girls"}, {"By age", "0-5 years", "6-11 years", "12-17 years"}, {"By region", "North", "South", "East", "West"}};
    const bool first = pick(random, 2) == 0;
    const auto add_total = [&] {
      d.total = d.labels.size();
      d.labels.push_back("Total");
      d.values.push_back(totals);
    };
    if (first) add_total();
    for (const auto& block : blocks) {
      d.labels.push_back(block[0]);
      d.values.emplace_back();
      std::vector<int> left = totals;
      for (std::size_t i = 1; i < block.size(); ++i) {
        d.labels.push_back(block[i]);
        d.values.emplace_back();
        for (std::size_t k = 0; k < columns; ++k) {
          const int n = i + 1 == block.size() ? left[k] : pick(random, left[k] / 2 + 1);
          left[k] -= n;
          d.values.back().push_back(n);
        }
      }
    }
    if (!first) add_total();
    return d;
  }
  [[nodiscard]] TablePage page(std::size_t columns) const {
    TablePage page;
    page.title = "Children in care";
    page.heads = {{"Group"}};
    for (std::size_t k = 0; k < columns; ++k) page.heads[0].push_back(std::to_string(2017 + k));
    for (std::size_t r = 0; r < labels.size(); ++r) {
      page.rows.push_back({labels[r]});
      for (std::size_t k = 0; k < columns; ++k) page.rows.back().push_back(values[r].empty() ? "" : std::to_string(values[r][k]));
    }
    return page;
  }
};

}  // namespace

TEST_CASE("law: a total that is divided in several ways is judged in each, before or behind them") {
  Random random(11);
  for (int round = 0; round < 40; ++round) {
    const std::size_t columns = 3 + static_cast<std::size_t>(pick(random, 3));
    Divided d = Divided::make(random, columns);
    const char* layout = TablePage::layouts[round % 4];
    CAPTURE(d.page(columns).print(layout));
    const Audit right = d.page(columns).check(layout);
    CHECK(test::statements(right, Verdict::refuted) == "");
    CHECK(test::count_of(right, "KR201", Verdict::confirmed) == 3 * columns);
    std::size_t r = 0;
    do r = static_cast<std::size_t>(pick(random, static_cast<int>(d.values.size())));
    while (d.values[r].empty());
    const std::size_t k = static_cast<std::size_t>(pick(random, static_cast<int>(columns)));
    d.values[r][k] += 31 + pick(random, 7);
    CAPTURE(d.labels[r]);
    CAPTURE(k);
    CHECK(test::count_of(d.page(columns).check(layout), "KR201", Verdict::refuted) == (r == d.total ? 3 : 1));
  }
}

TEST_CASE("law: amounts with decimals add up within what their rounding allows, and no further") {
  Random random(12);
  for (int round = 0; round < 40; ++round) {
    std::vector<std::vector<int>> cells(5, std::vector<int>(4));  // tenths, as printed; the last row is the total
    for (std::size_t k = 0; k < 4; ++k) {
      int exact = 0;  // hundredths
      for (std::size_t r = 0; r < 4; ++r) {
        const int part = 1000 + pick(random, 90000);
        exact += part;
        cells[r][k] = (part + 5) / 10;
      }
      cells[4][k] = (exact + 5) / 10;
    }
    const auto page = [&] {
      TablePage made;
      made.title = "Spending, millions of euros";
      made.heads = {{"Kind", "2017", "2018", "2019", "2020"}};
      const char* labels[] = {"Staff", "Housing", "Transport", "Care", "Total"};
      for (std::size_t r = 0; r < 5; ++r) {
        made.rows.push_back({labels[r]});
        for (const int n : cells[r]) made.rows.back().push_back(printed(n, true));
      }
      return made;
    };
    const char* layout = TablePage::layouts[round % 4];
    CAPTURE(page().print(layout));
    CHECK(test::statements(page().check(layout), Verdict::refuted) == "");
    const std::size_t r = static_cast<std::size_t>(pick(random, 5)), k = static_cast<std::size_t>(pick(random, 4));
    cells[r][k] += 6;  // four parts and the total: half a tenth each, 2.5 in all, and twice as it may be off the other way
    CHECK(test::count_of(page().check(layout), "KR201", Verdict::refuted) == 1);
  }
}

TEST_CASE("law: changes from year to year down the rows, in numbers and per cent") {
  Random random(15);
  for (int round = 0; round < 40; ++round) {
    const bool newest_first = pick(random, 2) == 0;
    std::vector<std::vector<std::string>> rows;
    int before = 0;
    for (int year = 2015; year <= 2021; ++year) {
      const int now = 200 + pick(random, 3000);
      const auto change = [&](bool percent) {
        if (year == 2015) return std::string("-");
        if (!percent) return (now < before ? "-" : "+") + std::to_string(std::abs(now - before));
        const long tenths = (2000L * std::abs(now - before) + before) / (2L * before);  // half away from zero
        return (now < before ? "-" : "+") + printed(static_cast<int>(tenths), true) + "%";
      };
      rows.push_back({std::to_string(year), std::to_string(now), change(false), change(true)});
      before = now;
    }
    if (newest_first) std::reverse(rows.begin(), rows.end());
    TablePage page;
    page.title = "Children in care";
    page.heads = {{"Year", "Children", "Change on previous year", "Change (%)"}};
    page.rows = rows;
    const char* layout = TablePage::layouts[round % 4];
    CAPTURE(page.print(layout));
    const Audit right = page.check(layout);
    CHECK(test::statements(right, Verdict::refuted) == "");
    CHECK(test::count_of(right, "KR403", Verdict::confirmed) == 6);
    CHECK(test::count_of(right, "KR401", Verdict::confirmed) == 6);
    auto& wrong = page.rows[static_cast<std::size_t>(1 + pick(random, 5))][2];
    wrong = wrong[0] + std::to_string(std::stoi(wrong.substr(1)) + 13);
    CHECK(test::count_of(page.check(layout), "KR403", Verdict::refuted) == 1);
  }
}

TEST_CASE("law: means over years and rates per 1,000 are held against what they are made of") {
  Random random(16);
  for (int round = 0; round < 40; ++round) {
    TablePage means, rates;
    means.title = "Placements", rates.title = "Children in care";
    means.heads = {{"Kind", "2018", "2019", "2020", "Average 2018-2020"}};
    rates.heads = {{"Region", "Children in care", "Children aged 0-17", "Per 1,000 children"}};
    for (const char* label : {"North", "South", "East", "West", "Islands"}) {
      const int a = 100 + pick(random, 900), b = 100 + pick(random, 900), c = 100 + pick(random, 900);
      means.rows.push_back({label, std::to_string(a), std::to_string(b), std::to_string(c), printed((20 * (a + b + c) + 3) / 6, true)});
      const int people = 20000 + pick(random, 50000);
      rates.rows.push_back({label, std::to_string(a), std::to_string(people), printed((20000 * a + people) / (2 * people), true)});
    }
    const char* layout = TablePage::layouts[round % 4];
    for (auto& [page, code] : {std::pair<TablePage&, const char*>(means, "KR205"), {rates, "KR304"}}) {
      const std::string printed_page = page.print(layout);
      CAPTURE(printed_page);
      const Audit right = page.check(layout);
      CHECK(test::statements(right, Verdict::refuted) == "");
      CHECK(test::count_of(right, code, Verdict::confirmed) == 5);
      std::string& wrong = page.rows[static_cast<std::size_t>(pick(random, 5))].back();
      wrong = wrong[0] == '9' ? "1" + wrong.substr(1) : std::string(1, static_cast<char>(wrong[0] + 1)) + wrong.substr(1);
      CAPTURE(wrong);
      CHECK(test::count_of(page.check(layout), code, Verdict::refuted) == 1);
    }
  }
}

TEST_CASE("averages and rates are no sums, and a table of averages has no total to refute") {
  TablePage page;
  page.title = "Average length of stay in months";
  page.heads = {{"Kind", "2018", "2019", "2020"}};
  page.rows = {{"Foster care", "4.1", "4.4", "4.0"}, {"Residential care", "5.2", "5.0", "5.9"}, {"Total", "4.6", "4.7", "4.8"}};
  for (const char* layout : TablePage::layouts) CHECK(page.check(layout).findings.empty());
}

TEST_CASE("numbers printed in thousands under a year say so in the head") {
  TablePage page;
  page.language = "nl";
  page.title = "Plaatsingen";
  page.heads = {{"", "2018 (x 1.000)", "2019 (x 1.000)", "2020 (x 1.000)"}};
  page.rows = {{"Pleegzorg", "40", "50", "61"}, {"Residentieel", "12", "13", "20"}, {"Overig", "48", "57", "60"}, {"Totaal", "101", "120", "141"}};
  for (const char* layout : TablePage::layouts) {
    CAPTURE(layout);
    const Report r = page.read(layout);
    REQUIRE(r.tables.size() == 1);
    CHECK(r.tables[0].layout->columns[2].period == Period(2020));
    CHECK(r.tables[0].figure(r.tables[0].at(0, 0)).range == Range::between(Rational(79, 2), Rational(81, 2), false, true));
    CHECK(test::refuted_codes(audit(r)).empty());
    TablePage wrong = page;
    wrong.rows[3][1] = "110";
    CHECK(test::refuted_codes(wrong.check(layout)) == std::vector<std::string>{"KR201"});
  }
}

TEST_CASE("a change may be headed by its two years, whichever way they are written") {
  for (const char* head : {"2020/2019", "2020:2019", "2019 \u2192 2020", "19/20", "\u0394 19-20", "'19-'20", "evolution"}) {
    TablePage page;
    page.title = "Placements";
    page.heads = {{"Kind", "2018", "2019", "2020", head}};
    page.rows = {{"Foster care", "604", "571", "588", "+3%"}, {"Secure care", "388", "402", "391", "-3%"}, {"Family home", "215", "204", "223", "+9%"}};
    for (const char* layout : TablePage::layouts) {
      CAPTURE(head);
      CAPTURE(layout);
      const Report r = page.read(layout);
      REQUIRE(r.tables.size() == 1);
      CHECK(r.tables[0].layout->columns[2].period == Period(2020));
      CHECK(r.tables[0].layout->columns[3].role == ColumnRole::change);
      CHECK(test::refuted_codes(audit(r)).empty());
      TablePage wrong = page;
      wrong.rows[1][4] = "-13%";
      CHECK(test::refuted_codes(wrong.check(layout)) == std::vector<std::string>{"KR401"});
    }
  }
}

TEST_CASE("law: numbers printed as another language does are read so where nothing else is possible") {
  Random random(41);
  for (int round = 0; round < 40; ++round) {
    const bool dutch = round % 2 == 0;  // the text; its numbers are those of the other
    const char thousands = dutch ? ',' : '.';
    const auto grouped = [&](int n) {
      std::string digits = std::to_string(n);
      for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, 1, thousands);
      return digits;
    };
    std::vector<std::vector<int>> numbers;
    for (int r = 0; r < 3; ++r) numbers.push_back({100 + pick(random, 800), 2000 + pick(random, 80000), 100 + pick(random, 4000)});
    numbers[0][1] = 400 + pick(random, 500);
    TablePage page;
    page.language = dutch ? "nl" : "en";
    page.title = dutch ? "Plaatsingen" : "Placements";
    page.heads = {{"", "2018", "2019", "2020"}};
    for (int r = 0; r < 3; ++r) page.rows.push_back({std::string(1, static_cast<char>('A' + r)) + "stad", grouped(numbers[r][0]), grouped(numbers[r][1]), grouped(numbers[r][2])});
    page.rows.push_back({dutch ? "Totaal" : "Total", grouped(numbers[0][0] + numbers[1][0] + numbers[2][0]), grouped(numbers[0][1] + numbers[1][1] + numbers[2][1]), grouped(numbers[0][2] + numbers[1][2] + numbers[2][2])});
    page.below = {dutch ? "In 2019 telde Bstad " + grouped(numbers[1][1]) + " plaatsingen." : "In 2019 Bstad had " + grouped(numbers[1][1]) + " placements."};
    for (const char* layout : {"markdown", "text", "html"}) {
      CAPTURE(page.print(layout));
      const Report r = page.read(layout);
      REQUIRE(r.tables.size() == 1);
      CHECK(r.numbers == (dutch ? "en" : "nl"));
      CHECK(r.tables[0].figure(r.tables[0].at(1, 1)).range == Range(numbers[1][1]));
      const Audit a = audit(r);
      CHECK(test::refuted_codes(a).empty());
      CHECK(test::count_of(a, "KR700", Verdict::confirmed) == 1);
    }
    TablePage rates = page;  // three decimals everywhere, or one that no other language has
    rates.rows = {{"Astad", dutch ? "1,234" : "1.234", dutch ? "2,345" : "2.345", dutch ? "0,125" : "0.125"}, {"Bstad", dutch ? "3,334" : "3.334", "4", "5"}};
    CHECK(rates.read("markdown").numbers.empty());
  }
}

TEST_CASE("a note says whose number stands in brackets") {
  for (const std::string language : {"nl", "en"}) {
    TablePage page;
    page.language = language;
    page.title = language == "nl" ? "Maatregelen" : "Measures";
    page.heads = {{"", "2018", "2019", "2020"}};
    page.rows = {{"Supervision<sup>1</sup>", "98 (60)", "104 (66)", "112 (71)"}, {"Guardianship", "31", "32", "40"}};
    page.below = {language == "nl" ? "<sup>1</sup> Tussen haakjes het aantal jongens." : "<sup>1</sup> The number of boys in brackets."};
    for (const char* layout : {"markdown", "text", "html"}) {
      CAPTURE(layout);
      const Report r = page.read(layout);
      REQUIRE(r.tables.size() == 1);
      const Figure f = r.tables[0].figure(r.tables[0].at(0, 2));
      REQUIRE(f.parts.size() == 1);
      CHECK(f.parts[0].label == (language == "nl" ? "jongens" : "boys"));
    }
  }
}

TEST_CASE("a percentage of zero that is not refuted, because its numbers look rounded, is told without a range") {
  TablePage page;
  page.title = "Children in care";
  page.heads = {{"Kind", "2018", "2019", "2020", "Change (%)"}};
  page.rows = {{"Secure care", "10", "0", "20", "1000.0"}, {"Family home", "30", "30", "20", "-30.8"}, {"Day care", "20", "10", "30", "108.3"}, {"Residential care", "10", "20", "20", "-18.2"}, {"Total", "70", "60", "80", "33.9"}};
  for (const char* layout : TablePage::layouts) {
    const Audit a = page.check(layout);
    CHECK(test::count_of(a, "KR401", Verdict::undecided) > 0);
    CHECK(to_json(a).find("0 → 20 = 1000.0") != std::string::npos);  // it is written at all
  }
}

TEST_CASE("numbers that all look rounded refute neither the sums nor the means of what they were before") {
  TablePage page;
  page.title = "Children in care";
  page.heads = {{"Kind", "2016", "2017", "2018", "2019", "Average"}};
  page.rows = {{"Day care", "305", "815", "1670", "950", "934.8"}, {"Secure care", "2490", "175", "2530", "985", "1545.0"}, {"Crisis care", "2580", "920", "1000", "2920", "1855.0"},
               {"Other", "0", "0", "0", "0", "0.6"}, {"Total", "5375", "1910", "5200", "4860", "4336.9"}};
  for (const char* layout : TablePage::layouts) CHECK(test::statements(page.check(layout), Verdict::refuted) == "");
}

TEST_CASE("a unit in a heading is that of the rows under it, and an index is rounded") {
  TablePage page;
  page.title = "Family benefits";
  page.heads = {{"Benefit", "2018", "2019"}};
  page.rows = {{"Recipients (number)", "", ""}, {"Child benefit", "1,125", "1,139"}, {"Tax credit", "402", "449"}, {"Expenditure (\u20AC million)", "", ""}, {"Benefit paid", "2,216", "2,288"},
               {"Credit paid", "884", "1,063"}, {"Index (2018 = 100)", "100", "105"}};
  for (const char* layout : TablePage::layouts) {
    CAPTURE(layout);
    const Report r = page.read(layout);
    const auto range = [&](std::size_t row) { return *r.tables.at(0).figure(r.tables[0].at(row, 1)).range; };
    CHECK(range(1) == Range(1139));
    CHECK(range(4).contains(Range::between(Rational(4575, 2), Rational(4576, 2))));
    CHECK(range(6).contains(Range::between(Rational(209, 2), Rational(210, 2))));
    CHECK(range(6).width() == Rational(1));
  }
}

TEST_CASE("a total column under a spanner that names everything closes the one beside it") {
  TablePage page;
  page.title = "Adopted children";
  page.heads = {{"Year", "Country of origin", "Country of origin", "Country of origin", "All countries", "All countries"}, {"", "China", "Hungary", "Other", "number", "of whom girls"}};
  page.rows = {{"2015", "97", "42", "176", "315", "160"}, {"2016", "61", "38", "99", "198", "105"}, {"2017", "58", "35", "107", "200", "104"}, {"2018", "44", "33", "70", "147", "79"}, {"2019", "35", "31", "66", "132", "71"}};
  CHECK(test::statements(page.check("html"), Verdict::refuted) == "");
  page.rows[3][4] = "167";
  CHECK(test::count_of(page.check("html"), "KR202", Verdict::refuted) == 1);
}

TEST_CASE("a title in a cell of its own behind its number, quarters under years, and lines of values between commas") {
  const std::string lines =
      "Figures of the year, as text.\n\nTable 4.1\tChildren in care\n\t2022\t\t\t\t2023\t\t\t\nMeasure\tI\tII\tIII\tIV\tI\tII\tIII\tIV\n"
      "Supervision\t201\t202\t203\t204\t205\t206\t207\t208\nGuardianship\t101\t102\t103\t104\t105\t106\t107\t108\n\n"
      "Year,Applications,Orders,Weeks\n2020-21,1284,702,27.4\n2021-22,1197,655,28.9\n2022-23,1058,534,38.2\n\nOne, two, three and four.\nOne, two, three and five.\nOne, two, three and six.\n";
  ReadOptions options;
  options.format = "text";
  const Report report = read_report_text(lines, "page", options);
  REQUIRE(report.tables.size() == 2);
  CHECK(report.tables[0].title == "Table 4.1 Children in care");
  REQUIRE(report.tables[0].layout->rows.size() == 2);
  REQUIRE(report.tables[0].columns() == 8);
  CHECK(report.tables[0].layout->columns[6].period == report.tables[0].layout->columns[4].period);
  CHECK(report.tables[0].figure(6).range == Range(207));
  REQUIRE(report.tables[1].layout->rows.size() == 3);
  CHECK(report.tables[1].figure(3).range == Range(1197));
}

TEST_CASE("law: under spanners any names head columns, unless two of one spanner are alike") {
  Random random(271828);
  for (int round = 0; round < 60; ++round) {
    const std::vector<std::vector<std::string>> names = {{"I", "II", "III", "IV"}, {"Q1", "Q2", "Q3", "Q4"}, {"Boys", "Girls", "Total"}, {"1", "2", "3", "4"}, {"a", "b"}};
    const auto& own = names[static_cast<std::size_t>(pick(random, static_cast<int>(names.size())))];
    TablePage page;
    page.title = "Children in care";
    page.heads = {{""}, {"Measure"}};
    for (int year = 2020; year < 2023; ++year)
      for (std::size_t k = 0; k < own.size(); ++k) {
        page.heads[0].push_back(k == 0 ? std::to_string(year) : "<");
        page.heads[1].push_back(own[k]);
      }
    for (const char* label : {"Supervision", "Guardianship", "Other"}) {
      page.rows.push_back({label});
      for (std::size_t k = 1; k < page.heads[0].size(); ++k) page.rows.back().push_back(std::to_string(10 + pick(random, 5000)));
    }
    for (const char* layout : {"text", "html"}) {
      const Report report = page.read(layout);
      REQUIRE(report.tables.size() == 1);
      REQUIRE_MESSAGE(report.tables[0].layout->rows.size() == 3, page.print(layout));
      CHECK(report.tables[0].columns() == 3 * own.size());
    }
  }
}

TEST_CASE("a rate in the title that has a column of its own is not what the other columns are") {
  TablePage page;
  page.title = "Children looked after, and rate per 10,000 children";
  page.heads = {{"Region", "2021", "2022", "Rate 2022"}};
  page.rows = {{"North", "5,030", "5,220", "111"}, {"South", "14,550", "14,870", "94"}, {"West", "8,260", "8,460", "77"}};
  page.below = {"Numbers have been rounded to the nearest 10."};
  const Report report = page.read("markdown");
  CHECK(report.tables[0].figure(0).range == Range(5025, 5034));
}

TEST_CASE("law: where many numbers are no multiple of what is said of all, they are read as rounded to what all are multiples of") {
  Random random(314159);
  for (int round = 0; round < 40; ++round) {
    TablePage page;
    page.title = "Children in care";
    page.heads = {{"Measure", "2020", "2021", "2022", "2023"}};
    std::vector<int> truth;
    for (const char* label : {"Supervision", "Guardianship", "Emergency"}) {
      page.rows.push_back({label});
      for (int k = 0; k < 4; ++k) {
        truth.push_back(103 + pick(random, 900));
        page.rows.back().push_back(std::to_string((truth.back() + 2) / 5 * 5));
      }
    }
    page.below = {"All numbers are rounded to tens."};
    std::size_t odd = 0;
    for (const int n : truth) odd += (n + 2) / 5 % 2;
    if (odd < 3) continue;  // as few are misprints
    const Report report = page.read("text");
    for (std::size_t i = 0; i < truth.size(); ++i) CHECK_MESSAGE(report.tables[0].figure(i).range->contains(truth[i]), page.print("text"));
    CHECK(std::any_of(report.remarks.begin(), report.remarks.end(), [](const Remark& r) { return r.code == "KR028" && r.text.find("multiples of 5 only") != std::string::npos; }));
  }
}
