// sample_words.hpp - a small vocabulary for tests; fractions by hand from atomic weights.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "scenario/values/vocabulary.hpp"

namespace magnesia::scenario {

/// bisglycinate 24.305/172.42 = 0.141; citrate 0.11 to 0.16 (hydrates); oxide 24.305/40.304 = 0.603.
inline vocabulary sample_words() {
    return {{{"bisglycinate", {"glycinate", "Magnesium Bisglycinate Chelate"}, 0.141, 0.141, true, ""},
             {"citrate", {"trimagnesium dicitrate"}, 0.11, 0.16, true, ""},
             {"oxide", {"MgO"}, 0.603, 0.603, true, ""},
             {"l_threonate", {"L-threonate"}, 0.08, 0.083, false, "its uptake has no human data"}},
            {{"tablet", {}},
             {"capsule", {}},
             {"gummy", {"gummies"}},
             {"powder", {}},
             {"liquid", {"solution", "drink"}},
             {"effervescent", {"effervescent tablet"}},
             {"enteric_tablet", {"gastro-resistant tablet"}},
             {"sustained_release", {"slow release"}}},
            {{"type_2_diabetes", {"diabetes"}}, {"celiac_disease", {"coeliac disease"}}},
            {{"omeprazole", {}}, {"hydrochlorothiazide", {"HCT"}}}};
}

}  // namespace magnesia::scenario
