// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "folded.hpp"
#include "kinderrechten/reading/document.hpp"

namespace kinderrechten::detail::reading {

/// Turns headings that are none into what they are: "# not published" beside a table that prints `#` explains it.
///
/// A line that opens with one `#` is such a legend when a table of the same section has a cell with that sign and the
/// line reads like no heading: it opens with a small letter or with what legends say, or ends as a sentence does. Of
/// `12#` it is the footnote.
void tell_legends_from_headings(Document& document, const Vocabulary& words);

}  // namespace kinderrechten::detail::reading
