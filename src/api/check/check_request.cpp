// check_request.cpp - a file, a line or a label as a person and an intake.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/check_request.hpp"

#include <fmt/format.h>

#include "core/error.hpp"
#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/base/vocabulary.hpp"
#include "evidence/files/toml_file.hpp"
#include "labels/label_text.hpp"
#include "safety/one_name.hpp"
#include "scenario/dose_lines/dose_line.hpp"
#include "scenario/reading/read_habits.hpp"
#include "scenario/reading/read_health_phases.hpp"
#include "scenario/reading/read_person.hpp"
#include "scenario/reading/read_run.hpp"
#include "scenario/reading/read_scenario.hpp"

namespace magnesia::api {
namespace {

constexpr std::string_view dose_keys[] = {"dose"};
constexpr allowed_range regimen_count{.high = 100, .unit = "of [[regimen]]"};
constexpr allowed_range servings_range{0.25, 20, "servings a day"};

/// Names that a check knows; the body's conditions and drugs are among those of safety.
scenario::vocabulary words_of(const evidence::safety_base& base) {
    scenario::vocabulary words = evidence::vocabulary_of(evidence::load_forms(), evidence::load_product_formats(), {});
    evidence::add_safety_names(base, words);
    return words;
}

[[noreturn]] void refuse_word(const std::string& key, const std::string& value, const std::string& found,
                              const std::string& allowed) {
    throw input_error(issue{
        .where = {"command line"}, .key = key, .value = value, .found = found, .allowed = allowed, .nearest = {}});
}

/// Reads a line to which a basis may have been added; places of mistakes are those of the line as it was written.
scenario::dose parse_full(const std::string& line, const std::string& full, const scenario::vocabulary& words) {
    try {
        return scenario::parse_dose(full, words);
    } catch (const input_error& failure) {
        std::vector<issue> issues = failure.issues();
        const std::size_t added = full.size() - line.size();
        const std::size_t from = line.find(" mg ") + 4;
        for (issue& one : issues) {
            if (added > 0 && one.where.column > from + added) one.where.column -= added;
        }
        throw input_error(std::move(issues));
    }
}

/// The doses of a file or a line, and whether a basis was not said.
struct read_doses {
    scenario::regimen all;
    bool is_open = false;
    bool is_none = false;  ///< said to take nothing

