// SPDX-License-Identifier: BSD-3-Clause
#include "row_tree.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace kinderrechten::detail::reading {
namespace {

constexpr std::size_t largest = 2000;   // rows of a table that is looked at
constexpr std::size_t most_parts = 40;  // of one row
constexpr std::size_t farthest = 50;    // rows between "of which" and its whole

// Powers of ten by which a structure must be likelier than an accident. Labels of a known pair count as
// much as one column of small numbers.
constexpr double enough = 4;
constexpr double enough_for_a_pair = 1;
constexpr double enough_for_the_rest = 2;  // where the last part is called "other"

/// How well rows add up to another, over all columns with counts.
struct Fit {
  std::size_t fits = 0, misfits = 0, above = 0;  // above: parts are more than the whole
  double evidence = 0;                           // powers of ten
};

class RowTree {
 public:
  RowTree(Table& table, const Vocabulary& words) : table_(table), layout_(*table.layout), words_(words) {
    for (std::size_t c = 0; c < layout_.columns.size(); ++c) {
      const ColumnHead& head = layout_.columns[c];
      const bool counts = head.role == ColumnRole::values || head.role == ColumnRole::total;
      if (counts && (!head.unit || head.unit->empty())) columns_.push_back(c);
    }
  }

  void run() {
    if (columns_.empty() || layout_.rows.size() > largest) return;
    if (std::any_of(layout_.rows.begin(), layout_.rows.end(), [](const RowHead& h) { return h.period.has_value(); }))
      return;
    read_counts();
    find_total();
    for (std::size_t r = 0; r < layout_.rows.size(); ++r)
      if (plain(r)) find_parts(r);
    for (std::size_t r = 0; r < layout_.rows.size(); ++r)
      if (layout_.rows[r].role == RowRole::of_which && !layout_.rows[r].complete) find_whole(r);
    for (std::size_t r = 0; r < layout_.rows.size(); ++r) complete_parts(r);
  }

 private:
  using Counts = std::vector<std::optional<Range>>;  // per counted column

  void read_counts() {
    counts_.resize(layout_.rows.size());
    for (std::size_t r = 0; r < layout_.rows.size(); ++r)
      for (const std::size_t c : columns_) {
        const Figure f = table_.figure(table_.at(r, c));
        const bool count = f.range && f.range->domain() == Domain::integers && f.state != State::share && !f.change;
        counts_[r].push_back(count ? f.range : std::nullopt);
      }
  }

  /// A row of figures of its own.
  [[nodiscard]] bool plain(std::size_t r) const {
    return layout_.rows[r].role == RowRole::figures && !layout_.rows[r].parent;
  }

  /// The last row, when it alone stands out in print, is a total if the known numbers above make up most of it and
  /// seldom more: "**Nederland**" under the provinces, of which some are hidden.
  void find_total() {
    std::size_t last = layout_.rows.size();
    while (last > 0 && (layout_.rows[last - 1].role == RowRole::of_which || layout_.rows[last - 1].role == RowRole::heading)) --last;
    if (last < 3 || !plain(last - 1) || !layout_.rows[last - 1].strong) return;
    const std::size_t total = last - 1;
    std::vector<std::optional<Rational>> known(columns_.size(), Rational(0));
    std::size_t parts = 0;
    for (std::size_t r = total; r-- > 0 && plain(r); ++parts) {
      if (layout_.rows[r].strong) return;
      for (std::size_t k = 0; k < columns_.size(); ++k)
        if (counts_[r][k] && counts_[r][k]->low()) *known[k] += *counts_[r][k]->low();
    }
    std::size_t good = 0, bad = 0;
    for (std::size_t k = 0; k < columns_.size(); ++k) {
      const auto& all = counts_[total][k];
      if (!all || !all->is_exact() || *all->low() <= 0) continue;
      const bool fits = *known[k] <= *all->high() && 2 * *known[k] >= *all->high();
      ++(fits ? good : bad);
    }
    if (parts >= 2 && good > 2 * bad) layout_.rows[total].role = RowRole::total;
  }

  /// Compares `sum` with row `whole`; says how unlikely the agreement is by accident.
  [[nodiscard]] Fit compare(const Counts& sum, std::size_t whole) const {
    Fit fit;
    for (std::size_t k = 0; k < columns_.size(); ++k) {
      const auto& all = counts_[whole][k];
      if (!sum[k] || !all) continue;
      if (!sum[k]->possibly_equal(*all)) {
        ++fit.misfits;
        fit.above += all->certainly_less(*sum[k]);
        continue;
      }
      const auto width = sum[k]->width(), slack = all->width();
      if (!width || !slack || *all->high() <= 0) continue;  // an unknown number fits anything
      ++fit.fits;
      const double size = static_cast<double>(*all->high()), room = static_cast<double>(*width + *slack) + 1;
      fit.evidence += std::max(0.0, std::log10(size / room));
    }
    return fit;
  }

