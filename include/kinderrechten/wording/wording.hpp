// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string>
#include <string_view>

#include "kinderrechten/audit/finding.hpp"

namespace kinderrechten {

/// All functions here take a language of `Report::language`: "nl" or "en"; any other is a `NameError`.

/// Why a finding is judged as it is, without its place: "the parts add up to 123, 100 fewer than the
/// 223 printed". Remarks that go with it follow after semicolons.
[[nodiscard]] std::string explanation(const Finding& finding, const Report& report,
                                      std::string_view language);

/// One phrase with its values filled in, its steps left out. Throws `NameError` for a phrase that
/// the tables do not have or a value that it needs and was not given.
[[nodiscard]] std::string sentence(const Phrase& phrase, std::string_view language);

/// A number as that language prints it: `1.013`, `44,4` or `1,013`, `44.4`. Fractions are
/// rounded half away from zero to two decimals, more where two would show a half that is none.
[[nodiscard]] std::string number_text(const Rational& number, std::string_view language);
/// A range in words: `28`, `7 tot en met 28`, `hoogstens 9`.
[[nodiscard]] std::string range_text(const Range& range, std::string_view language);
/// Where it stands: `tabel 1, rij "Minderjarige slachtoffers", kolom 2012`.
[[nodiscard]] std::string place_text(const Where& where, const Report& report,
                                     std::string_view language);
/// A number as its cell would print it: `123`, `+141%`, `76,5%`.
[[nodiscard]] std::string edit_text(const Edit& edit, const Report& report, std::string_view language);
/// What to print instead: `123 in plaats van 223 (tabel 1, …)`.
[[nodiscard]] std::string correction_text(const Correction& correction, const Report& report,
                                          std::string_view language);

/// Words for headings: `weerlegd`, `refuted`; `aandeel`, `share`.
[[nodiscard]] std::string_view verdict_text(Verdict verdict, std::string_view language);
[[nodiscard]] std::string_view kind_text(FindingKind kind, std::string_view language);

}  // namespace kinderrechten
