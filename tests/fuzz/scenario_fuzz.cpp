// scenario_fuzz.cpp - any TOML text given as a scenario or person is read, or refused with a reason.
// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/error.hpp"
#include "evidence/forms.hpp"
#include "evidence/toml_file.hpp"
#include "scenario/read_scenario.hpp"

namespace {

template <class Read>
void must_read_or_say_why(Read read) {
    try {
        read();
    } catch (const magnesia::input_error& said) {
        if (said.issues().empty()) __builtin_trap();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const magnesia::scenario::vocabulary words =
        magnesia::evidence::form_vocabulary(magnesia::evidence::load_forms());
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    must_read_or_say_why([&] {
        const magnesia::tree file = magnesia::evidence::parse_toml(text, "fuzz");
        must_read_or_say_why([&] { magnesia::scenario::read_scenario(file, words); });
        must_read_or_say_why([&] { magnesia::scenario::read_person(file); });
    });
    return 0;
}
