// SPDX-License-Identifier: BSD-3-Clause
// Laws of rankings, on made tables: where a number stands among its years or the rows beside it is never refuted when
// the sentence is true, nor confirmed when it is not.
#include "prose_report.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

using Numbers = std::vector<std::vector<long long>>;

/// Countries of origin that add up to a total, over 2016..2020.
struct Origins {
  Report report;
  std::vector<std::string> labels;
  Numbers numbers;  ///< without the total

  Origins(std::mt19937& random, const std::string& language) {
    const bool dutch = language == "nl";
    labels = dutch ? std::vector<std::string>{"Syrië", "Eritrea", "Somalië", "Marokko", "Overige landen"}
                   : std::vector<std::string>{"Syria", "Eritrea", "Somalia", "Morocco", "Other countries"};
    std::vector<long long> pool;  // all different: no rank is shared
    for (long long n = 21; n < 900; n += 7) pool.push_back(n);
    std::shuffle(pool.begin(), pool.end(), random);
    std::vector<long long> total(5, 0);
    for (std::size_t r = 0; r < labels.size(); ++r) {
      numbers.emplace_back(pool.begin() + static_cast<std::ptrdiff_t>(5 * r), pool.begin() + static_cast<std::ptrdiff_t>(5 * r + 5));
      for (std::size_t c = 0; c < 5; ++c) total[c] += numbers[r][c];
    }
    auto all_labels = labels;
    auto all = numbers;
    all_labels.push_back(dutch ? "Alle aanvragen" : "All applications");
    all.push_back(total);
    report = yearly(language, all_labels, all);
    RowHead last = row(all_labels.back(), RowRole::total);
    report.tables[0].layout->rows.back() = last;
  }
  /// How many of the named rows are larger.
  [[nodiscard]] std::size_t above(std::size_t r, std::size_t c) const {
    std::size_t n = 0;
    for (std::size_t o = 0; o + 1 < labels.size(); ++o) n += numbers[o][c] > numbers[r][c];
    return n;
  }
};

struct Form {
  const char* words;
  std::size_t above;  ///< how many are larger when it is true
};

void count_verdicts(const std::vector<Finding>& findings, bool truth, std::size_t& wrong, std::size_t& refuted) {
  if (truth) CHECK_FALSE(refutes(findings));
  else CHECK_FALSE(has(findings, Verdict::confirmed));
  if (truth) return;
  ++wrong;
  refuted += refutes(findings);
}

}  // namespace

TEST_CASE("law: a rank among the rows of a breakdown") {
  std::mt19937 random(41);
  const std::vector<Form> dutch = {{"In {y} was {r} het land met de meeste aanvragen.", 0}, {"{r} was in {y} de op een na grootste groep.", 1},
                                   {"{r} was in {y} de kleinste groep.", 3}, {"In {y} kwamen aanvragen het vaakst uit {r}.", 0}};
  const std::vector<Form> english = {{"In {y} {r} was the country with the most applications.", 0}, {"{r} was the second largest group in {y}.", 1},
                                     {"{r} was the smallest group in {y}.", 3}, {"{r} was the third largest group in {y}.", 2}};
  std::size_t wrong = 0, refuted = 0, confirmed = 0, good = 0;
  for (int round = 0; round < rounds(40); ++round)
    for (const std::string language : {"nl", "en"}) {
      const Origins made(random, language);
      for (const auto& form : language == "nl" ? dutch : english)
        for (std::size_t r = 0; r < 4; ++r) {
          const std::size_t c = static_cast<std::size_t>(round) % 5;
          const std::string sentence = filled(form.words, {{"r", made.labels[r]}, {"y", std::to_string(2016 + c)}});
          CAPTURE(sentence);
          const auto findings = said(made.report, sentence);
          const bool truth = made.above(r, c) == form.above;
          count_verdicts(findings, truth, wrong, refuted);
          good += truth;
          confirmed += truth && has(findings, Verdict::confirmed);
        }
    }
  CHECK(refuted * 10 >= wrong * 8);
  CHECK(confirmed * 10 >= good * 8);  // a number may be the sum of others, a total perhaps
}

