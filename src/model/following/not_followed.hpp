// not_followed.hpp - a body that cannot be followed, where somebody's answer hangs on it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/error.hpp"

namespace magnesia::model {

/// Says whose days were wanted and why they could not be lived; a broken invariant of ours is no such thing.
class not_followed : public internal_error {
 public:
    using internal_error::internal_error;
};

}  // namespace magnesia::model
