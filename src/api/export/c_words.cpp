// c_words.cpp - names, comments and line breaks.
// SPDX-License-Identifier: Apache-2.0
#include "api/export/c_words.hpp"

#include <algorithm>

namespace magnesia::api {
namespace {

constexpr std::size_t most_columns = 100;

char upper(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

std::string c_name(const std::string& id) {
    std::string name = id;
    std::replace(name.begin(), name.end(), '.', '_');
    return name;
}

std::string c_constant(const std::string& kind, const std::string& id) {
    std::string name = c_name(kind + '_' + id);
    std::transform(name.begin(), name.end(), name.begin(), upper);
    return name;
}

std::string c_comment(const std::string& text) {
    std::string safe;
    for (const char c : text) {
        const char before = safe.empty() ? ' ' : safe.back();
        const bool is_mark = (before == '*' && c == '/') || (before == '/' && c == '*');
        if (is_mark) safe += ' ';
        safe += c == '\n' ? ' ' : c;
    }
    return "/* " + safe + " */";
}

std::string c_statement(const std::string& text) {
    std::string lines;
    std::string line = "    ";
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t blank = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, blank - at);
        const bool is_first = line.find_first_not_of(' ') == std::string::npos;
        if (!is_first && line.size() + 1 + word.size() > most_columns) {
            lines += line + '\n';
            line = "        " + word;
        } else {
            line += is_first ? word : ' ' + word;
        }
        at = blank + 1;
    }
    return lines + line + '\n';
}

}  // namespace magnesia::api
