// room_rules.cpp - reads the table of rooms and holds folders and include lines against it.
// SPDX-License-Identifier: Apache-2.0
#include "house/room_rules.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <sstream>

#include "house/layer_rules.hpp"

namespace magnesia::house {
namespace {

std::string folder_of(const std::string& path) {
    return path.substr(0, path.rfind('/'));
}

/// `api/plan` of `src/api/plan/a.cpp`, `api` of `src/api/a.cpp`.
std::string room_of(const std::string& path) {
    return folder_of(path).substr(std::string_view("src/").size());
}

/// The room of an included header, when it is one of `layer`; else empty.
std::string included_room(const include_line& include, const std::string& layer) {
    if (!include.is_quoted || !include.header.starts_with(layer + '/')) return "";
    return folder_of(include.header);
}

bool has_rooms(const room_rules& rooms, const std::string& layer) {
    const auto is_of_layer = [&](const auto& row) { return row.first.starts_with(layer + '/'); };
    return std::any_of(rooms.begin(), rooms.end(), is_of_layer);
}

/// Does a way of include lines lead from `at` to `to`?
bool reaches(const room_rules& rooms, const std::string& at, const std::string& to, std::set<std::string>& seen) {
    const auto row = rooms.find(at);
    if (row == rooms.end() || !seen.insert(at).second) return false;
    return std::any_of(row->second.begin(), row->second.end(),
                       [&](const std::string& next) { return next == to || reaches(rooms, next, to, seen); });
}

}  // namespace

room_rules rooms_of(std::string_view architecture_page) {
    room_rules rooms;
    for (const auto& row : table_of(architecture_page, "rooms")) {
        const std::string layer = row.at(0).substr(0, row.at(0).find('/') + 1);
        std::istringstream names(row.at(2));
        std::set<std::string>& may = rooms[row.at(0)];
        for (std::string name; std::getline(names >> std::ws, name, ',');) may.insert(layer + name);
    }
    return rooms;
}

std::vector<finding> wrong_rooms(const room_rules& rooms, const source_file& file) {
    const std::string layer = layer_of(file.path), room = room_of(file.path);
    if (!has_rooms(rooms, layer)) {
        if (room == layer) return {};
        return {{file.path, 0, fmt::format("{} is no room of docs/architecture.md", room)}};
    }
    const auto row = rooms.find(room);
    if (row == rooms.end()) {
        return {{file.path, 0,
                 fmt::format("must lie in a room of {}, or {} must be in docs/architecture.md", layer, room)}};
    }
    std::vector<finding> findings;
    for (const include_line& include : includes_of(file.text)) {
        const std::string other = included_room(include, layer);
        if (other.empty() || other == room || row->second.contains(other)) continue;
        findings.push_back({file.path, include.line,
                            fmt::format("room {} may not include \"{}\"; it may include {}", room, include.header,
                                        fmt::join(row->second, ", "))});
    }
    return findings;
}

std::vector<std::string> rooms_in_rings(const room_rules& rooms) {
    std::vector<std::string> found;
    for (const auto& row : rooms) {
        std::set<std::string> seen;
        if (reaches(rooms, row.first, row.first, seen)) found.push_back(row.first);
    }
    return found;
}

std::vector<finding> unused_rows(const room_rules& rooms, const std::vector<source_file>& files) {
    room_rules unused = rooms;
    for (const source_file& file : files) {
        const auto row = unused.find(room_of(file.path));
        if (row == unused.end()) continue;
        for (const include_line& include : includes_of(file.text)) {
            row->second.erase(included_room(include, layer_of(file.path)));
        }
    }
    std::vector<finding> findings;
    for (const auto& [room, others] : unused) {
        if (others.empty()) continue;
        findings.push_back({"docs/architecture.md", 0,
                            fmt::format("room {} may include {} and does not", room, fmt::join(others, ", "))});
    }
    return findings;
}

std::vector<finding> crowded_folders(const std::vector<source_file>& files, std::size_t most) {
    std::map<std::string, std::size_t> count;
    for (const source_file& file : files) ++count[folder_of(file.path)];
    std::vector<finding> findings;
    for (const auto& [folder, size] : count) {
        if (size > most) findings.push_back({folder, 0, fmt::format("{} sources, at most {}", size, most)});
    }
    return findings;
}

}  // namespace magnesia::house
