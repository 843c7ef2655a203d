// SPDX-License-Identifier: BSD-3-Clause
#include "flow.hpp"

#include <algorithm>
#include <bit>

namespace kinderrechten::detail {

Flow::Flow(std::uint32_t nodes, std::vector<Arc> arcs)
    : nodes_(nodes),
      words_((nodes + 63) / 64),
      arcs_(std::move(arcs)),
      bits_(std::uint64_t{nodes_} * words_ <= 4096 + 4 * arcs_.size()) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;  // the other node, the arc
  first_.assign(nodes_ + 1, 0);
  for (const Arc& a : arcs_) {
    ++first_[a.tail + 1];
    if (a.head != a.tail) ++first_[a.head + 1];
  }
  for (std::uint32_t v = 0; v < nodes_; ++v) first_[v + 1] += first_[v];
  ends.resize(first_[nodes_]);
  std::vector<std::uint32_t> next(first_.begin(), first_.end() - 1);
  for (std::uint32_t a = 0; a < arcs_.size(); ++a) {
    ends[next[arcs_[a].tail]++] = {arcs_[a].head, a};
    if (arcs_[a].head != arcs_[a].tail) ends[next[arcs_[a].head]++] = {arcs_[a].tail, a};
  }
  shared_.assign(arcs_.size(), 0);
  for (std::uint32_t v = 0; v < nodes_; ++v) {
    std::sort(ends.begin() + first_[v], ends.begin() + first_[v + 1]);
    for (std::uint32_t k = first_[v] + 1; k < first_[v + 1]; ++k)
      if (ends[k].first == ends[k - 1].first) shared_[ends[k].second] = shared_[ends[k - 1].second] = 1;
  }
  for (const auto& [node, arc] : ends) {
    other_.push_back(node);
    incident_.push_back(arc);
  }
  before_.assign(nodes_, nothing);
  round_.assign(nodes_, 0);
  if (!bits_) return;
  out_.assign(std::size_t{nodes_} * words_, 0);
  in_ = out_;
  near_.assign(words_, 0);
  for (std::uint32_t a = 0; a < arcs_.size(); ++a) refresh(a);
}

/// Notes whether there is a step along (against) an arc, or along another one between the same nodes.
void Flow::refresh_step(std::uint32_t a, bool up) {
  const Arc& arc = arcs_[a];
  const std::uint32_t from = up ? arc.tail : arc.head, to = up ? arc.head : arc.tail;
  bool any = arc.can(up);
  if (!any && shared_[a] != 0) {
    bool way = false;
    any = step_between(from, to, way) != nothing;
  }
  std::uint64_t& out = out_[std::size_t{from} * words_ + to / 64];
  std::uint64_t& in = in_[std::size_t{to} * words_ + from / 64];
  const std::uint64_t there = std::uint64_t{1} << (to % 64), here = std::uint64_t{1} << (from % 64);
  out = any ? out | there : out & ~there;
  in = any ? in | here : in & ~here;
}

/// The first arc by which a step leads from one node to another.
std::uint32_t Flow::step_between(std::uint32_t from, std::uint32_t to, bool& up) const {
  const auto first = other_.begin() + first_[from], last = other_.begin() + first_[from + 1];
  for (auto at = std::lower_bound(first, last, to); at != last && *at == to; ++at) {
    const std::uint32_t a = incident_[static_cast<std::size_t>(at - other_.begin())];
    up = arcs_[a].tail == from;
    if (arcs_[a].can(up)) return a;
  }
  return nothing;
}

/// A node a step from `node` that is among others; `nothing` when there is none.
std::uint32_t Flow::meet(std::uint32_t node, const Bits& steps, const Bits& others) const {
  const std::uint64_t* row = steps.data() + std::size_t{node} * words_;
  for (std::uint32_t w = 0; w < words_; ++w)
    if (const std::uint64_t both = row[w] & others[w]; both != 0)
      return w * 64 + static_cast<std::uint32_t>(std::countr_zero(both));
  return nothing;
}

