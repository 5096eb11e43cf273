// answers.cpp - small readers for what people type.
// SPDX-License-Identifier: Apache-2.0
#include "interview/answers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/number_mark.hpp"
#include "core/text.hpp"
#include "interview/typed_times.hpp"

namespace magnesia::interview {
namespace {

constexpr std::string_view unknown_words[] = {"",
                                              "unknown",
                                              "don't know",
                                              "dont know",
                                              "i don't know",
                                              "i dont know",
                                              "do not know",
                                              "i do not know",
                                              "unsure",
                                              "not sure",
                                              "no idea",
                                              "dunno",
                                              "idk",
                                              "u"};
constexpr std::string_view none_words[] = {"none", "no", "nope", "nah", "nothing", "never", "nil", "n", "-", "[]"};
constexpr std::string_view yes_words[] = {"yes", "yeah", "yep", "y", "true"};
constexpr std::string_view no_words[] = {"no", "nope", "nah", "n", "false"};
/// Before a number they change nothing: "I am about 54".
constexpr std::string_view words_before_numbers[] = {
    "i", "i'm", "am", "it", "it's", "is", "about", "around", "approximately", "approx", "roughly", "ca"};
constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view ends_of_sentences = " \t\r\n.!";
constexpr std::string_view or_unknown = ", or unknown.";

template <class Words>
bool is_in(const Words& words, const std::string& said) {
    return std::find(std::begin(words), std::end(words), said) != std::end(words);
}

/// In small letters, with plain apostrophes, without blanks around and a full stop behind.
std::string plain_answer(std::string_view said) {
    std::string text = with_plain_apostrophes(lower_case(trimmed(said)));
    text.erase(text.find_last_not_of(ends_of_sentences) + 1);
    return text;
}

/// A name of a unit without its full stop, with plain marks of feet and inches; "per day" and "/day" as "a day".
std::string plain_unit(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> marks[] = {
        {"\u2019", "'"}, {"\u2032", "'"}, {"\u201d", "\""}, {"\u2033", "\""}, {" per ", " a "}, {"/", " a "}};
    std::string text = lower_case(trimmed(name));
    for (const auto& [mark, plain] : marks) {
        for (std::size_t at = 0; (at = text.find(mark)) != std::string::npos;) text.replace(at, mark.size(), plain);
    }
    while (text.ends_with('.')) text.pop_back();
    return text;
}

const answer_unit* find_unit(std::span<const answer_unit> units, const std::string& name) {
    if (name.empty()) return units.empty() ? nullptr : &units.front();
    const auto found = std::find_if(units.begin(), units.end(),
                                    [&](const answer_unit& one) { return plain_unit(one.name) == plain_unit(name); });
    return found == units.end() ? nullptr : &*found;
}

/// Whether it is the unit in which a range is told, or how that begins: "mg" of "mg per day".
bool is_unit_of(const allowed_range& range, const std::string& name) {
    const std::string unit = plain_unit(range.unit);
    const std::string said = plain_unit(name);
    return !said.empty() && (said == unit || said == unit.substr(0, unit.find(' ')));
}

/// Without "about" and the like before a number.
std::string from_number_on(std::string_view said) {
    std::vector<std::string> words = words_of(said);
    while (words.size() > 1 && is_in(words_before_numbers, lower_case(words.front()))) words.erase(words.begin());
    return fmt::format("{}", fmt::join(words, " "));
}

/// "5 ft 11" and the like in the first of the units; nothing when it is no number with two units.
std::optional<double> with_two_units(const leading_number& first, std::span<const answer_unit> units) {
    const std::size_t cut = first.rest.find_first_of("0123456789");
    if (cut == std::string::npos || cut == 0) return std::nullopt;
    const answer_unit* large = find_unit(units, first.rest.substr(0, cut));
    const auto second = number_at_start(std::string_view(first.rest).substr(cut));
    if (large == nullptr || large->then == 0 || !second) return std::nullopt;
    const answer_unit* small = second->rest.empty() ? nullptr : find_unit(units, second->rest);
    if (small == nullptr && !second->rest.empty()) return std::nullopt;
    const double behind = second->value * (small == nullptr ? large->then : small->factor);
    if (behind < 0 || behind >= large->factor) return std::nullopt;
    return first.value * large->factor + behind;
}

constexpr std::array<std::string_view, 7> long_names{"monday", "tuesday",  "wednesday", "thursday",
                                                     "friday", "saturday", "sunday"};
constexpr std::size_t shortest_day_name = 3;

/// "fri,sat" as days; nothing when a word is no weekday, for "monster" is a drink.
std::optional<scenario::weekday_set> days_of(const std::string& word) {
    scenario::weekday_set days;
    for (const std::string& one : parts_of(word)) {
        const std::string name = lower_case(one);
        const auto found = std::find_if(long_names.begin(), long_names.end(), [&](std::string_view day) {
            return name.size() >= shortest_day_name && day.starts_with(name);
        });
        if (found == long_names.end()) return std::nullopt;
        days.set(static_cast<std::size_t>(found - long_names.begin()));
    }
    return days.any() ? std::optional(days) : std::nullopt;
}

bool begins_with_a_time(std::string_view text) {
    const std::vector<std::string> words = words_of(text.substr(0, 40));
    const auto found = time_at(words, 0);
    return found && !found->has_point;  // 2.50 at the begin of a part may be an amount
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blanks) + 1 - from);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    for (text = trimmed(text); !text.empty(); text = trimmed(text)) {
        const std::size_t end = std::min(text.find_first_of(blanks), text.size());
        words.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

std::optional<leading_number> number_at_start(std::string_view said) {
    const std::string_view text = trimmed(said);
    const std::size_t end = std::min(text.find_first_not_of("0123456789.,+-"), text.size());
    std::string digits(text.substr(0, end));
    std::replace(digits.begin(), digits.end(), ',', '.');
    const auto number = finite_number(digits);
    if (!number) return std::nullopt;
    return leading_number{*number, digits, std::string(trimmed(text.substr(end)))};
}

std::string with_plain_apostrophes(std::string_view said) {
    constexpr std::string_view printed = "\u2019";
    std::string text(said);
    for (std::size_t at = 0; (at = text.find(printed, at)) != std::string::npos;) text.replace(at, printed.size(), "'");
    return text;
}

bool means_unknown(std::string_view said) {
    return is_in(unknown_words, plain_answer(said));
}

bool means_none(std::string_view said) {
    return is_in(none_words, plain_answer(said));
}

std::string not_in_list(std::string_view said, const std::string& nearest) {
    return fmt::format(
        "`{}` is not in the list{} Say the same again to keep it as it is: what is not known counts as a risk.",
        printable(said, 60), or_nearest(nearest));
}

std::string must_be_said(std::string wrong) {
    const std::size_t at = wrong.find(or_unknown);
    if (at != std::string::npos) wrong.replace(at, or_unknown.size(), ".");
    return wrong;
}

std::string or_nearest(const std::string& nearest) {
    return nearest.empty() ? "." : "; did you mean " + nearest + "?";
}

std::string take_number(std::string_view said, const allowed_range& range, std::optional<double>& into,
                        std::span<const answer_unit> units) {
    const std::string allowed = fmt::format("Allowed: {}{}", range.text(), or_unknown);
    const auto read = number_at_start(from_number_on(said));
    if (!read) return fmt::format("`{}` is no number. {}", printable(said, 40), allowed);
    const answer_unit* unit = find_unit(units, read->rest);
    const auto in_two = unit == nullptr ? with_two_units(*read, units) : std::nullopt;
    if (!read->rest.empty() && unit == nullptr && !in_two && !is_unit_of(range, read->rest)) {
        return fmt::format("`{}` is no unit here. {}", printable(read->rest, 40), allowed);
    }
    const double factor = unit == nullptr ? 1 : unit->factor;
    if (may_mark_thousands(read->digits) && range.contains(1000 * read->value * factor)) {
        return fmt::format("`{}` can be read in two ways. Allowed: {}.", printable(trimmed(said), 40),
                           unmarked_numbers);
    }
    const double value = in_two.value_or(read->value * factor);
    if (!range.contains(value)) return fmt::format("{} is out of range. {}", shortest(value), allowed);
    into = value;
    return {};
}

std::string take_truth(std::string_view said, std::optional<bool>& into) {
    const std::string word = plain_answer(said);
    if (is_in(yes_words, word)) {
        into = true;
    } else if (is_in(no_words, word)) {
        into = false;
    } else {
        return fmt::format("`{}` is neither. Allowed: yes, no, or unknown.", printable(said, 40));
    }
    return {};
}

std::string take_choice(std::string_view said, std::span<const std::string_view> words, std::size_t& into) {
    const std::string word = plain_answer(said);
    const auto found = std::find(words.begin(), words.end(), word);
    if (found != words.end()) {
        into = static_cast<std::size_t>(found - words.begin());
        return {};
    }
    const std::string nearest = nearest_name(word, std::vector<std::string>(words.begin(), words.end()));
    return fmt::format("`{}` is not known{} Allowed: {}{}", printable(said, 40), or_nearest(nearest),
                       fmt::join(words, ", "), or_unknown);
}

std::string take_clock(std::string_view said, scenario::clock_time& into) {
    const auto time = typed_time(said);
    if (!time && is_open_hour(said)) return open_hour_asked(said);
    if (!time) return fmt::format("`{}` is no time of day. Allowed: such as 22:30, or unknown.", printable(said, 40));
    into = *time;
    return {};
}

namespace {

/// Whether a comma stands in a number such as 2,000.
bool is_in_number(std::string_view said, std::size_t comma) {
    constexpr std::string_view digits = "0123456789";
    const std::size_t last_before = said.substr(0, comma).find_last_not_of(digits);
    const std::size_t from = last_before == std::string_view::npos ? 0 : last_before + 1;
    const std::size_t end = std::min(said.find_first_not_of(digits, comma + 1), said.size());
    const bool is_word = from == 0 || blanks.find(said[from - 1]) != std::string_view::npos;
    return said[comma] == ',' && is_word && marks_thousands(said.substr(from, end - from));
}

std::size_t end_of_part(std::string_view said) {
    for (std::size_t at = 0; at < said.size(); ++at) {
        if ((said[at] == ',' && !is_in_number(said, at)) || said[at] == ';') return at;
    }
    return said.size();
}

}  // namespace

std::vector<std::string> parts_of(std::string_view said) {
    std::vector<std::string> parts;
    while (!said.empty()) {
        const std::size_t end = end_of_part(said);
        const std::string_view part = trimmed(said.substr(0, end));
        if (!part.empty()) parts.emplace_back(part);
        said.remove_prefix(std::min(end + 1, said.size()));
    }
    return parts;
}

std::vector<std::string> timed_parts_of(std::string_view said) {
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= said.size(); ++at) {
        const bool is_end = at == said.size();
        const bool is_apart = !is_end && (said[at] == ';' || said[at] == ',');
        if (!is_end && !(is_apart && (said[at] == ';' || begins_with_a_time(said.substr(at + 1))))) continue;
        const std::string_view part = trimmed(said.substr(from, at - from));
        if (!part.empty()) parts.emplace_back(part);
        from = at + 1;
    }
    return parts;
}

std::optional<timed_part> read_timed(const std::string& part) {
    std::vector<std::string> words = words_of(part);
    if (words.empty()) return std::nullopt;
    const auto found = time_at(words, 0);
    if (!found) return std::nullopt;
    timed_part read{.at = found->at, .words = {}};
    for (auto word = words.begin() + static_cast<std::ptrdiff_t>(found->words); word != words.end(); ++word) {
        const auto days = days_of(*word);
        if (days) {
            read.days = *days;
        } else {
            read.words.push_back(lower_case(*word));
        }
    }
    return read;
}

}  // namespace magnesia::interview
