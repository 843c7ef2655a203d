// SPDX-License-Identifier: BSD-3-Clause
#include "row_heads.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "marks.hpp"
#include "percent_words.hpp"
#include "periods.hpp"

namespace kinderrechten::detail::reading {

namespace {

/// Indentation of a label, and the label without it.
struct Indented {
  std::size_t spaces = 0;
  bool dash = false;
  std::string_view text;
};
Indented without_indent(std::string_view text) {
  Indented out;
  for (bool more = true; more && !text.empty();) {
    more = false;
    for (const auto& [blank, width] : {std::pair<std::string_view, std::size_t>{" ", 1},
                                       {"\t", 2},
                                       {"\u00a0", 1},
                                       {"\u2002", 1},
                                       {"\u2003", 2},
                                       {"\u2009", 1}})
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        out.spaces += width;
        more = true;
      }
  }
  for (const std::string_view dash : {"- ", "\u2013 ", "\u2014 ", "\u2022 ", "\u00b7 ", "\u2212 ", "* ", "> ", "-\u00a0", "\u21b3 ", "\u2514 "})
    if (text.starts_with(dash)) {
      text.remove_prefix(dash.size());
      out.dash = true;
      break;
    }
  out.text = trim(text);
  return out;
}

/// The last group in brackets at the end of a label, taken off it.
std::string take_bracket(std::string& label) {
  if (!label.ends_with(')')) return {};
  std::size_t depth = 0, i = label.size();
  while (i-- > 0) {
    if (label[i] == ')') ++depth;
    if (label[i] == '(' && --depth == 0) break;
  }
  if (i == static_cast<std::size_t>(-1) || i == 0) return {};
  std::string inside = label.substr(i + 1, label.size() - i - 2);
  label = std::string(trim(std::string_view(label).substr(0, i)));
  return inside;
}

/// `=73`, `n=73`, `N = 1.013`
std::optional<Integer> equation(std::string_view folded) {
  if (folded.starts_with('n')) folded = trim(folded.substr(1));
  if (!folded.starts_with('=')) return std::nullopt;
  std::string digits;
  for (const char c : trim(folded.substr(1))) {
    if (is_digit(c)) digits += c;
    else if (c != '.' && c != ',' && c != ' ') return std::nullopt;
  }
  if (digits.empty() || digits.size() > 30) return std::nullopt;
  return integer_of_digits(digits);
}

class RowHeadReader {
 public:
  RowHeadReader(const TableDraft& table, const Document& document, const Vocabulary& words, const SymbolLegend& legend)
      : table_(table), document_(document), words_(words), legend_(legend) {}

  std::vector<RowDraft> run() {
    rows_.resize(table_.rows.size());
    count_words();
    for (std::size_t r = 0; r < rows_.size(); ++r) label(r);
    set_levels();
    for (std::size_t r = 0; r < rows_.size(); ++r) set_role(r);
    for (std::size_t r = 0; r < rows_.size(); ++r) late_total(r);
    set_percentages();
    set_periods();
    return std::move(rows_);
  }

 private:
  [[nodiscard]] std::string_view cell(std::size_t r, std::size_t k) const {
    return table_.cell(document_, r, table_.shape.stubs + k).text;
  }

