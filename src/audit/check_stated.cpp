// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>

#include "audit/checks.hpp"

namespace kinderrechten::detail {
namespace {

struct Named {
  FindingKind kind;
  const char* code;
};
Named named(FactKind kind) {
  switch (kind) {
    case FactKind::share: return {FindingKind::share, "KR310"};
    case FactKind::change: return {FindingKind::change, "KR410"};
    case FactKind::sum: return {FindingKind::total, "KR210"};
    default: return {FindingKind::bound, "KR510"};
  }
}

std::string formula(const Book& book, const Relation& r) {
  std::string sum;
  for (const auto& t : r.terms) {
    const bool minus = t.coefficient < 0;
    const Integer size = boost::multiprecision::abs(t.coefficient);
    sum += sum.empty() ? (minus ? "-" : "") : (minus ? " - " : " + ");
    if (size != 1) sum += to_string(size) + " × ";
    sum += book.text(t.number);
  }
  if (r.low && r.high && *r.low == *r.high) return sum + " = " + to_string(*r.low);
  if (r.low) sum = to_string(*r.low) + " ≤ " + sum;
  if (r.high) sum += " ≤ " + to_string(*r.high);
  return sum;
}

}  // namespace

void check_stated(const Book& book, std::vector<Claim>& claims) {
  for (const Relation& r : book.report().relations) {
    const bool usable = !r.terms.empty() && std::all_of(r.terms.begin(), r.terms.end(), [&](const auto& t) {
      return t.number.table < book.tables() && book.printed(t.number.table) && book.is_count(t.number);
    });
    if (!usable) continue;
    Claim c;
    c.code = named(r.kind).code;
    c.kind = named(r.kind).kind;
    c.statement = formula(book, r);
    c.relations = {r};
    std::vector<NumberRef> numbers;
    for (const auto& t : r.terms) numbers.push_back(t.number);
    c.where = book.where(numbers);
    c.printed = book.text(numbers.front());
    c.phrase = "stated";
    c.values = {{"source", r.source}};
    claims.push_back(std::move(c));
  }
}

}  // namespace kinderrechten::detail
