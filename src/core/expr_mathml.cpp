// expr_mathml.cpp - the elements of MathML for each operation.
// SPDX-License-Identifier: Apache-2.0
#include "core/expr_mathml.hpp"

#include <fmt/core.h>

#include <cmath>

#include "core/text.hpp"

namespace magnesia::inline core {
namespace {

std::string applied(const char* function, const std::string& arguments) {
    return fmt::format("<apply><{}/>{}</apply>", function, arguments);
}

/// `yes` where the condition holds, else `no`.
std::string piecewise(const std::string& condition, const std::string& yes, const std::string& no) {
    return fmt::format("<piecewise><piece>{}{}</piece><otherwise>{}</otherwise></piecewise>", yes, condition, no);
}

const char* element_of(operation kind) {
    switch (kind) {
        case operation::add:
            return "plus";
        case operation::subtract:
        case operation::negate:
            return "minus";
        case operation::multiply:
            return "times";
        case operation::divide:
            return "divide";
        case operation::exp:
            return "exp";
        case operation::log:
            return "ln";
        case operation::sqrt:
            return "root";
        case operation::tanh:
            return "tanh";
        case operation::sin:
            return "sin";
        case operation::cos:
            return "cos";
        case operation::real_power:
            return "power";
        case operation::less:
            return "lt";
        case operation::less_or_equal:
            return "leq";
        case operation::equal:
            return "eq";
        default:
            return "";
    }
}

bool is_comparison(operation kind) {
    return kind == operation::less || kind == operation::less_or_equal || kind == operation::equal;
}

struct writer {
    const mathml_names& names;

    std::string plain(double value) const { return mathml_number(value, one, names); }

    unit unit_or(const expr& e, unit expected) const { return unit_of(e, names.units).value_or(expected); }

    std::string comparison(const expr& e) const {
        const auto& a = e.at().arguments;
        const unit both = unit_or(a[0], unit_or(a[1], one));
        return applied(element_of(e.at().kind), written(a[0], both) + written(a[1], both));
    }

    std::string choice(const expr& e, unit expected) const {
        const auto& a = e.at().arguments;
        const unit both = unit_or(e, expected);
        const std::string condition =
            is_comparison(a[0].at().kind) ? comparison(a[0]) : applied("neq", written(a[0], one) + plain(0));
        return piecewise(condition, written(a[1], both), written(a[2], both));
    }

    /// exp(-|x|) never overflows.
    std::string faded(const std::string& x) const { return applied("exp", applied("minus", applied("abs", x))); }

    std::string logistic_of(const std::string& x) const {
        const std::string whole = applied("plus", plain(1) + faded(x));
        const std::string not_negative = applied("geq", x + plain(0));
        return piecewise(not_negative, applied("divide", plain(1) + whole), applied("divide", faded(x) + whole));
    }

    std::string softplus_of(const std::string& x) const {
        const std::string positive_part = piecewise(applied("gt", x + plain(0)), x, plain(0));
        return applied("plus", positive_part + applied("ln", applied("plus", plain(1) + faded(x))));
    }

    std::string arguments(const expr& e, unit each) const {
        std::string all;
        for (const expr& argument : e.at().arguments) all += written(argument, each);
        return all;
    }

    std::string written(const expr& e, unit expected) const {
        const operation kind = e.at().kind;
        switch (kind) {
            case operation::constant:
                return mathml_number(e.at().constant, expected, names);
            case operation::symbol:
                return fmt::format("<ci>{}</ci>", names.id(e.at().name));
            case operation::choose:
                return choice(e, expected);
            case operation::logistic:
                return logistic_of(arguments(e, one));
            case operation::softplus:
                return softplus_of(arguments(e, one));
            case operation::add:
            case operation::subtract:
            case operation::negate:
                return applied(element_of(kind), arguments(e, unit_or(e, expected)));
            case operation::less:
            case operation::less_or_equal:
            case operation::equal:
                return piecewise(comparison(e), plain(1), plain(0));
            default:
                return applied(element_of(kind), arguments(e, one));
        }
    }
};

}  // namespace

std::string mathml_number(double value, unit in, const mathml_names& names) {
    if (std::isnan(value)) return "<notanumber/>";
    if (std::isinf(value)) return value > 0 ? "<infinity/>" : applied("minus", "<infinity/>");
    const std::string text = shortest(value);
    const std::size_t e = text.find('e');
    const std::string units = names.unit_id(in);
    if (e == std::string::npos) return fmt::format("<cn sbml:units=\"{}\">{}</cn>", units, text);
    return fmt::format("<cn type=\"e-notation\" sbml:units=\"{}\">{}<sep/>{}</cn>", units, text.substr(0, e),
                       text.substr(e + 1));
}

std::string mathml(const expr& e, unit expected, const mathml_names& names) {
    return writer{names}.written(e, expected);
}

}  // namespace magnesia::inline core