  void label(std::size_t r) {
    RowDraft& row = rows_[r];
    const GridCell& stub = table_.cell(document_, r, 0);
    Indented indented = without_indent(stub.text);
    row.head.place = stub.place();
    std::string printed(indented.text);
    if (table_.shape.stubs == 2) {
      const GridCell& second = table_.cell(document_, r, 1);
      const Indented label = without_indent(second.text);
      const bool index = !printed.empty() && printed.size() <= 4 && printed.find_first_not_of("0123456789.") == std::string::npos;
      if (!second.text.empty()) {
        if (printed.empty()) printed = group_;
        else if (!index) group_ = printed;
        printed = printed.empty() || index || printed == label.text ? std::string(label.text) : printed + ": " + std::string(label.text);
        indented.spaces += label.spaces;
        indented.dash = label.dash;
      }
    }
    Marked marked = split_marks(printed);
    row.head.text = marked.text;
    row.head.notes = std::move(marked.marks);
    row.head.strong = stands_out(r);
    spaces_.push_back(indented.spaces + (indented.dash ? 1000 : 0));
    row.head.label = row.head.text;
    hints(r);
  }
  [[nodiscard]] bool stands_out(std::size_t r) const {
    std::size_t filled = 0;
    for (std::size_t c = 0; c < table_.shape.stubs + table_.shape.columns; ++c) {
      const GridCell& cell = table_.cell(document_, r, c);
      if (trim(cell.text).empty()) continue;
      if (!cell.strong) return false;
      ++filled;
    }
    return filled > 1;
  }
  void hints(std::size_t r) {
    RowDraft& row = rows_[r];
    std::string label = row.head.label;
    while (true) {
      std::string inside = take_bracket(label);
      if (inside.empty()) break;
      const std::string folded = fold(inside);
      if (auto total = equation(folded)) row.head.printed_total = std::move(total);
      row.hint += row.hint.empty() ? inside : "; " + inside;
      name_parts(r, inside);
    }
    if (!label.empty()) row.head.label = label;
  }
  /// A bracket in the label names the numbers in the brackets of the cells.
  void name_parts(std::size_t r, const std::string& inside) {
    RowHead& head = rows_[r].head;
    if (!head.part_labels.empty() || inside.size() > 60 || inside.find('=') != std::string::npos) return;
    const std::size_t in_brackets = bracketed_numbers(r);
    auto names = part_names(inside, words_);
    const bool known_pair = names.size() == 2 && is_pair(names);
    if (known_pair) head.part_labels = std::move(names);
    else if (in_brackets > 0 && names.size() == in_brackets && names.size() > 1) head.part_labels = std::move(names);
    else if (in_brackets == 1 && is_name_of_part(inside)) head.part_labels = {inside};
  }
  [[nodiscard]] bool is_pair(const std::vector<std::string>& names) const {
    return words_.any([&](const Words& w) {
      return std::any_of(w.parts.begin(), w.parts.end(), [&](const PartPair& p) {
        return (p.first_label == names[0] && p.second_label == names[1]) ||
               (p.first_label == names[1] && p.second_label == names[0]);
      });
    });
  }
  [[nodiscard]] bool is_name_of_part(const std::string& inside) const {
    const std::string folded = fold(inside);
    const bool rule = words_.any([&](const Words& w) {
      return has_any(folded, w.provisional) || folded.find("afgerond") != std::string::npos ||
             folded.find("rounded") != std::string::npos || has_any(folded, w.share) || has_any(folded, w.in_numbers);
    });
    return !rule;
  }
  /// How many numbers stand in the first bracket of this row's cells.
  [[nodiscard]] std::size_t bracketed_numbers(std::size_t r) const {
    for (std::size_t k = 0; k < table_.shape.columns; ++k) {
      const std::string_view text = cell(r, k);
      const auto open = text.find('(');
      if (open == std::string_view::npos || table_.heads.columns[k].role == ColumnRole::change) continue;
      const auto close = text.find(')', open);
      std::size_t numbers = 0;
      bool share = false;
      for (std::size_t i = open + 1; i < std::min(close, text.size()); ++i) {
        share = share || text[i] == '%';
        const bool joined = i > open + 1 && (is_digit(text[i - 1]) || text[i - 1] == '.' || text[i - 1] == ',');
        numbers += is_digit(text[i]) && !joined;
      }
      if (share && numbers > 1) --numbers;  // 58% = 11.565 is one number
      if (text.find(" tot ", open) < close || text.find(" to ", open) < close) numbers = 1;  // 7 tot 28
      if (numbers > 0) return numbers;
    }
    return 0;
  }

  void set_levels() {
    std::vector<std::size_t> distinct(spaces_);
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    std::size_t dash_offset = 0;
    for (const auto s : distinct) dash_offset += s < 1000;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const std::size_t plain = spaces_[r] % 1000;
      const auto rank = std::lower_bound(distinct.begin(), distinct.end(), plain) - distinct.begin();
      rows_[r].head.level = static_cast<int>(std::min<std::ptrdiff_t>(rank, static_cast<std::ptrdiff_t>(dash_offset ? dash_offset - 1 : 0))) +
                            (spaces_[r] >= 1000 ? 1 : 0);
    }
  }

  /// A short word in several cells, `n.p.`, is a symbol; the names of a row are capitals and differ.
  [[nodiscard]] bool stands_in_for_numbers(std::string_view text) const {
    text = trim(text);
    constexpr std::size_t longest = 12, longest_capital = 4;
    const bool small = !text.empty() && (is_ascii_letter(text[0]) && text[0] >= 'a');
    if (text.find(' ') != std::string_view::npos || text.size() > (small ? longest : longest_capital)) return false;
    return words_in_cells_.count(text) > 1;
  }
  void count_words() {
    constexpr std::size_t most = 10000;
    for (std::size_t r = 0; r < table_.rows.size() && words_in_cells_.size() < most; ++r)
      for (std::size_t k = 0; k < table_.shape.columns; ++k) {
        const std::string_view text = trim(cell(r, k));
        if (!text.empty() && text.size() <= 12 && is_ascii_letter(text[0])) words_in_cells_.insert(text);
      }
  }

