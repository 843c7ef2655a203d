// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "made_report.hpp"

// Everything that a report prints about one number: other tables, sentences, registers, shares.

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

std::vector<Finding> of_code(const Audit& a, std::string_view code) {
  std::vector<Finding> found;
  for (const auto& f : a.findings)
    if (f.code == code) found.push_back(f);
  return found;
}
std::size_t refuted_of(const Audit& a, std::string_view code) {
  const auto all = of_code(a, code);
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const Finding& f) { return f.verdict == Verdict::refuted; }));
}
Report said(std::vector<Table> tables, const std::string& language, const std::string& sentence) {
  Report r = report(std::move(tables));
  r.language = language;
  if (!sentence.empty()) r.paragraphs.push_back({sentence, false, {}});
  return r;
}
Table regions(const std::string& head, std::vector<Figure> cells) {
  const char* names[] = {"North East", "North West", "Midlands", "London"};
  std::vector<RowHead> rows;
  Grid grid;
  for (std::size_t r = 0; r < cells.size(); ++r) rows.push_back(row(names[r])), grid.push_back({cells[r]});
  return table(rows, {column(head)}, grid);
}

}  // namespace

TEST_CASE("law: two tables with one column narrow each other, and the ranges are those of every world") {
  // two tables of the same column with cells hidden in either, one of them with a total: brute force over all worlds
  std::mt19937 random(3);
  for (int run = 0; run < 60; ++run) {
    std::vector<int> truth;
    for (int i = 0; i < 3; ++i) truth.push_back(static_cast<int>(random() % 6));
    truth.push_back(40 + static_cast<int>(random() % 50));  // the number that ties them
    std::vector<Figure> first, second;
    for (int i = 0; i < 4; ++i) {
      const bool hides_first = i < 3 && random() % 2 != 0, hides_second = i < 3 && random() % 3 != 0;
      first.push_back(hides_first ? below(6) : count(truth[static_cast<std::size_t>(i)]));
      second.push_back(hides_second ? below(4 + static_cast<int>(random() % 3) + truth[static_cast<std::size_t>(i)]) : count(truth[static_cast<std::size_t>(i)]));
    }
    const int total = truth[0] + truth[1] + truth[2] + truth[3];
    Table with_total = table({row("North East"), row("North West"), row("Midlands"), row("London"), row("Total", RowRole::total)},
                             {column("Confirmed cases")}, {{first[0]}, {first[1]}, {first[2]}, {first[3]}, {count(total)}});
    const Audit a = audit(report({with_total, regions("Confirmed cases", second)}));
    const auto range_at = [&](std::size_t t, std::size_t r) { return a.ranges.at(at(t, r, 0)); };
    int low[3] = {99, 99, 99}, high[3] = {-1, -1, -1};
    const auto may = [&](int i, int x) {
      return first[static_cast<std::size_t>(i)].range->contains(x) && second[static_cast<std::size_t>(i)].range->contains(x);
    };
    for (int x = 0; x <= 12; ++x)
      for (int y = 0; y <= 12; ++y) {
        const int z = total - truth[3] - x - y;
        if (z < 0 || !may(0, x) || !may(1, y) || !may(2, z)) continue;
        const int world[3] = {x, y, z};
        for (int i = 0; i < 3; ++i) low[i] = std::min(low[i], world[i]), high[i] = std::max(high[i], world[i]);
      }
    for (std::size_t i = 0; i < 3; ++i)
      for (const std::size_t t : {std::size_t{0}, std::size_t{1}}) {
        CAPTURE(run);
        CHECK(range_at(t, i) == Range(low[i], high[i]));
      }
  }
}

TEST_CASE("a number hidden in one table and printed in another is known") {
  const Audit a = audit(report({regions("Confirmed cases", {hidden(), count(14), count(9)}), regions("Confirmed cases", {count(3), count(14)})}));
  CHECK(a.ranges.at(at(0, 0, 0)) == Range(3));
  CHECK(refuted_of(a, "KR951") == 1);
  // another column, or no number that ties the two: nothing is known
  CHECK(refuted_of(audit(report({regions("Confirmed cases", {hidden(), count(14)}), regions("Admissions", {count(3), count(14)})})), "KR951") == 0);
  CHECK(refuted_of(audit(report({regions("Confirmed cases", {hidden(), count(14)}), regions("Confirmed cases", {count(3), count(15)})})), "KR951") == 0);
  CHECK(refuted_of(audit(report({regions("Boys", {hidden(), count(14)}), regions("Boys", {count(3), count(14)})})), "KR951") == 0);
}

