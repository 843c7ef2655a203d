// SPDX-License-Identifier: BSD-3-Clause
#include "periods.hpp"

#include <algorithm>
#include <cstdlib>

namespace kinderrechten::detail::reading {

namespace {

constexpr int earliest = 1900, latest = 2100;
bool plausible(int year) { return year >= earliest && year <= latest; }

/// The digits at `at`, as many as there are.
std::string_view digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_digit(text[end])) ++end;
  return text.substr(at, end - at);
}
int value(std::string_view digits) {
  int n = 0;
  for (const char c : digits) n = n * 10 + (c - '0');
  return n;
}

/// `31-12-` before a year, or `-12-31` after it: a day within it.
std::size_t day_before(std::string_view t) {
  std::size_t i = 0;
  for (int k = 0; k < 2; ++k) {
    const auto d = digits_at(t, i);
    if (d.empty() || d.size() > 2) return 0;
    i += d.size();
    if (i >= t.size() || (t[i] != '-' && t[i] != '/' && t[i] != '.')) return 0;
    ++i;
  }
  return digits_at(t, i).size() == 4 ? i : 0;
}

/// The year that ends a span `2016-`: four digits, or two, with or without an apostrophe.
std::optional<std::pair<int, std::size_t>> span_end(std::string_view t, std::size_t i, int first) {
  while (i < t.size() && t[i] == ' ') ++i;
  if (i >= t.size() || (t[i] != '-' && t[i] != '/')) return std::nullopt;
  ++i;
  while (i < t.size() && t[i] == ' ') ++i;
  const bool apostrophe = i < t.size() && t[i] == '\'';
  if (apostrophe) ++i;
  const auto d = digits_at(t, i);
  if (d.size() == 4 && !apostrophe && plausible(value(d)) && value(d) >= first) return {{value(d), i + 4}};
  if (d.size() != 2) return std::nullopt;
  int year = first / 100 * 100 + value(d);
  if (year < first) year += 100;
  if (year - first > 20) return std::nullopt;
  return {{year, i + 2}};
}

/// "(x 1.000)", "in thousands" taken off.
std::string without_unit(std::string_view rest, const Vocabulary& words) {
  std::string text = fold(rest);
  for (const Words* w : {words.own, words.other})
    for (const auto unit : w->units)
      if (const auto at = text.find(unit); at != std::string::npos && has_phrase(text, unit)) text.erase(at, unit.size());
  return text;
}

/// What may stand beside a year in a head: brackets, `aantal`, `voorlopig`, a unit.
bool only_side_words(std::string_view rest, const Vocabulary& words) {
  std::string plain, said = without_unit(rest, words);
  for (const char c : said) plain += c == '(' || c == ')' || c == ':' || c == ',' ? ' ' : c;
  const std::string folded = fold(plain);
  if (folded.empty() || folded == "%" || folded == "in %") return true;
  if (words.any([&](const Words& w) { return is_any(folded, w.beside_period) || is_any(folded, w.share); }))
    return true;
  std::size_t i = 0;  // several of them
  while (i < folded.size()) {
    const auto left = std::string_view(folded).substr(i);
    const std::size_t n = std::max(starts_with_any(left, words.own->beside_period),
                                   starts_with_any(left, words.other->beside_period));
    if (n == 0) return false;
    i += n;
    while (i < folded.size() && (folded[i] == ' ' || folded[i] == '.')) ++i;
  }
  return true;
}

/// A month, in full or by its first three or four letters.
bool names_month(std::string_view text, const Vocabulary& words) {
  const std::string folded = fold(text);
  return words.any([&](const Words& w) {
    return std::any_of(w.months.begin(), w.months.end(), [&](const auto& m) { return folded.find(std::string_view(m.word).substr(0, 3)) != std::string::npos; });
  });
}

}  // namespace

std::vector<int> years_in(std::string_view t) {
  std::vector<int> years;
  for (std::size_t i = 0; i < t.size();) {
    if (!is_digit(t[i])) {
      ++i;
      continue;
    }
    const auto d = digits_at(t, i);
    if (d.size() == 4 && plausible(value(d))) {
      years.push_back(value(d));
      if (const auto end = span_end(t, i + 4, value(d)); end && end->second - i < 8)  // 2016/'17, 2016-17
        years.push_back(end->first);
    }
    i += d.size();
  }
  return years;
}

std::vector<int> compared_years(std::string_view t) {
  auto years = years_in(t);
  if (!years.empty()) return years;
  for (std::size_t i = 0; i < t.size();) {
    const auto d = digits_at(t, i);
    if (d.size() == 2) years.push_back(2000 + value(d));
    else if (!d.empty()) return {};
    i += std::max<std::size_t>(d.size(), 1);
  }
  const bool two = years.size() == 2 && years[0] != years[1] && std::abs(years[0] - years[1]) <= 20;
  return two ? years : std::vector<int>{};
}

std::optional<PrintedPeriod> parse_period(std::string_view t, const Vocabulary& words) {
  t = trim(t);
  if (t.empty() || t.size() > 60) return std::nullopt;
  if (t.size() == 3 && t[0] == '\'' && digits_at(t, 1).size() == 2)
    return PrintedPeriod{Period((value(t.substr(1)) > 50 ? 1900 : 2000) + value(t.substr(1))), {}};
  std::size_t i = 0;
  while (i < t.size() && !is_digit(t[i])) ++i;
  const std::size_t day = day_before(t.substr(i));
  const std::size_t words_end = i;
  i += day;
  const auto d = digits_at(t, i);
  if (d.size() != 4 && !(d.size() == 5 || d.size() == 6)) {
    if (d.empty() || d.size() > 2) return std::nullopt;  // `1 januari 2020`: the words begin with a digit
    const auto years = years_in(t);
    if (years.size() != 1) return std::nullopt;
    const auto at = t.find(std::to_string(years[0]));
    std::string rest = std::string(t.substr(0, at)) + std::string(t.substr(at + 4));
    if (value(d) <= 31 && names_month(rest, words)) rest.erase(rest.find(d), d.size());  // `31 Dec 2020`: the day
    if (!only_side_words(rest, words)) return std::nullopt;
    return PrintedPeriod{Period(years[0]), {}};
  }
  PrintedPeriod found{Period(value(d.substr(0, 4))), std::string(d.substr(4))};
  if (!plausible(found.period.first())) return std::nullopt;
  i += d.size();
  if (d.size() == 4) {
    if (const auto end = span_end(t, i, found.period.first())) {
      found.period = Period(found.period.first(), end->first);
      i = end->second;
    }
  }
  std::string_view rest = t.substr(i);
  const auto tail = trim(rest);
  const bool bracket = tail.size() > 2 && tail.front() == '(' && tail.back() == ')';
  const auto bare = bracket ? tail.substr(1, tail.size() - 2) : tail;
  if (found.glued_mark.empty() && bare.size() <= 2 && !bare.empty() && digits_at(bare, 0).size() == bare.size() &&
      (bracket || rest.size() > tail.size())) {
    found.glued_mark = bare;
    rest = {};
  }
  const std::string beside = std::string(t.substr(0, words_end)) + " " + std::string(rest);
  if (!only_side_words(beside, words)) return std::nullopt;
  return found;
}

}  // namespace kinderrechten::detail::reading
