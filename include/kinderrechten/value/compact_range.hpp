// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "kinderrechten/value/range_column.hpp"

namespace kinderrechten {

/// A range or none, as `std::optional<Range>`, in 32 bytes instead of 224: whole numbers in machine words are held as
/// such, any other range is kept beside them and shared by copies.
///
/// For what is kept by the million. Made from a range and looked at as one; the range itself is given by value.
///
///     CompactRange possible = Range(7, 28);
///     possible->width();           // 21
class CompactRange {
 public:
  CompactRange() = default;
  CompactRange(std::nullopt_t) {}  // NOLINT: as std::optional
  CompactRange(const Range& range) {  // NOLINT
    if (const auto words = RangeColumn::as_words(range)) low_ = words->first, high_ = words->second;
    else beside_ = std::make_shared<const Range>(range);
  }
  CompactRange(const std::optional<Range>& range) : CompactRange(range ? CompactRange(*range) : CompactRange()) {}  // NOLINT

  [[nodiscard]] bool has_value() const noexcept { return beside_ || low_ <= high_; }
  explicit operator bool() const noexcept { return has_value(); }
  [[nodiscard]] std::optional<Range> get() const { return has_value() ? std::optional(**this) : std::nullopt; }
  operator std::optional<Range>() const { return get(); }  // NOLINT
  /// Only where there is one.
  [[nodiscard]] Range operator*() const { return beside_ ? *beside_ : RangeColumn::range_of(low_, high_); }
  [[nodiscard]] auto operator->() const {
    struct Held {
      Range range;
      const Range* operator->() const { return &range; }
    };
    return Held{**this};
  }
  /// Throws `std::bad_optional_access` where there is none.
  [[nodiscard]] Range value() const { return get().value(); }
  void reset() { *this = CompactRange(); }

  friend bool operator==(const CompactRange& a, const CompactRange& b) { return a.get() == b.get(); }

 private:
  std::int64_t low_ = 1, high_ = 0;  // as in RangeColumn; none, or beside them, where low is above high
  std::shared_ptr<const Range> beside_;
};

}  // namespace kinderrechten
