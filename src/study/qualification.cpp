// qualification.cpp - arms simulated by several threads, rows read off them.
// SPDX-License-Identifier: Apache-2.0
#include "study/qualification.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <utility>

#include "core/error.hpp"
#include "core/text.hpp"
#include "model/body/body_lanes.hpp"
#include "model/following/measured_serum.hpp"
#include "study/reference_runs.hpp"

namespace magnesia::study {
namespace {

using evidence::target_role;
using evidence::target_scale;

struct job {
    const scenario::protocol* study = nullptr;
    const scenario::protocol_arm* arm = nullptr;
};

/// Longest first, so that no thread is left with a long one at the end.
std::vector<job> jobs_of(const std::vector<scenario::protocol>& protocols) {
    std::vector<job> jobs;
    for (const scenario::protocol& study : protocols) {
        for (const scenario::protocol_arm& arm : study.arms) jobs.push_back({&study, &arm});
    }
    std::stable_sort(jobs.begin(), jobs.end(),
                     [](const job& a, const job& b) { return a.arm->what.run.days > b.arm->what.run.days; });
    return jobs;
}

using followed_studies = std::map<std::string, followed_arms>;  // by family

/// The bodies of arms whose people had a measured serum; arms of the same people share one.
class measured_bodies {
 public:
    measured_bodies(const std::vector<job>& jobs, const model::bound_evidence& evidence) : usual_(evidence) {
        for (const job& one : jobs) {
            const scenario::scenario& what = one.arm->what;
            if (what.who.serum_magnesium_mmol_per_l && find(what) == nullptr) bodies_.push_back({what, usual_});
        }
    }
    std::size_t count() const { return bodies_.size(); }
    void fit(std::size_t i) {
        body& one = bodies_[i];
        one.evidence = model::fitted_to_serum(usual_, one.of.who, one.of.day);
    }
    const model::bound_evidence& of(const scenario::protocol_arm& arm) const {
        const body* own = find(arm.what);
        return own == nullptr ? usual_ : own->evidence;
    }

 private:
    struct body {
        scenario::scenario of;
        model::bound_evidence evidence;
    };
    const body* find(const scenario::scenario& what) const {
        const auto at = std::find_if(bodies_.begin(), bodies_.end(),
                                     [&](const body& one) { return one.of.who == what.who && one.of.day == what.day; });
        return at == bodies_.end() ? nullptr : &*at;
    }

