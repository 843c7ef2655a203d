// SPDX-License-Identifier: BSD-3-Clause
// What cells mean, by dialect and by what is known around them.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "kinderrechten/notation/parse.hpp"

using namespace kinderrechten;

namespace {

/// A figure in one line: range, state, and what else there is.
std::string told(const Figure& f) {
  std::string out = (f.range ? f.range->to_string() : "none") + " " + std::string(to_string(f.state));
  for (const Status s : f.status.list()) out += " !" + std::string(to_string(s));
  for (const auto& n : f.notes) out += " ^" + n;
  if (f.share) out += " " + to_string(f.share->printed()) + "%";
  if (f.change) out += " change " + to_string(*f.change->printed()) + "%";
  for (const Part& p : f.parts) {
    out += " {" + std::string(to_string(p.role)) + (p.label.empty() ? "" : " " + p.label) + " " +
           (p.range ? p.range->to_string() : "none");
    if (p.share) out += " " + to_string(p.share->printed()) + "%";
    if (p.change) out += " change " + to_string(*p.change->printed()) + "%";
    out += "}";
  }
  return f.problem.empty() ? out : "problem";
}
std::string told(std::string_view text, std::string_view name = "report", const CellContext& context = {}) {
  return told(read_figure(text, &dialect(name), context));
}
CellContext of(CellKind kind, std::string_view language = {}) {
  CellContext c;
  c.kind = kind;
  c.language = language;
  return c;
}

struct Case {
  const char* text;
  const char* means;
};
void all(const std::vector<Case>& cases, std::string_view name = "report", const CellContext& context = {}) {
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(told(c.text, name, context) == c.means);
  }
}

}  // namespace

TEST_CASE("numbers, bounds and ranges of a Dutch report") {
  all({{"19.872", "19872 exact"},
       {"19 872", "19872 exact"},
       {"19\xC2\xA0"
        "872",
        "19872 exact"},
       {"19\xE2\x80\xAF"
        "872",
        "19872 exact"},
       {"<10", "0..9 below"},
       {"< 5", "0..4 below"},
       {"&lt; 5", "0..4 below"},
       {"minder dan vijf", "0..4 below"},
       {"fewer than 5", "0..4 below"},
       {"max. 28", "0..28 range"},
       {"minimaal 7", "7.. range"},
       {"≥ 5", "5.. range"},
       {">100", "101.. range"},
       {"at least 7", "7.. range"},
       {"100+", "100.. range"},
       {"5 of meer", "5.. range"},
       {"minimum 7, maximum 28", "7..28 range"},
       {">5 en <10", "6..9 range"},
       {"7 tot 28", "7..28 range"},
       {"7-28", "7..28 range"},
       {"7–28", "7..28 range"},
       {"between 7 and 28", "7..28 range"},
       {"tussen 7 en 28", "7..28 range"},
       {"40 ± 5", "35..45 range"},
       {"ca. 40", "35..45 rounded"},
       {"ongeveer 250", "225..275 rounded"},
       {"afgerond 320", "315..325 rounded"},
       {"1,5 mln", "1450000..1550000 rounded"},
       {"12 x1000", "11500..12500 rounded"},
       {"76,6", "[383/5, 383/5] exact"},
       {"geen", "0 exact"},
       {"12 kinderen", "12 exact"},
       {"Totaal (=73)", "73 exact"}});
}

TEST_CASE("what stands instead of a number") {
  all({{"-", "0 exact"},
       {"–", "0 exact"},
       {"x", "0.. refused"},
       {"X", "0.. refused"},
       {"onbekend", "0.. unknown !missing"},
       {"n.b.", "0.. unknown !missing"},
       {"n.v.t.", "none not_applicable !cannot_exist"},
       {"geheim", "0.. suppressed !confidential"},
       {"unknown", "0.. unknown !missing"},
       {"n/a", "none not_applicable !cannot_exist"},
       {"", "0.. unknown"},
       {"Guinee, Sierra Leone", "none text"},
       {"Italië, onbekend", "none text"}});
  all({{"-", "none not_applicable"}, {"", "none not_applicable"}, {"x", "(-inf, inf) refused"}}, "report",
      of(CellKind::change));
  all({{"-", "none not_applicable"}, {"x", "none refused"}, {"onbekend", "none unknown !missing"}, {"12", "none text"}},
      "report", of(CellKind::names));
}

