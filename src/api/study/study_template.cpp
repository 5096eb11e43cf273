// study_template.cpp - three arms and three rows: a value, a difference, and a direction. All of it is invented.
// SPDX-License-Identifier: Apache-2.0
#include "api/study/study_template.hpp"

namespace magnesia::api {

std::string study_template() {
    return R"toml(# A study of your own, simulated and set beside what it measured: magnesia qualify STUDY.toml --rows ROWS.csv
# `magnesia new rows` prints the rows that this one reads. What each key means: docs/study/validation.md.
schema = "magnesia.validation/1"
family = "my_study"             # small letters, digits and underscores; the same as in the rows
assumptions = [                 # what the paper does not say and had to be taken
    "Invented, to show the form.",
    "Diet 250 mg a day, meals at the usual hours.",
]

# What stands here holds for every arm that does not say its own table: the keys are those of `magnesia new scenario`.
[person]
age_y = 35
sex = "female"
weight_kg = 68
height_cm = 168
egfr_ml_min = 95
diet_magnesium_mg = 250
goals = []

[routine]
zone = "UTC"
bed = "23:00"
rise = "07:00"

[run]
start = 2026-03-02
days = 14

# One table for each group, or each phase of a crossover.
[[arm]]
name = "citrate"
[[arm.regimen]]
dose = "300 mg elemental citrate at 21:00 daily for 14 d"

[[arm]]
name = "more food"
[[arm.diet]]
from_day = 1                    # the first day is 1
magnesium_mg = 400

[[arm]]
name = "usual food"             # nothing of its own

# What is read off the arms, one table for each row.
[[readout]]
row = "my_serum"
read = "plasma_morning"         # also urine_24h, faeces_24h, balance, absorbed_share, insomnia_severity...
arm = "citrate"
day = 14

[[readout]]
row = "my_urine"
read = "urine_24h"
arm = "citrate"
against = "without"             # the same people without the doses, or the name of another arm
compare = "difference"          # or "ratio"
day = 13

[[readout]]                     # a direction: none, lower or higher; below the noise it is none
row = "my_food"
read = "direction"
arm = "more food"
against = "usual food"
day = 13
of = [{ read = "urine_24h", way = "higher", noise = 0.1 }]

# A row that cannot be simulated is named with its reason:
# [[not_simulated]]
# row = "my_other"
# reason = "Muscle was not sampled."
)toml";
}

std::string rows_template() {
    return "id,family,system,grade,role,scale,protocol,quantity,unit,observed,low,high,time,source,provenance,note\n"
           "my_serum,my_study,plasma,B,check,difference,\"2 weeks, 300 mg as citrate at 21:00\",serum Mg,mmol/L,0.85,"
           "0.80,0.90,day 14,\"Invented, to show the form\",invented,\n"
           "my_urine,my_study,kidney,B,check,difference,\"2 weeks, 300 mg as citrate at 21:00\","
           "\"24-h urinary Mg, citrate minus nothing\",mmol/d,1.6,1.0,2.2,day 13,\"Invented, to show the "
           "form\",invented,\n"
           "my_food,my_study,kidney,B,check,qualitative,\"2 weeks, 400 in place of 250 mg a day from food\","
           "\"24-h urinary Mg, more food against before\",,higher,,,day 13,\"Invented, to show the form\",invented,\n";
}

}  // namespace magnesia::api
