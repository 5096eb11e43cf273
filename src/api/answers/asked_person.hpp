// asked_person.hpp - the person behind regimen lines: of a file, or a stated default adult.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/tree.hpp"
#include "evidence/base/evidence_base.hpp"
#include "scenario/reading/read_scenario.hpp"

namespace magnesia::api {

/// A checked person and what was taken where nothing was said.
struct asked_person {
    scenario::person_file what;
    std::optional<scenario::person> patient;  ///< with what only the check of safety asks; of a file alone
    scenario::health said = {};               ///< that, as written
    std::vector<std::string> assumptions;
};

/// The names of a person file: those of the program's data, and what the check reads as one of them. As long as the
/// base is there.
scenario::vocabulary names_of_people(const evidence::evidence_base& base);

/// Reads a person file; an empty path means the default adult.
///   throws  input_error with every issue of the file
asked_person read_person(const std::string& path, const evidence::evidence_base& base);

/// The same with other names of medicines and conditions than the usual ones.
asked_person read_person(const std::string& path, const evidence::evidence_base& base,
                         const scenario::vocabulary& words);

/// A person file that was read already.
asked_person person_in(const tree& file, const evidence::evidence_base& base, const scenario::vocabulary& words);

/// The person of a checked file for the check of safety.
struct asked_patient {
    scenario::person who;   ///< as the check reads them
    scenario::health said;  ///< what the file says of health, as written
};

/// Reads that person. Medicines and illnesses that begin later count where the file says which there are before; a
/// check that is asked for refuses such a file, a simulation does not.
///   throws  input_error with every issue
asked_patient patient_in(const tree& file, const scenario::vocabulary& words);

/// The meals of a routine that names none.
scenario::routine_defaults usual_meals(const evidence::evidence_base& base);

/// Whether a scenario or person file names meals.
bool says_meals(const tree& file);

}  // namespace magnesia::api
