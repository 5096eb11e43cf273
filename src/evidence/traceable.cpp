// traceable.cpp - one rule for things with a provenance, and one each for tables, rows and sources.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/traceable.hpp"

#include <algorithm>
#include <string>

namespace magnesia::evidence {
namespace {

/// What is judged of a thing that says how it is known.
struct known_thing {
    core::place where;
    std::string key;
    provenance known_from = provenance::assumption;
    std::vector<std::string> sources;  ///< ids that are not empty
    std::string words;                 ///< why it is what it is
};

bool was_read(provenance known_from) {
    return known_from == provenance::primary || known_from == provenance::secondary || known_from == provenance::code;
}

class tracer {
 public:
    tracer(const evidence_base& base, std::vector<core::issue>& issues) : base_(base), issues_(issues) {}

    void judge(const known_thing& what) {
        for (const std::string& id : what.sources) {
            if (find_source(base_.sources, id) == nullptr) note(what, "cites " + id + ", which is no source");
        }
        const std::string said(word(what.known_from));
        if (what.sources.empty() && was_read(what.known_from)) note(what, "is " + said + " and names no source");
        if (what.sources.empty() && what.words.empty()) note(what, "is " + said + " and does not say why");
    }

    void note(const known_thing& what, std::string found) {
        issues_.push_back({.where = what.where, .key = what.key, .found = std::move(found)});
    }

 private:
    const evidence_base& base_;
    std::vector<core::issue>& issues_;
};

std::vector<std::string> one_or_none(const std::string& source) {
    return source.empty() ? std::vector<std::string>{} : std::vector<std::string>{source};
}

std::vector<std::string> ids_of(const std::vector<citation>& cited) {
    std::vector<std::string> ids;
    for (const citation& one : cited) ids.push_back(one.source);
    return ids;
}

void trace_numbers(const evidence_base& base, tracer& trace) {
    for (const parameter_set& set : base.modules) {
        for (const parameter& p : set.parameters) {
            trace.judge({p.where, p.id, p.known_from, ids_of(p.sources), p.note});
        }
    }
    for (const modifier& m : base.modifiers) {
        trace.judge({m.where, m.id, m.known_from, one_or_none(m.source), m.note});
    }
    for (const free_number& one : base.calibration.free) {
        trace.judge({one.where, one.parameter, one.known_from, one.sources, one.why});
    }
    for (const plan_part& part : parts_of(base.plan)) {
        for (const known_how* known : part.known) {
            trace.judge({known->where, part.id, known->known_from, one_or_none(known->source), known->note});
        }
    }
    for (const default_reason& reason : base.defaults.reasons) {
        trace.judge({{"data/defaults.toml"}, reason.key, reason.known_from, reason.sources, reason.because});
    }
}

void trace_forms(const evidence_base& base, tracer& trace) {
    for (const form& f : base.forms) {
        const relative_absorption& a = f.entry.absorption;
        trace.judge({f.where, f.id, a.known_from, one_or_none(a.source), a.note});
    }
    for (const form_study& study : base.form_studies) {
        trace.judge({study.where, study.source, study.known_from, {study.source}, study.result});
    }
    for (const product_format& f : base.formats.all) {
        trace.judge({f.where, f.id, f.known_from, one_or_none(f.source), f.note});
    }
}

void trace_tables(const evidence_base& base, tracer& trace) {
    for (const food_table_origin& table : base.foods.tables) {
        trace.judge(
            {{"data/foods/tables.toml"}, table.file, provenance::derived, one_or_none(table.source), table.note});
    }
    const training_need& need = base.foods.training;
    trace.judge({{"data/foods/tables.toml"}, "training", need.known_from, one_or_none(need.source), need.note});
    for (const reference_intake& row : base.intakes) {
        const std::string words = row.known_from == provenance::memory ? "remembered" : row.note;
        trace.judge({{"data/foods/reference_intakes.csv"},
                     row.body + ", " + row.stage,
                     row.known_from,
                     one_or_none(row.source),
                     words});
    }
    trace.judge({{"data/atomic_weights.toml"}, "source", provenance::primary, one_or_none(base.weights_source), ""});
}

void trace_rows(const evidence_base& base, tracer& trace) {
    for (const target& row : base.targets.targets) {
        const bool leads_somewhere = !sources_of(row, base.target_sources, base.sources).empty() ||
                                     !identifier_in(row.source).is_empty() ||
                                     !reason_without_source(row, base.target_sources).empty();
        const known_thing what{.where = {"data/validation/targets.csv"}, .key = row.id, .sources = {}, .words = {}};
        if (!leads_somewhere) trace.note(what, "has a source that leads nowhere: " + row.source);
    }
}

void trace_sources(const evidence_base& base, tracer& trace) {
    for (const source& one : base.sources) {
        const known_thing what{.where = {one.file}, .key = one.id, .sources = {}, .words = {}};
        if (address_of(one).empty() && one.note.empty())
            trace.note(what, "has no identifier and no note that says why");
    }
}

}  // namespace

void check_traceable(const evidence_base& base, std::vector<core::issue>& issues) {
    tracer trace(base, issues);
    trace_numbers(base, trace);
    trace_forms(base, trace);
    trace_tables(base, trace);
    trace_rows(base, trace);
    trace_sources(base, trace);
}

}  // namespace magnesia::evidence
