// dose_check.cpp - refuses dose plans that are wrong, contradictory or not supported, naming each field.
// SPDX-License-Identifier: Apache-2.0
#include "engine/dose_check.hpp"

#include <algorithm>
#include <cmath>

#include "engine/fault_list.hpp"

namespace magnesia::engine {
namespace {

/// More repetitions than this are a slip of the pen: hourly doses for a century.
constexpr double most_repetitions = 1e6;

/// Checks one line of a plan; each function looks at one group of fields.
class dose_line {
 public:
    dose_line(fault_list& found, std::size_t line, const dose& one, const dynamics& body)
        : found_(found), line_(line), one_(one), body_(body) {}

    void check() {
        if (!std::isfinite(one_.hour)) add("hour", one_.hour, "is not finite");
        if (one_.emptied == reset::only) return check_reset_alone();
        check_amount();
        check_target();
        check_infusion();
        check_repetition();
        check_past();
    }

 private:
    template <class Value>
    void add(const char* field, const Value& value, const char* found, std::string allowed = {}) {
        found_.add(fmt::format("dose[{}].{}", line_, field), value, found, std::move(allowed));
    }

    void require_positive(const char* field, const std::optional<double>& value) {
        if (value && !(std::isfinite(*value) && *value > 0)) add(field, *value, "is not possible", "above 0");
    }

    void check_reset_alone() {
        const dose bare{.hour = one_.hour, .emptied = reset::only};
        if (one_.amount != 0) add("amount", one_.amount, "has no meaning for a reset without a dose", "0");
        const bool has_more = one_.rate || one_.duration || one_.interval || one_.additional || one_.until ||
                              one_.past != bare.past || one_.lag != bare.lag || one_.fraction != bare.fraction;
        if (has_more) add("emptied", "only", "stands with fields of a dose", "and_dose, or no other field");
    }

    void check_amount() {
        if (!(std::isfinite(one_.amount) && one_.amount > 0)) add("amount", one_.amount, "is not possible", "above 0");
        if (!(one_.fraction > 0 && one_.fraction <= 1))
            add("fraction", one_.fraction, "is not possible", "above 0, at most 1");
        if (!(std::isfinite(one_.lag) && one_.lag >= 0)) add("lag", one_.lag, "is not possible", "0 or more hours");
    }

    void check_target() {
        const std::size_t count = one_.into == dose_into::pool ? body_.pool_count() : body_.input_count();
        if (one_.target >= count) add("target", one_.target, "does not exist", fmt::format("below {}", count));
    }

    void check_infusion() {
        require_positive("rate", one_.rate);
        require_positive("duration", one_.duration);
        if (one_.into == dose_into::pool) {
            if (one_.rate) add("rate", *one_.rate, "needs an input: a pool takes a dose at once", "into an input");
            if (one_.duration)
                add("duration", *one_.duration, "needs an input: a pool takes a dose at once", "into an input");
        } else if (one_.rate && one_.duration) {
            add("duration", *one_.duration, "contradicts rate: the amount already fixes it", "rate or duration");
        } else if (!one_.rate && !one_.duration) {
            add("into", "input", "needs a rate or a duration");
        }
    }

    void check_repetition() {
        require_positive("interval", one_.interval);
        if (one_.additional && one_.until)
            add("until", *one_.until, "contradicts additional", "additional or until, not both");
        if (!one_.interval) {
            if (one_.additional) add("additional", *one_.additional, "needs an interval");
            if (one_.until) add("until", *one_.until, "needs an interval");
            return;
        }
        if (!one_.additional && !one_.until && one_.past == steady_state::none)
            add("interval", *one_.interval, "says no end", "with additional, until or a steady state");
        if (one_.until && !(std::isfinite(*one_.until) && *one_.until > one_.hour))
            add("until", *one_.until, "is not after the first dose", fmt::format("above {}", one_.hour));
        else if (one_.until && (*one_.until - one_.hour) / *one_.interval > most_repetitions)
            add("until", *one_.until, "asks for more than a million doses");
        if (one_.additional && static_cast<double>(*one_.additional) > most_repetitions)
            add("additional", *one_.additional, "asks for more than a million doses");
    }

    void check_past() {
        if (one_.past == steady_state::none) return;
        if (!one_.interval) add("past", "steady state", "needs an interval");
        if (one_.emptied != reset::none) add("emptied", "and_dose", "contradicts a steady state", "none");
        if (!one_.interval || !(*one_.interval > 0)) return;
        const double amount = one_.amount * one_.fraction;
        const double reach = one_.lag + one_.duration.value_or(one_.rate ? amount / *one_.rate : 0);
        if (reach / *one_.interval > 1e4) add("interval", *one_.interval, "leaves over 10000 doses under way at once");
    }

    fault_list& found_;
    std::size_t line_;
    const dose& one_;
    const dynamics& body_;
};

}  // namespace

void check(const dose_plan& plan, const dynamics& body, const dose_setting& setting) {
    fault_list found;
    for (std::size_t i = 0; i < plan.doses.size(); ++i) dose_line(found, i, plan.doses[i], body).check();
    if (!plan.reset_pools.empty() && plan.reset_pools.size() != body.pool_count())
        found.add("reset_pools", plan.reset_pools.size(), "is the wrong number of values",
                  fmt::format("{}", body.pool_count()));
    if (!setting.inputs.empty() && setting.inputs.size() != body.input_count())
        found.add("inputs", setting.inputs.size(), "is the wrong number of values",
                  fmt::format("{}", body.input_count()));
    std::move(found).refuse();
}

std::size_t times_given(const dose& one) {
    if (one.additional) return 1 + *one.additional;
    if (!one.until) return 1;
    // Counted by comparing hours as they will be given, so that a dose exactly at `until` is never given.
    auto count = static_cast<std::size_t>(std::max(0.0, std::floor((*one.until - one.hour) / *one.interval)));
    while (count > 0 && one.hour + static_cast<double>(count) * *one.interval >= *one.until) --count;
    while (one.hour + static_cast<double>(count + 1) * *one.interval < *one.until) ++count;
    return 1 + count;
}

}  // namespace magnesia::engine
