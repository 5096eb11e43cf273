// formula.cpp - a small reader: parts, then groups, then elements.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/files/formula.hpp"

#include "core/table_reader.hpp"
#include "core/text.hpp"
#include "evidence/files/load_embedded.hpp"

namespace magnesia::evidence {
namespace {

constexpr const char* weights_path = "data/atomic_weights.toml";
constexpr std::string_view formula_keys[] = {"schema", "unit", "source", "weight"};
constexpr int largest_count = 1000;
constexpr int deepest_bracket = 8;

class formula_reader {
 public:
    explicit formula_reader(std::string_view text) : text_(text) {}

    std::optional<composition> read() {
        composition all;
        do {
            const int times = starts_with_digit() ? count() : 1;
            const std::optional<composition> part = groups(0);
            if (!part || part->empty() || times < 1) return std::nullopt;
            if (!add(all, *part, times)) return std::nullopt;
        } while (skip('.'));
        return text_.empty() ? std::optional(all) : std::nullopt;
    }

 private:
    bool starts_with_digit() const { return !text_.empty() && is_digit(text_.front()); }

    bool skip(char c) {
        if (text_.empty() || text_.front() != c) return false;
        text_.remove_prefix(1);
        return true;
    }

    /// A count, 1 when none is written, 0 when it is out of range.
    int count() {
        if (!starts_with_digit()) return 1;
        int value = 0;
        while (starts_with_digit()) {
            value = value * 10 + (text_.front() - '0');
            if (value > largest_count) return 0;
            text_.remove_prefix(1);
        }
        return value;
    }

    static bool add(composition& to, const composition& part, int times) {
        for (const auto& [element, atoms] : part) {
            int& sum = to[element];
            sum += atoms * times;
            if (sum > largest_count) return false;
        }
        return true;
    }

    std::string element() {
        std::string symbol;
        if (!text_.empty() && text_.front() >= 'A' && text_.front() <= 'Z') {
            symbol += text_.front();
            text_.remove_prefix(1);
            while (!text_.empty() && text_.front() >= 'a' && text_.front() <= 'z') {
                symbol += text_.front();
                text_.remove_prefix(1);
            }
        }
        return symbol;
    }

    std::optional<composition> groups(int depth) {
        composition all;
        while (!text_.empty() && text_.front() != '.' && text_.front() != ')') {
            std::optional<composition> part;
            if (skip('(')) {
                if (depth < deepest_bracket) part = groups(depth + 1);
                if (!part || part->empty() || !skip(')')) return std::nullopt;
            } else {
                const std::string symbol = element();
                if (symbol.empty()) return std::nullopt;
                part = composition{{symbol, 1}};
            }
            const int times = count();
            if (times < 1 || !add(all, *part, times)) return std::nullopt;
        }
        return all;
    }

    std::string_view text_;
};

}  // namespace

std::optional<composition> parse_formula(std::string_view text) {
    return formula_reader(text).read();
}

std::optional<double> molar_mass(const composition& atoms, const atomic_weights& weights) {
    double sum = 0.0;
    for (const auto& [element, count] : atoms) {
        const auto weight = weights.find(element);
        if (weight == weights.end()) return std::nullopt;
        sum += count * weight->second;
    }
    return sum;
}

atomic_weights parse_atomic_weights(const core::tree& file, std::vector<core::issue>& issues) {
    constexpr allowed_range plausible{1.0, 300.0, "g/mol", "hydrogen to the heaviest element"};
    atomic_weights weights;
    if (!check_schema(file, atomic_weights_schema, issues)) return weights;
    const table_reader top{file, "", formula_keys, issues};
    top.text("unit");
    top.text("source");
    const core::tree* table = top.required("weight", "a table [weight] of element = number");
    if (table == nullptr) return weights;
    const table_reader in{*table, "weight", issues};
    for (const std::string_view element : table->keys()) {
        if (const auto weight = in.number(element, plausible)) weights.emplace(element, *weight);
    }
    return weights;
}

atomic_weights load_atomic_weights() {
    return load_embedded(weights_path, parse_atomic_weights);
}

std::string load_atomic_weights_source() {
    return load_embedded(weights_path, [](const core::tree& file, std::vector<core::issue>& issues) {
        return table_reader{file, "", formula_keys, issues}.text("source").value_or("");
    });
}

}  // namespace magnesia::evidence
