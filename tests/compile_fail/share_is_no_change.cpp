// SPDX-License-Identifier: BSD-3-Clause
// claim: a share does not turn into a change, although both are per cent
// expect: could not convert|no viable conversion|cannot convert
#include <kinderrechten/value/change.hpp>
#include <kinderrechten/value/share.hpp>

kinderrechten::Change change(const kinderrechten::Share& share) {
#ifdef CLAIM
  return share;
#else
  return kinderrechten::Change(share.printed());
#endif
}
