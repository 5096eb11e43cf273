// sbml_body.cpp - libSBML's trees evaluated, and CVODE from one event to the next.
// SPDX-License-Identifier: Apache-2.0
#include "tests/api/sbml_body.hpp"

#include <sbml/SBMLTypes.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <span>
#include <stdexcept>

#include "tests/support/cvode_oracle.hpp"

namespace magnesia::api {
namespace {

[[noreturn]] void refuse(const std::string& what) {
    throw std::runtime_error("this small reader of SBML does not understand: " + what);
}

std::unique_ptr<::SBMLDocument> read(const std::string& sbml) {
    return std::unique_ptr<::SBMLDocument>(::readSBMLFromString(sbml.c_str()));
}

double of_one(int operation, double x) {
    switch (operation) {
        case AST_FUNCTION_EXP:
            return std::exp(x);
        case AST_FUNCTION_LN:
            return std::log(x);
        case AST_FUNCTION_ABS:
            return std::fabs(x);
        case AST_FUNCTION_SIN:
            return std::sin(x);
        case AST_FUNCTION_COS:
            return std::cos(x);
        case AST_FUNCTION_TANH:
            return std::tanh(x);
        case AST_MINUS:
            return -x;
        default:
            refuse("a function of one argument, libSBML's number " + std::to_string(operation));
    }
}

double of_two(int operation, double x, double y) {
    switch (operation) {
        case AST_PLUS:
            return x + y;
        case AST_MINUS:
            return x - y;
        case AST_TIMES:
            return x * y;
        case AST_DIVIDE:
            return x / y;
        case AST_POWER:
        case AST_FUNCTION_POWER:
            return std::pow(x, y);
        case AST_FUNCTION_ROOT:
            return std::pow(y, 1 / x);
        case AST_RELATIONAL_LT:
            return x < y;
        case AST_RELATIONAL_LEQ:
            return x <= y;
        case AST_RELATIONAL_GT:
            return x > y;
        case AST_RELATIONAL_GEQ:
            return x >= y;
        case AST_RELATIONAL_EQ:
            return x == y;
        case AST_RELATIONAL_NEQ:
            return x != y;
        default:
            refuse("an operation of two arguments, libSBML's number " + std::to_string(operation));
    }
}

/// Value, condition, value, condition ..., value otherwise. The values not chosen have been computed and are forgotten.
double of_pieces(std::span<const double> pieces) {
    std::size_t i = 0;
    while (i + 1 < pieces.size() && pieces[i + 1] == 0) i += 2;
    return pieces[i];
}

double of_all(int operation, std::span<const double> arguments) {
    if (operation == AST_FUNCTION_PIECEWISE) return of_pieces(arguments);
    if (arguments.size() == 1) return of_one(operation, arguments[0]);
    if (arguments.size() == 2) return of_two(operation, arguments[0], arguments[1]);
    refuse("an operation of three arguments");
}

}  // namespace

std::string complaints_of(const std::string& sbml) {
    const auto document = read(sbml);
    document->setConsistencyChecks(LIBSBML_CAT_UNITS_CONSISTENCY, true);
    document->setConsistencyChecks(LIBSBML_CAT_MODELING_PRACTICE, true);
    document->checkConsistency();
    document->checkInternalConsistency();
    std::string all;
    for (unsigned i = 0; i < document->getNumErrors(); ++i) all += document->getError(i)->getMessage() + '\n';
    return all;
}

sbml_body::sbml_body(const std::string& sbml) : document_(read(sbml)) {
    const ::Model& model = *document_->getModel();
    if (model.getNumReactions() + model.getNumInitialAssignments() + model.getNumFunctionDefinitions() > 0)
        refuse("reactions, initial assignments, functions");
    read_quantities();
    read_rules();
    read_events();
}

sbml_body::~sbml_body() = default;

void sbml_body::read_quantities() {
    const ::Model& model = *document_->getModel();
    const auto add = [&](const std::string& id, double value) {
        places_[id] = values_.size();
        values_.push_back(value);
    };
    for (unsigned i = 0; i < model.getNumSpecies(); ++i)
        add(model.getSpecies(i)->getId(), model.getSpecies(i)->getInitialAmount());
    for (unsigned i = 0; i < model.getNumParameters(); ++i)
        add(model.getParameter(i)->getId(), model.getParameter(i)->getValue());
    is_read_.resize(values_.size());
}

/// Assignment rules may stand in any order: one comes after those that compute what it reads.
void sbml_body::read_rules() {
    const ::Model& model = *document_->getModel();
    std::map<std::size_t, formula> left;
    for (unsigned i = 0; i < model.getNumRules(); ++i) {
        const ::Rule& rule = *model.getRule(i);
        if (rule.isAssignment()) {
            left[place_of(rule.getVariable())] = read_formula(*rule.getMath());
        } else {
            variables_.push_back(place_of(rule.getVariable()));
            rates_.push_back(read_formula(*rule.getMath()));
        }
    }
    while (!left.empty()) {
        const auto is_ready = [&](const auto& rule) {
            return std::ranges::none_of(
                rule.second, [&](const step& s) { return s.kind == step_kind::name && left.contains(s.place); });
        };
        const auto next = std::ranges::find_if(left, is_ready);
        if (next == left.end()) refuse("assignment rules that go in a circle");
        assigned_.push_back({next->first, next->second});
        left.erase(next);
    }
}

void sbml_body::read_events() {
    const ::Model& model = *document_->getModel();
    for (unsigned i = 0; i < model.getNumEvents(); ++i) {
        const ::Event& event = *model.getEvent(i);
        const ::Trigger& trigger = *event.getTrigger();
        const ASTNode& when = *trigger.getMath();
        if (when.getType() != AST_RELATIONAL_GEQ || when.getChild(0)->getType() != AST_NAME_TIME)
            refuse("a trigger that is not `time >= hour`");
        if (event.isSetDelay() || event.isSetPriority() || !trigger.getPersistent()) refuse("delays and priorities");
        sbml_event one{.hour = when.getChild(1)->getValue(), .assignments = {}};
        if (one.hour <= 0 && trigger.getInitialValue()) continue;
        for (unsigned j = 0; j < event.getNumEventAssignments(); ++j) {
            const ::EventAssignment& sets = *event.getEventAssignment(j);
            one.assignments.push_back({place_of(sets.getVariable()), read_formula(*sets.getMath())});
        }
        events_.push_back(std::move(one));
    }
}

sbml_body::formula sbml_body::read_formula(const ASTNode& math) {
    if (math.isNumber()) return {{.kind = step_kind::number, .number = math.getValue()}};
    if (math.getType() == AST_NAME) {
        const std::size_t place = place_of(math.getName());
        is_read_[place] = true;
        return {{.kind = step_kind::name, .place = place}};
    }
    formula all;
    for (unsigned i = 0; i < math.getNumChildren(); ++i) {
        const formula argument = read_formula(*math.getChild(i));
        all.insert(all.end(), argument.begin(), argument.end());
    }
    all.push_back({.kind = step_kind::operation, .operation = math.getType(), .arguments = math.getNumChildren()});
    return all;
}

double sbml_body::value(const formula& of, const std::vector<double>& values) {
    thread_local std::vector<double> stack;
    stack.clear();
    for (const step& s : of) {
        switch (s.kind) {
            case step_kind::number:
                stack.push_back(s.number);
                break;
            case step_kind::name:
                stack.push_back(values[s.place]);
                break;
            case step_kind::operation: {
                const std::size_t first = stack.size() - s.arguments;
                stack[first] = of_all(s.operation, std::span(stack).subspan(first));
                stack.resize(first + 1);
            }
        }
    }
    return stack.front();
}

std::vector<double> sbml_body::values_at(std::span<const double> pools) const {
    std::vector<double> all = values_;
    for (std::size_t i = 0; i < variables_.size(); ++i) all[variables_[i]] = pools[i];
    for (const assignment& rule : assigned_) all[rule.place] = value(rule.value, all);
    return all;
}

void sbml_body::rates(std::span<const double> pools, std::span<const double>, std::span<double> pool_rates,
                      std::span<double>) const {
    const std::vector<double> now = values_at(pools);
    for (std::size_t i = 0; i < rates_.size(); ++i) pool_rates[i] = value(rates_[i], now);
}

/// By differences: CVODE needs it only to find its steps, not for their accuracy.
void sbml_body::jacobian(std::span<const double> pools, std::span<const double>, std::span<double> pool_jacobian,
                         std::span<double>) const {
    const std::size_t n = pool_count();
    std::ranges::fill(pool_jacobian, 0.0);
    std::vector<double> moved(pools.begin(), pools.end()), here(n), there(n);
    rates(pools, {}, here, {});
    for (std::size_t j = 0; j < n; ++j) {
        if (!is_read_[variables_[j]]) continue;
        const double h = 1e-7 * (1 + std::abs(pools[j]));
        moved[j] = pools[j] + h;
        rates(moved, {}, there, {});
        moved[j] = pools[j];
        for (std::size_t i = 0; i < n; ++i) pool_jacobian[i * n + j] = (there[i] - here[i]) / h;
    }
}

/// All assignments of one event see the state before it, as SBML says. Events of one instant would need an order, which
/// the document does not give, so there may be only one.
void sbml_body::happen(double hour, std::vector<double>& pools) {
    std::size_t count = 0;
    const std::vector<double> before = values_at(pools);
    for (const sbml_event& event : events_) {
        if (event.hour != hour) continue;
        if (++count > 1) refuse("two events at one instant");
        for (const assignment& sets : event.assignments) {
            const double now = value(sets.value, before);
            const auto at = std::ranges::find(variables_, sets.place);
            (at != variables_.end() ? pools[static_cast<std::size_t>(at - variables_.begin())] : values_[sets.place]) =
                now;
        }
    }
}

std::vector<double> sbml_body::event_hours() const {
    std::set<double> hours;
    for (const sbml_event& event : events_) hours.insert(event.hour);
    return {hours.begin(), hours.end()};
}

std::vector<std::vector<double>> sbml_body::follow(const std::vector<double>& hours,
                                                   const std::vector<std::string>& ids) {
    std::vector<double> pools;
    for (const std::size_t place : variables_) pools.push_back(values_[place]);
    std::vector<std::vector<double>> rows;
    const auto write_row = [&](std::span<const double> at) {
        const std::vector<double> now = values_at(at);
        std::vector<double>& row = rows.emplace_back();
        for (const std::string& id : ids) row.push_back(now[place_of(id)]);
    };
    double from = 0;
    auto next = hours.begin();
    std::vector<double> instants = event_hours();
    if (instants.empty() || instants.front() > 0) instants.insert(instants.begin(), 0);
    for (std::size_t i = 0; i < instants.size() && from <= hours.back(); ++i) {
        from = instants[i];
        happen(from, pools);
        if (next != hours.end() && *next == from) {
            write_row(pools);
            ++next;
        }
        const double to = i + 1 < instants.size() ? std::min(instants[i + 1], hours.back()) : hours.back();
        if (to <= from) continue;
        std::vector<double> inside;
        for (; next != hours.end() && *next < to; ++next) inside.push_back(*next);
        const bool is_last = to == hours.back() && (i + 1 == instants.size() || instants[i + 1] > to);
        if (is_last) next = hours.end();
        inside.push_back(to);
        const auto path = test_support::integrate_with_cvode(
            *this, {.start = from, .end = to, .pools = pools, .record_hours = inside});
        for (std::size_t row = 0; row + (is_last ? 0 : 1) < inside.size(); ++row) write_row(path.pools_at(row));
        const auto reached = path.pools_at(inside.size() - 1);
        pools.assign(reached.begin(), reached.end());
    }
    return rows;
}

}  // namespace magnesia::api
