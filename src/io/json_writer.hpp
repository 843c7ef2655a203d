// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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
  using Sink = std::function<void(std::string_view)>;

  /// With a sink what is written goes there piece by piece, and `finish` gives it the rest.
  explicit JsonWriter(Sink sink = {}) : sink_(std::move(sink)) {}

  JsonWriter& object(Lines lines = Lines::one) { return open('{', '}', lines); }
  JsonWriter& array(Lines lines = Lines::one) { return open('[', ']', lines); }
  JsonWriter& end();

  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view value);
  JsonWriter& number(std::size_t value) { return raw(std::to_string(value)); }
  JsonWriter& number(std::int64_t value);
  /// A whole number as its digits, another as the string "a/b".
  JsonWriter& number(const Rational& value);
  JsonWriter& truth(bool value) { return raw(value ? "true" : "false"); }
  JsonWriter& null() { return raw("null"); }

  JsonWriter& member(std::string_view name, std::string_view value) {
    return key(name).text(value);
  }
  /// The members `low` and `high`, null without an end, and `low_open`, `high_open` when they are.
  JsonWriter& ends(const std::optional<Range>& range);

  /// Text that is JSON already, within what is open: `"a": 1, "b": []`.
  JsonWriter& members(std::string_view json) { return raw(json); }
  void finish() { sink_(std::move(out_) + "\n"); }
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

  static constexpr std::size_t piece = std::size_t{1} << 20;
  std::string out_;
  Sink sink_;
  std::vector<Level> levels_;
  bool after_key_ = false;
};

}  // namespace kinderrechten::detail::output
