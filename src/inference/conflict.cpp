// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/conflict.hpp"

#include <algorithm>
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

/// Drops facts one by one, taking over the facts of every new proof.
std::optional<Conflict> shrink(const System& system, FactSet core, const ConflictOptions& options) {
  Conflict conflict;
  std::vector<FactId> order(core.begin(), core.end());
  // What is beyond doubt is tried first: a conflict reads better in what was printed.
  if (options.cost)
    std::stable_partition(order.begin(), order.end(), [&](FactId f) { return !options.cost(f); });
  std::vector<std::pair<FactId, Answer>> needed;
  for (const FactId fact : order) {
    if (!core.contains(fact)) continue;
    Answer answer = ask(system, [&](FactId f) { return f != fact && core.contains(f); }, options.bounds);
    if (answer.core) {
      core = std::move(*answer.core);
    } else {
      conflict.irreducible &= answer.has_world;
      needed.emplace_back(fact, std::move(answer));
    }
  }
  const Answer all = ask(system, [&](FactId f) { return core.contains(f); }, options.bounds);
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

/// All cheapest sets that hit every conflict, up to a limit. Exponential in the size of the sets,
/// which is the number of errors to mend.
class HittingSets {
 public:
  using Choices = std::vector<std::pair<FactId, unsigned>>;

  HittingSets(const std::vector<Choices>& conflicts, std::size_t limit)
      : conflicts_(conflicts), limit_(limit) {
    search(0);
  }
  [[nodiscard]] const std::set<std::vector<FactId>>& sets() const { return sets_; }
  [[nodiscard]] unsigned cost() const { return best_; }
  [[nodiscard]] bool cut() const { return cut_; }

 private:
  void search(unsigned spent) {
    if (spent > best_) return;
    const auto open = std::find_if(conflicts_.begin(), conflicts_.end(), [&](const Choices& conflict) {
      return std::none_of(conflict.begin(), conflict.end(),
                          [&](const auto& f) { return chosen_.contains(f.first); });
    });
    if (open == conflicts_.end()) return keep(spent);
    for (const auto& [fact, cost] : *open) {
      chosen_.insert(fact);
      search(spent + cost);
      chosen_.erase(fact);
    }
  }
  void keep(unsigned spent) {
    if (spent < best_) sets_.clear(), best_ = spent, cut_ = false;
    if (sets_.size() < limit_) sets_.insert({chosen_.begin(), chosen_.end()});
    else cut_ = true;
  }

  const std::vector<Choices>& conflicts_;
  std::size_t limit_;
  FactSet chosen_;
  std::set<std::vector<FactId>> sets_;
  unsigned best_ = std::numeric_limits<unsigned>::max();
  bool cut_ = false;
};

/// What the numbers whose boxes are given up may be in the mended system.
std::vector<std::optional<Box>> instead_of(const System& system, const std::vector<FactId>& given_up,
                                           const BoundsOptions& options) {
  const FactSet gone(given_up.begin(), given_up.end());
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

Corrections smallest_corrections(const System& system, const ConflictOptions& options) {
  Corrections corrections;
  std::vector<HittingSets::Choices> choices;  // of each conflict, what may be given up
  std::set<std::vector<FactId>> mends;
  for (bool searching = true; searching;) {
    searching = false;
    const HittingSets candidates(choices, options.max_corrections);
    for (const auto& set : candidates.sets()) {
      if (mends.contains(set)) continue;
      const FactSet gone(set.begin(), set.end());
      const Answer answer = ask(system, [&](FactId f) { return !gone.contains(f); }, options.bounds);
      if (answer.has_world) mends.insert(set);
      auto conflict = answer.core ? shrink(system, *answer.core, options) : std::nullopt;
      if (!conflict) {
        corrections.complete &= answer.has_world;
        continue;
      }
      HittingSets::Choices may_go;
      for (const FactId f : conflict->facts)
        if (const auto cost = options.cost ? options.cost(f) : std::optional(1u)) may_go.emplace_back(f, *cost);
      searching = corrections.conflicts.size() + 1 < options.max_conflicts;
      corrections.complete &= searching;
      corrections.conflicts.push_back(std::move(*conflict));
      choices.push_back(std::move(may_go));
      break;
    }
    if (searching) continue;
    corrections.complete &= !candidates.cut();
    if (choices.empty() || candidates.sets().empty()) break;  // sound, or nothing that may be doubted
    corrections.cost = candidates.cost();
    for (const auto& set : candidates.sets())
      if (mends.contains(set))
        corrections.sets.push_back({set, instead_of(system, set, options.bounds)});
  }
  return corrections;
}

}  // namespace kinderrechten
