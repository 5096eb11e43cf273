// condition_parts.cpp - looking for conditions among the words of a name.
// SPDX-License-Identifier: Apache-2.0
#include "safety/condition_parts.hpp"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>

#include "core/add_once.hpp"
#include "core/text.hpp"

namespace magnesia::safety {
namespace {

using condition_words = std::vector<std::string>;

bool is_of_word(char c) {
    const auto letter = static_cast<unsigned char>(c);
    return std::isalnum(letter) != 0 || letter >= 0x80 || c == '\'';
}

/// Small words; whatever is neither letter nor number stands between them.
condition_words words_in(std::string_view name) {
    condition_words words(1);
    for (const char c : lower_case(name)) {
        if (is_of_word(c)) {
            words.back() += c;
        } else if (!words.back().empty()) {
            words.emplace_back();
        }
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

struct condition_run {
    std::size_t words = 0;  ///< that it takes; 0: none begins here
    std::string id;
};

condition_run longest_run(const evidence::safety_words& known, const condition_words& words, std::size_t first) {
    condition_run longest;
    std::string run;
    for (std::size_t i = first; i < words.size(); ++i) {
        run += (run.empty() ? "" : " ") + words[i];
        if (const auto* found = scenario::find_name(known.conditions, run)) longest = {i - first + 1, found->id};
    }
    return longest;
}

/// "not on dialysis": what is denied is no condition, and what else is denied is not understood.
bool is_denial(std::string_view word) {
    constexpr std::string_view denials[] = {"no", "not", "never", "without"};
    return std::find(std::begin(denials), std::end(denials), word) != std::end(denials);
}

bool holds(const std::vector<std::string>& all, const std::string& word) {
    return std::find(all.begin(), all.end(), word) != all.end();
}

bool is_passed_over(const evidence::safety_words& known, const std::string& word) {
    const bool is_counted = std::isdigit(static_cast<unsigned char>(word.front())) != 0;  // "20", "3rd"
    return is_counted || holds(known.beside.conditions, word);
}

/// What the words say of illnesses, and which of them were understood.
class conditions_among {
 public:
    conditions_among(const evidence::safety_words& known, condition_words words)
        : known_{known}, words_{std::move(words)}, is_understood_(words_.size(), false) {}

    conditions_said all() {
        for (std::size_t i = 0; i < words_.size();) {
            const condition_run run = longest_run(known_, words_, i);
            const bool is_denied = i > 0 && is_denial(words_[i - 1]);
            if (run.words > 0) understand(i, i + run.words);
            if (run.words > 0 && !is_denied) add(run.id, i, i + run.words);
            i += std::max<std::size_t>(run.words, 1);
        }
        said_.are_all = !said_.ids.empty();
        for (std::size_t i = 0; i < words_.size(); ++i) {
            said_.are_all = said_.are_all && (is_understood_[i] || is_passed_over(known_, words_[i]));
        }
        return said_;
    }

 private:
    void understand(std::size_t first, std::size_t end) {
        std::fill(is_understood_.begin() + static_cast<std::ptrdiff_t>(first),
                  is_understood_.begin() + static_cast<std::ptrdiff_t>(end), true);
    }

    void add(const std::string& id, std::size_t first, std::size_t end) {
        add_once(said_.ids, id);
        if (holds(known_.stages.of, id)) add_stages_beside(first, end);
    }

    /// Stages of one or two words that lie within the name of a kidney disease or touch it.
    void add_stages_beside(std::size_t first, std::size_t end) {
        constexpr std::size_t longest_stage = 2;
        for (std::size_t from = first - std::min(first, longest_stage); from <= end; ++from) {
            for (std::size_t to = std::max(from + 1, first); to <= std::min(from + longest_stage, words_.size());
                 ++to) {
                add_stage(from, to);
            }
        }
    }

    void add_stage(std::size_t from, std::size_t to) {
        if (to < words_.size() && holds(known_.stages.not_before, words_[to])) return;
        std::string run = words_[from];
        for (std::size_t i = from + 1; i < to; ++i) run += " " + words_[i];
        for (const evidence::kidney_stage& stage : known_.stages.all) {
            if (!holds(stage.names, run)) continue;
            understand(from, to);
            said_.egfr_at_most = std::min(stage.egfr_at_most, said_.egfr_at_most.value_or(stage.egfr_at_most));
        }
    }

    const evidence::safety_words& known_;
    condition_words words_;
    std::vector<bool> is_understood_;
    conditions_said said_;
};

}  // namespace

conditions_said conditions_of(const evidence::safety_words& words, std::string_view name) {
    return conditions_among(words, words_in(name)).all();
}

}  // namespace magnesia::safety
