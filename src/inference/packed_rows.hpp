// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"
#include "words.hpp"

namespace kinderrechten::detail {

/// A row of machine words; an end that states nothing is `System::minus_infinity` or `System::plus_infinity`.
struct WordRow {
  std::span<const std::uint32_t> cells;
  std::span<const std::int32_t> coefficients;
  std::int64_t low, high;
};

/// Many rows in flat arrays, 24 bytes a row and 8 a term: a tenth of what as many `CertificateRow`s take, and none of them
/// asks for room of its own. Rows with numbers too large for that, which tables hardly have, are kept aside as they are.
class PackedRows {
 public:
  [[nodiscard]] std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(begin_.size()); }
  void reserve(std::size_t rows, std::size_t terms) {
    begin_.reserve(rows), low_.reserve(rows), high_.reserve(rows);
    cells_.reserve(terms), coefficients_.reserve(terms);
  }

  /// A term of the row that `end` will complete; false, and nothing is added, when it is too large: the row has to be
  /// given up (`drop`), and added as a `CertificateRow`.
  [[nodiscard]] bool term(std::uint32_t cell, std::int64_t a) {
    const auto small = static_cast<std::int32_t>(a);
    if (small != a) return false;
    cells_.push_back(cell);
    coefficients_.push_back(small);
    return true;
  }
  void drop() { cells_.resize(open_), coefficients_.resize(open_); }
  std::uint32_t end(std::int64_t low, std::int64_t high) {
    begin_.push_back(open_);
    low_.push_back(low);
    high_.push_back(high);
    open_ = cells_.size();
    return size() - 1;
  }
  std::uint32_t add(const CertificateRow& row) {
    const auto low = row.low ? word_of(*row.low) : System::minus_infinity;
    const auto high = row.high ? word_of(*row.high) : System::plus_infinity;
    bool small = low && high;
    for (std::size_t k = 0; k < row.cells.size() && small; ++k) {
      const auto a = word_of(row.coefficients[k]);
      small = a && term(row.cells[k], *a);
    }
    if (small) return end(*low, *high);
    drop();
    others_.emplace(size(), row);
    return end(0, 0);
  }

  /// Whether a row is one of words.
  [[nodiscard]] bool is_words(std::uint32_t row) const { return others_.empty() || !others_.contains(row); }
  /// Of a row of words; valid until another is added.
  [[nodiscard]] WordRow operator[](std::uint32_t row) const {
    const std::size_t begin = begin_[row], end = row + 1 < begin_.size() ? begin_[row + 1] : open_;
    return {std::span(cells_).subspan(begin, end - begin), std::span(coefficients_).subspan(begin, end - begin), low_[row], high_[row]};
  }
  [[nodiscard]] bool has_low(std::uint32_t row) const {
    return is_words(row) ? low_[row] != System::minus_infinity : others_.at(row).low.has_value();
  }
  [[nodiscard]] bool has_high(std::uint32_t row) const {
    return is_words(row) ? high_[row] != System::plus_infinity : others_.at(row).high.has_value();
  }
  void forget_high(std::uint32_t row) {
    if (is_words(row)) high_[row] = System::plus_infinity;
    else others_.at(row).high.reset();
  }

  /// Writes a row out, into one that was used before.
  void unpack(std::uint32_t row, CertificateRow& to) const {
    if (!is_words(row)) {
      to = others_.at(row);
      return;
    }
    const WordRow from = (*this)[row];
    to.cells.assign(from.cells.begin(), from.cells.end());
    to.coefficients.resize(from.coefficients.size());
    for (std::size_t k = 0; k < from.coefficients.size(); ++k) to.coefficients[k] = from.coefficients[k];
    put(from.low, System::minus_infinity, to.low);
    put(from.high, System::plus_infinity, to.high);
  }

 private:
  static void put(std::int64_t end, std::int64_t absent, std::optional<Rational>& to) {
    if (end == absent) to.reset();
    else to = Rational(end);
  }

  std::vector<std::uint64_t> begin_;  // of a row's terms; they go on to those of the next
  std::vector<std::int64_t> low_, high_;
  std::vector<std::uint32_t> cells_;
  std::vector<std::int32_t> coefficients_;
  std::size_t open_ = 0;  // where the terms of the row at hand begin
  std::unordered_map<std::uint32_t, CertificateRow> others_;
};

}  // namespace kinderrechten::detail
