// SPDX-License-Identifier: BSD-3-Clause
// Laws of the sentence checks, on sentences made from tables: a sentence made from the true figures is
// never refuted, and one with a figure beyond the tolerance of its words is never confirmed.
#include "kinderrechten/audit/prose.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace kinderrechten;

namespace {

Figure count(int n) {
  Figure f;
  f.text = std::to_string(n);
  f.state = State::exact;
  f.range = Range(n);
  return f;
}

struct Made {
  Report report;
  int before, after;  ///< of the first row in the last two years
};

Made made(std::mt19937& random, const std::string& language) {
  const bool dutch = language == "nl";
  Layout layout;
  for (int year = 2016; year <= 2020; ++year) {
    ColumnHead head;
    head.text = std::to_string(year);
    head.period = Period(year);
    layout.columns.push_back(head);
  }
  for (const char* label : dutch ? std::vector{"Uithuisplaatsingen", "Hulpvragen bij de telefoonlijn", "Meldingen van mishandeling"}
                                 : std::vector{"Supervision orders", "Calls to the helpline", "Reports of abuse"}) {
    RowHead head;
    head.label = head.text = label;
    layout.rows.push_back(head);
  }
  Made m{{}, 0, 0};
  Table table = printed_table(layout);
  std::uniform_int_distribution<int> number(40, 900);
  for (CodeIndex r = 0; r < 3; ++r)
    for (CodeIndex c = 0; c < 5; ++c) {
      const int n = number(random);
      if (r == 0 && c == 3) m.before = n;
      if (r == 0 && c == 4) m.after = n;
      table.add({r, c}, count(n));
    }
  m.report.language = language;
  m.report.year = 2020;
  m.report.tables.push_back(std::move(table));
  return m;
}

std::vector<Verdict> said(Report report, const std::string& sentence) {
  report.paragraphs.push_back({sentence, false, {}});
  std::vector<Verdict> all;
  for (const auto& f : check_prose(report, {})) all.push_back(f.verdict);
  return all;
}

std::string filled(std::string form, int before, int after, int percent_off = 0) {
  const auto put = [&](const std::string& name, const std::string& value) {
    for (auto at = form.find(name); at != std::string::npos; at = form.find(name)) form.replace(at, name.size(), value);
  };
  const int off = after > before ? after - before : before - after;
  const int percent = (200 * off + before) / (2 * before) + percent_off;
  put("{b}", std::to_string(before));
  put("{a}", std::to_string(after));
  put("{d}", std::to_string(off));
  put("{p}", std::to_string(percent));
  put("{went}", after > before ? "steeg" : "daalde");
  put("{more}", after > before ? "meer" : "minder");
  put("{rose}", after > before ? "rose" : "fell");
  put("{up}", after > before ? "more" : "fewer");
  return form;
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
  for (int round = 0; round < 60; ++round)
    for (const std::string language : {"nl", "en"}) {
      const Made m = made(random, language);
      if (m.before == m.after) continue;
      for (const auto& form : language == "nl" ? dutch : english) {
        const std::string good = filled(form, m.before, m.after);
        CAPTURE(good);
        for (const Verdict v : said(m.report, good)) CHECK(v != Verdict::refuted);
        // both numbers moved far: none of the row's figures is met by chance, as they are below 1000
        const bool percent = form.find("{p}") != std::string::npos;
        const std::string bad = percent ? filled(form, m.before, m.after, 3001)
                                        : filled(form, m.before + 1011, m.after > m.before ? m.after + 5023 : m.after + 1007);
        CAPTURE(bad);
        for (const Verdict v : said(m.report, bad)) CHECK(v != Verdict::confirmed);
      }
    }
}

TEST_CASE("law: a number near the one row and year that a sentence names is refuted, one far from it stays undecided") {
  std::mt19937 random(7);
  std::size_t refuted = 0;
  for (int round = 0; round < 40; ++round)
    for (const std::string language : {"nl", "en"}) {
      const Made m = made(random, language);
      const auto judged = [&](int number) {
        const std::string n = std::to_string(number);
        return said(m.report, language == "nl" ? "In 2020 waren er " + n + " uithuisplaatsingen."
                                               : "There were " + n + " supervision orders in 2020.");
      };
      const auto near = judged(m.after + m.after / 2 + 1), far = judged(m.after * 7 + 5013);
      for (const Verdict v : far) CHECK(v == Verdict::undecided);
      REQUIRE(near.size() == 1);
      refuted += near[0] == Verdict::refuted;
    }
  CHECK(refuted >= 70);  // of 80: now and then the number is another one that the row prints
}
