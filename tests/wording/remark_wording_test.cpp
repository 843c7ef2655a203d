// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/wording/remark_wording.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>

#include "../../src/wording/remark_phrases.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/notation/parse.hpp"
#include "phrase_holes.hpp"

using namespace kinderrechten;
using test::holes;

TEST_CASE("every remark and every problem has both languages, the same values in both") {
  for (const auto& p : detail::remark_phrases) {
    CAPTURE(std::string(p.id));
    CHECK(holes(p.nl) == holes(p.en));
    Remark r;
    r.phrase = p.id;
    for (const auto& name : holes(p.nl)) r.values.emplace_back(name, name);
    CHECK(remark_text(r, "nl") != remark_text(r, "en"));
    CHECK(remark_text(r, "nl").find('{') == std::string::npos);
    CHECK_THROWS_AS((void)remark_text(r, "fr"), NameError);
  }
  for (const auto& p : detail::problem_phrases) CHECK(holes(p.nl) == holes(p.en));
}

TEST_CASE("a remark without a phrase is its own text") {
  CHECK(remark_text({"KR012", "of somebody else", {1, 2}}, "nl") == "of somebody else");
}

TEST_CASE("law: every problem that a cell has is told in Dutch too, what is quoted left as it is") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {"12",  "1.234", "1,23,4", "(",   ")",   "%",  "+",    "-", "tot", "tussen", "en", "<", "12O", "x", "j",
                                           "12)", "1.2.3", "=",      "±",   " ",   "/",  "§",    "np", "٣",  "<sup>",  "9 tot 3", ">=", "12l", "\xff"};
  std::set<std::string> problems;
  for (int k = 0; k < 20000; ++k) {
    std::string text;
    for (unsigned n = 1 + random() % 5; n > 0; --n) text += pieces[random() % pieces.size()] + (random() % 2 ? " " : "");
    const Figure f = read_figure(text, find_dialect(random() % 2 ? "report" : "cbs"));
    if (!f.problem.empty()) problems.insert(f.problem);
  }
  CHECK(problems.size() > 50);
  for (const auto& problem : problems) {
    CAPTURE(problem);
    CHECK(problem_text(problem, "en") == problem);
    const std::string dutch = problem_text(problem, "nl");
    CHECK(dutch != problem);
    CHECK(dutch.find("expected") == std::string::npos);
    const auto from = problem.find('\'');
    if (from != std::string::npos) CHECK(dutch.find(problem.substr(from, problem.find('\'', from + 1) - from)) != std::string::npos);
  }
}
