// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/wording/wording.hpp"

#include <algorithm>

#include "wording/derivation_phrases.hpp"
#include "wording/phrases.hpp"
#include "wording/prose_phrases.hpp"
#include "wording/remark_phrases.hpp"

namespace kinderrechten {
namespace {

const detail::Vocabulary& vocabulary(std::string_view language) {
  for (const auto& v : detail::vocabularies)
    if (v.language == language) return v;
  throw NameError("no language '" + std::string(language) + "'", "wording", "use nl or en");
}

std::string grouped(const Integer& number, std::string_view separator) {
  std::string digits = Integer(boost::multiprecision::abs(number)).str();
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, separator);
  return digits;
}

/// `x` rounded half away from zero to so many decimals, times 10^decimals.
Integer scaled(const Rational& x, unsigned decimals) {
  const Rational size = boost::multiprecision::abs(x) * Rational(boost::multiprecision::pow(Integer(10), decimals));
  const Integer rounded = floor(Rational(size + Rational(1, 2)));
  return x < 0 ? Integer(-rounded) : rounded;
}

std::string value_text(const Phrase::Value& value, std::string_view language) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<Rational>(&value)) return number_text(*number, language);
  return range_text(*std::get<CompactRange>(value), language);
}

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

/// Table, row and column; a part by its label or its text.
std::string number_place(const NumberRef& n, const Report& report, const detail::Vocabulary& words) {
  std::string text = std::string(words.table) + " " + std::to_string(n.table + 1);
  if (n.table >= report.tables.size()) return text;
  const Table& table = report.tables[n.table];
  if (!table.layout || n.row >= table.rows() || n.column >= table.columns()) return text;
  const RowHead& row = table.layout->rows[n.row];
  const ColumnHead& column = table.layout->columns[n.column];
  text += ", " + std::string(words.row) + " " + in_quotes(row.label.empty() ? row.text : row.label);
  text += ", " + std::string(words.column) + " " +
          (column.text.empty() ? std::to_string(n.column + 1) : column_label(*table.layout, n.column));
  if (!n.part || table.at(n.row, n.column) >= table.size()) return text;
  const Figure figure = table.figure(table.at(n.row, n.column));
  if (*n.part < figure.parts.size()) {
    const Part& part = figure.parts[*n.part];
    text += ", " + (part.label.empty() ? in_quotes(part.text) : part.label);
  }
  return text;
}

/// How a percentage is printed in the place of an edit; nothing where a plain number stands.
struct PercentForm {
  unsigned decimals = 0;
  bool sign = false, space = false;
};
std::optional<PercentForm> percent_form(const Edit& edit, const Report& report) {
  const NumberRef& n = edit.number;
  const bool there = n.table < report.tables.size() && report.tables[n.table].layout &&
                     report.tables[n.table].at(n.row, n.column) < report.tables[n.table].size();
  const auto plain = edit.percent ? std::optional(PercentForm{}) : std::nullopt;
  if (!there) return plain;
  const Figure figure = report.tables[n.table].figure(report.tables[n.table].at(n.row, n.column));
  if (n.part && *n.part >= figure.parts.size()) return plain;
  const auto& change = n.part ? figure.parts[*n.part].change : figure.change;
  const auto& share = n.part ? figure.parts[*n.part].share : figure.share;
  const std::string& text = n.part ? figure.parts[*n.part].text : figure.text;
  const bool space = text.find(" %") != std::string::npos;
  if (change) return PercentForm{change->decimals(), text.find_first_of("+-") == 0 || text.starts_with("−"), space};
  // a part with its share prints both: the number is edited unless the edit says otherwise
  if (share && (edit.percent || !n.part)) return PercentForm{share->decimals(), false, space};
  return plain;
}

/// What is printed now where an edit would put something else.
std::string printed_now(const Edit& edit, const Report& report) {
  const NumberRef& n = edit.number;
  if (n.table >= report.tables.size()) return {};
  const Table& table = report.tables[n.table];
  if (!table.layout || table.at(n.row, n.column) >= table.size()) return {};
  const Figure figure = table.figure(table.at(n.row, n.column));
  if (n.part) return *n.part < figure.parts.size() ? figure.parts[*n.part].text : std::string{};
  return figure.text;
}

}  // namespace

