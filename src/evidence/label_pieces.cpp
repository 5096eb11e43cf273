// label_pieces.cpp - first characters become words, then words become pieces.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/label_pieces.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/text_file.hpp"

namespace magnesia::evidence {
namespace {

/// A run of characters: a word, a number or one mark.
struct run {
    std::string text;   ///< lower case
    std::string shown;  ///< as written
    std::size_t column = 0;
};

template <std::size_t count>
bool is_among(std::string_view word, const std::array<std::string_view, count>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 33> idle_words{
    "per",     "serving",  "servings", "size",    "contains", "containing", "supplement", "dietary",    "food",
    "facts",   "a",        "an",       "the",     "in",       "daily",      "dose",       "day",        "total",
    "which",   "and",      "plus",     "with",    "pure",     "fully",      "reacted",    "unbuffered", "coated",
    "release", "released", "chelated", "mineral", "high",     "nutrition"};
constexpr std::array<std::string_view, 12> as_words{"as",        "from",     "of",         "providing",
                                                    "provides",  "provide",  "yielding",   "yields",
                                                    "supplying", "supplies", "equivalent", "to"};
constexpr std::array<std::string_view, 4> blend_words{"complex", "blend", "mix", "mixture"};
constexpr std::array<std::string_view, 6> daily_value_words{"dv", "nrv", "rda", "ri", "rdi", "vnr"};

/// Units, in mg.
struct unit_mg {
    std::string_view name;
    double mg;
};
constexpr std::array<unit_mg, 8> units{{{"mg", 1.0},
                                        {"milligram", 1.0},
                                        {"milligrams", 1.0},
                                        {"g", 1e3},
                                        {"gram", 1e3},
                                        {"grams", 1e3},
                                        {"mcg", 1e-3},
                                        {"ug", 1e-3}}};

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

/// A hyphen inside a word belongs to it: "L-threonate".
std::size_t end_of_word(std::string_view text, std::size_t at) {
    const auto goes_on = [&](std::size_t i) { return is_letter(text[i]) || is_digit(text[i]) || text[i] == '_'; };
    while (at < text.size() && (goes_on(at) || (text[at] == '-' && at + 1 < text.size() && is_letter(text[at + 1])))) {
        ++at;
    }
    return at;
}

std::size_t end_of_number(std::string_view text, std::size_t at) {
    while (at < text.size() && (is_digit(text[at]) || text[at] == '.')) ++at;
    return at;
}

std::vector<run> runs_of(std::string_view text) {
    std::vector<run> runs;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r') {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        if (is_digit(text[at])) end = end_of_number(text, at);
        if (is_letter(text[at])) end = end_of_word(text, at);
        run one{.text = std::string(text.substr(at, end - at)), .shown = {}, .column = at + 1};
        one.shown = one.text;
        std::transform(one.text.begin(), one.text.end(), one.text.begin(), lower);
        runs.push_back(std::move(one));
        at = end;
    }
    return runs;
}

/// Turns runs into pieces, one after another.
class piece_reader {
 public:
    piece_reader(std::vector<run> runs, const std::vector<form>& forms, const product_formats& formats)
        : runs_(std::move(runs)), forms_(forms), formats_(formats), words_(form_vocabulary(forms)) {}

    label_pieces read() {
        while (at_ < runs_.size()) {
            refuse_minus();
            if (is_digit(here().text.front())) {
                read_number();
            } else if (!read_mark() && !read_form() && !read_format() && !read_word()) {
                refuse_word();
            }
        }
        return std::move(read_);
    }

 private:
    const run& here() const { return runs_[at_]; }
    const run* ahead(std::size_t by = 1) const { return at_ + by < runs_.size() ? &runs_[at_ + by] : nullptr; }
    void add(piece_kind kind, const run& from, double value = 0.0) {
        read_.all.push_back({.kind = kind, .column = from.column, .text = from.shown, .value = value});
    }

