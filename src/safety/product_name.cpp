// product_name.cpp - reading names of products as labels.
// SPDX-License-Identifier: Apache-2.0
#include "safety/product_name.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <sstream>
#include <vector>

#include "core/error.hpp"
#include "core/text.hpp"
#include "labels/content.hpp"
#include "labels/label_text.hpp"
#include "labels/serving.hpp"
#include "safety/names.hpp"
#include "safety/prescription_words.hpp"

namespace magnesia::safety {
namespace {

constexpr double unknown_product_mg = 500;  // of a product nobody knows, a day: the largest usual serving

enum class letter_kind { gap, number, word };

/// Small words of letters, and numbers apart from the letters beside them: "MgO 400mg" has three.
std::vector<std::string> words_of(const std::string& name) {
    const std::string small = lower_case(name);
    std::vector<std::string> words;
    letter_kind before = letter_kind::gap;
    for (std::size_t i = 0; i < small.size(); ++i) {
        const char c = small[i];
        const bool is_mark =
            (c == '.' || c == ',') && before == letter_kind::number && i + 1 < small.size() && is_digit(small[i + 1]);
        const bool is_letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        const letter_kind now = is_digit(c) || is_mark ? letter_kind::number
                                : is_letter            ? letter_kind::word
                                                       : letter_kind::gap;
        if (now != letter_kind::gap && now != before) words.emplace_back();
        if (now != letter_kind::gap) words.back() += c;
        before = now;
    }
    return words;
}

bool is_number(const std::string& word) {
    return is_digit(word.front());
}

/// "mg" is a unit behind a number and, but for the first word, before one: "doxycycline mg 100"; else it is magnesium.
bool says_magnesium(const std::vector<std::string>& words) {
    constexpr std::array<std::string_view, 5> short_names{"mag", "mgo", "mgco", "mgcl", "mgso"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_before_number = i > 0 && i + 1 < words.size() && is_number(words[i + 1]);
        const bool is_unit = is_before_number || (i > 0 && is_number(words[i - 1]));
        if (words[i].starts_with("magnes") || (words[i] == "mg" && !is_unit)) return true;
        if (std::find(short_names.begin(), short_names.end(), words[i]) != short_names.end()) return true;
    }
    return false;
}

/// How many milligrams a unit is; nothing for other words.
std::optional<double> mg_of_unit(const std::string& word) {
    struct unit {
        std::string_view word;
        double mg;
    };
    constexpr unit units[] = {
        {"mg", 1},       {"milligram", 1}, {"milligrams", 1},    {"g", 1000},          {"gram", 1000},
        {"grams", 1000}, {"gramme", 1000}, {"grammes", 1000},    {"mcg", 0.001},       {"ug", 0.001},
        {"µg", 0.001},   {"μg", 0.001},    {"microgram", 0.001}, {"micrograms", 0.001}};
    const auto found = std::find_if(std::begin(units), std::end(units), [&](const unit& u) { return u.word == word; });
    return found == std::end(units) ? std::nullopt : std::optional{found->mg};
}

/// The unit of the number at `i`: the word behind it, else the one before it that is not another number's.
std::optional<double> unit_beside(const std::vector<std::string>& words, std::size_t i) {
    if (i + 1 < words.size()) {
        if (const auto behind = mg_of_unit(words[i + 1])) return behind;
    }
    const bool is_of_another = i > 1 && is_number(words[i - 2]);
    return i > 0 && !is_of_another ? mg_of_unit(words[i - 1]) : std::nullopt;
}

/// Whether three digits follow each mark and no zero leads: "1.200", "1,200,000".
bool marks_thousands(const std::string& text) {
    constexpr std::size_t group = 3;
    std::size_t mark = text.find_first_of(".,");
    if (mark == std::string::npos || text.front() == '0') return false;
    while (mark != std::string::npos) {
        const std::size_t next = text.find_first_of(".,", mark + 1);
        if (std::min(next, text.size()) - mark - 1 != group) return false;
        mark = next;
    }
    return true;
}

/// A number at its largest: one kind of mark may be that of thousands, "1.200" and "1,200" are 1200; of both kinds the
/// last is the decimal point, "1,200.5" and "1.200,5" are 1200.5. Nothing for "1,2,3".
std::optional<double> largest_number(std::string text) {
    const bool has_both = text.find('.') != std::string::npos && text.find(',') != std::string::npos;
    if (has_both) {
        const bool is_comma_last = text.rfind(',') > text.rfind('.');
        std::erase(text, is_comma_last ? '.' : ',');
    } else if (marks_thousands(text)) {
        std::erase_if(text, [](char c) { return !is_digit(c); });
    }
    std::replace(text.begin(), text.end(), ',', '.');
    return finite_number(text);
}

/// Whether the number at `i` counts pieces or times: "3 capsules", "2 x", "x 2".
bool is_count(const std::vector<std::string>& words, std::size_t i, const evidence::product_formats& formats) {
    const auto is_times = [](const std::string& word) { return word == "x" || word == "×"; };
    const std::string behind = i + 1 < words.size() ? words[i + 1] : std::string();
    if (mg_of_unit(behind)) return false;
    return is_times(behind) || formats.called(behind) != nullptr || (i > 0 && is_times(words[i - 1]));
}

/// How many pieces or times the words count at most; so many as a pack holds are none that are taken.
double most_pieces(const std::vector<std::string>& words, const evidence::product_formats& formats) {
    double most = 1;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_number(words[i]) || !is_count(words, i, formats)) continue;
        const double pieces = largest_number(words[i]).value_or(1);
        if (pieces < labels::smallest_pack) most = std::max(most, pieces);
    }
    return most;
}

