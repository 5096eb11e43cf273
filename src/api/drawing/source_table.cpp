// source_table.cpp - the counts of evidence/source_count as a table.
// SPDX-License-Identifier: Apache-2.0
#include "api/drawing/source_table.hpp"

#include <fmt/core.h>

#include "api/drawing/screen_text.hpp"
#include "evidence/base/source_count.hpp"

namespace magnesia::api {
namespace {

using evidence::backing;

constexpr const char* line_format = "{:<38}{:>8}{:>10}{:>7}{:>8}{:>6}\n";

std::string count_line(const evidence::source_count& one, const std::string& name) {
    return fmt::format(line_format, name, one.total(), one.of(backing::looked_up), one.of(backing::named),
                       one.of(backing::judged), one.of(backing::open));
}

std::string open_entries(const evidence::evidence_base& base) {
    std::string lines;
    for (const evidence::known_entry& entry : evidence::known_entries(base)) {
        if (evidence::backing_of(entry, base.sources) == backing::open) {
            lines += "  " + entry.file + ' ' + entry.key + '\n';
        }
    }
    return lines.empty() ? lines : "\nopen:\n" + lines;
}

}  // namespace

std::string source_table_of(const evidence::evidence_base& base) {
    const auto counts = evidence::source_counts(base);
    std::string page = fmt::format(line_format, "file", "entries", "address", "named", "judged", "open");
    for (const evidence::source_count& one : counts) page += count_line(one, one.file);
    page += count_line(evidence::sum_of(counts), "all");
    page += '\n';
    page += paragraph(
        "address: a source with a DOI, a PubMed number or an address; named: a source without one; judged: no source, "
        "and the entry says that one was searched for and not found, that it is a choice, or a definition; open: none "
        "of these. A source may stand behind the fact while the number is a judgement: `magnesia why` tells which.",
        screen_columns);
    return page + open_entries(base);
}

std::string source_table() {
    return source_table_of(evidence::load_evidence());
}

}  // namespace magnesia::api
