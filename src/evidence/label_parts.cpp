// label_parts.cpp - the forms between the amounts of magnesium tell parts from a total said again.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/label_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/text.hpp"

namespace magnesia::evidence {
namespace {

using forms_in_turn = std::vector<placed_form>;

/// The forms before the first amount, between each two, and behind the last.
std::vector<forms_in_turn> gaps_of(const std::vector<said_magnesium>& said, const std::vector<placed_form>& forms) {
    std::vector<forms_in_turn> gaps(said.size() + 1);
    for (const placed_form& f : forms) {
        const auto behind =
            std::count_if(said.begin(), said.end(), [&](const auto& s) { return s.at.column < f.column; });
        gaps[static_cast<std::size_t>(behind)].push_back(f);
    }
    return gaps;
}

std::set<std::string> ids_of(const std::vector<placed_form>& forms) {
    std::set<std::string> ids;
    for (const placed_form& f : forms) ids.insert(f.id);
    return ids;
}

bool are_of_different_forms(const std::vector<said_magnesium>& said) {
    std::set<std::set<std::string>> different;
    for (const said_magnesium& s : said) {
        if (!s.forms.empty()) different.insert(ids_of(s.forms));
    }
    return different.size() > 1;
}

}  // namespace

void give_forms(std::vector<said_magnesium>& said, const std::vector<placed_form>& forms) {
    if (said.size() < 2 || ids_of(forms).size() < 2) return;
    std::vector<forms_in_turn> gaps = gaps_of(said, forms);
    const bool are_before = !gaps.front().empty();
    if (are_before && !gaps.back().empty()) refuse_again(said[1], said[0].mg);
    for (std::size_t i = 0; i < said.size(); ++i) said[i].forms = gaps[are_before ? i : i + 1];
    if (are_of_different_forms(said)) return;
    for (said_magnesium& s : said) s.forms.clear();
}

void refuse_again(const said_magnesium& again, double before_mg) {
    refuse_label(again.at.column, again.at.text,
                 fmt::format("says the magnesium again: {} mg after {} mg", shortest(again.mg), shortest(before_mg)),
                 "the total of magnesium once");
}

}  // namespace magnesia::evidence
