// SPDX-License-Identifier: BSD-3-Clause
// Tables made from columns, and the tightest ranges of their cells.
#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <map>

#include "kinderrechten/inference/solver.hpp"
#include "kinderrechten/inference/table_check.hpp"
#include "kinderrechten/inference/table_conflict.hpp"
#include "kinderrechten/inference/table_explanation.hpp"
#include "kinderrechten/inference/table_ranges.hpp"
#include "kinderrechten/io/table_cells.hpp"
#include "kinderrechten/notation/dialect_table.hpp"
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
  if (decimals > 18) throw ValueError(std::to_string(decimals) + " decimals", "Table", "use 0 to 18");
  return {name != "signed", decimals};
}

/// A code outside all hierarchies would stand in no sum, which nobody means.
void refuse_stray_codes(const Dimension& dimension, std::size_t used) {
  std::vector<char> known(dimension.size(), 0);
  for (const Hierarchy& h : dimension.hierarchies())
    for (const Split& s : h.splits) {
      known[s.parent] = 1;
      for (const Split::Child& c : s.children) known[c.code] = 1;
    }
  for (std::size_t c = 0; c < used; ++c)
    if (known[c] == 0)
      throw InputError("code '" + dimension.codes()[c] + "' is not in the hierarchy", "dimension " + dimension.name(),
                       "add it to the hierarchy or mend the code");
}

