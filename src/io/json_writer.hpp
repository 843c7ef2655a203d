// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/value/range.hpp"

namespace kinderrechten::detail::output {

/// Writes JSON from left to right: commas and line ends are its business, the keys' order is the
/// caller's. Exact: numbers never pass through a floating-point type.
///
/// An opening with `Lines::each` puts every element on a line of its own.
class JsonWriter {
 public:
  enum class Lines { one, each };

  JsonWriter& object(Lines lines = Lines::one) { return open('{', '}', lines); }
  JsonWriter& array(Lines lines = Lines::one) { return open('[', ']', lines); }
  JsonWriter& end();

  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(std::size_t value) { return raw(std::to_string(value)); }
  /// A whole number as its digits, another as the string "a/b".
  JsonWriter& number(const Rational& value);
  JsonWriter& truth(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }

  JsonWriter& member(std::string_view name, std::string_view value) {
    return key(name).text(value);
  }
  /// The members `low` and `high`, null without an end, and `low_open`, `high_open` when they are.
  JsonWriter& ends(const std::optional<Range>& range);

  /// The text written; call it once, at the end.
  [[nodiscard]] std::string take() { return std::move(out_) + "\n"; }

 private:
  struct Level {
    char close;
    Lines lines;
    bool any = false;
  };

  JsonWriter& open(char opening, char closing, Lines lines);
  JsonWriter& raw(std::string_view value);
  void separate();
  void new_line();

  std::string out_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace kinderrechten::detail::output
