// links_test.cpp - the causal map against the equations: each gate opened alone, or law, moves what its link says, and
// shut, or at 0, nothing.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/parameters/link_map.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <string>

#include "engine/run.hpp"
#include "model/body/accuracy.hpp"
#include "model/body/layout.hpp"
#include "model/following/steady_in_lanes.hpp"
#include "tests/model/support.hpp"

namespace links_test {
namespace {

using namespace magnesia;
using namespace magnesia::model;
using tests::adult;
using tests::evidence_base;
using tests::plain_routine;

/// A body at one instant, and what is moved in it.
struct instant {
    state<real> x;
    inputs<real> u;
    parameters<real> p;
};

/// Adds `step` to the member `organ.name` of a struct of the body; false when it has none.
template <class S>
bool moved(S& s, const std::string& id, double step) {
    bool is_found = false;
    S::each(s, [&](const char* organ, const char* name, unit, auto& member) {
        if (std::string(organ) + '.' + name != id) return;
        member = std::remove_cvref_t<decltype(member)>(member.raw() + step);
        is_found = true;
    });
    return is_found;
}

template <class S>
double read(const S& s, const std::string& id) {
    double value = std::nan("");
    S::each(s, [&](const char* organ, const char* name, unit, const auto& member) {
        if (std::string(organ) + '.' + name == id) value = member.raw();
    });
    return value;
}

/// The signals of an instant, organ by organ in the order of the body, with one of them moved as soon as it is said.
signals<real> signals_with(const instant& at, const std::string& id, double step) {
    signals<real> s;
    bool is_done = id.empty();
    const auto say = [&](const char* organ, auto& mine, auto&& said) {
        mine = said;
        if (!is_done && id.starts_with(std::string(organ) + '.')) is_done = moved(s, id, step);
    };
    const auto& [x, u, p] = at;
    say("clock", s.clock, organ::clock::signal<real>(x.clock, s, u.clock, p.clock));
    say("caffeine", s.caffeine, organ::caffeine::signal<real>(x.caffeine, s, u.caffeine, p.caffeine));
    say("alcohol", s.alcohol, organ::alcohol::signal<real>(x.alcohol, s, u.alcohol, p.alcohol));
    say("stomach", s.stomach, organ::stomach::signal<real>(x.stomach, s, u.stomach, p.stomach));
    say("magnesium_pools", s.magnesium_pools,
        organ::magnesium_pools::signal<real>(x.magnesium_pools, s, u.magnesium_pools, p.magnesium_pools));
    say("adaptation", s.adaptation, organ::adaptation::signal<real>(x.adaptation, s, u.adaptation, p.adaptation));
    say("calcium_hormones", s.calcium_hormones,
        organ::calcium_hormones::signal<real>(x.calcium_hormones, s, u.calcium_hormones, p.calcium_hormones));
    say("intestine", s.intestine, organ::intestine::signal<real>(x.intestine, s, u.intestine, p.intestine));
    say("colon", s.colon, organ::colon::signal<real>(x.colon, s, u.colon, p.colon));
    say("kidney", s.kidney, organ::kidney::signal<real>(x.kidney, s, u.kidney, p.kidney));
    say("erythrocyte", s.erythrocyte, organ::erythrocyte::signal<real>(x.erythrocyte, s, u.erythrocyte, p.erythrocyte));
    say("glycine", s.glycine, organ::glycine::signal<real>(x.glycine, s, u.glycine, p.glycine));
    say("brain_barrier", s.brain_barrier,
        organ::brain_barrier::signal<real>(x.brain_barrier, s, u.brain_barrier, p.brain_barrier));
    say("warmth", s.warmth, organ::warmth::signal<real>(x.warmth, s, u.warmth, p.warmth));
    say("neurons", s.neurons, organ::neurons::signal<real>(x.neurons, s, u.neurons, p.neurons));
    say("stress", s.stress, organ::stress::signal<real>(x.stress, s, u.stress, p.stress));
    say("melatonin", s.melatonin, organ::melatonin::signal<real>(x.melatonin, s, u.melatonin, p.melatonin));
    say("circulation", s.circulation, organ::circulation::signal<real>(x.circulation, s, u.circulation, p.circulation));
    say("metabolism", s.metabolism, organ::metabolism::signal<real>(x.metabolism, s, u.metabolism, p.metabolism));
    say("mood", s.mood, organ::mood::signal<real>(x.mood, s, u.mood, p.mood));
    say("muscle", s.muscle, organ::muscle::signal<real>(x.muscle, s, u.muscle, p.muscle));
    say("cramps", s.cramps, organ::cramps::signal<real>(x.cramps, s, u.cramps, p.cramps));
    say("bone", s.bone, organ::bone::signal<real>(x.bone, s, u.bone, p.bone));
    say("signs", s.signs, organ::signs::signal<real>(x.signs, s, u.signs, p.signs));
    say("sleep", s.sleep, organ::sleep::signal<real>(x.sleep, s, u.sleep, p.sleep));
    return s;
}

/// What follows `kind.` in `kind.organ.name`, or "" for another kind.
std::string after(const std::string& id, const std::string& kind) {
    return id.starts_with(kind + '.') ? id.substr(kind.size() + 1) : "";
}

/// `to` of a link when `from` is moved by `step`.
double value_of(const evidence::covered_link& one, instant at, double step) {
    const std::string of_signal = after(one.from, "signal");
    const bool is_moved = moved(at.x, after(one.from, "pool"), step) || moved(at.u, after(one.from, "input"), step) ||
                          moved(at.p, after(one.from, "parameter"), step);
    const signals<real> s = signals_with(at, of_signal, step);
    EXPECT_TRUE(is_moved || !std::isnan(read(s, of_signal))) << one.id << ": the body has no " << one.from;
    if (const std::string id = after(one.to, "signal"); !id.empty()) return read(s, id);
    const auto rates = rhs<real>(at.x, s, at.u, at.p);
    const std::string id = after(one.to, "rate");
    const double of_pool = read(rates.pools, id);
    return std::isnan(of_pool) ? read(rates.accumulators, id) : of_pool;
}

void set_gates(parameters<real>& p, const std::string& open) {
    parameters<real>::each(p, [&](const char* organ, const char* name, unit, auto& member) {
        if (!std::string_view(name).starts_with("gate_")) return;
        member = std::remove_cvref_t<decltype(member)>(std::string(organ) + '.' + name == open ? 1.0 : 0.0);
    });
}

/// Shuts every gate but that of the link; a law stands as it is.
void open_alone(parameters<real>& p, const evidence::covered_link& one) {
    set_gates(p, one.gate);
}

/// Shuts every gate, and takes the law of the link away.
void cut(parameters<real>& p, const evidence::covered_link& one) {
    set_gates(p, "");
    for (const std::string& id : one.law) {
        const double value = read(p, id);
        EXPECT_TRUE(moved(p, id, -value)) << one.id << ": the body has no " << id;
    }
}

/// Instants of the reference adult's steady day: at night, in the morning, late in the evening; at work; and with a
/// laxative in the colon, before which nothing loosens stools.
const std::vector<instant>& instants() {
    static const std::vector<instant> all = [] {
        const parameters<real> typical = typical_parameters(evidence_base(), adult());
        const body_dynamics body(typical);
        const auto who = adult();
        const auto day = plain_routine();
        const start from = steady_start_in_lanes(body, {who, day}, usual_options());
        EXPECT_EQ(from.failure, "");
        engine::run_request request = plain_day_request({who, day}, usual_options());
        request.pools = from.pools;
        request.record_hours = {3, 10, 22};
        const engine::trajectory path = engine::run(body, request);
        std::vector<instant> found;
        for (std::size_t i = 0; i < request.record_hours.size(); ++i) {
            found.push_back({filled<state<real>>(path.pools_at(i)), filled<inputs<real>>(path.inputs_at(i)), typical});
        }
        found.push_back(found[1]);
        found.back().u.muscle.work = 0.6;
        found.push_back(found[0]);
        EXPECT_TRUE(moved(found.back().x, "colon.dissolved", 20));
        return found;
    }();
    return all;
}

using changed_by = void (*)(parameters<real>&, const evidence::covered_link&);

/// How `to` moves with `from` in each instant, with the link open alone or cut; what acts on sleep is asked in bed
/// alone.
std::vector<double> movements(const evidence::covered_link& one, changed_by change) {
    std::vector<double> all;
    const bool acts_in_bed = one.to.find(".sleep.") != std::string::npos;
    for (instant at : instants()) {
        if (acts_in_bed && at.u.sleep.in_bed.raw() == 0) continue;
        change(at.p, one);
        const double step = 0.01;
        const double before = value_of(one, at, 0);
        all.push_back((value_of(one, at, step) - before) / step);
    }
    return all;
}

constexpr double unmoved = 1e-13;

TEST(Links, MoveWhatTheySayWithTheirGateAloneOpenOrByTheirLaw) {
    const evidence::link_map map = evidence::load_link_map();
    ASSERT_GE(map.covered.size(), 90u);
    for (const evidence::covered_link& one : map.covered) {
        if (one.is_rule()) continue;  // tests/plan/links_test.cpp
        bool has_moved = false;
        for (const double movement : movements(one, open_alone)) {
            if (std::abs(movement) <= unmoved) continue;
            has_moved = true;
            const bool is_as_said = one.sign == 0 || (movement > 0) == (one.sign > 0);
            EXPECT_TRUE(is_as_said) << one.id << ' ' << one.from << " to " << one.to;
        }
        EXPECT_TRUE(has_moved) << one.id << ' ' << one.from << " does not move " << one.to;
    }
}

TEST(Links, AreCutByTheirGateOrWithoutTheirLaw) {
    const evidence::link_map map = evidence::load_link_map();
    for (const evidence::covered_link& one : map.covered) {
        if (one.is_rule()) continue;
        for (const double movement : movements(one, cut)) {
            EXPECT_LE(std::abs(movement), unmoved)
                << one.id << ' ' << one.from << " moves " << one.to << " past its gate or law";
        }
    }
}

}  // namespace
}  // namespace links_test
