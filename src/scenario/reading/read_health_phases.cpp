// read_health_phases.cpp - reads the phases of health.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/read_health_phases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "scenario/reading/read_health.hpp"
#include "scenario/reading/read_names.hpp"
#include "scenario/values/regimen.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view health_keys[] = {"from_day", "conditions", "drugs", "egfr_ml_min"};
constexpr allowed_range health_phase_count{.high = 400, .unit = "of [[health]]"};
constexpr allowed_range health_day_range{1, longest_run_days, "", "a day of the run, the first is 1"};

constexpr std::string_view unsaid_before = "changes what [person] leaves unsaid, and unsaid is not known";

/// What stands in one list alone.
std::vector<std::string> differing(std::vector<std::string> before, std::vector<std::string> after) {
    std::vector<std::string> all;
    std::ranges::sort(before);
    std::ranges::sort(after);
    std::ranges::set_symmetric_difference(before, after, std::back_inserter(all));
    return all;
}

/// Notes what begins or ends and changes no number of the body.
void note_idle(const table_reader& fields, std::string_view key, const std::vector<std::string>& before,
               const std::vector<std::string>& after, const vocabulary& words) {
    for (const std::string& id : differing(before, after)) {
        if (std::ranges::find(words.unchanging, id) == words.unchanging.end()) continue;
        const bool begins = std::ranges::find(after, id) != after.end();
        fields.note(key, fmt::format("{} {}, which changes no number of the body", begins ? "begins" : "ends", id),
                    begins ? "without it; [person] may say it" : "with it, as [person] says it");
    }
}

/// Notes what the check of safety alone knows, and what is not surely known.
void note_others(const table_reader& fields, const name_lists& lists) {
    const tree::list& items = *fields.find(lists.key)->items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string& name = *items[i].text();
        const names_read read = read_name(name, lists);
        if (read.others.empty() && read.misspelt.empty()) continue;
        const bool is_known = read.misspelt.empty() && is_listed(read.others.front(), lists);
        fields.issues().push_back(
            {items[i].where, fmt::format("{}[{}]", fields.path_of(lists.key), i + 1), items[i].shown(),
             is_known ? "is known to `magnesia check` alone and changes no number of the body" : "is not known",
             listed(lists.known), is_known ? "" : nearest_listed(name, lists)});
    }
}

/// The list of this key; nothing when it is not said.
std::optional<std::vector<std::string>> list_of(const table_reader& fields, const name_lists& lists,
                                                const std::vector<std::string>& before, const vocabulary& words) {
    if (fields.find(lists.key) == nullptr) return std::nullopt;
    const std::size_t issues_before = fields.issues().size();
    std::vector<std::string> now = read_names(fields, lists).ids;
    if (fields.issues().size() != issues_before) return now;
    note_others(fields, lists);
    note_idle(fields, lists.key, before, now, words);
    return now;
}

health_phase read_phase(const table_reader& fields, const person& before, const vocabulary& words) {
    health_phase phase;
    phase.from_day = fields.whole_number("from_day", health_day_range).value_or(0);
    phase.conditions = list_of(fields, condition_lists(words), before.conditions, words);
    phase.drugs = list_of(fields, drug_lists(words), before.drugs, words);
    phase.egfr_ml_min = fields.number_if_said("egfr_ml_min", egfr_range);
    if (!phase.conditions && !phase.drugs && fields.find("egfr_ml_min") == nullptr) {
        fields.note("drugs", "is not said, and neither is another change", "drugs, conditions or egfr_ml_min");
    }
    return phase;
}

}  // namespace

void add_phases_of_patient(const table_reader& file, person& who) {
    const auto add = [](const table_reader& fields, std::string_view key,
                        std::optional<std::vector<std::string>>& all) {
        const std::vector<std::string> said = fields.texts(key, name_limits);
        if (fields.find(key) == nullptr) return;
        if (!all) return fields.note(key, unsaid_before, "a list in [person] too; [] is none");
        all->insert(all->end(), said.begin(), said.end());
    };
    file.for_each_table("health", health_keys, health_phase_count, [&](const table_reader& fields) {
        static_cast<void>(fields.whole_number("from_day", health_day_range));
        add(fields, "conditions", who.is.conditions);
        add(fields, "drugs", who.is.drugs);
        const auto filters = fields.number_if_said("egfr_ml_min", any_egfr_range);
        if (filters && !who.egfr_ml_min) fields.note("egfr_ml_min", unsaid_before, "a number in [person] too");
        if (filters && who.egfr_ml_min) who.egfr_ml_min = std::min(*who.egfr_ml_min, *filters);
    });
}

std::vector<health_phase> read_health_phases(const table_reader& file, const person& who, const vocabulary& words) {
    std::vector<health_phase> phases;
    person now = who;
    file.for_each_table("health", health_keys, health_phase_count, [&](const table_reader& fields) {
        const health_phase phase = read_phase(fields, now, words);
        const bool is_late = phases.empty() || phase.from_day == 0 || phase.from_day > phases.back().from_day;
        if (!is_late) {
            fields.note("from_day", fmt::format("does not come after day {}", phases.back().from_day),
                        "phases in the order of their days, each day once");
        }
        now = changed_by(std::move(now), phase);
        phases.push_back(phase);
    });
    return phases;
}

}  // namespace magnesia::scenario
