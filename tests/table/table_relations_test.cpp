// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/table/table_relations.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>
#include <set>

#include "kinderrechten/table/cell_boxes.hpp"
#include "kinderrechten/table/completion.hpp"
#include "kinderrechten/table/hierarchy.hpp"

using namespace kinderrechten;

namespace {

Figure exactly(int value) {
  Figure f;
  f.text = std::to_string(value);
  f.state = State::exact;
  f.range = Range(value);
  return f;
}

/// A flat dimension: Total, then the codes.
Dimension flat(const std::string& name, const std::vector<std::string>& codes) {
  Dimension d(name);
  d.add("Total");
  for (const auto& c : codes) d.add(c);
  d.add_hierarchy(flat_hierarchy(d, 0));
  return d;
}

Dimension with(Dimension d, const std::vector<std::pair<std::string, std::vector<std::string>>>& splits) {
  Hierarchy h;
  for (const auto& [parent, children] : splits) {
    Split s{d.add(parent), {}};
    for (const auto& c : children) s.children.push_back({d.add(c), 1});
    h.splits.push_back(s);
  }
  d.add_hierarchy(h);
  return d;
}

}  // namespace

TEST_CASE("a table without cells is completed in dimension order, the last dimension fastest") {
  Table t({flat("region", {"a"}), flat("age", {"x", "y"})});
  CHECK(complete(t) == 6);
  CHECK(t.name(0) == "Total × Total");
  CHECK(t.name(1) == "Total × x");
  CHECK(t.name(5) == "a × y");
  CHECK(t.cells().range(5) == Range::count());
  CHECK(complete(t) == 0);
}

TEST_CASE("with missing zero only absent leaves are zero") {
  Table t({flat("region", {"a", "b"})});
  complete(t, Missing::zero);
  CHECK(t.cells().range(0) == Range::count());
  CHECK(t.cells().range(1) == Range(0));
}

TEST_CASE("a cell that stands twice is refused") {
  Table t({flat("region", {"a"})});
  t.add({1}, exactly(1));
  t.add({1}, exactly(1));
  CHECK_THROWS_WITH_AS((void)complete(t), doctest::Contains("rows 0 and 1"), ValueError);
}

TEST_CASE("law: there is a relation for each split and each combination of other codes, and it holds") {
  std::mt19937 random(7);
  for (int round = 0; round < 50; ++round) {
    // Two or three dimensions with a random tree each; leaf numbers at random, margins added up.
    std::vector<Dimension> dimensions;
    std::size_t expected_per_dimension = 0, all = 1;
    std::vector<std::size_t> splits;
    for (int d = 0; d < 2 + round % 2; ++d) {
      Dimension dim("d" + std::to_string(d));
      dim.add("Total");
      std::map<CodeIndex, Split> by_parent;
      const int codes = 2 + static_cast<int>(random() % 5);
      for (int c = 1; c <= codes; ++c) {
        const auto parent = static_cast<CodeIndex>(random() % dim.size());
        const CodeIndex child = dim.add("c" + std::to_string(c));
        by_parent[parent].parent = parent;
        by_parent[parent].children.push_back({child, 1});
      }
      Hierarchy h;
      for (auto& [p, s] : by_parent) h.splits.push_back(s);
      check_hierarchy(dim, h);
      splits.push_back(h.splits.size());
      dim.add_hierarchy(h);
      all *= dim.size();
      dimensions.push_back(dim);
    }
    for (std::size_t d = 0; d < dimensions.size(); ++d)
      expected_per_dimension += splits[d] * all / dimensions[d].size();
    Table t(dimensions);
    complete(t);
    const std::vector<Table> tables = {t};
    const TableRelations relations(tables);
    CHECK(relations.size() == expected_per_dimension);
    for (std::size_t r = 0; r < relations.size(); ++r) {
      const auto parent = relations.parent(r);
      std::set<std::size_t> differing;
      for (const auto child : relations.children(r))
        for (std::size_t d = 0; d < dimensions.size(); ++d)
          if (t.coordinate(child, d) != t.coordinate(parent, d)) differing.insert(d);
      CHECK(differing.size() == 1);
    }
  }
}

