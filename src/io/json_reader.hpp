// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kinderrechten/value/number.hpp"

namespace kinderrechten::detail {

/// Reads JSON from left to right, asked for what should come next; nothing is built that nobody
/// asked for, and no number passes through a floating-point type.
///
///     reader.object([&](std::string_view key) {
///       if (key == "cells") cells = reader.whole();
///       else reader.skip();
///     });
///
/// Everything throws `InputError` with file, line and column when something else stands there.
class JsonReader {
 public:
  JsonReader(std::string_view text, std::string_view name) : text_(text), name_(name) {}

  /// Calls `member(key)` for each member, which has to read (or skip) its value. The key is valid
  /// until the next read.
  template <class Member>
  void object(Member member) {
    expect('{');
    if (take('}')) return;
    do {
      const std::string key(text());
      expect(':');
      member(std::string_view(key));
    } while (take(','));
    expect('}');
  }
  /// Passes over the members of an object before `key`; false when it has none of that name.
  bool find_member(std::string_view key) {
    expect('{');
    if (take('}')) return false;
    do {
      const bool found = text() == key;
      expect(':');
      if (found) return true;
      skip();
    } while (take(','));
    return false;
  }
  /// Calls `element()` for each element, which has to read (or skip) it.
  template <class Element>
  void array(Element element) {
    expect('[');
    if (take(']')) return;
    do element();
    while (take(','));
    expect(']');
  }

  /// A string, valid until the next read of one with escapes.
  [[nodiscard]] std::string_view text();
  /// A whole number of 0 or more that fits 32 bits, such as a cell number.
  [[nodiscard]] std::uint32_t index();
  /// A number that may be negative, such as a world's.
  [[nodiscard]] std::int32_t signed_index();
  /// An exact number: a JSON integer, or a string `"12"`, `"-3"`, `"a/b"`.
  [[nodiscard]] Rational number();
  /// A JSON number that may have a decimal point, exactly; no exponent.
  [[nodiscard]] Rational decimal();
  /// An exact number that has to be whole.
  [[nodiscard]] Integer integer();
  [[nodiscard]] bool truth();
  /// Takes a `null`, if there is one.
  bool null();
  /// What comes next: one of `{ [ " t f n`, or `0` for a number; nothing at the end.
  [[nodiscard]] char peek();
  void skip();
  /// Throws unless only white space is left.
  void end();

  [[noreturn]] void fail(const std::string& expected) const { fail_at(at_, expected); }

 private:
  void space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' ||
                                  text_[at_] == '\t'))
      ++at_;
  }
  bool take(char c) {
    space();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  void expect(char c) {
    if (!take(c)) fail(std::string("'") + c + "'");
  }
  [[noreturn]] void fail_at(std::size_t at, const std::string& expected) const;
  std::string_view escaped(std::size_t begin);
  void append_code_point();
  std::uint32_t hex4();
  std::string_view digits();
  void digits_or_fraction();
  /// The characters of a number, quoted or not.
  std::string_view number_text();

  std::string_view text_, name_;
  std::size_t at_ = 0;
  std::string buffer_;
};

}  // namespace kinderrechten::detail
