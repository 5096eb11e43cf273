// straight_line.cpp - terms written as C++ statements.
// SPDX-License-Identifier: Apache-2.0
#include "kernel_generator/straight_line.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "core/error.hpp"
#include "core/text.hpp"

namespace magnesia::kernel_generator {
namespace {

enum binding : int { loose = 0, comparison = 1, sum = 2, product = 3, prefix = 4, closed = 5 };

constexpr std::size_t longest_operand = 64;  // longer ones get a line of their own, for the reader
constexpr const char* indent = "        ";

std::string literal(double value) {
    std::string digits = shortest(value);
    if (digits.find_first_of(".eni") == std::string::npos) digits += ".0";
    return fmt::format("V({})", digits);
}

/// The name by which packs know a function.
std::string_view name_for_packs(operation kind) {
    if (kind == operation::real_power) return "pow";
    if (kind == operation::choose) return "select";
    const std::string_view name = function_name(kind);
    if (name.empty()) throw internal_error("a kernel cannot write this operation");
    return name;
}

}  // namespace

std::string text(const operation_counts& counts) {
    return fmt::format("flops {}, of them {} divisions; functions {}; selections {}", counts.flops(), counts.divisions,
                       counts.functions, counts.selections);
}

std::vector<std::size_t> use_counts(const graph& g, const std::vector<term_id>& stored, const leaf_reader& leaf_of) {
    std::vector<std::size_t> uses(g.size(), 0);
    for (const term_id id : stored) ++uses[id];
    for (term_id id = g.size(); id-- > 0;) {  // arguments are earlier terms
        if (uses[id] == 0 || leaf_of(id)) continue;
        for (const term_id argument : g.at(id).arguments) ++uses[argument];
    }
    return uses;
}

straight_line::straight_line(const vocabulary& words, leaf_reader leaf_of)
    : words_(words), leaf_of_(std::move(leaf_of)) {}

std::string straight_line::written(const std::vector<assignment>& assignments) {
    std::vector<term_id> stored;
    for (const assignment& a : assignments) stored.push_back(a.value);
    uses_ = use_counts(words_.terms, stored, leaf_of_);
    for (const assignment& a : assignments) {
        const std::string value = operand(a.value).text;
        lines_ += fmt::format("{}{} = {};{}{}\n", indent, a.target, value, a.comment.empty() ? "" : "  // ", a.comment);
    }
    return std::exchange(lines_, {});
}

straight_line::piece straight_line::operand(term_id id) {
    if (const auto found = ready_.find(id); found != ready_.end()) return {found->second, closed};
    if (words_.terms.is(id, operation::constant)) return {literal(words_.terms.at(id).constant), closed};
    if (const std::optional<leaf> found = leaf_of_(id)) {
        if (!found->declaration.empty()) lines_ += indent + found->declaration + '\n';
        ready_.emplace(id, found->text);
        return {found->text, closed};
    }
    piece value = computed(id);
    if (uses_[id] < 2 && value.text.size() <= longest_operand) return value;
    return {declared(id, value.text), closed};
}

std::string straight_line::declared(term_id id, const std::string& text) {
    const std::string name = name_for(id);
    lines_ += fmt::format("{}const {} {} = {};\n", indent, words_.terms.is_mask(id) ? "auto" : "V", name, text);
    ready_.emplace(id, name);
    return name;
}

std::string straight_line::name_for(term_id id) {
    if (const auto named = words_.names.find(id); named != words_.names.end()) return named->second;
    const bool is_reciprocal =
        words_.terms.is(id, operation::divide) && words_.terms.is_constant(words_.terms.at(id).arguments[0], 1);
    const char* what = words_.terms.is_mask(id) ? "where" : is_reciprocal ? "reciprocal" : "part";
    return fmt::format("{}_{}", what, ++unnamed_);
}

std::string straight_line::tight(term_id id, int least) {
    const piece p = operand(id);
    return p.strength < least ? fmt::format("({})", p.text) : p.text;
}

straight_line::piece straight_line::infix(term_id id, const char* word, int strength) {
    const auto& a = words_.terms.at(id).arguments;
    const std::string left = tight(a[0], strength);
    // One step tighter on the right: a kernel must round in the order of the graph, so a * (b * c) keeps its
    // parentheses.
    const std::string right = tight(a[1], strength + 1);
    return {fmt::format("{} {} {}", left, word, right), strength};
}

std::string straight_line::call(term_id id, std::string_view name) {
    std::string inside;
    for (const term_id argument : words_.terms.at(id).arguments) {
        if (!inside.empty()) inside += ", ";
        inside += operand(argument).text;
    }
    return fmt::format("{}({})", name, inside);
}

/// fma(a, b, c) for a sum or difference with a product that nothing else needs.
std::optional<straight_line::piece> straight_line::fused(term_id id) {
    const graph& g = words_.terms;
    const bool is_difference = g.is(id, operation::subtract);
    if (!is_difference && !g.is(id, operation::add)) return std::nullopt;
    const auto& a = g.at(id).arguments;
    const bool is_second = words_.fusable.contains(a[1]);
    if (!is_second && !words_.fusable.contains(a[0])) return std::nullopt;
    const auto& factors = g.at(a[is_second ? 1 : 0]).arguments;
    const char* product_sign = is_difference && is_second ? "-" : "";
    const char* rest_sign = is_difference && !is_second ? "-" : "";
    const std::string first = *product_sign ? tight(factors[0], prefix) : operand(factors[0]).text;
    const std::string second = operand(factors[1]).text;
    const term_id rest = a[is_second ? 0 : 1];
    std::string third = operand(rest).text;
    if (*rest_sign && g.is(rest, operation::constant)) {
        third = literal(-g.at(rest).constant);
    } else if (*rest_sign) {
        third = "-" + tight(rest, prefix);
    }
    ++counts_.fused;
    return piece{fmt::format("fma({}{}, {}, {})", product_sign, first, second, third), closed};
}

straight_line::piece straight_line::computed(term_id id) {
    if (std::optional<piece> short_form = fused(id)) return *short_form;
    const operation kind = words_.terms.at(id).kind;
    count(kind);
    switch (kind) {
        case operation::add:
            return infix(id, "+", sum);
        case operation::subtract:
            return infix(id, "-", sum);
        case operation::multiply:
            return infix(id, "*", product);
        case operation::divide:
            return infix(id, "/", product);
        case operation::less:
            return infix(id, "<", comparison);
        case operation::less_or_equal:
            return infix(id, "<=", comparison);
        case operation::equal:
            return infix(id, "==", comparison);
        case operation::negate:
            return {"-" + tight(words_.terms.at(id).arguments[0], closed), prefix};
        default:
            return {call(id, name_for_packs(kind)), closed};
    }
}

void straight_line::count(operation kind) {
    switch (kind) {
        case operation::add:
        case operation::subtract:
            ++counts_.sums;
            break;
        case operation::multiply:
            ++counts_.products;
            break;
        case operation::divide:
            ++counts_.divisions;
            break;
        case operation::negate:
            ++counts_.signs;
            break;
        case operation::less:
        case operation::less_or_equal:
        case operation::equal:
        case operation::choose:
            ++counts_.selections;
            break;
        default:
            ++counts_.functions;
    }
}

}  // namespace magnesia::kernel_generator
