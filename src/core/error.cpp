// error.cpp - how an issue becomes one readable sentence.
// SPDX-License-Identifier: Apache-2.0
#include "core/error.hpp"

#include <fmt/core.h>

#include "core/text.hpp"

namespace magnesia::inline core {
namespace {

constexpr std::size_t longest_value = 60;  // a longer value is cut: the sentence must stay readable on one line

std::string joined(const std::vector<issue>& all) {
    std::string text;
    for (const issue& one : all) {
        if (!text.empty()) text += '\n';
        text += sentence(one);
    }
    return text;
}

}  // namespace

std::string sentence(const issue& what) {
    std::string text = printable(what.where.file, 4096);
    if (what.where.line > 0) text += fmt::format(":{}", what.where.line);
    if (what.where.line > 0 && what.where.column > 0) text += fmt::format(":{}", what.where.column);
    if (!text.empty()) text += ": ";
    if (!what.key.empty()) text += printable(what.key, longest_value) + (what.value.empty() ? " " : " = ");
    if (!what.value.empty()) text += printable(what.value, longest_value) + " ";
    text += what.found;
    if (!what.allowed.empty()) text += "; allowed: " + what.allowed;
    if (!what.nearest.empty()) text += "; did you mean `" + what.nearest + "`?";
    return text;
}

input_error::input_error(issue what) : input_error(std::vector{std::move(what)}) {}
input_error::input_error(std::vector<issue> what) : std::runtime_error(joined(what)), issues_(std::move(what)) {}
data_error::data_error(issue what) : data_error(std::vector{std::move(what)}) {}
data_error::data_error(std::vector<issue> what) : std::runtime_error(joined(what)), issues_(std::move(what)) {}

void assertion_failed(const char* condition, const char* file, int line) {
    throw internal_error(fmt::format("{}:{}: this should hold and does not: {}", file, line, condition));
}

}  // namespace magnesia::inline core
