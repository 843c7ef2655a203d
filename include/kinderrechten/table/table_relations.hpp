// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/table/completion.hpp"
#include "kinderrechten/table/linked_cells.hpp"
#include "kinderrechten/table/table.hpp"

namespace kinderrechten {

/// Every additive relation of one or more tables that are published together: each split of each
/// hierarchy, at each combination of codes of the other dimensions, says that the cell of the
/// parent is the signed sum of the cells of its children.
///
/// Relations are between cell numbers (see `number_cells`; for one table: its rows) and stand in
/// flat arrays, about 5 bytes a term, so a table of millions of cells has them in a second. The
/// tables have to be complete (see `complete`). A relation that follows twice stands once.
///
///     TableRelations relations(tables);        // tables[0]: Total, a, b
///     relations.parent(0);                     // 0
///     relations.children(0);                   // 1, 2
class TableRelations {
 public:
  /// Throws `ValueError` when a table is not complete or lists a cell twice. Linear in the number of
  /// terms. Reads `tables` only now.
  explicit TableRelations(std::span<const Table> tables) : numbers_(number_cells(tables)) {
    std::set<std::vector<std::uint32_t>> seen;  // relations that another table states too
    std::vector<char> shared(tables.size() > 1 ? numbers_.cells : 0, 0);
    if (tables.size() > 1) mark_shared(shared);
    for (std::size_t t = 0; t < tables.size(); ++t) {
      const TableGrid grid(tables[t]);
      if (grid.size() != tables[t].size())
        throw ValueError("a table lacks " + std::to_string(grid.size() - tables[t].size()) +
                             " of its cells",
                         tables[t].title, "call complete() first");
      for (std::size_t d = 0; d < tables[t].dimensions().size(); ++d)
        add_dimension(tables[t].dimensions()[d], t, d, grid, shared, seen);
    }
  }

  [[nodiscard]] std::uint32_t cells() const noexcept { return numbers_.cells; }
  [[nodiscard]] const CellNumbers& numbers() const noexcept { return numbers_; }
  [[nodiscard]] std::size_t size() const noexcept { return start_.size() - 1; }
  [[nodiscard]] std::size_t terms() const noexcept { return cells_.size(); }

  /// The cell that is the sum.
  [[nodiscard]] std::uint32_t parent(std::size_t relation) const {
    return cells_[start_[relation]];
  }
  /// The cells that it is the sum of, and +1 or -1 for each.
  [[nodiscard]] std::span<const std::uint32_t> children(std::size_t relation) const {
    return std::span(cells_).subspan(start_[relation] + 1,
                                     start_[relation + 1] - start_[relation] - 1);
  }
  [[nodiscard]] std::span<const std::int8_t> signs(std::size_t relation) const {
    return std::span(signs_).subspan(start_[relation] + 1,
                                     start_[relation + 1] - start_[relation] - 1);
  }

  /// Where a relation comes from: the table, its dimension, and the row of the parent's cell.
  struct Origin {
    std::uint32_t row;
    std::uint16_t table, dimension;
  };
  [[nodiscard]] const Origin& origin(std::size_t relation) const { return origins_[relation]; }
  /// In words: "region: Total is the sum of 3, for age 12-17".
  [[nodiscard]] std::string name(std::size_t relation, std::span<const Table> tables) const {
    const Origin& from = origins_[relation];
    const Table& table = tables[from.table];
    const Dimension& along = table.dimensions()[from.dimension];
    std::string text = along.name() + ": " +
                       along.codes()[table.coordinate(from.row, from.dimension)] +
                       " is the sum of " + std::to_string(children(relation).size());
    const char* join = ", for ";
    for (std::size_t d = 0; d < table.dimensions().size(); ++d) {
      if (d == from.dimension) continue;
      text += join + table.dimensions()[d].name() + " " +
              table.dimensions()[d].codes()[table.coordinate(from.row, d)];
      join = ", ";
    }
    return tables.size() > 1 && !table.title.empty() ? table.title + ": " + text : text;
  }

 private:
  void mark_shared(std::vector<char>& shared) const {
    std::vector<char> seen(numbers_.cells, 0);
    for (const auto& rows : numbers_.of)
      for (const std::uint32_t cell : rows) {
        if (seen[cell]) shared[cell] = 1;
        seen[cell] = 1;
      }
  }

  static bool same(const Split& a, const Split& b) {
    if (a.parent != b.parent || a.children.size() != b.children.size()) return false;
    const auto sorted = [](std::vector<Split::Child> c) {
      std::sort(c.begin(), c.end(), [](auto& x, auto& y) { return x.code < y.code; });
      return c;
    };
    return sorted(a.children) == sorted(b.children);
  }

