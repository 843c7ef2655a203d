// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinderrechten/error.hpp"
#include "kinderrechten/table/relation.hpp"  // FactKind
#include "kinderrechten/value/number.hpp"

namespace kinderrechten {

/// Position of an unknown number in its `System`, from 0.
using NumberId = std::uint32_t;
/// Position of a row (a relation) in its `System`, from 0.
using RowId = std::uint32_t;
/// A premise that somebody stated; see `System::add_fact`.
using FactId = std::uint32_t;

/// One summand of a relation: `coefficient` × the number.
struct Term {
  NumberId number = 0;
  Integer coefficient = 1;
  friend bool operator==(const Term&, const Term&) = default;
};

/// Both ends of a set of whole numbers, inclusive; an end that is absent is infinite.
struct Box {
  std::optional<Integer> low, high;
  friend bool operator==(const Box&, const Box&) = default;
};

/// Unknown whole numbers, and what is stated about them: the input of all inference.
///
/// Numbers 0..n-1 count *units* (persons; tenths when a table has one decimal). Each lies in its
/// box; each row states `low <= sum a_i x_i <= high` with whole coefficients, an equation when the
/// two ends agree. A *world* is a choice of whole numbers that satisfies everything. Boxes and rows
/// carry the fact that states them, so that a derivation can name its premises.
///
/// Values that fit a machine word are kept in flat arrays (1.4 million numbers cost about 40 bytes
/// each, and 12 bytes a term); larger ones are kept aside, exactly.
///
///     System s;
///     const FactId box = s.add_fact(FactKind::box, "counts are not negative");
///     const auto men = s.add_number({0, std::nullopt}, box);
///     const auto women = s.add_number({0, std::nullopt}, box);
///     s.add_row({{men, 1}, {women, 1}}, {12, 12}, s.add_fact(FactKind::sum, "total of 2019"));
///
/// Shares and changes are rows too: "58 % of 19872, half up" is
/// `115 * 19872 <= 200 x <= 117 * 19872 - 1`.
class System {
 public:
  /// Stand for an end without bound in the machine-word arrays.
  static constexpr std::int64_t minus_infinity = std::numeric_limits<std::int64_t>::min();
  static constexpr std::int64_t plus_infinity = std::numeric_limits<std::int64_t>::max();
  /// Finite machine-word values lie within ± this.
  static constexpr std::int64_t largest_word = std::int64_t{1} << 62;

  /// States a premise; `source` says where it stands, for explanations and proof files.
  FactId add_fact(FactKind kind, std::string source) {
    groups_.push_back({fact_count_, kind, std::move(source), {}});
    return fact_count_++;
  }

  /// States `count` premises at once without a string each; `source(k)` is asked for the text of
  /// the k-th when somebody wants to read it. Returns the first id; the others follow.
  FactId add_facts(FactKind kind, std::size_t count,
                   std::function<std::string(std::size_t)> source) {
    const FactId first = fact_count_;
    if (count > 0) groups_.push_back({first, kind, {}, std::move(source)});
    fact_count_ += static_cast<FactId>(count);
    return first;
  }

  /// Adds an unknown number that lies in `box` because of `fact`.
  NumberId add_number(const Box& box, FactId fact) { return add_number(box, fact, fact); }

  /// The same, when different facts state the lower and the upper end.
  NumberId add_number(const Box& box, FactId low_fact, FactId high_fact) {
    const auto id = static_cast<NumberId>(box_low_.size());
    box_low_.push_back(word(box.low, minus_infinity, big_box_low_, id));
    box_high_.push_back(word(box.high, plus_infinity, big_box_high_, id));
    low_fact_.push_back(low_fact);
    high_fact_.push_back(high_fact);
    return id;
  }

  /// The same for machine words; `minus_infinity` and `plus_infinity` are infinite ends.
  NumberId add_number_words(std::int64_t low, std::int64_t high, FactId fact) {
    const auto id = static_cast<NumberId>(box_low_.size());
    box_low_.push_back(checked_word(low, minus_infinity, big_box_low_, id));
    box_high_.push_back(checked_word(high, plus_infinity, big_box_high_, id));
    low_fact_.push_back(fact);
    high_fact_.push_back(fact);
    return id;
  }

