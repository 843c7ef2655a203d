// SPDX-License-Identifier: BSD-3-Clause
// The first basis: the rows of a part are eliminated, and the walk starts at a whole point.
#include "tableau.hpp"

#include <algorithm>

#include "tableau_words.hpp"

namespace kinderrechten::detail {

template <class Entry>
Tableau<Entry>::Tableau(PartSearch<Word>& search) : search_(search) {
  build();
  pick_row_pivots();
  if (infeasible_) return;
  first_ = {entries_, magnitude_, basic_, nonbasic_, beta_, det_};
  set_start();
}

template <class Entry>
void Tableau<Entry>::build() {
  const auto& rows = search_.part.rows;
  const auto n = static_cast<std::uint32_t>(search_.size());
  rows_ = static_cast<std::uint32_t>(rows.count());
  for (std::uint32_t r = 0; r < rows_; ++r)
    if (!rows.is_equation(r)) slack_row_.push_back(r);
  columns_ = width_ = n + static_cast<std::uint32_t>(slack_row_.size());
  entries_.assign(std::size_t{rows_} * width_, 0);
  lower_ = search_.bounds.low;
  upper_ = search_.bounds.high;
  for (std::uint32_t r = 0; r < rows_; ++r)
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k)
      row(r)[rows.number[k]] = checked_entry<Entry>(rows.coefficient[k]);
  for (std::uint32_t s = 0; s < slack_row_.size(); ++s) {
    row(slack_row_[s])[n + s] = -1;
    lower_.push_back(rows.low[slack_row_[s]]);
    upper_.push_back(rows.high[slack_row_[s]]);
  }
  for (std::uint32_t r = 0; r < rows_; ++r) magnitude_.push_back(measure(row(r)));
  nonbasic_.resize(width_);
  position_.resize(columns_ + rows_);
  for (std::uint32_t c = 0; c < width_; ++c) {
    nonbasic_[c] = c;
    position_[c] = -1 - static_cast<std::int64_t>(c);
  }
  basic_.resize(rows_);
  for (std::uint32_t r = 0; r < rows_; ++r) {  // an artificial column per row, to be driven out
    basic_[r] = columns_ + r;
    position_[columns_ + r] = r;
  }
}

// Pivots of the size of D keep D as it is, which is 1 as long as there are any; short rows keep the
// tableau sparse.
template <class Entry>
bool Tableau<Entry>::find_crash_pivot(std::uint32_t& r, std::uint32_t& q) {
  std::uint32_t best_count = nothing;
  Word best_size = 0;
  std::uint64_t looked = 0;
  for (std::uint32_t i = 0; i < rows_; ++i) {
    if (basic_[i] >= columns_ && crash_[i].stale) crash_[i] = look_at_row(i), ++looked;
    const CrashRow& seen = crash_[i];
    if (basic_[i] < columns_ || seen.count == 0) continue;
    const Word size = std::max(seen.size, det_);
    if (best_count == nothing || size < best_size || (size == best_size && seen.count < best_count)) {
      best_count = seen.count;
      best_size = size;
      r = i;
    }
  }
  search_.budget.take(rows_ + looked * width_ / 16);
  if (best_count == nothing) return false;
  const auto& starts = search_.part.rows.column_start;
  const auto length = [&](std::uint32_t v) {
    return v < search_.size() ? starts[v + 1] - starts[v] : 1;
  };
  q = nothing;
  for (std::uint32_t c = 0; c < width_; ++c) {
    if (nonbasic_[c] >= columns_ || row(r)[c] == 0) continue;
    if (q == nothing) {
      q = c;
      continue;
    }
    const auto size = std::abs(row(r)[c]), best = std::abs(row(r)[q]);
    if (size < best || (size == best && length(nonbasic_[c]) < length(nonbasic_[q]))) q = c;
  }
  return true;
}

/// How many columns the row could take into the basis, and the smallest entry among them.
template <class Entry>
auto Tableau<Entry>::look_at_row(std::uint32_t i) const -> CrashRow {
  const Entry* entries = entries_.data() + std::size_t{i} * width_;
  CrashRow seen{0, std::numeric_limits<Word>::max(), false};
  for (std::uint32_t c = 0; c < width_; ++c) {
    if (entries[c] == 0 || nonbasic_[c] >= columns_) continue;
    ++seen.count;
    seen.size = std::min<Word>(seen.size, std::abs(entries[c]));
  }
  return seen;
}

template <class Entry>
void Tableau<Entry>::pick_row_pivots() {
  crash_.assign(rows_, {});
  std::uint32_t r = 0, q = 0;
  while (find_crash_pivot(r, q)) {
    if (search_.budget.spent()) throw BudgetSpent{};  // a basis that is not reached is as good as none
    pivot(r, q);
  }
  crash_.clear();
  drop_artificials();
}

