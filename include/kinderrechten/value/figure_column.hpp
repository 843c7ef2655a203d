// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "kinderrechten/value/decimal_range.hpp"
#include "kinderrechten/value/figure.hpp"
#include "kinderrechten/value/range_column.hpp"

namespace kinderrechten {

/// Many figures: ranges, states and printed text in columns. About 30 bytes plus the text for a plain
/// cell, so a million cells are read into one of these in one call.
///
/// Parts, footnote marks, statuses and percentages stand in columns of their own, in machine words
/// (*packed*); a `Figure` is made of them when it is asked for. A whole `Figure` is kept only for what
/// does not fit there: several readings, a problem, numbers beyond 64 bits.
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

  /// Makes room for `n` figures that hold as much besides as those so far.
  void expect(std::size_t n) {
    if (empty() || n <= size()) return;
    const auto room = [&](auto& column) { column.reserve(column.size() * (n / size() + 1)); };
    room(packed_), room(parts_), room(notes_), room(percentages_), room(kept_);
  }

  /// Appends a figure that is its text, state and whole-number range, nothing more.
  void push_back_plain(std::string_view text, State state, std::int64_t low, std::int64_t high) {
    push_text(text, state);
    ranges_.push_back(low, high);
  }
  void push_back_plain(std::string_view text, State state, const DecimalRange& range) {
    push_text(text, state);
    ranges_.push_back(range);
  }
  /// Appends a figure without a number: words, or not applicable.
  void push_back_plain(std::string_view text, State state) {
    push_text(text, state);
    ranges_.push_back_missing();
  }
  void push_back(Figure figure) {
    push_text(figure.text, figure.state);
    ranges_.push_back(figure.range);
    if (!is_plain(figure) && !pack(figure)) rich_.emplace(size() - 1, std::move(figure));
  }

  // What the figure appended last holds besides. Each call is O(1) and keeps no string of its own.
  void add_status(StatusSet status) { last().status.insert(status); }
  void add_percentage(const PrintedPercentage& p) { last().percentage = keep(p); }
  void add_note(std::string_view mark) {
    ++last().notes;
    notes_.push_back(keep(mark));
  }
  /// A part with its range in words (as in `RangeColumn`), or as decimals.
  void add_part(Role role, State state, std::string_view label, std::string_view text, std::int64_t low,
                std::int64_t high, const std::optional<PrintedPercentage>& percentage = {}) {
    PackedPart& p = push_part(role, state, label, text, percentage);
    p.kind = PackedPart::Kind::words;
    p.range.low = low, p.range.high = high;
  }
  void add_part(Role role, State state, std::string_view label, std::string_view text, const DecimalRange& range,
                const std::optional<PrintedPercentage>& percentage = {}) {
    PackedPart& p = push_part(role, state, label, text, percentage);
    p.kind = PackedPart::Kind::decimal;
    p.range = range;
  }
  void add_part(Role role, State state, std::string_view label, std::string_view text) {
    push_part(role, state, label, text, std::nullopt).kind = PackedPart::Kind::none;
  }

  /// The figure in row i, by value.
  [[nodiscard]] Figure operator[](std::size_t i) const {
    if (const auto it = rich_.find(i); it != rich_.end()) return it->second;
    Figure figure;
    figure.text = text(i);
    figure.state = states_[i];
    figure.range = ranges_[i];
    if (const PackedRow* row = packed(i)) unpack(*row, figure);
    return figure;
  }
  void set(std::size_t i, Figure figure) {  // the printed text of a row is not changed in place
    states_[i] = figure.state;
    ranges_.set(i, figure.range);
    rich_.insert_or_assign(i, std::move(figure));
  }
  /// True when the figure in row i holds more than text, state and range.
  [[nodiscard]] bool is_rich(std::size_t i) const { return rich_.contains(i) || packed(i); }
  /// The figure in row i when it holds more than text, state and range.
  [[nodiscard]] std::optional<Figure> rich(std::size_t i) const {
    return is_rich(i) ? std::optional((*this)[i]) : std::nullopt;
  }

  /// Appends bytes to `key` that stand for the figure in row i and for no other; false for one that is kept whole.
  bool append_key(std::size_t i, std::string& key) const {
    if ((!rich_.empty() && rich_.contains(i)) || !ranges_.append_key(i, key)) return false;
    key += static_cast<char>(states_[i]);
    append_text(text(i), key);
    if (const PackedRow* row = packed(i)) append_packed(*row, key);
    return true;
  }

