// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <limits>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "kinderrechten/inference/derivation.hpp"
#include "kinderrechten/inference/propagation.hpp"
#include "kinderrechten/inference/solver.hpp"
#include "words.hpp"

namespace kinderrechten::detail {

/// An end as a number; none where it is infinite.
template <class T>
std::optional<Integer> finite(const T& end) {
  if (end == Words<T>::minus_infinity() || end == Words<T>::plus_infinity()) return std::nullopt;
  return Integer(end);
}

constexpr double infinity = std::numeric_limits<double>::infinity();

/// An end for floating-point searches.
[[nodiscard]] inline double to_double(std::int64_t end) {
  return end == System::minus_infinity ? -infinity : end == System::plus_infinity ? infinity : static_cast<double>(end);
}

/// Stops all searches at once (the wall clock, or a caller who cancels) and tells how far they are.
class Control {
 public:
  using Clock = std::chrono::steady_clock;
  std::optional<Clock::time_point> deadline;
  std::function<bool(std::size_t, std::size_t)> progress;
  std::size_t total = 0;

  /// To be asked now and then, by any thread.
  [[nodiscard]] bool stopped() {
    if (!deadline && !progress) return false;
    const auto now = Clock::now();
    if (deadline && now >= *deadline) late_ = true;
    if (progress) tell(now);
    return late_ || cancelled_;
  }
  void add_done(std::size_t numbers) { done_ += numbers; }
  [[nodiscard]] bool late() const { return late_; }
  [[nodiscard]] bool cancelled() const { return cancelled_; }

 private:
  void tell(Clock::time_point now) {
    const std::unique_lock lock(mutex_, std::try_to_lock);
    if (!lock.owns_lock() || now < next_tell_) return;
    next_tell_ = now + std::chrono::milliseconds(50);
    if (progress(done_, total)) cancelled_ = true;
  }
  std::atomic<bool> late_{false}, cancelled_{false};
  std::atomic<std::size_t> done_{0};
  std::mutex mutex_;
  Clock::time_point next_tell_{};
};

/// The work that one part may take, counted, so that it is the same on every machine.
class Budget {
 public:
  Budget(std::uint64_t limit, Control& control) : limit_(limit), control_(&control) {}
  void take(std::uint64_t work) noexcept { used_ += work; }
  [[nodiscard]] bool spent() {
    if (used_ >= next_look_) {  // looking at the clock is not free
      next_look_ = used_ + 100000;
      stopped_ = stopped_ || control_->stopped();
    }
    return stopped_ || used_ >= limit_;
  }
  [[nodiscard]] std::uint64_t left() const noexcept { return used_ < limit_ ? limit_ - used_ : 0; }
  [[nodiscard]] std::uint64_t used() const noexcept { return used_; }

 private:
  std::uint64_t limit_, used_ = 0, next_look_ = 0;
  Control* control_;
  bool stopped_ = false;
};

/// Numbers that hang together through rows, and nothing else: independent of all other parts.
/// Numbers are 0..n-1 here; `number[i]` is the one of the system.
template <class T>
struct Part {
  std::vector<std::uint32_t> number;
  std::vector<T> low, high;
  Rows<T> rows;
};

/// Where an end of a number stands: not settled; taken by a world; proven to be without bound.
enum class EndState : std::uint8_t { open, attained, endless };

/// The search for the ranges of one part: what is proven, the worlds found, what is open.
///
/// Methods (dives, flows, simplex, branching) offer worlds and proofs; both are checked exactly
/// here, so that a faulty method can only fail to settle something.
template <class T>
class PartSearch {
 public:
  using Wide = typename Words<T>::Wide;
  static constexpr std::int32_t no_world = -2, base_world = -1;

  PartSearch(const Part<T>& p, Budget& b)
      : part(p), bounds(p.rows, p.low, p.high), budget(b) {
    const std::size_t n = p.number.size();
    state.assign(2 * n, EndState::open);
    end_world.assign(2 * n, no_world);
    wanted.assign(n, 1);
  }

  const Part<T>& part;
  Propagator<T> bounds;
  Budget& budget;
  std::vector<RowSum> sums;        // what `Reason::sum` of the log counts through
  std::vector<SplitProof> splits;  // the same for `Reason::split`
  std::vector<EndState> state;           // per end
  std::vector<std::int32_t> end_world;   // per end: the world that takes it
  std::vector<std::uint8_t> wanted;      // per number: others may stay open
  std::vector<T> base;                   // empty until a world is found
  std::vector<std::vector<std::pair<std::uint32_t, T>>> worlds;  // differences from the base
  std::vector<T> seen_low, seen_high;    // least and greatest value in any world
  std::uint64_t seed = 0;                // of choices among equals
  std::size_t split_terms = 0;           // premises and assumptions in `splits`
  bool gave_up = false;                  // the budget, or a method's limit

