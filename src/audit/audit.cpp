// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/audit/audit.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "audit/checks.hpp"
#include "audit/in_order.hpp"
#include "audit/judge.hpp"
#include "kinderrechten/audit/prose.hpp"

namespace kinderrechten {
namespace {

constexpr void (*all_checks[])(const detail::Book&, std::vector<Claim>&) = {
    detail::read_structure, detail::check_breakdown, detail::check_total,  detail::check_share,
    detail::check_change,   detail::check_worked_out, detail::check_bound,  detail::check_linked,
    detail::check_date,     detail::check_period,    detail::check_coverage, detail::check_register, detail::check_stated_rounding, detail::check_stated};

/// Statements that two checks read from the same place are one: else each would confirm the other.
void drop_repeated(std::vector<Claim>& claims) {
  // one formula may stand for many cells: equal numbers make equal formulas
  std::map<std::tuple<std::string, NumberRef, NumberRef>, std::vector<std::size_t>> by_statement;
  std::vector<Claim> kept;
  const auto same = [](const Claim& a, const Claim& b) {
    return a.listed == b.listed && !a.relations.empty() &&
           std::equal(a.relations.begin(), a.relations.end(), b.relations.begin(), b.relations.end(),
                      [](const Relation& x, const Relation& y) {
                        return x.terms == y.terms && x.low == y.low && x.high == y.high;
                      });
  };
  for (Claim& c : claims) {
    const bool about = !c.relations.empty() && !c.relations.front().terms.empty();
    if (!about) {
      kept.push_back(std::move(c));
      continue;
    }
    const auto& terms = c.relations.front().terms;
    auto& alike = by_statement[{c.statement, terms.front().number, terms.back().number}];
    if (std::any_of(alike.begin(), alike.end(), [&](std::size_t k) { return same(kept[k], c); })) continue;
    alike.push_back(kept.size());
    kept.push_back(std::move(c));
  }
  claims = std::move(kept);
}

/// Findings on sentences join those on tables. A hidden number that a sentence prints is one finding, and no other
/// says of that cell that it stays hidden.
void join(std::vector<Finding>& findings, std::vector<Finding> prose) {
  const auto told = [](const std::vector<Finding>& list) {
    std::set<NumberRef> cells;
    for (const Finding& f : list)
      for (const Where& w : f.where)
        if (f.kind == FindingKind::disclosure && f.verdict == Verdict::refuted && w.number) cells.insert(*w.number);
    return cells;
  };
  const auto names = [](const Finding& f, const std::set<NumberRef>& cells) {
    return f.kind == FindingKind::disclosure &&
           std::any_of(f.where.begin(), f.where.end(), [&](const Where& w) { return w.number && cells.contains(*w.number); });
  };
  const auto known = told(findings);
  std::erase_if(prose, [&](const Finding& f) { return names(f, known); });
  const auto also = told(prose);
  std::erase_if(findings, [&](const Finding& f) { return names(f, also); });
  std::move(prose.begin(), prose.end(), std::back_inserter(findings));
}

NumberRanges all_ranges(const detail::Book& book, const detail::Judge& judge) {
  NumberRanges ranges;
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    ranges.expect(t, book.layout(t).rows.size(), book.layout(t).columns.size());
    for (std::size_t r = 0; r < book.layout(t).rows.size(); ++r)
      for (std::size_t c = 0; c < book.layout(t).columns.size(); ++c) {
        NumberRef n{t, r, c, std::nullopt};
        if (book.range(n)) ranges.emplace(n, judge.range(n));
        const std::size_t parts = book.figure(n).parts.size();
        for (std::size_t p = 0; p < parts; ++p) {
          n.part = p;
          if (book.range(n)) ranges.emplace(n, judge.range(n));
        }
      }
  }
  return ranges;
}

/// Findings and ranges; `Unwanted` ends it with what was found until then.
void look_at(Audit& result, const AuditOptions& options, detail::Inquiry& inquiry) {
  const auto wanted = [&] {
    inquiry.tell();
    return !inquiry.cancelled();
  };
  detail::Book book(result.report, options.progress ? std::function<bool()>(wanted) : nullptr);
  std::vector<Claim> claims;
  for (const auto check : all_checks) check(book, claims);
  drop_repeated(claims);
  book.ask_no_more();
  inquiry.expect(claims.size() + result.report.paragraphs.size() + result.report.notes.size());
  detail::Judge judge(book, std::move(claims), options, inquiry);
  result.findings = judge.findings();
  book.ask_again();
  check_disclosure(book, judge, result.findings);
  result.ranges = all_ranges(book, judge);
  join(result.findings, check_prose(result.report, result.ranges, [&] {
    inquiry.tell();
    inquiry.judged_one();
    return inquiry.cancelled();  // out of time they are read all the same: what is hidden may be told in one
  }));
}

}  // namespace

Audit audit(Report report, const AuditOptions& options) {
  detail::Inquiry inquiry(options);
  Audit result;
  result.report = std::move(report);
  try {
    look_at(result, options, inquiry);
  } catch (const detail::Unwanted&) {
  }
  result.limit = inquiry.limit();
  if (result.limit == BoundsLimit::cancelled)  // a sentence that was not read may tell it
    std::erase_if(result.findings, [](const Finding& f) { return f.kind == FindingKind::disclosure && f.verdict == Verdict::confirmed; });
  detail::sort_in_place(result.findings, [](const Finding& a, const Finding& b) { return a.verdict < b.verdict; });
  return result;
}

}  // namespace kinderrechten
