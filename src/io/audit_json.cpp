// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/audit_json.hpp"

#include "io/audit_view.hpp"
#include "io/json_writer.hpp"

#include <utility>

namespace kinderrechten {
namespace {

using namespace detail::output;
using Lines = JsonWriter::Lines;

void texts(JsonWriter& out, std::string_view key, const std::vector<std::string>& all) {
  out.key(key).array();
  for (const auto& one : all) out.text(one);
  out.end();
}

void statuses(JsonWriter& out, const StatusSet& set) {
  out.key("status").array();
  for (const Status s : set.list()) out.text(to_string(s));
  out.end();
}

void part(JsonWriter& out, const Part& p, const std::optional<Range>& range) {
  out.object().member("role", to_string(p.role)).member("label", p.label).member("text", p.text);
  out.ends(range).member("state", to_string(p.state));
  if (p.share) out.key("percent").object().ends(p.share->range()).end();
  out.end();
}

// `range` gives the range of the whole (nothing) or of a part (its index).
template <class RangeOf>
void figure_members(JsonWriter& out, const Figure& f, std::string_view language, RangeOf range) {
  out.member("text", f.text).ends(range(std::optional<std::size_t>()));
  out.member("state", to_string(f.state));
  statuses(out, f.status);
  texts(out, "notes", f.notes);
  out.key("parts").array();
  for (std::size_t i = 0; i < f.parts.size(); ++i) part(out, f.parts[i], range(std::optional(i)));
  out.end();
  if (!f.problem.empty()) out.member("problem", problem_text(f.problem, language));
}

void readings(JsonWriter& out, const Figure& f) {
  out.key("readings").array(f.readings.empty() ? Lines::one : Lines::each);
  for (const Reading& r : f.readings) {
    out.object();
    texts(out, "dialects", r.dialects);
    out.ends(r.range).member("state", to_string(r.state));
    statuses(out, r.status);
    out.end();
  }
  out.end();
}

/// Writes one audit; a member function per key of the format.
class AuditAsJson {
 public:
  AuditAsJson(const Audit& audit, const WriteOptions& options, JsonWriter::Sink sink = {}) : view_(audit, options), out_(std::move(sink)) {}

  JsonWriter& write() {
    const Report& report = view_.report();
    out_.object(Lines::each).member("report", report.name).member("language", report.language);
    out_.key("tables").array(Lines::each);
    for (std::size_t t = 0; t < report.tables.size(); ++t) table(t);
    out_.end();
    notes();
    out_.key("findings").array(Lines::each);
    for (const Finding& f : view_.audit().findings) finding(f);
    out_.end();
    summary();
    remarks();
    return out_.end();
  }

 private:
  void table(std::size_t t) {
    const TableView table(view_.report().tables[t]);
    out_.object(Lines::each).member("title", table.table().title);
    out_.key("columns").array();
    for (std::size_t c = 0; c < table.columns(); ++c) out_.text(table.column_label(c));
    out_.end().key("rows").array(Lines::each);
    for (std::size_t r = 0; r < table.rows(); ++r) {
      out_.object().member("label", table.row_label(r)).key("cells").array();
      const std::size_t printed = table.printed_cells(r);
      for (std::size_t c = 0; c < printed; ++c) cell(table, NumberRef{t, r, c, {}});
      for (std::size_t c = printed; c < table.columns(); ++c) out_.null();
      out_.end();
      if (const RowHead* head = table.row_head(r)) row_head(*head);
      out_.end();
    }
    out_.end().end();
  }

  void row_head(const RowHead& head) {
    texts(out_, "notes", head.notes);
    if (head.place.line) out_.key("line").number(head.place.line);
  }

  /// A figure that is text, state and whole numbers in machine words, as most are: without making a `Figure` of it.
  bool plain_cell(const TableView& table, const NumberRef& number) {
    const std::size_t cell = table.table().layout ? table.table().at(number.row, number.column) : number.row;
    const FigureColumn& cells = table.table().cells();
    if (cell >= cells.size() || cells.is_rich(cell)) return false;
    const auto words = view_.audit().ranges.words(number);
    if (!words) return false;
    const auto end = [&](std::string_view name, std::int64_t value, std::int64_t none) {
      out_.key(name);
      if (value == none) out_.null();
      else out_.number(value);
    };
    out_.object().member("text", cells.text(cell));
    end("low", words->first, RangeColumn::no_low);
    end("high", words->second, RangeColumn::no_high);
    out_.member("state", to_string(cells.state(cell))).members(R"("status": [], "notes": [], "parts": [])").end();
    return true;
  }

