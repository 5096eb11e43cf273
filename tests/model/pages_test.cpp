// pages_test.cpp - numbers that the pages of docs/physiology and docs/model say, against the values of the body.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "evidence/files/text_file.hpp"
#include "evidence/foods/usual_values.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "model/body/labelled_body.hpp"
#include "model/following/course_ids.hpp"
#include "scenario/reading/protocol.hpp"
#include "tests/model/support.hpp"

namespace magnesia::model::pages_test {
namespace {

std::string page(const std::string& name) {
    return evidence::read_text_file(std::string(MAGNESIA_SOURCE_DIR) + "/docs/" + name);
}

bool says(const std::string& name, const std::string& words) {
    const std::string text = page(name);
    return text.find(words) != std::string::npos;
}

/// The line of a table that begins with `name` in back quotes.
std::string row_of(const std::string& name, const std::string& of) {
    const std::string text = page(name);
    const std::size_t from = text.find("| `" + of + "` |");
    return from == std::string::npos ? "" : text.substr(from, text.find('\n', from) - from);
}

std::size_t pools_of(const std::string& organ) {
    const auto& all = columns<state<real>>();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.id().starts_with(organ + "."); }));
}

// The pages of alcohol, caffeine and glycine count some of their pools and name the others apart.
TEST(Pages, SayHowManyPoolsAModuleHas) {
    const std::vector<std::string> words{"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"};
    for (const char* organ :
         {"brain_barrier", "colon", "cramps", "erythrocyte", "kidney", "magnesium_pools", "melatonin", "metabolism",
          "mood", "neurons", "signs", "sleep", "stomach", "stress", "warmth"}) {
        EXPECT_TRUE(says(fmt::format("physiology/{}.md", organ), "\n" + words.at(pools_of(organ)) + " pools"))
            << organ << ": " << pools_of(organ);
    }
    EXPECT_TRUE(says("physiology/tracer.md", fmt::format("({} pools for the label", label_pool_count)))
        << label_pool_count;
}

TEST(Pages, SayHowFastMoodAndWeaknessGo) {
    const parameters<real> p = typical_parameters(tests::evidence_base(), tests::adult());
    const auto days = [](double per_hour) { return 1 / per_hour / 24; };
    const auto mood = [](const char* of, const std::string& time) {
        EXPECT_TRUE(row_of("physiology/mood.md", of).ends_with("| " + time + " |")) << of << ", not " << time;
    };

    mood("anxiety", fmt::format("{:.0f} d", days(p.mood.anxiety_rate.raw())));
    mood("low_mood", fmt::format("{:.0f} d", days(p.mood.low_mood_rate.raw())));
    mood("good_mood", fmt::format("{:.0f} d", days(p.mood.good_mood_rate.raw())));
    mood("clarity", fmt::format("{:.0f} d", days(p.mood.clarity_rate.raw())));
    mood("pain", fmt::format("{:.0f} d", days(p.mood.pain_rate.raw())));
    const double much = p.muscle.weakness_rate.raw();
    const double little = much * (1 + p.muscle.weakness_quick.raw());
    EXPECT_TRUE(
        row_of("physiology/muscle.md", "weakness")
            .ends_with(fmt::format("| {:.0f} d when it is much, {:.1f} d when little |", days(much), days(little))));
}

TEST(Pages, SayTheSpreadsOfQuestionnairesAndTheSharesOfDistress) {
    const auto usual = [](const char* id) { return evidence::usual_value_of(id); };

    EXPECT_NE(row_of("physiology/mood.md", "anxiety").find(fmt::format("GAD-7 ({} points", usual("gad7_sd"))),
              std::string::npos);
    EXPECT_NE(row_of("physiology/mood.md", "low_mood").find(fmt::format("PHQ-9 ({} points", usual("phq9_sd"))),
              std::string::npos);
    EXPECT_TRUE(says("model/scores.md", fmt::format("| GAD-7 | {} | {} |", usual("gad7_mean"), usual("gad7_sd"))));
    EXPECT_TRUE(says("model/scores.md", fmt::format("| PHQ-9 | {} | {} |", usual("phq9_mean"), usual("phq9_sd"))));
    EXPECT_TRUE(says("model/scores.md",
                     fmt::format(", {} of felt stress and a tenth of anxiety", usual("distress_of_stress"))));
    EXPECT_EQ(usual("distress_of_anxiety"), 0.1);
}

/// Words of outcomes are told of as such, references by their common beginning.
TEST(Pages, TellOfEveryReadingOfAStudy) {
    const std::string text = page("study/validation.md");
    const std::vector<evidence::outcome> outcomes = evidence::load_outcomes();
    const auto& daily = daily_ids();
    for (const std::string_view word : scenario::known_readings()) {
        if (scenario::is_reference(word) || word.starts_with("tracer_")) continue;
        if (evidence::find_outcome(outcomes, std::string(word)) != nullptr) continue;
        if (std::find(daily.begin(), daily.end(), word) != daily.end()) continue;
        EXPECT_NE(text.find(fmt::format("`{}`", word)), std::string::npos) << word;
    }
}

}  // namespace
}  // namespace magnesia::model::pages_test
