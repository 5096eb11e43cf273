// pieces.cpp - first characters become words, then words become pieces.
// SPDX-License-Identifier: Apache-2.0
#include "labels/pieces.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/error.hpp"
#include "core/number_mark.hpp"
#include "core/text.hpp"
#include "evidence/files/text_file.hpp"
#include "labels/breaks.hpp"
#include "labels/foreign.hpp"
#include "labels/form_names.hpp"
#include "labels/label_words.hpp"
#include "labels/often.hpp"
#include "labels/runs.hpp"
#include "labels/units.hpp"
#include "labels/volumes.hpp"

namespace magnesia::labels {
namespace {

constexpr double largest_label_ml = 5000;
constexpr std::array<std::string_view, 9> kitchen_measures{"tsp",  "teaspoon",   "teaspoons",   "scoop", "scoops",
                                                           "tbsp", "tablespoon", "tablespoons", "cup"};

/// Half a unit of the last digit of a printed number.
double half_digit(std::string_view number) {
    const std::size_t point = number.find('.');
    double half = 0.5;
    for (std::size_t i = point; i != std::string_view::npos && i + 1 < number.size(); ++i) half /= 10;
    return half;
}

/// Turns runs into pieces, one after another.
class piece_reader {
 public:
    piece_reader(std::vector<label_run> runs, const std::vector<evidence::form>& forms,
                 const evidence::product_formats& formats)
        : runs_(std::move(runs)), forms_(forms), formats_(formats), words_(evidence::form_vocabulary(forms)) {}

    label_pieces read() {
        while (at_ < runs_.size()) {
            refuse_minus();
            if (is_digit(here().text.front())) {
                read_number();
            } else if (!read_mark() && !read_times_behind() && !read_form() && !read_format() && !read_word()) {
                refuse_word();
            }
        }
        spread_volumes(read_, volumes_);
        return std::move(read_);
    }

 private:
    const label_run& here() const { return runs_[at_]; }
    const label_run* ahead(std::size_t by = 1) const { return at_ + by < runs_.size() ? &runs_[at_ + by] : nullptr; }
    void add(piece_kind kind, const label_run& from, double value = 0.0) {
        read_.all.push_back({.kind = kind, .column = from.column, .text = from.shown, .value = value});
    }

    /// A dash apart from the number is a mark of lists; one that touches it is a minus.
    void refuse_minus() {
        const label_run* next = ahead();
        const bool touches = next != nullptr && is_digit(next->text.front()) && next->column == here().column + 1;
        if (here().text == "-" && touches) judge_amount({'-' + next->text, '-' + next->shown, here().column}, -1);
    }

    void read_number() {
        const label_run number = here();
        const auto value = finite_number(number.text);
        if (!value) refuse_label(number.column, number.shown, "is not a number", "for example 200 or 1.5");
        const label_run* next = ahead();
        const label_run* after = ahead(2);
        if (next != nullptr && next->text == "," && after != nullptr && is_digit(after->text.front()) &&
            after->column == number.column + number.text.size() + 1) {
            refuse_label(number.column, number.shown + ',' + after->shown, "can be read in two ways",
                         "a decimal point: 1.5, and no thousands mark: 1500");
        }
        ++at_;
        if (at_ == runs_.size()) refuse_unit(number);
        if (here().text == "%") return read_percent(number, *value);
        if (here().text == times_sign && has_mass_at(runs_, at_ + 1)) return read_times(number, *value);
        if (const double unit = mg_of(here().text); unit > 0) {
            judge_amount(number, *value * unit);
            refuse_mark(number, evidence::largest_label_mg / (*value * unit));
            add(piece_kind::amount, number, *value * unit);
            read_.all.back().rounding_mg = half_digit(number.text) * unit;
            ++at_;
            return read_strength();
        }
        if (ml_of(here().text) > 0) return read_volume(number, *value * ml_of(here().text));
        read_count(number, *value);
    }

    /// A thousand times as much is another reading only where a label may say it.
    static void refuse_mark(const label_run& number, double most_times) {
        constexpr double thousand = 1000;
        if (!may_mark_thousands(number.text) || most_times < thousand) return;
        refuse_label(number.column, number.shown, "can be read in two ways", std::string(unmarked_numbers));
    }

