// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/bounds.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <random>
#include <sstream>

#include "inference/evaluate.hpp"

using namespace kinderrechten;

namespace {

using Random = std::mt19937;

int pick(Random& random, int low, int high) {
  return std::uniform_int_distribution<int>(low, high)(random);
}

struct Shape {
  int numbers = 5, rows = 3, largest_coefficient = 1, width = 3;
  bool infinite = false, inequalities = false;
};

/// Mostly systems with a hidden true world, now and then one with a wrong row.
System random_system(Random& random, const Shape& shape) {
  System s;
  const FactId box = s.add_fact(FactKind::box, "box");
  std::vector<int> truth;
  for (int i = 0; i < shape.numbers; ++i) {
    const int low = pick(random, -2, 2), high = low + pick(random, 0, shape.width);
    truth.push_back(pick(random, low, high));
    Box range{low, high};
    if (shape.infinite && pick(random, 0, 2) == 0) range.high.reset();
    if (shape.infinite && pick(random, 0, 4) == 0) range.low.reset();
    s.add_number(range, box);
  }
  for (int r = 0; r < shape.rows; ++r) {
    std::vector<Term> terms;
    int value = 0;
    for (int i = 0; i < shape.numbers; ++i) {
      if (pick(random, 0, 1) == 0) continue;
      const int a = pick(random, -shape.largest_coefficient, shape.largest_coefficient);
      terms.push_back({static_cast<NumberId>(i), a});
      value += a * truth[static_cast<std::size_t>(i)];
    }
    if (pick(random, 0, 7) == 0) value += pick(random, -2, 2);
    Box range{value, value};
    if (shape.inequalities && pick(random, 0, 1) == 0) {
      range = {value - pick(random, 0, 2), value + pick(random, 0, 2)};
      const int side = pick(random, 0, 3);
      if (side == 0) range.low.reset();
      if (side == 1) range.high.reset();
    }
    s.add_row(terms, range, s.add_fact(FactKind::sum, "row " + std::to_string(r)));
  }
  return s;
}

struct Hull {
  bool any = false;
  std::vector<int> low, high;
};

/// Every choice within the boxes, infinite ends cut at ±limit.
Hull brute_force(const System& s, int limit) {
  const std::size_t n = s.number_count();
  std::vector<int> from(n), to(n), x(n);
  for (NumberId i = 0; i < n; ++i) {
    from[i] = s.box(i).low ? static_cast<int>(*s.box(i).low) : -limit;
    to[i] = s.box(i).high ? static_cast<int>(*s.box(i).high) : limit;
  }
  std::vector<std::vector<std::pair<NumberId, int>>> rows;
  std::vector<std::pair<int, int>> ends;
  std::vector<std::vector<std::size_t>> last(n + 1);  // rows that are complete after a number
  for (RowId r = 0; r < s.row_count(); ++r) {
    rows.emplace_back();
    for (const Term& t : s.terms(r)) rows[r].emplace_back(t.number, static_cast<int>(t.coefficient));
    const Box range = s.row_range(r);
    ends.emplace_back(range.low ? static_cast<int>(*range.low) : -1000000,
                      range.high ? static_cast<int>(*range.high) : 1000000);
    last[rows[r].empty() ? 0 : rows[r].back().first + 1].push_back(r);
  }
  Hull hull;
  hull.low.assign(n, 1000000);
  hull.high.assign(n, -1000000);
  std::function<void(std::size_t)> go = [&](std::size_t i) {
    for (const std::size_t r : last[i]) {
      int sum = 0;
      for (const auto& [j, a] : rows[r]) sum += a * x[j];
      if (sum < ends[r].first || sum > ends[r].second) return;
    }
    if (i == n) {
      hull.any = true;
      for (std::size_t j = 0; j < n; ++j) {
        hull.low[j] = std::min(hull.low[j], x[j]);
        hull.high[j] = std::max(hull.high[j], x[j]);
      }
      return;
    }
    for (x[i] = from[i]; x[i] <= to[i]; ++x[i]) go(i + 1);
  };
  go(0);
  return hull;
}

std::string describe(const System& s) {
  std::ostringstream out;
  const auto ends = [&](const Box& b) {
    out << "[" << (b.low ? to_string(*b.low) : "-inf") << ", "
        << (b.high ? to_string(*b.high) : "inf") << "]";
  };
  for (NumberId i = 0; i < s.number_count(); ++i) {
    out << "x" << i << " in ";
    ends(s.box(i));
    out << "\n";
  }
  for (RowId r = 0; r < s.row_count(); ++r) {
    for (const Term& t : s.terms(r)) out << to_string(t.coefficient) << " x" << t.number << " + ";
    ends(s.row_range(r));
    out << "\n";
  }
  return out.str();
}

/// Holds find_bounds against brute force. Where ends are infinite, an end that brute force moves
/// when it looks twice as far is one without bound.
void compare(const System& s, int limit = 0, const BoundsOptions& options = {}) {
  const Hull hull = brute_force(s, limit), wider = brute_force(s, 2 * limit);
  const BoundsResult result = find_bounds(s, options);
  INFO(describe(s));
  CHECK(evaluate::check(s, result.certificate()) == "");
  REQUIRE(result.contradicts() == !wider.any);
  if (!hull.any) return;
  for (NumberId i = 0; i < s.number_count(); ++i) {
    const NumberBounds b = result[i];
    INFO("number " << i);
    CHECK(b.tight());
    const auto expect = [](int near, int far) {
      return near == far ? std::optional<Integer>(near) : std::nullopt;
    };
    CHECK(b.low == expect(hull.low[i], wider.low[i]));
    CHECK(b.high == expect(hull.high[i], wider.high[i]));
  }
}

}  // namespace

