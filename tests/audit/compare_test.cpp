// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "made_report.hpp"

using namespace kinderrechten;
using namespace kinderrechten::test;

namespace {

struct Changed {
  std::set<NumberRef> places;
  std::set<std::string> reasons;
};
Changed changed(const Report& newer, const Report& older) {
  Changed all;
  for (const auto& f : compare(newer, older))
    if (f.verdict == Verdict::refuted) all.places.insert(*f.where.front().number), all.reasons.insert(f.reason.id);
  return all;
}
Report edition(std::vector<std::string> labels, int first_year, const std::vector<std::vector<long long>>& numbers) {
  std::vector<RowHead> rows;
  std::vector<ColumnHead> columns;
  for (auto& label : labels) rows.push_back(row(std::move(label)));
  for (std::size_t c = 0; c < numbers.front().size(); ++c) columns.push_back(year(first_year + static_cast<int>(c)));
  Report r = report({table(rows, columns, counts(numbers))});
  r.name = "edition " + std::to_string(first_year);
  return r;
}

}  // namespace

TEST_CASE("law: of two editions exactly the numbers that were changed are told, also where rows were renamed a little") {
  const std::vector<std::vector<std::string>> old_names{
      {"Ondertoezichtstellingen", "Meldingen bij Veilig Thuis", "Kinderen onder voogdij", "Vermiste kinderen"},
      {"Supervision orders made", "Reports to the helpline", "Children in custody", "Children missing from care"}};
  const std::vector<std::vector<std::string>> new_names{
      {"Ondertoezichtstelling", "Meldingen Veilig Thuis", "Kinderen onder voogdij", "Kinderen vermist"},
      {"Supervision order made", "Reports to helpline", "Children in custody", "Children missing, from care"}};
  std::mt19937 random(21);
  for (int run = 0; run < 100; ++run) {
    const std::size_t language = run % 2;
    std::vector<std::vector<long long>> before(4), after(4);
    std::set<NumberRef> expected;
    for (std::size_t r = 0; r < 4; ++r) {
      for (int c = 0; c < 6; ++c) before[r].push_back(100 + static_cast<long long>(random() % 9000));
      after[r].assign(before[r].begin() + 1, before[r].end());  // the next year: five columns are in both
      after[r].push_back(100 + static_cast<long long>(random() % 9000));
      for (std::size_t c = 0; c < 2; ++c)  // at most two of five were changed
        if (random() % 3 == 0) after[r][c] += 1 + static_cast<long long>(random() % 50), expected.insert(at(0, r, c));
    }
    CAPTURE(run);
    const Changed found = changed(edition(new_names[language], 2016, after), edition(old_names[language], 2015, before));
    CHECK(found.places == expected);
    if (!expected.empty()) CHECK(found.reasons == std::set<std::string>{"edition_differ"});
  }
}

TEST_CASE("editions: a note or a mark of revision is told apart, parts are compared, other rows are not") {
  Report older = edition({"Kinderen onder voogdij", "Vermiste kinderen"}, 2019, {{9620, 9705}, {70, 66}});
  Report newer = edition({"Kinderen onder voogdij", "Vermiste kinderen"}, 2020, {{9755, 9590}, {66, 49}});
  CHECK(changed(newer, older).reasons == std::set<std::string>{"edition_differ"});
  Figure revised = count(9755);
  revised.status.insert(Status::revised);
  newer = report({table({row("Kinderen onder voogdij"), row("Vermiste kinderen")}, {year(2020), year(2021)},
                        {{revised, count(9590)}, {gendered(66, 36, 30), count(49)}})});
  older = report({table({row("Kinderen onder voogdij"), row("Vermiste kinderen")}, {year(2019), year(2020)},
                        {{count(9620), count(9705)}, {count(70), gendered(66, 35, 31)}})});
  CHECK(changed(newer, older).reasons == std::set<std::string>{"edition_differ", "edition_marked"});
  CHECK(compare(newer, older).size() == 4);  // voogdij, vermiste, and its two parts
  // other things under names that share nothing, and tables that do not say of which year they are
  CHECK(compare(edition({"Adopties"}, 2020, {{412, 311}}), older).empty());
  const auto region = [](long long n) { return report({table({row("Noord"), row("Zuid")}, {column("Jongens"), column("Meisjes")}, counts({{n, 180}, {340, 265}}))}); };
  CHECK(compare(region(200), region(212)).empty());
}

TEST_CASE("editions: the same rounded number in both is the same number printed") {
  const Report once = report({table({row("Plaatsingen van kinderen")}, {year(2019), year(2020)},
                                    {{made("120", State::rounded, Range(115, 124)), count(14)}})});
  for (const auto& f : compare(once, once)) CHECK(f.verdict == Verdict::confirmed);
  CHECK(compare(once, once).size() == 2);
}
