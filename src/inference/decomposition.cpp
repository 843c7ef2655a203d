// SPDX-License-Identifier: BSD-3-Clause
// From a system to independent parts, and from their answers to one.
#include <algorithm>

#include "answer.hpp"
#include "union_find.hpp"

namespace kinderrechten::detail {
namespace {

template <class T>
struct Reader;

template <>
struct Reader<std::int64_t> {
  const System& s;
  std::int64_t box_low(std::uint32_t i) const { return s.box_low()[i]; }
  std::int64_t box_high(std::uint32_t i) const { return s.box_high()[i]; }
  std::int64_t row_low(std::uint32_t r) const { return s.row_low()[r]; }
  std::int64_t row_high(std::uint32_t r) const { return s.row_high()[r]; }
  std::int64_t coefficient(std::size_t k) const { return s.term_coefficient()[k]; }
};

template <>
struct Reader<Integer> {
  const System& s;
  static Integer take(const std::optional<Integer>& v, const Integer& absent) {
    if (!v) return absent;
    if (!Words<Integer>::fits(*v) || msb(abs(*v) + 1) > 9000)
      throw OverflowError("a number of the system has more than 2700 digits");
    return *v;
  }
  Integer box_low(std::uint32_t i) const {
    return take(s.box(i).low, Words<Integer>::minus_infinity());
  }
  Integer box_high(std::uint32_t i) const {
    return take(s.box(i).high, Words<Integer>::plus_infinity());
  }
  Integer row_low(std::uint32_t r) const {
    return take(s.row_range(r).low, Words<Integer>::minus_infinity());
  }
  Integer row_high(std::uint32_t r) const {
    return take(s.row_range(r).high, Words<Integer>::plus_infinity());
  }
  Integer coefficient(std::size_t k) const { return take(s.coefficient(k), Integer(0)); }
};

template <class T>
bool is_infinite(const T& v) {
  return v == Words<T>::minus_infinity() || v == Words<T>::plus_infinity();
}

/// Adds the terms collected so far as a row, divided by their common factor.
/// `known` is what the known numbers contribute; `original` the row they all come from.
template <class T>
class RowMaker {
 public:
  using Wide = typename Words<T>::Wide;
  RowMaker(Rows<T>& rows, Derivation<T>& derivation, std::uint32_t stamp)
      : rows_(rows), derivation_(derivation), stamp_(stamp) {}

  bool overflow = false;

  void term(std::uint32_t x, const T& a) { terms_.emplace_back(x, a); }
  void known(const Wide& value) { known_ += value; }

  /// `why` cites the row; `original` is the undivided row behind it.
  void end(const T& low, const T& high, Reason why, Reason original) {
    Wide least = is_infinite(low) ? Wide(0) : Wide(low) - known_;
    Wide most = is_infinite(high) ? Wide(0) : Wide(high) - known_;
    const T factor = common_factor();
    if (factor > 1) {
      why = Reason(Reason::divided, static_cast<std::uint32_t>(derivation_.divided.size()));
      derivation_.divided.push_back({original, stamp_});
      least = ceil_division(least, Wide(factor));
      most = floor_division(most, Wide(factor));
    }
    if (!Words<T>::fits(least) || !Words<T>::fits(most)) overflow = true;
    const T new_low = is_infinite(low) ? low : T(Words<T>::narrow(least));
    const T new_high = is_infinite(high) ? high : T(Words<T>::narrow(most));
    if (!is_infinite(low) && !is_infinite(high) && new_low > new_high) empty(why);
    if (terms_.empty()) {
      if ((!is_infinite(low) && new_low > 0) || (!is_infinite(high) && new_high < 0)) empty(why);
    } else {
      for (const auto& [x, a] : terms_) rows_.add_term(x, factor > 1 ? T(a / factor) : a);
      rows_.end_row(new_low, new_high, why);
    }
    terms_.clear();
    known_ = 0;
  }

 private:
  T common_factor() const {
    T factor = 0;
    for (const auto& [x, a] : terms_) {
      if (a == 1 || a == -1) return 1;
      T b = a < 0 ? T(-a) : a;
      while (b != 0) {
        T rest = factor % b;
        factor = b;
        b = rest;
      }
    }
    return factor;
  }
  void empty(Reason why) {
    if (!derivation_.conflict) derivation_.conflict = {Conflict::row, 0, why, stamp_};
  }

  Rows<T>& rows_;
  Derivation<T>& derivation_;
  std::uint32_t stamp_;
  std::vector<std::pair<std::uint32_t, T>> terms_;
  Wide known_ = 0;
};

/// True when the bounds alone keep a row within its ends, whatever the world.
template <class T>
bool says_nothing(const Propagator<T>& bounds, std::uint32_t r) {
  const Rows<T>& rows = bounds.rows();
  typename Words<T>::Wide least = 0, most = 0;
  bool least_finite = true, most_finite = true;
  for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k) {
    const T& a = rows.coefficient[k];
    const T& low = bounds.low[rows.number[k]];
    const T& high = bounds.high[rows.number[k]];
    const T& down = a > 0 ? low : high;
    const T& up = a > 0 ? high : low;
    if (is_infinite(down)) least_finite = false; else least += typename Words<T>::Wide(a) * down;
    if (is_infinite(up)) most_finite = false; else most += typename Words<T>::Wide(a) * up;
  }
  return (is_infinite(rows.low[r]) || (least_finite && least >= rows.low[r])) &&
         (is_infinite(rows.high[r]) || (most_finite && most <= rows.high[r]));
}

}  // namespace

