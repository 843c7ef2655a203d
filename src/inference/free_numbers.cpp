// SPDX-License-Identifier: BSD-3-Clause
#include "free_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <queue>

namespace kinderrechten::detail {
namespace {

using Word = std::int64_t;
using Term = std::pair<std::uint32_t, Word>;

}  // namespace

/// Gauss-Jordan elimination over sparse rows.
class FreeNumbers::Solving {
 public:
  struct Line {
    std::vector<Term> terms;  // numbers ascend
    Word right = 0;           // of an equation: the sum of the terms; else what a solved number brought
    bool equation = false;
    std::uint32_t solved_for = none;
  };
  std::vector<Line> lines;
  std::uint64_t work = 0;

  explicit Solving(const Rows<Word>& rows) : where_(rows.column_start.size() - 1) {
    for (std::uint32_t r = 0; r < rows.count(); ++r) {
      Line& line = lines.emplace_back();
      line.equation = rows.is_equation(r);
      if (line.equation) line.right = rows.low[r];
      for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k)
        line.terms.emplace_back(rows.number[k], rows.coefficient[k]);
      std::sort(line.terms.begin(), line.terms.end());
      for (const auto& [x, a] : line.terms) where_[x].push_back(r);
      terms_ += line.terms.size();
    }
    count_.resize(where_.size());
    for (std::uint32_t x = 0; x < where_.size(); ++x) count_[x] = static_cast<std::uint32_t>(where_[x].size());
  }

  /// False when there would be too many terms.
  bool run() {
    const std::size_t most_terms = 50 * terms_ + 1000;
    for (std::uint32_t r = 0; r < lines.size(); ++r)
      if (lines[r].equation) queue_.emplace(lines[r].terms.size(), r);
    while (!queue_.empty() && terms_ <= most_terms) {
      const auto [length, r] = queue_.top();
      queue_.pop();
      if (lines[r].solved_for != none || lines[r].terms.size() != length) continue;
      if (const std::uint32_t x = choose(r); x != none) solve(r, x);
    }
    return terms_ <= most_terms;
  }

 private:
  static constexpr Word largest = Word{1} << 50;

  /// The number of coefficient 1 or -1 that is in the fewest rows.
  [[nodiscard]] std::uint32_t choose(std::uint32_t r) const {
    std::uint32_t best = none;
    for (const auto& [x, a] : lines[r].terms)
      if ((a == 1 || a == -1) && (best == none || count_[x] < count_[best])) best = x;
    return best;
  }

  void solve(std::uint32_t r, std::uint32_t x) {
    Line& pivot = lines[r];
    pivot.solved_for = x;
    if (coefficient(pivot, x) < 0) {
      for (Term& t : pivot.terms) t.second = -t.second;
      pivot.right = -pivot.right;
    }
    std::vector<std::uint32_t> rows = std::move(where_[x]);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    for (const std::uint32_t i : rows) {
      const Word a = i == r ? 0 : coefficient(lines[i], x);
      if (a != 0) subtract(i, r, a);
    }
    where_[x].assign(1, r);
    count_[x] = 1;
  }

  [[nodiscard]] static Word coefficient(const Line& line, std::uint32_t x) {
    const auto at = std::lower_bound(line.terms.begin(), line.terms.end(), x,
                                     [](const Term& t, std::uint32_t y) { return t.first < y; });
    return at != line.terms.end() && at->first == x ? at->second : 0;
  }

  /// Takes `times` the pivot row from row i.
  void subtract(std::uint32_t i, std::uint32_t pivot, Word times) {
    Line& line = lines[i];
    const Line& p = lines[pivot];
    merged_.clear();
    auto a = line.terms.begin();
    for (const auto& [x, c] : p.terms) {
      for (; a != line.terms.end() && a->first < x; ++a) merged_.push_back(*a);
      const bool both = a != line.terms.end() && a->first == x;
      const Word sum = clipped((both ? a->second : 0) - WideInt(times) * c);
      if (sum != 0) merged_.emplace_back(x, sum);
      if (sum != 0 && !both) {
        where_[x].push_back(i);
        ++count_[x];
      }
      if (sum == 0 && both) --count_[x];
      if (both) ++a;
    }
    merged_.insert(merged_.end(), a, line.terms.end());
    line.right = clipped(line.right - WideInt(times) * p.right);
    terms_ += merged_.size() - line.terms.size();
    work += merged_.size() + p.terms.size();
    line.terms.swap(merged_);
    if (line.equation && line.solved_for == none) queue_.emplace(line.terms.size(), i);
  }
  /// Beyond, floating point does not follow anyway.
  static Word clipped(WideInt v) { return static_cast<Word>(std::clamp<WideInt>(v, -largest, largest)); }

  std::vector<std::vector<std::uint32_t>> where_;  // per number: rows that have it, and some that had
  std::vector<std::uint32_t> count_;               // per number: rows that have it
  std::size_t terms_ = 0;
  using Entry = std::pair<std::size_t, std::uint32_t>;
  std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;  // equations by length
  std::vector<Term> merged_;
};

