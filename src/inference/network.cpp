// SPDX-License-Identifier: BSD-3-Clause
// Parts whose rows form a network (two-way tables, and much else): every number is an arc between
// two rows, or between a row and the ground. Ranges are then ways around cycles through an arc, and a
// bound is proven by a cut: some rows added, others subtracted.
#include <algorithm>
#include <array>

#include "flow.hpp"

namespace kinderrechten::detail {
namespace {

using Word = std::int64_t;

/// The rows of a part as the nodes of a network: row r times `sign[r]` says what leaves node r less what
/// enters it. The last node, the ground, takes what is in one row only.
struct Layout {
  std::vector<std::int8_t> sign;
  std::vector<Flow::Arc> arcs;  // the numbers, then what a row that is no equation may vary
  std::vector<Word> lacking;    // per node: what must leave beyond what enters
};

class LayoutMaker {
 public:
  explicit LayoutMaker(const PartSearch<Word>& search) : search_(search), rows_(search.part.rows) {}

  /// False when the rows form no network.
  bool run(Layout& layout) {
    for (std::uint32_t r = 0; r < rows_.count(); ++r)
      if (rows_.unit[r] == 0) return false;
    if (!find_places() || !colour(layout.sign)) return false;
    lay_arcs(layout);
    return true;
  }

 private:
  struct Place {
    std::uint32_t row = nothing;
    Word coefficient = 0;
  };

  /// The at most two rows of each number.
  bool find_places() {
    places_.resize(search_.size());
    for (std::uint32_t r = 0; r < rows_.count(); ++r)
      for (std::uint32_t k = rows_.start[r]; k < rows_.start[r + 1]; ++k) {
        auto& [first, second] = places_[rows_.number[k]];
        if (second.row != nothing) return false;
        (first.row == nothing ? first : second) = {r, rows_.coefficient[k]};
      }
    return true;
  }

  /// A sign for each row so that the two coefficients of every number become opposite.
  bool colour(std::vector<std::int8_t>& sign) const {
    sign.assign(rows_.count(), 0);
    std::vector<std::uint32_t> stack;
    for (std::uint32_t start = 0; start < rows_.count(); ++start) {
      if (sign[start] != 0) continue;
      sign[start] = 1;
      stack.push_back(start);
      while (!stack.empty()) {
        const std::uint32_t r = stack.back();
        stack.pop_back();
        for (std::uint32_t k = rows_.start[r]; k < rows_.start[r + 1]; ++k) {
          const auto& [first, second] = places_[rows_.number[k]];
          if (second.row == nothing) continue;
          const std::uint32_t other = first.row == r ? second.row : first.row;
          const auto needed = static_cast<std::int8_t>(-sign[r] * first.coefficient * second.coefficient);
          if (sign[other] == 0) {
            sign[other] = needed;
            stack.push_back(other);
          } else if (sign[other] != needed) {
            return false;
          }
        }
      }
    }
    return true;
  }

  void lay_arcs(Layout& layout) const {
    const auto ground = static_cast<std::uint32_t>(rows_.count());
    for (std::uint32_t x = 0; x < search_.size(); ++x) {
      Flow::Arc arc{ground, ground, search_.bounds.low[x], search_.bounds.high[x]};
      for (const Place& p : places_[x])
        if (p.row != nothing) (layout.sign[p.row] * p.coefficient > 0 ? arc.tail : arc.head) = p.row;
      layout.arcs.push_back(arc);
    }
    layout.lacking.assign(ground + 1, 0);
    for (std::uint32_t r = 0; r < ground; ++r) {
      if (rows_.is_equation(r)) {
        layout.lacking[r] = layout.sign[r] * rows_.low[r];
        continue;
      }
      Flow::Arc slack{r, ground, rows_.low[r], rows_.high[r]};
      if (layout.sign[r] > 0) std::swap(slack.tail, slack.head);
      layout.arcs.push_back(slack);
    }
  }

  const PartSearch<Word>& search_;
  const Rows<Word>& rows_;
  std::vector<std::array<Place, 2>> places_;
};

/// Worlds and proofs for all ends of a network.
///
/// A world is made to take as many ends as it can: numbers are brought to their ends one after the
/// other, and those that arrived are held while others move. What cannot arrive because of what is held
/// waits for another world; what cannot arrive at all is cut off by nodes whose rows prove it.
class Network {
 public:
  Network(PartSearch<Word>& search, Layout layout)
      : search_(search),
        ground_(static_cast<std::uint32_t>(search.part.rows.count())),
        sign_(std::move(layout.sign)),
        lacking_(std::move(layout.lacking)),
        flow_(ground_ + 1, std::move(layout.arcs)) {}

  void run() {
    if (!find_flow()) return;
    for (std::uint32_t a = 0; a < flow_.arc_count(); ++a) base_.push_back(flow_[a].flow);
    touched_flag_.assign(base_.size(), 0);
    values_.assign(base_.begin(), base_.begin() + static_cast<std::ptrdiff_t>(search_.size()));
    (void)search_.offer(values_);
    given_up_.assign(2 * search_.size(), 0);
    failures_.assign(2 * search_.size(), 0);
    // Maxima first: a number that is greatest leaves least to many others.
    if (sweep(1)) sweep(0);
  }

