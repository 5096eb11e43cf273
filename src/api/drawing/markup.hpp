// markup.hpp - text as safe HTML and SVG: escaping, elements, coordinates; well-formed XML by construction.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace magnesia::api {

/// `text` with the characters that mean something in markup written as entities; control characters become blanks.
std::string escaped(std::string_view text);

/// Attributes in order; values are escaped when written.
using attributes = std::vector<std::pair<std::string_view, std::string>>;

/// `<name a="b">content</name>`; `content` is markup already.
std::string element(std::string_view name, const attributes& with, std::string_view content);

/// `<name a="b"/>`.
std::string element(std::string_view name, const attributes& with);

/// An element around plain text, which is escaped.
std::string text_element(std::string_view name, std::string_view text, const attributes& with = {});

/// A coordinate with two decimals at most: the same text on every machine.
std::string coordinate(double value);

}  // namespace magnesia::api
