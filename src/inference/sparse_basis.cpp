// SPDX-License-Identifier: BSD-3-Clause
#include "sparse_basis.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace kinderrechten::detail {
namespace {

constexpr std::uint32_t unset = static_cast<std::uint32_t>(-1);
constexpr double tiny = 1e-11;

}  // namespace

SparseLines SparseLines::transposed(std::size_t lines) const {
  SparseLines result;
  result.start.assign(lines + 1, 0);
  for (const auto& e : entries) ++result.start[e.first + 1];
  std::partial_sum(result.start.begin(), result.start.end(), result.start.begin());
  result.entries.resize(entries.size());
  auto next = result.start;
  for (std::uint32_t line = 0; line + 1 < start.size(); ++line)
    each(line, [&](std::uint32_t i, double v) { result.entries[next[i]++] = {line, v}; });
  return result;
}

/// Columns one after the other: what has only one row or is alone in its row first (no arithmetic
/// there), then the rest by length, each with the pivot in the emptiest row that is large enough.
class SparseBasis::Factoring {
 public:
  Factoring(SparseBasis& basis, const std::vector<Column>& columns)
      : b_(basis), columns_(columns), m_(static_cast<std::uint32_t>(columns.size())) {
    b_.row_of_.clear();
    b_.place_of_.assign(m_, unset);
    b_.diagonal_.clear();
    b_.lower_ = b_.upper_ = b_.changes_ = {};
    b_.pivots_.clear();
    row_count_.assign(m_, 0);
    in_row_.resize(m_);
    for (std::uint32_t c = 0; c < m_; ++c)
      for (const auto& [r, v] : columns[c]) {
        ++row_count_[r];
        in_row_[r].push_back(c);
      }
    work_.assign(m_, 0.0);
    seen_.assign(m_, 0);
    places_.resize(m_);
  }

  std::vector<std::int64_t> run(double logical) {
    order();
    std::vector<std::int64_t> result;
    for (const auto& [c, r] : order_)
      if (eliminate(c, r)) result.push_back(c);
    for (std::uint32_t r = 0; r < m_; ++r) {
      if (b_.place_of_[r] != unset) continue;
      b_.place_of_[r] = static_cast<std::uint32_t>(b_.row_of_.size());
      b_.row_of_.push_back(r);
      b_.diagonal_.push_back(logical);
      b_.lower_.end_line();
      b_.upper_.end_line();
      result.push_back(-1 - static_cast<std::int64_t>(r));
    }
    for (auto& e : b_.lower_.entries) e.first = b_.place_of_[e.first];
    b_.lower_rows_ = b_.lower_.transposed(m_);
    b_.upper_rows_ = b_.upper_.transposed(m_);
    return result;
  }

 private:
  void order() {
    std::vector<std::uint32_t> count(m_), lone_columns, lone_rows;
    std::vector<std::uint8_t> column_done(m_, 0), row_done(m_, 0);
    auto rows = row_count_;
    for (std::uint32_t c = 0; c < m_; ++c) {
      count[c] = static_cast<std::uint32_t>(columns_[c].size());
      if (count[c] == 1) lone_columns.push_back(c);
    }
    for (std::uint32_t r = 0; r < m_; ++r)
      if (rows[r] == 1) lone_rows.push_back(r);
    const auto take = [&](std::uint32_t c, std::uint32_t r) {
      order_.emplace_back(c, r);
      column_done[c] = row_done[r] = 1;
      for (const auto& [i, v] : columns_[c])
        if (row_done[i] == 0 && --rows[i] == 1) lone_rows.push_back(i);
      for (const std::uint32_t j : in_row_[r])
        if (column_done[j] == 0 && --count[j] == 1) lone_columns.push_back(j);
    };
    while (!lone_columns.empty() || !lone_rows.empty()) {
      if (!lone_columns.empty()) {
        const std::uint32_t c = lone_columns.back();
        lone_columns.pop_back();
        if (column_done[c] != 0) continue;
        for (const auto& [r, v] : columns_[c])
          if (row_done[r] == 0) {
            take(c, r);
            break;
          }
      } else {
        const std::uint32_t r = lone_rows.back();
        lone_rows.pop_back();
        if (row_done[r] != 0) continue;
        for (const std::uint32_t c : in_row_[r])
          if (column_done[c] == 0) {
            take(c, r);
            break;
          }
      }
    }
    row_count_ = rows;
    std::vector<std::uint32_t> rest;
    for (std::uint32_t c = 0; c < m_; ++c)
      if (column_done[c] == 0) rest.push_back(c);
    std::stable_sort(rest.begin(), rest.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return count[a] < count[b]; });
    for (const std::uint32_t c : rest) order_.emplace_back(c, unset);
  }

  bool eliminate(std::uint32_t c, std::uint32_t r) {
    touched_.clear();
    const auto touch = [&](std::uint32_t i) {
      if (seen_[i] != 0) return;
      seen_[i] = 1;
      touched_.push_back(i);
      if (b_.place_of_[i] != unset) places_.set(b_.place_of_[i], 1);
    };
    for (const auto& [i, v] : columns_[c]) {
      touch(i);
      work_[i] += v;
    }
    places_.ascend([&](std::uint32_t k) {
      const double x = work_[b_.row_of_[k]];
      if (std::abs(x) < tiny) return;
      b_.lower_.each(k, [&](std::uint32_t i, double f) {
        touch(i);
        work_[i] -= f * x;
      });
    });
    if (r == unset || b_.place_of_[r] != unset || std::abs(work_[r]) < 1e-7) r = pick();
    const bool done = r != unset;
    if (done) store(r);
    for (const std::uint32_t i : touched_) {
      work_[i] = 0;
      seen_[i] = 0;
    }
    places_.clear();
    return done;
  }
  [[nodiscard]] std::uint32_t pick() const {
    double largest = 0;
    for (const std::uint32_t i : touched_)
      if (b_.place_of_[i] == unset) largest = std::max(largest, std::abs(work_[i]));
    if (largest < 1e-7) return unset;
    std::uint32_t best = unset;
    for (const std::uint32_t i : touched_)
      if (b_.place_of_[i] == unset && std::abs(work_[i]) >= 0.2 * largest &&
          (best == unset || row_count_[i] < row_count_[best]))
        best = i;
    return best;
  }
  void store(std::uint32_t r) {
    const double p = work_[r];
    for (const std::uint32_t i : touched_) {
      if (i == r || std::abs(work_[i]) < tiny) continue;
      if (b_.place_of_[i] != unset)
        b_.upper_.entries.emplace_back(b_.place_of_[i], work_[i]);
      else
        b_.lower_.entries.emplace_back(i, work_[i] / p);
    }
    b_.place_of_[r] = static_cast<std::uint32_t>(b_.row_of_.size());
    b_.row_of_.push_back(r);
    b_.diagonal_.push_back(p);
    b_.lower_.end_line();
    b_.upper_.end_line();
  }

  SparseBasis& b_;
  const std::vector<Column>& columns_;
  std::uint32_t m_;
  std::vector<std::uint32_t> row_count_, touched_;
  std::vector<std::vector<std::uint32_t>> in_row_;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> order_;  // column, its row if settled
  std::vector<double> work_;
  std::vector<std::uint8_t> seen_;
  SparseVector places_;
};

