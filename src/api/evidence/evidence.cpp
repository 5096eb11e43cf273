// evidence.cpp - from what people ask for to the outcomes, and the evidence on each.
// SPDX-License-Identifier: Apache-2.0
#include "api/evidence/evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/base/everyday_words.hpp"
#include "evidence/forms/forms.hpp"

namespace magnesia::api {
namespace {

using evidence::evidence_base;
using evidence::outcome;
using synthesis::body_of_evidence;

const std::vector<std::string>& limits() {
    static const std::vector<std::string> all{
        "The library holds what was found and read, mostly abstracts: no search of registries was made, and what was "
        "never published is not in it.",
        "The chance of no effect starts from a choice (magnesia why prior_nil) and is a judgement, not a "
        "measurement.",
        "Risk of bias was judged by one reader. An effect on the average person says little about one person.",
        "Information, not medical advice."};
    return all;
}

/// Every word that can be asked for, for the nearest one.
std::vector<std::string> askable(const evidence_base& base, const std::vector<evidence::everyday_word>& everyday) {
    std::vector<std::string> words;
    for (const evidence::everyday_word& one : everyday) words.insert(words.end(), one.said.begin(), one.said.end());
    for (const evidence::topic& one : base.topics) words.push_back(one.id);
    std::set<std::string> systems;
    for (const outcome& one : base.outcomes) {
        words.push_back(one.id);
        words.insert(words.end(), one.aliases.begin(), one.aliases.end());
        systems.insert(one.system);
    }
    words.insert(words.end(), systems.begin(), systems.end());
    for (const evidence::instrument& one : base.instruments) words.push_back(one.id);
    return words;
}

bool is_asked(const std::string& asked, const std::string& known) {
    return lower_case(asked) == lower_case(known);
}

/// The outcome meant by an id, a label, an instrument that measures only one, or a short name.
const outcome* outcome_meant(const std::string& asked, const evidence_base& base) {
    for (const outcome& one : base.outcomes) {
        if (is_asked(asked, one.id) || is_asked(asked, one.label)) return &one;
    }
    for (const evidence::instrument& one : base.instruments) {
        const bool is_it = is_asked(asked, one.id) || is_asked(asked, one.label);
        if (is_it && one.measures.size() == 1) return find_outcome(base.outcomes, one.measures.front());
    }
    return evidence::outcome_called(base.outcomes, asked);
}

std::string form_meant(const std::string& asked, const evidence_base& base) {
    if (asked.empty()) return "";
    const scenario::vocabulary words = evidence::form_vocabulary(base.forms);
    const scenario::form_name* found = scenario::find_form(words, asked);
    if (found != nullptr) return found->id;
    throw input_error(issue{.where = {"command line"},
                            .key = "--form",
                            .value = asked,
                            .found = "is no known form of magnesium",
                            .nearest = scenario::nearest_form(words, asked)});
}

std::string condition_meant(const std::string& asked) {
    const auto words = evidence::condition_words();
    if (asked.empty() || std::find(words.begin(), words.end(), asked) != words.end()) return asked;
    const std::vector<std::string> known(words.begin(), words.end());
    throw input_error(issue{.where = {"command line"},
                            .key = "--condition",
                            .value = asked,
                            .found = "is no condition that studies are filed under",
                            .allowed = fmt::format("{}", fmt::join(words, ", ")),
                            .nearest = nearest_name(asked, known)});
}

/// Whether a name holds every word of what was asked: "memory" of "Memory and thinking".
bool is_named_with(const outcome& one, const std::string& asked) {
    const std::string name = ' ' + lower_case(one.label) + ' ';
    std::istringstream words(lower_case(asked));
    bool has_all = !asked.empty();
    for (std::string word; words >> word;) {
        const std::size_t at = name.find(' ' + word);
        has_all = has_all && at != std::string::npos;
    }
    return has_all;
}

/// Whether anybody of a study got this form.
bool gave(const evidence::trial& of, const std::string& form) {
    return std::ranges::any_of(of.arms, [&](const evidence::trial_arm& arm) { return arm.form == form; });
}

/// Whether the library has anything on an outcome; asked about one form, anything of that form.
bool has_anything(const body_of_evidence& body) {
    const std::string& form = body.asked.form;
    if (!form.empty()) {
        return std::ranges::any_of(body.studies, [&](const auto& one) { return gave(*one.of, form); }) ||
               std::ranges::any_of(body.set_aside, [&](const auto& one) { return gave(*one.of, form); }) ||
               std::ranges::any_of(body.reviews, [&](const auto* one) { return one->form == form; });
    }
    return !body.studies.empty() || !body.set_aside.empty() || !body.reviews.empty();
}

std::string title_of(const std::string& asked) {
    return fmt::format("What the library holds on magnesium: {}", asked);
}

class gatherer {
 public:
    explicit gatherer(evidence_answer& answer) : answer_(answer) {}

    /// The place of an outcome's body in the answer, gathered when it is not there yet.
    std::size_t place_of(const std::string& outcome_id) {
        for (std::size_t i = 0; i < answer_.bodies.size(); ++i) {
            if (answer_.bodies[i].asked.outcome == outcome_id) return i;
        }
        answer_.bodies.push_back(body_on(outcome_id));
        return answer_.bodies.size() - 1;
    }

