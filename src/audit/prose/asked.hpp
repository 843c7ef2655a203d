// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinderrechten/audit/subject.hpp"
#include "kinderrechten/audit/word_index.hpp"
#include "kinderrechten/table/relation.hpp"

namespace kinderrechten::detail::prose {

struct NumberHash {
  std::size_t operator()(const NumberRef& n) const noexcept {
    std::size_t h = n.table;
    for (const std::size_t next : {n.row, n.column, n.part ? *n.part + 1 : 0}) h = (h ^ next) * 0x9E3779B97F4A7C15ULL + (h >> 29U);
    return h;
  }
};

/// What sentences asked of the tables, made once however many of them ask: one table has a sentence for each of its rows,
/// and one report a paragraph for each of its tables.
template <class Number>
struct Asked {
  static constexpr std::size_t most_cells = 50'000;
  std::unordered_map<NumberRef, Figure, NumberHash> figures;  ///< of whole cells
  std::unordered_map<NumberRef, std::optional<Number>, NumberHash> numbers;

  std::map<std::size_t, std::vector<std::size_t>> totals;         ///< of each table: its total rows
  std::map<std::size_t, std::set<Rational>> label_numbers;        ///< … the numbers that its labels print
  std::map<std::size_t, std::optional<int>> years;                ///< … the year in its title
  std::map<std::size_t, std::vector<SentenceSubject>> members;    ///< … its rows of one kind
  std::optional<std::map<std::size_t, std::vector<std::size_t>>> sizes;  ///< tables by how many rows of one kind they have

  /// Labels of parts and of columns, and the tables that have each.
  struct GroupLabels {
    WordIndex words;
    std::vector<std::pair<std::string, std::vector<std::size_t>>> labels;
  };
  std::optional<GroupLabels> groups;

  /// Between two sentences, when nobody holds a cell: what a large report left behind goes.
  void forget_cells() {
    if (figures.size() > most_cells) figures.clear();
    if (numbers.size() > most_cells) numbers.clear();
  }
};

}  // namespace kinderrechten::detail::prose
