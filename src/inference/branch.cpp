// SPDX-License-Identifier: BSD-3-Clause
// Case distinction: where whole numbers leave less than fractions do. Depth first, propagation in
// every node; each refuted branch is spelt out at once, so that the whole tree is a proof.
#include <algorithm>
#include <optional>
#include <unordered_map>

#include "part.hpp"

namespace kinderrechten::detail {
namespace {

/// Cases within cases: each takes about half a kilobyte of the stack.
constexpr std::size_t deepest = 2000;

template <class T>
class Branching {
 public:
  enum class Outcome : std::uint8_t { world, refuted, limit };

  explicit Branching(PartSearch<T>& search)
      : search_(search), bounds_(search.bounds), root_(search.bounds.log.size()) {
    const auto& rows = search.part.rows;
    for (std::uint32_t r = 0; r < rows.count(); ++r) row_of_[rows.reason[r].code] = r;
    weight_.assign(search.size(), 1);
    proof_.stamp = static_cast<std::uint32_t>(root_);
  }

  /// Looks for a world; `world()` when there is one, else a contradiction is proven.
  Outcome any(std::uint64_t limit) {
    limit_ = search_.budget.used() + limit;
    const Outcome outcome = explore();
    bounds_.undo_to(root_);
    return outcome;
  }

  /// Looks for a world in which a number takes its end; else proves that it stays off it.
  Outcome at_end(std::uint32_t end, std::uint64_t limit) {
    limit_ = search_.budget.used() + limit;
    const bool low = end % 2 == 0;
    const std::uint32_t x = end / 2;
    const T value = search_.bound(end);
    const Side inside = low ? Side::below : Side::above;  // the side of the end itself
    const T at = low ? value : T(value - 1);
    const std::uint32_t split = open_case(x, at);
    const Outcome outcome = branch(split, inside);
    if (outcome == Outcome::refuted) {
      const std::uint32_t refutation = last_step();
      const std::uint32_t rest = state_rest(split, end, low ? T(value + 1) : T(value - 1));
      close_case(split, low ? refutation : rest, low ? rest : refutation, end,
                 Rational(Integer(low ? T(value + 1) : T(value - 1))));
    }
    bounds_.undo_to(root_);
    return outcome;
  }

  [[nodiscard]] const std::vector<T>& world() const { return world_; }
  /// The finished proof; the indices of its cases point to steps.
  SplitProof take_proof() {
    for (SplitStep& s : proof_.steps) {
      for (Assumption& a : s.under) a.split = cases_[a.split].step;
      for (SplitPremise& p : s.from)
        if (p.kind == SplitPremise::below || p.kind == SplitPremise::above)
          p.index = cases_[p.index].step;
    }
    search_.split_terms += terms_;
    return std::move(proof_);
  }

 private:
  struct Case {
    std::uint32_t number;
    T at;
    std::uint32_t step = nothing;
  };
  struct Open {
    std::uint32_t split;
    Side side;
    std::size_t entry;  // where the log stood when it was assumed
  };

  // ---- the search ---------------------------------------------------------------------------

  std::uint32_t open_case(std::uint32_t x, const T& at) {
    cases_.push_back({x, at});
    return static_cast<std::uint32_t>(cases_.size() - 1);
  }

  /// Explores one side of a case. `refuted`: the last step of the proof contradicts it.
  Outcome branch(std::uint32_t split, Side side) {
    const std::size_t size = bounds_.log.size();
    const Case c = cases_[split];
    path_.push_back({split, side, size});
    if (side == Side::below)
      bounds_.tighten(high_end(c.number), c.at, Reason(Reason::split, split));
    else
      bounds_.tighten(low_end(c.number), T(c.at + 1), Reason(Reason::split, split));
    const Outcome outcome = explore();
    bounds_.undo_to(size);
    step_of_.resize(std::min(step_of_.size(), size - root_));
    path_.pop_back();
    return outcome;
  }

  Outcome explore() {
    const std::uint64_t before = bounds_.work;
    if (!bounds_.conflict) bounds_.run(before + 20 * search_.part.rows.number.size() + 1000);
    search_.budget.take(bounds_.work - before + search_.size());
    if (bounds_.conflict) {
      blame();
      spell_out_conflict();
      return Outcome::refuted;
    }
    if (search_.budget.used() >= limit_ || search_.budget.spent() || path_.size() > deepest ||
        search_.split_terms + terms_ > largest_proof)
      return Outcome::limit;
    const std::uint32_t x = choose();
    if (x == nothing) {
      world_ = bounds_.low;
      return Outcome::world;
    }
    const std::uint32_t split = open_case(x, split_point(x));
    const bool above_first = search_.has_world() && search_.base[x] > cases_[split].at;
    std::uint32_t ends[2] = {0, 0};
    for (const Side side : {above_first ? Side::above : Side::below,
                            above_first ? Side::below : Side::above}) {
      const Outcome outcome = branch(split, side);
      if (outcome != Outcome::refuted) return outcome;
      ends[static_cast<int>(side)] = last_step();
    }
    close_case(split, ends[0], ends[1], std::nullopt, 1);
    return Outcome::refuted;
  }

