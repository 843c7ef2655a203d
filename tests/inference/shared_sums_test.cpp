// SPDX-License-Identifier: BSD-3-Clause
// Proofs of many bounds at once: each holds, says no less than one by one, and does not cite every number for each.
#include <doctest/doctest.h>

#include <random>
#include <vector>

#include "inference/evaluate.hpp"
#include "kinderrechten/inference/bounds.hpp"

using namespace kinderrechten;

namespace {

/// Numbers in rows and columns with known sums; coefficients of up to `most`, boxes of many forms.
System cross(std::size_t n, unsigned seed, int most) {
  std::mt19937 random(seed);
  const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  System s;
  const FactId printed = s.add_fact(FactKind::box, "printed"), sum = s.add_fact(FactKind::sum, "sum");
  std::vector<int> truth, coefficient;
  for (std::size_t c = 0; c < n * n; ++c) {
    truth.push_back(pick(0, 9));
    coefficient.push_back(pick(1, most) * (most > 1 && pick(0, 1) ? -1 : 1));
    Box box{Integer(0), std::nullopt};
    if (pick(0, 3) == 0) box.high = truth.back() + pick(0, 5);
    if (pick(0, 9) == 0) box = {truth.back(), truth.back()};
    s.add_number(box, printed);
  }
  const auto line = [&](std::size_t first, std::size_t step) {
    std::vector<Term> terms;
    long total = 0;
    for (std::size_t k = 0; k < n; ++k) {
      const std::size_t c = first + k * step;
      terms.push_back({static_cast<NumberId>(c), coefficient[c]});
      total += coefficient[c] * truth[c];
    }
    s.add_row(terms, {total, total}, sum);
  };
  for (std::size_t k = 0; k < n; ++k) line(k * n, 1), line(k, n);
  return s;
}

std::size_t premises(const Certificate& c) {
  std::size_t count = 0;
  for (const CertificateStep& s : c.steps) count += s.from.size();
  return count;
}

}  // namespace

TEST_CASE("law: a proof of all numbers holds and proves what proofs of each prove") {
  for (unsigned seed = 0; seed < 12; ++seed) {
    const System s = cross(seed % 3 == 0 ? 24 : 17, seed, seed % 2 == 0 ? 1 : 3);
    BoundsOptions options;
    options.effort = seed % 4 == 1 ? 0 : 2;  // with propagation alone too
    const BoundsResult found = find_bounds(s, options);
    REQUIRE_FALSE(found.contradicts());
    const Certificate all = found.certificate();
    CHECK(evaluate::check(s, all) == "");
    REQUIRE(all.bounds.size() == s.number_count());
    for (NumberId i = 0; i < s.number_count(); i += 29) {
      const Certificate one = found.certificate(std::vector{i});
      CHECK(evaluate::check(s, one) == "");
      CHECK(one.bounds.front().low == all.bounds[i].low);
      CHECK(one.bounds.front().high == all.bounds[i].high);
    }
  }
}

TEST_CASE("a row of n numbers takes some n log n premises, not n for each") {
  for (const std::size_t n : {64u, 512u}) {
    System s;
    const FactId fact = s.add_fact(FactKind::sum, "total");
    std::vector<Term> terms;
    for (std::size_t k = 0; k < n; ++k) terms.push_back({s.add_number({Integer(0), std::nullopt}, fact), 1});
    s.add_row(terms, {Integer(100), Integer(100)}, fact);
    const Certificate proof = find_bounds(s).certificate();
    CHECK(evaluate::check(s, proof) == "");
    CHECK(premises(proof) < n * (n == 64 ? 20 : 24));
  }
}
