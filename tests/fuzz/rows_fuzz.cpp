// rows_fuzz.cpp - any bytes given as a list of measured results end in rows that can be judged and issues.
// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "evidence/trials/targets.hpp"
#include "study/qualification.hpp"
#include "tests/fuzz/must.hpp"

namespace {

using namespace magnesia;
using fuzz::must;

void must_be_sayable(const std::vector<issue>& issues) {
    for (const issue& one : issues) must(sentence(one).find_first_of("\n\r\x1b\x7f") == std::string::npos);
}

/// What the body can be held against: a value inside its interval, or words.
void must_be_judged(const evidence::target& row) {
    must(!row.id.empty() && !row.family.empty() && !row.is_changed);
    if (row.scale == evidence::target_scale::qualitative) return;
    must(row.observed && row.low && row.high);
    must(std::isfinite(*row.low) && std::isfinite(*row.high));
    must(*row.low <= *row.observed && *row.observed <= *row.high);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    std::vector<issue> issues;
    const evidence::target_list list = evidence::parse_own_targets(text, "fuzz.csv", issues);
    must(list.imported.empty() && list.sha256.size() == 64);
    if (issues.empty()) {
        for (const evidence::target& row : list.targets) {
            must_be_judged(row);
            must(evidence::find_target(list.targets, row.id) == &row);  // no other has its id
        }
    }
    must_be_sayable(issues);
    must_be_sayable(study::check_protocols(list, {}));
    return 0;
}
