// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kinderrechten/notation/dialect_table.hpp"
#include "kinderrechten/value/number.hpp"

namespace kinderrechten::detail {

/// Where something stands in the cell's text, in bytes.
struct Stretch {
  std::uint32_t begin = 0, end = 0;
  [[nodiscard]] std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

/// A printed number, without allocation: `digits` over 10^`places`. What does not fit in a word is
/// read again from where it stands.
struct Decimal {
  std::int64_t digits = 0;
  std::uint16_t places = 0;
  bool big = false;
  bool negative = false;
  Stretch at;

  [[nodiscard]] bool is_zero() const noexcept { return !big && digits == 0; }
};

/// One number, bound or symbol as written, before any register or dialect says what it means.
struct Amount {
  enum class Form : std::uint8_t {
    exact, range, below, symbol,
    rounded,  ///< within half of its last unit
    about,    ///< within a tenth, and at least within half of its last unit
    within,   ///< low plus or minus high
  };
  Form form = Form::exact;
  bool has_low = true, has_high = true;
  bool low_open = false, high_open = false;
  bool percent = false;
  bool has_sign = false;       ///< printed with + or -
  std::uint8_t scale = 0;      ///< in thousands: 3, in millions: 6
  bool scaled = false;
  Decimal low, high;           ///< equal when one number is printed
  const Symbol* symbol = nullptr;
  State word_state = State::unknown;  ///< of a symbol in words
  Extent extent = Extent::any;
  StatusSet status;
  Stretch at;

  [[nodiscard]] bool is_number() const noexcept { return form != Form::symbol; }
};

/// A summand or bracketed number of a cell.
struct Piece {
  Role role = Role::part;
  bool readable = true;        ///< false: kept as text only
  bool is_change = false;
  bool has_share = false;      ///< `share` is a percentage that is printed with `amount`
  bool only_share = false;     ///< `amount` itself is the percentage
  char abbreviation = 0;       ///< a label of one letter, resolved by its neighbours
  Amount amount, share;
  std::string_view label;      ///< from a language table, or a stretch of the text
  Stretch at;
};

/// A footnote mark printed as plain text: its name, and all that it takes up, with its bracket.
struct Mark {
  Stretch name, all;
};

/// What the grammar found in one cell. Used again for the next: its buffers keep their room.
struct Draft {
  enum class Kind : std::uint8_t { number, text, symbol };
  Kind kind = Kind::number;
  Amount whole;                ///< unless there are summands
  std::uint32_t summands = 0;  ///< how many of `pieces`, the first ones, add up to the whole
  std::vector<Piece> pieces;
  std::vector<Mark> marks;      ///< footnote marks printed as plain text
  StatusSet status;
  std::string problem;

  void clear() {
    kind = Kind::number;
    whole = {};
    summands = 0;
    pieces.clear();
    marks.clear();
    status = {};
    problem.clear();
  }
};

/// A decimal as an exact number; `work` is the text it stands in.
[[nodiscard]] inline Rational to_rational(const Decimal& d, std::string_view work, unsigned scale = 0) {
  Integer digits;
  if (d.big) {
    std::string run;
    for (const char c : d.at.of(work))
      if (c >= '0' && c <= '9' && !(run.empty() && c == '0')) run += c;
    digits = Integer(run.empty() ? "0" : run);
  } else {
    digits = d.digits;
  }
  if (d.negative) digits = -digits;
  if (d.places == 0 && scale == 0) return Rational(digits);
  const auto ten_to = [](unsigned n) { return boost::multiprecision::pow(Integer(10), n); };
  return Rational(digits * ten_to(scale), ten_to(d.places));
}

}  // namespace kinderrechten::detail
