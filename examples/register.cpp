// SPDX-License-Identifier: BSD-3-Clause
// A register's publication rule in both directions: which numbers print as 20, what prints for 3,
// and what a rise from one rounded figure to another can truly have been.
#include <iostream>

#include <kinderrechten/value/change.hpp>
#include <kinderrechten/value/register.hpp>

namespace kr = kinderrechten;

int main() {
  kr::Register coa("COA");
  coa.rounding = kr::Rounding(10);
  coa.threshold = kr::Threshold(5);

  const kr::Range before = coa.preimage(20).value();
  const kr::Range after = coa.preimage(40).value();
  std::cout << "printed 20 stands for " << before << ", printed 40 for " << after << "\n";
  std::cout << "what it prints for 3 stands for " << coa.publish(3).range.value() << "\n";

  const kr::Range rise = kr::percent_change(before, after);
  std::cout << "the rise, in per cent: " << rise << "\n";
  std::cout << "\"doubled\": " << kr::to_string(kr::Change(100).states(before, after)) << "\n";
  std::cout << "\"tripled\": " << kr::to_string(kr::Change(200).states(before, after)) << "\n";

  // What the program says is checked when it runs as a test.
  return kr::Change(100).states(before, after) == kr::Verdict::undecided ? 0 : 1;
}