  /// Adds a relation. Terms of the same number are added up, those that cancel are dropped, and
  /// they are kept sorted by number. Throws `ValueError` when a term names no number of this system.
  RowId add_row(std::vector<Term> terms, const Box& range, FactId fact) {
    std::sort(terms.begin(), terms.end(),
              [](const Term& a, const Term& b) { return a.number < b.number; });
    std::vector<Term> merged;
    for (Term& t : terms) {
      check_number(t.number);
      if (!merged.empty() && merged.back().number == t.number)
        merged.back().coefficient += t.coefficient;
      else
        merged.push_back(std::move(t));
    }
    for (const Term& t : merged) {
      if (t.coefficient == 0) continue;
      const std::size_t at = term_number_.size();
      term_number_.push_back(t.number);
      term_coefficient_.push_back(word(t.coefficient, 0, big_coefficient_, at));
    }
    return finish_row(word(range.low, minus_infinity, big_row_low_, row_count()),
                      word(range.high, plus_infinity, big_row_high_, row_count()), fact);
  }

  /// The bulk form: numbers strictly ascending, coefficients not zero (throws `ValueError`
  /// otherwise), machine words throughout.
  RowId add_row_words(std::span<const NumberId> numbers, std::span<const std::int64_t> coefficients,
                      std::int64_t low, std::int64_t high, FactId fact) {
    for (std::size_t k = 0; k < numbers.size(); ++k) {
      check_number(numbers[k]);
      if (coefficients[k] == 0 || (k > 0 && numbers[k] <= numbers[k - 1]))
        throw ValueError("terms of a relation are not sorted or have a zero coefficient");
    }
    for (std::size_t k = 0; k < numbers.size(); ++k) {
      term_coefficient_.push_back(
          checked_word(coefficients[k], 0, big_coefficient_, term_number_.size()));
      term_number_.push_back(numbers[k]);
    }
    return finish_row(checked_word(low, minus_infinity, big_row_low_, row_count()),
                      checked_word(high, plus_infinity, big_row_high_, row_count()), fact);
  }

  [[nodiscard]] std::size_t number_count() const noexcept { return box_low_.size(); }
  [[nodiscard]] std::size_t row_count() const noexcept { return row_low_.size(); }
  [[nodiscard]] std::size_t term_count() const noexcept { return term_number_.size(); }
  [[nodiscard]] std::size_t fact_count() const noexcept { return fact_count_; }

  /// True when the machine-word arrays hold everything; otherwise read through `box`, `row_range`
  /// and `terms`.
  [[nodiscard]] bool fits_words() const noexcept {
    return big_box_low_.empty() && big_box_high_.empty() && big_row_low_.empty() &&
           big_row_high_.empty() && big_coefficient_.empty();
  }

  /// Exact views, whatever the size.
  [[nodiscard]] Box box(NumberId i) const {
    return {exact(box_low_[i], minus_infinity, big_box_low_, i),
            exact(box_high_[i], plus_infinity, big_box_high_, i)};
  }
  [[nodiscard]] Box row_range(RowId r) const {
    return {exact(row_low_[r], minus_infinity, big_row_low_, r),
            exact(row_high_[r], plus_infinity, big_row_high_, r)};
  }
  [[nodiscard]] std::vector<Term> terms(RowId r) const {
    std::vector<Term> result;
    result.reserve(row_start_[r + 1] - row_start_[r]);
    for (std::size_t k = row_start_[r]; k < row_start_[r + 1]; ++k)
      result.push_back({term_number_[k], coefficient(k)});
    return result;
  }
  /// The coefficient of the k-th term of all (see `row_start`).
  [[nodiscard]] Integer coefficient(std::size_t k) const {
    const auto big = big_coefficient_.find(k);
    return big == big_coefficient_.end() ? Integer(term_coefficient_[k]) : big->second;
  }

