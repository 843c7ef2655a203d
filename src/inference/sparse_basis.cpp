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

void SparseLines::transpose(std::size_t lines, SparseLines& result) const {
  result.start.assign(lines + 2, 0);
  for (const auto& e : entries) ++result.start[e.first + 2];
  std::partial_sum(result.start.begin(), result.start.end(), result.start.begin());
  result.entries.resize(entries.size());
  // `start` is one line ahead until each entry moved it on.
  for (std::uint32_t line = 0; line + 1 < start.size(); ++line)
    each(line, [&](std::uint32_t i, double v) { result.entries[result.start[i + 1]++] = {line, v}; });
  result.start.pop_back();
}

/// Columns one after the other: what has only one row or is alone in its row first (no arithmetic
/// there), then the rest by length, each with the pivot in the emptiest row that is large enough.
class SparseBasis::Factoring {
 public:
  Factoring(SparseBasis& basis, const SparseLines& columns)
      : b_(basis), s_(basis.scratch_), columns_(columns), m_(static_cast<std::uint32_t>(columns.start.size() - 1)) {
    b_.row_of_.clear();
    b_.place_of_.assign(m_, unset);
    b_.diagonal_.clear();
    b_.lower_.clear();
    b_.upper_.clear();
    b_.changes_.clear();
    b_.pivots_.clear();
    columns.transpose(m_, s_.rows);
    s_.row_count.resize(m_);
    for (std::uint32_t r = 0; r < m_; ++r) s_.row_count[r] = s_.rows.length(r);
    if (s_.work.size() == m_) return;
    s_.work.assign(m_, 0.0);
    s_.seen.assign(m_, 0);
    s_.places.resize(m_);
  }

  void run(double logical) {
    order();
    s_.result.clear();
    for (const auto& [c, r] : s_.order)
      if (eliminate(c, r)) s_.result.push_back(c);
    for (std::uint32_t r = 0; r < m_; ++r) {
      if (b_.place_of_[r] != unset) continue;
      take_place(r, logical);
      s_.result.push_back(-1 - static_cast<std::int64_t>(r));
    }
    for (auto& e : b_.lower_.entries) e.first = b_.place_of_[e.first];
    b_.lower_.transpose(m_, b_.lower_rows_);
    b_.upper_.transpose(m_, b_.upper_rows_);
  }

