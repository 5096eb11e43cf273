// assumptions.hpp - what was taken where nothing was said, and what this version leaves out, as plain sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "evidence/base/evidence_base.hpp"
#include "scenario/reading/read_scenario.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::api {

/// No person was given.
std::vector<std::string> assumed_adult(const scenario::person_file& adult);

/// The routine names no meals.
std::string assumed_meals(const scenario::routine& day);

/// A regimen line alone says neither when it starts nor how long to look.
std::string assumed_span(const scenario::run_span& run, const scenario::dose& line);

/// What any scenario may leave open: eGFR, complaints, light, bedroom, food with a dose, the water in a compound.
std::vector<std::string> assumed_of_scenario(const scenario::scenario& what, const evidence::evidence_base& base);

/// What was said that spoils nights by itself: "stress", "anxiety", "low mood", "pain".
std::vector<std::string> spoils_nights(const scenario::person& who, const scenario::routine& day);

/// Of a prepared scenario: other causes make a worse insomnia index than was said; empty where they do not.
std::string insomnia_less_than_its_causes(const scenario::scenario& what);

/// "Woman, 45 y, 68 kg, 168 cm, eGFR unknown, 230 mg/d from food".
std::string described(const scenario::person& who);

}  // namespace magnesia::api
