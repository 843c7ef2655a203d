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
  CHECK(edits(wrong[4]).starts_with("-44"));  // only the change is contradicted: it comes before 27 for 20
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

TEST_CASE("law: rounded columns that add up, and rounded shares, are found; one slip among them is refuted") {
  const auto rounded = [](long long n) {  // to fives
    const long long near = (n + 2) / 5 * 5;
    return made(std::to_string(near), State::rounded, Range(std::max(0LL, near - 2), near + 2));
  };
  std::uint64_t state = 20261125;
  const auto draw = [&state](int n) { return static_cast<int>((state = state * 6364136223846793005U + 1442695040888963407U) >> 33) % n; };
  for (int round = 0; round < rounds(40); ++round) {
    std::vector<RowHead> rows;
    std::vector<std::pair<long long, long long>> truth;
    long long all = 0;
    for (int r = 0; r < 6; ++r) {
      rows.push_back(row("Leeftijd " + std::to_string(r)));
      truth.emplace_back(200 + draw(900), 200 + draw(900));
      all += truth.back().first + truth.back().second;
    }
    rows.push_back(row("Alle", RowRole::total));
    const int slip = round % 2 ? draw(6) : -1;
    Grid cells;
    std::pair<long long, long long> sums;
    for (int r = 0; r < 6; ++r) {
      const auto [a, b] = truth[static_cast<std::size_t>(r)];
      sums.first += a, sums.second += b;
      const int share = static_cast<int>((200 * (a + b) + all) / (2 * all));
      cells.push_back({rounded(a), rounded(b), rounded(a + b), percentage(r == slip ? share + 10 : share)});
    }
    cells.push_back({rounded(sums.first), rounded(sums.second), rounded(all), percentage(100)});
    const Audit found = audit(report({table(rows, {column("A"), column("B"), column("C"), column("Aandeel")}, cells)}));
    std::size_t columns = 0, shares = 0, refuted = 0;
    for (const auto& f : found.findings) {
      columns += f.code == "KR202";
      shares += f.code == "KR302";
      if (f.verdict != Verdict::refuted) continue;
      ++refuted;
      CHECK(f.code == "KR302");
    }
    CHECK(columns == 7);
    CHECK(shares >= 6);
    CHECK(refuted == (slip < 0 ? 0u : 1u));
  }
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

TEST_CASE("law: a column of changes that mostly fits is refuted where it does not, else it compares something else") {
  for (int right = 0; right <= 5; ++right)
    for (int wrong = 0; wrong <= 5; ++wrong) {
      ColumnHead change_head = column("Verschil", ColumnRole::change);
      change_head.from = 0, change_head.to = 1;
      std::vector<RowHead> rows;
      Grid cells;
      for (int r = 0; r < right + wrong; ++r) {
        rows.push_back(row("Soort " + std::to_string(r)));
        cells.push_back({count(100), count(150), change(r < right ? 50 : -33)});
      }
      if (rows.empty()) continue;
      std::size_t refuted = 0;
      for (const auto& f : audit(report({table(rows, {year(2019), year(2020), change_head}, cells)})).findings)
        refuted += f.verdict == Verdict::refuted && f.kind == FindingKind::change;
      // differences, and changes of means, by the same law
      Grid differences, means;
      for (int r = 0; r < right + wrong; ++r) {
        Figure plus = count(r < right ? 50 : 70);
        differences.push_back({count(100), count(150), plus});
        const auto mean = [](int n) { return made(std::to_string(n) + ",0", State::rounded, Range::between(Rational(20 * n - 1, 20), Rational(20 * n + 1, 20))); };
        means.push_back({mean(20), mean(30), change(r < right ? 50 : -33)});
      }
      ColumnHead difference_head = column("Verschil", ColumnRole::difference);
      difference_head.from = 0, difference_head.to = 1;
      const auto refuted_of = [&](const ColumnHead& head, const Grid& grid) {
        const Audit a = audit(report({table(rows, {year(2019), year(2020), head}, grid)}));
        return static_cast<std::size_t>(std::count_if(a.findings.begin(), a.findings.end(), [](const Finding& f) {
          return f.verdict == Verdict::refuted && f.kind == FindingKind::change;
        }));
      };
      const std::size_t expected = wrong >= 2 && wrong > right ? 0u : static_cast<std::size_t>(wrong);
      CHECK(refuted_of(difference_head, differences) == expected);
      CHECK(refuted_of(change_head, means) == expected);
      CAPTURE(right);
      CAPTURE(wrong);
      CHECK(refuted == (wrong >= 2 && wrong > right ? 0u : static_cast<std::size_t>(wrong)));
    }
}

namespace {
std::vector<Finding> dated(const std::string& sentence, const std::string& language) {
  Report r = report({table({row("Meldingen")}, {year(2019), year(2020)}, counts({{12, 14}}))});
  r.language = language;
  r.paragraphs.push_back({sentence, false, {}});
  std::vector<Finding> found;
  for (auto& f : audit(r).findings)
    if (f.kind == FindingKind::date) found.push_back(std::move(f));
  return found;
}
}  // namespace

TEST_CASE("law: a stated length of a period of months is confirmed when right, refuted when beside every way to count") {
  const char* names[] = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
  for (int from = 0; from < 12; from += 5)
    for (int length = 2; length <= 30; length += 3)
      for (int stated = 2; stated <= 40; ++stated) {
        const int end = from + length - 1;  // the last month, counted in
        const std::string text = "We looked at files over the " + std::to_string(stated) + " months from " + names[from] + " 2018 to " +
                                 names[end % 12] + " " + std::to_string(2018 + end / 12) + ".";
        CAPTURE(text);
        const auto found = dated(text, "en");
        REQUIRE(found.size() == 1);
        const Verdict v = stated == length ? Verdict::confirmed : stated == length - 1 ? Verdict::undecided : Verdict::refuted;
        CHECK(found[0].verdict == v);
        CHECK(found[0].code == "KR802");
      }
}

TEST_CASE("periods that sentences state, in both languages") {
  struct Case { const char *language, *text, *code; Verdict verdict; };
  for (const Case& c : {
           Case{"nl", "In vier jaar tijd, van 2014 tot 2020, ging het van 354 naar 70 kinderen.", "KR802", Verdict::refuted},
           Case{"nl", "In zes jaar tijd, van 2014 tot 2020, ging het van 354 naar 70 kinderen.", "KR802", Verdict::confirmed},
           Case{"nl", "In de twaalf maanden van 1 april 2020 tot en met 30 september 2021.", "KR802", Verdict::refuted},
           Case{"nl", "De telling liep van april 2020 tot en met september 2021 (twaalf maanden).", "KR802", Verdict::refuted},
           Case{"nl", "De vragenlijst besloeg twaalf maanden, van april 2020 tot en met september 2021.", "KR802", Verdict::refuted},
           Case{"en", "The survey covered eighteen months, from April 2020 to September 2021.", "KR802", Verdict::confirmed},
           Case{"nl", "De telling liep van april 2020 tot en met september 2021, dus achttien maanden.", "KR802", Verdict::confirmed},
           Case{"en", "In the three years from 31 March 2018 to 31 March 2022 the number hardly moved.", "KR802", Verdict::refuted},
           Case{"en", "Over the four years from 31 March 2018 to 31 March 2022 the number hardly moved.", "KR802", Verdict::confirmed},
           Case{"en", "The twelve-month period from April 2020 to September 2021.", "KR802", Verdict::refuted},
           Case{"en", "It took in the twenty-four months between October 2021 and March 2023.", "KR802", Verdict::refuted},
           Case{"en", "The pilot ran from May 2021 to April 2020.", "KR803", Verdict::refuted},
           Case{"nl", "De peildatum was 31 juni 2021.", "KR806", Verdict::refuted},
           Case{"nl", "Geteld is van 1 januari 2022 tot en met 31 november 2022.", "KR806", Verdict::refuted},
           Case{"en", "It opened on 31 September.", "KR806", Verdict::refuted},
           Case{"nl", "De cijfers over 2021 betreffen de stand op 31 december 2020.", "KR807", Verdict::refuted},
           Case{"en", "The figures for 2021 show the position on 31 December 2021.", "KR807", Verdict::confirmed}}) {
    CAPTURE(c.text);
    const auto found = dated(c.text, c.language);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == c.code);
    CHECK(found[0].verdict == c.verdict);
  }
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"nl", "Kinderen van vier jaar van 2014 tot 2020 tellen niet mee."}, {"nl", "Jongeren onder 12 jaar van 2014 tot 2020."},
           {"en", "He was sentenced to three years from 2014 to 2020."}, {"en", "Children under four years from 2014 to 2020."},
           {"nl", "Van 2014 tot 2020 daalde het in Nederland, en vier jaar is lang."}, {"nl", "De cijfers over 2020 zijn van 1 mei 2021."},
           {"nl", "De cijfers over 2020 geven de stand op 1 januari 2021."}, {"en", "Between 2014-15 and 2019-20 the four years were hard."}}) {
    const auto& shown = text;
    CAPTURE(shown);
    CHECK(dated(text, language).empty());
  }
}

TEST_CASE("a row that was counted only since a year prints nothing before it") {
  for (const auto& [language, text] : std::vector<std::pair<std::string, std::string>>{
           {"nl", "Pas sinds 2020 geteld."}, {"en", "Not counted separately before 2020."}, {"en", "First recorded in 2020."}}) {
    const auto verdicts = [&, &language = language, &text = text](std::vector<Figure> cells) {
      RowHead head = row("Meldingen");
      head.notes = {"1"};
      Report r = report({table({head}, {year(2018), year(2019), year(2020)}, {std::move(cells)})});
      r.language = language;
      r.notes.push_back({"1", text, {}});
      std::vector<Verdict> all;
      for (const auto& f : audit(r).findings)
        if (f.code == "KR808") all.push_back(f.verdict);
      return all;
    };
    CHECK(verdicts({count(12), count(14), count(15)}) == std::vector{Verdict::refuted});
    CHECK(verdicts({hidden(), count(0), count(15)}) == std::vector{Verdict::confirmed});
  }
}
