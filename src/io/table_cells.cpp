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

}  // namespace kinderrechten
