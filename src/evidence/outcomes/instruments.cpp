// instruments.cpp - reading data/instruments.toml; the rules are listed in docs/evidence/outcomes.md.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/outcomes/instruments.hpp"

#include <algorithm>
#include <utility>

#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view instruments_keys[] = {"schema", "instrument"};
constexpr std::string_view instrument_keys[] = {
    "id",   "label", "measures", "scale_low", "scale_high", "better", "minimal_important_difference",
    "bias", "noise", "note"};
constexpr std::string_view error_keys[] = {"outcome", "measure",    "value",  "low",   "high", "who",
                                           "grade",   "provenance", "source", "place", "note"};
constexpr std::string_view better_words[] = {"lower", "higher"};
constexpr std::string_view bias_words[] = {"difference", "ratio"};
constexpr std::string_view noise_words[] = {"within_person_sd", "within_person_cv", "retest_correlation"};

bias_measure bias_from(std::string_view text) {
    return text == "ratio" ? bias_measure::ratio : bias_measure::difference;
}

noise_measure noise_from(std::string_view text) {
    if (text == "within_person_cv") return noise_measure::within_person_cv;
    return text == "retest_correlation" ? noise_measure::retest_correlation : noise_measure::within_person_sd;
}

allowed_range range_of(bias_measure measure) {
    return measure == bias_measure::ratio ? allowed_range{.low = 0.01, .high = 100} : allowed_range{};
}

allowed_range range_of(noise_measure measure) {
    return measure == noise_measure::retest_correlation ? allowed_range{.low = 0, .high = 1} : allowed_range{.low = 0};
}

/// `value`, or `low` and `high`.
value_range read_size(const table_reader& in, const allowed_range& allowed) {
    if (in.find("low") == nullptr && in.find("high") == nullptr) {
        const double value = in.number("value", allowed).value_or(0);
        return {value, value};
    }
    if (in.find("value") != nullptr) in.note("value", "stands beside low and high", "value, or low and high");
    const value_range ends{in.number("low", allowed).value_or(0), in.number("high", allowed).value_or(0)};
    if (in.is_sound() && ends.low >= ends.high) in.note("low", "is not below high");
    return ends;
}

template <class Measure, class From>
std::vector<reading_error<Measure>> read_errors(const table_reader& in, const char* key,
                                                std::span<const std::string_view> words, From from) {
    std::vector<reading_error<Measure>> all;
    in.for_each_table(key, error_keys, {}, [&](const table_reader& one) {
        reading_error<Measure> read;
        read.outcome = read_identifier(one, "outcome");
        read.measure = from(one.choice("measure", words).value_or(""));
        read.range = read_size(one, range_of(read.measure));
        read.who = one.text("who").value_or("");
        read.known = read_known_how(one);
        all.push_back(std::move(read));
    });
    return all;
}

std::optional<better> read_better(const table_reader& in) {
    const std::string said = in.choice_or("better", "", better_words);
    if (said.empty()) return std::nullopt;
    return said == "lower" ? better::lower : better::higher;
}

/// Points and what they mean are those of one thing: an instrument for several gives no points.
void judge_instrument(const table_reader& in, const instrument& i) {
    const bool has_points = i.scale || i.direction || i.minimal_important_difference;
    if (has_points && i.measures.size() != 1)
        in.note("measures", "are several, yet points are described", "one outcome, or no scale, better and difference");
}

instrument read_instrument(const table_reader& in) {
    instrument i;
    i.where = in.where();
    i.id = read_identifier(in, "id");
    i.label = in.text("label").value_or("");
    i.measures = in.texts("measures");
    if (in.find("measures") == nullptr) in.note("measures", "is missing", "a list of outcomes; [] for none of them");
    i.scale = read_range(in, "scale", {});
    i.direction = read_better(in);
    i.minimal_important_difference = read_important_difference(in);
    i.biases = read_errors<bias_measure>(in, "bias", bias_words, bias_from);
    i.noises = read_errors<noise_measure>(in, "noise", noise_words, noise_from);
    i.note = in.text_or("note", "");
    if (in.is_sound()) judge_instrument(in, i);
    return i;
}

}  // namespace

std::string_view word(bias_measure measure) {
    return bias_words[static_cast<std::size_t>(measure)];
}

std::string_view word(noise_measure measure) {
    return noise_words[static_cast<std::size_t>(measure)];
}

std::vector<instrument> parse_instruments(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<instrument> all;
    if (!check_schema(file, instruments_schema, issues)) return all;
    const table_reader top{file, "", instruments_keys, issues};
    top.for_each_table("instrument", instrument_keys, {.low = 1, .unit = "of [[instrument]]"},
                       [&](const table_reader& in) {
                           instrument i = read_instrument(in);
                           const bool is_repeated = !i.id.empty() && find_instrument(all, i.id) != nullptr;
                           if (is_repeated) in.note("id", "stands twice in this file", "each id once");
                           all.push_back(std::move(i));
                       });
    return all;
}

std::vector<instrument> load_instruments() {
    return load_embedded("data/instruments.toml", parse_instruments);
}

const instrument* find_instrument(const std::vector<instrument>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const instrument& i) { return i.id == id; });
    return found == all.end() ? nullptr : &*found;
}

std::vector<instrument> instruments_of(const std::vector<instrument>& all, std::string_view outcome_id) {
    std::vector<instrument> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found), [&](const instrument& i) {
        return std::find(i.measures.begin(), i.measures.end(), outcome_id) != i.measures.end();
    });
    return found;
}

}  // namespace magnesia::evidence
