// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "audit/checks.hpp"
#include "audit/relations.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail {
namespace {

/// A printed mean or rate, and what the numbers that it is worked out from make of it.
struct WorkedOut {
  NumberRef cell;
  std::vector<NumberRef> from;
  Range truth;
  std::string formula;  ///< up to "="
  std::optional<Range> if_rounded = {};  ///< … where what it is made of looks rounded
};

bool is_number(const Book& book, const NumberRef& n) { return book.is_count(n) || book.is_amount(n); }

Claim claim_of(const Book& book, const WorkedOut& w, const std::string& code, FindingKind kind, const std::string& phrase) {
  Claim c;
  c.code = code;
  c.kind = kind;
  c.printed = book.text(w.cell);
  c.statement = w.formula + " = " + c.printed;
  std::vector<NumberRef> named{w.cell};
  named.insert(named.end(), w.from.begin(), w.from.end());
  c.where = book.where(named);
  c.phrase = phrase;
  c.possible = w.truth;
  const Range& printed = *book.range(w.cell);
  c.judged = verdict(w.truth.possibly_equal(printed), printed.contains(w.truth));
  if (c.judged == Verdict::refuted && w.if_rounded && w.if_rounded->possibly_equal(printed)) {
    c.judged = Verdict::undecided;
    c.steps.push_back({"maybe_rounded", {}, {}});
  }
  return c;
}

/// Cells of one line that are worked out alike: believed when more fit than do not, and accident would hardly ever
/// make as many fit in any of the `tried` ways to read the line.
struct Fit {
  std::size_t fits = 0, misfits = 0;
  double evidence = 0;  ///< powers of ten
  void add(const Book& book, const WorkedOut& w) {
    const Range& printed = *book.range(w.cell);
    if (!w.truth.possibly_equal(printed)) return void(++misfits);
    const auto a = printed.width(), b = w.truth.width();
    if (!a || !b || !printed.high() || *printed.high() <= 0 || *a + *b == 0) return;
    const double e = std::log10(static_cast<double>(*printed.high()) / static_cast<double>(*a + *b)) - std::log10(2.0);
    if (e <= 0) return;
    ++fits;
    evidence += e;
  }
  [[nodiscard]] bool tells(std::size_t tried) const {
    constexpr double enough = 2;
    // which of the cells fit is no choice of ours: each misfit may be any of them
    const double ways = std::log10(static_cast<double>(std::max<std::size_t>(tried, 1))) +
                        static_cast<double>(misfits) * std::log10(static_cast<double>(fits + misfits));
    return fits >= 2 && fits > misfits && evidence - ways >= enough;
  }
};

/// One table along one axis; a line is a column, or a row.
class WorkedOutLines {
 public:
  WorkedOutLines(const Book& book, std::size_t table, bool columns, std::vector<Claim>& claims)
      : book_(book), table_(table), columns_(columns), claims_(claims) {}

  void run() {
    for (std::size_t l = 0; l < lines(); ++l) {
      if (contains_any(name(l), words::mean_of)) check_mean(l);
      if (const auto base = per(name(l))) check_rate(l, *base);
    }
  }

 private:
  static constexpr std::size_t most_lines = 24;  ///< in which pairs are tried

  [[nodiscard]] const Layout& layout() const { return book_.layout(table_); }
  [[nodiscard]] std::size_t lines() const { return columns_ ? layout().columns.size() : layout().rows.size(); }
  [[nodiscard]] std::size_t crosses() const { return columns_ ? layout().rows.size() : layout().columns.size(); }
  [[nodiscard]] NumberRef ref(std::size_t line, std::size_t cross) const {
    return columns_ ? NumberRef{table_, cross, line, std::nullopt} : NumberRef{table_, line, cross, std::nullopt};
  }
  [[nodiscard]] std::string name(std::size_t l) const {
    return columns_ ? layout().columns[l].spanner + " " + layout().columns[l].text : layout().rows[l].text;
  }
  /// By how much each number of the row may be off if it was rounded, as it looks.
  [[nodiscard]] std::optional<Range> slack_at(const NumberRef& n) const {
    const Integer base = book_.coarseness(n.table, n.row);
    return base > 1 ? std::optional(Range::between(Rational(-base) / 2, Rational(base) / 2)) : std::nullopt;
  }
  /// A printed mean or rate: rounded, whatever it is rounded to.
  [[nodiscard]] bool is_printed(const NumberRef& n) const { return book_.is_amount(n) && !book_.figure(n).text.empty(); }

