// SPDX-License-Identifier: BSD-3-Clause
// Every operation on ranges holds all results of the numbers in them, and is the smallest range that
// does: by enumeration of whole numbers, and of close samples where there are fractions or no ends.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

#include "kinderrechten/value/range.hpp"

using namespace kinderrechten;

namespace {

const Rational eps(1, 1'000'000);
const Rational far(1000);      // stands for "as far as one likes"
const Rational reached(100);   // results beyond this count as unbounded
const Rational slack(1, 100);  // how near a sample comes to an open end

std::vector<Rational> samples(const Range& r) {
  std::vector<Rational> all;
  const Rational low = r.low().value_or(-far), high = r.high().value_or(far);
  if (r.domain() == Domain::integers) {
    for (int x = -6; x <= 6; ++x)
      if (r.contains(x)) all.emplace_back(x);
    for (const Rational& x : {low, high})
      if (std::find(all.begin(), all.end(), x) == all.end()) all.push_back(x);
    return all;
  }
  for (const Rational& x : {low, Rational(low + eps), Rational((low + high) / 2), Rational(high - eps), high, Rational(0), eps,
                            Rational(-eps), Rational(1), Rational(-1)})
    if (r.contains(x)) all.push_back(x);
  return all;
}

/// `result` against all f(x, y) of samples for which f has a value.
void check(const Range& result, const Range& a, const Range& b,
           const std::function<std::optional<Rational>(const Rational&, const Rational&)>& f) {
  std::optional<Rational> least, most;
  bool inside = true;
  const auto ys = samples(b);
  for (const Rational& x : samples(a))
    for (const Rational& y : ys) {
      const auto z = f(x, y);
      if (!z) continue;
      inside = inside && result.contains(*z);
      if (!least || *z < *least) least = z;
      if (!most || *z > *most) most = z;
    }
  CHECK(inside);
  REQUIRE(least);
  if (result.low()) {
    if (result.low_open()) CHECK(*least - *result.low() < slack);
    else CHECK(*least == *result.low());
  } else {
    CHECK(*least < -reached);
  }
  if (result.high()) {
    if (result.high_open()) CHECK(*result.high() - *most < slack);
    else CHECK(*most == *result.high());
  } else {
    CHECK(*most > reached);
  }
}

std::vector<Range> whole_ranges() {
  std::vector<Range> all = {Range::count(), Range::at_least(-2), Range::at_most(3), Range::at_most(-1), Range::all()};
  for (int low = -3; low <= 3; ++low)
    for (const int width : {0, 2}) all.emplace_back(low, low + width);
  return all;
}
std::vector<Range> fraction_ranges() {
  std::vector<Range> all = {Range::all(Domain::rationals), Range(Domain::rationals, End{0}, std::nullopt),
                            Range(Domain::rationals, End{0, true}, std::nullopt),
                            Range(Domain::rationals, std::nullopt, End{Rational(-1, 2), true})};
  for (const Rational& low : {Rational(-2), Rational(-1, 2), Rational(0), Rational(3, 2)})
    for (const Rational& width : {Rational(1, 2), Rational(2)})
      for (const bool low_open : {false, true})
        for (const bool high_open : {false, true}) all.push_back(Range::between(low, low + width, low_open, high_open));
  all.push_back(Range::between(0, 0));
  return all;
}
/// Pairs over the whole numbers, over fractions and mixed.
void for_pairs(const std::function<void(const Range&, const Range&)>& f) {
  const auto whole = whole_ranges(), fraction = fraction_ranges();
  for (const Range& a : whole)
    for (const Range& b : whole) f(a, b);
  for (std::size_t i = 0; i < fraction.size(); ++i)
    for (std::size_t k = i % 2; k < fraction.size(); k += 2) f(fraction[i], fraction[k]);
  for (std::size_t i = 0; i < whole.size(); ++i)
    for (std::size_t k = i % 5; k < fraction.size(); k += 5) f(whole[i], fraction[k]), f(fraction[k], whole[i]);
}

}  // namespace

TEST_CASE("sums, differences, products") {
  for_pairs([](const Range& a, const Range& b) {
    CAPTURE(a.to_string());
    CAPTURE(b.to_string());
    check(a + b, a, b, [](const Rational& x, const Rational& y) { return std::optional(Rational(x + y)); });
    check(a - b, a, b, [](const Rational& x, const Rational& y) { return std::optional(Rational(x - y)); });
    check(a * b, a, b, [](const Rational& x, const Rational& y) { return std::optional(Rational(x * y)); });
  });
}

TEST_CASE("quotients, by divisors other than 0") {
  for_pairs([](const Range& a, const Range& b) {
    CAPTURE(a.to_string());
    CAPTURE(b.to_string());
    if (b == Range(0) || b == Range::between(0, 0)) {
      CHECK_THROWS_AS((void)(a / b), ValueError);
      return;
    }
    const Range q = a / b;
    bool inside = true;
    const auto ys = samples(b);
    for (const Rational& x : samples(a))
      for (const Rational& y : ys) inside = inside && (y == 0 || q.contains(Rational(x / y)));
    CHECK(inside);
  });
  CHECK(Range(10, 20) / Range(2, 5) == Range::between(2, 10));
  CHECK(Range(10) / Range(0, 5) == Range(Domain::rationals, End{2}, End{10}));
  CHECK(Range(0) / Range(-1, 1) == Range::between(0, 0));
}

