// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>

#include "kinderrechten/audit/finding.hpp"
#include "kinderrechten/io/write_options.hpp"

namespace kinderrechten {

/// An audit as text for a terminal: the counts, what is refuted (where, what is said, why it cannot
/// be, what would mend it), what is undecided in brief, remarks of the reader, and the range of
/// every number that is not exact. What is confirmed is only counted unless `options.verbose`.
///
/// Wraps at `options.width` columns as a terminal counts them (wide and combining characters).
/// Control characters of the report never reach the terminal. Linear in the audit.
[[nodiscard]] std::string to_text(const Audit& audit, const WriteOptions& options = {});

/// One figure as text: its range, parts, notes, and the readings when offices differ.
/// `options.wording` empty means English.
[[nodiscard]] std::string to_text(const Figure& figure, const WriteOptions& options = {});

}  // namespace kinderrechten