    /// `/5 ml`, `per 5 ml`, `/ml` behind an amount.
    void read_strength() {
        if (at_ == runs_.size() || (here().text != "/" && here().text != "per" && here().text != "in")) return;
        const label_run* next = ahead();
        const bool has_number = next != nullptr && is_digit(next->text.front());
        const double count = has_number ? finite_number(next->text).value_or(0.0) : 1.0;
        const label_run* unit = ahead(has_number ? 2 : 1);
        if (unit == nullptr || ml_of(unit->text) == 0) return;
        if (count <= 0) refuse_label(next->column, next->shown, "is no volume", "for example 5 ml");
        if (has_number) refuse_mark(*next, largest_label_ml / (count * ml_of(unit->text)));
        read_.all.back().per_ml = count * ml_of(unit->text);
        if (!has_number) volumes_.each_unit = *unit;
        at_ += has_number ? 3 : 2;
    }

    /// `30 ml` that is taken; behind "per" or "each" the one that all amounts are in.
    void read_volume(const label_run& number, double ml) {
        if (ml <= 0.0 || ml > largest_label_ml) {
            refuse_label(number.column, number.shown, "is no volume of a serving",
                         fmt::format("above 0 to {:g} ml", largest_label_ml));
        }
        refuse_mark(number, largest_label_ml / ml);
        const bool is_each = at_ > 1 && (runs_[at_ - 2].text == "per" || runs_[at_ - 2].text == "each");
        label_run& said = is_each ? volumes_.each : volumes_.taken;
        if (said.column > 0) refuse_label(number.column, number.shown, "ml is a second volume", "one that is taken");
        said = number;
        (is_each ? volumes_.each_ml : volumes_.taken_ml) = ml;
        ++at_;
    }

    static void check_pieces(const label_run& number, double value) {
        if (value >= 0.25 && value <= evidence::most_units_per_serving) return;
        refuse_label(number.column, number.shown, "is no number of pieces in a serving",
                     fmt::format("0.25 to {:g}, and no size of a pack", evidence::most_units_per_serving));
    }

    /// `2 capsules`, `2 vegetarian capsules` is not known.
    void read_count(const label_run& number, double value) {
        const evidence::product_format* format = formats_.called(here().text);
        if (format == nullptr && here().text != "serving" && here().text != "servings") refuse_unit(number);
        if (format == nullptr) {
            if (value != 1.0) refuse_label(number.column, number.shown, "servings: say what is in one", "1 serving");
            ++at_;
            return;
        }
        check_pieces(number, value);
        add(piece_kind::pieces, number, value);
        note_format(*format);
        note_count(number, value);
        ++at_;
    }

    /// `2 x 200 mg`: so many are taken, and the amounts are of one.
    void read_times(const label_run& number, double value) {
        check_pieces(number, value);
        add(piece_kind::pieces, number, value);
        note_times(number, value, number.shown + " x");
        ++at_;
    }

    void note_times(const label_run& number, double value, const std::string& text) {
        read_.counts.push_back({.pieces = value, .column = number.column, .text = text, .is_times = true});
        note_one(here(), false);
    }

    /// `200 mg x 2`: so many of what stands before are taken; `2 capsules x 200 mg`: each holds so much.
    bool read_times_behind() {
        if (here().text != times_sign || ahead() == nullptr || !is_digit(ahead()->text.front())) return false;
        if (has_mass_at(runs_, at_ + 1)) {
            if (read_.all.empty() || read_.all.back().kind != piece_kind::pieces) return false;
            note_one(here(), false);
            ++at_;
            return true;
        }
        const label_run& number = *ahead();
        const auto value = finite_number(number.text);
        const bool is_of_unit = ahead(2) != nullptr && (ml_of(ahead(2)->text) > 0 || ahead(2)->text == "%");
        if (!value || is_of_unit || !is_behind_mass(runs_, at_)) return false;
        check_pieces(number, *value);
        note_times(number, *value, "x " + number.shown);
        at_ += 2;
        const evidence::product_format* format = at_ < runs_.size() ? formats_.called(here().text) : nullptr;
        if (format == nullptr) return true;
        note_format(*format);
        ++at_;
        return true;
    }

