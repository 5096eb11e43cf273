// scenario_fuzz.cpp - TOML given as a scenario, comparison or person is refused with a reason, or reads back printed.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "evidence/base/vocabulary.hpp"
#include "evidence/files/toml_file.hpp"
#include "scenario/dose_lines/timeline.hpp"
#include "scenario/reading/read_comparison.hpp"
#include "scenario/reading/read_scenario.hpp"
#include "scenario/writing/write_template.hpp"

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
    must_be_in_order(when.diet, when.horizon_h);
    must_be_in_order(when.jumps, when.horizon_h);
    must_be_in_order(when.light, when.horizon_h);
    must_be_in_order(when.caffeine, when.horizon_h);
    must_be_in_order(when.alcohol, when.horizon_h);
    must_be_in_order(when.glycine, when.horizon_h);
    must_be_in_order(when.baths, when.horizon_h);
    must_be_in_order(when.relaxation, when.horizon_h);
    must_be_in_order(when.training, when.horizon_h);
    double last = 0;
    for (const scenario::training_occurrence& one : when.training) {
        must(one.at_h >= last && one.until_h > one.at_h && one.until_h <= when.horizon_h);
        last = one.until_h;
    }
    last = 0;
    for (const scenario::bed_interval& one : when.in_bed) {
        must(one.from_h >= last && one.until_h > one.from_h && one.until_h <= when.horizon_h);
        last = one.until_h;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const scenario::vocabulary words = [] {
        scenario::vocabulary known = evidence::load_vocabulary();
        known.formats = {{"tablet", {}}, {"enteric_tablet", {"gastro-resistant tablet"}}};
        known.conditions = {{"celiac_disease", {"coeliac disease"}}};
        known.drugs = {{"omeprazole", {}}, {"hydrochlorothiazide", {"HCT"}}};
        return known;
    }();
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
            const scenario::comparison read = scenario::read_comparison(file, words);
            const tree printed = evidence::parse_toml(scenario::print_toml(read), "printed");
            must(scenario::read_comparison(printed, words) == read);
            for (const scenario::arm& one : read.arms) lay_out(scenario_of(read, one));
        });
        must_read_or_say_why([&] {
            const scenario::person_file read = scenario::read_person(file, words);
            must(scenario::read_person(evidence::parse_toml(scenario::print_toml(read), "printed"), words) == read);
        });
    });
    return 0;
}