/// The most milligrams among the words, each piece holding as much; an amount that cannot be read may be `unread_mg`.
std::optional<double> largest_mg(const std::vector<std::string>& words, double unread_mg,
                                 const evidence::product_formats& formats) {
    const double pieces = most_pieces(words, formats);
    std::optional<double> most;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto unit = is_number(words[i]) ? unit_beside(words, i) : std::nullopt;
        if (!unit) continue;
        const auto number = largest_number(words[i]);
        most = std::max(number ? *number * *unit * pieces : unread_mg, most.value_or(0));
    }
    return most;
}

/// Words between blanks, in lower case: as names of products are written.
std::vector<std::string> words_between_blanks(const std::string& name) {
    std::istringstream text(lower_case(name));
    return {std::istream_iterator<std::string>(text), {}};
}

/// The one of the larger usual use; either may be null.
const evidence::magnesium_product* larger_of(const evidence::magnesium_product* one,
                                             const evidence::magnesium_product* other) {
    if (one == nullptr || other == nullptr) return one == nullptr ? other : one;
    return other->usual_mg > one->usual_mg ? other : one;
}

/// Of the products of the list that the words of a name hold, the one of the largest usual use, if that is larger than
/// that of `least`.
const evidence::magnesium_product* largest_within(const evidence::safety_base& base, const std::string& name,
                                                  const evidence::magnesium_product* least) {
    const std::vector<std::string> words = words_between_blanks(name);
    const evidence::magnesium_product* largest = least;
    for (std::size_t first = 0; first < words.size(); ++first) {
        std::string run;
        for (std::size_t i = first; i < words.size(); ++i) {
            run += (run.empty() ? "" : " ") + words[i];
            largest = larger_of(largest, find_product(base.words, run));
        }
    }
    return largest;
}

std::string joined(const std::vector<std::string>& words, std::size_t from, std::size_t to) {
    std::string text;
    for (std::size_t i = from; i < to; ++i) text += (text.empty() ? "" : " ") + words[i];
    return text;
}

/// Whether a word beside a name is no medicine itself: "calcium" is.
bool is_mere_word(const evidence::safety_base& base, const std::string& word) {
    return is_prescription_word(base.words, word) && !find_drug(base.drugs, word).is_whole;
}

/// What no listed product exceeds in usual use, a day.
double most_usual_mg(const evidence::safety_base& base) {
    double most = unknown_product_mg;
    for (const evidence::magnesium_product& one : base.words.products) most = std::max(most, one.usual_mg);
    return most;
}

/// The most that a name allows which reads as a label; nothing where it does not.
std::optional<double> mg_of_label(const evidence::safety_base& base, const std::string& name) {
    try {
        const evidence::product label = labels::read_label(name, base.forms, base.formats);
        return labels::content_of(label, base.forms, base.formats, {}).elemental.high;
    } catch (const input_error&) {
        return std::nullopt;
    }
}

}  // namespace

const evidence::magnesium_product* product_of(const evidence::safety_base& base, const std::string& name) {
    if (const auto* listed = find_product(base.words, name)) return listed;
    const found_drug found = find_drug(base.drugs, name);
    const bool is_medicine = found.what != nullptr && found.is_exact;
    if (is_medicine) return nullptr;
    if (!says_magnesium(words_of(name))) return listed_product(base, name);
    const auto& all = base.words.products;
    const auto other =
        std::find_if(all.begin(), all.end(), [](const auto& one) { return one.name.id == any_other_product; });
    return largest_within(base, name, other == all.end() ? nullptr : &*other);
}

const evidence::magnesium_product* listed_product(const evidence::safety_base& base, const std::string& name) {
    if (const auto* listed = find_product(base.words, name)) return listed;
    const std::vector<std::string> words = words_between_blanks(name);
    const evidence::magnesium_product* largest = nullptr;
    for (std::size_t first = 0; first < words.size(); ++first) {
        for (std::size_t end = words.size(); end > first; --end) {
            const std::string run = joined(words, first, end);
            if (find_drug(base.drugs, run).is_whole) return nullptr;
            largest = larger_of(largest, find_product(base.words, run));
            if (!is_mere_word(base, words[end - 1])) break;
        }
        if (!is_mere_word(base, words[first])) break;
    }
    return largest;
}

bool is_given_by_vein(const evidence::safety_base& base, const std::string& name) {
    if (product_of(base, name) == nullptr) return false;
    std::string undotted = name;  // "i.v."
    std::erase(undotted, '.');
    const std::vector<std::string> words = words_of(undotted);
    const std::vector<std::string>& routes = base.words.beside.by_vein;
    return std::find_first_of(words.begin(), words.end(), routes.begin(), routes.end()) != words.end();
}

std::optional<double> most_mg_said(const evidence::safety_base& base, const std::string& name) {
    if (const auto label = mg_of_label(base, name)) return label;
    const std::vector<std::string> words = words_of(name);
    return says_magnesium(words) ? largest_mg(words, most_usual_mg(base), base.formats) : std::nullopt;
}

std::optional<double> strength_mg(const evidence::safety_base& base, const std::string& name) {
    const std::vector<std::string> words = words_of(name);
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_read = !is_number(words[i]) || unit_beside(words, i) || is_count(words, i, base.formats);
        if (!is_read) return std::nullopt;
    }
    return largest_mg(words, most_usual_mg(base), base.formats);
}

double most_mg_a_day(const evidence::safety_base& base, const std::string& name) {
    const evidence::magnesium_product* product = product_of(base, name);
    const bool is_listed = product != nullptr && product->name.id != any_other_product;
    if (!is_listed) {
        if (const auto label = mg_of_label(base, name)) return *label;
    }
    const double usual = product == nullptr ? unknown_product_mg : product->usual_mg;
    return std::max(usual, most_mg_said(base, name).value_or(0));
}

}  // namespace magnesia::safety
