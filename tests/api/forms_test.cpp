// forms_test.cpp - forms side by side: numbers of the tables, studies in words, and no ranking.
// SPDX-License-Identifier: Apache-2.0
#include "api/foods/forms.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "api/drawing/screen_text.hpp"
#include "core/error.hpp"
#include "tests/api/markup_reader.hpp"

namespace magnesia::api::forms_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> ids_of(const forms_answer& answer) {
    std::vector<std::string> ids;
    for (const compared_form& f : answer.forms) ids.push_back(f.what.id);
    return ids;
}

TEST(CompareForms, StandInAlphabeticalOrderWhateverWasAskedFirst) {
    EXPECT_EQ(ids_of(compare_forms({"oxide", "Magnesium Glycinate", "citrate", "oxide"})),
              (std::vector<std::string>{"bisglycinate", "citrate", "oxide"}));
    const auto all = ids_of(compare_forms({}));
    EXPECT_TRUE(std::is_sorted(all.begin(), all.end()));
    EXPECT_EQ(all.size(), 20u);
}

TEST(CompareForms, AnUnknownOneNamesTheNearest) {
    try {
        compare_forms({"citrat"});
        FAIL() << "not refused";
    } catch (const input_error& failure) {
        EXPECT_EQ(failure.issues().at(0).nearest, "citrate");
    }
}

TEST(CompareForms, ShowTheNumbersOfTheTables) {
    // Oxide 60.30 %, 166 mg for 100 mg; bisglycinate 14.10 to 11.66 %, 709 to 858 mg.
    const std::string table = text_of(compare_forms({}));
    EXPECT_THAT(table, HasSubstr("oxide                   60.3          166 "));
    EXPECT_THAT(table, HasSubstr("bisglycinate            11.7 to 14.1  709 to 858 "));

    const std::string full = text_of(compare_forms({"bisglycinate"}));
    EXPECT_THAT(full, HasSubstr("14.10 %, 709 mg for 100 mg magnesium: anhydrous, Mg(C2H4NO2)2"));
    EXPECT_THAT(full, HasSubstr("2 for each magnesium"));
}

TEST(CompareForms, GiveSolublesOneBandAndSolidsNone) {
    // exp(+-1.645 * 0.25): 0.66 to 1.51. What acid has not dissolved is not in a factor.
    const std::string table = text_of(compare_forms({}));
    for (const std::string form : {"bisglycinate", "citrate", "chloride"}) {
        const std::string line = table.substr(table.find('\n' + form + ' ') + 1, 80);
        EXPECT_THAT(line.substr(0, line.find('\n')), HasSubstr("0.66 to 1.51")) << form;
    }
    const std::string oxide = table.substr(table.find("\noxide "), 80);
    EXPECT_THAT(oxide, HasSubstr("acid-limited"));
    EXPECT_THAT(table, HasSubstr("This is no ranking"));
    EXPECT_THAT(table, HasSubstr("does not transfer to people"));
}

TEST(CompareForms, TellStudiesOfPeopleAndOfAnimalsApart) {
    const std::string threonate = text_of(compare_forms({"threonate"}));
    EXPECT_THAT(threonate, HasSubstr("in people     no study of its absorption is known here"));
    EXPECT_THAT(threonate, HasSubstr("in animals    rats"));

    const std::string citrate = text_of(compare_forms({"citrate"}));
    EXPECT_LT(citrate.find("schutten2022"), citrate.find("in animals"));
    EXPECT_GT(citrate.find("coudray2005"), citrate.find("in animals"));
    EXPECT_THAT(text_of(compare_forms({"pidolate"})), Not(HasSubstr("schutten2022")));
}

/// Trials that counted complaints are told, and none is said to be unknown beside one (`gentle on the gut`).
TEST(CompareForms, TellWhatTrialsCountedOfComplaints) {
    const std::pair<const char*, std::vector<const char*>> asked[] = {
        {"bisglycinate", {"schuette1994", "pajuelo2024", "supakatisant2015"}},
        {"citrate", {"pajuelo2024", "roffe2002", "schutten2022"}}};
    for (const auto& [form, trials] : asked) {
        const forms_answer answer = compare_forms({form});
        const std::string text = text_of(answer);
        EXPECT_THAT(text, Not(HasSubstr("no study that counted complaints"))) << form;
        for (const char* trial : trials) {
            EXPECT_THAT(text.substr(text.find("\n  tolerance")), HasSubstr(std::string("[") + trial + ']')) << form;
            EXPECT_THAT(json_of(answer), HasSubstr(std::string("\"trial\": \"") + trial)) << form;
        }
    }
    EXPECT_THAT(text_of(compare_forms({"pidolate"})), HasSubstr("no study that counted complaints is known here"));
}

