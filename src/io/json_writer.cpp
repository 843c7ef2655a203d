// SPDX-License-Identifier: BSD-3-Clause
#include "io/json_writer.hpp"

#include <charconv>

#include "io/escape.hpp"

namespace kinderrechten::detail::output {

JsonWriter& JsonWriter::open(char opening, char closing, Lines lines) {
  separate();
  out_ += opening;
  levels_.push_back({closing, lines});
  return *this;
}

JsonWriter& JsonWriter::end() {
  const Level level = levels_.back();
  levels_.pop_back();
  if (level.lines == Lines::each && level.any) new_line();
  out_ += level.close;
  if (sink_ && out_.size() >= piece) {
    sink_(out_);
    out_.clear();
  }
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;  // ours, plain ASCII
  out_ += "\": ";
  after_key_ = true;
  return *this;
}

JsonWriter& JsonWriter::text(std::string_view value) {
  separate();
  append_json(out_, value);
  return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value) {
  char digits[24];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  return raw({digits, static_cast<std::size_t>(end - digits)});
}

JsonWriter& JsonWriter::number(const Rational& value) {
  return is_whole(value) ? raw(to_string(value)) : raw("\"" + to_string(value) + "\"");
}

JsonWriter& JsonWriter::ends(const std::optional<Range>& range) {
  const auto end = [&](std::string_view name, const std::optional<Rational>& value) {
    key(name);
    if (value)
      number(*value);
    else
      null();
  };
  end("low", range ? range->low() : std::nullopt);
  end("high", range ? range->high() : std::nullopt);
  if (range && range->low_open()) key("low_open").truth(true);
  if (range && range->high_open()) key("high_open").truth(true);
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view value) {
  separate();
  out_ += value;
  return *this;
}

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  Level& level = levels_.back();
  if (level.any) out_ += level.lines == Lines::each ? "," : ", ";
  level.any = true;
  if (level.lines == Lines::each) new_line();
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(2 * levels_.size(), ' ');
}

}  // namespace kinderrechten::detail::output