  /// The unknown number with few values left and many conflicts behind it.
  std::uint32_t choose() const {
    std::uint32_t best = nothing;
    double best_score = 0;  // steers only
    for (std::uint32_t x = 0; x < search_.size(); ++x) {
      if (bounds_.is_fixed(x)) continue;
      const bool finite = bounds_.low[x] != Words<T>::minus_infinity() &&
                          bounds_.high[x] != Words<T>::plus_infinity();
      const double width = finite ? near_double(T(bounds_.high[x] - bounds_.low[x])) : 1e18;
      const double score = static_cast<double>(weight_[x]) / (width + 1);
      if (best == nothing || score > best_score) {
        best = x;
        best_score = score;
      }
    }
    return best;
  }
  T split_point(std::uint32_t x) const {
    const T& low = bounds_.low[x];
    const T& high = bounds_.high[x];
    if (low == Words<T>::minus_infinity() && high == Words<T>::plus_infinity()) return 0;
    if (high == Words<T>::plus_infinity()) return low;
    if (low == Words<T>::minus_infinity()) return T(high - 1);
    return high - low <= 4 ? low : T(low + (high - low) / 2);
  }
  void blame() {
    if (bounds_.conflict.kind == Conflict::number) {
      ++weight_[bounds_.conflict.number_index];
    } else if (const auto at = row_of_.find(bounds_.conflict.reason.code); at != row_of_.end()) {
      const auto& rows = search_.part.rows;
      for (std::uint32_t k = rows.start[at->second]; k < rows.start[at->second + 1]; ++k)
        ++weight_[rows.number[k]];
    }
  }

  // ---- the proof ----------------------------------------------------------------------------

  /// A tree that refutes nothing in the end would fill the memory with what it refuted on the way:
  /// about 100 bytes a term.
  static constexpr std::size_t largest_proof = 3'000'000;
  void keep(SplitStep step) {
    terms_ += 1 + step.from.size() + step.under.size();
    proof_.steps.push_back(std::move(step));
  }
  [[nodiscard]] std::uint32_t last_step() const {
    return static_cast<std::uint32_t>(proof_.steps.size() - 1);
  }
  [[nodiscard]] std::vector<Assumption> under(std::size_t entry) const {
    std::vector<Assumption> result;
    for (const Open& o : path_)
      if (o.entry <= entry) result.push_back({o.split, o.side});
    return result;
  }
  /// On the other side of the first case, what it assumes is the bound itself.
  std::uint32_t state_rest(std::uint32_t split, std::uint32_t end, const T& value) {
    const Side side = end % 2 == 0 ? Side::above : Side::below;
    SplitStep step;
    step.from.push_back({side == Side::above ? SplitPremise::above : SplitPremise::below, split,
                         {}, 1});
    step.end = end;
    step.value = Rational(Integer(value));
    step.under = {{split, side}};
    keep(std::move(step));
    return last_step();
  }
  void close_case(std::uint32_t split, std::uint32_t below, std::uint32_t above,
                  std::optional<std::uint32_t> end, const Rational& value) {
    SplitStep step;
    step.rule = Rule::split;
    step.number = cases_[split].number;
    step.at = Integer(cases_[split].at);
    step.below = below;
    step.above = above;
    step.end = end;
    step.value = value;
    step.under = under(bounds_.log.size());
    keep(std::move(step));
    cases_[split].step = last_step();
  }

  [[nodiscard]] std::uint32_t entry_before(std::uint32_t end, std::size_t stamp) const {
    std::uint32_t at = bounds_.head[end];
    while (at != nothing && at >= stamp) at = bounds_.log[at].previous;
    return at;
  }
  [[nodiscard]] bool is_assumed(std::uint32_t entry) const {
    return bounds_.log[entry].reason.kind() == Reason::split;
  }
  [[nodiscard]] Rational value_before(std::uint32_t end, std::size_t stamp) const {
    const std::uint32_t at = entry_before(end, stamp);
    if (at != nothing) return Rational(Integer(bounds_.log[at].value));
    return Rational(Integer(end % 2 == 0 ? search_.part.low[end / 2] : search_.part.high[end / 2]));
  }

