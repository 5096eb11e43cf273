// verb_foods.cpp - `magnesia foods [WORDS...]` and `magnesia foods --diary FILE`.
// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/foods/diary.hpp"
#include "api/foods/foods.hpp"
#include "cli/exit_code.hpp"
#include "cli/output_file.hpp"
#include "cli/scenario_words.hpp"
#include "cli/terminal.hpp"
#include "cli/verb.hpp"
#include "core/error.hpp"

namespace magnesia::cli {
namespace {

struct foods_words {
    std::vector<std::string> words;
    std::string diary;
    api::eater_words who;
    std::string report;
    bool wants_json = false;
    bool wants_csv = false;
};

[[noreturn]] void refuse(const std::string& value, const std::string& found, const std::string& allowed) {
    throw input_error(issue{.where = {"command line"}, .key = {}, .value = value, .found = found, .allowed = allowed});
}

template <class Answer>
int show(const Answer& answer, const foods_words& words) {
    write_stdout(words.wants_json  ? api::json_of(answer)
                 : words.wants_csv ? api::csv_of(answer)
                                   : api::text_of(answer));
    return exit_done;
}

int run_foods(const foods_words& words) {
    if (words.wants_json && words.wants_csv) {
        refuse("--json", "stands beside --csv, and both would go to stdout", "one of them at a time");
    }
    if (words.diary.empty()) {
        if (!words.report.empty()) refuse("--report", "needs a diary", "magnesia foods --diary FILE --report PAGE");
        return show(api::find_foods({words.words, words.who}), words);
    }
    if (!words.words.empty()) refuse(words.words.front(), "stands beside --diary", "words or a diary");
    refuse_overwriting({words.diary}, "--report", words.report);
    std::optional<output_file> report;
    if (!words.report.empty()) report.emplace(words.report, "--report");
    const api::diary_answer answer = api::tally_diary({words.diary, words.who});
    if (report) report->finish(api::report_of(answer));
    const int code = show(answer, words);
    if (report) say("wrote " + words.report);
    return code;
}

}  // namespace

verb foods_verb() {
    return {"foods", "magnesium in foods and waters, and a food diary added up", [](CLI::App& app) {
                const auto words = std::make_shared<foods_words>();
                app.add_option("words", words->words, "words of a food's name; none: the richest servings");
                app.add_option("--diary", words->diary, "a food diary or food-frequency list, TOML or CSV, added up");
                app.add_option("--age", words->who.age, "years, for the requirement; else a default adult's");
                app.add_option("--sex", words->who.sex, "female or male, for the requirement");
                app.add_option("--stage", words->who.stage, "pregnancy or lactation, for the requirement");
                app.add_option("--report", words->report, "of a diary: also write one self-contained HTML page");
                app.add_flag("--json", words->wants_json, "the whole answer as JSON");
                app.add_flag("--csv", words->wants_csv, "the foods as CSV, one a line");
                return [words] { return run_foods(*words); };
            }};
}

}  // namespace magnesia::cli