/// Returns a node that is in `near_` or `far_`, with the way to it in `before_`. A node whose steps were looked
/// at lies in neither, so that what follows after them crosses no way laid yet.
std::uint32_t Flow::search_bits(std::uint32_t from, const Bits& steps) {
  unseen_.assign(words_, ~std::uint64_t{0});
  unseen_[from / 64] &= ~(std::uint64_t{1} << (from % 64));
  queue_.assign(1, from);
  for (std::size_t k = 0; k < queue_.size(); ++k) {
    const std::uint32_t v = queue_[k];
    const std::uint64_t* row = steps.data() + std::size_t{v} * words_;
    work_ += words_;
    std::uint32_t found = meet(v, steps, near_);
    if (found == nothing) found = meet(v, steps, far_);
    if (found != nothing) {
      before_[found] = v;
      return found;
    }
    for (std::uint32_t w = 0; w < words_; ++w) {
      std::uint64_t fresh = row[w] & unseen_[w];
      unseen_[w] ^= fresh;
      for (; fresh != 0; fresh &= fresh - 1) {
        const std::uint32_t node = w * 64 + static_cast<std::uint32_t>(std::countr_zero(fresh));
        before_[node] = v;
        queue_.push_back(node);
      }
    }
  }
  return nothing;
}

template <class Goal>
std::uint32_t Flow::search_lists(std::uint32_t from, bool backward, const Goal& goal) {
  ++turn_;
  round_[from] = turn_;
  queue_.assign(1, from);
  for (std::size_t k = 0; k < queue_.size(); ++k) {
    const std::uint32_t v = queue_[k];
    work_ += first_[v + 1] - first_[v];
    for (std::uint32_t i = first_[v]; i < first_[v + 1]; ++i) {
      const std::uint32_t w = other_[i];
      const Arc& arc = arcs_[incident_[i]];
      if (round_[w] == turn_ || !arc.can((arc.tail == v) != backward)) continue;
      round_[w] = turn_;
      before_[w] = v;
      if (goal(w)) return w;
      queue_.push_back(w);
    }
  }
  return nothing;
}

/// Spells out the way between two nodes of the last search.
void Flow::lay_way(std::uint32_t from, std::uint32_t to, bool backward) {
  way_.clear();
  for (std::uint32_t v = to; v != from; v = before_[v]) {
    Step step{};
    step.arc = backward ? step_between(v, before_[v], step.up) : step_between(before_[v], v, step.up);
    way_.push_back(step);
  }
}

bool Flow::find_way(std::uint32_t from, std::uint32_t to) {
  const auto is_goal = [to](std::uint32_t v) { return v == to; };
  if (bits_ ? !find_way_by_bits(from, to) : search_lists(from, false, is_goal) == nothing) return false;
  lay_way(from, to, false);
  return true;
}

bool Flow::find_way_by_bits(std::uint32_t from, std::uint32_t to) {
  const std::uint64_t* last = in_.data() + std::size_t{to} * words_;
  const auto has = [](const Bits& bits, std::uint32_t v) { return (bits[v / 64] >> (v % 64) & 1) != 0; };
  near_.assign(last, last + words_);
  far_.assign(words_, 0);
  int looked = 0;
  for (std::uint32_t w = 0; w < words_; ++w)
    for (std::uint64_t left = near_[w]; left != 0 && looked < most_looked_back; left &= left - 1, ++looked) {
      const std::size_t node = w * 64 + static_cast<std::size_t>(std::countr_zero(left));
      for (std::uint32_t k = 0; k < words_; ++k) far_[k] |= in_[node * words_ + k];
    }
  work_ += static_cast<std::uint64_t>(looked) * words_;
  near_[to / 64] |= std::uint64_t{1} << (to % 64);
  std::uint32_t found = has(near_, from) || has(far_, from) ? from : search_bits(from, out_);
  if (found == nothing) return false;
  if (!has(near_, found)) {
    const std::uint32_t next = meet(found, out_, near_);
    before_[next] = found;
    found = next;
  }
  if (found != to) before_[to] = found;
  return true;
}

std::uint32_t Flow::find_any(std::uint32_t from, const std::vector<std::uint8_t>& goals, bool backward) {
  std::uint32_t found = nothing;
  if (!bits_) {
    found = search_lists(from, backward, [&](std::uint32_t v) { return goals[v] != 0; });
  } else {
    near_.assign(words_, 0);
    for (std::uint32_t v = 0; v < nodes_; ++v)
      if (goals[v] != 0) near_[v / 64] |= std::uint64_t{1} << (v % 64);
    far_.assign(words_, 0);
    found = search_bits(from, backward ? in_ : out_);
  }
  if (found != nothing) lay_way(from, found, backward);
  return found;
}

auto Flow::room() const -> Word {
  Word room = System::plus_infinity;
  for (const Step& s : way_) room = std::min(room, arcs_[s.arc].room(s.up));
  return room;
}

}  // namespace kinderrechten::detail