TEST_CASE("ranges of small systems are those of brute force") {
  Random random(1);
  for (int k = 0; k < 1200; ++k)
    compare(random_system(random, {pick(random, 1, 6), pick(random, 0, 4), 1, 3}));
}

TEST_CASE("with inequalities and coefficients other than one") {
  Random random(2);
  for (int k = 0; k < 1200; ++k) {
    Shape shape{pick(random, 1, 5), pick(random, 1, 4), pick(random, 1, 5), 3};
    shape.inequalities = true;
    compare(random_system(random, shape));
  }
}

TEST_CASE("with infinite ends") {
  Random random(3);
  for (int k = 0; k < 600; ++k) {
    Shape shape{pick(random, 1, 3), pick(random, 1, 3), pick(random, 1, 2), 2};
    shape.infinite = true;
    shape.inequalities = pick(random, 0, 1) == 1;
    compare(random_system(random, shape), 16);
  }
}

TEST_CASE("a number in the range that no world takes is refuted when it is stated") {
  Random random(8);
  int holes = 0;
  for (int k = 0; k < 400; ++k) {
    const Shape shape{pick(random, 2, 4), pick(random, 1, 2), 4, 4};
    const unsigned seed = random();
    Random first(seed);
    const System s = random_system(first, shape);
    const BoundsResult result = find_bounds(s);
    if (result.contradicts()) continue;
    for (NumberId i = 0; i < s.number_count(); ++i)
      for (Integer v = *result[i].low; v <= *result[i].high; ++v) {
        Random again(seed);
        System stated = random_system(again, shape);
        stated.add_row({{i, 1}}, {v, v}, stated.add_fact(FactKind::known, "stated"));
        const bool possible = brute_force(stated, 0).any;
        CHECK(find_bounds(stated).contradicts() == !possible);
        holes += !possible;
      }
  }
  CHECK(holes > 20);
}

TEST_CASE("networks: each number in at most two rows") {
  Random random(4);
  for (int k = 0; k < 1000; ++k) {
    System s;
    const FactId box = s.add_fact(FactKind::box, "box");
    const int n = pick(random, 2, 7), rows = pick(random, 1, 4);
    std::vector<std::vector<Term>> terms(static_cast<std::size_t>(rows));
    std::vector<int> value(terms.size(), 0);
    for (int i = 0; i < n; ++i) {
      const int low = pick(random, -1, 1), width = pick(random, 0, 3);
      s.add_number({low, low + width}, box);
      const int truth = pick(random, low, low + width);
      const int tail = pick(random, 0, rows - 1), head = pick(random, -1, rows - 1);
      terms[static_cast<std::size_t>(tail)].push_back({static_cast<NumberId>(i), 1});
      value[static_cast<std::size_t>(tail)] += truth;
      if (head < 0 || head == tail) continue;
      terms[static_cast<std::size_t>(head)].push_back({static_cast<NumberId>(i), -1});
      value[static_cast<std::size_t>(head)] -= truth;
    }
    for (std::size_t r = 0; r < terms.size(); ++r) {
      const int sign = pick(random, 0, 1) == 0 ? 1 : -1;
      for (Term& t : terms[r]) t.coefficient *= sign;
      const int wrong = pick(random, 0, 15) == 0 ? 1 : 0, slack = pick(random, 0, 3) == 0 ? 1 : 0;
      s.add_row(terms[r], {sign * value[r] + wrong - slack, sign * value[r] + wrong + slack}, box);
    }
    compare(s);
  }
}

