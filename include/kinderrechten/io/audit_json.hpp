// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "kinderrechten/audit/finding.hpp"
#include "kinderrechten/io/write_options.hpp"

namespace kinderrechten {

/// An audit as JSON, for programs: the tables with the range of every number, the notes, every
/// finding with its places and corrections, and the counts.
///
/// Exact: whole numbers are JSON integers of any size (read them with a parser that keeps big
/// integers), others strings `"a/b"`; a missing end is `null`, an open end adds `"low_open": true`.
/// A percentage is in per cent. Tables and paragraphs count from 1, rows and columns from 0. Keys
/// stand in a fixed order and one table row or finding fills one line, so that two audits can be
/// compared with `diff`. Text that is not UTF-8 gets U+FFFD where it breaks. Linear in the audit.
[[nodiscard]] std::string to_json(const Audit& audit, const WriteOptions& options = {});
/// The same bytes, given to `sink` in pieces of about a megabyte.
void write_json(const Audit& audit, const std::function<void(std::string_view)>& sink, const WriteOptions& options = {});

/// One figure as JSON: the keys of a cell of an audit, and `readings` when offices read it differently.
[[nodiscard]] std::string to_json(const Figure& figure);

}  // namespace kinderrechten
