// svg_flow.cpp - ribbons from the mouth to stool, urine, body, sweat and gut.
// SPDX-License-Identifier: Apache-2.0
#include "api/simulate/svg_flow.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "api/drawing/markup.hpp"

namespace magnesia::api {
namespace {

constexpr double flow_width = 480;
constexpr double trunk_height = 190;  // of all that was swallowed
constexpr double trunk_x = 4;
constexpr double node_width = 12;
constexpr double node_x = 190;
constexpr double text_x = 214;
constexpr double range_end = 470;
constexpr double slot = 46;  // least height a label with its band needs
constexpr double flow_gap = 6;
constexpr double arrow_head = 10;
constexpr double flow_line_height = 16;

/// One ribbon: where it leaves the trunk and where it arrives.
struct ribbon {
    double from_y = 0;
    double to_y = 0;
    double height = 0;
    double middle = 0;  ///< of the slot
};

struct flow_layout {
    std::vector<ribbon> ribbons;
    double trunk_y = 0;
    double height = 0;
};

flow_layout laid_out(const supplement_figures& s) {
    double sum = 0;
    for (const fate& f : s.fates) sum += std::max(0.0, f.mg.median);
    flow_layout l;
    double y = arrow_head;
    for (const fate& f : s.fates) {
        const double share = sum > 0 ? std::max(0.0, f.mg.median) / sum : 0;
        const double thick = share * trunk_height;
        const double room = std::max(slot, thick);
        l.ribbons.push_back({.from_y = 0, .to_y = y + (room - thick) / 2, .height = thick, .middle = y + room / 2});
        y += room + flow_gap;
    }
    l.height = y;
    l.trunk_y = arrow_head + (y - flow_gap - arrow_head - trunk_height - 2 * flow_line_height) / 2;
    double from = l.trunk_y;
    for (ribbon& r : l.ribbons) {
        r.from_y = from;
        from += r.height;
    }
    return l;
}

/// Two curves that start and end level.
std::string ribbon_path(const ribbon& r) {
    const double start = trunk_x + node_width;
    const double half = (start + node_x) / 2;
    const auto c = [](double v) { return coordinate(v); };
    return fmt::format("M{0} {1}C{2} {1} {2} {3} {4} {3}V{5}C{2} {5} {2} {6} {0} {6}Z", c(start), c(r.from_y), c(half),
                       c(r.to_y), c(node_x), c(r.to_y + r.height), c(r.from_y + r.height));
}

std::string flow_box(double x, double y, double wide, double high, const std::string& style) {
    return element("rect", {{"x", coordinate(x)},
                            {"y", coordinate(y)},
                            {"width", coordinate(wide)},
                            {"height", coordinate(std::max(high, 1.0))},
                            {"class", style}});
}

std::string flow_words(double x, double y, const std::string& text, const char* style) {
    return text_element("text", text, {{"x", coordinate(x)}, {"y", coordinate(y)}, {"class", style}});
}

/// The band under a name: thin for nothing to all, thick from p5 to p95, a tick at the median.
std::string range_of(const study::band& mg, double total, double y, const std::string& style) {
    const auto at = [&](double value) { return text_x + std::clamp(value / total, 0.0, 1.0) * (range_end - text_x); };
    std::string drawn = flow_box(text_x, y + 3, range_end - text_x, 1, "rail");
    if (mg.p5) drawn += flow_box(at(*mg.p5), y, std::max(2.0, at(*mg.p95) - at(*mg.p5)), 7, "range " + style);
    return drawn + flow_box(at(mg.median) - 1, y - 2, 2, 11, "tick");
}

std::string fate_drawn(const fate& f, const ribbon& r, double total) {
    const std::string style = f.id;
    const std::string amount = shown(f.mg, total < 100 ? 1 : 0) + " mg";
    return element("path", {{"d", ribbon_path(r)}, {"class", "ribbon " + style}}) +
           flow_box(node_x, r.to_y, node_width, r.height, "node " + style) +
           flow_words(text_x, r.middle - 8, f.where, "name") +
           text_element("text", amount,
                        {{"x", coordinate(range_end)}, {"y", coordinate(r.middle - 8)}, {"class", "amount"}}) +
           range_of(f.mg, total, r.middle + 3, style);
}

}  // namespace

std::string svg_of(const supplement_figures& s, const std::string& description) {
    const flow_layout l = laid_out(s);
    const double below_trunk =
        l.trunk_y + trunk_height + flow_line_height;  // above it the first ribbon would cross them
    std::string drawn = text_element("title", "Where the swallowed magnesium went", {{"id", "flow-title"}}) +
                        text_element("desc", description, {{"id", "flow-desc"}}) +
                        flow_words(trunk_x, below_trunk, "swallowed", "name") +
                        flow_words(trunk_x, below_trunk + flow_line_height, shown(s.swallowed_mg) + " mg", "start") +
                        flow_box(trunk_x, l.trunk_y, node_width, trunk_height, "node trunk");
    for (std::size_t i = 0; i < s.fates.size(); ++i) drawn += fate_drawn(s.fates[i], l.ribbons[i], s.swallowed_mg);
    return element("svg",
                   {{"viewBox", fmt::format("0 0 {} {}", flow_width, coordinate(l.height))},
                    {"role", "img"},
                    {"aria-labelledby", "flow-title flow-desc"},
                    {"class", "flow"}},
                   drawn);
}

}  // namespace magnesia::api
