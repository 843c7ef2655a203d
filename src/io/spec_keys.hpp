// SPDX-License-Identifier: BSD-3-Clause
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "kinderrechten/error.hpp"
#include "kinderrechten/io/spec.hpp"
#include "kinderrechten/value/number.hpp"

namespace kinderrechten::detail {

/// A table of the spec with the path that leads to it, for messages.
class Keys {
 public:
  Keys(const SpecNode& node, std::string path, std::string_view file)
      : path_(std::move(path)), file_(file) {
    members_ = std::get_if<SpecNode::Members>(&node.value);
    if (!members_) fail(path_, "is no table", "write it as [" + path_ + "]");
  }

  [[nodiscard]] const SpecNode::Members& all() const { return *members_; }
  [[nodiscard]] const SpecNode* find(std::string_view key) const {
    for (const auto& [name, node] : *members_)
      if (name == key) return &node;
    return nullptr;
  }
  void allow(std::initializer_list<std::string_view> keys) const {
    for (const auto& [name, node] : *members_) {
      if (std::find(keys.begin(), keys.end(), name) != keys.end()) continue;
      std::string known;
      for (const auto key : keys) known += (known.empty() ? "" : ", ") + std::string(key);
      fail(path(name), "is no key", "use one of " + known);
    }
  }
  [[nodiscard]] std::optional<std::string> text(std::string_view key) const {
    const SpecNode* node = find(key);
    if (!node) return std::nullopt;
    if (const auto* value = std::get_if<std::string>(&node->value)) return *value;
    fail(path(key), "is no text", "put it in quotation marks");
  }
  [[nodiscard]] std::string choice(std::string_view key, std::string otherwise,
                                   std::initializer_list<std::string_view> choices) const {
    const std::string value = text(key).value_or(std::move(otherwise));
    if (std::find(choices.begin(), choices.end(), value) != choices.end()) return value;
    std::string known;
    for (const auto c : choices) known += (known.empty() ? "" : ", ") + std::string(c);
    fail(path(key), "is '" + value + "'", "use one of " + known);
  }
  /// Text, or a list of texts.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key) const {
    const SpecNode* node = find(key);
    if (!node) return {};
    if (const auto* one = std::get_if<std::string>(&node->value)) return {*one};
    std::vector<std::string> result;
    const auto* list = std::get_if<SpecNode::List>(&node->value);
    for (const SpecNode& element : list ? *list : SpecNode::List{}) {
      const auto* value = std::get_if<std::string>(&element.value);
      if (!value) fail(path(key), "holds something that is no text", "list texts only");
      result.push_back(*value);
    }
    if (!list) fail(path(key), "is neither text nor a list of texts", "put it in quotation marks");
    return result;
  }
  [[nodiscard]] std::optional<Rational> number(std::string_view key) const {
    const SpecNode* node = find(key);
    return node ? std::optional(number_in(*node, key)) : std::nullopt;
  }
  /// A number that is no less than `least`.
  [[nodiscard]] std::optional<Rational> number(std::string_view key, const Rational& least) const {
    const auto value = number(key);
    if (value && *value < least) fail(path(key), "is " + to_string(*value), "use " + to_string(least) + " or more");
    return value;
  }
  /// A whole number that is no less than `least` and fits a machine word.
  [[nodiscard]] std::optional<std::int64_t> whole(std::string_view key, std::int64_t least) const {
    const auto value = number(key);
    if (!value) return std::nullopt;
    const auto word = is_whole(*value) ? to_int64(numerator(*value)) : std::nullopt;
    if (!word || *word < least)
      fail(path(key), "is " + to_string(*value), "use a whole number of " + std::to_string(least) + " or more");
    return word;
  }
  [[nodiscard]] std::optional<bool> truth(std::string_view key) const {
    const SpecNode* node = find(key);
    if (!node) return std::nullopt;
    if (const auto* value = std::get_if<bool>(&node->value)) return *value;
    fail(path(key), "is neither true nor false", "write true or false");
  }
  [[nodiscard]] Rational number_in(const SpecNode& node, std::string_view key) const {
    if (const auto* whole = std::get_if<std::int64_t>(&node.value)) return Rational(*whole);
    if (const auto* text = std::get_if<std::string>(&node.value))
      if (const auto value = try_parse_number(*text)) return *value;
    fail(path(key), "is no number", "write a number");
  }
  [[nodiscard]] std::string path(std::string_view key) const {
    return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
  }
  [[noreturn]] void fail(const std::string& where, const std::string& what,
                         const std::string& mend) const {
    throw InputError(where + " " + what, std::string(file_), mend);
  }

 private:
  const SpecNode::Members* members_ = nullptr;
  std::string path_;
  std::string_view file_;
};

}  // namespace kinderrechten::detail
