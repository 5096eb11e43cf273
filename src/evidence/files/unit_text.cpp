// unit_text.cpp - one pass over factors and exponents.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/unit_text.hpp"

#include <array>
#include <charconv>
#include <cstdlib>

namespace magnesia::evidence {
namespace {

struct symbol {
    std::string_view text;
    core::unit unit;
};

constexpr std::array<symbol, 6> symbols{
    {{"1", one}, {"mmol", mmol}, {"L", litre}, {"h", hour}, {"g", gram}, {"mV", millivolt}}};

constexpr int largest_exponent = 4;  // the equations need 2; more is a typing mistake

std::optional<core::unit> unit_of(std::string_view text) {
    for (const symbol& known : symbols) {
        if (known.text == text) return known.unit;
    }
    return std::nullopt;
}

/// `L` or `L^2`; nothing for an unknown symbol or an exponent that is not 1 to `largest_exponent`.
std::optional<core::unit> parse_factor(std::string_view text) {
    const std::size_t hat = text.find('^');
    const std::optional<core::unit> base = unit_of(text.substr(0, hat));
    if (!base || hat == std::string_view::npos) return base;
    const std::string_view digits = text.substr(hat + 1);
    int exponent = 0;
    const auto [stop, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    const bool is_whole = failure == std::errc{} && stop == digits.data() + digits.size();
    if (!is_whole || exponent < 1 || exponent > largest_exponent) return std::nullopt;
    return power(*base, exponent);
}

bool is_in_reach(core::unit u) {
    for (const int exponent : {u.amount, u.volume, u.time, u.mass, u.potential}) {
        if (std::abs(exponent) > largest_exponent) return false;
    }
    return true;
}

}  // namespace

std::optional<core::unit> parse_unit(std::string_view text) {
    core::unit product = one;
    bool divides = false;
    while (true) {
        const std::size_t end = text.find_first_of("*/");
        const std::optional<core::unit> factor = parse_factor(text.substr(0, end));
        if (!factor) return std::nullopt;
        product = divides ? product / *factor : product * *factor;
        if (!is_in_reach(product)) return std::nullopt;
        if (end == std::string_view::npos) return product;
        if (divides && text[end] == '*') return std::nullopt;  // a/b*c is read in two ways; write a*c/b
        divides = text[end] == '/';
        text.remove_prefix(end + 1);
    }
}

std::string known_units() {
    std::string all;
    for (const symbol& known : symbols) {
        if (!all.empty()) all += ", ";
        all += known.text;
    }
    return all;
}

core::unit checked_unit(const table_reader& in, const std::string& written) {
    const auto unit = parse_unit(written);
    const bool is_wrong = !unit && !written.empty();  // a missing text was noted by its reader
    if (is_wrong) in.note("unit", "is not written in canonical units", "products and quotients of " + known_units());
    return unit.value_or(one);
}

}  // namespace magnesia::evidence