TEST(CompareForms, FitATerminal) {
    for (const auto& names : {std::vector<std::string>{}, {"oxide", "citrate"}}) {
        std::istringstream lines(text_of(compare_forms(names)));
        for (std::string line; std::getline(lines, line);) EXPECT_LE(columns_of(line), 80u) << line;
    }
}

TEST(CompareForms, AsCsvAreOneLineAVariant) {
    const std::string page = csv_of(compare_forms({}));
    EXPECT_EQ(std::count(page.begin(), page.end(), '\n'), 1 + 39);
    EXPECT_THAT(page, HasSubstr("\noxide,anhydrous,yes,MgO,60.304"));
    EXPECT_THAT(page, HasSubstr("\nbisglycinate,dihydrate,no,Mg(C2H4NO2)2.2H2O,11.65"));
    EXPECT_THAT(page, HasSubstr(",acid,solid,2,0,1,"));
    EXPECT_THAT(page, HasSubstr(",free,chelate,0,2,1,"));
}

TEST(CompareForms, AsJsonNameTheSourcesOfTheirStudies) {
    const json page = json::parse(json_of(compare_forms({"citrate"})));
    std::vector<std::string> ids;
    for (const json& source : page["sources"]) ids.push_back(source["id"].get<std::string>());

    for (const json& study : page["forms"][0]["studies"]) {
        EXPECT_NE(std::find(ids.begin(), ids.end(), study["source"]), ids.end()) << study["source"];
    }
    EXPECT_EQ(page["forms"][0]["id"], "citrate");
    EXPECT_EQ(page["forms"][0]["relative_absorption"]["value"], 1.0);
}

/// The text of the first cell of each row of the table with that caption.
std::vector<std::string> row_names(const page_element& page, const std::string& caption) {
    std::vector<std::string> names;
    for (const page_element* table : page.all("table")) {
        const page_element* own = table->find("caption");
        if (own == nullptr || own->text != caption) continue;
        for (const page_element* row : table->find("tbody")->all("tr")) names.push_back(row->children.at(0).text);
    }
    return names;
}

TEST(FormsPage, ShowsEveryFormInTheOrderOfTheAlphabetAndItsBand) {
    const forms_answer answer = compare_forms({});
    const page_element page = read_page(report_of(answer));
    std::vector<std::string> labels;
    for (const compared_form& one : answer.forms) labels.push_back(one.what.label);
    EXPECT_EQ(row_names(page, "Forms in alphabetical order: no ranking"), labels);

    // A bar each for the content; for the belief a bar each for what dissolves in water, none for what hangs on acid.
    const auto pictures = page.all("svg");
    ASSERT_EQ(pictures.size(), 2u);
    const auto bars = [](const page_element& picture) {
        return std::ranges::count_if(picture.all("rect"), [](const page_element* one) {
            return one->has("class") && one->attributes.at("class").starts_with("range");
        });
    };
    const auto solids = std::ranges::count_if(
        answer.forms, [](const compared_form& one) { return one.what.entry.enters == evidence::entry_state::solid; });
    EXPECT_GT(solids, 0);
    EXPECT_EQ(bars(*pictures[0]), std::ssize(answer.forms));
    EXPECT_EQ(bars(*pictures[1]), std::ssize(answer.forms) - solids);
    EXPECT_THAT(pictures[1]->text, HasSubstr("34 % less to 51 % more"));
    EXPECT_THAT(page.text, HasSubstr("This is no ranking"));
}

TEST(FormsPage, LeadsEveryStudyToItsSource) {
    const page_element page = read_page(report_of(compare_forms({"bisglycinate", "oxide"})));
    EXPECT_THAT(page.find("h1")->text, HasSubstr("Magnesium bisglycinate and magnesium oxide"));
    std::set<std::string> targets;
    for (const char* name : {"h2", "span"}) {
        for (const page_element* one : page.all(name)) {
            if (one->has("id")) targets.insert('#' + one->attributes.at("id"));
        }
    }
    std::size_t links = 0;
    for (const page_element* one : page.all("a")) {
        const std::string& to = one->attributes.at("href");
        if (!to.starts_with('#') || to == "#main") continue;
        ++links;
        EXPECT_TRUE(targets.contains(to)) << to;
    }
    EXPECT_GT(links, 8u);
}

}  // namespace
}  // namespace magnesia::api::forms_test
