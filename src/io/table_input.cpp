// SPDX-License-Identifier: BSD-3-Clause
#include "io/table_input.hpp"

#include <iterator>
#include <utility>

#include "io/files.hpp"
#include "io/sha256.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/table/completion.hpp"

namespace kinderrechten::detail {

namespace {

namespace fs = std::filesystem;

void add_file(TableInput& input, const fs::path& path, const TableFiles& files, int linked) {
  const std::string bytes = read_file(path);
  TableFile file = read_table_csv_text(bytes, path.string(), input.spec, files.spec_path,
                                       {.release = true, .measures = {}}, linked);
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

}  // namespace

TableInput read_tables(const TableFiles& files) {
  TableInput input;
  if (files.spec)
    input.spec = read_table_spec(*files.spec, files.spec_path.empty() ? "the spec"
                                                                      : files.spec_path.string());
  add_file(input, files.table, files, -1);
  const fs::path folder =
      (files.spec_path.empty() ? files.table : files.spec_path).parent_path();
  for (std::size_t k = 0; k < input.spec.linked.size(); ++k)
    add_file(input, linked_input(folder, input.spec.linked[k].file, files.table, input.release),
             files, static_cast<int>(k));
  return input;
}

}  // namespace kinderrechten::detail
