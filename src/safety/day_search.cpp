// day_search.cpp - depth first over the doses, with the places left for each medicine and dose as bits.
// SPDX-License-Identifier: Apache-2.0
#include "safety/day_search.hpp"

#include <algorithm>

namespace magnesia::safety {
namespace {

std::size_t bit(int minute) {
    return static_cast<std::size_t>(minute);
}

bool is_fixed(const medicine_course& one) {
    return one.places.count() == 1;
}

/// Differences mirrored: where the medicine may lie, seen from magnesium at minute 0.
minutes mirrored(const minutes& differences) {
    minutes set;
    for (int d = 0; d < minutes_of_day; ++d) set[bit(on_the_clock(-d))] = differences[bit(d)];
    return set;
}

/// A bound of 0 forbids the same minute at most, which a bound of 1 does as well.
int bound(int minutes_apart) {
    return std::max(1, minutes_apart);
}

/// Where the runs of a set begin. Minute 0 begins one: nothing goes below it.
minutes begins_of(const minutes& set) {
    return set & ~(set << 1);
}

/// Minutes that the least solution can give the doses: begins of runs, and what bounds push on from them. A path of
/// bounds visits each thing once, so as many rounds as there are things are enough.
minutes telling_minutes(const day_problem& day) {
    minutes doses;
    for (const minutes& set : day.doses) doses |= begins_of(set);
    std::vector<minutes> medicines;
    for (const medicine_course& one : day.medicines) medicines.push_back(begins_of(one.places));
    for (std::size_t round = 0; round < day.doses.size() + day.medicines.size(); ++round) {
        minutes pushed = turned(doses, day.apart);
        for (std::size_t i = 0; i < day.medicines.size(); ++i) {
            const medicine_course& one = day.medicines[i];
            for (const int later : one.later) {
                pushed |= turned(medicines[i], later + bound(one.before));
                medicines[i] |= turned(doses, bound(one.after) - later);
            }
        }
        doses |= pushed;
    }
    return doses;
}

class searching {
 public:
    explicit searching(const day_problem& day) : day_{day} {
        const minutes telling = telling_minutes(day);
        for (minutes& set : day_.doses) set &= telling;
        for (const medicine_course& one : day.medicines) {
            from_magnesium_.push_back(mirrored(one.good));
            good_runs_.push_back(runs_of(one.good));
        }
    }

    bool finds() const {
        std::vector<minutes> places;
        for (const medicine_course& one : day_.medicines) places.push_back(one.places);
        return finds(0, {}, places);
    }

 private:
    struct placed {
        int first = 0;
        int last = 0;
    };

    bool finds(std::size_t dose, placed so_far, const std::vector<minutes>& places) const {
        if (dose == day_.doses.size()) return true;
        const minutes beside = beside_all(places);
        if (!has_room(dose, so_far, beside)) return false;
        if (dose + 1 == day_.doses.size()) return true;  // that was the only question
        const minutes here = day_.doses[dose] & beside;
        const int until = dose == 0 ? minutes_of_day - 1 : so_far.first + minutes_of_day - day_.apart;
        for (int at = next_in(here, earliest(dose, so_far)); at <= std::min(until, minutes_of_day - 1);
             at = next_in(here, at + 1)) {
            if (finds(dose + 1, {dose == 0 ? at : so_far.first, at}, places_left(places, at))) return true;
        }
        return false;
    }

    int earliest(std::size_t dose, placed so_far) const { return dose == 0 ? 0 : so_far.last + day_.apart; }

    /// The first minute of a set from one on; past the day when there is none.
    static int next_in(const minutes& set, int from) {
        return static_cast<int>(from == 0 ? set._Find_first() : set._Find_next(bit(from - 1)));
    }

