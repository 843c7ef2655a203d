// SPDX-License-Identifier: BSD-3-Clause
// Cells as a report prints them, and what they stand for.
#include <iostream>

#include <kinderrechten/notation/dialect_table.hpp>
#include <kinderrechten/notation/parse.hpp>
#include <kinderrechten/value/indicator.hpp>

namespace kr = kinderrechten;

int main() {
  const kr::Dialect& report = kr::dialect("report");
  for (const char* cell : {"223 (25j-98m)", "<10", "480 + 70 (7 tot 28)", "19.872 (58% = 11.565)"}) {
    const kr::Figure figure = kr::parse_figure(cell, report);
    std::cout << cell << " stands for " << figure.range.value() << "\n";
    for (const kr::Part& part : figure.parts)
      std::cout << "    " << kr::to_string(part.role) << " " << part.label << " "
                << part.range.value() << "\n";
  }

  kr::Indicator victims{"Minderjarige slachtoffers", "persons", {}, {}, {}};
  victims.figures[kr::Period(2019)] = kr::parse_figure("109 (23j-86m)", report);
  victims.figures[kr::Period(2020)] = kr::parse_figure("67 (16j-51m)", report);
  const kr::Change change = victims.change(kr::Period(2019), kr::Period(2020));
  std::cout << "from 2019 to 2020: " << change.range() << " per cent; \"-39%\" is "
            << kr::to_string(change.states(kr::Change(-39))) << "\n";
  return change.states(kr::Change(-39)) == kr::Verdict::confirmed ? 0 : 1;
}
