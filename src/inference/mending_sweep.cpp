// SPDX-License-Identifier: BSD-3-Clause
// Worlds by mending: put a number to its bound, then change as little else as the rows allow. Where
// no change helps, the rows that say so prove a better bound.
#include <cmath>

#include "mending.hpp"

namespace kinderrechten::detail {
namespace {

using Word = std::int64_t;

class MendingSweep {
 public:
  explicit MendingSweep(PartSearch<Word>& search) : search_(search), mending_(search) {}

  void run() {
    if (!search_.has_world() && !find_first()) return;
    mending_.set_home(search_.base);
    values_ = search_.base;
    const auto n = static_cast<std::uint32_t>(search_.size());
    // Maxima first: a number that is greatest leaves least to many others.
    for (const std::uint32_t side : {1U, 0U})
      for (std::uint32_t x = 0; x < n; ++x)
        if (search_.is_open(2 * x + side) && !search_.offer_base(2 * x + side) && !settle(2 * x + side)) return;
  }

 private:
  using Answer = Mending::Answer;
  static constexpr unsigned first_turns = 60, turns = 12, proofs = 40;

  /// Mends and rounds in turn until the point is a world.
  Answer mend_whole(unsigned limit) {
    for (unsigned turn = 0; turn < limit; ++turn) {
      if (turn > 0) mending_.round_aims(turn);
      const Answer answer = mending_.mend();
      if (answer != Answer::mended || mending_.is_whole()) return answer;
    }
    return Answer::stopped;
  }

  bool find_first() {
    mending_.set_home(central_point(search_));
    const Answer answer = mend_whole(first_turns);
    if (answer == Answer::infeasible) (void)search_.refute(mending_.multipliers());
    if (answer != Answer::mended) return false;
    std::vector<Word> values(search_.size());
    for (std::uint32_t x = 0; x < values.size(); ++x) values[x] = std::llround(mending_.value(x));
    (void)search_.offer(values);
    return search_.has_world();
  }

  /// False on a conflict or when the work is used up.
  bool settle(std::uint32_t end) {
    for (unsigned proof = 0; proof < proofs && search_.is_open(end) && search_.is_finite(end); ++proof) {
      if (search_.budget.spent()) return false;
      mending_.begin();
      mending_.hold(end / 2, search_.bound(end));
      const Answer answer = mend_whole(turns);
      if (answer == Answer::mended) {
        offer();
        break;
      }
      if (answer == Answer::stopped || !search_.prove(end, mending_.multipliers())) break;
      if (!search_.propagate()) return false;
    }
    return true;
  }
  void offer() {
    const auto changed = mending_.moved();
    for (const std::uint32_t x : changed) values_[x] = std::llround(mending_.value(x));
    (void)search_.offer_near_base(changed, values_);
  }

  PartSearch<Word>& search_;
  Mending mending_;
  std::vector<Word> values_;  // scratch: of the numbers changed
};

}  // namespace

bool solve_mending(PartSearch<Word>& search) {
  if (!fits_doubles(search)) return false;
  MendingSweep(search).run();
  return search.bounds.conflict || (search.has_world() && !search.any_open());
}

}  // namespace kinderrechten::detail
