// answer_text.cpp - one pass over the text with the parser of nlohmann-json, keeping what is wanted.
// SPDX-License-Identifier: Apache-2.0
// The parser calls back for each value instead of building a tree, so a hostile file costs no more memory than it has
// bytes, and the key under which the text goes wrong is known.
#include "api/parts/answer_text.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <vector>

#include "core/error.hpp"

namespace magnesia::api {
namespace {

using plain_json = nlohmann::json;
using value_kind = answer_value::kind;

constexpr std::string_view of_a_question[] = {"schema", "version", "model_hash", "data_hash",
                                              "seed",   "options", "hypotheses", "assumptions"};

/// Line and column of a byte, both from 1.
core::place place_in_text(std::string_view text, std::size_t offset, const std::string& name) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t start = before.rfind('\n') + 1;  // npos + 1 is 0
    return {.file = name, .line = lines + 1, .column = before.size() - start + 1};
}

/// The letters from a byte to the next blank, comma or line end, in back quotes; empty when there are none.
std::string word_from(std::string_view text, std::size_t offset) {
    const std::string_view rest = text.substr(std::min(offset, text.size()));
    const std::string_view word = rest.substr(0, rest.find_first_of(" ,\n"));
    return word.empty() ? std::string() : '`' + std::string(word) + '`';
}

/// One open table or list.
struct level {
    bool is_list = false;
    std::string key{};      ///< of a table: the key being read
    std::size_t index = 0;  ///< of a list: the item being read
};

/// Called by the parser, value by value; `false` ends the parse.
class value_reader : public nlohmann::json_sax<plain_json> {
 public:
    value_reader(std::string_view text, const std::string& name, const wanted_keys& wanted)
        : text_(text), name_(name), wanted_(wanted) {}

    bool null() override { return keep({.is = value_kind::null}); }
    bool boolean(bool value) override { return keep({.is = value_kind::truth, .text = value ? "true" : "false"}); }
    bool number_integer(std::int64_t value) override { return number(std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) override { return number(std::to_string(value)); }
    bool number_float(double, const std::string& letters) override { return number(letters); }
    bool string(std::string& value) override { return keep({.is = value_kind::text, .text = value}); }
    bool binary(plain_json::binary_t&) override { return false; }  // JSON text holds none
    bool start_object(std::size_t) override { return keep({.is = value_kind::table}) && open({.is_list = false}); }
    bool start_array(std::size_t) override { return keep({.is = value_kind::list}) && open({.is_list = true}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(std::string& word) override {
        levels_.back().key = word;
        return true;
    }

    bool parse_error(std::size_t position, const std::string& last, const plain_json::exception& failure) override {
        const bool is_too_large = dynamic_cast<const plain_json::out_of_range*>(&failure) != nullptr;
        const core::place where = place_in_text(text_, position == 0 ? 0 : position - 1, name_);
        if (is_too_large) {
            fault_ = {.where = where,
                      .key = path(),
                      .value = last,
                      .found = "is larger than any number here can be",
                      .allowed = "numbers up to 1.8e308"};
        } else if (position > text_.size()) {
            fault_ = {.where = where,
                      .key = path(),
                      .found = "breaks off: the file ends inside the answer",
                      .allowed = wanted_.as_written};
        } else {
            fault_ = {.where = where,
                      .key = path(),
                      .value = word_from(text_, position == 0 ? 0 : position - 1),
                      .found = "is not valid JSON",
                      .allowed = wanted_.as_written};
        }
        return false;
    }

    answer_values take() {
        if (!fault_.found.empty()) throw input_error(fault_);
        return std::move(values_);
    }

 private:
    bool number(std::string letters) { return keep({.is = value_kind::number, .text = std::move(letters)}); }

    bool keep(const answer_value& value) {
        if (levels_.empty()) return value.is == value_kind::table || refuse("", "is not an answer", "a table, { ... }");
        const bool is_wanted =
            std::find(wanted_.keys.begin(), wanted_.keys.end(), levels_.front().key) != wanted_.keys.end();
        if (is_wanted && !values_.emplace(path(), value).second) {
            return refuse(path(), "is set twice", "each key once");
        }
        if (value.is != value_kind::table && value.is != value_kind::list) step();  // those end with their bracket
        return true;
    }

    /// A value is over: the next item of a list follows, when a list is open.
    void step() {
        if (!levels_.empty() && levels_.back().is_list) ++levels_.back().index;
    }

    bool open(level fresh) {
        if (levels_.size() == deepest_answer) {
            return refuse(path(), "nests too deep", std::to_string(deepest_answer) + " brackets within each other");
        }
        levels_.push_back(std::move(fresh));
        return true;
    }

    bool close() {
        levels_.pop_back();
        step();
        return true;
    }

    bool refuse(const std::string& key, const char* found, std::string allowed) {
        fault_ = {.where = {.file = name_}, .key = key, .found = found, .allowed = std::move(allowed)};
        return false;
    }

    std::string path() const {
        std::string all;
        for (const level& one : levels_) {
            if (one.is_list) {
                all += '[' + std::to_string(one.index) + ']';
            } else {
                all += (all.empty() ? "" : ".") + one.key;
            }
        }
        return all;
    }

    std::string_view text_;
    const std::string& name_;
    const wanted_keys& wanted_;
    std::vector<level> levels_;
    answer_values values_;
    core::issue fault_;
};

}  // namespace

wanted_keys question_keys() {
    return {.keys = of_a_question, .as_written = "JSON as `magnesia simulate --json` writes it"};
}

answer_values parse_answer_values(std::string_view text, const std::string& name, const wanted_keys& wanted) {
    value_reader reader(text, name, wanted);
    plain_json::sax_parse(text, &reader);
    return reader.take();
}

}  // namespace magnesia::api
