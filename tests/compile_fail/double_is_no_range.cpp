// SPDX-License-Identifier: BSD-3-Clause
// claim: a floating-point number makes no range, because none decides anything here
// expect: no matching function|cannot convert|no matching constructor|could not convert
#include <kinderrechten/value/range.hpp>

kinderrechten::Range range() {
#ifdef CLAIM
  return kinderrechten::Range(0.5);
#else
  return kinderrechten::Range(1);
#endif
}
