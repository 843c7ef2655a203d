// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <string>

namespace kinderrechten {

/// How an audit, a table or a figure is written. The defaults fit a file; a terminal sets `colour`
/// and `width` itself, since the library never looks at the screen.
struct WriteOptions {
  std::string wording;     ///< language of the sentences, `nl` or `en`; empty: the report's own
  bool colour = false;     ///< ANSI colours (text only)
  std::size_t width = 80;  ///< columns to wrap at (text only)
  bool verbose = false;    ///< list what was confirmed too, not only count it (text, Markdown)
};

}  // namespace kinderrechten
