// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <set>

#include "made_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

std::string edits(const Finding& f) {
  std::string all;
  for (const auto& correction : f.corrections) {
    for (const auto& e : correction)
      all += (e.number.part ? "p" + std::to_string(*e.number.part) + "=" : "") + to_string(e.value) + (e.percent ? "%" : "");
    all += " ";
  }
  return all;
}

}  // namespace

TEST_CASE("the report that the library was made for") {
  const Audit a = audit(exploitation());
  const auto wrong = refuted(a);
  REQUIRE(wrong.size() == 7);
  CHECK(wrong[0].statement == "25 + 98 = 223");
  CHECK(wrong[0].possible == Range(123));
  CHECK(wrong[0].reason.id == "parts_short");
  CHECK(edits(wrong[0]).starts_with("123 "));
  CHECK(wrong[1].statement == "30 + 65 = 94");
  CHECK(wrong[2].reason.id == "change_truncated");
  CHECK(edits(wrong[2]).starts_with("141"));
  CHECK(wrong[3].statement == "2401 → 6318 = +49%");
  CHECK(wrong[4].statement == "36 → 20 = -25%");
  CHECK(edits(wrong[4]).starts_with("27"));
  CHECK(wrong[5].printed == "44");
  CHECK(wrong[5].possible == Range(43));
  CHECK(wrong[6].printed == "23");
  // 43 for 44 would mend the column and break "44 + 23 + 6 = 73", which holds
  for (const auto& correction : wrong[5].corrections) CHECK(correction.front().value != 43);
  CHECK(a.ranges.at(at(0, 4, 7)) == Range(550));
  CHECK(a.ranges.at(at(0, 3, 8)) == Range::count());
  CHECK(a.count(Verdict::undecided) == 0);
}
