// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <vector>

#include "audit/book.hpp"
#include "kinderrechten/audit/claim.hpp"

namespace kinderrechten::detail {

class Judge;

// Each check reads one sort of statement out of a report and appends it as claims; none judges.

/// What the page itself says: printed summands make the whole. Not statements, never refuted.
void read_structure(const Book& book, std::vector<Claim>& claims);
/// Parts printed in a cell against its whole; "of which" rows that together are the row above.
void check_breakdown(const Book& book, std::vector<Claim>& claims);
/// Total rows and columns, a total printed in a label, percentages that make 100.
void check_total(const Book& book, std::vector<Claim>& claims);
/// Percentages printed with a part, and columns of shares.
void check_share(const Book& book, std::vector<Claim>& claims);
/// Columns of changes and differences.
void check_change(const Book& book, std::vector<Claim>& claims);
/// Means over years or rows, and rates per 1,000 of a number that stands beside them.
void check_worked_out(const Book& book, std::vector<Claim>& claims);
/// Parts, "of which" rows and distinct persons are at most what they belong to.
void check_bound(const Book& book, std::vector<Claim>& claims);
/// The same row printed twice.
void check_linked(const Book& book, std::vector<Claim>& claims);
/// Periods in heads and footnotes.
void check_date(const Book& book, std::vector<Claim>& claims);
/// Periods that sentences, notes and heads state: their length, the day of a count, the first year of a row.
void check_period(const Book& book, std::vector<Claim>& claims);
/// Rounding that a text states of all numbers of a table, which hardly keeps it.
void check_stated_rounding(const Book& book, std::vector<Claim>& claims);
/// How many years, and which, a text says that a table has.
void check_coverage(const Book& book, std::vector<Claim>& claims);
/// What a register is said not to print: numbers under its threshold, or beside its rounding.
void check_register(const Book& book, std::vector<Claim>& claims);
/// Relations that notes or a spec state.
void check_stated(const Book& book, std::vector<Claim>& claims);

/// Hidden numbers that are known after all; reads what the judge found.
void check_disclosure(const Book& book, const Judge& judge, std::vector<Finding>& findings);

/// One column (or row) of numbers that is said to add up to its last: shared by the checks.
[[nodiscard]] std::string sum_formula(const Book& book, const std::vector<NumberRef>& parts,
                                      const std::string& whole);
/// A value column whose cells are counts: not a share, change, difference or rate.
[[nodiscard]] bool counts_column(const ColumnHead& head);
/// … whose numbers add up: no averages, no rates.
[[nodiscard]] bool additive_column(const ColumnHead& head);

}  // namespace kinderrechten::detail
