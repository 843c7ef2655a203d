// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/conflict.hpp"

#include <algorithm>
#include <chrono>
#include <limits>
#include <set>
#include <utility>

namespace kinderrechten {
namespace {

using FactSet = std::set<FactId>;
using Keep = std::function<bool(FactId)>;

/// What the engine says of some of the facts: the facts that a proof of contradiction rests on, or a
/// world, or neither when a limit struck.
struct Answer {
  std::optional<FactSet> core;
  std::vector<NumberId> numbers;
  bool has_world = false;
  std::vector<Integer> world;  ///< of `numbers`
  Certificate proof;
};

Answer ask(const System& system, const Keep& keep, const BoundsOptions& options) {
  Subsystem part = subsystem(system, keep);
  Answer answer;
  answer.numbers = std::move(part.numbers);
  if (answer.numbers.empty() && part.system.row_count() == 0) {
    answer.has_world = true;
    return answer;
  }
  BoundsOptions question = options;
  if (!answer.numbers.empty()) question.wanted = {0};  // a world is enough, not every range
  const BoundsResult result = find_bounds(part.system, question);
  if (result.contradicts()) {
    answer.proof = result.certificate();
    answer.core.emplace();
    for (const auto& fact : answer.proof.facts) answer.core->insert(fact.origin);
  } else if (result.has_world()) {
    answer.has_world = true;
    answer.world = result.world(-1);
  }
  return answer;
}

/// The world of `answer`, over other numbers; those it leaves free are 0.
std::vector<Integer> world_over(const std::vector<NumberId>& numbers, const Answer& answer) {
  std::vector<Integer> world(numbers.size(), Integer(0));
  for (std::size_t k = 0; k < answer.world.size(); ++k) {
    const auto at = std::lower_bound(numbers.begin(), numbers.end(), answer.numbers[k]);
    if (at != numbers.end() && *at == answer.numbers[k])
      world[static_cast<std::size_t>(at - numbers.begin())] = answer.world[k];
  }
  return world;
}

/// Drops facts one by one, taking over the facts of every new proof. Asks about the facts of the
/// first proof alone, so the cost does not depend on the size of the system.
std::optional<Conflict> shrink(const System& system, FactSet core, const ConflictOptions& options) {
  const Subsystem part = subsystem(system, [&](FactId f) { return core.contains(f); });
  const auto ask_part = [&](const Keep& keep) {
    Answer answer = ask(part.system, keep, options.bounds);
    for (NumberId& number : answer.numbers) number = part.numbers[number];
    return answer;
  };
  Conflict conflict;
  std::vector<FactId> order(core.begin(), core.end());
  // What is beyond doubt is tried first: a conflict reads better in what was printed.
  if (options.cost)
    std::stable_partition(order.begin(), order.end(), [&](FactId f) { return !options.cost(f); });
  std::vector<std::pair<FactId, Answer>> needed;
  for (const FactId fact : order) {
    if (!core.contains(fact)) continue;
    Answer answer = ask_part([&](FactId f) { return f != fact && core.contains(f); });
    if (answer.core) {
      core = std::move(*answer.core);
    } else {
      conflict.irreducible &= answer.has_world;
      needed.emplace_back(fact, std::move(answer));
    }
  }
  const Answer all = ask_part([&](FactId f) { return core.contains(f); });
  if (!all.core) return std::nullopt;
  conflict.numbers = all.numbers;
  conflict.proof = all.proof;
  // A world found without a fact among more facts is one among fewer.
  std::sort(needed.begin(), needed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [fact, answer] : needed) {
    if (!core.contains(fact)) continue;
    conflict.facts.push_back(fact);
    conflict.worlds.push_back(world_over(conflict.numbers, answer));
  }
  return conflict;
}

/// The facts of one conflict that may be given up, and what each costs.
using Choices = std::vector<std::pair<FactId, unsigned>>;
using Alternatives = std::vector<std::vector<FactId>>;

/// Conflicts that share facts to give up are one part: sets of facts are chosen for each part alone.
std::vector<std::vector<Choices>> parts_of(const std::vector<Choices>& conflicts) {
  std::vector<std::vector<Choices>> parts;
  std::vector<FactSet> facts;
  for (const Choices& conflict : conflicts) {
    std::vector<Choices> joined{conflict};
    FactSet mine;
    for (const auto& choice : conflict) mine.insert(choice.first);
    for (std::size_t p = parts.size(); p-- > 0;) {
      if (std::none_of(mine.begin(), mine.end(), [&](FactId f) { return facts[p].contains(f); })) continue;
      joined.insert(joined.begin(), parts[p].begin(), parts[p].end());
      mine.insert(facts[p].begin(), facts[p].end());
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(p));
      facts.erase(facts.begin() + static_cast<std::ptrdiff_t>(p));
    }
    parts.push_back(std::move(joined));
    facts.push_back(std::move(mine));
  }
  return parts;
}

/// All cheapest sets that hit every conflict of a part, up to a limit. Exponential in the size of the
/// sets, which is the number of errors to mend; a limit on the search says when it gave up.
class HittingSets {
 public:
  HittingSets(const std::vector<Choices>& conflicts, std::size_t limit)
      : conflicts_(conflicts), limit_(limit) {
    search(0);
  }
  [[nodiscard]] Alternatives sets() const { return {sets_.begin(), sets_.end()}; }
  [[nodiscard]] unsigned cost() const { return best_; }
  [[nodiscard]] bool cut() const { return cut_ || steps_ == 0; }

