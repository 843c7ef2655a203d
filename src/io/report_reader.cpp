// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/report_reader.hpp"

#include <algorithm>
#include <utility>

#include "inline_text.hpp"
#include "kinderrechten/io/csv.hpp"
#include "kinderrechten/io/encoding.hpp"
#include "kinderrechten/io/html.hpp"
#include "kinderrechten/io/markdown.hpp"
#include "kinderrechten/io/text.hpp"
#include "kinderrechten/reading/read.hpp"
#include "kinderrechten/reading/remark_codes.hpp"
#include "kinderrechten/wording/remark_wording.hpp"
#include "lines.hpp"

namespace kinderrechten {

namespace {

using namespace detail::io;

/// HTML says so at its start; a page that was cut out of one has more tags than lines of text.
bool looks_like_html(std::string_view text) {
  const auto start = trimmed(text.substr(0, std::min<std::size_t>(text.size(), 2000)));
  const std::string lower = ascii_lower(start.substr(0, std::min<std::size_t>(start.size(), 200)));
  for (const std::string_view sign : {"<!doctype html", "<html", "<head", "<body", "<?xml"})
    if (lower.starts_with(sign)) return true;
  if (start.empty() || start[0] != '<') return false;
  const auto tag = inline_tag(start, 0);
  return tag && tag->name != "sup" && tag->name != "b" && tag->name != "i" && tag->name != "strong" &&
         (tag->name == "table" ? text.find("\n#") == std::string_view::npos && text.find("\n|") == std::string_view::npos
                               : true);
}
bool looks_like_markdown(std::string_view text) {
  for (const auto line : split_lines(text.substr(0, std::min<std::size_t>(text.size(), 100000)))) {
    const auto t = trimmed(line);
    if (t.starts_with("|") && t.find("---") != std::string_view::npos) return true;
  }
  return false;
}
bool ends_with(std::string_view name, std::initializer_list<std::string_view> endings) {
  const std::string lower = ascii_lower(name);
  return std::any_of(endings.begin(), endings.end(), [&](auto e) { return lower.ends_with(e); });
}

Document read_as(std::string format, std::string text, std::string_view name, const ReadingProgress& progress) {
  if (format == "auto") {
    if (ends_with(name, {".csv", ".tsv", ".tab"})) format = "csv";
    else if (looks_like_html(text) || ends_with(name, {".html", ".htm", ".xhtml"})) format = "html";
    else if (ends_with(name, {".md", ".markdown", ".qmd", ".rmd"}) || looks_like_markdown(text)) format = "markdown";
    else format = "text";
  }
  if (format == "csv") return read_csv(std::move(text), name, progress);
  if (format == "html") return read_html(std::move(text), name, progress);
  if (format == "markdown") return read_markdown(std::move(text), name, progress);
  return read_text(std::move(text), name, progress);
}

}  // namespace

namespace {

/// A part of the whole work, from one percentage of it to another, told as so many of all bytes.
ReadingProgress part_of(const ReadingProgress& whole, std::size_t bytes, std::size_t from, std::size_t to) {
  if (!whole) return {};
  return [=, &whole](std::size_t done, std::size_t total) {
    const double part = total == 0 ? 0 : static_cast<double>(done) / static_cast<double>(total);
    const double all = (static_cast<double>(from) + part * static_cast<double>(to - from)) / 100;
    return whole(static_cast<std::size_t>(all * static_cast<double>(bytes)), bytes);
  };
}

/// Takes the bytes over: a large file is held once.
Report read_owned(std::string bytes, std::string_view name, const ReadOptions& options) {
  const std::initializer_list<std::string_view> formats = {"auto", "markdown", "text", "html", "csv"};
  if (std::find(formats.begin(), formats.end(), options.format) == formats.end())
    throw NameError("no format '" + options.format + "'", "format", "use one of auto, markdown, text, html, csv");
  RemarkList remarks;
  constexpr std::size_t decoded = 5, cut = 25;  // per cent of the time that a large file takes
  const std::size_t all = bytes.size();
  std::string text = decode_text(std::move(bytes), name, remarks, part_of(options.progress, all, 0, decoded));
  Document document = read_as(options.format, std::move(text), name, part_of(options.progress, all, decoded, cut));
  Report report = read_document(std::move(document), options.language, options.dialect,
                                options.spec.value_or(Spec{}), part_of(options.progress, all, cut, 100));
  auto first = remarks.take();
  report.remarks.insert(report.remarks.begin(), std::make_move_iterator(first.begin()),
                        std::make_move_iterator(first.end()));
  for (Remark& remark : report.remarks) remark.text = remark_text(remark, report.language);
  return report;
}

}  // namespace

Report read_report_text(std::string_view bytes, std::string_view name, const ReadOptions& options) {
  return read_owned(std::string(bytes), name, options);
}

Report read_report(const std::filesystem::path& path, const ReadOptions& options) {
  return read_owned(read_bytes(path), path == "-" ? "standard input" : path.filename().string(), options);
}

}  // namespace kinderrechten