    body_of_evidence body_on(const std::string& outcome_id) const {
        const evidence_base& base = *answer_.base;
        return synthesis::gather({.outcome = outcome_id,
                                  .form = answer_.asked.form,
                                  .condition = answer_.asked.condition,
                                  .with_high_risk = !answer_.asked.only_low_risk,
                                  .with_combinations = answer_.asked.with_combinations},
                                 {base.library, base.outcomes, base.instruments, base.synthesis, base.overrides});
    }

    void add_topic(const evidence::topic& topic) {
        answer_.title = topic.label;
        answer_.note = topic.note;
        for (const evidence::topic_row& row : topic.rows) {
            evidence_line line{
                .said = row.said, .named = row.named, .claims = row.claims, .computed = row.computed, .bodies = {}};
            for (const std::string& id : row.outcomes) line.bodies.push_back(place_of(id));
            answer_.lines.push_back(std::move(line));
        }
    }

    void add_word(const evidence::everyday_word& word) {
        if (word.outcomes.size() > 1) answer_.title = title_of(lower_case(answer_.asked.about));
        for (const std::string& id : word.outcomes)
            answer_.lines.push_back({.said = {}, .named = {}, .claims = {}, .bodies = {place_of(id)}});
    }

    /// All outcomes of a system (of any when it is empty) on which the library has something.
    void add_outcomes_of(const std::string& system) {
        add_outcomes([&](const outcome& one) { return system.empty() || one.system == system; });
    }

    /// All outcomes that the library has something on and whose name holds the words; whether there are any.
    bool add_outcomes_named(const std::string& words) {
        add_outcomes([&](const outcome& one) { return is_named_with(one, words); });
        const auto& known = answer_.base->outcomes;
        const bool is_known = std::ranges::any_of(known, [&](const outcome& one) { return is_named_with(one, words); });
        const bool is_of_no_form = answer_.bodies.empty() && !answer_.asked.form.empty() && is_known;
        if (answer_.bodies.size() > 1 || is_of_no_form) answer_.title = title_of(lower_case(words));
        return !answer_.bodies.empty() || is_of_no_form;
    }

 private:
    template <class Wanted>
    void add_outcomes(Wanted wanted) {
        if (!answer_.asked.form.empty())
            answer_.note = "What no study of this form measured, and no review that names it, is left out.";
        for (const outcome& one : answer_.base->outcomes) {
            if (!wanted(one)) continue;
            body_of_evidence body = body_on(one.id);
            if (!has_anything(body)) continue;
            answer_.bodies.push_back(std::move(body));
            answer_.lines.push_back({.said = {}, .named = {}, .claims = {}, .bodies = {answer_.bodies.size() - 1}});
        }
    }

    evidence_answer& answer_;
};

bool is_system(const std::string& asked, const evidence_base& base) {
    return std::any_of(base.outcomes.begin(), base.outcomes.end(),
                       [&](const outcome& one) { return is_asked(asked, one.system); });
}

void fill(evidence_answer& answer) {
    gatherer gather{answer};
    const std::string& asked = answer.asked.about;
    const std::vector<evidence::everyday_word> everyday = evidence::load_everyday_words(answer.base->outcomes);
    if (const evidence::topic* topic = find_topic(answer.base->topics, lower_case(asked))) {
        gather.add_topic(*topic);
    } else if (asked.empty()) {
        answer.title = "Everything the library holds on magnesium";
        gather.add_outcomes_of("");
    } else if (const outcome* one = outcome_meant(asked, *answer.base)) {
        gather.place_of(one->id);
    } else if (const evidence::everyday_word* word = find_everyday_word(everyday, asked)) {
        gather.add_word(*word);
    } else if (is_system(asked, *answer.base)) {
        answer.title = title_of(lower_case(asked));
        gather.add_outcomes_of(lower_case(asked));
    } else if (!gather.add_outcomes_named(asked)) {
        throw input_error(issue{.where = {"command line"},
                                .key = {},
                                .value = asked,
                                .found = "is no outcome, topic or system that studies are filed under",
                                .allowed = "see `magnesia evidence --ids` for all",
                                .nearest = nearest_name(asked, askable(*answer.base, everyday))});
    }
}

void recompute(evidence_answer& answer) {
    for (const synthesis::recomputed_result& one : synthesis::recompute_all(answer.base->library.reviews)) {
        const bool is_asked =
            std::any_of(answer.bodies.begin(), answer.bodies.end(),
                        [&](const body_of_evidence& body) { return body.asked.outcome == one.published->outcome; });
        if (is_asked) answer.recomputed.push_back(one);
    }
}

}  // namespace

evidence_answer evidence_on(const evidence_request& request) {
    evidence_answer answer;
    answer.head = make_head(evidence_schema, 0);
    answer.asked = request;
    answer.base = std::make_unique<const evidence_base>(evidence::load_evidence());
    answer.asked.form = form_meant(request.form, *answer.base);
    answer.asked.condition = condition_meant(request.condition);
    answer.limits = limits();
    fill(answer);
    recompute(answer);
    return answer;
}

}  // namespace magnesia::api
