// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>

#include "audit/prose/reader.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail::prose {
namespace {

bool counted(const ColumnHead& head) { return head.role == ColumnRole::values || head.role == ColumnRole::total; }

/// What a label says that its numbers count: `(x 1.000)` thousands; else 1.
int unit_in(std::string_view text) {
  if (text.find("per ") != std::string_view::npos || !contains_any(text, words::in_units)) return 1;
  return contains_any(text, words::in_millions) ? 1'000'000 : 1'000;
}

/// The number that one printed in thousands stands for: rounded to its last printed place.
Range in_full(const Range& r, int unit, std::string_view text, char decimal) {
  if (!r.low() || !r.high()) return r;
  unsigned places = 0;
  if (const auto at = text.find(decimal); at != std::string_view::npos)
    while (at + 1 + places < text.size() && text[at + 1 + places] >= '0' && text[at + 1 + places] <= '9') ++places;
  if (text.size() > 4 && places == 3 && text.find_first_not_of("0123456789.,") != std::string_view::npos) places = 0;
  Rational half = Rational(unit) / 2;
  for (unsigned p = 0; p < places; ++p) half = half / 10;
  const Rational low = *r.low() * unit - half, high = *r.high() * unit + half;
  const auto up = [](const Rational& x) { return Integer((numerator(x) + denominator(x) - 1) / denominator(x)); };
  return Range(up(low), Integer(up(high) - 1));
}

/// Under one spanner, or under the years that are the spanners: the boys of 2019 and of 2020.
bool of_one_kind(const ColumnHead& a, const ColumnHead& b) { return a.spanner == b.spanner || (a.text == b.text && !a.text.empty()); }

bool is_percent(const Figure& f) { return f.share.has_value(); }

}  // namespace

const Figure& Reader::figure(const NumberRef& n) const {
  const NumberRef cell{n.table, n.row, n.column, {}};
  if (const auto it = asked_.figures.find(cell); it != asked_.figures.end()) return it->second;
  return asked_.figures.emplace(cell, table(n).figure(table(n).at(n.row, n.column))).first->second;
}

/// The whole number that a cell prints and nothing else.
std::optional<Rational> Reader::printed_value(const std::string& text) const {
  const auto tokens = tokenise(text, words_);
  const bool one = std::count_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.number; }) == 1;
  if (!one || !tokens.front().number || !is_whole(tokens.front().value)) return std::nullopt;
  return tokens.front().value;
}

const std::optional<Number>& Reader::number(const NumberRef& ref) const {
  if (const auto it = asked_.numbers.find(ref); it != asked_.numbers.end()) return it->second;
  return asked_.numbers.emplace(ref, read_number(ref)).first->second;
}

std::optional<Number> Reader::read_number(const NumberRef& ref) const {
  const Figure& f = figure(ref);
  if (f.change) return std::nullopt;
  const auto& range = ref.part ? f.parts[*ref.part].range : f.range;
  if (!range) return std::nullopt;
  const Layout& layout = *table(ref).layout;
  const auto& head = layout.columns[ref.column];
  const auto& period = head.period ? head.period : layout.rows[ref.row].period;
  Range own = ranges_.find(ref).value_or(*range);
  // a sentence may go by the rounded number, though the table shows that it is not the true one
  if (!ref.part && f.state == State::rounded && own != *range)
    if (const auto printed = printed_value(f.text); printed && range->contains(*printed)) own = hull(own, Range(numerator(*printed)));
  if (const int unit = unit_of(ref); unit > 1 && !f.share && (!ref.part || !f.parts[*ref.part].share))
    own = in_full(own, unit, ref.part ? f.parts[*ref.part].text : f.text, words_.decimal);
  return Number{ref, std::move(own), period ? period->to_string() : head.text,
                period ? std::optional(period->first()) : std::nullopt,
                ref.part ? range->domain() == Domain::rationals : is_percent(f)};
}

