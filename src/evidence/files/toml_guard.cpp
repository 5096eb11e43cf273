// toml_guard.cpp - a small scanner over strings, comments and brackets of TOML.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/toml_guard.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "core/error.hpp"

namespace magnesia::evidence {
namespace {

// Files of people hold some hundred entries. Every entry may be a fault, each fault a search for its place and the
// nearest name: beyond this a mere nonsense file would keep a person waiting.
constexpr int most_entries = 20000;

class scanner {
 public:
    scanner(std::string_view text, const std::string& name, int deepest)
        : text_(text), name_(name), deepest_(deepest) {}

    void run() {
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '#') {
                skip_to_line_end();
            } else if (c == '"' || c == '\'') {
                skip_string(c);
            } else {
                look_at(c);
                step(1);
            }
        }
    }

 private:
    void step(std::size_t count) { at_ = std::min(at_ + count, text_.size()); }

    void skip_to_line_end() { at_ = std::min(text_.find('\n', at_), text_.size()); }

    bool is_at_three(char q) const {
        return text_.size() - at_ >= 3 && text_[at_] == q && text_[at_ + 1] == q && text_[at_ + 2] == q;
    }

    /// Past a string in quotes `q`, one or three of them. A one-line string ends at the line's end at the latest: the
    /// parser reports it.
    void skip_string(char q) {
        const bool is_long = is_at_three(q);
        step(is_long ? 3 : 1);
        while (at_ < text_.size()) {
            if (text_[at_] == '\\' && q == '"') {
                step(2);
            } else if (is_long && is_at_three(q)) {
                return step(3);
            } else if (!is_long && (text_[at_] == q || text_[at_] == '\n')) {
                return step(1);
            } else {
                step(1);
            }
        }
    }

    void look_at(char c) {
        if (static_cast<unsigned char>(c) >= 0x80)
            fail("has a letter outside a string that is not plain ASCII", "quotes around it");
        if (c == '[' || c == '{') ++brackets_;
        if (c == ']' || c == '}') brackets_ = brackets_ > 0 ? brackets_ - 1 : 0;
        const bool key_ends = c == '=' || c == '\n' || c == ',' || c == '[' || c == '{';
        dots_ = key_ends ? 0 : dots_ + (c == '.' ? 1 : 0);
        entries_ += c == '=' || c == '[' || c == '{' ? 1 : 0;
        if (entries_ > most_entries) {
            fail("is too long a file", fmt::format("at most {} keys, tables and lists", most_entries));
        }
        if (brackets_ + dots_ > deepest_) fail("nests too deeply", fmt::format("at most {} levels", deepest_));
    }

    [[noreturn]] void fail(std::string found, std::string allowed) const {
        const std::string_view before = text_.substr(0, at_);
        const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
        const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 is 0
        throw input_error(issue{.where = {name_, lines + 1, at_ - line_start + 1},
                                .found = std::move(found),
                                .allowed = std::move(allowed)});
    }

    std::string_view text_;
    const std::string& name_;
    int deepest_;
    std::size_t at_ = 0;
    int brackets_ = 0;
    int dots_ = 0;
    int entries_ = 0;
};

}  // namespace

void guard_toml(std::string_view text, const std::string& name, int deepest) {
    scanner(text, name, deepest).run();
}

}  // namespace magnesia::evidence
