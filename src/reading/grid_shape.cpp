// SPDX-License-Identifier: BSD-3-Clause
#include "grid_shape.hpp"

#include <algorithm>
#include <set>

#include "folded.hpp"
#include "marks.hpp"
#include "periods.hpp"

namespace kinderrechten::detail::reading {

namespace {

constexpr std::size_t most_head_rows = 3;

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
    if (shape.end > 1 && (is_title_row(0) || is_numbered_title(0))) {
      for (std::size_t c = 0; c < grid_.width(0); ++c)
        if (const GridCell& cell = grid_.at(0, c); !cell.text.empty() && !cell.covered) shape.title += (shape.title.empty() ? "" : " ") + split_marks(cell.text).text;
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
    if (is_legend(trim(cell.text))) return true;
    if (leading_mark(cell.text)) return cell.text.size() > 12;
    const std::string folded = fold(cell.text.substr(0, 400));
    if (words_.any([&](const Words& w) {
          const std::size_t n = starts_with_any(folded, w.remark_start);
          return n > 0 && n < folded.size();
        }))
      return true;
    return cell.text.size() > 70 && cell.text.back() == '.';
  }
  /// "x = suppressed", "[c]: confidential", ".. not available": says what a symbol means.
  [[nodiscard]] bool is_legend(std::string_view text) const {
    constexpr std::size_t longest = 12;
    const auto end = text.find(' ');
    if (end == std::string_view::npos || end > longest) return false;
    std::string_view symbol = text.substr(0, end), rest = trim(text.substr(end));
    const bool ends_so = symbol.size() > 1 && (symbol.back() == ':' || symbol.back() == '=');
    const bool letters = std::any_of(symbol.begin(), symbol.end(), is_ascii_letter);
    if (std::any_of(symbol.begin(), symbol.end(), is_digit)) return false;
    if (rest.starts_with('=')) return true;
    const std::string meaning = fold(rest.substr(0, 40));
    if (!has_letters(meaning)) return false;
    if (words_.any([&](const Words& w) { return starts_with_any(meaning, w.legend_is) > 0; })) return true;
    return ends_so || rest.starts_with(": ") || (!letters && symbol.find('-') == std::string_view::npos);
  }
  [[nodiscard]] bool is_title_row(std::size_t r) const {
    if (width_ < 2 || !one_text(r) || r + 2 >= grid_.rows()) return false;
    const std::size_t c = first_filled(r);
    if (look(r, c) != Look::words) return false;
    if (c == 0 && grid_.at(r, 0).span > 1 && grid_.at(r, 0).span >= grid_.width(r)) return true;
    return c == 0 && head_kind(r + 1) != Head::none && (filled(r + 1) > 1);
  }
  /// `Table 4.1 | Children in care` above rows of more cells: the title stands in a cell of its own behind its number.
  [[nodiscard]] bool is_numbered_title(std::size_t r) const {
    constexpr std::size_t longest_number = 16;
    if (r + 2 >= grid_.rows() || filled(r) < 2 || filled(r) > 3 || filled(r + 1) <= 2) return false;
    const std::string number = fold(grid_.at(r, 0).text.substr(0, 40));
    if (number.size() > longest_number || number.find(' ') == std::string::npos || !words_.any([&](const Words& w) { return starts_with_any(number, w.table) > 0; })) return false;
    std::size_t texts = 0;
    for (std::size_t c = 1; c < grid_.width(r); ++c) {
      const Look kind = look(r, c);
      if (kind != Look::words && kind != Look::empty) return false;
      texts += kind == Look::words;
    }
    return texts == 1;
  }
  [[nodiscard]] Look look(std::size_t r, std::size_t c) const {
    return look_of(grid_.at(r, c).text, words_);
  }

