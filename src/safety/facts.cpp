// facts.cpp - the values, each under its fact.
// SPDX-License-Identifier: Apache-2.0
#include "safety/facts.hpp"

#include <fmt/core.h>

#include <cmath>

#include "core/error.hpp"

namespace magnesia::safety {
namespace {

using evidence::fact_kind;

std::size_t index(fact what) {
    return static_cast<std::size_t>(what);
}

}  // namespace

const facts::value& facts::at(fact what, fact_kind kind) const {
    if (evidence::entry_of(what).kind != kind) {
        throw internal_error(fmt::format("the fact {} is of another kind", evidence::entry_of(what).name));
    }
    return values_[index(what)];
}

facts::value& facts::fresh(fact what, fact_kind kind) {
    static_cast<void>(at(what, kind));
    value& place = values_[index(what)];
    place.is_known = true;
    return place;
}

void facts::set(fact what, double a_number) {
    fresh(what, fact_kind::number).number = a_number;
}

void facts::set(fact what, bool a_truth) {
    fresh(what, fact_kind::truth).truth = a_truth;
}

void facts::set(fact what, std::string a_word) {
    fresh(what, fact_kind::word).words = {std::move(a_word)};
}

void facts::set(fact what, std::vector<std::string> all) {
    fresh(what, fact_kind::words).words = std::move(all);
}

void facts::forget(fact what) {
    values_[index(what)] = {};
}

bool facts::is_known(fact what) const {
    return values_[index(what)].is_known;
}

std::optional<double> facts::number(fact what) const {
    const value& found = at(what, fact_kind::number);
    return found.is_known ? std::optional<double>(found.number) : std::nullopt;
}

std::optional<bool> facts::truth(fact what) const {
    const value& found = at(what, fact_kind::truth);
    return found.is_known ? std::optional<bool>(found.truth) : std::nullopt;
}

const std::vector<std::string>& facts::words(fact what) const {
    return values_[index(what)].words;
}

std::optional<fact> facts::not_finite() const {
    for (const evidence::fact_entry& entry : evidence::all_facts()) {
        if (!std::isfinite(values_[index(entry.id)].number)) return entry.id;
    }
    return std::nullopt;
}

}  // namespace magnesia::safety
