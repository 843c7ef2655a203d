// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include "kinderrechten/audit/sentence.hpp"
#include "kinderrechten/value/rounding.hpp"

namespace kinderrechten {

/// Does `truth` agree with a stated number and the word that bends it? `exactly` is the answer when no
/// word does. The tolerances stand with the words, in `ProseWords`.
[[nodiscard]] Verdict agrees(const Range& truth, const Rational& stated, const BendWord& bend, Verdict exactly);

/// A count in a sentence. A number in words or with two zeros at the end may be a rounded one that does
/// not say so; then it is not refuted by a near miss. A mean is judged as a percentage is.
[[nodiscard]] Verdict count_agrees(const Range& truth, const Quantity& q);

/// A percentage against the true one, both in per cent. Another way of rounding is no error of a
/// sentence: less than one unit of the last printed place beside the truth is undecided.
[[nodiscard]] Verdict percent_agrees(const Range& truth, const Rational& stated, unsigned decimals,
                                     const BendWord& bend);

}  // namespace kinderrechten
