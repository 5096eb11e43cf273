// sign_readings.cpp - data/signs.toml at the level of a body.
// SPDX-License-Identifier: Apache-2.0
#include "model/readings/sign_readings.hpp"

#include "core/conversions.hpp"
#include "evidence/outcomes/sign_outcomes.hpp"

namespace magnesia::model {

const std::vector<std::string>& sign_ids() {
    static const std::vector<std::string> ids = [] {
        std::vector<std::string> all;
        for (const evidence::sign& one : evidence::known_signs().signs) all.push_back(evidence::outcome_id_of(one));
        return all;
    }();
    return ids;
}

std::vector<double> read_signs(const evidence::magnesium_level& at) {
    const evidence::sign_table& table = evidence::known_signs();
    std::vector<double> all;
    all.reserve(table.signs.size());
    for (const evidence::sign& one : table.signs) all.push_back(percent * evidence::chance_of(table, one, at));
    return all;
}

}  // namespace magnesia::model
