// verb_simulate.cpp - `magnesia simulate FILE|"one line"`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/answers/hypotheses.hpp"
#include "api/parts/part_run.hpp"
#include "api/simulate/simulate.hpp"
#include "cli/answer_words.hpp"
#include "cli/arguments.hpp"
#include "cli/exit_code.hpp"
#include "cli/part_words.hpp"
#include "cli/people_file.hpp"
#include "cli/scenario_words.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "cli/watched_run.hpp"

namespace magnesia::cli {
namespace {

/// The words as read.
struct simulate_words {
    scenario_words from;
    std::string draws;
    std::string seed;
    std::string threads;
    std::string accuracy;
    std::vector<std::string> hypotheses;
    std::string people;
    part_words kept;
    answer_words shown;
};

api::simulate_request simulate_request_of(const simulate_words& words) {
    api::simulate_request request;
    request.from = request_of(words.from);
    request.draws = whole_number{"--draws", 0, api::most_draws, api::usual_draws}.read(words.draws);
    request.seed = whole_number{"--seed", 0, UINT64_MAX, 1}.read(words.seed);
    request.accuracy = api::accuracy_of(words.accuracy);
    request.hypotheses = api::hypotheses_of(words.hypotheses);
    request.threads = threads_of(words.threads);
    request.shown_on = words.shown.front();
    return request;
}

/// Into a part first, and to a page when that is the whole run.
int run_kept(const api::simulate_request& request, const api::kept_part& part, answer_place& place,
             watched_run& watched) {
    const api::part_outcome came = api::run_part(request, part);

    watched.end_line();
    if (came.answer) {
        place.show(*came.answer);
        return exit_done;
    }
    say(what_is_kept(came, part));
    return came.is_complete() ? exit_done : exit_stopped;
}

int run_simulate(const simulate_words& words) {
    const std::vector<output_name> outputs{
        {"--report", words.shown.report}, {"--part", words.kept.part}, {"--people", words.people}};
    for (const auto& [key, path] : outputs) refuse_overwriting_input(words.from, key, path);
    refuse_one_file_for_two(outputs);
    api::simulate_request request = simulate_request_of(words);
    const std::optional<api::kept_part> part = part_of(words.kept, words.shown);
    if (part) refuse_people_of_part(words.people);
    std::optional<people_file> people;
    if (!words.people.empty()) request.people = people.emplace(words.people).writer();
    answer_place place(words.shown);
    watched_run watched(words.shown.is_quiet);
    request.progress = watched.progress();
    request.stop = watched.stop();
    if (part) return run_kept(request, *part, place, watched);

    const std::optional<api::simulate_answer> answer = api::simulate(request);

    if (!watched.has_finished()) return exit_stopped;
    if (people) people->finish();
    place.show(*answer);
    return exit_done;
}

}  // namespace

verb simulate_verb() {
    return {"simulate", "one person's magnesium over days and weeks, with and without a regimen", [](CLI::App& app) {
                const auto words = std::make_shared<simulate_words>();
                app.add_option("scenario", words->from.what,
                               "a scenario file, or a line such as \"200 mg elemental bisglycinate at 22:00 daily for "
                               "56 d\"")
                    ->required();
                app.add_option("--person", words->from.person,
                               "a person file for a regimen line; else a default adult");
                app.add_option("--draws", words->draws,
                               "virtual people behind the bands (200); 0 is the typical person without bands");
                app.add_option("--seed", words->seed, "where the random streams start (1)");
                app.add_option("--accuracy", words->accuracy,
                               "relative error of the arithmetic that may be left, 1e-3 to 1e-8 (1e-4)");
                app.add_option("--hypothesis", words->hypotheses,
                               "switch an open hypothesis, NAME=on or NAME=off; may be given several times")
                    ->allow_extra_args(false);
                app.add_option("--threads", words->threads, "threads to use (all); the answer is the same for any");
                words->shown.add_to(app);
                app.add_option("--people", words->people,
                               "also write everybody's curves, as NetCDF-4 (FILE.nc) or CSV (FILE.csv)");
                words->kept.add_to(app);
                return [words] { return run_simulate(*words); };
            }};
}

}  // namespace magnesia::cli
