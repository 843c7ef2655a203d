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
        const auto& shown = words;
        CAPTURE(shown);
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

TEST_CASE("the legend of a line that one table has does not bound the same symbol in another") {
  const Report r = DocumentMaker()
                       .grid({"Maatregel|2019|2020", "Afzondering|2318|1487", "Insluiten|x|1940"})
                       .grid({"Instelling|Plaatsen|Wachtend", "Vaart|96|12", "Kamp|48|x"})
                       .paragraph("Wachtend: aantallen kleiner dan 5 zijn vervangen door x.")
                       .read("nl");
  REQUIRE(r.tables.size() == 2);
  CHECK(r.tables[0].figure(2).range->contains(2105));
  const Report all = DocumentMaker().grid({"Maatregel|2019|2020", "Afzondering|2318|1487", "Insluiten|x|1940"}).paragraph("Aantallen kleiner dan 5 zijn vervangen door x.").read("nl");
  CHECK(all.tables[0].figure(2).range == Range(0, 4));
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

TEST_CASE("law: a symbol is explained under its name as under its sign") {
  struct Name {
    std::string symbol, language, name;
  };
  for (const auto& [symbol, language, name] : {Name{"*", "en", "An asterisk"}, Name{"-", "en", "A dash"}, Name{"x", "en", "A cross"}, Name{"..", "en", "Two dots"},
                                               Name{"*", "nl", "Een sterretje"}, Name{"-", "nl", "Een streepje"}, Name{"x", "nl", "Een kruisje"}})
    for (const std::string& tie : language == "en" ? std::vector<std::string>{" stands for ", " means ", " indicates "} : std::vector<std::string>{" staat voor ", " betekent "}) {
      const auto& shown = name;
      CAPTURE(shown);
      CAPTURE(tie);
      const std::string few = language == "en" ? "a number between 1 and 4" : "een aantal tussen 1 en 4";
      CHECK(cell_of(symbol, name + tie + few + ".", language).range == Range(1, 4));
    }
  CHECK(cell_of("-", "A dash means zero.", "en").range == Range(0));
}

TEST_CASE("law: signs of every shape are symbols, in rows that hold hardly a number too") {
  for (const std::string symbol : {"{h}", "[c]", "(s)", "n.p.", "n/p", "\u25cf", "\u25a0", "**"}) {
    CAPTURE(symbol);
    const Report r = DocumentMaker().grid({"Area|2021|2022|2023", "North|34|29|31", "East|" + symbol + "|" + symbol + "|11", "South|20|" + symbol + "|4"})
                         .paragraph(symbol + " = hidden to protect individuals").read("en");
    CHECK(r.tables.at(0).layout->rows.at(1).role == RowRole::figures);
    CHECK(r.tables.at(0).figure(3).range == Range::count());
    CHECK(r.tables.at(0).figure(5).range == Range(11));
  }
}

TEST_CASE("a list of symbols, one behind the other") {
  const Report r = DocumentMaker().grid({"X|2021|2022|2023", "A|n.p.|..|-", "B|3|4|5"})
                       .paragraph("Symbols used: n.p. not published because of small numbers; .. not available; - nil.").read("en");
  CHECK(r.tables.at(0).figure(0).state == State::suppressed);
  CHECK(r.tables.at(0).figure(1).state == State::unknown);
  CHECK(r.tables.at(0).figure(2).range == Range(0));
}

TEST_CASE("what hiding is for is no bound of what is hidden") {
  CHECK(cell_of("s", "s: suppressed so that a value under five cannot be worked out.", "en").range == Range::count());
  CHECK(cell_of("s", "s = weggelaten zodat aantallen onder de 5 niet te herleiden zijn.", "nl").range == Range::count());
  CHECK(cell_of("..", "..  Not open.  The shelter opened in 2020.", "en").state == State::not_applicable);
}

TEST_CASE("law: a bound whose legend gives a second reason is any count") {
  for (const auto& [language, reason] : std::vector<std::pair<std::string, std::string>>{
           {"en", "fewer than five, or suppressed because another number could be worked out"},
           {"en", "smaller than 5 or secondary suppression"},
           {"nl", "minder dan vijf, of afgeschermd om te voorkomen dat een ander aantal kan worden herleid"}}) {
    const auto& shown = reason;
    CAPTURE(shown);
    CHECK(cell_of("<5", "<5: " + reason + ".", language).range == Range::count());
    CHECK(cell_of("20 (<5)", "<5 = " + reason + ".", language).parts.at(0).range == Range::count());
  }
  CHECK(cell_of("<5", "<5: fewer than five.", "en").range == Range(0, 4));
  CHECK(cell_of("<50", "<5: fewer than five, or withheld to prevent disclosure.", "en").range == Range(0, 49));
}

TEST_CASE("words that are not understood leave a symbol open, where they are its legend") {
  CHECK(cell_of("-", "- = the form was lost in the post", "en").range == Range::count());
  CHECK(cell_of("-", "Niet bekend - niet geteld.", "nl").state == State::exact);
}

TEST_CASE("that there was nobody counts as zero, that nothing was received does not") {
  CHECK(cell_of("-", "A dash means that no child was adopted.", "en").range == Range(0));
  CHECK(cell_of("-", "- = er werden geen kinderen geplaatst", "nl").range != Range(0));  // not what it opens with
  CHECK(cell_of("-", "- = geen kinderen geplaatst dat jaar", "nl").range == Range(0));
  CHECK(cell_of("-", "- = geen opgave van de gemeente ontvangen", "nl").range != Range(0));
}
