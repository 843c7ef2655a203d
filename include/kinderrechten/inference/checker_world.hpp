// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinderrechten/inference/certificate.hpp"
#include "kinderrechten/inference/checker_row.hpp"
#include "kinderrechten/table/cell_boxes.hpp"
#include "kinderrechten/table/table_relations.hpp"

// Checking worlds by addition alone: of ranges here, of releases in disclosure.
namespace kinderrechten::detail {

/// The relations that each cell takes part in, as parent or child, with its sign there.
class RelationsAround {
 public:
  explicit RelationsAround(const TableRelations& relations) : start_(relations.cells() + 1, 0) {
    each(relations, [this](std::uint32_t cell, std::size_t, int) { ++start_[cell + 1]; });
    for (std::size_t c = 1; c < start_.size(); ++c) start_[c] += start_[c - 1];
    relations_.resize(start_.back());
    signs_.resize(start_.back());
    std::vector<std::size_t> at(start_.begin(), start_.end() - 1);
    each(relations, [&](std::uint32_t cell, std::size_t r, int sign) {
      relations_[at[cell]] = static_cast<std::uint32_t>(r);
      signs_[at[cell]++] = static_cast<std::int8_t>(sign);
    });
  }
  [[nodiscard]] std::span<const std::uint32_t> of(std::uint32_t cell) const {
    return std::span(relations_).subspan(start_[cell], start_[cell + 1] - start_[cell]);
  }
  [[nodiscard]] std::span<const std::int8_t> signs(std::uint32_t cell) const {
    return std::span(signs_).subspan(start_[cell], start_[cell + 1] - start_[cell]);
  }

 private:
  template <class Visit>
  static void each(const TableRelations& relations, Visit visit) {
    for (std::size_t r = 0; r < relations.size(); ++r) {
      visit(relations.parent(r), r, 1);
      const auto children = relations.children(r);
      const auto signs = relations.signs(r);
      for (std::size_t k = 0; k < children.size(); ++k) visit(children[k], r, -signs[k]);
    }
  }
  std::vector<std::size_t> start_;
  std::vector<std::uint32_t> relations_;
  std::vector<std::int8_t> signs_;
};

/// Puts worlds into every box and every relation.
///
/// The base is a value for every cell that is not printed exactly; all relations are added up once.
/// Another world is what differs, and only the relations around that are looked at again.
class WorldChecker {
 public:
  WorldChecker(const TableRelations& relations, const CellBoxes& boxes,
               const RelationsAround& around)
      : relations_(&relations), boxes_(&boxes), around_(&around) {}

  /// What is wrong with the base, if anything: "lacks cell 17".
  [[nodiscard]] std::optional<std::string> set_base(const CertificateWorld& base) {
    values_.assign(relations_->cells(), 0);
    std::vector<char> named(relations_->cells(), 0);
    for (const auto& [cell, value] : base) {
      if (cell >= relations_->cells() || named[cell]++)
        return "names cell " + std::to_string(cell) + " wrongly";
      if (const auto wrong = outside(cell, value)) return wrong;
      set(cell, value);
    }
    for (std::uint32_t cell = 0; cell < relations_->cells(); ++cell) {
      if (named[cell]) continue;
      if (!boxes_->exact(cell)) return "lacks cell " + std::to_string(cell);
      if (boxes_->is_big(cell)) set(cell, *(*boxes_)[cell].low);
      else values_[cell] = boxes_->lows()[cell];
    }
    for (std::size_t r = 0; r < relations_->size(); ++r)
      if (!adds_up(r))
        return "does not add up at the sum in cell " + std::to_string(relations_->parent(r));
    off_.assign(relations_->size(), 0);
    has_base_ = true;
    return std::nullopt;
  }
  [[nodiscard]] bool has_base() const noexcept { return has_base_; }

  /// What is wrong with a world, given as its differences from the base, if anything.
  [[nodiscard]] std::optional<std::string> check(const CertificateWorld& world) {
    std::optional<std::string> wrong;
    for (std::size_t k = 0; k < world.size() && !wrong; ++k) wrong = change(world[k]);
    for (const std::uint32_t r : changed_) {
      const bool off = big_off_.empty() ? off_[r] != 0 : big_off_[r] + Integer(off_[r]) != 0;
      if (off && !wrong)
        wrong = "does not add up at the sum in cell " + std::to_string(relations_->parent(r));
    }
    for (const std::uint32_t r : changed_) off_[r] = 0;
    big_off_.clear();
    changed_.clear();
    for (const std::uint32_t cell : named_) is_named_[cell] = 0;
    named_.clear();
    return wrong;
  }

