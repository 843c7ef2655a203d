// SPDX-License-Identifier: BSD-3-Clause
// Laws of the sentence checks, on sentences made from tables: a sentence made from the true figures is
// never refuted, and one with a figure beyond the tolerance of its words is never confirmed.
#include "prose_report.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

struct Made {
  Report report;
  int before, after;  ///< of the first row in the last two years
};

Made random_report(std::mt19937& random, const std::string& language) {
  std::uniform_int_distribution<int> number(40, 900);
  std::vector<std::vector<long long>> numbers(3);
  for (auto& line : numbers)
    for (int c = 0; c < 5; ++c) line.push_back(number(random));
  const auto labels = language == "nl" ? std::vector<std::string>{"Uithuisplaatsingen", "Hulpvragen bij de telefoonlijn", "Meldingen van mishandeling"}
                                       : std::vector<std::string>{"Supervision orders", "Calls to the helpline", "Reports of abuse"};
  return {yearly(language, labels, numbers), static_cast<int>(numbers[0][3]), static_cast<int>(numbers[0][4])};
}

std::vector<Verdict> verdicts(Report report, const std::string& sentence) {
  report.paragraphs.push_back({sentence, false, {}});
  std::vector<Verdict> all;
  for (const auto& f : check_prose(report, {})) all.push_back(f.verdict);
  return all;
}

std::string stated(const std::string& form, int before, int after, int percent_off = 0) {
  const int off = after > before ? after - before : before - after;
  const int percent = (200 * off + before) / (2 * before) + percent_off;
  const bool up = after > before;
  return filled(form, {{"b", std::to_string(before)}, {"a", std::to_string(after)}, {"d", std::to_string(off)}, {"p", std::to_string(percent)},
                       {"went", up ? "steeg" : "daalde"}, {"more", up ? "meer" : "minder"}, {"rose", up ? "rose" : "fell"}, {"up", up ? "more" : "fewer"}});
}

const std::vector<std::string> dutch = {
    "In 2020 waren er {a} uithuisplaatsingen.",
    "Het aantal uithuisplaatsingen {went} van {b} in 2019 naar {a} in 2020.",
    "Het aantal uithuisplaatsingen {went} met {p}%.",
    "Het aantal uithuisplaatsingen {went} met {p} procent ten opzichte van 2019.",
    "In 2020 waren er {a} uithuisplaatsingen, tegenover {b} in 2019.",
    "Er waren {d} uithuisplaatsingen {more} dan in 2019.",
    "In 2019 ging het om {b} uithuisplaatsingen.",
    "Het aantal uithuisplaatsingen kwam in 2020 uit op {a}."};
const std::vector<std::string> english = {
    "There were {a} supervision orders in 2020.",
    "The number of supervision orders {rose} from {b} in 2019 to {a} in 2020.",
    "Supervision orders {rose} by {p}%.",
    "The number of supervision orders {rose} by {p} per cent compared with 2019.",
    "In 2020 there were {a} supervision orders, against {b} in 2019.",
    "There were {d} {up} supervision orders than in 2019.",
    "In 2019, {b} supervision orders were made.",
    "The number of supervision orders stood at {a} in 2020."};

}  // namespace

TEST_CASE("law: a sentence made from the true figures is never refuted; with others it is never confirmed") {
  std::mt19937 random(20201125);
  for (int round = 0; round < rounds(60); ++round)
    for (const std::string language : {"nl", "en"}) {
      const Made m = random_report(random, language);
      if (m.before == m.after) continue;
      for (const auto& form : language == "nl" ? dutch : english) {
        const std::string good = stated(form, m.before, m.after);
        CAPTURE(good);
        for (const Verdict v : verdicts(m.report, good)) CHECK(v != Verdict::refuted);
        // both numbers moved far: none of the row's figures is met by chance, as they are below 1000
        const bool percent = form.find("{p}") != std::string::npos;
        const std::string bad = percent ? stated(form, m.before, m.after, 3001)
                                        : stated(form, m.before + 1011, m.after > m.before ? m.after + 5023 : m.after + 1007);
        CAPTURE(bad);
        for (const Verdict v : verdicts(m.report, bad)) CHECK(v != Verdict::confirmed);
      }
    }
}

TEST_CASE("law: a number near the one row and year that a sentence names is refuted, one far from it stays undecided") {
  std::mt19937 random(7);
  std::size_t refuted = 0;
  for (int round = 0; round < rounds(40); ++round)
    for (const std::string language : {"nl", "en"}) {
      const Made m = random_report(random, language);
      const auto judged = [&](int number) {
        const std::string n = std::to_string(number);
        return verdicts(m.report, language == "nl" ? "In 2020 waren er " + n + " uithuisplaatsingen."
                                               : "There were " + n + " supervision orders in 2020.");
      };
      const auto near = judged(m.after + m.after / 2 + 1), far = judged(m.after * 7 + 5013);
      for (const Verdict v : far) CHECK(v == Verdict::undecided);
      REQUIRE(near.size() == 1);
      refuted += near[0] == Verdict::refuted;
    }
  CHECK(refuted >= rounds(70));  // of 80: now and then the number is another one that the row prints
}
