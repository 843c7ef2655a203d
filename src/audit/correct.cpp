// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <set>
#include <string>
#include <tuple>

#include "audit/judge.hpp"
#include "audit/slip.hpp"

namespace kinderrechten::detail {
namespace {

/// The largest number of alternatives kept for one number: in a wide gap many slips would fit.
constexpr std::size_t alternatives_per_number = 2;

}  // namespace

struct Judge::Candidate {
  Edit edit;
  Slip slip;
  Integer distance;
};

/// Single-cell edits that mend these statements and refute none that held, likeliest first.
std::vector<Correction> Judge::corrections(const Claims& claims,
                                           const std::optional<Range>& percent) const {
  if (options_.max_corrections == 0) return {};
  std::vector<Candidate> all;
  std::set<NumberRef> named;
  for (const std::size_t c : claims) {
    if (claims.size() == 1) offer_percent(claims_[c], percent, all);
    for (const auto& relation : claims_[c].relations)
      for (const auto& term : relation.terms) {
        if (named.insert(term.number).second) offer_values(term.number, claims, all);
        if (term.number.part || book_.whole_printed(term.number)) continue;
        NumberRef part = term.number;  // an implied whole is mended through what is printed in it
        for (part.part = 0; *part.part < book_.figure(part).parts.size(); ++*part.part)
          if (book_.figure(part).parts[*part.part].role != Role::other && book_.is_count(part) &&
              index_.contains(part) && named.insert(part).second)
            offer_values(part, claims, all);
      }
  }
  std::stable_sort(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.slip, a.edit.number.part, a.distance) <
           std::tie(b.slip, b.edit.number.part, b.distance);
  });
  std::vector<Correction> found;
  for (const auto& candidate : all) {
    if (found.size() == options_.max_corrections) break;
    found.push_back({candidate.edit});
  }
  return found;
}

/// What this number would have to be, given what is printed for all others; values one slip away
/// first, else the only one that is left. Each is tried.
void Judge::offer_values(const NumberRef& n, const Claims& claims,
                         std::vector<Candidate>& out) const {
  const auto printed = printed_value(n);
  if (!printed || (!n.part && !book_.whole_printed(n))) return;
  Claims system;
  for (const std::size_t c : claims) {
    const Claims more = with_structure(c);
    system.insert(system.end(), more.begin(), more.end());
  }
  std::sort(system.begin(), system.end());
  system.erase(std::unique(system.begin(), system.end()), system.end());
  Group g = group(system);
  const auto at = g.find(position(n));
  if (!at) return;
  g.boxes[*at] = {Integer(0), std::nullopt};
  if (!narrow(g.rows, g.boxes)) return;
  const Ends implied = g.boxes[*at];
  std::vector<Candidate> mine;
  const auto offer = [&](const Integer& value) {
    if (value == *printed) return;
    const auto range = book_.reprinted(n, Rational(value));
    if (!range || !mends(n, *range, claims)) return;
    const Integer distance = boost::multiprecision::abs(value - *printed);
    mine.push_back({{n, Rational(value), false}, slip(*printed, value), distance});
  };
  for (const Integer& value : neighbours(*printed))
    if ((!implied.low || value >= *implied.low) && (!implied.high || value <= *implied.high))
      offer(value);
  if (mine.empty() && implied.low && implied.high && *implied.low == *implied.high)
    offer(*implied.low);
  std::stable_sort(mine.begin(), mine.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.slip, a.distance) < std::tie(b.slip, b.distance);
  });
  if (mine.size() > alternatives_per_number)
    mine.erase(mine.begin() + alternatives_per_number, mine.end());
  out.insert(out.end(), mine.begin(), mine.end());
}

/// The percentage that the numbers give, when they give one.
void Judge::offer_percent(const Claim& claim, const std::optional<Range>& truth,
                          std::vector<Candidate>& out) const {
  if (!claim.percent || !truth || !truth->bounded()) return;
  const auto rounding = Rounding::to_decimals(claim.percent->decimals, book_.report().percent);
  const auto low = rounding.outcomes(*truth->low()), high = rounding.outcomes(*truth->high());
  if (low.size() != 1 || low != high) return;
  Edit edit = claim.percent->edit;
  const Rational printed = edit.value;
  if (printed == low.front()) return;
  edit.value = low.front();
  const Integer scale = boost::multiprecision::pow(Integer(10), claim.percent->decimals);
  const auto digits = [&](const Rational& x) {
    return Integer(boost::multiprecision::abs(boost::multiprecision::numerator(Rational(x * scale))));
  };
  Slip how = slip(digits(printed), digits(edit.value));
  if ((printed < 0) != (edit.value < 0)) how = printed == -edit.value ? Slip::digit : Slip::other;
  out.push_back({edit, how, boost::multiprecision::abs(digits(printed) - digits(edit.value))});
}

/// The number as printed, rounded or not; nothing for `<5`, ranges and hidden ones.
std::optional<Integer> Judge::printed_value(const NumberRef& n) const {
  if (const auto one = exact(book_.range(n))) return one;
  const State state = n.part ? book_.figure(n).parts[*n.part].state : book_.figure(n).state;
  if (state != State::rounded) return std::nullopt;
  std::string digits;
  for (const char c : book_.text(n)) {
    if (c >= '0' && c <= '9') digits += c;
    else if (c != '.' && c != ',' && c != ' ') return std::nullopt;
  }
  return plain_digits(digits) ? std::optional(integer_of_digits(digits)) : std::nullopt;
}

/// Printed with this value instead: do the statements hold together with all in use around it, and
/// is every other statement on the number that could hold before still possible?
bool Judge::mends(const NumberRef& n, const Range& value, const Claims& claims) const {
  const std::size_t number = position(n);
  const auto holds = [&](const Claims& system, bool edited) {
    Group g = group(system);
    if (const auto at = g.find(number); at && edited) g.boxes[*at] = ends(value);
    return feasible(g.rows, g.boxes);
  };
  std::set<std::size_t> all(claims.begin(), claims.end());
  for (const std::size_t c : claims) {
    const Claims near = around(c);
    all.insert(near.begin(), near.end());
  }
  for (const std::size_t c : naming_[number]) {
    if (!claims_[c].listed) {
      all.insert(c);
      continue;
    }
    if (all.contains(c) || claims_[c].judged || claims_[c].doubtful) continue;
    const Claims alone = with_structure(c);
    if (holds(alone, false) && !holds(alone, true)) return false;
  }
  return holds({all.begin(), all.end()}, true);
}

}  // namespace kinderrechten::detail