TEST_CASE("small three-way tables with hidden cells") {
  Random random(5);
  for (int k = 0; k < 150; ++k) {
    System s;
    const FactId fact = s.add_fact(FactKind::sum, "margin");
    std::vector<int> value(27), hidden(27);
    int count = 0;
    for (std::size_t c = 0; c < 27; ++c) {
      value[c] = pick(random, 0, 2);
      hidden[c] = count < 11 && pick(random, 0, 1) == 0 ? 1 : 0;
      count += hidden[c];
      s.add_number(hidden[c] != 0 ? Box{0, 4} : Box{value[c], value[c]}, fact);
    }
    for (const std::size_t stride : {1U, 3U, 9U})
      for (std::size_t c = 0; c < 27; ++c) {
        if (c / stride % 3 != 0) continue;
        std::vector<Term> terms;
        int total = 0;
        for (std::size_t i = 0; i < 3; ++i) {
          terms.push_back({static_cast<NumberId>(c + i * stride), 1});
          total += value[c + i * stride];
        }
        s.add_row(terms, {total, total}, fact);
      }
    compare(s);
  }
}

TEST_CASE("a common factor decides: 2 x + 4 y = 7 has no world") {
  System s;
  const FactId box = s.add_fact(FactKind::box, "box");
  const auto x = s.add_number({0, 10}, box), y = s.add_number({0, 10}, box);
  s.add_row({{x, 2}, {y, 4}}, {7, 7}, s.add_fact(FactKind::sum, "odd"));
  const BoundsResult result = find_bounds(s);
  CHECK(result.contradicts());
  CHECK(evaluate::check(s, result.certificate()) == "");
  CHECK_THROWS_AS((void)result[x], ValueError);
}

TEST_CASE("nothing bounds a hidden part whose total is hidden too") {
  System s;
  const FactId box = s.add_fact(FactKind::box, "not negative");
  const auto total = s.add_number({0, std::nullopt}, box);
  const auto men = s.add_number({0, std::nullopt}, box);
  const auto women = s.add_number({4, 4}, box);
  s.add_row({{total, 1}, {men, -1}, {women, -1}}, {0, 0}, s.add_fact(FactKind::sum, "total"));
  const BoundsResult result = find_bounds(s);
  CHECK(result[total].low == Integer(4));
  CHECK_FALSE(result[total].high.has_value());
  CHECK(result[total].tight());
  CHECK(result[men].low == Integer(0));
  CHECK(evaluate::check(s, result.certificate()) == "");
}

TEST_CASE("numbers beyond a machine word") {
  System s;
  const FactId box = s.add_fact(FactKind::box, "printed");
  const Integer huge("123456789012345678901234567890");
  const auto total = s.add_number({huge, huge}, box);
  const auto a = s.add_number({0, std::nullopt}, box), b = s.add_number({7, 9}, box);
  s.add_row({{total, 1}, {a, -1}, {b, -1}}, {0, 0}, s.add_fact(FactKind::sum, "total"));
  const BoundsResult result = find_bounds(s);
  CHECK(result[a].low == Integer(huge - 9));
  CHECK(result[a].high == Integer(huge - 7));
  CHECK(result[a].tight());
  CHECK(evaluate::check(s, result.certificate()) == "");
}

namespace {

/// A system of several independent parts, for threads and for order.
System many_parts(Random& random, const std::vector<std::size_t>& order_of_rows = {}) {
  System s;
  const FactId box = s.add_fact(FactKind::box, "box");
  std::vector<std::pair<std::vector<Term>, int>> rows;
  for (int part = 0; part < 12; ++part) {
    const auto first = static_cast<NumberId>(s.number_count());
    std::vector<int> truth;
    for (int i = 0; i < 9; ++i) {
      truth.push_back(pick(random, 0, 4));
      s.add_number({0, std::nullopt}, box);
    }
    for (const int stride : {1, 3})
      for (int line = 0; line < 3; ++line) {
        std::vector<Term> terms;
        int sum = 0;
        for (int i = 0; i < 3; ++i) {
          const int at = stride == 1 ? 3 * line + i : 3 * i + line;
          terms.push_back({first + static_cast<NumberId>(at), 1});
          sum += truth[static_cast<std::size_t>(at)];
        }
        rows.emplace_back(terms, sum);
      }
    // A diagonal makes it more than a network.
    rows.push_back({{{first, 1}, {first + 4, 1}, {first + 8, 2}},
                    truth[0] + truth[4] + 2 * truth[8]});
  }
  for (std::size_t k = 0; k < rows.size(); ++k) {
    const auto& [terms, sum] = rows[order_of_rows.empty() ? k : order_of_rows[k]];
    s.add_row(terms, {sum, sum}, box);
  }
  return s;
}

bool same(const Certificate& a, const Certificate& b) {
  return a.facts == b.facts && a.steps == b.steps && a.base == b.base && a.worlds == b.worlds &&
         a.bounds == b.bounds && a.contradiction == b.contradiction;
}

}  // namespace

