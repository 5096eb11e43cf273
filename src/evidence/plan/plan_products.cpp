// plan_products.cpp - reading data/plan/products.toml.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/plan/plan_products.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "core/table_reader.hpp"
#include "evidence/files/identifier.hpp"
#include "evidence/files/known_names.hpp"

namespace magnesia::evidence {
namespace {

constexpr std::string_view plan_products_keys[] = {"schema", "product"};
constexpr std::string_view product_keys[] = {"id",    "label",      "piece",  "form",  "format", "piece_mg",
                                             "grade", "provenance", "source", "place", "note",   "price"};
constexpr std::string_view price_keys[] = {"low", "high", "grade", "provenance", "source", "place", "note"};
constexpr allowed_range piece_range{1, 1000, "mg of magnesium in one piece"};
constexpr allowed_range price_range{0.1, 1000, "US cents a piece"};

owned_range read_price(const table_reader& in) {
    owned_range read;
    const auto price = in.table("price", price_keys);
    if (!price) return read;
    read.low = price->number("low", price_range).value_or(0);
    read.high = price->number("high", price_range).value_or(0);
    read.known = read_known_how(*price);
    if (price->is_sound() && read.low > read.high) price->note("low", "is above high");
    return read;
}

plan_product read_product(const table_reader& in) {
    plan_product read;
    read.id = read_identifier(in, "id");
    read.label = in.text("label").value_or("");
    read.piece = in.text("piece").value_or("");
    read.form = read_identifier(in, "form");
    read.format = read_identifier(in, "format");
    read.piece_mg = in.number("piece_mg", piece_range).value_or(piece_range.low);
    read.price = read_price(in);
    read.known = read_known_how(in);
    return read;
}

/// Milligrams that a piece weighs at least: of the compound alone, in its usual variant.
double least_weight_mg(const plan_product& what, const form& compound) {
    return compound_of(compound, scenario::elemental_mg{what.piece_mg}).value;
}

void check_weight(const plan_product& what, const product_format& format, const form& compound,
                  std::vector<core::issue>& issues) {
    if (!format.largest_unit_mg) return;
    const double weight = least_weight_mg(what, compound);
    if (weight <= *format.largest_unit_mg) return;
    issues.push_back({.where = what.known.where,
                      .key = "product.piece_mg",
                      .value = fmt::format("{}", what.piece_mg),
                      .found = fmt::format("makes a {} of {:.0f} mg", format.label, weight),
                      .allowed = fmt::format("at most {:.0f} mg of compound", *format.largest_unit_mg)});
}

}  // namespace

std::vector<plan_product> parse_plan_products(const core::tree& file, std::vector<core::issue>& issues) {
    std::vector<plan_product> all;
    if (!check_schema(file, plan_products_schema, issues)) return all;
    const table_reader top{file, "", plan_products_keys, issues};
    top.for_each_table("product", product_keys, {.low = 1, .unit = "of [[product]]"}, [&](const table_reader& in) {
        plan_product read = read_product(in);
        const bool is_repeated =
            std::any_of(all.begin(), all.end(), [&](const plan_product& one) { return one.id == read.id; });
        if (is_repeated && !read.id.empty()) in.note("id", "stands twice in this file", "each id once");
        all.push_back(std::move(read));
    });
    return all;
}

void check_plan_products(const std::vector<plan_product>& all, const std::vector<form>& forms,
                         const product_formats& formats, std::vector<core::issue>& issues) {
    for (const plan_product& what : all) {
        const core::place& where = what.known.where;
        check_known(where, "product.form", what.form, ids_of(forms), "is no known form", issues);
        check_known(where, "product.format", what.format, formats.ids(), "is no known format", issues);
        const form* compound = find_form(forms, what.form);
        if (compound != nullptr && !compound->is_simulated) {
            issues.push_back({.where = where,
                              .key = "product.form",
                              .value = what.form,
                              .found = "is not simulated",
                              .allowed = "a form that is"});
        }
        const product_format* format = formats.find(what.format);
        if (format != nullptr && compound != nullptr) check_weight(what, *format, *compound, issues);
        check_known(where, "product.piece", what.piece, formats.words(), "is no word for a piece", issues);
    }
}

monthly_cost cost_of(const plan_product& what, double pieces_a_day) {
    constexpr double days = 30;
    constexpr double cents_per_dollar = 100;
    const double pieces = pieces_a_day * days / cents_per_dollar;
    return {pieces * what.price.low, pieces * what.price.high};
}

}  // namespace magnesia::evidence
