// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <map>
#include <set>

#include "audit/checks.hpp"
#include "audit/period_words.hpp"
#include "audit/words.hpp"
#include "kinderrechten/audit/sentence.hpp"

namespace kinderrechten::detail {
namespace {

using Tokens = std::vector<Token>;
using period_words::sv;

/// A day, a month or a year as a sentence names it, and where it ends.
struct Moment {
  std::optional<int> year, month, day;
  std::size_t end = 0;
};

/// `from 1 April 2020 to 30 September 2021`: tokens first..end, with the moments at its ends.
struct Span {
  Moment from, to;
  std::size_t first = 0, end = 0;
  [[nodiscard]] bool by_month() const { return from.month && to.month; }
  /// From the first month to the last, without the last.
  [[nodiscard]] int months() const { return (*to.year - *from.year) * 12 + (by_month() ? *to.month - *from.month : 0); }
};

/// `twelve months`
struct Length {
  int number = 0, unit = 1;  ///< in months
  std::string text;
};

std::size_t phrase_at(const Tokens& tokens, std::size_t at, std::span<const sv> phrases) {
  for (const sv phrase : phrases)
    if (const std::size_t n = match_phrase(tokens, at, phrase)) return n;
  return 0;
}
/// The length of the phrase that ends before `at`.
std::size_t phrase_before(const Tokens& tokens, std::size_t at, std::span<const sv> phrases) {
  constexpr std::size_t longest = 3;
  for (std::size_t n = std::min(longest, at); n > 0; --n)
    for (const sv phrase : phrases)
      if (match_phrase(tokens, at - n, phrase) == n) return n;
  return 0;
}

int month_of(const Token& token) {
  for (const auto& month : words::months)
    if (token.folded == month.word) return month.value;
  return 0;
}
bool is_day(const Token& token) {
  return token.number && !token.percent && !token.year && !token.joined && is_whole(token.value) && token.value >= 1 && token.value <= 31;
}
bool is_year(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].year && !tokens[at].joined && !(at + 1 < tokens.size() && tokens[at + 1].joined);
}

std::optional<Moment> moment_at(const Tokens& tokens, std::size_t at) {
  Moment m;
  if (at < tokens.size() && tokens[at].folded == "the") ++at;
  if (at >= tokens.size()) return std::nullopt;
  const auto take_day = [&](std::size_t k) { m.day = static_cast<int>(numerator(tokens[k].value)); };
  if (is_day(tokens[at]) && at + 1 < tokens.size() && month_of(tokens[at + 1])) take_day(at++);
  if (const int month = month_of(tokens[at])) {
    m.month = month;
    ++at;
    if (!m.day && at < tokens.size() && is_day(tokens[at]) && is_year(tokens, at + 1)) take_day(at++);
  }
  if (is_year(tokens, at)) m.year = *tokens[at++].year;
  if (!m.year && !m.month) return std::nullopt;
  m.end = at;
  return m;
}

int days_in(int year, int month) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return days[month - 1] + (leap ? 1 : 0);
}

/// The span that opens at a token; a start without a year is in the year of the end, or the year before.
std::optional<Span> span_at(const Tokens& tokens, std::size_t at) {
  for (const auto& opener : period_words::openers) {
    if (tokens[at].folded != opener.word) continue;
    const auto from = moment_at(tokens, at + 1);
    if (!from) return std::nullopt;
    const std::size_t n = opener.both_ends ? phrase_at(tokens, from->end, period_words::and_closers)
                                           : phrase_at(tokens, from->end, period_words::closers);
    if (n == 0) return std::nullopt;
    const auto to = moment_at(tokens, from->end + n);
    if (!to || !to->year) return std::nullopt;
    Span span{*from, *to, at, to->end};
    if (!span.from.year) {
      if (!span.by_month()) return std::nullopt;
      span.from.year = *span.to.year - (*span.from.month > *span.to.month ? 1 : 0);
    }
    if (span.from.month.has_value() != span.to.month.has_value()) return std::nullopt;
    return span;
  }
  return std::nullopt;
}

std::optional<int> whole_number(const Token& token, const ProseWords& words) {
  if (token.number) {
    if (token.percent || token.year || !is_whole(token.value) || token.value < 1 || token.value > 600) return std::nullopt;
    return static_cast<int>(numerator(token.value));
  }
  return spelled_number(token.folded, words);
}

/// `twelve months`, or `twelve-month`, at a token.
std::optional<std::pair<Length, std::size_t>> length_at(const Tokens& tokens, std::size_t at, const ProseWords& words) {
  const auto unit_of = [](std::string_view word) {
    for (const auto& unit : period_words::units)
      if (unit.word == word) return unit.months;
    return 0;
  };
  if (at + 1 < tokens.size())
    if (const int unit = unit_of(tokens[at + 1].folded))
      if (const auto n = whole_number(tokens[at], words))
        return std::pair(Length{*n, unit, tokens[at].text + " " + tokens[at + 1].text}, at + 2);
  const auto dash = tokens[at].folded.rfind('-');
  if (dash == std::string::npos) return std::nullopt;
  if (const int unit = unit_of(std::string_view(tokens[at].folded).substr(dash + 1)))
    if (const auto n = spelled_number(std::string_view(tokens[at].folded).substr(0, dash), words))
      return std::pair(Length{*n, unit, tokens[at].text}, at + 1);
  return std::nullopt;
}