  /// Machine-word views; only meaningful where `fits_words()`. Terms of row r are
  /// `row_start()[r] .. row_start()[r + 1]` of the two term arrays.
  [[nodiscard]] std::span<const std::int64_t> box_low() const noexcept { return box_low_; }
  [[nodiscard]] std::span<const std::int64_t> box_high() const noexcept { return box_high_; }
  [[nodiscard]] std::span<const std::int64_t> row_low() const noexcept { return row_low_; }
  [[nodiscard]] std::span<const std::int64_t> row_high() const noexcept { return row_high_; }
  [[nodiscard]] std::span<const std::size_t> row_start() const noexcept { return row_start_; }
  [[nodiscard]] std::span<const NumberId> term_number() const noexcept { return term_number_; }
  [[nodiscard]] std::span<const std::int64_t> term_coefficient() const noexcept {
    return term_coefficient_;
  }

  /// The facts that state a number's lower and upper end, and a row.
  [[nodiscard]] FactId low_fact(NumberId i) const { return low_fact_[i]; }
  [[nodiscard]] FactId high_fact(NumberId i) const { return high_fact_[i]; }
  [[nodiscard]] FactId row_fact(RowId r) const { return row_fact_[r]; }

  [[nodiscard]] FactKind fact_kind(FactId fact) const { return group(fact).kind; }
  /// Where the fact stands, in words.
  [[nodiscard]] std::string fact_source(FactId fact) const {
    const Group& g = group(fact);
    return g.namer ? g.namer(fact - g.first) : g.source;
  }

 private:
  struct Group {
    FactId first;
    FactKind kind;
    std::string source;
    std::function<std::string(std::size_t)> namer;
  };
  using BigValues = std::unordered_map<std::size_t, Integer>;

  static std::int64_t word(const std::optional<Integer>& value, std::int64_t absent,
                           BigValues& big, std::size_t at) {
    if (!value) return absent;
    if (*value >= -largest_word && *value <= largest_word)
      return static_cast<std::int64_t>(*value);
    big.emplace(at, *value);
    return *value < 0 ? -largest_word : largest_word;
  }
  static std::int64_t checked_word(std::int64_t value, std::int64_t absent, BigValues& big,
                                   std::size_t at) {
    return value == absent ? value : word(Integer(value), absent, big, at);
  }
  static std::optional<Integer> exact(std::int64_t value, std::int64_t absent,
                                      const BigValues& big, std::size_t at) {
    if (value == absent) return std::nullopt;
    const auto found = big.find(at);
    return found == big.end() ? Integer(value) : found->second;
  }
  void check_number(NumberId i) const {
    if (i >= box_low_.size())
      throw ValueError("a relation names number " + std::to_string(i) + " of " +
                           std::to_string(box_low_.size()),
                       {}, "add the number before the relation");
  }
  RowId finish_row(std::int64_t low, std::int64_t high, FactId fact) {
    row_low_.push_back(low);
    row_high_.push_back(high);
    row_fact_.push_back(fact);
    row_start_.push_back(term_number_.size());
    return static_cast<RowId>(row_low_.size() - 1);
  }
  [[nodiscard]] const Group& group(FactId fact) const {
    auto after = std::upper_bound(groups_.begin(), groups_.end(), fact,
                                  [](FactId f, const Group& g) { return f < g.first; });
    if (after == groups_.begin() || fact >= fact_count_)
      throw ValueError("no fact has number " + std::to_string(fact));
    return *--after;
  }

  std::vector<Group> groups_;  // ascending first id, no gaps
  FactId fact_count_ = 0;
  std::vector<std::int64_t> box_low_, box_high_;
  std::vector<FactId> low_fact_, high_fact_;
  std::vector<std::size_t> row_start_ = {0};
  std::vector<NumberId> term_number_;
  std::vector<std::int64_t> term_coefficient_;
  std::vector<std::int64_t> row_low_, row_high_;
  std::vector<FactId> row_fact_;
  BigValues big_box_low_, big_box_high_, big_row_low_, big_row_high_, big_coefficient_;
};

}  // namespace kinderrechten