  void add_dimension(const Dimension& dimension, std::size_t t, std::size_t d,
                     const TableGrid& grid, const std::vector<char>& shared,
                     std::set<std::vector<std::uint32_t>>& seen) {
    std::vector<const Split*> done;
    for (const Hierarchy& h : dimension.hierarchies()) {
      const std::size_t earlier = done.size();
      for (const Split& split : h.splits) {
        const auto stated = [&](const Split* other) { return same(*other, split); };
        if (std::any_of(done.begin(), done.begin() + static_cast<std::ptrdiff_t>(earlier), stated))
          continue;
        done.push_back(&split);
        add_split(split, dimension.size(), t, d, grid, shared, seen);
      }
    }
  }

  void add_split(const Split& split, std::size_t codes, std::size_t t, std::size_t d,
                 const TableGrid& grid, const std::vector<char>& shared,
                 std::set<std::vector<std::uint32_t>>& seen) {
    const std::size_t stride = grid.stride(d), block = stride * codes;
    const std::vector<std::uint32_t>& number = numbers_.of[t];
    for (std::size_t outer = 0; outer < grid.size(); outer += block) {
      for (std::size_t inner = outer; inner < outer + stride; ++inner) {
        const std::uint32_t row = grid.row(inner + split.parent * stride);
        cells_.push_back(number[row]);
        signs_.push_back(1);
        for (const Split::Child& c : split.children) {
          cells_.push_back(number[grid.row(inner + c.code * stride)]);
          signs_.push_back(static_cast<std::int8_t>(c.sign));
        }
        if (!shared.empty() && stated_before(shared, seen)) {
          cells_.resize(start_.back());
          signs_.resize(start_.back());
          continue;
        }
        start_.push_back(cells_.size());
        origins_.push_back({row, static_cast<std::uint16_t>(t), static_cast<std::uint16_t>(d)});
      }
    }
  }

  /// Whether the relation at the end of the arrays stood there before; only relations among shared
  /// cells can.
  bool stated_before(const std::vector<char>& shared,
                     std::set<std::vector<std::uint32_t>>& seen) const {
    const auto terms = std::span(cells_).subspan(start_.back());
    if (!std::all_of(terms.begin(), terms.end(), [&](std::uint32_t c) { return shared[c] != 0; }))
      return false;
    std::vector<std::uint32_t> key;
    for (std::size_t k = 1; k < terms.size(); ++k)
      key.push_back(terms[k] * 2 + (signs_[start_.back() + k] < 0));
    std::sort(key.begin(), key.end());
    key.push_back(terms[0]);
    return !seen.insert(std::move(key)).second;
  }

  CellNumbers numbers_;
  std::vector<std::size_t> start_ = {0};
  std::vector<std::uint32_t> cells_;  // of each relation the parent first
  std::vector<std::int8_t> signs_;
  std::vector<Origin> origins_;
};

/// The structure as text, of which proofs quote the SHA-256: a line `cell=+c1-c2…` for each relation,
/// children ascending, lines in the order of their bytes, then `unit=…` and `minimum=…` (empty when
/// numbers may be negative). Every line ends in LF. n log n in the number of relations.
[[nodiscard]] inline std::string structure_text(const TableRelations& relations, const Kind& kind) {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> lines;  // begin and end in text
  std::vector<std::pair<std::uint32_t, std::int8_t>> terms;
  const auto number = [&text](std::uint32_t value) {
    char digits[10];
    int n = 0;
    do digits[n++] = static_cast<char>('0' + value % 10);
    while (value /= 10);
    while (n > 0) text += digits[--n];
  };
  for (std::size_t r = 0; r < relations.size(); ++r) {
    const auto children = relations.children(r);
    const auto signs = relations.signs(r);
    terms.clear();
    for (std::size_t k = 0; k < children.size(); ++k) terms.emplace_back(children[k], signs[k]);
    if (!std::is_sorted(terms.begin(), terms.end())) std::sort(terms.begin(), terms.end());
    const std::size_t begin = text.size();
    number(relations.parent(r));
    text += '=';
    for (const auto& [cell, sign] : terms) {
      text += sign < 0 ? '-' : '+';
      number(cell);
    }
    lines.emplace_back(begin, text.size());
  }
  const std::string_view all = text;
  const auto line = [all](const auto& span) { return all.substr(span.first, span.second - span.first); };
  std::sort(lines.begin(), lines.end(),
            [&](const auto& a, const auto& b) { return line(a) < line(b); });
  std::string sorted;
  sorted.reserve(text.size() + lines.size() + 64);
  for (std::size_t k = 0; k < lines.size(); ++k) {
    if (k > 0 && line(lines[k]) == line(lines[k - 1])) continue;
    sorted += line(lines[k]);
    sorted += '\n';
  }
  sorted += "unit=1";
  if (kind.decimals > 0) sorted += "/1" + std::string(kind.decimals, '0');
  sorted += "\nminimum=" + std::string(kind.nonnegative ? "0" : "") + "\n";
  return sorted;
}

}  // namespace kinderrechten
