// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/disclosure/suppression.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "alternative_search.hpp"
#include "inference/random_numbers.hpp"
#include "kinderrechten/error.hpp"
#include "lower_bound.hpp"
#include "pattern.hpp"

namespace kinderrechten {

namespace {

using detail::AlternativeSearch;
using detail::Demand;
using detail::Pattern;

/// How often all alternatives are searched anew at an effort of 100.
constexpr std::uint64_t rounds_at_100 = 4;
/// How many groups of them, this many at a time, at most.
constexpr std::uint64_t groups_at_100 = 600;
constexpr std::size_t most_at_once = 6;
/// And how much work that may be (see `AlternativeSearch::work`): some twenty seconds.
constexpr std::uint64_t work_at_100 = 200'000'000;

class Suppressor {
 public:
  Suppressor(const SuppressionProblem& problem, const BoundsOptions& options, Solver& solver)
      : problem_(problem),
        options_(options),
        around_(*problem.relations),
        search_(problem, around_, solver),
        pattern_(problem),
        start_(std::chrono::steady_clock::now()) {
    double sum = 0;
    solver.expect_dual_start();
    for (const std::int64_t c : problem.cost) sum += static_cast<double>(c);
    unit_ = std::max(1e-9, sum / static_cast<double>(std::max<std::size_t>(1, problem.cost.size())));
  }

  Suppression run() {
    make_demands();
    protect_all();
    improve();
    if (!problem_.insiders.empty()) {
      protect_against_insiders();
      improve();
      protect_against_insiders();  // what was searched anew may contradict what others know
    }
    return result();
  }

 private:
  // ---- what is demanded -------------------------------------------------------------------

