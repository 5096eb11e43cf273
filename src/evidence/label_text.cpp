// label_text.cpp - which amount of a label belongs to which form.
// SPDX-License-Identifier: Apache-2.0
// An amount belongs to what stands right before it and has none yet, else to what follows it; behind a bracket, to what
// stood before the bracket. Forms behind "magnesium (as ..." or "complex: ..." share one amount.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/label_parts.hpp"
#include "evidence/label_pieces.hpp"
#include "evidence/label_serving.hpp"
#include "evidence/product.hpp"

namespace magnesia::evidence {
namespace {

/// Something an amount may belong to: a form, or a group (the element, a blend) whose forms follow it.
struct subject {
    label_piece piece;
    std::optional<double> mg;
    double rounding_mg = 0.0;
    label_basis basis = label_basis::unknown;
    int depth = 0;                     ///< of brackets
    std::optional<std::size_t> group;  ///< the group a form belongs to

    bool is_form() const { return piece.kind == piece_kind::form; }
    bool is_open() const { return !mg; }
};

/// Walks over the pieces and hands out the amounts.
class label_reader {
 public:
    explicit label_reader(const std::vector<label_piece>& pieces) : pieces_(pieces) {}

    void read() {
        for (at_ = 0; at_ < pieces_.size(); ++at_) read_piece(pieces_[at_]);
        if (waiting_) refuse_label(waiting_->column, waiting_->text, "mg belong to nothing that follows", "a form");
    }

    std::vector<subject> subjects;
    std::vector<label_piece> loose;  ///< amounts that belong to nothing named
    std::optional<double> percent;
    bool is_buffered = false;

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
                if (percent) refuse_label(p.column, p.text, "is a second percentage", "one, of magnesium");
                percent = p.value;
                return;
            case piece_kind::buffered:
                is_buffered = true;
                return;
            case piece_kind::pieces:
            case piece_kind::per_unit:
            case piece_kind::as:
            case piece_kind::stop:
                return;
        }
    }

    void close(const label_piece& p) {
        if (depth_ == 0) refuse_label(p.column, p.text, "closes a bracket that nothing opened");
        --depth_;
        if (group_ && subjects[*group_].depth > depth_) group_.reset();
    }

    void add_subject(const label_piece& p) {
        // "magnesium complex" is one group.
        const bool joins = p.kind == piece_kind::blend && !subjects.empty() && at_ > 0 &&
                           is_subject(pieces_[at_ - 1]) && !subjects.back().is_form();
        if (joins) {
            subjects.back().piece.kind = piece_kind::blend;
            return take_waiting(subjects.size() - 1);
        }
        subject one{.piece = p, .mg = {}, .basis = p.basis, .depth = depth_, .group = {}};
        if (one.is_form()) {
            one.group = group_;
        } else {
            group_ = subjects.size();
        }
        subjects.push_back(one);
        take_waiting(subjects.size() - 1);
    }

    /// An amount or a basis that stood before its subject.
    void take_waiting(std::size_t to) {
        if (waiting_) {
            give(to, *waiting_);
            waiting_.reset();
        }
        if (waiting_basis_) subjects[to].basis = *waiting_basis_;
        waiting_basis_.reset();
    }

    void give(std::size_t to, const label_piece& amount) {
        subjects[to].mg = amount.value;
        subjects[to].rounding_mg = amount.rounding_mg;
        if (amount.basis != label_basis::unknown) subjects[to].basis = amount.basis;
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
            loose.push_back(amount);
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
        for (std::size_t i = subjects.size(); i-- > 0;) {
            const subject& s = subjects[i];
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
            subjects[*last_given_].basis = p.basis;
        } else if (belongs_ahead || (next != nullptr && next->kind == piece_kind::amount)) {
            waiting_basis_ = p.basis;
        } else if (!is_after_amount && !subjects.empty()) {
            subjects.back().basis = p.basis;
        }
    }

    const std::vector<label_piece>& pieces_;
    std::size_t at_ = 0;
    int depth_ = 0;
    std::optional<std::size_t> group_;
    std::optional<label_piece> waiting_;
    std::optional<label_basis> waiting_basis_;
    std::optional<std::size_t> last_given_;
};

/// Makes a product of what was read.
class product_maker {
 public:
    explicit product_maker(const label_reader& read) : read_(read) {}

    product make() {
        for (std::size_t i = 0; i < read_.subjects.size(); ++i) {
            if (!read_.subjects[i].is_form()) add_group(i);
        }
        for (const subject& s : read_.subjects) {
            if (s.is_form() && s.mg) add_item(s);
        }
        add_loose();
        add_magnesium();
        if (!add_parts()) share_total();
        made_.declared_percent = read_.percent;
        made_.is_buffered = read_.is_buffered;
        return std::move(made_);
    }

 private:
    std::vector<const subject*> forms_of(std::optional<std::size_t> group) const {
        std::vector<const subject*> found;
        for (const subject& s : read_.subjects) {
            if (s.is_form() && s.group == group) found.push_back(&s);
        }
        return found;
    }

    void add_group(std::size_t at) {
        const subject& group = read_.subjects[at];
        const bool is_blend = group.piece.kind == piece_kind::blend;
        if (!group.mg) return;
        if (!is_blend || group.basis == label_basis::elemental) {
            said_.push_back({.at = group.piece, .mg = *group.mg, .rounding_mg = group.rounding_mg});
            return;
        }
        label_item item{
            .forms = {}, .variant = {}, .mg = *group.mg, .basis = group.basis, .rounding_mg = group.rounding_mg};
        for (const subject* s : forms_of(at)) {
            if (s->mg) {
                refuse_label(s->piece.column, s->piece.text, "has an amount inside a blend that has one too",
                             "the amount of the blend, or those of its parts");
            }
            item.forms.push_back(s->piece.id);
        }
        made_.items.push_back(item);
    }

