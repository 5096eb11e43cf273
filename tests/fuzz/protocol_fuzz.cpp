// protocol_fuzz.cpp - TOML given as a study of one's own is refused with a reason, or can be simulated and read.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "evidence/base/vocabulary.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/trials/targets.hpp"
#include "scenario/dose_lines/timeline.hpp"
#include "scenario/reading/protocol.hpp"
#include "scenario/writing/write_template.hpp"
#include "study/qualification.hpp"
#include "tests/fuzz/must.hpp"

namespace {

using namespace magnesia;
using fuzz::must;

const scenario::vocabulary& words() {
    static const scenario::vocabulary known = evidence::load_vocabulary();
    return known;
}

void must_be_sayable(const std::vector<issue>& issues) {
    for (const issue& one : issues) must(sentence(one).find_first_of("\n\r\x1b\x7f") == std::string::npos);
}

bool is_day_of(const scenario::protocol_arm* arm, int day) {
    return arm == nullptr ? day == 1 : day >= 1 && day <= arm->what.run.days;
}

/// Each arm is a scenario of its own, and each row is read where there is something to read.
void must_be_whole(const scenario::protocol& study) {
    must(!study.family.empty() && study.arms.size() <= 30);
    for (const scenario::protocol_arm& arm : study.arms) {
        must(study.find(arm.name) == &arm);  // no other has its name
        must(arm.what.expectation >= 0 && arm.what.enrolled <= 1);
        const tree printed = evidence::parse_toml(scenario::print_toml(arm.what), "printed");
        must(scenario::read_scenario(printed, words()) == arm.what);
        must(scenario::expand(arm.what).horizon_h > 0);
    }
    const auto readings = scenario::known_readings();
    for (const scenario::row_readout& one : study.readouts) {
        must(std::find(readings.begin(), readings.end(), one.read) != readings.end());
        const scenario::protocol_arm* arm = study.find(one.arms.empty() ? one.arm : one.arms.front());
        must(is_day_of(arm, one.day) && is_day_of(arm, one.against_day));
        must(one.against.empty() || one.against == "without" || study.find(one.against) != nullptr);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const evidence::target_list rows = evidence::load_targets();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::vector<issue> issues;
    try {
        const tree file = evidence::parse_toml(text, "fuzz.toml");
        const scenario::protocol study = scenario::parse_protocol(file, words(), {}, issues);
        if (issues.empty()) must_be_whole(study);
        must_be_sayable(study::check_protocols(rows, {study}));
    } catch (const input_error& said) {  // no TOML: another target looks into that
        must(!said.issues().empty() && issues.empty());
    }
    must_be_sayable(issues);
    return 0;
}
