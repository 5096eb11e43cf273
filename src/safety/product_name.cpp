// product_name.cpp - reading names of products as labels.
// SPDX-License-Identifier: Apache-2.0
#include "safety/product_name.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/label_content.hpp"
#include "safety/names.hpp"

namespace magnesia::safety {
namespace {

constexpr std::string_view any_other = "other_supplement";  // id in data/safety/words.toml
constexpr double unknown_product_mg = 500;  // of a product nobody knows, a day: the largest usual serving

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

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

/// "mg" is magnesium where it is no unit behind a number.
bool says_magnesium(const std::vector<std::string>& words) {
    constexpr std::array<std::string_view, 5> short_names{"mag", "mgo", "mgco", "mgcl", "mgso"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool is_unit = i > 0 && is_digit(words[i - 1].front());
        if (words[i].starts_with("magnes") || (words[i] == "mg" && !is_unit)) return true;
        if (std::find(short_names.begin(), short_names.end(), words[i]) != short_names.end()) return true;
    }
    return false;
}

/// "esomeprazole magnesium": a known medicine before the last word.
bool is_salt_of_medicine(const evidence::safety_base& base, const std::string& name) {
    const std::string bare = bare_name(name);
    const std::size_t blank = bare.rfind(' ');
    if (blank == std::string::npos || bare.substr(blank + 1) != "magnesium") return false;
    const found_drug before = find_drug(base.drugs, bare.substr(0, blank));
    return before.what != nullptr && before.is_exact;
}

/// A number that may have a mark of thousands, at its largest: "1.200" and "1,200" are 1200.
std::optional<double> largest_number(std::string text) {
    std::replace(text.begin(), text.end(), ',', '.');
    constexpr std::size_t group = 3;
    const std::size_t mark = text.rfind('.');
    const bool is_of_thousands = mark != std::string::npos && text.size() - mark - 1 == group && text.front() != '0';
    if (is_of_thousands) std::erase(text, '.');
    return finite_number(text);
}

/// The largest number of milligrams among the words.
std::optional<double> largest_mg(const std::vector<std::string>& words) {
    std::optional<double> most;
    for (std::size_t i = 1; i < words.size(); ++i) {
        if (words[i] != "mg" || !is_digit(words[i - 1].front())) continue;
        if (const auto mg = largest_number(words[i - 1])) most = std::max(*mg, most.value_or(0));
    }
    return most;
}

}  // namespace

const evidence::magnesium_product* product_of(const evidence::safety_base& base, const std::string& name) {
    if (const auto* listed = find_product(base.words, name)) return listed;
    const found_drug found = find_drug(base.drugs, name);
    const bool is_medicine = (found.what != nullptr && found.is_exact) || is_salt_of_medicine(base, name);
    if (is_medicine || !says_magnesium(words_of(name))) return nullptr;
    const auto& all = base.words.products;
    const auto other = std::find_if(all.begin(), all.end(), [](const auto& one) { return one.name.id == any_other; });
    return other == all.end() ? nullptr : &*other;
}

std::optional<double> most_mg_said(const evidence::safety_base& base, const std::string& name) {
    try {
        const evidence::product label = evidence::read_label(name, base.forms, base.formats);
        return evidence::content_of(label, base.forms, base.formats, {}).elemental.high;
    } catch (const input_error&) {  // it does not read as a label
        const std::vector<std::string> words = words_of(name);
        return says_magnesium(words) ? largest_mg(words) : std::nullopt;
    }
}

double most_mg_a_day(const evidence::safety_base& base, const std::string& name) {
    const evidence::magnesium_product* product = product_of(base, name);
    const double usual = product == nullptr ? unknown_product_mg : product->usual_mg;
    return std::max(usual, most_mg_said(base, name).value_or(0));
}

}  // namespace magnesia::safety
