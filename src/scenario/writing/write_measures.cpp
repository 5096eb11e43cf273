// write_measures.cpp - the number before the word.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/writing/write_measures.hpp"

#include <fmt/core.h>

#include "core/text.hpp"
#include "scenario/values/toml_text.hpp"

namespace magnesia::scenario {

std::string filtration_text(const person& who) {
    if (who.creatinine_umol_l) return line_if_said("creatinine_umol_l", who.creatinine_umol_l);
    return fmt::format("egfr_ml_min = {}\n", who.egfr_ml_min ? shortest(*who.egfr_ml_min) : "\"unknown\"");
}

std::string insomnia_text(const person& who) {
    if (who.isi || !who.insomnia) return line_if_said("isi", who.isi);
    return fmt::format("insomnia = \"{}\"\n", insomnia_names[static_cast<std::size_t>(*who.insomnia)]);
}

std::string training_status_text(const person& who) {
    if (!who.training) return {};
    return fmt::format("training_status = \"{}\"\n", training_status_names[static_cast<std::size_t>(*who.training)]);
}

}  // namespace magnesia::scenario
