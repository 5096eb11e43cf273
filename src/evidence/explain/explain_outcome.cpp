// explain_outcome.cpp - rows of an outcome with its instruments, and of an instrument with its errors.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "evidence/explain/explain_kinds.hpp"

namespace magnesia::evidence {
namespace {

std::string range_in_words(const value_range& range) {
    if (range.low == range.high) return shortest(range.low);
    return fmt::format("{} to {}", shortest(range.low), shortest(range.high));
}

/// ` points`; nothing for a plain number.
std::string spaced_unit(const std::string& unit) {
    return unit == "1" ? "" : ' ' + unit;
}

std::string with_note(std::string text, const known_how& known) {
    text += fmt::format("; grade {}, {}", word(known.grade), word(known.known_from));
    return known.note.empty() ? text : fmt::format("{}. {}", text, known.note);
}

std::string difference_in_words(const important_difference& d, const std::string& unit) {
    const std::string size =
        d.value ? shortest(*d.value) + spaced_unit(unit) : shortest(100 * *d.share) + " % of what it was before";
    return with_note(size, d.known);
}

void cite(explanation& e, const evidence_base& base, const known_how& known) {
    const bool is_named = std::any_of(e.sources.begin(), e.sources.end(),
                                      [&](const explained_source& one) { return one.id == known.source; });
    if (!is_named) add_source(e, base, known.source, known.place);
}

void add_difference(explanation& e, const evidence_base& base, const std::optional<important_difference>& what,
                    const std::string& unit) {
    if (!what) return;
    e.facts.emplace_back("matters from", difference_in_words(*what, unit));
    cite(e, base, what->known);
}

/// `Insomnia Severity Index (isi), 0 to 28 points, higher is better; matters from ...`
std::string instrument_in_words(const instrument& i, const outcome& measured) {
    std::string text = fmt::format("{} ({})", i.label, i.id);
    if (i.scale) text += fmt::format(", {}{}", range_in_words(*i.scale), spaced_unit(measured.trial_unit));
    if (i.direction) text += fmt::format(", {} is better", word(*i.direction));
    if (i.minimal_important_difference)
        text += "; matters from " + difference_in_words(*i.minimal_important_difference, measured.trial_unit);
    return text;
}

void add_instruments(explanation& e, const evidence_base& base, const outcome& o) {
    std::size_t number = 0;
    for (const instrument& i : instruments_of(base.instruments, o.id)) {
        e.facts.emplace_back(fmt::format("instrument {}", ++number), instrument_in_words(i, o));
        if (i.minimal_important_difference) cite(e, base, i.minimal_important_difference->known);
    }
}

template <class Measure>
void add_errors(explanation& e, const evidence_base& base, const std::vector<reading_error<Measure>>& errors,
                const char* name) {
    std::size_t number = 0;
    for (const reading_error<Measure>& error : errors) {
        e.facts.emplace_back(fmt::format("{} {}", name, ++number),
                             with_note(fmt::format("{}, {} {}, in {}", error.outcome, word(error.measure),
                                                   range_in_words(error.range), error.who),
                                       error.known));
        cite(e, base, error.known);
    }
}

/// The unit of an instrument's points: that of the one outcome it gives points for.
std::string unit_of_points(const evidence_base& base, const instrument& i) {
    const outcome* measured = i.measures.size() == 1 ? find_outcome(base.outcomes, i.measures.front()) : nullptr;
    return measured == nullptr ? "" : measured->trial_unit;
}

/// Who reports or measures it.
void add_users(explanation& e, const evidence_base& base, const outcome& what) {
    if (what.is_computed) e.used_by.emplace_back("simulate");
    const bool is_compared =
        std::any_of(base.measures.begin(), base.measures.end(), [&](const measure& m) { return m.id == what.id; });
    if (is_compared) e.used_by.emplace_back("compare");
    std::size_t studies = 0;
    for (const trial& t : base.library.trials) {
        studies += std::any_of(t.results.begin(), t.results.end(),
                               [&](const trial_result& r) { return r.outcome == what.id; });
    }
    if (studies > 0) e.used_by.push_back(fmt::format("{} studies of the library", studies));
}

}  // namespace

explanation explain_outcome(const evidence_base& base, const outcome& what) {
    explanation e{
        .kind = explained_kind::outcome, .id = what.id, .label = what.label, .value = {}, .unit = shown_unit(what)};
    e.note = what.description;
    if (!what.aliases.empty()) e.facts.emplace_back("also called", fmt::format("{}", fmt::join(what.aliases, ", ")));
    e.facts.emplace_back("computed", what.is_computed ? "yes" : "no: only trials measure it so far");
    e.facts.emplace_back("system", what.system);
    e.facts.emplace_back("better", std::string(word(what.direction)));
    e.facts.emplace_back("kind", std::string(word(what.kind)));
    if (!what.pool.empty()) e.facts.emplace_back("pool", what.pool);
    const std::string unit = spaced_unit(what.trial_unit);
    if (what.possible) e.facts.emplace_back("possible mean", range_in_words(*what.possible) + unit);
    if (what.spread) e.facts.emplace_back("SD of adults", range_in_words(*what.spread) + unit);
    if (!what.instrument.empty()) e.facts.emplace_back("counted as", what.instrument);
    add_difference(e, base, what.minimal_important_difference, what.trial_unit);
    add_instruments(e, base, what);
    add_users(e, base, what);
    return e;
}

explanation explain_instrument(const evidence_base& base, const instrument& what) {
    explanation e{.kind = explained_kind::instrument, .id = what.id, .label = what.label};
    e.unit = unit_of_points(base, what);
    e.note = what.note;
    if (what.scale) e.facts.emplace_back("scale", range_in_words(*what.scale) + spaced_unit(e.unit));
    if (what.direction) e.facts.emplace_back("better", std::string(word(*what.direction)));
    add_difference(e, base, what.minimal_important_difference, e.unit);
    add_errors(e, base, what.biases, "bias");
    add_errors(e, base, what.noises, "noise");
    for (const std::string& id : what.measures) e.used_by.push_back("outcome " + id);
    return e;
}

}  // namespace magnesia::evidence
