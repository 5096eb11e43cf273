// compare.cpp - request to arms to paired figures to answer.
// SPDX-License-Identifier: Apache-2.0
#include "api/compare/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "api/answers/assumptions.hpp"
#include "api/answers/body_words.hpp"
#include "api/answers/hypotheses.hpp"
#include "api/answers/prepared_question.hpp"
#include "api/check/dose_warning.hpp"
#include "api/check/person_warnings.hpp"
#include "api/compare/compare_figures.hpp"
#include "api/evidence/glycine_doubt.hpp"
#include "core/error.hpp"
#include "model/following/told_mornings.hpp"
#include "model/person/binding.hpp"
#include "model/readings/series.hpp"

namespace magnesia::api {
namespace {

void refuse_unpairable(std::size_t draws) {
    if (draws <= study::most_paired_draws) return;
    throw input_error(issue{.where = {"command line"},
                            .key = "--draws",
                            .value = std::to_string(draws),
                            .found = "is more than can be paired: of every person every number is kept",
                            .allowed = fmt::format("0 to {}", study::most_paired_draws)});
}

study::compared_questions questions_of(const asked_comparison& asked, const evidence::evidence_base& base,
                                       const compare_request& request) {
    const scenario_request from{.file = request.from.file, .regimen = {}, .person_file = {}};
    const auto question_of = [&](scenario::scenario what) {
        return prepared({std::move(what), {}}, base, from, request.accuracy.options());
    };
    study::compared_questions all{.arms = {}, .bare = question_of(scenario::bare_scenario_of(asked.what))};
    for (const scenario::arm& one : asked.what.arms) all.arms.push_back(question_of(scenario_of(asked.what, one)));
    return all;
}

std::size_t doses_after_horizon(const study::compared_questions& asked) {
    std::size_t count = 0;
    for (const model::question& arm : asked.arms) count += arm.when.doses_after_horizon;
    return count;
}

std::string fast_of_an_arm(const scenario::comparison& what) {
    for (const scenario::arm& one : what.arms) {
        const std::string warning = warning_of_fast(scenario::scenario_of(what, one).day, what.run.days);
        if (!warning.empty()) return warning;
    }
    return {};
}

/// Of each arm that the check would stop, with its letter; arms with the same sentence share it.
std::vector<std::string> doses_of_arms(const scenario::comparison& what, const std::optional<scenario::person>& patient,
                                       const evidence::evidence_base& base) {
    std::map<std::string, std::string> letters;
    for (std::size_t i = 0; i < what.arms.size(); ++i) {
        for (const std::string& one : warnings_of_doses(scenario::scenario_of(what, what.arms[i]), patient, base)) {
            std::string& of = letters[one];
            of += (of.empty() ? "" : ", ") + letter_of(i);
        }
    }
    std::vector<std::string> all;
    for (const auto& [sentence, of] : letters) all.push_back(of + ": " + sentence);
    return all;
}

std::string glycine_of_arms(const compare_answer& answer) {
    std::string letters;
    scenario::regimen bringing;
    for (std::size_t i = 0; i < answer.what.arms.size(); ++i) {
        const scenario::regimen& doses = answer.what.arms[i].doses;
        if (!brings_glycine(doses, answer.base)) continue;
        letters += (letters.empty() ? "" : ", ") + letter_of(i);
        bringing = doses;
    }
    return glycine_in_words(bringing, answer.base, letters);
}

/// About the doses, then about the person.
std::vector<std::string> warnings_before_numbers(const compare_answer& answer,
                                                 const std::optional<scenario::person>& patient) {
    std::vector<std::string> all = doses_of_arms(answer.what, patient, answer.base);
    for (std::string& one : warnings_of_person(answer.what.who, answer.what.day, answer.what.run.days, answer.base))
        all.push_back(std::move(one));
    return all;
}

std::vector<std::string> warnings_about_numbers(const compare_answer& answer, const compare_request& request) {
    const study::paired_comparison& result = answer.result;
    std::vector<std::string> all;
    if (const std::string fast = fast_of_an_arm(answer.what); !fast.empty()) all.push_back(fast);
    for (const std::string& sentence : warnings_of_hypotheses(request.hypotheses)) all.push_back(sentence);
    if (std::string glycine = glycine_of_arms(answer); !glycine.empty()) all.push_back(std::move(glycine));
    if (request.draws == 0) {
        all.push_back(
            "Without draws there are no bands: these are the numbers of one typical person, and whether arms differ "
            "cannot be told.");
    } else if (request.draws < usual_draws / 2) {
        all.push_back(
            fmt::format("The ends of bands from {} draws are rough; {} is usual.", request.draws, usual_draws));
    }
    const std::string first = result.failures.empty() ? "" : result.failures.front().reason;
    for (std::string& one : warnings_of_bodies({.asked = request.draws,
                            .left_out = result.failures.size(),
                            .first_reason = first,
                            .unsettled = result.unsettled,
                            .where = " in every arm"})) {
        all.push_back(std::move(one));
    }
    if (const std::string note = insomnia_less_than_its_causes(result.asked.bare.what); !note.empty()) {
        all.push_back(note);
    }
    if (std::ranges::any_of(result.asked.arms, model::is_told_before_doses)) all.push_back(told_before_doses);
    if (const std::size_t late = doses_after_horizon(result.asked); late > 0) {
        all.push_back(fmt::format("{} doses fall after the end of the run and are not simulated.", late));
    }
    return all;
}

/// One comparison after the other, with progress over all of them.
class comparing {
 public:
    comparing(const compare_request& request, const asked_comparison& asked, const evidence::evidence_base& base)
        : request_(request), asked_(asked), base_(base) {
        if (!request.with_each_hypothesis) return;
        for (const std::string& name : evidence::hypothesis_names(base.modules)) {
            const auto said = request.hypotheses.find(name);
            if (said == request.hypotheses.end() || !said->second) off_.push_back(name);
        }
    }

