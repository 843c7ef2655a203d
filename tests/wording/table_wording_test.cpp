// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/wording/table_wording.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "kinderrechten/inference/checker.hpp"
#include "kinderrechten/table/hierarchy.hpp"

using namespace kinderrechten;

namespace {

Figure figure(const std::string& text) {
  Figure f;
  f.text = text;
  f.state = text == "x" ? State::suppressed : text[0] == '<' ? State::below : State::exact;
  f.range = text == "x" ? Range::count() : text[0] == '<' ? Range(0, std::stoi(text.substr(1)) - 1) : Range(std::stoi(text));
  return f;
}

/// Codes along each dimension end in their total.
Table grid(const std::vector<std::vector<std::string>>& codes, const std::vector<std::string>& cells) {
  std::vector<Dimension> dimensions;
  for (const auto& names : codes) {
    Dimension& d = dimensions.emplace_back("d" + std::to_string(dimensions.size()));
    for (const auto& name : names) d.add(name);
    d.add_hierarchy(flat_hierarchy(d, static_cast<CodeIndex>(names.size() - 1)));
  }
  Table table(std::move(dimensions));
  for (std::size_t i = 0; i < cells.size(); ++i) {
    std::vector<CodeIndex> at(codes.size());
    for (std::size_t d = codes.size(), rest = i; d-- > 0; rest /= codes[d].size())
      at[d] = static_cast<CodeIndex>(rest % codes[d].size());
    table.add(at, figure(cells[i]));
  }
  return table;
}

const std::vector<std::string> sexes{"men", "women", "Total"};

}  // namespace

TEST_CASE("a number that follows from one sum") {
  const Table t = grid({sexes}, {"9", "x", "12"});
  CHECK(explain(t, 1) == "women is 3\nwomen = Total − men = 12 − 9 = 3");
  CHECK(explain(t, 1, "nl") == "women is 3\nwomen = Total − men = 12 − 9 = 3");
  CHECK(explain(t, 0) == "men is 9, as printed");
  CHECK_THROWS_AS((void)explain(t, 3), ValueError);
  CHECK_THROWS_AS((void)explain(t, 1, "de"), NameError);
}

TEST_CASE("both ends, why not further, and a world that reaches each") {
  const Table t = grid({sexes}, {"<5", "x", "12"});
  CHECK(explain(t, 1) ==
        "women is 8 to 12\n"
        "not below 8: women = Total − men; 12 − 4 = 8, since men is at most 4\n"
        "8 is possible: women = 8, men = 4\n"
        "not above 12: women = Total − men; 12 − 0 = 12, since men is at least 0\n"
        "12 is possible: women = 12, men = 0");
  CHECK(explain(t, 0, "nl") ==
        "men is 0 tot en met 4\n"
        "niet lager dan 0: deze getallen zijn niet negatief\n"
        "0 kan: men = 0, women = 12\n"
        "niet hoger dan 4: er staat \"<5\"\n"
        "4 kan: men = 4, women = 8");
}

TEST_CASE("rows minus columns") {
  // two hidden cells in each row and column, one of them known from the margins of all
  const Table t = grid({{"a", "b", "T"}, {"x", "y", "T"}}, {"x", "x", "5", "x", "x", "x", "x", "3", "9"});
  const std::string told = explain(t, 6);
  CHECK(told == "T × x is 6\nT × x = T × T − T × y = 9 − 3 = 6");
  // a × x = T × x − b × x, and b × x is no more than b × T
  const std::string cut = explain(grid({{"a", "b", "T"}, {"x", "y", "T"}}, {"x", "x", "5", "x", "x", "4", "6", "3", "9"}), 0);
  CAPTURE(cut);
  CHECK(cut.starts_with("a × x is 2 to 5\n"));
  CHECK(cut.find("not below 2: add up [") != std::string::npos);
  CHECK(cut.find("take off [") != std::string::npos);
  CHECK(cut.find(" = 2, since ") != std::string::npos);
}