  [[nodiscard]] std::string_view text(std::size_t i) const {
    if (!rich_.empty())
      if (const auto it = rich_.find(i); it != rich_.end()) return it->second.text;
    const std::size_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }
  [[nodiscard]] State state(std::size_t i) const { return states_[i]; }
  [[nodiscard]] std::optional<Range> range(std::size_t i) const { return ranges_[i]; }
  [[nodiscard]] const RangeColumn& ranges() const noexcept { return ranges_; }
  [[nodiscard]] const std::vector<State>& states() const noexcept { return states_; }

  /// Row by row, whatever is packed.
  friend bool operator==(const FigureColumn& a, const FigureColumn& b) {
    if (a.states_ != b.states_) return false;
    for (std::size_t i = 0; i < a.size(); ++i)
      if (a.text(i) != b.text(i) || a.is_rich(i) != b.is_rich(i) || a[i] != b[i]) return false;
    return true;
  }

 private:
  struct Kept {  // a piece of kept_
    std::size_t begin = 0;
    std::uint32_t size = 0;
  };
  static constexpr std::uint32_t no_percentage = ~std::uint32_t{0};
  struct PackedPart {
    enum class Kind : std::uint8_t { none, words, decimal };
    Role role = Role::part;
    State state = State::exact;
    Kind kind = Kind::none;
    std::uint32_t percentage = no_percentage;  // its place in percentages_
    std::size_t begin = 0;                     // in kept_: the label, then the text
    std::uint32_t label = 0, text = 0;         // their sizes
    DecimalRange range;
  };
  struct PackedRow {
    std::size_t row = 0, first_part = 0, first_note = 0;
    std::uint32_t parts = 0, notes = 0;
    std::uint32_t percentage = no_percentage;
    StatusSet status;
  };

