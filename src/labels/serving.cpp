// serving.cpp - the numbers of pieces of a label put together; what can be meant in two ways is refused.
// SPDX-License-Identifier: Apache-2.0
#include "labels/serving.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "labels/pieces.hpp"

namespace magnesia::labels {
namespace {

[[noreturn]] void refuse_second(const label_count& count) {
    refuse_label(count.column, count.text, "is a second number of pieces",
                 "how many are taken, and behind `per` how many the amounts are of; leave out the size of a pack");
}

/// The one number that the counts for which `is_asked` say, or null.
template <class Asked>
const label_count* one_number(const std::vector<label_count>& counts, const Asked& is_asked) {
    const label_count* found = nullptr;
    for (const label_count& c : counts) {
        if (!is_asked(c)) continue;
        if (found != nullptr && found->pieces != c.pieces) refuse_second(c);
        const bool is_surer = c.role == count_role::serving || c.is_per_one;
        if (found == nullptr || is_surer) found = &c;
    }
    return found;
}

const label_count* with_role(const std::vector<label_count>& counts, count_role role) {
    return one_number(counts, [&](const label_count& c) { return c.role == role; });
}

void refuse_open(const label_count& taken) {
    if (taken.role == count_role::serving || taken.pieces <= 1) return;
    refuse_label(taken.column, taken.text, "may hold the amounts each, or all together",
                 fmt::format("`per` and one piece beside the amounts; or `{}: ` before what all hold; leave out the "
                             "size of a pack",
                             taken.text));
}

/// "4 tablets: 100 mg magnesium tablets": each may hold 100 mg, or all together.
void refuse_kind(const std::vector<label_count>& counts, double pieces) {
    const auto kind =
        std::find_if(counts.begin(), counts.end(), [](const auto& c) { return c.role == count_role::kind; });
    if (kind == counts.end() || pieces <= 1) return;
    refuse_label(kind->column, kind->text, "may say what each holds, or all together",
                 fmt::format("`per` and one piece beside the amounts; or leave `{}` out", kind->text));
}

/// Behind `per tablet` it is plain what one holds, and some take twelve; a pack holds more.
void refuse_pack(const label_count& taken, bool is_per_one) {
    const double least = is_per_one ? smallest_sold_pack : smallest_pack;
    if (taken.pieces < least || taken.are_drops) return;
    const std::string before_all = taken.is_times ? "" : fmt::format("; or `{}: ` before what all hold", taken.text);
    refuse_label(taken.column, taken.text, "may be the size of a pack",
                 fmt::format("below {:g} pieces that are taken{}", least, before_all));
}

}  // namespace

label_serving serving_of(const std::vector<label_count>& counts) {
    const label_count* base = with_role(counts, count_role::base);
    const bool is_said = base != nullptr;
    if (!is_said) base = with_role(counts, count_role::sum);
    const label_count* taken = one_number(counts, [&](const label_count& c) {
        return c.role != count_role::kind && (base == nullptr || c.role != base->role);
    });
    const double pieces = taken != nullptr ? taken->pieces : base != nullptr ? base->pieces : 1.0;
    if (!is_said) refuse_kind(counts, pieces);
    if (taken == nullptr) return {.pieces = pieces, .times = 1.0};
    if (base == nullptr) {
        refuse_open(*taken);
        return {.pieces = taken->pieces, .times = 1.0};
    }
    if (taken->pieces != base->pieces) {
        if (!is_said && taken->pieces < base->pieces) refuse_second(*taken);
        refuse_pack(*taken, base->is_per_one);
    }
    return {.pieces = taken->pieces, .times = taken->pieces / base->pieces};
}

}  // namespace magnesia::labels
