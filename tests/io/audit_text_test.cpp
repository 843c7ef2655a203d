// SPDX-License-Identifier: BSD-3-Clause
// Text for the terminal: what it tells, in which order, and that nothing escapes from the report.
#include "kinderrechten/io/audit_text.hpp"

#include <doctest/doctest.h>

#include <random>
#include <sstream>

#include "io/sample_audit.hpp"

using namespace kinderrechten;

namespace {

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t code_points(const std::string& line) {
  std::size_t n = 0;
  for (const char c : line) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

}  // namespace

TEST_CASE("the counts first, then what is refuted with its place and correction") {
  const std::string text = to_text(test::sample_audit());
  CHECK(text.starts_with("uitbuiting.txt: 2 weerlegd, 2 onbeslist, 1 bevestigd\n"));
  CHECK(has(text, "uitbuiting.txt:10"));
  CHECK(has(text, "25 + 98 = 223"));
  CHECK(has(text, "→ Klopt met 123 in plaats van 223"));
  CHECK(has(text, "alinea 2"));
  CHECK(has(text, "tabel 1, Cijfers"));
  CHECK(text.find("25 + 98") < text.find("7 ≤ x ≤ 28"));
  CHECK(has(text, "uitbuiting.txt:14:3: the row has 4 cells"));
  CHECK(has(text, "1–9"));
  CHECK(has(text, "≥ 0"));
  CHECK_FALSE(has(text, "109 → 67"));
  CHECK_FALSE(has(text, "\x1b["));
}

TEST_CASE(
    "verbose lists what is confirmed, colour is only there when asked, wording can be chosen") {
  WriteOptions options;
  options.verbose = options.colour = true;
  options.wording = "en";
  const std::string text = to_text(test::sample_audit(), options);
  CHECK(has(text, "109 → 67 = -39%"));
  CHECK(has(text, "\x1b[31m2 refuted\x1b[0m"));
  CHECK(has(text, "Holds with 123 instead of 223"));
}

TEST_CASE("no line is wider than asked when words are shorter") {
  for (const std::size_t width : {40u, 60u, 80u, 120u}) {
    WriteOptions options;
    options.width = width;
    std::istringstream lines(to_text(test::sample_audit(), options));
    for (std::string line; std::getline(lines, line);) {
      CAPTURE(line);
      CHECK(code_points(line) <= width);
    }
  }
}

TEST_CASE("control characters of the report never reach the terminal") {
  Audit a = test::sample_audit();
  const std::string evil =
      "\x1b]0;owned\x07\x1b[2J \xC2\x9B"
      "31m \xE2\x80\xAE kcab \xff";
  a.report.name = evil;
  a.report.tables[0].title = evil;
  a.report.tables[0].layout->rows[0].text = evil;
  a.report.remarks[0].text = evil;
  for (auto& f : a.findings) f.statement = f.where[0].text = evil;
  const std::string text = to_text(a);
  CHECK_FALSE(has(text, "\x1b"));
  CHECK_FALSE(has(text, "\xC2\x9B"));
  CHECK_FALSE(has(text, "\xE2\x80\xAE"));
  CHECK_FALSE(has(text, "\x07"));
}

TEST_CASE("a figure: its range, parts and readings") {
  Figure f = test::plain("480 + 70 (7 tot 28)", Range(545, 554), State::rounded);
  f.parts = {test::part(Role::term, "", "480", Range(475, 484))};
  WriteOptions dutch;
  dutch.wording = "nl";
  CHECK(has(to_text(f, dutch), "480 + 70 (7 tot 28): 545 tot en met 554 (afgerond)"));
  CHECK(has(to_text(f), "  - 480: 475 to 484 (term)"));
  f.readings = {{{"nhs"}, State::suppressed, {}, Range(1, 7)},
                {{"cdc"}, State::suppressed, {}, Range(0, 9)}};
  CHECK(has(to_text(f), "nhs: 1 to 7 (hidden)"));
  Figure bad = test::plain("12O", std::nullopt, State::unknown);
  bad.problem = "letter O in a number; write 120";
  CHECK(to_text(bad) == "12O: letter O in a number; write 120\n");
}
