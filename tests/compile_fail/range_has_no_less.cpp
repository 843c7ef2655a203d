// SPDX-License-Identifier: BSD-3-Clause
// claim: two ranges have no <; whoever compares must say which worlds are meant
// expect: no match for .operator<.|invalid operands to binary expression
#include <kinderrechten/value/range.hpp>

bool smaller(const kinderrechten::Range& a, const kinderrechten::Range& b) {
#ifdef CLAIM
  return a < b;
#else
  return a.certainly_less(b);
#endif
}
