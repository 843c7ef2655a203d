// SPDX-License-Identifier: BSD-3-Clause
// A sentence may speak of years that it does not name, or names for something else: what some years bear out is not
// refuted by others. What no year bears out still is.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "prose_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

bool refuted(const std::string& language, const std::vector<std::string>& labels, const std::vector<std::vector<long long>>& rows, std::string sentence) {
  Report r = yearly(language, labels, rows);
  r.paragraphs.push_back({std::move(sentence), false, {}});
  const auto findings = check_prose(r, {});
  return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.verdict == Verdict::refuted; });
}

}  // namespace

TEST_CASE("changes, ends and runs of years that the sentence does not name") {
  const std::vector<std::string> calls{"Calls about emotional abuse", "Calls about neglect"};
  const std::vector<std::vector<long long>> numbers{{2931, 3180, 4967, 4702, 4385}, {7000, 7100, 7200, 7300, 7400}};
  const auto english = [&](const char* sentence) { return refuted("en", calls, numbers, sentence); };
  CHECK(!english("Calls about emotional abuse leapt by 56% in the first pandemic year, 2018, and have dropped back twice since then."));
  CHECK(english("Calls about emotional abuse fell by 56% in 2020."));
  CHECK(!english("The number of calls about emotional abuse has fallen two years running and is below 5,000, as it already was in 2018."));
  CHECK(english("Calls about neglect have fallen two years running."));
  const std::vector<std::string> boys{"Kinderen uit Eritrea", "Kinderen uit Syrië"};
  const std::vector<std::vector<long long>> fewer{{380, 190, 120, 80, 50, 140}, {510, 520, 530, 545, 560, 570}};
  const auto dutch = [&](const char* sentence) { return refuted("nl", boys, fewer, sentence); };
  CHECK(!dutch("Het aantal kinderen uit Eritrea ging van 380 naar 50 in vier jaren zonder één stijging, en keerde pas in 2020 om."));
}

TEST_CASE("a number of a day or month that the table knows nothing of is not the year's") {
  const std::vector<std::string> labels{"Langdurige thuiszitters"};
  const auto dutch = [&](const char* sentence) { return refuted("nl", labels, {{4958, 5120, 5300, 5537}}, sentence); };
  CHECK(!dutch("Op 1 januari 2020 telde het ministerie 4.981 langdurige thuiszitters."));
  CHECK(dutch("In 2020 telde het ministerie 4.981 langdurige thuiszitters."));
}

TEST_CASE("what a sentence says of everybody is held against the total") {
  const auto found = [](long long boys, long long girls) {
    std::vector<RowHead> rows{row("0-11 jaar"), row("Leeftijd onbekend"), row("Totaal", RowRole::total)};
    const Grid cells{{count(boys), count(girls)}, {count(26), count(31)}, {count(boys + 26), count(girls + 31)}};
    Report r = report({table(rows, {column("Jongens"), column("Meisjes")}, cells)});
    r.language = "nl";
    r.paragraphs.push_back({"Over alle leeftijden samen zijn er meer jongens dan meisjes.", false, {}});
    const auto findings = check_prose(r, {});
    return std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.verdict == Verdict::refuted; });
  };
  CHECK(!found(900, 300));
}
