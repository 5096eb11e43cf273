// claims.cpp - the list of claims, row by row.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/claims.hpp"

#include <algorithm>

#include "evidence/files/csv_reader.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/outcomes/topics.hpp"

namespace magnesia::evidence {
namespace {

constexpr const char* list_path = "data/mission/claims.csv";
constexpr std::string_view columns[] = {"id", "system", "kind", "statement", "said_by"};
enum column : std::size_t { id, system, kind, statement, said_by };
constexpr std::string_view kinds[] = {"advice",    "comparison", "effect", "evidence_reference", "limitation", "list",
                                      "mechanism", "number",     "rule"};

}  // namespace

std::vector<claim> parse_claims(std::string_view csv, const std::string& name, std::vector<core::issue>& issues) {
    std::vector<claim> all;
    csv_reader row{csv, name, {columns, std::size(columns)}, issues};
    while (row.next()) {
        claim one{.id = row.filled(id),
                  .system = row.filled(system),
                  .kind = row.choice(kind, kinds),
                  .statement = row.filled(statement),
                  .said_by = row.text(said_by),
                  .where = row.where(id)};
        if (!is_claim(one.id)) row.note(id, "is no number of a claim", "C and three digits");
        if (find_claim(all, one.id) != nullptr) row.note(id, "stands twice in this file", "each id once");
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<claim> load_claims() {
    std::vector<core::issue> issues;
    std::vector<claim> all = parse_claims(embedded_file(list_path).value_or(""), list_path, issues);
    if (!issues.empty()) throw data_error(std::move(issues));
    return all;
}

const claim* find_claim(const std::vector<claim>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const claim& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace magnesia::evidence