  // ---- means -------------------------------------------------------------------------------------
  void check_mean(std::size_t line) {
    const auto members = columns_ ? years_before(line) : rows_before(line);
    if (members.size() < 2) return;
    Fit fit;
    std::vector<WorkedOut> all;
    for (std::size_t x = 0; x < crosses(); ++x) {
      auto w = mean_at(line, members, x);
      if (!w) continue;
      fit.add(book_, *w);
      all.push_back(std::move(*w));
    }
    if (fit.tells(1)) add(all, "KR205", FindingKind::total, "mean");
  }
  [[nodiscard]] std::optional<WorkedOut> mean_at(std::size_t line, const std::vector<std::size_t>& members, std::size_t x) const {
    WorkedOut w{ref(line, x), {}, Range::between(0, 0), {}};
    if (!is_printed(w.cell)) return std::nullopt;
    for (const std::size_t m : members) {
      w.from.push_back(ref(m, x));
      if (!is_number(book_, w.from.back())) return std::nullopt;
      w.truth = w.truth + *book_.range(w.from.back());
    }
    const std::string sum = sum_formula(book_, w.from, "");
    w.formula = "(" + sum.substr(0, sum.size() - 3) + ") / " + std::to_string(members.size());
    w.truth = w.truth / Range(static_cast<int>(members.size()));
    if (const auto slack = slack_at(w.cell)) w.if_rounded = w.truth + *slack;
    return w;
  }
  /// The years that a mean is of: those that its head names, else all of its group.
  [[nodiscard]] std::vector<std::size_t> years_before(std::size_t line) const {
    const ColumnHead& head = layout().columns[line];
    const auto [first, last] = years_named(head.text);
    std::vector<std::size_t> all;
    for (std::size_t c = 0; c < lines(); ++c) {
      const ColumnHead& other = layout().columns[c];
      if (c == line || other.role != ColumnRole::values || !other.period || other.spanner != head.spanner || contains_any(other.text, words::mean_of)) continue;
      if (other.period->first() < first || other.period->last() > last) continue;
      all.push_back(c);
    }
    return all;
  }
  /// "Average 2018-2020": the first and the last year of it; all years when it names fewer than two.
  static std::pair<int, int> years_named(std::string_view text) {
    std::vector<int> years;
    for (std::size_t i = 0; i < text.size();) {
      std::size_t end = i;
      int n = 0;
      while (end < text.size() && text[end] >= '0' && text[end] <= '9' && end - i < 5) n = 10 * n + (text[end++] - '0');
      if (end - i == 4 && n >= 1900 && n <= 2100) years.push_back(n);
      i = std::max(end, i + 1);
    }
    if (years.size() < 2) return {0, 9999};
    const auto [first, last] = std::minmax_element(years.begin(), years.end());
    return {*first, *last};
  }
  /// The rows of its group above it.
  [[nodiscard]] std::vector<std::size_t> rows_before(std::size_t line) const {
    std::vector<std::size_t> all;
    for (std::size_t r = line; r-- > 0 && all.size() < most_members;) {
      const RowHead& head = layout().rows[r];
      if (head.role == RowRole::heading) break;
      if (head.role == RowRole::figures && head.level <= layout().rows[line].level && !contains_any(head.text, words::not_additive)) all.push_back(r);
    }
    std::reverse(all.begin(), all.end());
    return all;
  }

  // ---- rates -------------------------------------------------------------------------------------
  /// `per 1.000`: 1000.
  static std::optional<Integer> per(const std::string& text) {
    const std::string all = lowered(text);
    const auto at = all.find("per ");
    if (at == std::string::npos) return std::nullopt;
    const std::string_view rest = std::string_view(all).substr(at + 4);
    if (rest.starts_with("thousand") || rest.starts_with("duizend")) return Integer(1000);
    std::string digits;
    for (const char c : rest) {
      if (c >= '0' && c <= '9') digits += c;
      else if (c != '.' && c != ',' && c != ' ') break;
    }
    const bool power = digits.size() >= 3 && digits.size() <= 7 && digits[0] == '1' && digits.find_first_not_of('0', 1) == std::string::npos;
    return power ? std::optional(Integer(digits)) : std::nullopt;
  }
  /// A line of numbers that are no rate or mean themselves.
  [[nodiscard]] bool counts(std::size_t l) const {
    if (columns_) return additive_column(layout().columns[l]);
    const RowHead& head = layout().rows[l];
    return head.role != RowRole::heading && head.role != RowRole::names && !contains_any(head.text, words::not_additive);
  }
  void check_rate(std::size_t line, const Integer& base) {
    if (lines() > most_lines) return;
    std::vector<WorkedOut> best;
    double evidence = 0;
    std::vector<std::size_t> from;
    for (std::size_t l = 0; l < lines(); ++l)
      if (l != line && counts(l)) from.push_back(l);
    for (const std::size_t part : from)
      for (const std::size_t whole : from) {
        if (part == whole) continue;
        Fit fit;
        std::vector<WorkedOut> all;
        for (std::size_t x = 0; x < crosses(); ++x) {
          auto w = rate_at(line, part, whole, base, x);
          if (!w) continue;
          fit.add(book_, *w);
          all.push_back(std::move(*w));
        }
        if (fit.evidence > evidence && fit.tells(from.size() * (from.size() - 1))) evidence = fit.evidence, best = std::move(all);
      }
    add(best, "KR304", FindingKind::share, "rate");
  }
  [[nodiscard]] std::optional<WorkedOut> rate_at(std::size_t line, std::size_t part, std::size_t whole, const Integer& base, std::size_t x) const {
    WorkedOut w{ref(line, x), {ref(part, x), ref(whole, x)}, Range(0), {}};
    if (!is_printed(w.cell) || !is_number(book_, w.from[0]) || !is_number(book_, w.from[1])) return std::nullopt;
    const Range &a = *book_.range(w.from[0]), &b = *book_.range(w.from[1]);
    if (!b.low() || *b.low() <= 0 || !a.bounded()) return std::nullopt;
    w.truth = a / b * Range(base);
    if (const auto slack = slack_at(w.cell); slack && *b.low() + *slack->low() > 0) w.if_rounded = (a + *slack) / (b + *slack) * Range(base);
    w.formula = book_.text(w.from[0]) + " / " + book_.text(w.from[1]) + " × " + to_string(base);
    return w;
  }

  void add(const std::vector<WorkedOut>& all, const std::string& code, FindingKind kind, const std::string& phrase) {
    for (const WorkedOut& w : all) claims_.push_back(claim_of(book_, w, code, kind, phrase));
  }

  static constexpr std::size_t most_members = 400;
  const Book& book_;
  std::size_t table_;
  bool columns_;
  std::vector<Claim>& claims_;
};

}  // namespace

void check_worked_out(const Book& book, std::vector<Claim>& claims) {
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    for (const bool columns : {true, false}) WorkedOutLines(book, t, columns, claims).run();
  }
}

}  // namespace kinderrechten::detail
