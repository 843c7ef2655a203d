// SPDX-License-Identifier: BSD-3-Clause
// Worlds by mending: put a number to its bound, then change as little else as the rows allow. Where
// no change helps, the rows that say so prove a better bound.
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "mending.hpp"
#include "twin_cycles.hpp"

namespace kinderrechten::detail {
namespace {

using Word = std::int64_t;

class MendingSweep {
 public:
  explicit MendingSweep(PartSearch<Word>& search) : search_(search), mending_(search) {}

  void run() {
    if (!search_.has_world() && !find_first()) return;
    if (auto cycles = TwinCycles::find(search_)) cycles_.emplace(std::move(*cycles));
    mending_.set_home(search_.base);
    values_ = search_.base;
    flag_.assign(search_.size(), 0);
    nearest_.assign(2 * search_.size(), PartSearch<Word>::base_world);
    note_worlds();
    const std::uint64_t before = search_.budget.used();
    if (!settle_all()) return;
    // Ends whose points did not become whole: tried another way, for as much work at most as all ends took.
    const std::uint64_t enough = 2 * search_.budget.used() - before;
    for (unsigned pass = 1; pass < most_passes && search_.budget.used() < enough && search_.any_open(); ++pass) {
      mending_.reweigh();
      if (!settle_all()) return;
    }
  }

 private:
  using Answer = Mending::Answer;
  using Changes = std::vector<std::pair<std::uint32_t, Word>>;
  static constexpr unsigned first_turns = 200, first_tries = 8, turns = 12, proofs = 40, most_passes = 10;

  /// A first world, from the centre of the part. Without one nothing is tight in the whole table, so where rounding goes
  /// round in circles, or floating point sees no way that exact arithmetic does not rule out, it is tried another way.
  bool find_first() {
    const std::uint64_t enough = search_.budget.used() + search_.budget.left() / 3;
    const std::vector<Word> centre = central_point(search_);
    for (unsigned k = 0; k < first_tries && !search_.has_world() && search_.budget.used() < enough; ++k) {
      if (k > 0) mending_.reweigh();
      mending_.set_home(centre);
      const Answer answer = mending_.mend_whole(first_turns);
      if (answer == Answer::infeasible && search_.refute(mending_.multipliers())) return false;
      if (answer != Answer::mended) continue;
      std::vector<Word> values(search_.size());
      for (std::uint32_t x = 0; x < values.size(); ++x) values[x] = mending_.value(x);
      (void)search_.offer(values);
    }
    return search_.has_world();
  }

  /// Each of the two is false on a conflict or when the work is used up.
  bool settle_all() {
    const auto n = static_cast<std::uint32_t>(search_.size());
    // Maxima first: a number that is greatest leaves least to many others.
    for (const std::uint32_t side : {1U, 0U})
      for (std::uint32_t x = 0; x < n; ++x)
        if (search_.is_open(2 * x + side) && !search_.offer_base(2 * x + side) && !settle(2 * x + side)) return false;
    return true;
  }
  bool settle(std::uint32_t end) {
    for (unsigned proof = 0; proof < proofs && search_.is_open(end) && search_.is_finite(end); ++proof) {
      if (search_.budget.spent()) return false;
      if (cycles_ && approach(end)) break;
      mending_.begin();
      mending_.hold(end / 2, search_.bound(end));
      const Answer answer = mending_.mend_whole(turns);
      if (answer == Answer::mended) {
        (void)offer_mended();
        break;
      }
      if (answer == Answer::stopped || !search_.prove(end, mending_.multipliers())) break;
      if (!search_.propagate()) return false;
    }
    return true;
  }

  /// Brings a number as near to its bound as circles can, from the base and from the world that comes nearest;
  /// true when it arrived. Mending goes on from the nearer point.
  bool approach(std::uint32_t end) {
    const std::uint32_t x = end / 2;
    const Word bound = search_.bound(end);
    Changes best;
    std::optional<Word> best_value;
    const auto better = [&](Word a, Word b) { return end % 2 == 0 ? a < b : a > b; };
    for (const std::int32_t world : {PartSearch<Word>::base_world, nearest_[end]}) {
      if (world == PartSearch<Word>::base_world && best_value) break;
      return_to_base();
      if (world >= 0)
        for (const auto& [y, value] : search_.worlds[static_cast<std::size_t>(world)]) set(y, value);
      (void)cycles_->approach(end, values_);
      for (const std::uint32_t y : cycles_->take_changed()) mark(y);
      if (values_[x] == bound) {
        (void)offer();
        return !search_.is_open(end);
      }
      if (best_value && !better(values_[x], *best_value)) continue;
      best_value = values_[x];
      best.clear();
      for (const std::uint32_t y : changed_) best.emplace_back(y, values_[y]);
    }
    return_to_base();
    for (const auto& [y, value] : best) set(y, value);
    mending_.set_home(values_);
    return false;
  }

  void mark(std::uint32_t x) {
    if (flag_[x] != 0) return;
    flag_[x] = 1;
    changed_.push_back(x);
  }
  void set(std::uint32_t x, Word value) {
    mark(x);
    values_[x] = value;
  }
  void return_to_base() {
    for (const std::uint32_t x : changed_) {
      values_[x] = search_.base[x];
      flag_[x] = 0;
    }
    changed_.clear();
  }
  std::size_t offer_mended() {
    for (const std::uint32_t x : mending_.moved()) set(x, mending_.value(x));
    return offer();
  }
  /// Returns how many ends that settled.
  std::size_t offer() {
    std::sort(changed_.begin(), changed_.end());
    const std::size_t settled = search_.offer_near_base(changed_, values_);
    note_worlds();
    return_to_base();
    return settled;
  }
  /// Which world comes nearest to each end.
  void note_worlds() {
    for (; noted_ < search_.worlds.size(); ++noted_)
      for (const auto& [x, value] : search_.worlds[noted_]) {
        const auto name = static_cast<std::int32_t>(noted_);
        if (value == search_.seen_low[x]) nearest_[2 * x] = name;
        if (value == search_.seen_high[x]) nearest_[2 * x + 1] = name;
      }
  }

  PartSearch<Word>& search_;
  Mending mending_;
  std::optional<TwinCycles> cycles_;
  std::vector<Word> values_;  // the base, but at `changed_`
  std::vector<std::uint32_t> changed_;
  std::vector<std::uint8_t> flag_;
  std::vector<std::int32_t> nearest_;    // per end
  std::size_t noted_ = 0;
};

}  // namespace

bool solve_mending(PartSearch<Word>& search) {
  if (!fits_doubles(search)) return false;
  MendingSweep(search).run();
  return search.bounds.conflict || (search.has_world() && !search.any_open());
}

}  // namespace kinderrechten::detail
