// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "kinderrechten/reading/document.hpp"
#include "kinderrechten/reading/progress.hpp"

namespace kinderrechten {

/// All bytes of a file, or of standard input when `path` is `-`. Throws `InputError` when it cannot be
/// opened or read.
[[nodiscard]] std::string read_bytes(const std::filesystem::path& path);

/// Bytes as UTF-8 without a byte order mark.
///
/// UTF-8, UTF-16 (with a byte order mark, or by its zero bytes) and Windows-1252 (any byte that is
/// not part of UTF-8) are recognised; anything but plain UTF-8 leaves a remark. Control characters
/// other than tabs and line ends become spaces. Throws `InputError` when there is no text at all, or
/// when the bytes are of another kind of file (PDF, Word, Excel, an image, …), with the way out.
[[nodiscard]] std::string decode_text(std::string bytes, std::string_view name, RemarkList& remarks,
                                      const ReadingProgress& progress = {});

/// Appends a code point as UTF-8; what is no code point becomes U+FFFD.
void append_utf8(std::string& out, char32_t code_point);

/// The code point that starts at `at`, which is moved past it; U+FFFD for a byte that starts none.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);

}  // namespace kinderrechten