    /// A dash apart from the number is a mark of lists; one that touches it is a minus.
    void refuse_minus() {
        const run* next = ahead();
        const bool touches = next != nullptr && is_digit(next->text.front()) && next->column == here().column + 1;
        if (here().text == "-" && touches) judge_amount({'-' + next->text, '-' + next->shown, here().column}, -1);
    }

    void read_number() {
        const run number = here();
        const auto value = finite_number(number.text);
        if (!value) refuse_label(number.column, number.shown, "is not a number", "for example 200 or 1.5");
        const run* next = ahead();
        const run* after = ahead(2);
        if (next != nullptr && next->text == "," && after != nullptr && is_digit(after->text.front()) &&
            after->column == number.column + number.text.size() + 1) {
            refuse_label(number.column, number.shown + ',' + after->shown, "can be read in two ways",
                         "a decimal point: 1.5, and no thousands mark: 1500");
        }
        ++at_;
        if (at_ == runs_.size()) refuse_unit(number);
        if (here().text == "%") return read_percent(number, *value);
        for (const unit_mg& unit : units) {
            if (here().text != unit.name) continue;
            judge_amount(number, *value * unit.mg);
            add(piece_kind::amount, number, *value * unit.mg);
            ++at_;
            return;
        }
        read_count(number, *value);
    }

    static void judge_amount(const run& number, double mg) {
        if (mg > 0.0 && mg <= largest_label_mg) return;
        refuse_label(number.column, number.shown, "is no amount of a serving",
                     fmt::format("above 0 to {:g} mg", largest_label_mg));
    }

    /// `2 capsules`, `2 vegetarian capsules` is not known.
    void read_count(const run& number, double value) {
        const product_format* format = formats_.called(here().text);
        if (format == nullptr && here().text != "serving" && here().text != "servings") refuse_unit(number);
        if (format == nullptr) {
            if (value != 1.0) refuse_label(number.column, number.shown, "servings: say what is in one", "1 serving");
            ++at_;
            return;
        }
        if (value < 0.25 || value > most_units_per_serving) {
            refuse_label(number.column, number.shown, "is no number of pieces in a serving",
                         fmt::format("0.25 to {:g}", most_units_per_serving));
        }
        add(piece_kind::pieces, number, value);
        note_format(*format);
        ++at_;
    }

    void read_percent(const run& number, double value) {
        ++at_;  // the percent sign
        if (at_ < runs_.size() && is_among(here().text, daily_value_words)) {
            ++at_;  // a share of the daily value says nothing about the compound
            return;
        }
        if (at_ < runs_.size() && here().text == "elemental") ++at_;
        if (at_ < runs_.size() && here().text == "magnesium" && !starts_form()) ++at_;
        if (value <= 0.0 || value > 100.0) {
            refuse_label(number.column, number.shown, "is no percentage of magnesium", "above 0 to 100 %");
        }
        add(piece_kind::percent, number, value);
    }

    [[noreturn]] void refuse_unit(const run& number) const {
        const bool is_last = at_ == runs_.size();
        const std::vector<std::string> words = formats_.words();
        refuse_label(number.column, number.shown, "has no unit that is read here",
                     "mg, g, mcg, %, or capsules, tablets and the like",
                     is_last ? std::string() : nearest_name(here().text, words));
    }

    bool read_mark() {
        const std::string& mark = here().text;
        if (mark == "(" || mark == "[") {
            add(piece_kind::open, here());
        } else if (mark == ")" || mark == "]") {
            add(piece_kind::close, here());
        } else if (mark == "," || mark == ";" || mark == "+" || mark == "&" || mark == "/" || mark == ".") {
            add(piece_kind::stop, here());
        } else if (mark == ":" || mark == "=") {
            add(piece_kind::as, here());
        } else if (mark != "-" && mark != "*") {
            return false;
        }
        ++at_;
        return true;
    }

