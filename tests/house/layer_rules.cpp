// layer_rules.cpp - reads the tables of docs/architecture.md and holds include lines against them.
// SPDX-License-Identifier: Apache-2.0
#include "house/layer_rules.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <regex>
#include <sstream>
#include <stdexcept>

namespace magnesia::house {

namespace {

std::string trimmed(std::string text) {
    std::erase(text, '`');
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) {
        return "";
    }
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> split(const std::string& text, char at) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, at);) {
        parts.push_back(trimmed(part));
    }
    return parts;
}

std::vector<std::string> cells_of(std::string_view row) {
    std::vector<std::string> cells = split(std::string(row), '|');
    cells.erase(cells.begin());  // before the first bar
    return cells;
}

std::vector<std::string> names_of(const std::string& cell) {
    std::vector<std::string> names = split(cell, ',');
    std::erase(names, "");
    return names;
}

bool is_standard(const std::string& header) {
    return header.find_first_of("/.") == std::string::npos;
}

/// Is `place` a folder (`src/api/`) that holds this file, or the file itself?
bool stands_in(const std::string& path, const std::string& place) {
    return place == "anywhere" || path == place || (place.ends_with('/') && path.starts_with(place));
}

std::string refused_library(const include_rules& rules, const std::string& path, const std::string& header) {
    for (const auto& [start, places] : rules.libraries) {
        if (header.starts_with(start)) {
            const auto holds = [&path](const std::string& place) { return stands_in(path, place); };
            return std::any_of(places.begin(), places.end(), holds)
                       ? ""
                       : fmt::format("<{}> may only stand in {}", header, fmt::join(places, ", "));
        }
    }
    return fmt::format("<{}> is of a library that docs/architecture.md does not name", header);
}

/// The folder a file's own headers are included from: the layer, and for apps the program (`cli`).
std::string own_folder(const std::string& path) {
    const std::size_t first = path.find('/') + 1;
    return path.substr(first, path.find('/', first) - first);
}

std::string refused_layer(const include_rules& rules, const std::string& path, const std::string& header) {
    const std::string layer = layer_of(path);
    const std::string other = header.substr(0, header.find('/'));
    if (other == header) {
        return fmt::format("\"{}\" must be written with its layer, as \"layer/file.hpp\"", header);
    }
    if (other == own_folder(path) || rules.layers.at(layer).contains(other)) {
        return "";
    }
    return fmt::format("layer {} may not include \"{}\"; it may include {}", layer, header,
                       fmt::join(rules.layers.at(layer), ", "));
}

}  // namespace

std::vector<std::vector<std::string>> table_of(std::string_view page, const std::string& name) {
    const std::size_t mark = page.find(fmt::format("<!-- table: {} -->\n", name));
    if (mark == std::string_view::npos) {
        throw std::runtime_error("no table " + name);
    }
    std::vector<std::vector<std::string>> rows;
    const std::vector<std::string_view> lines = lines_of(page.substr(mark));
    constexpr std::size_t before_first_row = 3;  // the mark, the heading, the rule under it
    for (std::size_t i = before_first_row; i < lines.size() && lines[i].starts_with('|'); ++i) {
        rows.push_back(cells_of(lines[i]));
    }
    return rows;
}

include_rules rules_of(std::string_view architecture_page) {
    include_rules rules;
    for (const auto& row : table_of(architecture_page, "layers")) {
        const std::vector<std::string> may = names_of(row.at(2));
        rules.layers[row.at(0)] = {may.begin(), may.end()};
    }
    for (const auto& row : table_of(architecture_page, "libraries")) {
        for (const std::string& start : names_of(row.at(1))) {
            rules.libraries.emplace_back(start, names_of(row.at(2)));
        }
    }
    return rules;
}

std::vector<include_line> includes_of(std::string_view text) {
    static const std::regex form(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)re");
    std::vector<include_line> includes;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(text)) {
        ++number;
        std::match_results<std::string_view::const_iterator> parts;
        if (std::regex_match(line.begin(), line.end(), parts, form)) {
            includes.push_back({number, parts[2].str(), parts[1].str() == "\""});
        }
    }
    return includes;
}

std::vector<finding> forbidden_includes(const include_rules& rules, const source_file& file) {
    const std::string layer = layer_of(file.path);
    if (!rules.layers.contains(layer)) {
        return {{file.path, 0, fmt::format("folder {} is no layer of docs/architecture.md", layer)}};
    }
    std::vector<finding> findings;
    for (const include_line& include : includes_of(file.text)) {
        if (!include.is_quoted && is_standard(include.header)) {
            continue;
        }
        const std::string why = include.is_quoted ? refused_layer(rules, file.path, include.header)
                                                  : refused_library(rules, file.path, include.header);
        if (!why.empty()) {
            findings.push_back({file.path, include.line, why});
        }
    }
    return findings;
}

std::vector<finding> wrong_uses(const include_rules& rules, const source_file& cmake_file) {
    static const std::regex form(R"(magnesia_layer\((\w+)(?:\s+USES((?:\s+[a-z]+)*))?)");
    std::smatch parts;
    if (!std::regex_search(cmake_file.text, parts, form)) {
        return {{cmake_file.path, 0, "has no magnesia_layer(...)"}};
    }
    std::istringstream words(parts[2].str());
    std::set<std::string> used{std::istream_iterator<std::string>(words), std::istream_iterator<std::string>()};
    const auto row = rules.layers.find(parts[1].str());
    if (row == rules.layers.end()) {
        return {{cmake_file.path, 0, "the layer is not in docs/architecture.md"}};
    }
    if (used != row->second) {
        return {{cmake_file.path, 0,
                 fmt::format("USES {} but docs/architecture.md says {}", fmt::join(used, " "),
                             fmt::join(row->second, " "))}};
    }
    return {};
}

}  // namespace magnesia::house
