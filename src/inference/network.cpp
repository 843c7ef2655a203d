// SPDX-License-Identifier: BSD-3-Clause
// Parts whose rows form a network (two-way tables, and much else): every number is an arc between
// two rows, or between a row and the ground. Ranges are then cycles through an arc, and a bound is
// proven by a cut: some rows added, others subtracted.
#include <algorithm>
#include <deque>

#include "part.hpp"

namespace kinderrechten::detail {
namespace {

using Word = std::int64_t;

class Network {
 public:
  explicit Network(PartSearch<Word>& search) : search_(search) {}

  /// Makes rows into nodes, with signs such that each number leaves one and enters another. False
  /// when that cannot be.
  bool build() {
    const auto& rows = search_.part.rows;
    for (std::uint32_t r = 0; r < rows.count(); ++r)
      if (rows.unit[r] == 0) return false;
    for (std::uint32_t x = 0; x < search_.size(); ++x)
      if (rows.column_start[x + 1] - rows.column_start[x] > 2) return false;
    return colour() && lay_arcs();
  }

  void run() {
    if (!find_flow()) return;
    remember_base();
    search_.offer(values());
    for (std::uint32_t x = 0; x < search_.size(); ++x)
      for (const std::uint32_t end : {high_end(x), low_end(x)})
        if (search_.is_open(end) && !settle(end)) return;
  }

 private:
  /// A way to change a flow: along an arc (up) or against it (down).
  struct Arc {
    std::uint32_t tail = 0, head = 0;
    Word low = 0, high = 0, flow = 0;
  };

  // ---- structure ----------------------------------------------------------------------------

  [[nodiscard]] Word coefficient(std::uint32_t r, std::uint32_t x) const {
    const auto& rows = search_.part.rows;
    const auto first = rows.number.begin() + rows.start[r], last = rows.number.begin() + rows.start[r + 1];
    return rows.coefficient[static_cast<std::size_t>(std::find(first, last, x) - rows.number.begin())];
  }

  /// A sign for each row so that the two coefficients of every number become opposite.
  bool colour() {
    const auto& rows = search_.part.rows;
    sign_.assign(rows.count(), 0);
    std::vector<std::uint32_t> stack;
    for (std::uint32_t start = 0; start < rows.count(); ++start) {
      if (sign_[start] != 0) continue;
      sign_[start] = 1;
      stack.push_back(start);
      while (!stack.empty()) {
        const std::uint32_t r = stack.back();
        stack.pop_back();
        for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k) {
          const std::uint32_t x = rows.number[k];
          if (rows.column_start[x + 1] - rows.column_start[x] < 2) continue;
          const std::uint32_t first = rows.column_row[rows.column_start[x]];
          const std::uint32_t other = first == r ? rows.column_row[rows.column_start[x] + 1] : first;
          const auto needed =
              static_cast<std::int8_t>(-sign_[r] * rows.coefficient[k] * coefficient(other, x));
          if (sign_[other] == 0) {
            sign_[other] = needed;
            stack.push_back(other);
          } else if (sign_[other] != needed) {
            return false;
          }
        }
      }
    }
    return true;
  }

  bool lay_arcs() {
    const auto& rows = search_.part.rows;
    const auto n = static_cast<std::uint32_t>(search_.size());
    ground_ = static_cast<std::uint32_t>(rows.count());
    arcs_.assign(n, {ground_, ground_});
    for (std::uint32_t r = 0; r < rows.count(); ++r)
      for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k)
        (sign_[r] * rows.coefficient[k] > 0 ? arcs_[rows.number[k]].tail
                                            : arcs_[rows.number[k]].head) = r;
    for (std::uint32_t x = 0; x < n; ++x) {
      arcs_[x].low = search_.bounds.low[x];
      arcs_[x].high = search_.bounds.high[x];
    }
    // What a row may vary goes to the ground.
    excess_.assign(ground_ + 1, 0);
    for (std::uint32_t r = 0; r < rows.count(); ++r) {
      if (rows.is_equation(r)) {
        excess_[r] = -sign_[r] * rows.low[r];  // what flows in must exceed what flows out by it
        continue;
      }
      Arc slack{r, ground_};
      if (sign_[r] > 0) std::swap(slack.tail, slack.head);
      slack.low = rows.low[r];
      slack.high = rows.high[r];
      arcs_.push_back(slack);
    }
    first_.assign(ground_ + 2, 0);
    for (const Arc& a : arcs_) {
      ++first_[a.tail + 1];
      ++first_[a.head + 1];
    }
    for (std::uint32_t v = 0; v <= ground_; ++v) first_[v + 1] += first_[v];
    incident_.resize(2 * arcs_.size());
    auto next = first_;
    for (std::uint32_t a = 0; a < arcs_.size(); ++a) {
      incident_[next[arcs_[a].tail]++] = a;
      incident_[next[arcs_[a].head]++] = a;
    }
    reached_by_.assign(ground_ + 1, 0);
    round_.assign(ground_ + 1, 0);
    return true;
  }

