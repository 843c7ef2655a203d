// SPDX-License-Identifier: BSD-3-Clause
#include "audit/judge.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>
#include <tuple>

#include "audit/in_order.hpp"
#include "audit/side_by_side.hpp"

namespace kinderrechten::detail {
namespace {

/// Statements that are asked together about one of them.
constexpr std::size_t largest_group = 200;
/// … where their group is so large that each of its statements would ask about as many: one label on thousands of rows.
constexpr std::size_t huge_group = 2000, part_of_huge_group = 40;

Range to_range(const Ends& e) {
  return Range(Domain::integers, e.low ? std::optional(End{Rational(*e.low)}) : std::nullopt,
               e.high ? std::optional(End{Rational(*e.high)}) : std::nullopt);
}

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
