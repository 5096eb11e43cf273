// protocol.cpp - reading protocols: arms are put together from the top of the file and their own tables.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/reading/protocol.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "scenario/reading/read_hope.hpp"
#include "scenario/values/merged_routine.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view file_keys[] = {"schema",      "family",   "assumptions", "person",  "routine",
                                          "diet",        "health",   "travel",      "regimen", "run",
                                          "expectation", "enrolled", "arm",         "readout", "not_simulated"};
constexpr std::string_view arm_keys[] = {"name",   "person",  "routine", "diet",        "health",
                                         "travel", "regimen", "run",     "expectation", "enrolled"};
constexpr std::string_view shared_keys[] = {"person", "routine", "diet", "health", "travel", "regimen", "run"};
constexpr std::string_view needed_of_routine[] = {"zone", "bed", "rise"};
constexpr std::string_view readout_keys[] = {"row",   "read",        "arm",        "arms",  "against",
                                             "day",   "against_day", "compare",    "times", "number",
                                             "hours", "rows",        "absorption", "of",    "note"};
constexpr std::string_view change_keys[] = {"read", "way", "noise"};
constexpr std::string_view ways[] = {"none", "lower", "higher"};  // in the order of change_way
constexpr std::string_view not_simulated_keys[] = {"row", "reason"};
constexpr std::string_view comparisons[] = {"none", "difference", "ratio"};
constexpr std::string_view readings[] = {
    "absorbed_share", "net_absorbed_share", "plasma_morning", "plasma_after", "plasma_ionised_after", "plasma_swing",
    "plasma_peak_rise", "urine_24h", "urine_after", "urine_peak_hour", "urine_portions", "faeces_24h", "share_in_urine",
    "share_kept", "red_cell_free", "red_cell_total", "stool_slope", "stool_onset", "weeks_to_plateau",
    "tubular_maximum", "tubular_slope", "tracer_half_time", "slow_half_time", "exchangeable", "balance",
    "ratio_of_rows", "dose_curve", "all_above", "form_order", "tracer_absorbed_share", "tracer_apparent_share",
    "tracer_urine_share", "tracer_faeces_share",
    // of nights, mornings and questionnaires, as data/outcomes.toml has them
    "sleep_onset_latency", "wake_after_sleep_onset", "total_sleep_time", "sleep_efficiency", "slow_wave_sleep",
    "rem_sleep", "awakenings", "early_morning_awakening", "clock_minimum", "sleepiness", "cortisol_serum",
    "insomnia_severity", "sleep_quality", "felt_stress", "anxiety_symptoms", "depressive_symptoms",
    "cortisol_urine_24h",
    // of a clinic and of training, likewise
    "systolic_pressure", "diastolic_pressure", "heart_rate_variability", "fasting_glucose", "homa_ir", "hba1c",
    "c_reactive_protein", "bone_density_hip", "muscle_strength", "aerobic_capacity", "gait_speed", "chair_stand_time",
    "cramps_per_week", "cramp_change", "session_exertion", "creatine_kinase_peak", "rmssd", "insulin", "ectopic_beats",
    "heart_conduction", "muscle_soreness", "creatine_kinase", "lactate_dehydrogenase", "maximal_force",
    "perceived_recovery", "injury_risk", "cell_shortage", "signs_of_lack", "signs_of_overload", "stool_water_24h",
    "loose_stools_24h", "nausea_24h", "abdominal_cramps_24h",
    // at a clock time of a day, and what is worked out from others
    "soreness_at", "force_at", "creatine_kinase_at", "lactate_dehydrogenase_at", "myoglobin_at", "interleukin_6_at",
    "lactate_at", "hydration_at", "time_trial", "cramp_responders", "signs_onset",
    // of stages, hormones and the brain
    "deep_share", "rem_share", "stage_2_share", "acth_night", "cortisol_night", "cortisol_mean",
    "cortisol_over_cortisone", "melatonin_night", "melatonin_evening", "melatonin_rise_hour", "halving_light", "csf",
    "csf_change", "csf_small_rise", "direction",
    // of single modules, without an arm
    "reference_csf_ratio", "reference_csf_step", "reference_block", "reference_cortisol_peak", "reference_cortisol_low",
    "reference_pulses", "reference_weak_pituitary_2d", "reference_weak_pituitary_24wk", "reference_low_drive_24wk",
    "reference_onset_30", "reference_wake_30", "reference_onset_65", "reference_wake_65"};
