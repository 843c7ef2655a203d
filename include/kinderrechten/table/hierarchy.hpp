// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinderrechten/error.hpp"
#include "kinderrechten/table/dimension.hpp"

namespace kinderrechten {

/// A code as a signed sum of leaves: pairs of leaf and how often it counts, by leaf, none zero.
using LeafSum = std::vector<std::pair<CodeIndex, int>>;

/// The flat hierarchy: `total` is the sum of all other codes; nothing when there are none.
[[nodiscard]] inline Hierarchy flat_hierarchy(const Dimension& dimension, CodeIndex total) {
  Split split{total, {}};
  for (CodeIndex c = 0; c < dimension.size(); ++c)
    if (c != total) split.children.push_back({c, 1});
  Hierarchy hierarchy;
  if (!split.children.empty()) hierarchy.splits.push_back(std::move(split));
  return hierarchy;
}

/// The codes that a hierarchy splits and that are no part of another code in it, ascending.
[[nodiscard]] inline std::vector<CodeIndex> roots(const Dimension& dimension,
                                                  const Hierarchy& hierarchy) {
  std::vector<char> child(dimension.size(), 0), parent(dimension.size(), 0);
  for (const Split& s : hierarchy.splits) {
    parent[s.parent] = 1;
    for (const Split::Child& c : s.children) child[c.code] = 1;
  }
  std::vector<CodeIndex> found;
  for (CodeIndex c = 0; c < dimension.size(); ++c)
    if (parent[c] && !child[c]) found.push_back(c);
  return found;
}

namespace detail {

/// Follows parents upwards from every code; a walk that meets itself is a cycle.
inline void refuse_cycle(const Dimension& dimension, const std::vector<CodeIndex>& parent) {
  constexpr auto none = static_cast<CodeIndex>(-1);
  std::vector<std::uint8_t> state(dimension.size(), 0);  // 0 new, 1 on this walk, 2 done
  for (CodeIndex start = 0; start < dimension.size(); ++start) {
    std::vector<CodeIndex> walk;
    for (CodeIndex c = start; c != none && state[c] != 2; c = parent[c]) {
      if (state[c] == 1) {
        std::string circle = dimension.codes()[c];
        for (auto at = std::find(walk.begin(), walk.end(), c) + 1; at != walk.end(); ++at)
          circle += " in " + dimension.codes()[*at];
        throw ValueError("the hierarchy goes round in a circle: " + circle + " in " +
                             dimension.codes()[c],
                         "dimension " + dimension.name(), "take out one of these lines");
      }
      state[c] = 1;
      walk.push_back(c);
    }
    for (const CodeIndex c : walk) state[c] = 2;
  }
}

}  // namespace detail

/// Throws `ValueError` unless the hierarchy is a forest: every code split at most once, part of at
/// most one other code, no circle, no split without children, signs +1 or -1. Linear.
inline void check_hierarchy(const Dimension& dimension, const Hierarchy& hierarchy) {
  constexpr auto none = static_cast<CodeIndex>(-1);
  const auto fail = [&](const std::string& what, const std::string& mend) {
    throw ValueError(what, "dimension " + dimension.name(), mend);
  };
  std::vector<CodeIndex> parent(dimension.size(), none);
  std::vector<char> split(dimension.size(), 0);
  for (const Split& s : hierarchy.splits) {
    const std::string& name = dimension.codes().at(s.parent);
    if (s.children.empty()) fail("code " + name + " is split into nothing", "leave the split out");
    if (split[s.parent]++) fail("code " + name + " is split twice in one hierarchy",
                                "give the second way of splitting as a second hierarchy");
    for (const Split::Child& c : s.children) {
      const std::string& child = dimension.codes().at(c.code);
      if (c.sign != 1 && c.sign != -1)
        fail("code " + child + " has sign " + std::to_string(c.sign), "use +1 or -1");
      if (parent[c.code] != none)
        fail("code " + child + " has two parents, " + dimension.codes()[parent[c.code]] + " and " +
                 name,
             "give the second parent in a second hierarchy");
      parent[c.code] = s.parent;
    }
  }
  detail::refuse_cycle(dimension, parent);
}

namespace detail {

/// Expands codes to leaves: codes that no hierarchy of the dimension splits.
class LeafExpansion {
 public:
  explicit LeafExpansion(const Dimension& dimension)
      : dimension_(&dimension), first_(dimension.size()), known_(dimension.size()) {
    for (const Hierarchy& h : dimension.hierarchies())
      for (const Split& s : h.splits)
        if (!first_[s.parent]) first_[s.parent] = &s;
  }

  /// The leaves of a code, by the first hierarchy that splits it.
  const LeafSum& leaves(CodeIndex code) {
    if (known_[code]) return *known_[code];
    known_[code] = LeafSum{{code, 1}};  // also stops a circle across hierarchies
    if (first_[code]) known_[code] = leaves(*first_[code]);
    return *known_[code];
  }
  /// The leaves of the parent of a split, by that split.
  LeafSum leaves(const Split& split) {
    std::map<CodeIndex, int> sum;
    for (const Split::Child& c : split.children)
      for (const auto& [leaf, times] : leaves(c.code)) sum[leaf] += c.sign * times;
    LeafSum result;
    for (const auto& [leaf, times] : sum)
      if (times != 0) result.emplace_back(leaf, times);
    return result;
  }

 private:
  const Dimension* dimension_;
  std::vector<const Split*> first_;
  std::vector<std::optional<LeafSum>> known_;
};

}  // namespace detail

/// Throws `ValueError` when two hierarchies of the dimension split one code into different leaves;
/// they could not both hold. Names a leaf that only one of them has.
inline void check_same_leaves(const Dimension& dimension) {
  if (dimension.hierarchies().size() < 2) return;
  detail::LeafExpansion expansion(dimension);
  for (const Hierarchy& h : dimension.hierarchies()) {
    for (const Split& s : h.splits) {
      const LeafSum here = expansion.leaves(s);
      const LeafSum& first = expansion.leaves(s.parent);
      if (here == first) continue;
      LeafSum odd;
      std::set_symmetric_difference(here.begin(), here.end(), first.begin(), first.end(),
                                    std::back_inserter(odd));
      throw ValueError("two hierarchies split " + dimension.codes()[s.parent] +
                           " into different leaves: " + dimension.codes()[odd.front().first] +
                           " counts in one of them only",
                       "dimension " + dimension.name(),
                       "give every leaf a place in each hierarchy");
    }
  }
}

}  // namespace kinderrechten