TEST_CASE("hull and intersection") {
  for_pairs([](const Range& a, const Range& b) {
    const Range h = hull(a, b);
    CHECK(h.contains(a));
    CHECK(h.contains(b));
    CHECK((h.low_end() == a.low_end() || h.low_end() == b.low_end()));
    CHECK((h.high_end() == a.high_end() || h.high_end() == b.high_end()));
    const auto both = intersection(a, b);
    bool same = true;
    for (const Range& r : {a, b})
      for (const Rational& x : samples(r))
        same = same && (a.contains(x) && b.contains(x)) == (both && both->contains(x));
    CHECK(same);
    CHECK(both.has_value() == a.possibly_equal(b));
  });
}

TEST_CASE("comparisons hold in all worlds, in some, or in none") {
  for_pairs([](const Range& a, const Range& b) {
    CAPTURE(a.to_string());
    CAPTURE(b.to_string());
    bool some_less = false, all_less = true, some_less_equal = false, all_less_equal = true;
    const auto ys = samples(b);
    for (const Rational& x : samples(a))
      for (const Rational& y : ys) {
        some_less = some_less || x < y, all_less = all_less && x < y;
        some_less_equal = some_less_equal || x <= y, all_less_equal = all_less_equal && x <= y;
      }
    CHECK(a.possibly_less(b) == some_less);
    CHECK(a.certainly_less(b) == all_less);
    CHECK(a.possibly_less_equal(b) == some_less_equal);
    CHECK(a.certainly_less_equal(b) == all_less_equal);
    CHECK(a.less(b) == verdict(some_less, all_less));
    CHECK(a.less(b) == !b.less_equal(a));
    CHECK(a.certainly_equal(b) == (a.is_exact() && b.is_exact() && a.low() == b.low()));
  });
}

TEST_CASE("percent changes and shares are tight") {
  for (int low = 0; low <= 6; ++low)
    for (int width = 0; width <= 3; ++width)
      for (int low2 = 0; low2 <= 6; ++low2)
        for (int width2 = 0; width2 <= 3; ++width2) {
          const Range a(low, low + width), b(low2, low2 + width2);
          CAPTURE(a.to_string());
          CAPTURE(b.to_string());
          std::optional<Range> change, part, of_sum;
          const auto add = [](std::optional<Range>& all, const Rational& x) {
            const Range one = Range::between(x, x);
            all = all ? hull(*all, one) : one;
          };
          for (int x = low; x <= low + width; ++x)
            for (int y = low2; y <= low2 + width2; ++y) {
              if (x > 0) add(change, Rational(100 * (y - x), x));
              if (y > 0) add(part, Rational(100 * x, y));
              if (x + y > 0) add(of_sum, Rational(100 * x, x + y));
            }
          if (change) CHECK(percent_change(a, b) == *change);
          else CHECK_THROWS_AS((void)percent_change(a, b), ValueError);
          if (part) CHECK(share(a, b) == *part);
          else CHECK_THROWS_AS((void)share(a, b), ValueError);
          if (of_sum) CHECK(share_of_sum(a, b) == *of_sum);
          else CHECK_THROWS_AS((void)share_of_sum(a, b), ValueError);
        }
  CHECK(percent_change(550, Range(355, 365)) == Range::between(Rational(-390, 11), Rational(-370, 11)));
}

TEST_CASE("shares of a sum over fractions and without ends") {
  const auto fractions = fraction_ranges();
  for (std::size_t i = 0; i < fractions.size(); ++i)
    for (std::size_t k = i % 3; k < fractions.size(); k += 3) {
      const Range &a = fractions[i], &b = fractions[k];
      CAPTURE(a.to_string());
      CAPTURE(b.to_string());
      std::optional<Range> result;
      try {
        result = share_of_sum(a, b);
      } catch (const ValueError&) {
        continue;
      }
      std::optional<Rational> least, most;
      bool inside = true;
      for (const Rational& x : samples(a))
        for (const Rational& y : samples(b)) {
          if (x < 0 || y < 0 || x + y == 0) continue;
          const Rational z = 100 * x / (x + y);
          inside = inside && result->contains(z);
          if (!least || z < *least) least = z;
          if (!most || z > *most) most = z;
        }
      CHECK(inside);
      if (!least) continue;
      CHECK(*least - *result->low() < 1);
      CHECK(*result->high() - *most < 1);
    }
}

TEST_CASE("making ranges") {
  CHECK_THROWS_AS(Range(3, 2), ValueError);
  CHECK_THROWS_AS(Range::between(1, 1, true, false), ValueError);
  CHECK(Range(Domain::integers, End{Rational(1, 2)}, End{3, true}) == Range(1, 2));
  CHECK(Range(1, 2) != Range::between(1, 2));
  CHECK(Range::below(10).to_string() == "..9");
  CHECK(Range(7, 28).width() == Rational(21));
}