    /// Whether this dose and those after it find minutes of a set, as early as can be.
    bool has_room(std::size_t dose, placed so_far, const minutes& beside) const {
        const bool is_begun = dose > 0;
        for (; dose < day_.doses.size(); ++dose) {
            so_far.last = next_in(day_.doses[dose] & beside, earliest(dose, so_far));
            if (so_far.last >= minutes_of_day) return false;
        }
        return !is_begun || so_far.last - so_far.first <= minutes_of_day - day_.apart;
    }

    /// Minutes of magnesium that leave each medicine one of its places; what lies beside a run of places at a run of
    /// differences is a run.
    minutes beside_all(const std::vector<minutes>& places) const {
        minutes all;
        all.set();
        for (std::size_t i = 0; i < places.size(); ++i) {
            minutes beside;
            for (const minute_run place : runs_of(places[i])) {
                for (const minute_run good : good_runs_[i]) {
                    beside |= stretch(place.from + good.from, place.length + good.length - 1);
                }
            }
            all &= beside;
        }
        return all;
    }

    /// Where the medicines may still lie beside magnesium at a minute.
    std::vector<minutes> places_left(const std::vector<minutes>& places, int at) const {
        std::vector<minutes> left = places;
        for (std::size_t i = 0; i < left.size(); ++i) left[i] &= turned(from_magnesium_[i], at);
        return left;
    }

    day_problem day_;
    std::vector<minutes> from_magnesium_;
    std::vector<std::vector<minute_run>> good_runs_;
};

bool doses_fit(const day_problem& day) {
    if (day.doses.empty()) return true;
    const latest_places latest{day.doses, day.apart};
    const std::size_t last = day.doses.size() - 1;
    for (int at = 0; at < minutes_of_day; ++at) {
        if (day.doses[last].test(bit(at)) && latest.has_room(last, at, at)) return true;
    }
    return false;
}

}  // namespace

minutes good_differences(const medicine_course& one) {
    if (one.is_never) return {};
    minutes good;
    for (int d = 0; d < minutes_of_day; ++d) {
        good.set(bit(d), std::all_of(one.later.begin(), one.later.end(), [&](int later) {
                     const int since_medicine = on_the_clock(d - later);
                     const int to_medicine = on_the_clock(later - d);
                     return since_medicine >= one.before && to_medicine >= one.after;
                 }));
    }
    return good;
}

minutes allowed_beside(const medicine_course& one, int first) {
    return turned(one.good, first);
}

day_problem without_fixed(const day_problem& day) {
    day_problem rest{day.doses, day.apart, {}};
    for (const medicine_course& one : day.medicines) {
        if (is_fixed(one)) {
            const minutes allowed = allowed_beside(one, first_of(one.places));
            for (minutes& set : rest.doses) set &= allowed;
        } else {
            rest.medicines.push_back(one);
        }
    }
    return rest;
}

bool can_hold(const day_problem& day) {
    const day_problem rest = without_fixed(day);
    const bool has_places = std::all_of(rest.medicines.begin(), rest.medicines.end(),
                                        [](const medicine_course& one) { return one.places.any(); });
    if (!has_places || !doses_fit(rest)) return false;
    return rest.medicines.empty() || searching{rest}.finds();
}

latest_places::latest_places(const std::vector<minutes>& doses, int apart) : doses_{doses}, apart_{apart} {
    for (const minutes& set : doses) {
        std::vector<int> latest;
        int so_far = -1;
        for (int at = 0; at < minutes_of_day; ++at) {
            if (set.test(bit(at))) so_far = at;
            latest.push_back(so_far);
        }
        latest_.push_back(std::move(latest));
    }
}

bool latest_places::has_room(std::size_t which, int minute, int last) const {
    int at = minute;
    for (std::size_t i = which; i-- > 0;) {
        if (at < apart_) return false;
        at = latest_[i][bit(at - apart_)];
        if (at < 0) return false;
    }
    return doses_.size() < 2 || last - at <= minutes_of_day - apart_;
}

}  // namespace magnesia::safety
