// diary_template.cpp - a few foods, each kind of amount and of how often.
// SPDX-License-Identifier: Apache-2.0
#include "evidence/foods/diary_template.hpp"

namespace magnesia::evidence {

std::string diary_template() {
    return R"toml(# What is eaten and drunk, added up: magnesia foods --diary FILE. Supplements do not belong here.
# A CSV file with the columns food,amount,frequency does as well, or with day,food,amount for what was written down day by day.
schema = "magnesia.food_diary/1"

# ["name", "amount"] of what is eaten daily, else ["name", "amount", "how often"].
#   name       the whole of it: `magnesia foods spinach` finds names
#   amount     100 g, 0.5 kg, 3 oz, 250 ml, 1 cup, 2 tbsp, 3 slices, 1 medium, 1 serving
#   how often  daily, weekly, monthly, never, 3 per week, 2 times a month, 2-4 per week
foods = [
    ["oats, cooked", "1 cup"],
    ["milk, whole", "250 ml"],
    ["whole-wheat bread", "3 slices"],
    ["banana", "1 medium", "3 per week"],
    ["almonds", "30 g", "2-4 per week"],
    ["lentils", "1/2 cup", "weekly"],
    ["spinach, boiled", "100 g", "2 times a month"],
    ["coffee", "2 cups"],
]
)toml";
}

}  // namespace magnesia::evidence
