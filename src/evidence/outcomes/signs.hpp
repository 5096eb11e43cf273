// signs.hpp - signs of too little and too much magnesium: who has them anyway, and how a level of serum brings them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tree.hpp"
#include "evidence/sources/known_how.hpp"

namespace magnesia::evidence {

inline constexpr std::string_view signs_schema = "magnesia.signs/1";

/// How many people have a sign without any lack or excess of magnesium.
struct sign_background {
    double share = 0;
    double low = 0;  ///< ends of what it may be
    double high = 0;
    known_how known;
};

/// At which level of serum half of the people have a sign, mmol/L.
struct sign_level {
    double half = 0;
    double low = 0;  ///< ends of what it may be
    double high = 0;
    double steepness = 0;  ///< how sharply chance follows the level
    known_how known;
};

/// One sign; it comes from a lack, from an overload, or from either.
struct sign {
    std::string id;  ///< for example `tremor`
    std::string label;
    std::vector<std::string> claims;   ///< ids of the list of claims, such as `C229`
    bool is_overt = false;             ///< seen by others or in an examination
    bool is_urgent = false;            ///< a reason by itself to see a doctor
    std::vector<std::string> said_as;  ///< ids of symptoms of data/safety/words.toml that mean it
    sign_background background;
    std::optional<sign_level> lack;
    std::optional<sign_level> overload;
    core::place where;
};

/// How a level is read.
struct sign_reading {
    double lack_start = 0;      ///< mmol/L; above it a level brings no sign of a lack
    double overload_start = 0;  ///< mmol/L; below it none of too much
    double cell_drop = 0;       ///< mmol/L of serum that go with all of the magnesium of cells missing
    double older_above_y = 0;
    double older_drop = 0;  ///< mmol/L for which that age counts
    known_how known;
};

/// What of a person is a number and means a sign.
enum class sign_quantity { isi, cramps_per_week, stress };

/// From which value on a number means a sign.
struct sign_value {
    std::string sign;  ///< id
    sign_quantity quantity = sign_quantity::isi;
    double from = 0;
    known_how known;
};

/// When signs are a reason to see a doctor.
struct sign_review {
    int several = 0;                                 ///< so many at once
    std::vector<std::vector<std::string>> patterns;  ///< or all of these
    std::vector<sign_value> values;                  ///< what counts as said though nobody said it in words
    std::string note;
};

/// All of data/signs.toml.
struct sign_table {
    sign_reading reading;
    sign_review review;
    std::vector<sign> signs;

    const sign* find(std::string_view id) const;
};

/// Reads a file of schema "magnesia.signs/1".
///   issues   faults appended: of the schema, ends out of order, levels on the wrong side of where signs start, a sign
///            with no side or given twice, a pattern of signs that are none
sign_table parse_signs(const core::tree& file, std::vector<core::issue>& issues);

/// The table of the program, not checked against sources.
///   throws   data_error
sign_table load_signs();

/// The same, read once.
const sign_table& known_signs();

/// Notes sources that nobody knows.
void check_signs(const sign_table& table, const std::vector<source>& sources, std::vector<core::issue>& issues);

/// What of a body brings signs.
struct magnesium_level {
    double serum_total = 0;  ///< mmol/L
    /// Share of the magnesium of cells that is missing; unknown: what goes with such a serum.
    std::optional<double> cell_shortage{};
    std::optional<double> age_y{};  ///< years; unknown counts as not old
};

/// One sign at a level.
struct sign_chance {
    std::string id;
    double by_lack = 0;      ///< chance that a lack brings it
    double by_overload = 0;  ///< chance that an overload brings it
    double chance = 0;       ///< of having it for any reason
    double low = 0;          ///< the same with every number of the sign at its kind and at its unkind end
    double high = 0;

    /// Chance that magnesium brings it, from either side.
    double beyond_background() const { return 1 - (1 - by_lack) * (1 - by_overload); }
};

/// The chance of having one sign for any reason; `sign_chance::chance` without its ends.
double chance_of(const sign_table& table, const sign& one, const magnesium_level& at);

/// Every sign of the table at a level, in its order.
std::vector<sign_chance> sign_chances(const sign_table& table, const magnesium_level& at);

/// The chance that at least one of several signs is there beyond background: `least` when all of them come together,
/// `most` when each comes by itself; the truth lies between.
struct chance_of_any {
    double least = 0;
    double most = 0;
};
chance_of_any chance_of_overt_sign(const sign_table& table, const magnesium_level& at);

/// What a person said that may mean signs; nothing is unknown.
struct said_of_signs {
    std::vector<std::string> symptoms;         ///< ids of data/safety/words.toml
    std::optional<double> isi = std::nullopt;  ///< 0 to 28
    std::optional<double> cramps_per_week = std::nullopt;
    std::optional<double> stress = std::nullopt;  ///< load, 0 usual to 3 extreme
};

/// The signs that somebody has by what they said, each once, in the order of the table.
std::vector<std::string> signs_of(const sign_table& table, const said_of_signs& said);

/// Whether these signs (ids; unknown ones count for nothing) are a reason to see a doctor.
bool wants_review(const sign_table& table, const std::vector<std::string>& present);

}  // namespace magnesia::evidence
