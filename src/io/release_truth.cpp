// SPDX-License-Identifier: BSD-3-Clause
#include "io/release_truth.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "kinderrechten/error.hpp"
#include "kinderrechten/table/cell_boxes.hpp"
#include "kinderrechten/table/completion.hpp"

namespace kinderrechten::detail {

namespace {

/// Where the rows of the true table stand in the published one.
std::uint32_t published_row(const Table& from, std::uint32_t row, const Table& to, const TableGrid& grid,
                            const std::filesystem::path& path) {
  std::size_t position = 0;
  for (std::size_t d = 0; d < to.dimensions().size(); ++d) {
    const auto e = dimension_called(from, to.dimensions()[d].name());
    const auto code = e ? to.dimensions()[d].find(from.dimensions()[*e].codes()[from.coordinate(row, *e)]) : std::nullopt;
    if (!code)
      throw InputError("the true table has cell " + from.name(row) + ", this one has not", path.string(),
                       "give the table that was published");
    position += *code * grid.stride(d);
  }
  return grid.row(position);
}

CellContributions contributions_of(const CellMeasures& m, std::size_t row, const Integer& value, bool count) {
  CellContributions c;
  c.value = value;
  if (row < m.frequency.size()) c.frequency = m.frequency[row];
  else if (count) c.frequency = value;
  for (const auto& column : m.largest) c.largest.emplace_back(row < column.size() ? column[row] : 0);
  return c;
}

/// What a world says of a cell; the base is complete.
class Worlds {
 public:
  explicit Worlds(const ReleaseWorlds& proof) : proof_(proof), base_(proof.base.begin(), proof.base.end()) {}

  [[nodiscard]] const CertificateWorld& of(std::int32_t world) const {
    return world < 0 ? proof_.base : proof_.worlds[static_cast<std::size_t>(world)];
  }
  [[nodiscard]] Integer value(std::int32_t world, std::uint32_t cell) const {
    const CertificateWorld& w = of(world);
    const auto at = std::find_if(w.begin(), w.end(), [cell](const auto& entry) { return entry.first == cell; });
    if (at != w.end()) return at->second;
    const auto base = base_.find(cell);
    return base == base_.end() ? Integer(0) : base->second;
  }

 private:
  const ReleaseWorlds& proof_;
  std::map<std::uint32_t, Integer> base_;
};

/// Whether a contributor of the cell, who knows his own part, can tell that it does not have this number.
bool contradicts(const CellContributions& cell, const Integer& number) {
  if (cell.frequency == 0) return false;
  if (cell.frequency == 1) return number != cell.value;
  const Integer own = cell.largest.empty() ? Integer(1) : *std::max_element(cell.largest.begin(), cell.largest.end());
  return number < std::min(own, cell.value);
}

std::optional<std::uint32_t> contributor_of(std::string_view attacker) {
  constexpr std::string_view prefix = "contributor:";
  if (!attacker.starts_with(prefix)) return std::nullopt;
  attacker.remove_prefix(prefix.size());
  std::uint32_t cell = 0;
  const auto [end, error] = std::from_chars(attacker.data(), attacker.data() + attacker.size(), cell);
  return error == std::errc() && end == attacker.data() + attacker.size() ? std::optional(cell) : std::nullopt;
}

}  // namespace

ReleaseTruth read_release_truth(const TableFiles& files, const std::filesystem::path& path, const TableInput& published,
                                const CellNumbers& numbers) {
  TableFiles truth_files = files;
  truth_files.table = path;
  const TableInput input = read_tables(truth_files, Reading::truth);
  const CellNumbers own = number_cells(input.tables);
  const CellBoxes boxes(input.tables, own);
  ReleaseTruth truth;
  truth.value.resize(numbers.cells);
  if (published.spec.rules) {
    truth.wanted = read_protection_spec(published.spec);
    truth.contributions.resize(numbers.cells);
  }
  for (std::size_t t = 0; t < input.tables.size(); ++t) {
    const Table &from = input.tables[t], &to = published.tables[t];
    const TableGrid grid(to);
    const CellMeasures measures = measures_of(input, t);
    for (std::uint32_t row = 0; row < from.size(); ++row) {
      const UnitBox box = boxes[own.of[t][row]];
      const std::uint32_t cell = numbers.of[t][published_row(from, row, to, grid, path)];
      if (!box.exact() || truth.value[cell]) continue;
      truth.value[cell] = *box.low;
      if (!truth.contributions.empty())
        truth.contributions[cell] = contributions_of(measures, row, *box.low, published.spec.kind == "count");
    }
  }
  return truth;
}

void check_levels(const ReleaseTruth& truth, const ReleaseWorlds& proof, bool confidential, const TableInput& published,
                  const std::vector<char>& hidden, CheckReport& report) {
  if (truth.contributions.empty()) return;
  std::map<std::uint32_t, Levels> sensitive;
  for (std::uint32_t cell = 0; cell < truth.value.size(); ++cell) {
    if (!truth.value[cell]) continue;
    const Sensitivity s = assess(truth.wanted.rules, truth.contributions[cell]);
    if (!s) continue;
    if (!hidden[cell]) report.add("cell " + std::to_string(cell) + " is sensitive, and published");
    else
      sensitive[cell] = levels(truth.wanted.protection, published.spec.number_kind(), published.spec.kind == "count", s, *truth.value[cell]);
  }
  const Worlds worlds(proof);
  std::set<std::pair<std::uint32_t, std::uint32_t>> shown;  // cell, attacker
  std::set<std::uint32_t> claimed;
  for (const ReleaseClaim& claim : proof.claims) {
    const auto at = sensitive.find(claim.cell);
    if (at == sensitive.end()) continue;
    if (!at->second.met(*truth.value[claim.cell], claim.low, claim.high))
      report.add("sensitive cell " + std::to_string(claim.cell) + " does not keep its levels: it is shown to reach " +
                 to_string(claim.low) + ".." + to_string(claim.high) + " (in units)");
    if (claim.attacker.empty()) {
      claimed.insert(claim.cell);
      continue;
    }
    const auto own = contributor_of(claim.attacker);
    if (!own || *own >= truth.value.size() || !truth.value[*own]) {
      report.add("the attacker '" + claim.attacker + "' is not known");
      continue;
    }
    for (const std::int32_t w : {claim.low_world, claim.high_world})
      if (contradicts(truth.contributions[*own], worlds.value(w, *own)))
        report.add("world " + std::to_string(w) + " is shown to " + claim.attacker + ", who knows better");
    shown.emplace(claim.cell, *own);
  }
  for (const auto& [cell, level] : sensitive)
    if (!claimed.contains(cell)) report.add("no claim is made on sensitive cell " + std::to_string(cell));
  if (!confidential || !truth.wanted.contributors) return;
  for (const ReleaseClaim& claim : proof.claims) {  // where a contributor knows better than what all others are shown
    if (!claim.attacker.empty() || !sensitive.contains(claim.cell)) continue;
    for (const std::int32_t w : {claim.low_world, claim.high_world})
      for (const auto& [cell, number] : worlds.of(w))
        if (cell != claim.cell && truth.value[cell] && contradicts(truth.contributions[cell], number) && !shown.contains({claim.cell, cell}))
          report.add("nothing shows that a contributor of cell " + std::to_string(cell) + " cannot narrow sensitive cell " +
                     std::to_string(claim.cell));
  }
}

}  // namespace kinderrechten::detail