  enum class Head { none, words, sure };
  /// Could this row be a head? `sure` when it is marked as one or holds periods.
  [[nodiscard]] Head head_kind(std::size_t r) const {
    std::size_t periods = 0, numbers = 0, other = 0, marked = 0, cells = 0, changes = 0;
    int last_year = 0;
    bool steps = true, goes_on = true;  // years near each other; each later, or each earlier, than the one before
    int way = 0;
    for (std::size_t c = 0; c < grid_.width(r); ++c) {
      const GridCell& cell = grid_.at(r, c);
      if (cell.text.empty()) continue;
      ++cells;
      marked += cell.head;
      if (c == 0) continue;
      const std::string folded = fold(split_marks(cell.text).text);
      if (const auto p = parse_period(folded, words_)) {
        const int year = p->period.first();
        if (last_year != 0 && !cell.covered) {
          steps = steps && std::abs(year - last_year) <= 10;
          const int step = year > last_year ? 1 : year < last_year ? -1 : 0;
          goes_on = goes_on && step != 0 && (way == 0 || step == way);
          way = step;
        }
        last_year = year;
        ++periods;
      } else if (words_.any([&](const Words& w) { return has_any(folded, w.change) || is_any(folded, w.share); })) {
        ++changes;
      } else if (!years_in(folded).empty() && has_letters(folded) && folded.find('(') == std::string::npos) {
        ++changes;  // a year with words that no table lists: "verskil met 2019"
      } else if (years_in(folded).size() >= 3 && all_of(folded, "0123456789/-' ")) {
        ++changes;  // from one school year to another: "2018/2019-2019/2020"
      } else if (is_category(folded, cell.text) || stands_over_numbers(r, c) || is_coded(r, c) || is_class(r, c) || is_own_letter(r, c)) {
        ++other;
      } else if (look_of(cell.text, words_) != Look::symbol || folded.size() == 1) {
        ++numbers;  // "onbekend" may be the name of a column as well as a cell
      }
    }
    if (cells > 0 && marked == cells && (cells > 1 || grid_.width(r) == 1)) return Head::sure;
    // a row of years is a head, whatever else is in it: `2021 | 2022 | 2023 | 23/22`
    if (numbers > 0 && periods >= 3 && numbers < periods && steps && goes_on) return Head::sure;
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
    const std::string_view text = trim(grid_.at(r, c).text);
    return text.size() > 1 && (is_ascii_letter(text[0]) || text.starts_with("% ")) && numbers_under(r, c);
  }
  /// "5a jongens" over numbers: a number with a letter right behind it, and words.
  [[nodiscard]] bool is_coded(std::size_t r, std::size_t c) const {
    constexpr std::size_t longest_number = 3, shortest_word = 3;
    const std::string_view text = trim(grid_.at(r, c).text);
    std::size_t letter = 0;
    while (letter < text.size() && is_digit(text[letter])) ++letter;
    if (letter == 0 || letter > longest_number || letter + 2 + shortest_word > text.size() || !is_ascii_letter(text[letter]) || text[letter + 1] != ' ') return false;
    const std::string_view word = text.substr(letter + 2, shortest_word);
    return std::all_of(word.begin(), word.end(), is_ascii_letter) && numbers_under(r, c);
  }
  /// "A", "B", "C": a capital that no other cell of the row has, over numbers. A symbol would hardly stand alone.
  [[nodiscard]] bool is_own_letter(std::size_t r, std::size_t c) const {
    const std::string_view text = trim(grid_.at(r, c).text);
    if (text.size() != 1 || text[0] < 'A' || text[0] > 'Z' || text == "X") return false;
    for (std::size_t other = 1; other < grid_.width(r); ++other) {
      const std::string_view beside = trim(grid_.at(r, other).text);
      if (other != c && (beside == text || (!beside.empty() && is_digit(beside[0])))) return false;
    }
    return numbers_under(r, c);
  }
  [[nodiscard]] bool numbers_under(std::size_t r, std::size_t c) const {
    constexpr std::size_t far = 6;
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
    if (divides_spanners(r) || fills_spanners(r)) return true;
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

  /// `I | II | III | IV | I | II …` under years that stretch over several columns each: every cell is a name, of which no
  /// two under one spanner are alike. Names that are numbers have to be the same under each of them.
  [[nodiscard]] bool divides_spanners(std::size_t r) const {
    if (r == 0 || r + 1 >= grid_.rows() || !(grid_.at(r - 1, 0).text.empty() || grid_.at(r - 1, 0).covered)) return false;
    std::vector<std::vector<std::string_view>> groups;
    bool numbers = false;
    for (std::size_t c = 1; c < grid_.width(r); ++c) {
      const std::string_view name = trim(grid_.at(r, c).text);
      if (name.empty()) return false;
      const bool spanner = c < grid_.width(r - 1) && !grid_.at(r - 1, c).text.empty() && !grid_.at(r - 1, c).covered;
      if (spanner) groups.emplace_back();
      if (groups.empty() || std::find(groups.back().begin(), groups.back().end(), name) != groups.back().end()) return false;
      groups.back().push_back(name);
      const Look kind = look(r, c);
      numbers |= kind == Look::number || kind == Look::percent;
      if (kind == Look::dash) return false;
    }
    if (groups.empty() || std::none_of(groups.begin(), groups.end(), [](const auto& g) { return g.size() >= 2; }) || !numbers_below(r + 1, grid_.rows())) return false;
    return !numbers || (groups.size() >= 2 && std::all_of(groups.begin(), groups.end(), [&](const auto& g) { return g == groups.front(); }));
  }

  /// `| Occupied | | | Mean |` above `| 31 March | 30 June | 30 Sept | |`: names under every column of a spanner, which
  /// differ, and blanks under all heads that stand alone. One of the two rows names the labels, or none.
  [[nodiscard]] bool fills_spanners(std::size_t r) const {
    if (r == 0 || r + 1 >= grid_.rows()) return false;
    const auto head = [&](std::size_t c) { return c < grid_.width(r - 1) && !grid_.at(r - 1, c).covered ? trim(grid_.at(r - 1, c).text) : std::string_view{}; };
    const auto name = [&](std::size_t c) { return c < grid_.width(r) ? trim(grid_.at(r, c).text) : std::string_view{}; };
    if (!head(0).empty() && !name(0).empty()) return false;
    const std::size_t width = std::max(filled(r), filled(r - 1));
    bool any_spanner = false, any_alone = false;
    for (std::size_t c = 1, end; c < width; c = end) {
      end = c + 1;
      if (head(c).empty()) return false;
      while (end < width && head(end).empty()) ++end;
      if (end == c + 1) {
        if (!name(c).empty()) return false;
        any_alone = true;
        continue;
      }
      any_spanner = true;
      std::set<std::string_view> names;
      for (std::size_t k = c; k < end; ++k)
        if (name(k).empty() || look(r, k) == Look::dash || !names.insert(name(k)).second) return false;
    }
    return any_spanner && any_alone && numbers_below(r + 1, grid_.rows());
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

}  // namespace

GridShape shape_of(const Grid& grid, const Vocabulary& words) { return ShapeFinder(grid, words).run(); }

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

}  // namespace kinderrechten::detail::reading
