// amounts.cpp - a walk over the pieces of a label.
// SPDX-License-Identifier: Apache-2.0
#include "labels/amounts.hpp"

#include <fmt/format.h>

#include <utility>

namespace magnesia::labels {
namespace {

/// Walks over the pieces and hands out the amounts.
class label_reader {
 public:
    explicit label_reader(const std::vector<label_piece>& pieces) : pieces_(pieces) {}

    label_amounts read() {
        for (at_ = 0; at_ < pieces_.size(); ++at_) read_piece(pieces_[at_]);
        if (waiting_) refuse_label(waiting_->column, waiting_->text, "mg belong to nothing that follows", "a form");
        return std::move(found_);
    }

 private:
    const label_piece* ahead() const { return at_ + 1 < pieces_.size() ? &pieces_[at_ + 1] : nullptr; }

    static bool is_subject(const label_piece& p) {
        return p.kind == piece_kind::form || p.kind == piece_kind::element || p.kind == piece_kind::blend;
    }

    void read_piece(const label_piece& p) {
        switch (p.kind) {
            case piece_kind::form:
            case piece_kind::element:
            case piece_kind::blend:
                return add_subject(p);
            case piece_kind::amount:
                return read_amount(p);
            case piece_kind::basis:
                return read_basis(p);
            case piece_kind::open:
                ++depth_;
                return;
            case piece_kind::close:
                return close(p);
            case piece_kind::percent:
                return read_percent(p);
            case piece_kind::buffered:
                found_.is_buffered = true;
                return;
            case piece_kind::stop:
                found_.has_plus = found_.has_plus || p.text == "+" || p.text == "&" || p.text == "plus";
                return;
            case piece_kind::pieces:
            case piece_kind::per_unit:
            case piece_kind::as:
                return;
        }
    }

    void read_percent(const label_piece& p) {
        if (found_.percent) refuse_label(p.column, p.text, "is a second percentage", "one, of magnesium");
        if (p.basis != evidence::label_basis::elemental && is_behind_magnesium()) {
            refuse_label(p.column, p.text + " %", "may be a share of the daily value, or of the compound",
                         fmt::format("`{0} % DV` or `{0} % magnesium`", p.text));
        }
        found_.percent = p.value;
    }

    /// "magnesium (as citrate) 200 mg 48 %", "200 mg magnesium (48 %)".
    bool is_behind_magnesium() const {
        std::size_t before = at_;
        while (before > 0 &&
               (pieces_[before - 1].kind == piece_kind::open || pieces_[before - 1].kind == piece_kind::stop)) {
            --before;
        }
        if (before == 0) return false;
        const label_piece& last = pieces_[before - 1];
        const bool is_given = last.kind == piece_kind::amount && last_given_;
        return last.kind == piece_kind::element || (is_given && !found_.subjects[*last_given_].is_form());
    }

    void close(const label_piece& p) {
        if (depth_ == 0) refuse_label(p.column, p.text, "closes a bracket that nothing opened");
        --depth_;
        if (group_ && found_.subjects[*group_].depth > depth_) group_.reset();
    }

    void add_subject(const label_piece& p) {
        // "magnesium complex" is one group.
        const bool joins = p.kind == piece_kind::blend && !found_.subjects.empty() && at_ > 0 &&
                           is_subject(pieces_[at_ - 1]) && !found_.subjects.back().is_form();
        if (joins) {
            found_.subjects.back().piece.kind = piece_kind::blend;
            return take_waiting(found_.subjects.size() - 1);
        }
        subject one{.piece = p, .mg = {}, .basis = p.basis, .depth = depth_, .group = {}};
        if (one.is_form()) {
            one.group = group_;
        } else {
            group_ = found_.subjects.size();
        }
        found_.subjects.push_back(one);
        take_waiting(found_.subjects.size() - 1);
    }

    /// An amount or a basis that stood before its subject.
    void take_waiting(std::size_t to) {
        if (waiting_) {
            give(to, *waiting_);
            waiting_.reset();
        }
        if (waiting_basis_) found_.subjects[to].basis = *waiting_basis_;
        waiting_basis_.reset();
    }