  void cell(const TableView& table, NumberRef number) {
    if (plain_cell(table, number)) return;
    const auto figure = table.figure(number.row, number.column);
    out_.object();
    figure_members(out_, *figure, view_.language(), [&](std::optional<std::size_t> part_index) {
      number.part = part_index;
      return view_.range(number, *figure);
    });
    out_.end();
  }

  void notes() {
    out_.key("notes").array(Lines::each);
    for (const Note& note : view_.report().notes) {
      out_.object().member("mark", note.mark).member("text", note.text);
      if (note.place.line) out_.key("line").number(note.place.line);
      out_.end();
    }
    out_.end();
  }

  void finding(const Finding& f) {
    out_.object().member("code", f.code).member("kind", to_string(f.kind));
    out_.member("verdict", to_string(f.verdict)).key("where").array();
    for (const Where& w : f.where) where(w);
    out_.end().member("statement", f.statement).member("printed", f.printed).key("possible");
    if (f.possible)
      out_.object().ends(f.possible).end();
    else
      out_.null();
    out_.member("explanation", view_.explanation(f));
    texts(out_, "facts", f.facts);
    out_.key("corrections").array();
    for (const Correction& c : f.corrections) {
      out_.array();
      for (const Edit& e : c) edit(e);
      out_.end();
    }
    out_.end().end();
  }

  // Table from 1, row and column from 0 and by name; a head has no column or no row.
  void place(const NumberRef& n) {
    const bool known = n.table < view_.report().tables.size();
    std::optional<TableView> table;
    if (known) table.emplace(view_.report().tables[n.table]);
    const bool has_row = table && n.row < table->rows(),
               has_column = table && n.column < table->columns();
    out_.key("table").number(n.table + 1).key("r");
    if (has_row)
      out_.number(n.row);
    else
      out_.null();
    out_.key("c");
    if (has_column)
      out_.number(n.column);
    else
      out_.null();
    out_.member("row", has_row ? table->row_label(n.row) : "");
    out_.member("column", has_column ? table->column_label(n.column) : "");
  }

  void where(const Where& w) {
    out_.object();
    if (w.note) {
      out_.member("note", *w.note).member("text", w.text);
    } else if (w.paragraph) {
      out_.key("paragraph").number(*w.paragraph + 1).member("text", w.text);
    } else if (w.number) {
      place(*w.number);
      out_.member("text", w.text);
      if (w.number->part) out_.key("part").number(*w.number->part);
    } else {
      out_.member("text", w.text);
    }
    if (const std::size_t line = view_.line(w)) out_.key("line").number(line);
    out_.end();
  }

  void edit(const Edit& e) {
    out_.object();
    place(e.number);
    out_.key("part");
    if (e.number.part)
      out_.number(*e.number.part);
    else
      out_.null();
    out_.key("value").number(e.value);
    if (e.percent) out_.member("field", "percent");
    out_.end();
  }

  void summary() {
    const Audit& a = view_.audit();
    out_.key("summary").object();
    for (const Verdict v : {Verdict::confirmed, Verdict::undecided, Verdict::refuted})
      out_.key(to_string(v)).number(a.count(v));
    if (a.limit != BoundsLimit::none) out_.member("limit", to_string(a.limit));
    out_.end();
  }

  void remarks() {
    out_.key("remarks").array(Lines::each);
    for (const Remark& r : view_.report().remarks) {
      out_.object().member("code", r.code).member("text", view_.text(r));
      if (r.place.line) out_.key("line").number(r.place.line);
      if (r.place.column) out_.key("column").number(r.place.column);
      out_.end();
    }
    out_.end();
  }

  AuditView view_;
  JsonWriter out_;
};

}  // namespace

std::string to_json(const Audit& audit, const WriteOptions& options) {
  return AuditAsJson(audit, options).write().take();
}

void write_json(const Audit& audit, const std::function<void(std::string_view)>& sink, const WriteOptions& options) {
  AuditAsJson(audit, options, sink).write().finish();
}

std::string to_json(const Figure& figure) {
  JsonWriter out;
  out.object(Lines::each);
  figure_members(out, figure, "en", [&](std::optional<std::size_t> part) {
    return part ? figure.parts[*part].range : figure.range;
  });
  readings(out, figure);
  return out.end().take();
}

}  // namespace kinderrechten
