// trial_samples.hpp - a sound trial file and a sound review file, small enough to check by hand, for tests to break.
// The numbers are made up; the sources are real, so that names can be looked up.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace magnesia::evidence::testing {

inline const std::string sound_trial = R"(schema = "magnesia.trial/1"
id = "walker2003"
label = "A made-up trial of citrate"
kind = "randomised"
family = "walker2003"
role = "check"
sources = ["walker2003"]
registration = "NCT01234567"
funding = "public"

[design]
groups = "parallel"
blinding = "double"
control = "placebo"

[population]
who = "Adults who sleep badly."
sex = "both"
conditions = ["poor_sleep"]
randomised = 100
analysed = 96

[[population.where]]
quantity = "age_y"
low = 51

[[population.spread]]
quantity = "age_y"
mean = 59.0
sd = 8.0

[[arm]]
id = "magnesium"
role = "magnesium"
n = 50
form = "citrate"
elemental_mg_per_day = 320
elemental = "stated"
compound_mg_per_day = 2000
times_per_day = 2
days = 56

[[arm]]
id = "placebo"
role = "control"
n = 50
days = 56

[[bias]]
domain = "overall"
judgement = "some"
reason = "Many left."

[[result]]
outcome = "insomnia_severity"
instrument = "isi"
day = 56
primary = true
provenance = "primary"
place = "table 2"
finding = "lower"

[[result.arm]]
id = "magnesium"
n = 48
baseline_mean = 15.0
baseline_sd = 4.0
mean = 11.0
sd = 4.2

[[result.arm]]
id = "placebo"
n = 48
baseline_mean = 15.1
baseline_sd = 4.1
mean = 13.0
sd = 4.4

[result.effect]
measure = "difference"
arm = "magnesium"
against = "placebo"
value = -2.0
low = -3.7
high = -0.3
p = 0.022

[[result]]
outcome = "sleep_efficiency"
instrument = "sleep_log"
day = 56
provenance = "primary"
place = "table 2"
finding = "no_difference"

[[result.arm]]
id = "magnesium"
n = 48
mean = 76.0
sd = 9.0

[[result.arm]]
id = "placebo"
n = 48
mean = 75.0
sd = 10.0

[[result]]
outcome = "loose_stools"
day = 56
provenance = "primary"
place = "text"

[[result.arm]]
id = "magnesium"
n = 48
events = 6

[[result.arm]]
id = "placebo"
n = 48
events = 3
)";

inline const std::string sound_review = R"(schema = "magnesia.review/1"
id = "pardo2021"
label = "A made-up meta-analysis"
kind = "meta_analysis"
sources = ["pardo2021"]
funding = "none"
subjects = "people"
studies_of = "randomised"
trials = 2
participants = 200
covers = []
finding = "A little lower."

[population]
who = "adults with insomnia"
conditions = ["insomnia"]

[[pooled]]
outcome = "insomnia_severity"
measure = "difference"
value = -1.5
low = -2.7
high = -0.3
p = 0.014
studies = 2
model = "random_effects"
i2 = 0
certainty = "low"
provenance = "primary"
place = "figure 2"

[[pooled.study]]
label = "First 2001"
n = 50
mean = 11.0
sd = 4.2
n_control = 50
mean_control = 13.0
sd_control = 4.4

[[pooled.study]]
label = "Second 2002"
value = -1.0
low = -2.6
high = 0.6
)";

}  // namespace magnesia::evidence::testing
