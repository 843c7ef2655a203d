// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/table/dimension.hpp"

#include <doctest/doctest.h>

using namespace kinderrechten;

TEST_CASE("law: numbered codes are those that were added one by one") {
  Dimension added("row");
  for (int k = 0; k < 120; ++k) added.add(std::to_string(k));
  Dimension numbered = Dimension::numbered("row", 120);
  CHECK(numbered == added);
  for (const char* code : {"0", "7", "119", "120", "007", "-1", "", "1x", "x", "99999999999999"}) {
    CAPTURE(code);
    CHECK(numbered.find(code) == added.find(code));
  }
  for (const char* code : {"12", "x", "120", "x"}) CHECK(numbered.add(code) == added.add(code));
  CHECK(numbered == added);
  CHECK(numbered.find("120") == added.find("120"));
}
