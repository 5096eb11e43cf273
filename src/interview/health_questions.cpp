// health_questions.cpp - illness, medicines with their times, and magnesium that is taken already.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/add_once.hpp"
#include "core/error.hpp"
#include "core/number_mark.hpp"
#include "core/text.hpp"
#include "interview/answers.hpp"
#include "interview/said_so_far.hpp"
#include "interview/typed_drugs.hpp"
#include "labels/content.hpp"
#include "labels/label_text.hpp"
#include "safety/condition_parts.hpp"
#include "safety/name_parts.hpp"
#include "safety/names.hpp"
#include "safety/product_name.hpp"

namespace magnesia::interview {
namespace {

constexpr allowed_range servings_range{0.25, 20, "servings a day"};

/// The nearest name of a list of drugs or products.
template <class List, class NamesOf>
std::string nearest_of(const List& all, const std::string& said, NamesOf names_of) {
    std::vector<std::string> known;
    for (const auto& one : all) names_of(one, known);
    return nearest_name(said, known);
}

std::string take_conditions(std::string_view said, said_so_far& state) {
    const evidence::safety_words& words = state.known->safety.words;
    std::vector<std::string> all;
    for (const std::string& part : means_none(said) ? std::vector<std::string>{} : parts_of(said)) {
        const safety::conditions_said found = safety::conditions_of(words, part);
        if (!found.are_all && state.insisted != said) return not_in_list(part, nearest_known(words.conditions, part));
        if (found.are_all) {
            add_each_once(all, found.ids);
        } else {
            add_once(all, part);
        }
    }
    state.who.is.conditions = all;
    return {};
}

std::string nearest_drug(const said_so_far& state, const std::string& name) {
    return nearest_of(state.known->safety.drugs, name, [](const evidence::drug& one, std::vector<std::string>& known) {
        known.push_back(one.name);
        known.insert(known.end(), one.aliases.begin(), one.aliases.end());
    });
}

/// Under which name a medicine is kept; `wrong` says why it is not.
std::string kept_name(const std::string& medicine, std::string_view said, said_so_far& state, std::string& wrong) {
    const safety::found_drug found = safety::find_drug(state.known->safety.drugs, medicine);
    const bool is_product = safety::product_of(state.known->safety, medicine) != nullptr &&
                            safety::drugs_within(state.known->safety, medicine).empty();
    if (is_product && (found.what == nullptr || !found.is_exact)) {
        wrong = fmt::format("`{}` holds magnesium: leave it for the next question.", printable(medicine, 60));
        return {};
    }
    if (found.what == nullptr || !found.is_sure) {
        if (state.insisted != said) wrong = not_in_list(medicine, nearest_drug(state, medicine));
        return medicine;
    }
    if (!found.is_exact)
        state.notes.push_back(fmt::format("Read `{}` as {}.", printable(medicine, 60), found.what->name));
    const auto& interactions = found.what->interactions;
    state.is_on_ppi =
        state.is_on_ppi || std::find(interactions.begin(), interactions.end(), "ppi") != interactions.end();
    return found.what->name;
}

/// Adds one medicine, or several that go by one name, with its hours; gives back what is wrong.
std::string add_typed(const typed_drug& one, std::string_view said, said_so_far& state, std::vector<std::string>& names,
                      std::vector<scenario::drug_time>& times) {
    for (const std::string& medicine : safety::parts_of(state.known->safety, one.name)) {
        std::string wrong;
        const std::string name = kept_name(medicine, said, state, wrong);
        if (!wrong.empty()) return wrong;
        add_once(names, name);
        for (const scenario::clock_time at : one.times) times.push_back({name, at});
    }
    return {};
}

std::string take_drugs(std::string_view said, said_so_far& state) {
    std::vector<std::string> names;
    std::vector<scenario::drug_time> times;
    state.is_on_ppi = false;
    for (const std::string& part : means_none(said) ? std::vector<std::string>{} : parts_of(said)) {
        const typed_drugs read = read_typed_drugs(part, state.known->safety);
        if (!read.wrong.empty()) return read.wrong;
        if (!read.open.empty() && state.insisted != said) return read.open;
        for (const typed_drug& one : read.all) {
            if (one.name.empty()) return fmt::format("`{}` names no medicine.", printable(part, 60));
            std::string wrong = add_typed(one, said, state, names, times);
            if (!wrong.empty()) return wrong;
        }
        state.notes.insert(state.notes.end(), read.notes.begin(), read.notes.end());
    }
    state.who.is.drugs = names;
    state.who.is.drug_times = times;
    return {};
}

/// A part with a number at its end, "antacid 100 mg", taken apart.
struct typed_amount {
    std::string name;
    std::optional<double> mg;
    bool says_mg = false;  ///< else the number may count tablets or millilitres
};

typed_amount split_amount(const std::string& part) {
    std::vector<std::string> words = words_of(part);
    typed_amount read;
    read.says_mg = words.size() > 1 && lower_case(words.back()) == "mg";
    if (read.says_mg) words.pop_back();
    if (words.size() > 1) read.mg = finite_number(words.back());
    if (read.mg) words.pop_back();
    for (const std::string& word : words) read.name += (read.name.empty() ? "" : " ") + word;
    return read;
}

/// "magnesium citrate 500 mg x 2" is two servings of what stands before.
std::pair<std::string, double> split_servings(const std::string& part) {
    const std::vector<std::string> words = words_of(part);
    if (words.size() < 3 || lower_case(words[words.size() - 2]) != "x") return {part, 1};
    const auto count = finite_number(words.back());
    if (!count || !servings_range.contains(*count)) return {part, 1};
    return {std::string(trimmed(part.substr(0, part.rfind(words[words.size() - 2] + " ")))), *count};
}

/// The same of all servings: "antacid 100 mg x 2" is 200 mg of antacid.
typed_amount amount_a_day(const std::string& part, double& servings) {
    const auto [text, count] = split_servings(part);
    servings = count;
    typed_amount read = split_amount(text);
    if (read.mg) *read.mg *= count;
    return read;
}

/// Whether a number without a unit is too small for milligrams a day of such a product, and rather counts tablets or
/// millilitres. A choice, not a finding: no antacid, laxative or bowel preparation is taken for under 100 mg, nor
/// anything else for under 50.
bool may_count_pieces(const typed_amount& read, double servings, const evidence::magnesium_product& product) {
    constexpr double usual_mg_of_laxatives = 1000;
    const double least = product.usual_mg >= usual_mg_of_laxatives ? 100 : 50;
    return read.mg && !read.says_mg && *read.mg / servings < least;
}

std::string unit_asked(const typed_amount& read, double servings) {
    const std::string number = shortest(*read.mg / servings);
    const std::string name = printable(read.name, 60);
    return fmt::format(
        "`{} {}`: {} what? Allowed: {} {} mg where it is magnesium, or {} {} ml, {} {} tablets, which count as the "
        "most of usual use.",
        name, number, number, name, number, name, number, name, number);
}

/// The most that a label allows; what is wrong with it when it does not read.
std::string add_label(const std::string& part, std::vector<scenario::other_magnesium>& all, said_so_far& state) {
    try {
        const auto label = labels::read_label(part, state.known->forms, state.known->formats);
        const auto content = labels::content_of(label, state.known->forms, state.known->formats, {});
        const double most = content.elemental.high;
        state.notes.push_back(fmt::format("`{}` holds {:.0f} to {:.0f} mg of magnesium a day; the most counts.",
                                          printable(part, 60), content.elemental.low, most));
        all.push_back({part, most});
    } catch (const input_error&) {
        return not_in_list(part,
                           nearest_of(state.known->safety.words.products, part,
                                      [](const evidence::magnesium_product& one, std::vector<std::string>& known) {
                                          known.push_back(one.name.id);
                                          known.insert(known.end(), one.name.aliases.begin(), one.name.aliases.end());
                                      }));
    }
    return {};
}

/// "2,000 mg" as "2000 mg".
std::string without_marks_of_thousands(const std::string& part) {
    std::vector<std::string> words = words_of(part);
    for (std::string& word : words) {
        if (marks_thousands(word)) std::erase(word, ',');
    }
    return fmt::format("{}", fmt::join(words, " "));
}

std::string add_other(const std::string& typed_part, std::string_view said, std::vector<scenario::other_magnesium>& all,
                      said_so_far& state) {
    const std::string part = without_marks_of_thousands(typed_part);
    for (const std::string& word : words_of(part)) {
        if (may_mark_thousands(word)) {
            return fmt::format("`{}` can be read in two ways. Allowed: {}.", word, unmarked_numbers);
        }
    }
    double servings = 1;
    typed_amount typed = amount_a_day(part, servings);
    const std::string name = typed.name;
    const evidence::magnesium_product* product = safety::product_of(state.known->safety, name);
    if (safety::find_product(state.known->safety.words, name) == nullptr) {
        std::string wrong = add_label(part, all, state);
        if (wrong.empty()) return {};
        if (product == nullptr && state.insisted != said) return wrong;
        if (product == nullptr) all.push_back({part, std::nullopt});
        if (product == nullptr) return {};
    }
    if (product->counts && may_count_pieces(typed, servings, *product)) {
        if (state.insisted != said) return unit_asked(typed, servings);
        typed.mg.reset();  // said again without a unit: not known, so the most of usual use
    }
    const auto mg = typed.mg;
    if (mg && !scenario::other_magnesium_range.contains(*mg)) {
        return fmt::format("{} mg is out of range. Allowed: {}.", shortest(*mg),
                           scenario::other_magnesium_range.text());
    }
    if (!product->counts)
        state.notes.push_back(
            fmt::format("`{}` counts nothing: its magnesium does not reach the blood in amounts that matter.",
                        printable(name, 60)));
    if (product->counts && !mg) {
        state.notes.push_back(fmt::format("`{}` counts with {:.0f} mg a day, the most of usual use, until you know.",
                                          printable(name, 60), safety::most_mg_a_day(state.known->safety, name)));
    }
    all.push_back({name, mg});
    return {};
}

std::string take_others(std::string_view said, said_so_far& state) {
    const bool has_brackets = said.find('(') != std::string_view::npos;  // commas stand inside them
    std::vector<std::string> parts;
    if (!means_none(said)) parts = has_brackets ? timed_parts_of(said) : parts_of(said);
    std::vector<scenario::other_magnesium> all;
    for (const std::string& part : parts) {
        std::string wrong = add_other(part, said, all, state);
        if (!wrong.empty()) return wrong;
    }
    state.who.is.others = all;
    return {};
}

std::string take_surgery(std::string_view said, said_so_far& state) {
    return take_truth(said, state.who.is.surgery_planned);
}

}  // namespace

std::vector<interview_question> health_questions() {
    return {
        {.id = "conditions",
         .ask = "What illnesses do you have? Names with commas between, or none.",
         .why = "Some forbid magnesium, some make a lack likely.",
         .take = take_conditions},
        {.id = "drugs",
         .ask = "What medicines do you take, and when? Such as: levothyroxine 07:00, omeprazole 08:00. Or none.",
         .why = "Magnesium keeps some medicines from working when they meet in the gut.",
         .take = take_drugs},
        {.id = "other_magnesium",
         .ask =
             "What do you take that may hold magnesium? Antacid, laxative, multivitamin, ZMA, electrolyte drink, Epsom "
             "salt, a magnesium product. With mg a day if you know, or the words of a label and how many a day: "
             "multivitamin 100 mg, magnesium citrate 500 mg x 2. Or none.",
         .why = "All of it counts toward the limit.",
         .take = take_others},
        {.id = "surgery_planned",
         .ask = "Is an operation planned? yes or no.",
         .why = "Magnesium makes some anaesthetics last longer.",
         .take = take_surgery}};
}

}  // namespace magnesia::interview
