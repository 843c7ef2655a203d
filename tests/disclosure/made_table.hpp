// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <functional>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "kinderrechten/disclosure/protect.hpp"
#include "kinderrechten/inference/solver.hpp"
#include "kinderrechten/table/hierarchy.hpp"

namespace kinderrechten::made {

/// With more hidden cells than this not all worlds are tried; the address sanitizer makes that a hundred times slower.
#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t most_to_try = 6;
#else
constexpr std::size_t most_to_try = 9;
#endif

inline Figure printed(const Rational& value) {
  Figure f;
  f.text = to_string(value);
  f.state = State::exact;
  f.range = is_whole(value) ? Range::exactly(numerator(value)) : Range(Domain::rationals, End{value}, End{value});
  return f;
}

/// A table of counts along dimensions of these sizes, with totals; with `tree` the first dimension has groups of two.
inline Table counts(const std::vector<int>& sizes, std::mt19937& random, int most, bool tree = false) {
  std::vector<Dimension> dimensions;
  std::vector<std::vector<std::vector<int>>> up;  // of each leaf the codes that it is part of
  for (std::size_t d = 0; d < sizes.size(); ++d) {
    Dimension& dimension = dimensions.emplace_back("d" + std::to_string(d));
    dimension.add("Total");
    auto& above = up.emplace_back();
    if (d == 0 && tree) {
      Hierarchy h;
      h.splits.push_back({0, {}});
      for (int k = 0; k < sizes[d]; ++k) {
        if (k % 2 == 0) {
          const CodeIndex group = dimension.add("group" + std::to_string(k));
          h.splits[0].children.push_back({group, 1});
          h.splits.push_back({group, {}});
        }
        const CodeIndex leaf = dimension.add("leaf" + std::to_string(k));
        h.splits.back().children.push_back({leaf, 1});
        above.push_back({0, static_cast<int>(h.splits.back().parent), static_cast<int>(leaf)});
      }
      dimension.add_hierarchy(std::move(h));
    } else {
      for (int k = 0; k < sizes[d]; ++k) above.push_back({0, static_cast<int>(dimension.add("leaf" + std::to_string(k)))});
      dimension.add_hierarchy(flat_hierarchy(dimension, 0));
    }
  }
  Table table(dimensions);
  std::vector<int> value(1, 0);
  for (const Dimension& d : dimensions) value.resize(value.size() * d.size(), 0);
  const auto visit_leaves = [&](auto&& self, std::size_t d, std::vector<int>& leaf) -> void {
    if (d < sizes.size()) {
      for (leaf[d] = 0; leaf[d] < sizes[d]; ++leaf[d]) self(self, d + 1, leaf);
      return;
    }
    const int x = static_cast<int>(random() % static_cast<unsigned>(most + 1));
    const auto add = [&](auto&& again, std::size_t e, std::size_t at) -> void {
      if (e == sizes.size()) value[at] += x;
      else
        for (const int code : up[e][static_cast<std::size_t>(leaf[e])]) again(again, e + 1, at * dimensions[e].size() + static_cast<std::size_t>(code));
    };
    add(add, 0, 0);
  };
  std::vector<int> leaf(sizes.size(), 0);
  visit_leaves(visit_leaves, 0, leaf);
  for (std::size_t at = 0; at < value.size(); ++at) {
    std::vector<CodeIndex> codes(sizes.size());
    for (std::size_t d = sizes.size(), rest = at; d-- > 0; rest /= dimensions[d].size()) codes[d] = static_cast<CodeIndex>(rest % dimensions[d].size());
    table.add(codes, printed(value[at]));
  }
  return table;
}

inline ProtectionTask task(Table table, std::int64_t minimum_frequency) {
  ProtectionTask t;
  t.tables.push_back(std::move(table));
  t.rules.minimum_frequency = minimum_frequency;
  return t;
}

/// Every table that agrees with what is published: found by trying, never by inference.
inline void each_world(const TableModel& release, const std::vector<Integer>& truth, const std::vector<std::uint32_t>& hidden, int most,
                       const std::function<void(const std::vector<Integer>&)>& visit) {
  std::vector<Integer> world = truth;
  const TableRelations& relations = release.relations();
  std::vector<std::size_t> last(relations.size(), 0);  // a relation is checked when its last hidden cell is set
  for (std::size_t k = 0; k < hidden.size(); ++k)
    for (std::size_t r = 0; r < relations.size(); ++r) {
      const auto children = relations.children(r);
      if (relations.parent(r) == hidden[k] || std::find(children.begin(), children.end(), hidden[k]) != children.end()) last[r] = k + 1;
    }
  const auto holds = [&](std::size_t r) {
    Integer sum = 0;
    for (std::size_t k = 0; k < relations.children(r).size(); ++k) sum += relations.signs(r)[k] * world[relations.children(r)[k]];
    return sum == world[relations.parent(r)];
  };
  const auto set = [&](auto&& self, std::size_t k) -> void {
    for (std::size_t r = 0; k > 0 && r < relations.size(); ++r)
      if (last[r] == k && !holds(r)) return;
    if (k == hidden.size()) return visit(world);
    for (int x = 0; x <= most; ++x) {
      world[hidden[k]] = x;
      self(self, k + 1);
    }
  };
  set(set, 0);
}

inline std::vector<std::uint32_t> hidden_cells(const Release& release) {
  std::vector<std::uint32_t> hidden;
  for (std::uint32_t cell = 0; cell < release.state.size(); ++cell)
    if (release.state[cell] != Release::State::safe) hidden.push_back(cell);
  return hidden;
}

}  // namespace kinderrechten::made
