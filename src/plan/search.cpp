// search.cpp - sieve, halving, and the last stage; the same bodies in every option.
// SPDX-License-Identifier: Apache-2.0
#include "plan/search.hpp"

#include <algorithm>
#include <utility>

#include "plan/candidates.hpp"
#include "plan/pick_trials.hpp"

namespace magnesia::plan {
namespace {

constexpr std::size_t kept_after_sieve = 6;
constexpr std::size_t kept_to_last = 3;

weighed_pick weighed(placed_pick what) {
    return {.what = std::move(what), .bodies = {}, .score = {}};
}

/// What has a place in the day, and the first conflict of what has none.
struct placed_picks {
    std::vector<weighed_pick> all;
    std::optional<safety::schedule_conflict> conflict;
};

placed_picks place_all(const std::vector<pick>& picks, const subject& of) {
    placed_picks placed;
    for (const pick& one : picks) {
        placed_pick found = place_pick(one, of);
        if (!found.times.conflict) {
            placed.all.push_back(weighed(std::move(found)));
        } else if (one.product != nullptr && !placed.conflict) {
            placed.conflict = found.times.conflict;
        }
    }
    return placed;
}

bool has_supplement(const weighed_pick& one) {
    return one.what.from.product != nullptr;
}

/// One search on its way.
class searcher {
 public:
    explicit searcher(const search_request& asked) : asked_(asked), pills_(left_to_pills_of(asked.of)) {}

    void start() {
        placed_picks placed = place_all(single_picks(asked_.of), asked_.of);
        const bool has_any = std::any_of(placed.all.begin(), placed.all.end(), has_supplement);
        if (!has_any) conflict_ = placed.conflict;
        picks_ = std::move(placed.all);
    }

    bool look_at_typical() {
        if (!trials_.with_typical(picks_)) return false;
        trials_.score(picks_, rest_, counting::parts_of_the_way);
        return true;
    }

    bool sieve() { return try_up_to(asked_.effort.sieve, counting::parts_of_the_way); }

    /// The better picks, and what can be made of the best.
    bool halve() {
        sort(picks_);
        std::vector<weighed_pick> kept = take_best(kept_after_sieve);
        add_new(kept, combinations());
        std::swap(picks_, kept);
        move_rest(kept);
        return try_up_to(asked_.effort.middle, counting::parts_of_the_way);
    }

    /// What is shown: the best, the best supplement alone and its smaller doses.
    bool finish() {
        sort(picks_);
        std::vector<weighed_pick> kept = take_best(kept_to_last);
        add_new(kept, smaller_ones(kept));
        std::swap(picks_, kept);
        move_rest(kept);
        if (!try_up_to(asked_.effort.last, counting::whole)) return false;
        for (weighed_pick& one : picks_) one.is_last = true;
        return true;
    }

    /// The picks so far; of a first look all count as seen to the end.
    search_result result(bool is_first = false) {
        for (weighed_pick& one : picks_) one.is_last = one.is_last || is_first;
        trials_.score(rest_, picks_, counting::whole);
        const std::vector<body_change> met = most_met();
        search_result found{.picks = {}, .pills = pills_, .nothing = 0, .met = met.size(), .conflict = conflict_};
        weighed_pick as_before = nothing(met);
        trials_.start_from(as_before.score.goal, picks_);
        trials_.start_from(as_before.score.goal, rest_);
        picks_.push_back(std::move(as_before));
        sort(picks_);
        sort(rest_);
        found.picks = std::move(picks_);
        for (weighed_pick& one : rest_) found.picks.push_back(std::move(one));
        const auto at = std::find_if(found.picks.begin(), found.picks.end(),
                                     [](const weighed_pick& one) { return one.what.from == pick{}; });
        found.nothing = static_cast<std::size_t>(at - found.picks.begin());
        return found;
    }

 private:
    /// What may be recommended first, and of that the better before the worse.
    void sort(std::vector<weighed_pick>& picks) const {
        const auto rank = [&](const weighed_pick& one) {
            return std::pair(!keeps_food_first(one.what.from, pills_), -one.score.total);
        };
        std::stable_sort(picks.begin(), picks.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    }

    /// The first so many of the sorted picks, and the best supplement alone if it is not among them.
    std::vector<weighed_pick> take_best(std::size_t count) {
        std::vector<weighed_pick> kept;
        bool has_pure = false;
        for (std::size_t i = 0; i < picks_.size(); ++i) {
            const pick& from = picks_[i].what.from;
            const bool is_pure = from.product != nullptr && from.levers.empty() && !from.with_foods;
            if (i < count || (is_pure && !has_pure)) {
                kept.push_back(picks_[i]);
                taken_.push_back(i);
            }
            has_pure = has_pure || is_pure;
        }
        return kept;
    }

    void move_rest(std::vector<weighed_pick>& before) {
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (std::find(taken_.begin(), taken_.end(), i) == taken_.end()) rest_.push_back(std::move(before[i]));
        }
        taken_.clear();
    }