TEST_CASE("parts, terms and shares") {
  all({{"223 (25j-98m)", "223 exact {part jongens 25} {part meisjes 98}"},
       {"(25 j, 98 m)", "123 exact {term jongens 25} {term meisjes 98}"},
       {"25 meisjes, 4 jongens", "29 exact {term meisjes 25} {term jongens 4}"},
       {"3 meisjes", "3 exact {part meisjes 3}"},
       {"21 (12 boys, 9 girls)", "21 exact {part boys 12} {part girls 9}"},
       {"20 (12m/8v)", "20 exact {part mannen 12} {part vrouwen 8}"},
       {"20 (12 m, 8 f)", "20 exact {part men 12} {part women 8}"},
       {"223 (jongens: 25; meisjes: 98)", "223 exact {part jongens 25} {part meisjes 98}"},
       {"480 + 70 (7 tot 28)", "550 exact {term 480} {term 70} {part 7..28}"},
       {"320 + 40 (3)", "360 exact {term 320} {term 40} {part 3}"},
       {"160 (<10)", "160 exact {part 0..9}"},
       {"12 (x)", "12 exact {part 0..}"},
       {"19.872 (58% = 11.565)", "19872 exact {share 11565 58%}"},
       {"1.552 (279 = 18%)", "1552 exact {share 279 18%}"},
       {"1.552 (18%, 279)", "1552 exact {share 279 18%}"},
       {"6.318 (52,9% = 3.342)", "6318 exact {share 3342 529/10%}"},
       {"300 (58%)", "300 exact {share [115/2, 117/2) 58%}"},
       {"300 (+12%)", "300 exact {other [23/2, 25/2) change 12%}"},
       {"48 (waarvan 22 in het buitenland)", "48 exact {part in het buitenland 22}"},
       {"100, waarvan 22 meisjes", "100 exact {part meisjes 22}"},
       {"12 (2019)", "12 exact {other 2019}"},
       {"12 (15 t/m 17 jaar)", "12 exact {other jaar 15..17}"},
       {"12 (zie par. 3)", "12 exact {other none}"},
       {"12 (voorlopig)", "12 exact !provisional"}});
}

TEST_CASE("percentages and changes") {
  all({{"76,6%", "[1531/20, 1533/20) share 383/5%"},
       {"-39%", "(-79/2, -77/2] share change -39%"},
       {"− 39 %", "(-79/2, -77/2] share change -39%"},
       {"10-20%", "[19/2, 41/2) range"}});
  all({{"+140% (+41%)", "[279/2, 281/2) share change 140% {part [81/2, 83/2) change 41%}"},
       {"35", "[69/2, 71/2) share change 35%"},
       {"0%", "(-1/2, 1/2) share change 0%"},
       {"<5%", "(-inf, 5) below"}},
      "report", of(CellKind::change));
  all({{"76,6", "[1531/20, 1533/20) share 383/5%"},
       {"58% = 11.565", "[115/2, 117/2) share 58% {share 11565 58%}"},
       {"0%", "[0, 1/2) share 0%"}},
      "report", of(CellKind::share));
  CellContext cut = of(CellKind::change);
  cut.percent = RoundingMode::truncate;
  CHECK(told("-39%", "report", cut) == "(-40, -39] share change -39%");
}

