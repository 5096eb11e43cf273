// product_file.cpp - a product as a TOML file.
// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/forms/product.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view product_file_keys[] = {
    "schema",           "name",     "format",    "units_per_serving", "declared_elemental_mg",
    "declared_percent", "buffered", "ingredient"};
constexpr std::string_view ingredient_keys[] = {"form", "forms", "variant", "mg", "basis"};
constexpr std::string_view basis_words[] = {"unknown", "elemental", "compound"};
constexpr allowed_range amount_mg{1e-3, largest_label_mg, "mg"};
constexpr double most_ingredients = 20;

struct known_names {
    const std::vector<form>& forms;
    scenario::vocabulary words;
};

/// The id of a form as people call it; noted when nobody knows it.
std::string form_id(const table_reader& in, std::string_view key, const std::string& name, const known_names& known) {
    if (const scenario::form_name* found = scenario::find_form(known.words, name)) return found->id;
    in.note(key, fmt::format("names `{}`, which is no known form of magnesium", printable(name, 40)),
            "see `magnesia forms`", scenario::nearest_form(known.words, name));
    return {};
}

void judge_variant(const table_reader& in, const label_item& item, const known_names& known) {
    const form* only = item.forms.size() == 1 ? find_form(known.forms, item.forms.front()) : nullptr;
    if (only == nullptr) {
        in.note("variant", "belongs to one form", "one `form` beside it");
        return;
    }
    std::vector<std::string> names;
    for (const form_variant& v : only->variants) names.push_back(v.name);
    if (std::find(names.begin(), names.end(), item.variant) != names.end()) return;
    in.note("variant", fmt::format("is no variant of {}", only->id), fmt::format("{}", fmt::join(names, ", ")),
            nearest_name(item.variant, names));
}

label_item read_ingredient(const table_reader& in, const known_names& known) {
    label_item item;
    const bool has_one = in.find("form") != nullptr;
    if (has_one == (in.find("forms") != nullptr)) {
        in.note(has_one ? "forms" : "form", has_one ? "stands beside form" : "is missing",
                "form = \"...\", or forms = [...] when the split is not said");
    }
    if (has_one) item.forms.push_back(form_id(in, "form", in.text("form").value_or(""), known));
    for (const std::string& name : in.texts("forms")) item.forms.push_back(form_id(in, "forms", name, known));
    if (!has_one && item.forms.empty() && in.find("forms") != nullptr) in.note("forms", "names no form");
    item.variant = in.text_or("variant", "");
    if (!item.variant.empty() && in.is_sound()) judge_variant(in, item, known);
    item.mg = in.number("mg", amount_mg).value_or(0.0);
    item.basis = basis_from(in.choice_or("basis", "unknown", basis_words)).value_or(label_basis::unknown);
    return item;
}

void read_format(const table_reader& top, const product_formats& formats, product& read) {
    read.format = top.text_or("format", "");
    if (read.format.empty() || formats.find(read.format) != nullptr) return;
    const std::vector<std::string> ids = formats.ids();
    top.note("format", "is no known format", fmt::format("{}", fmt::join(ids, ", ")), nearest_name(read.format, ids));
}

}  // namespace

std::string_view word(label_basis b) {
    return basis_words[static_cast<std::size_t>(b)];
}

std::optional<label_basis> basis_from(std::string_view text) {
    const auto at = std::find(std::begin(basis_words), std::end(basis_words), text);
    if (at == std::end(basis_words)) return std::nullopt;
    return static_cast<label_basis>(at - std::begin(basis_words));
}

product read_product(const core::tree& file, const std::vector<form>& forms, const product_formats& formats) {
    std::vector<core::issue> issues;
    product read;
    if (check_schema(file, product_schema, issues)) {
        const known_names known{forms, form_vocabulary(forms)};
        const table_reader top{file, "", product_file_keys, issues};
        read.name = top.text_or("name", "product");
        read_format(top, formats, read);
        read.units_per_serving =
            top.number_or("units_per_serving", 1.0, {0.25, most_units_per_serving, "pieces a serving"});
        if (top.find("declared_elemental_mg") != nullptr) {
            read.declared_elemental_mg = top.number("declared_elemental_mg", amount_mg);
        }
        if (top.find("declared_percent") != nullptr) {
            read.declared_percent = top.number("declared_percent", {0.1, 100.0, "% magnesium"});
        }
        read.is_buffered = top.truth_or("buffered", false);
        top.for_each_table("ingredient", ingredient_keys, {1, most_ingredients, "of [[ingredient]]"},
                           [&](const table_reader& in) { read.items.push_back(read_ingredient(in, known)); });
    }
    if (!issues.empty()) throw input_error(std::move(issues));
    return read;
}

}  // namespace magnesia::evidence
