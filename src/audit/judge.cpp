// SPDX-License-Identifier: BSD-3-Clause
#include "audit/judge.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "audit/in_order.hpp"
#include "audit/side_by_side.hpp"

namespace kinderrechten::detail {
namespace {

/// Tables in reading order, then footnotes, then sentences.
auto place_key(const Finding& f) {
  static const Where nowhere;
  const Where& w = f.where.empty() ? nowhere : f.where.front();
  const int sort = w.number ? 0 : w.note ? 1 : w.paragraph ? 2 : 3;
  return std::tuple(sort, w.number.value_or(NumberRef{}), w.paragraph.value_or(0),
                    w.note ? std::string_view(*w.note) : std::string_view());
}

/// Drops members from the last to the first while the rest is `enough`. Many are tried at a time: where it is enough without
/// all of them it is without each, so that few members that tell are found in a large list by few questions.
template <class Enough, class Stopped>
void drop_needless(std::vector<std::size_t>& members, const Enough& enough, const Stopped& stopped) {
  std::size_t many = members.size() > 32 ? members.size() / 2 : 1;
  for (std::size_t end = members.size(); end > 0 && !stopped();) {
    many = std::min(many, end);
    std::vector<std::size_t> fewer(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(end - many));
    fewer.insert(fewer.end(), members.begin() + static_cast<std::ptrdiff_t>(end), members.end());
    if (enough(fewer)) {
      members = std::move(fewer);
      end -= many;
      many *= 2;
    } else if (many > 1) {
      many /= 2;
    } else {
      --end;
    }
  }
}

}  // namespace

Judge::Judge(const Book& book, std::vector<Claim> claims, const AuditOptions& options, Inquiry& inquiry)
    : book_(book), claims_(std::move(claims)), options_(options), inquiry_(inquiry), index_(book) {
  number_all();
  used_.assign(claims_.size(), false);
  refuted_.assign(claims_.size(), false);
  for (std::size_t c = 0; c < claims_.size(); ++c)
    used_[c] = claims_[c].fact && !claims_[c].doubtful && !claims_[c].judged;
  connect();
}

/// A total that is left empty states nothing; it only links what stands around it.
bool Judge::speaks_of_nothing(const Claim& claim) const {
  return std::any_of(claim.relations.begin(), claim.relations.end(), [&](const Relation& relation) {
    return std::any_of(relation.terms.begin(), relation.terms.end(), [&](const Relation::Term& term) {
      return !term.number.part && book_.figure(term.number).text.empty();
    });
  });
}

std::vector<Finding> Judge::findings() {
  std::vector<Finding> found;
  refute_alone(found);
  settle_conflicts(found);
  narrow_groups();  // before the statements, which may take all the time there is
  judge_all(found);
  sort_in_place(found, [](const Finding& a, const Finding& b) {
    if (a.verdict != b.verdict) return a.verdict < b.verdict;
    const auto x = place_key(a), y = place_key(b);
    return x != y ? x < y : std::tie(a.code, a.statement) < std::tie(b.code, b.statement);
  });
  return found;
}

/// Once the caller has cancelled, statements are left out; once the time is up they are undecided.
void Judge::judge_all(std::vector<Finding>& found) {
  std::vector<Finding> answers(claims_.size());
  std::vector<char> answered(claims_.size(), false);
  side_by_side(options_.threads, claims_.size(), [&](std::size_t c) {
    inquiry_.tell();
    if (inquiry_.cancelled()) return;
    if (claims_[c].listed && !refuted_[c] && !speaks_of_nothing(claims_[c])) answers[c] = judged(c), answered[c] = true;
    forget(c);
    inquiry_.judged_one();
  });
  std::size_t kept = 0;
  for (std::size_t c = 0; c < answers.size(); ++c) {
    if (!answered[c]) continue;
    if (kept != c) answers[kept] = std::move(answers[c]);
    ++kept;
  }
  answers.resize(kept);
  std::move(found.begin(), found.end(), std::back_inserter(answers));
  std::rotate(answers.begin(), answers.begin() + static_cast<std::ptrdiff_t>(kept), answers.end());  // as they were found
  found = std::move(answers);
}

/// Once a statement is judged its finding says what only that finding needs: of a large report this is the most of it.
void Judge::forget(std::size_t c) {
  Claim& claim = claims_[c];
  claim.where = {};
  claim.values = {};
  claim.steps = {};
  claim.when_truncated = claim.when_half_even = {};
}

void Judge::narrow_groups() {
  open_.resize(numbers_.size());
  for (std::size_t n = 0; n < numbers_.size(); ++n) open_[n] = !fixed(boxes_[n]);  // nothing in use speaks of it
  for (const auto& [at, members] : groups_) {
    Group g = group(members);
    std::vector<bool> open(g.numbers.size(), false);
    inquiry_.tell();
    // without a world only where the time was up before the conflict was seen
    const bool narrowed = !inquiry_.cancelled() && inquiry_.narrow_all(g.rows, g.boxes, open);
    for (std::size_t i = 0; i < g.numbers.size(); ++i) {
      if (narrowed) final_[g.numbers[i]] = g.boxes[i];
      open_[g.numbers[i]] = narrowed && open[i];
    }
  }
}

void Judge::refute_alone(std::vector<Finding>& found) {
  std::vector<char> fails(claims_.size(), false);
  side_by_side(options_.threads, claims_.size(), [&](std::size_t c) {
    const Claim& claim = claims_[c];
    if (!claim.listed || claim.judged || claim.doubtful || inquiry_.tell()) return;
    Group g = group(with_structure(c));
    fails[c] = !inquiry_.feasible(g.rows, g.boxes);
  });
  Claims failed;
  for (std::size_t c = 0; c < claims_.size(); ++c)
    if (fails[c]) failed.push_back(c);
  for (const std::size_t c : failed) {
    refuted_[c] = true;
    used_[c] = false;
    contested_.insert(named_[c].begin(), named_[c].end());
  }
  connect();
  std::vector<Finding> findings(failed.size());
  side_by_side(options_.threads, failed.size(), [&](std::size_t k) { findings[k] = conflict({failed[k]}); });
  std::move(findings.begin(), findings.end(), std::back_inserter(found));
}

void Judge::settle_conflicts(std::vector<Finding>& found) {
  std::vector<Claims> conflicts;
  for (bool again = true; again;) {
    again = false;
    for (const auto& [at, members] : groups_) {
      if (inquiry_.tell()) break;
      Group g = group(members);
      if (inquiry_.feasible(g.rows, g.boxes)) continue;
      Claims core = irreducible(members);
      core_is_large_ |= inquiry_.stopped();
      for (const std::size_t c : core) {
        used_[c] = false;
        contested_.insert(named_[c].begin(), named_[c].end());
      }
      conflicts.push_back(std::move(core));
      again = true;
    }
    if (again) connect();
  }
  for (auto& core : conflicts) {
    std::erase_if(core, [&](std::size_t c) { return !claims_[c].listed; });
    if (!core.empty()) found.push_back(conflict(core));
  }
}

/// Drops statements one by one while the rest still has no world; what the structure of the page
/// demands goes last, so that a conflict speaks of statements.
Judge::Claims Judge::irreducible(Claims claims) const {
  std::stable_sort(claims.begin(), claims.end(), [&](std::size_t a, std::size_t b) {
    return claims_[a].listed > claims_[b].listed;
  });
  const auto conflicting = [&](const Claims& some) {
    Group g = group(some);
    return !inquiry_.feasible(g.rows, g.boxes);
  };
  drop_needless(claims, conflicting, [&] { return inquiry_.stopped(); });
  std::sort(claims.begin(), claims.end());
  return claims;
}

Finding Judge::stated(std::size_t c) const {
  const Claim& claim = claims_[c];
  Finding f;
  f.code = claim.code;
  f.kind = claim.kind;
  f.where = claim.where;
  f.statement = claim.statement;
  f.printed = claim.printed;
  return f;
}

/// One statement that fails by itself, or several that exclude each other.
Finding Judge::conflict(const Claims& claims) const {
  const Claim& first = claims_[claims.front()];
  Finding f = stated(claims.front());
  f.verdict = Verdict::refuted;
  const auto key = [](const Where& w) { return std::tuple(w.number, w.note, w.paragraph, w.text); };
  std::set<decltype(key(Where{}))> seen;
  for (const Where& w : f.where) seen.insert(key(w));
  for (const std::size_t c : claims) {
    f.facts.push_back(claims_[c].statement);
    for (const Where& w : claims_[c].where)
      if (seen.insert(key(w)).second) f.where.push_back(w);
  }
  if (claims.size() == 1) {
    f.possible = possible_subject(claims.front(), {});
    std::string_view special;
    if (possible(first.when_truncated, claims.front())) special = "truncated";
    else if (possible(first.when_half_even, claims.front())) special = "half_even";
    const auto printed = first.subject.form == Subject::Form::number
                             ? exact(book_.range(first.subject.number))
                             : std::nullopt;
    f.reason = reason(first, Verdict::refuted, f.possible, printed, special);
  } else {
    f.code = f.code.substr(0, 3) + "90";
    f.possible.reset();
    std::string all;
    for (const auto& fact : f.facts) all += (all.empty() ? "" : "; ") + fact;
    f.statement = all;
    f.reason = {"conflict", {{"count", Rational(claims.size())}, {"facts", all}}, {}};
  }
  f.corrections = corrections(claims, f.possible);
  return f;
}

Finding Judge::judged(std::size_t c) const {
  const Claim& claim = claims_[c];
  if (claim.judged) {
    Finding f = stated(c);
    f.verdict = *claim.judged;
    f.possible = claim.possible;
    f.reason = reason(claim, f.verdict, f.possible, std::nullopt);
    if (f.verdict == Verdict::refuted) f.facts = {claim.statement};
    return f;
  }
  Finding f = inquiry_.stopped() ? stated(c) : searched(c);
  if (inquiry_.stopped() && f.verdict == Verdict::undecided) f.reason = {"out_of_time", {}, {}};
  return f;
}

/// A verdict from what all other statements leave possible.
Finding Judge::searched(std::size_t c) const {
  const Claim& claim = claims_[c];
  Finding f = stated(c);
  bool contested = claim.doubtful;
  for (const std::size_t n : named_[c]) contested |= contested_.contains(n);
  Claims others = contested ? Claims{} : around(c);
  if (contested)
    for (const std::size_t s : around(c))
      if (!claims_[s].listed) others.push_back(s);
  std::erase(others, c);

  Claims all = others;
  all.push_back(c);
  Group g = group(all);
  std::string_view special;
  if (!inquiry_.feasible(g.rows, g.boxes, c)) special = "doubtful";  // cannot be, but then nothing is certain
  else if (certain(c, g)) f.verdict = Verdict::confirmed;
  else f.verdict = Verdict::undecided;
  f.possible = possible_subject(c, others);
  if (claim.doubtful && f.verdict == Verdict::undecided) {
    Group alone = group(with_structure(c));
    if (!inquiry_.feasible(alone.rows, alone.boxes)) special = "doubtful";
  }
  const auto printed = claim.subject.form == Subject::Form::number
                           ? exact(book_.range(claim.subject.number))
                           : std::nullopt;
  const bool rounds = f.verdict == Verdict::undecided && special.empty() && !claim.doubtful && f.possible && prints_rounded(claim, *f.possible);
  if (rounds) f.verdict = Verdict::confirmed;
  f.reason = reason(claim, f.verdict, f.possible, printed, special);
  if (rounds) f.reason.steps.push_back({"printed_rounded", {{"printed", f.printed}}, {}});
  return f;
}

Range Judge::range(const NumberRef& n) const {
  const auto at = index_.find(n);
  const auto it = at ? final_.find(*at) : final_.end();
  return it == final_.end() ? book_.range(n).value() : to_range(it->second);
}

std::vector<std::string> Judge::derivation(const NumberRef& n) const {
  const auto number = index_.find(n);
  if (!number) return {};
  const auto from = static_cast<std::uint32_t>(*number);
  const auto settles = [&](const Claims& claims) {
    Group g = group(claims);
    const auto at = g.find(*number);
    return at && inquiry_.narrow(g.rows, g.boxes) && fixed(g.boxes[*at]);
  };
  Claims claims;
  bool known = false;
  for (const std::size_t most : {std::size_t{8}, std::size_t{64}, claims_.size()}) {
    if (known || inquiry_.stopped()) break;
    known = settles(claims = near({&from, 1}, most));
  }
  if (!known) return {};
  drop_needless(claims, settles, [&] { return inquiry_.stopped(); });
  std::vector<std::string> formulas;
  for (const std::size_t c : claims)
    if (claims_[c].listed) formulas.push_back(claims_[c].statement);
  return formulas;
}

bool Judge::certainly_open(const NumberRef& n) const {
  if (core_is_large_) return false;
  const auto number = index_.find(n);
  return number ? open_[*number] : !book_.range(n)->is_exact();
}

}  // namespace kinderrechten::detail