    void note_count(const label_run& number, double pieces) {
        const std::size_t end = end_of_piece(runs_, at_, formats_);
        std::string text = number.shown;
        for (std::size_t i = at_; i < end; ++i) text += ' ' + runs_[i].shown;
        count_role role = role_of(runs_, at_ - 1, end);
        if (role == count_role::sum && !has_mass(runs_, end))
            role = count_role::bare;  // "100 mg, 4 capsules = 1 serving"
        read_.counts.push_back({.role = role,
                                .pieces = pieces,
                                .column = number.column,
                                .text = text,
                                .are_drops = here().text.starts_with("drop"),
                                .is_per_one = false});
        const bool is_of_number =
            end + 2 < runs_.size() && runs_[end].text == "of" && is_digit(runs_[end + 1].text.front());
        if (is_of_number && mg_of(runs_[end + 2].text) > 0) note_one(runs_[end], false);  // "2 sachets of 300 mg"
    }

    /// Amounts are those of one piece.
    void note_one(const label_run& from, bool is_named) {
        read_.counts.push_back({.role = count_role::base,
                                .pieces = 1.0,
                                .column = from.column,
                                .text = from.shown,
                                .are_drops = false,
                                .is_per_one = is_named});
    }

    void read_percent(const label_run& number, double value) {
        ++at_;  // the percent sign
        if (const std::size_t end = end_of_daily_value(runs_, at_); end > at_) {
            at_ = end;  // a share of the daily value says nothing about the compound
            return;
        }
        const std::size_t behind = at_;
        if (at_ < runs_.size() && here().text == "elemental") ++at_;
        if (at_ < runs_.size() && here().text == "magnesium" && !starts_form()) ++at_;
        if (value <= 0.0 || value > 100.0) {
            refuse_label(number.column, number.shown, "is no percentage of magnesium", "above 0 to 100 %");
        }
        add(piece_kind::percent, number, value);
        if (at_ > behind) read_.all.back().basis = evidence::label_basis::elemental;
    }

    [[noreturn]] void refuse_unit(const label_run& number) const {
        const bool is_last = at_ == runs_.size();
        const std::vector<std::string> words = formats_.words();
        if (const double mg = is_last ? 0.0 : magnesium_mg_of(here().text); mg > 0) {
            refuse_label(
                number.column, number.shown + ' ' + here().shown, "is not in milligrams",
                fmt::format("`{:.4g} mg`, where magnesium is counted", mg * finite_number(number.text).value_or(0)));
        }
        const label_run* const below = is_last || here().text != "/" ? nullptr : ahead();
        if (below != nullptr && is_digit(below->text.front())) {
            refuse_label(number.column, number.shown + '/' + below->shown, "is a fraction", std::string(no_fraction));
        }
        const bool is_of_kitchen = !is_last && is_among(here().text, kitchen_measures);
        if (is_of_kitchen) {
            refuse_label(number.column, number.shown + ' ' + here().shown, "says no weight",
                         "the milligrams or grams that the label says are in it: `magnesium 300 mg`");
        }
        refuse_label(number.column, number.shown, "has no unit that is read here",
                     (is_last ? fmt::format("`{} mg` where milligrams are meant, ", number.shown) : "mg, ") +
                         "g, mcg, ml, %, or capsules, tablets and the like; leave out brands and other substances",
                     is_last ? std::string() : nearest_name(here().text, words));
    }

    bool read_mark() {
        const std::string& mark = here().text;
        if (mark == "(" || mark == "[") {
            add(piece_kind::open, here());
        } else if (mark == ")" || mark == "]") {
            add(piece_kind::close, here());
        } else if (is_among(mark, stop_marks)) {
            add(piece_kind::stop, here());
        } else if (mark == ":" || mark == "=") {
            add(piece_kind::as, here());
        } else if (mark != "-" && mark != "*") {
            return false;
        }
        ++at_;
        return true;
    }

    bool starts_form() const { return longest_form(runs_, at_, words_).name != nullptr; }