    void give(std::size_t to, const label_piece& amount) {
        found_.subjects[to].mg = amount.value;
        found_.subjects[to].rounding_mg = amount.rounding_mg;
        if (amount.basis != evidence::label_basis::unknown) found_.subjects[to].basis = amount.basis;
    }

    void read_amount(const label_piece& p) {
        if (const auto to = open_before()) {
            give(*to, p);
            last_given_ = to;
            return;
        }
        last_given_.reset();
        label_piece amount = p;
        std::size_t next = at_ + 1;
        if (next < pieces_.size() && pieces_[next].kind == piece_kind::basis) amount.basis = pieces_[next++].basis;
        while (next < pieces_.size() && pieces_[next].kind == piece_kind::buffered) ++next;
        const bool has_next =
            next < pieces_.size() && (is_subject(pieces_[next]) || pieces_[next].kind == piece_kind::as);
        if (has_next) {
            if (waiting_) refuse_two(p);
            waiting_ = amount;
        } else {
            found_.loose.push_back(amount);
        }
    }

    [[noreturn]] void refuse_two(const label_piece& p) const {
        refuse_label(p.column, p.text, fmt::format("follows {} mg, and one of them belongs to nothing", waiting_->text),
                     "an amount beside each form, and the total of magnesium once");
    }

    /// What an amount here belongs to when it belongs to something before it.
    std::optional<std::size_t> open_before() const {
        if (at_ == 0) return std::nullopt;
        const piece_kind before = pieces_[at_ - 1].kind;
        const bool is_after_bracket = before == piece_kind::close;
        const bool may_follow = is_subject(pieces_[at_ - 1]) || is_after_bracket || before == piece_kind::basis ||
                                before == piece_kind::stop || before == piece_kind::as ||
                                before == piece_kind::per_unit || before == piece_kind::pieces ||
                                before == piece_kind::buffered || before == piece_kind::percent;
        if (!may_follow) return std::nullopt;
        const bool is_apart = before == piece_kind::stop || before == piece_kind::as;
        for (std::size_t i = found_.subjects.size(); i-- > 0;) {
            const subject& s = found_.subjects[i];
            if (s.depth > depth_) continue;
            // "magnesium citrate, 200 mg": yes, but not across something that follows the amount: "citrate, 200 mg
            // oxide".
            if (!s.is_open() || (is_apart && follows_subject())) return std::nullopt;
            return i;
        }
        return std::nullopt;
    }

    bool follows_subject() const {
        std::size_t next = at_ + 1;
        while (next < pieces_.size() && pieces_[next].kind == piece_kind::basis) ++next;
        return next < pieces_.size() && is_subject(pieces_[next]);
    }

    void read_basis(const label_piece& p) {
        const label_piece* next = ahead();
        const bool belongs_ahead = next != nullptr && (is_subject(*next) || next->kind == piece_kind::buffered);
        const bool is_after_amount = at_ > 0 && pieces_[at_ - 1].kind == piece_kind::amount;
        if (is_after_amount && last_given_ && !belongs_ahead) {
            found_.subjects[*last_given_].basis = p.basis;
        } else if (belongs_ahead || (next != nullptr && next->kind == piece_kind::amount)) {
            waiting_basis_ = p.basis;
        } else if (!is_after_amount && !found_.subjects.empty()) {
            found_.subjects.back().basis = p.basis;
        }
    }

    const std::vector<label_piece>& pieces_;
    label_amounts found_;
    std::size_t at_ = 0;
    int depth_ = 0;
    std::optional<std::size_t> group_;
    std::optional<label_piece> waiting_;
    std::optional<evidence::label_basis> waiting_basis_;
    std::optional<std::size_t> last_given_;
};

}  // namespace

label_amounts amounts_of(const std::vector<label_piece>& pieces) {
    return label_reader(pieces).read();
}

}  // namespace magnesia::labels