  void push_text(std::string_view text, State state) {
    text_.append(text);
    ends_.push_back(text_.size());
    states_.push_back(state);
  }
  static bool is_plain(const Figure& f) {
    return f.status.empty() && f.parts.empty() && f.notes.empty() && !f.share && !f.change &&
           f.readings.empty() && f.problem.empty();
  }
  static std::optional<PrintedPercentage> percentage_of(const std::optional<Share>& share, const std::optional<Change>& change) {
    if (share && !change) return PrintedPercentage::of(share->printed(), share->decimals(), share->mode(), false);
    if (change && !share && change->printed()) return PrintedPercentage::of(*change->printed(), change->decimals(), change->mode(), true);
    return std::nullopt;
  }
  /// A part's range in words or decimals: `kind` says which, `none` when it has none.
  struct PartRange {
    PackedPart::Kind kind = PackedPart::Kind::none;
    DecimalRange range;
  };
  static std::optional<PartRange> packed_range(const std::optional<Range>& range) {
    PartRange r;
    if (!range) return r;
    if (const auto words = RangeColumn::as_words(*range)) {
      r.kind = PackedPart::Kind::words;
      r.range.low = words->first, r.range.high = words->second;
      return r;
    }
    const auto decimal = DecimalRange::of(*range);
    if (!decimal) return std::nullopt;
    r.kind = PackedPart::Kind::decimal;
    r.range = *decimal;
    return r;
  }
  static bool fits(const std::optional<Share>& share, const std::optional<Change>& change) {
    return (!share && !change) || percentage_of(share, change);
  }
  /// Packs what the figure appended last holds besides; false, with nothing packed, when it does not fit.
  bool pack(const Figure& f) {
    if (!f.readings.empty() || !f.problem.empty() || !fits(f.share, f.change)) return false;
    for (const Part& p : f.parts)
      if (!packed_range(p.range) || !fits(p.share, p.change)) return false;
    last().status = f.status;
    if (const auto p = percentage_of(f.share, f.change)) add_percentage(*p);
    for (const std::string& mark : f.notes) add_note(mark);
    for (const Part& p : f.parts) {
      const PartRange range = *packed_range(p.range);
      PackedPart& packed = push_part(p.role, p.state, p.label, p.text, percentage_of(p.share, p.change));
      packed.kind = range.kind;
      packed.range = range.range;
    }
    return true;
  }
  static void append_text(std::string_view text, std::string& key) {
    detail::append_bytes(key, text.size());
    key += text;
  }
  void append_percentage(std::uint32_t percentage, std::string& key) const {
    if (percentage == no_percentage) return void(key += '-');
    const PrintedPercentage& p = percentages_[percentage];
    detail::append_bytes(key, p.digits);
    for (const int x : {int(p.places), int(p.is_change), int(p.mode)}) key += static_cast<char>(x);
  }
  void append_packed(const PackedRow& row, std::string& key) const {
    detail::append_bytes(key, row.status);
    append_percentage(row.percentage, key);
    for (std::size_t k = 0; k < row.notes; ++k) append_text(of(notes_[row.first_note + k]), key);
    key += '|';
    for (std::size_t k = 0; k < row.parts; ++k) {
      const PackedPart& p = parts_[row.first_part + k];
      for (const int x : {int(p.role), int(p.state), int(p.kind)}) key += static_cast<char>(x);
      p.range.append_key(key);
      append_text(of({p.begin, p.label}), key);
      append_text(of({p.begin + p.label, p.text}), key);
      append_percentage(p.percentage, key);
    }
  }
  std::uint32_t keep(const PrintedPercentage& p) {
    percentages_.push_back(p);
    return static_cast<std::uint32_t>(percentages_.size() - 1);
  }
  Kept keep(std::string_view piece) {
    const Kept kept{kept_.size(), static_cast<std::uint32_t>(piece.size())};
    kept_.append(piece);
    return kept;
  }
  [[nodiscard]] std::string_view of(const Kept& kept) const {
    return std::string_view(kept_).substr(kept.begin, kept.size);
  }
  /// The packed row of the figure appended last, made when there is none.
  PackedRow& last() {
    const std::size_t row = size() - 1;
    if (packed_.empty() || packed_.back().row != row) {
      packed_.emplace_back();
      packed_.back().row = row;
      packed_.back().first_part = parts_.size();
      packed_.back().first_note = notes_.size();
    }
    return packed_.back();
  }
  PackedPart& push_part(Role role, State state, std::string_view label, std::string_view text,
                        const std::optional<PrintedPercentage>& percentage) {
    ++last().parts;
    PackedPart& p = parts_.emplace_back();
    p.role = role, p.state = state;
    p.begin = kept_.size();
    p.label = static_cast<std::uint32_t>(label.size()), p.text = static_cast<std::uint32_t>(text.size());
    kept_.append(label).append(text);
    if (percentage) p.percentage = keep(*percentage);
    return p;
  }
  /// Rows are packed in rising order.
  [[nodiscard]] const PackedRow* packed(std::size_t i) const {
    const auto it = std::lower_bound(packed_.begin(), packed_.end(), i,
                                     [](const PackedRow& row, std::size_t k) { return row.row < k; });
    return it != packed_.end() && it->row == i ? &*it : nullptr;
  }
  void unpack(const PackedRow& row, Figure& figure) const {
    figure.status = row.status;
    unpack(row.percentage, figure.share, figure.change);
    for (std::size_t k = 0; k < row.notes; ++k) figure.notes.emplace_back(of(notes_[row.first_note + k]));
    figure.parts.reserve(row.parts);
    for (std::size_t k = 0; k < row.parts; ++k) {
      const PackedPart& p = parts_[row.first_part + k];
      Part& part = figure.parts.emplace_back();
      part.role = p.role;
      part.state = p.state;
      part.label = of({p.begin, p.label});
      part.text = of({p.begin + p.label, p.text});
      if (p.kind == PackedPart::Kind::decimal) part.range = p.range.range();
      if (p.kind == PackedPart::Kind::words) part.range = RangeColumn::range_of(p.range.low, p.range.high);
      unpack(p.percentage, part.share, part.change);
    }
  }
  void unpack(std::uint32_t at, std::optional<Share>& share, std::optional<Change>& change) const {
    if (at == no_percentage) return;
    const PrintedPercentage& p = percentages_[at];
    if (p.is_change) change = p.change();
    else share = p.share();
  }

  RangeColumn ranges_;
  std::vector<State> states_;
  std::vector<std::size_t> ends_;  // where each row's text ends in text_
  std::string text_;
  std::vector<PackedRow> packed_;
  std::vector<PackedPart> parts_;
  std::vector<Kept> notes_;
  std::vector<PrintedPercentage> percentages_;
  std::string kept_;  // labels, texts of parts, footnote marks
  std::unordered_map<std::size_t, Figure> rich_;
};

}  // namespace kinderrechten
