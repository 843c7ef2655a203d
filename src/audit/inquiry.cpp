// SPDX-License-Identifier: BSD-3-Clause
#include "audit/inquiry.hpp"

#include <algorithm>

namespace kinderrechten::detail {
namespace {

/// Rows above which a question is only propagated at an effort of 100: each statement asks anew.
constexpr std::size_t largest_searched = 400;
/// The same for a question that is asked once.
constexpr std::size_t largest_searched_once = 20'000;
/// Rows below which a question is over before a second thread has started.
constexpr std::size_t smallest_shared = 1000;

/// Where every number is known the rows are sums to be looked at, no more.
std::optional<bool> settled(std::span<const LocalRow> rows, const std::vector<Ends>& boxes,
                            std::optional<std::size_t> without) {
  bool hold = true;
  for (const LocalRow& row : rows) {
    if (without && row.claim == *without) continue;
    Integer sum = 0;
    for (const auto& t : row.terms) {
      if (!fixed(boxes[t.number])) return std::nullopt;
      sum += t.coefficient * *boxes[t.number].low;
    }
    hold &= (!row.low || sum >= *row.low) && (!row.high || sum <= *row.high);
  }
  return hold;
}

bool empty(const Ends& e) { return e.low && e.high && *e.low > *e.high; }

System system_of(std::span<const LocalRow> rows, const std::vector<Ends>& boxes,
                 std::optional<std::size_t> without) {
  System system;
  const FactId printed = system.add_fact(FactKind::box, "printed");
  const FactId stated = system.add_fact(FactKind::sum, "stated");
  for (const Ends& box : boxes) system.add_number({box.low, box.high}, printed);
  for (const LocalRow& row : rows) {
    if (without && row.claim == *without) continue;
    std::vector<Term> terms;
    for (const auto& t : row.terms) terms.push_back({static_cast<NumberId>(t.number), t.coefficient});
    system.add_row(std::move(terms), {row.low, row.high}, stated);
  }
  return system;
}

bool varies(const NumberBounds& b) {
  // an end that is absent and tight is reached for by worlds without limit
  const bool endless = (b.low_tight && !b.low) || (b.high_tight && !b.high);
  return endless || (b.attained_low && b.attained_high && *b.attained_low < *b.attained_high);
}

}  // namespace

Inquiry::Inquiry(const AuditOptions& options) : options_(options) {
  constexpr std::chrono::duration<double> forever = std::chrono::hours(24 * 365);
  if (options.time_limit && *options.time_limit < forever)
    deadline_ = Clock::now() + std::chrono::duration_cast<Clock::duration>(*options.time_limit);
}

bool Inquiry::late() const {
  if (deadline_ && !late_ && Clock::now() >= *deadline_) late_ = true;
  return late_;
}

bool Inquiry::tell() const {
  if (options_.progress && !cancelled_) {
    const std::scoped_lock one_at_a_time(telling_);
    if (options_.progress(done_, total_)) cancelled_ = true;
  }
  return stopped();
}

BoundsLimit Inquiry::limit() const {
  if (cancelled()) return BoundsLimit::cancelled;
  return late_ || cut_ ? BoundsLimit::time : BoundsLimit::none;
}

BoundsOptions Inquiry::limits(std::size_t rows, std::size_t most) const {
  BoundsOptions limits;
  limits.effort = options_.effort;
  limits.seed = options_.seed;
  if (rows >= smallest_shared) limits.threads = options_.threads;
  // in floating point, as any effort may be asked for; it decides only how much is searched
  if (static_cast<double>(rows) > static_cast<double>(most) * static_cast<double>(options_.effort) / 100) limits.effort = 0;
  if (deadline_) limits.time_limit = std::max(Clock::duration::zero(), *deadline_ - Clock::now());
  if (options_.progress) limits.progress = [this](std::size_t, std::size_t) { return tell(); };
  return limits;
}

bool Inquiry::narrow_by(const BoundsOptions& limits, Rows rows, std::vector<Ends>& boxes, Without without,
                        std::vector<bool>* open) const {
  if (open) open->assign(boxes.size(), false);
  if (std::any_of(boxes.begin(), boxes.end(), empty)) return false;
  if (const auto known = settled(rows, boxes, without)) return *known;
  const System system = system_of(rows, boxes, without);
  const BoundsResult result = find_bounds(system, limits);
  if (result.limit() == BoundsLimit::time) cut_ = true;
  if (result.contradicts()) return false;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const NumberBounds b = result[static_cast<NumberId>(i)];
    boxes[i] = {b.low, b.high};
    if (open) (*open)[i] = varies(b);
  }
  return true;
}

bool Inquiry::narrow(Rows rows, std::vector<Ends>& boxes, Without without) const {
  return stopped() || narrow_by(limits(rows.size(), largest_searched), rows, boxes, without);
}

bool Inquiry::narrow_all(Rows rows, std::vector<Ends>& boxes, std::vector<bool>& open) const {
  BoundsOptions how = limits(rows.size(), largest_searched_once);
  if (how.time_limit) *how.time_limit /= 2;  // something is left for other groups, and for the statements
  if (late()) how.effort = 0;
  return narrow_by(how, rows, boxes, std::nullopt, &open);
}

bool Inquiry::feasible(Rows rows, const std::vector<Ends>& boxes, Without without) const {
  if (stopped()) return true;
  if (std::any_of(boxes.begin(), boxes.end(), empty)) return false;
  if (const auto known = settled(rows, boxes, without)) return *known;
  const System system = system_of(rows, boxes, without);
  BoundsOptions how = limits(rows.size(), largest_searched);
  how.wanted = {0};
  return !find_bounds(system, how).contradicts();
}

}  // namespace kinderrechten::detail
