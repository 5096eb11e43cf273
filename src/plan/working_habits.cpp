// working_habits.cpp - every subset of the habits of a pick, and where it was lived through.
// SPDX-License-Identifier: Apache-2.0
#include "plan/working_habits.hpp"

#include <algorithm>
#include <cstddef>

namespace magnesia::plan {
namespace {

using levers = std::vector<const evidence::plan_lever*>;

/// The habits that bodies live by; by the others none can gain.
levers lived_levers(const pick& what) {
    levers all = what.levers;
    std::erase_if(all, [](const evidence::plan_lever* one) { return one->change.empty(); });
    return all;
}

bool is_within(const levers& few, const levers& many) {
    return std::ranges::all_of(few, [&](const auto* one) { return std::ranges::find(many, one) != many.end(); });
}

bool is_same_supplement(const pick& a, const pick& b) {
    return a.product == b.product && a.pieces == b.pieces && a.doses == b.doses && a.place == b.place;
}

/// Whether nobody who lives by the one does what those who live by the other do not.
bool is_part_of(const pick& part, const pick& whole) {
    const bool is_supplement_in = part.product == nullptr || is_same_supplement(part, whole);
    return is_supplement_in && (whole.with_foods || !part.with_foods) &&
           is_within(lived_levers(part), lived_levers(whole));
}

bool is_just(const pick& a, const pick& b) {
    return is_part_of(a, b) && is_part_of(b, a);
}

/// The bodies of a pick, or of the best of its parts; null where going on as before is no worse.
const std::vector<body_change>* bodies_of(const pick& left, std::span<const lived_pick> lived,
                                          const std::function<double(const std::vector<body_change>&)>& mean) {
    const std::vector<body_change>* best = nullptr;
    double most = 0;
    for (const lived_pick& one : lived) {
        if (one.bodies->empty() || !is_part_of(*one.what, left)) continue;
        if (is_just(*one.what, left)) return one.bodies;
        const double gain = mean(*one.bodies);
        if (gain <= most) continue;
        most = gain;
        best = one.bodies;
    }
    return best;
}

}  // namespace

double works_share(const pick& what) {
    const levers all = lived_levers(what);
    double nothing = 1;
    for (const evidence::plan_lever* lever : all) nothing *= lever->nil;
    return all.empty() ? 1 : 1 - nothing;
}

std::vector<working_part> working_parts_of(const lived_pick& whole, std::span<const lived_pick> lived,
                                           const std::function<double(const std::vector<body_change>&)>& mean) {
    const levers all = lived_levers(*whole.what);
    std::vector<working_part> parts;
    for (std::size_t which = 0; which < (std::size_t{1} << all.size()); ++which) {
        working_part part;
        pick left = *whole.what;
        left.levers.clear();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool works = (which >> i & 1) != 0;
            part.chance *= works ? 1 - all[i]->nil : all[i]->nil;
            if (works) left.levers.push_back(all[i]);
        }
        const bool is_whole = left.levers.size() == all.size();
        part.bodies = is_whole ? whole.bodies : bodies_of(left, lived, mean);
        parts.push_back(part);
    }
    return parts;
}

}  // namespace magnesia::plan
