// SPDX-License-Identifier: BSD-3-Clause
#include "part.hpp"

#include <map>

namespace kinderrechten::detail {

template <class T>
bool PartSearch<T>::is_world(const std::vector<T>& values) const {
  for (std::size_t i = 0; i < size(); ++i)
    if (values[i] < part.low[i] || values[i] > part.high[i]) return false;
  for (std::uint32_t r = 0; r < part.rows.count(); ++r)
    if (!agrees(r, row_sum(r, values))) return false;
  return true;
}

template <class T>
auto PartSearch<T>::row_sum(std::uint32_t r, const std::vector<T>& values) const -> Wide {
  Wide sum = 0;
  for (std::uint32_t k = part.rows.start[r]; k < part.rows.start[r + 1]; ++k)
    sum += Wide(part.rows.coefficient[k]) * values[part.rows.number[k]];
  return sum;
}

template <class T>
std::size_t PartSearch<T>::offer(const std::vector<T>& values) {
  budget.take(size() + part.rows.number.size());
  if (!is_world(values)) return 0;
  return settle(nullptr, values);
}

template <class T>
std::size_t PartSearch<T>::offer_change(const std::vector<std::uint32_t>& changed,
                                        const std::vector<T>& values) {
  return settle(&changed, values);
}

template <class T>
std::size_t PartSearch<T>::offer_near_base(const std::vector<std::uint32_t>& changed,
                                           const std::vector<T>& values) {
  const auto& rows = part.rows;
  if (base_sum_.empty())
    for (std::uint32_t r = 0; r < rows.count(); ++r) base_sum_.push_back(row_sum(r, base));
  std::vector<std::pair<std::uint32_t, Wide>> moves;
  for (const std::uint32_t x : changed) {
    if (values[x] < part.low[x] || values[x] > part.high[x]) return 0;
    for (std::uint32_t k = rows.column_start[x]; k < rows.column_start[x + 1]; ++k) {
      const std::uint32_t r = rows.column_row[k];
      moves.emplace_back(r, Wide(rows.coefficient_at(r, x)) * (Wide(values[x]) - base[x]));
    }
  }
  budget.take(8 * moves.size());
  std::sort(moves.begin(), moves.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  for (std::size_t k = 0; k < moves.size();) {
    const std::uint32_t r = moves[k].first;
    Wide sum = base_sum_[r];
    for (; k < moves.size() && moves[k].first == r; ++k) sum += moves[k].second;
    if (!agrees(r, sum)) return 0;
  }
  return settle(&changed, values);
}

template <class T>
std::size_t PartSearch<T>::settle(const std::vector<std::uint32_t>* changed,
                                  const std::vector<T>& values) {
  const bool first = base.empty();
  if (first) {
    base = seen_low = seen_high = values;
    changed = nullptr;
  }
  const auto name = first ? base_world : static_cast<std::int32_t>(worlds.size());
  std::size_t settled = 0;
  const auto look = [&](std::uint32_t x) {
    const T& v = values[x];
    if (v < seen_low[x]) seen_low[x] = v;
    if (v > seen_high[x]) seen_high[x] = v;
    for (const std::uint32_t end : {low_end(x), high_end(x)}) {
      if (state[end] != EndState::open || bound(end) != v) continue;
      state[end] = EndState::attained;
      end_world[end] = name;
      ++settled;
    }
  };
  if (changed != nullptr)
    for (const std::uint32_t x : *changed) look(x);
  else
    for (std::uint32_t x = 0; x < size(); ++x) look(x);
  if (first || settled == 0) return settled;
  auto& world = worlds.emplace_back();
  if (changed != nullptr) {
    world.reserve(changed->size());  // worlds are most of what a large search keeps
    for (const std::uint32_t x : *changed)
      if (values[x] != base[x]) world.emplace_back(x, values[x]);
    std::sort(world.begin(), world.end());
  } else {
    for (std::uint32_t x = 0; x < size(); ++x)
      if (values[x] != base[x]) world.emplace_back(x, values[x]);
  }
  return settled;
}

namespace {

/// The sum of rows, spelt out: terms by number, ends absent where infinite.
struct Total {
  std::map<std::uint32_t, Integer> terms;
  std::optional<Integer> low = Integer(0), high = Integer(0);
};

void add(std::optional<Integer>& sum, const Integer& factor, const std::optional<Integer>& value) {
  if (sum && value)
    *sum += factor * *value;
  else
    sum.reset();
}

template <class T>
Total total_of(const Rows<T>& rows,
               const std::vector<std::pair<std::uint32_t, Integer>>& multipliers) {
  Total total;
  for (const auto& [r, y] : multipliers) {
    if (y == 0) continue;
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k)
      total.terms[rows.number[k]] += y * rows.coefficient[k];
    const auto low = finite(rows.low[r]), high = finite(rows.high[r]);
    add(total.low, y, y > 0 ? low : high);
    add(total.high, y, y > 0 ? high : low);
  }
  std::erase_if(total.terms, [](const auto& term) { return term.second == 0; });
  return total;
}

RowSum cite(const std::vector<Reason>& reason,
            const std::vector<std::pair<std::uint32_t, Integer>>& multipliers) {
  RowSum sum;
  sum.rows.reserve(multipliers.size());
  for (const auto& [r, y] : multipliers)
    if (y != 0) sum.rows.emplace_back(reason[r], y);
  return sum;
}

/// An end as a word; none where it is infinite.
std::optional<std::int64_t> finite_word(std::int64_t end) {
  if (end == System::minus_infinity || end == System::plus_infinity) return std::nullopt;
  return end;
}

/// What a sum of rows bounds an end by, in any size of numbers; nothing when by nothing.
template <class T>
std::optional<Integer> bound_exactly(const PartSearch<T>& search, std::uint32_t end,
                                     const std::vector<std::pair<std::uint32_t, Integer>>& multipliers) {
  const Total total = total_of(search.part.rows, multipliers);
  const std::uint32_t x = end / 2;
  const auto own = total.terms.find(x);
  if (own == total.terms.end()) return std::nullopt;
  const Integer& a = own->second;
  // a x = total - others: the low end of x needs the low end of a x when a > 0, else the high one.
  const bool need_low = (end % 2 == 0) == (a > 0);
  std::optional<Integer> value = need_low ? total.low : total.high;
  for (const auto& [j, c] : total.terms) {
    if (j == x) continue;
    const bool take_high = need_low == (c > 0);
    add(value, Integer(-c), finite(take_high ? search.bounds.high[j] : search.bounds.low[j]));
  }
  if (!value) return std::nullopt;
  const Integer size = a > 0 ? a : Integer(-a), scaled = a > 0 ? *value : Integer(-*value);
  return end % 2 == 0 ? ceil_division(scaled, size) : floor_division(scaled, size);
}

/// The same in machine words, for coefficients of 1 and -1; nothing also when something does not fit.
std::optional<std::int64_t> bound_in_words(const PartSearch<std::int64_t>& search, std::uint32_t end,
                                           const std::vector<std::pair<std::uint32_t, Integer>>& multipliers,
                                           WordTerms& terms) {
  const auto& rows = search.part.rows;
  terms.clear();
  for (const auto& [r, y] : multipliers) {
    const auto factor = word_of(y);
    if (!factor) return std::nullopt;
    for (std::uint32_t k = rows.start[r]; k < rows.start[r + 1]; ++k)
      terms.add(rows.number[k], *factor, rows.coefficient[k]);
  }
  const std::uint32_t x = end / 2;
  const std::int64_t a = terms[x];
  if (!terms.fits() || (a != 1 && a != -1)) return std::nullopt;
  const bool need_low = (end % 2 == 0) == (a > 0);
  WordTotal total;  // of a x
  for (const auto& [r, y] : multipliers)
    if (y != 0) total.add(*word_of(y), finite_word((y > 0) == need_low ? rows.low[r] : rows.high[r]));
  for (const std::uint32_t j : terms.numbers()) {
    const std::int64_t c = terms[j];
    if (j == x || c == 0) continue;
    total.add(-c, finite_word(need_low == (c > 0) ? search.bounds.high[j] : search.bounds.low[j]));
  }
  const auto value = total.get();
  return value ? std::optional(a * *value) : std::nullopt;
}

}  // namespace

template <class T>
bool PartSearch<T>::prove(std::uint32_t end,
                          const std::vector<std::pair<std::uint32_t, Integer>>& multipliers) {
  std::optional<T> value;
  if constexpr (std::is_same_v<T, std::int64_t>) value = bound_in_words(*this, end, multipliers, terms_);
  if (!value) {
    const auto exact = bound_exactly(*this, end, multipliers);
    if (!exact || !Words<T>::fits(typename Words<T>::Wide(*exact))) return false;
    value = static_cast<T>(*exact);
  }
  for (const auto& row : multipliers) budget.take(4 * (part.rows.start[row.first + 1] - part.rows.start[row.first]));
  if (!bounds.tighten(end, *value, Reason(Reason::sum, static_cast<std::uint32_t>(sums.size())))) return false;
  sums.push_back(cite(part.rows.reason, multipliers));
  (void)offer_base(end);
  return true;
}

template <class T>
bool PartSearch<T>::refute(const std::vector<std::pair<std::uint32_t, Integer>>& multipliers) {
  const Total total = total_of(part.rows, multipliers);
  std::optional<Integer> least = Integer(0), most = Integer(0);
  for (const auto& [j, c] : total.terms) {
    add(least, c, finite(c > 0 ? bounds.low[j] : bounds.high[j]));
    add(most, c, finite(c > 0 ? bounds.high[j] : bounds.low[j]));
  }
  if (!(least && total.high && *least > *total.high) && !(most && total.low && *most < *total.low))
    return false;
  bounds.conflict = {Conflict::row, 0, Reason(Reason::sum, static_cast<std::uint32_t>(sums.size())),
                     static_cast<std::uint32_t>(bounds.log.size())};
  sums.push_back(cite(part.rows.reason, multipliers));
  return true;
}

template class PartSearch<std::int64_t>;
template class PartSearch<Integer>;

}  // namespace kinderrechten::detail
