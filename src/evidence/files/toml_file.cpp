// toml_file.cpp - toml++ behind a guard: the only place of the project that includes it.
// SPDX-License-Identifier: Apache-2.0
// toml++ 3.3.0 answers some typos (`[=33`, `x = [ }*`) with assert(): with asserts on the process ends, with NDEBUG the
// behaviour is undefined. Here its asserts throw, so a typo is an error message (docs/decisions/0030-guarded-toml.md).
#include "evidence/files/toml_file.hpp"

#include <stdexcept>

namespace {
struct toml_gave_up : std::runtime_error {
    using std::runtime_error::runtime_error;
};

[[noreturn]] void give_up() {
    throw toml_gave_up("brackets or signs stand in the wrong place");
}
}  // namespace

#undef NDEBUG
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 1
#define TOML_FLOAT_CHARCONV \
    1  // where toml++ takes g++ not to have it: a stream for each number takes ten times as long
#define TOML_ASSERT(condition) ((condition) ? static_cast<void>(0) : give_up())

#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <vector>

#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/files/text_file.hpp"
#include "evidence/files/toml_guard.hpp"

namespace magnesia::evidence {
namespace {

class converter {
 public:
    explicit converter(const std::string& name) : name_(name) {}

    core::tree convert(const toml::node& from, const std::string& key) {
        core::tree to{.value = false, .where = place_of(from.source())};
        if (const auto* table = from.as_table()) to.value = convert_table(*table, key);
        if (const auto* array = from.as_array()) to.value = convert_list(*array, key);
        if (const auto* text = from.as_string()) to.value = text->get();
        if (const auto* integer = from.as_integer()) to.value = integer->get();
        if (const auto* real = from.as_floating_point()) to.value = finite(real->get(), key, to.where);
        if (const auto* boolean = from.as_boolean()) to.value = boolean->get();
        if (const auto* date = from.as_date()) to.value = convert_date(date->get());
        if (from.is_time() || from.is_date_time()) {
            report(to.where, key, "has a time of day",
                   "a date such as 2026-03-02; times are written as text, \"22:00\"");
        }
        return to;
    }

    const std::vector<issue>& issues() const { return issues_; }

 private:
    core::place place_of(const toml::source_region& region) const {
        return {name_, region.begin.line, region.begin.column};
    }

    core::tree::table convert_table(const toml::table& from, const std::string& key) {
        using entry = std::pair<const toml::key*, const toml::node*>;
        std::vector<entry> entries;
        for (auto&& [name, node] : from) entries.emplace_back(&name, &node);
        const auto position = [](const entry& e) {
            const toml::source_position at = e.first->source().begin;
            return std::tuple(at.line, at.column);
        };
        std::stable_sort(entries.begin(), entries.end(),
                         [&](const entry& a, const entry& b) { return position(a) < position(b); });
        core::tree::table to;
        for (const auto& [name, node] : entries) {
            const std::string word(name->str());
            to.push_back({word, convert(*node, key.empty() ? word : key + '.' + word)});
        }
        return to;
    }

    core::tree::list convert_list(const toml::array& from, const std::string& key) {
        core::tree::list to;
        for (const toml::node& node : from) {
            std::string item_key = key;
            item_key += '[';
            item_key += std::to_string(to.size());
            item_key += ']';
            to.push_back(convert(node, item_key));
        }
        return to;
    }

    double finite(double value, const std::string& key, const core::place& where) {
        if (std::isfinite(value)) return value;
        issues_.push_back({.where = where,
                           .key = key,
                           .value = std::isnan(value) ? "nan" : (value > 0 ? "inf" : "-inf"),
                           .found = "is not a number one can calculate with",
                           .allowed = "a finite number"});
        return 0.0;
    }

    static core::date_value convert_date(const toml::date& from) {
        return {.year = from.year, .month = from.month, .day = from.day};
    }

    void report(const core::place& where, const std::string& key, std::string found, std::string allowed) {
        issues_.push_back({.where = where, .key = key, .found = std::move(found), .allowed = std::move(allowed)});
    }

    const std::string& name_;
    std::vector<issue> issues_;
};

constexpr std::size_t longest_complaint = 200;

/// What toml++ says, as an issue of ours. It quotes signs of the file as they stand, those that a terminal obeys too,
/// and names a repeated key in quotes: "cannot redefine existing table 'a' as ...".
issue reworded(const toml::parse_error& failure, const std::string& name) {
    const std::string_view said = failure.description();
    const toml::source_position at = failure.source().begin;
    issue what{.where = {name, at.line, at.column}};
    if (said.find("redefine") != std::string_view::npos) {
        const std::size_t open = said.find('\'');
        const std::size_t close = said.find('\'', open + 1);
        if (close != std::string_view::npos) what.key = said.substr(open + 1, close - open - 1);
        what.found = what.key.empty() ? "a key is set twice" : "is set twice";
        what.allowed = "each key once";
        return what;
    }
    what.found = "is not valid TOML: " + printable(said, longest_complaint);
    return what;
}

bool makes_parser_give_up(std::string_view text) {
    try {
        static_cast<void>(toml::parse(text));
    } catch (const toml::parse_error&) {
        return false;
    } catch (const toml_gave_up&) {
        return true;
    }
    return false;
}

/// An assert of toml++ knows no place. The parser reads forward, so the line is the last of the shortest run of first
/// lines on which it still gives up: found by halving.
std::size_t line_of_giving_up(std::string_view text) {
    std::vector<std::size_t> line_ends;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') line_ends.push_back(i + 1);
    }
    line_ends.push_back(text.size());
    const auto gives_up = [&](std::size_t end) { return makes_parser_give_up(text.substr(0, end)); };
    const auto first =
        std::partition_point(line_ends.begin(), line_ends.end(), [&](std::size_t end) { return !gives_up(end); });
    return std::min(static_cast<std::size_t>(first - line_ends.begin()) + 1, line_ends.size());
}

toml::table parse_guarded(std::string_view text, const std::string& name) {
    guard_toml(text, name, deepest_nesting);
    try {
        return toml::parse(text, name);
    } catch (const toml::parse_error& failure) {
        throw input_error(reworded(failure, name));
    } catch (const toml_gave_up& failure) {
        throw input_error(issue{.where = {.file = name, .line = line_of_giving_up(text)},
                                .found = std::string("is not valid TOML: ") + failure.what()});
    }
}

}  // namespace

core::tree parse_toml(std::string_view text, const std::string& name) {
    const toml::table parsed = parse_guarded(plain_text(text, name), name);
    converter into(name);
    core::tree top = into.convert(parsed, "");
    if (!into.issues().empty()) throw input_error(into.issues());
    return top;
}

core::tree read_toml(const std::string& path) {
    return parse_toml(read_text_file(path), path);
}

}  // namespace magnesia::evidence