    /// Hypotheses that are off and are to be switched on alone.
    const std::vector<std::string>& off() const { return off_; }

    /// Empty when it was stopped.
    std::optional<study::paired_comparison> run(const model::hypothesis_states& hypotheses) {
        const scenario_request from{.file = request_.from.file, .regimen = {}, .person_file = {}};
        const model::bound_evidence bound =
            bound_for({scenario::bare_scenario_of(asked_.what), {}}, base_, from, hypotheses);
        const std::size_t before = runs_++;
        engine::ensemble_options how{.threads = request_.threads, .progress = {}, .stop = request_.stop};
        if (request_.progress) {
            how.progress = [this, before](std::size_t done, std::size_t total) {
                request_.progress(before * total + done, (off_.size() + 1) * total);
            };
        }
        return study::compare(questions_of(asked_, base_, request_), bound,
                              {.series = model::series_of(base_.outcomes), .described = base_.outcomes},
                              {.draws = request_.draws, .seed = request_.seed}, how);
    }

 private:
    const compare_request& request_;
    const asked_comparison& asked_;
    const evidence::evidence_base& base_;
    std::vector<std::string> off_;
    std::size_t runs_ = 0;
};

/// Each hypothesis that is off, switched on beside the others as they are; empty when it was stopped.
std::optional<std::vector<switched_comparison>> with_each_on(comparing& all, const model::hypothesis_states& base) {
    std::vector<switched_comparison> found;
    for (const std::string& name : all.off()) {
        model::hypothesis_states states = base;
        states[name] = true;
        std::optional<study::paired_comparison> result = all.run(states);
        if (!result) return std::nullopt;
        found.push_back({name, std::move(result->arms)});
    }
    return found;
}

}  // namespace

std::optional<compare_answer> compare(const compare_request& request) {
    refuse_unpairable(request.draws);
    evidence::evidence_base base = evidence::load_evidence();
    refuse_unknown_hypotheses(request.hypotheses, base.modules);
    asked_comparison asked = read_request(request.from, base);
    comparing all(request, asked, base);
    std::optional<study::paired_comparison> result = all.run(request.hypotheses);
    if (!result) return std::nullopt;
    std::optional<std::vector<switched_comparison>> switched = with_each_on(all, request.hypotheses);
    if (!switched) return std::nullopt;
    if (!request.with_each_hypothesis) switched.reset();
    compare_answer answer{.head = make_head(compare_schema, request.seed),
                          .draws_asked = request.draws,
                          .accuracy = request.accuracy,
                          .what = asked.what,
                          .asked_file = asked.as_file(),
                          .assumptions = assumptions_of(asked, base),
                          .limits = limits_of(asked.what),
                          .result = std::move(*result),
                          .base = std::move(base),
                          .switched = std::move(switched)};
    answer.head.hypotheses = request.hypotheses;
    answer.head.warnings = warnings_before_numbers(answer, asked.patient);
    answer.of_person = answer.head.warnings.size();
    for (std::string& one : warnings_about_numbers(answer, request)) answer.head.warnings.push_back(std::move(one));
    return answer;
}

}  // namespace magnesia::api