TEST_CASE("law: columns of two tables that print the same under the same labels are one, whatever their heads say") {
  std::mt19937 random(29);
  for (int round = 0; round < rounds(60); ++round) {
    std::vector<long long> received;
    std::vector<RowHead> subjects;
    Grid years, outcome;
    for (int r = 0; r < 6; ++r) {
      subjects.push_back(row("Subject " + std::string(1, static_cast<char>('A' + r))));
      received.push_back(100 + static_cast<long long>(random() % 800));
      const long long upheld = static_cast<long long>(random() % 10);
      years.push_back({count(static_cast<int>(20 + random() % 900)), count(static_cast<int>(received.back()))});
      outcome.push_back({count(static_cast<int>(received.back())), count(static_cast<int>(upheld))});
    }
    const auto audited = [&] { return audit(report({table(subjects, {year(2021), year(2022)}, years), table(subjects, {column("Received"), column("Upheld")}, outcome)})); };
    const auto refutes_601 = [](const Audit& a) { return std::any_of(a.findings.begin(), a.findings.end(), [](const Finding& f) { return f.code == "KR601" && f.verdict == Verdict::refuted; }); };
    CHECK(!refutes_601(audited()));
    const std::size_t at = random() % 6;
    years[at][1] = made("*", State::suppressed, Range::count());
    const Audit hidden = audited();
    CHECK(hidden.ranges.at({0, at, 1, std::nullopt}) == Range(Integer(received[at])));
    CHECK(std::any_of(hidden.findings.begin(), hidden.findings.end(), [](const Finding& f) { return f.kind == FindingKind::disclosure && f.verdict == Verdict::refuted; }));
    years[at][1] = count(static_cast<int>(received[at] + 100));  // one digit
    CHECK(refutes_601(audited()));
    years[(at + 1) % 6][1] = count(static_cast<int>(received[(at + 1) % 6] + 30));
    CHECK(!refutes_601(audited()));  // two that differ: they may count different things
  }
}

TEST_CASE("one number under one name in tables laid out differently") {
  const auto tables = [](long long there, const std::string& label) {
    return audit(report({table({row("Jeugdhulp"), row("Totaal verzoeken")}, {year(2022), year(2023)}, counts({{498, 530}, {1574, 1702}})),
                         table({row("Bemiddeling"), row(label)}, {column("Aantal")}, counts({{431}, {there}}))}));
  };
  CHECK(refuted_of(tables(1720, "Totaal verzoeken 2023"), "KR601") == 1);
  CHECK(of_code(tables(1702, "Totaal verzoeken 2023"), "KR601").size() == 1);
  CHECK(refuted_of(tables(1702, "Totaal verzoeken 2023"), "KR601") == 0);
  CHECK(of_code(tables(620, "Totaal verzoeken 2023"), "KR601").empty());   // a part of the country
  CHECK(of_code(tables(1720, "Totaal bezwaren 2023"), "KR601").empty());   // something else
  CHECK(refuted_of(tables(1720, "Totaal verzoeken 2022"), "KR601") == 0);  // of another year
}

TEST_CASE("a sentence prints what a table hides") {
  const auto ages = [](const std::string& sentence, const std::string& language = "nl") {
    return refuted_of(audit(said({table({row("8-11 jaar"), row("12-13 jaar"), row("14-15 jaar")}, {column("Jongens"), column("Meisjes")},
                                        {{hidden(), hidden()}, {hidden(), hidden()}, {count(806), count(849)}})}, language, sentence)), "KR952");
  };
  CHECK(ages("In de leeftijdsgroep 8-11 jaar ging het om 74 jongens.") == 1);
  CHECK(ages("In de leeftijdsgroep 8-11 jaar ging het om ruim 74 jongens.") == 0);
  CHECK(ages("In de leeftijdsgroep 8-11 jaar ging het om 74 kinderen.") == 0);    // boys or girls?
  CHECK(ages("In de leeftijdsgroep 8-11 jaar deden 14 gemeenten mee.") == 0);
  CHECK(ages("Van de 806 jongens van 14-15 jaar spraken er 12 met ons.") == 0);
  const auto years = [](const std::string& sentence, const std::string& language) {
    return refuted_of(audit(said({table({row("Kinderen in bewaring"), of_which("Waarvan in isolatie geplaatst", 0)}, {year(2020), year(2021)},
                                        {{count(22), count(54)}, {count(0), below(5)}})}, language, sentence)), "KR952");
  };
  CHECK(years("In 2020 is geen enkel kind in isolatie gezet, in 2021 waren het er drie.", "nl") == 1);
  CHECK(years("In 2021 zijn minder dan vijf kinderen in isolatie geplaatst.", "nl") == 0);
  CHECK(years("In 2020 zijn drie kinderen in isolatie geplaatst.", "nl") == 0);
  CHECK(years("In 2021 zijn zeven kinderen in isolatie geplaatst.", "nl") == 0);  // another error than this one
}

