// cited_things.cpp - schema by schema, which keys of an answer name things of the data.
// SPDX-License-Identifier: Apache-2.0
#include "api/sources/cited_things.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "api/answers/asked_person.hpp"
#include "api/answers/assumptions.hpp"
#include "api/answers/scenario_request.hpp"
#include "api/evidence/doubt.hpp"
#include "api/parts/answer_file.hpp"
#include "api/parts/answer_text.hpp"
#include "api/study/protocol_files.hpp"
#include "api/study/qualify.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/files/text_file.hpp"
#include "evidence/files/toml_file.hpp"
#include "scenario/reading/read_comparison.hpp"

namespace magnesia::api {
namespace {

using evidence::use_kind;

constexpr std::string_view top_keys[] = {
    "schema", "data_hash",       "options",       "assumptions", "rows",     "evidence", "numbers",           "foods",
    "forms",  "studies_of_many", "items",         "format",      "kind",     "id",       "reference_intakes", "sources",
    "links",  "rules",           "not_simulated", "outcomes",    "measures", "expected", "loose_stools"};
constexpr wanted_keys wanted_at_top{.keys = top_keys, .as_written = "JSON as a verb of magnesia writes it with --json"};

/// The values of one answer, and what they lead to.
class thing_reader {
 public:
    thing_reader(const answer_values& values, const std::string& name, const evidence::evidence_base& base)
        : values_(values), name_(name), base_(base) {}

    const std::string& name() const { return name_; }
    const evidence::evidence_base& base() const { return base_; }

    /// The text at a key; empty when there is none.
    std::string text(const std::string& key) const {
        const auto found = values_.find(key);
        const bool is_text = found != values_.end() && found->second.is == answer_value::kind::text;
        return is_text ? found->second.text : std::string();
    }

    /// Visits the items `key[0]`, `key[1]`... of a list.
    void each(const std::string& key, const std::function<void(const std::string& item)>& visit) const {
        for (std::size_t i = 0;; ++i) {
            const std::string item = fmt::format("{}[{}]", key, i);
            if (!values_.contains(item)) return;
            visit(item);
        }
    }

    void add(use_kind kind, const std::string& name) {
        if (!name.empty()) answer.things.insert({kind, name});
    }

    void add_compound(const std::string& form) {
        add(use_kind::form, form);
        if (!form.empty()) add(use_kind::weights, "IUPAC");
    }

    void add_body() {
        for (const evidence::parameter_set& set : base_.modules) {
            for (const evidence::parameter& p : set.parameters) add(use_kind::parameter, p.id);
        }
    }

    void add_foods() {
        for (const evidence::food_table_origin& table : base_.foods.tables) add(use_kind::food_table, table.file);
    }

    void add_doses(const scenario::regimen& doses) {
        for (const scenario::dose& line : doses) {
            add_compound(line.form);
            add(use_kind::format, line.format);
        }
    }

    void add_person(const scenario::person& who) {
        for (const std::string& id : who.conditions) add(use_kind::condition, id);
        for (const std::string& id : who.drugs) add(use_kind::drug, id);
        if (!who.foods.empty()) add_foods();
    }

    void add_health(const std::vector<scenario::health_phase>& phases) {
        for (const scenario::health_phase& phase : phases) add_person(scenario::changed_by({}, phase));
    }

    /// What the library was asked for each outcome whose certainty stands below this key.
    void add_doubts(const std::string& key) {
        for (const evidence::outcome& one : base_.outcomes) {
            for (const std::string& id : {one.id, one.id + "_change"}) {
                if (!text(key + '.' + id + ".certainty").empty()) add_doubt(id);
            }
        }
    }

    void add_doubt(const std::string& outcome) {
        const asked_library asked = behind_doubt_on(base_, outcome);
        for (const std::string& id : asked.trials) add(use_kind::trial, id);
        for (const std::string& id : asked.reviews) add(use_kind::review, id);
    }

