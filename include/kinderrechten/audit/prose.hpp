// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <functional>
#include <vector>

#include "kinderrechten/audit/finding.hpp"

namespace kinderrechten {

/// Judges what the running text of a report says about the figures of its tables: numbers, changes
/// in per cent, `van … naar …`, shares, `verdubbeld`, and which way a number went.
///
/// A sentence is tied to the one row whose label it names; the year is the one it names, else the
/// latest. Precision first: a sentence is refuted only when every word of the label stands in it,
/// nothing else in it narrows the subject, and no figure of that row explains the number. Everything
/// that cannot be tied is undecided and its reason names what is missing.
///
/// `ranges` holds what the numbers of the tables could be; a number that is not in it is judged as
/// printed. Cost: linear in the text, times the rows that share a word with each sentence. `stop` is asked before each
/// paragraph and footnote; where it returns true those that are left are not read.
[[nodiscard]] std::vector<Finding> check_prose(const Report& report,
                                               const NumberRanges& ranges,
                                               const std::function<bool()>& stop = {});

}  // namespace kinderrechten
