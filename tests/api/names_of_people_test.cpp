// names_of_people_test.cpp - whoever reads a person reads the names of medicines and illnesses that the check reads.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/answers/asked_person.hpp"
#include "api/answers/comparison_request.hpp"
#include "api/answers/scenario_request.hpp"
#include "api/check/check_file.hpp"
#include "api/check/person_warnings.hpp"
#include "scenario/reading/read_names.hpp"
#include "scenario/writing/write_template.hpp"
#include "tests/api/sample_file.hpp"

namespace magnesia::api::names_of_people_test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const evidence::evidence_base& base() {
    static const evidence::evidence_base loaded = evidence::load_evidence();
    return loaded;
}

std::string with_lines(std::string text, const std::string& lines) {
    return text.insert(text.find("\n\n[routine]"), "\n" + lines);
}

scenario::person person_with(const std::string& lines) {
    const sample_file file("person.toml", with_lines(person_text, lines));
    return read_person(file.path(), base()).what.who;
}

std::vector<std::string> warned(const scenario::person& who) {
    return warnings_of_person(who, base().defaults.who.day, 7, base());
}

TEST(NamesOfPeople, HoldMedicinesWithTheirStrength) {
    const scenario::person who =
        person_with("drugs = [\"quetiapine 50 mg\", \"lithium carbonate 900 mg\", \"furosemide 40 mg\"]");

    EXPECT_THAT(who.drugs, ElementsAre("loop_diuretic"));
    EXPECT_THAT(who.other_drugs, ElementsAre("quetiapine", "lithium"));
    EXPECT_THAT(warned(who), Contains(HasSubstr("Only `magnesia check` knows quetiapine and lithium")));
}

TEST(NamesOfPeople, HoldSeveralMedicinesInOneName) {
    EXPECT_THAT(person_with("drugs = [\"lisinopril/hydrochlorothiazide\"]").drugs,
                ElementsAre("antihypertensive", "thiazide"));
    const scenario::person who = person_with("drugs = [\"losartan 50 mg frobnizol 20 mg\"]");
    EXPECT_THAT(who.drugs, ElementsAre("antihypertensive"));
    EXPECT_THAT(who.other_drugs, ElementsAre("frobnizol 20 mg"));
}

// What lowers the pressure, by the table of medicines, is treatment of it in the body too: nobody is told that nothing
// changes. Water tablets keep numbers of their own.
TEST(NamesOfPeople, TakeEveryMedicineAgainstHighPressureForOne) {
    for (const char* one : {"captopril", "Zestril", "irbesartan 150 mg", "propranolol", "verapamil", "diltiazem",
                            "doxazosin", "trandolapril", "ACE inhibitor", "blood pressure tablets"}) {
        const scenario::person who = person_with(fmt::format("drugs = [\"{}\"]", one));
        EXPECT_THAT(who.drugs, ElementsAre("antihypertensive")) << one;
        EXPECT_THAT(warned(who), Not(Contains(HasSubstr("Only")))) << one;
    }
    EXPECT_THAT(person_with("drugs = [\"hydrochlorothiazide\"]").drugs, ElementsAre("thiazide"));
    EXPECT_THAT(person_with("drugs = [\"water tablets\"]").drugs, IsEmpty());
}

// An entry of the check holds many names, and so does one of the body; that they share one does not make them the same.
TEST(NamesOfPeople, TakeNoIllnessForAnotherThatSharesAName) {
    const scenario::vocabulary words = names_of_people(base());
    std::size_t names = 0;
    for (const scenario::known_name& entry : base().safety.words.conditions) {
        const scenario::known_name* const same = scenario::find_name(words.conditions, entry.id);
        std::vector<std::string> all = entry.aliases;
        all.push_back(entry.id);
        for (const std::string& name : all) {
            const scenario::known_name* const said = scenario::find_name(words.conditions, name);
            const scenario::known_name* const expected = said != nullptr ? said : same;
            const std::vector<std::string> found = scenario::read_name(name, scenario::condition_lists(words)).ids;
            EXPECT_EQ(found.empty(), expected == nullptr) << name;
            if (expected != nullptr) {
                EXPECT_THAT(found, Contains(expected->id)) << name;
            }
            ++names;
        }
    }
    EXPECT_GT(names, 500u);

    EXPECT_THAT(person_with("conditions = [\"ckd\", \"overweight\", \"insulin resistance\"]").conditions, IsEmpty());
    EXPECT_THAT(person_with("conditions = [\"nephrotic syndrome\"]").conditions, ElementsAre("proteinuria"));
}