    void add_new(std::vector<weighed_pick>& kept, const std::vector<pick>& more) {
        for (const pick& one : more) {
            const auto is_same = [&](const weighed_pick& other) { return other.what.from == one; };
            if (std::any_of(kept.begin(), kept.end(), is_same)) continue;
            const auto known = std::find_if(picks_.begin(), picks_.end(), is_same);
            if (known != picks_.end()) {
                kept.push_back(*known);
                taken_.push_back(static_cast<std::size_t>(known - picks_.begin()));
                continue;
            }
            const auto dropped = std::find_if(rest_.begin(), rest_.end(), is_same);
            if (dropped != rest_.end()) {  // goes on from the bodies it has seen
                kept.push_back(std::move(*dropped));
                rest_.erase(dropped);
                continue;
            }
            placed_pick placed = place_pick(one, asked_.of);
            if (!placed.times.conflict) kept.push_back(weighed(std::move(placed)));
        }
    }

    /// The best supplement with the best of the rest, the two best of the rest, all three, and the best supplement at
    /// other times.
    std::vector<pick> combinations() const {
        const pick* supplement = nullptr;
        std::vector<const pick*> others;
        for (const weighed_pick& one : picks_) {
            if (has_supplement(one)) {
                if (supplement == nullptr) supplement = &one.what.from;
            } else if (others.size() < 2) {
                others.push_back(&one.what.from);
            }
        }
        std::vector<pick> more;
        if (others.size() == 2) more.push_back(both(*others[0], *others[1]));
        if (supplement == nullptr) return more;
        if (!others.empty()) more.push_back(both(*supplement, *others[0]));
        if (others.size() == 2) more.push_back(both(*supplement, more.front()));
        for (const pick& other : variants_of(*supplement, asked_.of)) more.push_back(other);
        return more;
    }

    /// Smaller doses of the supplements that are kept, with the same levers, down to none: one may do as well.
    std::vector<pick> smaller_ones(const std::vector<weighed_pick>& kept) const {
        std::vector<pick> more;
        for (const weighed_pick& one : kept) {
            if (has_supplement(one)) {
                const pick none{.levers = one.what.from.levers, .with_foods = one.what.from.with_foods};
                if (!(none == pick{})) more.push_back(none);
            }
            for (int pieces = 1; has_supplement(one) && pieces < one.what.from.pieces; ++pieces) {
                pick smaller = one.what.from;
                smaller.pieces = pieces;
                smaller.doses = std::min(smaller.doses, pieces);
                if (std::find(more.begin(), more.end(), smaller) == more.end()) more.push_back(smaller);
            }
        }
        return more;
    }

    /// Lives of the whole search, about: what later stages will keep is not known yet.
    std::size_t expected_lives() const {
        constexpr std::size_t in_middle = kept_after_sieve + 6;
        constexpr std::size_t in_last = kept_to_last + 3;
        const std::size_t singles = picks_.size() + rest_.size();
        return singles * asked_.effort.sieve + in_middle * asked_.effort.middle + in_last * asked_.effort.last;
    }

    bool try_up_to(std::size_t last, counting how) {
        trials_.expect(expected_lives());
        if (!trials_.up_to(last, picks_)) return false;
        trials_.score(picks_, rest_, how);
        return true;
    }

    /// Bodies of the pick that met most; none where nothing was tried.
    std::vector<body_change> most_met() const {
        const auto most = std::max_element(picks_.begin(), picks_.end(), [](const auto& a, const auto& b) {
            return a.bodies.size() < b.bodies.size();
        });
        return most == picks_.end() ? std::vector<body_change>{} : most->bodies;
    }

    /// Going on as before, in bodies that met something else.
    weighed_pick nothing(const std::vector<body_change>& met) const {
        weighed_pick none = weighed(place_pick({}, asked_.of));
        none.is_last = true;
        none.score.goal = none.score.if_kept = none.score.by_chance = trials_.chance_as_before(met);
        none.score.total = none.score.goal;
        none.score.noise = 0;
        return none;
    }

    const search_request& asked_;
    std::vector<weighed_pick> picks_;
    std::vector<weighed_pick> rest_;
    std::vector<std::size_t> taken_;
    std::optional<safety::schedule_conflict> conflict_;
    left_to_pills pills_;
    pick_trials trials_{asked_};
};

}  // namespace

search_result first_look(const search_request& asked) {
    searcher search(asked);
    search.start();
    static_cast<void>(search.look_at_typical());
    return search.result(true);
}

std::optional<search_result> search(const search_request& asked) {
    searcher search(asked);
    search.start();
    if (!search.sieve() || !search.halve() || !search.finish()) return std::nullopt;
    return search.result();
}

}  // namespace magnesia::plan
