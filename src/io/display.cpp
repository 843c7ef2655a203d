// SPDX-License-Identifier: BSD-3-Clause
#include "io/display.hpp"

#include <algorithm>

namespace kinderrechten::detail::output {
namespace {

Integer power_of_ten(unsigned places) { return boost::multiprecision::pow(Integer(10), places); }

// Digits with group separators; `places` of them behind the point.
std::string grouped(const Integer& scaled, unsigned places, const Words& words) {
  std::string digits = Integer(abs(scaled)).str();
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  std::string text = digits.substr(0, digits.size() - places);
  for (std::size_t at = text.size(); at > 3;) text.insert(at -= 3, 1, words.group);
  if (places) text += words.point + digits.substr(digits.size() - places);
  return scaled < 0 ? "−" + text : text;
}

std::string low_text(const Range& r, const Words& w) { return display(*r.low(), w, -1); }
std::string high_text(const Range& r, const Words& w) { return display(*r.high(), w, 1); }

}  // namespace

std::string display(const Rational& number, const Words& words, int direction) {
  for (unsigned places = 0; places <= 6; ++places) {
    const Rational scaled = number * power_of_ten(places);
    if (is_whole(scaled)) return grouped(numerator(scaled), places, words);
  }
  const Rational scaled = number * 100;
  const Integer near = direction < 0   ? floor(scaled)
                       : direction > 0 ? ceil(scaled)
                                       : floor(scaled + Rational(1, 2));
  return (direction ? "" : std::string(words.approximately)) + grouped(near, 2, words);
}

std::string display(const Range& r, const Words& w, bool percent) {
  const std::string unit = percent ? "%" : "";
  if (!r.low() && !r.high()) return std::string(w.any);
  if (r.is_exact()) return display(*r.low(), w) + unit;
  const auto low = [&] { return (r.low_open() ? std::string(w.just_above) : "") + low_text(r, w); };
  const auto high = [&] {
    return (r.high_open() ? std::string(w.just_below) : "") + high_text(r, w);
  };
  if (!r.high()) return (r.low_open() ? "" : std::string(w.at_least)) + low() + unit;
  if (!r.low()) return (r.high_open() ? "" : std::string(w.at_most)) + high() + unit;
  // "tot en met" says that the end belongs to it; "just under" must not be joined to that.
  const std::string_view to = r.high_open() && w.language == "nl" ? " tot " : w.range_to;
  return low() + std::string(to) + high() + unit;
}

std::string display_short(const Range& r, const Words& w, bool percent) {
  const std::string unit = percent ? "%" : "";
  if (!r.low() && !r.high()) return "…";
  if (r.is_exact()) return display(*r.low(), w) + unit;
  if (!r.high()) return "≥ " + low_text(r, w) + unit;
  if (!r.low()) return "≤ " + high_text(r, w) + unit;
  // A dash between minus signs is hard to read.
  const bool minus = *r.low() < 0;
  return low_text(r, w) + (minus ? " … " : "–") + high_text(r, w) + unit;
}

}  // namespace kinderrechten::detail::output
