// sbml_body.cpp - libSBML's trees evaluated, and CVODE from one event to the next.
// SPDX-License-Identifier: Apache-2.0
#include "tests/api/sbml_body.hpp"

#include <sbml/SBMLTypes.h>

#include <algorithm>
#include <cmath>
#include <set>
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

bool holds(const ASTNode& comparison, double left, double right) {
    switch (comparison.getType()) {
        case AST_RELATIONAL_LT:
            return left < right;
        case AST_RELATIONAL_LEQ:
            return left <= right;
        case AST_RELATIONAL_GT:
            return left > right;
        case AST_RELATIONAL_GEQ:
            return left >= right;
        case AST_RELATIONAL_EQ:
            return left == right;
        case AST_RELATIONAL_NEQ:
            return left != right;
        default:
            refuse("a condition");
    }
}

double of_one(const ASTNode& node, double x) {
    switch (node.getType()) {
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
            refuse(std::string("the function ") + (node.getName() != nullptr ? node.getName() : "without a name"));
    }
}

double of_two(const ASTNode& node, double x, double y) {
    switch (node.getType()) {
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
        default:
            refuse("an operation of two arguments");
    }
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
    for (unsigned i = 0; i < model.getNumSpecies(); ++i)
        values_[model.getSpecies(i)->getId()] = model.getSpecies(i)->getInitialAmount();
    for (unsigned i = 0; i < model.getNumParameters(); ++i)
        values_[model.getParameter(i)->getId()] = model.getParameter(i)->getValue();
    for (unsigned i = 0; i < model.getNumRules(); ++i) {
        const ::Rule& rule = *model.getRule(i);
        if (rule.isAssignment()) {
            assigned_[rule.getVariable()] = rule.getMath();
        } else {
            index_[rule.getVariable()] = variables_.size();
            variables_.push_back(rule.getVariable());
            rates_.push_back(rule.getMath());
        }
    }
    read_events();
}

sbml_body::~sbml_body() = default;

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
        for (unsigned j = 0; j < event.getNumEventAssignments(); ++j)
            one.assignments.emplace_back(event.getEventAssignment(j)->getVariable(),
                                         event.getEventAssignment(j)->getMath());
        events_.push_back(std::move(one));
    }
}

double sbml_body::value(const std::string& id, std::span<const double> pools) const {
    if (const auto at = index_.find(id); at != index_.end()) return pools[at->second];
    if (const auto at = assigned_.find(id); at != assigned_.end()) return value(*at->second, pools);
    return values_.at(id);
}

double sbml_body::piecewise(const ASTNode& node, std::span<const double> pools) const {
    unsigned i = 0;
    for (; i + 1 < node.getNumChildren(); i += 2) {
        const ASTNode& condition = *node.getChild(i + 1);
        if (holds(condition, value(*condition.getChild(0), pools), value(*condition.getChild(1), pools)))
            return value(*node.getChild(i), pools);
    }
    return value(*node.getChild(i), pools);
}

double sbml_body::value(const ASTNode& node, std::span<const double> pools) const {
    if (node.isNumber()) return node.getValue();
    if (node.getType() == AST_NAME) return value(node.getName(), pools);
    if (node.getType() == AST_FUNCTION_PIECEWISE) return piecewise(node, pools);
    const double first = value(*node.getChild(0), pools);
    if (node.getNumChildren() == 1) return of_one(node, first);
    if (node.getNumChildren() == 2) return of_two(node, first, value(*node.getChild(1), pools));
    refuse("an operation of three arguments");
}

void sbml_body::rates(std::span<const double> pools, std::span<const double>, std::span<double> pool_rates,
                      std::span<double>) const {
    for (std::size_t i = 0; i < rates_.size(); ++i) pool_rates[i] = value(*rates_[i], pools);
}

/// By differences: CVODE needs it only to find its steps, not for their accuracy.
void sbml_body::jacobian(std::span<const double> pools, std::span<const double>, std::span<double> pool_jacobian,
                         std::span<double>) const {
    const std::size_t n = pool_count();
    std::vector<double> moved(pools.begin(), pools.end()), above(n), below(n);
    for (std::size_t j = 0; j < n; ++j) {
        const double h = 1e-6 * (1 + std::abs(pools[j]));
        moved[j] = pools[j] + h;
        rates(moved, {}, above, {});
        moved[j] = pools[j] - h;
        rates(moved, {}, below, {});
        moved[j] = pools[j];
        for (std::size_t i = 0; i < n; ++i) pool_jacobian[i * n + j] = (above[i] - below[i]) / (2 * h);
    }
}

/// All assignments of one event see the state before it, as SBML says. Events of one instant would need an order, which
/// the document does not give, so there may be only one.
void sbml_body::happen(double hour, std::vector<double>& pools) {
    std::size_t count = 0;
    const std::vector<double> before = pools;
    for (const sbml_event& event : events_) {
        if (event.hour != hour) continue;
        if (++count > 1) refuse("two events at one instant");
        for (const auto& [id, math] : event.assignments) {
            const double now = value(*math, before);
            const auto at = index_.find(id);
            (at != index_.end() ? pools[at->second] : values_.at(id)) = now;
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
    for (const std::string& id : variables_) pools.push_back(values_.at(id));
    std::set<double> instants(hours.begin(), hours.end());
    for (const sbml_event& event : events_) {
        if (event.hour <= hours.back()) instants.insert(event.hour);
    }
    std::vector<std::vector<double>> rows;
    double now = 0;
    for (const double instant : instants) {
        if (instant > now) {
            const auto reached = test_support::integrate_with_cvode(
                *this, {.start = now, .end = instant, .pools = pools, .record_hours = {instant}});
            pools.assign(reached.pools.begin(), reached.pools.end());
        }
        now = instant;
        happen(now, pools);
        if (!std::binary_search(hours.begin(), hours.end(), now)) continue;
        std::vector<double> row;
        for (const std::string& id : ids) row.push_back(value(id, pools));
        rows.push_back(row);
    }
    return rows;
}

}  // namespace magnesia::api
