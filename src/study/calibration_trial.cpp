// calibration_trial.cpp - jobs of one study and as many bodies as a kernel has lanes, the longest first.
// SPDX-License-Identifier: Apache-2.0
#include "study/calibration_trial.hpp"

#include <algorithm>
#include <utility>

#include "core/error.hpp"
#include "model/body/body_lanes.hpp"
#include "model/following/measured_serum.hpp"

namespace magnesia::study {
namespace {

/// One study and some of the bodies.
struct trial_job {
    const scenario::protocol* study = nullptr;
    std::size_t first = 0;
    std::size_t count = 0;
};

int days_of(const scenario::protocol& study) {
    int days = 0;
    for (const scenario::protocol_arm& arm : study.arms) days += arm.what.run.days;
    return days;
}

std::vector<trial_job> trial_jobs(const std::vector<scenario::protocol>& protocols, std::size_t bodies,
                                  std::size_t lanes) {
    std::vector<trial_job> jobs;
    for (const scenario::protocol& study : protocols) {
        for (std::size_t first = 0; first < bodies; first += lanes) {
            jobs.push_back({&study, first, std::min(lanes, bodies - first)});
        }
    }
    std::stable_sort(jobs.begin(), jobs.end(),
                     [](const trial_job& a, const trial_job& b) { return days_of(*a.study) > days_of(*b.study); });
    return jobs;
}

/// A body on its way through one study.
struct traveller {
    model::bound_evidence evidence;
    followed_arms arms;
    std::string failure;
};

/// The bodies of a job as the measured serum of that arm's people has them.
void fit_to(std::vector<traveller>& all, const trial_job& what, const std::vector<model::bound_evidence>& bodies,
            const scenario::scenario& people) {
    const auto from = bodies.begin() + static_cast<std::ptrdiff_t>(what.first);
    const std::vector<model::bound_evidence> usual(from, from + static_cast<std::ptrdiff_t>(what.count));
    auto fitted = model::fitted_to_serum(usual, people.who, people.day,
                                         model::body_lanes_for(model::worlds_of_question * usual.size()));
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (fitted[i]) all[i].evidence = std::move(*fitted[i]);
        if (!fitted[i]) all[i].failure = "the measured serum is out of reach";
    }
}

bool is_same_person(const scenario::protocol& study, std::size_t arm) {
    if (arm == 0) return false;
    const scenario::scenario& now = study.arms[arm].what;
    const scenario::scenario& before = study.arms[arm - 1].what;
    return now.who == before.who && now.day == before.day;
}

void follow(std::vector<traveller>& all, const scenario::protocol& study, const scenario::protocol_arm& arm,
            const model::product_facts& facts) {
    std::vector<traveller*> able;
    std::vector<model::body_of> bodies;
    for (traveller& one : all) {
        if (!one.failure.empty()) continue;
        able.push_back(&one);
        bodies.push_back([&one](const scenario::person& who) { return model::typical_parameters(one.evidence, who); });
    }
    std::vector<followed_body> went = follow_bodies(arm, watched_days(study, arm.name), bodies, facts,
                                                    model::body_lanes_for(model::worlds_of_question * bodies.size()));
    for (std::size_t i = 0; i < able.size(); ++i) {
        able[i]->failure = went[i].failure;
        if (went[i].went) able[i]->arms.emplace(arm.name, std::move(*went[i].went));
    }
}

/// Takes back what was read of a study.
void forget(std::vector<qualified_row>& rows, const scenario::protocol& study) {
    for (qualified_row& one : rows) {
        if (one.row.family == study.family) one = {.row = one.row, .words = {}, .note = {}};
    }
}

/// Reads the rows of one body; why not, when they cannot be read.
std::string read_study(std::vector<qualified_row>& rows, const scenario::protocol& study, const traveller& one) {
    if (!one.failure.empty()) return one.failure;
    try {
        read_study(rows, study, one.arms);
        return {};
    } catch (const internal_error& failure) {
        forget(rows, study);
        return failure.what();
    }
}

std::vector<traveller> sent_through(const trial_job& what, const std::vector<model::bound_evidence>& bodies,
                                    const model::product_facts& facts) {
    std::vector<traveller> all(what.count);
    for (std::size_t arm = 0; arm < what.study->arms.size(); ++arm) {
        const scenario::protocol_arm& through = what.study->arms[arm];
        if (!is_same_person(*what.study, arm)) fit_to(all, what, bodies, through.what);
        follow(all, *what.study, through, facts);
    }
    return all;
}

}  // namespace

std::optional<std::vector<std::vector<qualified_row>>> trials::of(const std::vector<model::bound_evidence>& bodies) {
    std::vector<qualified_row> blank;
    for (const evidence::target& row : from_.rows) blank.push_back({.row = row, .words = {}, .note = {}});
    std::vector<std::vector<qualified_row>> read_rows(bodies.size(), blank);
    const std::vector<trial_job> jobs = trial_jobs(from_.protocols, bodies.size(), model::body_lanes().front().lanes);
    std::vector<std::vector<std::string>> why(jobs.size());
    const auto work = [&](std::size_t j) {
        const std::vector<traveller> went = sent_through(jobs[j], bodies, from_.facts);
        for (std::size_t i = 0; i < went.size(); ++i) {
            why[j].push_back(read_study(read_rows[jobs[j].first + i], *jobs[j].study, went[i]));
        }
    };
    if (engine::for_each_index(jobs.size(), work, how_) < jobs.size()) return std::nullopt;
    for (std::size_t j = 0; j < jobs.size(); ++j) {
        runs_ += jobs[j].count * jobs[j].study->arms.size();
        for (const std::string& reason : why[j]) {
            if (!reason.empty()) ++failures_[jobs[j].study->family + ": " + reason];
        }
    }
    std::vector<std::vector<qualified_row>> all;
    for (auto& rows : read_rows) all.push_back(judged(std::move(rows), offsets_of(from_.protocols)).rows);
    return all;
}

}  // namespace magnesia::study