TEST_CASE("the structure's text is what the interface says") {
  Dimension saldo("flow");
  Hierarchy h;
  h.splits.push_back({saldo.add("net"), {{saldo.add("in"), 1}, {saldo.add("out"), -1}}});
  saldo.add_hierarchy(h);
  Table t({saldo, flat("sex", {"m", "f"})});
  complete(t);
  const std::vector<Table> tables = {t};
  const std::string text = structure_text(TableRelations(tables), t.kind);
  CHECK(text ==
        "0=+1+2\n0=+3-6\n1=+4-7\n2=+5-8\n3=+4+5\n6=+7+8\nunit=1\nminimum=0\n");
  CHECK(structure_text(TableRelations(tables), Kind{false, 2}).ends_with("unit=1/100\nminimum=\n"));
}

TEST_CASE("several hierarchies over the same leaves state each relation once") {
  Dimension d = with(Dimension("region"), {{"Total", {"A", "B"}}, {"A", {"r1", "r2"}}, {"B", {"r3"}}});
  d = with(std::move(d), {{"Total", {"big", "small"}}, {"big", {"r1", "r3"}}, {"small", {"r2"}}});
  check_same_leaves(d);
  d = with(std::move(d), {{"A", {"r2", "r1"}}});
  Table t({d});
  complete(t);
  const std::vector<Table> tables = {t};
  CHECK(TableRelations(tables).size() == 6);
  d = with(std::move(d), {{"Total", {"big"}}});
  CHECK_THROWS_WITH_AS(check_same_leaves(d), doctest::Contains("r2"), ValueError);
}

TEST_CASE("a hierarchy in a circle, or with two parents for a code, is refused") {
  Dimension d("region");
  const auto a = d.add("a"), b = d.add("b"), c = d.add("c");
  CHECK_THROWS_WITH_AS(check_hierarchy(d, {{{a, {{b, 1}}}, {b, {{a, 1}}}}}),
                       doctest::Contains("circle"), ValueError);
  CHECK_THROWS_WITH_AS(check_hierarchy(d, {{{a, {{c, 1}}}, {b, {{c, 1}}}}}),
                       doctest::Contains("two parents, a and b"), ValueError);
  CHECK_THROWS_AS(check_hierarchy(d, {{{a, {{a, 1}}}}}), ValueError);
  CHECK_NOTHROW(check_hierarchy(d, {{{a, {{b, 1}}}}}));  // a single child is a relation like others
}

TEST_CASE("linked tables share the cells that cover the same leaf records, and no others") {
  // By county and age; by county and sex: the margins over age and over sex are the same records.
  Table first({flat("county", {"a", "b"}), flat("age", {"0-11", "12-17"})}, "first");
  Table second({flat("county", {"a", "b"}), flat("sex", {"m", "f"})}, "second");
  complete(first), complete(second);
  const std::vector<Table> tables = {first, second};
  const CellNumbers numbers = number_cells(tables);
  CHECK(numbers.cells == 15);
  for (CodeIndex county = 0; county < 3; ++county)
    CHECK(numbers.of[1][county * 3] == numbers.of[0][county * 3]);  // Total of sex = Total of age
  CHECK(numbers.of[1][1] == 9);  // the first new cell
  CHECK(numbers.remarks.empty());

  // The relation "Total = a + b" over all ages is stated by both and stands once.
  CHECK(TableRelations(tables).size() == 3 + 3 + 3 + 2);
}

