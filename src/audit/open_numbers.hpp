// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <vector>

#include "audit/book.hpp"

namespace kinderrechten::detail {

/// A sentence or footnote that prints the number of a hidden cell.
struct OpenNumber {
  NumberRef cell;
  Integer value;
  Where where;        ///< the sentence
  std::string text;   ///< the number as the sentence prints it
};

/// Where the text of a report prints what a cell of its tables hides. A sentence speaks of a cell when it names
/// more of its row's label than of any other's, and its year, or the words of its head; and prints one number
/// that the cell may be, without a word that bends it, which no other cell of that row or column prints. Cost:
/// linear in the text, times the rows that share a word with each sentence; nothing where no cell is hidden.
[[nodiscard]] std::vector<OpenNumber> open_numbers(const Book& book, const std::vector<NumberRef>& hidden);

}  // namespace kinderrechten::detail
