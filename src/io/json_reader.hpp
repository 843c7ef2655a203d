// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
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
/// A stream is read a piece at a time, and nothing of it is kept but the piece at hand.
///
/// Everything throws `InputError` with file, line and column when something else stands there.
class JsonReader {
 public:
  JsonReader(std::string_view text, std::string_view name) : text_(text), name_(name) {}
  /// Reads a stream that can go back to where it was, as a file; it has to outlive the reader.
  JsonReader(std::istream& in, std::string_view name) : in_(&in), name_(name) { (void)refill(at_); }
  JsonReader(const JsonReader&) = delete;
  JsonReader& operator=(const JsonReader&) = delete;

  /// Calls `member(key)` for each member, which has to read (or skip) its value. The key is valid
  /// until the member was read.
  template <class Member>
  void object(Member member) {
    expect('{');
    if (take('}')) return;
    do {
      look_ahead();
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
    if (!take(']')) rest_of_array(element);
  }
  /// The same from within an array: the element that comes next, and those after it.
  template <class Element>
  void rest_of_array(Element element) {
    do {
      look_ahead();
      element();
    } while (take(','));
    expect(']');
  }
  /// An array of two, such as `["f1", "-1"]`.
  template <class First, class Second>
  void pair(First first, Second second) {
    expect('[');
    first();
    expect(',');
    second();
    expect(']');
  }

  /// Where the reader stands, to be gone back to.
  [[nodiscard]] std::uint64_t place() const { return origin_ + at_; }
  void go_to(std::uint64_t place);

  /// A string, valid until the next read.
  [[nodiscard]] std::string_view text();
  /// A whole number of at most 18 digits, in quotation marks or not, if that is what comes next: nearly every number is one.
  [[nodiscard]] std::optional<std::int64_t> word();
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
    do {
      while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' || text_[at_] == '\r' ||
                                    text_[at_] == '\t'))
        ++at_;
    } while (at_ >= text_.size() && refill(at_));
  }
  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) {
      space();
      if (at_ >= text_.size() || text_[at_] != c) return false;
    }
    ++at_;
    return true;
  }
  /// Makes sure that a token or two lie ahead, so that none is cut.
  void look_ahead() {
    constexpr std::size_t enough = 4096;
    if (in_ != nullptr && text_.size() - at_ < enough) (void)refill(at_);
  }
  /// Drops what is before `from` (which, as the place at hand, moves with it) and brings in more of the stream; false at
  /// its end.
  bool refill(std::size_t& from);
  void expect(char c) {
    if (!take(c)) fail_without(c);
  }
  [[noreturn]] void fail_without(char c) const;  // apart, so that `expect` is short enough to be part of its callers
  [[noreturn]] void fail_at(std::size_t at, const std::string& expected) const;
  std::string_view escaped(std::size_t begin);
  void append_code_point();
  std::uint32_t hex4();
  /// A short run of digits that a comma or bracket ends, if that is what comes next: nearly every index is one.
  std::optional<std::uint32_t> quick_index();
  std::string_view digits();
  void digits_or_fraction();
  [[noreturn]] void fail_number(std::string_view run, const std::string& expected) const;
  /// The characters of a number, quoted or not.
  std::string_view number_text();

  std::string_view text_;  // the piece at hand
  std::istream* in_ = nullptr;
  std::string_view name_;
  std::size_t at_ = 0;
  std::uint64_t origin_ = 0;  // of the piece in the stream
  std::string piece_, buffer_;  // the piece, with room for more
};

}  // namespace kinderrechten::detail
