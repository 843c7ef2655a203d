// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <vector>

#include "floating_rows.hpp"
#include "part.hpp"
#include "random_numbers.hpp"

namespace kinderrechten::detail {

/// A bounded primal simplex method in floating point that stays warm from one question to the next.
///
/// It walks from vertex to vertex of a part's polytope. Whole vertices are offered to the search on
/// the way, and what its multipliers suggest is proven there exactly: an error here can only leave
/// something unsettled. Columns 0..n-1 are the numbers, then one for each row, which stands for the
/// value of the row. Columns that are not basic may stand between their bounds until they move.
class VertexWalk {
 public:
  enum class Answer : std::uint8_t { attained, optimal, endless, infeasible, stopped };
  using Multipliers = std::vector<std::pair<std::uint32_t, Integer>>;

  explicit VertexWalk(PartSearch<std::int64_t>& search);

  /// Walks to a point within all bounds.
  Answer make_feasible();
  /// Walks to where the end of a number is least (greatest). `attained`: the known bound was
  /// reached; `optimal`: `multipliers()` suggest a proof.
  Answer reach(std::uint32_t end);
  /// Row multipliers of the last optimum (or of the last infeasible answer), scaled to whole ones.
  [[nodiscard]] Multipliers multipliers() const;
  /// Takes over tighter bounds from the search.
  void sync();
  /// Offers the point at hand to the search if it is whole.
  void offer_point();

 private:
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
  struct Step {
    std::uint32_t place = none;  // leaving; none: the column goes to its other bound
    double length = 0;
    bool endless = false;
  };

  void refactor();
  void correct_basic_values();
  void price(const std::vector<std::pair<std::uint32_t, double>>& costs);
  [[nodiscard]] std::uint32_t choose_entering();
  [[nodiscard]] bool can_move(std::uint32_t v, bool up) const;
  void load_alpha(std::uint32_t v);
  [[nodiscard]] Step choose_leaving(std::uint32_t v, double direction, bool repair) const;
  bool take(std::uint32_t v, double direction, const Step& step);
  void set_value(std::uint32_t v, double value);
  void reweigh();

  PartSearch<std::int64_t>& search_;
  std::uint32_t n_, m_;
  std::vector<double> lower_, upper_, value_, weight_;  // per column
  std::vector<std::uint32_t> place_;                    // per column: where basic, or none
  std::vector<std::uint32_t> basic_;                    // per place
  SparseBasis basis_;
  SparseVector alpha_, dual_;
  FloatingRows rows_;
  ListedVector reduced_;                    // costs per column, where `price` saw it
  std::vector<std::uint32_t> changed_;      // numbers that the last step moved
  std::size_t broken_ = 0;                  // numbers that are not whole
  std::size_t synced_ = 0;                  // of the search's log
  double near_;                             // see `nearness`
  RandomNumbers random_;
};

}  // namespace kinderrechten::detail