    /// Which defaults stood in is said in sentences.
    void add_defaults() {
        const scenario::person_file& adult = base_.defaults.who;
        each("assumptions", [&](const std::string& item) {
            const std::string said = text(item);
            if (said == assumed_adult(adult).front()) {
                for (const evidence::default_reason& reason : base_.defaults.reasons) {
                    add(use_kind::default_value, reason.key);
                }
            }
            if (said == assumed_meals(adult.day)) add(use_kind::default_value, "routine.meals");
        });
    }

    cited_answer answer;

 private:
    const answer_values& values_;
    const std::string& name_;
    const evidence::evidence_base& base_;
};

void read_simulate(thing_reader& in) {
    const asked_scenario asked = read_request({.file = in.name() + ": options.scenario",
                                               .regimen = {},
                                               .person_file = {},
                                               .content = in.text("options.scenario")},
                                              in.base());
    in.add_body();
    in.add_person(asked.what.who);
    in.add_health(asked.what.health);
    in.add_doses(asked.what.doses);
    in.add_defaults();
    in.add_doubts("outcomes");
}

/// A night rests on the body and on what was swallowed; of the person it tells no more.
void read_hypnogram(thing_reader& in) {
    in.add_body();
    in.each("options.regimen", [&](const std::string& item) {
        const scenario_request line{.file = {}, .regimen = in.text(item), .person_file = {}};
        in.add_doses(read_request(line, in.base()).what.doses);
    });
    in.add_defaults();
}

void read_compare(thing_reader& in) {
    const tree file = evidence::parse_toml(in.text("options.comparison"), in.name() + ": options.comparison");
    const scenario::comparison asked =
        scenario::read_comparison(file, names_of_people(in.base()), usual_meals(in.base()));
    in.add_body();
    in.add_person(asked.who);
    in.add_health(asked.health);
    for (const scenario::arm& one : asked.arms) {
        in.add_doses(one.doses);
        if (one.health) in.add_health(*one.health);
    }
    in.add_defaults();
    in.add_doubts("measures");
}

/// The body, and what the people of the studies took.
void add_studies(thing_reader& in) {
    in.add_body();
    for (const scenario::protocol& study : load_protocols(in.base(), in.base().targets)) {
        for (const scenario::protocol_arm& arm : study.arms) {
            in.add_person(arm.what.who);
            in.add_health(arm.what.health);
            in.add_doses(arm.what.doses);
        }
    }
    in.each("rows", [&](const std::string& item) { in.add(use_kind::validation_row, in.text(item + ".id")); });
}

void read_calibrate(thing_reader& in) {
    add_studies(in);
    in.each("numbers", [&](const std::string& item) { in.add(use_kind::calibration, in.text(item + ".parameter")); });
}

/// A food stands by itself, or within a line of a diary.
void read_foods(thing_reader& in) {
    in.each("foods", [&](const std::string& item) {
        const std::string at = in.text(item + ".food.id").empty() ? item : item + ".food";
        const bool is_water = in.text(at + ".id").starts_with("water_");
        in.add(use_kind::food_table, is_water ? "waters.csv" : "usda_sr24.csv");
        if (!in.text(at + ".binders_known_from").empty()) in.add(use_kind::food_table, "binders.csv");
        if (in.text(at + ".name") != in.text(at + ".usda_name") && !is_water) {
            in.add(use_kind::food_table, "servings.csv");
        }
    });
    in.each("reference_intakes", [&](const std::string& item) {
        in.add(use_kind::reference_intake, fmt::format("{}: {}", in.text(item + ".name"), in.text(item + ".stage")));
    });
}

void read_forms(thing_reader& in) {
    in.each("forms", [&](const std::string& item) {
        const std::string id = in.text(item + ".id");
        in.add_compound(id);
        if (!evidence::studies_of(in.base().form_studies, id).empty()) in.add(use_kind::form_study, id);
    });
    in.each("studies_of_many", [&](const std::string&) { in.add(use_kind::form_study, "forms together"); });
}

void read_label(thing_reader& in) {
    in.each("items", [&](const std::string& item) {
        in.each(item + ".forms", [&](const std::string& form) { in.add_compound(in.text(form)); });
    });
    in.add(use_kind::format, in.text("format"));
}

void read_why(thing_reader& in) {
    in.each("sources", [&](const std::string& item) {
        in.answer.named.push_back({in.text(item + ".id"), in.text("kind"), in.text("id")});
    });
}

/// Studies pooled and set aside, reviews beside them, and the choices of pooling.
void read_evidence(thing_reader& in) {
    in.each("evidence", [&](const std::string& body) {
        for (const char* list : {".studies", ".set_aside"}) {
            in.each(body + list, [&](const std::string& item) { in.add(use_kind::trial, in.text(item + ".trial")); });
        }
        in.each(body + ".reviews",
                [&](const std::string& item) { in.add(use_kind::review, in.text(item + ".review")); });
    });
    for (const evidence::synthesis_choice& one : in.base().synthesis.reasons) in.add(use_kind::choice, one.id);
}

/// What a link rests on is what its gate rests on.
void read_links(thing_reader& in) {
    in.each("links", [&](const std::string& item) {
        in.add(use_kind::parameter, in.text(item + ".gate"));
        in.each(item + ".law", [&](const std::string& number) { in.add(use_kind::parameter, in.text(number)); });
    });
}

void read_check(thing_reader& in) {
    in.each("rules", [&](const std::string& item) { in.add(use_kind::safety_rule, in.text(item + ".id")); });
}

/// The rules of safety; of somebody who was simulated also the body and the forms that were tried.
void read_plan(thing_reader& in) {
    read_check(in);
    in.each("forms", [&](const std::string& item) { in.add_compound(in.text(item + ".form")); });
    if (in.text("not_simulated").empty()) in.add_body();
    in.add_doubts("expected");
    if (!in.text("loose_stools.certainty").empty()) in.add_doubt("loose_stools");
}

using thing_reading = void (*)(thing_reader&);
constexpr std::pair<std::string_view, thing_reading> readings[] = {
    {"magnesia.simulate/1", read_simulate},   {"magnesia.compare/1", read_compare},
    {"magnesia.hypnogram/1", read_hypnogram}, {"magnesia.qualify/1", add_studies},
    {"magnesia.calibrate/1", read_calibrate}, {"magnesia.foods/1", read_foods},
    {"magnesia.diary/1", read_foods},         {"magnesia.forms_answer/1", read_forms},
    {"magnesia.label/1", read_label},         {"magnesia.why/1", read_why},
    {"magnesia.evidence/1", read_evidence},   {"magnesia.links_answer/1", read_links},
    {"magnesia.check/1", read_check},         {"magnesia.plan/1", read_plan}};

[[noreturn]] void refuse_schema(const std::string& name, const std::string& said) {
    const std::vector<std::string> known = citable_schemas();
    throw input_error(issue{.where = {.file = name},
                            .key = "schema",
                            .value = said,
                            .found = said.empty() ? "is missing, so this is no answer of magnesia"
                                                  : "is not that of an answer with sources",
                            .allowed = fmt::format("{}", fmt::join(known, ", ")),
                            .nearest = nearest_name(said, known)});
}

}  // namespace

std::vector<std::string> citable_schemas() {
    std::vector<std::string> all;
    for (const auto& [schema, reading] : readings) all.emplace_back(schema);
    return all;
}

cited_answer read_cited(std::string_view text, const std::string& name, const evidence::evidence_base& base) {
    const answer_values values =
        parse_answer_values(evidence::plain_text(text, name, largest_answer_bytes), name, wanted_at_top);
    thing_reader in(values, name, base);
    in.answer.schema = in.text("schema");
    in.answer.data_hash = in.text("data_hash");
    const auto* const found = std::find_if(std::begin(readings), std::end(readings),
                                           [&](const auto& one) { return one.first == in.answer.schema; });
    if (found == std::end(readings)) refuse_schema(name, in.answer.schema);
    if (in.answer.data_hash.empty()) {
        throw input_error(issue{.where = {.file = name},
                                .key = "data_hash",
                                .found = "is missing, so nobody can tell which data the answer came from",
                                .allowed = "an answer as magnesia wrote it"});
    }
    found->second(in);
    return std::move(in.answer);
}

}  // namespace magnesia::api
