// SPDX-License-Identifier: BSD-3-Clause
#include "column_heads.hpp"

#include <algorithm>
#include <set>

#include "cell_look.hpp"
#include "compared_columns.hpp"
#include "marks.hpp"
#include "percent_words.hpp"
#include "periods.hpp"

namespace kinderrechten::detail::reading {

namespace {

/// The head of one column, from the texts of its head rows, top to bottom.
class HeadReader {
 public:
  HeadReader(const Grid& grid, const GridShape& shape, const Vocabulary& words)
      : grid_(grid), shape_(shape), words_(words) {}

  Heads run() {
    for (std::size_t k = 0; k < shape_.columns; ++k) add_column(k);
    for (std::size_t r = shape_.head_begin; r < shape_.head_end; ++r)
      if (grid_.width(r) > 0 && heads_.stub.empty() && shape_.head_shift == 0) {
        const Marked stub = split_marks(grid_.at(r, 0).text);
        heads_.stub = stub.text;
        heads_.stub_notes = stub.marks;
      }
    connect_changes(heads_.columns, words_);
    return std::move(heads_);
  }

 private:
  void add_column(std::size_t k) {
    const std::size_t c = k + shape_.stubs;
    ColumnHead head;
    Place place;
    std::vector<std::string> parts;
    std::vector<std::string> texts;
    for (std::size_t r = shape_.head_begin; r < shape_.head_end; ++r) {
      const auto [text, at] = head_text(r, c);
      Marked marked = split_marks(text);
      if (marked.text.empty() && marked.marks.empty()) continue;
      if (texts.empty() || texts.back() != marked.text) {
        texts.push_back(marked.text);
        head.notes.insert(head.notes.end(), marked.marks.begin(), marked.marks.end());
      }
      place = at;
    }
    if (!texts.empty()) {
      head.text = texts.back();
      texts.pop_back();
      for (const auto& t : texts) head.spanner += (head.spanner.empty() ? "" : " / ") + t;
    }
    take_part_hint(head, parts);
    char star = 0;
    set_role(head, !parts.empty(), star);
    heads_.columns.push_back(std::move(head));
    heads_.part_labels.push_back(std::move(parts));
    heads_.places.push_back(place);
    heads_.provisional_star.push_back(star);
  }
  /// The text above a column; in the rows above the last, one text stretches over the blanks after it.
  [[nodiscard]] std::pair<std::string_view, Place> head_text(std::size_t r, std::size_t c) const {
    c -= std::min(c, shape_.head_shift);
    if (c >= grid_.width(r)) return {{}, {}};
    std::size_t from = c;
    if (r + 1 < shape_.head_end)
      while (from > shape_.stubs - shape_.head_shift && grid_.at(r, from).text.empty()) --from;
    return {grid_.at(r, from).text, grid_.at(r, from).place()};
  }
  void take_part_hint(const ColumnHead& head, std::vector<std::string>& parts) const {
    const auto open = head.text.rfind('(');
    if (open == std::string::npos || !head.text.ends_with(')')) return;
    parts = part_names(std::string_view(head.text).substr(open + 1, head.text.size() - open - 2), words_);
    if (parts.size() < 2) parts.clear();
  }

  /// `1,521 (64%)` under `Granted (share of decisions)`: the bracket of the head is that of the cells.
  [[nodiscard]] bool prints_percent_in_brackets(std::size_t c) const {
    std::size_t so = 0, cells = 0;
    for (std::size_t r = shape_.head_end; r < std::min(shape_.end, shape_.head_end + rows_looked_at); ++r) {
      if (c >= grid_.width(r)) continue;
      const std::string_view text = trim(grid_.at(r, c).text);
      if (text.empty() || !is_digit(text[0])) continue;
      const auto open = text.find('('), sign = text.find('%');
      ++cells;
      so += open != std::string_view::npos && sign != std::string_view::npos && sign > open;
    }
    return so * 2 > cells;
  }

