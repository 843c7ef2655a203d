// SPDX-License-Identifier: BSD-3-Clause
#include "grid_shape.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <map>
#include <set>

#include "marks.hpp"
#include "periods.hpp"

namespace kinderrechten::detail::reading {

namespace {

constexpr std::size_t rows_looked_at = 200;  // enough to tell columns apart
constexpr std::size_t most_head_rows = 3;

bool all_of(std::string_view text, std::string_view set) {
  return text.find_first_not_of(set) == std::string_view::npos;
}

/// A grid with what its cells look like, for the questions below.
class ShapeFinder {
 public:
  ShapeFinder(const Grid& grid, const Vocabulary& words) : grid_(grid), words_(words) {
    for (std::size_t r = 0; r < std::min(grid.rows(), rows_looked_at); ++r)
      width_ = std::max(width_, filled(r));
    if (width_ == 0)
      for (std::size_t r = 0; r < grid.rows(); ++r) width_ = std::max(width_, grid.width(r));
  }

  GridShape run() {
    GridShape shape;
    shape.end = grid_.rows();
    while (shape.end > 0 && is_note_row(shape.end - 1)) --shape.end;
    std::size_t r = 0;
    if (shape.end > 1 && is_title_row(0)) {
      const Marked title = split_marks(grid_.at(0, first_filled(0)).text);
      shape.title = title.text;
      shape.title_place = grid_.at(0, first_filled(0)).place();
      r = 1;
    }
    while (r < shape.end && filled(r) == 0) ++r;
    shape.head_begin = shape.head_end = r;
    find_head(shape);
    fit_width(shape);
    width_ = std::min(width_, widest(shape));
    find_stubs(shape);
    shape.columns = width_ > shape.stubs ? width_ - shape.stubs : 0;
    return shape;
  }

 private:
  [[nodiscard]] std::size_t filled(std::size_t r) const {
    std::size_t n = grid_.width(r);
    while (n > 0 && trim(grid_.at(r, n - 1).text).empty()) --n;
    return n;
  }
  [[nodiscard]] std::size_t first_filled(std::size_t r) const {
    for (std::size_t c = 0; c < grid_.width(r); ++c)
      if (!grid_.at(r, c).text.empty()) return c;
    return 0;
  }
  /// Does the row hold one text only, whatever it stretches over?
  [[nodiscard]] bool one_text(std::size_t r) const {
    std::size_t texts = 0;
    for (std::size_t c = 0; c < grid_.width(r); ++c) {
      const GridCell& cell = grid_.at(r, c);
      if (!cell.text.empty() && !cell.covered) ++texts;
    }
    return texts == 1;
  }
  [[nodiscard]] bool is_note_row(std::size_t r) const {
    if (width_ < 2 || !one_text(r)) return filled(r) == 0;
    const GridCell& cell = grid_.at(r, first_filled(r));
    if (first_filled(r) > 0) return false;
    if (leading_mark(cell.text)) return cell.text.size() > 12;
    const std::string folded = fold(cell.text.substr(0, 400));
    if (words_.any([&](const Words& w) {
          const std::size_t n = starts_with_any(folded, w.remark_start);
          return n > 0 && n < folded.size();
        }))
      return true;
    return cell.text.size() > 70 && cell.text.back() == '.';
  }
  [[nodiscard]] bool is_title_row(std::size_t r) const {
    if (width_ < 2 || !one_text(r) || r + 2 >= grid_.rows()) return false;
    const std::size_t c = first_filled(r);
    if (look(r, c) != Look::words) return false;
    if (c == 0 && grid_.at(r, 0).span > 1 && grid_.at(r, 0).span >= grid_.width(r)) return true;
    return c == 0 && head_kind(r + 1) != Head::none && (filled(r + 1) > 1);
  }
  [[nodiscard]] Look look(std::size_t r, std::size_t c) const {
    return look_of(grid_.at(r, c).text, words_);
  }

