// sbml_body.hpp - an SBML document as a body that can be integrated, knowing nothing of our equations.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/dynamics.hpp"

class ASTNode;  // of libSBML, which Debian builds without a namespace
class SBMLDocument;

namespace magnesia::api {

/// Everything libSBML has to say about a document, warnings and advice as well, with every check switched on.
std::string complaints_of(const std::string& sbml);

/// The document's rate rules as pools; assignment rules are computed when they are read.
class sbml_body final : public engine::dynamics {
 public:
    /// throws std::runtime_error for what this small reader does not understand
    explicit sbml_body(const std::string& sbml);
    ~sbml_body() override;

    std::size_t pool_count() const override { return variables_.size(); }
    std::size_t accumulator_count() const override { return 0; }
    std::size_t input_count() const override { return 0; }
    void rates(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_rates,
               std::span<double> accumulator_rates) const override;
    void jacobian(std::span<const double> pools, std::span<const double> inputs, std::span<double> pool_jacobian,
                  std::span<double> accumulator_jacobian) const override;
    std::string name_non_finite(std::span<const double>, std::span<const double>) const override { return {}; }

    /// The values of `ids` at each of the ascending `hours`, [hour][id], by CVODE through the document's own events.
    std::vector<std::vector<double>> follow(const std::vector<double>& hours, const std::vector<std::string>& ids);

    /// The hours of the events, ascending; an event whose trigger holds before the start never happens and is left out.
    std::vector<double> event_hours() const;

 private:
    enum class step_kind { number, name, operation };
    /// One step of a formula worked with a stack: it takes its arguments from the top and leaves its value. What
    /// libSBML says of its node is read once.
    struct step {
        step_kind kind = step_kind::number;
        std::size_t place = 0;      ///< of a name
        double number = 0;          ///< of a number
        int operation = 0;          ///< libSBML's number of it
        std::size_t arguments = 0;  ///< of an operation
    };
    using formula = std::vector<step>;

    struct assignment {
        std::size_t place = 0;
        formula value;
    };
    struct sbml_event {
        double hour = 0;
        std::vector<assignment> assignments;
    };

    std::size_t place_of(const std::string& id) const { return places_.at(id); }
    formula read_formula(const ASTNode& math);
    void read_quantities();
    void read_rules();
    void read_events();
    static double value(const formula& of, const std::vector<double>& values);
    std::vector<double> values_at(std::span<const double> pools) const;
    void happen(double hour, std::vector<double>& pools);

    std::unique_ptr<SBMLDocument> document_;
    std::unordered_map<std::string, std::size_t> places_;  ///< of every quantity among the values
    std::vector<double> values_;                           ///< at the start, or set by an event
    std::vector<bool> is_read_;                            ///< whether a formula names it
    std::vector<assignment> assigned_;    ///< by assignment rules, in an order in which they can be computed
    std::vector<std::size_t> variables_;  ///< places of what has a rate rule
    std::vector<formula> rates_;          ///< of each variable
    std::vector<sbml_event> events_;
};

}  // namespace magnesia::api