    void add_item(const subject& s) {
        made_.items.push_back({.forms = {s.piece.id},
                               .variant = s.piece.variant,
                               .mg = *s.mg,
                               .basis = s.basis,
                               .rounding_mg = s.rounding_mg});
    }

    void add_loose() {
        for (const label_piece& amount : read_.loose) {
            const bool is_magnesium = amount.basis == label_basis::elemental && !read_.subjects.empty();
            if (is_magnesium) {
                said_.push_back({.at = amount, .mg = amount.value, .rounding_mg = amount.rounding_mg});
            } else if (read_.subjects.empty() && read_.loose.size() == 1) {
                made_.items.push_back({.forms = {},
                                       .variant = {},
                                       .mg = amount.value,
                                       .basis = amount.basis,
                                       .rounding_mg = amount.rounding_mg});
            } else {
                refuse_label(amount.column, amount.text + " mg", "belongs to nothing that is named",
                             "an amount beside each form, and the total as `200 mg magnesium`");
            }
        }
    }

    bool has_amount(const subject& s) const {
        const bool is_of_blend = s.group && read_.subjects[*s.group].piece.kind == piece_kind::blend &&
                                 read_.subjects[*s.group].mg.has_value();
        return s.mg.has_value() || is_of_blend;
    }

    /// A total is said once, or again as the same.
    void add_magnesium() {
        std::sort(said_.begin(), said_.end(), [](const auto& a, const auto& b) { return a.at.column < b.at.column; });
        std::vector<placed_form> forms;
        for (std::size_t i = 0; i < read_.subjects.size(); ++i) {
            const subject& s = read_.subjects[i];
            if (s.is_form()) forms.push_back({.column = s.piece.column, .id = s.piece.id, .index = i});
        }
        give_forms(said_, forms);
        for (const said_magnesium& s : said_) {
            if (s.forms.empty()) declare(s);
        }
    }

    /// Whether the magnesium is said of each form. Of forms with amounts of compound it is a sum beside them; of others
    /// it is all that is known.
    bool add_parts() {
        std::vector<said_magnesium> parts;
        std::copy_if(said_.begin(), said_.end(), std::back_inserter(parts),
                     [](const said_magnesium& s) { return !s.forms.empty(); });
        if (parts.empty()) return false;
        if (made_.items.empty()) {
            for (const said_magnesium& part : parts) made_.items.push_back(shared_by(part));
            return true;
        }
        said_magnesium sum = parts.front();
        for (std::size_t i = 1; i < parts.size(); ++i) {
            sum.mg += parts[i].mg;
            sum.rounding_mg += parts[i].rounding_mg;
        }
        declare(sum);
        return false;
    }

    label_item shared_by(const said_magnesium& part) const {
        label_item item{.forms = {},
                        .variant = {},
                        .mg = part.mg,
                        .basis = label_basis::elemental,
                        .rounding_mg = part.rounding_mg};
        for (const placed_form& f : part.forms) add_form(item, read_.subjects[f.index]);
        if (item.forms.size() != 1) item.variant.clear();
        return item;
    }

    static void add_form(label_item& item, const subject& s) {
        item.variant = s.piece.variant;
        const bool is_new = std::find(item.forms.begin(), item.forms.end(), s.piece.id) == item.forms.end();
        if (is_new) item.forms.push_back(s.piece.id);
    }

    void declare(const said_magnesium& total) {
        constexpr double no_difference_mg = 1e-6;  // of a sum and a number
        const double before = made_.declared_elemental_mg.value_or(total.mg);
        if (std::abs(before - total.mg) > no_difference_mg) {
            refuse_again(total, before);
        }
        made_.declared_elemental_mg = total.mg;
        made_.declared_rounding_mg = total.rounding_mg;
    }

    /// Forms without an amount of their own share the total of magnesium.
    void share_total() {
        label_item shared{.forms = {}, .variant = {}, .mg = 0.0, .basis = label_basis::elemental};
        const subject* first = nullptr;
        for (const subject& s : read_.subjects) {
            if (!s.is_form() || has_amount(s)) continue;
            if (first == nullptr) first = &s;
            add_form(shared, s);
        }
        if (first != nullptr && (!made_.declared_elemental_mg || !made_.items.empty())) {
            refuse_label(first->piece.column, first->piece.text, "has no amount",
                         "an amount beside each form, or the total of magnesium alone");
        }
        if (!made_.declared_elemental_mg || !made_.items.empty()) return;
        if (shared.forms.size() != 1) shared.variant.clear();
        shared.mg = *made_.declared_elemental_mg;
        made_.items.push_back(shared);
        made_.declared_elemental_mg.reset();
    }

    const label_reader& read_;
    std::vector<said_magnesium> said_;  ///< as it stands on the label
    product made_;
};

void scale(product& made, double times) {
    for (label_item& item : made.items) {
        item.mg *= times;
        item.rounding_mg *= times;
    }
    if (made.declared_elemental_mg) *made.declared_elemental_mg *= times;
    made.declared_rounding_mg *= times;
}

}  // namespace

product read_label(std::string_view text, const std::vector<form>& forms, const product_formats& formats) {
    const label_pieces pieces = pieces_of(text, forms, formats);
    label_reader read(pieces.all);
    read.read();
    product made = product_maker(read).make();
    if (made.items.empty()) {
        refuse_label(1, printable(text, 40), "says no amount of magnesium", "for example magnesium citrate 500 mg");
    }
    const label_serving serving = serving_of(pieces.counts);
    scale(made, serving.times);
    made.units_per_serving = serving.pieces;
    made.name = std::string(text);
    made.format = pieces.format;
    return made;
}

}  // namespace magnesia::evidence
