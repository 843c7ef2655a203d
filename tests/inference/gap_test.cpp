// SPDX-License-Identifier: BSD-3-Clause
// Tables whose range over the reals is wider than over whole numbers.
#include <doctest/doctest.h>

#include <cctype>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "inference/evaluate.hpp"
#include "kinderrechten/inference/bounds.hpp"

using namespace kinderrechten;

namespace {

std::vector<long> numbers_after(const std::string& text, const std::string& key) {
  std::vector<long> result;
  std::size_t at = text.find("\"" + key + "\":");
  if (at == std::string::npos) return result;
  at += key.size() + 3;
  const bool list = text.find('[', at) < text.find_first_of("0123456789-", at);
  const std::size_t stop = list ? text.find(']', at) : text.find_first_of(",}", at);
  for (std::istringstream in(text.substr(at, stop - at)); in;) {
    const int c = in.peek();
    if (c == std::char_traits<char>::eof()) break;
    long value = 0;
    if (std::isdigit(c) != 0 && in >> value)
      result.push_back(value);
    else
      in.get();
  }
  return result;
}

/// A three-way table with all two-way margins known and some inner cells hidden.
System table_with_margins(const std::vector<long>& dims, const std::vector<long>& value,
                          const std::vector<long>& hidden) {
  System s;
  const FactId fact = s.add_fact(FactKind::sum, "margin");
  std::vector<Box> box;
  for (const long v : value) box.push_back({v, v});
  for (const long h : hidden) box[static_cast<std::size_t>(h)] = {0, std::nullopt};
  for (const Box& b : box) s.add_number(b, fact);
  const long stride[] = {dims[1] * dims[2], dims[2], 1};
  for (std::size_t d = 0; d < 3; ++d)
    for (long c = 0; c < static_cast<long>(value.size()); ++c) {
      if (c / stride[d] % dims[d] != 0) continue;
      std::vector<Term> terms;
      long total = 0;
      for (long i = 0; i < dims[d]; ++i) {
        terms.push_back({static_cast<NumberId>(c + i * stride[d]), 1});
        total += value[static_cast<std::size_t>(c + i * stride[d])];
      }
      s.add_row(terms, {total, total}, fact);
    }
  return s;
}

}  // namespace

TEST_CASE("whole numbers reveal a table that fractions leave open") {
  const std::string file = std::string(KINDERRECHTEN_SOURCE) + "/../shared/data/oracles/lp_integer_gap.json";
  std::ifstream in(file);
  if (!in) {
    MESSAGE("skipped: no " << file);
    return;
  }
  std::stringstream all;
  all << in.rdbuf();
  std::string text = all.str();
  int count = 0;
  for (std::size_t at = text.find("\"dims\""); at != std::string::npos; ++count) {
    const std::size_t next = text.find("\"dims\"", at + 1);
    const std::string one = text.substr(at, next == std::string::npos ? next : next - at);
    at = next;
    const auto dims = numbers_after(one, "dims"), value = numbers_after(one, "table");
    const auto hidden = numbers_after(one, "hidden");
    const long cell = numbers_after(one, "cell").at(0), least = numbers_after(one, "integer").at(0);
    const System s = table_with_margins(dims, value, hidden);
    const BoundsResult result = find_bounds(s);
    REQUIRE_FALSE(result.contradicts());
    CHECK(result[static_cast<NumberId>(cell)].low == Integer(least));
    CHECK(evaluate::check(s, result.certificate()) == "");
    for (const long h : hidden) {
      const NumberBounds b = result[static_cast<NumberId>(h)];
      CHECK(b.tight());
      CHECK(b.low == Integer(value[static_cast<std::size_t>(h)]));
      CHECK(b.low == b.high);
    }
  }
  CHECK(count == 2);
}

TEST_CASE("margins of a 3 x 4 x 6 table that fractions fill and whole numbers cannot") {
  // As Vlach's tables: a half in each of these cells gives whole margins, all 0 or 1; a margin of 1
  // over two of them says that one is 1 and the other 0, and these pairs make a cycle of odd length.
  const int halves[][3] = {{0, 0, 3}, {2, 0, 3}, {0, 3, 3}, {0, 0, 5}, {1, 0, 5}, {0, 2, 5}, {1, 2, 5}, {0, 2, 2},
                           {2, 2, 2}, {0, 1, 2}, {2, 1, 2}, {0, 1, 4}, {1, 1, 4}, {0, 3, 4}, {1, 3, 4}, {1, 3, 1},
                           {2, 3, 1}, {1, 2, 1}, {2, 2, 1}, {2, 3, 3}, {1, 1, 0}, {2, 1, 0}, {1, 0, 0}, {2, 0, 0}};
  const int dims[] = {3, 4, 6}, stride[] = {24, 6, 1};
  std::vector<int> twice(72, 0);
  for (const auto& at : halves) twice[static_cast<std::size_t>(at[0] * 24 + at[1] * 6 + at[2])] = 1;
  System s;
  const FactId fact = s.add_fact(FactKind::sum, "margin");
  for (int c = 0; c < 72; ++c) s.add_number({Integer(0), std::nullopt}, fact);
  for (int d = 0; d < 3; ++d)
    for (int c = 0; c < 72; ++c) {
      if (c / stride[d] % dims[d] != 0) continue;
      std::vector<Term> terms;
      int sum = 0;
      for (int i = 0; i < dims[d]; ++i) {
        terms.push_back({static_cast<NumberId>(c + i * stride[d]), 1});
        sum += twice[static_cast<std::size_t>(c + i * stride[d])];
      }
      REQUIRE(sum % 2 == 0);  // so the halves are a table over the fractions
      s.add_row(terms, {sum / 2, sum / 2}, fact);
    }
  const BoundsResult result = find_bounds(s);
  REQUIRE(result.contradicts());
  CHECK(evaluate::check(s, result.certificate()) == "");
}
