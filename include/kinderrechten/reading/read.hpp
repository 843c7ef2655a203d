// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>

#include "kinderrechten/reading/document.hpp"
#include "kinderrechten/reading/progress.hpp"
#include "kinderrechten/reading/spec.hpp"
#include "kinderrechten/table/report.hpp"

namespace kinderrechten {

/// Makes a report of a document: finds which rows are heads, which columns are periods or changes,
/// what row labels and footnotes say of their figures, which table goes on after its footnotes, and
/// reads every cell.
///
/// `language` is auto, nl or en; `dialect` a name of `notation`'s dialects; what `spec` says goes
/// before both; `progress` is told rows of tables. What cannot be made sense of is a remark. Throws `NameError` for an unknown language
/// or dialect, `InputError` when a rule of the spec fits no row, and `ReadingStopped`. Linear in the document's size.
///
///     Document document = read_text(bytes, "report.txt");
///     Report report = read_document(std::move(document), "auto", "report", Spec{});
[[nodiscard]] Report read_document(Document document, const std::string& language,
                                   const std::string& dialect, const Spec& spec,
                                   const ReadingProgress& progress = {});

}  // namespace kinderrechten