 private:
  using Conflicts = std::vector<const Choices*>;

  [[nodiscard]] Conflicts open() const {
    Conflicts all;
    for (const Choices& conflict : conflicts_)
      if (std::none_of(conflict.begin(), conflict.end(),
                       [&](const auto& f) { return chosen_.contains(f.first); }))
        all.push_back(&conflict);
    return all;
  }
  /// Conflicts without common facts each cost at least their cheapest.
  [[nodiscard]] static unsigned least(const Conflicts& open) {
    FactSet seen;
    unsigned sum = 0;
    for (const Choices* conflict : open) {
      unsigned cheapest = std::numeric_limits<unsigned>::max();
      bool apart = true;
      for (const auto& [fact, cost] : *conflict) {
        apart &= !seen.contains(fact);
        cheapest = std::min(cheapest, cost);
      }
      if (!apart) continue;
      sum += cheapest;
      for (const auto& choice : *conflict) seen.insert(choice.first);
    }
    return sum;
  }
  void search(unsigned spent) {
    if (steps_ == 0) return;
    --steps_;
    const Conflicts left = open();
    if (left.empty()) return keep(spent);
    if (spent + least(left) > best_) return;
    for (const auto& [fact, cost] : *left.front()) {
      chosen_.insert(fact);
      search(spent + cost);
      chosen_.erase(fact);
    }
  }
  void keep(unsigned spent) {
    if (spent > best_) return;
    if (spent < best_) sets_.clear(), best_ = spent, cut_ = false;
    if (sets_.size() < limit_) sets_.insert({chosen_.begin(), chosen_.end()});
    else if (!sets_.contains({chosen_.begin(), chosen_.end()})) cut_ = true;
  }

