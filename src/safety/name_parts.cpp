// name_parts.cpp - cutting a name that holds several.
// SPDX-License-Identifier: Apache-2.0
#include "safety/name_parts.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "core/text.hpp"
#include "safety/behind_strength.hpp"
#include "safety/names.hpp"
#include "safety/prescription_words.hpp"
#include "safety/product_name.hpp"
#include "safety/said_beside.hpp"

namespace magnesia::safety {
namespace {

using name_list = std::vector<std::string>;

constexpr std::string_view joining_marks = "/+&,;";
constexpr std::string_view joining_marks_and_brackets = "/+&,;()";
constexpr std::string_view joining_words[] = {" and ", " with ", " plus "};

bool is_between_digits(std::string_view text, std::size_t at) {
    constexpr std::string_view digits = "0123456789";
    return at > 0 && at + 1 < text.size() && digits.find(text[at - 1]) != digits.npos &&
           digits.find(text[at + 1]) != digits.npos;
}

/// Letters that a joint takes which begins here; 0: none does. The comma of a number is none.
std::size_t joint_at(std::string_view small, std::size_t at, std::string_view marks) {
    if (small[at] == ',' && is_between_digits(small, at)) return 0;
    if (marks.find(small[at]) != std::string_view::npos) return 1;
    for (const std::string_view word : joining_words) {
        if (small.substr(at).starts_with(word)) return word.size();
    }
    return 0;
}

name_list cut(std::string_view text, std::string_view marks) {
    const std::string small = lower_case(text);
    name_list parts(1);
    std::size_t joint = 1;
    for (std::size_t i = 0; i < text.size(); i += joint) {
        joint = joint_at(small, i, marks);
        if (joint > 0) {
            parts.emplace_back();
        } else {
            parts.back() += text[i];
            joint = 1;
        }
    }
    return parts;
}

std::string without_blanks_around(const std::string& text) {
    const std::size_t first = text.find_first_not_of(' ');
    if (first == std::string::npos) return "";
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// Where a joint cuts a name, brackets cut it, too.
name_list cut_at_joints(const std::string& name) {
    const std::string ended = name + ' ';  // a joining word may be the last
    if (cut(ended, joining_marks).size() == 1) return {name};
    name_list pieces;
    for (const std::string& piece : cut(ended, joining_marks_and_brackets)) {
        pieces.push_back(without_blanks_around(piece));
    }
    return pieces;
}

bool is_amount(const std::string& part, const evidence::product_formats& formats) {
    const name_list words = cut(lower_case(part), " ");
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return is_amount_word(word) || formats.called(word) != nullptr;
    });
}

/// Adds a part. An amount is no name; behind a product that holds magnesium it says how much: "my magnesium 400 mg,
/// 2x".
void add_part(const evidence::safety_base& base, const std::string& part, name_list& parts) {
    if (!is_amount(part, base.formats)) return parts.push_back(part);
    const bool is_of_product = !part.empty() && !parts.empty() && product_of(base, parts.back()) != nullptr;
    if (is_of_product) parts.back() += ", " + part;
}

/// Two parts that the list knows as one medicine, in its order.
std::optional<std::string> known_pair(const evidence::safety_base& base, const std::string& one,
                                      const std::string& other) {
    const std::string a = bare_name(one);
    const std::string b = bare_name(other);
    for (const std::string& pair : {a + '/' + b, b + '/' + a}) {
        const found_drug found = find_drug(base.drugs, pair);
        if (found.what != nullptr && found.is_sure) return pair;
    }
    return std::nullopt;
}

name_list with_known_pairs(const evidence::safety_base& base, const name_list& parts) {
    name_list joined;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto pair = i + 1 < parts.size() ? known_pair(base, parts[i], parts[i + 1]) : std::nullopt;
        joined.push_back(pair.value_or(parts[i]));
        if (pair) ++i;
    }
    return joined;
}

/// The pieces between hyphens when each of them is a known name; else the part as it is.
name_list cut_at_hyphens(const evidence::safety_base& base, const std::string& part) {
    if (part.find('-') == std::string::npos) return {part};
    if (find_drug(base.drugs, part).what != nullptr || find_product(base.words, part) != nullptr) return {part};
    const name_list pieces = cut(part, "-");
    const bool are_known = std::all_of(pieces.begin(), pieces.end(), [&](const std::string& one) {
        const found_drug found = find_drug(base.drugs, one);
        return found.what != nullptr && found.is_exact;
    });
    return are_known ? pieces : name_list{part};
}

/// Each medicine once: "Lasix, furosemide" holds one.
name_list each_once(const evidence::safety_base& base, const name_list& parts) {
    std::set<const evidence::drug*> met;
    name_list once;
    for (const std::string& one : parts) {
        const evidence::drug* what = find_drug(base.drugs, one).what;
        if (what == nullptr || met.insert(what).second) once.push_back(one);
    }
    return once;
}

}  // namespace

std::vector<std::string> parts_of(const evidence::safety_base& base, std::string_view name) {
    const std::string whole(name);
    name_list parts;
    for (const std::string& piece : cut_behind_strength(base, whole)) {
        const bool is_product = listed_product(base, piece) != nullptr;
        for (const std::string& part : is_product ? name_list{piece} : cut_at_joints(piece))
            add_part(base, part, parts);
    }
    name_list all;
    for (const std::string& part : with_known_pairs(base, parts)) {
        for (const std::string& piece : cut_at_hyphens(base, part)) {
            all.push_back(without_directions(base, piece));
            for (const std::string& beside : names_beside(base, all.back())) all.push_back(beside);
        }
    }
    return all.empty() ? name_list{whole} : each_once(base, all);
}

}  // namespace magnesia::safety
