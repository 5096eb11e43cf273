// questionnaires.cpp - scores to classes; STOP-BANG is counted from what the person says.
// SPDX-License-Identifier: Apache-2.0
#include "screening/questionnaires.hpp"

#include <fmt/format.h>

#include "core/text.hpp"
#include "evidence/foods/usual_values.hpp"

namespace magnesia::screening {
namespace {

using evidence::fact;

/// High blood pressure, said, measured or treated.
answer has_pressure(const subject& who) {
    const double systolic = who.who().systolic_mmhg.value_or(0), diastolic = who.who().diastolic_mmhg.value_or(0);
    const bool is_measured_high = systolic >= evidence::usual_value_of("systolic_raised_mmhg") ||
                                  diastolic >= evidence::usual_value_of("diastolic_raised_mmhg");
    if (is_measured_high) return true;
    const auto drugs = who.facts().number(fact::blood_pressure_drugs);
    return any_of({who.has_condition("hypertension"), drugs ? answer(*drugs > 0) : std::nullopt});
}

answer is_above(const std::optional<double>& number, double edge) {
    return number ? answer(*number > edge) : std::nullopt;
}

std::optional<double> mass_index(const scenario::person& who) {
    if (who.weight_kg <= 0 || who.height_cm <= 0) return std::nullopt;
    return scenario::body_mass_index(who.weight_kg, who.height_cm);
}

void count(counted_points& points, const answer& item, const std::string& what) {
    points.sure += item == true ? 1 : 0;
    points.at_most += item == false ? 0 : 1;
    if (!item) points.missing.push_back(what);
}

/// What is the same of every questionnaire.
screen_result begun(const evidence::questionnaire& which) {
    screen_result result;
    result.id = which.id;
    result.label = which.label;
    result.most = which.most;
    result.source = which.known.source;
    result.reading = "not answered";
    return result;
}

void take(screen_result& result, const evidence::score_band& band) {
    result.reading = band.reading;
    result.action = band.action;
    result.sentence = band.sentence;
}

screen_result stop_bang(const subject& who, const evidence::questionnaire& which) {
    screen_result result = begun(which);
    const counted_points points = count_stop_bang(who);
    result.missing = points.missing;
    const evidence::score_band& least = evidence::band_of(which, points.sure);
    const evidence::score_band& most = evidence::band_of(which, points.at_most);
    if (!points.is_asked && least.action == evidence::safety_action::note) return result;
    result.score = points.sure;
    if (points.at_most > points.sure) result.at_most = points.at_most;
    take(result, least);
    if (&least == &most) return result;
    result.reading = fmt::format("{} to {}", least.reading, most.reading);
    if (least.action == evidence::safety_action::note) {
        result.sentence = fmt::format("Between {} and {} points: what was not said decides.", shortest(points.sure),
                                      shortest(points.at_most));
    }
    return result;
}

screen_result scored(const subject& who, const evidence::questionnaire& which) {
    screen_result result = begun(which);
    result.score = who.score(which.id);
    if (result.score) {
        take(result, evidence::band_of(which, *result.score));
    } else {
        result.missing.push_back("the score, if you know it");
    }
    return result;
}

}  // namespace

counted_points count_stop_bang(const subject& who) {
    const auto& edges = questionnaire_of(who.table(), "stop_bang").edges;
    const evidence::screen_edges above = edges.value_or(evidence::screen_edges{});
    const scenario::health& is = who.who().is;
    counted_points points;
    count(points, is.snores, "whether you snore loudly");
    count(points, is.tired_by_day, "whether you are often tired by day");
    count(points, who.has_symptom("witnessed_apnoea"), "whether somebody saw your breath stop in sleep");
    count(points, has_pressure(who), "whether you have high blood pressure, or medicines for it");
    count(points, is_above(mass_index(who.who()), above.body_mass_index), "weight and height");
    count(points, who.who().age_y > above.age_y, "age");
    count(points, is_above(is.neck_cm, above.neck_cm), "how wide your neck is");
    count(points, who.who().sex == scenario::biological_sex::male, "sex");
    points.is_asked = is.snores || is.tired_by_day || is.neck_cm || who.has_symptom("witnessed_apnoea") == true;
    return points;
}

std::vector<screen_result> read_questionnaires(const subject& who) {
    std::vector<screen_result> all;
    for (const evidence::questionnaire& which : who.table().questionnaires) {
        all.push_back(which.edges ? stop_bang(who, which) : scored(who, which));
    }
    return all;
}

}  // namespace magnesia::screening