  const std::vector<Choices>& conflicts_;
  std::size_t limit_;
  std::size_t steps_ = 200'000;
  FactSet chosen_;
  std::set<std::vector<FactId>> sets_;
  unsigned best_ = std::numeric_limits<unsigned>::max();
  bool cut_ = false;
};

/// What the numbers whose boxes are given up may be in the mended system, in which the facts of
/// `mended` are given up too.
std::vector<std::optional<Box>> instead_of(const System& system, const std::vector<FactId>& given_up,
                                           const std::vector<FactId>& mended, const BoundsOptions& options) {
  FactSet gone(given_up.begin(), given_up.end());
  gone.insert(mended.begin(), mended.end());
  const Subsystem part = subsystem(system, [&](FactId f) { return !gone.contains(f); });
  std::vector<std::optional<NumberId>> position(given_up.size());
  BoundsOptions question = options;
  for (NumberId i = 0; i < system.number_count(); ++i)
    for (std::size_t k = 0; k < given_up.size(); ++k) {
      if (position[k] || (system.low_fact(i) != given_up[k] && system.high_fact(i) != given_up[k])) continue;
      const auto at = std::lower_bound(part.numbers.begin(), part.numbers.end(), i);
      if (at == part.numbers.end() || *at != i) continue;
      position[k] = static_cast<NumberId>(at - part.numbers.begin());
      question.wanted.push_back(*position[k]);
    }
  std::vector<std::optional<Box>> boxes(given_up.size());
  if (question.wanted.empty()) return boxes;
  const BoundsResult result = find_bounds(part.system, question);
  for (std::size_t k = 0; k < given_up.size(); ++k)
    if (position[k] && !result.contradicts()) boxes[k] = Box{result[*position[k]].low, result[*position[k]].high};
  return boxes;
}

}  // namespace

Subsystem subsystem(const System& system, const Keep& keep) {
  const std::size_t n = system.number_count();
  std::vector<Box> boxes(n);
  std::vector<char> used(n, 0);
  for (NumberId i = 0; i < n; ++i) {
    boxes[i] = system.box(i);
    if (boxes[i].low && !keep(system.low_fact(i))) boxes[i].low.reset();
    if (boxes[i].high && !keep(system.high_fact(i))) boxes[i].high.reset();
    used[i] = boxes[i].low || boxes[i].high;
  }
  std::vector<RowId> rows;
  for (RowId r = 0; r < system.row_count(); ++r) {
    if (!keep(system.row_fact(r))) continue;
    rows.push_back(r);
    for (const Term& t : system.terms(r)) used[t.number] = 1;
  }
  Subsystem part;
  part.system.add_facts(FactKind::known, system.fact_count(), [](std::size_t) { return std::string(); });
  std::vector<NumberId> place(n, 0);
  for (NumberId i = 0; i < n; ++i) {
    if (!used[i]) continue;
    place[i] = part.system.add_number(boxes[i], system.low_fact(i), system.high_fact(i));
    part.numbers.push_back(i);
  }
  for (const RowId r : rows) {
    std::vector<Term> terms = system.terms(r);
    for (Term& t : terms) t.number = place[t.number];
    part.system.add_row(std::move(terms), system.row_range(r), system.row_fact(r));
  }
  return part;
}

std::optional<Conflict> find_conflict(const System& system, const ConflictOptions& options) {
  const Answer answer = ask(system, [](FactId) { return true; }, options.bounds);
  return answer.core ? shrink(system, *answer.core, options) : std::nullopt;
}

namespace {

/// Reiter's hitting sets: what the cheapest sets of the conflicts known so far leave contradictory
/// gives the next conflict, until they leave a world.
class CorrectionSearch {
 public:
  CorrectionSearch(const System& system, const ConflictOptions& options)
      : system_(system), options_(options) {
    if (options.bounds.time_limit)
      end_ = Clock::now() + std::chrono::duration_cast<Clock::duration>(*options.bounds.time_limit);
    options_.bounds.progress = [this, told = options.bounds.progress](std::size_t done, std::size_t all) {
      stopped_ = stopped_ || (told && told(done, all)) || (end_ && Clock::now() > *end_);
      return stopped_;
    };
  }

  Corrections run() {
    if (mends({})) return std::move(found_);
    while (choose() && !settle()) continue;
    return std::move(found_);
  }

 private:
  using Clock = std::chrono::steady_clock;

