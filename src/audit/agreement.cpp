// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/audit/agreement.hpp"

#include <optional>

namespace kinderrechten {
namespace {

Verdict within(const Range& truth, const Rational& low, const Rational& high, const Rational& outer_low,
               const Rational& outer_high) {
  if (Range::between(low, high).contains(truth) ||
      (truth.bounded() && *truth.low() >= low && *truth.high() <= high))
    return Verdict::confirmed;
  const bool outside = (truth.low() && *truth.low() > outer_high) || (truth.high() && *truth.high() < outer_low);
  return outside ? Verdict::refuted : Verdict::undecided;
}

}  // namespace

Verdict agrees(const Range& truth, const Rational& stated, const BendWord& bend, Verdict exactly) {
  const Rational size = stated < 0 ? Rational(-stated) : stated;
  const Rational near = size * bend.confirm / 100, far = size * bend.refute / 100;
  const Range whole = is_whole(stated) && truth.domain() == Domain::integers
                          ? Range(numerator(stated))
                          : Range::between(stated, stated);
  switch (bend.bend) {
    case Bend::exact: return exactly;
    case Bend::about: return within(truth, stated - near, stated + near, stated - far, stated + far);
    case Bend::nearly: return within(truth, stated - near, stated, stated - far, stated);
    case Bend::little_over: return within(truth, stated, stated + near, stated, stated + far);
    case Bend::less: return truth.less(whole);
    case Bend::more: return whole.less(truth);
    case Bend::at_least: return whole.less_equal(truth);
    case Bend::at_most: return truth.less_equal(whole);
  }
  return Verdict::undecided;
}

Verdict count_agrees(const Range& truth, const Quantity& q) {
  if (truth.domain() == Domain::rationals) return percent_agrees(truth, q.value, q.decimals, q.bend);  // a mean
  if (!is_whole(q.value)) return Verdict::undecided;
  if (q.unit > 1 && q.bend.bend == Bend::exact)  // `1,2 miljoen` is rounded to its last place
    return within(truth, q.value - q.unit / 2, q.value + q.unit / 2, q.value - q.unit, q.value + q.unit);
  const Verdict exactly = truth.equal(Range(numerator(q.value)));
  if (q.bend.bend != Bend::exact || exactly != Verdict::refuted)
    return agrees(truth, q.value, q.bend, exactly);
  Integer unit = 1, n = numerator(q.value);
  while (n != 0 && n % (unit * 10) == 0) unit *= 10;
  if (unit < 100 && !(q.spelled && unit >= 10)) return Verdict::refuted;
  const Rational half = Rational(unit) / 2;
  const bool near = truth.low() && truth.high() && *truth.low() >= q.value - half && *truth.high() <= q.value + half;
  return near ? Verdict::undecided : Verdict::refuted;
}

Verdict percent_agrees(const Range& truth, const Rational& stated, unsigned decimals, const BendWord& bend) {
  if (bend.bend != Bend::exact) return agrees(truth, stated, bend, Verdict::undecided);
  struct Stated {
    Rational value;
    unsigned decimals;
    Rational unit;
    Range printed;
  };
  static thread_local std::optional<Stated> last;  // one percentage is held against hundreds of rows
  if (!last || last->decimals != decimals || last->value != stated) {
    const Rounding rounding = Rounding::to_decimals(decimals);
    last = Stated{stated, decimals, rounding.base(), rounding.preimage(stated, Domain::rationals).value()};
  }
  const auto& [value, places, unit, printed] = *last;
  const Verdict exactly = verdict(truth.possibly_equal(printed), printed.contains(truth));
  if (exactly != Verdict::refuted) return exactly;
  return truth.possibly_equal(Range::between(stated - unit, stated + unit)) ? Verdict::undecided : Verdict::refuted;
}

}  // namespace kinderrechten
