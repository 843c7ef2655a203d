// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>
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

/// A fraction of machine words.
struct SmallFraction {
  std::int64_t above = 0, below = 1;
};
[[nodiscard]] inline std::optional<SmallFraction> small_fraction(const Rational& x) {
  const auto above = to_int64(numerator(x)), below = to_int64(denominator(x));
  if (!above || !below) return std::nullopt;
  return SmallFraction{*above, *below};
}

/// A row whose numbers all fit machine words: its terms stand in the pools of `CompactRows`.
struct CompactRow {
  std::size_t begin = 0, end = 0;
  std::optional<SmallFraction> low, high;
  bool fits = true;  ///< false: something is larger, look at the certificate's own row
};

/// All rows of a certificate in flat arrays, and their sums with overflow noticed: what nearly every
/// step needs, some fifty times faster than `ExactSum`.
class CompactRows {
 public:
  void clear() { rows_.clear(), cells_.clear(), coefficients_.clear(); }
  void reserve(std::size_t n) { rows_.reserve(n); }

  void add(const CertificateRow& row) {
    CompactRow compact;
    compact.begin = cells_.size();
    for (std::size_t k = 0; k < row.cells.size() && k < row.coefficients.size(); ++k) {
      const auto coefficient = to_int64(row.coefficients[k]);
      compact.fits = compact.fits && coefficient;
      cells_.push_back(row.cells[k]);
      coefficients_.push_back(coefficient.value_or(0));
    }
    compact.end = cells_.size();
    if (row.low) compact.fits = (compact.low = small_fraction(*row.low)) && compact.fits;
    if (row.high) compact.fits = (compact.high = small_fraction(*row.high)) && compact.fits;
    rows_.push_back(compact);
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
      for (const auto* end : {&rows_[cited[k]].low, &rows_[cited[k]].high})
        if (*end && (*end)->below != 1) return std::nullopt;
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
      for (std::size_t t = row.begin; t < row.end; ++t) {
        touched_.push_back(cells_[t]);
        Wide& sum = sums_[cells_[t]];
        if (__builtin_add_overflow(sum, Wide{coefficients_[t]} * times, &sum)) return false;
      }
      if (!add_end(low_, has_low_, times > 0 ? row.low : row.high, times) ||
          !add_end(high_, has_high_, times > 0 ? row.high : row.low, times))
        return false;
    }
    return true;
  }
  static bool add_end(Wide& sum, bool& has, const std::optional<SmallFraction>& end,
                      std::int64_t times) {
    if (!end) has = false;
    return !has || !__builtin_add_overflow(sum, Wide{end->above} * times, &sum);
  }

  /// Subtracts what the step gives; all has to be 0, and the ends no tighter than the sum's.
  std::optional<bool> compare(const CertificateRow& gives, std::int64_t common) {
    for (std::size_t k = 0; k < gives.cells.size(); ++k) {
      const auto coefficient = to_int64(gives.coefficients[k]);
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
  std::vector<SmallFraction> multipliers_;
  std::vector<Wide> sums_;  // per cell, zero between uses
  std::vector<std::uint32_t> touched_;
  Wide low_ = 0, high_ = 0;
  bool has_low_ = true, has_high_ = true;
};

}  // namespace kinderrechten::detail
