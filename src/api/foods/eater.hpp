// eater.hpp - whose requirement food is set against: age, sex and state of life as asked for, and what bodies advise.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/base/evidence_base.hpp"
#include "evidence/foods/reference_intakes.hpp"

namespace magnesia::api {

/// The words of `--age`, `--sex` and `--stage`; empty where nothing was said.
struct eater_words {
    std::string age;
    std::string sex;
    std::string stage;
};

/// Who eats, and the advice for them, one row a body.
struct eater {
    double age_y = 0;
    scenario::biological_sex sex = scenario::biological_sex::female;
    evidence::life_state state = evidence::life_state::none;
    bool is_default = false;  ///< age or sex were not said and are those of the default adult
    std::vector<evidence::reference_intake> advice;

    double advised(const evidence::reference_intake& row) const { return *row.advised.of(sex); }
};

/// Reads the words.
///   throws   input_error: no such age, sex or stage, a pregnant man, an age nobody advises for
eater read_eater(const eater_words& words, const evidence::evidence_base& base);

/// The body whose number shares are taken of: the first that advises an amount to eat and not only a label.
const evidence::reference_intake& yardstick(const eater& who);

/// `a woman of 45 years`.
std::string described(const eater& who);

}  // namespace magnesia::api