TEST_CASE("a footnote mark never becomes a digit") {
  all({{"742.022 <sup>6</sup> (45% = 333.910)", "742022 exact ^6 {share 333910 45%}"},
       {"370 (10) <sup>2</sup>", "370 exact ^2 {part 10}"},
       {"370¹²", "370 exact ^12"},
       {"370*", "370 exact ^*"},
       {"370 [1]", "370 exact ^1"},
       {"370 1)", "370 exact ^1"},
       {"370†", "370 exact ^†"},
       {"370[^a]", "370 exact ^a"},
       {"x <sup>3</sup>", "0.. refused ^3"},
       {"160 (1)", "160 exact {part 1}"},
       // without knowing the marks it is no guess either
       {"742.022 6 (45% = 333.910)", "problem"},
       {"3702)", "problem"},
       {"742.0226", "problem"}});
  CellContext known;
  known.marks = {"6", "2"};
  all({{"742.022 6 (45% = 333.910)", "742022 exact ^6 {share 333910 45%}"},
       {"742.0226", "742022 exact ^6"},
       {"3702)", "370 exact ^2"},
       {"370 (10) 2", "370 exact ^2 {part 10}"},
       {"5 2", "5 exact ^2"}},
      "report", known);
  CellContext bracketed;
  bracketed.marks = {"(1)"};
  CHECK(told("160 (1)", "report", bracketed) == "160 exact ^(1)");
  CHECK(read_figure("742.022 <sup>6</sup> (45% = 333.910)", &dialect("report")).text ==
        "742.022 (45% = 333.910)");
}

TEST_CASE("what the row and the spec say of brackets and names") {
  CellContext hint;
  hint.part_labels = {"jongens", "meisjes"};
  all({{"223 (25-98)", "223 exact {part jongens 25} {part meisjes 98}"},
       {"25 / 98", "123 exact {term jongens 25} {term meisjes 98}"},
       {"12 (x-x)", "12 exact {part jongens 0..} {part meisjes 0..}"}},
      "report", hint);
  CHECK(told("223 (25-98)") == "223 exact {part 25..98}");
  CellContext term;
  term.bracket = Role::term;
  CHECK(told("480 + 70 (7 tot 28)", "report", term) == "557..578 range {term 480} {term 70} {term 7..28}");
  CellContext share;
  share.bracket = Role::share;
  CHECK(told("19.872 (58)", "report", share) == "19872 exact {share [115/2, 117/2) 58%}");
}

TEST_CASE("a register says which numbers print so") {
  Register coa("COA");
  coa.rounding = Rounding(10);
  coa.threshold = Threshold(5);
  CellContext c;
  c.source = &coa;
  all({{"20", "15..24 rounded"},
       {"<5", "1..4 below"},
       {"<10", "1..9 below"},
       {"0", "0 exact"},
       {"afgerond 320", "315..324 rounded"},
       {"480 + 70", "540..558 rounded {term 475..484} {term 65..74}"},
       {"23", "23 exact"}},
      "report", c);
  Register nz("Stats NZ");
  nz.rounding = Rounding(3, RoundingMode::random);
  c.source = &nz;
  CHECK(told("12", "statsnz", c) == "10..14 rounded");
}

TEST_CASE("English reports") {
  all({{"19,872 (58% = 11,565)", "19872 exact {share 11565 58%}"},
       {"1,234.5", "[2469/2, 2469/2] exact"},
       {"12 (5 boys and 7 girls)", "12 exact {part boys 5} {part girls 7}"},
       {"8 (of whom 5 girls)", "8 exact {part girls 5}"},
       {"19.872", "problem"},
       {"40 per cent", "[79/2, 81/2) share 40%"}},
      "report", of(CellKind::counts, "en"));
}

TEST_CASE("what cannot be read has a problem and a range that leaves everything open") {
  for (const char* text : {"12O", "1.234,567.8", "19,872", "98-25", "<0", "12 +", "((((5", "5))))", "(", "12 q",
                           "\xD9\xA3\xD9\xA4", "12 \xFF", "1\xE2\x80\xAE"
                                                         "2",
                           "12<sup>3", "1 2", "25 4 98", "§", "q"}) {
    const Figure f = read_figure(text, &dialect("report"));
    CAPTURE(text);
    CHECK(!f.problem.empty());
    CHECK(f.state == State::unknown);
    CHECK(f.range == Range::count());
    CHECK(f.parts.empty());
    CHECK_THROWS_AS((void)parse_figure(text, dialect("report")), ParseError);
    CHECK(!try_parse_figure(text, dialect("report")));
  }
  CHECK_THROWS_AS((void)dialect("klingon"), NameError);
}

