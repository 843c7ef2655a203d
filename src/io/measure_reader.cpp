// SPDX-License-Identifier: BSD-3-Clause
#include "io/measure_reader.hpp"

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

}  // namespace

bool MeasureReader::append(std::string_view text, FigureColumn& column) {
  std::int64_t value = 0;
  problem_ = {};
  if (plain_integer(text, value)) {
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
  if (text.find_first_of("0123456789") != std::string_view::npos) problem_ = figure.problem;  // a word is any value
  // A percentage is none of the table's numbers.
  const bool has = !figure.share && !figure.change && !unit_box(figure.range, kind_).empty();
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

Figure MeasureReader::read(std::string_view text) const {
  Figure figure;
  figure.text = text;
  figure.range = any();
  if (text.empty()) return figure;
  std::optional<Rational> number;
  if (machine_number(text) || (text.find('.') == std::string_view::npos && text.size() > 18 &&
                               text.find('/') == std::string_view::npos))
    number = try_parse_number(text);
  if (number) {
    figure.state = State::exact;
    figure.range = is_whole(*number) ? Range(numerator(*number))
                                     : Range::between(*number, *number);
    return figure;
  }
  figure = read_figure(text, dialect_);
  figure.text = text;
  const bool unknown = !figure.range || !figure.problem.empty();
  // The grammar reads counts; a hidden number of a signed table may be below zero.
  const bool any_count = figure.range && !kind_.nonnegative && *figure.range == Range::count();
  if (unknown || any_count) figure.range = any();
  return figure;
}

}  // namespace kinderrechten::detail
