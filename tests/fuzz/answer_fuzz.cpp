// answer_fuzz.cpp - any bytes given as an answer are refused with a reason, or are a question whose scenario is too.
// SPDX-License-Identifier: Apache-2.0
// Only reads: what is understood is not simulated.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "api/answers/scenario_request.hpp"
#include "api/parts/answer_file.hpp"
#include "api/simulate/simulate.hpp"
#include "api/sources/cited_things.hpp"
#include "tests/fuzz/must.hpp"

namespace {

using namespace magnesia;

using fuzz::must;
using fuzz::must_read_or_say_why;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const evidence::evidence_base base = evidence::load_evidence();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    must_read_or_say_why("fuzz.json", [&] {
        const api::cited_answer cited = api::read_cited(text, "fuzz.json", base);
        must(!cited.schema.empty() && !cited.data_hash.empty());
    });
    must_read_or_say_why("fuzz.json", [&] {
        const api::answer_file read = api::parse_answer(text, "fuzz.json");
        must(read.draws <= api::most_draws && !read.scenario.empty());
        must(read.accuracy.row.asked > 0 && read.accuracy.row.asked <= read.accuracy.asked);
        must_read_or_say_why("fuzz.json", [&] { api::refuse_other_program(read); });
        must_read_or_say_why("fuzz.json", [&] {
            api::read_request(
                {.file = api::scenario_name(read), .regimen = {}, .person_file = {}, .content = read.scenario}, base);
        });
    });
    return 0;
}