/// The length that a sentence states of the span: right before it, or right behind it.
std::optional<Length> length_of(const Tokens& tokens, const Span& span, const ProseWords& words) {
  constexpr std::size_t farthest = 4;
  std::size_t at = span.first;
  for (std::size_t back = 0; back <= farthest && at > 0; ++back) {
    for (const std::size_t size : {std::size_t{2}, std::size_t{1}}) {
      if (at < size) continue;
      const std::size_t number = at - size;
      const auto length = length_at(tokens, number, words);
      if (!length || length->second != at) continue;
      const bool led = number == 0 || phrase_before(tokens, number, period_words::length_leads) > 0;
      return led ? std::optional(length->first) : std::nullopt;
    }
    const std::size_t n = phrase_before(tokens, at, period_words::length_links);
    if (n == 0) break;
    at -= n;
  }
  at = span.end;
  for (std::size_t ahead = 0; ahead <= farthest && at < tokens.size(); ++ahead) {
    if (tokens[at].clause == tokens[span.end - 1].clause) break;  // only behind a comma or in brackets
    if (const auto length = length_at(tokens, at, words)) {
      const std::size_t end = length->second;
      const bool closes = end == tokens.size() || tokens[end].clause != tokens[end - 1].clause;
      return closes ? std::optional(length->first) : std::nullopt;
    }
    const std::size_t n = phrase_at(tokens, at, period_words::length_links);
    if (n == 0) break;
    at += n;
  }
  return std::nullopt;
}

/// Is the span this long? Its last month or year may be counted in or not, and days shift it by a month: what
/// only these explain stays open.
bool fits(const Span& span, const Length& length) {
  const int stated = length.number * length.unit, months = span.months();
  if (!span.by_month()) {
    const int years = months / 12;
    if (length.unit == 12) return length.number == years || length.number == years + 1;
    return stated > months - 12 && stated <= months + 12;
  }
  const int slack = length.unit > 1 ? 2 : span.from.day || span.to.day ? 1 : 0;
  return stated >= months - slack && stated <= months + 1 + slack;
}

class PeriodCheck {
 public:
  PeriodCheck(const Book& book, std::vector<Claim>& claims)
      : book_(book), claims_(claims), words_(prose_words(book.report())) {}

  void run() {
    const Report& report = book_.report();
    for (std::size_t p = 0; p < report.paragraphs.size(); ++p)
      read(report.paragraphs[p].text, Where{std::nullopt, std::nullopt, p, {}});
    for (const Note& note : report.notes) read(note.text, Where{std::nullopt, note.mark, std::nullopt, {}});
    for (std::size_t t = 0; t < book_.tables(); ++t)
      if (book_.printed(t)) check_since(t);
  }

