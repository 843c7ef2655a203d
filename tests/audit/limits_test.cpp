// SPDX-License-Identifier: BSD-3-Clause
#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>

#include "made_report.hpp"

// Laws: whatever ends an audit early, no verdict is wrong and no range too narrow; nothing disappears; the answer does
// not depend on threads.

using namespace kinderrechten;
using namespace kinderrechten::test;
using namespace std::chrono_literals;

namespace {

/// A square table with hidden cells; one in three of these reports has a total that is wrong.
Report square(std::size_t n, unsigned seed, int hiding) {
  std::mt19937 random(seed);
  const auto pick = [&](int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); };
  std::vector<std::vector<long long>> numbers(n + 1, std::vector<long long>(n + 1, 0));
  for (std::size_t r = 0; r < n; ++r)
    for (std::size_t c = 0; c < n; ++c) {
      const long long x = pick(0, 12);
      numbers[r][c] += x, numbers[r][n] += x, numbers[n][c] += x, numbers[n][n] += x;
    }
  if (pick(0, 2) == 0) numbers[n][0] += 500;
  std::vector<RowHead> rows;
  std::vector<ColumnHead> columns;
  for (std::size_t k = 0; k < n; ++k) rows.push_back(row("Soort " + std::to_string(k)));
  for (std::size_t k = 0; k < n; ++k) columns.push_back(column("Groep " + std::to_string(k)));
  rows.push_back(row("Totaal", RowRole::total));
  columns.push_back(column("Totaal", ColumnRole::total));
  Grid grid;
  for (std::size_t r = 0; r <= n; ++r) {
    grid.emplace_back();
    for (std::size_t c = 0; c <= n; ++c)
      grid.back().push_back(r < n && c < n && pick(1, 100) <= hiding ? hidden() : count(numbers[r][c]));
  }
  return report({table(rows, columns, grid)});
}

using Key = std::tuple<std::string, std::string, std::string>;
Key key(const Finding& f) {
  std::string place;
  for (const Where& w : f.where)
    if (w.number) place += std::to_string(w.number->row) + "," + std::to_string(w.number->column) + ";";
  return {f.code, f.statement, place};
}

/// What the limited audit says the full one says too, of the same statements.
void check_weaker(const Audit& limited, const Audit& full) {
  std::map<Key, const Finding*> said;
  for (const Finding& f : full.findings) said[key(f)] = &f;
  for (const Finding& f : limited.findings) {
    if (f.verdict == Verdict::undecided) continue;
    const auto it = said.find(key(f));
    // a conflict may be larger than the irreducible one, and is one all the same
    if (it == said.end()) CHECK(f.facts.size() > 1);
    else CHECK(it->second->verdict == f.verdict);
  }
  full.ranges.for_each([&](const NumberRef& n, const Range& tight) {
    REQUIRE(limited.ranges.contains(n));
    CHECK(limited.ranges.at(n).contains(tight));
  });
}

bool says_out_of_time(const Finding& f) {
  const auto is = [](const Phrase& p) { return p.id == "out_of_time"; };
  return is(f.reason) || std::any_of(f.reason.steps.begin(), f.reason.steps.end(), is);
}

bool same(const Audit& a, const Audit& b) {
  std::vector<std::pair<NumberRef, Range>> x, y;
  a.ranges.for_each([&](const NumberRef& n, const Range& r) { x.emplace_back(n, r); });
  b.ranges.for_each([&](const NumberRef& n, const Range& r) { y.emplace_back(n, r); });
  return a.findings == b.findings && x == y && a.limit == b.limit;
}

}  // namespace

