// traceable.cpp - one rule for entries with a provenance, and one each for rows and sources.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/traceable.hpp"

#include <string>
#include <utility>

#include "evidence/base/known_entries.hpp"

namespace magnesia::evidence {
namespace {

bool was_read(provenance known_from) {
    return known_from == provenance::primary || known_from == provenance::secondary || known_from == provenance::code;
}

class tracer {
 public:
    tracer(const evidence_base& base, std::vector<core::issue>& issues) : base_(base), issues_(issues) {}

    void judge(const known_entry& what) {
        for (const std::string& id : what.sources) {
            if (find_source(base_.sources, id) == nullptr) note(what, "cites " + id + ", which is no source");
        }
        const std::string said(word(what.known_from));
        if (what.sources.empty() && was_read(what.known_from)) note(what, "is " + said + " and names no source");
        if (what.sources.empty() && what.words.empty()) note(what, "is " + said + " and does not say why");
    }

    void note(const known_entry& what, std::string found) { note(what.where, what.key, std::move(found)); }

    void note(const core::place& where, const std::string& key, std::string found) {
        issues_.push_back({.where = where, .key = key, .found = std::move(found)});
    }

 private:
    const evidence_base& base_;
    std::vector<core::issue>& issues_;
};

void trace_rows(const evidence_base& base, tracer& trace) {
    for (const target& row : base.targets.targets) {
        const bool leads_somewhere = !sources_of(row, base.target_sources, base.sources).empty() ||
                                     !identifier_in(row.source).is_empty() ||
                                     !reason_without_source(row, base.target_sources).empty();
        if (leads_somewhere) continue;
        trace.note({"data/validation/targets.csv"}, row.id, "has a source that leads nowhere: " + row.source);
    }
}

void trace_sources(const evidence_base& base, tracer& trace) {
    for (const source& one : base.sources) {
        if (address_of(one).empty() && one.note.empty())
            trace.note({one.file}, one.id, "has no identifier and no note that says why");
    }
}

}  // namespace

void check_traceable(const evidence_base& base, std::vector<core::issue>& issues) {
    tracer trace(base, issues);
    for (const known_entry& entry : known_entries(base)) trace.judge(entry);
    trace_rows(base, trace);
    trace_sources(base, trace);
}

}  // namespace magnesia::evidence
