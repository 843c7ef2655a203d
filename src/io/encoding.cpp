// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/encoding.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <utility>

#include "byte_progress.hpp"
#include "kinderrechten/reading/remark_codes.hpp"

namespace kinderrechten {

namespace {

using detail::io::ByteProgress;

/// Windows-1252 from 0x80 to 0x9f; 0 where it has no character.
constexpr std::array<char16_t, 32> windows_1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

struct Signature {
  std::string_view bytes, kind, mend;
};
constexpr Signature signatures[] = {
    {"%PDF", "a PDF file", "extract its text or tables first, for example with pdftotext -layout"},
    {"PK\x03\x04", "a zip archive or an Office file", "save the sheet as CSV or the text as HTML"},
    {"\xD0\xCF\x11\xE0", "an old Office file", "save the sheet as CSV or the text as HTML"},
    {"\x89PNG", "a PNG image", "give the text of the report"},
    {"\xFF\xD8\xFF", "a JPEG image", "give the text of the report"},
    {"GIF8", "a GIF image", "give the text of the report"},
    {"\x1F\x8B", "a gzip archive", "unpack it first"},
    {"{\\rtf", "an RTF file", "save it as HTML or plain text"},
};

/// Length of the UTF-8 sequence at `i`, or 0 when there is none.
std::size_t sequence(std::string_view s, std::size_t i) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(s[k]); };
  const unsigned char b = byte(i);
  if (b < 0x80) return 1;
  const std::size_t n = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
  if (b < 0xC2 || b > 0xF4 || i + n > s.size()) return 0;
  for (std::size_t k = 1; k < n; ++k)
    if ((byte(i + k) & 0xC0) != 0x80) return 0;
  const unsigned char second = byte(i + 1);
  const bool overlong = (b == 0xE0 && second < 0xA0) || (b == 0xF0 && second < 0x90);
  const bool surrogate = b == 0xED && second >= 0xA0;
  const bool beyond = b == 0xF4 && second >= 0x90;
  return overlong || surrogate || beyond ? 0 : n;
}

void refuse_other_files(std::string_view bytes, std::string_view name) {
  for (const auto& s : signatures)
    if (bytes.starts_with(s.bytes))
      throw InputError("this is " + std::string(s.kind) + ", not text", std::string(name),
                       std::string(s.mend));
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4)) ||
      bytes.starts_with(std::string_view("\0\0\xFE\xFF", 4)))
    throw InputError("this is UTF-32 text", std::string(name), "save it as UTF-8");
}

[[noreturn]] void refuse_binary(std::string_view name, std::size_t at) {
  throw InputError("this is a binary file: a zero byte at byte " + std::to_string(at + 1),
                   std::string(name), "give text: Markdown, plain text, HTML or CSV in UTF-8");
}

enum class Order { little, big };

/// UTF-16 of Western text has a zero in every other byte.
std::optional<Order> utf16_by_zeros(std::string_view bytes) {
  const std::size_t n = std::min<std::size_t>(bytes.size(), 4096) / 2 * 2;
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < n; i += 2) even += bytes[i] == 0, odd += bytes[i + 1] == 0;
  if (n >= 8 && bytes.size() % 2 == 0 && odd * 10 > n * 4 && even == 0) return Order::little;
  if (n >= 8 && bytes.size() % 2 == 0 && even * 10 > n * 4 && odd == 0) return Order::big;
  return std::nullopt;
}

std::string from_utf16(std::string_view bytes, Order order, ByteProgress& progress) {
  std::string out;
  out.reserve(bytes.size() / 2 + bytes.size() / 8);
  const auto unit = [&](std::size_t i) -> char32_t {
    const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
    return static_cast<char32_t>(order == Order::little ? a | b << 8 : a << 8 | b);
  };
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    progress.at(i);
    char32_t u = unit(i);
    if (u >= 0xD800 && u < 0xDC00 && i + 3 < bytes.size()) {
      const char32_t low = unit(i + 2);
      if (low >= 0xDC00 && low < 0xE000) u = 0x10000 + ((u - 0xD800) << 10) + (low - 0xDC00), i += 2;
    }
    append_utf8(out, u);
  }
  return out;
}

Place place_of(std::string_view text, std::size_t at) {
  const auto before = text.substr(0, at);
  const std::size_t line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
  const std::size_t start = before.rfind('\n');
  return {line + 1, at - (start == std::string_view::npos ? 0 : start + 1) + 1};
}

