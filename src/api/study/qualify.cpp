// qualify.cpp - list, protocols and bodies brought together, and the shapes for programs.
// SPDX-License-Identifier: Apache-2.0
#include "api/study/qualify.hpp"

#include <fmt/core.h>

#include <cmath>

#include "api/answers/csv_field.hpp"
#include "api/answers/json_text.hpp"
#include "api/answers/prepared_question.hpp"
#include "api/study/protocol_files.hpp"
#include "core/error.hpp"
#include "model/person/binding.hpp"

namespace magnesia::api {
namespace {

std::string_view status_word(study::row_status status) {
    switch (status) {
        case study::row_status::simulated:
            return "simulated";
        case study::row_status::not_simulated:
            return "not simulated";
        case study::row_status::not_yet:
            return "not yet";
    }
    throw internal_error("word: unknown status");
}

json row_json(const study::qualified_row& one) {
    const evidence::target& row = one.row;
    return {{"id", row.id},
            {"family", row.family},
            {"system", row.system},
            {"grade", row.grade},
            {"role", word(row.role)},
            {"scale", word(row.scale)},
            {"quantity", row.quantity},
            {"unit", row.unit_text},
            {"observed", row.observed ? json(*row.observed) : json(row.observed_text)},
            {"low", or_null(row.low)},
            {"high", or_null(row.high)},
            {"status", status_word(one.status)},
            {"simulated", one.words.empty() ? or_null(one.simulated) : json(one.words)},
            {"without_offset", or_null(one.raw)},
            {"offset_used", or_null(one.offset_used)},
            {"fold_error", or_null(one.fold_error)},
            {"z", or_null(one.z)},
            {"within", one.status == study::row_status::not_yet ? json(nullptr) : json(one.is_within)},
            {"changed", row.is_changed},
            {"source", row.source},
            {"note", one.note}};
}

json counts_json(const std::map<std::string, study::row_count>& counts) {
    json page = json::object();
    for (const auto& [name, count] : counts) page[name] = {{"within", count.within}, {"rows", count.all}};
    return page;
}

json summary_json(const study::qualification& q) {
    json page{{"by_system", counts_json(q.by_system)},
              {"by_role", counts_json(q.by_role)},
              {"within_without_offset", {{"within", q.without_offset.within}, {"rows", q.without_offset.all}}},
              {"gmfe", q.gmfe},
              {"gmfe_rows", q.gmfe_rows},
              {"bars", json::array()},
              {"passed", q.is_passed()}};
    for (const study::qualification_bar& bar : q.bars) {
        page["bars"].push_back({{"name", bar.name}, {"value", bar.value}, {"needed", bar.needed}, {"met", bar.is_met}});
    }
    return page;
}

bool is_own(const own_studies& files) {
    return !files.protocols.empty();
}

judged_studies studies_of(const own_studies& files, const evidence::evidence_base& base) {
    if (is_own(files)) return read_own_studies(files, base);
    judged_studies all{.list = evidence::load_targets(), .protocols = {}};
    all.protocols = load_protocols(base, all.list);
    return all;
}

}  // namespace

std::vector<scenario::protocol> load_protocols(const evidence::evidence_base& base, const evidence::target_list& list) {
    std::vector<issue> issues;
    std::vector<scenario::protocol> all = protocols_of(protocol_files(), base, issues);
    const std::vector<issue> misfits = study::check_protocols(list, all);
    issues.insert(issues.end(), misfits.begin(), misfits.end());
    if (!issues.empty()) throw data_error(std::move(issues));
    return all;
}

std::optional<qualify_answer> qualify(const qualify_request& request) {
    const evidence::evidence_base base = evidence::load_evidence();
    judged_studies studies = studies_of(request.own, base);
    const model::bound_evidence bound = model::bind(base.modules, base.modifiers);
    const model::product_facts facts = products_of(base);
    auto result = study::qualify({studies.list, studies.protocols, bound, facts},
                                 {.threads = request.threads, .progress = request.progress, .stop = request.stop});
    if (!result) return std::nullopt;
    if (is_own(request.own)) result->bars.clear();  // they are of the whole list of the program
    qualify_answer answer{make_head(qualify_schema, 0), std::move(*result), studies.list.sha256, studies.list.imported,
                          std::move(studies.protocols)};
    answer.head.warnings = std::move(studies.warnings);
    for (const study::qualified_row& one : answer.result.rows) {
        if (one.row.is_changed) answer.head.warnings.push_back("The target " + one.row.id + " was changed.");
    }
    return answer;
}

std::string_view verdict_of(const study::qualified_row& one) {
    if (one.status != study::row_status::simulated) return status_word(one.status);
    if (!one.words.empty()) return one.is_within ? "as observed" : "not as observed";
    return one.is_within ? "within" : "outside";
}

std::string row_number(double value) {
    constexpr int digits = 3;
    constexpr double rounding = 1e-9;  // no row has a unit in which so little is anything
    if (std::abs(value) < rounding) return "0";
    const int before = 1 + static_cast<int>(std::floor(std::log10(std::abs(value))));
    return fmt::format("{:.{}f}", value, std::max(0, digits - before));
}

std::string json_of(const qualify_answer& answer) {
    json page = json_head(answer.head);
    const std::string& imported = answer.targets_imported_sha256;
    page["targets"] = {{"sha256", answer.targets_sha256},
                       {"imported_sha256", imported.empty() ? json(nullptr) : json(imported)}};
    page["rows"] = json::array();
    for (const study::qualified_row& one : answer.result.rows) page["rows"].push_back(row_json(one));
    page["summary"] = summary_json(answer.result);
    page["assumptions"] = json::object();
    for (const scenario::protocol& p : answer.protocols) page["assumptions"][p.family] = p.assumptions;
    return json_text(page);
}

std::string csv_of(const qualify_answer& answer) {
    std::string page =
        "id,family,system,grade,role,scale,unit,observed,low,high,status,simulated,without_offset,offset_used,"
        "fold_error,z,within,changed\n";
    for (const study::qualified_row& one : answer.result.rows) {
        const evidence::target& row = one.row;
        page += fmt::format("{},{},{},{},{},{},{},", csv_field(row.id), csv_field(row.family), csv_field(row.system),
                            row.grade, word(row.role), word(row.scale), csv_field(row.unit_text));
        page += fmt::format("{},{},{},{},{},", row.observed ? csv_number(*row.observed) : csv_field(row.observed_text),
                            csv_number(row.low), csv_number(row.high), status_word(one.status),
                            one.words.empty() ? csv_number(one.simulated) : csv_field(one.words));
        page += fmt::format("{},{},{},{},{},{}\n", csv_number(one.raw), csv_number(one.offset_used),
                            csv_number(one.fold_error), csv_number(one.z), csv_field(std::string(verdict_of(one))),
                            row.is_changed ? "yes" : "no");
    }
    return page;
}

}  // namespace magnesia::api