  void set_role(std::size_t r) {
    RowDraft& row = rows_[r];
    RowHead& head = row.head;
    std::size_t filled = 0, names = 0, numbers = 0, percent = 0, others = 0;
    for (std::size_t k = 0; k < table_.shape.columns; ++k) {
      const Look look = legend_.is_symbol(trim(cell(r, k))) ? Look::symbol : look_of(cell(r, k), words_);
      filled += look != Look::empty;
      const ColumnRole column = table_.heads.columns[k].role;
      if (column == ColumnRole::change || column == ColumnRole::names || column == ColumnRole::share) continue;
      names += look == Look::words && !stands_in_for_numbers(cell(r, k));
      percent += look == Look::percent;
      numbers += look == Look::number || look == Look::percent;
      others += look == Look::symbol;
    }
    const std::string label = fold(head.label);
    const std::string_view bare = label.ends_with('.') || label.ends_with(':') ? std::string_view(label).substr(0, label.size() - 1) : label;
    set_distinct(head, label);
    row.shares_said = words_.any([&](const Words& w) { return starts_with_any(label, w.share) > 0 || is_any(fold(row.hint), w.share) ||
                                                       (has_any(label, w.share_of) && below_hundred(r)); });
    row.shares = row.shares_said || (percent > 0 && percent * 2 >= numbers);
    row.changes = percent > 0 && words_.any([&](const Words& w) { return starts_with_any(label, w.change) > 0; });
    const std::size_t part = words_.any([&](const Words& w) { return starts_with_any(label, w.of_which) > 0; })
                                 ? std::max(starts_with_any(label, words_.own->of_which), starts_with_any(label, words_.other->of_which)) : 0;
    if (part > 0) {
      if (!head.printed_total) head.printed_total = number_after(label, part);
      hang_under(r, true);
      if (filled > 0 || head.printed_total) head.role = RowRole::of_which;
      else head.role = RowRole::heading;
      return;
    }
    if (is_total(bare)) {
      head.role = RowRole::total;
      if (head.level > 0) hang_under(r, false);
      return;
    }
    if (filled == 0 && !head.printed_total) {
      head.role = RowRole::heading;
      if (head.level > 0) hang_under(r, false);
      return;
    }
    if (names > numbers && names >= others) {
      head.role = RowRole::names;
      return;
    }
    if (head.level > 0) {
      hang_under(r, false);
      if (head.parent) {
        const RowHead& above = rows_[*head.parent].head;
        const bool figures = above.role == RowRole::figures || above.role == RowRole::of_which || above.role == RowRole::total;
        if (figures || heads_parts(*head.parent)) head.role = RowRole::of_which;
        if (!figures && head.role == RowRole::of_which) head.parent = above.parent;
      }
    }
  }
  /// Can the row's numbers be percentages: none is above 100, and some are there?
  [[nodiscard]] bool below_hundred(std::size_t r, const std::vector<bool>& counting = {}) const {
    std::size_t numbers = 0;
    for (std::size_t k = 0; k < table_.shape.columns; ++k) {
      const std::string_view text = trim(cell(r, k));
      const ColumnHead& head = table_.heads.columns[k];
      if ((head.role != ColumnRole::values && head.role != ColumnRole::total) || says_counts(fold(head.text), words_) || (k < counting.size() && counting[k])) continue;
      if (look_of(text, words_) == Look::symbol) continue;
      if (exceeds_hundred(text)) return false;
      numbers += !text.empty() && is_digit(text[0]);
    }
    return numbers > 0;
  }
  /// A title, or the heading of a group, that says that all its numbers are percentages.
  void set_percentages() {
    const bool in_title = says_percentages(fold(table_.title), words_) || says_percentages(fold(table_.heads.stub), words_);
    const auto counting = in_title ? counting_columns(table_, document_, words_) : std::vector<bool>{};
    bool in_group = false;
    int level = 0;
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      RowDraft& row = rows_[r];
      if (row.head.role == RowRole::heading && (!in_group || row.head.level <= level)) {
        in_group = says_percentages(fold(row.head.text), words_);
        level = row.head.level;
      }
      if (!(in_title || in_group) || row.shares || row.changes || row.head.role == RowRole::heading || row.head.role == RowRole::names) continue;
      row.shares_above = !says_counts(fold(row.head.text), words_) && below_hundred(r, counting) && !brackets(r);
    }
  }
  /// "12 (3%)": the percentages that the title speaks of stand in brackets.
  [[nodiscard]] bool brackets(std::size_t r) const {
    for (std::size_t k = 0; k < table_.shape.columns; ++k)
      if (const auto text = trim(cell(r, k)); !text.empty() && is_digit(text[0]) && text.find('(') != std::string_view::npos) return true;
    return false;
  }
  /// "waarvan:" without cells makes parts of the rows that hang under it.
  [[nodiscard]] bool heads_parts(std::size_t r) const {
    const RowHead& head = rows_[r].head;
    const std::string label = fold(head.label);
    return head.role == RowRole::heading && head.parent &&
           words_.any([&](const Words& w) { return starts_with_any(label, w.of_which) > 0; });
  }
  /// The row above that this one is part of: of a lower level, or for "of which" the last that is no
  /// part itself.
  void hang_under(std::size_t r, bool of_which) {
    RowHead& head = rows_[r].head;
    for (std::size_t above = r; above-- > 0;) {
      const RowHead& candidate = rows_[above].head;
      const bool lower = candidate.level < head.level;
      const bool whole = of_which && candidate.level == head.level && candidate.role != RowRole::of_which &&
                         candidate.role != RowRole::names && candidate.role != RowRole::heading;
      if (lower || whole) {
        head.parent = above;
        return;
      }
      // Rows of the same group share their parent: no need to walk over them one by one.
      if (candidate.level == head.level && (!of_which || (candidate.parent && candidate.role == RowRole::of_which))) {
        head.parent = candidate.parent;
        return;
      }
      if (of_which && r - above > 50) return;
    }
  }
  /// "waarvan 67 individuele slachtoffers"
  [[nodiscard]] std::optional<Integer> number_after(std::string_view label, std::size_t at) const {
    while (at < label.size() && label[at] == ' ') ++at;
    std::size_t end = at;
    while (end < label.size() && (is_digit(label[end]) || (end > at && label[end] == '.' && end + 1 < label.size() && is_digit(label[end + 1])))) ++end;
    if (end == at || end >= label.size() || label[end] != ' ') return std::nullopt;
    const auto rest = trim(label.substr(end));
    if (words_.any([&](const Words& w) { return starts_with_any(rest, w.other_units) > 0 || starts_with_any(rest, w.ages) > 0; }))
      return std::nullopt;
    return equation("=" + std::string(label.substr(at, end - at)));
  }
  [[nodiscard]] bool is_total(std::string_view bare) const {
    return words_.any([&](const Words& w) { return is_any(bare, w.total); });
  }
  /// "Totaal aantal meldingen" is the sum of its group when it closes it, and a figure of its own
  /// elsewhere.
  void late_total(std::size_t r) {
    RowHead& head = rows_[r].head;
    if (head.role != RowRole::figures || head.level > 0) return;
    const std::string label = fold(head.label);
    const bool total = words_.any([&](const Words& w) { return starts_with_any(label, w.total_start) > 0; });
    const bool all = r + 1 == rows_.size() && words_.any([&](const Words& w) { return starts_with_any(label, w.everything) > 0; });
    if (!total && !all) return;
    const bool last = r + 1 == rows_.size() || rows_[r + 1].head.role == RowRole::heading ||
                      (rows_[r + 1].head.role == RowRole::of_which && r + 2 == rows_.size());
    const bool categories = std::none_of(table_.heads.columns.begin(), table_.heads.columns.end(),
                                         [](const ColumnHead& h) { return h.role == ColumnRole::change; });
    if (last && categories && r >= 2) head.role = RowRole::total;
  }
  /// Rows are periods when no column is one and nearly all labels are.
  void set_periods() {
    const auto& columns = table_.heads.columns;
    if (std::any_of(columns.begin(), columns.end(), [](const ColumnHead& h) { return h.period.has_value(); })) return;
    std::size_t others = 0, periods = 0;
    for (RowDraft& row : rows_) {
      const auto period = parse_period(fold(row.head.label), words_);
      if (period) row.head.period = period->period;
      (period ? periods : others) += row.head.role != RowRole::total && !row.changes;
      if (others > 20 && others > periods) break;
    }
    if (periods < 2 || periods < 3 * others)
      for (RowDraft& row : rows_) row.head.period.reset();
  }
  void set_distinct(RowHead& head, const std::string& label) const {
    if (words_.any([&](const Words& w) { return has_any(label, w.distinct); })) head.distinct = true;
    else if (words_.any([&](const Words& w) { return has_any(label, w.registrations); })) head.distinct = false;
  }

  const TableDraft& table_;
  const Document& document_;
  const Vocabulary& words_;
  const SymbolLegend& legend_;
  std::vector<RowDraft> rows_;
  std::vector<std::size_t> spaces_;
  std::multiset<std::string_view> words_in_cells_;
  std::string group_;
};

}  // namespace

std::vector<RowDraft> read_row_heads(const TableDraft& table, const Document& document, const Vocabulary& words,
                                     const SymbolLegend& legend) {
  return RowHeadReader(table, document, words, legend).run();
}

}  // namespace kinderrechten::detail::reading
