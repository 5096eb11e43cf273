// label.cpp - reading a label and answering as words and as JSON.
// SPDX-License-Identifier: Apache-2.0
#include "api/check/label.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/answers/json_text.hpp"
#include "api/drawing/screen_text.hpp"
#include "core/error.hpp"
#include "core/text.hpp"
#include "evidence/files/toml_file.hpp"
#include "labels/label_text.hpp"

namespace magnesia::api {
namespace {

using evidence::label_basis;
using labels::mg_range;

[[noreturn]] void refuse_option(const char* key, const std::string& value, const std::string& found,
                                const std::string& allowed, const std::string& nearest) {
    throw input_error(issue{
        .where = {"command line"}, .key = key, .value = value, .found = found, .allowed = allowed, .nearest = nearest});
}

labels::label_choices choices_of(const label_request& request, const std::vector<evidence::form>& forms) {
    labels::label_choices choices;
    if (!request.basis.empty()) {
        const auto basis = evidence::basis_from(request.basis);
        const std::vector<std::string> known{"elemental", "compound", "unknown"};
        if (!basis) {
            refuse_option("--basis", request.basis, "is no basis", "elemental, compound, unknown",
                          nearest_name(request.basis, known));
        }
        choices.basis = *basis;
    }
    if (request.form.empty()) return choices;
    const scenario::vocabulary words = evidence::form_vocabulary(forms);
    const scenario::form_name* found = scenario::find_form(words, request.form);
    if (found == nullptr) {
        refuse_option("--form", request.form, "is no known form of magnesium", "see `magnesia forms`",
                      scenario::nearest_form(words, request.form));
    }
    choices.form = found->id;
    return choices;
}

/// What the answer rests on that the label did not say.
std::vector<std::string> label_warnings(const labels::label_content& content) {
    std::vector<std::string> all;
    if (!content.is_basis_known) {
        all.emplace_back(
            "The label does not say what its milligrams count, magnesium or the whole compound: both are shown.");
    }
    bool is_open = false;
    for (const labels::item_content& c : content.items) is_open = is_open || c.item.forms.size() > 1;
    if (is_open) all.emplace_back("How the forms share the amount is not said: from all of one to all of the other.");
    return all;
}

std::string mg_number(double value) {
    return labels::figures_of_mg(value);
}

std::string mg_in_words(const mg_range& range) {
    const std::string low = mg_number(range.low);
    const std::string high = mg_number(range.high);
    return low == high ? low + " mg" : fmt::format("{} to {} mg", low, high);
}

std::string names_of(const label_answer& answer, const evidence::label_item& item) {
    std::string names;
    for (const std::string& id : item.forms) {
        names += (names.empty() ? "" : " or ") + evidence::find_form(answer.forms, id)->label;
    }
    return names.empty() ? "magnesium, form not named" : names + (item.variant.empty() ? "" : ", " + item.variant);
}

std::string reading_in_words(const label_answer& answer, const labels::item_content& c,
                             const labels::label_reading& r) {
    const std::string who = names_of(answer, c.item);
    if (r.basis == label_basis::compound) {
        const char* form = answer.content.what.declared_elemental_mg
                               ? "{} mg of {}; pure, they would hold {} of magnesium"
                               : "{} mg of {} hold {} of magnesium";
        return fmt::format(fmt::runtime(form), mg_number(c.item.mg), who, mg_in_words(r.elemental));
    }
    if (!r.compound) return fmt::format("{} of magnesium, form not named", mg_in_words(r.elemental));
    return fmt::format("{} of magnesium are in {} of {}", mg_in_words(r.elemental), mg_in_words(*r.compound), who);
}

std::string items_in_words(const label_answer& answer) {
    std::string text;
    for (const labels::item_content& c : answer.content.items) {
        for (const labels::label_reading& r : c.readings) {
            const bool is_open = c.readings.size() > 1;
            const char* name = !is_open ? "amount" : r.basis == label_basis::compound ? "if compound" : "if magnesium";
            text += named_row(name, reading_in_words(answer, c, r));
        }
    }
    return text;
}

json range_json(const mg_range& range) {
    return {{"low", range.low}, {"high", range.high}};
}

json range_json(const std::optional<mg_range>& range) {
    return range ? range_json(*range) : json(nullptr);
}

json item_json(const labels::item_content& c) {
    json page{{"forms", c.item.forms},
              {"variant", c.item.variant},
              {"mg", c.item.mg},
              {"basis", evidence::word(c.item.basis)},
              {"magnesium_mg", range_json(c.elemental)},
              {"compound_mg", range_json(c.compound)}};
    page["readings"] = json::array();
    for (const labels::label_reading& r : c.readings) {
        page["readings"].push_back({{"basis", evidence::word(r.basis)},
                                    {"magnesium_mg", range_json(r.elemental)},
                                    {"compound_mg", range_json(r.compound)}});
    }
    return page;
}

json mix_json(const std::optional<labels::found_mix>& mix) {
    if (!mix) return nullptr;
    return {{"poor", mix->poor},
            {"rich", mix->rich},
            {"magnesium_percent", 100 * mix->fraction},
            {"rich_share", range_json(mix->rich_share)},
            {"poor_magnesium_mg", range_json(mix->poor_elemental)},
            {"rich_magnesium_mg", range_json(mix->rich_elemental)}};
}

}  // namespace

label_answer read_label(const label_request& request) {
    const std::vector<evidence::form> forms = evidence::load_forms();
    const evidence::product_formats formats = evidence::load_product_formats();
    const labels::label_choices choices = choices_of(request, forms);
    const evidence::product label = request.file.empty()
                                        ? labels::read_label(request.text, forms, formats)
                                        : evidence::read_product(evidence::read_toml(request.file), forms, formats);
    label_answer answer{.head = make_head(label_schema, 0),
                        .asked = request,
                        .content = labels::content_of(label, forms, formats, choices),
                        .forms = forms,
                        .spread = formats.content,
                        .format = {}};
    if (const evidence::product_format* format = formats.find(label.format)) answer.format = format->label;
    answer.head.warnings = label_warnings(answer.content);
    return answer;
}

std::string json_of(const label_answer& answer) {
    const labels::label_content& c = answer.content;
    json page = json_head(answer.head);
    page["options"] = {{"basis", answer.asked.basis.empty() ? "unknown" : answer.asked.basis},
                       {"form", answer.asked.form}};
    page["label"] = c.what.name;
    page["units_per_serving"] = c.what.units_per_serving;
    page["serving_ml"] = or_null(c.what.serving_ml);
    page["format"] = c.what.format;
    page["magnesium_mg"] = range_json(c.elemental);
    page["compound_mg"] = range_json(c.compound);
    page["glycine_mg"] = range_json(c.glycine);
    page["is_basis_known"] = c.is_basis_known;
    page["items"] = json::array();
    for (const labels::item_content& item : c.items) page["items"].push_back(item_json(item));
    page["mix"] = mix_json(c.mix);
    page["findings"] = c.findings;
    page["content_spread"] = {{"low", answer.spread.low},
                              {"high", answer.spread.high},
                              {"grade", evidence::word(answer.spread.grade)},
                              {"known_from", evidence::word(answer.spread.known_from)},
                              {"note", answer.spread.note}};
    return json_text(page);
}

std::string text_of(const label_answer& answer) {
    const labels::label_content& c = answer.content;
    std::string text = named_row("label", printable(c.what.name, 400));
    if (!answer.format.empty() || c.what.units_per_serving != 1.0) {
        text += named_row("serving", fmt::format("{} x {}", shortest(c.what.units_per_serving),
                                                 answer.format.empty() ? "piece" : answer.format));
    }
    if (c.what.serving_ml) text += named_row("serving", shortest(*c.what.serving_ml) + " ml");
    text += named_row("magnesium", mg_in_words(c.elemental) + " a serving") + items_in_words(answer);
    if (c.compound) text += named_row("compound", mg_in_words(*c.compound) + " a serving");
    if (c.glycine) text += named_row("glycine", mg_in_words(*c.glycine) + " a serving");
    for (const std::string& finding : c.findings) text += named_row("note", finding);
    for (const std::string& warning : answer.head.warnings) text += named_row("not said", warning);
    text += named_row("content", fmt::format("What is inside may be {:.0f} to {:.0f} % of what a label says. {}",
                                             100 * answer.spread.low, 100 * answer.spread.high, answer.spread.note));
    return text + named_row("", "Information, not medical advice.");
}

}  // namespace magnesia::api
