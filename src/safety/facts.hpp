// facts.hpp - what is known of a person and of what they mean to take, as far as rules ask; unknown is a value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "evidence/safety/safety_facts.hpp"

namespace magnesia::safety {

using evidence::fact;

/// The value of every fact, or that it is unknown. A fact holds what its kind allows; to ask for another is our fault.
class facts {
 public:
    void set(fact what, double a_number);
    void set(fact what, bool a_truth);
    void set(fact what, std::string a_word);            ///< of a word
    void set(fact what, std::vector<std::string> all);  ///< of words
    void forget(fact what);

    bool is_known(fact what) const;
    std::optional<double> number(fact what) const;  ///< of numbers
    std::optional<bool> truth(fact what) const;     ///< of truths
    /// Of a word: that word. Of words: all of them.
    const std::vector<std::string>& words(fact what) const;

    /// The first number that is not finite; a judgement about such a person is refused.
    std::optional<fact> not_finite() const;

    bool operator==(const facts&) const = default;

 private:
    struct value {
        bool is_known = false;
        double number = 0;
        bool truth = false;
        std::vector<std::string> words;
        bool operator==(const value&) const = default;
    };
    const value& at(fact what, evidence::fact_kind kind) const;
    value& fresh(fact what, evidence::fact_kind kind);

    std::array<value, evidence::fact_count> values_;
};

}  // namespace magnesia::safety
