// food_search.hpp - foods by words, and the one food that a name in a diary means.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/foods.hpp"

namespace magnesia::evidence {

/// What a name means, or why it means nothing.
struct named_food {
    const food* what = nullptr;
    std::string found{};    ///< what is wrong with the name
    std::string allowed{};  ///< the foods it may have meant
};

/// The words of all foods, taken apart once. Keeps a reference: the foods must outlive it.
class food_index {
 public:
    explicit food_index(const std::vector<food>& foods);

    /// Foods with all words in their names, best first: foods with a short name, then whole words before beginnings of
    /// words, then short names before long ones. Case and a plural ending do not matter. No words find nothing.
    std::vector<const food*> find(std::string_view words) const;

    /// `words` with each one that no food has replaced by the nearest that some food has; empty when there is nothing
    /// near, or nothing to replace. Slower than finding, so for messages only.
    std::string nearest(std::string_view words) const;

    /// The food of exactly this name (short, other or USDA name, or number), case ignored; else the only food with a
    /// short name that has all the words, or begins with them; else the only one of all foods. A name that fits several
    /// foods is not guessed: raw and boiled differ.
    named_food named(std::string_view name) const;

 private:
    struct entry {
        const food* what = nullptr;
        std::vector<std::string> name;  ///< words of the name it goes by
        std::vector<std::string> all;   ///< those, and of its other names
    };
    const food* exactly(std::string_view name) const;

    std::vector<entry> entries_;
    std::map<std::string, std::vector<const food*>, std::less<>> names_;  ///< in lower case
};

}  // namespace magnesia::evidence
