// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"

// The arithmetic of the checker: sums of rows, rounding, and what one row says of another.
namespace kinderrechten::detail {

/// No world satisfies a row without cells whose range leaves out 0.
[[nodiscard]] inline bool impossible(const CertificateRow& row) {
  return row.cells.empty() && ((row.low && *row.low > 0) || (row.high && *row.high < 0));
}

/// Whether `a` says everything that `b` says: the same sum in a range within b's, or nothing at all
/// is possible.
[[nodiscard]] inline bool implies(const CertificateRow& a, const CertificateRow& b) {
  if (impossible(a)) return true;
  return a.cells == b.cells && a.coefficients == b.coefficients &&
         (!b.low || (a.low && *a.low >= *b.low)) && (!b.high || (a.high && *a.high <= *b.high));
}

/// Whether dividing the coefficients of `row` by a common factor and rounding its ends inwards
/// gives `gives`.
[[nodiscard]] inline bool rounds_to(const CertificateRow& row, const CertificateRow& gives) {
  if (row.cells != gives.cells || gives.cells.empty()) return false;
  const Integer factor = row.coefficients.front() / gives.coefficients.front();
  if (factor <= 0) return false;
  for (std::size_t k = 0; k < row.coefficients.size(); ++k)
    if (row.coefficients[k] != factor * gives.coefficients[k]) return false;
  if (gives.low && !(row.low && Rational(ceil(*row.low / Rational(factor))) >= *gives.low))
    return false;
  return !gives.high ||
         (row.high && Rational(floor(*row.high / Rational(factor))) <= *gives.high);
}

/// A sum of rows in rationals of any size.
class ExactSum {
 public:
  void add(const CertificateRow& row, const Rational& times) {
    for (std::size_t k = 0; k < row.cells.size(); ++k)
      terms_[row.cells[k]] += times * Rational(row.coefficients[k]);
    add_end(low_, times > 0 ? row.low : row.high, times);
    add_end(high_, times > 0 ? row.high : row.low, times);
  }
  [[nodiscard]] bool gives(const CertificateRow& row) {
    for (std::size_t k = 0; k < row.cells.size(); ++k)
      terms_[row.cells[k]] -= Rational(row.coefficients[k]);
    for (const auto& [cell, coefficient] : terms_)
      if (coefficient != 0) return false;
    return (!row.low || (low_ && *low_ >= *row.low)) &&
           (!row.high || (high_ && *high_ <= *row.high));
  }

 private:
  static void add_end(std::optional<Rational>& sum, const std::optional<Rational>& end,
                      const Rational& times) {
    if (!sum) return;
    if (end) *sum += *end * times;
    else sum.reset();
  }
  std::map<std::uint32_t, Rational> terms_;
  std::optional<Rational> low_ = Rational(0), high_ = Rational(0);
};

/// Twice a machine word: no product of two overflows it.
__extension__ typedef __int128 Wide;  // NOLINT: `using` does not take the extension

/// The number as a machine word, which nearly all are; nothing from 2^62 on.
template <class Digits>
[[nodiscard]] std::optional<std::int64_t> word_of_digits(const Digits& digits) {
  if (digits.size() != 1 || digits.limbs()[0] >= std::uint64_t{1} << 62) return std::nullopt;
  const auto size = static_cast<std::int64_t>(digits.limbs()[0]);
  return digits.sign() ? -size : size;
}

[[nodiscard]] inline std::optional<std::int64_t> small_word(const Integer& x) { return word_of_digits(x.backend()); }

/// A fraction of machine words.
struct SmallFraction {
  std::int64_t above = 0, below = 1;
};
[[nodiscard]] inline std::optional<SmallFraction> small_fraction(const Rational& x) {
  const auto above = word_of_digits(x.backend().num()), below = word_of_digits(x.backend().denom());
  if (!above || !below) return std::nullopt;
  return SmallFraction{*above, *below};
}

/// A row whose numbers are all whole machine words: its terms stand in the pools of `CompactRows`.
struct CompactRow {
  std::size_t begin = 0;
  std::int64_t low = 0, high = 0;
  std::uint32_t count = 0;
  bool has_low = false, has_high = false;
  bool fits = true;  ///< false: something is larger, or no whole number; the row is kept as it was
};

/// All rows of a certificate in flat arrays, and their sums with overflow noticed: what nearly every
/// step needs, some fifty times faster than `ExactSum`. About 32 bytes a row and 12 a term.
class CompactRows {
 public:
  void clear() { rows_.clear(), cells_.clear(), coefficients_.clear(), others_.clear(); }
  [[nodiscard]] std::size_t size() const noexcept { return rows_.size(); }

  void add(const CertificateRow& row) {
    CompactRow compact;
    compact.begin = cells_.size();
    for (std::size_t k = 0; k < row.cells.size() && k < row.coefficients.size() && compact.fits; ++k) {
      const auto coefficient = small_word(row.coefficients[k]);
      compact.fits = coefficient.has_value();
      cells_.push_back(row.cells[k]);
      coefficients_.push_back(coefficient.value_or(0));
    }
    compact.fits = compact.fits && put_end(row.low, compact.low, compact.has_low) &&
                   put_end(row.high, compact.high, compact.has_high);
    if (!compact.fits) {
      cells_.resize(compact.begin);
      coefficients_.resize(compact.begin);
      others_.emplace(rows_.size(), row);
    }
    compact.count = static_cast<std::uint32_t>(cells_.size() - compact.begin);
    rows_.push_back(compact);
  }

