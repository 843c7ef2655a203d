// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/table_cells.hpp"

#include "io/measure_reader.hpp"
#include "kinderrechten/error.hpp"

namespace kinderrechten {

FigureColumn read_table_cells(std::span<const std::string_view> texts, const Kind& kind,
                              const Dialect& dialect, bool stated,
                              const std::function<std::string(std::size_t)>& name) {
  detail::MeasureReader reader(kind, dialect, stated);
  FigureColumn cells;
  for (std::size_t k = 0; k < texts.size(); ++k) {
    const bool good = reader.append(texts[k], cells);
    if (!reader.problem().empty())
      throw InputError(std::string(reader.problem()), "cell " + name(k),
                       "correct the text, or write x for a number that is not known");
    if (!good)
      throw InputError("'" + std::string(texts[k]) + "' is not " + detail::described(kind), "cell " + name(k),
                       "mend it, or state another kind or more decimals");
  }
  return cells;
}

std::vector<std::int64_t> whole_units(const FigureColumn& cells, const Integer& scale,
                                      const std::function<std::string(std::size_t)>& name) {
  std::vector<std::int64_t> result;
  result.reserve(cells.size());
  for (std::size_t k = 0; k < cells.size(); ++k) {
    const auto range = cells.range(k);
    const bool blank = cells.text(k).empty();
    const Rational units = range && range->is_exact() ? *range->low() * Rational(scale) : Rational(blank ? 0 : -1);
    const auto word = is_whole(units) && units >= 0 ? to_int64(numerator(units)) : std::nullopt;
    if (!word)
      throw InputError("'" + std::string(cells.text(k)) + "' is no number that a rule can use", name(k),
                       "give a whole number of 0 or more");
    result.push_back(*word);
  }
  return result;
}

}  // namespace kinderrechten
