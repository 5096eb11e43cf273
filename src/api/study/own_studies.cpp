// own_studies.cpp - files read, and rows left out that none of them reads.
// SPDX-License-Identifier: Apache-2.0
#include "api/study/own_studies.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "api/answers/reading_units.hpp"
#include "api/check/person_warnings.hpp"
#include "core/add_once.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/base/vocabulary.hpp"
#include "evidence/files/text_file.hpp"
#include "evidence/files/toml_file.hpp"
#include "study/qualification.hpp"

namespace magnesia::api {
namespace {

evidence::target_list read_list(const std::string& path, std::vector<issue>& issues) {
    if (path.empty()) return evidence::load_targets();
    const std::string bytes = evidence::read_text_file(path);
    return evidence::parse_own_targets(evidence::plain_text(bytes, path), path, issues);
}

std::set<std::string> rows_read_by(const std::vector<scenario::protocol>& protocols) {
    std::set<std::string> all;
    for (const scenario::protocol& study : protocols) {
        for (const scenario::row_readout& one : study.readouts) all.insert(one.row);
        for (const scenario::not_simulable& one : study.not_simulated) all.insert(one.row);
    }
    return all;
}

/// A row of a system that has no equations would not be judged, though a study reads it.
void check_systems(const std::vector<evidence::target>& rows, const std::string& list, std::vector<issue>& issues) {
    const std::vector<std::string>& known = study::qualified_systems();
    for (const evidence::target& row : rows) {
        if (std::find(known.begin(), known.end(), row.system) != known.end()) continue;
        issues.push_back({.where = {list},
                          .key = row.id + ".system",
                          .value = row.system,
                          .found = "is no system of the body",
                          .allowed = fmt::format("{}", fmt::join(known, ", ")),
                          .nearest = nearest_name(row.system, known)});
    }
}

std::string directions_of(const scenario::row_readout& one) {
    std::vector<std::string_view> all;
    for (const scenario::sought_change& sought : one.of) {
        core::add_once(all, scenario::word(sought.way));
    }
    return fmt::format("{}", fmt::join(all, ", "));
}

bool is_direction(std::string_view said) {
    using enum scenario::change_way;
    return said == scenario::word(none) || said == scenario::word(lower) || said == scenario::word(higher);
}

/// A direction is judged by the `way` of its readout. A row that names another one is refused; one in other words is
/// free to say what it likes, and the answer names the way.
void check_directions(const judged_studies& all, const std::string& list, std::vector<issue>& issues,
                      std::vector<std::string>& warnings) {
    for (const scenario::protocol& study : all.protocols) {
        for (const scenario::row_readout& one : study.readouts) {
            const auto row = std::ranges::find(all.list.targets, one.row, &evidence::target::id);
            if (one.read != "direction" || row == all.list.targets.end()) continue;
            const std::string ways = directions_of(one);
            const std::string said = core::lower_case(row->observed_text);
            const bool is_the_same_in_words =
                ways == "none" ? said.starts_with("no ") : said.find(ways) != std::string::npos;
            if (said == ways || is_the_same_in_words) continue;
            if (is_direction(said)) {
                issues.push_back({.where = {list},
                                  .key = row->id + ".observed",
                                  .value = row->observed_text,
                                  .found = fmt::format("is not the way of its readout in {}", study.file),
                                  .allowed = ways});
            } else {
                warnings.push_back(fmt::format("{} says \"{}\"; judged is the way of its readout: {}.", row->id,
                                               row->observed_text, ways));
            }
        }
    }
}

/// A study of one's own needs rows of its own, which is easily forgotten.
void add_rows_hint(std::vector<issue>& misfits) {
    for (issue& one : misfits) {
        if (one.found != study::no_row_of_the_list) continue;
        one.allowed = "a row of the program; rows of your own stand in a list that --rows ROWS.csv names";
    }
}

/// What of the people of each study is not simulated or hard to believe, once each.
void add_people(const std::vector<scenario::protocol>& studies, const evidence::evidence_base& base,
                std::vector<std::string>& warnings) {
    for (const scenario::protocol& study : studies) {
        for (const scenario::protocol_arm& arm : study.arms) {
            for (const std::string& one : warnings_of_person(arm.what.who, arm.what.day, arm.what.run.days, base)) {
                const std::string warning = study.family + ": " + one;
                if (std::ranges::find(warnings, warning) == warnings.end()) warnings.push_back(warning);
            }
        }
    }
}

}  // namespace

std::vector<scenario::protocol> protocols_of(const std::vector<tree>& files, const evidence::evidence_base& base,
                                             std::vector<issue>& issues) {
    const scenario::vocabulary words = evidence::vocabulary_of(base);
    const scenario::routine_defaults meals{.rise = base.defaults.who.day.rise, .meals = base.defaults.who.day.meals};
    std::vector<scenario::protocol> all;
    for (const tree& file : files) all.push_back(scenario::parse_protocol(file, words, meals, issues));
    return all;
}

judged_studies read_own_studies(const own_studies& files, const evidence::evidence_base& base) {
    std::vector<issue> issues;
    std::vector<tree> texts;
    for (const std::string& path : files.protocols) texts.push_back(evidence::read_toml(path));
    judged_studies all{.list = read_list(files.rows, issues), .protocols = protocols_of(texts, base, issues)};
    if (!issues.empty()) throw input_error(std::move(issues));

    const std::set<std::string> is_read = rows_read_by(all.protocols);
    const std::size_t before = all.list.targets.size();
    std::erase_if(all.list.targets, [&](const evidence::target& row) { return !is_read.contains(row.id); });
    const std::size_t left_out = before - all.list.targets.size();
    if (!files.rows.empty() && left_out > 0) {
        all.warnings.push_back(
            fmt::format("{} of {} rows of {} are read by no study here.", left_out, before, files.rows));
    }
    add_people(all.protocols, base, all.warnings);
    check_systems(all.list.targets, files.rows, issues);
    check_units(all.list.targets, all.protocols, base.outcomes, issues);
    if (!files.rows.empty()) check_directions(all, files.rows, issues, all.warnings);
    std::vector<issue> misfits = study::check_protocols(all.list, all.protocols);
    if (files.rows.empty() && !files.protocols.empty()) add_rows_hint(misfits);
    issues.insert(issues.end(), misfits.begin(), misfits.end());
    if (!issues.empty()) throw input_error(std::move(issues));
    return all;
}

}  // namespace magnesia::api