FreeNumbers::FreeNumbers(const Rows<Word>& rows, std::uint64_t& work)
    : rows_(rows), numbers_(static_cast<std::uint32_t>(rows.column_start.size() - 1)) {
  Solving solving(rows);
  const bool solved = solving.run();
  work += 4 * (solving.work + rows.number.size());
  if (!solved) solving = Solving(rows);  // all numbers are free: half solved would be worse than either
  name_columns(solving);
}

void FreeNumbers::name_columns(Solving& solving) {
  place_.resize(numbers_ + rows_.count());
  std::vector<std::uint32_t> solved_by(numbers_, none);
  for (std::uint32_t r = 0; r < rows_.count(); ++r)
    if (const std::uint32_t x = solving.lines[r].solved_for; x != none) {
      solved_by[x] = r;
      solved_.emplace_back(x, r);
    }
  for (std::uint32_t x = 0; x < numbers_; ++x)
    if (solved_by[x] == none) {
      place_[x].column = count();
      free_.push_back(x);
    }
  std::map<std::vector<Term>, std::uint32_t> known;  // sums that have a column
  const auto settle = [&](Subject s, std::vector<Term> terms, Word constant, bool equation) {
    int sign = 1;
    if (!terms.empty() && terms[0].second < 0) {
      sign = -1;
      for (Term& t : terms) t.second = -t.second;
    }
    for (Term& t : terms) t.first = place_[t.first].column;
    if (terms.size() == 1 && terms[0].second == 1 && !equation) {
      place_[s] = {terms[0].first, sign, constant};
      return;
    }
    const auto [at, fresh] = known.try_emplace(terms, count() + static_cast<std::uint32_t>(sums_.count()));
    if (fresh) {
      for (const auto& [k, a] : terms) sums_.add_term(k, a);
      sums_.end_row(0, 1, {});
    }
    place_[s] = {at->second, sign, constant};
  };
  for (const auto& [x, r] : solved_) {
    const auto& line = solving.lines[r];
    std::vector<Term> terms;
    for (const auto& [y, a] : line.terms)
      if (y != x) terms.emplace_back(y, -a);
    settle(x, std::move(terms), line.right, false);
  }
  for (std::uint32_t r = 0; r < rows_.count(); ++r) {
    const auto& line = solving.lines[r];
    if (line.solved_for != none || (line.equation && line.terms.empty())) continue;
    // The value of the row is its terms that are left, and what solved numbers brought.
    const Word constant = line.equation ? rows_.low[r] - line.right : -line.right;
    settle(numbers_ + r, line.terms, constant, line.equation);
  }
  sums_.finish(count());
  subject_start_.assign(count() + sums_.count() + 1, 0);
  for (const Place& p : place_)
    if (p.column != none) ++subject_start_[p.column + 1];
  std::partial_sum(subject_start_.begin(), subject_start_.end(), subject_start_.begin());
  subject_.resize(subject_start_.back());
  std::vector<std::uint32_t> next(subject_start_.begin(), subject_start_.end() - 1);
  for (Subject s = 0; s < place_.size(); ++s)
    if (place_[s].column != none) subject_[next[place_[s].column]++] = s;
}

void FreeNumbers::factor() {
  std::vector<std::uint32_t> line_of_row(rows_.count(), none);
  for (std::uint32_t k = 0; k < solved_.size(); ++k) line_of_row[solved_[k].second] = k;
  SparseLines columns;
  for (const auto& [x, r] : solved_) {
    for (std::uint32_t k = rows_.column_start[x]; k < rows_.column_start[x + 1]; ++k)
      if (const std::uint32_t i = line_of_row[rows_.column_row[k]]; i != none)
        columns.entries.emplace_back(i, static_cast<double>(rows_.coefficient_at(rows_.column_row[k], x)));
    columns.end_line();
  }
  const auto& order = basis_.factor(columns, 1.0);
  solved_of_number_.assign(numbers_, none);
  for (std::uint32_t k = 0; k < order.size(); ++k)
    if (order[k] >= 0) solved_of_number_[solved_[static_cast<std::size_t>(order[k])].first] = k;
  dual_.resize(solved_.size());
}

auto FreeNumbers::rows_for(const Multipliers& coefficients) -> Multipliers {
  if (solved_of_number_.empty()) factor();
  Multipliers result;
  dual_.clear();
  const auto want = [&](std::uint32_t x, double c) {
    if (solved_of_number_[x] != none) dual_.add(solved_of_number_[x], c);
  };
  for (const auto& [s, c] : coefficients) {
    if (s < numbers_) {
      want(s, c);
      continue;
    }
    const std::uint32_t r = s - numbers_;
    result.emplace_back(r, -c);
    for (std::uint32_t k = rows_.start[r]; k < rows_.start[r + 1]; ++k)
      want(rows_.number[k], c * static_cast<double>(rows_.coefficient[k]));
  }
  basis_.solve_transposed(dual_);
  dual_.ascend([&](std::uint32_t p) {
    if (std::abs(dual_[p]) > 1e-9) result.emplace_back(solved_[basis_.row(p)].second, dual_[p]);
  });
  return result;
}

}  // namespace kinderrechten::detail
