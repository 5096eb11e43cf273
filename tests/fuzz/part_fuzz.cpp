// part_fuzz.cpp - any bytes given as a part, or as its counts, are refused with a reason or make a sound tally.
// SPDX-License-Identifier: Apache-2.0
// The first byte says how the rest is taken: as a whole part, as counts of every value, or as counts in bins.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "api/parts/part.hpp"
#include "study/simulation.hpp"
#include "study/tally_bytes.hpp"
#include "tests/fuzz/must.hpp"

namespace {

using namespace magnesia;

using fuzz::must;
using fuzz::must_read_or_say_why;

/// What was read can be added to itself-sized others, summed up and written again.
void must_be_sound(std::size_t draws, std::string_view counts) {
    static const api::prepared_run run =
        api::prepare({.file = {}, .regimen = "100 mg elemental citrate at 22:00 daily for 1 d", .person_file = {}});
    study::tally read(run.question, run.what, run.plan(draws));
    study::read_bytes(read, counts, "fuzz.part");
    study::tally sum(run.question, run.what, run.plan(draws));
    sum.add(read);
    must(study::bytes_of(sum) == study::bytes_of(read));
    for (const study::tally_row& row : sum.rows()) {
        for (const study::summary& column : row.columns) {
            if (column.count() > 0) must(column.figures(row.rule).p5 <= column.figures(row.rule).p95);
        }
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    constexpr std::size_t few = 10;
    constexpr std::size_t many = 1'000'000;
    must_read_or_say_why("fuzz.part", [&] {
        if (data[0] % 3 == 0) api::parse_part(bytes, "fuzz.part");
        if (data[0] % 3 == 1) must_be_sound(few, bytes);
        if (data[0] % 3 == 2) must_be_sound(many, bytes);
    });
    return 0;
}
