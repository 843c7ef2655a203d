// SPDX-License-Identifier: BSD-3-Clause
// What can be worked out about numbers that a table hides? A small table of cases by age and sex, with
// its totals printed and four cells hidden:
//
//              boys   girls   total
//     0-11        x       x      12
//     12-17       x       x      21
//     total      17      16      33
//
// and one more thing that is known: of the boys of 0-11 there were fewer than 3.
#include <iostream>
#include <string>

#include <kinderrechten/inference/bounds.hpp>
#include <kinderrechten/inference/system.hpp>

namespace kr = kinderrechten;

int main() {
  kr::System facts;
  const auto count = facts.add_fact(kr::FactKind::box, "counts are not negative");
  const auto few = facts.add_fact(kr::FactKind::box, "fewer than 3 boys of 0-11");
  const auto total = facts.add_fact(kr::FactKind::sum, "the printed totals");

  const auto boys_0 = facts.add_number({0, 2}, count, few);
  const auto girls_0 = facts.add_number({0, std::nullopt}, count);
  const auto boys_12 = facts.add_number({0, std::nullopt}, count);
  const auto girls_12 = facts.add_number({0, std::nullopt}, count);
  facts.add_row({{boys_0, 1}, {girls_0, 1}}, {12, 12}, total);
  facts.add_row({{boys_12, 1}, {girls_12, 1}}, {21, 21}, total);
  facts.add_row({{boys_0, 1}, {boys_12, 1}}, {17, 17}, total);
  facts.add_row({{girls_0, 1}, {girls_12, 1}}, {16, 16}, total);

  const kr::BoundsResult bounds = kr::find_bounds(facts);
  const auto show = [&](const char* name, kr::NumberId number) {
    const kr::NumberBounds b = bounds[number];
    std::cout << name << ": " << *b.low << ".." << *b.high << (b.tight() ? ", tightest" : "") << "\n";
  };
  show("boys 0-11", boys_0);
  show("girls 0-11", girls_0);
  show("boys 12-17", boys_12);
  show("girls 12-17", girls_12);

  // A world that attains a bound is part of the answer, and proves that nothing narrower is true.
  const auto world = bounds.world(*bounds[girls_0].low_world);
  std::cout << "girls 0-11 at their lowest: " << world[boys_0] << " + " << world[girls_0] << " = 12, "
            << world[boys_12] << " + " << world[girls_12] << " = 21\n";
  return bounds[girls_0].tight() && *bounds[girls_0].low == 10 && *bounds[girls_0].high == 12 ? 0 : 1;
}
