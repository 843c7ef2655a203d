// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/audit_markdown.hpp"

#include <algorithm>

#include "io/audit_view.hpp"
#include "io/correction_text.hpp"
#include "io/escape.hpp"

namespace kinderrechten {
namespace {

using namespace detail::output;

constexpr std::string_view emoji[] = {"❌", "❔", "✅"};
constexpr std::size_t quoted = 240;  // columns of a sentence that is quoted

std::string safe(std::string_view text) {
  std::string out;
  append_markdown(out, text);
  return out;
}

/// Writes one audit; text of the report only ever goes through `safe`.
class MarkdownWriter {
 public:
  MarkdownWriter(const Audit& audit, const WriteOptions& options)
      : view_(audit, options), w_(view_.words()), verbose_(options.verbose) {}

  std::string write() {
    summary();
    for (const Finding& f : view_.audit().findings)
      if (f.verdict == Verdict::refuted) in_full(f);
    folded(Verdict::undecided);
    if (verbose_) folded(Verdict::confirmed);
    tables();
    remarks();
    return std::move(out_);
  }

 private:
  static std::string_view sign(Verdict v) { return emoji[static_cast<std::size_t>(v)]; }

  void summary() {
    ((out_ += "## ") += w_.title) += " " + safe(view_.report().name) + "\n\n";
    std::string heads = "|", rule = "|", numbers = "|";
    for (const Verdict v : {Verdict::refuted, Verdict::undecided, Verdict::confirmed}) {
      heads += " " + std::string(sign(v)) + " " + std::string(word(w_, v)) + " |";
      rule += "---:|";
      numbers += " " + std::to_string(view_.audit().count(v)) + " |";
    }
    out_ += heads + "\n" + rule + "\n" + numbers + "\n\n";
  }

  void in_full(const Finding& f) {
    ((out_ += "### ") += sign(f.verdict)) += " " + title(f) + "\n\n";
    out_ += std::string(word(w_, f.kind)) + " · " + safe(f.code);
    if (!f.where.empty()) out_ += " · " + safe(view_.place(f.where.front()));
    out_ += "\n\n";
    if (!f.where.empty() && !f.where.front().number)
      out_ += "> " + safe(clipped(f.where.front().text, quoted)) + "\n\n";
    if (!f.statement.empty()) out_ += "**" + safe(f.statement) + "**\n\n";
    if (const std::string why = view_.explanation(f); !why.empty()) out_ += safe(why) + "\n\n";
    if (!f.corrections.empty())
      out_ += "- " + std::string(w_.correction) + " " +
              safe(correction_text(view_, f.corrections.front(), f)) + "\n\n";
  }

  [[nodiscard]] std::string title(const Finding& f) const {
    return f.where.empty() ? std::string(word(w_, f.kind)) : safe(view_.name(f.where.front()));
  }

  void open_fold(const std::string& summary) {
    out_ += "<details><summary>" + summary + "</summary>\n\n";
  }
  void close_fold() { out_ += "\n</details>\n\n"; }

  void folded(Verdict v) {
    if (view_.audit().count(v) == 0) return;
    open_fold(std::to_string(view_.audit().count(v)) + " " + std::string(word(w_, v)));
    for (const Finding& f : view_.audit().findings) {
      if (f.verdict != v) continue;
      out_ += "- " + title(f);
      if (!f.statement.empty()) out_ += ": " + safe(f.statement);
      const std::string why = v == Verdict::undecided ? view_.explanation(f) : std::string();
      if (!why.empty()) out_ += " — " + safe(why);
      out_ += "\n";
    }
    close_fold();
  }

  void tables() {
    for (std::size_t t = 0; t < view_.report().tables.size(); ++t) {
      const TableView table(view_.report().tables[t]);
      std::string name = std::string(w_.table) + " " + std::to_string(t + 1);
      if (!view_.title(t).empty()) name += ": " + safe(view_.title(t));
      open_fold(name);
      out_ += "| |";
      for (std::size_t c = 0; c < table.columns(); ++c)
        out_ += " " + safe(table.column_label(c)) + " |";
      out_ += "\n|---|";
      for (std::size_t c = 0; c < table.columns(); ++c) out_ += "---:|";
      out_ += "\n";
      for (std::size_t r = 0; r < table.rows(); ++r) row(table, t, r);
      close_fold();
    }
  }

  void row(const TableView& table, std::size_t t, std::size_t r) {
    out_ += "| " + safe(table.row_label(r)) + sign_of({t, r, Spot::head}) + " |";
    const std::size_t printed = table.printed_cells(r);
    for (std::size_t c = 0; c < table.columns(); ++c) {
      const auto figure = c < printed ? table.figure(r, c) : std::nullopt;
      if (figure) out_ += " " + safe(figure->text) + sign_of({t, r, c});
      out_ += " |";
    }
    out_ += "\n";
  }

  // Confirmed cells are left alone: what is wrong should stand out.
  [[nodiscard]] std::string sign_of(const Spot& spot) const {
    const auto worst = view_.worst(view_.findings_at(spot));
    return worst && *worst != Verdict::confirmed ? " " + std::string(sign(*worst)) : std::string();
  }

  void remarks() {
    const auto& all = view_.report().remarks;
    if (all.empty()) return;
    open_fold(std::string(w_.remarks) + " (" + std::to_string(all.size()) + ")");
    for (const Remark& r : all)
      out_ +=
          "- " + safe(r.code) +
          (r.place.line ? ", " + std::string(w_.line) + " " + std::to_string(r.place.line) : "") +
          ": " + safe(view_.text(r)) + "\n";
    close_fold();
  }

  AuditView view_;
  const Words& w_;
  bool verbose_;
  std::string out_;
};

}  // namespace

std::string to_markdown(const Audit& audit, const WriteOptions& options) {
  return MarkdownWriter(audit, options).write();
}

}  // namespace kinderrechten
