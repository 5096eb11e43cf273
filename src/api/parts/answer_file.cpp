// answer_file.cpp - key by key: is it there, is it of the right kind, is it in range.
// SPDX-License-Identifier: Apache-2.0
#include "api/parts/answer_file.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <limits>

#include "api/answers/head.hpp"
#include "api/answers/hypotheses.hpp"
#include "api/parts/answer_text.hpp"
#include "api/simulate/simulate.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/files/text_file.hpp"
#include "model/following/question.hpp"

namespace magnesia::api {
namespace {

using value_kind = answer_value::kind;

/// What a value is, for a sentence: "is a list, not a text".
const char* kind_in_words(value_kind is) {
    switch (is) {
        case value_kind::null:
            return "null";
        case value_kind::truth:
            return "true or false";
        case value_kind::number:
            return "a number";
        case value_kind::text:
            return "a text";
        case value_kind::list:
            return "a list";
        case value_kind::table:
            return "a table";
    }
    return "";
}

/// Reads key after key and collects what is wrong; what is wrong reads as empty or 0.
class key_reader {
 public:
    key_reader(const answer_values& values, const std::string& name) : values_(values), name_(name) {}

    std::string text(const std::string& key, const std::string& allowed) {
        const answer_value* found = value(key, value_kind::text, allowed);
        if (found == nullptr) return {};
        if (found->text.empty()) fault(key, "\"\"", "is empty", allowed);
        return found->text;
    }

    std::uint64_t whole_number(const std::string& key, std::uint64_t most) {
        const std::string allowed = fmt::format("a whole number from 0 to {}", most);
        const answer_value* found = value(key, value_kind::number, allowed);
        if (found == nullptr) return 0;
        const std::string& digits = found->text;
        std::uint64_t number = 0;
        const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        const bool is_read = failure == std::errc() && end == digits.data() + digits.size();
        if (is_read && number <= most) return number;
        const bool is_whole = digits.find_first_not_of("-0123456789") == std::string::npos;
        fault(key, digits, is_whole ? "is out of range" : "is not a whole number", allowed);
        return 0;
    }

    chosen_accuracy accuracy(const std::string& key) {
        const auto table = model::accuracy_table();
        const std::string allowed =
            fmt::format("a number from {} to {}", shortest(table.back().asked), shortest(table.front().asked));
        const answer_value* found = value(key, value_kind::number, allowed);
        if (found == nullptr) return {};
        const double asked = finite_number(found->text).value_or(0);
        if (asked >= table.back().asked && asked <= table.front().asked) return {asked, model::row_for(asked)};
        fault(key, found->text, "is out of range", allowed);
        return {};
    }

    std::vector<std::string> texts(const std::string& key) {
        std::vector<std::string> all;
        if (value(key, value_kind::list, "a list of texts") == nullptr) return all;
        while (values_.contains(item(key, all.size()))) all.push_back(text(item(key, all.size()), "a text"));
        return all;
    }

    model::hypothesis_states hypotheses(const std::string& key) {
        model::hypothesis_states all;
        if (value(key, value_kind::list, "a list of hypotheses") == nullptr) return all;
        for (std::size_t i = 0; values_.contains(item(key, i)); ++i) {
            const std::string at = item(key, i);
            const std::string name = text(at + ".id", "the name of a hypothesis");
            const std::string state = text(at + ".state", states);
            const bool is_known = state.empty() || state == state_word(true) || state == state_word(false);
            if (!is_known) fault(at + ".state", '"' + state + '"', "is no state of a hypothesis", states);
            if (!all.emplace(name, state == state_word(true)).second) fault(at + ".id", name, "is given twice", "once");
        }
        return all;
    }

    void fault(const std::string& key, std::string shown, std::string found, std::string allowed) {
        issues_.push_back({.where = {.file = name_},
                           .key = key,
                           .value = std::move(shown),
                           .found = std::move(found),
                           .allowed = std::move(allowed)});
    }

    void finish() const {
        if (!issues_.empty()) throw input_error(issues_);
    }

 private:
    static constexpr const char* states = "\"on\" or \"off\"";

    static std::string item(const std::string& key, std::size_t index) { return fmt::format("{}[{}]", key, index); }

    /// The value when it is there and of that kind; else null, and noted.
    const answer_value* value(const std::string& key, value_kind wanted, const std::string& allowed) {
        const auto found = values_.find(key);
        if (found == values_.end()) {
            fault(key, "", "is missing", allowed);
            return nullptr;
        }
        const answer_value& is = found->second;
        if (is.is == wanted) return &is;
        const std::string shown = is.is == value_kind::text ? '"' + is.text + '"' : is.text;
        fault(key, shown, fmt::format("is {}, not {}", kind_in_words(is.is), kind_in_words(wanted)), allowed);
        return nullptr;
    }

    const answer_values& values_;
    const std::string& name_;
    std::vector<issue> issues_;
};

/// First of all: an answer of `why` has none of the other keys, and should not be told so one by one.
void require_schema(key_reader& keys, const std::string& wanted, const std::string& meant) {
    const std::string allowed = fmt::format("\"{}\", {}", wanted, meant);
    const std::string schema = keys.text("schema", allowed);
    keys.finish();
    if (schema == wanted) return;
    keys.fault("schema", '"' + schema + '"', "is not what is read here", allowed);
    keys.finish();
}

void require_same(const answer_file& answer, const char* key, const std::string& theirs, const std::string& ours) {
    if (theirs == ours) return;
    throw input_error(issue{.where = {.file = answer.name},
                            .key = key,
                            .value = theirs,
                            .found = "is not that of this program, so the same bytes cannot come out again",
                            .allowed = ours});
}

}  // namespace

std::string scenario_name(const answer_file& answer) {
    return answer.name + ": options.scenario";
}

answer_file parse_answer(std::string_view text, const std::string& name) {
    const answer_values values = parse_answer_values(evidence::plain_text(text, name, largest_answer_bytes), name);
    return question_of(values, name, simulate_schema, "an answer of `magnesia simulate --json`");
}

answer_file question_of(const answer_values& values, const std::string& name, const std::string& schema,
                        const std::string& meant) {
    key_reader keys(values, name);
    require_schema(keys, schema, meant);
    const std::string hash = "a SHA-256, 64 digits and letters a to f";
    answer_file answer{.name = name,
                       .version = keys.text("version", "for example 0.1.0"),
                       .model_hash = keys.text("model_hash", hash),
                       .data_hash = keys.text("data_hash", hash),
                       .seed = keys.whole_number("seed", std::numeric_limits<std::uint64_t>::max()),
                       .draws = keys.whole_number("options.draws", most_draws),
                       .accuracy = keys.accuracy("options.accuracy.asked"),
                       .hypotheses = keys.hypotheses("hypotheses"),
                       .scenario = keys.text("options.scenario", "a scenario file as one text"),
                       .assumptions = keys.texts("assumptions")};
    keys.finish();
    return answer;
}

void refuse_other_program(const answer_file& answer) {
    require_same(answer, "version", answer.version, version());
    require_same(answer, "model_hash", answer.model_hash, model_hash());
    require_same(answer, "data_hash", answer.data_hash, data_hash());
}

}  // namespace magnesia::api