  [[nodiscard]] std::size_t size() const noexcept { return part.number.size(); }
  [[nodiscard]] bool has_world() const noexcept { return !base.empty(); }
  [[nodiscard]] bool is_open(std::uint32_t end) const {
    return state[end] == EndState::open && wanted[end / 2] != 0;
  }
  [[nodiscard]] const T& bound(std::uint32_t end) const {
    return end % 2 == 0 ? bounds.low[end / 2] : bounds.high[end / 2];
  }
  [[nodiscard]] bool is_finite(std::uint32_t end) const {
    return bound(end) != (end % 2 == 0 ? Words<T>::minus_infinity() : Words<T>::plus_infinity());
  }
  [[nodiscard]] bool any_open() const {
    for (std::uint32_t e = 0; e < state.size(); ++e)
      if (is_open(e)) return true;
    return false;
  }
  [[nodiscard]] std::size_t count_open() const {
    std::size_t count = 0;
    for (std::uint32_t e = 0; e < state.size(); ++e) count += is_open(e);
    return count;
  }

  /// Takes a whole-number choice for all numbers that satisfies every row and box; keeps it when it
  /// is the first or settles an end. Returns how many ends it settled.
  std::size_t offer(const std::vector<T>& values);
  /// The same, when it differs from the base at most at `changed` (in any order, no repeats).
  std::size_t offer_change(const std::vector<std::uint32_t>& changed, const std::vector<T>& values);
  /// The same, after checking the rows and boxes of what is changed.
  std::size_t offer_near_base(const std::vector<std::uint32_t>& changed, const std::vector<T>& values);
  /// Settles an end that the base takes (its bound came later); false when the base does not.
  bool offer_base(std::uint32_t end) {
    if (!has_world() || state[end] != EndState::open || base[end / 2] != bound(end)) return false;
    state[end] = EndState::attained;
    end_world[end] = base_world;
    return true;
  }

  /// True when `values` satisfy every row and the stated boxes.
  [[nodiscard]] bool is_world(const std::vector<T>& values) const;

  /// Tries whether `sum` (row multipliers) together with the bounds known now bounds `end` better;
  /// if so, notes it. Exact; false when it proves nothing new.
  bool prove(std::uint32_t end, const std::vector<std::pair<std::uint32_t, Integer>>& multipliers);
  /// The same for "there is no world".
  bool refute(const std::vector<std::pair<std::uint32_t, Integer>>& multipliers);

  /// Propagates what is new; false on a conflict.
  bool propagate() {
    const std::uint64_t before = bounds.work;
    const bool ok = bounds.run(before + 50 * (part.rows.number.size() + 100));
    budget.take(bounds.work - before);
    return ok;
  }

 private:
  std::size_t settle(const std::vector<std::uint32_t>* changed, const std::vector<T>& values);
  [[nodiscard]] bool agrees(std::uint32_t r, const Wide& sum) const {
    return (part.rows.low[r] == Words<T>::minus_infinity() || sum >= part.rows.low[r]) &&
           (part.rows.high[r] == Words<T>::plus_infinity() || sum <= part.rows.high[r]);
  }
  [[nodiscard]] Wide row_sum(std::uint32_t r, const std::vector<T>& values) const;
  std::vector<Wide> base_sum_;  // per row, once needed
  WordTerms terms_;             // scratch
};

extern template class PartSearch<std::int64_t>;
extern template class PartSearch<Integer>;

/// Finds worlds by fixing one number after the other and propagating; see dive.cpp.
template <class T>
void dive_wide(PartSearch<T>& search);
template <class T>
bool dive_for(PartSearch<T>& search, std::uint32_t end);

/// A whole point within the boxes that about satisfies the rows: where to start looking.
std::vector<std::int64_t> central_point(const PartSearch<std::int64_t>& search);

/// Settles a part whose rows form a network, by flows; false when they do not.
bool solve_network(PartSearch<std::int64_t>& search);

/// True when no finite number of the part is too large for floating point to steer by.
bool fits_doubles(const PartSearch<std::int64_t>& search);
/// How far a value in floating point may be from a whole number, or an end, and still mean that: more where numbers are
/// large, for so large are rounding errors.
double nearness(const PartSearch<std::int64_t>& search);

/// Settles what small changes of a world reach, a first world included; see mending_sweep.cpp. False
/// when something stays open.
bool solve_mending(PartSearch<std::int64_t>& search);

/// Settles what a floating-point simplex finds and exact arithmetic confirms; see vertex_sweep.cpp.
/// False when it did not get through.
bool solve_vertices(PartSearch<std::int64_t>& search);

/// Settles what linear programming can, exactly; see simplex.cpp. False when the part is too large.
bool solve_simplex(PartSearch<std::int64_t>& search);

/// Asks an injected floating solver for any world.
void find_floating_world(PartSearch<std::int64_t>& search, Solver& solver);
/// The same for all ranges, where the part is too large for the exact simplex.
void solve_floating(PartSearch<std::int64_t>& search, Solver& solver);

/// Settles the ends that nothing bounds, once there is a world: by directions that can be followed for ever. For numbers
/// too large for flows and simplex methods, which find these directions themselves.
template <class T>
void settle_endless(PartSearch<T>& search);

/// Settles what is left by case distinction on whole numbers; see branch.cpp.
template <class T>
void solve_branching(PartSearch<T>& search);

}  // namespace kinderrechten::detail
