// kernel_text.cpp - puts the kernels together into one readable header.
// SPDX-License-Identifier: Apache-2.0
#include "kernel_generator/kernel_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kernel_generator/straight_line.hpp"

namespace magnesia::kernel_generator {
namespace {

std::set<position> places(const std::map<position, term_id>& entries) {
    std::set<position> all;
    for (const auto& [entry, id] : entries) all.insert(entry);
    return all;
}

/// Which element of which array a symbol is.
std::map<std::string, std::string> elements(const equation_system& system) {
    std::map<std::string, std::string> all;
    const auto add = [&](const std::string& array, const std::vector<std::string>& ids) {
        for (std::size_t i = 0; i < ids.size(); ++i) all[array + '.' + ids[i]] = fmt::format("{}[{}]", array, i);
    };
    add("pool", system.pools);
    add("input", system.inputs);
    add("parameter", system.parameters);
    return all;
}

class writer {
 public:
    writer(const equation_system& system, kernel_plan plan)
        : system_(system), plan_(std::move(plan)), elements_(elements(system)) {}

    kernel_text header(const std::string& name);

 private:
    std::optional<leaf> symbol(term_id id) const;
    std::optional<leaf> hoisted(term_id id) const;
    std::optional<leaf> known(term_id id) const;
    std::vector<assignment> rates() const;
    std::vector<assignment> linearisation() const;
    void add_kernel(const char* name, const char* says, const char* arguments, const counted_text& body);
    void add_terms(const char* name, const char* says, const char* arguments, const leaf_reader& leaves,
                   const std::vector<assignment>& values);
    void add_observed(const std::string& id, term_id value);
    void add_kernels();
    std::string head(const std::string& name) const;

