// source_markup.hpp - small pieces of the pages of a plan, a check and a diary: lists, sources, pictures with tables.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/files/words.hpp"
#include "evidence/sources/sources.hpp"

namespace magnesia::api {

/// "Trauer 2015".
std::string short_reference(const evidence::source& what);

/// A paragraph of plain text; nothing for an empty one.
std::string plain_paragraph(const std::string& text, const std::string& style = {});

/// A list of plain texts; nothing for none.
std::string plain_list(const std::vector<std::string>& items);

/// A heading of a part of a section.
std::string part_heading(const std::string& text);

/// A picture with its caption, and its table folded away under it.
std::string picture_with_table(const std::string& caption, const std::string& picture, const std::string& table);

/// "Wakai 2019" for each id, linked to the list of sources; how it is known when nothing was read.
std::string cited(const std::vector<evidence::source>& all, const std::vector<std::string>& ids,
                  evidence::provenance known_from);

/// The table that `cited` leads to; nothing for no ids. Each must be the id of a source.
std::string sources_table(const std::vector<evidence::source>& all, const std::vector<std::string>& ids);

/// How sure something is, in words: "well known" to "our judgement".
std::string how_sure(evidence::evidence_grade grade);

/// Those that are ids of a source, each once, ascending.
std::vector<std::string> known_once(std::vector<std::string> ids, const std::vector<evidence::source>& all);

}  // namespace magnesia::api