  /// The cheapest sets of each part; false when no set hits every conflict, or a limit struck.
  bool choose() {
    found_.cost = 0;
    parts_.clear();
    cut_ = false;
    if (stopped_ || choices_.empty() || full_) return found_.complete = false;
    for (const auto& conflicts : parts_of(choices_)) {
      const HittingSets sets(conflicts, options_.max_corrections);
      if (sets.sets().empty()) {
        found_.complete &= !sets.cut();  // else: nothing in it may be doubted
        return false;
      }
      found_.cost += sets.cost();
      cut_ |= sets.cut();
      parts_.push_back(sets.sets());
    }
    return true;
  }

  /// Tries the candidates; false when one of them is none, which gives another conflict.
  bool settle() {
    std::vector<std::size_t> pick(parts_.size(), 0);
    if (!mends(joined(pick))) return false;
    for (std::size_t p = 0; p < parts_.size(); ++p)
      for (std::size_t k = 1; k < parts_[p].size(); ++k) {
        pick[p] = k;
        if (!mends(joined(pick))) return false;
        pick[p] = 0;
      }
    std::vector<std::vector<FactId>> all;
    do {
      if (all.size() == options_.max_corrections) {
        cut_ = true;
        break;
      }
      all.push_back(joined(pick));
      if (!mends(all.back())) return false;
    } while (next(pick));
    found_.complete &= !cut_ && !stopped_;
    std::sort(all.begin(), all.end());
    for (const auto& set : all)
      if (mended_.contains(set)) found_.sets.push_back({set, instead_of(system_, set, {}, options_.bounds)});
    const std::vector<std::size_t> first(parts_.size(), 0);
    for (std::size_t p = 0; p < parts_.size(); ++p) {
      found_.parts.emplace_back();
      for (std::size_t k = 0; k < parts_[p].size(); ++k) {
        pick = first;
        pick[p] = k;
        if (mended_.contains(joined(pick)))
          found_.parts.back().push_back(
              {parts_[p][k], instead_of(system_, parts_[p][k], joined(pick), options_.bounds)});
      }
    }
    return true;
  }

  [[nodiscard]] std::vector<FactId> joined(const std::vector<std::size_t>& pick) const {
    FactSet all;
    for (std::size_t p = 0; p < parts_.size(); ++p) all.insert(parts_[p][pick[p]].begin(), parts_[p][pick[p]].end());
    return {all.begin(), all.end()};
  }
  bool next(std::vector<std::size_t>& pick) const {
    for (std::size_t p = parts_.size(); p-- > 0;) {
      if (++pick[p] < parts_[p].size()) return true;
      pick[p] = 0;
    }
    return false;
  }

  /// Whether the system without these facts has a world; if not, the conflict in it is kept. What is
  /// neither, within the limits, counts as tried and makes the answer incomplete.
  bool mends(const std::vector<FactId>& set) {
    if (tried_.contains(set)) return true;
    const FactSet gone(set.begin(), set.end());
    const Answer answer = ask(system_, [&](FactId f) { return !gone.contains(f); }, options_.bounds);
    auto conflict = answer.core ? shrink(system_, *answer.core, options_) : std::nullopt;
    if (!conflict) {
      tried_.insert(set);
      if (answer.has_world) mended_.insert(set);
      else found_.complete = false;
      return true;
    }
    Choices may_go;
    for (const FactId f : conflict->facts)
      if (const auto cost = options_.cost ? options_.cost(f) : std::optional(1u)) may_go.emplace_back(f, *cost);
    found_.conflicts.push_back(std::move(*conflict));
    choices_.push_back(std::move(may_go));
    full_ = found_.conflicts.size() >= options_.max_conflicts;
    return false;
  }

  const System& system_;
  ConflictOptions options_;
  std::optional<Clock::time_point> end_;
  bool stopped_ = false, full_ = false, cut_ = false;
  Corrections found_;
  std::vector<Choices> choices_;  // of each conflict, what may be given up
  std::vector<Alternatives> parts_;
  std::set<std::vector<FactId>> tried_, mended_;
};

}  // namespace

Corrections smallest_corrections(const System& system, const ConflictOptions& options) {
  return CorrectionSearch(system, options).run();
}

}  // namespace kinderrechten
