// check.cpp - the check, and its answer as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/check.hpp"

#include <fmt/format.h>

#include "api/answers/json_text.hpp"
#include "core/error.hpp"

namespace magnesia::api {
namespace {

using safety::fact;

/// One line of text for the sources of a finding; how it is known when nothing was read.
std::string source_text(const check_answer& answer, const safety::finding& one) {
    std::string text;
    for (const std::string& id : one.sources) {
        const evidence::source* known = evidence::find_source(answer.sources, id);
        text += (text.empty() ? "" : "; ") + (known == nullptr ? id : evidence::reference(*known));
    }
    return text.empty() ? fmt::format("no source read ({})", evidence::word(one.known_from)) : text;
}

json rule_json(const check_answer& answer, const safety::finding& one) {
    return {{"id", one.id},
            {"action", evidence::word(one.action)},
            {"cap_mg", or_null(one.cap_mg)},
            {"sentence", one.sentence},
            {"source", source_text(answer, one)},
            {"sources", one.sources},
            {"known_from", evidence::word(one.known_from)},
            {"grade", evidence::word(one.grade)},
            {"number_known_from", one.number ? json(evidence::word(one.number->known_from)) : json(nullptr)},
            {"number_grade", one.number ? json(evidence::word(one.number->grade)) : json(nullptr)}};
}

json intake_json(const asked_check& read) {
    if (!read.facts.known.is_known(fact::supplemental_mg)) return nullptr;
    return {{"supplemental_mg_per_day", or_null(read.facts.known.number(fact::supplemental_mg))},
            {"of_other_products_mg", read.facts.others_mg},
            {"largest_dose_mg", or_null(read.facts.known.number(fact::largest_dose_mg))}};
}

json hours_json(const safety::hours_apart& one) {
    return {{"drug", one.drug},
            {"interaction", one.interaction},
            {"hours_before_magnesium", or_null(one.before)},
            {"hours_after_magnesium", or_null(one.after)}};
}

json words_of_days(const scenario::weekday_set& days) {
    json words = json::array();
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (days.test(i)) words.push_back(scenario::weekday_names[i]);
    }
    return words;
}

json collision_json(const safety::collision& one) {
    json page{{"drug", one.drug},
              {"drug_at", scenario::print(one.drug_at)},
              {"magnesium_at", scenario::print(one.magnesium_at)},
              {"interaction", one.interaction},
              {"days", words_of_days(one.days)}};
    if (one.nights) page["nights"] = {{"from_day", one.nights->from_day}, {"until_day", one.nights->until_day}};
    return page;
}

json uncompared_json(const safety::uncompared& one) {
    return {{"drug", one.drug},
            {"drug_time_is_known", one.is_drug_time_known},
            {"magnesium_time_is_known", one.is_dose_time_known}};
}

/// What stands in when the check could not run.
check_answer failed(const check_request& request, const std::string& why) {
    check_answer answer;
    answer.asked = request;
    answer.result =
        safety::refusal("check_failed", "The check could not run, so take no magnesium on its word: " + why);
    return answer;
}

}  // namespace

check_answer check(const check_request& request, const safety_loader& load) {
    check_answer answer;
    try {
        const evidence::safety_base base = load();
        answer.asked = request;
        answer.read = read_check(request, base);
        answer.result = safety::judge(answer.read.facts.known, base.rules);
        answer.not_said = missing_in(answer.read);
        answer.sources = evidence::load_sources();
    } catch (const input_error&) {
        throw;
    } catch (const std::exception& failure) {
        answer = failed(request, failure.what());
    }
    answer.head = make_head(check_schema_id, 0);
    return answer;
}

bool is_stop(const check_answer& answer) {
    return answer.result.is >= safety::verdict::refuse;
}

std::string json_of(const check_answer& answer) {
    const safety::gathered& facts = answer.read.facts;
    json page = json_head(answer.head);
    page["options"] = {
        {"regimen", answer.asked.regimen}, {"product", answer.asked.product}, {"servings", answer.asked.servings}};
    page["verdict"] = safety::word(answer.result.is);
    page["max_supplemental_mg_per_day"] = answer.result.max_supplemental_mg;
    page["intake"] = intake_json(answer.read);
    page["rules"] = list_json(answer.result.findings, [&](const auto& one) { return rule_json(answer, one); });
    page["hours_apart"] = list_json(facts.hours, hours_json);
    page["too_close"] = list_json(facts.too_close, collision_json);
    page["not_compared"] = list_json(facts.not_compared, uncompared_json);
    page["unrecognised"] = facts.unrecognised;
    page["read_as"] = list_json(facts.read_as, [](const safety::reading& one) {
        return json{{"said", one.said}, {"read_as", one.read_as}};
    });
    page["given_for"] = list_json(facts.given_for, [](const safety::illness_by_medicine& one) {
        return json{{"drug", one.drug}, {"condition", one.condition}};
    });
    page["not_said"] = answer.not_said;
    return json_text(page);
}

}  // namespace magnesia::api
