// SPDX-License-Identifier: BSD-3-Clause
#include "kinderrechten/io/markdown.hpp"

#include <utility>

#include "line_blocks.hpp"

namespace kinderrechten {

Document read_markdown(std::string text, std::string_view name, const ReadingProgress& progress) {
  Document document;
  document.name = name;
  const std::string_view kept = document.store.keep_all(std::move(text));
  detail::io::read_line_blocks(kept, {.loose_tables = false}, document, progress);
  return document;
}

}  // namespace kinderrechten
