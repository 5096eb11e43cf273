// report_test.cpp - the page: self-contained, well-formed, readable by everybody, and with the numbers of the JSON.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "api/drawing/markup.hpp"
#include "api/simulate/json_simulate.hpp"
#include "core/text.hpp"
#include "tests/api/markup_reader.hpp"
#include "tests/api/sample_answers.hpp"

namespace magnesia::api::report_test {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

const simulate_answer& answer() {
    static const simulate_answer made = drawn_answer();
    return made;
}

const std::string& page() {
    static const std::string made = report_of(answer(), display_unit::mmol_per_l);
    return made;
}

const page_element& root() {
    static const page_element made = read_page(page());
    return made;
}

/// The table whose caption begins so.
const page_element& table(const std::string& caption) {
    for (const page_element* t : root().all("table")) {
        if (t->find("caption")->text.starts_with(caption)) return *t;
    }
    throw std::runtime_error("no table " + caption);
}

TEST(MarkupReader, RefusesWhatIsNotWellFormed) {
    EXPECT_EQ(read_page("<a b=\"&lt;1&gt;\">x<c/>y &amp; z</a>").text, "xy & z");
    for (const char* broken : {"<a>", "<a><b></a></b>", "<a b=c></a>", "<a>&nbsp;</a>", "<a>x & y</a>", "<a/><b/>",
                               "<a b=\"1\" b=\"2\"/>", "<a b=\"<\"/>"}) {
        EXPECT_THROW(read_page(broken), std::runtime_error) << broken;
    }
}

TEST(Report, IsWellFormedXmlForEveryKindOfAnswer) {
    EXPECT_EQ(root().name, "html");
    EXPECT_NO_THROW(read_page(report_of(typical_answer(), display_unit::mg_per_dl)));
    EXPECT_NO_THROW(read_page(
        report_of(answer_to("300 mg compound chloride at 08:00, 20:00 on mon,wed", 0), display_unit::mmol_per_l)));
}

TEST(Report, LoadsNothing) {
    const std::set<std::string> loading{"script", "link", "img", "iframe", "object", "embed", "base", "source", "form"};
    for (const std::string& name : loading) EXPECT_EQ(root().find(name), nullptr) << name;
    std::function<void(const page_element&)> look = [&](const page_element& e) {
        EXPECT_FALSE(e.has("src") || e.has("srcset") || e.has("xlink:href")) << e.name;
        for (const auto& [key, value] : e.attributes) EXPECT_FALSE(key.starts_with("on")) << key;
        EXPECT_TRUE(!e.has("href") || e.name == "a") << e.name;  // a link is followed by a person, nothing is loaded
        for (const page_element& child : e.children) look(child);
    };
    look(root());
    EXPECT_THAT(page(), Not(HasSubstr("@import")));
    EXPECT_THAT(page(), Not(HasSubstr("url(")));
    EXPECT_THAT(page(), Not(HasSubstr("javascript:")));
}

TEST(Report, SaysItsLanguageAndTitle) {
    EXPECT_EQ(root().attributes.at("lang"), "en");
    EXPECT_EQ(root().find("title")->text, "Magnesia: " + short_line);
    EXPECT_EQ(root().find("meta")->attributes.at("charset"), "utf-8");
    EXPECT_NE(root().find("main"), nullptr);
    EXPECT_EQ(root().all("h1").size(), 1u);
}

TEST(Report, EveryIdIsUniqueAndEveryReferenceFindsOne) {
    std::set<std::string> ids;
    std::vector<std::string> wanted;
    std::function<void(const page_element&)> look = [&](const page_element& e) {
        EXPECT_TRUE(!e.has("id") || ids.insert(e.attributes.at("id")).second) << e.name;
        if (e.has("href") && e.attributes.at("href").starts_with('#'))
            wanted.push_back(e.attributes.at("href").substr(1));
        if (e.has("aria-labelledby")) {
            std::string names = e.attributes.at("aria-labelledby") + ' ';
            for (std::size_t end = names.find(' '); end != std::string::npos; end = names.find(' ')) {
                wanted.push_back(names.substr(0, end));
                names.erase(0, end + 1);
            }
        }
        for (const page_element& child : e.children) look(child);
    };
    look(root());

    EXPECT_FALSE(wanted.empty());
    for (const std::string& id : wanted) EXPECT_EQ(ids.count(id), 1u) << id;
}

TEST(Report, EveryPictureCanBeHeard) {
    const auto pictures = root().all("svg");

    EXPECT_GE(pictures.size(), 10u);
    for (const page_element* svg : pictures) {
        EXPECT_EQ(svg->attributes.at("role"), "img");
        ASSERT_NE(svg->find("title"), nullptr);
        ASSERT_NE(svg->find("desc"), nullptr);
        EXPECT_FALSE(svg->find("title")->text.empty());
        EXPECT_GT(svg->find("desc")->text.size(), 20u);
        EXPECT_EQ(svg->attributes.at("aria-labelledby"),
                  svg->find("title")->attributes.at("id") + ' ' + svg->find("desc")->attributes.at("id"));
    }
}

// Fourteen sheets that few print; who opens them prints them, too.
TEST(Report, ItsTableOfAllOutcomesIsFoldedAway) {
    const std::vector<const page_element*> folded = root().all("details");
    const auto all = std::ranges::find_if(folded, [](const page_element* one) {
        const page_element* caption = one->find("caption");
        return caption != nullptr && caption->text.starts_with("Every outcome");
    });

    ASSERT_NE(all, folded.end());
    EXPECT_FALSE((*all)->has("open"));
}

// Some forty pages of references hide what comes before and behind them, and clipped ones can be read nowhere.
TEST(Report, ItsSourcesAreFoldedAwayAndPrintedWhole) {
    const std::vector<const page_element*> folded = root().all("details");
    const auto list = std::ranges::find_if(folded, [](const page_element* one) {
        const auto style = one->attributes.find("class");
        return style != one->attributes.end() && style->second == "long-list";
    });
    const std::size_t print = page().find("@media print");

    ASSERT_NE(list, folded.end());
    EXPECT_FALSE((*list)->has("open"));
    EXPECT_TRUE((*list)->find("caption")->text.starts_with("Sources"));
    EXPECT_NE(page().find(".scroll,details .scroll,pre{overflow:visible", print), std::string::npos);
    EXPECT_NE(page().find("details:not([open],.long-list){display:none}", print), std::string::npos);
    EXPECT_NE(page().find(".long-list::details-content{content-visibility:visible", print), std::string::npos);
}

TEST(Report, OfOneBodySpeaksOfNoBands) {
    const page_element one = read_page(report_of(typical_answer(), display_unit::mmol_per_l));
    for (const page_element* t : one.all("table")) EXPECT_THAT(t->find("caption")->text, Not(HasSubstr("95 %")));
    EXPECT_THAT(table("The night").find("caption")->text, HasSubstr("median (5 % to 95 % of people)"));
}

/// On a small screen they are wider than the page.
TEST(Report, WhatScrollsIsReachedByKeyboardAndShowsThatThereIsMore) {
    std::size_t flows = 0;
    for (const page_element* box : root().all("div")) {
        const auto style = box->attributes.find("class");
        if (style == box->attributes.end() || style->second != "scroll") continue;
        EXPECT_EQ(box->attributes.at("tabindex"), "0");
        for (const page_element* svg : box->all("svg")) flows += svg->attributes.at("class") == "flow" ? 1 : 0;
    }
    EXPECT_EQ(flows, 1u);
    EXPECT_THAT(page(), Not(HasSubstr("figure{overflow")));
    EXPECT_THAT(page(), HasSubstr("background-attachment:local,local,scroll,scroll"));
}

TEST(Report, ChartsSayDatesInOneForm) {
    EXPECT_THAT(page(), HasSubstr(">2 Mar</text>"));
    EXPECT_THAT(page(), Not(testing::ContainsRegex(">03-0[0-9]</text>")));
}

TEST(Report, EveryTableHasACaptionAndHeadsWithAScope) {
    for (const page_element* t : root().all("table")) {
        ASSERT_NE(t->find("caption"), nullptr);
        EXPECT_FALSE(t->find("caption")->text.empty());
        for (const page_element* head : t->all("th")) EXPECT_TRUE(head->has("scope"));
        const std::size_t columns = t->find("thead")->all("th").size();
        for (const page_element* row : t->find("tbody")->all("tr")) EXPECT_EQ(row->children.size(), columns);
    }
}

TEST(Report, HeadingsAreNotSkipped) {
    int level = 0;
    std::function<void(const page_element&)> look = [&](const page_element& e) {
        if (e.name.size() == 2 && e.name[0] == 'h' && std::isdigit(static_cast<unsigned char>(e.name[1])) != 0) {
            const int found = e.name[1] - '0';
            EXPECT_LE(found, level + 1) << e.text;
            level = found;
        }
        for (const page_element& child : e.children) look(child);
    };
    look(root());

    EXPECT_GE(level, 2);
}

TEST(Report, HostileTextStaysText) {
    const std::string attack = "</p><script>alert(\"1\")</script> & ' \x01";
    simulate_answer hostile = typical_answer();
    hostile.assumptions.push_back(attack);
    hostile.limits.insert(hostile.limits.begin(), attack);
    hostile.head.warnings.push_back(attack);
    hostile.result.asked.what.day.zone = attack;
    for (evidence::outcome& o : hostile.base.outcomes) o.label = o.description = attack;
    for (evidence::source& s : hostile.base.sources) s.title = attack;

    const std::string text = report_of(hostile, display_unit::mmol_per_l);
    const page_element read = read_page(text);

    EXPECT_EQ(read.find("script"), nullptr);
    EXPECT_THAT(text, Not(HasSubstr("<script")));
    EXPECT_EQ(text.find('\x01'), std::string::npos);
    EXPECT_THAT(read.text, HasSubstr("<script>alert(\"1\")</script> & '"));
}

/// A number at the start of a text as it stands on the page ("11,200 (", "+0.031") is `exact`, rounded to its decimals.
void expect_shown(std::string text, double exact, const std::string& where) {
    text.erase(std::remove(text.begin(), text.end(), ','), text.end());
    std::size_t length = 0;
    const double value = std::stod(text, &length);
    const std::size_t point = text.substr(0, length).find('.');
    const auto decimals = static_cast<double>(point == std::string::npos ? 0 : length - point - 1);
    EXPECT_NEAR(value, exact, 0.5001 * std::pow(10, -decimals)) << where;
}

TEST(Report, ItsOutcomesAreThoseOfTheJson) {
    const json outcomes = json::parse(json_of(answer()))["outcomes"];
    // docs/contracts.md: mmol in the answer; the page shows amounts in mg (24.305 mg/mmol) and shares in percent.
    const std::map<std::string, double> factor{
        {"mmol", 24.305}, {"1", 100},    {"mmol/L", 1}, {"g", 1},     {"min", 1},       {"%", 1},
        {"count", 1},     {"h", 1},      {"points", 1}, {"nmol", 1},  {"nmol/L", 1},    {"mmHg", 1},
        {"mg/L", 1},      {"cm", 1},     {"U/L", 1},    {"N m", 1},   {"mL/min/kg", 1}, {"m/s", 1},
        {"s", 1},         {"1/week", 1}, {"ms", 1},     {"pmol/L", 1}};
    std::map<std::string, std::vector<std::string>> rows;
    for (const page_element* row : table("Every outcome").find("tbody")->all("tr")) {
        rows[row->children[0].text] = {row->children[1].text, row->children[2].text};
    }

    EXPECT_EQ(rows.size(), outcomes.size());
    for (const auto& [id, o] : outcomes.items()) {
        const auto& cells = rows.at(quantity_of(answer(), id).label);
        const double times =
            id.starts_with("homa_ir") ? 1 : factor.at(o["unit"].get<std::string>());  // an index is no share
        const std::size_t bracket = cells[1].find(" (");
        const std::size_t to = cells[1].find(" to ");
        ASSERT_NE(to, std::string::npos) << cells[1];
        expect_shown(cells[1], o["median"].get<double>() * times, id);
        expect_shown(cells[1].substr(bracket + 2), o["p5"].get<double>() * times, id);
        expect_shown(cells[1].substr(to + 4), o["p95"].get<double>() * times, id);
    }
}

TEST(Report, ItsDaysAreThoseOfTheJsonInBothUnits) {
    const json daily = json::parse(json_of(answer()))["daily"]["plasma_magnesium_morning"]["median"];
    const page_element in_mass = read_page(report_of(answer(), display_unit::mg_per_dl));
    const auto rows_of = [](const page_element& page_root) {
        for (const page_element* t : page_root.all("table")) {
            if (t->find("caption")->text.starts_with("Plasma magnesium on rising")) return t->find("tbody")->all("tr");
        }
        throw std::runtime_error("no table of mornings");
    };
    const auto rows = rows_of(root());
    const auto mass_rows = rows_of(in_mass);

    ASSERT_EQ(rows.size(), daily.size());
    ASSERT_EQ(mass_rows.size(), daily.size());
    const auto& heads = table("Plasma magnesium on rising").find("thead")->all("th");
    const auto column = static_cast<std::size_t>(
        std::find_if(heads.begin(), heads.end(), [](auto* h) { return h->text.starts_with("with "); }) - heads.begin());
    ASSERT_LT(column, heads.size());
    for (std::size_t day = 0; day < daily.size(); ++day) {
        const double exact = daily[day].get<double>();
        expect_shown(rows[day]->children[column].text, exact, "mmol/L");
        expect_shown(mass_rows[day]->children[column].text, exact * 2.4305, "mg/dL");
    }
}

TEST(Report, TheScenarioInItIsTheOneOfTheJson) {
    const auto scenario = json::parse(json_of(answer()))["options"]["scenario"].get<std::string>();

    EXPECT_THAT(root().text, HasSubstr(scenario));
    EXPECT_THAT(root().text, HasSubstr("--draws 4 --seed 1"));
}

TEST(Report, TheSameAnswerGivesTheSameBytes) {
    EXPECT_EQ(report_of(drawn_answer(), display_unit::mmol_per_l), page());
}

TEST(Markup, EscapesWhatMeansSomething) {
    EXPECT_EQ(escaped("a<b>&\"c\"\x02\n"), "a&lt;b&gt;&amp;&quot;c&quot; \n");
    EXPECT_EQ(text_element("p", "1 < 2", {{"title", "\"&\""}}), "<p title=\"&quot;&amp;&quot;\">1 &lt; 2</p>");
    EXPECT_EQ(element("br", {}), "<br/>");
}

TEST(Markup, CoordinatesHaveTwoDecimals) {
    EXPECT_EQ(coordinate(1.005), "1");
    EXPECT_EQ(coordinate(1.236), "1.24");
    EXPECT_EQ(coordinate(-0.001), "0");
}

}  // namespace
}  // namespace magnesia::api::report_test