  void make_demands() {
    std::vector<std::size_t> order(problem_.primary.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto key = [&](std::size_t k) {  // what needs most is hardest to balance, and serves others on the way
      const PrimaryCell& p = problem_.primary[k];
      return std::tuple(-p.levels.upper - p.levels.width, p.cell);
    };
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    for (const std::size_t k : order) demand_levels(problem_.primary[k]);
  }

  static std::int64_t word(const Integer& level, std::uint32_t cell) {
    const auto small = to_int64(level);
    if (!small || *small > (std::int64_t{1} << 51))
      throw OverflowError("the protection level " + to_string(level) + " is too large", "cell " + std::to_string(cell),
                          "use larger units: fewer decimals");
    return *small;
  }

  void demand_levels(const PrimaryCell& p) {
    const std::int64_t upper = word(p.levels.upper, p.cell), lower = word(p.levels.lower, p.cell);
    if (upper > 0) pattern_.add_demand({p.cell, upper, false, Shown::nobody});
    if (lower > 0) pattern_.add_demand({p.cell, -lower, false, Shown::nobody});
    const std::int64_t width = word(p.levels.width, p.cell);
    if (width > upper + lower) demand_width(p, width, upper, lower);
  }

  /// A width is reached upwards where that is possible, else as far as it goes up, the rest down.
  void demand_width(const PrimaryCell& p, std::int64_t width, std::int64_t upper, std::int64_t lower) {
    if (upper == 0 && lower == 0 && width == 1) {
      pattern_.add_demand({p.cell, 1, true, Shown::nobody});
      return;
    }
    const std::int64_t up = search_.reach({p.cell, 1, false, Shown::nobody}, width - lower);
    if (up > upper) pattern_.add_demand({p.cell, up, false, Shown::nobody});
    if (up + lower < width) pattern_.add_demand({p.cell, up - width, false, Shown::nobody});
  }

  // ---- serving it -----------------------------------------------------------------------------

  double price(std::uint32_t cell) const {
    constexpr double hidden = 1e-3, one_more = 1e-2;
    return pattern_.hidden(cell) ? hidden : one_more + static_cast<double>(problem_.cost[cell]) / unit_;
  }

  bool find(std::size_t d) {
    const auto prices = [this](std::uint32_t cell) { return price(cell); };
    Demand demand = pattern_.demands()[d];
    const auto search = [&] { return near_ > 0 ? search_.find_near(demand, prices, near_) : search_.find(demand, prices); };
    auto found = search();
    if (demand.either && (!found || !cheap(*found))) {  // the other sign may be cheaper
      demand.amount = -demand.amount;
      auto other = search();
      if (other && (!found || cost_of(*other) < cost_of(*found))) found = std::move(other);
    }
    if (!found) return false;
    pattern_.use(std::move(*found), d, search_);
    return true;
  }
  double cost_of(const Alternative& alternative) const {
    double sum = 0;
    for (const auto& [cell, change] : alternative) sum += pattern_.hidden(cell) ? 0 : price(cell);
    return sum;
  }
  bool cheap(const Alternative& alternative) const { return cost_of(alternative) == 0; }

  void protect_all() {
    for (std::size_t d = 0; d < pattern_.demands().size(); ++d) {
      if (!pattern_.served(d) && !pattern_.serve(d, search_)) (void)find(d);
      if (tell(d)) return;
    }
  }

  /// Against those who know their own part: another alternative where the one in use contradicts what they know.
  void protect_against_insiders() {
    for (std::size_t d = 0; d < pattern_.demands().size(); ++d) {
      if (!pattern_.served(d) || pattern_.demands()[d].attacker != Shown::nobody) continue;
      const Alternative in_use = pattern_.alternative(pattern_.server(d));
      for (const auto& [cell, change] : in_use) {
        Demand demand = pattern_.demands()[d];
        if (cell == demand.cell || !problem_.insiders[cell] || AlternativeSearch::same_owner(problem_, cell, demand.cell))
          continue;  // nothing to learn, or it is his own
        demand.attacker = cell;
        if (search_.meets(in_use, demand) || !against_.emplace(d, cell).second) continue;
        const std::size_t own = pattern_.add_demand(demand);
        if (!pattern_.serve(own, search_)) (void)find(own);
      }
    }
  }

  // ---- making it cheaper ------------------------------------------------------------------------

  void improve() {
    if (options_.effort == 0) return;
    most_work_ = search_.work() + share(work_at_100);
    // What is searched anew has hidden cells around it, which come first into a window: mostly a small one does.
    for (const std::size_t cells : {500, 1'500}) {
      near_ = cells;
      search_each_anew();
    }
    search_groups_anew();
    near_ = 0;
  }

  [[nodiscard]] std::uint64_t share(std::uint64_t at_100) const {
    constexpr std::uint64_t most = 1'000'000;  // more could not be counted, nor waited for
    return std::max<std::uint64_t>(1, at_100 * std::min(options_.effort, most) / 100);
  }

  void search_each_anew() {
    for (std::uint64_t round = 0; round < share(rounds_at_100) && !stopped(); ++round) {
      const Pattern::Price before = pattern_.price();
      // Newest first: what was found early found little hidden around it, but much relies on it now.
      for (std::size_t k = pattern_.alternatives(); k-- > 0 && !stopped();)
        if (!pattern_.serves(k).empty()) replace({k});
      if (!(pattern_.price() < before)) break;
    }
  }

  void search_groups_anew() {
    if (pattern_.price().cells == static_cast<std::int64_t>(problem_.primary.size())) return;
    // Several at once, that share a cell which only they need: a way out of what no single one can leave.
    for (std::uint64_t group = 0; group < share(groups_at_100) && !stopped(); ++group) {
      std::vector<std::size_t> in_use;
      for (std::size_t k = 0; k < pattern_.alternatives(); ++k)
        if (!pattern_.serves(k).empty()) in_use.push_back(k);
      replace(pattern_.sharing(in_use[random_.whole() % in_use.size()], most_at_once));
    }
  }

  /// Gives alternatives up and searches anew for what they served; takes them back when that is dearer.
  void replace(const std::vector<std::size_t>& group) {
    const Pattern::Price before = pattern_.price();
    const std::size_t count = pattern_.alternatives();
    std::vector<Pattern::Dropped> dropped;
    std::vector<std::size_t> open;
    for (const std::size_t k : group) {
      dropped.push_back(pattern_.drop(k));
      open.insert(open.end(), dropped.back().demands.begin(), dropped.back().demands.end());
    }
    if (group.size() > 1)
      for (std::size_t k = open.size(); k > 1; --k) std::swap(open[k - 1], open[random_.whole() % k]);
    bool all = true;
    for (const std::size_t d : open)
      if (all && !pattern_.served(d)) all = pattern_.serve(d, search_) || find(d);
    if (!all || before < pattern_.price()) pattern_.restore(count, dropped);
  }

  // ---- ends ---------------------------------------------------------------------------------------

  bool stopped() {
    if (limit_ != BoundsLimit::none) return true;
    if (near_ > 0 && search_.work() > most_work_) return true;  // enough for this effort
    if (options_.progress && options_.progress(pattern_.demands().size(), pattern_.demands().size())) limit_ = BoundsLimit::cancelled;
    if (options_.time_limit && std::chrono::steady_clock::now() - start_ > *options_.time_limit) limit_ = BoundsLimit::time;
    return limit_ != BoundsLimit::none;
  }
  /// True when the user cancels.
  bool tell(std::size_t done) {
    if (options_.progress && options_.progress(done + 1, pattern_.demands().size())) limit_ = BoundsLimit::cancelled;
    return limit_ == BoundsLimit::cancelled;
  }

  Suppression result() {
    Suppression s;
    s.hidden.resize(problem_.value.size());
    for (std::uint32_t cell = 0; cell < s.hidden.size(); ++cell) {
      s.hidden[cell] = pattern_.hidden(cell);
      if (s.hidden[cell]) s.cost += problem_.cost[cell];
    }
    std::vector<std::uint32_t> place(pattern_.alternatives(), Shown::nobody);
    std::set<std::uint32_t> open;
    for (std::size_t d = 0; d < pattern_.demands().size(); ++d) {
      const Demand& demand = pattern_.demands()[d];
      if (!pattern_.served(d)) {
        open.insert(demand.cell);
        continue;
      }
      const std::size_t k = pattern_.server(d);
      if (place[k] == Shown::nobody) {
        place[k] = static_cast<std::uint32_t>(s.alternatives.size());
        s.alternatives.push_back(pattern_.alternative(k));
      }
      s.shown.push_back({demand.cell, demand.attacker, place[k]});
    }
    s.not_shown.assign(open.begin(), open.end());
    s.bound = detail::lower_bound(problem_);
    s.limit = limit_;
    return s;
  }

  const SuppressionProblem& problem_;
  const BoundsOptions& options_;
  detail::RelationsAround around_;
  AlternativeSearch search_;
  Pattern pattern_;
  std::set<std::pair<std::size_t, std::uint32_t>> against_;  // demands for which a contributor has one of his own
  std::chrono::steady_clock::time_point start_;
  BoundsLimit limit_ = BoundsLimit::none;
  std::size_t near_ = 0;  // cells of a window while improving
  std::uint64_t most_work_ = 0;
  detail::RandomNumbers random_{options_.seed};
  double unit_ = 1;  // the mean cost
};

}  // namespace

Suppression suppress(const SuppressionProblem& problem, const BoundsOptions& options, Solver* solver) {
  if (solver) return Suppressor(problem, options, *solver->fresh()).run();
  Suppression nothing;
  nothing.hidden.assign(problem.value.size(), 0);
  for (const PrimaryCell& p : problem.primary) {
    nothing.hidden[p.cell] = 1;
    nothing.cost += problem.cost[p.cell];
    nothing.not_shown.push_back(p.cell);
  }
  nothing.bound = detail::lower_bound(problem);
  return nothing;
}

}  // namespace kinderrechten