    const model::bound_evidence& usual_;
    std::vector<body> bodies_;
};

std::optional<followed_studies> followed(const qualification_inputs& from, const engine::ensemble_options& how) {
    const std::vector<job> jobs = jobs_of(from.protocols);
    measured_bodies bodies(jobs, from.evidence);
    const std::size_t total = bodies.count() + jobs.size();
    engine::ensemble_options part = how;
    std::size_t before = 0;
    if (how.progress) part.progress = [&](std::size_t done, std::size_t) { how.progress(before + done, total); };
    if (engine::for_each_index(
            bodies.count(), [&](std::size_t i) { bodies.fit(i); }, part) < bodies.count()) {
        return std::nullopt;
    }
    before = bodies.count();
    std::vector<std::optional<followed_arm>> went(jobs.size());
    const std::size_t done = engine::for_each_index(
        jobs.size(),
        [&](std::size_t i) {
            went[i] = follow_arm(*jobs[i].arm, watched_days(*jobs[i].study, jobs[i].arm->name), bodies.of(*jobs[i].arm),
                                 from.facts, model::body_lanes_for(model::worlds_of_question));
        },
        part);
    if (done < jobs.size()) return std::nullopt;
    followed_studies all;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        all[jobs[i].study->family].emplace(jobs[i].arm->name, std::move(*went[i]));
    }
    return all;
}

void give_up(qualified_row& into, std::string reason) {
    into.status = row_status::not_simulated;
    into.note = std::move(reason);
}

void read_into(qualified_row& into, const scenario::row_readout& what, const followed_arms& arms) {
    reading read;
    try {
        read = read_row(what, arms);
    } catch (const unreadable& failure) {
        return give_up(into, "Cannot be read: " + std::string(failure.what()) + ".");
    }
    if (!std::isfinite(read.value)) return give_up(into, "Cannot be read: it is no number here.");
    into.status = row_status::simulated;
    into.note = what.note;
    if (read.is_direction) {
        into.words = read.words;
        into.is_within = read.agrees;
    } else {
        into.raw = read.value;
    }
}

qualified_row& row_of(std::vector<qualified_row>& rows, const std::string& id) {
    return *std::find_if(rows.begin(), rows.end(), [&](const qualified_row& one) { return one.row.id == id; });
}

/// Ratios of two rows of one study, without offsets: what the people of a study share cancels.
void read_ratios(std::vector<qualified_row>& rows, const scenario::protocol& study) {
    for (const scenario::row_readout& what : study.readouts) {
        if (what.read != "ratio_of_rows") continue;
        qualified_row& into = row_of(rows, what.row);
        const std::optional<double> top = row_of(rows, what.rows.at(0)).raw;
        const std::optional<double> bottom = row_of(rows, what.rows.at(1)).raw;
        if (!top || !bottom || *bottom == 0) {
            give_up(into, "Cannot be read: one of its rows is no number here.");
            continue;
        }
        into.status = row_status::simulated;
        into.note = what.note;
        into.raw = *top / *bottom;
    }
}

issue wrong(const scenario::protocol& study, const std::string& row, std::string found, std::string allowed = {},
            std::string nearest = {}) {
    return {.where = {study.file.empty() ? study.family : study.file},
            .key = row,
            .found = std::move(found),
            .allowed = std::move(allowed),
            .nearest = std::move(nearest)};
}

std::string nearest_row(const evidence::target_list& list, const std::string& id) {
    std::vector<std::string> ids;
    for (const evidence::target& one : list.targets) ids.push_back(one.id);
    return nearest_name(id, ids);
}

/// What is wrong with the two rows of a ratio; they must be read off arms of the same study.
void check_ratio(const scenario::protocol& study, const scenario::row_readout& ratio, std::vector<issue>& issues) {
    if (ratio.read != "ratio_of_rows") return;
    if (ratio.rows.size() != 2) {
        issues.push_back(wrong(study, ratio.row, "is a ratio of " + std::to_string(ratio.rows.size()) + " rows",
                               "rows = [\"one above\", \"one below\"]"));
    }
    for (const std::string& id : ratio.rows) {
        const bool is_read = std::any_of(study.readouts.begin(), study.readouts.end(), [&](const auto& other) {
            return other.row == id && other.read != "ratio_of_rows" && !scenario::is_reference(other.read);
        });
        if (!is_read) issues.push_back(wrong(study, ratio.row, "is a ratio with " + id, "a row that this file reads"));
    }
}

/// Rows a protocol reads or gives up, with whether they take an offset.
std::vector<std::pair<std::string, bool>> rows_of(const scenario::protocol& study) {
    std::vector<std::pair<std::string, bool>> all;
    for (const scenario::row_readout& r : study.readouts) all.emplace_back(r.row, r.is_absorption);
    for (const scenario::not_simulable& n : study.not_simulated) all.emplace_back(n.row, false);
    return all;
}

bool is_qualified(const evidence::target& row) {
    const auto& systems = qualified_systems();
    return std::find(systems.begin(), systems.end(), row.system) != systems.end();
}

}  // namespace

const std::vector<std::string>& qualified_systems() {
    static const std::vector<std::string> all{"gut",       "plasma", "kidney", "pools",     "bone",       "csf",
                                              "neurons",   "stress", "clock",  "melatonin", "sleep",      "mood",
                                              "lifestyle", "muscle", "cramps", "heart",     "metabolism", "signs"};
    return all;
}