// what looks from an hour of a day into the next day
constexpr std::string_view readings_of_a_night[] = {"acth_night", "cortisol_night", "melatonin_night",
                                                    "melatonin_rise_hour"};
constexpr std::size_t arm_count_most = 30;
constexpr allowed_range arm_count{.high = arm_count_most, .unit = "of [[arm]]"};
constexpr allowed_range readout_count{.high = 30, .unit = "of [[readout]]"};
constexpr allowed_range reason_count{.high = 30, .unit = "of [[not_simulated]]"};
constexpr allowed_range times_range{1e-3, 1e4, ""};
constexpr allowed_range hours_range{0.25, 168, "hours"};
constexpr allowed_range noise_range{1e-3, 1e3, "", "a standard error in the unit of the change"};
constexpr allowed_range change_count{0, 10, "of { read, way, noise }"};
constexpr allowed_range number_range{1, 6, "", "the fastest exponential, or the first labelled line, is 1"};

/// Whether the routine of an arm says all that one must say; then it stands by itself.
bool is_whole_routine(const tree& own) {
    return std::ranges::all_of(needed_of_routine, [&](std::string_view key) { return own.find(key) != nullptr; });
}

/// The scenario of an arm as a structured text: its own tables, else those of the file; a part of a routine is merged.
tree scenario_tree(const tree& file, const tree& arm) {
    tree::table entries{{"schema", tree{std::string(scenario_schema), arm.where}}};
    for (const std::string_view key : shared_keys) {
        const tree* own = arm.find(key);
        const tree* found = own != nullptr ? own : file.find(key);
        if (found != nullptr) entries.push_back({std::string(key), *found});
    }
    const tree* own = arm.find("routine");
    const tree* usual = file.find("routine");
    const bool is_part = own != nullptr && usual != nullptr && !is_whole_routine(*own);
    if (is_part) put(entries, "routine", merged_routine(*usual, *own));
    return {std::move(entries), arm.where};
}

/// What arms are put together from.
struct arm_sources {
    const tree& file;
    const vocabulary& words;
    const routine_defaults& defaults;
    said_hope usual;  ///< of arms that do not say their own
};

void add_arm(const table_reader& in, const tree& arm, const arm_sources& from, std::vector<protocol_arm>& arms) {
    protocol_arm read{.name = in.short_text("name", longest_protocol_name).value_or(""), .what = {}};
    const bool is_taken = read.name == "without" || std::any_of(arms.begin(), arms.end(), [&](const auto& other) {
                              return other.name == read.name;
                          });
    if (is_taken) in.note("name", "is taken", "a name of its own, and not `without`");
    try {
        read.what = read_scenario(scenario_tree(from.file, arm), from.words, from.defaults);
        set_hope(read.what, whole(read_hope(in, from.usual)));
    } catch (const input_error& failure) {
        in.issues().insert(in.issues().end(), failure.issues().begin(), failure.issues().end());
    }
    arms.push_back(std::move(read));
}

row_comparison comparison_from(const std::string& said) {
    if (said == "difference") return row_comparison::difference;
    return said == "ratio" ? row_comparison::ratio : row_comparison::none;
}