TEST_CASE("law: a register that prints beside its own rule is told so, cell by cell") {
  std::mt19937 random(5);
  for (int run = 0; run < 100; ++run) {
    const int below_this = 3 + static_cast<int>(random() % 8), base = run % 2 != 0 ? 10 : 5;
    Register source("R");
    source.threshold = Threshold(below_this);
    Register rounds("T");
    rounds.rounding = Rounding(Rational(base));
    std::vector<std::vector<Figure>> cells(2);
    std::vector<ColumnHead> columns;
    std::size_t under = 0, odd = 0;
    for (int c = 0; c < 8; ++c) {
      columns.push_back(year(2010 + c));
      const int n = static_cast<int>(random() % 12);
      cells[0].push_back(n == 0 || c == 0 ? made("<" + std::to_string(below_this), State::below, Range(1, below_this - 1)) : count(n));
      under += c != 0 && n > 0 && n < below_this;
      const int m = base * (2 + static_cast<int>(random() % 50)), slipped = c == 3 && random() % 2 != 0 ? 1 : 0;
      odd += slipped != 0;
      cells[1].push_back(slipped ? count(m + 1) : made(std::to_string(m), State::rounded, rounds.preimage(Rational(m))));
    }
    RowHead a = row("Meldingen"), b = row("Plaatsingen");
    a.source = "R", b.source = "T";
    Report r = report({table({a, b}, columns, cells)});
    r.registers = {source, rounds};
    const Audit result = audit(r);
    CHECK(refuted_of(result, "KR505") == under);
    CHECK(refuted_of(result, "KR506") == odd);
  }
}

TEST_CASE("law: shares in brackets and of two columns together are found among the bases, and their slips") {
  std::mt19937 random(9);
  for (int run = 0; run < 40; ++run) {
    const bool slips = run % 2 != 0;
    std::vector<ColumnHead> columns;
    Grid rows(2);
    for (int c = 0; c < 6; ++c) {
      columns.push_back(year(2015 + c));
      const int whole = 3000 + static_cast<int>(random() % 3000), part = 200 + static_cast<int>(random() % 1500);
      int percent = static_cast<int>((200LL * part + whole) / (2 * whole));
      if (slips && c == 2) percent += 7;
      Figure f = made(std::to_string(part) + " (" + std::to_string(percent) + "%)", State::exact, Range(part));
      Part bracket;
      bracket.role = Role::share, bracket.text = std::to_string(percent) + "%", bracket.state = State::share;
      bracket.share = Share(Rational(percent));
      bracket.range = bracket.share->range();
      f.parts = {bracket};
      rows[0].push_back(count(whole));
      rows[1].push_back(f);
    }
    const Audit a = audit(report({table({row("Exited care"), row("Other exits")}, columns, rows)}));
    CHECK(of_code(a, "KR302").size() == 6);
    CHECK(refuted_of(a, "KR302") == (slips ? 1 : 0));

    std::vector<RowHead> heads;
    Grid sexes;
    for (int r = 0; r < 5; ++r) {
      heads.push_back(row("Violation " + std::to_string(r)));
      const int boys = 100 + static_cast<int>(random() % 900), girls = 100 + static_cast<int>(random() % 900);
      int percent = static_cast<int>((200LL * girls + boys + girls) / (2 * (boys + girls)));
      if (slips && r == 4) percent += 9;
      sexes.push_back({count(boys), count(girls), count(7 + r), percentage(percent)});
    }
    const Audit b = audit(report({table(heads, {column("Boys"), column("Girls"), column("Sex unknown"), column("% girls", ColumnRole::share)}, sexes)}));
    CHECK(of_code(b, "KR303").size() == 5);
    CHECK(refuted_of(b, "KR303") == (slips ? 1 : 0));
  }
}