std::vector<std::int64_t> SparseBasis::factor(const std::vector<Column>& columns, double logical) {
  is_logical_ = false;
  return Factoring(*this, columns).run(logical);
}

void SparseBasis::reset(std::size_t rows, double logical) {
  changes_ = {};
  pivots_.clear();
  if (is_logical_ && row_of_.size() == rows) return;
  row_of_.resize(rows);
  std::iota(row_of_.begin(), row_of_.end(), 0U);
  place_of_ = row_of_;
  diagonal_.assign(rows, logical);
  lower_ = upper_ = {};
  lower_.start.assign(rows + 1, 0);
  upper_ = lower_rows_ = upper_rows_ = lower_;
  is_logical_ = true;
}

void SparseBasis::solve(SparseVector& x) const {
  x.ascend([&](std::uint32_t k) {
    const double v = x[k];
    if (std::abs(v) < tiny) return;
    lower_.each(k, [&](std::uint32_t i, double f) { x.add(i, -f * v); });
  });
  x.descend([&](std::uint32_t k) {
    if (std::abs(x[k]) < tiny) return x.set(k, 0);
    const double v = x[k] / diagonal_[k];
    x.set(k, v);
    upper_.each(k, [&](std::uint32_t i, double u) { x.add(i, -u * v); });
  });
  for (std::uint32_t e = 0; e < pivots_.size(); ++e) {
    const auto& [p, a] = pivots_[e];
    if (std::abs(x[p]) < tiny) continue;
    const double v = x[p] / a;
    x.set(p, v);
    changes_.each(e, [&](std::uint32_t i, double b) { x.add(i, -b * v); });
  }
}

void SparseBasis::solve_transposed(SparseVector& y) const {
  for (std::uint32_t e = static_cast<std::uint32_t>(pivots_.size()); e-- > 0;) {
    const auto& [p, a] = pivots_[e];
    double sum = y[p];
    changes_.each(e, [&](std::uint32_t i, double b) { sum -= b * y[i]; });
    if (sum != 0 || y[p] != 0) y.set(p, std::abs(sum) < tiny ? 0 : sum / a);
  }
  y.ascend([&](std::uint32_t k) {
    if (std::abs(y[k]) < tiny) return y.set(k, 0);
    const double v = y[k] / diagonal_[k];
    y.set(k, v);
    upper_rows_.each(k, [&](std::uint32_t j, double u) { y.add(j, -u * v); });
  });
  y.descend([&](std::uint32_t k) {
    const double v = y[k];
    if (std::abs(v) < tiny) return y.set(k, 0);
    lower_rows_.each(k, [&](std::uint32_t j, double f) { y.add(j, -f * v); });
  });
}

void SparseBasis::replace(std::uint32_t place, const SparseVector& alpha) {
  alpha.ascend([&](std::uint32_t i) {
    if (i != place && std::abs(alpha[i]) >= tiny) changes_.entries.emplace_back(i, alpha[i]);
  });
  changes_.end_line();
  pivots_.emplace_back(place, alpha[place]);
}

}  // namespace kinderrechten::detail
