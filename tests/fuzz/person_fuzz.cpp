// person_fuzz.cpp - any person file is refused with a reason, or judged; a schedule and the guard keep their promises.
// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/error.hpp"
#include "core/table_reader.hpp"
#include "evidence/base/vocabulary.hpp"
#include "evidence/files/toml_file.hpp"
#include "evidence/safety/safety_base.hpp"
#include "safety/guard.hpp"
#include "safety/schedule.hpp"
#include "scenario/reading/read_person.hpp"
#include "tests/fuzz/must.hpp"

namespace {

using namespace magnesia;

constexpr std::string_view file_keys[] = {"schema", "person", "routine"};
constexpr int day_minutes = 24 * 60;
constexpr double no_hours = 24;  // more than a day has between two times: none make it safe

struct known_things {
    evidence::safety_base base = evidence::load_safety_base();
    scenario::vocabulary words = evidence::vocabulary_of(evidence::load_forms(), evidence::load_product_formats(), {});
    known_things() { evidence::add_safety_names(base, words); }
};

/// A file as the check of safety reads it.
struct read_file {
    scenario::person who;
    std::optional<scenario::routine> day;
};

read_file read(std::string_view text, const known_things& known) {
    const tree file = evidence::parse_toml(text, "fuzz");
    std::vector<issue> issues;
    read_file what;
    const table_reader top{file, "", file_keys, issues};
    what.who = scenario::read_patient_table(top, known.words);
    if (file.find("routine") != nullptr) what.day = scenario::read_routine_table(top, {});
    if (!issues.empty()) throw input_error(issues);
    return what;
}

/// Numbers from the bytes of the file, so that a fuzzer can steer what is proposed.
class numbers {
 public:
    explicit numbers(std::string_view text) : text_(text) {}
    int below(int count) {
        if (text_.empty()) return 0;
        at_ = (at_ + 7) % text_.size();
        return static_cast<unsigned char>(text_[at_]) % count;
    }

 private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// A proposal of whatever sense.
safety::proposal proposed(numbers& from, const safety::schedule& times) {
    constexpr std::string_view forms[] = {"", "bisglycinate", "oxide", "no_such_form"};
    safety::proposal what;
    what.timetable = times.entries;
    what.days = from.below(60) - 1;
    safety::proposed_supplement takes;
    takes.form = forms[from.below(4)];
    takes.piece_mg = from.below(10) == 0 ? std::nan("") : from.below(200) - 5;
    int first = 1;
    for (int steps = from.below(3); steps >= 0; --steps) {
        safety::proposed_step step{.first_day = first, .last_day = first + from.below(14), .doses = {}};
        for (const scenario::clock_time at : times.doses) step.doses.push_back({at, from.below(5)});
        if (from.below(3) == 0) step.doses.push_back({{from.below(200) * 10}, 1});
        first = step.last_day + 1;
        takes.steps.push_back(step);
    }
    if (from.below(2) == 0) what.days = first - 1;
    for (const auto one : {safety::gate::clinician_agrees, safety::gate::kidney_known, safety::gate::end_date}) {
        if (from.below(3) > 0) what.gates.push_back(one);
    }
    if (from.below(8) > 0) what.takes = takes;
    return what;
}

/// The verdict and the limit of nobody are better than the rules allow.
void must_be_judged(const safety::judgement& result) {
    fuzz::must(result.max_supplemental_mg >= 0 && result.max_supplemental_mg <= 500);
    fuzz::must(!result.findings.empty());
    for (const safety::finding& one : result.findings) {
        fuzz::must(!one.sentence.empty() && result.is >= safety::verdict_of(one.action));
        fuzz::must(!one.cap_mg || result.max_supplemental_mg <= *one.cap_mg);
    }
}

/// Times of a schedule keep the hours, reckoned anew.
void must_keep_hours(const safety::schedule& times, const std::vector<safety::hours_apart>& hours) {
    if (times.conflict) {
        fuzz::must(times.entries.empty() && times.doses.empty() && !times.conflict->sentence.empty());
        return;
    }
    const auto minutes = [](scenario::clock_time from, scenario::clock_time to) {
        return (to.minute_of_day - from.minute_of_day + day_minutes) % day_minutes;
    };
    for (const safety::timetable_entry& entry : times.entries) {
        if (entry.what != safety::day_item::medicine) continue;
        for (const safety::hours_apart& one : hours) {
            if (one.drug != entry.label) continue;
            for (const scenario::clock_time dose : times.doses) {
                fuzz::must(minutes(entry.at, dose) >= one.before.value_or(no_hours) * 60);
                fuzz::must(minutes(dose, entry.at) >= one.after.value_or(no_hours) * 60);
            }
        }
    }
}

/// What the guard lets pass is within the limit and under no refusal.
void must_guard(const scenario::person& who, const safety::proposal& what, const known_things& known) {
    const safety::guarded found = safety::guard(who, what, known.base);
    must_be_judged(found.result);
    for (const safety::breach& one : found.breaches) fuzz::must(!one.id.empty() && !one.sentence.empty());
    if (!found.holds() || !what.takes) return;
    fuzz::must(found.result.is < safety::verdict::refuse);
    fuzz::must(safety::most_mg_a_day(what) <= found.result.max_supplemental_mg);
}

void look_at(std::string_view text, const known_things& known) {
    const read_file file = read(text, known);
    const safety::gathered facts = safety::gather(file.who, std::nullopt, known.base);
    must_be_judged(safety::judge(facts.known, known.base.rules));
    if (!file.day) return;
    numbers from(text);
    safety::day_to_fill day{.day = *file.day, .timed = file.who.is.drug_times, .untimed = {}, .hours = facts.hours};
    const safety::schedule times =
        safety::schedule_of(day, {.doses = from.below(5), .place = static_cast<safety::dose_place>(from.below(5))});
    must_keep_hours(times, facts.hours);
    must_guard(file.who, proposed(from, times), known);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const known_things known;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    fuzz::must_read_or_say_why("fuzz", [&] { look_at(text, known); });
    return 0;
}
