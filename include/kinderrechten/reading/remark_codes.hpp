// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <string_view>

namespace kinderrechten::remark {

/// The codes of `Remark`: stable, never used again for something else.
inline constexpr std::string_view windows_1252 = "KR001";      ///< bytes that are not UTF-8
inline constexpr std::string_view utf_16 = "KR002";            ///< UTF-16 without a byte order mark
inline constexpr std::string_view control = "KR003";           ///< control characters, left out
inline constexpr std::string_view too_many_cells = "KR010";    ///< more cells than columns
inline constexpr std::string_view too_few_cells = "KR011";     ///< fewer cells than columns
inline constexpr std::string_view unreadable_cell = "KR012";   ///< neither a number nor words: 12O
inline constexpr std::string_view same_label = "KR013";        ///< two rows with one label
inline constexpr std::string_view no_header = "KR014";         ///< a table without a header row
inline constexpr std::string_view same_period = "KR015";       ///< two columns for one period
inline constexpr std::string_view mark_without_note = "KR016";
inline constexpr std::string_view note_without_mark = "KR017";
inline constexpr std::string_view unclosed_tag = "KR018";
inline constexpr std::string_view unclosed_quote = "KR019";
inline constexpr std::string_view too_deep = "KR020";          ///< tables within tables within …
inline constexpr std::string_view no_table = "KR021";          ///< a report without tables
inline constexpr std::string_view share_over_100 = "KR022";
inline constexpr std::string_view change_unclear = "KR023";    ///< a change column without its periods
inline constexpr std::string_view note_unclear = "KR024";      ///< a rule in a note that cannot be tied
inline constexpr std::string_view language_unclear = "KR025";  ///< neither Dutch nor English for sure
inline constexpr std::string_view provisional_star = "KR026";  ///< a star on a period, without a note
inline constexpr std::string_view rows_named = "KR027";        ///< a note speaks of rows that are not there
inline constexpr std::string_view rounding_not_kept = "KR028"; ///< numbers that are no multiples of what all are said to be rounded to

}  // namespace kinderrechten::remark