// A slip of one letter is read, and one of two is not: neither goes untold.
TEST(NamesOfPeople, TellWhatIsNotWrittenAsItIsKnown) {
    const scenario::person slip = person_with("drugs = [\"omeprazol 20 mg\"]");
    EXPECT_THAT(slip.drugs, ElementsAre("proton_pump_inhibitor"));
    EXPECT_THAT(warned(slip), ElementsAre("`omeprazol 20 mg` is read as omeprazole: check that it is meant."));

    const scenario::person far = person_with("drugs = [\"omaprasole\"]\nconditions = [\"lupuss\"]");
    EXPECT_THAT(far.drugs, IsEmpty());
    EXPECT_THAT(warned(far), Contains("`omaprasole` is in no list here: in the simulated body nothing changes by it; "
                                      "did you mean `omeprazole`?"));
    EXPECT_THAT(warned(far), Contains(HasSubstr("`lupuss` is in no list here")));
}

TEST(NamesOfPeople, OfConditionsAreThoseOfTheCheck) {
    const scenario::person who = person_with("conditions = [\"Crohn's disease (ileum)\", \"asthma\", \"lupuss\"]");

    EXPECT_THAT(who.conditions, ElementsAre("inflammatory_bowel_disease"));
    EXPECT_THAT(who.other_conditions, ElementsAre("asthma", "lupuss"));
}

TEST(NamesOfPeople, StandInAPrintedScenarioAsTheyWereRead) {
    const sample_file file(
        "s.toml",
        with_lines(scenario_text, "drugs = [\"omeprazol 20 mg\", \"frobnizol 20 mg\", \"quetiapine 50 mg\"]"));
    const scenario::scenario what = read_request({.file = file.path(), .regimen = {}, .person_file = {}}, base()).what;

    const sample_file printed("s.toml", scenario::print_toml(what));
    EXPECT_EQ(read_request({.file = printed.path(), .regimen = {}, .person_file = {}}, base()).what, what);
    EXPECT_THAT(warned(what.who), AllOf(Contains(HasSubstr("is read as omeprazole")),
                                        Contains(HasSubstr("`frobnizol 20 mg` is in no list here"))));
}

TEST(NamesOfPeople, AreThoseOfValidateAndOfAComparisonToo) {
    const std::string lines = "drugs = [\"quetiapine 50 mg\", \"frobnizol 20 mg\"]\nconditions = [\"lupuss\"]";
    const sample_file person("person.toml", with_lines(person_text, lines));
    const sample_file scenario("s.toml", with_lines(scenario_text, lines));

    EXPECT_THAT(check_file(person.path()).issues, IsEmpty());
    EXPECT_THAT(check_file(scenario.path()).issues, IsEmpty());
    for (const std::string& path : {person.path(), scenario.path()}) {
        const bool is_person = path == person.path();
        const comparison_request request{.file = is_person ? "" : path,
                                         .lines = {"none", "200 mg elemental citrate at 22:00 daily for 2 d"},
                                         .person_file = is_person ? path : ""};
        EXPECT_THAT(read_request(request, base()).what.who.other_drugs, ElementsAre("quetiapine", "frobnizol 20 mg"));
    }
}

// Of a phase the body has to know the medicine, and nothing would tell of a slip.
TEST(NamesOfPeople, OfAPhaseAreSurelyKnownToTheBody) {
    const auto refused = [](const std::string& name) {
        const sample_file file("s.toml", with_lines(scenario_text, "drugs = []\nconditions = []") +
                                             "\n[[health]]\nfrom_day = 2\ndrugs = [\"" + name + "\"]\n");
        const auto issues = check_file(file.path()).issues;
        return issues.empty() ? std::string{} : issues.front().found;
    };

    EXPECT_EQ(refused("omeprazole 20 mg"), "");
    EXPECT_EQ(refused("omeprazol 20 mg"), "is not known");
    EXPECT_EQ(refused("frobnizol"), "is not known");
    EXPECT_EQ(refused("quetiapine 50 mg"), "is known to `magnesia check` alone and changes no number of the body");
}

}  // namespace
}  // namespace magnesia::api::names_of_people_test