TEST_CASE("many printed cells are taken together") {
  std::vector<std::string> codes, cells;
  for (int i = 0; i < 30; ++i) codes.push_back("c" + std::to_string(i)), cells.push_back("2");
  codes.push_back("T");
  cells[4] = "x";
  cells.push_back("63");
  CHECK(explain(grid({codes}, cells), 4) == "c4 is 5\nc4 = T − 29 printed cells together = 63 − 58 = 5");
}

TEST_CASE("law: what is told of a cell is its range, and rests on proofs that the checker accepts") {
  std::mt19937 random(5);
  int derived = 0;
  for (int k = 0; k < 150; ++k) {
    std::vector<int> value(9);
    for (int i : {0, 1, 3, 4}) value[static_cast<std::size_t>(i)] = static_cast<int>(random() % 6);
    for (std::size_t r : {0u, 3u}) value[r + 2] = value[r] + value[r + 1];
    for (std::size_t c : {0u, 1u, 2u}) value[6 + c] = value[c] + value[3 + c];
    std::vector<std::string> cells;
    for (const int v : value) cells.push_back(random() % 2 ? std::to_string(v) : v < 5 && random() % 2 ? "<5" : "x");
    const TableModel model({grid({{"a", "b", "T"}, {"x", "y", "T"}}, cells)});
    const TableRanges ranges = table_ranges(model);
    REQUIRE_FALSE(ranges.contradicts());
    for (std::uint32_t cell = 0; cell < model.cells(); ++cell) {
      const CellExplanation e = explain(model, cell);
      CHECK(e.low.end == ranges[cell].low);
      CHECK(e.high.end == ranges[cell].high);
      for (const EndExplanation* end : {&e.low, &e.high}) {
        if (end->derivation.lines.empty()) continue;
        ++derived;
        CHECK(CertificateChecker(model.relations(), model.boxes()).check(end->certificate).accepted());
      }
      for (const char* language : {"nl", "en"})
        for (const auto& s : sentences(e, model, language)) CHECK_FALSE(s.empty());
    }
  }
  CHECK(derived > 300);
}

TEST_CASE("a contradiction and its mending in words") {
  const TableModel model({grid({sexes}, {"9", "4", "12"})});
  const TableContradiction found = table_contradiction(model);
  REQUIRE(found.conflicts.size() == 1);
  std::vector<std::string> premises;
  for (const auto& p : found.conflicts[0].premises) premises.push_back(premise_text(p, model, "nl"));
  CHECK(premises == std::vector<std::string>{"Total = men + women", "men: er staat \"9\"", "women: er staat \"4\"",
                                             "Total: er staat \"12\""});
  REQUIRE(found.parts.size() == 1);
  std::vector<std::string> mends;
  for (const auto& c : found.parts[0]) mends.push_back(correction_text(c, model, "en"));
  CHECK(mends == std::vector<std::string>{"men: 8 instead of '9'", "women: 3 instead of '4'", "Total: 13 instead of '12'"});
  CHECK(found.complete);
}

TEST_CASE("errors that have nothing to do with each other are mended apart") {
  // no grand total ties the two rows together
  std::vector<std::string> cells{"1", "2", "4", "5", "6", "12"};
  Dimension region("region"), sex("sex");
  for (const char* code : {"a", "b"}) region.add(code);
  for (const auto& code : sexes) sex.add(code);
  sex.add_hierarchy(flat_hierarchy(sex, 2));
  Table t({region, sex});
  for (CodeIndex i = 0; i < 6; ++i) t.add({i / 3, i % 3}, figure(cells[i]));
  const TableModel model({t});
  const TableContradiction found = table_contradiction(model);
  CHECK(found.conflicts.size() == 2);
  CHECK(found.cells == 2);
  REQUIRE(found.parts.size() == 2);
  CHECK(found.parts[0].size() == 3);
  CHECK(found.parts[1].size() == 3);
  CHECK(found.complete);
  CHECK(table_contradiction(TableModel({grid({sexes}, {"9", "3", "12"})})).conflicts.empty());
}