std::string number_text(const Rational& number, std::string_view language) {
  const auto& words = vocabulary(language);
  unsigned decimals = 0;
  // Two decimals, more where these would look like a half and the number is none.
  if (!is_whole(number)) {
    for (decimals = 2; decimals < 6; ++decimals) {
      const Rational shown(scaled(number, decimals), boost::multiprecision::pow(Integer(10), decimals));
      const bool half = boost::multiprecision::denominator(Rational(shown - Rational(1, 2))) == 1;
      if (shown == number || !(half || is_whole(shown))) break;
      if (is_whole(shown) && decimals == 2) break;  // 45,0003 is 45
    }
  }
  Integer digits = boost::multiprecision::abs(scaled(number, decimals));
  const bool negative = number < 0 && digits != 0;
  while (decimals > 0 && digits % 10 == 0) digits /= 10, --decimals;
  const Integer scale = boost::multiprecision::pow(Integer(10), decimals);
  std::string text = (negative ? "-" : "") + grouped(Integer(digits / scale), words.thousands);
  if (decimals > 0) {
    const std::string fraction = Integer(digits % scale).str();
    text += words.decimal + std::string(decimals - fraction.size(), '0') + fraction;
  }
  return text;
}

std::string range_text(const Range& range, std::string_view language) {
  const auto& words = vocabulary(language);
  const auto low = range.low(), high = range.high();
  if (!low && !high) return std::string(words.any);
  if (!low) return std::string(words.at_most) + " " + number_text(*high, language);
  if (!high) return std::string(words.at_least) + " " + number_text(*low, language);
  const std::string a = number_text(*low, language), b = number_text(*high, language);
  if (a == b) return a;
  if (range.domain() == Domain::integers) return a + " " + std::string(words.to) + " " + b;
  return std::string(words.between) + " " + a + " " + std::string(words.and_) + " " + b;
}

namespace {

const detail::PhraseText* find_phrase(std::string_view id) {
  for (const auto& p : detail::phrases)
    if (p.id == id) return &p;
  for (const auto& p : detail::prose_phrases)
    if (p.id == id) return &p;
  for (const auto& p : detail::derivation_phrases)
    if (p.id == id) return &p;
  for (const auto& p : detail::remark_phrases)
    if (p.id == id) return &p;
  return nullptr;
}

}  // namespace

std::string sentence(const Phrase& phrase, std::string_view language) {
  const bool dutch = vocabulary(language).language == "nl";
  const detail::PhraseText* text = find_phrase(phrase.id);
  if (!text && phrase.id.ends_with("_doubtful")) text = find_phrase("doubtful");  // any statement may be read wrongly
  if (!text)
    throw NameError("no phrase '" + phrase.id + "'", "wording", "add it to the phrase tables");
  std::string filled;
  std::string_view rest = dutch ? text->nl : text->en;
  for (;;) {
    const auto open = rest.find('{');
    filled += rest.substr(0, open);
    if (open == std::string_view::npos) return filled;
    const auto close = rest.find('}', open);
    const std::string name(rest.substr(open + 1, close - open - 1));
    const auto value = phrase.values.find(name);
    if (value == phrase.values.end())
      throw NameError("no value '" + name + "' for phrase '" + phrase.id + "'", "wording");
    filled += value_text(value->second, language);
    rest = rest.substr(close + 1);
  }
}

std::string explanation(const Finding& finding, const Report&, std::string_view language) {
  std::string text = sentence(finding.reason, language);
  for (const Phrase& step : finding.reason.steps) text += "; " + sentence(step, language);
  return text;
}

std::string place_text(const Where& where, const Report& report, std::string_view language) {
  const auto& words = vocabulary(language);
  if (where.number) return number_place(*where.number, report, words);
  if (where.note) return std::string(words.note) + " " + *where.note;
  if (where.paragraph) return std::string(words.paragraph) + " " + std::to_string(*where.paragraph + 1);
  return where.text;
}

std::string edit_text(const Edit& edit, const Report& report, std::string_view language) {
  const auto form = percent_form(edit, report);
  if (!form) return number_text(edit.value, language);
  std::string text = number_text(edit.value, language);
  const char point = vocabulary(language).decimal;
  const auto at = text.find(point);
  const std::size_t places = at == std::string::npos ? 0 : text.size() - at - 1;
  if (form->decimals > places) text += (places == 0 ? std::string(1, point) : "") + std::string(form->decimals - places, '0');
  return (form->sign && edit.value > 0 ? "+" : "") + text + (form->space ? " %" : "%");
}

std::string correction_text(const Correction& correction, const Report& report,
                            std::string_view language) {
  const auto& words = vocabulary(language);
  std::string all;
  for (const Edit& edit : correction) {
    if (!all.empty()) all += " " + std::string(words.joined) + " ";
    all += edit_text(edit, report, language) + " " +
           std::string(words.instead_of) + " " + in_quotes(printed_now(edit, report)) + " (" +
           number_place(edit.number, report, words) + ")";
  }
  return all;
}

std::string_view verdict_text(Verdict verdict, std::string_view language) {
  return vocabulary(language).verdicts[static_cast<std::size_t>(verdict)];
}

std::string_view kind_text(FindingKind kind, std::string_view language) {
  return vocabulary(language).kinds[static_cast<std::size_t>(kind)];
}

}  // namespace kinderrechten
