// parts.cpp - the forms between the amounts of magnesium tell parts from a total said again.
// SPDX-License-Identifier: Apache-2.0
#include "labels/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "core/text.hpp"

namespace magnesia::labels {
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

/// Different forms, or compounds that are counted each.
bool are_parts(const std::vector<said_magnesium>& said) {
    std::set<std::set<std::string>> different;
    std::ptrdiff_t of_compounds = 0;
    for (const said_magnesium& s : said) {
        if (!s.forms.empty()) different.insert(ids_of(s.forms));
        if (std::any_of(s.forms.begin(), s.forms.end(), [](const placed_form& f) { return f.has_amount; }))
            ++of_compounds;
    }
    return different.size() > 1 || of_compounds > 1;
}

/// "(as citrate), oxide".
bool are_apart(const std::vector<placed_form>& forms) {
    return std::any_of(forms.begin(), forms.end(), [&](const placed_form& f) {
        return f.id != forms.front().id && f.depth != forms.front().depth;
    });
}

/// "citrate 640 mg (100 mg magnesium), oxide 170 mg", "100 mg magnesium (from citrate 640 mg), oxide 170 mg": the
/// amount may be that of the first compound or of both.
void refuse_beside(const said_magnesium& only, const std::vector<placed_form>& forms) {
    const placed_form* first = nullptr;
    for (const placed_form& f : forms) {
        if (!f.has_amount) continue;
        if (first == nullptr) first = &f;
        const bool is_across = first->column < only.at.column && f.column > only.at.column;
        const bool is_other = f.id != first->id && f.depth != first->depth;
        if (!is_across && !is_other) continue;
        refuse_label(f.column, f.text, "stands apart from the magnesium of another form, and may add to it",
                     "the magnesium of each form, or one total behind all of them");
    }
}

}  // namespace

void give_forms(std::vector<said_magnesium>& said, const std::vector<placed_form>& forms) {
    if (said.size() == 1) refuse_beside(said.front(), forms);
    if (said.size() < 2) return;
    std::vector<forms_in_turn> gaps = gaps_of(said, forms);
    const bool are_before = !gaps.front().empty();
    const bool are_on_both_sides = are_before && !gaps.back().empty();
    if (are_on_both_sides && ids_of(forms).size() > 1) refuse_again(said[1], said[0].mg);
    for (std::size_t i = 0; i < said.size(); ++i) said[i].forms = gaps[are_before ? i : i + 1];
    if (are_parts(said)) return;
    if (std::any_of(gaps.begin(), gaps.end(), are_apart)) refuse_again(said[1], said[0].mg);
    for (said_magnesium& s : said) s.forms.clear();
}

void refuse_again(const said_magnesium& again, double before_mg) {
    refuse_label(again.at.column, again.at.text,
                 fmt::format("says the magnesium again: {} mg after {} mg", shortest(again.mg), shortest(before_mg)),
                 "the total of magnesium once");
}

}  // namespace magnesia::labels
