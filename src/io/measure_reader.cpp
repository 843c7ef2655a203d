// SPDX-License-Identifier: BSD-3-Clause
#include "io/measure_reader.hpp"

#include <optional>
#include <string>
#include <utility>

#include "kinderrechten/notation/parse.hpp"
#include "kinderrechten/table/cell_boxes.hpp"

namespace kinderrechten::detail {

namespace {

/// A plain whole number of at most 18 digits.
bool plain_integer(std::string_view text, std::int64_t& value) {
  const bool negative = !text.empty() && text.front() == '-';
  const std::string_view digits = text.substr(negative);
  if (digits.empty() || digits.size() > 18) return false;
  value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return false;
    value = value * 10 + (c - '0');
  }
  if (negative) value = -value;
  return true;
}

/// A run of digits, with a sign perhaps: what programs write and no dialect reads otherwise.
bool plain_digits(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// `1e+16`, `1.5E-07`, as programs write large and small numbers: with a sign, so that nothing else is meant.
std::optional<Rational> exponent_number(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  if (e == std::string_view::npos || e + 2 >= text.size() || (text[e + 1] != '+' && text[e + 1] != '-')) return std::nullopt;
  const std::string_view power = text.substr(e + 2);
  const auto number = try_parse_number(text.substr(0, e));
  if (!number || text.substr(0, e).find('/') != std::string_view::npos || power.size() > 3 || !plain_digits(power) || power[0] == '-')
    return std::nullopt;
  const Rational scale(boost::multiprecision::pow(Integer(10), static_cast<unsigned>(std::stoul(std::string(power)))));
  return text[e + 1] == '-' ? Rational(*number / scale) : Rational(*number * scale);
}

/// Exact arithmetic goes further, but nothing that is counted does.
constexpr std::size_t most_digits = 1000;

}  // namespace

std::string described(const Kind& kind) {
  if (kind == Kind{}) return "a count, a whole number of 0 or more";
  const std::string number = kind.nonnegative ? "a number of 0 or more" : "a number";
  if (kind.decimals == 0) return number + " without decimals";
  return number + " with at most " + std::to_string(kind.decimals) + (kind.decimals == 1 ? " decimal" : " decimals");
}

bool MeasureReader::append(std::string_view text, FigureColumn& column) {
  std::int64_t value = 0;
  problem_ = {};
  if (source_ == nullptr && plain_integer(text, value)) {
    column.push_back_plain(text, State::exact, value, value);
    return value >= 0 || !kind_.nonnegative;
  }
  constexpr std::size_t most_known = 10000;
  auto it = known_.find(std::string(text));
  if (it == known_.end()) {
    if (known_.size() >= most_known) known_.clear();
    it = known_.emplace(std::string(text), read(text)).first;
  }
  const Figure& figure = it->second;
  never_printed_ = source_ != nullptr && !figure.range;
  if (text.find_first_of("0123456789") != std::string_view::npos) problem_ = figure.problem;  // a word is any value
  // A percentage is none of the table's numbers.
  const bool has = !never_printed_ && !figure.share && !figure.change && !unit_box(figure.range, kind_).empty();
  column.push_back(figure);
  return has;
}

/// `12.34` as programs write it, in a table with decimals. `1.013` is that too, unless somebody
/// named a dialect in which the point separates thousands.
bool MeasureReader::machine_number(std::string_view text) const {
  const std::size_t point = text.find('.');
  if (point == std::string_view::npos || kind_.decimals == 0) return false;
  if (!try_parse_number(text)) return false;
  const bool thousands = text.size() - point - 1 == 3;
  return !(thousands && stated_ && dialect_->style({}).decimal == ',');
}

/// What a plain number says: itself, or all that the register prints as it; no range where it never prints that.
Figure MeasureReader::number(const Rational& value) const {
  Figure figure;
  figure.state = State::exact;
  figure.range = is_whole(value) ? Range(numerator(value)) : Range::between(value, value);
  if (source_ == nullptr) return figure;
  figure.range = source_->preimage(value);
  if (figure.range && !figure.range->is_exact()) figure.state = State::rounded;
  return figure;
}

Figure MeasureReader::read(std::string_view text) const {
  Figure figure;
  figure.text = text;
  figure.range = any();
  if (text.empty()) return figure;
  if (text.size() > most_digits) {
    figure.problem = "a text of " + std::to_string(text.size()) + " characters; expected a number";
    return figure;
  }
  std::optional<Rational> number = exponent_number(text);
  if (!number && (machine_number(text) || plain_digits(text))) number = try_parse_number(text);
  if (number) {
    figure = this->number(*number);
    figure.text = text;
    return figure;
  }
  CellContext context;
  context.source = source_;
  figure = read_figure(text, dialect_, context);
  figure.text = text;
  const bool unknown = !figure.range || !figure.problem.empty();
  // The grammar reads counts; a hidden number of a signed table may be below zero.
  const bool any_count = figure.range && !kind_.nonnegative && *figure.range == Range::count();
  if (unknown || any_count) figure.range = any();
  // Where the register never prints it the grammar takes a number for exact.
  if (source_ != nullptr && figure.state == State::exact && figure.range->is_exact() && !source_->preimage(*figure.range->low()))
    figure.range.reset();
  return figure;
}

}  // namespace kinderrechten::detail
