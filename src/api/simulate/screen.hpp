// screen.hpp - the answer of `simulate` on one terminal screen, in plain words, bands always.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "api/drawing/screen_text.hpp"
#include "api/simulate/quantity.hpp"
#include "api/simulate/simulate.hpp"

namespace magnesia::api {

/// How the terminal is and what the person wants to see.
struct screen_options {
    display_unit unit = display_unit::mmol_per_l;
    letters with = letters::ascii;
    bool has_colour = false;
    std::string report;  ///< where the page with plots is; empty when none was asked for
};

inline constexpr std::size_t screen_lines = 24;

/// Lines in the making.
struct screen_page {
    const screen_options& options;
    std::vector<std::string> lines;

    std::string bold(const std::string& text) const { return coded(text, "1"); }
    std::string faint(const std::string& text) const { return coded(text, "2"); }
    std::string tinted(const std::string& text) const { return coded(text, "36"); }
    void add(const std::string& line) { lines.push_back(line); }
    std::size_t left() const { return screen_lines > lines.size() ? screen_lines - lines.size() : 0; }

 private:
    std::string coded(const std::string& text, const char* code) const {
        return options.has_colour ? std::string("\x1b[") + code + 'm' + text + "\x1b[0m" : text;
    }
};

/// Lines that the first `count` warnings take; more than six are not kept free for them.
std::size_t lines_of_warnings(const answer_head& head, std::size_t count);

/// The unit the scenario asks its plasma values to be shown in.
display_unit wanted_unit(const simulate_answer& answer);

/// At most `screen_lines` lines of at most `screen_columns` columns, each ending with a line feed.
std::string screen_of(const simulate_answer& answer, const screen_options& options);

}  // namespace magnesia::api