/// Notes an arm that the file does not have; `without` stands for a regimen left out.
void check_arm(const table_reader& in, std::string_view key, const std::string& name, const protocol& file) {
    if (name.empty() || file.find(name) != nullptr || (key == "against" && name == "without")) return;
    std::vector<std::string> names;
    for (const protocol_arm& one : file.arms) names.push_back(one.name);
    const std::string shown = names.empty() ? "the name of an [[arm]]" : fmt::format("{}", fmt::join(names, ", "));
    if (key == "against") names.emplace_back("without");
    in.note(key,
            key == "arms" ? fmt::format("has `{}`, which is no arm of this file", printable(name, 60))
                          : "is no arm of this file",
            key == "against" ? shown + ", without" : shown, nearest_name(name, names));
}

bool reads_label(std::string_view read) {
    return read.starts_with("tracer_") && read != "tracer_half_time";
}

int labelled_lines(const protocol_arm& arm) {
    const regimen& doses = arm.what.doses;
    return static_cast<int>(std::count_if(doses.begin(), doses.end(), [](const dose& d) { return d.is_tracer; }));
}

std::vector<sought_change> read_changes(const table_reader& in) {
    std::vector<sought_change> all;
    in.for_each_table("of", change_keys, change_count, [&](const table_reader& one) {
        const std::string way = one.choice("way", ways).value_or("none");
        const auto place = std::find(std::begin(ways), std::end(ways), way) - std::begin(ways);
        all.push_back({.read = one.choice("read", readings).value_or(""),
                       .way = static_cast<change_way>(place),
                       .noise = one.number("noise", noise_range).value_or(1)});
    });
    return all;
}

/// Notes what a readout of directions lacks.
void check_direction(const table_reader& in, const row_readout& r) {
    if (r.read != "direction") return;
    if (r.of.empty()) in.note("of", "is missing", "[{ read = \"sleep_quality\", way = \"none\", noise = 1 }]");
    if (r.against.empty()) in.note("against", "is missing", "the name of an [[arm]], or without");
}

/// The last day on which every one of these arms is still run, else `fallback`: of an arm that is not there, or could
/// not be read, any day may be meant, as the other mistake is told.
int last_day(const protocol& file, const std::vector<std::string>& arms, int fallback) {
    std::optional<int> last;
    for (const std::string& name : arms) {
        const protocol_arm* arm = file.find(name);
        if (arm != nullptr && arm->what.run.days > 0)
            last = std::min(last.value_or(longest_run_days), arm->what.run.days);
    }
    return last.value_or(fallback);
}

/// The arm that `against` is read off.
const std::string& other_arm(const row_readout& r) {
    return r.against.empty() || r.against == "without" ? r.arm : r.against;
}

void read_readout_days(const table_reader& in, const protocol& file, row_readout& r) {
    std::vector<std::string> own = r.arms;
    own.push_back(r.arm);
    if (!r.arms.empty()) own.push_back(other_arm(r));  // which is looked at on the same day
    const bool is_of_module = is_reference(r.read) || !r.rows.empty();
    const int fallback = is_of_module ? 1 : longest_run_days;
    const int last = last_day(file, own, fallback);
    const int last_of_other = last_day(file, {other_arm(r)}, fallback);
    constexpr std::string_view what = "a day of the arm's run";
    r.day = in.whole_number_if_said("day", {1, static_cast<double>(last), "", what}).value_or(1);
    const allowed_range others{1, static_cast<double>(last_of_other), "", what};
    r.against_day = in.whole_number_if_said("against_day", others).value_or(std::min(r.day, last_of_other));
    const bool is_beyond = in.find("against_day") == nullptr && r.day > last_of_other;
    if (is_beyond) in.note("against_day", "is missing: `against` has no such day", others.text());
}

/// Notes a day that is the last of its run when something is read off the night that begins on it.
void check_next_day(const table_reader& in, const protocol& file, const row_readout& r) {
    std::vector<std::string> all{r.read};
    for (const sought_change& one : r.of) all.push_back(one.read);
    const auto found = std::ranges::find_first_of(all, readings_of_a_night);
    if (found == all.end()) return;
    const auto check = [&](std::string_view key, int day, const std::string& arm) {
        const protocol_arm* of = file.find(arm);
        if (of == nullptr || of->what.run.days != day) return;
        in.note(key, fmt::format("is the last of the run, and {} looks into the night after it", *found),
                "an earlier day, or a longer [run]");
    };
    check("day", r.day, r.arm);
    if (!r.against.empty() && (other_arm(r) != r.arm || r.against_day != r.day))
        check("against_day", r.against_day, other_arm(r));
}

