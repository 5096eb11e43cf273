// run_body.hpp - one function per instruction set, each in a file of its own compiled for it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/lane_task.hpp"

namespace magnesia::model {

/// Works a pack of people through the body by the method. Only to be called on a machine that has the instruction set.
void run_body_baseline(engine::method by, const engine::lane_source& source);
void run_body_avx2(engine::method by, const engine::lane_source& source);
void run_body_avx512(engine::method by, const engine::lane_source& source);

}  // namespace magnesia::model
