// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kinderrechten/inference/bounds.hpp"

// A second opinion for tests: replays a certificate against the system, sharing nothing with the
// engine but the data types. Returns what is wrong, or an empty string.
namespace evaluate {

using namespace kinderrechten;

using Terms = std::map<std::uint32_t, Rational>;

inline Terms terms_of(const CertificateRow& row) {
  Terms terms;
  for (std::size_t k = 0; k < row.cells.size(); ++k)
    terms[row.cells[k]] += Rational(row.coefficients[k]);
  return terms;
}

inline bool is_stated(const System& s, const CertificateFact& fact) {
  const Terms terms = terms_of(fact.row);
  const auto weaker = [&](const Box& box) {
    return (!fact.row.low || (box.low && Rational(*box.low) >= *fact.row.low)) &&
           (!fact.row.high || (box.high && Rational(*box.high) <= *fact.row.high));
  };
  for (RowId r = 0; r < s.row_count(); ++r) {
    Terms mine;
    for (const Term& t : s.terms(r)) mine[t.number] += Rational(t.coefficient);
    if (mine == terms && weaker(s.row_range(r)) && s.row_fact(r) == fact.origin) return true;
  }
  if (terms.size() != 1 || terms.begin()->second != 1) return false;
  const std::uint32_t x = terms.begin()->first;
  if (fact.row.low && s.low_fact(x) != fact.origin) return false;
  if (fact.row.high && s.high_fact(x) != fact.origin) return false;
  return weaker(s.box(x));
}

inline std::string check_steps(const Certificate& c) {
  const auto contradiction = [](const CertificateRow& row) {
    return row.cells.empty() && ((row.low && *row.low > 0) || (row.high && *row.high < 0));
  };
  const auto implies = [&](const CertificateRow& strong, const CertificateRow& weak) {
    if (contradiction(strong)) return true;
    return terms_of(strong) == terms_of(weak) &&
           (!weak.low || (strong.low && *strong.low >= *weak.low)) &&
           (!weak.high || (strong.high && *strong.high <= *weak.high));
  };
  for (std::uint32_t k = 0; k < c.steps.size(); ++k) {
    const CertificateStep& step = c.steps[k];
    const std::string name = "step " + std::to_string(k) + ": ";
    std::set<std::pair<std::uint32_t, int>> under;
    for (const Assumption& a : step.under) {
      if (a.split <= k || a.split >= c.steps.size() || c.steps[a.split].rule != Rule::split)
        return name + "stands under what is no later case";
      under.insert({a.split, static_cast<int>(a.side)});
    }
    const auto may_cite = [&](std::uint32_t other) {
      if (other >= k) return false;
      for (const Assumption& a : c.steps[other].under)
        if (under.count({a.split, static_cast<int>(a.side)}) == 0) return false;
      return true;
    };
    if (step.rule == Rule::split) {
      for (const Side side : {Side::below, Side::above}) {
        const std::uint32_t end = side == Side::below ? step.below : step.above;
        if (end >= k) return name + "branch comes later";
        auto allowed = under;
        allowed.insert({k, static_cast<int>(side)});
        for (const Assumption& a : c.steps[end].under)
          if (allowed.count({a.split, static_cast<int>(a.side)}) == 0) return name + "wrong branch";
        if (!implies(c.steps[end].gives, step.gives)) return name + "branch proves something else";
      }
      continue;
    }
    CertificateRow sum;
    sum.low = sum.high = Rational(0);
    Terms terms;
    for (const Premise& p : step.from) {
      CertificateRow row;
      if (p.kind == Premise::Kind::fact) {
        row = c.facts.at(p.index).row;
      } else if (p.kind == Premise::Kind::step) {
        if (!may_cite(p.index)) return name + "cites what it may not";
        row = c.steps[p.index].gives;
      } else {
        const bool below = p.kind == Premise::Kind::below;
        if (under.count({p.index, below ? 0 : 1}) == 0) return name + "assumes what it may not";
        const CertificateStep& split = c.steps.at(p.index);
        row.cells = {split.cell};
        row.coefficients = {1};
        (below ? row.high : row.low) = Rational(below ? split.at : Integer(split.at + 1));
      }
      for (const auto& [x, a] : terms_of(row)) terms[x] += p.multiplier * a;
      const auto add = [&](std::optional<Rational>& total, const std::optional<Rational>& v) {
        if (total && v)
          *total += p.multiplier * *v;
        else
          total.reset();
      };
      add(sum.low, p.multiplier > 0 ? row.low : row.high);
      add(sum.high, p.multiplier > 0 ? row.high : row.low);
    }
    if (step.rule == Rule::rnd) {
      if (step.from.size() != 1 || step.from[0].multiplier != 1) return name + "rounds a sum";
      Integer g = 0;
      for (const auto& [x, a] : terms) {
        if (!is_whole(a)) return name + "rounds a fraction of a number";
        g = gcd(g, numerator(a));
      }
      if (g == 0) return name + "rounds nothing";
      for (auto& [x, a] : terms) a /= Rational(g);
      if (sum.low) sum.low = Rational(ceil(*sum.low / Rational(g)));
      if (sum.high) sum.high = Rational(floor(*sum.high / Rational(g)));
    }
    std::erase_if(terms, [](const auto& t) { return t.second == 0; });
    if (terms != terms_of(step.gives)) return name + "gives other terms";
    if (step.gives.low && !(sum.low && *sum.low >= *step.gives.low)) return name + "low too high";
    if (step.gives.high && !(sum.high && *sum.high <= *step.gives.high)) return name + "high too low";
  }
  return {};
}

inline bool is_world(const System& s, const std::vector<Integer>& world) {
  const auto within = [](const Integer& v, const Box& box) {
    return (!box.low || v >= *box.low) && (!box.high || v <= *box.high);
  };
  for (NumberId i = 0; i < s.number_count(); ++i)
    if (!within(world[i], s.box(i))) return false;
  for (RowId r = 0; r < s.row_count(); ++r) {
    Integer sum = 0;
    for (const Term& t : s.terms(r)) sum += t.coefficient * world[t.number];
    if (!within(sum, s.row_range(r))) return false;
  }
  return true;
}

inline std::string check(const System& s, const Certificate& c) {
  for (const CertificateFact& f : c.facts)
    if (!is_stated(s, f)) return "a fact that nobody stated: " + f.source;
  if (std::string wrong = check_steps(c); !wrong.empty()) return wrong;
  if (c.contradiction) {
    const CertificateStep& step = c.steps.at(*c.contradiction);
    const bool holds = step.under.empty() && step.gives.cells.empty() && step.gives.low &&
                       *step.gives.low > 0;
    return holds ? "" : "no contradiction";
  }
  std::vector<Integer> base(s.number_count());
  for (NumberId i = 0; i < s.number_count(); ++i) base[i] = s.box(i).low.value_or(0);
  for (const auto& [x, v] : c.base) base[x] = v;
  std::vector<std::vector<Integer>> worlds;
  for (const CertificateWorld& changes : c.worlds) {
    worlds.push_back(base);
    for (const auto& [x, v] : changes) worlds.back()[x] = v;
    if (!is_world(s, worlds.back())) return "a world that is none";
  }
  if (!c.base.empty() && !is_world(s, base)) return "the base world is none";
  for (const CertificateBound& b : c.bounds) {
    const std::string name = "number " + std::to_string(b.cell) + ": ";
    const auto side = [&](bool low) -> std::string {
      const auto& value = low ? b.low : b.high;
      const auto& step = low ? b.low_step : b.high_step;
      const auto& world = low ? b.low_world : b.high_world;
      if (!value) return step ? name + "step without bound" : "";
      if (step) {
        const CertificateStep& s2 = c.steps.at(*step);
        const auto& given = low ? s2.gives.low : s2.gives.high;
        if (!s2.under.empty() || terms_of(s2.gives) != Terms{{b.cell, Rational(1)}} || !given ||
            (low ? *given < Rational(*value) : *given > Rational(*value)))
          return name + "its step proves less";
      } else {
        const Box box = s.box(b.cell);
        const auto& stated = low ? box.low : box.high;
        if (!stated || (low ? *stated < *value : *stated > *value)) return name + "nobody states it, and it has no step";
      }
      if (b.tight && !world) return name + "tight without world";
      if (world && (*world < 0 ? base : worlds.at(static_cast<std::size_t>(*world)))[b.cell] != *value)
        return name + "its world does not attain it";
      return {};
    };
    for (const bool low : {true, false})
      if (std::string wrong = side(low); !wrong.empty()) return wrong;
  }
  return {};
}

}  // namespace evaluate