template <class Entry>
void Tableau<Entry>::drop_artificials() {
  const auto& rows = search_.part.rows;
  std::vector<std::uint32_t> kept_columns, kept_rows;
  for (std::uint32_t c = 0; c < width_; ++c)
    if (nonbasic_[c] < columns_) kept_columns.push_back(c);
  inverse_of_.assign(columns_, nothing);
  std::vector<Entry> kept;
  beta_.clear();
  for (std::uint32_t r = 0; r < rows_; ++r) {
    std::vector<std::pair<std::uint32_t, Entry>> inverse;
    WideInt right = 0;
    const auto meet = [&](std::uint32_t artificial, Entry a) {
      const std::uint32_t source = artificial - columns_;
      inverse.emplace_back(source, a);
      if (rows.is_equation(source)) right += WideInt(a) * rows.low[source];
    };
    for (std::uint32_t c = 0; c < width_; ++c)
      if (nonbasic_[c] >= columns_ && row(r)[c] != 0) meet(nonbasic_[c], row(r)[c]);
    if (basic_[r] >= columns_) {  // a combination of rows without any number left
      meet(basic_[r], checked_entry<Entry>(det_));
      if (right != 0 && !infeasible_) {
        infeasible_ = true;
        for (const auto& [i, y] : inverse) multipliers_.emplace_back(i, Integer(y));
      }
      continue;
    }
    inverse_of_[basic_[r]] = static_cast<std::uint32_t>(inverse_.size());
    inverse_.push_back(std::move(inverse));
    kept_rows.push_back(r);
    beta_.push_back(checked(right));
    for (const std::uint32_t c : kept_columns) kept.push_back(row(r)[c]);
  }
  entries_ = std::move(kept);
  std::vector<std::uint32_t> basic, nonbasic;
  for (const std::uint32_t r : kept_rows) basic.push_back(basic_[r]);
  for (const std::uint32_t c : kept_columns) nonbasic.push_back(nonbasic_[c]);
  basic_ = std::move(basic);
  nonbasic_ = std::move(nonbasic);
  rows_ = static_cast<std::uint32_t>(basic_.size());
  width_ = static_cast<std::uint32_t>(nonbasic_.size());
  for (std::uint32_t r = 0; r < rows_; ++r) position_[basic_[r]] = r;
  for (std::uint32_t c = 0; c < width_; ++c)
    position_[nonbasic_[c]] = -1 - static_cast<std::int64_t>(c);
  magnitude_.clear();
  for (std::uint32_t r = 0; r < rows_; ++r) magnitude_.push_back(measure(row(r)));
}

template <class Entry>
void Tableau<Entry>::restart() {
  entries_ = first_.entries;
  magnitude_ = first_.magnitude;
  basic_ = first_.basic;
  nonbasic_ = first_.nonbasic;
  beta_ = first_.right;
  det_ = first_.det;
  for (std::uint32_t r = 0; r < rows_; ++r) position_[basic_[r]] = r;
  for (std::uint32_t c = 0; c < width_; ++c)
    position_[nonbasic_[c]] = -1 - static_cast<std::int64_t>(c);
  set_start();
}

template <class Entry>
WholeBasis Tableau<Entry>::whole_basis() const {
  WholeBasis basis;
  if (infeasible_ || first_.det != 1) return basis;
  basis.part = &search_.part;
  basis.basic = first_.basic;
  basis.nonbasic = first_.nonbasic;
  basis.right = first_.right;
  basis.slack_row = slack_row_;
  basis.row_of.assign(columns_, nothing);
  basis.place_of.assign(columns_, nothing);
  for (std::uint32_t r = 0; r < rows_; ++r) basis.row_of[first_.basic[r]] = r;
  basis.columns.resize(width_);
  for (std::uint32_t c = 0; c < width_; ++c) {
    basis.place_of[first_.nonbasic[c]] = c;
    for (std::uint32_t r = 0; r < rows_; ++r)
      if (const Entry a = first_.entries[std::size_t{r} * width_ + c]; a != 0)
        basis.columns[c].emplace_back(r, a);
  }
  basis.lower = lower_;
  basis.upper = upper_;
  std::copy(search_.bounds.low.begin(), search_.bounds.low.end(), basis.lower.begin());
  std::copy(search_.bounds.high.begin(), search_.bounds.high.end(), basis.upper.begin());
  return basis;
}

std::pair<std::vector<std::int64_t>, std::vector<std::int64_t>> WholeBasis::values_at(
    const std::vector<std::int64_t>& point) const {
  std::vector<std::int64_t> value(point), basic_value(right);
  const auto& rows = part->rows;
  for (std::size_t s = 0; s < slack_row.size(); ++s) {
    WideInt sum = 0;
    for (std::uint32_t k = rows.start[slack_row[s]]; k < rows.start[slack_row[s] + 1]; ++k)
      sum += WideInt(rows.coefficient[k]) * point[rows.number[k]];
    const std::size_t v = point.size() + s;
    value.push_back(std::clamp(checked(sum), lower[v], upper[v]));
  }
  for (std::size_t c = 0; c < columns.size(); ++c)
    for (const auto& [r, a] : columns[c])
      basic_value[r] = checked(basic_value[r] - WideInt(a) * value[nonbasic[c]]);
  return {std::move(value), std::move(basic_value)};
}

// A column that is not basic may stand anywhere between its bounds; it moves when it helps.
template <class Entry>
auto Tableau<Entry>::start_of(std::uint32_t v, const std::vector<Word>& point) const -> Word {
  if (v < search_.size()) return point[v];
  const auto& rows = search_.part.rows;
  const std::uint32_t r = slack_row_[v - search_.size()];
  WideInt sum = 0;
  for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k)
    sum += WideInt(rows.coefficient[k]) * point[rows.number[k]];
  return std::clamp(checked(sum), lower_[v], upper_[v]);
}

template <class Entry>
void Tableau<Entry>::set_start() {
  std::copy(search_.bounds.low.begin(), search_.bounds.low.end(), lower_.begin());
  std::copy(search_.bounds.high.begin(), search_.bounds.high.end(), upper_.begin());
  const std::vector<Word> point = search_.has_world() ? search_.base : central_point(search_);
  value_.assign(columns_, 0);
  for (const std::uint32_t v : nonbasic_) value_[v] = start_of(v, point);
  for (std::uint32_t r = 0; r < rows_; ++r) {
    WideInt sum = beta_[r];
    for (std::uint32_t c = 0; c < width_; ++c) sum -= WideInt(row(r)[c]) * value_[nonbasic_[c]];
    beta_[r] = checked(sum);
  }
}

template class Tableau<std::int32_t>;
template class Tableau<std::int64_t>;

}  // namespace kinderrechten::detail
