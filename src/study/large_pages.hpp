// large_pages.hpp - room for a tally's values, in pages so large that touching them for the first time costs little.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory_resource>

namespace magnesia::study {

/// Memory in pages of 2 MB where the system has them: each page is fetched from it when it is first touched, which with
/// pages of 4 kB takes longer than all else a tally does.
std::pmr::memory_resource& large_pages();

}  // namespace magnesia::study
