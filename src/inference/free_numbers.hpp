// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include "kinderrechten/inference/propagation.hpp"
#include "sparse_basis.hpp"

namespace kinderrechten::detail {

/// The numbers of a part in terms of a few free ones.
///
/// Equations are solved for numbers of coefficient 1 or -1, the shortest equation first, which keeps sums short: in hierarchies most
/// numbers are a free one or the sum of two or three, give or take a constant. Columns 0..count-1 are the free numbers, then one
/// for each sum of them. Every number, and every row that was not solved, is `constant + sign * column`; those that differ in
/// constant and sign alone share a column. What is found steers a search and no more.
class FreeNumbers {
 public:
  using Word = std::int64_t;
  /// A number x of the part, or as `numbers + r` the value of its row r.
  using Subject = std::uint32_t;
  struct Place {
    std::uint32_t column = none;
    int sign = 1;
    Word constant = 0;
  };
  using Multipliers = std::vector<std::pair<std::uint32_t, double>>;
  static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);

  /// `rows` must outlive this. `work` grows by the terms looked at.
  FreeNumbers(const Rows<Word>& rows, std::uint64_t& work);

  [[nodiscard]] std::uint32_t count() const noexcept { return static_cast<std::uint32_t>(free_.size()); }
  /// The part's number that is free number k.
  [[nodiscard]] std::uint32_t number(std::uint32_t k) const { return free_[k]; }
  /// The sums, over free numbers. A row that is an equation here was left unsolved.
  [[nodiscard]] const Rows<Word>& sums() const noexcept { return sums_; }
  [[nodiscard]] const Place& place(Subject s) const { return place_[s]; }
  /// Who shares a column.
  [[nodiscard]] std::span<const Subject> subjects(std::uint32_t column) const {
    return {subject_.data() + subject_start_[column], subject_.data() + subject_start_[column + 1]};
  }

  /// Multipliers of the part's rows whose sum has the given coefficients at its solved numbers, where rows that were not solved
  /// count with theirs. Floating point: to be rounded and checked.
  [[nodiscard]] Multipliers rows_for(const Multipliers& coefficients);

 private:
  class Solving;
  void name_columns(Solving& solving);
  void factor();

  const Rows<Word>& rows_;
  std::uint32_t numbers_;
  std::vector<std::uint32_t> free_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> solved_;  // number, the equation solved for it
  std::vector<Place> place_;                                     // per subject
  Rows<Word> sums_;
  std::vector<Subject> subject_;
  std::vector<std::uint32_t> subject_start_;
  SparseBasis basis_;                          // of the solved equations, once needed
  std::vector<std::uint32_t> place_of_solved_, solved_of_number_;
  SparseVector dual_;
};

}  // namespace kinderrechten::detail
