// product_facts.hpp - what the body must be told of a form and of a product format.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace magnesia::model {

/// In which state magnesium reaches a place of the gut.
enum class entry { dissolved, solid, chelate };

/// A magnesium compound, as far as the body notices.
struct compound {
    double elemental_fraction = 0;        ///< mass of magnesium per mass of compound
    entry enters = entry::dissolved;      ///< solid needs acid; a chelate comes apart in acid
    double glycine_per_magnesium = 0;     ///< set free, mol/mol
    double kept_anion_per_magnesium = 0;  ///< stay in the bowel and hold water, mol/mol
    double brain_delivery = 0;            ///< share of the magnesium said to be brought to the brain (a hypothesis)
};

enum class release_site { stomach, jejunum, ileum, colon };

/// A part of a product's content and where, when and for how long it comes out.
struct release_phase {
    release_site into = release_site::stomach;
    double fraction = 1;
    double lag_h = 0;
    double duration_h = 0;
    bool is_dissolved = false;  ///< the product's own acid has dissolved the compound before it is swallowed
};

/// Looks up compounds by the id of a form, and release by the id of a format ("" is unsaid). The fractions of a
/// release sum to 1.
struct product_facts {
    std::function<compound(const std::string& form)> form;
    std::function<std::vector<release_phase>(const std::string& format)> format;
};

}  // namespace magnesia::model