  // ---- flows --------------------------------------------------------------------------------

  static bool is_finite(Word v) {
    return v != System::minus_infinity && v != System::plus_infinity;
  }
  /// How much more (less) an arc can carry.
  static Word room_up(const Arc& a) {
    return a.high == System::plus_infinity ? System::plus_infinity : a.high - a.flow;
  }
  static Word room_down(const Arc& a) {
    return a.low == System::minus_infinity ? System::plus_infinity : a.flow - a.low;
  }

  /// Breadth-first from a node along arcs with room; `goal(v)` ends it. Returns the node reached.
  template <class Goal>
  std::uint32_t search_from(std::uint32_t start, std::uint32_t banned, const Goal& goal) {
    ++turn_;
    queue_.assign(1, start);
    round_[start] = turn_;
    reached_by_[start] = nothing;
    for (std::size_t k = 0; k < queue_.size(); ++k) {
      const std::uint32_t v = queue_[k];
      if (goal(v)) return v;
      for (std::uint32_t i = first_[v]; i < first_[v + 1]; ++i) {
        const std::uint32_t a = incident_[i];
        if (a == banned) continue;
        const Arc& arc = arcs_[a];
        const bool forward = arc.tail == v;
        const std::uint32_t w = forward ? arc.head : arc.tail;
        if (round_[w] == turn_ || (forward ? arc.flow == arc.high : arc.flow == arc.low)) continue;
        round_[w] = turn_;
        reached_by_[w] = a;
        queue_.push_back(w);
      }
      search_.budget.take(first_[v + 1] - first_[v]);
    }
    return nothing;
  }

  /// The least room on the way found to `node`.
  [[nodiscard]] Word room_to(std::uint32_t node) const {
    Word room = System::plus_infinity;
    while (reached_by_[node] != nothing) {
      const Arc& arc = arcs_[reached_by_[node]];
      const bool forward = arc.head == node;
      room = std::min(room, forward ? room_up(arc) : room_down(arc));
      node = forward ? arc.tail : arc.head;
    }
    return room;
  }
  void push_to(std::uint32_t node, Word amount) {
    while (reached_by_[node] != nothing) {
      const std::uint32_t a = reached_by_[node];
      const bool forward = arcs_[a].head == node;
      change(a, forward ? amount : -amount);
      node = forward ? arcs_[a].tail : arcs_[a].head;
    }
  }
  void change(std::uint32_t a, Word by) {
    if (!touched_flag_.empty() && touched_flag_[a] == 0) {
      touched_flag_[a] = 1;
      touched_.push_back(a);
    }
    arcs_[a].flow += by;
  }

  /// The multipliers of the cut around the nodes of the last search (or around the others).
  [[nodiscard]] std::vector<std::pair<std::uint32_t, Integer>> cut() const {
    const bool inside = round_[ground_] != turn_;
    std::vector<std::pair<std::uint32_t, Integer>> rows;
    for (std::uint32_t r = 0; r < ground_; ++r)
      if ((round_[r] == turn_) == inside) rows.emplace_back(r, Integer(sign_[r]));
    return rows;
  }

