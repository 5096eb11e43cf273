// verdict_markup.hpp - a judgement of safety as markup, for the pages of a plan and of a check.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/sources/sources.hpp"
#include "safety/evaluate.hpp"
#include "safety/gather.hpp"

namespace magnesia::api {

/// The verdict in a frame of its colour.
std::string verdict_paragraph(safety::verdict is);

/// "Your limit is 250 mg ..."; nothing where nothing may be taken.
std::string limit_in_words(const safety::judgement& result);

/// The rules that apply, the gravest first, with sources that stand in `sources_table`.
std::string reasons_table(const std::vector<safety::finding>& findings, const safety::gathered& facts,
                          const std::vector<evidence::source>& sources);

/// What was not known or read as another name, and what would make the answer surer, a sentence each.
std::vector<std::string> names_in_words(const safety::gathered& facts, const std::vector<std::string>& not_said);

}  // namespace magnesia::api
