// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/table/dimension.hpp"
#include "kinderrechten/table/layout.hpp"
#include "kinderrechten/value/figure_column.hpp"

namespace kinderrechten {

/// What the numbers of a table are; it bounds what a hidden one can be.
struct Kind {
  bool nonnegative = true;  ///< counts and magnitudes; a signed table has none below
  unsigned decimals = 0;    ///< every value is a whole multiple of 1/10^decimals
  friend bool operator==(const Kind&, const Kind&) = default;
};

/// Figures laid out along dimensions. The one table type: a printed table is a `Table` with the
/// dimensions row and column plus a `Layout`; a statistical table has any dimensions, with
/// hierarchies whose splits are its additive relations.
///
/// Cells are numbered in the order they were added; a cell's codes are `coordinate(cell, d)`. Not
/// every combination of codes needs a cell. What the numbers could be, given everything that is
/// printed, is a question for inference.
class Table {
 public:
  Table() = default;
  explicit Table(std::vector<Dimension> dimensions, std::string title = {})
      : title(std::move(title)), dimensions_(std::move(dimensions)), coordinates_(dimensions_.size()) {}

  std::string title;
  Kind kind;
  std::optional<Layout> layout;

  [[nodiscard]] const std::vector<Dimension>& dimensions() const noexcept { return dimensions_; }
  [[nodiscard]] Dimension& dimension(std::size_t d) { return dimensions_.at(d); }
  [[nodiscard]] std::size_t size() const noexcept { return cells_.size(); }

  /// Appends a cell; `codes` holds one position per dimension, in order.
  std::size_t add(const std::vector<CodeIndex>& codes, Figure figure) {
    place(codes);
    cells_.push_back(std::move(figure));
    return size() - 1;
  }
  /// Replaces all cells at once: one column of codes per dimension, all as long as `cells`.
  void assign(std::vector<std::vector<CodeIndex>> coordinates, FigureColumn cells) {
    for (const auto& column : coordinates)
      if (column.size() != cells.size())
        throw ValueError("a coordinate column is not as long as the cells", title, "give one code a cell");
    if (coordinates.size() != dimensions_.size())
      throw ValueError("one coordinate column per dimension is needed", title);
    coordinates_ = std::move(coordinates);
    cells_ = std::move(cells);
  }

  [[nodiscard]] const FigureColumn& cells() const noexcept { return cells_; }
  [[nodiscard]] Figure figure(std::size_t cell) const { return cells_[cell]; }
  void set(std::size_t cell, Figure figure) { cells_.set(cell, std::move(figure)); }
  [[nodiscard]] CodeIndex coordinate(std::size_t cell, std::size_t d) const {
    return coordinates_[d][cell];
  }
  [[nodiscard]] const std::vector<CodeIndex>& coordinates(std::size_t d) const {
    return coordinates_.at(d);
  }
  /// The cell's codes, joined for messages: "Utrecht × 12-17".
  [[nodiscard]] std::string name(std::size_t cell) const {
    std::string all;
    for (std::size_t d = 0; d < dimensions_.size(); ++d)
      all += (d ? " × " : "") + dimensions_[d].codes()[coordinate(cell, d)];
    return all;
  }

  /// In a printed table: rows and value columns. A printed table has every cell, row by row; a
  /// short row is padded by cells without text.
  [[nodiscard]] std::size_t rows() const { return layout ? layout->rows.size() : 0; }
  [[nodiscard]] std::size_t columns() const { return layout ? layout->columns.size() : 0; }
  [[nodiscard]] std::size_t at(std::size_t row, std::size_t column) const {
    return row * columns() + column;
  }

  friend bool operator==(const Table&, const Table&) = default;

 private:
  void place(const std::vector<CodeIndex>& codes) {
    if (codes.size() != dimensions_.size())
      throw ValueError("a cell needs one code per dimension", title);
    for (std::size_t d = 0; d < codes.size(); ++d) coordinates_[d].push_back(codes[d]);
  }

  std::vector<Dimension> dimensions_;
  std::vector<std::vector<CodeIndex>> coordinates_;
  FigureColumn cells_;
};

/// An empty printed table with these stubs and heads; fill it row by row with `add`.
[[nodiscard]] inline Table printed_table(Layout layout, std::string title = {}) {
  std::vector<Dimension> dimensions;
  dimensions.push_back(Dimension::numbered("row", layout.rows.size()));
  dimensions.push_back(Dimension::numbered("column", layout.columns.size()));
  Table table(std::move(dimensions), std::move(title));
  table.layout = std::move(layout);
  return table;
}

}  // namespace kinderrechten
