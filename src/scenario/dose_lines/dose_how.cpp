// dose_how.cpp - reads the product format, the route, the sips and the label.
// SPDX-License-Identifier: Apache-2.0
#include "scenario/dose_lines/dose_how.hpp"

#include <fmt/format.h>

#include <array>

#include "core/text.hpp"
#include "scenario/dose_lines/dose_number.hpp"

namespace magnesia::scenario {
namespace {

constexpr std::string_view by_vein_phrase = "by vein over N h, by vein over N min, or by vein as bolus";
constexpr std::string_view sips_phrase = "in N sips over N min";
constexpr std::array<std::string_view, 11> words_after_format{"by",    "in",   "tracer", "at", "with", "before",
                                                              "every", "from", "as",     ",",  ""};

/// Which parts were already said.
struct parts_said {
    bool format = false;
    bool vein = false;
    bool sips = false;
    bool tracer = false;
};

void mark(const dose_token& piece, bool& is_said, std::string_view part) {
    if (is_said) refuse(piece, {fmt::format("says {} a second time", part), "each part of the line once"});
    is_said = true;
}

bool ends_format(const dose_token& piece) {
    for (const std::string_view word : words_after_format) {
        if (piece.text == word) return true;
    }
    return finite_number(piece.text).has_value();
}

std::string read_format(dose_cursor& line, const vocabulary& words) {
    const dose_token first = line.here();
    std::string name;
    while (!ends_format(line.here())) name += (name.empty() ? "" : " ") + std::string{line.take().text};
    if (name.empty()) refuse(first, {"stands where a product format belongs", listed(words.formats)});
    const known_name* format = find_name(words.formats, name);
    if (format != nullptr) return format->id;
    refuse({name, first.column},
           {"is no known product format", listed(words.formats), nearest_known(words.formats, name)});
}

by_vein read_vein(dose_cursor& line) {
    expect(line, "vein", by_vein_phrase);
    if (line.take_if("over")) return {read_span(line, longest_infusion_minutes, "how long it runs")};
    if (line.here().text != "as") refuse(line.here(), {"does not say how fast", std::string{by_vein_phrase}});
    line.take();
    expect(line, "bolus", by_vein_phrase);
    return {};
}

by_mouth read_sips(dose_cursor& line) {
    const int sips = read_whole(line, 2, most_sips, "sips");
    expect(line, "sips", sips_phrase);
    expect(line, "over", sips_phrase);
    return {sips, read_span(line, longest_sipping_minutes, "from the first to the last sip")};
}

void check_route(const dose_token& end, const parts_said& said) {
    if (!said.vein) return;
    if (said.sips) refuse(end, {"follows both sips and a vein", "one of the two"});
    if (said.format) refuse(end, {"follows both a product format, which is swallowed, and a vein", "one of the two"});
}

}  // namespace

bool goes_by_vein(const dose_cursor& line) {
    for (std::size_t i = 0; !line.ahead(i).text.empty(); ++i) {
        if (line.ahead(i).text == "by" && line.ahead(i + 1).text == "vein") return true;
    }
    return false;
}

dose_manner read_manner(dose_cursor& line, const vocabulary& words) {
    dose_manner all;
    parts_said said;
    for (dose_token piece = line.here();; piece = line.here()) {
        if (line.take_if("as")) {
            mark(piece, said.format, "the format");
            all.format = read_format(line, words);
        } else if (line.take_if("by")) {
            mark(piece, said.vein, "the route");
            all.route = read_vein(line);
        } else if (line.take_if("in")) {
            mark(piece, said.sips, "the sips");
            all.route = read_sips(line);
        } else if (line.take_if("tracer")) {
            mark(piece, said.tracer, "tracer");
            all.is_tracer = true;
        } else {
            break;
        }
    }
    check_route(line.here(), said);
    return all;
}

}  // namespace magnesia::scenario
