// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>

#include "kinderrechten/audit/finding.hpp"
#include "kinderrechten/io/write_options.hpp"

namespace kinderrechten {

/// An audit as one page that needs nothing else: no script, no font, no address on the network.
///
/// The report stands there as printed; every cell, sentence and note carries the sign and colour of
/// its worst finding, shows its range and reason on hover, focus or click, and links to the findings,
/// which link back. Findings are filtered by verdict and kind with check boxes that are style sheet
/// rules, so the page works where scripts are forbidden, and its content security policy forbids
/// them. Light and dark, narrow and wide, on paper; text of the report is always escaped. Linear in
/// the size of the audit.
[[nodiscard]] std::string to_html(const Audit& audit, const WriteOptions& options = {});

/// Pieces for notebooks: a `<div>` with its own small style, without ids, safe to show many times on
/// one page. An audit shows its counts and what was refuted or left undecided.
[[nodiscard]] std::string to_html_fragment(const Audit& audit, const WriteOptions& options = {});
/// The table as printed, or the first rows of one that was never printed, each number's range as its
/// title. `options.wording` empty means English.
[[nodiscard]] std::string to_html_fragment(const Table& table, const WriteOptions& options = {});
[[nodiscard]] std::string to_html_fragment(const Finding& finding, const Report& report,
                                           const WriteOptions& options = {});

}  // namespace kinderrechten
