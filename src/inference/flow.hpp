// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <vector>

#include "part.hpp"

namespace kinderrechten::detail {

/// A flow of whole numbers through a network, and the ways along which it can change.
///
/// An arc carries between `low` and `high` from its tail to its head. A *step* from a node to another
/// raises an arc between them or lowers one that runs the other way; a *way* is a chain of steps. An
/// arc that is closed takes no part in ways.
///
/// Ways are found breadth-first. A small or dense network (two-way tables) keeps for each node the set
/// of nodes a step away in machine words, so that a search looks at 64 arcs at once and sees a goal three
/// steps ahead; others walk their lists of arcs. Cost of a search at most: nodes² / 64, or the arcs.
class Flow {
 public:
  using Word = std::int64_t;
  struct Arc {
    std::uint32_t tail = 0, head = 0;
    Word low = 0, high = 0, flow = 0;
    bool closed = false;
    /// What more (less) it can carry; `plus_infinity` without limit.
    [[nodiscard]] Word room(bool up) const noexcept {
      if (up) return high == System::plus_infinity ? high : high - flow;
      return low == System::minus_infinity ? System::plus_infinity : flow - low;
    }
    [[nodiscard]] bool can(bool up) const noexcept { return !closed && flow != (up ? high : low); }
  };

  Flow(std::uint32_t nodes, std::vector<Arc> arcs);

  [[nodiscard]] const Arc& operator[](std::uint32_t a) const { return arcs_[a]; }
  [[nodiscard]] std::uint32_t node_count() const noexcept { return nodes_; }
  [[nodiscard]] std::uint32_t arc_count() const noexcept { return static_cast<std::uint32_t>(arcs_.size()); }

  void change(std::uint32_t a, Word by) {
    arcs_[a].flow += by;
    refresh(a);
  }
  void set_ends(std::uint32_t a, Word low, Word high) {
    arcs_[a].low = low;
    arcs_[a].high = high;
    refresh(a);
  }
  void close(std::uint32_t a, bool closed) {
    arcs_[a].closed = closed;
    refresh(a);
  }

  /// Looks for a way from one node to another.
  bool find_way(std::uint32_t from, std::uint32_t to);
  /// Looks for a way from a node to the nearest of some (`goals` per node), or, `backward`, from it to
  /// the node. Returns the node found, or `nothing`.
  std::uint32_t find_any(std::uint32_t from, const std::vector<std::uint8_t>& goals, bool backward);
  /// The least room on the way found; `nothing` limits it when that is `plus_infinity`.
  [[nodiscard]] Word room() const;
  /// Sends an amount along the way found; calls `changed(arc)` for each arc.
  template <class F>
  void push(Word amount, F&& changed) {
    for (const Step& s : way_) {
      changed(s.arc);
      change(s.arc, s.up ? amount : -amount);
    }
  }
  /// True for the nodes that the last search reached, when it failed.
  [[nodiscard]] bool reached(std::uint32_t node) const {
    return bits_ ? (unseen_[node / 64] >> (node % 64) & 1) == 0 : round_[node] == turn_;
  }
  /// What the searches looked at since the last call.
  [[nodiscard]] std::uint64_t take_work() {
    const std::uint64_t work = work_;
    work_ = 0;
    return work;
  }

 private:
  struct Step {
    std::uint32_t arc;
    bool up;
  };
  using Bits = std::vector<std::uint64_t>;

  void refresh(std::uint32_t a) {
    if (!bits_) return;
    refresh_step(a, true);
    refresh_step(a, false);
  }
  void refresh_step(std::uint32_t a, bool up);
  [[nodiscard]] std::uint32_t step_between(std::uint32_t from, std::uint32_t to, bool& up) const;
  std::uint32_t search_bits(std::uint32_t from, const Bits& steps);
  bool find_way_by_bits(std::uint32_t from, std::uint32_t to);
  [[nodiscard]] std::uint32_t meet(std::uint32_t node, const Bits& steps, const Bits& others) const;
  template <class Goal>
  std::uint32_t search_lists(std::uint32_t from, bool backward, const Goal& goal);
  void lay_way(std::uint32_t from, std::uint32_t to, bool backward);

  std::uint32_t nodes_, words_;
  std::vector<Arc> arcs_;
  std::vector<std::uint32_t> first_, incident_, other_;  // arcs at a node, by the node at their other end
  std::vector<std::uint8_t> shared_;                     // per arc: another joins the same two nodes
  bool bits_;
  Bits out_, in_;          // per node, as bits: where steps from (to) it lead (come from)
  Bits unseen_;
  Bits near_, far_;        // of a search: where it may end; whence a goal is two steps away
  std::vector<std::uint32_t> before_, round_, queue_;    // per node: whence the search came; when
  std::uint32_t turn_ = 0;
  std::vector<Step> way_;
  static constexpr int most_looked_back = 8;  // of the nodes before a goal
  std::uint64_t work_ = 0;
};

}  // namespace kinderrechten::detail
