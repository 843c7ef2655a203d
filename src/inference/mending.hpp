// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <vector>

#include "floating_rows.hpp"
#include "free_numbers.hpp"
#include "part.hpp"
#include "random_numbers.hpp"

namespace kinderrechten::detail {

/// Moves a whole point to the nearest one that satisfies all rows: a bounded dual simplex method in
/// floating point for `minimise sum_x weight(x) |value(x) - aim(x)|`.
///
/// It starts where nothing has moved and no row has a price, so its work is that of the numbers
/// that have to move. Near a whole point such vertices are nearly always whole, where others of the
/// same part seldom are. It works on the free numbers of a part alone (columns 0..n-1, what is counted as moving) and the sums of them
/// that have a range (the columns after these); callers speak of the numbers of the part.
///
/// A number that is not basic stands at an end of its range or at its aim, and which of them follows
/// from its price (what the rows would pay for one more); a basic one moves between two of these.
class Mending {
 public:
  enum class Answer : std::uint8_t { mended, infeasible, stopped };
  using Multipliers = std::vector<std::pair<std::uint32_t, Integer>>;

  explicit Mending(PartSearch<std::int64_t>& search);

  /// Draws anew what it costs to move each number: the way from one point leads elsewhere then.
  void reweigh();
  /// States the whole point to which `begin` returns.
  void set_home(const std::vector<std::int64_t>& point);
  /// Back to the home point, with the bounds that the search knows now.
  void begin();
  /// Holds a number at a value, from the next `mend` on until `begin`.
  void hold(std::uint32_t x, std::int64_t value);
  /// Walks from the aims to the nearest point within all bounds, and makes it whole. `limit`: how often it may start again.
  Answer mend_whole(unsigned limit);
  /// Of an infeasible answer: multipliers of the part's rows that suggest why.
  [[nodiscard]] Multipliers multipliers();

  /// Numbers that may differ from home, ascending.
  [[nodiscard]] std::vector<std::uint32_t> moved() const;
  [[nodiscard]] std::int64_t value(std::uint32_t x) const;

 private:
  using Subject = FreeNumbers::Subject;
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
  /// Where a column may move on, by `length`: its price is there when that of the leaving column has
  /// changed by `ratio`, and changes by `alpha` with it.
  struct Stop {
    double ratio = 0;
    std::uint32_t column = none;
    double alpha = 0, length = 0;
  };
  /// A range in which a basic column costs the same for each unit.
  struct Stretch {
    double low, high;
  };

  Answer mend();
  [[nodiscard]] std::vector<std::uint32_t> fractional() const;
  void round_aims(unsigned turn);
  bool make_whole();
  void pin(std::uint32_t v);
  void unpin();
  void read_range(std::uint32_t v);
  [[nodiscard]] Stretch range_of(Subject s) const;
  [[nodiscard]] Subject tightest(std::uint32_t v, bool low) const;
  void put(std::uint32_t v, double value);
  void touch(std::uint32_t v);
  void watch(std::uint32_t v);
  [[nodiscard]] double missing(std::uint32_t v) const;
  void update_norms(std::uint32_t entering, std::uint32_t p);
  void reset_basis();
  void refactor();
  void correct_basic_values();
  void set_value(std::uint32_t v, double value);
  [[nodiscard]] Stretch stretch(std::uint32_t v) const;
  [[nodiscard]] std::uint32_t choose_leaving();
  void load_row(std::uint32_t place);
  void add_stops(std::uint32_t v, double change, double miss, double& enough);
  void add_own_stop(std::uint32_t v, bool below);
  [[nodiscard]] bool choose_stops(double miss, double enough);
  Answer step(std::uint32_t leaving);
  void pass_stops(std::uint32_t leaving);
  void add_column(std::uint32_t v, double times);
  void apply_alpha(double times);
  bool enter(std::uint32_t leaving, double goal, const Stop& stop);

  PartSearch<std::int64_t>& search_;
  FreeNumbers free_;
  std::uint32_t n_, m_;
  std::vector<double> home_, value_, aim_, lower_, upper_, price_;  // per column
  std::vector<double> weight_;       // per free number: what a unit away from its aim costs
  std::vector<double> norm_;         // per basic column: the squared length of its row of the inverse
  std::vector<std::uint32_t> watched_;  // basic columns that were out of their stretch, or may be
  std::vector<std::uint8_t> watched_flag_;
  std::vector<std::uint32_t> place_, basic_;
  std::vector<std::int8_t> side_;     // of a basic number: beyond its aim (1) or before (-1)
  std::vector<std::uint32_t> touched_;  // columns that may differ from how `begin` leaves them
  std::vector<std::uint8_t> touched_flag_;
  std::size_t synced_ = 0;            // of the search's log
  SparseBasis basis_;
  SparseVector dual_, alpha_, tau_;
  FloatingRows rows_;
  ListedVector row_;                  // of the leaving place, per column
  std::vector<std::uint32_t> moving_;  // columns of `row_` that could move
  std::vector<Stop> stops_;
  std::vector<std::pair<std::uint32_t, Stretch>> pinned_;  // with their ranges
  Subject held_ = none;               // see `hold`
  std::uint32_t empty_ = none;        // a column without any possible value
  std::uint32_t stuck_ = none;        // the column that can reach no value, of an infeasible answer
  double near_;                       // see `nearness`
  RandomNumbers random_;
};

}  // namespace kinderrechten::detail
