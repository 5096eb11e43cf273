// vector_maths.hpp - every elementary function of packs (docs/lanes/vector_maths.md).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lanes/exponential.hpp"
#include "lanes/logarithm.hpp"
#include "lanes/power.hpp"
#include "lanes/saturating.hpp"
#include "lanes/trigonometric.hpp"

namespace magnesia::lanes {}  // namespace magnesia::lanes