 private:
  enum class Reach : std::uint8_t { arrived, blocked, endless, stopped };
  static constexpr std::uint32_t looks = 16;  // at the open ends of a node, for one that fits a world
  static constexpr std::uint8_t most_failures = 1;

  // ---- a first world ------------------------------------------------------------------------

  static bool is_finite(Word v) {
    return v != System::minus_infinity && v != System::plus_infinity;
  }
  void send(std::uint32_t node, Word amount) {
    lacking_[node] -= amount;
    if (node == ground_) return;
    lacks_[node] = lacking_[node] > 0;
    exceeds_[node] = lacking_[node] < 0;
  }

  /// A flow that satisfies all rows, from any within the arcs' ends; false with a refutation.
  bool find_flow() {
    lacks_.assign(ground_ + 1, 0);
    exceeds_ = lacks_;
    for (std::uint32_t a = 0; a < flow_.arc_count(); ++a) {
      const Flow::Arc& arc = flow_[a];
      const Word start = is_finite(arc.low) ? arc.low : is_finite(arc.high) ? arc.high : 0;
      if (start != 0) flow_.change(a, start);
      lacking_[arc.tail] -= start;
      lacking_[arc.head] += start;
    }
    for (std::uint32_t v = 0; v < ground_; ++v) send(v, 0);
    lacks_[ground_] = exceeds_[ground_] = 1;  // the ground takes and gives anything
    for (std::uint32_t v = 0; v < ground_; ++v)
      while (lacking_[v] != 0)
        if (!heal(v)) return false;
    return true;
  }

  /// Sends something from a node that lacks leaving flow to one that has too much, or the reverse.
  bool heal(std::uint32_t v) {
    if (spent()) return false;
    const bool lacks = lacking_[v] > 0;
    const std::uint32_t other = flow_.find_any(v, lacks ? exceeds_ : lacks_, !lacks);
    if (other == nothing) {
      if (!search_.refute(cut())) search_.gave_up = true;
      return false;
    }
    Word amount = std::min(flow_.room(), lacks ? lacking_[v] : -lacking_[v]);
    if (other != ground_) amount = std::min(amount, lacks ? -lacking_[other] : lacking_[other]);
    flow_.push(amount, [](std::uint32_t) {});
    send(v, lacks ? amount : -amount);
    send(other, lacks ? -amount : amount);
    return true;
  }
  bool spent() {
    search_.budget.take(flow_.take_work());
    if (!search_.budget.spent()) return false;
    search_.gave_up = true;
    return true;
  }

  /// The multipliers of the cut around the nodes of the last search (or around the others).
  [[nodiscard]] std::vector<std::pair<std::uint32_t, Integer>> cut() const {
    const bool inside = !flow_.reached(ground_);
    std::vector<std::pair<std::uint32_t, Integer>> rows;
    for (std::uint32_t r = 0; r < ground_; ++r)
      if (flow_.reached(r) == inside) rows.emplace_back(r, Integer(sign_[r]));
    return rows;
  }

  // ---- ranges -------------------------------------------------------------------------------

  /// The open ends of one side that wait at a node.
  struct Waiting {
    std::uint32_t node = 0;
    std::vector<std::uint32_t> ends;
    std::size_t first = 0;  // those before are settled
  };

  [[nodiscard]] bool waits(std::uint32_t end) const { return search_.is_open(end) && given_up_[end] == 0; }

  /// Settles the upper (1) or lower (0) ends; false when the work is used up.
  bool sweep(std::uint32_t side) {
    std::vector<Waiting> waiting = list_waiting(side);
    held_at_.assign(ground_ + 1, 0);
    while (!waiting.empty()) {
      bool first = true;
      ++world_;
      for (Waiting& w : waiting)
        if (!extend_world(w, first)) return finish_world(), false;
      finish_world();
      std::erase_if(waiting, [&](Waiting& w) {
        while (w.first < w.ends.size() && !waits(w.ends[w.first])) ++w.first;
        return w.first == w.ends.size();
      });
    }
    return true;
  }
  [[nodiscard]] std::vector<Waiting> list_waiting(std::uint32_t side) const {
    std::vector<Waiting> all(ground_ + 1);
    for (std::uint32_t x = 0; x < search_.size(); ++x) {
      if (!waits(2 * x + side)) continue;
      const std::uint32_t node = flow_[x].tail == ground_ ? flow_[x].head : flow_[x].tail;
      all[node].node = node;
      all[node].ends.push_back(2 * x + side);
    }
    std::erase_if(all, [](const Waiting& w) { return w.ends.empty(); });
    return all;
  }