/// The cells of the subject for a year: one, or several where a head stands over columns of that year.
std::vector<Number> Reader::cells(const SentenceSubject& s, std::optional<int> year) const {
  std::vector<Number> found;
  const Layout& layout = *report_.tables[s.table].layout;
  const auto take = [&](NumberRef ref) {
    if (const auto& x = number(ref)) found.push_back(*x);
  };
  if (s.column && !s.down) {
    if (!year || own_year(s).value_or(*year) == *year) take({s.table, s.row, *s.column, {}});
    return found;
  }
  if (!year) return found;
  // a school year 2019/2020 is `2019` to some and `2020` to others: the first one that is there
  for (const bool ends : {false, true}) {
    const auto fits = [&](const Period& p) { return ends ? p.last() == *year : p.first() == *year; };
    if (s.down) {
      for (std::size_t r = 0; r < layout.rows.size(); ++r)
        if (layout.rows[r].period && fits(*layout.rows[r].period)) take({s.table, r, *s.column, {}});
    } else {
      for (std::size_t c = 0; c < layout.columns.size(); ++c)
        if (chosen(s.table, c) && counted(layout.columns[c]) && layout.columns[c].period && fits(*layout.columns[c].period)) take({s.table, s.row, c, {}});
    }
    if (!found.empty()) break;
  }
  keep_named_part(found, year);
  return found;
}

std::vector<Number> Reader::series(const SentenceSubject& s) const {
  std::vector<Number> all;
  if (s.column && !s.down) return all;
  const Layout& layout = *report_.tables[s.table].layout;
  if (s.down) {
    for (std::size_t r = 0; r < layout.rows.size(); ++r)
      if (layout.rows[r].period)
        if (const auto& x = number({s.table, r, *s.column, {}})) all.push_back(*x);
  } else {
    for (std::size_t c = 0; c < layout.columns.size(); ++c)
      if ((layout.columns[c].role == ColumnRole::values || (several_.contains(s.table) && layout.columns[c].role == ColumnRole::total)) && layout.columns[c].period && chosen(s.table, c))
        if (const auto& x = number({s.table, s.row, c, {}})) all.push_back(*x);
  }
  std::stable_sort(all.begin(), all.end(), [](const Number& a, const Number& b) { return a.year < b.year; });
  const auto same_year = [](const Number& a, const Number& b) { return a.year == b.year; };
  bool twice = std::adjacent_find(all.begin(), all.end(), same_year) != all.end();
  if (twice && !named_parts_.empty()) {  // of each year the quarter that the sentence names
    std::vector<Number> kept;
    for (auto it = all.begin(); it != all.end();) {
      const auto next = std::find_if(it, all.end(), [&](const Number& x) { return x.year != it->year; });
      std::vector<Number> own(it, next);
      keep_named_part(own, it->year);
      kept.insert(kept.end(), own.begin(), own.end());
      it = next;
    }
    all = std::move(kept);
    twice = std::adjacent_find(all.begin(), all.end(), same_year) != all.end();
  }
  return twice ? std::vector<Number>{} : all;
}

/// The one percentage that each cell of the row has beside its number: `430 (19%)`. Empty where some cell has none.
std::vector<Number> Reader::share_series(const SentenceSubject& s) const {
  std::vector<Number> shares;
  for (const Number& x : series(s)) {
    const auto all = parts(x);
    const auto is_share = [](const Number& p) { return p.percent; };
    if (std::count_if(all.begin(), all.end(), is_share) != 1) return {};
    shares.push_back(*std::find_if(all.begin(), all.end(), is_share));
  }
  return shares;
}

/// All that it has, of each year or part of a year that the sentence may mean.
std::vector<Number> Reader::all_of_row(const SentenceSubject& s) const {
  std::vector<Number> all = series(s);
  if (!all.empty() || s.down || s.column) return all;
  const Layout& layout = *report_.tables[s.table].layout;
  for (std::size_t c = 0; c < layout.columns.size(); ++c)
    if (layout.columns[c].period && counted(layout.columns[c]) && chosen(s.table, c))
      if (const auto& x = number({s.table, s.row, c, {}})) all.push_back(*x);
  return all;
}

std::vector<Number> Reader::parts(const Number& x) const {
  std::vector<Number> all;
  if (x.ref.part) return all;
  const std::size_t n = figure(x.ref).parts.size();
  for (std::size_t p = 0; p < n; ++p)
    if (const auto& part = number({x.ref.table, x.ref.row, x.ref.column, p})) all.push_back(*part);
  return all;
}