TEST_CASE("differences between percentages are points, where the column bears it out") {
  const auto points = [](std::vector<std::vector<int>> rows) {
    ColumnHead head = column("Difference (percentage points)", ColumnRole::change);
    head.from = 0, head.to = 1;
    std::vector<RowHead> heads;
    Grid grid;
    for (const auto& r : rows) heads.push_back(row("Region " + std::to_string(heads.size()))), grid.push_back({percentage(r[0]), percentage(r[1]), change(r[2])});
    return audit(report({table(heads, {column("2020-21", ColumnRole::share), column("2021-22", ColumnRole::share), head}, grid)}));
  };
  CHECK(refuted_of(points({{94, 90, -4}, {89, 95, 6}, {80, 72, -8}, {60, 50, 10}}), "KR404") == 1);
  CHECK(refuted_of(points({{94, 90, -4}, {89, 95, 6}, {80, 72, -8}, {60, 50, -10}}), "KR404") == 0);
  CHECK(of_code(points({{94, 90, -40}, {89, 95, 60}, {80, 72, -80}}), "KR404").empty());  // of something else
}

TEST_CASE("columns that make up another in row after row do so everywhere, without a word for it") {
  const auto rows = [](int slip) {
    return table({row("A"), row("B"), row("C"), row("D")}, {column("Children"), column("From here"), column("From elsewhere")},
                 {{count(170), count(120), count(50)}, {count(180), count(111), count(69)}, {count(233), count(161), count(72)},
                  {count(155 + slip), slip ? count(91) : hidden(), slip ? count(64) : hidden()}});
  };
  CHECK(refuted_of(audit(report({rows(18)})), "KR202") == 1);
  const Audit a = audit(report({rows(0)}));
  CHECK(refuted_of(a, "KR202") == 0);
  CHECK(a.ranges.at(at(0, 3, 1)) == Range(0, 155));
}

TEST_CASE("parts fall short where the text says of as many that they belong to none") {
  const Table t = table({row("All children"), of_which("Boys", 0), of_which("Girls", 0)}, {year(2022), year(2023)},
                        counts({{1204, 2586}, {612, 1321}, {588, 1265}}));
  CHECK(refuted_of(audit(said({t}, "en", "")), "KR102") == 1);
  CHECK(refuted_of(audit(said({t}, "en", "The first row includes four children whose sex was not stated.")), "KR102") == 0);
  CHECK(refuted_of(audit(said({t}, "en", "The first row includes nine children whose sex was not stated.")), "KR102") == 1);
}

TEST_CASE("law: a rounded total of exact parts is confirmed when their sum prints so, and never else") {
  const Rounding tens(10);
  for (int a = 100; a < 112; ++a)
    for (int total = 180; total <= 240; total += 10) {
      const int b = 97;
      const Figure whole = made(std::to_string(total), State::rounded, tens.preimage(Rational(total)));
      const Audit audited = audit(report({table({row("Noord"), row("Zuid"), row("Totaal", RowRole::total)}, {year(2019), year(2020), year(2021)},
                                                {{count(a), count(300), count(410)}, {count(b), count(200), count(99)},
                                                 {whole, made("500", State::rounded, tens.preimage(Rational(500))), made("510", State::rounded, tens.preimage(Rational(510)))}})}));
      CAPTURE(a);
      CAPTURE(total);
      const bool right = tens.outcomes(Rational(a + b)).front() == total;
      for (const auto& f : of_code(audited, "KR201"))
        if (f.where.front().number == at(0, 2, 0)) {
          CHECK((f.verdict == Verdict::confirmed) == right);
          if (right) CHECK(f.reason.steps.back().id == "printed_rounded");
        }
      if (right) CHECK(of_code(audited, "KR201").size() == 3);
    }
}

TEST_CASE("a hidden number that a sentence prints is told once, and no finding says that it stays hidden") {
  const Audit a = audit(said({table({row("Kinderen in bewaring"), of_which("Waarvan in isolatie geplaatst", 0)}, {year(2020), year(2021)},
                                    {{count(22), count(54)}, {count(0), below(5)}})}, "nl", "In 2021 zijn drie kinderen in isolatie geplaatst."));
  std::size_t about = 0;
  for (const auto& f : a.findings) about += f.kind == FindingKind::disclosure;
  CHECK(about == 1);
}
