// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "kinderrechten/inference/propagation.hpp"

namespace kinderrechten::detail {

/// The three directions of a three-way table, found again in its rows.
///
/// Rows of one direction have no number in common, and a number is in one row of each. Numbers that hang together
/// through rows of two directions make a plane, crossed by the rows of the third. What is found steers a search
/// and no more: a wrong answer costs time.
class Directions {
 public:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

  /// Nothing when the rows are not those of such a table. `work` grows by the numbers looked at: for each row those
  /// of all rows that it meets.
  static std::optional<Directions> find(const Rows<std::int64_t>& rows, std::uint64_t& work);

  /// False for a number that is not in a row of each direction.
  [[nodiscard]] bool has(std::uint32_t x) const { return row_[0][x] != none; }
  [[nodiscard]] std::uint32_t row(std::uint32_t direction, std::uint32_t x) const { return row_[direction][x]; }
  /// 1 or -1.
  [[nodiscard]] int sign(std::uint32_t direction, std::uint32_t x) const { return sign_[direction][x]; }
  /// The plane of a number that rows of `direction` cross.
  [[nodiscard]] std::uint32_t plane(std::uint32_t direction, std::uint32_t x) const {
    return plane_[direction][row_[(direction + 1) % 3][x]];
  }
  /// The number of a row of `direction` in a plane that it crosses; `none` where there is none.
  [[nodiscard]] std::uint32_t at(std::uint32_t direction, std::uint32_t r, std::uint32_t plane) const {
    return at_[direction][std::size_t{place_[r]} * planes_[direction] + plane];
  }

 private:
  Directions() = default;
  bool name_rows(const Rows<std::int64_t>& rows, std::vector<std::uint32_t> class_of);
  bool make_planes(const Rows<std::int64_t>& rows);

  std::array<std::vector<std::uint32_t>, 3> row_;    // per number
  std::array<std::vector<std::int8_t>, 3> sign_;     // per number
  std::array<std::vector<std::uint32_t>, 3> plane_;  // per row of another direction
  std::array<std::vector<std::uint32_t>, 3> at_;     // per row of the direction and plane
  std::array<std::uint32_t, 3> planes_{};
  std::vector<std::uint32_t> direction_, place_;     // per row; place among those of its direction
};

}  // namespace kinderrechten::detail
