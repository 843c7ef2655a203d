// SPDX-License-Identifier: BSD-3-Clause
// Which statements bear on each other: those that share numbers which are not known exactly.
#include <algorithm>
#include <numeric>

#include "audit/judge.hpp"

namespace kinderrechten::detail {
namespace {

/// Statements that are asked together about one of them.
constexpr std::size_t largest_group = 200;
/// … where their group is so large that each of its statements would ask about as many: one label on thousands of rows.
constexpr std::size_t huge_group = 2000, part_of_huge_group = 40;

}  // namespace

void Judge::number_all() {
  for (Claim& claim : claims_) {
    for (auto& relation : claim.relations) {
      relation.source = {};  // the claim knows it
      for (const auto& term : relation.terms) {
        const std::size_t n = index_.add(term.number);
        if (n == numbers_.size()) {
          numbers_.push_back(term.number);
          boxes_.push_back(ends(book_.range(term.number).value()));
        }
        named_.push(n);
      }
    }
    named_.end_list();
  }
  numbers_.shrink_to_fit();  // they stay to the end
  boxes_.shrink_to_fit();
  naming_ = named_.inverse(numbers_.size());
  // a whole that is not printed is what its parts make, and follows them in corrections
  for (const Claim& claim : claims_)
    if (!claim.listed) boxes_[position(claim.relations.front().terms.front().number)] = {0, std::nullopt};
}

std::size_t Judge::root(std::size_t number) const {
  while (parent_[number] != number) number = parent_[number];
  return number;
}

/// Joins what statements in use share; called again when conflicting ones fall out.
void Judge::connect() {
  parent_.resize(numbers_.size());
  std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  const auto top = [&](std::size_t n) {  // with shorter ways up behind it
    for (; parent_[n] != n; n = parent_[n]) parent_[n] = parent_[parent_[n]];
    return n;
  };
  for (std::size_t c = 0; c < claims_.size(); ++c) {
    if (!used_[c]) continue;
    std::optional<std::size_t> first;
    for (const std::size_t n : named_[c]) {
      if (fixed(boxes_[n])) continue;
      const std::size_t r = top(n);
      if (!first) first = r;
      else parent_[r] = top(*first);
    }
  }
  for (std::size_t n = 0; n < parent_.size(); ++n) parent_[n] = top(n);
  groups_.clear();
  for (std::size_t c = 0; c < claims_.size(); ++c)
    if (used_[c])
      if (const auto at = home(c)) groups_[*at].push_back(c);
}

/// The group of a claim; nothing when all its numbers are known exactly.
std::optional<std::size_t> Judge::home(std::size_t claim) const {
  for (const std::size_t n : named_[claim])
    if (!fixed(boxes_[n])) return root(n);
  return std::nullopt;
}

void Judge::add_to(Group& g, std::map<std::size_t, std::size_t>& local, std::size_t claim) const {
  auto named = named_[claim].begin();
  for (const auto& relation : claims_[claim].relations) {
    LocalRow row{{}, relation.low, relation.high, claim};
    for (const auto& term : relation.terms) {
      const std::size_t n = *named++;
      const auto [it, added] = local.try_emplace(n, g.numbers.size());
      if (added) {
        g.numbers.push_back(n);
        g.boxes.push_back(boxes_[n]);
      }
      row.terms.push_back({it->second, term.coefficient});
    }
    g.rows.push_back(std::move(row));
  }
}

Judge::Group Judge::group(const Claims& claims) const {
  Group g;
  std::map<std::size_t, std::size_t> local;
  for (const std::size_t c : claims) add_to(g, local, c);
  return g;
}

std::optional<std::size_t> Judge::Group::find(std::size_t number) const {
  const auto it = std::find(numbers.begin(), numbers.end(), number);
  if (it == numbers.end()) return std::nullopt;
  return static_cast<std::size_t>(it - numbers.begin());
}

/// The claim and the structure of the page around it: what holds whatever the report states.
Judge::Claims Judge::with_structure(std::size_t claim) const {
  Claims all{claim};
  for (const std::size_t c : around(claim))
    if (c != claim && !claims_[c].listed) all.push_back(c);
  return all;
}

/// The claims in use that bear on this one, itself left out unless it is in use: its group, of a
/// large group the nearest. Facts left out make an answer wider, never wrong.
Judge::Claims Judge::around(std::size_t claim) const {
  const auto at = home(claim);
  const auto group = at ? groups_.find(*at) : groups_.end();
  return near(named_[claim], group != groups_.end() && group->second.size() > huge_group ? part_of_huge_group : largest_group);
}

/// The claims in use that are reached from these numbers over numbers that are not known exactly,
/// nearest first, until there are `most`.
Judge::Claims Judge::near(PositionLists::List from, std::size_t most) const {
  std::vector<std::size_t> numbers(from.begin(), from.end());
  std::erase_if(numbers, [&](std::size_t n) { return fixed(boxes_[n]); });
  std::set<std::size_t> all, seen(numbers.begin(), numbers.end());
  constexpr std::size_t most_looked_at = 5000;  // of the statements on a number that very many name
  for (std::size_t k = 0, looked = 0; k < numbers.size() && all.size() < most; ++k)
    for (const std::size_t c : naming_[numbers[k]]) {
      if (all.size() >= most && ++looked > most_looked_at) break;
      if (all.size() >= most && claims_[c].listed) continue;
      if (!used_[c] || !all.insert(c).second) continue;
      for (const std::size_t n : named_[c])
        if (!fixed(boxes_[n]) && seen.insert(n).second) numbers.push_back(n);
    }
  return {all.begin(), all.end()};
}

}  // namespace kinderrechten::detail
