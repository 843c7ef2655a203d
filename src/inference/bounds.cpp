// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/bounds.hpp"

#include <algorithm>
#include <atomic>
#include <memory>
#include <system_error>
#include <thread>
#include <type_traits>
#include <unordered_map>

#include "answer.hpp"
#include "endless.hpp"
#include "kinderrechten/value/thread_data.hpp"

namespace kinderrechten {
namespace detail {
namespace {

/// Numbers that are in no row: every choice within their boxes is possible.
template <class T>
void settle_loose(PartSearch<T>& search) {
  const std::size_t n = search.size();
  std::vector<T> low(n), high(n);
  for (std::uint32_t x = 0; x < n; ++x) {
    const bool down = search.is_finite(low_end(x)), up = search.is_finite(high_end(x));
    low[x] = down ? search.bounds.low[x] : up && search.bounds.high[x] < 0 ? search.bounds.high[x]
                                                                          : T(0);
    high[x] = up ? search.bounds.high[x] : low[x];
    if (!down) search.state[low_end(x)] = EndState::endless;
    if (!up) search.state[high_end(x)] = EndState::endless;
  }
  search.offer(low);
  search.offer(high);
}

void settle_exactly(PartSearch<std::int64_t>& search, Solver* solver) {
  if (solve_network(search)) return;
  dive_wide(search);
  if (solve_mending(search) || search.bounds.conflict) return;
  if (!search.has_world() && solver != nullptr) find_floating_world(search, *solver);
  const auto settled = [&] {
    if (search.bounds.conflict || (search.has_world() && !search.any_open())) return true;
    // A large part seldom has a whole vertex: there the walk needs a world to start at.
    const bool small = search.size() * search.part.rows.count() < 500'000;
    return (search.has_world() || small) && solve_vertices(search);
  };
  if (settled()) return;
  const bool without = !search.has_world();
  if (search.bounds.conflict || solve_simplex(search)) return;
  if (without && settled()) return;
  if (!search.bounds.conflict && solver != nullptr) solve_floating(search, *solver);
}
void settle_exactly(PartSearch<Integer>& search, Solver*) { dive_wide(search); }

template <class T>
void settle_part(PartSearch<T>& search, Solver* solver) {
  if (search.part.rows.count() == 0) return settle_loose(search);
  search.bounds.enqueue_all();
  if (!search.propagate()) return;
  if (search.budget.spent()) {  // propagation alone was asked for
    search.gave_up = true;
    return;
  }
  settle_exactly(search, solver);
  if (!search.bounds.conflict) solve_branching(search);
  // One method may have given up what another found.
  if (search.has_world() && !search.any_open()) search.gave_up = false;
}

/// Works through all parts with several threads. What each part yields does not depend on them.
template <class T>
class Workers {
 public:
  Workers(std::vector<std::unique_ptr<PartSearch<T>>>& searches, Control& control)
      : searches_(searches), control_(control) {}

  void run(unsigned threads, const Solver* solver) {
    const auto work = [this, solver] {
      try {
        take_thread_data();
        const std::unique_ptr<Solver> mine = solver != nullptr ? solver->fresh() : nullptr;
        loop(mine.get());
      } catch (...) {
        const std::scoped_lock lock(mutex_);
        if (!error_) error_ = std::current_exception();
        next_ = searches_.size();
      }
    };
    std::vector<std::thread> others;
    others.reserve(std::min<std::size_t>(threads, searches_.size()));
    for (unsigned k = 1; k < std::min<std::size_t>(threads, searches_.size()); ++k) try {
        others.emplace_back(work);
      } catch (const std::system_error&) {
        break;  // the system gives no more threads: those that there are do the work
      }
    work();
    for (std::thread& t : others) t.join();
    if (error_) std::rethrow_exception(error_);
  }

 private:
  void loop(Solver* solver) {
    for (std::size_t k = next_++; k < searches_.size() && k < first_conflict_; k = next_++) {
      settle_part(*searches_[k], solver);
      control_.add_done(searches_[k]->size());
      if (searches_[k]->bounds.conflict) {
        std::size_t first = first_conflict_;
        while (k < first && !first_conflict_.compare_exchange_weak(first, k)) {
        }
      }
      if (control_.stopped()) searches_[k]->gave_up = true;
    }
  }

