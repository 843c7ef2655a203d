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

/// Lines of a three-way table, given as three two-way ones: along the last, the middle and the first dimension.
using Margin = std::vector<std::vector<long>>;
System table_of_margins(const Margin& ij, const Margin& ik, const Margin& jk) {
  const std::size_t I = ij.size(), J = jk.size(), K = jk[0].size();
  System s;
  const FactId fact = s.add_fact(FactKind::sum, "margin");
  for (std::size_t c = 0; c < I * J * K; ++c) s.add_number({Integer(0), std::nullopt}, fact);
  const auto cell = [&](std::size_t i, std::size_t j, std::size_t k) { return static_cast<NumberId>((i * J + j) * K + k); };
  const auto line = [&](std::size_t length, long sum, const auto& at) {
    std::vector<Term> terms;
    for (std::size_t n = 0; n < length; ++n) terms.push_back({at(n), 1});
    s.add_row(terms, {sum, sum}, fact);
  };
  for (std::size_t i = 0; i < I; ++i)
    for (std::size_t j = 0; j < J; ++j) line(K, ij[i][j], [&](std::size_t k) { return cell(i, j, k); });
  for (std::size_t i = 0; i < I; ++i)
    for (std::size_t k = 0; k < K; ++k) line(J, ik[i][k], [&](std::size_t j) { return cell(i, j, k); });
  for (std::size_t j = 0; j < J; ++j)
    for (std::size_t k = 0; k < K; ++k) line(I, jk[j][k], [&](std::size_t i) { return cell(i, j, k); });
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

TEST_CASE("the 6 x 8 x 3 margins of De Loera and Onn: thirds fill them and whole numbers cannot") {
  // The worked example that the authors give with their program for "All linear and integer programs are slim 3-way
  // transportation programs" (2006).
  const Margin top = {{1, 0, 0, 1, 0, 1, 0, 0}, {0, 1, 0, 1, 0, 0, 1, 0}, {0, 0, 1, 1, 0, 0, 0, 1},
                      {0, 1, 0, 0, 1, 1, 0, 0}, {0, 0, 1, 0, 1, 0, 1, 0}, {1, 0, 0, 0, 1, 0, 0, 1}};
  const Margin left(6, {1, 1, 1});
  const Margin right = {{1, 1, 0}, {1, 1, 0}, {1, 1, 0}, {2, 0, 1}, {1, 0, 2}, {0, 1, 1}, {0, 1, 1}, {0, 1, 1}};
  const System s = table_of_margins(top, left, right);

  // Thrice the numbers: the margins are whole multiples of three, and there is a table.
  const auto thrice = [](Margin m) {
    for (auto& line : m)
      for (long& x : line) x *= 3;
    return m;
  };
  const System thirds = table_of_margins(thrice(top), thrice(left), thrice(right));
  const BoundsResult fractional = find_bounds(thirds);
  REQUIRE_FALSE(fractional.contradicts());
  CHECK(fractional.has_world());
  CHECK(evaluate::check(thirds, fractional.certificate()) == "");

  const BoundsResult whole = find_bounds(s);
  REQUIRE(whole.contradicts());
  CHECK(evaluate::check(s, whole.certificate()) == "");
}

TEST_CASE("a 6 x 4 x 3 table of which one number is 0 or 2 and never 1") {
  // De Loera and Onn show that the numbers a cell can take may have any gaps, and that this is the smallest format.
  // These margins were found by enumerating all tables of margins near Vlach's; there are two tables.
  const System s = table_of_margins({{2, 2, 0, 0}, {0, 0, 1, 2}, {0, 2, 2, 0}, {2, 0, 0, 2}, {0, 2, 2, 2}, {1, 0, 2, 0}},
                                    {{0, 2, 2}, {0, 1, 2}, {2, 0, 2}, {2, 0, 2}, {2, 4, 0}, {1, 2, 0}},
                                    {{1, 2, 2}, {2, 2, 2}, {2, 3, 2}, {2, 2, 2}});
  const NumberId gap = (4 * 4 + 2) * 3 + 0;
  const BoundsResult hull = find_bounds(s);
  REQUIRE_FALSE(hull.contradicts());
  CHECK(hull[gap].tight());
  CHECK(hull[gap].low == Integer(0));
  CHECK(hull[gap].high == Integer(2));
  CHECK(evaluate::check(s, hull.certificate()) == "");
  for (const long value : {0L, 1L, 2L}) {
    System fixed = s;
    fixed.add_row({{gap, 1}}, {value, value}, fixed.add_fact(FactKind::known, "a guess"));
    const BoundsResult one = find_bounds(fixed);
    CHECK(one.contradicts() == (value == 1));
    CHECK(evaluate::check(fixed, one.certificate()) == "");
    if (value == 1) continue;
    for (NumberId x = 0; x < 72; ++x) {  // the one table that is left
      CHECK(one[x].tight());
      CHECK(one[x].low == one[x].high);
    }
  }
}