  /// `names_parts`: its bracket says what stands in the brackets of the cells, `2024 (boys - girls)`.
  void set_role(ColumnHead& head, bool names_parts, char& star) const {
    const bool of_brackets = names_parts || (head.text.ends_with(')') && prints_percent_in_brackets(column_of(head)));
    const std::string text = fold(of_brackets ? head.text.substr(0, head.text.rfind('(')) : head.text), spanner = fold(head.spanner);
    const auto any = [&](auto field) {
      return words_.any([&](const Words& w) { return has_any(text, field(w)) || has_any(spanner, field(w)); });
    };
    const bool share_word = words_.any([&](const Words& w) { return has_any(text, w.share); });
    const bool spanner_says = words_.any([&](const Words& w) { return is_any(spanner, w.share); }) || says_percentages(spanner, words_);
    const bool share_spanner = spanner_says && !says_counts(text, words_) && !exceeds_hundred(column_of(head));  // "Per cent" over years
    if (share_word || share_spanner || text.find('%') != std::string::npos) head.unit = std::string(1, '%');
    const auto years = compared_years(text);
    const bool year_in_words = compares_columns(years) || (!years_in(text).empty() && !parse_period(text, words_));
    if (any([](const Words& w) { return w.change; }) || (year_in_words && prints_signs(column_of(head)))) {
      const bool counts = words_.any([&](const Words& w) { return has_any(text, w.in_numbers); });
      head.role = counts && !head.unit ? ColumnRole::difference : ColumnRole::change;
      if (head.role == ColumnRole::change && !head.unit && !prints_percent(column_of(head))) head.role = ColumnRole::difference;
      return;
    }
    set_period(head, text, spanner, star);
    if (words_.any([&](const Words& w) { return is_any(text, w.share); }) || (share_word && !head.period) || share_spanner ||
        (head.unit && head.period && text.find('%') != std::string::npos)) {
      head.role = ColumnRole::share;
      return;
    }
    const std::string bare = text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
    if (words_.any([&](const Words& w) { return is_any(bare, w.total); }) ||
        (!head.period && words_.any([&](const Words& w) { return starts_with_any(bare, w.total_start) > 0; })))
      head.role = ColumnRole::total;
    else if (mostly_words(column_of(head)))
      head.role = ColumnRole::names;
  }
  /// `2021-2022`: two years that have columns of their own.
  [[nodiscard]] bool compares_columns(const std::vector<int>& years) const {
    return years.size() == 2 && std::all_of(years.begin(), years.end(), [&](int year) {
             return std::any_of(heads_.columns.begin(), heads_.columns.end(), [&](const ColumnHead& h) {
               return h.role == ColumnRole::values && h.period && h.period->first() == year && h.period->last() == year;
             });
           });
  }
  void set_period(ColumnHead& head, std::string_view text, std::string_view spanner, char& star) const {
    auto printed = parse_period(text, words_);
    if (!printed) printed = parse_period(spanner, words_);
    if (!printed) return;
    head.period = printed->period;
    if (!printed->glued_mark.empty()) {
      head.notes.push_back(printed->glued_mark);
      for (const auto& mark : {printed->glued_mark, "(" + printed->glued_mark + ")"})
        if (head.text.ends_with(mark)) {
          head.text = std::string(trim(std::string_view(head.text).substr(0, head.text.size() - mark.size())));
          break;
        }
    }
    const bool says = words_.any([&](const Words& w) { return has_any(text, w.provisional); });
    for (const auto& mark : head.notes)
      if (mark == "*" || mark == "**") star = 1;
    if (says) star = 2;
    if (words_.any([&](const Words& w) { return has_any(text, w.revised); })) star = 3;
  }
  [[nodiscard]] std::size_t column_of(const ColumnHead&) const { return heads_.columns.size() + shape_.stubs; }

  /// Is one of its plain numbers above 100? Then no spanner makes a percentage of it.
  [[nodiscard]] bool exceeds_hundred(std::size_t c) const {
    for (std::size_t r = shape_.head_end; r < std::min(shape_.end, shape_.head_end + rows_looked_at); ++r) {
      if (c >= grid_.width(r)) continue;
      if (reading::exceeds_hundred(trim(grid_.at(r, c).text))) return true;
    }
    return false;
  }
  [[nodiscard]] bool prints_percent(std::size_t c) const {
    std::size_t percent = 0, numbers = 0;
    each_cell(c, [&](Look l) { percent += l == Look::percent, numbers += l == Look::number; });
    return percent > 0 && percent * 2 >= numbers;
  }
  /// Do its cells print a sign before their numbers? Counts have none.
  [[nodiscard]] bool prints_signs(std::size_t c) const {
    std::size_t signs = 0, numbers = 0;
    for (std::size_t r = shape_.head_end; r < std::min(shape_.end, shape_.head_end + rows_looked_at); ++r) {
      if (c >= grid_.width(r)) continue;
      const Look l = look_of(grid_.at(r, c).text, words_);
      if (l != Look::number && l != Look::percent) continue;
      const std::string folded = fold(grid_.at(r, c).text);
      ++numbers;
      signs += folded[0] == '+' || folded[0] == '-';
    }
    return numbers > 0 && signs * 2 > numbers;
  }
  /// More different words than numbers; one word again and again may be a symbol.
  [[nodiscard]] bool mostly_words(std::size_t c) const {
    std::set<std::string_view> names;
    std::size_t numbers = 0;
    for (std::size_t r = shape_.head_end; r < std::min(shape_.end, shape_.head_end + rows_looked_at); ++r) {
      if (c >= grid_.width(r)) continue;
      const std::string_view text = grid_.at(r, c).text;
      const Look l = look_of(text, words_);
      if (l == Look::words) names.insert(trim(text));
      numbers += l == Look::number || l == Look::percent || l == Look::symbol;
    }
    return names.size() > numbers;
  }
  template <class Each>
  void each_cell(std::size_t c, const Each& each) const {
    for (std::size_t r = shape_.head_end; r < std::min(shape_.end, shape_.head_end + rows_looked_at); ++r)
      if (c < grid_.width(r)) each(look_of(grid_.at(r, c).text, words_));
  }

  const Grid& grid_;
  const GridShape& shape_;
  const Vocabulary& words_;
  Heads heads_;
};

}  // namespace

Heads read_heads(const Grid& grid, const GridShape& shape, const Vocabulary& words) {
  return HeadReader(grid, shape, words).run();
}

}  // namespace kinderrechten::detail::reading