  std::vector<std::unique_ptr<PartSearch<T>>>& searches_;
  Control& control_;
  std::atomic<std::size_t> next_{0}, first_conflict_{static_cast<std::size_t>(-1)};
  std::mutex mutex_;
  std::exception_ptr error_;
};

/// What each part may take. A unit is some ten nanoseconds, so that at an effort of 100 one part ends within a minute
/// or two whatever its size, and all of them together within some five minutes of one thread: where they would take
/// more, each gets its share, but something for each of its numbers. Most parts need far less than they may take.
/// Depends on the parts alone, not on how they are shared out.
template <class T>
std::vector<std::uint64_t> allowances(const std::vector<Part<T>>& parts, std::uint64_t effort) {
  constexpr std::uint64_t most = 60'000'000, most_together = 4 * most, per_number = 100;
  std::vector<std::uint64_t> result;
  double total = 0;
  for (const Part<T>& part : parts) {
    const std::uint64_t size = part.number.size() + part.rows.count();
    result.push_back(1'000'000 + std::min<std::uint64_t>(20 * size * size, most));
    total += static_cast<double>(result.back());
  }
  const double share = std::min(1.0, static_cast<double>(most_together) / total);
  for (std::size_t k = 0; k < parts.size(); ++k) {
    const auto fair = static_cast<std::uint64_t>(share * static_cast<double>(result[k]));
    result[k] = effort * std::min(result[k], std::max<std::uint64_t>(fair, per_number * parts[k].number.size()));
  }
  return result;
}

template <class T>
std::vector<std::unique_ptr<PartSearch<T>>> make_searches(std::vector<Part<T>>& parts,
                                                          std::vector<std::unique_ptr<Budget>>& budgets,
                                                          const BoundsOptions& options,
                                                          Control& control) {
  std::vector<std::uint8_t> wanted;
  for (const NumberId i : options.wanted) {
    if (i >= wanted.size()) wanted.resize(i + 1, 0);
    wanted[i] = 1;
  }
  std::vector<std::unique_ptr<PartSearch<T>>> searches;
  const std::vector<std::uint64_t> allowed = allowances(parts, options.effort);
  for (Part<T>& part : parts) {
    budgets.push_back(std::make_unique<Budget>(allowed[searches.size()], control));
    auto search = std::make_unique<PartSearch<T>>(part, *budgets.back());
    search->seed = options.seed;
    if (!options.wanted.empty())
      for (std::uint32_t x = 0; x < part.number.size(); ++x)
        search->wanted[x] = part.number[x] < wanted.size() && wanted[part.number[x]] != 0;
    searches.push_back(std::move(search));
  }
  return searches;
}

template <class T>
BoundsLimit limit_of(const Control& control,
                     const std::vector<std::unique_ptr<PartSearch<T>>>& searches) {
  if (control.cancelled()) return BoundsLimit::cancelled;
  if (control.late()) return BoundsLimit::time;
  for (const auto& s : searches)
    if (s->gave_up || !s->has_world()) return BoundsLimit::effort;
  return BoundsLimit::none;
}

template <class T>
Answer<T> solve(const System& system, const BoundsOptions& options, const Solver* solver) {
  Answer<T> answer;
  const std::size_t n = system.number_count();
  answer.derivation.head.assign(2 * n, nothing);
  Loaded<T> loaded = load(system, answer);
  if (answer.derivation.conflict || answer.overflow) return answer;

  Control control;
  control.progress = options.progress;
  control.total = n;
  constexpr std::chrono::duration<double> forever = std::chrono::hours(24 * 365);
  if (options.time_limit && *options.time_limit < forever)
    control.deadline = Control::Clock::now() +
                       std::chrono::duration_cast<Control::Clock::duration>(*options.time_limit);
  Propagator<T> bounds(loaded.rows, std::move(loaded.low), std::move(loaded.high));
  bounds.enqueue_all();
  bounds.run(100'000 + 50 * std::uint64_t{loaded.rows.number.size()});
  answer.overflow = bounds.overflow;

  std::vector<Part<T>> parts;
  if (!bounds.conflict && !bounds.overflow) parts = split_parts(bounds, answer.derivation);
  answer.low = bounds.low;
  answer.high = bounds.high;
  answer.derivation.log = std::move(bounds.log);
  answer.derivation.head = std::move(bounds.head);
  if (bounds.conflict) answer.derivation.conflict = bounds.conflict;
  if (answer.derivation.conflict || answer.overflow) return answer;

  answer.state.assign(2 * n, EndState::attained);  // of what is known exactly already
  answer.end_world.assign(2 * n, PartSearch<T>::base_world);
  std::size_t unknown = 0;
  for (const Part<T>& part : parts) unknown += part.number.size();
  control.add_done(n - unknown);
  std::vector<std::unique_ptr<Budget>> budgets;
  auto searches = make_searches(parts, budgets, options, control);
  Workers<T>(searches, control).run(options.threads, solver);
  answer.limit = limit_of(control, searches);

  for (const auto& s : searches) {
    answer.overflow = answer.overflow || s->bounds.overflow;
    if (s->bounds.conflict) {
      merge_part(answer, *s);
      return answer;
    }
  }
  for (const auto& s : searches) merge_part(answer, *s);
  merge_worlds(answer, searches);
  return answer;
}

template <class T>
NumberBounds bounds_of(const Answer<T>& a, NumberId i) {
  NumberBounds b;
  b.low = finite(a.low[i]);
  b.high = finite(a.high[i]);
  if (a.base.empty()) return b;
  b.attained_low = Integer(a.seen_low[i]);
  b.attained_high = Integer(a.seen_high[i]);
  b.low_tight = a.state[low_end(i)] != EndState::open;
  b.high_tight = a.state[high_end(i)] != EndState::open;
  if (a.state[low_end(i)] == EndState::attained) b.low_world = a.end_world[low_end(i)];
  if (a.state[high_end(i)] == EndState::attained) b.high_world = a.end_world[high_end(i)];
  return b;
}

/// Adds the worlds that the bounds of a proof cite, and numbers them anew.
template <class T>
void list_cited_worlds(const Answer<T>& answer, Certificate& proof) {
  std::unordered_map<std::int32_t, std::int32_t> listed;
  const auto list = [&](std::optional<std::int32_t>& world) {
    if (!world || *world < 0) return;
    const auto [at, fresh] = listed.try_emplace(*world, static_cast<std::int32_t>(proof.worlds.size()));
    if (fresh) answer.changes(static_cast<std::size_t>(*world), proof.worlds.emplace_back());
    world = at->second;
  };
  for (CertificateBound& b : proof.bounds) list(b.low_world), list(b.high_world);
}

template <class F>
auto visit(const BoundsData& data, F&& f) {
  return std::visit(std::forward<F>(f), data.answer);
}

}  // namespace
}  // namespace detail

bool BoundsResult::contradicts() const noexcept {
  return detail::visit(*data_, [](const auto& a) { return bool(a.derivation.conflict); });
}

BoundsLimit BoundsResult::limit() const noexcept {
  return detail::visit(*data_, [](const auto& a) { return a.limit; });
}

std::size_t BoundsResult::number_count() const noexcept { return data_->system->number_count(); }

NumberBounds BoundsResult::operator[](NumberId i) const {
  if (contradicts())
    throw ValueError("the facts contradict each other: no number has a range", {},
                     "ask contradicts() first");
  if (i >= number_count())
    throw ValueError("no number " + std::to_string(i) + " among " + std::to_string(number_count()));
  return detail::visit(*data_, [i](const auto& a) { return detail::bounds_of(a, i); });
}

bool BoundsResult::has_world() const noexcept {
  return !contradicts() && detail::visit(*data_, [this](const auto& a) {
    return !a.base.empty() || number_count() == 0;
  });
}

std::size_t BoundsResult::world_count() const noexcept {
  return detail::visit(*data_, [](const auto& a) { return a.world_count(); });
}

std::vector<Integer> BoundsResult::world(std::int32_t index) const {
  if (!has_world() || index < -1 || index >= static_cast<std::int32_t>(world_count()))
    throw ValueError("no world " + std::to_string(index));
  return detail::visit(*data_, [index](const auto& a) {
    std::vector<Integer> values(a.base.begin(), a.base.end());
    if (index >= 0) {
      const auto k = static_cast<std::size_t>(index);
      for (std::size_t c = a.world_start[k]; c < a.world_start[k + 1]; ++c)
        values[a.world_change[c].first] = Integer(a.world_change[c].second);
    }
    return values;
  });
}

Certificate BoundsResult::certificate(std::span<const NumberId> numbers) const {
  return detail::visit(*data_, [&](const auto& a) {
    detail::Proof proof = detail::assemble(*data_->system, a, numbers);
    KeptCertificate all(proof.rest.cells);
    proof.packed.show(*data_->system, all);
    proof.rest.facts = std::move(all.kept.facts);
    proof.rest.steps = std::move(all.kept.steps);
    detail::list_cited_worlds(a, proof.rest);
    return std::move(proof.rest);
  });
}

void BoundsResult::show(CertificateSink& sink) const {
  detail::visit(*data_, [&](const auto& a) {
    detail::Proof proof = detail::assemble(*data_->system, a, {});
    std::exchange(proof.packed, {}).show(*data_->system, sink);
    if (proof.rest.contradiction) return sink.contradiction(*proof.rest.contradiction);
    auto endless = detail::show_endless_ends(proof.rest, *data_->system, static_cast<std::int32_t>(a.world_count()));
    for (CertificateBound& bound : proof.rest.bounds) sink.bound(bound);
    sink.base(proof.rest.base);
    CertificateWorld world;
    for (std::size_t k = 0; k < a.world_count(); ++k) {
      a.changes(k, world);
      sink.world(world);
    }
    for (CertificateWorld& way : endless) sink.world(way);
  });
}

BoundsResult find_bounds(const System& system, const BoundsOptions& options, Solver* solver) {
  auto data = std::make_shared<detail::BoundsData>();
  data->system = &system;
  if (system.fits_words()) {
    auto answer = detail::solve<std::int64_t>(system, options, solver);
    if (!answer.overflow) {
      data->answer = std::move(answer);
      return BoundsResult(std::move(data));
    }
  }
  data->answer = detail::solve<Integer>(system, options, nullptr);
  return BoundsResult(std::move(data));
}

}  // namespace kinderrechten
