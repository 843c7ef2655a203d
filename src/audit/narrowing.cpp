// SPDX-License-Identifier: BSD-3-Clause
#include "audit/narrowing.hpp"

#include <deque>

namespace kinderrechten::detail {
namespace {

Integer floor_quotient(const Integer& a, const Integer& b) {  // b > 0
  Integer q = a / b;
  if (a < 0 && q * b != a) --q;
  return q;
}
Integer ceil_quotient(const Integer& a, const Integer& b) { return -floor_quotient(-a, b); }

/// The least (or greatest) sum of a row's terms: what is finite of it, and how many terms are not.
struct Activity {
  Integer sum = 0;
  std::size_t infinite = 0;

  void add(const Integer& coefficient, const std::optional<Integer>& end) {
    if (end) sum += coefficient * *end;
    else ++infinite;
  }
  /// The sum without one of its terms; nothing when it is infinite.
  [[nodiscard]] std::optional<Integer> without(const Integer& coefficient,
                                               const std::optional<Integer>& end) const {
    if (infinite > (end ? 0U : 1U)) return std::nullopt;
    return end ? Integer(sum - coefficient * *end) : sum;
  }
};

const std::optional<Integer>& least(const Row::Term& t, const Ends& box) {
  return t.coefficient > 0 ? box.low : box.high;
}
const std::optional<Integer>& most(const Row::Term& t, const Ends& box) {
  return t.coefficient > 0 ? box.high : box.low;
}

/// Moves an end inwards; true when it moved.
bool raise(std::optional<Integer>& low, const Integer& to) {
  if (low && *low >= to) return false;
  low = to;
  return true;
}
bool lower(std::optional<Integer>& high, const Integer& to) {
  if (high && *high <= to) return false;
  high = to;
  return true;
}

/// One pass over a row: a x + rest in [low, high] bounds x by the ends of the rest. Numbers that
/// moved are appended to `moved`. False on a contradiction.
bool apply(const Row& row, std::vector<Ends>& boxes, std::vector<std::size_t>& moved) {
  Activity minimum, maximum;
  for (const auto& t : row.terms) {
    minimum.add(t.coefficient, least(t, boxes[t.number]));
    maximum.add(t.coefficient, most(t, boxes[t.number]));
  }
  if (row.high && minimum.infinite == 0 && minimum.sum > *row.high) return false;
  if (row.low && maximum.infinite == 0 && maximum.sum < *row.low) return false;
  for (const auto& t : row.terms) {
    Ends& box = boxes[t.number];
    if (box.low && box.high && *box.low == *box.high) continue;
    const Ends before = box;  // the activities above speak of the boxes as they were
    const Integer size = t.coefficient < 0 ? Integer(-t.coefficient) : t.coefficient;
    bool changed = false;
    if (row.high) {
      if (const auto rest = minimum.without(t.coefficient, least(t, before))) {
        const Integer room = *row.high - *rest;  // coefficient * x <= room
        changed |= t.coefficient > 0 ? lower(box.high, floor_quotient(room, size))
                                     : raise(box.low, ceil_quotient(-room, size));
      }
    }
    if (row.low) {
      if (const auto rest = maximum.without(t.coefficient, most(t, before))) {
        const Integer need = *row.low - *rest;  // coefficient * x >= need
        changed |= t.coefficient > 0 ? raise(box.low, ceil_quotient(need, size))
                                     : lower(box.high, floor_quotient(-need, size));
      }
    }
    if (box.low && box.high && *box.low > *box.high) return false;
    if (!changed) continue;
    moved.push_back(t.number);
    // keep the activities true for the terms that follow
    const auto replace = [&](Activity& a, const std::optional<Integer>& was,
                             const std::optional<Integer>& is) {
      if (was) a.sum -= t.coefficient * *was;
      else --a.infinite;
      a.add(t.coefficient, is);
    };
    replace(minimum, least(t, before), least(t, box));
    replace(maximum, most(t, before), most(t, box));
  }
  return true;
}

/// Visits per row after which narrowing stops: chains of `x <= y - 1` may creep one unit at a time.
constexpr std::size_t visits_per_row = 60;

}  // namespace

bool narrow(std::span<const Row> rows, std::vector<Ends>& boxes,
            std::optional<std::size_t> without) {
  std::vector<std::vector<std::size_t>> rows_of(boxes.size());
  std::deque<std::size_t> open;
  std::vector<bool> queued(rows.size(), false);
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (without && rows[r].claim == *without) continue;
    for (const auto& t : rows[r].terms) rows_of[t.number].push_back(r);
    open.push_back(r);
    queued[r] = true;
  }
  std::vector<std::size_t> moved;
  for (std::size_t left = visits_per_row * rows.size() + 1; !open.empty() && left > 0; --left) {
    const std::size_t r = open.front();
    open.pop_front();
    queued[r] = false;
    moved.clear();
    if (!apply(rows[r], boxes, moved)) return false;
    for (const std::size_t number : moved)
      for (const std::size_t next : rows_of[number])
        if (!queued[next]) {
          queued[next] = true;
          open.push_back(next);
        }
  }
  return true;
}

bool has_world(std::span<const Row> rows, std::vector<Ends> boxes) {
  if (!narrow(rows, boxes)) return false;
  std::size_t tries = 4 * boxes.size() + 16;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (boxes[i].low && boxes[i].high && *boxes[i].low == *boxes[i].high) continue;
    bool settled = false;
    // the low end first, then the high end, then the middle
    std::vector<Integer> values;
    if (boxes[i].low) values.push_back(*boxes[i].low);
    if (boxes[i].high) values.push_back(*boxes[i].high);
    if (boxes[i].low && boxes[i].high) values.push_back((*boxes[i].low + *boxes[i].high) / 2);
    if (values.empty()) values.push_back(0);
    for (const Integer& value : values) {
      if (tries-- == 0) return false;
      auto attempt = boxes;
      attempt[i].low = attempt[i].high = value;
      if (!narrow(rows, attempt)) continue;
      boxes = std::move(attempt);
      settled = true;
      break;
    }
    if (!settled) return false;
  }
  return narrow(rows, boxes);  // all fixed: every row is checked once more
}

}  // namespace kinderrechten::detail
