// food_search.hpp - foods by words, and the one food that a name in a diary means.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "evidence/foods/foods.hpp"

namespace magnesia::evidence {

/// What a name means, or why it means nothing.
struct named_food {
    const food* what = nullptr;
    bool is_in_other_words = false;  ///< another name of it was said: readers are told what it was taken as
    std::string found{};             ///< what is wrong with the name
    std::string allowed{};           ///< the foods it may have meant
    bool is_like_some = false;       ///< wrong, and there are foods that it may have meant
};

/// The words of all foods, taken apart once. Keeps a reference: the foods must outlive it.
class food_index {
 public:
    explicit food_index(const std::vector<food>& foods);

    /// Foods with all words in their names, best first: foods with a short name, then whole words before beginnings of
    /// words, then short names before long ones. Case and a plural ending do not matter. The name of a group finds all
    /// that is in it, and so do some of its words (`seafood`) when no short name has them. No words find nothing.
    std::vector<const food*> find(std::string_view words) const;

    /// The short or other name nearest to `words`, or the first part of one (`Spinach`); empty when none is near.
    /// Slower than finding, so for messages only.
    std::string nearest(std::string_view words) const;

    /// The food of this whole name (short, other or USDA name, or number), written in any way of `whole_name_keys`.
    /// Less than a whole name is never taken for one, and neither is a USDA name that says what several foods with a
    /// short name are: the foods it may mean are told instead, because raw and boiled differ.
    named_food named(std::string_view name) const;

 private:
    struct entry {
        const food* what = nullptr;
        std::vector<std::string> name;  ///< words of the name it goes by
        std::vector<std::string> all;   ///< words of all its names, then of its group
        std::size_t own = 0;            ///< how many of `all` are of its names
    };
    /// Foods with a short name whose group, or what they count as, has exactly these words; the richest serving first.
    std::vector<const food*> in_group(const std::vector<std::string>& wanted) const;
    std::vector<const food*> with_words(const std::vector<std::string>& wanted, bool by_group) const;
    const food* exactly(std::string_view name) const;
    const food* whole(std::string_view name) const;

    std::vector<entry> entries_;
    std::map<std::string, std::vector<const food*>, std::less<>> names_;  ///< by `name_key`
};

}  // namespace magnesia::evidence