    /// The longest run of words from here that names a form: how many words, and the form.
    std::pair<std::size_t, const scenario::form_name*> longest_form() const {
        constexpr std::size_t most_words = 5;
        std::pair<std::size_t, const scenario::form_name*> best{0, nullptr};
        std::string name;
        for (std::size_t i = 0; i < most_words && at_ + i < runs_.size(); ++i) {
            if (!is_letter(runs_[at_ + i].text.front())) break;
            name += (name.empty() ? "" : " ") + runs_[at_ + i].text;
            if (const scenario::form_name* found = scenario::find_form(words_, name)) best = {i + 1, found};
        }
        return best;
    }

    bool starts_form() const { return longest_form().second != nullptr; }

    bool read_form() {
        const auto [count, found] = longest_form();
        if (found == nullptr) return false;
        label_piece piece{.kind = piece_kind::form, .column = here().column, .text = {}, .value = 0.0, .id = found->id};
        std::string name;
        for (std::size_t i = 0; i < count; ++i) {
            piece.text += (i == 0 ? "" : " ") + here().shown;
            name += ' ' + here().text;
            ++at_;
        }
        const form& what = *find_form(forms_, found->id);
        for (const form_variant& v : what.variants) {
            const bool is_named =
                (name + ' ').find(' ' + v.name + ' ') != std::string::npos && name.substr(1) != what.id;
            const bool follows = at_ < runs_.size() && here().text == v.name;
            if (is_named || follows) piece.variant = v.name;
            if (follows) ++at_;
        }
        read_.all.push_back(std::move(piece));
        return true;
    }

    /// A plain word such as "capsule" does not take back "enteric".
    void note_format(const product_format& format) {
        const bool is_plain = read_.format.empty() || read_.format == "tablet" || read_.format == "capsule";
        if (is_plain) read_.format = format.id;
    }

    bool read_format() {
        const product_format* format = formats_.called(here().text);
        if (format == nullptr) return false;
        note_format(*format);
        const bool is_each = at_ > 0 && (runs_[at_ - 1].text == "per" || runs_[at_ - 1].text == "each");
        if (is_each) add(piece_kind::per_unit, here());
        ++at_;
        return true;
    }

    bool read_word() {
        const std::string& word = here().text;
        if (word == "magnesium" || here().shown == "Mg") {
            add(piece_kind::element, here());
        } else if (word == "elemental" || word == "compound") {
            add(piece_kind::basis, here());
            read_.all.back().basis = *basis_from(word);
        } else if (word == "buffered") {
            add(piece_kind::buffered, here());
        } else if (is_among(word, blend_words)) {
            add(piece_kind::blend, here());
        } else if (is_among(word, as_words)) {
            add(piece_kind::as, here());
        } else if (!is_among(word, idle_words) && word != "each") {
            return false;
        }
        ++at_;
        return true;
    }

    [[noreturn]] void refuse_word() const {
        std::vector<std::string> known{"magnesium", "elemental", "compound", "buffered", "as", "from", "providing"};
        for (const std::string& word : formats_.words()) known.push_back(word);
        const std::string form = scenario::nearest_form(words_, here().text);
        refuse_label(here().column, here().shown, "is not understood",
                     "amounts, forms of magnesium and how many pieces are a serving; leave out brands and other "
                     "substances",
                     form.empty() ? nearest_name(here().text, known) : form);
    }

    std::vector<run> runs_;
    const std::vector<form>& forms_;
    const product_formats& formats_;
    scenario::vocabulary words_;
    std::size_t at_ = 0;
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

label_pieces pieces_of(std::string_view text, const std::vector<form>& forms, const product_formats& formats) {
    const std::string_view plain = plain_text(text, "label", longest_label);
    std::vector<run> runs = runs_of(plain);
    if (runs.empty()) refuse_label(1, "", "says nothing", "for example magnesium bisglycinate 1000 mg");
    return piece_reader(std::move(runs), forms, formats).read();
}

}  // namespace magnesia::evidence