template <class T>
Loaded<T> load(const System& system, Answer<T>& answer) {
  const Reader<T> read{system};
  const auto n = static_cast<std::uint32_t>(system.number_count());
  Loaded<T> loaded;
  loaded.low.reserve(n);
  loaded.high.reserve(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    loaded.low.push_back(read.box_low(i));
    loaded.high.push_back(read.box_high(i));
    if (loaded.low[i] > loaded.high[i] && !answer.derivation.conflict)
      answer.derivation.conflict = {Conflict::number, i, {}, 0};
  }
  RowMaker<T> maker(loaded.rows, answer.derivation, 0);
  const auto start = system.row_start();
  const auto number = system.term_number();
  for (std::uint32_t r = 0; r < system.row_count(); ++r) {
    T sum = 0;
    for (std::size_t k = start[r]; k < start[r + 1]; ++k) {
      const std::uint32_t x = number[k];
      const T a = read.coefficient(k);
      if constexpr (std::is_same_v<T, std::int64_t>) {
        sum += a < 0 ? -a : a;
        if (sum > Words<T>::largest_coefficient_sum) answer.overflow = true;
        if (answer.overflow) return loaded;
      }
      if (loaded.low[x] == loaded.high[x])
        maker.known(typename Words<T>::Wide(a) * loaded.low[x]);
      else
        maker.term(x, a);
    }
    maker.end(read.row_low(r), read.row_high(r), Reason(Reason::row, r), Reason(Reason::row, r));
  }
  answer.overflow = answer.overflow || maker.overflow;
  loaded.rows.finish(n);
  return loaded;
}

template <class T>
std::vector<Part<T>> split_parts(const Propagator<T>& bounds, Derivation<T>& derivation) {
  const Rows<T>& rows = bounds.rows();
  const auto n = static_cast<std::uint32_t>(bounds.low.size());
  UnionFind sets(n);
  std::vector<std::uint32_t> row_number(rows.count(), nothing);  // an unknown number of the row
  std::vector<std::uint8_t> in_row(n, 0);
  for (std::uint32_t r = 0; r < rows.count(); ++r) {
    if (says_nothing(bounds, r)) continue;
    row_number[r] = rows.number[rows.start[r]];
    std::uint32_t first = nothing;
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k) {
      const std::uint32_t x = rows.number[k];
      if (bounds.is_fixed(x)) continue;
      in_row[x] = 1;
      if (first == nothing)
        first = x;
      else
        sets.join(first, x);
    }
    if (first != nothing) row_number[r] = first;
  }
  std::vector<std::uint32_t> part_of(n, nothing), place(n, 0);
  std::vector<Part<T>> parts;
  std::uint32_t loose = nothing;
  for (std::uint32_t x = 0; x < n; ++x) {
    if (bounds.is_fixed(x)) continue;
    std::uint32_t& slot = in_row[x] != 0 ? part_of[sets.find(x)] : loose;
    if (slot == nothing) {
      slot = static_cast<std::uint32_t>(parts.size());
      parts.emplace_back();
    }
    const std::uint32_t p = slot;
    part_of[x] = p;
    place[x] = static_cast<std::uint32_t>(parts[p].number.size());
    parts[p].number.push_back(x);
    parts[p].low.push_back(bounds.low[x]);
    parts[p].high.push_back(bounds.high[x]);
  }
  const auto stamp = static_cast<std::uint32_t>(bounds.log.size());
  Rows<T> known_rows;  // those without unknown numbers: only checked
  for (std::uint32_t r = 0; r < rows.count(); ++r) {
    if (row_number[r] == nothing) continue;
    const bool all_known = bounds.is_fixed(row_number[r]);
    Rows<T>& target = all_known ? known_rows : parts[part_of[row_number[r]]].rows;
    RowMaker<T> maker(target, derivation, stamp);
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k) {
      const std::uint32_t x = rows.number[k];
      if (bounds.is_fixed(x))
        maker.known(typename Words<T>::Wide(rows.coefficient[k]) * bounds.low[x]);
      else
        maker.term(place[x], rows.coefficient[k]);
    }
    const Reason why = rows.reason[r];
    maker.end(rows.low[r], rows.high[r], why,
              why.kind() == Reason::divided ? derivation.divided[why.index()].of : why);
  }
  for (Part<T>& part : parts) part.rows.finish(part.number.size());
  std::stable_sort(parts.begin(), parts.end(), [](const Part<T>& a, const Part<T>& b) {
    return a.rows.number.size() > b.rows.number.size();
  });
  return parts;
}