    const equation_system& system_;
    kernel_plan plan_;
    std::map<std::string, std::string> elements_;
    std::string kernels_;
    std::string cost_;
};

std::optional<leaf> writer::symbol(term_id id) const {
    if (!plan_.terms.is(id, operation::symbol)) return std::nullopt;
    const std::string& symbol = plan_.terms.at(id).name;
    const std::string name = identifier(symbol);
    return leaf{name, fmt::format("const V& {} = {};", name, elements_.at(symbol))};
}

/// What is known once the parameters are.
std::optional<leaf> writer::hoisted(term_id id) const {
    const auto place = plan_.known_place(id);
    if (place && *place < plan_.hoisted.size()) return leaf{fmt::format("known[{}]", *place), {}};
    return symbol(id);
}

/// What is known once the inputs are, too.
std::optional<leaf> writer::known(term_id id) const {
    const auto place = plan_.known_place(id);
    if (place) return leaf{fmt::format("known[{}]", *place), {}};
    return symbol(id);
}

std::vector<assignment> writer::rates() const {
    std::vector<assignment> values;
    for (std::size_t i = 0; i < system_.pools.size(); ++i)
        values.push_back({fmt::format("pool_rate[{}]", i), plan_.pool_rates[i], system_.pools[i]});
    for (std::size_t i = 0; i < system_.accumulators.size(); ++i)
        values.push_back({fmt::format("accumulator_rate[{}]", i), plan_.accumulator_rates[i], system_.accumulators[i]});
    return values;
}

/// Each rate with the slopes of its row, because they share most; what is ready or 0 comes last, where it is in no way.
std::vector<assignment> writer::linearisation() const {
    std::vector<assignment> values;
    std::vector<assignment> ready;
    const auto add_row = [&](const assignment& rate, const std::string& array, const std::string& id, std::size_t row,
                             const std::map<position, term_id>& slopes, const auto& place) {
        values.push_back(rate);
        for (auto at = slopes.lower_bound({row, 0}); at != slopes.end() && at->first.first == row; ++at) {
            auto& to = plan_.terms.at(at->second).is_hoistable ? ready : values;
            to.push_back({fmt::format("{}[{}]", array, place(at->first)), at->second,
                          fmt::format("{} by {}", id, system_.pools[at->first.second])});
        }
    };
    const std::vector<assignment> rate = rates();
    const std::size_t pools = system_.pools.size();
    const std::set<position> slopes = places(plan_.accumulator_slopes);
    const auto in_slopes = [&](const position& entry) { return std::distance(slopes.begin(), slopes.find(entry)); };
    const auto in_matrix = [&](const position& entry) { return plan_.factors.at(entry.first, entry.second); };
    for (std::size_t i = 0; i < pools; ++i)
        add_row(rate[i], "entry", "- " + system_.pools[i], i, plan_.matrix, in_matrix);
    for (std::size_t i = pools; i < rate.size(); ++i)
        add_row(rate[i], "accumulator_slope", system_.accumulators[i - pools], i - pools, plan_.accumulator_slopes,
                in_slopes);
    values.insert(values.end(), ready.begin(), ready.end());
    return values;
}

void writer::add_kernel(const char* name, const char* says, const char* arguments, const counted_text& body) {
    const std::string cost = text(body.counts);
    cost_ += fmt::format("{:<12}{}\n", name, cost);
    kernels_ +=
        fmt::format("\n    /// {}\n    /// Cost: {}.\n    template <class V>\n    static void {}({}) {{\n{}    }}\n",
                    says, cost, name, arguments, body.lines);
}

void writer::add_terms(const char* name, const char* says, const char* arguments, const leaf_reader& leaves,
                       const std::vector<assignment>& values) {
    const vocabulary words{plan_.terms, plan_.names, plan_.fusable};
    straight_line lines(words, leaves);
    const std::string body = lines.written(values);
    add_kernel(name, says, arguments, {body, lines.counts()});
}

void writer::add_observed(const std::string& id, term_id value) {
    const vocabulary words{plan_.terms, plan_.names, plan_.fusable};
    straight_line lines(words, [this](term_id term) { return known(term); });
    const std::string body = lines.written({{"const V observed_value", value, {}}});
    const std::string name = id.substr(id.find('.') + 1);
    const auto pools = plan_.observed_pools.find(id);
    const std::set<std::size_t> places = pools == plan_.observed_pools.end() ? std::set<std::size_t>{} : pools->second;
    kernels_ += fmt::format(
        "\n    /// The signal {0}. Cost: {1}.\n    template <class V>\n"
        "    static V {2}([[maybe_unused]] const V* pool, [[maybe_unused]] const V* input,\n"
        "                 [[maybe_unused]] const V* known) {{\n{3}        return observed_value;\n    }}\n"
        "    static constexpr std::array<int, {4}> {2}_pools{{{5}}};  ///< the pools it depends on\n",
        id, text(lines.counts()), name, body, places.size(), fmt::join(places, ", "));
}

void writer::add_kernels() {
    const leaf_reader from_parameters = [this](term_id id) { return symbol(id); };
    const leaf_reader from_hoisted = [this](term_id id) { return hoisted(id); };
    const leaf_reader from_known = [this](term_id id) { return known(id); };
    const auto places_from = [](std::size_t first, const std::vector<term_id>& ids) {
        std::vector<assignment> into;
        for (std::size_t i = 0; i < ids.size(); ++i) into.push_back({fmt::format("known[{}]", first + i), ids[i], {}});
        return into;
    };
    add_terms("hoist", "Once per person: all that depends on parameters alone.",
              "[[maybe_unused]] const V* __restrict parameter, [[maybe_unused]] V* __restrict known", from_parameters,
              places_from(0, plan_.hoisted));
    add_terms("settle", "After hoist and after every change of an input: functions of inputs and parameters alone.",
              "[[maybe_unused]] const V* __restrict input, [[maybe_unused]] V* known", from_hoisted,
              places_from(plan_.hoisted.size(), plan_.settled));
    add_terms("rates", "Change per hour of every pool and accumulator.",
              "[[maybe_unused]] const V* __restrict pool, [[maybe_unused]] const V* __restrict input,\n"
              "                      [[maybe_unused]] const V* __restrict known, V* __restrict pool_rate,\n"
              "                      [[maybe_unused]] V* __restrict accumulator_rate",
              from_known, rates());

    std::string zeros;
    for (std::size_t k = 0; k < plan_.factors.entries.size(); ++k)
        if (!plan_.matrix.contains(plan_.factors.entries[k])) zeros += fmt::format("        entry[{}] = V(0.0);\n", k);
    const vocabulary words{plan_.terms, plan_.names, plan_.fusable};
    straight_line lines(words, from_known);
    const std::string body = lines.written(linearisation()) + zeros;
    add_kernel("linearise",
               "The rates, -J in the storage of its factors (0 where they fill in), and the slopes of accumulators.",
               "[[maybe_unused]] const V* __restrict pool, [[maybe_unused]] const V* __restrict input,\n"
               "                          [[maybe_unused]] const V* __restrict known, V* __restrict pool_rate,\n"
               "                          [[maybe_unused]] V* __restrict accumulator_rate, V* __restrict entry,\n"
               "                          [[maybe_unused]] V* __restrict accumulator_slope",
               {body, lines.counts()});

    add_kernel("apply", "product = -J vector; `entry` as linearise wrote it.",
               "const V* __restrict entry, const V* __restrict vector, V* __restrict product",
               apply_text(plan_.factors, places(plan_.matrix)));
    add_kernel("factor", "In place: L U = diagonal I - J. The diagonal of U is stored as reciprocals.",
               "V diagonal, V* entry", factor_text(plan_.factors, system_.pools));
    add_kernel("solve", "In place: the solution of L U x = side.", "const V* __restrict entry, V* __restrict side",
               solve_text(plan_.factors));
    add_kernel("accumulate", "coupled += (slopes of accumulators) increment.",
               "[[maybe_unused]] const V* __restrict accumulator_slope,\n"
               "                           [[maybe_unused]] const V* __restrict increment, [[maybe_unused]] V* "
               "__restrict coupled",
               accumulate_text(places(plan_.accumulator_slopes)));
    for (const auto& [id, value] : plan_.observed) add_observed(id, value);
}

std::string writer::head(const std::string& name) const {
    std::string page = fmt::format(
        "// {}.hpp - straight-line kernels, made by tools/kernel_generator; not to be edited.\n"
        "// SPDX-License-Identifier: Apache-2.0\n",
        name);
    const auto list = [&](const char* what, const std::vector<std::string>& ids) {
        page += fmt::format("// {}\n", what);
        for (std::size_t i = 0; i < ids.size(); ++i) page += fmt::format("//   {:>3}  {}\n", i, ids[i]);
    };
    list("Pools, in order:", system_.pools);
    list("Accumulators:", system_.accumulators);
    list("Inputs:", system_.inputs);
    list("Parameters:", system_.parameters);
    std::vector<std::string> order;
    for (const std::size_t pool : plan_.factors.order) order.push_back(system_.pools[pool]);
    list("Order of elimination:", order);
    return page;
}

kernel_text writer::header(const std::string& name) {
    add_kernels();
    const auto number = [](const char* what, std::size_t count) {
        return fmt::format("    static constexpr int {} = {};\n", what, count);
    };
    std::string page = head(name);
    page += "#pragma once\n\n#include <array>\n\nnamespace magnesia::model {\n\n";
    page +=
        "/// Straight-line kernels of a system of pools for numbers V: a double, or a pack of people. Arrays do not "
        "overlap.\n";
    page += fmt::format("struct {} {{\n", name);
    page += number("pools", system_.pools.size()) + number("accumulators", system_.accumulators.size()) +
            number("inputs", system_.inputs.size()) + number("parameters", system_.parameters.size()) +
            number("hoisted", plan_.known()) + number("settled", plan_.settled.size()) +
            number("matrix", plan_.factors.entries.size()) +
            number("accumulator_slopes", plan_.accumulator_slopes.size());
    page += kernels_ + "};\n\n}  // namespace magnesia::model\n";
    return {page, cost_};
}

}  // namespace

kernel_text written(const equation_system& system, const std::string& name, rewriting allowed) {
    return writer(system, planned(system, allowed)).header(name);
}

}  // namespace magnesia::kernel_generator
