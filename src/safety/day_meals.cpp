// day_meals.cpp - meals that move so that doses can be taken with them.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <optional>
#include <utility>

#include "core/error.hpp"
#include "safety/day_settle.hpp"

namespace magnesia::safety {
namespace {

/// Which meals carry a dose, and whether each of those moves.
struct carriers {
    std::vector<std::size_t> meals;  ///< ascending, one for each dose
    std::vector<bool> moves;
};

/// The next choice of `k` places among `n` in their order; false after the last.
bool next_choice(std::vector<std::size_t>& choice, std::size_t n) {
    const std::size_t k = choice.size();
    for (std::size_t i = k; i-- > 0;) {
        if (choice[i] + (k - i) >= n) continue;
        ++choice[i];
        for (std::size_t j = i + 1; j < k; ++j) choice[j] = choice[j - 1] + 1;
        return true;
    }
    return false;
}

/// Minutes from `low` to `high`, both left out.
minutes between(int low, int high) {
    minutes set;
    for (int m = low + 1; m < high; ++m) set.set(static_cast<std::size_t>(m));
    return set;
}

/// Where the dose of each carrier may lie: at its meal, or, when that moves, between the next meals that stay. Those
/// that move keep their order because doses do.
std::vector<minutes> domains(const std::vector<int>& meals, const carriers& how, const minutes& allowed) {
    std::vector<bool> stays(meals.size(), true);
    for (std::size_t i = 0; i < how.meals.size(); ++i) stays[how.meals[i]] = !how.moves[i];
    std::vector<minutes> all;
    for (std::size_t i = 0; i < how.meals.size(); ++i) {
        int low = -1;
        int high = minutes_of_day;
        for (std::size_t m = 0; m < meals.size(); ++m) {
            if (stays[m] && m < how.meals[i]) low = meals[m];
            if (stays[m] && m > how.meals[i]) high = std::min(high, meals[m]);
        }
        all.push_back(allowed & (how.moves[i] ? between(low, high) : single(meals[how.meals[i]])));
    }
    return all;
}

/// The doses of these carriers, each as near to its meal as the later ones allow; the way that meals go. Nothing when
/// they do not fit.
std::optional<std::pair<int, std::vector<int>>> tried(const std::vector<int>& meals, const carriers& how,
                                                      const std::vector<minutes>& where, int apart) {
    const latest_places latest{where, apart};
    std::vector<int> doses(where.size());
    int way = 0;
    for (std::size_t i = where.size(); i-- > 0;) {
        const int usual = meals[how.meals[i]];
        int best = -1;
        for (int m = 0; m < minutes_of_day; ++m) {
            const int next = i + 1 < doses.size() ? doses[i + 1] : minutes_of_day + apart;
            const bool fits = where[i].test(static_cast<std::size_t>(m)) && m + apart <= next &&
                              latest.has_room(i, m, i + 1 < doses.size() ? doses.back() : m);
            if (fits && (best < 0 || std::abs(m - usual) < std::abs(best - usual))) best = m;
        }
        if (best < 0) return std::nullopt;
        doses[i] = best;
        way += std::abs(best - usual);
    }
    return std::pair{way, doses};
}

struct best_way {
    const day_frame& frame;
    const minutes& allowed;
    int apart;
    std::optional<std::pair<int, settled_day>> found{};
};

/// Keeps the better of what was found and these carriers.
void try_carriers(const carriers& how, best_way& so_far) {
    const std::vector<int>& meals = so_far.frame.meals;
    auto& best = so_far.found;
    const auto found = tried(meals, how, domains(meals, how, so_far.allowed), so_far.apart);
    if (!found || (best && best->first <= found->first)) return;
    settled_day settled{{}, meals, found->second, false};
    for (std::size_t i = 0; i < how.meals.size(); ++i) settled.meals[how.meals[i]] = found->second[i];
    best = std::pair{found->first, settled};
}

}  // namespace

settled_day move_meals(const day_frame& frame, const minutes& allowed, int apart) {
    const auto doses = static_cast<std::size_t>(frame.wish.doses);
    for (std::size_t moved = 1; moved <= doses; ++moved) {
        best_way so_far{frame, allowed, apart};
        carriers how{std::vector<std::size_t>(doses), std::vector<bool>(doses)};
        std::iota(how.meals.begin(), how.meals.end(), std::size_t{0});
        std::fill_n(how.moves.begin(), moved, true);
        do {
            do {
                try_carriers(how, so_far);
            } while (std::next_permutation(how.moves.rbegin(), how.moves.rend()));
        } while (next_choice(how.meals, frame.meals.size()));
        if (so_far.found) return so_far.found->second;
    }
    throw internal_error("a day that holds has no place for its meals");
}

}  // namespace magnesia::safety
