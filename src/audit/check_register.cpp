// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <set>

#include "audit/checks.hpp"
#include "kinderrechten/audit/sentence.hpp"

namespace kinderrechten::detail {
namespace {

Claim contradiction(const Book& book, const NumberRef& n, std::string code, std::string phrase, const Integer& bound) {
  Claim c;
  c.code = std::move(code);
  c.kind = FindingKind::bound;
  c.phrase = std::move(phrase);
  c.judged = Verdict::refuted;
  c.where = book.where(std::vector{n});
  c.printed = book.text(n);
  c.statement = c.code == "KR505" ? to_string(bound) + " ≤ " + c.printed : c.printed + " = … × " + to_string(bound);
  return c;
}

/// It says how numbers are printed, not what they are.
bool states_a_rule(std::string_view sentence, const ProseWords& words) {
  const auto tokens = tokenise(sentence, words);
  for (std::size_t k = 0; k < tokens.size(); ++k)
    for (const auto phrase : words.hides)
      if (match_phrase(tokens, k, phrase) > 0) return true;
  return false;
}

/// The counts of a row as they are printed, a threshold and rounding left out.
struct PrintedRow {
  std::vector<std::pair<NumberRef, Integer>> numbers;
  bool hides = false;   ///< some cell is printed as "fewer than"
  bool periods = true;  ///< all numbers stand in columns of periods, or in columns that a total column adds up
};

PrintedRow printed_row(const Book& book, std::size_t t, std::size_t r) {
  PrintedRow row;
  const Layout& layout = book.layout(t);
  const bool sums = std::any_of(layout.columns.begin(), layout.columns.end(), [](const ColumnHead& head) { return head.role == ColumnRole::total; });
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    const ColumnHead& head = layout.columns[c];
    const NumberRef n{t, r, c, std::nullopt};
    if (!counts_column(head) || !book.is_count(n)) continue;
    const Figure& f = book.figure(n);
    row.hides |= f.state == State::below;
    row.periods &= head.period.has_value() || sums;
    // what its register never prints stands for itself
    if (f.state == State::exact && f.parts.empty() && exact(f.range)) row.numbers.emplace_back(n, *exact(f.range));
  }
  return row;
}

/// The notes and sentences that say from which number on the register prints.
std::vector<Where> said_of_threshold(const Book& book, const Integer& below) {
  constexpr std::size_t most = 200, longest = 600;
  const Report& report = book.report();
  const ProseWords& words = prose_words(report);
  const auto says_so = [&](std::string_view text) {
    const auto numbers = quantities(tokenise(text, words), words);
    return std::any_of(numbers.begin(), numbers.end(), [&](const Quantity& q) {
      return (q.bend.bend == Bend::less && q.value == below) || (q.bend.bend == Bend::at_most && q.value + 1 == below);
    });
  };
  std::vector<Where> found;
  for (std::size_t i = 0; i < std::min(report.notes.size(), most); ++i)
    if (report.notes[i].text.size() <= longest && says_so(report.notes[i].text)) found.push_back(Where{std::nullopt, report.notes[i].mark, std::nullopt, report.notes[i].text});
  for (std::size_t p = 0; p < std::min(report.paragraphs.size(), most); ++p)
    for (const std::string_view sentence : split_sentences(report.paragraphs[p].text, words))
      if (sentence.size() <= longest && states_a_rule(sentence, words) && says_so(sentence)) found.push_back(Where{std::nullopt, std::nullopt, p, std::string(sentence)});
  return found;
}

/// One small number among others that the register prints. Of a row with several, what it counts may be printed whatever it is.
bool one_among_printed(const PrintedRow& row, const Threshold& threshold) {
  constexpr std::size_t enough = 3;
  const auto hidden = static_cast<std::size_t>(std::count_if(row.numbers.begin(), row.numbers.end(), [&](const auto& n) { return threshold.hides(n.second) && n.second > 0; }));
  return hidden == 1 && row.numbers.size() > enough && std::none_of(row.numbers.begin(), row.numbers.end(), [](const auto& n) { return n.second == 0; });
}

/// "Fewer than 5 is shown as <5", and a cell of a row that does so prints 3. `others_hide`: rows beside it do.
void check_threshold(const Book& book, const Register& source, const PrintedRow& row, bool others_hide, std::vector<Claim>& claims) {
  // Columns that are no periods count different things: what holds of one says nothing of the others.
  if (!source.threshold || !row.periods || !(row.hides || (others_hide && one_among_printed(row, *source.threshold)))) return;
  for (const auto& [n, value] : row.numbers)
    if (source.threshold->hides(value) && value > 0) {
      claims.push_back(contradiction(book, n, "KR505", "threshold", source.threshold->below()));
      claims.back().values["below"] = Rational(source.threshold->below());
      for (auto& where : said_of_threshold(book, source.threshold->below())) claims.back().where.push_back(std::move(where));
    }
}

/// "Rounded to tens", and one cell among many prints 37.
void check_rounding(const Book& book, const Register& source, std::size_t t, std::size_t r, const PrintedRow& row, std::vector<Claim>& claims) {
  constexpr std::size_t enough = 3;  // cells that do as is said, for each that does not
  if (!source.rounding || source.rounding->steps().size() != 1 || !is_whole(source.rounding->base())) return;
  const Integer base = numerator(source.rounding->base());
  std::size_t rounded = 0;
  for (std::size_t c = 0; c < book.layout(t).columns.size(); ++c) {
    const Figure& f = book.figure({t, r, c, std::nullopt});
    rounded += f.state == State::rounded && f.range && !f.range->contains(0);  // any rule prints a zero
  }
  std::vector<std::pair<NumberRef, Integer>> odd;
  for (const auto& [n, value] : row.numbers)
    if (value % base != 0) odd.emplace_back(n, value);
  if (odd.empty() || rounded < enough * odd.size()) return;
  for (const auto& [n, value] : odd) {
    claims.push_back(contradiction(book, n, "KR506", "rounding", base));
    claims.back().values["base"] = Rational(base);
  }
}

}  // namespace

void check_register(const Book& book, std::vector<Claim>& claims) {
  struct Row {
    std::size_t r;
    const Register* source;
    PrintedRow printed;
  };
  for (std::size_t t = 0; t < book.tables(); ++t) {
    if (!book.printed(t)) continue;
    std::vector<Row> rows;
    std::set<Integer> hiding;  // the thresholds that rows of the table keep to
    for (std::size_t r = 0; r < book.layout(t).rows.size(); ++r) {
      const Register* source = book.source({t, r, 0, std::nullopt});
      if (!source || (!source->threshold && !source->rounding)) continue;
      rows.push_back(Row{r, source, printed_row(book, t, r)});
      if (rows.back().printed.hides && source->threshold) hiding.insert(source->threshold->below());
    }
    for (const Row& row : rows) {
      check_threshold(book, *row.source, row.printed, row.source->threshold && hiding.contains(row.source->threshold->below()), claims);
      check_rounding(book, *row.source, t, row.r, row.printed, claims);
    }
  }
}

}  // namespace kinderrechten::detail