  /// Calls f(end, multiplier) for what bounding `target` from row r uses; `scale` is the
  /// multiplier of the row, `low` the side that is bounded.
  template <class F>
  void for_others(std::uint32_t r, std::uint32_t target, const Rational& scale, bool low, F&& f) {
    const auto& rows = search_.part.rows;
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k) {
      if (rows.number[k] == target) continue;
      const Rational factor = -scale * Rational(Integer(rows.coefficient[k]));
      f(low == (factor > 0) ? low_end(rows.number[k]) : high_end(rows.number[k]), factor);
    }
  }
  [[nodiscard]] Integer coefficient(std::uint32_t r, std::uint32_t x) const {
    const auto& rows = search_.part.rows;
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k)
      if (rows.number[k] == x) return Integer(rows.coefficient[k]);
    return 0;
  }

  /// Spells out the entries behind the conflict that have not been yet, then the conflict itself.
  void spell_out_conflict() {
    const Conflict conflict = bounds_.conflict;
    const std::size_t stamp = bounds_.log.size();
    std::vector<std::uint32_t> wanted;
    const auto want = [&](std::uint32_t end, std::size_t before) {
      const std::uint32_t at = entry_before(end, before);
      if (at != nothing && at >= root_ && !is_assumed(at)) wanted.push_back(at);
    };
    std::uint32_t r = nothing;
    int sign = 1;
    if (conflict.kind == Conflict::number) {
      want(low_end(conflict.number_index), stamp);
      want(high_end(conflict.number_index), stamp);
    } else {
      r = row_of_.at(conflict.reason.code);
      sign = row_excess(r, 1, stamp) ? 1 : -1;
      for_others(r, nothing, Rational(sign), true,
                 [&](std::uint32_t end, const Rational&) { want(end, stamp); });
    }
    spell_out(std::move(wanted));
    SplitStep step;
    step.under = under(stamp);
    if (conflict.kind == Conflict::number) {
      cite(step, low_end(conflict.number_index), stamp, 1);
      cite(step, high_end(conflict.number_index), stamp, -1);
      step.value = value_before(low_end(conflict.number_index), stamp) -
                   value_before(high_end(conflict.number_index), stamp);
    } else {
      step.from.push_back({SplitPremise::row, 0, search_.part.rows.reason[r], Rational(sign)});
      for_others(r, nothing, Rational(sign), true,
                 [&](std::uint32_t end, const Rational& f) { cite(step, end, stamp, f); });
      step.value = *row_excess(r, sign, stamp);
    }
    keep(std::move(step));
  }

  /// By how much sign * row r is out of reach of the bounds; nothing when it is not.
  std::optional<Rational> row_excess(std::uint32_t r, int sign, std::size_t stamp) {
    const auto& rows = search_.part.rows;
    const T& side = sign > 0 ? rows.low[r] : rows.high[r];
    if (side == Words<T>::minus_infinity() || side == Words<T>::plus_infinity())
      return std::nullopt;
    Rational total = Rational(sign) * Rational(Integer(side));
    bool finite = true;
    for_others(r, nothing, Rational(sign), true, [&](std::uint32_t end, const Rational& f) {
      const Rational value = value_before(end, stamp);
      finite = finite && abs(numerator(value)) <= bound_of_finite();
      total += f * value;
    });
    if (!finite || total <= 0) return std::nullopt;
    return total;
  }
  static Integer bound_of_finite() {
    return std::is_same_v<T, Integer> ? Integer(Words<Integer>::plus_infinity() - 1)
                                      : Integer(System::largest_word);
  }

  void spell_out(std::vector<std::uint32_t> wanted) {
    std::vector<std::uint32_t> order;
    step_of_.resize(bounds_.log.size() - root_, nothing);
    std::vector<std::uint8_t> seen(step_of_.size(), 0);
    while (!wanted.empty()) {
      const std::uint32_t t = wanted.back();
      wanted.pop_back();
      if (seen[t - root_] != 0 || step_of_[t - root_] != nothing) continue;
      seen[t - root_] = 1;
      order.push_back(t);
      const auto& e = bounds_.log[t];
      const std::uint32_t r = row_of_.at(e.reason.code), x = e.end / 2;
      for_others(r, x, Rational(1) / Rational(coefficient(r, x)), e.end % 2 == 0,
                 [&](std::uint32_t end, const Rational&) {
                   const std::uint32_t at = entry_before(end, t);
                   if (at != nothing && at >= root_ && !is_assumed(at)) wanted.push_back(at);
                 });
    }
    std::sort(order.begin(), order.end());
    for (const std::uint32_t t : order) spell_out_entry(t);
  }

