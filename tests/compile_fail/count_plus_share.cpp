// SPDX-License-Identifier: BSD-3-Clause
// claim: a count and a share cannot be added
// expect: no match for .operator\+.|invalid operands to binary expression
#include <kinderrechten/value/range.hpp>
#include <kinderrechten/value/share.hpp>

auto sum(const kinderrechten::Range& count, const kinderrechten::Share& share) {
#ifdef CLAIM
  return count + share;
#else
  return count + share.part_of(count).value();
#endif
}
