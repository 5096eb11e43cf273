// defaults.cpp - the default adult is read like any person file, so that it obeys the same rules.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/defaults.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view defaults_keys[] = {"schema", "reason", "person", "routine"};
constexpr std::string_view reason_keys[] = {"key", "provenance", "sources", "because"};

default_reason read_reason(const table_reader& in) {
    default_reason reason;
    reason.key = in.text("key").value_or("");
    reason.known_from =
        provenance_from(in.choice("provenance", provenance_words()).value_or("")).value_or(provenance::assumption);
    reason.sources = in.texts("sources");
    reason.because = in.text("because").value_or("");
    const bool needs_source = reason.known_from == provenance::primary || reason.known_from == provenance::secondary;
    if (needs_source && reason.sources.empty()) in.note("sources", "is missing", "the id of a source");
    return reason;
}

/// The keys of [person] and [routine], as `person.age_y`.
std::vector<std::string> keys_of(const core::tree& file) {
    std::vector<std::string> keys;
    for (const char* part : {"person", "routine"}) {
        const core::tree* table = file.find(part);
        if (table == nullptr) continue;
        for (const std::string_view key : table->keys()) keys.push_back(fmt::format("{}.{}", part, key));
    }
    return keys;
}

void check_reasons(const core::tree& file, const std::vector<default_reason>& reasons,
                   std::vector<core::issue>& issues) {
    const std::vector<std::string> keys = keys_of(file);
    for (const std::string& key : keys) {
        const bool has_reason =
            std::any_of(reasons.begin(), reasons.end(), [&](const auto& r) { return r.key == key; });
        if (!has_reason) issues.push_back({.where = file.where, .key = key, .found = "has no [[reason]]"});
    }
    for (const default_reason& reason : reasons) {
        if (reason.key.empty() || std::find(keys.begin(), keys.end(), reason.key) != keys.end()) continue;
        issues.push_back({.where = file.where,
                          .key = "reason",
                          .value = reason.key,
                          .found = "is no key of [person] or [routine]",
                          .nearest = nearest_name(reason.key, keys)});
    }
}

void note_values(const core::tree& file, std::vector<default_reason>& reasons) {
    for (default_reason& reason : reasons) {
        const std::size_t dot = reason.key.find('.');
        const core::tree* table = file.find(reason.key.substr(0, dot));
        const core::tree* value = table == nullptr ? nullptr : table->find(reason.key.substr(dot + 1));
        if (value != nullptr) reason.shown_value = value->shown();
    }
}

/// The same person and routine as a person file would give them.
core::tree as_person_file(const core::tree& file) {
    core::tree::table top;
    top.push_back({"schema", core::tree{.value = std::string(scenario::person_schema), .where = file.where}});
    for (const char* part : {"person", "routine"}) {
        if (const core::tree* table = file.find(part)) top.push_back({part, *table});
    }
    return {.value = std::move(top), .where = file.where};
}

}  // namespace

default_adult parse_defaults(const core::tree& file, std::vector<core::issue>& issues) {
    default_adult read;
    if (!check_schema(file, defaults_schema, issues)) return read;
    const table_reader top{file, "", defaults_keys, issues};
    top.for_each_table("reason", reason_keys, {.low = 1, .unit = "of [[reason]]"},
                       [&](const table_reader& in) { read.reasons.push_back(read_reason(in)); });
    check_reasons(file, read.reasons, issues);
    note_values(file, read.reasons);
    try {
        read.who = scenario::read_person(as_person_file(file), {});
    } catch (const input_error& failure) {
        issues.insert(issues.end(), failure.issues().begin(), failure.issues().end());
    }
    return read;
}

default_adult load_defaults() {
    return load_embedded("data/defaults.toml", parse_defaults);
}

}  // namespace magnesia::evidence
