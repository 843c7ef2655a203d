// SPDX-License-Identifier: BSD-3-Clause
// What the other statements leave possible of one of them.
#include "audit/judge.hpp"

namespace kinderrechten::detail {

/// The number stated is printed rounded, and everything that it could be prints as it does: the sum 1,203 as 1,200.
bool Judge::prints_rounded(const Claim& claim, const Range& possible) const {
  if (claim.subject.form != Subject::Form::number) return false;
  const NumberRef& n = claim.subject.number;
  const State state = n.part ? book_.figure(n).parts[*n.part].state : book_.figure(n).state;
  return state == State::rounded && book_.range(n)->domain() == possible.domain() && book_.range(n)->contains(possible);
}

/// True when no world of the others breaks any relation of the claim.
bool Judge::certain(std::size_t c, const Group& g) const {
  for (const LocalRow& row : g.rows) {
    if (row.claim != c) continue;
    std::vector<LocalRow> rows;
    for (const LocalRow& other : g.rows)
      if (other.claim != c) rows.push_back(other);
    for (const bool above : {true, false}) {
      const auto& end = above ? row.high : row.low;
      if (!end) continue;
      LocalRow broken{row.terms, std::nullopt, std::nullopt, c};
      if (above) broken.low = *end + 1;
      else broken.high = *end - 1;
      rows.push_back(broken);
      if (inquiry_.feasible(rows, g.boxes)) return false;
      rows.pop_back();
    }
  }
  return true;
}

/// Could these relations, put in the place of the claim's, hold on the printed numbers?
bool Judge::possible(const std::vector<Relation>& relations, std::size_t c) const {
  if (relations.empty()) return false;
  Group g = group(with_structure(c));
  std::erase_if(g.rows, [&](const LocalRow& row) { return row.claim == c; });
  for (const auto& relation : relations) {
    LocalRow row{{}, relation.low, relation.high, c};
    for (const auto& term : relation.terms)
      row.terms.push_back({g.find(position(term.number)).value(), term.coefficient});
    g.rows.push_back(std::move(row));
  }
  return inquiry_.feasible(g.rows, g.boxes) && !inquiry_.stopped();
}

std::optional<Range> Judge::possible_subject(std::size_t c, const Claims& others) const {
  const Claim& claim = claims_[c];
  switch (claim.subject.form) {
    case Subject::Form::none: return claim.possible;
    case Subject::Form::number: return possible_number(c, others);
    default: break;
  }
  Claims all = others;
  all.push_back(c);
  Group g = group(all);
  if (!inquiry_.narrow(g.rows, g.boxes, c)) return std::nullopt;
  return percentage(claim, g);
}

/// The percentage that a claim is about, by the boxes of a group.
std::optional<Range> Judge::percentage(const Claim& claim, const Group& g) const {
  const auto number = g.find(position(claim.subject.number));
  const auto base = g.find(position(claim.subject.base));
  if (!number || !base) return std::nullopt;
  const Range n = to_range(g.boxes[*number]), b = to_range(g.boxes[*base]);
  if (!intersection(b, Range::above(0))) return std::nullopt;
  return claim.subject.form == Subject::Form::share ? share(n, b) : percent_change(b, n);
}

/// What the subject could be were it not printed: its own box is opened.
std::optional<Range> Judge::possible_number(std::size_t c, Claims others) const {
  const Claim& claim = claims_[c];
  if (others.empty()) others = with_structure(c);
  else others.push_back(c);
  // the structure that makes an implied whole would hold it where it is
  std::erase_if(others, [&](std::size_t o) {
    return !claims_[o].listed && claims_[o].relations.front().terms.front().number == claim.subject.number;
  });
  Group g = group(others);
  const auto at = g.find(position(claim.subject.number));
  if (!at) return std::nullopt;
  Ends open;
  if (const auto& low = g.boxes[*at].low; low && *low >= 0) open.low = 0;
  g.boxes[*at] = open;
  if (!inquiry_.narrow(g.rows, g.boxes)) return std::nullopt;
  const Ends& box = g.boxes[*at];
  if (!box.low && !box.high) return std::nullopt;
  return to_range(box);
}

}  // namespace kinderrechten::detail