  /// A row as it was added.
  [[nodiscard]] CertificateRow operator[](std::size_t index) const {
    const CompactRow& compact = rows_[index];
    if (!compact.fits) return others_.at(index);
    CertificateRow row;
    for (std::size_t t = compact.begin; t < compact.begin + compact.count; ++t) {
      row.cells.push_back(cells_[t]);
      row.coefficients.emplace_back(coefficients_[t]);
    }
    if (compact.has_low) row.low = Rational(compact.low);
    if (compact.has_high) row.high = Rational(compact.high);
    return row;
  }

  /// Whether a row says that one cell is at least (at most, when not `low`) `end`.
  [[nodiscard]] bool bounds(std::size_t index, std::uint32_t cell, const Integer& end, bool low) const {
    const CompactRow& compact = rows_[index];
    const auto word = small_word(end);
    if (compact.fits && word && compact.count == 1) {
      if (cells_[compact.begin] != cell || coefficients_[compact.begin] != 1) return false;
      return low ? compact.has_low && compact.low >= *word : compact.has_high && compact.high <= *word;
    }
    CertificateRow wanted{{cell}, {1}, {}, {}};
    (low ? wanted.low : wanted.high) = Rational(end);
    const CertificateRow row = (*this)[index];
    return !row.cells.empty() && implies(row, wanted);
  }

  /// Whether the rows `cited`, each times its multiplier in `step`, give what the step gives;
  /// nothing when a number is too large to say.
  [[nodiscard]] std::optional<bool> combines(const CertificateStep& step,
                                             const std::vector<std::size_t>& cited,
                                             std::size_t cells) {
    std::int64_t common = 1;  // of the multipliers
    multipliers_.clear();
    for (std::size_t k = 0; k < cited.size(); ++k) {
      const auto m = small_fraction(step.from[k].multiplier);
      if (!m || !rows_[cited[k]].fits || !joint(common, m->below)) return std::nullopt;
      multipliers_.push_back(*m);
    }
    sums_.resize(cells, 0);
    const bool fits = add_up(cited, common);
    const std::optional<bool> verdict =
        fits ? compare(step.gives, common) : std::optional<bool>();
    for (const std::uint32_t cell : touched_) sums_[cell] = 0;
    touched_.clear();
    return verdict;
  }

 private:
  static bool put_end(const std::optional<Rational>& from, std::int64_t& end, bool& has) {
    if (!from) return true;
    const auto small = small_fraction(*from);
    if (!small || small->below != 1) return false;
    end = small->above;
    return has = true;
  }
  static bool joint(std::int64_t& common, std::int64_t other) {
    if (other == 1) return true;
    const std::int64_t rest = other / std::gcd(common, other);
    return !__builtin_mul_overflow(common, rest, &common) && common < (std::int64_t{1} << 31);
  }

  bool add_up(const std::vector<std::size_t>& cited, std::int64_t common) {
    low_ = high_ = 0;
    has_low_ = has_high_ = true;
    for (std::size_t k = 0; k < cited.size(); ++k) {
      const CompactRow& row = rows_[cited[k]];
      std::int64_t times = 0;
      if (__builtin_mul_overflow(multipliers_[k].above, common / multipliers_[k].below, &times))
        return false;
      for (std::size_t t = row.begin; t < row.begin + row.count; ++t) {
        touched_.push_back(cells_[t]);
        Wide& sum = sums_[cells_[t]];
        if (__builtin_add_overflow(sum, Wide{coefficients_[t]} * times, &sum)) return false;
      }
      const bool swaps = times < 0;
      if (!add_end(low_, has_low_, swaps ? row.has_high : row.has_low, swaps ? row.high : row.low, times) ||
          !add_end(high_, has_high_, swaps ? row.has_low : row.has_high, swaps ? row.low : row.high, times))
        return false;
    }
    return true;
  }
  static bool add_end(Wide& sum, bool& has, bool stated, std::int64_t end, std::int64_t times) {
    has = has && stated;
    return !has || !__builtin_add_overflow(sum, Wide{end} * times, &sum);
  }

  /// Subtracts what the step gives; all has to be 0, and the ends no tighter than the sum's.
  std::optional<bool> compare(const CertificateRow& gives, std::int64_t common) {
    for (std::size_t k = 0; k < gives.cells.size(); ++k) {
      const auto coefficient = small_word(gives.coefficients[k]);
      if (!coefficient) return std::nullopt;
      touched_.push_back(gives.cells[k]);
      Wide& sum = sums_[gives.cells[k]];
      if (__builtin_sub_overflow(sum, Wide{*coefficient} * common, &sum)) return std::nullopt;
    }
    for (const std::uint32_t cell : touched_)
      if (sums_[cell] != 0) return false;
    for (const bool low : {true, false}) {
      const auto& wanted = low ? gives.low : gives.high;
      if (!wanted) continue;
      if (!(low ? has_low_ : has_high_)) return false;
      const auto end = small_fraction(*wanted);
      if (!end) return std::nullopt;
      Wide left = low ? low_ : high_;  // of the sum, times `common`
      if (__builtin_mul_overflow(left, Wide{end->below}, &left)) return std::nullopt;
      const Wide right = Wide{end->above} * common;
      if (low ? left < right : left > right) return false;
    }
    return true;
  }

  std::vector<CompactRow> rows_;
  std::vector<std::uint32_t> cells_;
  std::vector<std::int64_t> coefficients_;
  std::unordered_map<std::size_t, CertificateRow> others_;  // those that do not fit
  std::vector<SmallFraction> multipliers_;
  std::vector<Wide> sums_;  // per cell, zero between uses
  std::vector<std::uint32_t> touched_;
  Wide low_ = 0, high_ = 0;
  bool has_low_ = true, has_high_ = true;
};

}  // namespace kinderrechten::detail
