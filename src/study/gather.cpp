// gather.cpp - the bodies still missing, numbered anew without gaps.
// SPDX-License-Identifier: Apache-2.0
#include "study/gather.hpp"

#include <algorithm>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include "model/body/body_lanes.hpp"
#include "model/following/follow_many.hpp"

namespace magnesia::study {
namespace {

/// Bodies that are missing, as numbers from 0 without gaps.
class missing_bodies {
 public:
    missing_bodies(const index_set& finished, const index_range& wanted)
        : stretches_(finished.stretches(wanted, false)) {
        for (const index_range& stretch : stretches_) {
            starts_.push_back(size_);
            size_ += stretch.size();
        }
    }

    std::size_t size() const { return size_; }

    std::size_t at(std::size_t number) const {
        const auto after = std::upper_bound(starts_.begin(), starts_.end(), number);
        const auto stretch = static_cast<std::size_t>(after - starts_.begin()) - 1;
        return stretches_[stretch].first + number - starts_[stretch];
    }

 private:
    std::vector<index_range> stretches_;
    std::vector<std::size_t> starts_;  ///< the number of the first body of each stretch
    std::size_t size_ = 0;
};

/// Counts on from the bodies that were finished before.
std::function<void(std::size_t, std::size_t)> counting_from(std::size_t before, const gathering& which) {
    if (!which.how.progress) return {};
    return [before, &which](std::size_t done, std::size_t) { which.how.progress(before + done, which.bodies.size()); };
}

/// Bodies on their way into a tally, some at a time.
class intake {
 public:
    explicit intake(tally& into) : into_(into) {}

    void take(finished_body one) {
        std::vector<finished_body> full;
        {
            const std::scoped_lock guard(lock_);
            waiting_.push_back(std::move(one));
            if (waiting_.size() < bodies_at_a_time) return;
            full.swap(waiting_);
        }
        into_.take(full);
    }

    /// The last ones, when no more will come.
    void finish() {
        into_.take(waiting_);
        waiting_.clear();
    }

 private:
    static constexpr std::size_t bodies_at_a_time = 32;

    tally& into_;
    std::mutex lock_;
    std::vector<finished_body> waiting_;
};

bool shows_hours(const readout& what) {
    return what.curves >= shown_curves::hours;
}

/// One gathering: what each body is, and where its course goes.
struct worked {
    tally& into;
    const model::question& asked;
    const model::bound_evidence& evidence;
    const readout& what;
    const gathering& which;
    missing_bodies missing;
    intake& taken;

    body_plan::body who(std::size_t number) const { return into.plan().at(missing.at(number)); }

    model::parameters<model::real> bound(std::size_t number, const scenario::person& person) const {
        if (into.plan().is_typical()) return model::typical_parameters(evidence, person);
        const body_plan::body one = who(number);
        return model::drawn_parameters(evidence, person, {.seed = which.seed, .draw = one.draw}, passes[one.pass]);
    }

    /// Series are read with all kinds of spread alone; the other bodies tell only of the width of outcomes.
    const std::vector<model::series_definition>& wanted(std::size_t number) const {
        static const std::vector<model::series_definition> nothing;
        return shows_hours(what) && who(number).pass == 0 ? what.series : nothing;
    }

    void take(std::size_t number, model::course of) const {
        const body_plan::body one = who(number);
        if (which.seen && one.pass == 0) which.seen(one.draw, of);
        taken.take({missing.at(number), std::move(of)});
    }
};

}  // namespace

bool gather(tally& into, const model::question& asked, const model::bound_evidence& evidence, const readout& what,
            const gathering& which) {
    intake taken(into);
    const worked all{into, asked, evidence, what, which, missing_bodies(into.ledger().finished, which.bodies), taken};
    const std::size_t count = all.missing.size();
    std::optional<model::parameters<model::real>> pattern;
    if (!into.plan().is_typical()) pattern = model::typical_parameters(evidence, asked.what.who);
    const model::many_bodies bodies{.count = count,
                                    .bound = std::bind_front(&worked::bound, &all),
                                    .wanted = std::bind_front(&worked::wanted, &all),
                                    .take = std::bind_front(&worked::take, &all),
                                    .pattern = pattern};
    const engine::ensemble_options how{.threads = which.how.threads,
                                       .progress = counting_from(which.bodies.size() - count, which),
                                       .stop = which.how.stop};
    const model::question looked_at = shows_hours(what) ? asked : model::without_series(asked);
    const bool is_done =
        model::follow_many(model::body_lanes_for(model::worlds_of_question * count), looked_at, bodies, how) == count;
    taken.finish();
    return is_done;
}

}  // namespace magnesia::study
