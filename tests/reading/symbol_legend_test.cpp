// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "document_maker.hpp"

using namespace kinderrechten;
using test::DocumentMaker;

namespace {
Figure cell_of(const std::string& symbol, const std::string& legend, const std::string& language) {
  const std::string row = "Opvang|" + symbol + "|12";
  const Report r = DocumentMaker().grid(std::vector<std::string_view>{"X|2019|2020", row}).paragraph(legend).read(language);
  return r.tables.at(0).figure(0);
}
}  // namespace

TEST_CASE("law: a report's own legend says what a symbol means, however it is tied to it") {
  struct Meaning {
    std::string language, words;
    State state;
  };
  const std::vector<Meaning> meanings = {
      {"nl", "niet vermeld vanwege privacy", State::suppressed}, {"nl", "niet van toepassing", State::not_applicable},
      {"nl", "niet bekend", State::unknown},                     {"nl", "nihil", State::exact},
      {"nl", "kleiner dan 5", State::below},                     {"nl", "meer dan nul, maar afgerond nul", State::rounded},
      {"en", "not published, but included in the total", State::suppressed},
      {"en", "not applicable", State::not_applicable},           {"en", "not available", State::unknown},
      {"en", "nil", State::exact},                               {"en", "fewer than five", State::below},
      {"en", "more than zero but rounds to 0", State::rounded}};
  for (const std::string symbol : {"np", "[c]", "..", "k", "S", "#"})
    for (const auto& [language, words, state] : meanings)
      for (const std::string tie : {": ", " = ", language == "nl" ? " betekent " : " means "}) {
        CAPTURE(symbol);
        CAPTURE(words);
        CAPTURE(tie);
        CHECK(cell_of(symbol, symbol + tie + words + ".", language).state == state);
        CHECK(cell_of(symbol, "x = y; " + symbol + tie + words + "; z: 3.", language).state == state);
      }
}

TEST_CASE("bounds of a legend") {
  CHECK(cell_of("*", "* Fewer than five children.", "en").range == Range(0, 4));
  CHECK(cell_of("S", "S = 1 to 5", "en").range == Range(1, 5));
  CHECK(cell_of("S", "S = between 1 and 5", "en").range == Range(1, 5));
  CHECK(cell_of("#", "# betekent: een tot en met vier", "nl").range == Range(1, 4));
  CHECK(cell_of("np", "np: not published", "en").range == Range::at_least(0));
}

TEST_CASE("what is no legend leaves the dialect's meaning") {
  CHECK(cell_of("x", "De x-as loopt van 1 tot 5.", "nl").state == State::refused);
  CHECK(cell_of("x", "Generatie x: jongeren van nu.", "nl").state == State::refused);
  CHECK(cell_of("-", "Niet bekend - niet geteld.", "nl").state == State::exact);
}

TEST_CASE("a legend that looks like a footnote is a legend too") {
  const Report r = DocumentMaker().grid({"Region|Cases|Other", "North|[c]|12", "South|14|3"}).note("c", "confidential, 1 to 4 cases.").read("en");
  CHECK(r.tables.at(0).figure(0).range == Range(1, 4));
}

TEST_CASE("law: a symbol of small numbers that also hides others is any count, however its legend says so") {
  struct Said {
    std::string language, small;
    std::vector<std::string> more;
  };
  const std::vector<Said> all = {
      {"en", "fewer than five",
       {"; additional counts are suppressed where necessary", ", or withheld to prevent disclosure", " but not zero, or has been withheld to prevent disclosure",
        ". Further figures have been suppressed where they could be worked out", "; secondary suppression has been applied", ", or suppressed to protect another number"}},
      {"nl", "minder dan vijf",
       {"; aanvullend zijn andere aantallen onderdrukt", ", of weggelaten om herleiding te voorkomen", ", of niet getoond omdat een ander getal anders herleidbaar is",
        ". Ook andere cijfers zijn afgeschermd waar dat nodig is", "; secundair onderdrukte cijfers staan er ook zo"}}};
  for (const std::string symbol : {"*", "c", "[c]", "#"})
    for (const auto& [language, small, more] : all) {
      CHECK(cell_of(symbol, symbol + " = " + small + ".", language).range == Range(0, 4));
      for (const auto& reason : more) {
        CAPTURE(symbol);
        CAPTURE(reason);
        const Figure f = cell_of(symbol, symbol + " = " + small + reason + ".", language);
        CHECK(f.range == Range::count());
        CHECK(f.state == State::suppressed);
      }
    }
}

TEST_CASE("what is no second reason leaves a small number small") {
  CHECK(cell_of("*", "* = five or fewer, suppressed to protect confidentiality.", "en").range == Range(0, 5));
  CHECK(cell_of("*", "* = vijf of minder, onderdrukt vanwege herleidbaarheid.", "nl").range == Range(0, 5));
}

TEST_CASE("that more than small numbers are hidden may be said apart from the legend") {
  const Report r = DocumentMaker().grid({"X|2019|2020", "North|*|12", "South|3|14"}).paragraph("* = fewer than five.")
                       .paragraph("Further counts have been suppressed where necessary.").read("en");
  CHECK(r.tables.at(0).figure(0).range == Range::count());
  const Report two = DocumentMaker().grid({"X|2019|2020", "North|*|s", "South|3|14"}).paragraph("* = fewer than five; s = secondary suppression, not published.").read("en");
  CHECK(two.tables.at(0).figure(0).range == Range(0, 4));
  CHECK(two.tables.at(0).figure(1).range == Range::count());
}
