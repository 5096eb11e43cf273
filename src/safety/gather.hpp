// gather.hpp - from what a person said and means to take to the facts that rules ask about.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "evidence/safety/safety_base.hpp"
#include "safety/facts.hpp"
#include "safety/intake.hpp"
#include "safety/spacing.hpp"
#include "scenario/values/person.hpp"

namespace magnesia::safety {

/// A name that was read as another.
struct reading {
    std::string said;
    std::string read_as;
    bool operator==(const reading&) const = default;
};

/// A medicine, and the illness that it is usually given for, which was not said.
struct illness_by_medicine {
    std::string drug;       ///< as written
    std::string condition;  ///< id
    bool operator==(const illness_by_medicine&) const = default;
};

/// A medicine, and one of the interactions that it leads to.
struct acting_medicine {
    std::string drug;         ///< as written
    std::string interaction;  ///< id
    bool operator==(const acting_medicine&) const = default;
};

/// The facts, and what a reader has to be told beside them.
struct gathered {
    facts known;
    std::vector<std::string> unrecognised;  ///< drugs, conditions and symptoms, as written
    std::vector<reading> read_as;
    std::vector<illness_by_medicine> given_for;  ///< illnesses that only medicines tell of; judged as if said
    std::vector<acting_medicine> acting;         ///< which medicine each interaction is of
    std::vector<hours_apart> hours;
    std::vector<collision> too_close;
    std::vector<uncompared> not_compared;  ///< medicines whose hours could not be compared with all doses
    double others_mg =
        0;  ///< a day, from products beside food and the regimen; for limits: unknown amounts at their most
    bool is_open_to_more = false;  ///< than the usual limit, for a time that ends
    int open_days = 0;             ///< how long that time may be at most
    bool is_by_vein_said = false;  ///< a product among the medicines or others is an infusion or injection of magnesium
    double others_said_mg =
        0;  ///< the same as far as it is known, for what is enough: unknown amounts count for nothing
};

/// Gathers them. Whatever is not known stays unknown; what is half known is taken at its worst. A medicine that is
/// written under several names goes by one of them (one_name.hpp).
///   takes   the regimen or product; nothing: only the person is judged
gathered gather(const scenario::person& who, const std::optional<intake>& takes, const evidence::safety_base& base);

/// The same of somebody who was gathered before, with or without an intake: the names are not looked up again.
///   person  `gather` of the same person
///   who     with one name for each medicine
gathered with_intake(gathered person, const scenario::person& who, const intake& takes);

}  // namespace magnesia::safety
