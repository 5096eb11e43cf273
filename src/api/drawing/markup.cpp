// markup.cpp - escaping and elements.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/markup.hpp"

#include <fmt/core.h>

#include <cmath>

#include "core/text.hpp"

namespace magnesia::api {
namespace {

std::string opening(std::string_view name, const attributes& with) {
    std::string text = '<' + std::string(name);
    for (const auto& [key, value] : with) text += fmt::format(" {}=\"{}\"", key, escaped(value));
    return text;
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string safe;
    for (const char c : text) {
        if (c == '&') {
            safe += "&amp;";
        } else if (c == '<') {
            safe += "&lt;";
        } else if (c == '>') {
            safe += "&gt;";
        } else if (c == '"') {
            safe += "&quot;";
        } else {
            const bool is_control = static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t';
            safe += is_control ? ' ' : c;
        }
    }
    return safe;
}

std::string element(std::string_view name, const attributes& with, std::string_view content) {
    return fmt::format("{}>{}</{}>", opening(name, with), content, name);
}

std::string element(std::string_view name, const attributes& with) {
    return opening(name, with) + "/>";
}

std::string text_element(std::string_view name, std::string_view text, const attributes& with) {
    return element(name, with, escaped(text));
}

std::string coordinate(double value) {
    constexpr double hundredths = 100;
    const double rounded = std::round(value * hundredths) / hundredths;
    return shortest(rounded == 0 ? 0.0 : rounded);
}

}  // namespace magnesia::api
