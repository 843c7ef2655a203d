// SPDX-License-Identifier: BSD-3-Clause
// Publication rules in both directions: the preimage of what a rule prints contains every number it
// prints so, and is the smallest such range. By enumeration.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <vector>

#include "kinderrechten/value/decimal_range.hpp"
#include "kinderrechten/value/register.hpp"

using namespace kinderrechten;

namespace {

constexpr RoundingMode modes[] = {RoundingMode::half_up, RoundingMode::half_even, RoundingMode::half_down,
                                  RoundingMode::truncate, RoundingMode::outward, RoundingMode::random};

using Hulls = std::map<Rational, std::pair<Rational, Rational>>;
void widen(Hulls& hulls, const Rational& printed, const Rational& x) {
  const auto [it, added] = hulls.try_emplace(printed, x, x);
  if (added) return;
  it->second.first = std::min(it->second.first, x);
  it->second.second = std::max(it->second.second, x);
}

}  // namespace

TEST_CASE("rounding whole numbers: preimages are exactly the hull of what prints so") {
  std::vector<Rounding> rules;
  for (const RoundingMode mode : modes)
    for (const bool exempt : {false, true}) {
      for (const int base : {1, 2, 3, 5, 10}) rules.emplace_back(Rational(base), mode, exempt);
      rules.emplace_back(std::vector<Rounding::Step>{{0, 5}, {50, 10}, {100, 25}}, mode, exempt);
      rules.emplace_back(std::vector<Rounding::Step>{{0, 10}, {15, 3}}, mode, exempt);
    }
  for (const Rounding& rule : rules) {
    CAPTURE(to_string(rule.mode()));
    CAPTURE(to_string(rule.base()));
    CAPTURE(rule.zero_exempt());
    CAPTURE(rule.steps().size());
    Hulls hulls;
    for (int x = -220; x <= 220; ++x)
      for (const Rational& p : rule.outcomes(Rational(x))) widen(hulls, p, Rational(x));
    for (const auto& [printed, ends] : hulls) {
      if (abs(printed) > 150) continue;  // their preimages may reach out of what was enumerated
      const std::string number = to_string(printed);
      CAPTURE(number);
      const auto preimage = rule.preimage(printed);
      REQUIRE(preimage);
      CHECK(preimage->low() == ends.first);
      CHECK(preimage->high() == ends.second);
    }
    for (int p = -150; p <= 150; ++p)
      if (!hulls.contains(Rational(p))) CHECK(!rule.preimage(Rational(p)));
  }
}

TEST_CASE("rounding fractions: ends are right, and open where they should be") {
  for (const RoundingMode mode : modes)
    for (const bool exempt : {false, true})
      for (const Rational& base : {Rational(1), Rational(1, 10), Rational(5, 2)}) {
        const Rounding rule(base, mode, exempt);
        const Rational step = base / 40;  // halves of the base are among them
        Hulls hulls;
        for (int i = -400; i <= 400; ++i)
          for (const Rational& p : rule.outcomes(step * i)) widen(hulls, p, step * i);
        for (const auto& [printed, ends] : hulls) {
          if (abs(printed) > base * 8) continue;
          const auto r = rule.preimage(printed, Domain::rationals);
          CAPTURE(to_string(mode));
          const std::string number = to_string(printed);
          CAPTURE(number);
          REQUIRE(r);
          CHECK(*r->low() == (r->low_open() ? Rational(ends.first - step) : ends.first));
          CHECK(*r->high() == (r->high_open() ? Rational(ends.second + step) : ends.second));
        }
      }
}

TEST_CASE("registers: what they publish for x may stand for x, and nothing is wider than it must be") {
  std::vector<Register> registers;
  for (const int base : {0, 3, 5, 10})
    for (const int below : {0, 3, 5, 10, 12})
      for (const bool shown : {true, false})
        for (const RoundingMode mode : modes) {
          Register r("register");
          if (base) r.rounding = Rounding(base, mode, shown && below == 12);
          if (below) r.threshold = Threshold(below, shown);
          registers.push_back(r);
        }
  for (const Register& r : registers) {
    Hulls hulls;
    for (int x = 0; x <= 160; ++x)
      for (const Figure& f : r.outcomes(x)) {
        REQUIRE(f.range);
        CHECK(f.range->contains(x));
        if (f.state != State::below) widen(hulls, *try_parse_number(f.text), Rational(x));
      }
    for (const auto& [printed, ends] : hulls) {
      if (printed > 120) continue;
      const std::string number = to_string(printed);
      CAPTURE(number);
      CAPTURE(r.rounding ? to_string(r.rounding->base()) : "");
      CAPTURE(r.threshold ? to_string(r.threshold->below()) : "");
      const auto preimage = r.preimage(printed);
      REQUIRE(preimage);
      CHECK(preimage->low() == ends.first);
      CHECK(preimage->high() == ends.second);
    }
  }
}

TEST_CASE("thresholds hide exactly their preimage") {
  for (int below = 2; below < 12; ++below)
    for (const bool shown : {true, false}) {
      const Threshold t(below, shown);
      for (int x = 0; x < 20; ++x) CHECK(t.hides(x) == t.preimage().contains(x));
    }
  CHECK_THROWS_AS(Threshold(1), ValueError);
}

TEST_CASE("percentages in machine words are the same as shares and changes") {
  for (const RoundingMode mode : modes)
    for (const std::uint8_t places : {0, 1, 3})
      for (const int digits : {-1001, -40, -39, -5, -1, 0, 1, 2, 5, 38, 39, 766, 100000}) {
        CAPTURE(to_string(mode));
        CAPTURE(digits);
        const PrintedPercentage change{digits, places, true, mode};
        REQUIRE(change.range());
        CHECK(change.range()->range() == change.change().range());
        const PrintedPercentage share{digits, places, false, mode};
        CHECK(share.range()->range() == share.share().range());
      }
  CHECK(!PrintedPercentage{std::int64_t{1} << 62, 0, false, RoundingMode::half_up}.range());
}

TEST_CASE("a register publishes counts only") {
  Register coa("COA");
  coa.rounding = Rounding(10);
  CHECK_THROWS_AS(coa.publish(-3), ValueError);
  CHECK(coa.publish(3).text == "0");
}
