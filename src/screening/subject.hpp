// subject.hpp - the person of a screening with answers of three kinds: yes, no and not said.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <optional>
#include <string_view>

#include "evidence/safety/screens.hpp"
#include "safety/gather.hpp"
#include "scenario/values/person.hpp"
#include "scenario/values/routine.hpp"

namespace magnesia::screening {

/// Yes, no, or empty: not said.
using answer = std::optional<bool>;

/// Yes when any is yes, no when all are no, else not said.
answer any_of(std::initializer_list<answer> all);

/// Whether a number reaches an edge; not said when it is not known.
answer reaches(const std::optional<double>& number, double edge);

/// What is known of one person. Keeps references.
class subject {
 public:
    subject(const scenario::person& who, const std::optional<scenario::routine>& day, const safety::gathered& facts,
            const evidence::screen_table& table, bool is_refused = false)
        : who_(who), day_(day), facts_(facts), table_(table), is_refused_(is_refused) {}

    const scenario::person& who() const { return who_; }
    const std::optional<scenario::routine>& day() const { return day_; }
    const evidence::screen_table& table() const { return table_; }
    const safety::facts& facts() const { return facts_.known; }
    /// Whether the check of safety refuses them any magnesium.
    bool is_refused() const { return is_refused_; }

    answer has_condition(std::string_view id) const;
    answer has_interaction(std::string_view id) const;
    answer has_symptom(std::string_view id) const;

    /// The score of a questionnaire that is filled in elsewhere.
    std::optional<double> score(std::string_view questionnaire) const;
    /// Which band a score lies in, 0 the mildest; empty: no score.
    std::optional<std::size_t> band(std::string_view questionnaire) const;
    /// Whether the score lies in that band or a worse one.
    answer is_in_band(std::string_view questionnaire, std::size_t at_least) const;

    /// The number a factor of the status looks at; a truth is 1 or 0. Empty: not known, or no number.
    std::optional<double> number(evidence::status_quantity which) const;

    /// Caffeine, mg, and alcohol, g, in so many hours before bed, on a day with all of it; empty: no day is known.
    std::optional<double> caffeine_before_bed(double hours) const;
    std::optional<double> alcohol_before_bed(double hours) const;

 private:
    std::optional<double> share_of_need(bool of_average) const;

    const scenario::person& who_;
    const std::optional<scenario::routine>& day_;
    const safety::gathered& facts_;
    const evidence::screen_table& table_;
    bool is_refused_;
};

/// The questionnaire of that id; the table has it.
const evidence::questionnaire& questionnaire_of(const evidence::screen_table& table, std::string_view id);

}  // namespace magnesia::screening