/// What the number may be a share of: the row it hangs under, totals of its column and of its row.
std::vector<Number> Reader::wholes(const SentenceSubject& s, const Number& x) const {
  std::vector<Number> all;
  const Layout& layout = *report_.tables[s.table].layout;
  const auto take = [&](std::size_t r, std::size_t c) {
    if (r == x.ref.row && c == x.ref.column) return;
    const auto& whole = number({s.table, r, c, {}});
    if (whole && !is_percent(figure(whole->ref))) all.push_back(*whole);
  };
  const RowHead& head = layout.rows[x.ref.row];
  if (head.parent) take(*head.parent, x.ref.column);
  for (const std::size_t r : total_rows(s.table)) take(r, x.ref.column);
  for (std::size_t c = 0; c < layout.columns.size(); ++c)
    if (layout.columns[c].role == ColumnRole::total && layout.columns[c].spanner == layout.columns[x.ref.column].spanner) take(x.ref.row, c);
  return all;
}

/// The row's cells in columns of shares (`shares`), or of differences in numbers.
std::vector<Number> Reader::beside(const Number& x, bool shares) const {
  std::vector<Number> all;
  const Layout& layout = *report_.tables[x.ref.table].layout;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const NumberRef ref{x.ref.table, x.ref.row, c, {}};
    const Figure& f = figure(ref);
    if (!f.range) continue;
    const bool wanted = shares ? layout.columns[c].role == ColumnRole::share || f.share.has_value()
                               : layout.columns[c].role == ColumnRole::difference;
    if (wanted) all.push_back(Number{ref, *f.range, layout.columns[c].text, std::nullopt});
  }
  return all;
}

const std::vector<std::size_t>& Reader::total_rows(std::size_t t) const {
  const auto [it, fresh] = asked_.totals.try_emplace(t);
  const auto& rows = report_.tables[t].layout->rows;
  for (std::size_t r = 0; fresh && r < rows.size(); ++r)
    if (rows[r].role == RowRole::total) it->second.push_back(r);
  return it->second;
}

/// The year of a table without years: the one in its title.
std::optional<int> Reader::own_year(const SentenceSubject& s) const {
  const auto [it, fresh] = asked_.years.try_emplace(s.table);
  std::optional<int>& year = it->second;
  if (!fresh) return year;
  return year = year_in(report_.tables[s.table].title);
}

/// The last year that a title or a head names.
std::optional<int> Reader::year_in(std::string_view text) const {
  std::optional<int> year;
  for (const auto& token : tokenise(text, words_))
    if (token.year) year = token.year;
  return year;
}

/// The year of the number of the row that the sentence prints: of several the latest. `arriving`: one that
/// something went up or down to.
std::optional<int> Reader::anchored_year(const Scene& scene, const SentenceSubject& s, bool arriving) const {
  std::optional<int> year;
  for (const auto& [i, ref] : scene.anchors) {
    if (!index_.at(ref.table, ref.row, ref.column).same_place(s)) continue;
    if (arriving && !right_before(scene, scene.numbers[i].first, words_.to)) continue;
    if (const auto x = number(ref); x && x->year) year = std::max(year.value_or(*x->year), *x->year);
  }
  return year;
}

std::optional<int> Reader::main_year(const Scene& scene, const SentenceSubject& s) const {
  if (const auto year = anchored_year(scene, s, true)) return year;
  for (std::size_t k = scene.years.size(); k-- > 0;)
    if (!scene.years[k].base) return scene.years[k].year();
  if (const auto year = anchored_year(scene, s, false)) return year;
  if (scene.carried_year) return scene.carried_year;
  if (const auto all = series(s); !all.empty()) return all.back().year;
  if (const auto own = s.column && !s.down ? own_year(s) : std::nullopt) return own;
  return latest_year();
}

std::optional<int> Reader::base_year(const Scene& scene, const SentenceSubject& s) const {
  for (const auto& y : scene.years)
    if (y.base) return y.first;
  const auto year = main_year(scene, s);
  std::optional<int> plain;
  for (const auto& y : scene.years)
    if (!y.base && (!plain || y.first < *plain)) plain = y.first;
  if (plain && year && *plain < *year) return plain;  // `tussen 2015 en 2020`
  return year ? std::optional(*year - 1) : std::nullopt;
}

/// The year that stands with a number: right behind it, else nearest before it in its clause, else in
/// the sentence.
std::optional<int> Reader::year_of(const Scene& scene, const SentenceSubject& s, const Quantity& q) const {
  const YearMention* best = nullptr;
  for (const auto& y : scene.years)
    if (y.token > q.last && y.token <= q.last + 3 &&
        std::none_of(scene.numbers.begin(), scene.numbers.end(), [&](const Quantity& o) { return o.first > q.last && o.first < y.token; }))
      return y.year();
  for (const auto& y : scene.years)
    if (scene.tokens[y.token].clause == scene.tokens[q.last].clause && y.token < q.first) best = &y;
  if (best) return best->year();
  for (const auto& y : scene.years)
    if (scene.tokens[y.token].clause == scene.tokens[q.last].clause && y.token > q.last) return y.year();
  for (const auto& y : scene.years)
    if (!y.base && y.token < q.first) best = &y;
  if (best) return best->year();
  return main_year(scene, s);
}

