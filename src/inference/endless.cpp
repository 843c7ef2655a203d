// SPDX-License-Identifier: BSD-3-Clause
#include "inference/endless.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "kinderrechten/inference/bounds.hpp"
#include "part.hpp"

namespace kinderrechten::detail {

namespace {

using Direction = std::vector<Integer>;

/// The directions that can be followed for ever are the worlds of the system with every finite end
/// replaced by 0. Asks for one that moves the named numbers all at once.
std::optional<Direction> find_direction(const System& system, const std::vector<NumberId>& moving,
                                        bool down) {
  System directions;
  const FactId fact = directions.add_fact(FactKind::known, "direction");
  std::vector<char> moves(system.number_count(), 0);
  for (const NumberId n : moving) moves[n] = 1;
  for (NumberId n = 0; n < system.number_count(); ++n) {
    const Box own = system.box(n);
    Box box;
    if (own.low) box.low = 0;
    if (own.high) box.high = 0;
    if (moves[n] && down) box.high = -1;
    if (moves[n] && !down) box.low = 1;
    directions.add_number(box, fact);
  }
  for (RowId r = 0; r < system.row_count(); ++r) {
    const Box own = system.row_range(r);
    Box range;
    if (own.low) range.low = 0;
    if (own.high) range.high = 0;
    directions.add_row(system.terms(r), range, fact);
  }
  BoundsOptions options;
  options.wanted = {moving.front()};
  const BoundsResult found = find_bounds(directions, options);
  if (found.contradicts() || !found.has_world()) return std::nullopt;
  return found.world(-1);
}

/// The directions of a part that can be followed for ever, as a system of their own. Ends and sums are 0 there,
/// so that machine words suffice however large the numbers of the part are.
template <class T>
System directions_of(const PartSearch<T>& search) {
  System directions;
  const FactId fact = directions.add_fact(FactKind::known, "direction");
  for (std::uint32_t x = 0; x < search.size(); ++x)
    directions.add_number_words(search.is_finite(low_end(x)) ? 0 : System::minus_infinity,
                                search.is_finite(high_end(x)) ? 0 : System::plus_infinity, fact);
  const Rows<T>& rows = search.part.rows;
  for (std::uint32_t r = 0; r < rows.count(); ++r) {
    std::vector<Term> terms;
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k)
      terms.push_back({rows.number[k], Integer(rows.coefficient[k])});
    Box range;
    if (finite(rows.low[r])) range.low = 0;
    if (finite(rows.high[r])) range.high = 0;
    directions.add_row(std::move(terms), range, fact);
  }
  return directions;
}

/// Collects the ends to show and adds a world for each, or one for all where one direction serves.
class EndlessEnds {
 public:
  EndlessEnds(Certificate& certificate, const System& system, std::int32_t first)
      : certificate_(&certificate), system_(&system), next_(first) {}

  void show(bool low) {
    std::vector<CertificateBound*> open;
    for (CertificateBound& b : certificate_->bounds)
      if (b.tight && !(low ? b.low : b.high) && !(low ? b.low_world : b.high_world))
        open.push_back(&b);
    if (open.empty()) return;
    // Directions that never fall add up, so one usually serves all.
    if (show_together(open, low)) return;
    constexpr std::size_t most_alone = 1000;  // each is a search of its own
    for (std::size_t k = 0; k < open.size(); ++k)
      if (k >= most_alone || !show_together({open[k]}, low)) open[k]->tight = false;
  }
  [[nodiscard]] std::vector<CertificateWorld> take() { return std::move(worlds_); }

 private:
  bool show_together(const std::vector<CertificateBound*>& open, bool low) {
    std::vector<NumberId> moving;
    for (const CertificateBound* b : open) moving.push_back(b->cell);
    const auto direction = find_direction(*system_, moving, low);
    if (!direction) return false;
    CertificateWorld& world = worlds_.emplace_back();
    auto base = certificate_->base.begin();  // ascending; a number printed exactly is not in it, and does not move
    for (NumberId n = 0; n < direction->size(); ++n) {
      if ((*direction)[n] == 0) continue;
      while (base->first != n) ++base;
      world.emplace_back(n, base->second + (*direction)[n]);
    }
    for (CertificateBound* b : open) (low ? b->low_world : b->high_world) = next_;
    ++next_;
    return true;
  }

  Certificate* certificate_;
  const System* system_;
  std::int32_t next_;
  std::vector<CertificateWorld> worlds_;
};

}  // namespace

namespace {

/// Whether other methods could not work with the numbers of the part, and can with its directions.
bool too_large(const PartSearch<Integer>& search) {
  return std::all_of(search.part.rows.coefficient.begin(), search.part.rows.coefficient.end(), [](const Integer& a) {
    return abs(a) < 1'000'000'000;
  });
}
bool too_large(const PartSearch<std::int64_t>& search) {
  const auto& a = search.part.rows.coefficient;
  return !fits_doubles(search) && std::all_of(a.begin(), a.end(), [](std::int64_t c) { return c > -1'000'000'000 && c < 1'000'000'000; });
}

/// Whether all ends and sums are 0: a part of directions, whose directions are these again.
template <class T>
bool is_of_directions(const PartSearch<T>& search) {
  const auto zero = [](const T& end) { return end == 0 || !finite(end); };
  const auto all = [&](const std::vector<T>& ends) { return std::all_of(ends.begin(), ends.end(), zero); };
  return all(search.part.low) && all(search.part.high) && all(search.part.rows.low) && all(search.part.rows.high);
}

}  // namespace

template <class T>
void settle_endless(PartSearch<T>& search) {
  if (!search.has_world() || !too_large(search) || is_of_directions(search)) return;
  BoundsOptions options;
  const auto waits = [&](std::uint32_t end) { return search.is_open(end) && !search.is_finite(end); };
  for (std::uint32_t x = 0; x < search.size(); ++x)
    if (waits(low_end(x)) || waits(high_end(x))) options.wanted.push_back(x);
  if (options.wanted.empty()) return;
  const System directions = directions_of(search);
  options.progress = [&](std::size_t, std::size_t) { return search.budget.spent(); };
  const BoundsResult found = find_bounds(directions, options);
  for (const NumberId x : options.wanted) {
    const NumberBounds b = found[x];
    if (waits(low_end(x)) && !b.low && b.low_tight) search.state[low_end(x)] = EndState::endless;
    if (waits(high_end(x)) && !b.high && b.high_tight) search.state[high_end(x)] = EndState::endless;
  }
}

template void settle_endless(PartSearch<Integer>&);
template void settle_endless(PartSearch<std::int64_t>&);

std::vector<CertificateWorld> show_endless_ends(Certificate& certificate, const System& system, std::int32_t first) {
  EndlessEnds ends(certificate, system, first);
  ends.show(true);
  ends.show(false);
  return ends.take();
}

}  // namespace kinderrechten::detail
