// parameter.hpp - one number of the model with everything known about it: unit, spread, bounds, grade and sources.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "core/units.hpp"
#include "evidence/files/words.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view parameters_schema = "magnesia.parameters/1";

/// One source a value rests on.
struct citation {
    std::string source;  ///< id in data/sources, for example `rude1980`
    std::string place;   ///< where in it: `abstract`, `table 2`, `fig 3`
    std::string says;    ///< what it says there, in own words
};

/// What is said of a gate: a number that multiplies an effect by 1 when it is there and by 0 when it is not.
struct gate {
    double p_nil = 0.0;              ///< chance that there is no such effect
    std::string hypothesis;          ///< off unless a reader switches it on; empty for an effect that is believed
    std::vector<std::string> links;  ///< ids of data/mission/links.csv whose effect it multiplies
    std::string outcome;             ///< whose evidence p_nil was computed from; else empty
};

/// One number of the equations.
struct parameter {
    std::string id;         ///< `module.name`, for example `kidney.splay`
    std::string module;     ///< the physiology module whose equations use it
    std::string name;       ///< as in the module's parameters struct
    std::string label;      ///< plain words for a reader
    double value = 0.0;     ///< typical value of the reference adult, in `unit`
    std::string unit_text;  ///< as written, for example `mmol/L`
    core::unit unit{};      ///< the same as exponents

    parameter_role role = parameter_role::fixed;
    spread_shape distribution = spread_shape::none;
    double between_person = 0.0;  ///< spread between people: CV (lognormal) or SD in `unit` (normal)
    double uncertainty = 0.0;     ///< spread of what we know about the typical value: same kind
    double low = 0.0;             ///< hard physical bound: no draw below
    double high = 0.0;            ///< hard physical bound: no draw above
    body_measure scales_with = body_measure::none;
    std::optional<gate> effect;  ///< exactly when the distribution is `gate`

    evidence_grade grade = evidence_grade::d;
    provenance known_from = provenance::assumption;
    std::vector<citation> sources;
    std::string note;
    std::string narrow_because;  ///< why a remembered or assumed value may have a narrow uncertainty; else empty
    core::place where;
};

/// All numbers of one module, in the order of its file.
struct parameter_set {
    std::string module;
    std::vector<parameter> parameters;

    /// The parameter of that name, or null.
    const parameter* find(const std::string& name) const;
};

/// The value of a typical person: of a gate the chance that its effect is there, of an open hypothesis 0.
double typical_value(const parameter& p);

/// Reads one parameter file (format: docs/evidence/parameters.md).
///   file     the tree of the file; its place's file name must end in `<module>.toml`
///   issues   every fault is appended, each with its place; with no new issue the result is complete
parameter_set parse_parameters(const core::tree& file, std::vector<core::issue>& issues);

}  // namespace magnesia::evidence
