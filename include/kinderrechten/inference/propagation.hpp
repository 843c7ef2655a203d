// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "kinderrechten/error.hpp"
#include "kinderrechten/inference/derivation.hpp"
#include "kinderrechten/inference/system.hpp"

namespace kinderrechten::detail {

/// Rows over numbers 0..n-1 in compressed form, by row and by number.
template <class T>
struct Rows {
  std::vector<T> low, high;
  std::vector<Reason> reason;  ///< how a derivation cites the row
  std::vector<std::uint8_t> unit;  ///< all coefficients are 1 or -1
  std::vector<std::uint32_t> start = {0};
  std::vector<std::uint32_t> number;
  std::vector<T> coefficient;
  std::vector<std::uint32_t> column_start, column_row;

  [[nodiscard]] std::size_t count() const noexcept { return low.size(); }
  [[nodiscard]] bool is_equation(std::size_t r) const { return low[r] == high[r]; }

  /// Of a number that is in the row. Cost: linear in the length of the row.
  [[nodiscard]] const T& coefficient_at(std::size_t r, std::uint32_t x) const {
    std::size_t k = start[r];
    while (number[k] != x) ++k;
    return coefficient[k];
  }

  void add_term(std::uint32_t x, const T& a) {
    number.push_back(x);
    coefficient.push_back(a);
  }
  void end_row(const T& row_low, const T& row_high, Reason why) {
    low.push_back(row_low);
    high.push_back(row_high);
    reason.push_back(why);
    bool ones = true;
    for (std::size_t k = start.back(); k < coefficient.size(); ++k)
      ones = ones && (coefficient[k] == 1 || coefficient[k] == -1);
    unit.push_back(ones);
    start.push_back(static_cast<std::uint32_t>(number.size()));
  }
  /// Makes the view by number; call once all rows are there.
  void finish(std::size_t numbers) {
    column_start.assign(numbers + 1, 0);
    for (const std::uint32_t x : number) ++column_start[x + 1];
    std::partial_sum(column_start.begin(), column_start.end(), column_start.begin());
    column_row.resize(number.size());
    std::vector<std::uint32_t> next(column_start.begin(), column_start.end() - 1);
    for (std::uint32_t r = 0; r < count(); ++r)
      for (std::uint32_t k = start[r]; k < start[r + 1]; ++k) column_row[next[number[k]]++] = r;
  }
};

/// Propagates bounds through rows until nothing changes: for each row and each of its numbers, what
/// the others leave for it, rounded inwards to whole numbers.
///
/// Sound whenever it stops; the fixpoint does not depend on the order. It can be capped, because a
/// cycle of rows may creep towards its fixpoint one unit at a time. Every improvement is logged
/// with its row; `undo_to` takes back what was tried.
///
/// Cost: a visit of a row is linear in its length.
template <class T>
class Propagator {
 public:
  using Wide = typename Words<T>::Wide;

  /// Numbers with their boxes; `rows` must outlive this.
  Propagator(const Rows<T>& rows, std::vector<T> lows, std::vector<T> highs)
      : low(lows), high(highs), rows_(rows), box_low_(std::move(lows)), box_high_(std::move(highs)) {
    head.assign(2 * low.size(), nothing);
    queued_.assign(rows.count(), 0);
  }

  std::vector<T> low, high;          ///< what is known now
  std::vector<LogEntry<T>> log;      ///< how it became known
  std::vector<std::uint32_t> head;   ///< per end, the entry that holds now
  Conflict conflict;                 ///< set when no world is left
  bool overflow = false;             ///< a bound did not fit `T` and was left out
  std::uint64_t work = 0;            ///< terms looked at

  [[nodiscard]] bool is_fixed(std::uint32_t x) const { return low[x] == high[x]; }
  [[nodiscard]] const Rows<T>& rows() const noexcept { return rows_; }

  void enqueue(std::uint32_t r) {
    if (queued_[r]) return;
    queued_[r] = 1;
    queue_.push_back(r);
  }
  void enqueue_all() {
    for (std::uint32_t r = 0; r < rows_.count(); ++r) enqueue(r);
  }

  /// States a bound (an assumption, or something derived elsewhere); no propagation yet.
  /// Returns false when it says nothing new.
  bool tighten(std::uint32_t end, const T& value, Reason reason) {
    const std::uint32_t x = end / 2;
    T& old = end % 2 == 0 ? low[x] : high[x];
    if (end % 2 == 0 ? value <= old : value >= old) return false;
    old = value;
    log.push_back({value, end, reason, head[end]});
    head[end] = static_cast<std::uint32_t>(log.size() - 1);
    for (std::uint32_t k = rows_.column_start[x]; k < rows_.column_start[x + 1]; ++k)
      enqueue(rows_.column_row[k]);
    if (low[x] > high[x])
      conflict = {Conflict::number, x, {}, static_cast<std::uint32_t>(log.size())};
    return true;
  }

  /// Works until nothing changes, a conflict is found (false), or `work` reaches `limit`.
  bool run(std::uint64_t limit) {
    while (!conflict && next_ < queue_.size() && work < limit) {
      const std::uint32_t r = queue_[next_++];
      queued_[r] = 0;
      visit(r);
      if (next_ > 4096 && next_ * 2 > queue_.size()) {
        queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(next_));
        next_ = 0;
      }
    }
    if (conflict || next_ == queue_.size()) clear_queue();
    return !conflict;
  }
  /// False when `run` stopped at its limit.
  [[nodiscard]] bool at_fixpoint() const noexcept { return next_ == queue_.size(); }

