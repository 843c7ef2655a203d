// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "audit/judge.hpp"
#include "kinderrechten/inference/conflict.hpp"

namespace kinderrechten::detail {
namespace {

/// The largest number of alternatives kept for one number: in a wide gap many slips would fit.
constexpr std::size_t alternatives_per_number = 2;
/// Numbers named above which only those are tried that a slip of the pen explains, and of those so many: a total of
/// thousands of rows.
constexpr std::size_t most_named = 400, most_tried = 40;
/// Statements above which no correction of several numbers is looked for.
constexpr std::size_t most_joint = 200;
/// … and rows of these above which it is only propagated, at an effort of 100.
constexpr std::size_t most_joint_rows = 20'000;

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
  const auto few = likely_slips(claims);
  for (const std::size_t c : claims) {
    if (claims.size() == 1) offer_percent(claims_[c], percent, all);
    for (const auto& relation : claims_[c].relations)
      for (const auto& term : relation.terms) {
        if (few && !few->contains(term.number)) continue;
        if (named.insert(term.number).second) offer_values(term.number, claims, all);
        if (term.number.part || book_.whole_printed(term.number)) continue;
        NumberRef part = term.number;  // an implied whole is mended through what is printed in it
        for (part.part = 0; *part.part < book_.figure(part).parts.size(); ++*part.part)
          if (book_.figure(part).parts[*part.part].role != Role::other && book_.is_count(part) &&
              index_.contains(part) && named.insert(part).second)
            offer_values(part, claims, all);
      }
  }
  const auto worked_out = derived(claims);
  const auto inputs_last = [&](const Candidate& c) { return worked_out && c.edit.number != *worked_out; };
  const bool only_percent = only_percent_contradicted(claims);
  const auto percent_first = [&](const Candidate& c) {
    if (!only_percent) return false;
    const Edit& printed = claims_[claims.front()].percent->edit;
    return c.edit.number != printed.number || c.edit.percent != printed.percent;
  };
  std::stable_sort(all.begin(), all.end(), [&](const Candidate& a, const Candidate& b) {
    return std::tuple(percent_first(a), a.slip, inputs_last(a), a.edit.number.part, a.distance) <
           std::tuple(percent_first(b), b.slip, inputs_last(b), b.edit.number.part, b.distance);
  });
  std::vector<Correction> found;
  for (const auto& candidate : all) {
    if (found.size() == options_.max_corrections) break;
    found.push_back({candidate.edit});
  }
  return found.empty() ? joint_corrections(claims) : found;
}

/// Of statements that name very many numbers, those to try: what they are about, and in a sum the numbers whose printed value
/// is a slip away from what all others leave. Nothing where all are tried. Linear in the numbers.
std::optional<std::set<NumberRef>> Judge::likely_slips(const Claims& claims) const {
  std::size_t all = 0;
  for (const std::size_t c : claims) all += named_[c].size();
  if (all <= most_named) return std::nullopt;
  std::set<NumberRef> likely;
  for (const std::size_t c : claims) {
    if (claims_[c].subject.form != Subject::Form::none) likely.insert(claims_[c].subject.number);
    for (const auto& relation : claims_[c].relations) {
      Integer sum = 0;
      const bool known = relation.low && relation.low == relation.high && std::all_of(relation.terms.begin(), relation.terms.end(), [&](const auto& term) {
        const Ends& box = boxes_[position(term.number)];
        if (fixed(box)) sum += term.coefficient * *box.low;
        return fixed(box);
      });
      for (const auto& term : relation.terms) {
        if (!known || likely.size() >= most_tried) break;
        const Integer missing = *relation.low - sum, printed = *boxes_[position(term.number)].low;
        if (missing % term.coefficient == 0 && slip(printed, Integer(printed + missing / term.coefficient)) != Slip::other) likely.insert(term.number);
      }
    }
  }
  return likely;
}

/// The total or difference of one statement whose other numbers are each borne out by a statement of their own: of
/// slips that are as likely, it is likelier that this one was made in what was worked out.
std::optional<NumberRef> Judge::derived(const Claims& claims) const {
  if (claims.size() != 1 || claims_[claims.front()].subject.form != Subject::Form::number) return std::nullopt;
  const NumberRef whole = claims_[claims.front()].subject.number;
  for (const auto& relation : claims_[claims.front()].relations)
    for (const auto& term : relation.terms) {
      if (term.number == whole) continue;
      const auto& naming = naming_[position(term.number)];
      const bool borne_out = std::any_of(naming.begin(), naming.end(), [&](std::size_t c) {
        return c != claims.front() && claims_[c].listed && !claims_[c].relations.empty() && stands(c, {});
      });
      if (!borne_out) return std::nullopt;
    }
  return whole;
}

/// A percentage whose numbers no other statement contradicts: it was worked out, and fits a number one slip away
/// easily by accident.
bool Judge::only_percent_contradicted(const Claims& claims) const {
  if (claims.size() != 1 || !claims_[claims.front()].percent) return false;
  for (const auto& relation : claims_[claims.front()].relations)
    for (const auto& term : relation.terms)
      for (const std::size_t c : naming_[position(term.number)])
        if (c != claims.front() && refuted_[c]) return false;
  return true;
}

/// The statements, all in use around them, and every other statement that holds by itself on their
/// numbers and on the numbers beside these: what a correction must leave standing.
Judge::Claims Judge::bearing_on(const Claims& claims) const {
  std::set<std::size_t> all(claims.begin(), claims.end());
  for (const std::size_t c : claims) {
    const Claims nearby = around(c);
    all.insert(nearby.begin(), nearby.end());
  }
  for (int hop = 0; hop < 2; ++hop) {
    const Claims reached(all.begin(), all.end());
    for (const std::size_t c : reached)
      for (const auto& relation : claims_[c].relations)
        for (const auto& term : relation.terms)
          for (const std::size_t other : naming_[position(term.number)])
            if (!all.contains(other) && all.size() <= most_joint && stands(other, {})) all.insert(other);
  }
  return {all.begin(), all.end()};
}

/// Does a statement hold by itself, with some numbers printed differently?
bool Judge::stands(std::size_t claim, const std::map<std::size_t, Ends>& edited) const {
  if (claims_[claim].judged || claims_[claim].doubtful) return false;
  Group alone = group(with_structure(claim));
  for (const auto& [number, box] : edited)
    if (const auto at = alone.find(number)) alone.boxes[*at] = box;
  return inquiry_.feasible(alone.rows, alone.boxes);
}

/// The fewest numbers to print differently, where one does not do: the engine's smallest corrections
/// of the statements and all that they must agree with. Printed numbers and percentages may be wrong;
/// sums may not.
std::vector<Correction> Judge::joint_corrections(const Claims& claims) const {
  if (inquiry_.stopped()) return {};
  const Claims system_claims = bearing_on(claims);
  if (system_claims.size() > most_joint) return {};
  const Group g = group(system_claims);
  System system;
  const FactId given = system.add_fact(FactKind::known, "the page");
  std::map<FactId, std::size_t> number_of, claim_of;  // what may be given up
  // No slip makes a number a thousand times all that is printed around it.
  Integer most = 1000;
  for (const Ends& box : g.boxes)
    if (box.high) most += 1000 * *box.high;
  for (std::size_t i = 0; i < g.numbers.size(); ++i) {
    const NumberRef& n = numbers_[g.numbers[i]];
    const bool printed = printed_value(n) && (n.part || book_.whole_printed(n));
    const FactId fact = printed ? system.add_fact(FactKind::box, "printed") : given;
    if (printed) number_of[fact] = i;
    const auto number = system.add_number({g.boxes[i].low, g.boxes[i].high}, fact);
    if (printed) system.add_row({{number, 1}}, {Integer(0), most}, given);
  }
  std::map<std::size_t, FactId> percents;
  for (const LocalRow& row : g.rows) {
    FactId fact = given;
    if (claims_[row.claim].percent) {
      const auto [it, fresh] = percents.try_emplace(row.claim, 0);
      if (fresh) it->second = system.add_fact(FactKind::share, "percentage");
      fact = it->second;
      claim_of[fact] = row.claim;
    }
    std::vector<Term> terms;
    for (const auto& t : row.terms) terms.push_back({static_cast<NumberId>(t.number), t.coefficient});
    system.add_row(std::move(terms), {row.low, row.high}, fact);
  }
  ConflictOptions options;
  options.bounds = inquiry_.limits(g.rows.size(), most_joint_rows);
  options.max_conflicts = 24;
  options.max_corrections = 4 * options_.max_corrections;
  options.cost = [&](FactId f) { return f == given ? std::nullopt : std::optional(1u); };
  std::vector<std::pair<Slip, Correction>> found;
  for (const CorrectionSet& set : smallest_corrections(system, options).sets) {
    std::vector<std::size_t> numbers;
    Claims percentages;
    for (const FactId f : set.facts) {
      if (number_of.contains(f)) numbers.push_back(number_of.at(f));
      else percentages.push_back(claim_of.at(f));
    }
    Slip worst = Slip::digit;
    if (auto correction = together(g, percentages, numbers, worst)) found.emplace_back(worst, std::move(*correction));
  }
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  if (found.size() > options_.max_corrections) found.resize(options_.max_corrections);
  std::vector<Correction> corrections;
  for (auto& one : found) corrections.push_back(std::move(one.second));
  return corrections;
}

/// Values for numbers that are changed together, each chosen in view of those before it; nothing when
/// none that could be printed fits.
std::optional<Correction> Judge::together(Group g, const Claims& percentages,
                                          const std::vector<std::size_t>& numbers, Slip& worst) const {
  std::erase_if(g.rows, [&](const LocalRow& row) {
    return std::find(percentages.begin(), percentages.end(), row.claim) != percentages.end();
  });
  for (const std::size_t i : numbers) g.boxes[i] = {Integer(0), std::nullopt};
  Correction edits;
  std::map<std::size_t, Ends> edited;
  for (const std::size_t i : numbers) {
    Group now = g;
    if (!inquiry_.narrow(now.rows, now.boxes)) return std::nullopt;
    const auto chosen = likeliest(numbers_[g.numbers[i]], now.boxes[i]);
    if (!chosen) return std::nullopt;
    g.boxes[i] = edited[g.numbers[i]] = ends(*book_.reprinted(chosen->edit.number, chosen->edit.value));
    worst = std::max(worst, chosen->slip);
    edits.push_back(chosen->edit);
  }
  if (!inquiry_.narrow(g.rows, g.boxes)) return std::nullopt;
  for (const auto& [number, box] : edited)
    for (const std::size_t c : naming_[number])
      if (std::find(percentages.begin(), percentages.end(), c) == percentages.end() && stands(c, {}) && !stands(c, edited))
        return std::nullopt;
  for (const std::size_t c : percentages) {
    std::vector<Candidate> offered;
    offer_percent(claims_[c], percentage(claims_[c], g), offered);
    if (offered.empty()) return std::nullopt;
    worst = std::max(worst, offered.front().slip);
    edits.push_back(offered.front().edit);
  }
  if (inquiry_.stopped()) return std::nullopt;  // not all of this was tried
  return edits.empty() ? std::nullopt : std::optional(std::move(edits));
}

/// The number in a range that is likeliest to have been misprinted as this one is.
std::optional<Judge::Candidate> Judge::likeliest(const NumberRef& n, const Ends& implied) const {
  const auto printed = printed_value(n);
  if (!printed) return std::nullopt;
  std::set<Integer> values = neighbours(*printed);
  if (implied.low && implied.high && *implied.low == *implied.high) values.insert(*implied.low);
  std::optional<Candidate> best;
  for (const Integer& value : values) {
    const auto range = book_.reprinted(n, Rational(value));
    if (value == *printed || !range) continue;
    const Ends e = ends(*range);
    if ((implied.low && e.high && *e.high < *implied.low) || (implied.high && e.low && *e.low > *implied.high)) continue;
    Candidate mine{{n, Rational(value), false}, slip(*printed, value), boost::multiprecision::abs(Integer(value - *printed))};
    if (!best || std::tie(mine.slip, mine.distance) < std::tie(best->slip, best->distance)) best = std::move(mine);
  }
  return best;
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
  if (!inquiry_.narrow(g.rows, g.boxes)) return;
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
  std::string digits, printed = book_.text(n);
  if (printed.starts_with('+')) printed.erase(0, 1);  // of a difference
  for (const char c : printed) {
    if (c >= '0' && c <= '9') digits += c;
    else if (c != '.' && c != ',' && c != ' ') return std::nullopt;
  }
  return plain_digits(digits) ? std::optional(integer_of_digits(digits)) : std::nullopt;
}

/// Printed with this value instead: do the statements hold together with all in use around it, and
/// is every other statement on the number that could hold before still possible? No when the time is up.
bool Judge::mends(const NumberRef& n, const Range& value, const Claims& claims) const {
  const std::size_t number = position(n);
  const auto holds = [&](const Claims& system, bool edited) {
    Group g = group(system);
    if (const auto at = g.find(number); at && edited) g.boxes[*at] = ends(value);
    return inquiry_.feasible(g.rows, g.boxes);
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
  return holds({all.begin(), all.end()}, true) && !inquiry_.stopped();
}

}  // namespace kinderrechten::detail
