// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <cctype>

#include "audit/checks.hpp"
#include "audit/words.hpp"

namespace kinderrechten::detail {
namespace {

struct Day {
  int year, month, day;
};

/// The first `18 oktober 2020` or `18 October 2020` of a text; nothing when none is written so.
std::optional<Day> find_day(const std::string& text) {
  const std::string all = lowered(text);
  for (const auto& month : words::months) {
    for (auto at = all.find(month.word); at != std::string::npos; at = all.find(month.word, at + 1)) {
      std::size_t i = at;
      while (i > 0 && all[i - 1] == ' ') --i;
      std::size_t from = i;
      while (from > 0 && std::isdigit(static_cast<unsigned char>(all[from - 1]))) --from;
      std::size_t y = at + month.word.size();
      while (y < all.size() && all[y] == ' ') ++y;
      std::size_t to = y;
      while (to < all.size() && std::isdigit(static_cast<unsigned char>(all[to]))) ++to;
      if (i == from || i - from > 2 || to - y != 4) continue;
      return Day{std::stoi(all.substr(y, 4)), month.value, std::stoi(all.substr(from, i - from))};
    }
  }
  return std::nullopt;
}

Claim date_claim(std::string code, std::string phrase, std::string statement, Verdict verdict) {
  Claim c;
  c.code = std::move(code);
  c.kind = FindingKind::date;
  c.phrase = std::move(phrase);
  c.statement = std::move(statement);
  c.judged = verdict;
  return c;
}

Where at_note(const Note& note) {
  Where w;
  w.note = note.mark;
  w.text = note.text;
  return w;
}

/// "Under embargo until 18 October 2020" on figures of all of 2020: those did not exist yet.
void check_embargo(const Book& book, std::size_t t, std::vector<Claim>& claims) {
  const Layout& layout = book.layout(t);
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const ColumnHead& head = layout.columns[c];
    if (!head.period || head.role != ColumnRole::values) continue;
    if (head.text != head.period->to_string()) continue;  // "2020 (tot 1 juli)" is not the whole year
    for (const auto& mark : head.notes) {
      const Note* note = book.note(mark);
      if (!note || !contains_any(note->text, words::embargo)) continue;
      const auto day = find_day(note->text);
      if (!day) continue;
      const std::string date = std::to_string(day->year) + "-" + (day->month < 10 ? "0" : "") +
                               std::to_string(day->month) + "-" + (day->day < 10 ? "0" : "") +
                               std::to_string(day->day);
      const bool early = day->year < head.period->last() ||
                         (day->year == head.period->last() && day->month < 12);
      Claim claim = date_claim("KR804", "embargo", "embargo " + date + " > " + head.text,
                               early ? Verdict::refuted : Verdict::confirmed);
      claim.where = {at_note(*note)};
      claim.printed = date;
      claim.values = {{"date", date}, {"period", head.text}};
      claims.push_back(std::move(claim));
    }
  }
}

/// One year head that breaks an otherwise even series, where one other year would mend it.
void check_years(const Book& book, std::size_t t, std::vector<Claim>& claims) {
  const Layout& layout = book.layout(t);
  std::vector<std::size_t> columns;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const ColumnHead& head = layout.columns[c];
    if (head.role != ColumnRole::values || !head.period) continue;
    if (!head.period->is_year() || !head.spanner.empty()) return;
    columns.push_back(c);
  }
  if (columns.size() < 4) return;
  const auto year = [&](std::size_t i) { return layout.columns[columns[i]].period->first(); };
  for (const int step : {1, -1}) {
    std::vector<std::size_t> odd;
    for (const std::size_t anchor : {std::size_t{0}, std::size_t{1}}) {
      odd.clear();
      for (std::size_t i = 0; i < columns.size(); ++i)
        if (year(i) != year(anchor) + step * (static_cast<int>(i) - static_cast<int>(anchor))) odd.push_back(i);
      if (odd.size() <= 1) break;
    }
    if (odd.size() != 1) continue;
    const std::size_t i = odd.front();
    // at the ends a year may be left out on purpose
    if (i == 0 || i + 1 == columns.size()) continue;
    const int expected = year(i - 1) + step;
    const NumberRef head{t, 0, columns[i], std::nullopt};
    Claim claim = date_claim("KR801", "year_order",
                             std::to_string(year(i - 1)) + ", " + std::to_string(year(i)) + ", " +
                                 std::to_string(year(i + 1)),
                             Verdict::refuted);
    Where w;
    w.number = head;
    w.text = layout.columns[columns[i]].text;
    claim.where = {w};
    claim.printed = w.text;
    claim.possible = Range(expected);
    claim.values = {{"expected", std::to_string(expected)}};
    claims.push_back(std::move(claim));
  }
}

/// "For the fourth year in a row not given": the cells of these years give no number.
void check_streak(const Book& book, const NumberRef& cell, std::vector<Claim>& claims) {
  for (const auto& mark : book.figure(cell).notes) {
    const Note* note = book.note(mark);
    if (!note || !contains_any(note->text, words::years_in_a_row) ||
        !contains_any(note->text, words::not_given))
      continue;
    const std::string text = lowered(note->text);
    int count = 0;
    for (const auto& streak : words::years_in_a_row) {
      const auto at = text.find(streak);
      if (at == std::string::npos) continue;
      for (const auto& ordinal : words::ordinals) {
        const std::string word(ordinal.word);
        if (at > word.size() && text.compare(at - word.size() - 1, word.size(), word) == 0) count = ordinal.value;
      }
    }
    if (count < 2 || cell.column + 1 < static_cast<std::size_t>(count)) continue;
    std::vector<NumberRef> cells;
    bool given = false, partly = false, known = true;
    for (int back = 0; back < count; ++back) {
      NumberRef n = cell;
      n.column -= static_cast<std::size_t>(back);
      known &= book.column(n).period.has_value();
      const Figure& f = book.figure(n);
      given |= f.range && (f.range->is_exact() || f.state == State::rounded);
      partly |= f.state == State::below || f.state == State::range;
      cells.push_back(n);
    }
    if (!known) continue;
    std::string formula;
    for (const auto& n : cells) formula = book.text(n) + (formula.empty() ? "" : ", ") + formula;
    Claim claim = date_claim("KR805", "streak", formula,
                             given ? Verdict::refuted : partly ? Verdict::undecided : Verdict::confirmed);
    claim.where = {at_note(*note)};
    const auto places = book.where(cells);
    claim.where.insert(claim.where.end(), places.begin(), places.end());
    claim.printed = std::to_string(count);
    claim.values = {{"count", Rational(count)}};
    claims.push_back(std::move(claim));
  }
}

}  // namespace

void check_date(const Book& book, std::vector<Claim>& claims) {
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    const Layout& layout = book.layout(t);
    check_embargo(book, t, claims);
    check_years(book, t, claims);
    for (std::size_t r = 0; r < layout.rows.size(); ++r)
      for (std::size_t c = 0; c < layout.columns.size(); ++c)
        check_streak(book, {t, r, c, std::nullopt}, claims);
  }
}

}  // namespace kinderrechten::detail