  enum class Head { none, words, sure };
  /// Could this row be a head? `sure` when it is marked as one or holds periods.
  [[nodiscard]] Head head_kind(std::size_t r) const {
    std::size_t periods = 0, numbers = 0, other = 0, marked = 0, cells = 0, changes = 0;
    int last_year = 0;
    bool steps = true;
    for (std::size_t c = 0; c < grid_.width(r); ++c) {
      const GridCell& cell = grid_.at(r, c);
      if (cell.text.empty()) continue;
      ++cells;
      marked += cell.head;
      if (c == 0) continue;
      const std::string folded = fold(split_marks(cell.text).text);
      if (const auto p = parse_period(folded, words_)) {
        const int year = p->period.first();
        if (last_year != 0 && !cell.covered) steps = steps && std::abs(year - last_year) <= 10;
        last_year = year;
        ++periods;
      } else if (words_.any([&](const Words& w) { return has_any(folded, w.change) || is_any(folded, w.share); })) {
        ++changes;
      } else if (!years_in(folded).empty() && has_letters(folded) && folded.find('(') == std::string::npos) {
        ++changes;  // a year with words that no table lists: "verskil met 2019"
      } else if (years_in(folded).size() >= 3 && all_of(folded, "0123456789/-' ")) {
        ++changes;  // from one school year to another: "2018/2019-2019/2020"
      } else if (is_category(folded, cell.text) || stands_over_numbers(r, c) || is_class(r, c)) {
        ++other;
      } else if (look_of(cell.text, words_) != Look::symbol || folded.size() == 1) {
        ++numbers;  // "onbekend" may be the name of a column as well as a cell
      }
    }
    if (cells > 0 && marked == cells && (cells > 1 || grid_.width(r) == 1)) return Head::sure;
    if (numbers > 0 || periods + changes + other == 0) return Head::none;
    if (periods >= 2 || (periods == 1 && (changes > 0 || cells <= 3))) return steps ? Head::sure : Head::words;
    return periods > 0 || changes > 0 ? Head::sure : Head::words;
  }
  static bool has_letters(std::string_view folded) {
    return std::any_of(folded.begin(), folded.end(), [](char c) { return is_ascii_letter(c); });
  }
  /// Words, or numbers with words of age: "12-17 jaar", "Q1".
  [[nodiscard]] bool is_category(std::string_view folded, std::string_view text) const {
    if (look_of(text, words_) == Look::words) return true;
    if (folded == "+/-" || folded == "%" || folded == "n") return true;
    if (folded.size() == 2 && is_ascii_letter(folded[0]) && is_ascii_letter(folded[1])) return true;  // NL
    if (!has_letters(folded)) return false;
    return words_.any([&](const Words& w) { return has_any(folded, w.ages); }) &&
           folded.find('(') == std::string_view::npos;
  }

  /// Begins with a letter where the cells under it begin with digits: "Children 0-17", "Q1" over counts.
  [[nodiscard]] bool stands_over_numbers(std::size_t r, std::size_t c) const {
    constexpr std::size_t far = 6;
    const std::string_view text = trim(grid_.at(r, c).text);
    if (text.size() < 2 || !(is_ascii_letter(text[0]) || text.starts_with("% "))) return false;
    std::size_t numbers = 0;
    for (std::size_t below = r + 1; below < std::min(grid_.rows(), r + far); ++below) {
      const std::string_view cell = c < grid_.width(below) ? trim(grid_.at(below, c).text) : std::string_view{};
      if (cell.empty()) continue;
      const bool number = is_digit(cell[0]) || ((cell[0] == '-' || cell[0] == '<') && cell.size() > 1 && is_digit(cell[1]));
      if (!number && cell.size() > 3) return false;
      numbers += number;
    }
    return numbers >= 2;
  }