  /// The number of a cell in a world (null: the base). Quick when the world's cells ascend.
  [[nodiscard]] Integer value(const CertificateWorld* world, std::uint32_t cell) const {
    if (!world) return base(cell);
    const auto by_cell = [](const auto& entry, std::uint32_t c) { return entry.first < c; };
    auto at = std::lower_bound(world->begin(), world->end(), cell, by_cell);
    if (at == world->end() || at->first != cell)  // an unsorted world is looked through
      at = std::is_sorted(world->begin(), world->end())
               ? world->end()
               : std::find_if(world->begin(), world->end(),
                              [cell](const auto& entry) { return entry.first == cell; });
    return at == world->end() ? base(cell) : at->second;
  }

  /// Whether the way from the base to a world can be followed for ever, and takes a cell up (down
  /// when `low`) without end: it changes no sum, and every number that moves is unbounded that way.
  [[nodiscard]] bool goes_on(const CertificateWorld& world, std::uint32_t cell, bool low) const {
    bool moves = false;
    for (const auto& [at, value] : world) {
      const Integer from = base(at);
      if (value == from) continue;
      const UnitBox box = (*boxes_)[at];
      if (value > from ? box.high.has_value() : box.low.has_value()) return false;
      if (at == cell) moves = low ? value < from : value > from;
    }
    return moves;
  }

 private:
  [[nodiscard]] Integer base(std::uint32_t cell) const {
    const auto it = big_.find(cell);
    return it == big_.end() ? Integer(values_[cell]) : it->second;
  }
  void set(std::uint32_t cell, const Integer& value) {
    if (const auto word = to_int64(value)) values_[cell] = *word;
    else big_[cell] = value;
  }
  [[nodiscard]] std::optional<std::string> outside(std::uint32_t cell, const Integer& value) const {
    bool inside;
    if (const auto word = small_word(value); word && !boxes_->is_big(cell)) {
      // infinite ends are the least and the greatest word
      inside = *word >= boxes_->lows()[cell] && *word <= boxes_->highs()[cell];
    } else if (boxes_->is_big(cell)) {
      const UnitBox box = (*boxes_)[cell];
      inside = (!box.low || value >= *box.low) && (!box.high || value <= *box.high);
    } else {
      const std::int64_t low = boxes_->lows()[cell], high = boxes_->highs()[cell];
      inside = (low == CellBoxes::minus_infinity || value >= low) &&
               (high == CellBoxes::plus_infinity || value <= high);
    }
    if (inside) return std::nullopt;
    return "puts " + to_string(value) + " in cell " + std::to_string(cell) +
           ", which is not what is printed there";
  }

  [[nodiscard]] bool adds_up(std::size_t relation) const {
    const auto children = relations_->children(relation);
    const auto signs = relations_->signs(relation);
    if (!big_.empty()) {
      Integer sum = base(relations_->parent(relation));
      for (std::size_t k = 0; k < children.size(); ++k) sum -= signs[k] * base(children[k]);
      return sum == 0;
    }
    Wide sum = values_[relations_->parent(relation)];
    for (std::size_t k = 0; k < children.size(); ++k)
      sum -= Wide{values_[children[k]]} * signs[k];
    return sum == 0;
  }

  [[nodiscard]] std::optional<std::string> change(const std::pair<std::uint32_t, Integer>& to) {
    const auto& [cell, value] = to;
    is_named_.resize(relations_->cells(), 0);
    if (cell >= relations_->cells() || is_named_[cell])
      return "names cell " + std::to_string(cell) + " wrongly";
    is_named_[cell] = 1;
    named_.push_back(cell);
    if (auto wrong = outside(cell, value)) return wrong;
    const auto around = around_->of(cell);
    const auto signs = around_->signs(cell);
    const auto word = difference(cell, value);
    changed_.insert(changed_.end(), around.begin(), around.end());
    for (std::size_t k = 0; k < around.size(); ++k) {
      std::int64_t sum = 0;
      if (word && !__builtin_add_overflow(off_[around[k]], *word * signs[k], &sum))
        off_[around[k]] = sum;
      else
        big_off_[around[k]] += (value - base(cell)) * signs[k];
    }
    return std::nullopt;
  }
  /// How far a value is from the base, when that is a word of which the negative is one too.
  [[nodiscard]] std::optional<std::int64_t> difference(std::uint32_t cell, const Integer& value) const {
    const auto word = small_word(value);
    std::int64_t by = 0;
    if (!word || (!big_.empty() && big_.contains(cell)) || __builtin_sub_overflow(*word, values_[cell], &by) ||
        by == std::numeric_limits<std::int64_t>::min())
      return std::nullopt;
    return by;
  }

  const TableRelations* relations_;
  const CellBoxes* boxes_;
  const RelationsAround* around_;
  bool has_base_ = false;
  std::vector<std::int64_t> values_;                 // the base
  std::unordered_map<std::uint32_t, Integer> big_;   // values of it that are no machine words
  std::vector<std::int64_t> off_;                    // what a world changes each sum by
  std::unordered_map<std::uint32_t, Integer> big_off_;  // the same, for large numbers
  std::vector<std::uint32_t> changed_, named_;
  std::vector<char> is_named_;
};

}  // namespace kinderrechten::detail