row_readout read_readout(const table_reader& in, const protocol& file) {
    row_readout r;
    r.row = in.short_text("row", longest_protocol_name).value_or("");
    r.read = in.choice("read", readings).value_or("");
    r.arm = in.text_or("arm", "");
    r.arms = in.texts("arms", {.count = arm_count_most, .bytes = longest_protocol_name});
    r.against = in.text_or("against", "");
    check_arm(in, "arm", r.arm, file);
    check_arm(in, "against", r.against, file);
    for (const std::string& one : r.arms) check_arm(in, "arms", one, file);
    r.rows = in.texts("rows", {.count = arm_count_most, .bytes = longest_protocol_name});
    const bool needs_arm = r.rows.empty() && !is_reference(r.read);
    if (needs_arm && r.arm.empty() && r.arms.empty()) in.note("arm", "is missing", "arm, arms or rows");
    const protocol_arm* arm = file.find(r.arms.empty() ? r.arm : r.arms.front());
    read_readout_days(in, file, r);
    r.compare = comparison_from(in.choice_or("compare", "none", comparisons));
    if (r.compare != row_comparison::none && r.against.empty())
        in.note("compare", "has nothing to compare with", "against");
    r.times = in.number_or("times", 1, times_range);
    r.number = in.whole_number_if_said("number", number_range).value_or(1);
    r.hours = in.number_or("hours", r.hours, hours_range);
    r.of = read_changes(in);
    check_direction(in, r);
    check_next_day(in, file, r);
    if (arm != nullptr && reads_label(r.read) && r.number > labelled_lines(*arm)) {
        in.note("read", "reads a labelled dose that the arm does not have", "an arm with a `tracer` line");
    }
    r.is_absorption = in.truth_or("absorption", false);
    r.note = in.text_or("note", "");
    return r;
}

}  // namespace

std::string_view word(change_way way) {
    return ways[static_cast<std::size_t>(way)];
}

const protocol_arm* protocol::find(std::string_view arm) const {
    const auto found = std::find_if(arms.begin(), arms.end(), [&](const protocol_arm& a) { return a.name == arm; });
    return found == arms.end() ? nullptr : &*found;
}

std::vector<std::string_view> known_readings() {
    return {std::begin(readings), std::end(readings)};
}

bool is_reference(std::string_view read) {
    return read.starts_with("reference_");
}

protocol parse_protocol(const tree& file, const vocabulary& words, const routine_defaults& defaults,
                        std::vector<issue>& issues) {
    protocol read;
    if (!check_schema(file, protocol_schema, issues)) return read;
    const table_reader top{file, "", file_keys, issues};
    read.file = file.where.file;
    read.family = top.short_text("family", longest_protocol_name).value_or("");
    read.assumptions = top.texts("assumptions", {.count = 100, .bytes = longest_protocol_text});
    const arm_sources from{file, words, defaults, read_hope(top)};
    std::size_t next = 0;
    top.for_each_table("arm", arm_keys, arm_count, [&](const table_reader& in) {
        add_arm(in, (*file.find("arm")->items())[next++], from, read.arms);
    });
    top.for_each_table("readout", readout_keys, readout_count,
                       [&](const table_reader& in) { read.readouts.push_back(read_readout(in, read)); });
    top.for_each_table("not_simulated", not_simulated_keys, reason_count, [&](const table_reader& in) {
        read.not_simulated.push_back({in.short_text("row", longest_protocol_name).value_or(""),
                                      in.short_text("reason", longest_protocol_text).value_or("")});
    });
    return read;
}

}  // namespace magnesia::scenario
