// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/system.hpp"

#include <doctest/doctest.h>

using namespace kinderrechten;

TEST_CASE("a row adds up terms of the same number, drops what cancels, and is sorted") {
  System s;
  const FactId box = s.add_fact(FactKind::box, "not negative");
  for (int i = 0; i < 3; ++i) s.add_number({0, std::nullopt}, box);
  const RowId r = s.add_row({{2, 1}, {0, 1}, {1, 3}, {2, 1}, {1, -3}}, {12, 12},
                            s.add_fact(FactKind::sum, "total of 2019"));
  CHECK(s.terms(r) == std::vector<Term>{{0, 1}, {2, 2}});
  CHECK(s.row_range(r) == Box{12, 12});
  CHECK(s.fact_source(s.row_fact(r)) == "total of 2019");
  CHECK(s.fact_kind(s.low_fact(1)) == FactKind::box);
  CHECK(s.box(1) == Box{0, std::nullopt});
  CHECK(s.fits_words());
  CHECK_THROWS_AS(s.add_row({{7, 1}}, {}, box), ValueError);
}

TEST_CASE("facts in bulk are named when asked") {
  System s;
  s.add_fact(FactKind::known, "one");
  const FactId first =
      s.add_facts(FactKind::sum, 1000000, [](std::size_t k) { return "row " + std::to_string(k); });
  const FactId last = s.add_fact(FactKind::share, "58 %");
  CHECK(s.fact_source(first) == "row 0");
  CHECK(s.fact_source(first + 999999) == "row 999999");
  CHECK(s.fact_source(last) == "58 %");
  CHECK_THROWS_AS((void)s.fact_source(last + 1), ValueError);
}

TEST_CASE("numbers beyond a machine word stay exact") {
  System s;
  const FactId f = s.add_fact(FactKind::box, "printed");
  const Integer huge("123456789012345678901234567890");
  const NumberId x = s.add_number({Integer(-huge), huge}, f);
  const RowId r = s.add_row({{x, huge}}, {std::nullopt, Integer(huge * huge)}, f);
  CHECK_FALSE(s.fits_words());
  CHECK(s.box(x) == Box{Integer(-huge), huge});
  CHECK(s.terms(r)[0].coefficient == huge);
  CHECK(s.row_range(r).high == Integer(huge * huge));
  CHECK_FALSE(s.row_range(r).low.has_value());
}
