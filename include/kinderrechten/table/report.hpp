// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kinderrechten/table/relation.hpp"
#include "kinderrechten/table/table.hpp"
#include "kinderrechten/value/register.hpp"

namespace kinderrechten {

/// A footnote: its mark as printed, and its words.
struct Note {
  std::string mark;
  std::string text;
  Place place;
  friend bool operator==(const Note&, const Note&) = default;
};

/// A piece of running text, for the checks that read sentences.
struct Paragraph {
  std::string text;
  bool heading = false;
  Place place;
  friend bool operator==(const Paragraph&, const Paragraph&) = default;
};

/// Something the reader could not make sense of; never silent, never fatal.
///
/// Data, as a finding's reason is: `remark_text` of the wording makes the sentence of it in any language.
struct Remark {
  std::string code;     ///< stable, for example KR012
  std::string text;     ///< what was found, what was expected, how to mend it; in the report's language, once `read_report` is done
  Place place;
  std::string phrase = {};  ///< key of the phrase tables; empty when the text is all there is
  std::vector<std::pair<std::string, std::string>> values = {};  ///< filled into the phrase's {names}
  friend bool operator==(const Remark&, const Remark&) = default;
};

/// A chapter as printed: tables, notes and text in reading order, what its registers do, and the
/// relations that it states.
struct Report {
  std::string name;                     ///< file name
  std::string language = "nl";          ///< nl or en
  std::string numbers;                  ///< whose separators its numbers have, where they are not those of its language
  std::string dialect = "report";
  RoundingMode percent = RoundingMode::half_up;  ///< how its percentages are rounded
  std::optional<int> year;              ///< the year it reports on
  std::vector<Table> tables;
  std::vector<Note> notes;
  std::vector<Paragraph> paragraphs;
  std::vector<Register> registers;
  std::vector<Relation> relations;      ///< stated outside a single cell: by notes, text or spec
  std::vector<Remark> remarks;

  [[nodiscard]] const Note* note(std::string_view mark) const {
    for (const auto& n : notes)
      if (n.mark == mark) return &n;
    return nullptr;
  }
  [[nodiscard]] const Register* source(std::string_view register_name) const {
    for (const auto& r : registers)
      if (r.name == register_name) return &r;
    return nullptr;
  }
};

}  // namespace kinderrechten
