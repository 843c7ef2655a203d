// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <cstdlib>
#include <limits>
#include <utility>
#include <vector>

#include "part.hpp"

namespace kinderrechten::detail {

/// An entry of a tableau outgrew its type; the caller tries a wider one or another method.
struct TableauOverflow {};

/// The work was used up before there was a first basis.
struct BudgetSpent {};

/// A basis of determinant 1 with its columns, for walks in steps of whole length.
struct WholeBasis {
  std::vector<std::uint32_t> basic, nonbasic;      // columns of the problem
  std::vector<std::uint32_t> row_of, place_of;     // per column, or `nothing`
  std::vector<std::vector<std::pair<std::uint32_t, std::int64_t>>> columns;  // per place
  std::vector<std::int64_t> lower, upper, right;
  std::vector<std::uint32_t> slack_row;
  const Part<std::int64_t>* part = nullptr;

  /// The values of all columns and of the basic ones that belong to a point of the part's numbers.
  [[nodiscard]] std::pair<std::vector<std::int64_t>, std::vector<std::int64_t>> values_at(
      const std::vector<std::int64_t>& point) const;
};

/// Looks for worlds by local search: a first one, then one for each open end.
void walk_for_worlds(PartSearch<std::int64_t>& search, const WholeBasis& basis);

/// A simplex tableau in whole numbers: exact, dense, made for asking the range of every column.
///
/// With basis B and D = |det B|, row i states `D x_B(i) + sum_j t(i, j) x_N(j) = const`; all t and
/// the values D x_B are whole (they are minors of the matrix), so pivots need no fractions. In
/// tables D is nearly always 1. A row is at once the objective of its basic column: changing the
/// objective costs nothing. Columns 0..n-1 are the numbers of the part; one slack column follows
/// for each row that is not an equation.
///
/// Entry: `std::int32_t` first, `std::int64_t` where that overflows.
template <class Entry>
class Tableau {
 public:
  using Word = std::int64_t;
  enum class Answer : std::uint8_t { attained, optimal, endless, infeasible, stopped };
  using Multipliers = std::vector<std::pair<std::uint32_t, Integer>>;

  /// Eliminates the rows of the part; starts at its base world when there is one. When the rows
  /// contradict each other, `infeasible()` is true and `multipliers()` shows it.
  explicit Tableau(PartSearch<Word>& search);

  [[nodiscard]] bool infeasible() const noexcept { return infeasible_; }
  [[nodiscard]] const Multipliers& multipliers() const noexcept { return multipliers_; }

  /// Starts again from the first basis, whose D is small, at the base world when there is one.
  void restart();
  /// The first basis; empty when its determinant is not 1.
  [[nodiscard]] WholeBasis whole_basis() const;
  /// Takes over tighter bounds from the search.
  void sync();
  /// Walks to a point within all bounds.
  Answer make_feasible();
  /// Walks to where the end of a column is least (greatest), offering whole points on the way.
  /// `attained`: the known bound was reached; `optimal`: `multipliers()` prove the value.
  Answer reach(std::uint32_t end);
  /// Offers the point at hand to the search if it is whole.
  void offer_point();

 private:
  struct Step {
    std::uint32_t column = nothing;  // entering
    int direction = 0;
    std::uint32_t row = nothing;     // leaving; `nothing`: the column flips to its other bound
    Word numerator = 0, denominator = 1;  // step length
    bool endless = false;
  };

  [[nodiscard]] Entry* row(std::size_t r) { return entries_.data() + r * width_; }
  [[nodiscard]] static bool is_finite(Word v) {
    return v != System::minus_infinity && v != System::plus_infinity;
  }
  void build();
  void crash();
  void pick_row_pivots();
  /// What the search for a first basis knows of a row, until a pivot changes it.
  struct CrashRow {
    std::uint32_t count = 0;
    Word size = 0;
    bool stale = true;
  };
  [[nodiscard]] CrashRow look_at_row(std::uint32_t i) const;
  bool find_crash_pivot(std::uint32_t& r, std::uint32_t& q);
  void drop_artificials();
  void set_start();
  [[nodiscard]] Word start_of(std::uint32_t column, const std::vector<Word>& point) const;
  void pivot(std::uint32_t r, std::uint32_t q);
  void combine(Entry* target, const Entry* source, Entry factor);
  void eliminate_row(std::uint32_t i, std::uint32_t r, Entry factor, Word p);
  [[nodiscard]] std::uint64_t measure(const Entry* row) const;
  [[nodiscard]] Step choose_leaving(std::uint32_t q, int direction, bool repair);
  void load_column(std::uint32_t q);
  bool take(const Step& step);
  [[nodiscard]] bool can_move(std::uint32_t v, int direction) const {
    return direction > 0 ? value_[v] < upper_[v] : value_[v] > lower_[v];
  }
  template <class Costs>
  Step choose(const Costs& cost, bool repair);
  template <class Costs>
  void list_candidates(const Costs& cost);
  void multipliers_of(const std::vector<std::pair<std::uint32_t, int>>& basic_rows);
  void shift_column(std::uint32_t q, Word by);
  [[nodiscard]] bool is_whole() const;

  PartSearch<Word>& search_;
  std::uint32_t rows_ = 0, width_ = 0;
  std::uint32_t columns_ = 0;  // of the problem, slacks included
  Word det_ = 1;
  std::vector<Entry> entries_;
  std::vector<std::uint64_t> magnitude_;  // no entry of the row is larger
  std::vector<CrashRow> crash_;  // empty once there is a basis
  std::vector<std::uint32_t> basic_, nonbasic_;
  std::vector<std::int64_t> position_;    // of a column: row when basic, else -1 - place
  std::vector<Word> lower_, upper_, value_;  // per column; the value of those not basic
  std::vector<Word> beta_;                // per row: D times the basic value
  std::vector<std::uint32_t> slack_row_;  // per slack: its row
  // Rows of the first basis' inverse, times `first_det_`: how rows combine into the tableau's.
  std::vector<std::vector<std::pair<std::uint32_t, Entry>>> inverse_;
  std::vector<std::uint32_t> inverse_of_;  // per column: its row in `inverse_`, or `nothing`
  std::vector<std::uint32_t> pivot_columns_;  // scratch: where the pivot row is not 0
  std::vector<Entry> column_;                 // scratch: the entering column
  std::vector<std::pair<Word, std::uint32_t>> candidates_;  // scratch: gain, column
  struct Basis {  // the first one
    std::vector<Entry> entries;
    std::vector<std::uint64_t> magnitude;
    std::vector<std::uint32_t> basic, nonbasic;
    std::vector<Word> right;
    Word det = 1;
  } first_;
  Multipliers multipliers_;
  bool infeasible_ = false;
  bool careful_ = false;  // Bland's rule, while stalling
  std::uint32_t stalled_ = 0, turn_ = 0;
};

extern template class Tableau<std::int32_t>;
extern template class Tableau<std::int64_t>;

}  // namespace kinderrechten::detail
