// vocabulary.hpp - the names a reader may use: forms, product formats, conditions, drugs; filled from above.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace magnesia::scenario {

/// One form of magnesium as far as reading a regimen needs it.
struct form_name {
    std::string id;                     ///< for example "bisglycinate"
    std::vector<std::string> aliases;   ///< other names people use, for example "glycinate"
    double elemental_fraction_low = 0;  ///< mass of magnesium per mass of compound, in (0, 1]; hydrates widen the range
    double elemental_fraction_high = 0;
    bool is_supported = true;
    std::string reason;  ///< why not, when not supported
};

/// Any other thing with a name: a product format, a condition, a drug.
struct known_name {
    std::string id;                    ///< for example "enteric_tablet"
    std::vector<std::string> aliases;  ///< other names people use
};

/// One of the names that a name means as a file writes it.
struct meant_name {
    std::string name;      ///< as the lists have it; what no list has, as written
    bool is_exact = true;  ///< false: read as the nearest known one
};

/// "omeprazole 20 mg" means one, "lisinopril/hydrochlorothiazide" two.
using name_reader = std::function<std::vector<meant_name>(const std::string&)>;

/// The eGFR, mL/min per 1.73 m2, of the kidney disease that a name tells of: "ckd stage 4". Empty: it tells of none.
using filtration_reader = std::function<std::optional<double>(const std::string&)>;

/// How names are read that are not known as such. Where there is a reader, what is in no list is kept with those that
/// the body has no numbers for; where there is none, it is refused.
struct name_readers {
    name_reader drugs = {};
    name_reader conditions = {};
    filtration_reader filtration = {};
};

/// The known names.
struct vocabulary {
    std::vector<form_name> forms;
    std::vector<known_name> formats = {};  ///< in what a form is swallowed: tablet, powder...
    std::vector<known_name> conditions = {};
    std::vector<known_name> drugs = {};
    // Known to the check of safety; the equations of the body have no numbers for them.
    std::vector<known_name> other_conditions = {};
    std::vector<known_name> other_drugs = {};
    std::vector<known_name> symptoms = {};
    std::vector<std::string> unchanging = {};  ///< ids of drugs and conditions that multiply no number of the body
    name_readers meant = {};
};

/// The form that `name` means (id or alias; case, hyphens and a leading "magnesium" do not matter); null when there is
/// none.
const form_name* find_form(const vocabulary& words, std::string_view name);

/// The known id or alias nearest to a misspelt name, or empty.
std::string nearest_form(const vocabulary& words, std::string_view name);

/// The same for any list of names: case, hyphens and underscores do not matter.
const known_name* find_name(const std::vector<known_name>& names, std::string_view name);
/// Whether that is the id or an alias of one of them.
bool goes_by(const known_name& one, std::string_view name);
std::string nearest_known(const std::vector<known_name>& names, std::string_view name);

/// The ids, as a message lists them.
std::string listed(const std::vector<known_name>& names);

}  // namespace magnesia::scenario