  /// Classes that follow each other: "1-4", "5-9", "10-14" in one row.
  [[nodiscard]] bool is_class(std::size_t r, std::size_t c) const {
    const auto bounds = class_at(r, c);
    if (!bounds) return false;
    const auto before = class_at(r, c - 1), after = class_at(r, c + 1);
    return (before && before->second + 1 == bounds->first) || (after && bounds->second + 1 == after->first);
  }
  [[nodiscard]] std::optional<std::pair<int, int>> class_at(std::size_t r, std::size_t c) const {
    if (c >= grid_.width(r) || grid_.at(r, c).text.size() > 9) return std::nullopt;
    const std::string folded = fold(grid_.at(r, c).text);
    const auto dash = folded.find('-');
    if (dash == std::string::npos || dash == 0 || dash > 3 || dash + 1 >= folded.size() || folded.size() - dash > 4 ||
        !all_of(folded.substr(0, dash), "0123456789") || !all_of(folded.substr(dash + 1), "0123456789"))
      return std::nullopt;
    return std::pair(std::stoi(folded.substr(0, dash)), std::stoi(folded.substr(dash + 1)));
  }

  void find_head(GridShape& shape) const {
    if (shape.head_begin >= shape.end) return;
    Head kind = head_kind(shape.head_begin);
    if (kind == Head::none && filled(shape.head_begin) <= 1 && shape.head_begin + 1 < shape.end &&
        head_kind(shape.head_begin + 1) == Head::sure && look(shape.head_begin, 0) == Look::empty)
      kind = Head::words;  // an empty Markdown head above the real one
    if (kind == Head::none) return;
    if (kind == Head::words && !numbers_below(shape.head_begin + 1, shape.end)) return;
    shape.head_says_columns = kind == Head::sure;
    shape.head_end = shape.head_begin + 1;
    while (shape.head_end < shape.end && shape.head_end < shape.head_begin + most_head_rows &&
           continues_head(shape.head_end)) {
      shape.head_says_columns = shape.head_says_columns || head_kind(shape.head_end) == Head::sure;
      ++shape.head_end;
    }
  }
  /// The head tells how wide the table is, unless most rows are wider: then it left out cells, above
  /// the labels when it starts with a period.
  void fit_width(GridShape& shape) {
    if (shape.head_end == shape.head_begin) return;
    std::size_t head = 0, longer = 0, by_one = 0, rows = 0;
    for (std::size_t r = shape.head_begin; r < shape.head_end; ++r) head = std::max(head, filled(r));
    for (std::size_t r = shape.head_end; r < std::min(shape.end, shape.head_end + rows_looked_at); ++r) {
      const std::size_t n = filled(r);
      if (n < 2) continue;
      ++rows;
      longer += n > head;
      by_one += n == head + 1;
    }
    if (longer * 2 < rows) {
      width_ = std::max<std::size_t>(head, 2);
    } else if (by_one * 2 > rows && parse_period(fold(split_marks(grid_.at(shape.head_end - 1, 0).text).text), words_)) {
      shape.head_shift = 1;
      width_ = head + 1;
    }
  }
  /// A table holds every column of every row: one row far longer than the many others must not make it
  /// far larger than its text.
  [[nodiscard]] std::size_t widest(const GridShape& shape) const {
    return 2 + (20'000 + 8 * grid_.cells.size()) / (shape.end - shape.head_begin + 1);
  }
  [[nodiscard]] bool numbers_below(std::size_t from, std::size_t to) const {
    for (std::size_t r = from; r < std::min(to, from + rows_looked_at); ++r)
      for (std::size_t c = 1; c < grid_.width(r); ++c) {
        const Look l = look(r, c);
        if (l == Look::number || l == Look::percent) return true;
      }
    return false;
  }
  /// A second head row: all marked, or without a label of its own under a row of spanners.
  [[nodiscard]] bool continues_head(std::size_t r) const {
    const Head kind = head_kind(r);
    if (kind == Head::none || (one_text(r) && first_filled(r) == 0)) return false;  // a heading over all columns
    std::size_t cells = 0, marked = 0;
    for (std::size_t c = 0; c < grid_.width(r); ++c) {
      cells += !grid_.at(r, c).text.empty();
      marked += !grid_.at(r, c).text.empty() && grid_.at(r, c).head;
    }
    if (marked == cells && cells > 1) return true;
    const GridCell& stub = grid_.at(r, 0);
    const bool no_label = stub.text.empty() || stub.covered;
    if (no_label && cells > 1) return true;
    return kind == Head::sure && periods_in(r) >= 2 && periods_in(r - 1) == 0;  // topics, then years
  }

  [[nodiscard]] std::size_t periods_in(std::size_t r) const {
    std::size_t n = 0;
    for (std::size_t c = 1; c < grid_.width(r); ++c)
      n += parse_period(fold(split_marks(grid_.at(r, c).text).text), words_).has_value();
    return n;
  }

  /// Two columns of labels: an index or a group before the label itself.
  void find_stubs(GridShape& shape) const {
    if (width_ < 3) return;
    std::size_t words = 0, index = 0, blank = 0, rows = 0;
    for (std::size_t r = shape.head_end; r < std::min(shape.end, shape.head_end + rows_looked_at); ++r) {
      if (grid_.width(r) < 3 || filled(r) < 3) continue;
      ++rows;
      words += look(r, 1) == Look::words;
      blank += grid_.at(r, 0).text.empty() || grid_.at(r, 0).covered;
      const auto text = trim(grid_.at(r, 0).text);
      index += !text.empty() && text.size() <= 4 && all_of(text, "0123456789.");
    }
    if (rows < 2 || words * 10 < rows * 9) return;
    if (shape.head_end > shape.head_begin) {
      const auto& head = grid_.width(shape.head_end - 1) > 1 ? grid_.at(shape.head_end - 1, 1).text : std::string_view{};
      if (parse_period(fold(split_marks(head).text), words_)) return;
    }
    if (!numbers_from(shape.head_end, shape.end, 2)) return;
    if (index == rows || blank > 0 || repeats(shape)) shape.stubs = 2;
  }
  [[nodiscard]] bool numbers_from(std::size_t from, std::size_t to, std::size_t column) const {
    std::size_t numbers = 0, cells = 0;
    for (std::size_t r = from; r < std::min(to, from + rows_looked_at); ++r)
      for (std::size_t c = column; c < grid_.width(r); ++c) {
        const Look l = look(r, c);
        cells += l != Look::empty;
        numbers += l == Look::number || l == Look::percent || l == Look::dash || l == Look::symbol;
      }
    return cells > 0 && numbers * 10 >= cells * 7;
  }
  [[nodiscard]] bool repeats(const GridShape& shape) const {
    for (std::size_t r = shape.head_end + 1; r < std::min(shape.end, shape.head_end + rows_looked_at); ++r)
      if (grid_.width(r) > 0 && grid_.width(r - 1) > 0 && grid_.at(r, 0).text == grid_.at(r - 1, 0).text) return true;
    return false;
  }

  const Grid& grid_;
  const Vocabulary& words_;
  std::size_t width_ = 0;
};

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
    for (std::size_t k = 0; k < shape_.columns; ++k) connect_change(k);
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

