// label_text.cpp - a product of what a label says.
// SPDX-License-Identifier: Apache-2.0
#include "labels/label_text.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>

#include "core/text.hpp"
#include "labels/amounts.hpp"
#include "labels/parts.hpp"
#include "labels/pieces.hpp"
#include "labels/serving.hpp"

namespace magnesia::labels {
namespace {

/// Makes a product of what was read.
class product_maker {
 public:
    explicit product_maker(const label_amounts& read) : read_(read) {}

    evidence::product make() {
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
        if (!is_blend || group.basis == evidence::label_basis::elemental) {
            said_.push_back({.at = group.piece, .mg = *group.mg, .rounding_mg = group.rounding_mg});
            return;
        }
        evidence::label_item item{
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
            const bool is_magnesium = amount.basis == evidence::label_basis::elemental && !read_.subjects.empty();
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
            if (!s.is_form()) continue;
            forms.push_back({.column = s.piece.column,
                             .id = s.piece.id,
                             .text = s.piece.text,
                             .depth = s.depth,
                             .has_amount = has_amount(s),
                             .index = i});
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

    evidence::label_item shared_by(const said_magnesium& part) const {
        evidence::label_item item{.forms = {},
                                  .variant = {},
                                  .mg = part.mg,
                                  .basis = evidence::label_basis::elemental,
                                  .rounding_mg = part.rounding_mg};
        for (const placed_form& f : part.forms) add_form(item, read_.subjects[f.index]);
        if (item.forms.size() != 1) item.variant.clear();
        return item;
    }

    static void add_form(evidence::label_item& item, const subject& s) {
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
        if (made_.declared_elemental_mg && read_.has_plus) refuse_again(total, before);
        made_.declared_elemental_mg = total.mg;
        made_.declared_rounding_mg = total.rounding_mg;
    }

    /// Forms without an amount of their own share the total of magnesium.
    void share_total() {
        evidence::label_item shared{.forms = {}, .variant = {}, .mg = 0.0, .basis = evidence::label_basis::elemental};
        const subject* first = nullptr;
        for (const subject& s : read_.subjects) {
            if (!s.is_form() || has_amount(s)) continue;
            if (first == nullptr) first = &s;
            add_form(shared, s);
        }
        if (first != nullptr && (!made_.declared_elemental_mg || !made_.items.empty())) {
            refuse_label(
                first->piece.column, first->piece.text, "has no amount",
                "an amount beside each form, or the total of magnesium alone; of a liquid what is in how much of it: "
                "`400 mg per 5 ml`");
        }
        if (!made_.declared_elemental_mg || !made_.items.empty()) return;
        if (shared.forms.size() != 1) shared.variant.clear();
        shared.mg = *made_.declared_elemental_mg;
        made_.items.push_back(shared);
        made_.declared_elemental_mg.reset();
    }

    const label_amounts& read_;
    std::vector<said_magnesium> said_;  ///< as it stands on the label
    evidence::product made_;
};

void scale(evidence::product& made, double times) {
    for (evidence::label_item& item : made.items) {
        item.mg *= times;
        item.rounding_mg *= times;
    }
    if (made.declared_elemental_mg) *made.declared_elemental_mg *= times;
    made.declared_rounding_mg *= times;
}

}  // namespace

evidence::product read_label(std::string_view text, const std::vector<evidence::form>& forms,
                             const evidence::product_formats& formats) {
    const label_pieces pieces = pieces_of(text, forms, formats);
    const label_amounts read = amounts_of(pieces.all);
    evidence::product made = product_maker(read).make();
    if (made.items.empty()) {
        refuse_label(1, printable(text, 40), "says no amount of magnesium", "for example magnesium citrate 500 mg");
    }
    const label_serving serving = serving_of(pieces.counts);
    scale(made, serving.times);
    made.units_per_serving = serving.pieces;
    if (pieces.serving_ml > 0) made.serving_ml = pieces.serving_ml;
    made.name = std::string(text);
    made.format = pieces.format;
    return made;
}

}  // namespace magnesia::labels
