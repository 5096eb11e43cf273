// dose_cursor.hpp - a position in a cut regimen line, and the one way to refuse what stands there.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/error.hpp"
#include "scenario/dose_lines/dose_token.hpp"

namespace magnesia::scenario {

/// Walks over the pieces of a line; the closing empty piece is never passed.
class dose_cursor {
 public:
    explicit dose_cursor(std::string_view line) : tokens_(cut(line)) {}

    const dose_token& here() const { return tokens_[at_]; }
    const dose_token& ahead(std::size_t steps) const { return tokens_[std::min(at_ + steps, tokens_.size() - 1)]; }
    bool is_at_end() const { return here().text.empty(); }

    /// The piece here; steps past it.
    dose_token take() {
        const dose_token piece = here();
        if (!is_at_end()) ++at_;
        return piece;
    }

    /// Steps past the piece when it is `word`.
    bool take_if(std::string_view word) {
        if (here().text != word) return false;
        take();
        return true;
    }

 private:
    std::vector<dose_token> tokens_;
    std::size_t at_ = 0;
};

/// What to say about a piece that is not right.
struct refusal {
    std::string found;
    std::string allowed;
    std::string nearest = {};
};

/// Throws input_error at the column of `piece`, quoting it.
[[noreturn]] inline void refuse(const dose_token& piece, refusal what) {
    const std::string value = piece.text.empty() ? "the end of the line" : '`' + std::string{piece.text} + '`';
    throw input_error(issue{.where = {"dose", 1, piece.column},
                            .key = {},
                            .value = value,
                            .found = std::move(what.found),
                            .allowed = std::move(what.allowed),
                            .nearest = std::move(what.nearest)});
}

}  // namespace magnesia::scenario
