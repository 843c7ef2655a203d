// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <span>
#include <string>
#include <vector>

#include "note_tokens.hpp"

namespace kinderrechten::detail::reading {

/// Rows (or columns) that a sentence names by number: first..last from 1, or so many counted from the end.
struct NamedRows {
  int first = 1, last = 1;
  bool from_end = false;
};

/// What a clause speaks of, as it names it: rows and columns by number, totals, labels, all others.
struct Subject {
  std::vector<NamedRows> rows, columns;
  bool other_rows = false, other_columns = false;  ///< "the other rows"
  bool totals = false;
  bool indefinite = false;  ///< "some of them": it does not say which
  /// Noun phrases, as the words that a label may hold. A year stands as its digits, "since 2020" as `2020+`.
  std::vector<std::vector<std::string>> names;

  [[nodiscard]] bool by_number() const noexcept { return !rows.empty() || !columns.empty(); }
  [[nodiscard]] bool others() const noexcept { return other_rows || other_columns; }
  /// It names nothing in particular: "the figures".
  [[nodiscard]] bool is_everything() const noexcept {
    return !by_number() && !others() && !totals && !indefinite && names.empty();
  }
};

/// The subject of a clause about rounding: what stands before its verb, or behind it when nothing does.
/// `after_rows`: the clause before named rows, so that "the second" is one too.
[[nodiscard]] Subject subject_of(std::span<const Token> clause, const Vocabulary& words, bool after_rows);
/// Only the rows and columns that it names by number, or as the others.
[[nodiscard]] Subject places_in(std::span<const Token> clause, const Vocabulary& words);
/// What "except …" takes out of it; everything when nothing.
[[nodiscard]] Subject exception_of(std::span<const Token> clause, const Vocabulary& words);

/// Does the clause say that its numbers are not rounded: "the other rows not", "exact numbers"?
[[nodiscard]] bool says_exact(std::span<const Token> clause, const Vocabulary& words);

/// Where the pieces of a sentence end that may be clauses: behind punctuation and before "and".
[[nodiscard]] std::vector<std::size_t> piece_ends(std::span<const Token> sentence, const Vocabulary& words);

/// Do the words mean the same to a reader of labels: equal, or singular and plural?
[[nodiscard]] bool same_word(std::string_view a, std::string_view b);
/// The words of a label or of a phrase: cut at blanks and dashes, without punctuation.
[[nodiscard]] std::vector<std::string> words_of(std::string_view folded);

}  // namespace kinderrechten::detail::reading
