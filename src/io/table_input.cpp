// SPDX-License-Identifier: BSD-3-Clause
#include "io/table_input.hpp"

#include <iterator>
#include <utility>

#include "io/files.hpp"
#include "io/sha256.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/io/rules_spec.hpp"
#include "kinderrechten/io/table_cells.hpp"
#include "kinderrechten/table/completion.hpp"

namespace kinderrechten::detail {

namespace {

namespace fs = std::filesystem;

std::vector<std::string> measure_names(const TableSpec& spec);

void add_file(TableInput& input, const fs::path& path, const TableFiles& files, int linked, Reading reading) {
  const std::string bytes = read_file(path);
  const bool truth = reading == Reading::truth;
  TableFile file = read_table_csv_text(bytes, path.string(), input.spec, files.spec_path,
                                       {.release = !truth, .measures = truth ? measure_names(input.spec) : std::vector<std::string>{}},
                                       linked);
  input.measures.push_back(std::move(file.measure_cells));
  input.sha256.push_back(sha256(bytes));
  input.paths.push_back(path);
  if (linked < 0) input.release = file.value == "published";
  input.given.push_back(file.table.size());
  input.status.push_back(std::move(file.status));
  std::move(file.remarks.begin(), file.remarks.end(), std::back_inserter(input.remarks));
  try {
    complete(file.table, input.spec.missing);
  } catch (const ValueError& e) {
    throw InputError(e.problem(), path.string(), e.mend());
  }
  input.tables.push_back(std::move(file.table));
}

/// A linked table of a release stands beside it: RELEASE.csv and other.csv make RELEASE.other.csv.
fs::path linked_input(const fs::path& folder, const std::string& name, const fs::path& first,
                      bool release) {
  const fs::path beside = first.parent_path() /
                          (first.stem().string() + "." + fs::path(name).stem().string() +
                           first.extension().string());
  std::error_code none;
  if (release && fs::exists(beside, none)) return beside;
  return folder / name;
}

std::vector<fs::path> inputs_of(const TableFiles& files, const TableInput& input) {
  std::vector<fs::path> all = input.paths;
  all.push_back(files.spec_path);
  const fs::path folder = files.spec_path.parent_path();
  const auto hierarchies = [&](const std::vector<DimensionSpec>& dimensions) {
    for (const DimensionSpec& d : dimensions)
      for (const std::string& name : d.hierarchies) all.push_back(folder / name);
  };
  hierarchies(input.spec.dimensions);
  for (const auto& linked : input.spec.linked) hierarchies(linked.dimensions);
  return all;
}

/// The further columns in order: contributions, then the contributors, then the costs.
std::vector<std::string> measure_names(const TableSpec& spec) {
  std::vector<std::string> names = spec.contributors;
  if (spec.frequency) names.push_back(*spec.frequency);
  if (cost_of(spec) == Cost::given) names.push_back(spec.cost);
  return names;
}

}  // namespace

Cost cost_of(const TableSpec& spec) { return cost_named(spec.cost); }

CellMeasures measures_of(const TableInput& input, std::size_t table) {
  CellMeasures result;
  const Integer units = units_per_one(input.spec.number_kind());
  std::size_t next = 0;
  const auto column = [&](const std::string& title, const Integer& scale) {
    const auto name = [&](std::size_t row) { return input.paths[table].string() + ": column " + title + ", " + input.name(table, row); };
    return whole_units(input.measures[table][next++], scale, name);
  };
  for (const std::string& title : input.spec.contributors) result.largest.push_back(column(title, units));
  if (input.spec.frequency) result.frequency = column(*input.spec.frequency, 1);
  if (cost_of(input.spec) == Cost::given) result.cost = column(input.spec.cost, units);
  return result;
}

void refuse_overwriting(const TableFiles& files, const TableInput& input, const std::vector<fs::path>& outputs) {
  std::error_code none;
  const std::vector<fs::path> inputs = inputs_of(files, input);
  for (const fs::path& out : outputs)
    for (const fs::path& in : inputs)
      if (!out.empty() && fs::is_regular_file(out, none) && fs::equivalent(out, in, none))
        throw InputError("the output is also an input", out.string(), "choose another name");
}

TableInput read_tables(const TableFiles& files, Reading reading) {
  TableInput input;
  if (files.spec)
    input.spec = read_table_spec(*files.spec, files.spec_path.empty() ? "the spec"
                                                                      : files.spec_path.string());
  add_file(input, files.table, files, -1, reading);
  const fs::path folder =
      (files.spec_path.empty() ? files.table : files.spec_path).parent_path();
  for (std::size_t k = 0; k < input.spec.linked.size(); ++k)
    add_file(input, linked_input(folder, input.spec.linked[k].file, files.table, input.release),
             files, static_cast<int>(k), reading);
  return input;
}

}  // namespace kinderrechten::detail
