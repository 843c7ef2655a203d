// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

namespace kinderrechten {

/// Base of everything the library throws: what is wrong, where, and how to mend it.
///
/// Contradictory data is *not* an error: inference answers it with a conflict. Errors are for a
/// caller's mistake or for input that cannot be read at all.
class Error : public std::runtime_error {
 public:
  explicit Error(std::string what, std::string where = {}, std::string mend = {})
      : std::runtime_error(join(what, where, mend)),
        problem_(std::move(what)),
        where_(std::move(where)),
        mend_(std::move(mend)) {}

  /// What was found and what was expected, without the place.
  [[nodiscard]] const std::string& problem() const noexcept { return problem_; }
  /// File, line and column, cell or argument; empty when the caller knows it.
  [[nodiscard]] const std::string& where() const noexcept { return where_; }
  /// What to change so that it works; may be empty.
  [[nodiscard]] const std::string& mend() const noexcept { return mend_; }

 private:
  static std::string join(const std::string& what, const std::string& where,
                          const std::string& mend) {
    std::string text = where.empty() ? what : where + ": " + what;
    if (!mend.empty()) text += "; " + mend;
    return text;
  }

  std::string problem_, where_, mend_;
};

/// A value that does not exist was asked for: an empty range, a base below 1, a share of nothing.
/// Python: also `ValueError`.
class ValueError : public Error {
 public:
  using Error::Error;
};

/// A number does not fit where an exact result was demanded (never a silent wrap-around).
/// Python: also `OverflowError`.
class OverflowError : public Error {
 public:
  using Error::Error;
};

/// A name that is not there: a dialect, a column, a row, a code. Python: also `KeyError`.
class NameError : public Error {
 public:
  using Error::Error;
};

/// Text that cannot be read as what it should be. Python: also `ValueError`.
class ParseError : public Error {
 public:
  using Error::Error;
};

/// A file that cannot be read or written, or is not of the kind expected. Python: also `ValueError`.
class InputError : public Error {
 public:
  using Error::Error;
};

/// A proof or certificate that does not hold. Python: also `ValueError`.
class ProofError : public Error {
 public:
  using Error::Error;
};

}  // namespace kinderrechten
