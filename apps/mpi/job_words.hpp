// job_words.hpp - the words of magnesia-mpi: those of simulate, sorted into what every shard and what the answer needs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace magnesia::mpi {

/// The words as read.
struct job_words {
    std::vector<std::string> of_work;    ///< options of `simulate` that every shard gets
    std::vector<std::string> of_answer;  ///< options of `merge`
    std::vector<std::string> scenario;   ///< the word that is no option, if any
    std::string parts;                   ///< the folder that is kept, if any
};

/// Sorts the words by who gets them.
///   throws  input_error for words that cannot be understood
job_words sorted(const std::vector<std::string>& arguments);

/// What `merge` would refuse at the end is refused at the start, before hours of work.
///   throws  input_error: two formats for one stdout, no such unit, a report that cannot be written
void refuse_what_merge_would(const job_words& words);

/// What --help prints.
std::string help();

}  // namespace magnesia::mpi
