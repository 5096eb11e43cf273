// large_dose.cpp - strengths summed over the medicines of one interaction.
// SPDX-License-Identifier: Apache-2.0
#include "safety/large_dose.hpp"

#include <algorithm>

#include "safety/product_name.hpp"

namespace magnesia::safety {
namespace {

/// All milligrams that its medicines say; nothing where one says none, or where none leads to it.
std::optional<double> said_mg(const evidence::safety_base& base, const std::string& interaction,
                              const std::vector<acting_medicine>& acting) {
    std::optional<double> sum;
    for (const acting_medicine& one : acting) {
        if (one.interaction != interaction) continue;
        const auto strength = strength_mg(base, one.drug);
        if (!strength) return std::nullopt;
        sum = sum.value_or(0) + *strength;
    }
    return sum;
}

}  // namespace

void drop_small_doses(const evidence::safety_base& base, const std::vector<acting_medicine>& acting, gathered& all) {
    const evidence::large_dose& large = base.words.large;
    const auto sum = said_mg(base, large.interaction, acting);
    if (!sum || *sum >= large.from_mg) return;
    const auto is_it = [&](const auto& one) { return one.interaction == large.interaction; };
    std::erase_if(all.acting, is_it);
    std::erase_if(all.hours, is_it);
    std::vector<std::string> ids = all.known.words(fact::interactions);
    std::erase(ids, large.interaction);
    all.known.set(fact::interactions, std::move(ids));
}

}  // namespace magnesia::safety