template <class T>
void merge_part(Answer<T>& answer, const PartSearch<T>& search) {
  Derivation<T>& all = answer.derivation;
  const auto& number = search.part.number;
  const auto offset = static_cast<std::uint32_t>(all.log.size());
  const auto sum_offset = static_cast<std::uint32_t>(all.sums.size());
  const auto split_offset = static_cast<std::uint32_t>(all.splits.size());
  const auto shift = [&](Reason why) {
    if (why.kind() == Reason::sum) return Reason(Reason::sum, why.index() + sum_offset);
    if (why.kind() == Reason::split) return Reason(Reason::split, why.index() + split_offset);
    return why;
  };
  const auto end_of = [&](std::uint32_t end) { return 2 * number[end / 2] + end % 2; };
  for (const LogEntry<T>& e : search.bounds.log) {
    const std::uint32_t end = end_of(e.end);
    all.log.push_back({e.value, end, shift(e.reason), all.head[end]});
    all.head[end] = static_cast<std::uint32_t>(all.log.size() - 1);
  }
  all.sums.insert(all.sums.end(), search.sums.begin(), search.sums.end());
  for (SplitProof proof : search.splits) {
    proof.stamp += offset;
    for (SplitStep& step : proof.steps) {
      if (step.end) step.end = end_of(*step.end);
      if (step.rule == Rule::split) step.number = number[step.number];
      for (SplitPremise& p : step.from) {
        p.reason = shift(p.reason);
        if (p.kind == SplitPremise::end) p.index = end_of(p.index);
      }
    }
    all.splits.push_back(std::move(proof));
  }
  if (search.bounds.conflict) {
    all.conflict = search.bounds.conflict;
    all.conflict.reason = shift(all.conflict.reason);
    all.conflict.stamp += offset;
    if (all.conflict.kind == Conflict::number)
      all.conflict.number_index = number[all.conflict.number_index];
  }
  for (std::uint32_t x = 0; x < number.size(); ++x) {
    answer.low[number[x]] = search.bounds.low[x];
    answer.high[number[x]] = search.bounds.high[x];
    for (const std::uint32_t e : {0U, 1U}) {
      answer.state[2 * number[x] + e] = search.state[2 * x + e];
      answer.end_world[2 * number[x] + e] = search.end_world[2 * x + e];
    }
  }
}

template <class T>
void merge_worlds(Answer<T>& answer, std::vector<std::unique_ptr<PartSearch<T>>>& searches) {
  const bool complete = std::all_of(searches.begin(), searches.end(),
                                    [](const auto& s) { return s->has_world(); });
  if (!complete) {  // a world is a choice of all numbers
    std::fill(answer.end_world.begin(), answer.end_world.end(), PartSearch<T>::no_world);
    std::fill(answer.state.begin(), answer.state.end(), EndState::open);
    return;
  }
  answer.base = answer.seen_low = answer.seen_high = answer.low;
  std::size_t count = 0, changes = 0;
  for (const auto& s : searches) {
    for (std::uint32_t x = 0; x < s->size(); ++x) {
      answer.base[s->part.number[x]] = s->base[x];
      answer.seen_low[s->part.number[x]] = s->seen_low[x];
      answer.seen_high[s->part.number[x]] = s->seen_high[x];
    }
    count = std::max(count, s->worlds.size());
    for (const auto& world : s->worlds) changes += world.size();
  }
  answer.world_change.reserve(changes);
  // Parts do not see each other: the k-th worlds of all of them together are one world.
  for (std::size_t k = 0; k < count; ++k) {
    for (const auto& s : searches) {
      if (k >= s->worlds.size()) continue;
      const auto world = std::exchange(s->worlds[k], {});
      for (const auto& [x, value] : world) answer.world_change.emplace_back(s->part.number[x], value);
    }
    const auto first = answer.world_change.begin() + static_cast<std::ptrdiff_t>(answer.world_start.back());
    if (!std::is_sorted(first, answer.world_change.end())) std::sort(first, answer.world_change.end());
    answer.world_start.push_back(answer.world_change.size());
  }
}

template Loaded<std::int64_t> load(const System&, Answer<std::int64_t>&);
template Loaded<Integer> load(const System&, Answer<Integer>&);
template std::vector<Part<std::int64_t>> split_parts(const Propagator<std::int64_t>&,
                                                     Derivation<std::int64_t>&);
template std::vector<Part<Integer>> split_parts(const Propagator<Integer>&, Derivation<Integer>&);
template void merge_part(Answer<std::int64_t>&, const PartSearch<std::int64_t>&);
template void merge_part(Answer<Integer>&, const PartSearch<Integer>&);
template void merge_worlds(Answer<std::int64_t>&, std::vector<std::unique_ptr<PartSearch<std::int64_t>>>&);
template void merge_worlds(Answer<Integer>&, std::vector<std::unique_ptr<PartSearch<Integer>>>&);

}  // namespace kinderrechten::detail