std::string with_windows_1252(std::string_view bytes, std::size_t first, RemarkList& remarks, ByteProgress& progress) {
  std::string out(bytes.substr(0, first));
  out.reserve(bytes.size() + bytes.size() / 16);
  std::size_t kept = 0, replaced = 0;
  for (std::size_t i = first; i < bytes.size();) {
    progress.at(i);
    const std::size_t n = sequence(bytes, i);
    if (n > 0) {
      out.append(bytes.substr(i, n));
      kept += n > 1;
      i += n;
      continue;
    }
    const auto b = static_cast<unsigned char>(bytes[i++]);
    ++replaced;
    const char32_t c = b >= 0xA0 ? b : windows_1252[b - 0x80];
    append_utf8(out, c == 0 ? 0xFFFD : c);
  }
  remarks.add(remark::windows_1252, kept > 0 ? "remark_windows_1252_part" : "remark_windows_1252",
              {{"count", std::to_string(replaced)}}, place_of(bytes, first));
  return out;
}

bool is_stray_control(char c) {
  const auto b = static_cast<unsigned char>(c);
  return (b < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f') || b == 0x7F;
}

void blank_control(std::string& text, RemarkList& remarks) {
  std::replace(text.begin(), text.end(), '\f', ' ');  // a page ends
  const auto first = std::find_if(text.begin(), text.end(), is_stray_control);
  if (first == text.end()) return;
  const Place place = place_of(text, static_cast<std::size_t>(first - text.begin()));
  std::size_t count = 0;
  for (auto it = first; it != text.end(); ++it)
    if (is_stray_control(*it)) {
      ++count;
      *it = ' ';
    }
  remarks.add(remark::control, "remark_control", {{"count", std::to_string(count)}}, place);
}

}  // namespace

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = 0xFFFD;
  const auto put = [&](char32_t b) { out += static_cast<char>(static_cast<unsigned char>(b)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6), put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12), put(0x80 | (c >> 6 & 0x3F)), put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18), put(0x80 | (c >> 12 & 0x3F)), put(0x80 | (c >> 6 & 0x3F)),
        put(0x80 | (c & 0x3F));
  }
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const std::size_t n = sequence(text, at);
  const auto byte = [&](std::size_t k) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[at + k]));
  };
  char32_t c = 0xFFFD;
  if (n == 1) c = byte(0);
  if (n == 2) c = (byte(0) & 0x1F) << 6 | (byte(1) & 0x3F);
  if (n == 3) c = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
  if (n == 4)
    c = (byte(0) & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
  at += n == 0 ? 1 : n;
  return c;
}

std::string read_bytes(const std::filesystem::path& path) {
  if (path == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
  std::error_code problem;
  if (std::filesystem::is_directory(path, problem))
    throw InputError("this is a folder", path.string(), "name a file in it");
  std::ifstream in(path, std::ios::binary);
  if (!in)
    throw InputError(std::filesystem::exists(path, problem) ? "the file cannot be opened"
                                                            : "there is no such file",
                     path.string(), "check the name and the permissions");
  std::string bytes;
  const auto size = std::filesystem::file_size(path, problem);
  if (!problem && size > 0) {  // read at once; a pipe has no size
    bytes.resize(size);
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
  }
  bytes.append(std::istreambuf_iterator<char>(in), {});
  if (in.bad()) throw InputError("the file cannot be read", path.string());
  return bytes;
}

std::string decode_text(std::string bytes, std::string_view name, RemarkList& remarks, const ReadingProgress& told) {
  ByteProgress progress(told, name, bytes.size());
  if (bytes.empty())
    throw InputError("the file is empty", std::string(name), "give a report with at least one line");
  refuse_other_files(bytes, name);
  if (bytes.starts_with("\xFF\xFE")) {
    bytes = from_utf16(std::string_view(bytes).substr(2), Order::little, progress);
  } else if (bytes.starts_with("\xFE\xFF")) {
    bytes = from_utf16(std::string_view(bytes).substr(2), Order::big, progress);
  } else if (const auto order = utf16_by_zeros(bytes)) {
    bytes = from_utf16(bytes, *order, progress);
    remarks.add(remark::utf_16, "remark_utf_16", {}, {1, 1});
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  if (const auto zero = bytes.find('\0'); zero != std::string::npos) refuse_binary(name, zero);
  std::size_t at = 0;
  while (at < bytes.size()) {
    progress.at(at);
    const std::size_t n = sequence(bytes, at);
    if (n == 0) break;
    at += n;
  }
  const auto stray = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_stray_control));
  if (stray * 20 > bytes.size())
    throw InputError("this is a binary file: one in twenty of its bytes is a control character",
                     std::string(name), "give text: Markdown, plain text, HTML or CSV in UTF-8");
  if (at < bytes.size()) bytes = with_windows_1252(bytes, at, remarks, progress);
  blank_control(bytes, remarks);
  if (std::all_of(bytes.begin(), bytes.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }))
    throw InputError("the file holds nothing but spaces", std::string(name),
                     "give a report with at least one line");
  return bytes;
}

}  // namespace kinderrechten