  /// A flow that satisfies all rows, from any within the arcs' ends; false with a refutation.
  bool find_flow() {
    for (Arc& a : arcs_)
      a.flow = is_finite(a.low) ? a.low : is_finite(a.high) ? a.high : 0;
    for (const Arc& a : arcs_) {
      excess_[a.tail] += a.flow;
      excess_[a.head] -= a.flow;
    }
    // excess > 0: too much leaves; a unit sent here along a way from v with excess < 0 heals both.
    for (std::uint32_t v = 0; v < ground_; ++v) {
      while (excess_[v] != 0) {
        if (search_.budget.spent()) {
          search_.gave_up = true;
          return false;
        }
        if (!heal(v)) return false;
      }
    }
    return true;
  }
  // A node that sends too little starts a way; one that sends too much ends it (by symmetry the way
  // is searched from it against the arcs).
  bool heal(std::uint32_t v) {
    if (excess_[v] < 0) {
      const auto goal = [&](std::uint32_t w) { return w == ground_ || excess_[w] > 0; };
      const std::uint32_t end = search_from(v, nothing, goal);
      if (end == nothing) return refuse();
      Word amount = std::min(room_to(end), -excess_[v]);
      if (end != ground_) amount = std::min(amount, excess_[end]);
      push_to(end, amount);
      excess_[v] += amount;
      excess_[end] -= amount;
      return true;
    }
    reverse();
    excess_[v] = -excess_[v];
    const bool done = heal_reversed(v);
    excess_[v] = -excess_[v];
    reverse();
    return done;
  }
  bool heal_reversed(std::uint32_t v) {
    const auto goal = [&](std::uint32_t w) { return w == ground_ || (w != v && excess_[w] < 0); };
    const std::uint32_t end = search_from(v, nothing, goal);
    if (end == nothing) return refuse();
    Word amount = std::min(room_to(end), -excess_[v]);
    if (end != ground_) amount = std::min(amount, -excess_[end]);
    push_to(end, amount);
    excess_[v] += amount;
    if (end != ground_) excess_[end] += amount;
    return true;
  }
  void reverse() {
    for (Arc& a : arcs_) std::swap(a.tail, a.head);
  }
  bool refuse() {
    if (!search_.refute(cut())) search_.gave_up = true;
    return false;
  }

  // ---- ranges -------------------------------------------------------------------------------

  void remember_base() {
    base_.clear();
    for (const Arc& a : arcs_) base_.push_back(a.flow);
    touched_flag_.assign(arcs_.size(), 0);
  }
  void back_to_base() {
    for (const std::uint32_t a : touched_) {
      arcs_[a].flow = base_[a];
      touched_flag_[a] = 0;
    }
    touched_.clear();
  }
  [[nodiscard]] std::vector<Word> values() const {
    std::vector<Word> result(search_.size());
    for (std::uint32_t x = 0; x < result.size(); ++x) result[x] = arcs_[x].flow;
    return result;
  }

  /// Pushes flow around cycles through an arc until its end is reached or a cut shows that it
  /// cannot be. False when the work is used up or the part is refuted.
  bool settle(std::uint32_t end) {
    const std::uint32_t x = end / 2;
    const bool up = end % 2 == 1;
    while (true) {
      if (search_.budget.spent()) {
        search_.gave_up = true;
        return false;
      }
      Arc& arc = arcs_[x];
      const Word wanted = up ? room_up(arc) : room_down(arc);
      if (wanted == 0) break;
      const std::uint32_t from = up ? arc.head : arc.tail, to = up ? arc.tail : arc.head;
      if (from != to && search_from(from, x, [to](std::uint32_t v) { return v == to; }) == nothing) {
        if (!prove(end)) return false;
        break;
      }
      const Word amount = from == to ? wanted : std::min(wanted, room_to(to));
      if (amount == System::plus_infinity) {
        search_.state[end] = EndState::endless;
        break;
      }
      if (from != to) push_to(to, amount);
      change(x, up ? amount : -amount);
    }
    offer();
    back_to_base();
    return true;
  }
  bool prove(std::uint32_t end) {
    if (!search_.prove(end, cut())) {
      search_.gave_up = true;
      return true;
    }
    const std::uint32_t x = end / 2;
    arcs_[x].low = search_.bounds.low[x];
    arcs_[x].high = search_.bounds.high[x];
    return true;
  }
  void offer() {
    changed_.clear();
    flow_.resize(search_.size());
    for (const std::uint32_t a : touched_)
      if (a < flow_.size() && arcs_[a].flow != base_[a]) {
        changed_.push_back(a);
        flow_[a] = arcs_[a].flow;
      }
    search_.offer_change(changed_, flow_);
  }

  PartSearch<Word>& search_;
  std::vector<std::int8_t> sign_;
  std::uint32_t ground_ = 0;
  std::vector<Arc> arcs_;
  std::vector<std::uint32_t> first_, incident_;  // arcs at a node
  std::vector<Word> excess_;                     // what leaves a node beyond what should
  std::vector<std::uint32_t> reached_by_, round_, queue_;
  std::uint32_t turn_ = 0;
  std::vector<Word> base_;
  std::vector<std::uint32_t> touched_, changed_;
  std::vector<std::uint8_t> touched_flag_;
  std::vector<Word> flow_;
};

}  // namespace

bool solve_network(PartSearch<std::int64_t>& search) {
  Network network(search);
  if (!network.build()) return false;
  network.run();
  return true;
}

}  // namespace kinderrechten::detail