  /// `names_parts`: its bracket says what stands in the brackets of the cells, `2024 (boys - girls)`.
  void set_role(ColumnHead& head, bool names_parts, char& star) const {
    const std::string text = fold(names_parts ? head.text.substr(0, head.text.rfind('(')) : head.text), spanner = fold(head.spanner);
    const auto any = [&](auto field) {
      return words_.any([&](const Words& w) { return has_any(text, field(w)) || has_any(spanner, field(w)); });
    };
    const bool share_word = words_.any([&](const Words& w) { return has_any(text, w.share); });
    const bool share_spanner = words_.any([&](const Words& w) { return is_any(spanner, w.share); });  // "Per cent" over years
    if (share_word || share_spanner || text.find('%') != std::string::npos) head.unit = std::string(1, '%');
    const auto years = years_in(text);
    const bool year_in_words = !years.empty() && (!parse_period(text, words_) || compares_columns(years));
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

  /// Which value columns a change compares: by the years in its head, by "previous year", else the
  /// two value columns to its left within its group.
  void connect_change(std::size_t k) {
    ColumnHead& head = heads_.columns[k];
    if (head.role != ColumnRole::change && head.role != ColumnRole::difference) return;
    const std::string text = fold(head.spanner + " " + head.text);
    const auto years = years_in(text);
    if (sub_heads() && !choose_sub_head(text)) return;
    std::optional<std::size_t> latest = nearest(k, head.spanner);
    if (years.size() >= 2) {  // a change leads to the later one, also in "2022 t.o.v. 2021"
      head.from = find_year(k, std::min(years[0], years[1]));
      head.to = find_year(k, std::max(years[0], years[1]));
    } else if (years.size() == 1) {
      head.from = find_year(k, years[0]);
      if (head.from == latest && latest) {  // "verandering 2020": from the one before
        head.to = latest;
        head.from = nearest(*latest, head.spanner);
      } else {
        head.to = latest;
      }
    } else {
      head.to = latest;
      if (latest) head.from = before(*latest, head.spanner);
    }
    if (!head.from || !head.to || head.from == head.to) head.from.reset(), head.to.reset();
    if (!head.from) connect_by_topic(head, years);
  }
  /// "Reports 2022", "Reports 2023", "Difference reports": columns of one topic that differ in their year only, which
  /// the change names, or which are the only ones of that kind.
  void connect_by_topic(ColumnHead& change, const std::vector<int>& named) const {
    std::map<std::string, std::map<int, std::size_t>> topics;
    for (std::size_t i = 0; i < heads_.columns.size(); ++i) {
      const ColumnHead& head = heads_.columns[i];
      const std::string text = fold(head.text);
      const auto years = years_in(text);
      if (head.role != ColumnRole::values || years.size() != 1 || head.spanner != change.spanner) continue;
      const std::string year = std::to_string(years[0]);
      const auto at = text.find(year);
      if (at == std::string::npos) continue;
      const std::string topic(trim(at == 0 ? text.substr(year.size()) : text.substr(0, at)));
      if (!topic.empty() && (at == 0 || at + year.size() == text.size())) topics[topic].emplace(years[0], i);
    }
    std::erase_if(topics, [](const auto& t) { return t.second.size() < 2; });
    const std::string text = fold(change.text);
    if (std::any_of(topics.begin(), topics.end(), [&](const auto& t) { return has_phrase(text, t.first); }))
      std::erase_if(topics, [&](const auto& t) { return !has_phrase(text, t.first); });
    if (topics.size() != 1) return;
    const auto& columns = topics.begin()->second;
    if (named.size() >= 2) {
      const auto from = columns.find(std::min(named[0], named[1])), to = columns.find(std::max(named[0], named[1]));
      if (from != columns.end() && to != columns.end() && from != to) change.from = from->second, change.to = to->second;
    } else if (named.empty()) {
      change.from = std::prev(columns.end(), 2)->second, change.to = std::prev(columns.end())->second;
    }
  }
  [[nodiscard]] bool is_value(std::size_t k) const {
    const ColumnHead& head = heads_.columns[k];
    if (!head.period) return false;
    if (!sub_head_.empty()) return fold(head.text) == sub_head_;
    return head.role == ColumnRole::values;
  }
  /// Do periods stand over columns of several kinds: boys, girls, total?
  [[nodiscard]] bool sub_heads() const {
    std::optional<std::string_view> first;
    for (const ColumnHead& h : heads_.columns) {
      if (!h.period || !parse_period(fold(h.spanner), words_) || parse_period(fold(h.text), words_)) continue;
      if (first && *first != h.text) return true;
      first = h.text;
    }
    return false;
  }
  /// Which of them a change compares: the one it names, else the totals; false when that is not said.
  bool choose_sub_head(std::string_view change) {
    sub_head_.clear();
    std::string total;
    for (const ColumnHead& h : heads_.columns) {
      if (!h.period) continue;
      const std::string text = fold(h.text);
      if (!text.empty() && has_phrase(change, text)) sub_head_ = text;
      if (h.role == ColumnRole::total) total = text;
    }
    if (sub_head_.empty()) sub_head_ = total;
    if (sub_head_.empty() && words_.any([&](const Words& w) { return has_any(change, w.points); })) sub_head_ = only_share();
    return !sub_head_.empty();
  }
  /// The head of the percentages, when all that stand under a period have the same.
  [[nodiscard]] std::string only_share() const {
    std::set<std::string> heads;
    for (const ColumnHead& h : heads_.columns)
      if (h.period && h.role == ColumnRole::share) heads.insert(fold(h.text));
    return heads.size() == 1 ? *heads.begin() : std::string();
  }
  /// The column of the latest period among those left of k (all, when none is left of it).
  [[nodiscard]] std::optional<std::size_t> nearest(std::size_t k, const std::string& spanner) const {
    std::optional<std::size_t> found;
    const auto take = [&](std::size_t i) {
      if (!is_value(i) || (i < heads_.columns.size() && !same_group(i, spanner))) return;
      if (!found || heads_.columns[*found].period->last() <= heads_.columns[i].period->last()) found = i;
    };
    for (std::size_t i = 0; i < k; ++i) take(i);
    if (!found)
      for (std::size_t i = k + 1; i < heads_.columns.size(); ++i) take(i);
    return found;
  }
  [[nodiscard]] bool same_group(std::size_t i, const std::string& spanner) const {
    const std::string& other = heads_.columns[i].spanner;
    return spanner.empty() || other == spanner || other.empty() || parse_period(fold(other), words_) ||
           words_.any([&](const Words& w) { return has_any(fold(spanner), w.change); });
  }
  /// The column of the period before that of column k.
  [[nodiscard]] std::optional<std::size_t> before(std::size_t k, const std::string& spanner) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < heads_.columns.size(); ++i) {
      if (i == k || !is_value(i) || !same_group(i, spanner)) continue;
      if (!(*heads_.columns[i].period < *heads_.columns[k].period)) continue;
      if (!found || *heads_.columns[*found].period < *heads_.columns[i].period) found = i;
    }
    return found;
  }
  [[nodiscard]] std::optional<std::size_t> find_year(std::size_t k, int year) const {
    std::optional<std::size_t> found;
    const std::string& spanner = heads_.columns[k].spanner;
    for (std::size_t i = 0; i < heads_.columns.size(); ++i) {
      if (!is_value(i) || !same_group(i, spanner)) continue;
      const Period& p = *heads_.columns[i].period;
      if (p.first() == year || (!found && p.last() == year))
        if (!found || (i < k)) found = i;
    }
    return found;
  }

