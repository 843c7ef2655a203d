// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/release_files.hpp"

#include <algorithm>
#include <utility>

#include "io/files.hpp"
#include "io/sha256.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/io/release_json.hpp"
#include "kinderrechten/io/table_csv.hpp"
#include "kinderrechten/table/hierarchy.hpp"

namespace kinderrechten {

namespace {

namespace fs = std::filesystem;

std::string_view status_of(Release::State state, bool with_status) {
  if (state == Release::State::safe) return "safe";
  if (!with_status) return "hidden";
  return state == Release::State::primary ? "primary" : "secondary";
}

/// 1234 units of two decimals: 12.34.
std::string decimal(const Integer& units, unsigned decimals) {
  std::string digits = to_string(units < 0 ? Integer(-units) : units);
  if (decimals > 0) {
    if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
    digits.insert(digits.size() - decimals, 1, '.');
  }
  return units < 0 ? "-" + digits : digits;
}

/// A TOML string.
std::string toml_text(std::string_view text) {
  static constexpr char hex[] = "0123456789ABCDEF";
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') result += '\\', result += c;
    else if (byte < 0x20 || byte == 0x7F) result += std::string("\\u00") + hex[byte >> 4U] + hex[byte & 15U];
    else result += c;
  }
  return result + '"';
}

/// The total of a flat dimension: one split, of one code into all others.
std::optional<std::string> flat_total(const Dimension& d) {
  if (d.hierarchies().size() != 1 || d.hierarchies()[0].splits.size() != 1) return std::nullopt;
  const Split& split = d.hierarchies()[0].splits[0];
  const bool all = split.children.size() + 1 == d.size() &&
                   std::all_of(split.children.begin(), split.children.end(), [](const auto& c) { return c.sign > 0; });
  return all ? std::optional(d.codes()[split.parent]) : std::nullopt;
}

std::string hierarchy_csv(const Dimension& d, const Hierarchy& h) {
  std::string text = "parent,child,sign\n";
  for (const Split& split : h.splits)
    for (const Split::Child& child : split.children) {
      append_csv_field(text, d.codes()[split.parent]), text += ',';
      append_csv_field(text, d.codes()[child.code]), text += child.sign < 0 ? ",-1\n" : ",1\n";
    }
  return text;
}

/// All files but the proofs, by name and content.
class Files {
 public:
  Files(const Release& release, const ReleaseTarget& target) : release_(release), target_(target) {
    const auto& tables = release.model->tables();
    for (std::size_t t = 0; t < tables.size(); ++t) add(table_path(t), release_csv(release, t, target.with_status));
    std::string spec = "[table]\nvalue = \"published\"\nkind = \"" + kind_word() + "\"\n";
    if (kind().decimals > 0) spec += "decimals = " + std::to_string(kind().decimals) + "\n";
    spec += dimensions(tables[0], 0, "");
    for (std::size_t t = 1; t < tables.size(); ++t)
      spec += "\n[[linked]]\ntable = " + toml_text(tables[t].title) + "\n" + dimensions(tables[t], t, "linked.");
    fs::path path = target.output;
    add(path.replace_extension(".spec.toml"), std::move(spec));
  }

  std::vector<std::pair<fs::path, std::string>> all;

 private:
  void add(fs::path path, std::string content) { all.emplace_back(std::move(path), std::move(content)); }
  [[nodiscard]] const Kind& kind() const { return release_.model->kind(); }
  [[nodiscard]] std::string kind_word() const {
    return !kind().nonnegative ? "signed" : release_.count_table ? "count" : "magnitude";
  }
  [[nodiscard]] fs::path table_path(std::size_t t) const {
    return t == 0 ? target_.output : detail::linked_output(target_.output, release_.model->tables()[t].title);
  }

