// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinderrechten/value/figure.hpp"
#include "kinderrechten/value/range_column.hpp"

namespace kinderrechten {

/// Many figures: ranges, states and printed text in columns, and the whole `Figure` only for cells
/// that hold more than these (parts, notes, statuses, a share). About 30 bytes plus the text for a
/// plain cell, so a million cells are read into one of these in one call.
class FigureColumn {
 public:
  [[nodiscard]] std::size_t size() const noexcept { return states_.size(); }
  [[nodiscard]] bool empty() const noexcept { return states_.empty(); }
  void reserve(std::size_t n, std::size_t text_bytes = 0) {
    ranges_.reserve(n);
    states_.reserve(n);
    ends_.reserve(n);
    text_.reserve(text_bytes);
  }

  /// Appends a figure that is its text, state and whole-number range, nothing more.
  void push_back_plain(std::string_view text, State state, std::int64_t low, std::int64_t high) {
    push_text(text, state);
    ranges_.push_back(low, high);
  }
  void push_back(Figure figure) {
    push_text(figure.text, figure.state);
    ranges_.push_back(figure.range);
    if (!is_plain(figure)) rich_.emplace(size() - 1, std::move(figure));
  }

  /// The figure in row i, by value.
  [[nodiscard]] Figure operator[](std::size_t i) const {
    if (const auto it = rich_.find(i); it != rich_.end()) return it->second;
    Figure figure;
    figure.text = text(i);
    figure.state = states_[i];
    figure.range = ranges_[i];
    return figure;
  }
  void set(std::size_t i, Figure figure) {  // the printed text of a row is not changed in place
    states_[i] = figure.state;
    ranges_.set(i, figure.range);
    rich_.insert_or_assign(i, std::move(figure));
  }
  /// The figure in row i without a copy, when it holds more than text, state and range.
  [[nodiscard]] const Figure* rich(std::size_t i) const {
    const auto it = rich_.find(i);
    return it == rich_.end() ? nullptr : &it->second;
  }

  [[nodiscard]] std::string_view text(std::size_t i) const {
    if (const Figure* f = rich(i)) return f->text;
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }
  [[nodiscard]] State state(std::size_t i) const { return states_[i]; }
  [[nodiscard]] std::optional<Range> range(std::size_t i) const { return ranges_[i]; }
  [[nodiscard]] const RangeColumn& ranges() const noexcept { return ranges_; }
  [[nodiscard]] const std::vector<State>& states() const noexcept { return states_; }

  friend bool operator==(const FigureColumn&, const FigureColumn&) = default;

 private:
  void push_text(std::string_view text, State state) {
    text_.append(text);
    ends_.push_back(text_.size());
    states_.push_back(state);
  }
  static bool is_plain(const Figure& f) {
    return f.status.empty() && f.parts.empty() && f.notes.empty() && !f.share && !f.change &&
           f.readings.empty() && f.problem.empty();
  }

  RangeColumn ranges_;
  std::vector<State> states_;
  std::vector<std::size_t> ends_;  // where each row's text ends in text_
  std::string text_;
  std::unordered_map<std::size_t, Figure> rich_;
};

}  // namespace kinderrechten