  const Grid& grid_;
  const GridShape& shape_;
  const Vocabulary& words_;
  Heads heads_;
  std::string sub_head_;  ///< while a change is connected: the only columns it may compare
};

}  // namespace

Look look_of(std::string_view text, const Vocabulary& words) {
  text = trim(text);
  if (text.empty()) return Look::empty;
  if (static_cast<unsigned char>(text[0]) < 0x80 && is_digit(text[0])) {  // the usual cell, without a copy
    const auto end = text.find_first_of("(<");
    return text.substr(0, end).find('%') != std::string_view::npos ? Look::percent : Look::number;
  }
  const std::string folded = fold(split_marks(text).text);
  if (folded.empty()) return Look::empty;
  if (all_of(folded, "-")) return Look::dash;
  if (all_of(folded, ".:*/?")) return Look::symbol;
  const auto digit = folded.find_first_of("0123456789");
  if (digit != std::string::npos) {
    const auto letters = std::count_if(folded.begin(), folded.end(), [](char c) { return is_ascii_letter(c); });
    const bool first = digit == 0 || !std::any_of(folded.begin(), folded.begin() + static_cast<std::ptrdiff_t>(digit),
                                                  [](char c) { return is_ascii_letter(c); });
    if (first || letters <= 16) {
      const auto end = folded.find('(', digit);
      return std::string_view(folded).substr(0, end).find('%') != std::string_view::npos ? Look::percent : Look::number;
    }
    return Look::words;
  }
  const bool bracketed = folded.size() <= 6 && folded.front() == '[' && folded.back() == ']';
  if (folded.size() <= 2 || bracketed) return Look::symbol;
  if (words.any([&](const Words& w) { return is_any(folded, w.nobody); })) return Look::symbol;
  return folded == "%" || folded == "+/-" ? Look::symbol : Look::words;
}

