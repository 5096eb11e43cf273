// check_test.cpp - `magnesia check` as a script sees it: exit codes, sentences, and nothing lost.
// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "apps/program.hpp"
#include "apps/refusal.hpp"

namespace magnesia::apps::check_test {
namespace {

using testing::HasSubstr;

/// A person file with these lines beside age and sex.
std::string person(const std::string& lines) {
    return "schema = \"magnesia.person/1\"\n[person]\nage_y = 45\nsex = \"female\"\n" + lines;
}

ended checked(const std::string& lines, std::vector<std::string> more = {}) {
    const scratch place;
    std::vector<std::string> words{"check", place.write("p.toml", person(lines))};
    words.insert(words.end(), more.begin(), more.end());
    return run(place, words);
}

TEST(CheckVerb, EndsWithZeroUpToClinicianAndWithFourFromRefuseOn) {
    EXPECT_EQ(checked("region = \"us\"\negfr_ml_min = 90\n").code, 0);
    EXPECT_EQ(checked("drugs = [\"doxycycline\"]\n").code, 0);
    EXPECT_EQ(checked("pregnant = true\n").code, 0);
    EXPECT_EQ(checked("egfr_ml_min = 20\n").code, 4);
    EXPECT_EQ(checked("symptoms = [\"chest pain\"]\n").code, 4);
    EXPECT_EQ(checked("symptoms = [\"glowing ears\"]\n").code, 0);  // a verdict, and no error
    EXPECT_EQ(checked("", {"--product", "Epsom salt 1 tablespoon"}).code, 4);
    EXPECT_EQ(checked("", {"--regimen", "600 mg elemental citrate at 22:00 daily"}).code, 4);
}

TEST(CheckVerb, SaysTheVerdictInPlainWords) {
    const ended result = checked("egfr_ml_min = 20\nregion = \"us\"\n");

    EXPECT_THAT(result.out, HasSubstr("REFUSE"));
    EXPECT_THAT(result.out, HasSubstr("eGFR under 30"));
    EXPECT_THAT(result.out, HasSubstr("Information, not medical advice."));
    EXPECT_EQ(result.err, "");
}

TEST(CheckVerb, GivesJsonForScripts) {
    const ended result = checked("drugs = [\"osimertinib\"]\n", {"--json"});
    const auto answer = nlohmann::json::parse(result.out);

    EXPECT_EQ(answer["verdict"], "clinician");
    EXPECT_EQ(answer["unrecognised"][0], "osimertinib");
    EXPECT_EQ(answer["max_supplemental_mg_per_day"], 250);  // the region is not known
}

TEST(CheckVerb, RefusesWhatItCannotReadInOneSentence) {
    const scratch place;
    place.write("wrong.toml", person("egfr = 50\n"));
    place.write("sign.toml", person("symptoms = [7]\n"));

    expect_refusal(place, {"check", "absent.toml"}, "absent.toml: no such file");
    expect_refusal(place, {"check", "wrong.toml"}, "wrong.toml:5:8: person.egfr = 50 is not a known key");
    place.write("list.toml", "schema = \"magnesia.person/1\"\n[[person]]\nage_y = 45\n");
    expect_refusal(place, {"check", "list.toml"}, "list.toml:2:1: person = [a list of 1] is a list, not a table");
    expect_refusal(place, {"check", "sign.toml"}, "sign.toml:5:13: person.symptoms[1] = 7 is no name");
    place.write("sound.toml", person(""));
    expect_refusal(place, {"check", "sound.toml", "--regimen", "200 mg glycinat at 22:00"},
                   "dose:1:8: `glycinat` is no known form of magnesium");
    expect_refusal(place, {"check", "sound.toml", "--regimen", "200 mg elemental glycinat at 22:00"},
                   "dose:1:18: `glycinat` is no known form of magnesium");
    expect_refusal(place, {"check", "sign.toml", "--regime", "none"}, "command line: ");
}

TEST(CheckVerb, ChecksPeopleWhomTheBodyCannotSimulate) {
    const scratch place;
    place.write("infant.toml", "schema = \"magnesia.person/1\"\n[person]\nage_y = 0.5\nsex = \"male\"\n");
    place.write("old.toml", "schema = \"magnesia.person/1\"\n[person]\nage_y = 97\nsex = \"male\"\n");

    EXPECT_EQ(run(place, {"check", "infant.toml"}).code, 4);
    EXPECT_THAT(run(place, {"check", "old.toml"}).out, HasSubstr("200 mg"));
}

TEST(CheckVerb, LeavesTheBodyAsItWas) {
    const scratch place;
    const std::string body = "weight_kg = 70\nheight_cm = 170\negfr_ml_min = 90\ndiet_magnesium_mg = 250\n";
    const auto run_of = [&](const std::string& more) {
        place.write("p.toml", person(body + more) + "[routine]\nzone = \"UTC\"\nbed = \"23:00\"\nrise = \"07:00\"\n");
        return run(place, {"simulate", "100 mg elemental citrate at 08:00 daily for 2 d", "--person", "p.toml",
                           "--draws", "0", "--csv", "--quiet"});
    };
    const ended plain = run_of("");
    const ended with_safety =
        run_of("region = \"eu\"\npregnant = false\ndrugs = [\"doxycycline\"]\nconditions = [\"asthma\"]\n");

    EXPECT_EQ(plain.code, 0) << plain.err;
    EXPECT_EQ(with_safety.code, 0) << with_safety.err;
    EXPECT_EQ(with_safety.out, plain.out);
}

}  // namespace
}  // namespace magnesia::apps::check_test
