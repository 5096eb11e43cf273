// outcome_check.cpp - every name is looked up where it must stand.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/outcome_check.hpp"

#include <fmt/format.h>

#include "core/text.hpp"
#include "evidence/files/known_names.hpp"

namespace magnesia::evidence {
namespace {

void check_difference(const std::optional<important_difference>& what, const std::string& id,
                      const std::vector<source>& sources, std::vector<core::issue>& issues) {
    if (what) check_known_how(what->known, id + ".minimal_important_difference", sources, issues);
}

void check_scale(const instrument& i, const std::vector<outcome>& outcomes, std::vector<core::issue>& issues) {
    const bool has_points = i.scale && i.measures.size() == 1;
    const outcome* measured = has_points ? find_outcome(outcomes, i.measures.front()) : nullptr;
    if (measured == nullptr || !measured->possible) return;
    const value_range& possible = *measured->possible;
    if (i.scale->low >= possible.low && i.scale->high <= possible.high) return;
    issues.push_back({.where = i.where,
                      .key = i.id + ".scale_high",
                      .value = fmt::format("{} to {}", shortest(i.scale->low), shortest(i.scale->high)),
                      .found = "goes beyond what is possible for " + measured->id,
                      .allowed = fmt::format("{} to {}", shortest(possible.low), shortest(possible.high))});
}

template <class Measure>
void check_errors(const instrument& i, const std::vector<reading_error<Measure>>& errors, const std::string& key,
                  const std::vector<source>& sources, std::vector<core::issue>& issues) {
    for (const reading_error<Measure>& error : errors) {
        check_known(error.known.where, key + ".outcome", error.outcome, i.measures, "is not measured by it", issues);
        check_known_how(error.known, key, sources, issues);
    }
}

}  // namespace

void check_outcomes(const std::vector<outcome>& outcomes, const std::vector<instrument>& instruments,
                    const std::vector<source>& sources, std::vector<core::issue>& issues) {
    for (const outcome& o : outcomes) {
        check_difference(o.minimal_important_difference, o.id, sources, issues);
        const bool exists = find_instrument(instruments, o.instrument) != nullptr;
        check_known(o.where, o.id + ".instrument", o.instrument,
                    ids_of(exists ? instruments_of(instruments, o.id) : instruments),
                    exists ? "measures something else" : "is no known instrument", issues);
    }
}

void check_instruments(const std::vector<instrument>& instruments, const std::vector<outcome>& outcomes,
                       const std::vector<source>& sources, std::vector<core::issue>& issues) {
    const std::vector<std::string> known = ids_of(outcomes);
    for (const instrument& i : instruments) {
        for (const std::string& id : i.measures) {
            check_known(i.where, i.id + ".measures", id, known, "is no known outcome", issues);
        }
        check_scale(i, outcomes, issues);
        check_difference(i.minimal_important_difference, i.id, sources, issues);
        check_errors(i, i.biases, i.id + ".bias", sources, issues);
        check_errors(i, i.noises, i.id + ".noise", sources, issues);
    }
}

}  // namespace magnesia::evidence
