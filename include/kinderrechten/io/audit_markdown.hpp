// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>

#include "kinderrechten/audit/finding.hpp"
#include "kinderrechten/io/write_options.hpp"

namespace kinderrechten {

/// An audit as GitHub Markdown, to post under a pull request: the counts, what is refuted in full,
/// what is undecided and the tables folded away.
///
/// Text of the report cannot break out of its place: Markdown and HTML signs are escaped, and
/// nothing becomes a mention or a reference to an issue. Linear in the audit.
[[nodiscard]] std::string to_markdown(const Audit& audit, const WriteOptions& options = {});

}  // namespace kinderrechten