  /// Brings one of the numbers that wait at a node to its end, too. The first of a world meets nothing
  /// that is held, so it arrives or is proven not to.
  bool extend_world(Waiting& w, bool& first) {
    if (!first && is_held(w.node)) return true;
    std::uint32_t left = looks;
    for (std::size_t k = w.first; k < w.ends.size() && left > 0; ++k) {
      const std::uint32_t end = w.ends[k];
      if (!waits(end)) continue;
      --left;
      const Flow::Arc& arc = flow_[end / 2];
      if (!first && (is_held(arc.tail) || is_held(arc.head) || failures_[end] >= most_failures)) continue;
      first = false;
      const Reach reached = reach(end);
      if (reached == Reach::stopped) return false;
      if (reached == Reach::blocked) ++failures_[end];
      if (reached != Reach::arrived) continue;
      held_.push_back(end);
      held_at_[arc.tail] = held_at_[arc.head] = world_;
      return true;
    }
    return true;
  }
  /// A number at its upper end mostly takes all that passes a node: others there will hardly arrive.
  [[nodiscard]] bool is_held(std::uint32_t node) const { return node != ground_ && held_at_[node] == world_; }

  /// Pushes flow around cycles through an arc until its end is reached or a cut shows that it cannot be.
  /// The arc stays closed when it arrived.
  Reach reach(std::uint32_t end) {
    const std::uint32_t x = end / 2;
    const bool up = end % 2 == 1;
    flow_.close(x, true);
    const Reach result = push_around(x, up);
    if (result != Reach::arrived) flow_.close(x, false);
    return result;
  }
  Reach push_around(std::uint32_t x, bool up) {
    const Flow::Arc& arc = flow_[x];
    const std::uint32_t from = up ? arc.head : arc.tail, to = up ? arc.tail : arc.head;
    while (const Word wanted = arc.room(up)) {
      if (spent()) return Reach::stopped;
      if (from != to && !flow_.find_way(from, to)) {
        if (!is_final()) return Reach::blocked;
        if (!prove(up ? high_end(x) : low_end(x))) return Reach::blocked;
        continue;
      }
      const Word amount = from == to ? wanted : std::min(wanted, flow_.room());
      if (amount == System::plus_infinity) {
        search_.state[up ? high_end(x) : low_end(x)] = EndState::endless;
        return Reach::endless;
      }
      if (from != to) flow_.push(amount, [this](std::uint32_t a) { touch(a); });
      touch(x);
      flow_.change(x, up ? amount : -amount);
    }
    return Reach::arrived;
  }

  /// True when nothing that is held leads out of the nodes of the last, vain search.
  [[nodiscard]] bool is_final() const {
    return std::none_of(held_.begin(), held_.end(), [this](std::uint32_t end) {
      const Flow::Arc& arc = flow_[end / 2];
      const bool tail = flow_.reached(arc.tail), head = flow_.reached(arc.head);
      return tail != head && arc.room(tail) != 0;
    });
  }
  bool prove(std::uint32_t end) {
    const std::uint32_t x = end / 2;
    if (!search_.prove(end, cut())) {
      search_.gave_up = true;
      given_up_[end] = 1;
      return false;
    }
    flow_.set_ends(x, search_.bounds.low[x], search_.bounds.high[x]);
    return true;
  }

  // ---- the world at hand --------------------------------------------------------------------

  void touch(std::uint32_t a) {
    if (touched_flag_[a] != 0) return;
    touched_flag_[a] = 1;
    touched_.push_back(a);
  }
  void finish_world() {
    changed_.clear();
    for (const std::uint32_t a : touched_)
      if (a < values_.size() && flow_[a].flow != base_[a]) {
        changed_.push_back(a);
        values_[a] = flow_[a].flow;
      }
    (void)search_.offer_change(changed_, values_);
    for (const std::uint32_t end : held_) {
      flow_.close(end / 2, false);
      given_up_[end] = search_.is_open(end);  // never: but then it would be tried for ever
    }
    held_.clear();
    for (const std::uint32_t a : touched_) {
      flow_.change(a, base_[a] - flow_[a].flow);
      touched_flag_[a] = 0;
    }
    search_.budget.take(touched_.size());
    touched_.clear();
  }

  PartSearch<Word>& search_;
  std::uint32_t ground_;
  std::vector<std::int8_t> sign_;
  std::vector<Word> lacking_;  // per node: what must leave it yet beyond what enters
  Flow flow_;
  std::vector<std::uint8_t> lacks_, exceeds_;
  std::vector<Word> base_, values_;
  std::vector<std::uint32_t> touched_, changed_;
  std::vector<std::uint32_t> held_;  // ends that the world at hand takes
  std::vector<std::uint8_t> touched_flag_;
  std::vector<std::uint8_t> given_up_, failures_;  // per end
  std::vector<std::uint32_t> held_at_;             // per node: the world in which it holds a number
  std::uint32_t world_ = 0;
};

}  // namespace

bool solve_network(PartSearch<std::int64_t>& search) {
  Layout layout;
  if (!LayoutMaker(search).run(layout)) return false;
  Network(search, std::move(layout)).run();
  return true;
}

}  // namespace kinderrechten::detail
