// typed_drugs.cpp - word for word: a name, its hours, and where the next name begins.
// SPDX-License-Identifier: Apache-2.0
#include "interview/typed_drugs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "core/text.hpp"
#include "interview/answers.hpp"
#include "interview/typed_times.hpp"
#include "safety/names.hpp"
#include "safety/product_name.hpp"

namespace magnesia::interview {
namespace {

constexpr std::array<std::string_view, 6> name_joiners{"and", "plus", "then", "+", "&", "und"};

bool joins_names(const std::string& word) {
    return std::find(name_joiners.begin(), name_joiners.end(), lower_case(word)) != name_joiners.end();
}

bool leads_to_hour(const std::string& word) {
    return word == "at" || word == "@" || word == "um";
}

constexpr std::string_view moments[] = {"morning",  "mornings", "noon",   "afternoon", "afternoons", "evening",
                                        "evenings", "night",    "nights", "bedtime",   "breakfast",  "lunch",
                                        "dinner",   "supper",   "waking", "rising"};
constexpr std::string_view words_of_moments[] = {"in", "at", "the", "every", "each", "with", "before", "after", "on"};

bool is_among(std::span<const std::string_view> all, const std::string& word) {
    return std::find(all.begin(), all.end(), lower_case(word)) != all.end();
}

/// Takes "in the morning" off a name that is none of the list with it; gives back what was taken.
std::string take_moment(std::string& name, const evidence::safety_base& base) {
    if (safety::find_drug(base.drugs, name).is_whole) return {};
    std::vector<std::string> words = words_of(name);
    const auto moment =
        std::find_if(words.begin(), words.end(), [](const auto& one) { return is_among(moments, one); });
    if (moment == words.end()) return {};
    auto first = moment;
    while (first != words.begin() && is_among(words_of_moments, *(first - 1))) --first;
    if (first == words.begin()) return {};
    const std::string taken = fmt::format("{}", fmt::join(first, moment + 1, " "));
    words.erase(first, moment + 1);
    name = fmt::format("{}", fmt::join(words, " "));
    return taken;
}

/// Whether the words from here to the next hour name a medicine or a product, and not only how one is taken.
bool names_another(const std::vector<std::string>& words, std::size_t from, const evidence::safety_base& base) {
    std::string name;
    for (std::size_t i = from; i < words.size() && !time_at(words, i); ++i) name += (i == from ? "" : " ") + words[i];
    return !safety::drugs_within(base, name).empty() || safety::product_of(base, name) != nullptr;
}

/// Reads one word after the other.
class drug_reader {
 public:
    drug_reader(const std::string& part, const evidence::safety_base& base) : words_(words_of(part)), base_(base) {}

    typed_drugs read() {
        for (std::size_t i = 0; i < words_.size() && read_.wrong.empty();) i += take(i);
        push();
        return std::move(read_);
    }

 private:
    /// How many words were taken.
    std::size_t take(std::size_t i) {
        const auto time = time_at(words_, i);
        if (time) return take_time(i, *time);
        const std::string word = lower_case(words_[i]);
        if (leads_to_hour(word)) return take_hour_behind_at(i);
        if (is_followed_by_oclock(i)) return ask_back(words_[i] + " " + words_[i + 1]);
        const bool joins = joins_names(word) && !now_.times.empty();
        if (joins && (time_at(words_, i + 1) || (i + 1 < words_.size() && leads_to_hour(lower_case(words_[i + 1])))))
            return 1;
        if (joins || (!now_.times.empty() && names_another(words_, i, base_))) push();
        if (!joins) now_.name += (now_.name.empty() ? "" : " ") + words_[i];
        return 1;
    }

    std::size_t take_time(std::size_t i, const time_among_words& time) {
        now_.times.push_back(time.at);
        const bool is_plain = time.words == 1 && scenario::parse_clock_time(words_[i]).has_value();
        if (!is_plain) {
            const std::string typed = time.words == 1 ? words_[i] : words_[i] + " " + words_[i + 1];
            read_.notes.push_back(fmt::format("Read `{}` as {}.", printable(typed, 20), scenario::print(time.at)));
        }
        return time.words;
    }

    /// "at 7" may be morning or evening; "at 19" and "at bedtime" are not.
    std::size_t take_hour_behind_at(std::size_t i) {
        if (i + 1 >= words_.size()) return 1;
        if (is_open_hour(words_[i + 1]) && !time_at(words_, i + 1)) return ask_back("at " + words_[i + 1]);
        const auto alone = typed_time(words_[i + 1]);
        if (!alone || time_at(words_, i + 1)) return 1;
        now_.times.push_back(*alone);
        read_.notes.push_back(fmt::format("Read `{}` as {}.", printable(words_[i + 1], 20), scenario::print(*alone)));
        return 2;
    }

    bool is_followed_by_oclock(std::size_t i) const {
        return i + 1 < words_.size() && lower_case(words_[i + 1]) == "o'clock" && is_open_hour(words_[i]);
    }

    std::size_t ask_back(const std::string& hour) {
        read_.wrong = open_hour_asked(hour);
        return words_.size();
    }

    /// A number at the end of a name may be an hour or a strength; it is kept, and told.
    void tell_of_number_at_end() {
        const std::vector<std::string> words = words_of(now_.name);
        if (!now_.times.empty() || words.size() < 2 || !is_open_hour(words.back())) return;
        if (safety::find_drug(base_.drugs, now_.name).is_whole) return;
        read_.notes.push_back(fmt::format("No hour was read in `{}`. If {} is one, write it as 07:00 or 19:00.",
                                          printable(now_.name, 60), words.back()));
    }

    /// An hour beside it says more than a word does.
    void ask_for_hour_of_moment() {
        const std::string moment = take_moment(now_.name, base_);
        if (moment.empty() || !now_.times.empty()) return;
        read_.open =
            fmt::format("`{}`: {} at what hour? Allowed: such as {} 07:00. Say the same again to leave the hour open.",
                        printable(moment, 40), printable(now_.name, 40), printable(now_.name, 40));
    }

    void push() {
        ask_for_hour_of_moment();
        tell_of_number_at_end();
        if (!now_.name.empty() || !now_.times.empty()) read_.all.push_back(std::move(now_));
        now_ = {};
    }

    std::vector<std::string> words_;
    const evidence::safety_base& base_;
    typed_drug now_;
    typed_drugs read_;
};

}  // namespace

typed_drugs read_typed_drugs(const std::string& part, const evidence::safety_base& base) {
    return drug_reader(part, base).read();
}

}  // namespace magnesia::interview