/// `dialect_name`: nothing when nobody named one.
Table make_table(const Texts& names, const std::vector<Texts>& columns, const Texts& cells,
                 const std::map<std::string, std::vector<Splits>>& hierarchies, const std::string& total,
                 const std::string& kind, unsigned decimals, const std::optional<std::string>& dialect_name) {
  std::vector<Dimension> dimensions;
  std::vector<std::vector<CodeIndex>> coordinates;
  for (std::size_t d = 0; d < names.size(); ++d) {
    Dimension& dimension = dimensions.emplace_back(names[d]);
    auto& codes = coordinates.emplace_back();
    for (const std::string& code : columns[d]) codes.push_back(dimension.add(code));
    if (const auto own = hierarchies.find(names[d]); own != hierarchies.end()) {
      const std::size_t used = dimension.size();
      for (const Splits& splits : own->second) dimension.add_hierarchy(to_hierarchy(dimension, splits));
      check_same_leaves(dimension);
      refuse_stray_codes(dimension, used);
    } else if (const auto root = dimension.find(total); root && !total.empty()) {
      dimension.add_hierarchy(flat_hierarchy(dimension, *root));
    }
  }
  const std::vector<std::string_view> views(cells.begin(), cells.end());
  Table table(std::move(dimensions));
  table.kind = to_kind(kind, decimals);
  const auto name = [&columns](std::size_t cell) {
    std::string text;
    for (const Texts& codes : columns) text += (text.empty() ? "" : " × ") + codes[cell];
    return text;
  };
  FigureColumn read = read_table_cells(views, table.kind, dialect(dialect_name.value_or("report")), dialect_name.has_value(), name);
  table.assign(std::move(coordinates), std::move(read));
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

/// What to search for, and how long.
struct Question {
  const Table& table;
  Missing missing;
  BoundsOptions options;
};

/// The answer, from a thread of its own; throws when the table contradicts itself.
std::unique_ptr<Answer> answer(Question question, const py::object& progress) {
  auto found = run_watched(progress, [&](Watch& watch) {
    question.options.progress = watch.reporter();
    auto a = std::make_unique<Answer>(Answer{TableModel({question.table}, question.missing), {}});
    const auto solver = make_highs_solver();  // nothing without HiGHS; what it proposes is proven or dropped
    a->ranges.emplace(table_ranges(a->model, question.options, solver.get()));
    if (a->ranges->contradicts()) a->contradiction = contradiction(a->model, question.options);
    return a;
  });
  if (found->ranges->contradicts())
    throw InputError("the figures contradict each other: " + found->contradiction, "the table", "correct one of these");
  return found;
}

/// The completed table, and the ends and tightness of its rows.
py::tuple columns(const Table& full, const std::vector<StatedRange>& by_row) {
  py::list lows, highs, tight;
  const auto end = [&](const std::optional<Integer>& units) -> py::object {
    return units ? to_python(Rational(*units, units_per_one(full.kind))) : py::none();
  };
  for (const StatedRange& r : by_row) lows.append(end(r.low)), highs.append(end(r.high)), tight.append(r.tight);
  return py::make_tuple(py::cast(full), lows, highs, tight);
}
std::vector<StatedRange> by_row(const Answer& a) {
  std::vector<StatedRange> all;
  for (std::size_t row = 0; row < a.model.tables().front().size(); ++row) {
    const auto cell = (*a.ranges)[a.model.cell(0, row)];
    all.push_back({cell.low, cell.high, cell.tight});
  }
  return all;
}

Missing missing_of(bool zero) { return zero ? Missing::zero : Missing::unknown; }

py::tuple ranges(const Table& table, bool missing_zero, std::uint64_t effort, std::optional<double> time_limit,
                 std::uint64_t seed, unsigned threads, const py::object& progress) {
  const auto found = answer({table, missing_of(missing_zero), search_options(effort, time_limit, seed, threads)}, progress);
  return columns(found->model.tables().front(), by_row(*found));
}

/// The ranges of a table with what proves them, apart from whatever found them.
struct RangesProof {
  Table full;  // completed
  Missing missing;
  std::vector<StatedRange> by_row, by_cell;
  Certificate certificate;
  BoundsLimit limit;
};

RangesProof prove(const Table& table, bool missing_zero, std::uint64_t effort, std::optional<double> time_limit,
                  std::uint64_t seed, unsigned threads, const py::object& progress) {
  const Missing missing = missing_of(missing_zero);
  const auto found = answer({table, missing, search_options(effort, time_limit, seed, threads)}, progress);
  const py::gil_scoped_release free;
  RangesProof proof{found->model.tables().front(), missing, by_row(*found), {}, found->ranges->certificate(),
                    found->ranges->bounds().limit()};
  proof.by_cell.resize(found->model.cells());
  for (std::size_t row = 0; row < proof.by_row.size(); ++row) proof.by_cell[found->model.cell(0, row)] = proof.by_row[row];
  return proof;
}

/// Why the proof does not hold of this table, the first twenty reasons; none: it holds.
std::vector<std::string> problems(const Table& table, const RangesProof& proof) {
  const py::gil_scoped_release free;
  try {
    return verify({table}, proof.certificate, proof.missing, &proof.by_cell).problems;
  } catch (const ValueError& e) {
    return {e.what()};
  }
}

void bind_proof(py::module_& m) {
  py::class_<RangesProof>(m, "RangesProof", R"(The range of every cell of a table with what proves it, in memory.

Made by `Table.prove`, checked by `verify`: anyone who has the table can check it with exact sums, without
trusting whatever found it.)")
      .def("_columns", [](const RangesProof& p) { return columns(p.full, p.by_row); })
      .def_property_readonly("_rows", [](const RangesProof& p) { return p.by_row.size(); })
      .def_property_readonly("facts", [](const RangesProof& p) { return p.certificate.facts.size(); },
                             "How many printed numbers and relations it starts from.")
      .def_property_readonly("steps", [](const RangesProof& p) { return p.certificate.steps.size(); },
                             "How many sums are worked out from these.")
      .def_property_readonly("worlds", [](const RangesProof& p) { return p.certificate.worlds.size() + !p.certificate.base.empty(); },
                             "How many complete tables show that ends are taken.")
      .def_property_readonly("limit", [](const RangesProof& p) { return std::string(to_string(p.limit)); },
                             "Why the search stopped early: 'none', 'effort', 'time' or 'cancelled'.")
      .def("__repr__", [](const RangesProof& p) {
        return "<RangesProof of " + std::to_string(p.by_row.size()) + " cells: " + std::to_string(p.certificate.steps.size()) +
               " steps, " + std::to_string(p.certificate.worlds.size() + !p.certificate.base.empty()) + " worlds>";
      });
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
  bind_proof(m);
  m.def("_prove", &prove, "table"_a, "missing_zero"_a, "effort"_a, "time_limit"_a, "seed"_a, "threads"_a, "progress"_a);
  m.def("_problems", &problems, "table"_a, "proof"_a);
  m.def("_table_ranges", &ranges, "table"_a, "missing_zero"_a, "effort"_a, "time_limit"_a, "seed"_a, "threads"_a,
        "progress"_a);
  m.def("_explain", &explanation_of, "table"_a, "codes"_a, "missing_zero"_a, "wording"_a, "effort"_a, "time_limit"_a);
}

}  // namespace kinderrechten::python