 private:
  void order() {
    s_.order.clear();
    s_.lone_columns.clear();
    s_.lone_rows.clear();
    s_.column_done.assign(m_, 0);
    s_.row_done.assign(m_, 0);
    s_.column_count.resize(m_);
    for (std::uint32_t c = 0; c < m_; ++c) {
      s_.column_count[c] = columns_.length(c);
      if (s_.column_count[c] == 1) s_.lone_columns.push_back(c);
    }
    for (std::uint32_t r = 0; r < m_; ++r)
      if (s_.row_count[r] == 1) s_.lone_rows.push_back(r);
    while (!s_.lone_columns.empty() || !s_.lone_rows.empty()) {
      if (!s_.lone_columns.empty())
        take_lone_column();
      else
        take_lone_row();
    }
    s_.rest.clear();
    for (std::uint32_t c = 0; c < m_; ++c)
      if (s_.column_done[c] == 0) s_.rest.push_back(c);
    std::stable_sort(s_.rest.begin(), s_.rest.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return s_.column_count[a] < s_.column_count[b]; });
    for (const std::uint32_t c : s_.rest) s_.order.emplace_back(c, unset);
  }
  void take_lone_column() {
    const std::uint32_t c = s_.lone_columns.back();
    s_.lone_columns.pop_back();
    for (std::uint32_t k = columns_.start[c]; s_.column_done[c] == 0 && k < columns_.start[c + 1]; ++k)
      if (const std::uint32_t r = columns_.entries[k].first; s_.row_done[r] == 0) take(c, r);
  }
  void take_lone_row() {
    const std::uint32_t r = s_.lone_rows.back();
    s_.lone_rows.pop_back();
    for (std::uint32_t k = s_.rows.start[r]; s_.row_done[r] == 0 && k < s_.rows.start[r + 1]; ++k)
      if (const std::uint32_t c = s_.rows.entries[k].first; s_.column_done[c] == 0) take(c, r);
  }
  void take(std::uint32_t c, std::uint32_t r) {
    s_.order.emplace_back(c, r);
    s_.column_done[c] = s_.row_done[r] = 1;
    columns_.each(c, [&](std::uint32_t i, double) {
      if (s_.row_done[i] == 0 && --s_.row_count[i] == 1) s_.lone_rows.push_back(i);
    });
    s_.rows.each(r, [&](std::uint32_t j, double) {
      if (s_.column_done[j] == 0 && --s_.column_count[j] == 1) s_.lone_columns.push_back(j);
    });
  }

  void take_place(std::uint32_t r, double pivot) {
    b_.place_of_[r] = static_cast<std::uint32_t>(b_.row_of_.size());
    b_.row_of_.push_back(r);
    b_.diagonal_.push_back(pivot);
    b_.lower_.end_line();
    b_.upper_.end_line();
  }

  bool eliminate(std::uint32_t c, std::uint32_t r) {
    if (r != unset && columns_.length(c) == 1) {  // nothing to eliminate
      take_place(r, columns_.entries[columns_.start[c]].second);
      return true;
    }
    s_.touched.clear();
    const auto touch = [&](std::uint32_t i) {
      if (s_.seen[i] != 0) return;
      s_.seen[i] = 1;
      s_.touched.push_back(i);
      if (b_.place_of_[i] != unset) s_.places.set(b_.place_of_[i], 1);
    };
    columns_.each(c, [&](std::uint32_t i, double v) {
      touch(i);
      s_.work[i] += v;
    });
    if (!b_.lower_.entries.empty()) subtract(touch);
    if (r == unset || b_.place_of_[r] != unset || std::abs(s_.work[r]) < 1e-7) r = pick();
    const bool done = r != unset;
    if (done) store(r);
    for (const std::uint32_t i : s_.touched) {
      s_.work[i] = 0;
      s_.seen[i] = 0;
    }
    s_.places.clear();
    return done;
  }
  template <class Touch>
  void subtract(const Touch& touch) {
    s_.places.ascend([&](std::uint32_t k) {
      const double x = s_.work[b_.row_of_[k]];
      if (std::abs(x) < tiny) return;
      b_.lower_.each(k, [&](std::uint32_t i, double f) {
        touch(i);
        s_.work[i] -= f * x;
      });
    });
  }
  [[nodiscard]] std::uint32_t pick() const {
    double largest = 0;
    for (const std::uint32_t i : s_.touched)
      if (b_.place_of_[i] == unset) largest = std::max(largest, std::abs(s_.work[i]));
    if (largest < 1e-7) return unset;
    std::uint32_t best = unset;
    for (const std::uint32_t i : s_.touched)
      if (b_.place_of_[i] == unset && std::abs(s_.work[i]) >= 0.2 * largest &&
          (best == unset || s_.row_count[i] < s_.row_count[best]))
        best = i;
    return best;
  }
  void store(std::uint32_t r) {
    const double p = s_.work[r];
    for (const std::uint32_t i : s_.touched) {
      if (i == r || std::abs(s_.work[i]) < tiny) continue;
      if (b_.place_of_[i] != unset)
        b_.upper_.entries.emplace_back(b_.place_of_[i], s_.work[i]);
      else
        b_.lower_.entries.emplace_back(i, s_.work[i] / p);
    }
    take_place(r, p);
  }

  SparseBasis& b_;
  Scratch& s_;
  const SparseLines& columns_;
  std::uint32_t m_;
};

const std::vector<std::int64_t>& SparseBasis::factor(const SparseLines& columns, double logical) {
  is_logical_ = false;
  Factoring(*this, columns).run(logical);
  return scratch_.result;
}

void SparseBasis::reset(std::size_t rows, double logical) {
  changes_.clear();
  pivots_.clear();
  if (is_logical_ && row_of_.size() == rows) return;
  row_of_.resize(rows);
  std::iota(row_of_.begin(), row_of_.end(), 0U);
  place_of_ = row_of_;
  diagonal_.assign(rows, logical);
  lower_.clear();
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
