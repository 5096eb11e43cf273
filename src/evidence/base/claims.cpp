// claims.cpp - the list of claims, row by row.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/base/claims.hpp"

#include <algorithm>

#include "evidence/files/csv_reader.hpp"
#include "evidence/files/embedded.hpp"
#include "evidence/outcomes/topics.hpp"

namespace magnesia::evidence {
namespace {

constexpr const char* claims_path = "data/mission/claims.csv";
constexpr std::string_view claim_columns[] = {"id", "system", "kind", "statement", "said_by"};
enum claim_column : std::size_t { id_column, system_column, kind_column, statement_column, said_by_column };
constexpr std::string_view claim_kinds[] = {
    "advice", "comparison", "effect", "evidence_reference", "limitation", "list", "mechanism", "number", "rule"};

}  // namespace

std::vector<claim> parse_claims(std::string_view csv, const std::string& name, std::vector<core::issue>& issues) {
    std::vector<claim> all;
    csv_reader row{csv, name, {claim_columns, std::size(claim_columns)}, issues};
    while (row.next()) {
        claim one{.id = row.filled(id_column),
                  .system = row.filled(system_column),
                  .kind = row.choice(kind_column, claim_kinds),
                  .statement = row.filled(statement_column),
                  .said_by = row.text(said_by_column),
                  .where = row.where(id_column)};
        if (!is_claim(one.id)) row.note(id_column, "is no number of a claim", "C and three digits");
        if (find_claim(all, one.id) != nullptr) row.note(id_column, "stands twice in this file", "each id_column once");
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<claim> load_claims() {
    std::vector<core::issue> issues;
    std::vector<claim> all = parse_claims(embedded_file(claims_path).value_or(""), claims_path, issues);
    if (!issues.empty()) throw data_error(std::move(issues));
    return all;
}

const claim* find_claim(const std::vector<claim>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const claim& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace magnesia::evidence