TEST_CASE("an audit out of time is sound, lists every statement, and says why it did not decide") {
  for (unsigned seed = 0; seed < 30; ++seed) {
    const Report r = square(2 + seed % 5, seed, 20 + static_cast<int>(seed % 4) * 20);
    const Audit full = audit(r);
    CHECK(full.limit == BoundsLimit::none);
    for (const auto limit : {0us, 50us, 500us, 2000us}) {
      AuditOptions options;
      options.time_limit = limit;
      const Audit some = audit(r, options);
      check_weaker(some, full);
      if (limit == 0us) {
        CHECK(some.limit == BoundsLimit::time);
        std::set<Key> listed;
        for (const Finding& f : some.findings) {
          listed.insert(key(f));
          if (f.verdict == Verdict::undecided) CHECK(says_out_of_time(f));
        }
        for (const Finding& f : full.findings)  // but for conflicts, which had to be found
          CHECK((listed.contains(key(f)) || f.code.ends_with("90")));
      }
    }
  }
}

TEST_CASE("less effort is never wrong") {
  for (unsigned seed = 0; seed < 20; ++seed) {
    const Report r = square(3 + seed % 4, seed, 50);
    const Audit full = audit(r);
    for (const std::uint64_t effort : {0u, 1u, 1000u}) {
      AuditOptions options;
      options.effort = effort;
      check_weaker(audit(r, options), full);
    }
  }
}

TEST_CASE("the answer does not depend on threads") {
  for (unsigned seed = 0; seed < 12; ++seed) {
    const Report r = seed == 0 ? exploitation() : square(2 + seed, seed, 40);
    const Audit one = audit(r);
    for (const unsigned threads : {2u, 5u}) {
      AuditOptions options;
      options.threads = threads;
      options.progress = [](std::size_t, std::size_t) { return false; };
      CHECK(same(one, audit(r, options)));
    }
  }
}

TEST_CASE("a large table ends at its time limit, in the middle of a question too") {
  const Report r = square(120, 7, 40);
  for (const unsigned threads : {1u, 2u}) {
    AuditOptions options;
    options.time_limit = 100ms;
    options.threads = threads;
    const auto start = std::chrono::steady_clock::now();
    const Audit a = audit(r, options);
    CHECK(std::chrono::steady_clock::now() - start < 5s);  // what reading a table costs, under sanitizers too
    CHECK(a.limit == BoundsLimit::time);
    CHECK(a.count(Verdict::undecided) > 0);
  }
}

TEST_CASE("whoever cancels gets what was judged until then") {
  const Report r = square(12, 3, 30);
  const Audit full = audit(r);
  for (const std::size_t after : {0u, 1u, 7u}) {
    std::size_t most = 0, calls = 0;
    AuditOptions options;
    options.progress = [&](std::size_t done, std::size_t total) {
      CHECK(done <= total);
      most = std::max(most, done);
      return ++calls > 5 && done >= after;
    };
    const Audit some = audit(r, options);
    CHECK(some.limit == BoundsLimit::cancelled);
    CHECK(most >= after);
    CHECK(most <= after + 1);
    check_weaker(some, full);
  }
}

TEST_CASE("a large audit is given up in every phase, soon after it is asked to") {
  std::vector<RowHead> rows;
  Grid cells;
  for (int r = 0; r < 20000; ++r) {
    rows.push_back(row("Gemeente " + std::to_string(r)));
    cells.push_back({hidden(), count(r), below(5)});
  }
  const Report report = test::report({table(rows, {year(2018), year(2019), year(2020)}, cells)});
  std::size_t calls = 0;
  AuditOptions options;
  options.progress = [&](std::size_t, std::size_t) { return ++calls, false; };
  const Audit full = audit(report, options);
  const std::size_t all = calls;
  CHECK(all > 20);
  CHECK(full.limit == BoundsLimit::none);
  for (const std::size_t at : {std::size_t{1}, all / 4, all / 2, 3 * all / 4, all - 1}) {
    calls = 0;
    options.progress = [&](std::size_t, std::size_t) { return ++calls >= at; };
    const Audit some = audit(report, options);
    CHECK(some.limit == BoundsLimit::cancelled);
    CHECK(calls == at);
    for (const Finding& f : some.findings) CHECK_FALSE((f.kind == FindingKind::disclosure && f.verdict == Verdict::confirmed));
  }
}
