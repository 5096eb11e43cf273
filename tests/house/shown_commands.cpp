// shown_commands.cpp - reading console blocks, and comparing with wildcards.
// SPDX-License-Identifier: Apache-2.0
#include "house/shown_commands.hpp"

#include <span>

#include "house/source_files.hpp"

namespace magnesia::house {
namespace {

constexpr std::string_view anything = "...";

bool line_fits(std::string_view shown, std::string_view said) {
    const std::size_t gap = shown.find(anything);
    if (gap == std::string_view::npos) return shown == said;
    if (!said.starts_with(shown.substr(0, gap))) return false;
    const std::string_view rest = shown.substr(gap + anything.size());
    for (std::size_t at = gap; at <= said.size(); ++at) {
        if (line_fits(rest, said.substr(at))) return true;
    }
    return false;
}

bool lines_fit(std::span<const std::string> shown, std::span<const std::string> said) {
    if (shown.empty()) return said.empty();
    if (shown.front() != anything) {
        return !said.empty() && line_fits(shown.front(), said.front()) && lines_fit(shown.subspan(1), said.subspan(1));
    }
    for (std::size_t at = 0; at <= said.size(); ++at) {
        if (lines_fit(shown.subspan(1), said.subspan(at))) return true;
    }
    return false;
}

}  // namespace

std::vector<shown_command> shown_commands(std::string_view page) {
    std::vector<shown_command> all;
    bool is_inside = false;
    std::size_t number = 0;
    for (const std::string_view line : lines_of(page)) {
        ++number;
        if (line.starts_with("```")) {
            is_inside = line == "```console";
        } else if (is_inside && line.starts_with("$ ")) {
            all.push_back({.line = number, .command = std::string(line.substr(2)), .output = {}});
        } else if (is_inside && !all.empty()) {
            all.back().output.emplace_back(line);
        }
    }
    return all;
}

bool is_as_shown(const std::vector<std::string>& shown, const std::vector<std::string>& said) {
    return lines_fit(shown, said);
}

}  // namespace magnesia::house
