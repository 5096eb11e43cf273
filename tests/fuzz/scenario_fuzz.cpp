// scenario_fuzz.cpp - any TOML text given as a scenario or person is refused with a reason, or prints and reads back.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "evidence/forms.hpp"
#include "evidence/toml_file.hpp"
#include "scenario/read_scenario.hpp"
#include "scenario/timeline.hpp"
#include "scenario/write_template.hpp"

namespace {

using namespace magnesia;

void must(bool holds) {
    if (!holds) __builtin_trap();
}

template <class Read>
void must_read_or_say_why(Read read) {
    try {
        read();
    } catch (const input_error& said) {
        must(!said.issues().empty());
    }
}

template <class Occurrences>
void must_be_in_order(const Occurrences& all, double horizon_h) {
    double last = 0;
    for (const auto& one : all) {
        must(one.at_h >= last && one.at_h < horizon_h);
        last = one.at_h;
    }
}

/// What happens, happens in order and before the end.
void lay_out(const scenario::scenario& what) {
    const scenario::timeline when = scenario::expand(what);
    must_be_in_order(when.doses, when.horizon_h);
    must_be_in_order(when.meals, when.horizon_h);
    must_be_in_order(when.jumps, when.horizon_h);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const scenario::vocabulary words = evidence::form_vocabulary(evidence::load_forms());
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    must_read_or_say_why([&] {
        const tree file = evidence::parse_toml(text, "fuzz");
        must_read_or_say_why([&] {
            const scenario::scenario read = scenario::read_scenario(file, words);
            const tree printed = evidence::parse_toml(scenario::print_toml(read), "printed");
            must(scenario::read_scenario(printed, words) == read);
            lay_out(read);
        });
        must_read_or_say_why([&] {
            const scenario::person_file read = scenario::read_person(file, words);
            must(scenario::read_person(evidence::parse_toml(scenario::print_toml(read), "printed"), words) == read);
        });
    });
    return 0;
}
