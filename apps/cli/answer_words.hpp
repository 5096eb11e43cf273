// answer_words.hpp - the words that say how an answer of a simulation is shown, alike for every verb that gives one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "api/simulate/quantity.hpp"
#include "api/simulate/screen.hpp"
#include "api/simulate/simulate.hpp"
#include "cli/output_file.hpp"

namespace CLI {
class App;
}

namespace magnesia::cli {

/// The unit named by `--units`; nothing for an empty text.
///   throws  input_error for another word
std::optional<api::display_unit> unit_of(const std::string& text);

/// Throws input_error when both would be written to stdout.
void refuse_two_formats(bool wants_json, bool wants_csv);

/// The words as read.
struct answer_words {
    std::string report;
    std::string units;
    bool wants_json = false;
    bool wants_csv = false;
    bool is_quiet = false;

    /// Declares them on a verb.
    void add_to(CLI::App& app);

    /// The front that shows all they ask for.
    api::front front() const;
};

/// How the screen shows it on this terminal.
api::screen_options screen_options_of(const answer_words& words, api::display_unit unit);

/// What goes to stdout.
template <class Answer>
std::string stdout_of(const Answer& answer, const answer_words& words, api::display_unit unit) {
    if (words.wants_json) return json_of(answer);
    if (words.wants_csv) return csv_of(answer);
    return words.is_quiet ? "" : screen_of(answer, screen_options_of(words, unit));
}

/// Where an answer goes. Made before the computation, so that words that cannot be obeyed are refused at once.
class answer_place {
 public:
    /// throws  input_error: two formats for one stdout, no such unit, a report that cannot be written
    explicit answer_place(const answer_words& words);

    /// Writes report and page.
    void show(const api::simulate_answer& answer);

 private:
    const answer_words& words_;
    std::optional<api::display_unit> unit_;
    std::optional<output_file> report_;
};

}  // namespace magnesia::cli
