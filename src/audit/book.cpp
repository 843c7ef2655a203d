// SPDX-License-Identifier: BSD-3-Clause
#include "audit/book.hpp"

#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

#include "audit/words.hpp"

namespace kinderrechten::detail {
namespace {

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

bool has_letter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c) || c > 127; });
}

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Book::Book(const Report& report, std::function<bool()> wanted) : report_(report), wanted_(std::move(wanted)) {
  ask_again();
  for (const Note& note : report.notes) notes_.emplace(note.mark, &note);
  for (const Register& r : report.registers) registers_.emplace(r.name, &r);
  std::unordered_map<std::string, std::uint32_t> seen;
  std::string key;
  const auto add = [&](Figure figure) {
    figures_.push_back(std::move(figure));
    return static_cast<std::uint32_t>(figures_.size() - 1);
  };
  const std::uint32_t padding = add({});
  for (const Table& table : report.tables) {
    std::vector<std::uint32_t> cells;
    const std::size_t given = table.layout ? table.size() : 0;
    cells.reserve(std::max(given, table.rows() * table.columns()));
    for (std::size_t i = 0; i < given; ++i) {
      if (asks_) ask();
      key.clear();
      if (!table.cells().append_key(i, key)) {
        cells.push_back(add(table.figure(i)));
        continue;
      }
      const auto [it, fresh] = seen.try_emplace(key, 0);
      if (fresh) it->second = add(table.figure(i));
      cells.push_back(it->second);
    }
    cells.resize(table.rows() * table.columns(), padding);  // a table that was built short is padded
    cells_.push_back(std::move(cells));
    width_.push_back(table.columns());
  }
}

bool Book::is_count(const NumberRef& n) const {
  const auto& r = range(n);
  return r && r->domain() == Domain::integers && figure(n).state != State::share &&
         !figure(n).change;
}

bool Book::is_amount(const NumberRef& n) const {
  const auto& r = range(n);
  const Figure& f = figure(n);
  return r && r->bounded() && r->domain() == Domain::rationals && !f.share && f.state != State::share && !f.change;
}

bool Book::whole_printed(const NumberRef& cell) const {
  const Figure& f = figure(cell);
  if (f.parts.empty()) return true;
  const Part& first = f.parts.front();
  if (first.role == Role::term) return false;
  // `23 (23j-0m)` prints a whole, `23 meisjes, 2 jongens` and `23 meisjes (schatting)` do not
  const std::string_view head = std::string_view(f.text).substr(0, f.text.find('('));
  if (contains_any(head, words::of_which)) return true;
  const bool starts_with_part = head.find(first.text) == head.find_first_not_of(" \t");
  return !(starts_with_part && !first.label.empty() && has_letter(head));
}

std::string Book::text(const NumberRef& n) const {
  const Figure& f = figure(n);
  if (n.part) {
    const Part& p = f.parts[*n.part];
    const auto one = exact(p.range);
    if (p.share && one) {  // `58% = 11.565`: the number is what follows the sign
      const auto sign = p.text.find('=');
      if (sign != std::string::npos) return trimmed(std::string_view(p.text).substr(sign + 1));
    }
    return p.text;
  }
  if (f.text.empty()) return "…";  // nothing is printed, yet relations may speak of it
  if (!whole_printed(n)) return f.range && f.range->is_exact() ? to_string(*f.range->low()) : f.text;
  const auto bracket = f.text.find('(');
  std::string head = trimmed(std::string_view(f.text).substr(0, bracket));
  if (bracket == std::string::npos && !f.parts.empty()) {
    // `10, waarvan 3 meisjes`: stop where the first part that is not a summand begins
    for (const Part& p : f.parts) {
      if (p.role == Role::term) continue;
      const auto at = f.text.find(p.text);
      if (at != std::string::npos && at > 0 && has_digit(std::string_view(f.text).substr(0, at)))
        head = trimmed(std::string_view(f.text).substr(0, at));
      break;
    }
  }
  return head.empty() ? f.text : head;
}

Where Book::where(const NumberRef& n) const {
  Where w;
  w.number = NumberRef{n.table, n.row, n.column, std::nullopt};
  w.text = figure(n).text;
  return w;
}

std::vector<Where> Book::where(const std::vector<NumberRef>& numbers) const {
  std::vector<Where> all;
  std::set<NumberRef> seen;
  for (const NumberRef& n : numbers)
    if (seen.insert({n.table, n.row, n.column, std::nullopt}).second) all.push_back(where(n));
  return all;
}

