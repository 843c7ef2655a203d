// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/table_csv.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "io/csv_rows.hpp"
#include "io/files.hpp"
#include "io/measure_reader.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/table/completion.hpp"
#include "kinderrechten/table/hierarchy.hpp"

namespace kinderrechten {

namespace {

namespace fs = std::filesystem;
using detail::CsvRows;

// Names of the number's column, and of totals, when there is no spec that says so.
constexpr std::string_view usual_values[] = {"freq", "value", "count", "n", "obs_value", "aantal"};
constexpr std::string_view usual_totals[] = {"Total", "total", "TOTAL", "Totaal", "totaal", "_T"};

constexpr std::pair<std::string_view, CellStatus> status_words[] = {
    {"safe", CellStatus::safe},       {"hidden", CellStatus::hidden},
    {"primary", CellStatus::hidden},  {"secondary", CellStatus::hidden},
    {"rounded", CellStatus::rounded}, {"perturbed", CellStatus::perturbed}};

std::string list(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

/// A field for a message, cut short between characters when it is long.
std::string brief(std::string_view text) {
  constexpr std::size_t most = 60;
  if (text.size() <= most) return std::string(text);
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

/// Codes of one column → positions; most rows repeat the code of the row before.
class CodeColumn {
 public:
  explicit CodeColumn(Dimension& dimension, bool fixed) : dimension_(&dimension), fixed_(fixed) {
    for (const std::string& code : dimension.codes()) index_.emplace(code, index_.size());
  }
  [[nodiscard]] std::optional<CodeIndex> find(std::string_view code) {
    if (last_ && dimension_->codes()[*last_] == code) return last_;
    auto it = index_.find(code);
    if (it == index_.end()) {
      if (fixed_) return std::nullopt;
      const CodeIndex added = dimension_->add(code);
      it = index_.emplace(std::string(code), added).first;
    }
    return last_ = static_cast<CodeIndex>(it->second);
  }
  std::vector<CodeIndex> codes;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  Dimension* dimension_;
  bool fixed_;  // a hierarchy names all codes there are
  std::optional<CodeIndex> last_;
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> index_;
};

class TableReader {
 public:
  TableReader(std::string_view bytes, std::string_view name, const TableSpec& spec,
              const fs::path& folder, const TableCsvOptions& options, int linked)
      : rows_(bytes, name), spec_(&spec), options_(&options), folder_(folder),
        dimension_specs_(linked < 0 ? &spec.dimensions
                                    : &spec.linked.at(static_cast<std::size_t>(linked)).dimensions),
        value_(linked < 0 || !spec.linked[static_cast<std::size_t>(linked)].value
                   ? spec.value
                   : spec.linked[static_cast<std::size_t>(linked)].value),
        kind_(spec.number_kind()),
        reader_(kind_, dialect(spec.dialect.value_or("report")), spec.dialect.has_value(),
                spec.source ? &*spec.source : nullptr) {}

  TableFile read() {
    if (!rows_.next()) fail(0, "the file is empty", "give a header row and a row for each cell");
    read_header();
    make_dimensions();
    if (!spec_->source && !spec_->registers.empty())
      file_.remarks.push_back(rows_.name() + ": the rules of [registers." + spec_->registers.front() +
                              "] are not used; a spec can say table.register = \"" + spec_->registers.front() + "\"");
    read_rows();
    for (std::size_t d = 0; d < dimensions_.size(); ++d)
      if (dimensions_[d].hierarchies().empty()) make_flat(dimensions_[d], specs_[d]);
    build();
    return std::move(file_);
  }

 private:
  [[noreturn]] void fail(std::size_t field, const std::string& what,
                         const std::string& mend) const {
    throw InputError(what, rows_.place(field), mend);
  }

  void read_header() {
    for (const std::string_view name : rows_.fields()) {
      if (std::find(header_.begin(), header_.end(), name) != header_.end())
        fail(header_.size(), "two columns are called '" + std::string(name) + "'",
             "give each a name of its own");
      header_.emplace_back(name);
    }
    if (header_.size() == 1)
      fail(0, "the header has one column: '" + header_[0] + "'",
           header_[0].find(';') != std::string::npos || header_[0].find('\t') != std::string::npos
               ? "separate columns by commas"
               : "give the columns of codes, then the number");
    value_column_ = find_value();
    file_.value = header_[value_column_];
    if (options_->release) status_column_ = find("status");
    for (const std::string& name : options_->measures) {
      const auto column = find(name);
      if (!column) missing_column(name, "the spec names it");
      file_.measures.push_back(name);
      measure_columns_.push_back(*column);
    }
    file_.measure_cells.resize(measure_columns_.size());
  }
  [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const {
    const auto it = std::find(header_.begin(), header_.end(), name);
    if (it == header_.end()) return std::nullopt;
    return static_cast<std::size_t>(it - header_.begin());
  }
  [[noreturn]] void missing_column(const std::string& name, const std::string& why) const {
    throw InputError("there is no column '" + name + "'; the columns are " + list(header_),
                     rows_.name() + ":1:1", why + ": mend the name there or in the header");
  }

  std::size_t find_value() {
    if (options_->release)
      if (const auto published = find("published")) return *published;
    if (value_) {
      if (const auto column = find(*value_)) return *column;
      missing_column(*value_, spec_->name + " names it as value");
    }
    for (std::size_t k = 1; k < header_.size(); ++k)
      if (std::find(std::begin(usual_values), std::end(usual_values), header_[k]) !=
          std::end(usual_values))
        return assumed(k);
    return assumed(header_.size() - 1);
  }
  std::size_t assumed(std::size_t column) {
    file_.remarks.push_back(rows_.name() + ": the number is taken from column '" +
                            header_[column] + "'; a spec can say table.value");
    return column;
  }

  void make_dimensions() {
    std::vector<const DimensionSpec*> specs;  // in the order of the columns
    for (std::size_t k = 0; k < header_.size(); ++k) {
      const DimensionSpec* found = nullptr;
      for (const DimensionSpec& d : *dimension_specs_)
        if (d.name == header_[k]) found = &d;
      const bool flat = dimension_specs_->empty() && k < value_column_;
      if (!found && !flat) continue;
      if (k == value_column_)
        fail(k, "column '" + header_[k] + "' is both a dimension and the number",
             "name another one in " + spec_->name);
      dimension_columns_.push_back(k);
      specs.push_back(found);
      dimensions_.emplace_back(header_[k]);
    }
    for (const DimensionSpec& d : *dimension_specs_)
      if (!find(d.name)) missing_column(d.name, spec_->name + " has dimensions." + d.name);
    if (dimensions_.empty())
      fail(value_column_, "no column is a dimension",
           "put the columns of codes before the number");
    specs_ = std::move(specs);
    for (std::size_t d = 0; d < dimensions_.size(); ++d) {
      for (const std::string& hierarchy : specs_[d] ? specs_[d]->hierarchies
                                                    : std::vector<std::string>{}) {
        const fs::path path = folder_ / hierarchy;
        read_hierarchy_csv(detail::read_file(path), path.string(), dimensions_[d]);
      }
      if (!dimensions_[d].hierarchies().empty()) check_hierarchies(dimensions_[d], *specs_[d]);
    }
    for (Dimension& dimension : dimensions_)
      columns_.emplace_back(dimension, !dimension.hierarchies().empty());
  }

  void read_rows() {
    const std::size_t width = header_.size();
    while (rows_.next()) {
      const auto& fields = rows_.fields();
      if (fields.size() != width)
        fail(std::min(fields.size(), width),
             "the row has " + std::to_string(fields.size()) + " fields, the header has " +
                 std::to_string(width),
             "give every row one field a column");
      for (std::size_t d = 0; d < columns_.size(); ++d) {
        const std::string_view code = fields[dimension_columns_[d]];
        const auto index = columns_[d].find(code);
        if (!index) unknown_code(d, code);
        columns_[d].codes.push_back(*index);
      }
      read_value(fields);
      for (std::size_t m = 0; m < measure_columns_.size(); ++m)
        if (!append(measure_columns_[m], file_.measure_cells[m])) bad_number(measure_columns_[m]);
      lines_.push_back(static_cast<std::uint32_t>(rows_.line()));
    }
    if (cells_.empty())
      throw InputError("the table has no cells", rows_.name() + ":1:1",
                       "give a row for each cell, margins included");
  }
  [[noreturn]] void unknown_code(std::size_t d, std::string_view code) const {
    fail(dimension_columns_[d],
         "code '" + std::string(code) + "' is not in the hierarchy of " + dimensions_[d].name(),
         "add it to " + list(specs_[d]->hierarchies) + " or mend the code");
  }
  [[noreturn]] void bad_number(std::size_t column) const {
    const std::string text = brief(rows_.fields()[column]);
    if (reader_.never_printed())
      fail(column, "register " + spec_->source->name + " never prints '" + text + "'",
           "mend the number, or the rules in [registers." + spec_->source->name + "]");
    fail(column, "'" + text + "' is not " + detail::described(kind_),
         "mend it, or say another table.kind or more table.decimals in the spec");
  }

  /// Appends the field; a number gone wrong is any value, which is told where it stands.
  [[nodiscard]] bool append(std::size_t column, FigureColumn& cells) {
    constexpr std::size_t most_told = 20;
    const bool good = reader_.append(rows_.fields()[column], cells);
    if (!reader_.problem().empty() && ++unreadable_ <= most_told)
      file_.remarks.push_back(rows_.place(column) + ": '" + brief(rows_.fields()[column]) + "' is taken as any value: " +
                              std::string(reader_.problem()) + (unreadable_ == most_told ? "; no more of these are told" : ""));
    return good;
  }

  void read_value(const std::vector<std::string_view>& fields) {
    const std::string_view text = fields[value_column_];
    CellStatus status = CellStatus::none;
    if (status_column_) {
      status = read_status(fields[*status_column_]);
      file_.status.push_back(status);
    }
    if (status == CellStatus::none || status == CellStatus::safe) {
      if (!append(value_column_, cells_)) bad_number(value_column_);
    } else {
      cells_.push_back(not_printed(text, status));
    }
  }
  CellStatus read_status(std::string_view word) const {
    for (const auto& [name, status] : status_words)
      if (name == word) return status;
    fail(*status_column_, "status '" + std::string(word) + "'",
         "use safe, hidden, rounded or perturbed");
  }

  /// A cell of which a release prints a symbol, or a number that is not the true one.
  Figure not_printed(std::string_view text, CellStatus status) {
    FigureColumn one;
    const bool good = reader_.append(text, one);
    Figure figure = one[0];
    const std::optional<Range> printed = good ? figure.range : std::nullopt;
    figure.range = reader_.any();
    if (status == CellStatus::hidden) {
      figure.state = State::suppressed;
      // A symbol may tell more than that: `<5`. A number there is none.
      if (printed && !printed->is_exact()) figure.range = printed;
    } else if (printed && printed->is_exact()) {
      figure.state = State::rounded;
      if (const auto range = true_range(*printed->low(), status)) figure.range = range;
      else impossible(text);
    }
    return figure;
  }
  [[noreturn]] void impossible(std::string_view text) const {
    fail(value_column_, "the stated rule never prints '" + std::string(text) + "'",
         "mend the number, or the rule in [release]");
  }
  /// What a rounded or perturbed number may have been; every number when no rule is stated.
  std::optional<Range> true_range(const Rational& printed, CellStatus status) {
    std::optional<Range> range = reader_.any();
    const Domain domain = kind_.decimals == 0 ? Domain::integers : Domain::rationals;
    if (status == CellStatus::rounded && spec_->rounding)
      range = spec_->rounding->preimage(printed, domain);
    else if (status == CellStatus::perturbed && spec_->perturbation)
      range = Range(domain, End{printed - *spec_->perturbation},
                    End{printed + *spec_->perturbation});
    else if (!unstated_)
      file_.remarks.push_back(rows_.name() + ": some cells are " +
                              (status == CellStatus::rounded ? "rounded" : "perturbed") +
                              " by a rule that the spec does not state under [release]; they "
                              "are taken as any number"),
          unstated_ = true;
    return range;
  }

  void make_flat(Dimension& dimension, const DimensionSpec* spec) {
    std::optional<CodeIndex> total;
    if (!spec) {
      for (const std::string_view word : usual_totals)
        if (!total) total = dimension.find(word);
      if (!total)
        file_.remarks.push_back(rows_.name() + ": dimension " + dimension.name() +
                                " has no code Total; its codes are taken as separate tables");
    } else if (const std::string wanted = spec->total.value_or("Total"); !wanted.empty()) {
      total = dimension.find(wanted);
      if (!total) total = absent_total(dimension, *spec, wanted);
    }
    if (!total) return;
    Hierarchy hierarchy = flat_hierarchy(dimension, *total);
    if (!hierarchy.splits.empty()) dimension.add_hierarchy(std::move(hierarchy));
  }
  [[noreturn]] void other_total(const Dimension& dimension, const std::string& wanted,
                                std::string_view found) const {
    throw InputError("dimension " + dimension.name() + " has no code '" + wanted + "' but has '" +
                         std::string(found) + "'",
                     rows_.name(),
                     "say in " + spec_->name + ": dimensions." + dimension.name() + ".total = \"" +
                         std::string(found) + "\", or \"\" when there is none");
  }
  /// No cell has the total's code: then all of these cells are unknown, unless the file calls it
  /// otherwise and the spec only forgot to say so.
  CodeIndex absent_total(Dimension& dimension, const DimensionSpec& spec,
                         const std::string& wanted) {
    for (const std::string_view word : usual_totals)
      if (!spec.total && dimension.find(word)) other_total(dimension, wanted, word);
    file_.remarks.push_back(rows_.name() + ": no cell has the total '" + wanted + "' of " +
                            dimension.name() + "; these cells are unknown (where there is no such " +
                            "total say dimensions." + dimension.name() + ".total = \"\")");
    return dimension.add(wanted);
  }
  void check_hierarchies(const Dimension& dimension, const DimensionSpec& spec) const {
    try {
      check_same_leaves(dimension);
    } catch (const ValueError& e) {
      throw InputError(e.problem(), spec_->name + ": " + e.where(), e.mend());
    }
    if (spec.total && spec.total->empty()) return;
    const std::string wanted = spec.total.value_or("Total");
    for (std::size_t h = 0; h < dimension.hierarchies().size(); ++h) {
      const auto tops = roots(dimension, dimension.hierarchies()[h]);
      const std::string& file = spec.hierarchies.at(h);
      if (tops.size() == 1 && (!spec.total || dimension.codes()[tops[0]] == wanted)) continue;
      std::vector<std::string> names;
      for (const CodeIndex c : tops) names.push_back(dimension.codes()[c]);
      throw InputError("the root of " + file + " is " + list(names) + ", not " + wanted,
                       spec_->name,
                       "give the file one root, or say dimensions." + dimension.name() +
                           (tops.size() == 1 ? ".total = \"" + names[0] + "\""
                                             : ".total = \"\" when these are separate"));
    }
  }

  void build() {
    Table table(std::move(dimensions_), fs::path(rows_.name()).filename().string());
    table.kind = kind_;
    std::vector<std::vector<CodeIndex>> coordinates;
    for (CodeColumn& column : columns_) coordinates.push_back(std::move(column.codes));
    table.assign(std::move(coordinates), std::move(cells_));
    refuse_duplicates(table);
    file_.table = std::move(table);
  }
  /// As `TableGrid`, but with lines of the file.
  void refuse_duplicates(const Table& table) const {
    try {
      (void)TableGrid(table);
    } catch (const ValueError& e) {
      std::unordered_map<std::string, std::size_t> seen;
      for (std::size_t row = 0; row < table.size(); ++row) {
        const auto [it, fresh] = seen.emplace(table.name(row), row);
        if (fresh) continue;
        std::string mend = "list every cell once";
        if (const std::string other = column_without_dimension(); !other.empty())
          mend += "; column '" + other + "' is no dimension of the spec";
        throw InputError("cell " + it->first + " stands in line " +
                             std::to_string(lines_[it->second]) + " too",
                         rows_.name() + ":" + std::to_string(lines_[row]) + ":1", mend);
      }
      throw InputError(e.problem(), rows_.name(), e.mend());
    }
  }
  [[nodiscard]] std::string column_without_dimension() const {
    for (std::size_t k = 0; k < value_column_; ++k)
      if (std::find(dimension_columns_.begin(), dimension_columns_.end(), k) ==
          dimension_columns_.end())
        return header_[k];
    return {};
  }

  CsvRows rows_;
  const TableSpec* spec_;
  const TableCsvOptions* options_;
  fs::path folder_;
  const std::vector<DimensionSpec>* dimension_specs_;
  std::optional<std::string> value_;
  Kind kind_;
  detail::MeasureReader reader_;
  TableFile file_;
  std::vector<std::string> header_;
  std::size_t value_column_ = 0;
  std::optional<std::size_t> status_column_;
  std::vector<std::size_t> dimension_columns_, measure_columns_;
  std::vector<const DimensionSpec*> specs_;  // null for what is assumed to be flat
  std::vector<Dimension> dimensions_;
  std::vector<CodeColumn> columns_;
  std::vector<std::uint32_t> lines_;
  FigureColumn cells_;
  std::size_t unreadable_ = 0;
  bool unstated_ = false;
};

}  // namespace

TableFile read_table_csv_text(std::string_view bytes, std::string_view name, const TableSpec& spec,
                              const fs::path& spec_path, const TableCsvOptions& options,
                              int linked) {
  const fs::path folder = (spec_path.empty() ? fs::path(name) : spec_path).parent_path();
  return TableReader(bytes, name, spec, folder, options, linked).read();
}

TableFile read_table_csv(const fs::path& file, const TableSpec& spec, const fs::path& spec_path,
                         const TableCsvOptions& options) {
  return read_table_csv_text(detail::read_file(file), file.string(), spec, spec_path, options);
}

void append_csv_field(std::string& out, std::string_view field) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace kinderrechten