  std::string dimensions(const Table& table, std::size_t t, const std::string& under) {
    std::string text;
    for (const Dimension& d : table.dimensions()) {
      text += "\n[" + under + "dimensions." + toml_text(d.name()) + "]\n";
      if (d.hierarchies().empty()) text += "total = \"\"\n";
      else if (const auto total = flat_total(d)) text += "total = " + toml_text(*total) + "\n";
      else text += hierarchies(d, t);
    }
    return text;
  }
  std::string hierarchies(const Dimension& d, std::size_t t) {
    std::string names, total;
    for (std::size_t h = 0; h < d.hierarchies().size(); ++h) {
      std::string name = target_.output.stem().string() + "." + file_name(d.name()) + (t > 0 ? "." + std::to_string(t) : "") +
                         (h > 0 ? "." + std::to_string(h + 1) : "") + ".hierarchy.csv";
      add(target_.output.parent_path() / name, hierarchy_csv(d, d.hierarchies()[h]));
      names += (names.empty() ? "" : ", ") + toml_text(name);
      const auto tops = roots(d, d.hierarchies()[h]);
      total = tops.size() == 1 ? d.codes()[tops[0]] : "";
    }
    return "hierarchy = [" + names + "]\ntotal = " + toml_text(total) + "\n";
  }
  /// A dimension's name as part of a file name.
  static std::string file_name(std::string_view name) {
    std::string safe;
    for (const char c : name) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
      safe += plain ? c : '_';
    }
    return safe;
  }

  const Release& release_;
  const ReleaseTarget& target_;
};

ReleaseProof proof_of(const Release& release, const std::vector<std::pair<fs::path, std::string>>& files, const ReleaseWorlds& worlds) {
  ReleaseProof proof;
  const std::size_t tables = release.model->tables().size();
  for (std::size_t t = 0; t < tables; ++t) {
    const std::string sha = detail::sha256(files[t].second);
    if (t == 0) proof.release_sha256 = sha;
    else proof.linked_sha256.push_back(sha);
  }
  proof.structure_sha256 = detail::sha256(structure_text(release.model->relations(), release.model->kind()));
  proof.cells = release.model->cells();
  proof.kind = release.model->kind();
  proof.worlds = worlds;
  return proof;
}

}  // namespace

std::string release_csv(const Release& release, std::size_t table, bool with_status) {
  const TableModel& model = *release.model;
  const Table& t = model.tables().at(table);
  std::string text;
  for (const Dimension& d : t.dimensions()) append_csv_field(text, d.name()), text += ',';
  text += "published,status\n";
  for (std::size_t row = 0; row < t.size(); ++row) {
    for (std::size_t d = 0; d < t.dimensions().size(); ++d) {
      append_csv_field(text, t.dimensions()[d].codes()[t.coordinate(row, d)]);
      text += ',';
    }
    const std::uint32_t cell = model.cell(table, row);
    const Release::State state = release.state[cell];
    text += state == Release::State::safe ? decimal(release.truth[cell], model.kind().decimals) : "x";
    text += ',';
    text += status_of(state, with_status);
    text += '\n';
  }
  return text;
}

std::vector<fs::path> release_paths(const Release& release, const ReleaseTarget& target) {
  std::vector<fs::path> paths;
  for (const auto& [path, content] : Files(release, target).all) paths.push_back(path);
  if (target.proof) paths.push_back(*target.proof);
  if (target.private_proof) paths.push_back(*target.private_proof);
  return paths;
}

std::vector<fs::path> write_release(const Release& release, const ReleaseTarget& target) {
  if (!release.safe())
    throw ValueError(std::to_string(release.unproven.size()) + " sensitive cells are not proven to keep their levels", "the release",
                     "give more effort, or ask for smaller levels");
  if (target.proof && !release.proof_found)
    throw ValueError("no proof was found from the release alone", "the release",
                     "leave it with the private proof, or ask for smaller levels");
  const Files files(release, target);
  detail::OutputFiles out;
  for (const auto& [path, content] : files.all) out.open(path) << content;
  if (target.proof) write_release_proof(out.open(*target.proof), proof_of(release, files.all, release.proof));
  if (target.private_proof) {
    ReleaseProof proof = proof_of(release, files.all, release.private_proof);
    proof.confidential = true;
    proof.levels = release.private_levels;
    proof.cost = release.suppression.cost;
    proof.bound = release.suppression.bound;
    write_release_proof(out.open(*target.private_proof), proof);
  }
  return out.commit();
}

}  // namespace kinderrechten