std::vector<int> Reader::years_meant(const Scene& scene, const SentenceSubject& s) const {
  std::set<int> all;
  for (const auto& y : scene.years) all.insert(y.first), all.insert(y.last);
  if (const auto y = main_year(scene, s)) all.insert(*y);
  if (const auto y = base_year(scene, s); y && !scene.years.empty()) all.insert(*y);
  if (scene.carried_year) all.insert(*scene.carried_year);
  return {all.begin(), all.end()};
}

void Reader::collect_units() {
  for (const Table& table : report_.tables) {
    auto& [rows, columns] = units_.emplace_back();
    if (!table.layout) continue;
    const int all = std::max(unit_in(table.title), unit_in(table.layout->stub_head));
    for (const auto& row : table.layout->rows)
      rows.push_back(std::max(contains_any(row.text, words::not_additive) ? 1 : all, unit_in(row.text)));
    for (const auto& column : table.layout->columns) columns.push_back(std::max(unit_in(column.text), column.unit ? unit_in(*column.unit) : 1));
  }
}

/// What the row, the column or the title says that the number counts: 1, thousands or millions.
int Reader::unit_of(const NumberRef& n) const { return std::max(units_[n.table].first[n.row], units_[n.table].second[n.column]); }

/// Every number that the tables print, in order; of a report with more than `most` cells none.
void Reader::collect_printed() {
  constexpr std::size_t most = 20'000;
  std::size_t cells = 0;
  for (const Table& table : report_.tables) cells += table.size();
  too_many_ = cells > most;
  if (too_many_) return;
  const auto take = [&](std::optional<Range> r, const NumberRef& ref) {
    if (r && unit_of(ref) == 1)
      if (const auto x = read_number(ref); x && x->percent) percents_.push_back(*x);
    if (unit_of(ref) > 1)
      if (const auto x = read_number(ref)) r = x->range;
    if (const auto width = r ? r->width() : std::nullopt; width && 20 * *width <= *r->high()) printed_.push_back({*r->low(), *r->high(), ref});
  };
  for (std::size_t t = 0; t < report_.tables.size(); ++t) {
    const std::size_t columns = report_.tables[t].columns();
    for (std::size_t i = 0; report_.tables[t].layout && columns > 0 && i < report_.tables[t].size(); ++i) {
      const Figure f = report_.tables[t].figure(i);
      const NumberRef ref{t, i / columns, i % columns, {}};
      take(f.range, ref);
      for (std::size_t p = 0; p < f.parts.size(); ++p) take(f.parts[p].range, {t, ref.row, ref.column, p});
    }
  }
  std::stable_sort(printed_.begin(), printed_.end(), [](const Printed& a, const Printed& b) { return a.low < b.low; });
  for (std::size_t i = 0; i < percents_.size(); ++i)
    if (percents_[i].range.low_end()) percents_by_low_.push_back(i);
  std::stable_sort(percents_by_low_.begin(), percents_by_low_.end(), [&](std::size_t a, std::size_t b) {
    return percents_[a].range.low_end()->value < percents_[b].range.low_end()->value;
  });
}

std::vector<NumberRef> Reader::printed(const Quantity& q) const {
  std::vector<NumberRef> found;
  const Rational lowest = q.value * 9 / 10;
  auto it = std::partition_point(printed_.begin(), printed_.end(), [&](const Printed& p) { return p.low < lowest; });
  for (; it != printed_.end() && it->low <= q.value; ++it)
    if (q.value <= it->high && 20 * (it->high - it->low) <= q.value) found.push_back(it->ref);
  return found;
}

/// The number stands in some table, whatever the sentence seems to speak of.
bool Reader::printed_somewhere(const Quantity& q) const {
  if (q.bend.bend != Bend::exact || q.unit != 0 || !is_whole(q.value)) return false;
  return too_many_ || !printed(q).empty();
}