  void add(Counts& sum, std::size_t row) const {
    for (std::size_t k = 0; k < columns_.size(); ++k)
      if (sum[k]) sum[k] = counts_[row][k] ? std::optional(*sum[k] + *counts_[row][k]) : std::nullopt;
  }

  /// The rows after (or before) this one that make it up.
  void find_parts(std::size_t whole) {
    for (const bool after : {true, false}) {
      Counts sum(columns_.size(), Range(0));
      std::vector<std::size_t> parts;
      for (std::size_t r = whole; parts.size() < most_parts;) {
        if (after ? ++r == layout_.rows.size() : r-- == 0) break;
        if (!plain(r) || layout_.rows[r].level != layout_.rows[whole].level) break;
        add(sum, r);
        parts.push_back(r);
        if (parts.size() < 2) continue;
        const Fit fit = compare(sum, whole);
        if (believable(fit, parts)) return hang(parts, whole);
        if (fit.above > fit.fits) break;
      }
    }
  }
  [[nodiscard]] bool believable(const Fit& fit, const std::vector<std::size_t>& parts) const {
    if (fit.fits == 0 || 2 * fit.misfits > fit.fits) return false;
    if (parts.size() == 2 && is_pair(parts)) return fit.evidence >= enough_for_a_pair;
    return fit.fits >= 2 && fit.evidence >= enough + std::log10(static_cast<double>(layout_.rows.size()));
  }
  [[nodiscard]] bool is_pair(const std::vector<std::size_t>& rows) const {
    const std::string a = fold(layout_.rows[rows[0]].label), b = fold(layout_.rows[rows[1]].label);
    const auto same = [](const std::string& label, std::string_view word) { return label == word; };
    return words_.any([&](const Words& w) {
      return std::any_of(w.parts.begin(), w.parts.end(), [&](const PartPair& p) {
        return (same(a, p.first) && same(b, p.second)) || (same(a, p.second) && same(b, p.first));
      });
    });
  }
  void hang(const std::vector<std::size_t>& parts, std::size_t whole) {
    for (const std::size_t r : parts) {
      layout_.rows[r].role = RowRole::of_which;
      layout_.rows[r].parent = whole;
      layout_.rows[r].complete = true;
    }
  }

  /// "Of which" rows that make up the row they hang under wherever it can be seen, but for one slip: all of its parts.
  void complete_parts(std::size_t whole) {
    std::vector<std::size_t> parts;
    Counts sum(columns_.size(), Range(0));
    for (std::size_t r = whole + 1; r < layout_.rows.size() && r - whole <= farthest; ++r) {
      if (layout_.rows[r].parent != whole || layout_.rows[r].role != RowRole::of_which) continue;
      if (layout_.rows[r].complete || parts.size() == most_parts) return;
      add(sum, r);
      parts.push_back(r);
    }
    if (parts.size() < 2) return;
    const Fit fit = compare(sum, whole);
    const bool told = closes(parts.back()) && fit.evidence >= enough_for_the_rest && 2 * fit.misfits <= fit.fits;
    if (told || ((fit.misfits == 0 || (fit.misfits == 1 && fit.fits >= 3)) && believable(fit, parts)))
      for (const std::size_t r : parts) layout_.rows[r].complete = true;
  }

  /// "Other": the last of parts that leave nothing out.
  [[nodiscard]] bool closes(std::size_t part) const {
    const std::string label = fold(layout_.rows[part].label);
    return words_.any([&](const Words& w) { return starts_with_any(label, w.others) > 0; });
  }

  /// Looks for another whole for an "of which" row when the one it hangs under is too small.
  void find_whole(std::size_t part) {
    RowHead& head = layout_.rows[part];
    if (!head.parent) return;
    if (layout_.rows[*head.parent].complete) head.parent = layout_.rows[*head.parent].parent;
    if (!too_small(*head.parent, part)) return;
    for (std::size_t r = *head.parent; r-- > 0 && part - r <= farthest;) {
      if (layout_.rows[r].role == RowRole::names || layout_.rows[r].role == RowRole::heading) continue;
      if (layout_.rows[r].level > head.level) continue;
      const Fit fit = compare(counts_[part], r);
      if (fit.above == 0 && fit.fits + fit.misfits >= 2) {
        head.parent = r;
        return;
      }
    }
    head.parent.reset();
  }
  [[nodiscard]] bool too_small(std::size_t whole, std::size_t part) const {
    const Fit fit = compare(counts_[part], whole);
    return fit.above >= 2 && 2 * fit.above > fit.fits + fit.misfits;
  }

  Table& table_;
  Layout& layout_;
  const Vocabulary& words_;
  std::vector<std::size_t> columns_;
  std::vector<Counts> counts_;
};

}  // namespace

void hang_rows(Table& table, const Vocabulary& words) { RowTree(table, words).run(); }

}  // namespace kinderrechten::detail::reading
