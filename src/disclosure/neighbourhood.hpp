// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "kinderrechten/inference/checker_world.hpp"
#include "kinderrechten/table/table_relations.hpp"

namespace kinderrechten::detail {

/// Grows the cells around one of them through which a change of it may be balanced.
///
/// From each relation that a chosen cell stands in some more cells are chosen: first those whose other relations are in
/// already (the corners that close a cube), then those that cost least. So a window is a few rows and columns of
/// the table, and it goes up and down hierarchies as needed.
class Neighbourhood {
 public:
  Neighbourhood(const TableRelations& relations, const RelationsAround& around)
      : relations_(relations), around_(around), cell_at_(relations.cells(), none), touched_(relations.size(), 0) {}

  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

  /// Chooses about `most` cells around `centre`; `cost` says which ones are preferred. Linear in the relations that are
  /// looked at, times their length.
  void grow(std::uint32_t centre, std::size_t most, const std::function<double(std::uint32_t)>& cost);

  [[nodiscard]] std::span<const std::uint32_t> cells() const noexcept { return cells_; }
  /// Every relation that one of them stands in.
  [[nodiscard]] std::span<const std::uint32_t> relations() const noexcept { return rows_; }
  /// The position of a cell in `cells()`, or `none`.
  [[nodiscard]] std::uint32_t position(std::uint32_t cell) const { return cell_at_[cell]; }
  /// Whether the whole table was taken in.
  [[nodiscard]] bool whole() const noexcept { return whole_; }

 private:
  void clear();
  void take(std::uint32_t cell);
  void choose(std::uint32_t relation, std::size_t most, const std::function<double(std::uint32_t)>& cost);
  void drop_lonely();

  const TableRelations& relations_;
  const RelationsAround& around_;
  std::vector<std::uint32_t> cells_, rows_;
  std::vector<std::uint32_t> cell_at_;
  std::vector<char> touched_;
  bool whole_ = false;
  struct Candidate {
    std::size_t open;
    double cost;
    std::uint32_t cell;
  };
  std::vector<Candidate> candidates_;
};

}  // namespace kinderrechten::detail
