// room_rules.hpp - which room of a layer may include which, read from docs/architecture.md, and the check of files.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "house/source_files.hpp"

namespace magnesia::house {

/// A room (`api/plan`) to the rooms of its layer that it may include, named in full as well.
using room_rules = std::map<std::string, std::set<std::string>>;

/// The table `rooms` of docs/architecture.md.
room_rules rooms_of(std::string_view architecture_page);

/// What is wrong with one file of src: a folder that is no room, a file of a layer with rooms that lies in none, an
/// include line of a room that the table does not allow.
std::vector<finding> wrong_rooms(const room_rules& rooms, const source_file& file);

/// Rooms that include each other in a ring, however long; empty: none.
std::vector<std::string> rooms_in_rings(const room_rules& rooms);

/// Rows that allow what no file of the room uses.
std::vector<finding> unused_rows(const room_rules& rooms, const std::vector<source_file>& files);

/// Folders with more sources than one takes in at a glance.
std::vector<finding> crowded_folders(const std::vector<source_file>& files, std::size_t most);

}  // namespace magnesia::house
