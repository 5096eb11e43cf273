// said_insomnia.hpp - what was said of sleep, anxiety and low mood, so that no cause of them counts twice.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/run.hpp"
#include "model/day/product_facts.hpp"
#include "model/following/lived_body.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::model {

/// The scenario with what an ordinary day of its person tells of the complaints that were said, before anybody hopes
/// and without anything taken:
///   who.explained    what of them the other said causes bring about: the nights of somebody who said an insomnia index
///                    beside anxiety, pain, stress or a bad room are those that the index alone has, and questionnaires
///                    of anxiety and low mood read what was said
///   insomnia_beyond  points of the said index beyond those nights, worry and dissatisfaction that no minute shows.
///                    They stay through the run, so that a change is that of the nights. Below 0 where other causes
///                    alone make more than was said
/// As it was where nothing of the three was said.
///   body    the typical person's
///   throws  input_error as scenario::expand does; not_followed with the cause
scenario::scenario with_said_insomnia(scenario::scenario what, const body_of& body, const product_facts& facts,
                                      const engine::run_options& options);

/// Whether anxiety, pain, stress or the bedroom as said may disturb sleep.
bool has_other_cause_of_insomnia(const scenario::scenario& what);

}  // namespace magnesia::model
