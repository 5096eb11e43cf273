// targets.hpp - the owners' list of measured results that the body is compared with, and whether it is as imported.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.hpp"
#include "core/tree.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view target_manifest_schema = "magnesia.validation_manifest/1";

/// `calibrate` may be fitted; `check` never is; `verify` is arithmetic and no evidence about people.
enum class target_role { calibrate, check, verify };
enum class target_scale { ratio, difference, qualitative };

/// One measured output of one study.
struct target {
    std::string id;
    std::string family;  ///< papers about the same participants share it
    std::string system;
    std::string grade;  ///< A, B or C
    target_role role = target_role::check;
    target_scale scale = target_scale::ratio;
    std::string protocol;
    std::string quantity;
    std::string unit_text;
    std::string observed_text;       ///< as the list says it
    std::optional<double> observed;  ///< empty on qualitative rows, as are the ends of the interval
    std::optional<double> low;
    std::optional<double> high;
    std::string time;
    std::string source;
    std::string known_from;
    std::string note;
    bool is_changed = false;  ///< differs from the row that was imported
};

/// The list and what stands beside it.
struct target_list {
    std::vector<target> targets;
    std::string sha256;    ///< of the list as it is
    std::string imported;  ///< of the list as it was imported; empty of a reader's own
};

std::string_view word(target_role role);
std::string_view word(target_scale scale);

/// What the manifest remembers of the list.
struct target_manifest {
    std::string sha256;
    std::map<std::string, std::string> rows;  ///< a short hash of each row, by id
};

/// Reads a file of schema "magnesia.validation_manifest/1".
target_manifest parse_target_manifest(const core::tree& file, std::vector<core::issue>& issues);

/// Reads the list and holds each row against its hash in the manifest. Issues: fields that cannot be read, an interval
/// that does not hold the observed value, an id given twice, a row that is missing.
target_list parse_targets(std::string_view csv, const std::string& name, const core::tree& manifest,
                          std::vector<core::issue>& issues);

/// Whether the text is such a list, by its first columns.
bool is_target_list(std::string_view csv);
inline constexpr const char* target_list_name = "rows of studies, for qualify --rows";

/// A reader's own list, which no manifest remembers; nothing in it is called changed.
target_list parse_own_targets(std::string_view csv, const std::string& name, std::vector<core::issue>& issues);

/// The list of the program.
///   throws   data_error
target_list load_targets();

/// The row of that id, or null.
const target* find_target(const std::vector<target>& all, std::string_view id);

}  // namespace magnesia::evidence