std::string Book::row_name(const NumberRef& n) const {
  const RowHead& head = row(n);
  return !head.label.empty() ? head.label : !head.text.empty() ? head.text : std::to_string(n.row + 1);
}

std::string Book::column_name(const NumberRef& n) const {
  const ColumnHead& head = column(n);
  if (head.text.empty()) return std::to_string(n.column + 1);
  return head.spanner.empty() ? head.text : head.spanner + ", " + head.text;
}

const Register* Book::source(const NumberRef& n) const {
  const auto& name = row(n).source;
  const auto it = name ? registers_.find(*name) : registers_.end();
  return it == registers_.end() ? nullptr : it->second;
}

std::optional<Range> Book::reprinted(const NumberRef& n, const Rational& value) const {
  const auto& now = range(n);
  if (!now || value < 0) return std::nullopt;
  if (const Register* r = source(n); r && (r->rounding || r->threshold)) return r->preimage(value);
  const State state = n.part ? figure(n).parts[*n.part].state : figure(n).state;
  if (!now->is_exact() || state == State::rounded || !is_whole(value)) return std::nullopt;
  return Range::exactly(numerator(value));
}

std::optional<Range> Book::as_printed(const NumberRef& n) const {
  const auto& now = range(n);
  if (!now || now->is_exact() || (n.part ? figure(n).parts[*n.part].state : figure(n).state) != State::rounded) return now;
  std::string digits;
  for (const char c : text(n))
    if (c >= '0' && c <= '9') digits += c;
    else if (c == '+' || c == '=' || c == '/') return std::nullopt;
  if (digits.empty()) return std::nullopt;
  Range printed = Range::exactly(Integer(digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1))));
  if (!now->contains(printed)) return std::nullopt;
  return printed;
}

bool Book::broken_between(const NumberRef& from, const NumberRef& to) const {
  const std::size_t first = std::min(from.column, to.column), last = std::max(from.column, to.column);
  for (std::size_t c = first + 1; c <= last; ++c) {
    const NumberRef here{to.table, to.row, c, std::nullopt};
    if (figure(here).status.contains(Status::break_in_series)) return true;
    const Register* r = source(here);
    const auto& period = column(here).period;
    if (r && period && std::find(r->breaks.begin(), r->breaks.end(), *period) != r->breaks.end())
      return true;
  }
  return false;
}

std::string Book::words_about(std::size_t table, std::size_t r) const {
  const RowHead& head = layout(table).rows[r];
  std::string all = head.text;
  const auto add = [&](const std::vector<std::string>& marks) {
    for (const auto& mark : marks)
      if (const Note* note = this->note(mark)) all += "\n" + note->text;
  };
  add(head.notes);
  for (std::size_t c = 0; c < layout(table).columns.size(); ++c)
    add(figure({table, r, c, std::nullopt}).notes);
  return all;
}

Integer Book::coarseness(std::size_t table, std::size_t r) const {
  Integer base = 0;
  std::size_t nonzero = 0;
  for (std::size_t c = 0; c < layout(table).columns.size(); ++c) {
    const ColumnRole role = layout(table).columns[c].role;
    const NumberRef n{table, r, c, std::nullopt};
    if ((role != ColumnRole::values && role != ColumnRole::total) || !is_count(n)) continue;
    const auto value = exact(range(n));
    if (!value || *value == 0) continue;
    ++nonzero;
    base = boost::multiprecision::gcd(base, *value);
  }
  if (nonzero >= 4 && base % 5 == 0) return base;
  const std::string words = report_.tables[table].title + "\n" + words_about(table, r);
  if (!contains_any(words, words::rounded)) return 0;
  return base % 5 == 0 && base > 0 ? base : Integer(1);
}

Ends ends(const Range& range) {
  const auto whole = intersection(range, Range::all());
  Ends e;
  if (!whole) return e;
  if (const auto low = whole->low()) e.low = numerator(*low);
  if (const auto high = whole->high()) e.high = numerator(*high);
  return e;
}

Range to_range(const Ends& e) {
  return Range(Domain::integers, e.low ? std::optional(End{Rational(*e.low)}) : std::nullopt,
               e.high ? std::optional(End{Rational(*e.high)}) : std::nullopt);
}

std::optional<Integer> exact(const std::optional<Range>& range) {
  if (!range || !range->is_exact() || !is_whole(*range->low())) return std::nullopt;
  return numerator(*range->low());
}

}  // namespace kinderrechten::detail