TEST_CASE("the same bytes for any number of threads") {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    Random random(seed);
    const System s = many_parts(random);
    BoundsOptions one, two, five;
    two.threads = 2;
    five.threads = 5;
    const Certificate a = find_bounds(s, one).certificate();
    CHECK(evaluate::check(s, a) == "");
    CHECK(same(a, find_bounds(s, two).certificate()));
    CHECK(same(a, find_bounds(s, five).certificate()));
  }
}

TEST_CASE("the order of rows, a redundant total and a true fact") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    Random random(seed), again(seed);
    const System s = many_parts(random);
    std::vector<std::size_t> order(s.row_count());
    for (std::size_t k = 0; k < order.size(); ++k) order[k] = order.size() - 1 - k;
    const System turned = many_parts(again, order);
    System more = many_parts(again = Random(seed));
    Integer total = 0;
    std::vector<Term> terms;
    const auto result = find_bounds(s), other = find_bounds(turned);
    const std::vector<Integer> world = result.world(-1);
    for (NumberId i = 0; i < 9; ++i) {
      terms.push_back({i, 1});
      total += world[i];
    }
    const FactId fact = more.add_fact(FactKind::sum, "grand total");
    more.add_row(terms, {total, total}, fact);
    const auto with_total = find_bounds(more);
    more.add_row({{0, 1}}, {world[0], std::nullopt}, fact);
    const auto with_fact = find_bounds(more);
    for (NumberId i = 0; i < s.number_count(); ++i) {
      CHECK(result[i].low == other[i].low);
      CHECK(result[i].high == other[i].high);
      CHECK(result[i].low == with_total[i].low);
      CHECK(result[i].high == with_total[i].high);
      CHECK(*with_fact[i].low >= *result[i].low);
      CHECK(*with_fact[i].high <= *result[i].high);
      CHECK(*with_fact[i].low <= world[i]);
      CHECK(*with_fact[i].high >= world[i]);
    }
  }
}

TEST_CASE("without effort ranges are sound, and only what is proven is called tight") {
  Random random(9);
  BoundsOptions none;
  none.effort = 0;
  for (int k = 0; k < 100; ++k) {
    const System s = random_system(random, {6, 3, 2, 3});
    const Hull hull = brute_force(s, 0);
    const BoundsResult result = find_bounds(s, none);
    CHECK(evaluate::check(s, result.certificate()) == "");
    if (!hull.any) continue;
    REQUIRE_FALSE(result.contradicts());
    for (NumberId i = 0; i < s.number_count(); ++i) {
      CHECK(*result[i].low <= hull.low[i]);
      CHECK(*result[i].high >= hull.high[i]);
      if (result[i].low_tight) CHECK(*result[i].low == hull.low[i]);
      if (result[i].high_tight) CHECK(*result[i].high == hull.high[i]);
    }
  }
}

TEST_CASE("only what is wanted, told as it goes, and stopped when asked") {
  Random random(2);
  const System s = many_parts(random);
  BoundsOptions options;
  options.wanted = {0, 40};
  const BoundsResult some = find_bounds(s, options);
  const BoundsResult all = find_bounds(s);
  CHECK(some[40].tight());
  CHECK(some[40].low == all[40].low);
  CHECK(*some[1].low <= *all[1].low);
  const std::vector<NumberId> asked = {40};
  const Certificate c = some.certificate(asked);
  CHECK(c.bounds.size() == 1);
  CHECK(evaluate::check(s, c) == "");
  options.progress = [](std::size_t, std::size_t total) { return total == 108; };
  CHECK(find_bounds(s, options).limit() == BoundsLimit::cancelled);
}