  void spell_out_entry(std::uint32_t t) {
    const LogEntry<T> e = bounds_.log[t];
    const std::uint32_t r = row_of_.at(e.reason.code), x = e.end / 2;
    const bool low = e.end % 2 == 0;
    const Rational scale = Rational(1) / Rational(coefficient(r, x));
    const auto& rows = search_.part.rows;
    SplitStep step;
    step.end = e.end;
    step.under = under(t);
    step.from.push_back({SplitPremise::row, 0, rows.reason[r], scale});
    step.value = scale * Rational(Integer(low == (scale > 0) ? rows.low[r] : rows.high[r]));
    for_others(r, x, scale, low, [&](std::uint32_t end, const Rational& f) {
      cite(step, end, t, f);
      step.value += f * value_before(end, t);
    });
    const bool whole = is_whole(step.value);
    keep(step);
    if (!whole) {
      SplitStep rounded;
      rounded.rule = Rule::rnd;
      rounded.from.push_back({SplitPremise::step, last_step(), {}, 1});
      rounded.end = e.end;
      rounded.value = Rational(Integer(e.value));
      rounded.under = step.under;
      keep(std::move(rounded));
    }
    step_of_[t - root_] = last_step();
  }

  void cite(SplitStep& step, std::uint32_t end, std::size_t stamp, const Rational& factor) {
    const std::uint32_t at = entry_before(end, stamp);
    if (at == nothing || at < root_)
      step.from.push_back({SplitPremise::end, end, {}, factor});
    else if (!is_assumed(at))
      step.from.push_back({SplitPremise::step, step_of_[at - root_], {}, factor});
    else
      step.from.push_back({end % 2 == 0 ? SplitPremise::above : SplitPremise::below,
                           bounds_.log[at].reason.index(), {}, factor});
  }

  PartSearch<T>& search_;
  Propagator<T>& bounds_;
  std::size_t root_;
  std::uint64_t limit_ = 0;
  std::unordered_map<std::uint32_t, std::uint32_t> row_of_;
  std::vector<std::uint64_t> weight_;
  std::vector<Case> cases_;
  std::vector<Open> path_;
  std::vector<std::uint32_t> step_of_;  // per entry since the root
  SplitProof proof_;
  std::size_t terms_ = 0;  // in the steps of `proof_`
  std::vector<T> world_;
};

/// The first world, or the proof that there is none. False when neither was found.
template <class T>
bool find_first_world(PartSearch<T>& search) {
  using Outcome = typename Branching<T>::Outcome;
  Branching<T> tree(search);
  const Outcome outcome = tree.any(search.budget.left() / 2);
  if (outcome == Outcome::world) search.offer(tree.world());
  if (outcome == Outcome::refuted) {
    search.bounds.conflict = {Conflict::row, 0,
                              Reason(Reason::split, static_cast<std::uint32_t>(search.splits.size())),
                              static_cast<std::uint32_t>(search.bounds.log.size())};
    search.splits.push_back(tree.take_proof());
  }
  return search.has_world() || outcome == Outcome::refuted;
}

/// Moves an end until a world takes it. False when the work allowed does not suffice, or on a
/// conflict.
template <class T>
bool settle_end(PartSearch<T>& search, std::uint32_t end, std::uint64_t limit) {
  using Outcome = typename Branching<T>::Outcome;
  while (search.is_open(end)) {
    if (dive_for(search, end)) return true;
    Branching<T> tree(search);
    const Outcome outcome = tree.at_end(end, limit);
    if (outcome == Outcome::limit) return false;
    if (outcome == Outcome::world) {
      search.offer(tree.world());
      return search.state[end] == EndState::attained;
    }
    const T next = end % 2 == 0 ? T(search.bound(end) + 1) : T(search.bound(end) - 1);
    const auto index = static_cast<std::uint32_t>(search.splits.size());
    search.splits.push_back(tree.take_proof());
    search.bounds.tighten(end, next, Reason(Reason::split, index));
    if (!search.propagate()) return false;
  }
  return true;
}

}  // namespace

template <class T>
void solve_branching(PartSearch<T>& search) {
  if (!search.has_world() && !find_first_world(search)) {
    search.gave_up = true;
    return;
  }
  settle_endless(search);
  for (std::uint32_t end = 0; end < search.state.size() && !search.bounds.conflict; ++end) {
    if (!search.is_open(end)) continue;
    if (!search.is_finite(end) || search.budget.spent()) {
      search.gave_up = true;
      continue;
    }
    const std::uint64_t fair = search.budget.left() / (search.count_open() + 1) + 1;
    if (!settle_end(search, end, fair)) search.gave_up = true;
  }
}

template void solve_branching<std::int64_t>(PartSearch<std::int64_t>&);
template void solve_branching<Integer>(PartSearch<Integer>&);

}  // namespace kinderrechten::detail
