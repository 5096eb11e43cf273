// health_words.cpp - phases of health, in words.
// SPDX-License-Identifier: Apache-2.0
#include "api/answers/health_words.hpp"

#include <fmt/format.h>

#include <optional>

#include "core/text.hpp"

namespace magnesia::api {
namespace {

/// "medicines: thiazide and proton pump inhibitor"; ids are words with underscores.
std::string ids_in_words(const char* what, const std::vector<std::string>& ids) {
    return fmt::format("{} {}", what, ids.empty() ? "none" : plain_id(fmt::format("{}", fmt::join(ids, " and "))));
}

}  // namespace

std::string health_in_words(const scenario::health_phase& phase) {
    std::vector<std::string> parts;
    if (phase.drugs) parts.push_back(ids_in_words("medicines:", *phase.drugs));
    if (phase.conditions) parts.push_back(ids_in_words("conditions:", *phase.conditions));
    if (phase.egfr_ml_min) parts.push_back("eGFR " + shortest(*phase.egfr_ml_min));
    return fmt::format("{} from day {}", fmt::join(parts, ", "), phase.from_day);
}

std::string health_in_words(const std::vector<scenario::health_phase>& phases) {
    std::string all;
    for (const scenario::health_phase& phase : phases) all += (all.empty() ? "" : "; ") + health_in_words(phase);
    return all;
}

}  // namespace magnesia::api