    void add(const std::string& line, const scenario::vocabulary& words) {
        is_none = line == scenario::no_dose;
        if (is_none) return;
        const std::string full = safety::with_largest_basis(line);
        is_open = is_open || full != line;
        all.push_back(parse_full(line, full, words));
    }
};

read_doses doses_of_file(const table_reader& top, const scenario::vocabulary& words) {
    read_doses doses;
    top.for_each_table("regimen", dose_keys, regimen_count, [&](const table_reader& in) {
        const auto line = in.text("dose");
        if (!line) return;
        try {
            doses.add(*line, words);
        } catch (const input_error& failure) {
            for (const issue& what : failure.issues()) in.note("dose", what.found, what.allowed, what.nearest);
        }
    });
    return doses;
}

/// What a file says.
struct read_file {
    scenario::person who;
    std::optional<scenario::routine> day;
    read_doses doses;
    bool is_scenario = false;
};

/// Nights of some days are those of a run: in a person file there is none, in a scenario file it may be left out here.
void check_nights_in_run(const read_file& what, const table_reader& top, const tree& file) {
    if (!what.day || what.day->dated_nights.empty()) return;
    if (what.is_scenario && top.find("run") == nullptr) return;
    const scenario::run_span run = what.is_scenario ? scenario::read_run(top) : scenario::run_span{};
    if (top.is_sound()) scenario::check_dated_nights(*what.day, run, file, top.issues());
}

read_file read_whole(const std::string& path, const scenario::vocabulary& words) {
    const tree file = evidence::read_toml(path);
    std::vector<issue> issues;
    read_file what;
    what.is_scenario = scenario::says_schema(file, scenario::scenario_schema);
    if (!what.is_scenario && !check_schema(file, scenario::person_schema, issues)) throw input_error(issues);
    const table_reader top{file, "", scenario::scenario_keys, issues};
    what.who = scenario::read_patient_table(top, words);
    scenario::add_phases_of_patient(top, what.who);
    if (file.find("routine") != nullptr) what.day = scenario::read_routine_table(top, {});
    if (what.day) what.who.is.alcohol_g_a_day = scenario::alcohol_g_a_day(*what.day);
    if (what.day) what.who.is.stress_load = what.day->stress;
    what.doses = doses_of_file(top, words);
    if (issues.empty()) check_nights_in_run(what, top, file);
    if (!issues.empty()) throw input_error(issues);
    return what;
}

double servings_of(const std::string& text) {
    if (text.empty()) return 1;
    const auto number = finite_number(text);
    if (!number) refuse_word("--servings", text, "is not a number", servings_range.text());
    if (!servings_range.contains(*number)) refuse_word("--servings", text, "is out of range", servings_range.text());
    return *number;
}

/// A file is read as one and as nothing else. Of words that do not read as a label a known product counts, in usual
/// use.
safety::intake intake_of_product(const check_request& request, const evidence::safety_base& base) {
    const double servings = servings_of(request.servings);
    const std::vector<evidence::form> forms = evidence::load_forms();
    const evidence::product_formats formats = evidence::load_product_formats();
    const auto counted = [&](const evidence::product& label) {
        return safety::intake_of(labels::content_of(label, forms, formats, {}), servings);
    };
    if (request.product.ends_with(".toml"))
        return counted(evidence::read_product(evidence::read_toml(request.product), forms, formats));
    try {
        return counted(labels::read_label(request.product, forms, formats));
    } catch (const input_error&) {
        const auto listed = safety::intake_of_listed(request.product, base);
        if (!listed) throw;
        if (!request.servings.empty())
            refuse_word("--servings", request.servings, "stands beside a product whose serving is not known",
                        "nothing: such a product counts as in usual use; or what its label says");
        return *listed;
    }
}

std::optional<safety::intake> intake_asked(const check_request& request, const read_file& file,
                                           const scenario::vocabulary& words, const evidence::safety_base& base) {
    if (!request.product.empty()) return intake_of_product(request, base);
    read_doses doses = file.doses;
    if (!request.regimen.empty()) doses = {};
    if (!request.regimen.empty()) doses.add(request.regimen, words);
    if (doses.all.empty() && !doses.is_none) return std::nullopt;
    safety::intake takes = safety::intake_of(doses.all, words, file.day);
    takes.is_amount_open = doses.is_open;
    return takes;
}

}  // namespace

asked_check read_check(const check_request& request, const evidence::safety_base& base) {
    if (!request.product.empty() && !request.regimen.empty()) {
        refuse_word("--product", request.product, "stands beside --regimen", "one of the two");
    }
    if (request.product.empty() && !request.servings.empty()) {
        refuse_word("--servings", request.servings, "stands without --product", "both, or neither");
    }
    const scenario::vocabulary words = words_of(base);
    const read_file file = read_whole(request.file, words);
    asked_check asked{.who = file.who, .takes = intake_asked(request, file, words, base), .facts = {}, .day = file.day};
    asked.facts = safety::gather(asked.who, asked.takes, base);
    asked.who = safety::with_one_name_each(asked.who, base);
    return asked;
}

std::vector<std::string> missing_in(const asked_check& read) {
    constexpr std::pair<safety::fact, const char*> asked_for[] = {
        {safety::fact::egfr_ml_min, "how well the kidneys work (egfr_ml_min)"},
        {safety::fact::region, "where you live (region)"},
        {safety::fact::conditions, "illnesses (conditions)"},
        {safety::fact::takes_drugs, "medicines (drugs)"},
        {safety::fact::others_open,
         "other products with magnesium "
         "(other_magnesium)"}};
    std::vector<std::string> missing;
    if (!read.who.is.symptoms_are_said) missing.emplace_back("warning signs (symptoms)");
    for (const auto& [what, words] : asked_for) {
        const bool is_said =
            what == safety::fact::conditions ? read.who.is.conditions.has_value() : read.facts.known.is_known(what);
        if (!is_said) missing.emplace_back(words);
    }
    const std::vector<std::string>& illnesses = read.facts.known.words(safety::fact::conditions);
    const bool is_among_them = std::ranges::find(illnesses, "pregnancy") != illnesses.end();
    const bool may_be_pregnant = read.who.sex == scenario::biological_sex::female && read.who.age_y >= 12 &&
                                 read.who.age_y < 56 && !read.who.is.pregnant && !is_among_them;
    if (may_be_pregnant) missing.emplace_back("whether you are pregnant (pregnant)");
    return missing;
}

}  // namespace magnesia::api
