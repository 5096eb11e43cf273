// error.hpp - the three kinds of failure (reader's input, evidence file, our own) and the one-sentence form they take.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

namespace magnesia::inline core {

/// Where in a reader's text something stands. Lines and columns count from 1; 0 means "not known".
struct place {
    std::string file{};  ///< file name as the reader gave it, or a word such as "dose" or "command line"
    std::size_t line = 0;
    std::size_t column = 0;
};

/// One thing wrong in something a person wrote. Every field but `found` may be empty.
struct issue {
    place where{};
    std::string key{};      ///< dotted path, for example `person.age_y`
    std::string value{};    ///< what was found, as written
    std::string found{};    ///< what is wrong, for example "is not a known key"
    std::string allowed{};  ///< what would be right, for example "18 to 90"
    std::string nearest{};  ///< the nearest known name, when a name was misspelt
};

/// `file:line:column: key = value found; allowed: ...; did you mean ...?` on one line, control characters escaped.
std::string sentence(const issue& what);

/// The reader's fault: exit code 2. Carries every issue found, not only the first.
class input_error : public std::runtime_error {
 public:
    explicit input_error(issue what);
    explicit input_error(std::vector<issue> what);
    const std::vector<issue>& issues() const { return issues_; }

 private:
    std::vector<issue> issues_;
};

/// An evidence file of ours is wrong: exit code 3. Same shape as input_error.
class data_error : public std::runtime_error {
 public:
    explicit data_error(issue what);
    explicit data_error(std::vector<issue> what);
    const std::vector<issue>& issues() const { return issues_; }

 private:
    std::vector<issue> issues_;
};

/// Our fault: an invariant of ours does not hold. Exit code 3.
class internal_error : public std::logic_error {
 public:
    using std::logic_error::logic_error;
};

[[noreturn]] void assertion_failed(const char* condition, const char* file, int line);

}  // namespace magnesia::inline core

/// Checks an invariant of ours; on in presets dev, asan and tsan. The only macro of the project.
#if defined(MAGNESIA_ASSERTIONS)
#define MAGNESIA_ASSERT(condition) \
    ((condition) ? static_cast<void>(0) : ::magnesia::core::assertion_failed(#condition, __FILE__, __LINE__))
#else
#define MAGNESIA_ASSERT(condition) static_cast<void>(sizeof(!(condition)))
#endif
