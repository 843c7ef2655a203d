// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/wording/wording.hpp"

#include <doctest/doctest.h>

#include <set>

#include "../audit/made_report.hpp"
#include "../../src/wording/derivation_phrases.hpp"
#include "../../src/wording/prose_phrases.hpp"
#include "phrase_holes.hpp"

using namespace kinderrechten;
using test::holes;

namespace {

void check(const detail::PhraseText& p) {
  CAPTURE(std::string(p.id));
  CHECK_FALSE(p.nl.empty());
  CHECK_FALSE(p.en.empty());
  Phrase phrase{std::string(p.id), {}, {}};
  for (const auto text : {p.nl, p.en})
    for (const auto& name : holes(text)) phrase.values[name] = name;
  for (const char* language : {"nl", "en"}) {
    const std::string text = sentence(phrase, language);
    CHECK(text.find('{') == std::string::npos);
    CHECK_FALSE(text.empty());
  }
}

}  // namespace

TEST_CASE("every phrase has both languages, the same values in both, and fills them") {
  std::set<std::string_view> ids;
  for (const auto& p : detail::phrases) {
    check(p);
    CHECK(ids.insert(p.id).second);
    CHECK(holes(p.nl) == holes(p.en));
  }
  for (const auto& p : detail::prose_phrases) {
    check(p);
    CHECK(ids.insert(p.id).second);
    CHECK(holes(p.nl) == holes(p.en));
  }
  for (const auto& p : detail::derivation_phrases) {
    check(p);
    CHECK(ids.insert(p.id).second);
    CHECK(holes(p.nl) == holes(p.en));
  }
}

TEST_CASE("every finding of a report is explained in both languages") {
  const Audit a = audit(test::exploitation());
  for (const auto& f : a.findings)
    for (const char* language : {"nl", "en"}) CHECK_FALSE(explanation(f, a.report, language).empty());
}

TEST_CASE("the example of the interface") {
  const Audit a = audit(test::exploitation());
  CHECK(explanation(a.findings[0], a.report, "en") == "the parts add up to 123, 100 fewer than the 223 printed");
  CHECK(explanation(a.findings[0], a.report, "nl") == "de delen tellen op tot 123, 100 minder dan de gedrukte 223");
  CHECK(correction_text(a.findings[0].corrections[0], a.report, "nl") ==
        "123 in plaats van \"223 (25j-98m)\" (tabel 1, rij \"Minderjarige slachtoffers\", kolom 2012)");
  CHECK(place_text(a.findings[0].where[0], a.report, "en") == "table 1, row \"Minderjarige slachtoffers\", column 2012");
}

TEST_CASE("numbers are printed as the language does") {
  CHECK(number_text(Rational(1013), "nl") == "1.013");
  CHECK(number_text(Rational(1234567), "en") == "1,234,567");
  CHECK(number_text(Rational(-400, 9), "nl") == "-44,44");
  CHECK(number_text(Rational(1, 8), "en") == "0.13");
  CHECK(number_text(Rational(76499, 1000), "nl") == "76,499");  // 76,5 would look like a half
  CHECK(number_text(Rational(153, 2), "en") == "76.5");
  CHECK(number_text(Rational(-1, 1000), "en") == "0");
  CHECK(number_text(Rational(0), "nl") == "0");
}

TEST_CASE("ranges in words") {
  CHECK(range_text(Range(7, 28), "nl") == "7 tot en met 28");
  CHECK(range_text(Range(5), "en") == "5");
  CHECK(range_text(Range::at_least(5), "en") == "at least 5");
  CHECK(range_text(Range::at_most(9), "nl") == "hoogstens 9");
  CHECK(range_text(Range::all(), "en") == "an unknown number");
  CHECK(range_text(Range::between(Rational(1, 2), Rational(3, 4)), "nl") == "tussen 0,5 en 0,75");
}

TEST_CASE("whatever is stated can be said to be doubtful") {
  for (const std::string what : {"difference", "row_of", "linked", "overlap", "points", "of_a_kind_yet_unknown"})
    for (const char* language : {"nl", "en"})
      CHECK(!sentence({what + "_doubtful", {{"printed", "5"}, {"from", "3"}, {"to", "7"}}, {}}, language).empty());
}

TEST_CASE("an unknown language, phrase or value is an error") {
  CHECK_THROWS_AS((void)number_text(Rational(1), "de"), NameError);
  CHECK_THROWS_AS((void)sentence({"no_such", {}, {}}, "nl"), NameError);
  CHECK_THROWS_AS((void)sentence({"parts_agree", {}, {}}, "nl"), NameError);
}
