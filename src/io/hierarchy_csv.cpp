// SPDX-License-Identifier: BSD-3-Clause
#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "io/csv_rows.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/io/table_csv.hpp"
#include "kinderrechten/table/hierarchy.hpp"

namespace kinderrechten {

namespace {

/// Reads `parent,child[,sign]` and keeps, for messages, the line that first named each child.
class HierarchyReader {
 public:
  HierarchyReader(std::string_view bytes, std::string_view name, Dimension& dimension)
      : rows_(bytes, name), dimension_(&dimension) {}

  void read() {
    if (!rows_.next()) fail(0, "the file is empty", "give the columns parent,child");
    read_header();
    while (rows_.next()) read_row();
    if (splits_.splits.empty()) fail(0, "the hierarchy has no lines", "give a parent and a child");
    try {
      check_hierarchy(*dimension_, splits_);
    } catch (const ValueError& e) {
      throw InputError(e.problem(), rows_.name(), e.mend());
    }
    dimension_->add_hierarchy(std::move(splits_));
  }

 private:
  [[noreturn]] void fail(std::size_t field, const std::string& what,
                         const std::string& mend) const {
    throw InputError(what, rows_.place(field), mend);
  }
  void read_header() {
    const auto& fields = rows_.fields();
    for (std::size_t k = 0; k < fields.size(); ++k) {
      if (fields[k] == "parent") parent_ = k;
      else if (fields[k] == "child") child_ = k;
      else if (fields[k] == "sign") sign_ = k;
      else fail(k, "column '" + std::string(fields[k]) + "'", "the columns are parent,child[,sign]");
    }
    if (!parent_ || !child_)
      fail(0, "the header lacks parent or child", "the columns are parent,child[,sign]");
    width_ = fields.size();
  }
  void read_row() {
    const auto& fields = rows_.fields();
    if (fields.size() != width_)
      fail(std::min(fields.size(), width_),
           "the row has " + std::to_string(fields.size()) + " fields, the header has " +
               std::to_string(width_),
           "give every row one field a column");
    for (const std::size_t column : {*parent_, *child_})
      if (fields[column].empty()) fail(column, "an empty code", "name the code");
    const CodeIndex parent = dimension_->add(fields[*parent_]);
    const CodeIndex child = dimension_->add(fields[*child_]);
    const auto [first, fresh] = first_line_.emplace(child, std::pair(parent, rows_.line()));
    if (!fresh)
      fail(*child_,
           "code '" + dimension_->codes()[child] + "' stands under '" +
               dimension_->codes()[first->second.first] + "' already, in line " +
               std::to_string(first->second.second),
           first->second.first == parent ? "take one of the lines out"
                                         : "put the second parent into a second hierarchy file");
    const auto [at, added] = split_of_.emplace(parent, splits_.splits.size());
    if (added) splits_.splits.push_back({parent, {}});
    splits_.splits[at->second].children.push_back({child, sign()});
  }
  [[nodiscard]] int sign() const {
    if (!sign_) return 1;
    const std::string_view text = rows_.fields()[*sign_];
    if (text.empty() || text == "+" || text == "1" || text == "+1") return 1;
    if (text == "-" || text == "-1") return -1;
    fail(*sign_, "sign '" + std::string(text) + "'", "use +, -, 1 or -1");
  }

  detail::CsvRows rows_;
  Dimension* dimension_;
  std::optional<std::size_t> parent_, child_, sign_;
  std::size_t width_ = 0;
  Hierarchy splits_;
  std::unordered_map<CodeIndex, std::size_t> split_of_;
  std::unordered_map<CodeIndex, std::pair<CodeIndex, std::size_t>> first_line_;
};

}  // namespace

void read_hierarchy_csv(std::string_view bytes, std::string_view name, Dimension& dimension) {
  HierarchyReader(bytes, name, dimension).read();
}

}  // namespace kinderrechten