TEST_CASE("law: a rank among the years of a row, over the years that the sentence names") {
  std::mt19937 random(43);
  std::uniform_int_distribution<int> number(100, 999);
  std::size_t wrong = 0, refuted = 0;
  for (int round = 0; round < rounds(80); ++round)
    for (const std::string language : {"nl", "en"}) {
      Numbers numbers(2);
      for (auto& line : numbers)
        for (int c = 0; c < 5; ++c) line.push_back(number(random));
      const auto& own = numbers[0];
      const Report report = yearly(language, language == "nl" ? std::vector<std::string>{"Uithuisplaatsingen", "Hulpvragen"} : std::vector<std::string>{"Supervision orders", "Helpline calls"}, numbers);
      const int since = round % 3;  // the place of the year named in the series
      for (const bool high : {true, false}) {
        const auto beats = [&](long long n) { return high ? n > own[4] : n < own[4]; };
        const bool truth = std::none_of(own.begin() + since + 1, own.end(), beats);
        const std::string sentence = filled(language == "nl" ? "In 2020 was het aantal uithuisplaatsingen het {w} sinds {y}." : "Supervision orders were at their {w} in 2020 since {y}.",
                                            {{"w", language == "nl" ? (high ? "hoogst" : "laagst") : (high ? "highest" : "lowest")}, {"y", std::to_string(2016 + since)}});
        CAPTURE(sentence);
        count_verdicts(said(report, sentence), truth, wrong, refuted);
      }
    }
  CHECK(refuted * 10 >= wrong * 8);
}

TEST_CASE("a ranking of what is hidden, of a choice, of a change or of something else is not refuted") {
  std::mt19937 random(1);
  Origins made(random, "en");
  made.numbers = {{10, 20, 30, 40, 50}, {500, 400, 300, 200, 100}, {60, 70, 80, 90, 95}, {5, 6, 7, 8, 9}, {700, 700, 700, 700, 700}};
  for (std::size_t r = 0; r < 5; ++r)
    for (std::size_t c = 0; c < 5; ++c) made.report.tables[0].set(made.report.tables[0].at(r, c), count(made.numbers[r][c]));
  CHECK(refutes(said(made.report, "In 2020 Syria was the largest group.")));
  for (const char* sentence : {"In 2020 Syria was the largest group after Eritrea and Somalia.", "Of the two countries in Asia, Syria was the largest in 2020.",
                               "Of the two countries with figures one stands out. In 2020 Syria was the largest group.", "In 2020 Syria saw the largest increase.",
                               "In 2020 Syria was the largest country.", "In 2020 Syria was not the largest group.", "Syria has the highest number in years.",
                               "In 2020 Eritrea was the largest group."}) {
    CAPTURE(sentence);
    CHECK_FALSE(refutes(said(made.report, sentence)));
  }
  Figure unknown = made.report.tables[0].figure(made.report.tables[0].at(1, 4));
  unknown.state = State::suppressed, unknown.text = "x";
  made.report.tables[0].set(made.report.tables[0].at(1, 4), unknown);
  CHECK_FALSE(refutes(said(made.report, "In 2020 Somalia was the largest group.")));
  // without years: what is counted may be any column
  Report flat = report({table({row("Noord"), row("Oost"), row("West")}, {column("Kinderen"), column("Gezinnen")}, counts({{25, 9}, {20, 12}, {10, 15}}))});
  flat.language = "nl";
  CHECK_FALSE(refutes(said(flat, "Noord heeft de meeste kinderen.")));
  CHECK_FALSE(refutes(said(flat, "West is het grootst.")));
  CHECK(refutes(said(flat, "Oost heeft de meeste kinderen.")));
  CHECK_FALSE(refutes(said(flat, "Van de twee regio's in het binnenland heeft Oost de meeste kinderen.")));
}

TEST_CASE("true sentences that once were refuted") {
  const Report report = yearly("nl", {"Ondertoezichtstellingen", "Unieke personen"}, {{900, 950, 820, 760}, {402, 480, 520, 611}});
  for (const char* sentence : {"De ondertoezichtstellingen stegen tot en met 2018 en daalden daarna onafgebroken, tot afgerond 760.",
                               "Het aandeel van de unieke personen is gestegen van 19% in 2017 tot 24% in 2020.",
                               "Wie vaker kwam telt één keer, zodat het aantal unieke personen kleiner is dan het aantal ondertoezichtstellingen."}) {
    CAPTURE(sentence);
    CHECK_FALSE(refutes(said(report, sentence)));
  }
}

TEST_CASE("both ends of a change are those of the years that the sentence names") {
  for (const std::string language : {"nl", "en"}) {
    const Report report = yearly(language, {language == "nl" ? "Alleenstaande minderjarigen" : "Unaccompanied minors"}, {{28, 25, 19, 14, 17}});
    const auto sentence = [&](const char* n) {
      return filled(language == "nl" ? "Tussen 2016 en 2019 is het aantal alleenstaande minderjarigen teruggelopen van 28 naar {n}."
                                     : "Between 2016 and 2019 the number of unaccompanied minors went down from 28 to {n}.", {{"n", n}});
    };
    CHECK(has(said(report, sentence("14")), "KR701", Verdict::confirmed));
    CHECK_FALSE(has(said(report, sentence("17")), "KR701", Verdict::confirmed));
  }
}
