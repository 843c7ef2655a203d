// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/inference/slip.hpp"

#include <string>
#include <utility>
#include <vector>

namespace kinderrechten {

Slip slip(const Integer& printed, const Integer& meant) {
  const std::string a = printed.str(), b = meant.str();
  if (a.size() == b.size()) {
    std::vector<std::size_t> differ;
    for (std::size_t i = 0; i < a.size(); ++i)
      if (a[i] != b[i]) differ.push_back(i);
    if (differ.size() == 1) return Slip::digit;
    if (differ.size() == 2 && differ[1] == differ[0] + 1 && a[differ[0]] == b[differ[1]] &&
        a[differ[1]] == b[differ[0]])
      return Slip::swap;
  }
  if (boost::multiprecision::abs(printed - meant) == 1) return Slip::off_by_one;
  const std::string& longer = a.size() > b.size() ? a : b;
  const std::string& shorter = a.size() > b.size() ? b : a;
  if (longer.size() == shorter.size() + 1)
    for (std::size_t i = 0; i < longer.size(); ++i)
      if (longer.substr(0, i) + longer.substr(i + 1) == shorter) return Slip::lost_or_added;
  return Slip::other;
}

bool plain_digits(const std::string& digits) { return !digits.empty() && (digits.size() == 1 || digits[0] != '0'); }

std::set<Integer> neighbours(const Integer& printed) {
  if (printed < 0) {  // slips are in its digits, or in the sign
    std::set<Integer> all{Integer(-printed)};
    for (const Integer& n : neighbours(Integer(-printed))) all.insert(Integer(-n));
    return all;
  }
  const std::string s = printed.str();
  std::set<Integer> all{printed + 1};
  if (printed > 0) all.insert(printed - 1);
  const auto add = [&](const std::string& digits) {
    if (plain_digits(digits) && digits != s) all.insert(integer_of_digits(digits));
  };
  for (std::size_t i = 0; i < s.size(); ++i) {
    for (char d = '0'; d <= '9'; ++d) {
      add(s.substr(0, i) + d + s.substr(i + 1));
      add(s.substr(0, i) + d + s.substr(i));
      if (i + 1 == s.size()) add(s + d);
    }
    add(s.substr(0, i) + s.substr(i + 1));
    if (i + 1 < s.size()) {
      std::string swapped = s;
      std::swap(swapped[i], swapped[i + 1]);
      add(swapped);
    }
  }
  return all;
}

}  // namespace kinderrechten
