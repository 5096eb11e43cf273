// parameters_fuzz.cpp - any TOML given to the readers of evidence files ends in values and issues, never otherwise.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "evidence/calibration_plan.hpp"
#include "evidence/defaults.hpp"
#include "evidence/form_studies.hpp"
#include "evidence/forms.hpp"
#include "evidence/instruments.hpp"
#include "evidence/outcomes.hpp"
#include "evidence/parameter.hpp"
#include "evidence/product_formats.hpp"
#include "evidence/toml_file.hpp"

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
