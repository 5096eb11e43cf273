// parameters_fuzz.cpp - any TOML given to the readers of evidence files ends in values and issues, never otherwise.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "evidence/base/defaults.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/forms/form_studies.hpp"
#include "evidence/forms/forms.hpp"
#include "evidence/forms/product_formats.hpp"
#include "evidence/outcomes/instruments.hpp"
#include "evidence/outcomes/outcomes.hpp"
#include "evidence/parameters/calibration_plan.hpp"
#include "evidence/parameters/parameter.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace magnesia;
    static const evidence::atomic_weights weights = evidence::load_atomic_weights();
    try {
        const tree file = evidence::parse_toml({reinterpret_cast<const char*>(data), size}, "fuzz.toml");
        std::vector<issue> issues;
        evidence::parse_parameters(file, issues);
        evidence::parse_forms(file, weights, issues);
        evidence::parse_form_studies(file, issues);
        evidence::parse_product_formats(file, issues);
        evidence::parse_outcomes(file, issues);
        evidence::parse_instruments(file, issues);
        evidence::parse_defaults(file, issues);
        evidence::parse_atomic_weights(file, issues);
        evidence::parse_calibration_plan(file, issues);
        if (issues.empty()) __builtin_trap();  // no file can be of nine kinds at once
        for (const issue& one : issues) {
            if (sentence(one).empty()) __builtin_trap();
        }
    } catch (const input_error&) {  // no TOML: the other target looks into that
    }
    return 0;
}
