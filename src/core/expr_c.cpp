// expr_c.cpp - the words of C for each operation.
// SPDX-License-Identifier: Apache-2.0
#include "core/expr_c.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <utility>

#include "core/expr_infix.hpp"
#include "core/text.hpp"

namespace magnesia::inline core {
namespace {

constexpr const char* logistic_definition =
    R"(/* 1 / (1 + exp(-x)) without overflow for any x. */
static double logistic(double x)
{
    const double e = exp(-fabs(x));
    return x >= 0.0 ? 1.0 / (1.0 + e) : e / (1.0 + e);
}
)";

constexpr const char* softplus_definition =
    R"(/* log(1 + exp(x)) without overflow for any x: a smooth max(x, 0). */
static double softplus(double x)
{
    return x > 0.0 ? x + log1p(exp(-x)) : log1p(exp(x));
}
)";

std::string_view function_of(operation kind) {
    return kind == operation::real_power ? "pow" : function_name(kind);
}

bool is_c_comparison(const expr& e) {
    const operation kind = e.at().kind;
    return kind == operation::less || kind == operation::less_or_equal || kind == operation::equal;
}

std::string call(const expr& e, const std::vector<std::string>& arguments) {
    if (e.at().kind != operation::choose) {
        return fmt::format("{}({})", function_of(e.at().kind), fmt::join(arguments, ", "));
    }
    const std::string condition = is_c_comparison(e.at().arguments[0]) ? arguments[0] : '(' + arguments[0] + ") != 0.0";
    return fmt::format("({} ? {} : {})", condition, arguments[1], arguments[2]);
}

}  // namespace

std::string c_number(double value) {
    if (std::isnan(value)) return "NAN";
    if (std::isinf(value)) return value > 0 ? "HUGE_VAL" : "-HUGE_VAL";
    const std::string text = shortest(value);
    return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string c_text(const expr& e, const std::function<std::string(const std::string&)>& symbol) {
    return infix_text(e, {.symbol = symbol, .number = c_number, .call = call, .keeps_order = true});
}

std::string c_helpers(const std::string& c_code) {
    std::string page;
    for (const auto& [name, definition] :
         {std::pair{"logistic(", logistic_definition}, std::pair{"softplus(", softplus_definition}}) {
        if (c_code.find(name) == std::string::npos) continue;
        page += definition;
        page += '\n';
    }
    return page;
}

}  // namespace magnesia::inline core
