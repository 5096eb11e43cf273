// said_insomnia.hpp - the insomnia index that somebody said beside the one that the nights of their body explain.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/run.hpp"
#include "model/lived_body.hpp"
#include "model/product_facts.hpp"
#include "scenario/values/scenario.hpp"

namespace magnesia::model {

/// The scenario with the points of the insomnia index that its person said beyond those of an ordinary night of that
/// body, before anybody hopes and without anything taken: worry and dissatisfaction that no minute shows. They stay as
/// they are through the run, so that a change is that of the nights. 0 where nothing was said.
///   body    the typical person's
///   throws  input_error as scenario::expand does; not_followed with the cause
scenario::scenario with_said_insomnia(scenario::scenario what, const body_of& body, const product_facts& facts,
                                      const engine::run_options& options);

}  // namespace magnesia::model