TEST_CASE("offices: the same glyph, another meaning") {
  all({{"17 282 163", "17282163 exact"},
       {"1.234,5", "[2469/2, 2469/2] exact"},
       {".", "0.. unknown !missing !low_reliability !confidential"},
       {"x", "0.. suppressed !confidential"},
       {"0", "[0, 1/2) rounded"},
       {"0,0", "[0, 1/20) rounded"},
       {"123*", "123 exact !provisional"},
       {"123**", "123 exact !provisional !revised"},
       {"", "none not_applicable !cannot_exist"},
       {"*", "problem"}},
      "cbs");
  all({{"123 p", "123 exact !provisional"},
       {"45.1 bep", "[451/10, 451/10] exact !break !estimated !provisional"},
       {"45.1 bep1)", "[451/10, 451/10] exact !break !estimated !provisional ^1"},  // as bep¹: flags and a mark
       {"45 p1)", "45 exact !provisional ^1"},
       {"+7K-7\vim4)m", "7000 range !cannot_exist !imputed ^4"},
       {":", "0.. unknown !missing"},
       {": C", "0.. suppressed !missing !confidential"},
       {": m", "none not_applicable !missing !cannot_exist"},
       {"0n", "(0, 1/2) range !not_significant"},
       {"0", "0 exact"},
       {"1.234", "[617/500, 617/500] exact"},
       {"12 q", "problem"}},
      "eurostat");
  all({{": c", "0.. suppressed !missing !confidential"}, {"12 s", "12 exact !imputed"}}, "eurostat-2024");
  all({{"45 [p]", "45 exact !provisional"},
       {"45 [r][e]", "45 exact !estimated !revised"},
       {"[c]", "0.. suppressed !confidential"},
       {"[low]", "(0, 1/2) range !not_significant"},
       {"[z]", "none not_applicable !cannot_exist"}},
      "gss");
  all({{"0", "(0, 1/2) rounded"},
       {"-", "0 exact"},
       {"/", "0.. unknown !low_reliability"},
       {"x", "none not_applicable !cannot_exist"},
       {"(324)", "324 exact !low_reliability"},
       {"12 345", "12345 exact"}},
      "destatis");
  all({{"0s", "(0, 1/2) range !not_significant"},
       {"x", "0.. suppressed !suppressed !confidential"},
       {"123E", "123 exact !low_reliability"}},
      "statcan");
  all({{"-", "[0, 1/2) range"}, {"np", "0.. suppressed !suppressed !confidential"}, {"*45", "45 exact !low_reliability"}},
      "abs");
  all({{"--", "(0, 1/2) range !not_significant"}, {"C", "0.. suppressed !confidential"}, {"-", "0 exact"}}, "statsnz");
  all({{"*", "1..7 suppressed !suppressed !primary"}, {"0", "0 exact"}}, "nhs");
  all({{"Suppressed", "0..9 suppressed !suppressed !primary"}, {"12.3 (Unreliable)", "[123/10, 123/10] exact !low_reliability"}},
      "cdc");
}

TEST_CASE("without a dialect the readings that differ are listed") {
  const Figure dash = read_figure("-", nullptr);
  CHECK(dash.readings.size() >= 3);
  CHECK(dash.range->contains(0));
  const Figure number = read_figure("1.013", nullptr);
  REQUIRE(number.readings.size() == 2);
  CHECK(number.range->contains(1013));
  CHECK(number.range->contains(Rational(1013, 1000)));
  CHECK(read_figure("12", nullptr).readings.empty());
  CHECK(read_figure("12", nullptr).range == Range(12));
  CHECK(!read_figure("12O", nullptr).problem.empty());
  for (const Reading& r : read_figure("x", nullptr).readings) CHECK(!r.dialects.empty());
}
