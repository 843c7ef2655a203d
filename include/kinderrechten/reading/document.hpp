// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinderrechten/table/report.hpp"

namespace kinderrechten {

/// Keeps text that others hold views of: one copy, never moved, freed all at once.
class TextStore {
 public:
  /// A view of a copy of `text` that lives as long as the store.
  std::string_view keep(std::string_view text) {
    if (text.empty()) return {};
    if (text.size() > free_) grow(text.size());
    char* at = blocks_.back().get() + (size_ - free_);
    std::memcpy(at, text.data(), text.size());
    free_ -= text.size();
    return {at, text.size()};
  }
  /// Takes a whole file's bytes without a copy.
  std::string_view keep_all(std::string bytes) {
    whole_.push_back(std::make_unique<std::string>(std::move(bytes)));
    return *whole_.back();
  }

 private:
  void grow(std::size_t least) {
    size_ = least > block_size ? least : block_size;
    blocks_.push_back(std::make_unique<char[]>(size_));
    free_ = size_;
  }
  static constexpr std::size_t block_size = std::size_t{1} << 16;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::vector<std::unique_ptr<std::string>> whole_;
  std::size_t size_ = 0, free_ = 0;
};

/// Remarks of a reader, with a limit per code: a file with a million faults of one kind gets a
/// hundred remarks and one that counts the rest.
class RemarkList {
 public:
  using Values = std::vector<std::pair<std::string, std::string>>;
  /// `phrase` and `values` as in `Remark`.
  void add(std::string_view code, std::string phrase, Values values, Place place);
  /// The remarks in the order they were made, with what was left out counted at the end.
  [[nodiscard]] std::vector<Remark> take();

 private:
  struct Count {
    std::string code;
    std::size_t seen = 0;
  };
  std::vector<Remark> remarks_;
  std::vector<Count> counts_;
};

/// One cell of a printed grid, as text. The only markup left in it is `<sup>…</sup>`; a line break
/// within the cell is `\n`, leading spaces are indentation.
struct GridCell {
  std::string_view text;
  std::uint32_t line = 0, column = 0;
  std::uint16_t span = 1;   ///< columns that the cell stretches over; the ones it covers follow as `covered`
  bool covered = false;     ///< part of the cell to the left or above, whose text it repeats
  bool head = false;        ///< marked as a head: `<th>`, or above a Markdown rule
  bool strong = false;      ///< bold

  [[nodiscard]] Place place() const { return {line, column}; }
};

/// Rows of cells, as printed: which row is a header and which column holds labels is not known yet.
struct Grid {
  std::string_view caption;
  std::vector<GridCell> cells;        ///< row after row
  std::vector<std::size_t> row_ends;  ///< where each row ends in `cells`
  Place place;
  bool ragged = false;                ///< rows that only text alignment holds together

  [[nodiscard]] std::size_t rows() const noexcept { return row_ends.size(); }
  [[nodiscard]] std::size_t begin(std::size_t r) const { return r == 0 ? 0 : row_ends[r - 1]; }
  [[nodiscard]] std::size_t width(std::size_t r) const { return row_ends[r] - begin(r); }
  [[nodiscard]] const GridCell& at(std::size_t r, std::size_t c) const { return cells[begin(r) + c]; }
  void end_row() { row_ends.push_back(cells.size()); }
  /// Makes room for so many rows of so many columns: a large grid that grows by doubling is held twice.
  void reserve(std::size_t rows, std::size_t columns) {
    cells.reserve(rows * columns);
    row_ends.reserve(rows);
  }
};

/// One piece of a document, in reading order. Text is as in `GridCell`.
struct Block {
  enum class Kind : std::uint8_t { heading, paragraph, item, note, grid, rule };
  Kind kind = Kind::paragraph;
  bool strong = false;      ///< the whole piece is bold or italic
  std::uint16_t level = 0;  ///< of a heading; nesting of an item
  std::uint32_t list = 0;   ///< items with the same number stand in one list
  std::string_view mark;    ///< of an item, its bullet or number as printed; of a note, its mark; of a heading `## x`, the signs
  std::string_view text;
  std::size_t grid = 0;     ///< which of `Document::grids`
  Place place;
};

/// A file as its format's reader leaves it: pieces of text and grids in reading order. Knows nothing
/// of years, totals or footnotes; the reader of reports knows nothing of bytes.
struct Document {
  std::string name;
  TextStore store;
  std::vector<Block> blocks;
  std::vector<Grid> grids;
  RemarkList remarks;
};

}  // namespace kinderrechten
