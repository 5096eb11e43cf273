// answer_fuzz.cpp - any bytes given as an answer are refused with a reason, or are a question whose scenario is too.
// SPDX-License-Identifier: Apache-2.0
// Only reads: what is understood is not simulated.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "api/answer_file.hpp"
#include "api/scenario_request.hpp"
#include "api/simulate.hpp"
#include "core/error.hpp"

namespace {

using namespace magnesia;

void must(bool holds) {
    if (!holds) __builtin_trap();
}

/// A refusal says what is wrong, where, and nothing that a terminal would obey.
template <class Read>
void must_read_or_say_why(Read read) {
    try {
        read();
    } catch (const input_error& said) {
        must(!said.issues().empty());
        for (const issue& one : said.issues()) {
            must(one.where.file.starts_with("fuzz.json"));
            must(sentence(one).find_first_of("\n\r\x1b\x7f") == std::string::npos);
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const evidence::evidence_base base = evidence::load_evidence();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    must_read_or_say_why([&] {
        const api::answer_file read = api::parse_answer(text, "fuzz.json");
        must(read.draws <= api::most_draws && !read.scenario.empty());
        must(read.accuracy.row.asked > 0 && read.accuracy.row.asked <= read.accuracy.asked);
        must_read_or_say_why([&] { api::refuse_other_program(read); });
        must_read_or_say_why([&] {
            api::read_request(
                {.file = api::scenario_name(read), .regimen = {}, .person_file = {}, .content = read.scenario}, base);
        });
    });
    return 0;
}
