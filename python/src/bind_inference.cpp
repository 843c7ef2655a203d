// SPDX-License-Identifier: BSD-3-Clause
// Tables made from columns, and the tightest ranges of their cells.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <map>

#include "kinderrechten/inference/table_conflict.hpp"
#include "kinderrechten/inference/table_explanation.hpp"
#include "kinderrechten/inference/table_ranges.hpp"
#include "kinderrechten/notation/dialect_table.hpp"
#include "kinderrechten/notation/parse.hpp"
#include "kinderrechten/table/hierarchy.hpp"
#include "kinderrechten/wording/table_wording.hpp"
#include "rooms.hpp"
#include "state.hpp"
#include "watched.hpp"

namespace kinderrechten::python {

namespace {

using namespace py::literals;

using Texts = std::vector<std::string>;
/// parent, and its children with their signs
using Splits = std::vector<std::pair<std::string, std::vector<std::pair<std::string, int>>>>;

Hierarchy to_hierarchy(Dimension& dimension, const Splits& splits) {
  Hierarchy all;
  for (const auto& [parent, children] : splits) {
    Split split{dimension.add(parent), {}};
    for (const auto& [child, sign] : children) split.children.push_back({dimension.add(child), sign});
    all.splits.push_back(std::move(split));
  }
  check_hierarchy(dimension, all);
  return all;
}

Kind to_kind(const std::string& name, unsigned decimals) {
  if (name != "count" && name != "magnitude" && name != "signed")
    throw NameError("no kind of table '" + name + "'", {}, "use count, magnitude or signed");
  if (name == "count" && decimals > 0)
    throw ValueError("a count with decimals", "Table", "say kind='magnitude'");
  return {name != "signed", decimals};
}

Table make_table(const Texts& names, const std::vector<Texts>& columns, const Texts& cells,
                 const std::map<std::string, std::vector<Splits>>& hierarchies, const std::string& total,
                 const std::string& kind, unsigned decimals, const std::string& dialect_name) {
  std::vector<Dimension> dimensions;
  std::vector<std::vector<CodeIndex>> coordinates;
  for (std::size_t d = 0; d < names.size(); ++d) {
    Dimension& dimension = dimensions.emplace_back(names[d]);
    auto& codes = coordinates.emplace_back();
    for (const std::string& code : columns[d]) codes.push_back(dimension.add(code));
    if (const auto own = hierarchies.find(names[d]); own != hierarchies.end()) {
      for (const Splits& splits : own->second) dimension.add_hierarchy(to_hierarchy(dimension, splits));
    } else if (const auto root = dimension.find(total); root && !total.empty()) {
      dimension.add_hierarchy(flat_hierarchy(dimension, *root));
    }
  }
  const std::vector<std::string_view> views(cells.begin(), cells.end());
  CellContext context;
  Table table(std::move(dimensions));
  table.kind = to_kind(kind, decimals);
  table.assign(std::move(coordinates), read_column(views, &dialect(dialect_name), context));
  for (std::size_t i = 0; i < table.size(); ++i)
    if (const auto f = table.cells().rich(i); f && !f->problem.empty())
      throw InputError(f->problem, "cell " + table.name(i), "correct the text, or write x for a number that is not known");
  return table;
}

/// What excludes each other, in words.
std::string contradiction(const TableModel& model, const BoundsOptions& search) {
  ConflictOptions options;
  options.bounds = search;
  std::string all;
  for (const TableConflict& conflict : table_contradiction(model, options).conflicts) {
    std::string one;
    for (const TablePremise& premise : conflict.premises)
      one += (one.empty() ? "" : "; ") + premise_text(premise, model, "en");
    all += (all.empty() ? "" : " | ") + one;
  }
  return all;
}

struct Answer {
  TableModel model;
  std::optional<TableRanges> ranges;
  std::string contradiction = {};
};

py::tuple ranges(const Table& table, bool missing_zero, std::uint64_t effort, std::optional<double> time_limit,
                 std::uint64_t seed, unsigned threads, const py::object& progress) {
  BoundsOptions options = search_options(effort, time_limit, seed, threads);
  const auto answer = run_watched(progress, [&](Watch& watch) {
    options.progress = watch.reporter();
    auto a = std::make_unique<Answer>(Answer{TableModel({table}, missing_zero ? Missing::zero : Missing::unknown), {}});
    a->ranges.emplace(table_ranges(a->model, options));
    if (a->ranges->contradicts()) a->contradiction = contradiction(a->model, options);
    return a;
  });
  if (answer->ranges->contradicts())
    throw InputError("the figures contradict each other: " + answer->contradiction, "the table",
                     "correct one of these");
  const Table& full = answer->model.tables().front();
  py::list lows, highs, tight;
  for (std::size_t i = 0; i < full.size(); ++i) {
    const auto cell = (*answer->ranges)[answer->model.cell(0, i)];
    const auto end = [&](const std::optional<Integer>& units) -> py::object {
      return units ? to_python(answer->model.value(*units)) : py::none();
    };
    lows.append(end(cell.low)), highs.append(end(cell.high)), tight.append(cell.tight);
  }
  return py::make_tuple(py::cast(full), lows, highs, tight);
}

/// The row of a cell, of the completed table, by its codes.
std::size_t row_of(const Table& table, const Texts& codes) {
  std::vector<CodeIndex> wanted;
  for (std::size_t d = 0; d < codes.size(); ++d) wanted.push_back(table.dimensions().at(d).at(codes[d]));
  for (std::size_t row = 0; row < table.size(); ++row) {
    bool same = true;
    for (std::size_t d = 0; d < wanted.size() && same; ++d) same = table.coordinate(row, d) == wanted[d];
    if (same) return row;
  }
  throw NameError("no cell has these codes", "Table.explain", "give one code of each dimension");
}

std::vector<std::string> explanation_of(const Table& table, const Texts& codes, bool missing_zero,
                                        const std::string& wording, std::uint64_t effort,
                                        std::optional<double> time_limit) {
  BoundsOptions options = search_options(effort, time_limit, 0, 1);
  return run_watched(py::none(), [&](Watch& watch) {
    options.progress = watch.reporter();
    const TableModel model({table}, missing_zero ? Missing::zero : Missing::unknown);
    const std::uint32_t cell = model.cell(0, row_of(model.tables().front(), codes));
    try {
      return sentences(explain(model, cell, options), model, wording);
    } catch (const InputError& e) {
      throw InputError(e.problem() + ": " + contradiction(model, options), "the table", "correct one of these");
    }
  });
}

}  // namespace

void bind_inference(py::module_& m) {
  m.def("_make_table", &make_table);
  m.def("_table_ranges", &ranges, "table"_a, "missing_zero"_a, "effort"_a, "time_limit"_a, "seed"_a, "threads"_a,
        "progress"_a);
  m.def("_explain", &explanation_of, "table"_a, "codes"_a, "missing_zero"_a, "wording"_a, "effort"_a, "time_limit"_a);
}

}  // namespace kinderrechten::python
