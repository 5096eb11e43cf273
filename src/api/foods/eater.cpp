// eater.cpp - words to a person.
// SPDX-License-Identifier: Apache-2.0
#include "api/foods/eater.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "core/error.hpp"
#include "core/text.hpp"

namespace magnesia::api {
namespace {

constexpr allowed_range age_range{0, 120, "years"};

[[noreturn]] void refuse_eater(const std::string& key, const std::string& value, const std::string& found,
                               const std::string& allowed, const std::string& nearest = {}) {
    throw input_error(issue{
        .where = {"command line"}, .key = key, .value = value, .found = found, .allowed = allowed, .nearest = nearest});
}

double age_of(const std::string& text, double usual) {
    if (text.empty()) return usual;
    const auto age = finite_number(text);
    if (!age) refuse_eater("--age", text, "is not a number", age_range.text());
    if (!age_range.contains(*age)) refuse_eater("--age", text, "is out of range", age_range.text());
    return *age;
}

scenario::biological_sex sex_of(const std::string& text, scenario::biological_sex usual) {
    const std::vector<std::string> known{"female", "male"};
    if (text.empty()) return usual;
    if (text == known[0]) return scenario::biological_sex::female;
    if (text == known[1]) return scenario::biological_sex::male;
    refuse_eater("--sex", text, "is not known here", "female, male", nearest_name(text, known));
}

evidence::life_state state_of(const std::string& text) {
    if (text.empty()) return evidence::life_state::none;
    if (const auto state = evidence::life_state_from(text)) return *state;
    const auto words = evidence::life_state_words();
    const std::vector<std::string> known(words.begin(), words.end());
    refuse_eater("--stage", text, "is not known here", fmt::format("{}", fmt::join(known, ", ")),
                 nearest_name(text, known));
}

bool is_to_eat(const evidence::reference_intake& row) {
    return row.kind != "label";
}

}  // namespace

eater read_eater(const eater_words& words, const evidence::evidence_base& base) {
    const scenario::person& usual = base.defaults.who.who;
    eater who;
    who.state = state_of(words.stage);
    const bool is_mother = who.state != evidence::life_state::none;
    who.age_y = age_of(words.age, usual.age_y);
    who.sex = sex_of(words.sex, is_mother ? scenario::biological_sex::female : usual.sex);
    if (is_mother && who.sex == scenario::biological_sex::male) {
        refuse_eater("--stage", words.stage, "stands beside --sex male", "none, or --sex female");
    }
    who.is_default = words.age.empty() || (words.sex.empty() && !is_mother);
    who.advice = evidence::intakes_for(base.intakes, who.age_y, who.sex, who.state);
    if (std::none_of(who.advice.begin(), who.advice.end(), is_to_eat)) {
        refuse_eater("--age", shortest(who.age_y), "is an age for which nobody advises on magnesium",
                     is_mother ? "14 to 50 years for this stage" : age_range.text());
    }
    return who;
}

const evidence::reference_intake& yardstick(const eater& who) {
    return *std::find_if(who.advice.begin(), who.advice.end(), is_to_eat);
}

std::string described(const eater& who) {
    const bool is_child = who.age_y < 18;
    const bool is_male = who.sex == scenario::biological_sex::male;
    const char* noun = is_child ? (is_male ? "boy" : "girl") : (is_male ? "man" : "woman");
    const std::string state =
        who.state == evidence::life_state::none ? "" : fmt::format(" ({})", evidence::word(who.state));
    return fmt::format("a {} of {} years{}", noun, shortest(who.age_y), state);
}

}  // namespace magnesia::api