    bool read_form() {
        const auto [count, found] = longest_form(runs_, at_, words_);
        if (found == nullptr) return false;
        label_piece piece{.kind = piece_kind::form, .column = here().column, .text = {}, .value = 0.0, .id = found->id};
        std::string name;
        for (std::size_t i = 0; i < count; ++i, ++at_) {
            if (here().text == line_end) continue;
            piece.text += (i == 0 ? "" : " ") + here().shown;
            name += ' ' + here().text;
        }
        const evidence::form& what = *evidence::find_form(forms_, found->id);
        for (const evidence::form_variant& v : what.variants) {
            const bool is_named =
                (name + ' ').find(' ' + v.name + ' ') != std::string::npos && name.substr(1) != what.id;
            const bool follows = at_ < runs_.size() && here().text == v.name;
            if (is_named || follows) piece.variant = v.name;
            if (follows) ++at_;
            if (std::find(v.called.begin(), v.called.end(), name.substr(1)) == v.called.end()) continue;
            piece.variant = v.name;
            piece.basis = evidence::label_basis::compound;
        }
        read_.all.push_back(std::move(piece));
        if (!name.starts_with(" magnesium ") && is_of_magnesium(runs_, at_)) at_ += 2;  // "citrate of magnesium"
        return true;
    }

    /// A plain word such as "capsule" does not take back "enteric".
    void note_format(const evidence::product_format& format) {
        const bool is_plain = read_.format.empty() || read_.format == "tablet" || read_.format == "capsule";
        if (is_plain) read_.format = format.id;
    }

    bool read_format() {
        const evidence::product_format* format = formats_.called(here().text);
        if (format == nullptr) return false;
        note_format(*format);
        if (role_of(runs_, at_, at_ + 1) == count_role::base) {
            add(piece_kind::per_unit, here());
            note_one(here(), true);
        } else if (format->largest_unit_mg && is_behind_mass(runs_, at_)) {
            read_.counts.push_back({.role = count_role::kind, .column = here().column, .text = here().shown});
        }
        ++at_;
        return true;
    }

    bool read_word() {
        const std::string& word = here().text;
        if (word == "magnesium" || here().shown == "Mg") {
            add(piece_kind::element, here());
        } else if (word == "elemental" || word == "compound") {
            add(piece_kind::basis, here());
            read_.all.back().basis = *evidence::basis_from(word);
        } else if (word == "buffered") {
            add(piece_kind::buffered, here());
        } else if (is_among(word, blend_words)) {
            add(piece_kind::blend, here());
        } else if (is_among(word, as_words)) {
            add(piece_kind::as, here());
        } else if (word == "plus") {
            add(piece_kind::stop, label_run{.text = word, .shown = word, .column = here().column});
        } else if (word == "each") {
            if (is_each_alone(runs_, at_, formats_)) note_one(here(), true);
        } else if (!is_among(word, idle_words)) {
            return false;
        }
        ++at_;
        return true;
    }

    [[noreturn]] void refuse_word() const {
        if (is_among(here().text, parts_of_one)) {
            refuse_label(here().column, here().shown, "is a fraction", std::string(no_fraction));
        }
        std::vector<std::string> known{"magnesium", "elemental", "compound", "buffered", "as", "from", "providing"};
        for (const std::string& word : formats_.words()) known.push_back(word);
        const std::vector<std::string> nearest{scenario::nearest_form(words_, here().text),
                                               nearest_name(here().text, known)};
        refuse_label(here().column, here().shown, "is not understood",
                     "amounts, forms of magnesium and how many pieces are a serving, as in `2 tablets, each magnesium "
                     "citrate 150 mg`; leave out brands and other substances",
                     nearest_name(here().text, nearest));
    }

    std::vector<label_run> runs_;
    const std::vector<evidence::form>& forms_;
    const evidence::product_formats& formats_;
    scenario::vocabulary words_;
    std::size_t at_ = 0;
    label_volumes volumes_;
    label_pieces read_;
};

}  // namespace

void refuse_label(std::size_t column, const std::string& value, const std::string& found, const std::string& allowed,
                  const std::string& nearest) {
    throw input_error(core::issue{.where = {"label", 1, column},
                                  .key = {},
                                  .value = value.empty() ? value : '`' + value + '`',
                                  .found = found,
                                  .allowed = allowed,
                                  .nearest = nearest});
}

label_pieces pieces_of(std::string_view text, const std::vector<evidence::form>& forms,
                       const evidence::product_formats& formats) {
    const std::string_view plain = evidence::plain_text(text, "label", longest_label);
    std::vector<label_run> runs = runs_of(plain);
    if (runs.empty()) refuse_label(1, "", "says nothing", "for example magnesium bisglycinate 1000 mg");
    read_foreign_words(runs, formats);
    refuse_often(runs);
    runs = with_breaks(std::move(runs), plain);
    return piece_reader(std::move(runs), forms, formats).read();
}

}  // namespace magnesia::labels