 private:
  void read(std::string_view text, Where place) {
    constexpr std::size_t longest = 2000;  // of a sentence that anybody wrote
    if (text.find_first_of("0123456789") == std::string_view::npos) return;
    for (const std::string_view sentence : split_sentences(text, words_)) {
      if (sentence.size() > longest) continue;
      const Tokens tokens = tokenise(sentence, words_);
      place.text = std::string(sentence);
      for (std::size_t at = 0; at < tokens.size(); ++at) check_day(tokens, at, place);
      for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto span = span_at(tokens, at);
        if (!span) continue;
        check_span(tokens, *span, place);
        at = span->end - 1;
      }
      check_count_day(tokens, place);
    }
  }

  Claim& add(std::string code, std::string phrase, Verdict verdict, const Where& place, std::string statement) {
    Claim c;
    c.code = std::move(code);
    c.kind = FindingKind::date;
    c.phrase = std::move(phrase);
    c.statement = std::move(statement);
    c.judged = verdict;
    c.where = {place};
    claims_.push_back(std::move(c));
    return claims_.back();
  }
  static std::string printed(const Tokens& tokens, std::size_t first, std::size_t end) {
    std::string text;
    for (std::size_t k = first; k < end; ++k) text += (k > first ? " " : "") + tokens[k].text;
    return text;
  }

  /// The 31st of June, with or without its year: then February has 29 days.
  void check_day(const Tokens& tokens, std::size_t at, const Where& place) {
    constexpr int leap_year = 2000;
    if (!is_day(tokens[at]) || at + 1 >= tokens.size()) return;
    const int month = month_of(tokens[at + 1]), day = static_cast<int>(numerator(tokens[at].value));
    const bool with_year = is_year(tokens, at + 2);
    if (month == 0) return;
    const int days = days_in(with_year ? *tokens[at + 2].year : leap_year, month);
    if (day <= days) return;
    Claim& c = add("KR806", "no_such_day", Verdict::refuted, place, printed(tokens, at, at + (with_year ? 3 : 2)));
    c.printed = c.statement;
    c.values = {{"days", std::to_string(days)}};
  }

  void check_span(const Tokens& tokens, const Span& span, const Where& place) {
    const std::string text = printed(tokens, span.first, span.end);
    if (span.months() < 0) {
      if (span.by_month()) add("KR803", "period_backwards", Verdict::refuted, place, text).values = {{"period", text}};
      return;
    }
    const auto length = length_of(tokens, span, words_);
    if (!length) return;
    const int inclusive = span.by_month() ? span.months() + (whole_months(span) ? 1 : 0) : span.months() / 12;
    const bool plainly = span.by_month() ? length->number * length->unit == inclusive : length->unit == 12;
    const Verdict v = !fits(span, *length) ? Verdict::refuted : plainly ? Verdict::confirmed : Verdict::undecided;
    Claim& c = add("KR802", "period_length", v, place, length->text + " = " + text);
    c.printed = length->text;
    c.values = {{"length", length->text}, {"period", text}, {"number", Rational(inclusive)}};
    if (span.by_month()) c.phrase = "period_months";
  }
  /// Does its last month count? `April 2020 to September 2021` and `1 April … 30 September` are 18 months.
  static bool whole_months(const Span& span) {
    if (!span.from.day || !span.to.day) return true;
    return *span.from.day == 1 && *span.to.day == days_in(*span.to.year, *span.to.month);
  }

  /// "The figures for 2021 show the position on 31 December 2020."
  void check_count_day(const Tokens& tokens, const Where& place) {
    std::optional<int> of;
    std::size_t after = 0;
    for (std::size_t at = 0; at < tokens.size() && !of; ++at)
      if (const std::size_t n = phrase_at(tokens, at, period_words::figures_of); n > 0 && is_year(tokens, at + n))
        of = *tokens[at + n].year, after = at + n + 1;
    if (!of) return;
    for (std::size_t at = after; at < tokens.size(); ++at) {
      const std::size_t n = phrase_at(tokens, at, period_words::counted_on);
      if (n == 0) continue;
      const auto on = moment_at(tokens, at + n);
      if (!on || !on->year || !on->month) return;
      const std::string text = printed(tokens, at + n, on->end);
      // a count on the first day of the next year closes the year itself; one before it began counts nothing of it
      if (*on->year > *of) return;
      Claim& c = add("KR807", "count_day", *on->year < *of ? Verdict::refuted : Verdict::confirmed, place, text + " = " + std::to_string(*of));
      c.printed = text;
      c.values = {{"day", text}, {"year", std::to_string(*of)}};
      return;
    }
  }

  /// "Recorded only since 2019" on a row that prints numbers of years before.
  void check_since(std::size_t t) {
    const Layout& layout = book_.layout(t);
    for (std::size_t r = 0; r < layout.rows.size(); ++r)
      for (const auto& mark : layout.rows[r].notes)
        if (const Note* note = book_.note(mark))
          if (const auto year = first_year(note->text)) since(t, r, *note, *year);
  }
  [[nodiscard]] std::optional<int> first_year(const std::string& text) const {
    const Tokens tokens = tokenise(text, words_);
    for (std::size_t at = 0; at < tokens.size(); ++at)
      if (const std::size_t n = phrase_at(tokens, at, period_words::counted_since); n > 0 && is_year(tokens, at + n))
        return tokens[at + n].year;
    return std::nullopt;
  }
  void since(std::size_t t, std::size_t r, const Note& note, int year) {
    std::vector<NumberRef> before;
    bool later = false;
    for (std::size_t c = 0; c < book_.layout(t).columns.size(); ++c) {
      const NumberRef n{t, r, c, std::nullopt};
      const auto& period = book_.column(n).period;
      if (!period || book_.column(n).role != ColumnRole::values || !book_.range(n)) continue;
      later |= period->last() >= year;
      if (period->last() < year && book_.figure(n).state == State::exact && book_.range(n)->certainly_less(Range(1)) == false &&
          book_.range(n)->is_exact())
        before.push_back(n);
    }
    if (!later) return;
    Claim& c = add("KR808", "since", before.empty() ? Verdict::confirmed : Verdict::refuted, Where{std::nullopt, note.mark, std::nullopt, note.text},
                   std::to_string(year) + " ≤ " + (before.empty() ? std::to_string(year) : book_.column_name(before.front())));
    const auto cells = book_.where(before);
    c.where.insert(c.where.end(), cells.begin(), cells.end());
    c.printed = std::to_string(year);
    c.values = {{"row", book_.row_name({t, r, 0, std::nullopt})}, {"year", std::to_string(year)},
                {"before", before.empty() ? std::to_string(year) : book_.column_name(before.front())}};
  }

  const Book& book_;
  std::vector<Claim>& claims_;
  const ProseWords& words_;
};

}  // namespace

void check_period(const Book& book, std::vector<Claim>& claims) { PeriodCheck(book, claims).run(); }

}  // namespace kinderrechten::detail
