// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "directions.hpp"
#include "part.hpp"

namespace kinderrechten::detail {

/// Moves whole points of a three-way table by circles: what a circle of numbers in one plane gains or loses, its
/// twin in a parallel plane loses or gains, so that every row keeps its sum.
///
/// Such moves do not reach every world, but each costs microseconds. Whatever they reach is checked like any offer.
class TwinCycles {
 public:
  /// Nothing when the part is not a three-way table.
  static std::optional<TwinCycles> find(PartSearch<std::int64_t>& search);

  /// Moves `end`'s number from where it stands in `values` (which satisfy all rows) towards its bound. Returns true
  /// when it arrived; `take_changed` tells what moved either way.
  bool approach(std::uint32_t end, std::vector<std::int64_t>& values);
  /// Numbers that moved since this was asked the last time.
  [[nodiscard]] std::vector<std::uint32_t> take_changed();

 private:
  using Word = std::int64_t;
  static constexpr std::uint32_t none = Directions::none;
  struct Seen {
    std::uint32_t turn = 0, before = none, by = none;  // the row before, the number between
    std::int8_t missing = 0, move = 0;                 // what the row has too much, how `by` moves
  };

  TwinCycles(PartSearch<Word>& search, Directions directions);
  bool step(std::uint32_t x, int move, Word most, std::vector<Word>& values);
  bool try_twin(std::uint32_t x, int move, Word most, std::uint32_t direction, std::uint32_t twin,
                std::vector<Word>& values);
  [[nodiscard]] Word room(std::uint32_t x, int move, const std::vector<Word>& values) const;
  [[nodiscard]] std::uint32_t twin_of(std::uint32_t x, std::uint32_t direction, std::uint32_t plane) const {
    return directions_.at(direction, directions_.row(direction, x), plane);
  }
  /// How the twin moves when x moves by 1, times `move`.
  [[nodiscard]] int counter(std::uint32_t x, std::uint32_t twin, std::uint32_t direction, int move) const {
    return -move * directions_.sign(direction, x) * directions_.sign(direction, twin);
  }
  void move(std::uint32_t x, Word by, std::vector<Word>& values);

  PartSearch<Word>& search_;
  Directions directions_;
  std::vector<Seen> seen_;            // per row
  std::vector<std::uint32_t> queue_;  // rows
  std::uint32_t next_;                // where the search for a circle begins: the seed, then where it ended the last time
  std::uint32_t turn_ = 0;
  std::vector<std::uint32_t> changed_;
  std::vector<std::uint8_t> changed_flag_;
};

}  // namespace kinderrechten::detail