std::vector<issue> check_protocols(const evidence::target_list& list,
                                   const std::vector<scenario::protocol>& protocols) {
    std::vector<issue> issues;
    std::map<std::string, int> times_read;
    std::set<std::string> families;  // arms are found by family and name: of two protocols one would hide the other
    for (const scenario::protocol& study : protocols) {
        if (!families.insert(study.family).second) issues.push_back(wrong(study, "family", "is that of two protocols"));
        for (const scenario::row_readout& one : study.readouts) check_ratio(study, one, issues);
        for (const auto& [id, takes_offset] : rows_of(study)) {
            const evidence::target* row = find_target(list.targets, id);
            if (row == nullptr) {
                issues.push_back(wrong(study, id, std::string(no_row_of_the_list), {}, nearest_row(list, id)));
                continue;
            }
            ++times_read[id];
            if (row->family != study.family) issues.push_back(wrong(study, id, "belongs to " + row->family));
            const bool may_take = row->role == target_role::calibrate && row->scale == target_scale::ratio;
            if (takes_offset && !may_take) issues.push_back(wrong(study, id, "takes no offset: only calibrate ratios"));
        }
    }
    for (const evidence::target& row : list.targets) {
        const int times = times_read[row.id];
        const int due = is_qualified(row) ? 1 : 0;
        if (times == due) continue;
        issue one{
            .where = {row.family}, .key = row.id, .found = fmt::format("is read {} times", times), .allowed = "once"};
        if (times == 0) one.found = "is read by no study";
        if (due == 0) one.found = fmt::format("is read, and rows of its system {} are not simulated", row.system);
        if (due == 0) one.allowed = fmt::format("{}", fmt::join(qualified_systems(), ", "));
        issues.push_back(std::move(one));
    }
    return issues;
}

void read_study(std::vector<qualified_row>& rows, const scenario::protocol& study, const followed_arms& arms) {
    for (const scenario::row_readout& what : study.readouts) {
        const bool looks_at_arms = what.read != "ratio_of_rows" && !scenario::is_reference(what.read);
        if (looks_at_arms) read_into(row_of(rows, what.row), what, arms);
    }
    read_ratios(rows, study);
    for (const scenario::not_simulable& what : study.not_simulated) give_up(row_of(rows, what.row), what.reason);
}

void read_references(std::vector<qualified_row>& rows, const std::vector<scenario::protocol>& protocols,
                     const std::map<std::string, double>& values) {
    for (const scenario::protocol& study : protocols) {
        for (const scenario::row_readout& what : study.readouts) {
            if (!scenario::is_reference(what.read)) continue;
            qualified_row& into = row_of(rows, what.row);
            into.status = row_status::simulated;
            into.note = what.note;
            into.raw = values.at(what.read);
        }
    }
}

std::map<std::string, bool> offsets_of(const std::vector<scenario::protocol>& protocols) {
    std::map<std::string, bool> takes;
    for (const scenario::protocol& study : protocols) {
        for (const scenario::row_readout& r : study.readouts) takes[r.row] = r.is_absorption;
    }
    return takes;
}

std::optional<qualification> qualify(const qualification_inputs& from, const engine::ensemble_options& how) {
    const std::optional<followed_studies> went = followed(from, how);
    if (!went) return std::nullopt;
    std::vector<qualified_row> rows;
    for (const evidence::target& row : from.list.targets) rows.push_back({.row = row, .words = {}, .note = {}});
    for (const scenario::protocol& study : from.protocols) {
        const auto arms = went->find(study.family);
        read_study(rows, study, arms == went->end() ? followed_arms{} : arms->second);
    }
    read_references(rows, from.protocols, reference_values(from.evidence));
    return judged(std::move(rows), offsets_of(from.protocols));
}

}  // namespace magnesia::study