/// The printed numbers that reach into `low` to `high`. A printed number is at most a twentieth wide, so those that reach up
/// to `low` do not begin far below it.
std::span<const Printed> Reader::printed_between(const Rational& low, const Rational& high) const {
  const auto first = std::partition_point(printed_.begin(), printed_.end(), [&](const Printed& p) { return p.low * 10 < low * 9; });
  const auto last = std::partition_point(first, printed_.end(), [&](const Printed& p) { return p.low <= high; });
  return {first, last};
}

std::vector<const Number*> Reader::percents_of(const Quantity& q) const {
  const auto low = [&](std::size_t i) -> const Rational& { return percents_[i].range.low_end()->value; };
  std::vector<std::size_t> found;  // rounding moves a percentage by less than one
  auto it = std::partition_point(percents_by_low_.begin(), percents_by_low_.end(), [&](std::size_t i) { return low(i) < q.value - 1; });
  for (; it != percents_by_low_.end() && low(*it) <= q.value + 1; ++it)
    if (percent_agrees(percents_[*it].range, q.value, q.decimals, q.bend) == Verdict::confirmed) found.push_back(*it);
  std::sort(found.begin(), found.end());
  std::vector<const Number*> numbers;
  for (const std::size_t i : found) numbers.push_back(&percents_[i]);
  return numbers;
}

/// A table prints this very percentage, whatever the sentence seems to speak of.
bool Reader::percent_printed(const Quantity& q) const {
  if (q.kind != Quantity::Kind::percent || q.bend.bend != Bend::exact) return false;
  return too_many_ || !percents_of(q).empty();
}

/// The count and the word that bends it; a number printed just as the register rounds it is that figure.
Verdict Reader::agrees_with(const Number& x, const Quantity& q) const {
  const Verdict v = count_agrees(x.range, q);
  const auto width = x.range.width();
  if (v != Verdict::undecided || q.spelled || q.bend.bend != Bend::exact || !width || 2 * *width > q.value || !x.range.contains(q.value)) return v;
  const Figure& f = figure(x.ref);
  const std::string& text = x.ref.part ? f.parts[*x.ref.part].text : f.text;
  Rational terms = 0;
  for (const Token& token : tokenise(text, words_))
    if (token.number && token.value * unit_of(x.ref) == q.value) return Verdict::confirmed;
  for (const Part& p : f.parts)
    if (p.role == Role::term && !x.ref.part)
      for (const Token& token : tokenise(p.text, words_))
        if (token.number) terms += token.value;
  return terms == q.value ? Verdict::confirmed : v;
}

/// The pairs of cells that a change in the sentence may speak of, the likeliest first.
std::vector<std::pair<Number, Number>> Reader::pairs_meant(const Scene& scene, const SentenceSubject& s) const {
  std::vector<std::pair<Number, Number>> all;
  const auto add = [&](std::optional<int> from, std::optional<int> to) {
    if (!from || !to || *from == *to || (s.column && !s.down)) return;
    for (const auto& x : cells(s, from))
      for (const auto& y : cells(s, to))
        if (x.ref != y.ref && x.ref.part == y.ref.part && (s.down || of_one_kind(table(x.ref).layout->columns[x.ref.column], table(y.ref).layout->columns[y.ref.column])))
          if (intersection(x.range, Range(x.range.domain(), End{Rational(0), true}, std::nullopt))) all.emplace_back(x, y);
  };
  add(base_year(scene, s), main_year(scene, s));
  if (all.empty() || !scene.years.empty()) {
    const auto years = years_meant(scene, s);
    for (const int a : years)
      for (const int b : years)
        if (a < b) add(a, b);
    // both ends are named: `In 2019 … fewer than the year before` is not of what came later
    const auto is_base = [&](const YearMention& y) {  // `zakte in twee jaar` may count on from the year
      const Token& t = scene.tokens[y.token];
      return y.base && (t.year || (!t.number && !spelled_number(t.folded, words_)));
    };
    const bool both = std::any_of(scene.years.begin(), scene.years.end(), is_base) && std::any_of(scene.years.begin(), scene.years.end(), [](const YearMention& y) { return !y.base; });
    if (const auto last = both ? std::nullopt : latest_year())
      for (const int a : years)
        if (a < *last) add(a, last);
  }
  if (scene.years.empty()) {  // no year is named: any step of the series
    const auto steps = series(s);
    for (std::size_t k = 1; k < steps.size(); ++k) add(steps[k - 1].year, steps[k].year);
    if (steps.size() > 2) add(steps.front().year, steps.back().year);
  }
  return all;
}

}  // namespace kinderrechten::detail::prose
