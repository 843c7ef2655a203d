// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace kinderrechten::detail {

/// A vector that knows which of its places may be not zero, and can be walked in order.
class SparseVector {
 public:
  void resize(std::size_t n) {
    value_.assign(n, 0.0);
    words_.assign((n + 63) / 64, 0);
  }
  [[nodiscard]] double operator[](std::uint32_t i) const { return value_[i]; }
  void add(std::uint32_t i, double by) {
    value_[i] += by;
    words_[i / 64] |= std::uint64_t{1} << (i % 64);
  }
  void set(std::uint32_t i, double v) {
    value_[i] = v;
    words_[i / 64] |= std::uint64_t{1} << (i % 64);
  }
  void clear() {
    for (std::size_t w = 0; w < words_.size(); ++w) {
      for (std::uint64_t left = words_[w]; left != 0; left &= left - 1)
        value_[w * 64 + static_cast<std::size_t>(std::countr_zero(left))] = 0;
      words_[w] = 0;
    }
  }
  /// Calls f(i) for each place in ascending order; f may add places beyond i.
  template <class F>
  void ascend(F&& f) const {
    for (std::size_t w = 0; w < words_.size(); ++w) {
      std::uint64_t done = 0;
      while (const std::uint64_t left = words_[w] & ~done) {
        const int b = std::countr_zero(left);
        done |= (std::uint64_t{2} << b) - 1;
        f(static_cast<std::uint32_t>(w * 64 + static_cast<std::size_t>(b)));
      }
    }
  }
  /// The same in descending order; f may add places before i.
  template <class F>
  void descend(F&& f) const {
    for (std::size_t w = words_.size(); w-- > 0;) {
      std::uint64_t open = ~std::uint64_t{0};
      while (const std::uint64_t left = words_[w] & open) {
        const int b = 63 - std::countl_zero(left);
        open = (std::uint64_t{1} << b) - 1;
        f(static_cast<std::uint32_t>(w * 64 + static_cast<std::size_t>(b)));
      }
    }
  }

 private:
  std::vector<double> value_;
  std::vector<std::uint64_t> words_;
};

/// Rows of (place, value) pairs, one after the other.
struct SparseLines {
  std::vector<std::uint32_t> start = {0};
  std::vector<std::pair<std::uint32_t, double>> entries;
  void clear() {
    start.assign(1, 0);
    entries.clear();
  }
  [[nodiscard]] std::uint32_t length(std::uint32_t line) const { return start[line + 1] - start[line]; }
  void end_line() { start.push_back(static_cast<std::uint32_t>(entries.size())); }
  template <class F>
  void each(std::uint32_t line, F&& f) const {
    for (std::uint32_t k = start[line]; k < start[line + 1]; ++k)
      f(entries[k].first, entries[k].second);
  }
  /// Turns lines and places around, with `lines` places, into `result`.
  void transpose(std::size_t lines, SparseLines& result) const;
};

/// A basis in floating point, as sparse triangular factors and the replacements since: solves
/// `B x = a` and `Bᵀ y = c`. It only steers; exact arithmetic elsewhere decides.
///
/// Places 0..m-1 name pivots: `row(k)` is the row eliminated by the k-th, and the k-th basic column.
class SparseBasis {
 public:
  /// Factorises the columns, lines of (row, value). Returns for each place the index into `columns`, or -1 - r where a column depends
  /// on others and `logical` (value of the logical column of row r, on the diagonal) takes its place.
  const std::vector<std::int64_t>& factor(const SparseLines& columns, double logical);
  /// The basis of all logical columns, the one of row r at place r.
  void reset(std::size_t rows, double logical);
  [[nodiscard]] std::uint32_t row(std::uint32_t place) const { return row_of_[place]; }
  [[nodiscard]] std::uint32_t place_of_row(std::uint32_t r) const { return place_of_[r]; }

  /// Turns a vector by place of row into the solution by place of column, in place.
  void solve(SparseVector& x) const;
  /// Turns costs by place of column into multipliers by place of row, in place.
  void solve_transposed(SparseVector& y) const;
  /// Replaces the column at `place`; `alpha` is the solution for the new one.
  void replace(std::uint32_t place, const SparseVector& alpha);
  [[nodiscard]] std::size_t replacements() const noexcept { return pivots_.size(); }
  [[nodiscard]] std::size_t replacement_terms() const noexcept { return changes_.entries.size(); }

 private:
  class Factoring;
  /// What factorising needs, kept so that it need not be made anew each time.
  struct Scratch {
    SparseLines rows;                                // the columns by row
    std::vector<std::uint32_t> row_count, column_count, touched, lone_columns, lone_rows, rest;
    std::vector<std::uint8_t> row_done, column_done, seen;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> order;  // column, its row if settled
    std::vector<double> work;
    SparseVector places;
    std::vector<std::int64_t> result;
  };
  std::vector<std::uint32_t> row_of_, place_of_;
  std::vector<double> diagonal_;
  SparseLines lower_, lower_rows_, upper_, upper_rows_;
  SparseLines changes_;  // one line a replacement, without its pivot
  std::vector<std::pair<std::uint32_t, double>> pivots_;
  bool is_logical_ = false;  // the factors are those of `reset`
  Scratch scratch_;
};

}  // namespace kinderrechten::detail
