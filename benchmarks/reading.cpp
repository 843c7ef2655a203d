// SPDX-License-Identifier: BSD-3-Clause
// Are reading and auditing linear in the size of the input? Each kind of text, ordinary and hostile, is
// taken at three sizes, each twice the one before; the processor time per byte should stay the same.
//     benchmark_reading [size] [part of a kind's name]
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>

#include "kinderrechten/audit/audit.hpp"
#include "kinderrechten/error.hpp"
#include "kinderrechten/io/report_reader.hpp"

using namespace kinderrechten;

namespace {

std::string repeat(const std::string& piece, std::size_t n) {
  std::string text;
  text.reserve(piece.size() * n);
  for (std::size_t i = 0; i < n; ++i) text += piece;
  return text;
}
std::string table(std::size_t n) {
  std::string text = "Onderwerp\t2018\t2019\t2020\tVerschil met 2019\n";
  for (std::size_t i = 0; i < n; ++i) {
    const std::string k = std::to_string(i);
    text += "Rij " + k + " (jongens-meisjes)\t" + k + " (" + std::to_string(i / 2) + "j-" + std::to_string(i - i / 2) + "m)\t" + k + "\t<10\t+3%\n";
  }
  return text;
}
std::string plain(std::size_t n) {
  std::string text = "Onderwerp,2018,2019,2020\n";
  for (std::size_t i = 0; i < n; ++i) text += "Rij " + std::to_string(i) + ",120,130,140\n";
  return text;
}
std::string marked(std::size_t n) {
  std::string text = "X\t2019\t2020\n";
  for (std::size_t i = 0; i < n; ++i) text += "rij " + std::to_string(i) + " <sup>" + std::to_string(i % 99) + "</sup>\t1\t2\n";
  text += "\n";
  for (int i = 0; i < 99; ++i) text += "[" + std::to_string(i) + "] Afgerond op tientallen.\n";
  return text;
}

std::string lines(const std::string& head, const std::string& row, std::size_t n) { return head + repeat(row, n); }
/// Every Unicode dash and space between digits.
const char* const dashes_and_spaces =
    "A\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D\t1\u00A0000\t2\u2009000\t3\u202F000\n"
    "B\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u200A\u205F\u3000\u200B\uFEFF\t\u22124\t5\u20136\t\u2014\n";

/// Numbers that follow from nothing, in 10 to 909.
int number(std::size_t i) { return 10 + static_cast<int>((i * 7919 + i / 7 * 104729) % 900); }
std::string text(int x) { return std::to_string(x); }

/// Rows that are a total of two columns, with a number hidden here and there.
std::string sums(std::size_t n) {
  std::string all = "Gemeente,Jongens,Meisjes,Totaal\n";
  for (std::size_t i = 0; i < n; ++i) {
    const int a = number(2 * i), b = number(2 * i + 1);
    all += "Gemeente " + std::to_string(i) + "," + (i % 9 == 0 ? "x" : text(a)) + "," + (i % 7 == 0 ? "<10" : text(b)) + "," + text(a + b) + "\n";
  }
  return all;
}
/// One total row over all, wrong in one column and hiding a number of another.
std::string totals(std::size_t n) {
  std::string all = "Gemeente,2018,2019,2020\n";
  long sums[3] = {90, 0, 0};
  for (std::size_t i = 0; i < n; ++i) {
    all += "Gemeente " + std::to_string(i);
    for (std::size_t k = 0; k < 3; ++k) {
      const int x = number(3 * i + k);
      sums[k] += x;
      all += "," + (k == 1 && i == n / 2 ? "x" : text(x));
    }
    all += "\n";
  }
  return all + "Totaal," + std::to_string(sums[0]) + "," + std::to_string(sums[1]) + "," + std::to_string(sums[2]) + "\n";
}
std::string percentages(std::size_t n) {
  std::string all = "Gemeente,2018,2019,2020\n";
  for (std::size_t i = 0; i < n; ++i) {
    all += "Groep " + std::to_string(i);
    for (std::size_t k = 0; k < 3; ++k) all += "," + (i % 2 ? text(number(i + k) / 10) + "%" : text(number(i + k)));
    all += "\n";
  }
  return all;
}
std::string changes(std::size_t n) {
  std::string all = "Gemeente,2018,2019,Verschil met 2018\n";
  for (std::size_t i = 0; i < n; ++i) {
    const int a = number(2 * i), b = number(2 * i + 1);
    all += "Groep " + std::to_string(i) + "," + text(a) + "," + text(b) + "," + (b < a ? "" : "+") + text((b - a) * 100 / a) + "%\n";
  }
  return all;
}
/// Small tables, each with a sentence on it and a remark.
std::string chapters(std::size_t n) {
  std::string all;
  for (std::size_t i = 0; i < n / 10; ++i) {
    const std::string k = std::to_string(i);
    all += "## Hoofdstuk " + k + "\n\nIn 2019 waren er " + text(number(i)) + " meldingen van groep " + k + ", meer dan in 2018.\n\nTabel " + k +
           ": Meldingen van groep " + k + "\n\nOnderwerp\t2018\t2019\t2020\n";
    for (std::size_t r = 0; r < 6; ++r)
      all += "Meldingen soort " + std::to_string(r) + " groep " + k + "\t" + text(number(3 * i)) + "\t" + text(number(3 * i + r)) + "\t" + text(number(i + r)) + "\n";
    all += "\n1. De cijfers zijn voorlopig.\n\n";
  }
  return all;
}
/// A table with a sentence on each of its rows.
std::string told(std::size_t n) {
  std::string all = "Gemeente\t2018\t2019\t2020\n", sentences = "\n";
  for (std::size_t i = 0; i < n / 20; ++i) {
    const std::string k = std::to_string(i);
    all += "Kern" + k + "stad meldingen\t" + text(number(3 * i)) + "\t" + text(number(3 * i + 1)) + "\t" + text(number(3 * i + 2)) + "\n";
    sentences += "In 2019 waren er " + text(number(i)) + " meldingen in Kern" + k + "stad, een stijging van " + text(number(i) / 10) + "%.\n\n";
  }
  return all + sentences;
}

struct TextKind {
  const char* name;
  const char* format;
  std::string (*make)(std::size_t);
};
const TextKind kinds[] = {
    {"table with parts", "text", table},
    {"plain CSV", "csv", plain},
    {"marks and notes", "text", marked},
    {"CSV with row totals", "csv", sums},
    {"one total of all rows", "csv", totals},
    {"rows of percentages", "csv", percentages},
    {"columns of changes", "csv", changes},
    {"tables with prose", "text", chapters},
    {"a sentence for each row", "text", told},
    {"paragraphs", "text", [](std::size_t n) { return repeat("Er waren 12 kinderen, minder dan vorig jaar.\n\n", n); }},
    {"one long sentence", "text", [](std::size_t n) { return "X\t2019\nA\t1\n\n" + repeat("minder dan vijf tussen haakjes ", n); }},
    {"sentence of numbers", "text", [](std::size_t n) { return "X\t2019\t2020\nA\t1\t2\n\n" + repeat("in 2019 waren er 12 en in 2020 13 A, ", n); }},
    {"nested tables", "html", [](std::size_t n) { return repeat("<table><tr><td>1", n); }},
    {"nested lists", "html", [](std::size_t n) { return repeat("<div><ul><li>", n) + "1" + repeat("</li></ul></div>", n); }},
    {"unclosed tags", "html", [](std::size_t n) { return repeat("<b <sup>1<a href='", n); }},
    {"large spans", "html", [](std::size_t n) { return "<table>" + repeat("<tr><td colspan=999 rowspan=999>1", n); }},
    {"stars and brackets", "markdown", [](std::size_t n) { return repeat("*a [b](c _d_ ** ", n); }},
    {"quotes and lists", "markdown", [](std::size_t n) { return repeat("> - 1. ", n) + repeat("\n- a\n  - b\n\n    1. c\n", n); }},
    {"open quotes", "csv", [](std::size_t n) { return "a,b\n" + repeat("\"x,1\n", n); }},
    {"many tables", "text", [](std::size_t n) { return repeat("X\t2019\t2020\nA <sup>1</sup>\t1\t2\nB\t3\t4\n\n- Voorlopig.\n\n", n / 5); }},
    {"many footnotes", "text", [](std::size_t n) {
       std::string text = "X\t2019\t2020\n", notes = "\n";
       for (std::size_t i = 0; i < n; ++i) {
         const std::string mark = std::to_string(i + 1);
         text += "rij " + mark + " <sup>" + mark + "</sup>\t10\t20\n", notes += "[" + mark + "] Noot " + mark + ".\n";
       }
       return text + notes;
     }},
    {"one row of cells", "csv", [](std::size_t n) { return "X" + repeat(",2019", n) + "\nA" + repeat(",12", n) + "\n"; }},
    {"one large cell", "csv", [](std::size_t n) { return "X,2019\nA,\"12 (" + repeat("3j-4m, ", n) + "5)\"\n"; }},
    {"a cell of words", "csv", [](std::size_t n) { return "X,2019\nA,\"" + repeat("minder dan en (", n) + "\"\n"; }},
    {"a cell of digits", "csv", [](std::size_t n) { return "X,2019\nA," + repeat("1234567890", n) + "\n"; }},
    {"rows of one label", "csv", [](std::size_t n) { return lines("X,2019,2020\n", "Totaal,12,13\n", n); }},
    {"right to left", "text", [](std::size_t n) { return lines("X\t2019\t2020\n", "\u202B\u0639\u062F\u062F\u202C \u05D9\u05DC\u05D3\u05D9\u05DD\t12\t\u202E34\u202C\n", n); }},
    {"digits of other scripts", "text", [](std::size_t n) { return lines("X\t2019\t2020\n", "\u0410\u0412\t1\u0032O\t\u0661\u0662\t\uFF11\uFF12\n", n); }},
    {"dashes and spaces", "text", [](std::size_t n) { return lines("X\t2018\t2019\t2020\n", dashes_and_spaces, n); }},
};

struct Times {
  std::size_t bytes = 0;
  double reading = 0, auditing = 0;  // nanoseconds a byte
};

Times measure(const TextKind& kind, std::size_t n) {
  const std::string text = kind.make(n);
  ReadOptions options;
  options.format = kind.format;
  options.language = "nl";
  Times times{text.size()};
  const auto per_byte = [&](std::clock_t from) { return 1e9 * double(std::clock() - from) / CLOCKS_PER_SEC / double(text.size()); };
  const std::clock_t start = std::clock();
  try {
    const Report report = read_report_text(text, "benchmark", options);
    times.reading = per_byte(start);
    const std::clock_t read = std::clock();
    (void)audit(report);
    times.auditing = per_byte(read);
  } catch (const Error& error) {  // one clear error is an answer too
    times.reading = per_byte(start);
    std::printf("  %s\n", std::string(error.what()).substr(0, 150).c_str());
  }
  return times;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t n = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 20000;
  const std::string_view only = argc > 2 ? argv[2] : "";
  std::printf("%-24s %10s   %-28s %s\n", "", "bytes", "reading, ns a byte", "auditing, ns a byte");
  for (const TextKind& kind : kinds) {
    if (std::string_view(kind.name).find(only) == std::string_view::npos) continue;
    Times t[3];
    for (std::size_t i = 0; i < 3; ++i) t[i] = measure(kind, n << i);
    std::printf("%-24s %10zu   %8.1f %8.1f %8.1f   %8.1f %8.1f %8.1f\n", kind.name, t[2].bytes, t[0].reading,
                t[1].reading, t[2].reading, t[0].auditing, t[1].auditing, t[2].auditing);
    std::fflush(stdout);
  }
}