GridShape shape_of(const Grid& grid, const Vocabulary& words) { return ShapeFinder(grid, words).run(); }

Heads read_heads(const Grid& grid, const GridShape& shape, const Vocabulary& words) {
  return HeadReader(grid, shape, words).run();
}

bool is_contents(const Grid& grid, const GridShape& shape, const Vocabulary& words, std::string_view heading) {
  if (shape.columns > 1 || grid.rows() == 0) return false;
  int last = 0;
  bool pages = true, dotted = true;
  for (std::size_t r = 0; r < grid.rows(); ++r) {
    if (grid.width(r) < 2) continue;
    const auto page = trim(grid.at(r, grid.width(r) - 1).text);
    const int n = mark_number(page);
    pages = pages && n > 0 && n >= last;
    last = n;
    const auto label = trim(grid.at(r, 0).text);
    dotted = dotted && !label.empty() && (is_digit(label[0]) || r > 0);
  }
  if (!pages) return false;
  const std::string folded = fold(heading);
  const bool named = words.any([&](const Words& w) { return is_any(folded, w.contents); });
  return named || (dotted && shape.head_begin == shape.head_end && grid.rows() > 1);
}

std::vector<std::string> part_names(std::string_view bracket, const Vocabulary& words) {
  const std::string folded = fold(bracket);
  std::vector<std::string> pieces;
  std::string piece;
  const auto flush = [&] {
    const auto word = trim(piece);
    if (!word.empty()) pieces.emplace_back(word);
    piece.clear();
  };
  for (std::size_t i = 0; i < folded.size(); ++i) {
    const std::string_view rest = std::string_view(folded).substr(i);
    const auto joins = [&](std::string_view w) { return rest.starts_with(w); };
    if (folded[i] == '-' || folded[i] == '/' || folded[i] == ',' || folded[i] == '+') {
      flush();
    } else if (joins(" en ") || joins(" and ")) {
      flush();
      i += joins(" en ") ? 3 : 4;
    } else {
      piece += folded[i];
    }
  }
  flush();
  if (pieces.size() == 2) {
    for (const Words* w : {words.own, words.other})
      for (const auto& pair : w->parts)
        for (const bool swapped : {false, true})
          if (pieces[0] == (swapped ? pair.second : pair.first) && pieces[1] == (swapped ? pair.first : pair.second))
            return {std::string(swapped ? pair.second_label : pair.first_label),
                    std::string(swapped ? pair.first_label : pair.second_label)};
  }
  for (const auto& p : pieces)
    if (p.find_first_of("0123456789<>%=") != std::string::npos) return {};
  return pieces;
}

}  // namespace kinderrechten::detail::reading