TEST_CASE("codes with other names that cover the same leaves are one, equal names with others not") {
  // First: regions below counties. Second: only counties, one of them under another name.
  Table first({with(Dimension("region"),
                    {{"Total", {"N", "S"}}, {"N", {"n1", "n2"}}, {"S", {"s1", "s2"}}})});
  Table second({with(Dimension("region"), {{"All", {"North", "S"}}, {"North", {"n1", "n2"}}})});
  complete(first), complete(second);
  {
    const std::vector<Table> tables = {first, second};
    const CellNumbers numbers = number_cells(tables);
    const auto cell = [&](std::size_t t, const std::string& code) {
      return numbers.of[t][tables[t].dimensions()[0].at(code)];
    };
    CHECK(numbers.cells == 7);
    CHECK(cell(1, "All") == cell(0, "Total"));
    CHECK(cell(1, "North") == cell(0, "N"));
    CHECK(cell(1, "S") == cell(0, "S"));  // not split there, split here: the same leaves
    CHECK(cell(1, "n2") == cell(0, "n2"));
  }
  Table part({flat("region", {"n1", "n2"})});
  complete(part);
  {
    const std::vector<Table> tables = {first, part};
    const CellNumbers numbers = number_cells(tables);
    // Its total is N, whatever it is called.
    CHECK(numbers.of[1][0] == numbers.of[0][first.dimensions()[0].at("N")]);
    CHECK(numbers.cells == 7);
    CHECK(numbers.remarks.size() == 1);  // and that is said
  }
}

TEST_CASE("a table that has no total of a dimension shares nothing with one without the dimension") {
  Dimension separate("table");
  separate.add("t1"), separate.add("t2");
  Table first({separate, flat("age", {"x"})});
  Table second({flat("age", {"x"})});
  complete(first), complete(second);
  const std::vector<Table> tables = {first, second};
  CHECK(number_cells(tables).cells == 6);
}

TEST_CASE("boxes are what is printed, cut to the kind, in units") {
  Table t({flat("region", {"a", "b", "c"})});
  t.add({0}, exactly(12));
  Figure below;
  below.text = "<10";
  below.state = State::below;
  below.range = Range::below(10);
  t.add({1}, below);
  Figure words;
  words.text = "onbekend";
  t.add({2}, words);
  Figure large;
  large.range = Range::exactly(Integer("123456789012345678901234567890"));
  t.add({3}, large);
  const std::vector<Table> tables = {t};
  const CellBoxes boxes(tables, number_cells(tables));
  CHECK(boxes[0] == UnitBox{12, 12});
  CHECK(boxes.exact(0));
  CHECK(boxes[1] == UnitBox{0, 9});
  CHECK(boxes[2] == UnitBox{0, std::nullopt});
  CHECK(boxes.exact(3));
  CHECK(boxes.is_big(3));

  SUBCASE("with decimals, whole numbers that are no single one are widened") {
    t.kind.decimals = 2;
    const std::vector<Table> fine = {t};
    const CellBoxes units(fine, number_cells(fine));
    CHECK(units[0] == UnitBox{1200, 1200});
    CHECK(units[1] == UnitBox{0, 999});
  }
  SUBCASE("a number that the kind does not have is refused") {
    Figure half;
    half.text = "1/2";
    half.range = Range::between(Rational(1, 2), Rational(1, 2));
    t.set(0, half);
    const std::vector<Table> bad = {t};
    CHECK_THROWS_AS(CellBoxes(bad, number_cells(bad)), ValueError);
  }
}

TEST_CASE("a cell that two tables print differently has an empty box, with both places") {
  Table first({flat("region", {"a"})}), second({flat("region", {"a"})});
  first.add({1}, exactly(3)), first.add({0}, exactly(3));
  second.add({0}, exactly(4)), second.add({1}, exactly(3));
  const std::vector<Table> tables = {first, second};
  const CellNumbers numbers = number_cells(tables);
  CHECK(numbers.cells == 2);
  const CellBoxes boxes(tables, numbers);
  CHECK(boxes[1].empty());
  CHECK_FALSE(boxes.exact(1));
  CHECK(boxes.low_place(1) == CellBoxes::Place{1, 0});
  CHECK(boxes.high_place(1) == CellBoxes::Place{0, 1});
  CHECK(boxes.exact(0));
}
