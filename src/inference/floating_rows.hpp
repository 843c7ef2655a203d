// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <vector>

#include "kinderrechten/inference/propagation.hpp"
#include "sparse_basis.hpp"

namespace kinderrechten::detail {

/// Numbers by column, and which columns were given one.
class ListedVector {
 public:
  void resize(std::size_t n) { value_.assign(n, 0.0); }
  [[nodiscard]] double operator[](std::uint32_t v) const { return value_[v]; }
  [[nodiscard]] const std::vector<std::uint32_t>& listed() const noexcept { return listed_; }
  void add(std::uint32_t v, double by) {
    if (value_[v] == 0) listed_.push_back(v);
    value_[v] += by;
    if (value_[v] == 0) value_[v] = 1e-300;  // stays listed
  }
  void clear() {
    for (const std::uint32_t v : listed_) value_[v] = 0;
    listed_.clear();
  }
  /// Where most columns are given something: adds to a cleared vector without listing, until `list_all` does.
  [[nodiscard]] double* unlisted() noexcept { return value_.data(); }
  void list_all() {
    for (std::uint32_t v = 0; v < value_.size(); ++v)
      if (value_[v] != 0) listed_.push_back(v);
  }

 private:
  std::vector<double> value_;
  std::vector<std::uint32_t> listed_;
};

/// The rows of a part as two floating-point simplex methods see them: columns 0..n-1 are the numbers,
/// column n + r stands for the value of row r, with coefficient -1 there.
class FloatingRows {
 public:
  explicit FloatingRows(const Rows<std::int64_t>& rows)
      : rows_(rows), n_(static_cast<std::uint32_t>(rows.column_start.size() - 1)) {
    row_.assign(rows.coefficient.begin(), rows.coefficient.end());
    column_.resize(row_.size());
    std::vector<std::uint32_t> next(rows.column_start.begin(), rows.column_start.end() - 1);
    for (std::uint32_t r = 0; r < rows.count(); ++r)
      for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k) column_[next[rows.number[k]]++] = row_[k];
  }

  /// Calls f(row, coefficient) for each row of a column.
  template <class F>
  void column(std::uint32_t v, F&& f) const {
    if (v >= n_) return f(v - n_, -1.0);
    for (std::uint32_t k = rows_.column_start[v]; k < rows_.column_start[v + 1]; ++k)
      f(rows_.column_row[k], column_[k]);
  }
  /// The factors of a basis of the columns `basic`.
  const std::vector<std::int64_t>& factor(const std::vector<std::uint32_t>& basic, SparseBasis& basis) {
    lines_.clear();
    for (const std::uint32_t v : basic) {
      column(v, [this](std::uint32_t r, double a) { lines_.entries.emplace_back(r, a); });
      lines_.end_line();
    }
    return basis.factor(lines_, -1.0);
  }
  /// Terms in the basis that was factorised last.
  [[nodiscard]] std::size_t basis_terms() const noexcept { return lines_.entries.size(); }

  /// Adds up the rows, each times `times` its multiplier in `y` (by place of the basis), for the columns that
  /// may move, into `sum`, which is clear. Returns the terms looked at.
  std::uint64_t combine(const SparseVector& y, const SparseBasis& basis, double times, ListedVector& sum) const {
    std::uint64_t work = 0;
    y.ascend([&](std::uint32_t p) {
      const std::uint32_t r = basis.row(p);
      if (y[p] != 0) work += rows_.start[r + 1] - rows_.start[r];
    });
    if (4 * work < n_ + rows_.count()) {
      add_rows(y, basis, times, [&sum](std::uint32_t v, double by) { sum.add(v, by); });
    } else {
      double* value = sum.unlisted();
      add_rows(y, basis, times, [value](std::uint32_t v, double by) { value[v] += by; });
      sum.list_all();
    }
    return work;
  }

 private:
  template <class Add>
  void add_rows(const SparseVector& y, const SparseBasis& basis, double times, const Add& add) const {
    y.ascend([&](std::uint32_t p) {
      const double f = times * y[p];
      if (f == 0) return;
      const std::uint32_t r = basis.row(p);
      if (rows_.low[r] != rows_.high[r]) add(n_ + r, -f);  // the value of an equation stays
      for (std::uint32_t k = rows_.start[r]; k < rows_.start[r + 1]; ++k) add(rows_.number[k], f * row_[k]);
    });
  }

  const Rows<std::int64_t>& rows_;
  std::uint32_t n_;
  std::vector<double> row_, column_;  // coefficients by row, by column
  SparseLines lines_;
};

/// The nearest whole number, halves away from 0; quicker than `std::round`, which is a call. What is very
/// large, or no number, stays as it is.
[[nodiscard]] inline double nearest_whole(double v) noexcept {
  if (!(v > -1e15 && v < 1e15)) return v;
  return static_cast<double>(static_cast<std::int64_t>(v + (v < 0 ? -0.5 : 0.5)));
}

}  // namespace kinderrechten::detail
