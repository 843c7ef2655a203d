// SPDX-License-Identifier: BSD-3-Clause
// Heads of two rows, and what a bracket in a head speaks of.
#include <doctest/doctest.h>

#include "document_maker.hpp"

using namespace kinderrechten;
using test::DocumentMaker;

TEST_CASE("names under every column of a spanner, and under nothing else, are a second row of heads") {
  for (const auto& heads : std::vector<std::vector<std::string_view>>{
           {"Institution|Beds|Occupied|||Mean", "||31 March|30 June|30 Sept|"}, {"|Totaal|Leeftijd|||Per 1.000", "Jaar||0 t/m 3|4 t/m 11|12 t/m 17|"}}) {
    const Report r = DocumentMaker().grid({heads[0], heads[1], "2018|84|71|68|74|72", "2019|60|55|57|60|57", "2020|112|88|81|85|87"}).read();
    REQUIRE(r.tables.size() == 1);
    const Layout& layout = *r.tables[0].layout;
    REQUIRE(layout.rows.size() == 3);
    CHECK(layout.columns.size() == 5);
    CHECK_FALSE(layout.columns[1].spanner.empty());
    CHECK(layout.columns[0].spanner.empty());
    CHECK(r.tables[0].figure(1).range == Range(71));
  }
}

TEST_CASE("a row of numbers with a blank under a lone head is no head") {
  const Report r = DocumentMaker().grid({"Region|Beds|Occupied||Mean", "North||71|68|", "East|60|55|57|57"}).read();
  CHECK(r.tables.at(0).layout->rows.size() == 2);
}

TEST_CASE("a bracket in a head that says what the brackets of the cells hold says nothing of the numbers before them") {
  const Report r = DocumentMaker().grid({"Year|Decisions|Granted (share of decisions)", "2018|2377|1521 (64%)", "2019|2560|1587 (62%)", "2020|1985|1310 (66%)"}).read("en");
  CHECK(r.tables.at(0).figure(1).range == Range(1521));
  const Report alone = DocumentMaker().grid({"Year|Decisions|Granted (% of decisions)", "2018|2377|64", "2019|2560|62", "2020|1985|66"}).read("en");
  CHECK(alone.tables.at(0).figure(1).range != Range(64));
}

TEST_CASE("codes with words over numbers are heads, counts with a unit are not") {
  const Report r = DocumentMaker().grid({"Schooljaar|5a jongens|5a meisjes|5b richtingbezwaar|Totaal", "2019/20|3912|2104|812|6828", "2020/21|4105|2230|1004|7339"}).read();
  REQUIRE(r.tables.size() == 1);
  CHECK(r.tables[0].layout->rows.size() == 2);
  CHECK(r.tables[0].layout->columns.at(0).text == "5a jongens");
  const Report counted = DocumentMaker().grid({"Noord|25 kinderen|30", "Oost|31|40", "Zuid|12|14"}).read();
  CHECK(counted.tables.at(0).layout->rows.size() == 3);
}
