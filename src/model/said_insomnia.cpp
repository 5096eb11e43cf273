// said_insomnia.cpp - two ordinary days of the typical person, and the score of the second morning.
// SPDX-License-Identifier: Apache-2.0
#include "model/said_insomnia.hpp"

#include <algorithm>
#include <optional>

#include "model/course.hpp"
#include "model/follow_many.hpp"
#include "model/not_followed.hpp"
#include "model/question.hpp"

namespace magnesia::model {
namespace {

/// Nothing but what every day has been like up to the run.
scenario::scenario ordinary_days(const scenario::scenario& what) {
    constexpr int with_a_whole_night = 2;
    scenario::scenario plain{.who = what.who, .day = scenario::habitual_day(what), .doses = {}, .run = what.run};
    plain.day.therapy.reset();
    plain.run.days = with_a_whole_night;
    return plain;
}

}  // namespace

scenario::scenario with_said_insomnia(scenario::scenario what, const body_of& body, const product_facts& facts,
                                      const engine::run_options& options) {
    what.insomnia_beyond = 0;
    const std::optional<double> said = scenario::insomnia_index(what.who);
    if (!said) return what;
    const course went = follow_in_lanes(body, ask(ordinary_days(what), facts, options), {});
    if (!went.failure.empty()) {
        throw not_followed("the ordinary nights behind the insomnia index of the typical person: " + went.failure);
    }
    const std::vector<std::string>& ids = daily_ids();
    const auto at = std::find(ids.begin(), ids.end(), "insomnia_severity") - ids.begin();
    const std::vector<double>& mornings = went.daily_without[static_cast<std::size_t>(at)];
    if (!mornings.empty()) what.insomnia_beyond = *said - mornings.back();
    return what;
}

}  // namespace magnesia::model