  /// Takes back every entry from `size` on, and the conflict.
  void undo_to(std::size_t size) {
    while (log.size() > size) {
      const LogEntry<T>& e = log.back();
      const std::uint32_t x = e.end / 2;
      head[e.end] = e.previous;
      if (e.end % 2 == 0)
        low[x] = e.previous == nothing ? box_low_[x] : log[e.previous].value;
      else
        high[x] = e.previous == nothing ? box_high_[x] : log[e.previous].value;
      log.pop_back();
    }
    conflict = {};
    clear_queue();
  }

 private:
  void clear_queue() {
    for (std::size_t k = next_; k < queue_.size(); ++k) queued_[queue_[k]] = 0;
    queue_.clear();
    next_ = 0;
  }

  /// Sums of the least (greatest) each term can be; infinite ones are counted apart.
  struct Activity {
    Wide least = 0, most = 0;
    std::uint32_t least_infinite = 0, most_infinite = 0;
  };
  Activity activity(std::uint32_t r) const {
    Activity sum;
    for (std::uint32_t k = rows_.start[r]; k < rows_.start[r + 1]; ++k) {
      const T& a = rows_.coefficient[k];
      const std::uint32_t x = rows_.number[k];
      const T& down = a > 0 ? low[x] : high[x];
      const T& up = a > 0 ? high[x] : low[x];
      if (is_infinite(down))
        ++sum.least_infinite;
      else
        sum.least += Wide(a) * down;
      if (is_infinite(up))
        ++sum.most_infinite;
      else
        sum.most += Wide(a) * up;
    }
    return sum;
  }
  static bool is_infinite(const T& v) {
    return v == Words<T>::minus_infinity() || v == Words<T>::plus_infinity();
  }

  void visit(std::uint32_t r) {
    work += rows_.start[r + 1] - rows_.start[r];
    const Activity sum = activity(r);
    const bool from_high = rows_.high[r] != Words<T>::plus_infinity() && sum.least_infinite < 2;
    const bool from_low = rows_.low[r] != Words<T>::minus_infinity() && sum.most_infinite < 2;
    if ((from_high && sum.least_infinite == 0 && sum.least > rows_.high[r]) ||
        (from_low && sum.most_infinite == 0 && sum.most < rows_.low[r])) {
      conflict = {Conflict::row, 0, rows_.reason[r], static_cast<std::uint32_t>(log.size())};
      return;
    }
    if (!from_high && !from_low) return;
    const std::size_t before = log.size();
    for (std::uint32_t k = rows_.start[r]; k < rows_.start[r + 1] && !conflict; ++k)
      if (!is_fixed(rows_.number[k])) bound_term(r, k, sum, from_high, from_low);
    if (log.size() != before && !rows_.unit[r]) enqueue(r);  // rounding may leave more to find
  }

  // The sums are those of the visit's start: improvements on the way only make them weaker.
  void bound_term(std::uint32_t r, std::uint32_t k, const Activity& sum, bool from_high,
                  bool from_low) {
    const T& a = rows_.coefficient[k];
    const std::uint32_t x = rows_.number[k];
    const T least = a > 0 ? low[x] : high[x];  // where the term is least; both before any change
    const T most = a > 0 ? high[x] : low[x];
    if (from_high && sum.least_infinite == (is_infinite(least) ? 1U : 0U)) {
      Wide room = Wide(rows_.high[r]) - sum.least;
      if (!is_infinite(least)) room += Wide(a) * least;
      apply(x, a, room, r);
    }
    if (from_low && !conflict && sum.most_infinite == (is_infinite(most) ? 1U : 0U)) {
      Wide need = Wide(rows_.low[r]) - sum.most;
      if (!is_infinite(most)) need += Wide(a) * most;
      apply(x, T(-a), Wide(-need), r);  // a x >= need is -a x <= -need
    }
  }

  /// a x <= room.
  void apply(std::uint32_t x, const T& a, const Wide& room, std::uint32_t r) {
    Wide bound = room;
    if (a > 0) {
      if (a != 1) bound = floor_division(room, Wide(a));
      if (bound < high[x]) store(high_end(x), bound, r);
    } else {
      bound = a == -1 ? Wide(-room) : Wide(-floor_division(room, Wide(-a)));
      if (bound > low[x]) store(low_end(x), bound, r);
    }
  }
  void store(std::uint32_t end, const Wide& bound, std::uint32_t r) {
    if (!Words<T>::fits(bound)) {
      overflow = true;
      return;
    }
    const std::uint8_t was = queued_[r];
    queued_[r] = 1;  // the row at work does not call itself again
    tighten(end, Words<T>::narrow(bound), rows_.reason[r]);
    queued_[r] = was;
  }

  const Rows<T>& rows_;
  std::vector<T> box_low_, box_high_;
  std::vector<std::uint32_t> queue_;
  std::size_t next_ = 0;
  std::vector<std::uint8_t> queued_;
};

}  // namespace kinderrechten::detail
