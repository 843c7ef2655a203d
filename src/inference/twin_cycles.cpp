// SPDX-License-Identifier: BSD-3-Clause
#include "twin_cycles.hpp"

#include <algorithm>
#include <utility>

namespace kinderrechten::detail {

std::optional<TwinCycles> TwinCycles::find(PartSearch<Word>& search) {
  std::uint64_t work = 0;
  auto directions = Directions::find(search.part.rows, work);
  search.budget.take(work);
  if (!directions) return std::nullopt;
  return TwinCycles(search, std::move(*directions));
}

TwinCycles::TwinCycles(PartSearch<Word>& search, Directions directions)
    : search_(search), directions_(std::move(directions)), next_(static_cast<std::uint32_t>(search.seed)) {
  seen_.resize(search.part.rows.count());
  changed_flag_.assign(search.size(), 0);
}

std::vector<std::uint32_t> TwinCycles::take_changed() {
  for (const std::uint32_t x : changed_) changed_flag_[x] = 0;
  return std::exchange(changed_, {});
}

bool TwinCycles::approach(std::uint32_t end, std::vector<Word>& values) {
  const std::uint32_t x = end / 2;
  const Word goal = search_.bound(end);
  if (!directions_.has(x)) return values[x] == goal;
  while (values[x] != goal && !search_.budget.spent()) {
    const Word way = goal > values[x] ? goal - values[x] : values[x] - goal;
    if (!step(x, goal > values[x] ? 1 : -1, way, values)) return false;
  }
  return values[x] == goal;
}

/// One circle through x, with its twin in any parallel plane; the search goes on where it ended the last time.
bool TwinCycles::step(std::uint32_t x, int move, Word most, std::vector<Word>& values) {
  const auto& rows = search_.part.rows;
  if (room(x, move, values) <= 0) return false;
  std::uint32_t total = 0;
  for (std::uint32_t d = 0; d < 3; ++d) {
    const std::uint32_t r = directions_.row(d, x);
    total += rows.start[r + 1] - rows.start[r];
  }
  for (std::uint32_t tries = 0; tries < total; ++tries) {
    std::uint32_t k = next_++ % total;
    std::uint32_t d = 0, r = directions_.row(0, x);
    while (k >= rows.start[r + 1] - rows.start[r]) {
      k -= rows.start[r + 1] - rows.start[r];
      r = directions_.row(++d, x);
    }
    const std::uint32_t twin = rows.number[rows.start[r] + k];
    if (twin != x && directions_.has(twin) && try_twin(x, move, most, d, twin, values)) return true;
  }
  return false;
}

/// How far x can move that way.
auto TwinCycles::room(std::uint32_t x, int move, const std::vector<Word>& values) const -> Word {
  const Word end = move > 0 ? search_.bounds.high[x] : search_.bounds.low[x];
  if (end == System::plus_infinity || end == System::minus_infinity) return System::largest_word / 4;
  return move > 0 ? end - values[x] : values[x] - end;
}

void TwinCycles::move(std::uint32_t x, Word by, std::vector<Word>& values) {
  values[x] += by;
  if (changed_flag_[x] != 0) return;
  changed_flag_[x] = 1;
  changed_.push_back(x);
}

/// Breadth first from one row of x in its plane to the other, through numbers that can move with their twins.
bool TwinCycles::try_twin(std::uint32_t x, int move_x, Word most, std::uint32_t direction, std::uint32_t twin,
                          std::vector<Word>& values) {
  const auto& rows = search_.part.rows;
  const std::uint32_t one = (direction + 1) % 3, other = (direction + 2) % 3;
  const std::uint32_t plane = directions_.plane(direction, twin);
  Word amount = std::min({most, room(x, move_x, values), room(twin, counter(x, twin, direction, move_x), values)});
  if (amount <= 0) return false;
  const std::uint32_t goal = directions_.row(other, x), first = directions_.row(one, x);
  const int wanted = -move_x * directions_.sign(other, x);
  ++turn_;
  queue_.assign(1, first);
  seen_[first] = {turn_, none, none, static_cast<std::int8_t>(move_x * directions_.sign(one, x)), 0};
  std::uint64_t work = 0;
  for (std::size_t head = 0; head < queue_.size() && seen_[goal].turn != turn_; ++head) {
    const std::uint32_t r = queue_[head];
    const std::uint32_t here = head == 0 || directions_.row(one, seen_[r].by) == r ? one : other;
    const std::uint32_t there = here == one ? other : one;
    const int missing = seen_[r].missing;
    work += rows.start[r + 1] - rows.start[r];
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k) {
      const std::uint32_t y = rows.number[k];
      if (y == x || !directions_.has(y)) continue;
      const std::uint32_t next = directions_.row(there, y);
      if (seen_[next].turn == turn_) continue;
      const std::uint32_t z = twin_of(y, direction, plane);
      if (z == none || z == y) continue;
      const int move_y = -missing * directions_.sign(here, y);
      if (room(y, move_y, values) <= 0 || room(z, counter(y, z, direction, move_y), values) <= 0) continue;
      const int left = move_y * directions_.sign(there, y);
      if (next == goal && left != wanted) continue;
      seen_[next] = {turn_, r, y, static_cast<std::int8_t>(left), static_cast<std::int8_t>(move_y)};
      if (next == goal) break;
      queue_.push_back(next);
    }
  }
  search_.budget.take(work + 10);
  if (seen_[goal].turn != turn_) return false;
  for (std::uint32_t r = goal; r != first; r = seen_[r].before) {
    const std::uint32_t y = seen_[r].by, z = twin_of(y, direction, plane);
    amount = std::min({amount, room(y, seen_[r].move, values),
                       room(z, counter(y, z, direction, seen_[r].move), values)});
  }
  const auto both = [&](std::uint32_t y, int way) {
    const std::uint32_t z = twin_of(y, direction, plane);
    move(y, way * amount, values);
    move(z, counter(y, z, direction, way) * amount, values);
  };
  both(x, move_x);
  for (std::uint32_t r = goal; r != first; r = seen_[r].before) both(seen_[r].by, seen_[r].move);
  return true;
}

}  // namespace kinderrechten::detail
